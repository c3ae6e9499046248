//! What a name sounds like, in any script: its consonants in a few classes. `Smith`,
//! `Смит`, `スミス`, `سميث` are (nearly) the same then.

use super::side::is_mark;
use deunicode::deunicode_char;
use std::{collections::HashMap, sync::LazyLock};

/// The consonants of a word: `p`, `t`, `k`, `s`, `m`, `n`, `r`, each for all that are
/// near it.
pub(super) fn sounds(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut chars = word.chars().peekable();
    let mut last = ' ';
    while let Some(c) = chars.next() {
        // Thai silences a consonant.
        if c == '\u{e4c}' {
            out.pop();
            continue;
        }
        let next = chars.peek().copied().unwrap_or(' ');
        let before = out.len();
        match script(c) {
            Script::Latin => latin(c, next, last, &mut out),
            Script::Hangul => hangul(c, &mut out),
            Script::Other => out.extend(CLASS.get(&c)),
        }
        // Double letters are one.
        let doubled = out.get(before..).is_some_and(|new| {
            let old = out.get(..before).and_then(|old| old.chars().next_back());
            new.len() == 1 && new.chars().next() == old && (last == c || is_mark(last))
        });
        if doubled {
            out.truncate(before);
        }
        last = c;
    }
    out
}

/// What Chinese characters sound like, syllable by syllable.
pub(super) fn spoken(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '一'..='鿿' => syllable(deunicode_char(c).unwrap_or_default(), &mut out),
            _ => out.push_str(&sounds(&c.to_string())),
        }
    }
    out
}

/// The consonants of a syllable of Pinyin.
fn syllable(pinyin: &str, out: &mut String) {
    let class = match pinyin.chars().next().unwrap_or(' ') {
        'B' | 'P' | 'F' => "p",
        'D' | 'T' => "t",
        'G' | 'K' => "k",
        'Z' | 'C' | 'S' | 'J' | 'Q' | 'X' => "s",
        'M' => "m",
        'N' => "n",
        'L' | 'R' => "r",
        _ => "",
    };
    out.push_str(class);
    let end = pinyin.trim_end();
    if end.ends_with("er") && class.is_empty() {
        out.push('r');
    }
    if end.ends_with(['n', 'g']) {
        out.push('n');
    }
}

enum Script {
    Latin,
    Hangul,
    Other,
}

fn script(c: char) -> Script {
    match c {
        'a'..='z' | 'ß'..='ɏ' | 'ḁ'..='ỿ' => Script::Latin,
        '가'..='힣' => Script::Hangul,
        _ => Script::Other,
    }
}

fn latin(c: char, next: char, last: char, out: &mut String) {
    let class = match c {
        'c' if next == 'h' => 's',
        'c' if "eiyéèêí".contains(next) => 's',
        'h' if last == 'p' => return,
        'p' if next == 'h' => 'p',
        'b' | 'p' | 'f' | 'v' => 'p',
        't' | 'd' | 'đ' | 'ð' | 'þ' | 'ț' | 'ţ' | 'ť' | 'ď' => 't',
        'c' | 'k' | 'q' | 'g' | 'ğ' => 'k',
        's' | 'z' | 'j' | 'ç' | 'ş' | 'š' | 'ž' | 'ź' | 'ż' | 'ś' | 'č' | 'ć' | 'ș' | 'ß' => {
            's'
        }
        'x' => {
            out.push('k');
            's'
        }
        'm' => 'm',
        'n' | 'ñ' | 'ń' | 'ň' => 'n',
        'l' | 'r' | 'ł' | 'ř' | 'ľ' => 'r',
        _ => return,
    };
    out.push(class);
}

/// By what the syllable begins and ends with.
fn hangul(c: char, out: &mut String) {
    const FIRST: [&str; 19] = [
        "k", "k", "n", "t", "t", "r", "m", "p", "p", "s", "s", "", "s", "s", "s", "k", "t", "p", "",
    ];
    const LAST: [&str; 28] = [
        "", "k", "k", "ks", "n", "n", "n", "t", "r", "rk", "rm", "rp", "rs", "rt", "rp", "r", "m",
        "p", "ps", "s", "s", "n", "s", "s", "k", "t", "p", "",
    ];
    let index = (c as usize).saturating_sub('가' as usize);
    out.push_str(FIRST.get(index / 588).copied().unwrap_or_default());
    out.push_str(LAST.get(index % 28).copied().unwrap_or_default());
}

static CLASS: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let pairs = CLASSES.iter().flat_map(|(class, letters)| {
        let letters = letters.chars().filter(|c| !c.is_whitespace());
        letters.map(move |letter| (letter, *class))
    });
    pairs.chain([('ξ', 's'), ('ψ', 'p')]).collect()
});

/// Letters of other scripts by class.
const CLASSES: [(char, &str); 7] = [
    (
        'p',
        "бвпфβπφبفپבפףபपफबभवপফবভบปผฝพฟภวパピプペポバビブベボファフヴぱぴぷぺぽばびぶべぼふハヒヘホ",
    ),
    (
        't',
        "дтђћδτθتدذثطظضةٹڈטתדटठडढतथदधটঠডঢতথদধৎดตถทธฎฏฐฑฒタテトダデドティディドゥトゥたてとだでど",
    ),
    (
        'k',
        "гкґќκγكقگکغخגקכךकखगघক খগঘกขคฆฃฅカキクケコガギグゲゴかきくけこがぎぐげご",
    ),
    (
        's',
        "зсжшщчцџљσςζسشزصجژچסשזצץचछजझशषसচছজঝশষসয়য়জ়यจฉชซฌศษสサシスセソザジズゼゾチツヂヅジさしすせそざじずぜぞちつ",
    ),
    ('m', "мμمמםमমมマミムメモまみむめも"),
    (
        'n',
        "нњνنںנןनणञङংনণঞঙ\u{902}\u{901}\u{982}\u{981}นณญงナニヌネノンなにぬねのん",
    ),
    ('r', "лрљλρلرלרरलড়ড়ঢ়রলড़ঌळรลฬラリルレロらりるれろ"),
];

/// Whether one name is in what a word, or a text without spaces, sounds like. Short names
/// must be there exactly, of longer ones a part may differ.
pub(super) fn is_within(name: &str, word: &str) -> bool {
    let length = name.len();
    let allowed = length / 4;
    if allowed == 0 {
        return word.contains(name);
    }
    distance_within(name.as_bytes(), word.as_bytes()) <= allowed
}

/// Fewest changes that make one text a part of another (Sellers 1980).
fn distance_within(name: &[u8], text: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=name.len()).collect();
    let mut least = name.len();
    for letter in text {
        let mut diagonal = 0;
        let mut above = 0;
        for (cell, own) in row.iter_mut().skip(1).zip(name) {
            let changed = diagonal + usize::from(own != letter);
            diagonal = *cell;
            *cell = changed.min(*cell + 1).min(above + 1);
            above = *cell;
        }
        least = least.min(row.last().copied().unwrap_or(least));
    }
    least
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_sound_alike_in_many_scripts() {
        for (name, other) in [
            ("smith", "смит"),
            ("smith", "σμιθ"),
            ("nadal", "ナダル"),
            ("nadal", "نادال"),
            ("nadal", "나달"),
            ("nadal", "नडाल"),
            ("holborn", "холборн"),
            ("trafalgar", "ทราฟัลการ์"),
            ("brisbane", "ブリスベン"),
            ("brisbane", "ब्रिस्बेन"),
        ] {
            let (name, other) = (sounds(name), sounds(other));
            assert!(is_within(&name, &other), "{name} in {other}");
        }
        assert!(!is_within(&sounds("nadal"), &sounds("федерер")));
        assert!(!is_within(&sounds("holborn"), &sounds("брисбен")));
    }

    #[test]
    fn parts_are_found() {
        assert_eq!(distance_within(b"ntr", b"ksntrm"), 0);
        assert_eq!(distance_within(b"ntr", b"ksnrm"), 1);
        assert_eq!(distance_within(b"ntr", b""), 3);
    }
}
