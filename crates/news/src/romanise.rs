//! Names in letters that more readers know.
//!
//! A name in another script is a picture to most readers. Where the letters say how it
//! sounds, it can be written in Latin ones: Cyrillic by the tables that the countries
//! themselves use on passports and road signs, Greek by ELOT 743, Hangul by the Revised
//! Romanisation of 2000 with family names as the press writes them, the scripts of India by
//! their sounds, Georgian by the national system of 2002, Armenian in a simplified form of
//! BGN/PCGN, Chinese by pinyin without tones, Japanese kana by Hepburn.
//!
//! Arabic and Hebrew letters leave most vowels out, and kanji are read in one way or another:
//! there a name is told only if each of its words is known, as the press of the language's
//! countries and the agencies write it. Thai names are cut into words that are known and
//! syllables that tell their sound, and written by the Royal General System.

mod kana;
mod kanji;
mod known;
mod letters;
mod thai;

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
    let latin = match found {
        Script::Arabic => known::ARABIC.name(name, kind, lang),
        Script::Hebrew => known::HEBREW.name(name, kind, lang),
        // Other: a name may begin with a rare form of a sign, such as 𠮷.
        Script::Han | Script::Kana | Script::Other if lang.language() == "ja" => {
            kana::kana(name, kind).or_else(|| kanji::kanji(name, kind))
        }
        Script::Kana => kana::kana(name, kind),
        Script::Thai if lang.language() == "th" => thai::thai(name, kind),
        _ => by_letters(name, kind, lang, found),
    }?;
    let whole = latin
        .chars()
        .filter_map(script)
        .all(|it| it == Script::Latin);
    (whole && !latin.trim().is_empty()).then_some(latin)
}

/// By what the letters of a script say.
fn by_letters(name: &str, kind: AuthorKind, lang: Lang, found: Script) -> Option<String> {
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
    Some(capitalised(&words.join(" ")))
}

/// With a capital where it begins.
fn begun(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(|c| c.to_uppercase().collect::<String>());
    first.unwrap_or_default() + letters.as_str()
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
            ("ar", "خالد المصري", "Khaled al-Masri"),
            ("ar", "الحَسَن بن عليّ", "Al-Hassan bin Ali"),
            ("ar", "عبدالرحمن أبو بكر", "Abdul Rahman Abu Bakr"),
            ("ar", "عبد الرحمن ابن سالم", "Abdul Rahman Ibn Salem"),
            ("ar", "صلاح الدين آل ثاني", "Salah al-Din Al Thani"),
            ("ar", "ﻣﺤﻤـــد مصطفي", "Mohammed Mustafa"),
            ("ar", "فاطمه الشيخ", "Fatima al-Sheikh"),
            (
                "fa",
                "علی\u{200c}رضا حسین\u{200c}زاده",
                "Alireza Hosseinzadeh",
            ),
            ("fa", "مهسا رضایی", "Mahsa Rezaei"),
            ("fa", "محمد رضا احمدي نژاد", "Mohammad Reza Ahmadi Nejad"),
            ("ur", "عائشہ نظام الدین", "Ayesha Nizamuddin"),
            ("ur", "محمد حسین قریشی", "Muhammad Hussain Qureshi"),
            ("ps", "ملالۍ احمدزی", "Malalai Ahmadzai"),
            ("ckb", "شێرکۆ حەسەن", "Sherko Hassan"),
            ("he", "שָׂרָה כהן־לוי", "Sarah Cohen-Levy"),
            ("he", "ג'ורג' בן דוד", "George Ben David"),
            ("he", "יעל כ\"ץ", "Yael Katz"),
            ("ja", "さくらももこ", "Sakura Momoko"),
            ("th", "สมชาย จันทร์โอชา", "Somchai Chan-ocha"),
            ("ja", "山田太郎", "Yamada Taro"),
            ("ja", "佐藤　美咲", "Sato Misaki"),
            ("ja", "山田さくら", "Yamada Sakura"),
            ("ja", "鈴木エミ", "Suzuki Emi"),
            ("ja", "いしだ壮一", "Ishida Soichi"),
            ("ja", "齊藤髙志", "Saito Takashi"),
            ("ja", "𠮷田健一郎", "Yoshida Kenichiro"),
            ("ja", "長谷川一", "Hasegawa Hajime"),
            ("ja", "一ノ瀬ゆう子", "Ichinose Yuko"),
            ("ja", "大岡智雄", "Ooka Tomoo"),
            ("ja", "井上", "Inoue"),
            ("zh", "林明华", "Lin Minghua"),
        ] {
            assert_eq!(said(name, from, "en"), latin, "{name}");
        }
    }

    #[test]
    fn outlets_are_written_as_they_sound_or_as_they_write_themselves() {
        for (from, name, latin) in [
            ("ko", "한바다신문", "Hanbadasinmun"),
            ("ar", "الأهرام", "Al-Ahram"),
            ("ar", "الشرق الأوسط", "Asharq Al-Awsat"),
            ("ar", "صوت القدس", "Sawt Al-Quds"),
            ("ar", "قناة العربية FM", "Qanat Al Arabiya FM"),
            ("fa", "ایسنا", "ISNA"),
            ("ur", "روزنامہ جنگ", "Roznama Jang"),
            ("ckb", "کوردستان ٢٤", "Kurdistan 24"),
            ("he", "ידיעות אחרונות", "Yedioth Ahronoth"),
            ("he", "כאן 11", "Kan 11"),
            ("th", "ไทยรัฐออนไลน์", "Thairath Online"),
            ("ja", "朝日新聞", "Asahi Shimbun"),
            ("ja", "北國新聞", "Hokkoku Shimbun"),
            ("ja", "沖縄タイムス", "Okinawa Times"),
            ("ja", "読売新聞オンライン", "Yomiuri Shimbun Online"),
            ("ja", "テレビ朝日", "TV Asahi"),
            ("ja", "NHKニュース", "NHK News"),
            ("ja", "海辺新聞", "Umibe Shimbun"),
            ("ja", "山形日日新聞", "Yamagata Nichinichi Shimbun"),
            ("ja", "しんぶん 広島", "Shimbun Hiroshima"),
        ] {
            let (lang, en) = (from.parse().unwrap(), Lang::ENGLISH);
            let told = romanised(name, AuthorKind::Agency, lang, en);
            assert_eq!(told.as_deref(), Some(latin), "{name}");
        }
    }

    #[test]
    fn what_readers_can_read_or_nobody_can_tell_stays() {
        for (name, from, reader) in [
            ("Ana Lima", "pt", "ru"),
            ("Юрий Щербаков", "ru", "uk"),
            ("محمد", "ar", "fa"),
            // One word that is not known, or that several names are written as.
            ("محمد زخرفان", "ar", "en"),
            ("ملك السلمي", "ar", "en"),
            ("אורי כהן", "he", "en"),
            // Of another language: its press writes it otherwise.
            ("شێرکۆ", "ar", "en"),
            // Titles, initials, a name that has its Latin form beside it.
            ("د. خالد المصري", "ar", "en"),
            ("الشيخ خالد المصري", "ar", "en"),
            ("دکتر مهسا رضایی", "fa", "en"),
            ("ד״ר שרה כהן", "he", "en"),
            ("א. ב. כהן", "he", "en"),
            ("خالد المصري (Khaled Elmasry)", "ar", "en"),
            ("هيئة التحرير", "ar", "en"),
            ("שרה", "yi", "en"),
            // Read in two ways, or not known; more than a name; of another language.
            ("中島太郎", "ja", "en"),
            ("山田裕子", "ja", "en"),
            ("山田太郎記者", "ja", "en"),
            ("山田、佐藤", "ja", "en"),
            ("山田さん", "ja", "en"),
            ("文化部 山田太郎", "ja", "en"),
            ("山田ジョン", "ja", "en"),
            ("習近平", "ja", "en"),
            ("编辑部", "ja", "en"),
            ("山田太郎", "ko", "en"),
            ("山田太郎", "ja", "zh"),
            ("マイケル", "ja", "en"),
            ("สมชาย", "lo", "en"),
            ("นายสมชาย ใจดี", "th", "en"),
            ("李明华", "zh", "ja"),
            ("שרה", "he", "yi"),
            ("2026", "ru", "en"),
            ("", "ru", "en"),
        ] {
            assert_eq!(said(name, from, reader), "", "{name}");
        }
        assert_eq!(said("Радио Ana", "ru", "en"), "Radio Ana");
    }
}
