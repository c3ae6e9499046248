//! Japanese names in kana, by modified Hepburn as the press writes it: long vowels have no
//! mark, n stays n. Where it cannot be told whether a vowel is long or two parts of the name
//! meet, a name is told only if `kana.txt` has it.

use super::{
    begun,
    known::{Lexicon, Section, folded},
    letters::of,
};
use crate::AuthorKind;
use std::sync::LazyLock;

static NAMES: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read(include_str!("kana.txt")));

const SOUNDS: &str = "あ=a い=i う=u え=e お=o か=ka き=ki く=ku け=ke こ=ko が=ga ぎ=gi ぐ=gu げ=ge \
     ご=go さ=sa し=shi す=su せ=se そ=so ざ=za じ=ji ず=zu ぜ=ze ぞ=zo た=ta ち=chi つ=tsu て=te \
     と=to だ=da ぢ=ji づ=zu で=de ど=do な=na に=ni ぬ=nu ね=ne の=no は=ha ひ=hi ふ=fu へ=he ほ=ho \
     ば=ba び=bi ぶ=bu べ=be ぼ=bo ぱ=pa ぴ=pi ぷ=pu ぺ=pe ぽ=po ま=ma み=mi む=mu め=me も=mo \
     や=ya ゆ=yu よ=yo ら=ra り=ri る=ru れ=re ろ=ro わ=wa を=o ん=n ゃ=a ゅ=u ょ=o";
/// Where these follow, u may begin the second part of a name (Matsu-ura, Ino-ue).
const AFTER_U: &str = "えちらみめ";

/// A name that is wholly in kana.
pub(super) fn kana(name: &str, kind: AuthorKind) -> Option<String> {
    let name = folded(name);
    let words = name.split([' ', '・', '=']).filter(|word| !word.is_empty());
    let words: Vec<String> = words
        .map(|word| self::word(word, kind))
        .collect::<Option<_>>()?;
    Some(words.join(" "))
}

fn word(word: &str, kind: AuthorKind) -> Option<String> {
    let is_katakana = |c| matches!(c, 'ァ'..='ヺ');
    if word.contains(is_katakana) {
        return listed(&as_listed(word));
    }
    let word = hiragana(word);
    // In an outlet's name these may be particles, which sound otherwise.
    let particles =
        kind == AuthorKind::Agency && word.chars().skip(1).any(|c| "はへを".contains(c));
    listed(&word).or_else(|| sounds(&word).filter(|_| !particles))
}

/// Katakana as hiragana, and signs that repeat as what they repeat.
fn hiragana(word: &str) -> String {
    let mut out = String::new();
    for c in word.chars() {
        let before = out.chars().next_back().unwrap_or(c);
        let moved = |from: char, by: i32| {
            let place = u32::from(from).checked_add_signed(by);
            place.and_then(char::from_u32).unwrap_or(from)
        };
        out.push(match c {
            'ァ'..='ヶ' => moved(c, -0x60),
            'ゝ' | 'ヽ' => before,
            // The voiced kana follows the other.
            'ゞ' | 'ヾ' => moved(before, 1),
            _ => c,
        });
    }
    out
}

/// A name that is known, or the names of a family and a person, where they come apart in one
/// way only.
fn listed(word: &str) -> Option<String> {
    let [family, given] = ["family", "given"].map(|part| NAMES.section("ja", part));
    let (family, given) = (family?, given?);
    if let Some(latin) = family.word(word).or_else(|| given.word(word)) {
        return Some(latin.to_owned());
    }
    let mut ways = word
        .char_indices()
        .filter_map(|(at, _)| apart(word.split_at(at), family, given));
    let way = ways.next()?;
    ways.next().is_none().then_some(way)
}

fn apart((first, second): (&str, &str), family: &Section, given: &Section) -> Option<String> {
    Some(format!("{} {}", family.word(first)?, given.word(second)?))
}

/// A family's name or a given one that is known.
pub(super) fn listed_part(word: &str, part: &str) -> Option<&'static str> {
    NAMES.section("ja", part)?.word(&as_listed(word))
}

/// A word as the list has it: only Japanese names have a long vowel that is written as う
/// otherwise.
fn as_listed(word: &str) -> String {
    hiragana(word).replace('ー', "う")
}

/// By sound; nothing where the letters do not tell it.
fn sounds(word: &str) -> Option<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut out = String::new();
    let mut doubled = false;
    for (at, &c) in letters.iter().enumerate() {
        let next = letters.get(at + 1);
        match c {
            'ー' if !out.is_empty() => continue,
            'っ' if next.is_some() && !doubled => {
                doubled = true;
                continue;
            }
            // Long, unless a part of the name begins here.
            'う' if out.ends_with(['o', 'u']) => match next {
                Some(next) if AFTER_U.contains(*next) => return None,
                _ => continue,
            },
            'お' if out.ends_with('o') => match is_long(&letters, at) {
                true => continue,
                false => return None,
            },
            'ゃ' | 'ゅ' | 'ょ' => {
                out = out.strip_suffix('i')?.to_owned();
                if !["sh", "ch", "j"].iter().any(|soft| out.ends_with(soft)) {
                    out.push('y');
                }
            }
            _ => {}
        }
        let sound = of(SOUNDS, &c.to_string())?;
        if std::mem::take(&mut doubled) {
            out.push(match sound.chars().next()? {
                'a' | 'i' | 'u' | 'e' | 'o' | 'n' => return None,
                'c' => 't',
                first => first,
            });
        }
        out.push_str(sound);
    }
    (!doubled && !out.is_empty()).then(|| begun(&out))
}

/// A long o that is written as two: so begin big ones, far ones and those of ice (おお, とお,
/// こおり).
fn is_long(letters: &[char], at: usize) -> bool {
    at == 1
        && match letters {
            ['お' | 'と', ..] => true,
            ['こ', _, next, ..] => *next == 'り',
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(name: &str) -> String {
        kana(name, AuthorKind::Person).unwrap_or_default()
    }

    #[test]
    fn kana_are_written_as_the_press_writes_them() {
        for (name, latin) in [
            ("さくらももこ", "Sakura Momoko"),
            ("カズオ", "Kazuo"),
            ("カズオ・イシグロ", "Kazuo Ishiguro"),
            ("おおの", "Ono"),
            ("ゆうこ", "Yuko"),
            ("イチロー", "Ichiro"),
            ("いのうえ　ようこ", "Inoue Yoko"),
            ("まつうらしんいち", "Matsuura Shinichi"),
            ("いっちょう", "Itcho"),
            ("はっとり じゅん", "Hattori Jun"),
            ("きょうごく", "Kyogoku"),
            ("みすゞ", "Misuzu"),
            ("とおる", "Toru"),
            ("らーら", "Rara"),
            ("か\u{3099}く", "Gaku"),
        ] {
            assert_eq!(said(name), latin, "{name}");
        }
    }

    #[test]
    fn what_kana_do_not_tell_stays() {
        // Foreign names, long vowels that may be none, kanji, other signs.
        for name in [
            "マイケル",
            "マリー",
            "ジョン・スミス",
            "ひろおみ",
            "かつうらせ",
            "山田ゆうこ",
            "ゆうこ（編集部）",
            "ふぁみ",
            "っか っ",
            "ゃ",
        ] {
            assert_eq!(said(name), "", "{name}");
        }
        assert_eq!(kana("まちのひとはいま", AuthorKind::Agency), None);
    }
}
