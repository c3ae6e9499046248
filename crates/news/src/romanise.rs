//! Names in letters that more readers know.
//!
//! A name in another script is a picture to most readers. Where the letters say how it
//! sounds, it can be written in Latin ones: Cyrillic by the tables that the countries
//! themselves use on passports and road signs, Greek by ELOT 743, Hangul by the Revised
//! Romanisation of 2000 with family names as the press writes them, the scripts of India by
//! their sounds, Georgian by the national system of 2002, Armenian in a simplified form of
//! BGN/PCGN, Chinese by pinyin without tones. Arabic, Hebrew, Thai and Japanese do not
//! write enough of the sounds: such names stay as they are.

mod letters;

use crate::{AuthorKind, Lang};
use letters::{Script, script};

/// A name in Latin letters, where readers of a language may not know its own and it can be
/// told how it sounds. `lang` is the language that the name is from.
pub fn romanised(name: &str, kind: AuthorKind, lang: Lang, reader: Lang) -> Option<String> {
    let found = name
        .chars()
        .filter_map(script)
        .find(|it| *it != Script::Latin)?;
    if letters::reads(reader, found) {
        return None;
    }
    // Koreans write a person's name with a space or without, and mean the same.
    let joined = match (found, kind) {
        (Script::Hangul, AuthorKind::Person) => name.replace(' ', ""),
        _ => name.to_owned(),
    };
    let words = joined.split_whitespace().map(|word| match found {
        Script::Cyrillic => Some(letters::cyrillic(word, lang)),
        Script::Greek => Some(letters::greek(word)),
        Script::Hangul => Some(letters::hangul(word, kind)),
        Script::Indic => Some(letters::indic(word)),
        Script::Georgian => Some(letters::georgian(word)),
        Script::Armenian => Some(letters::armenian(word)),
        Script::Han if letters::is_chinese(lang) => Some(letters::pinyin(word, kind)),
        _ => None,
    });
    let words: Vec<String> = words.collect::<Option<_>>()?;
    let latin = words.join(" ");
    let whole = latin
        .chars()
        .filter_map(script)
        .all(|it| it == Script::Latin);
    (whole && !latin.trim().is_empty()).then(|| capitalised(&latin))
}

/// Each word with a capital, as names have it; what follows a hyphen as it is.
fn capitalised(name: &str) -> String {
    let mut begins = true;
    let letter = |c: char| {
        let first = std::mem::replace(&mut begins, c == ' ' || c == '"' || c == '(');
        match first {
            true => c.to_uppercase().collect::<String>(),
            false => c.to_string(),
        }
    };
    name.chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(name: &str, from: &str, reader: &str) -> String {
        let (from, reader) = (from.parse().unwrap(), reader.parse().unwrap());
        romanised(name, AuthorKind::Person, from, reader).unwrap_or_default()
    }

    #[test]
    fn names_are_written_as_they_sound() {
        for (from, name, latin) in [
            ("ru", "Юрий Щербаков", "Yuriy Shcherbakov"),
            (
                "ru",
                "Екатерина Жукова-Елисеева",
                "Yekaterina Zhukova-Yeliseyeva",
            ),
            ("uk", "Олена Згурська", "Olena Zghurska"),
            ("uk", "Їжакевич Ганна", "Yizhakevych Hanna"),
            ("bg", "Мария Цветкова", "Mariya Tsvetkova"),
            ("sr", "Љубица Ђорђевић", "Ljubica Đorđević"),
            ("mk", "Ѓорѓи Ќосев", "Gjorgji Kjosev"),
            ("el", "Γιώργος Παπαδόπουλος", "Giorgos Papadopoulos"),
            ("el", "Ευαγγελία Μπακογιάννη", "Evangelia Bakogianni"),
            ("ko", "김민수", "Kim Min-su"),
            ("ko", "박 서연", "Park Seo-yeon"),
            ("hi", "अनिल शर्मा", "Anil Sharma"),
            ("bn", "রহিম", "Rahim"),
            ("ka", "ნინო ბერიძე", "Nino Beridze"),
            ("hy", "Անի Ղուկասյան", "Ani Ghukasyan"),
            ("zh", "李明华", "Li Minghua"),
        ] {
            assert_eq!(said(name, from, "en"), latin, "{name}");
        }
        let paper = |name: &str| {
            let (ko, en) = ("ko".parse().unwrap(), Lang::ENGLISH);
            romanised(name, AuthorKind::Agency, ko, en)
        };
        assert_eq!(paper("한바다신문").as_deref(), Some("Hanbadasinmun"));
    }

    #[test]
    fn what_readers_can_read_or_nobody_can_tell_stays() {
        for (name, from, reader) in [
            ("Ana Lima", "pt", "ru"),
            ("Юрий Щербаков", "ru", "uk"),
            ("محمد", "ar", "en"),
            ("محمد", "ar", "fa"),
            ("山田太郎", "ja", "en"),
            ("李明华", "zh", "ja"),
            ("שרה", "he", "de"),
            ("2026", "ru", "en"),
            ("", "ru", "en"),
        ] {
            assert_eq!(said(name, from, reader), "", "{name}");
        }
        assert_eq!(said("Радио Ana", "ru", "en"), "Radio Ana");
    }
}
