//! Thai names, by the Royal Thai General System of Transcription of 1999.
//!
//! Thai writes no space within a name, leaves vowels out and keeps Sanskrit letters that nobody
//! says. So a name is cut into pieces: words of names that are known, which `thai.txt` lists
//! with their sounds, and syllables whose spelling tells theirs. Each piece has a price, the
//! higher the more it leaves to be guessed; the name is told by the cheapest way to cut it,
//! but only if no way that sounds otherwise is nearly as cheap.

mod spelling;
mod vowels;

use super::{
    begun,
    known::{Lexicon, folded},
};
use crate::AuthorKind;
use spelling::{FOREIGN, Piece, is_mark, syllables};
use std::sync::LazyLock;

static NAMES: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read(include_str!("thai.txt")));

/// The most letters of a word that is looked at, and of a piece that is known.
const LONGEST: usize = 48;
const LONGEST_PIECE: usize = 20;
/// The most words of a name, and its most letters.
const MOST: usize = 8;
const LONGEST_NAME: usize = 200;
/// How many ways to cut a word go on from a letter.
const WAYS: usize = 3;
/// What a known piece costs, and how much dearer the next way must be.
const KNOWN: u32 = 8;
const CLEAR: u32 = 5;
/// How much of a word may be guessed.
const GUESSES: u32 = 1;

/// A name of which each word can be told.
pub(super) fn thai(name: &str, kind: AuthorKind) -> Option<String> {
    if name.chars().nth(LONGEST_NAME).is_some() {
        return None;
    }
    let name = tidied(name);
    let words: Vec<&str> = name.split_whitespace().collect();
    if words.is_empty() || words.len() > MOST || says_who(&words, kind) {
        return None;
    }
    let latin: Vec<String> = words
        .iter()
        .map(|word| match kind {
            AuthorKind::Agency => outlet(word),
            AuthorKind::Person => double(word),
        })
        .collect::<Option<_>>()?;
    Some(latin.join(" "))
}

/// A name with its marks in one order, however it was typed.
fn tidied(name: &str) -> String {
    let mut name = folded(name).replace("เเ", "แ");
    for tone in spelling::TONES {
        name = name.replace(&format!("\u{e4d}{tone}"), &format!("{tone}\u{e4d}"));
    }
    name
}

/// Whether it is a title, or what somebody is, instead of a name or before it.
fn says_who(words: &[&str], kind: AuthorKind) -> bool {
    let among = |part: &str, word: &str, whole: bool| {
        let section = NAMES.section("th", part);
        section.is_some_and(|section| match whole {
            true => section.word(word).is_some(),
            false => starts(word).any(|start| section.word(start).is_some()),
        })
    };
    let titled = words
        .first()
        .is_some_and(|first| among("titles", first, true) || among("ranks", first, false));
    let role = |word: &&str| among("roles", word, false);
    let body = |word: &&str| among("bodies", word, false);
    match kind {
        AuthorKind::Person => titled || words.iter().any(|word| role(word) || body(word)),
        AuthorKind::Agency => words.first().is_some_and(role),
    }
}

/// What a word begins with, of every length.
fn starts(word: &str) -> impl Iterator<Item = &str> {
    let ends = word.char_indices().map(|(at, c)| at + c.len_utf8());
    ends.take(LONGEST_PIECE).filter_map(|end| word.get(..end))
}

/// A person's word: parts that a hyphen joins are names of their own. The particle ณ says
/// where a family is from.
fn double(word: &str) -> Option<String> {
    let parts = word.split('-').map(|part| match part {
        "ณ" => Some("Na".to_owned()),
        _ => sounded(part).map(|it| begun(&it)),
    });
    Some(parts.collect::<Option<Vec<_>>>()?.join("-"))
}

/// A word of an outlet's name: known ones first, which stand apart in Latin, and what follows
/// them as it sounds.
fn outlet(word: &str) -> Option<String> {
    let (mut out, mut rest) = (Vec::new(), word);
    while let Some((latin, after)) = begins_outlet(rest) {
        out.push(latin);
        rest = after;
    }
    if !rest.is_empty() {
        out.push(begun(&sounded(rest)?));
    }
    Some(out.join(" "))
}

/// The longest known word that another begins with, and what follows it. Numbers and Latin
/// words stand as they are.
fn begins_outlet(word: &str) -> Option<(String, &str)> {
    let section = NAMES.section("th", "outlets")?;
    let ascii = word.find(|c: char| !c.is_ascii()).unwrap_or(word.len());
    if ascii > 0 {
        let (latin, after) = word.split_at(ascii);
        return Some((latin.to_owned(), after));
    }
    let longest = starts(word).filter_map(|start| {
        let after = word.strip_prefix(start)?;
        let whole = !after.starts_with(is_mark);
        Some((section.word(start).filter(|_| whole)?.to_owned(), after))
    });
    longest.last()
}

/// A way to cut what has been read so far.
#[derive(Clone)]
struct Way {
    price: u32,
    guessed: u32,
    latin: String,
}

/// A word by its pieces, where one way to cut it is clearly the cheapest.
fn sounded(word: &str) -> Option<String> {
    let letters: Vec<char> = word.chars().take(LONGEST + 1).collect();
    if letters.is_empty() || letters.len() > LONGEST {
        return None;
    }
    // Ways up to each letter, the cheapest first.
    let mut reached: Vec<Vec<Way>> = vec![Vec::new(); letters.len() + 1];
    reached.first_mut()?.push(Way {
        price: 0,
        guessed: 0,
        latin: String::new(),
    });
    for at in 0..letters.len() {
        let (before, after) = reached.split_at_mut(at + 1);
        let ways = before.last()?;
        if ways.is_empty() {
            continue;
        }
        for piece in pieces(&letters, at) {
            let there = piece.long.checked_sub(1);
            let Some(there) = there.and_then(|long| after.get_mut(long)) else {
                continue;
            };
            for way in ways {
                add(there, joined(way, &piece));
            }
        }
    }
    chosen(reached.last()?)
}

/// Pieces that may stand at a letter.
fn pieces(letters: &[char], at: usize) -> Vec<Piece> {
    let rest = letters.get(at..).unwrap_or_default();
    let mut found = syllables(rest);
    let [words, before, last] = ["words", "before", "last"].map(|part| NAMES.section("th", part));
    let mut piece = String::new();
    for (place, c) in rest.iter().take(LONGEST_PIECE).enumerate() {
        piece.push(*c);
        let ends = match rest.get(place + 1) {
            Some(_) => before,
            None => last,
        };
        let sections = [words, ends].into_iter().flatten();
        for latin in sections.filter_map(|section| section.word(&piece)) {
            found.push(Piece {
                long: place + 1,
                price: KNOWN,
                guessed: 0,
                sound: latin.to_owned(),
            });
        }
    }
    let stands = |long: usize| !rest.get(long).is_some_and(|c| is_mark(*c));
    found.retain(|piece| stands(piece.long));
    found
}

/// A way with one piece more. A hyphen keeps sounds apart that would be read as one.
fn joined(way: &Way, piece: &Piece) -> Way {
    let sound = piece.sound.as_str();
    let vowel = |c: char| "aeiou".contains(c);
    let apart = sound.starts_with(vowel) || sound.starts_with("ng") && way.latin.ends_with(vowel);
    let hyphen = match apart && !way.latin.is_empty() {
        true => "-",
        false => "",
    };
    Way {
        price: way.price + piece.price,
        guessed: way.guessed + piece.guessed,
        latin: format!("{}{hyphen}{sound}", way.latin),
    }
}

/// Keeps the cheapest ways that sound otherwise.
fn add(ways: &mut Vec<Way>, way: Way) {
    match ways.iter_mut().find(|known| known.latin == way.latin) {
        Some(known) if way.price < known.price => *known = way,
        Some(_) => {}
        None => ways.push(way),
    }
    ways.sort_by_key(|way| way.price);
    ways.truncate(WAYS);
}

/// The cheapest way, if it is clearly so and no foreign word.
fn chosen(ways: &[Way]) -> Option<String> {
    let (first, others) = ways.split_first()?;
    let clear = others
        .first()
        .is_none_or(|next| next.price >= first.price + CLEAR);
    let told = clear && first.guessed <= GUESSES && !first.latin.contains(FOREIGN);
    told.then(|| first.latin.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn said(name: &str) -> String {
        thai(name, AuthorKind::Person).unwrap_or_default()
    }

    #[test]
    fn names_are_written_by_the_royal_system() {
        for (name, latin) in [
            ("ประยุทธ์ จันทร์โอชา", "Prayut Chan-ocha"),
            ("ทักษิณ ชินวัตร", "Thaksin Chinnawat"),
            ("อภิสิทธิ์ เวชชาชีวะ", "Aphisit Wetchachiwa"),
            ("ยิ่งลักษณ์ ชินวัตร", "Yinglak Chinnawat"),
            ("สมชาย วงศ์สวัสดิ์", "Somchai Wongsawat"),
            ("เปรม ติณสูลานนท์", "Prem Tinnasulanon"),
            ("บรรหาร ศิลปอาชา", "Banhan Sinlapa-acha"),
            ("ธนาธร จึงรุ่งเรืองกิจ", "Thanathon Chuengrungrueangkit"),
            ("กนกวรรณ แก้วมณี", "Kanokwan Kaeomani"),
            ("พรทิพย์ ณ อยุธยา", "Phonthip Na Ayutthaya"),
            ("วีรชาติ บุญมี", "Wirachat Bunmi"),
            ("สุพัตรา น้ำทิพย์", "Suphattra Namthip"),
            ("เปลว สีเงิน", "Pleo Si-ngoen"),
            ("รัตนา ศรีสุข-ทองดี", "Rattana Sisuk-Thongdi"),
            ("หนูเล็ก หวังดี", "Nulek Wangdi"),
            ("เกรียงไกร ทรัพย์มาก", "Kriangkrai Sapmak"),
            // Typed in another order, with a sign of no width.
            ("น\u{e4d}\u{e49}าฝน เเสงทอง", "Namfon Saengthong"),
            ("สม\u{200b}ชาย", "Somchai"),
        ] {
            assert_eq!(said(name), latin, "{name}");
        }
    }

    #[test]
    fn words_sound_otherwise_where_more_follows() {
        for (name, latin) in [
            ("รัตน์", "Rat"),
            ("รัตนพร", "Rattanaphon"),
            ("วุฒิชัย", "Wutthichai"),
            ("ศราวุฒิ", "Sarawut"),
            ("เกียรติ", "Kiat"),
            ("เกียรติพงษ์", "Kiattiphong"),
        ] {
            assert_eq!(said(name), latin, "{name}");
        }
    }

    #[test]
    fn what_is_in_doubt_or_no_name_stays() {
        for name in [
            // Kron-kanok or Kon-kanok, Phonban or Phonlaban; too much to guess.
            "กรกนก",
            "พลบาน",
            "กมธรสภ",
            // As only foreign names are written.
            "แบรนด์",
            "ฟรานซิส",
            "วอลเตอร์",
            "เดวิด ศรีสุข",
            // Titles, initials, other letters, what somebody is.
            "นายสมชาย ใจดี",
            "น.ส.สมหญิง ใจดี",
            "พล.อ.ประวิตร วงษ์สุวรรณ",
            "ดร. สมชาย",
            "พระมหาสมปอง",
            "ส. ใจดี",
            "สมชาย (Somchai)",
            "กองบรรณาธิการ",
            "ผู้สื่อข่าวภูมิภาค",
            "ไทยรัฐออนไลน์",
            // No syllables.
            "\u{e31}",
            "ก\u{e4c}",
            "เ",
            "-",
            "",
        ] {
            assert_eq!(said(name), "", "{name}");
        }
    }

    #[test]
    fn outlets_have_their_own_spelling_or_their_sound() {
        let told = |name| thai(name, AuthorKind::Agency).unwrap_or_default();
        for (name, latin) in [
            ("มติชนสุดสัปดาห์", "Matichon Weekend"),
            ("กรุงเทพธุรกิจ", "Krungthep Turakij"),
            ("สำนักข่าวไทย", "Thai News Agency"),
            ("ช่อง 3", "Channel 3"),
            ("ช่อง7HD", "Channel 7HD"),
            ("สำนักข่าวชายทะเล", "Samnak Khao Chaithale"),
            ("กองบรรณาธิการ", ""),
        ] {
            assert_eq!(told(name), latin, "{name}");
        }
    }

    #[test]
    fn each_piece_sounds_as_the_royal_system_writes() {
        for part in ["words", "before", "last"] {
            let section = NAMES.section("th", part).unwrap();
            for (word, latin) in section.all() {
                let thai = word.chars().all(|c| ('\u{e01}'..='\u{e4e}').contains(&c));
                assert!(thai, "{word}");
                assert!(!word.starts_with(is_mark), "{word}");
                let letters = |c: char| "abcdefghiklmnoprstuwy-".contains(c);
                let foreign = latin == FOREIGN.to_string();
                assert!(foreign || latin.chars().all(letters), "{word}={latin}");
                assert!(word.chars().count() <= LONGEST_PIECE, "{word}");
            }
        }
    }

    #[test]
    fn long_names_stay() {
        let word = "สม".repeat(LONGEST / 2);
        assert!(!said(&word).is_empty());
        assert_eq!(said(&format!("{word}ก")), "");
        assert!(!said(&["สมชาย"; MOST].join(" ")).is_empty());
        assert_eq!(said(&["สมชาย"; MOST + 1].join(" ")), "");
        assert_eq!(said(&"ก ".repeat(LONGEST_NAME)), "");
    }

    proptest! {
        #[test]
        fn no_letters_panic(name in "[ก-\u{e4e} \\-a1]{0,60}") {
            for kind in [AuthorKind::Person, AuthorKind::Agency] {
                let latin = thai(&name, kind).unwrap_or_default();
                prop_assert!(latin.is_ascii(), "{latin}");
            }
        }
    }
}
