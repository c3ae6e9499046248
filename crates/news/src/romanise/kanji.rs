//! Japanese names in kanji, with kana among them or without.
//!
//! A sign does not tell how it is read in a name: `kanji.txt` lists families, people's own names
//! and words of outlets with the reading that they have, and a name is told if all its parts are
//! known. A family's name and a given one stand together: they come apart where both are known.

use super::{
    kana,
    known::{Lexicon, folded},
};
use crate::AuthorKind;
use std::{collections::HashMap, sync::LazyLock};

static NAMES: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read(include_str!("kanji.txt")));

/// Old and other forms of signs, and those that the list has.
const OLD: &str = "髙=高 﨑=崎 嵜=崎 碕=崎 邊=辺 邉=辺 澤=沢 濱=浜 濵=浜 齋=斎 齊=斉 國=国 \
     廣=広 櫻=桜 眞=真 惠=恵 藏=蔵 德=徳 瀨=瀬 瀧=滝 龍=竜 嶋=島 嶌=島 冨=富 槇=槙 桒=桑 萬=万 \
     圓=円 壽=寿 榮=栄 學=学 實=実 條=条 藪=薮 曾=曽 佛=仏 氣=気 豐=豊 顯=顕 彌=弥 𠮷=吉 會=会 \
     讀=読 經=経 賣=売 產=産 鐵=鉄 應=応 縣=県 晉=晋 來=来 兒=児 關=関 淺=浅 渕=淵 聰=聡 禮=礼 \
     濟=済 靜=静 螢=蛍 薗=園 舘=館 緖=緒 繪=絵 莊=荘 萠=萌 衞=衛 辯=弁 遙=遥 黑=黒 穗=穂 彥=彦 \
     每=毎 巖=巌 驒=騨 栁=柳 峯=峰 埜=野 椙=杉 悅=悦 淸=清 泻=潟 灣=湾 圀=国 凜=凛 亙=亘 戶=戸 \
     內=内 尙=尚 敎=教 曉=暁 橫=横 滿=満 稻=稲 總=総 聲=声 蘆=芦 觀=観 譽=誉 讓=譲 醫=医 鎭=鎮 \
     靈=霊 鹽=塩 與=与 假=仮 戀=恋 鷗=鴎 將=将 收=収 勳=勲 壯=壮 寬=寛 帶=帯 昻=昂 步=歩 薰=薫 \
     藝=芸 豔=艶 雙=双 雜=雑 餘=余 龜=亀 爲=為 祿=禄 續=続 臺=台 蟲=虫 證=証 辨=弁 郞=郎 鄕=郷 \
     醉=酔 隱=隠 霸=覇 黃=黄 默=黙 靏=鶴 靍=鶴 籔=薮";

static NEW: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let pairs = OLD.split_whitespace().filter_map(|it| it.split_once('='));
    let signs = pairs.filter_map(|(old, new)| Some((old.chars().next()?, new.chars().next()?)));
    signs.collect()
});

/// No outlet has a longer name, and one that goes on for ever would take long to take apart.
const LONGEST: usize = 60;

/// A name of which some is in kanji.
pub(super) fn kanji(name: &str, kind: AuthorKind) -> Option<String> {
    let name = renewed(&folded(name));
    match kind {
        AuthorKind::Person => person(&name),
        AuthorKind::Agency => outlet(&name),
    }
}

/// A name with each sign in the form that the list has.
fn renewed(name: &str) -> String {
    let sign = |c| NEW.get(&c).copied().unwrap_or(c);
    name.chars().map(sign).collect()
}

fn person(name: &str) -> Option<String> {
    let words: Vec<&str> = name.split_whitespace().collect();
    if let Some(latin) = NAMES.section("ja", "whole")?.word(&words.concat()) {
        return Some(latin.to_owned());
    }
    match words.as_slice() {
        [joined] => together(joined).or_else(|| alone(joined)),
        [first, second] => apart((first, second)),
        _ => None,
    }
}

/// A family's name and a given one without a space; nothing where they come apart in several
/// ways that sound differently.
fn together(name: &str) -> Option<String> {
    let mut ways = name
        .char_indices()
        .filter_map(|(at, _)| apart(name.split_at(at)));
    let way = ways.next()?;
    ways.all(|other| other == way).then_some(way)
}

fn apart((first, second): (&str, &str)) -> Option<String> {
    Some(format!(
        "{} {}",
        part(first, "family")?,
        part(second, "given")?
    ))
}

/// A family's name by itself, or a given one; nothing where they sound differently.
fn alone(name: &str) -> Option<String> {
    let (family, given) = (part(name, "family"), part(name, "given"));
    match (family, given) {
        (Some(family), Some(given)) if family != given => None,
        _ => family.or(given).map(str::to_owned),
    }
}

/// Kana are told only if their list has them: after a family's name, others may be a particle
/// or "Mr".
fn part(word: &str, part: &str) -> Option<&'static str> {
    let known = NAMES.section("ja", part)?.word(word);
    known.or_else(|| kana::listed_part(word, part))
}

fn outlet(name: &str) -> Option<String> {
    let whole = NAMES.section("ja", "outlets")?.word(name);
    if let Some(latin) = whole {
        return Some(latin.to_owned());
    }
    if name.chars().count() > LONGEST {
        return None;
    }
    let words = name.split_whitespace().map(sounded);
    let words: Vec<String> = words.collect::<Option<_>>()?;
    (!words.is_empty()).then(|| words.join(" "))
}

/// An outlet's name by the words that it is made of: the longest first, where all are known.
fn sounded(name: &str) -> Option<String> {
    // What follows a place in the name, and how it sounds; the shortest first.
    let mut rests = vec![("", String::new())];
    for (at, _) in name.char_indices().rev() {
        let (_, here) = name.split_at(at);
        let found = rests.iter().find_map(|(rest, latin)| {
            let word = outlet_word(here.strip_suffix(rest)?)?;
            Some(format!("{word} {latin}"))
        });
        rests.extend(found.map(|latin| (here, latin)));
    }
    let (rest, latin) = rests.pop()?;
    (rest == name).then(|| latin.trim_end().to_owned())
}

/// Outlets have other outlets, numbers and Latin words in their names.
fn outlet_word(word: &str) -> Option<&str> {
    if word.is_ascii() {
        return Some(word);
    }
    ["outlets", "words"]
        .iter()
        .find_map(|part| NAMES.section("ja", part)?.word(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_has_signs_in_their_present_forms_only() {
        let list = include_str!("kanji.txt");
        let entries = list.lines().filter(|line| !line.starts_with('#'));
        for entry in entries.flat_map(|line| line.split(' ')) {
            assert_eq!(renewed(&folded(entry)), entry);
        }
        for pair in OLD.split_whitespace() {
            let signs: Vec<char> = pair.chars().collect();
            assert!(matches!(signs.as_slice(), [_, '=', _]), "{pair}");
        }
    }

    #[test]
    fn no_word_of_a_list_is_read_as_in_the_other() {
        // Kana are told by their own list.
        for part in ["family", "given"] {
            let section = NAMES.section("ja", part).unwrap();
            for word in include_str!("kana.txt").split_whitespace() {
                let (kana, latin) = word.split_once('=').unwrap_or((word, ""));
                assert!(section.word(kana).is_none_or(|it| it == latin), "{word}");
            }
        }
    }

    #[test]
    fn names_come_apart_where_both_parts_are_known() {
        for (name, latin) in [
            ("原千晶", Some("Hara Chiaki")),
            ("小野寺進", Some("Onodera Susumu")),
            ("長谷川京子", Some("Hasegawa Kyoko")),
            ("菅 義偉", Some("Suga Yoshihide")),
            ("菅 太郎", None),
            ("林", Some("Hayashi")),
            ("花子", Some("Hanako")),
            ("花子 山田", None),
            ("山田 太郎 花子", None),
            ("山田・太郎", None),
            ("山田太郎（写真も）", None),
            ("山", None),
            (" ", None),
            ("", None),
        ] {
            let told = kanji(name, AuthorKind::Person);
            assert_eq!(told.as_deref(), latin, "{name}");
        }
    }

    #[test]
    fn outlets_are_told_if_all_their_words_are_known() {
        for name in ["朝日新聞社会部", "編集部", "山田太郎", "海豚新聞", " ", ""]
        {
            assert_eq!(kanji(name, AuthorKind::Agency), None, "{name}");
        }
        let long = "新聞".repeat(500) + "部";
        assert_eq!(kanji(&long, AuthorKind::Agency), None);
    }
}
