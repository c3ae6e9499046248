//! The tables of [`romanised`](super::romanised).

use super::begun;
use crate::{AuthorKind, Lang};

/// Scripts that names are written in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Script {
    Latin,
    Cyrillic,
    Greek,
    Hangul,
    Indic,
    Georgian,
    Armenian,
    Han,
    Kana,
    Arabic,
    Hebrew,
    Thai,
    Other,
}

/// The script of a letter; nothing for signs, digits and marks.
pub(super) fn script(c: char) -> Option<Script> {
    if !c.is_alphabetic() {
        return None;
    }
    Some(match c as u32 {
        0x41..=0x24f | 0x1e00..=0x1eff => Script::Latin,
        0x370..=0x3ff | 0x1f00..=0x1fff => Script::Greek,
        0x400..=0x52f => Script::Cyrillic,
        0x530..=0x58f => Script::Armenian,
        0x590..=0x5ff | 0xfb1d..=0xfb4f => Script::Hebrew,
        0x600..=0x6ff | 0x750..=0x77f | 0xfb50..=0xfdff | 0xfe70..=0xfeff => Script::Arabic,
        // Tamil, Malayalam and Sinhala stand apart, with other rules.
        0x900..=0xaff | 0xc00..=0xcff => Script::Indic,
        0xe00..=0xe7f => Script::Thai,
        0x10a0..=0x10ff => Script::Georgian,
        0xac00..=0xd7a3 => Script::Hangul,
        0x3040..=0x30ff => Script::Kana,
        0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xf900..=0xfaff => Script::Han,
        _ => Script::Other,
    })
}

/// Whether readers of a language know a script from it.
pub(super) fn reads(reader: Lang, script: Script) -> bool {
    let tag = reader.base().to_string();
    let among = |tags: &str| tags.split(' ').any(|known| known == tag);
    match script {
        Script::Latin => true,
        Script::Cyrillic => among("ru uk be bg sr mk kk ky tg mn tt"),
        Script::Greek => among("el"),
        Script::Hangul => among("ko"),
        // Each of its scripts is a script of its own, but its readers know the sounds.
        Script::Indic => among("hi mr ne bn as gu pa kn te or"),
        Script::Georgian => among("ka"),
        Script::Armenian => among("hy"),
        Script::Han => among("zh ja zh-Hant"),
        Script::Kana => among("ja"),
        Script::Arabic => among("ar fa ur ps ckb ug sd"),
        Script::Hebrew => among("he yi"),
        Script::Thai => among("th"),
        Script::Other => false,
    }
}

/// Whether a language is Chinese, in whatever script.
pub(super) fn is_chinese(lang: Lang) -> bool {
    lang.to_string().split('-').next() == Some("zh")
}

/// What Russian letters become, and most letters elsewhere.
const CYRILLIC: &str = "а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p \
     р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya \
     і=i ї=yi є=ye ґ=g ў=w ђ=đ ј=j љ=lj њ=nj ћ=ć џ=dž ѓ=gj ќ=kj ѕ=dz \
     ә=a ғ=gh қ=q ң=ng ө=o ұ=u ү=u һ=h җ=j ӣ=i ӯ=u ҳ=h ҷ=j";
/// What other countries write otherwise.
const OTHERWISE: [(&str, &str); 7] = [
    ("uk", "г=h и=y й=i є=ie ї=i ю=iu я=ia зг=zgh"),
    ("be", "г=h"),
    ("bg", "щ=sht ъ=a х=h ь=y"),
    ("sr", "ж=ž х=h ц=c ч=č ш=š"),
    ("mk", "ж=ž х=h ц=c ч=č ш=š"),
    ("mn", "ө=ö ү=ü х=kh"),
    ("tg", "ъ="),
];
/// What Ukrainian writes at the beginning of a word.
const UKRAINIAN_FIRST: &str = "є=ye ї=yi й=y ю=yu я=ya";

/// Looks a letter, or several, up in a table of `letter=latin`.
pub(super) fn of<'t>(table: &'t str, letter: &str) -> Option<&'t str> {
    let rows = table.split_whitespace();
    rows.filter_map(|row| row.split_once('='))
        .find(|(from, _)| *from == letter)
        .map(|(_, to)| to)
}

pub(super) fn cyrillic(word: &str, lang: Lang) -> String {
    let tag = lang.base().to_string();
    let own = OTHERWISE.iter().find(|(of, _)| *of == tag);
    let own = own.map_or("", |(_, table)| table);
    let mut out = String::new();
    let mut before: Option<char> = None;
    for c in word.to_lowercase().chars() {
        let letter = c.to_string();
        let begins = before.is_none_or(|b| !b.is_alphabetic());
        let first = || of(UKRAINIAN_FIRST, &letter).filter(|_| begins && tag == "uk");
        // Russian writes "ye" where it says so: at the beginning and after vowels.
        let soft = begins || before.is_some_and(|b| "аеёиоуыэюяьъ".contains(b));
        let russian = (c == 'е' && soft && matches!(tag.as_str(), "ru" | "be")).then_some("ye");
        let pair = before.map(|b| format!("{b}{c}"));
        match pair.and_then(|pair| of(own, &pair)) {
            Some(both) => {
                out.pop();
                out.push_str(both);
            }
            None => {
                let known = first().or_else(|| of(own, &letter)).or(russian);
                out.push_str(known.or_else(|| of(CYRILLIC, &letter)).unwrap_or(&letter));
            }
        }
        before = Some(c);
    }
    hyphened(&out)
}

/// The parts of a double name each with a capital.
fn hyphened(word: &str) -> String {
    word.split('-').map(begun).collect::<Vec<_>>().join("-")
}

const GREEK: &str = "α=a ά=a β=v γ=g δ=d ε=e έ=e ζ=z η=i ή=i θ=th ι=i ί=i ϊ=i ΐ=i κ=k λ=l μ=m \
     ν=n ξ=x ο=o ό=o π=p ρ=r σ=s ς=s τ=t υ=y ύ=y ϋ=y ΰ=y φ=f χ=ch ψ=ps ω=o ώ=o \
     ου=ou ού=ou γγ=ng γξ=nx γχ=nch μπ=mp ντ=nt γκ=gk";
const GREEK_FIRST: &str = "μπ=b ντ=nt γκ=gk";

pub(super) fn greek(word: &str) -> String {
    let letters: Vec<char> = word.to_lowercase().chars().collect();
    let mut out = String::new();
    let mut at = 0;
    while let Some(&c) = letters.get(at) {
        let next = letters.get(at + 1).copied();
        let pair: String = [Some(c), next].into_iter().flatten().collect();
        let begins = at == 0 || letters.get(at - 1).is_some_and(|b| !b.is_alphabetic());
        let first = of(GREEK_FIRST, &pair).filter(|_| begins);
        let found = first.or_else(|| of(GREEK, &pair).filter(|_| pair.chars().count() == 2));
        if let Some(both) = found {
            out.push_str(both);
            at += 2;
            continue;
        }
        // After α, ε and η an υ is a consonant: v before voiced sounds, else f.
        let glides = matches!(c, 'υ' | 'ύ')
            && at > 0
            && matches!(letters.get(at - 1), Some('α' | 'ε' | 'η'));
        let letter = c.to_string();
        out.push_str(match glides {
            true => match next.is_some_and(|n| "θκξπσςτφχψ".contains(n)) {
                true => "f",
                false => "v",
            },
            false => of(GREEK, &letter).unwrap_or(&letter),
        });
        at += 1;
    }
    hyphened(&out)
}

const GEORGIAN: &str = "ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r \
     ს=s ტ=t უ=u ფ=p ქ=k ღ=gh ყ=q შ=sh ჩ=ch ც=ts ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=h";
const ARMENIAN: &str = "ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz \
     ղ=gh ճ=ch մ=m յ=y ն=n շ=sh ո=o չ=ch պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts փ=p ք=k օ=o ֆ=f և=ev";

pub(super) fn georgian(word: &str) -> String {
    one_by_one(GEORGIAN, word)
}

pub(super) fn armenian(word: &str) -> String {
    one_by_one(ARMENIAN, &word.to_lowercase().replace("ու", "u"))
}

fn one_by_one(table: &str, word: &str) -> String {
    let mut out = String::new();
    for c in word.chars() {
        let letter = c.to_string();
        out.push_str(of(table, &letter).unwrap_or(&letter));
    }
    out
}

const INITIALS: [&str; 19] = [
    "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p",
    "h",
];
const VOWELS: [&str; 21] = [
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we",
    "wi", "yu", "eu", "ui", "i",
];
const FINALS: [&str; 28] = [
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p",
    "t", "t", "ng", "t", "t", "k", "t", "p", "t",
];
/// Family names as the press writes them.
const FAMILIES: &str = "김=Kim 이=Lee 박=Park 최=Choi 정=Jung 강=Kang 조=Cho 윤=Yoon 장=Jang 임=Lim \
     한=Han 오=Oh 서=Seo 신=Shin 권=Kwon 황=Hwang 안=Ahn 송=Song 류=Ryu 유=Yoo 홍=Hong 전=Jeon \
     고=Ko 문=Moon 양=Yang 손=Son 배=Bae 백=Baek 허=Heo 남=Nam 심=Shim 노=Noh 하=Ha 곽=Kwak 성=Sung \
     차=Cha 주=Joo 우=Woo 구=Koo 민=Min 진=Jin 나=Na 지=Ji 엄=Eom 채=Chae 원=Won 천=Cheon 방=Bang";

fn syllable(c: char) -> String {
    let Some(place) = (c as usize).checked_sub(0xac00).filter(|at| *at < 11172) else {
        return c.to_string();
    };
    let part = |parts: &[&'static str], at: usize| parts.get(at).copied().unwrap_or_default();
    [
        part(&INITIALS, place / 588),
        part(&VOWELS, place % 588 / 28),
        part(&FINALS, place % 28),
    ]
    .concat()
}

/// A person's name of two or three syllables is a family name and a given one.
pub(super) fn hangul(word: &str, kind: AuthorKind) -> String {
    let syllables: Vec<char> = word.chars().collect();
    let family = syllables.first().and_then(|c| of(FAMILIES, &c.to_string()));
    let given = syllables.get(1..).unwrap_or_default();
    match family {
        Some(family) if kind == AuthorKind::Person && (1..=2).contains(&given.len()) => {
            let given: Vec<String> = given.iter().copied().map(syllable).collect();
            format!("{family} {}", given.join("-"))
        }
        _ => syllables.into_iter().map(syllable).collect(),
    }
}

/// Sounds by their place in each block of 128 signs, from 0x15: the scripts of India share
/// one order.
const CONSONANTS: [&str; 37] = [
    "k", "kh", "g", "gh", "ng", "ch", "chh", "j", "jh", "ny", "t", "th", "d", "dh", "n", "t", "th",
    "d", "dh", "n", "n", "p", "ph", "b", "bh", "m", "y", "r", "r", "l", "l", "l", "v", "sh", "sh",
    "s", "h",
];
/// From 0x05, standing alone.
const ALONE: [&str; 16] = [
    "a", "a", "i", "i", "u", "u", "ri", "l", "e", "e", "e", "ai", "o", "o", "o", "au",
];
/// From 0x3e, after a consonant.
const AFTER: [&str; 15] = [
    "a", "i", "i", "u", "u", "ri", "ri", "e", "e", "e", "ai", "o", "o", "o", "au",
];

/// By sound; the short a that is not written is heard, but not at the end.
pub(super) fn indic(word: &str) -> String {
    let mut out = String::new();
    let mut open = false;
    for c in word.chars() {
        let code = c as u32;
        let place = match (0x900..0xd00).contains(&code) {
            true => (code & 0x7f) as usize,
            false => usize::MAX,
        };
        let from = |table: &[&'static str], first: usize| {
            place
                .checked_sub(first)
                .and_then(|at| table.get(at).copied())
        };
        if let Some(sound) = from(&CONSONANTS, 0x15) {
            if open {
                out.push('a');
            }
            out.push_str(sound);
            open = true;
        } else if let Some(sound) = from(&AFTER, 0x3e) {
            out.push_str(sound);
            open = false;
        } else {
            match place {
                // The mark that takes the vowel away, and the dot that changes a sound.
                0x4d => open = false,
                0x3c => {}
                0x01..=0x03 => {
                    out.push_str(if open { "a" } else { "" });
                    out.push_str(if place == 3 { "h" } else { "n" });
                    open = false;
                }
                _ => {
                    out.push_str(if open { "a" } else { "" });
                    open = false;
                    match from(&ALONE, 0x05) {
                        Some(sound) => out.push_str(sound),
                        None => out.push(c),
                    }
                }
            }
        }
    }
    out
}

/// A person's family name is the first sign, the given name the others.
pub(super) fn pinyin(word: &str, kind: AuthorKind) -> String {
    let sounds = |word: &str| deunicode::deunicode(word).replace(' ', "").to_lowercase();
    let mut signs = word.chars();
    match signs.next() {
        Some(family) if kind == AuthorKind::Person && (2..=4).contains(&word.chars().count()) => {
            format!("{} {}", sounds(&family.to_string()), sounds(signs.as_str()))
        }
        _ => sounds(word),
    }
}
