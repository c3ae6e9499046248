//! The language of a text, measured.
//!
//! The script decides where it can; whatlang tells apart what shares a script. The
//! declared language breaks ties: it stands where the measure is unsure, where the
//! measured language is a close relative, or where the measure does not know it.

use news::Lang;
use whatlang::{Detector, Lang as Measured, Script};

/// Characters that are measured; more tell no more.
const SAMPLE: usize = 4000;
/// Letters below which nothing is told without a declaration.
const FEWEST: usize = 24;

/// Letters from which an unsure measure still weighs more than a declaration.
const ENOUGH: usize = 60;

/// Languages so close that a short text may be taken for its neighbour.
const NEIGHBOURS: [&[&str]; 10] = [
    &["nb", "nn", "no", "da", "sv", "is", "fo"],
    &["hr", "sr", "bs", "sl", "me", "sh"],
    &["pt", "gl", "es", "ca", "ast", "oc", "eu", "an"],
    &["id", "ms", "jv", "su"],
    &["cs", "sk"],
    &[
        "ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "mn", "tg", "tt",
    ],
    &["nl", "af", "fy", "li"],
    &["hi", "mr", "ne", "sa"],
    &["tr", "az", "tk", "uz", "kk"],
    &[
        "zu", "xh", "ss", "nr", "sn", "nd", "st", "tn", "ny", "rw", "sw",
    ],
];

/// The language of a text, [`Lang::UNKNOWN`] rather than a wrong one. `prior` is what
/// the page or its source declares; its region stays where the language agrees.
pub fn language_of(text: &str, prior: Option<Lang>) -> Lang {
    let sample: String = text.chars().take(SAMPLE).collect();
    let prior = prior.filter(|prior| prior.is_known());
    let letters = sample.chars().filter(|c| c.is_alphabetic()).count();
    let Some(script) = whatlang::detect_script(&sample) else {
        return Lang::UNKNOWN;
    };
    if let Some(told) = by_script(script, &sample) {
        return agreed(told, prior);
    }
    let fits = prior.filter(|prior| is_written_in(*prior, script));
    let measured = Detector::new().detect(&sample);
    let Some(measured) = measured else {
        return fits.unwrap_or(Lang::UNKNOWN);
    };
    let Some(told) = tag(measured.lang()).and_then(|tag| tag.parse::<Lang>().ok()) else {
        return fits.unwrap_or(Lang::UNKNOWN);
    };
    match fits {
        Some(prior) if same_language(prior, told) => prior,
        Some(prior) if letters < FEWEST => prior,
        Some(prior) if !measured.is_reliable() && (letters < ENOUGH || !is_measurable(prior)) => {
            prior
        }
        Some(prior) if are_neighbours(prior, told) && measured.confidence() < 0.9 => prior,
        Some(prior)
            if !is_measurable(prior)
                && (are_neighbours(prior, told) || measured.confidence() < 0.6) =>
        {
            prior
        }
        None if letters < FEWEST || (!measured.is_reliable() && letters < 200) => Lang::UNKNOWN,
        _ => told,
    }
}

/// Whether two tags name the same language for this purpose.
pub(crate) fn same_language(one: Lang, other: Lang) -> bool {
    let norwegian = |lang: Lang| match primary(lang).as_str() {
        "no" | "nb" => "nb".to_owned(),
        "iw" => "he".to_owned(),
        "in" => "id".to_owned(),
        "fil" => "tl".to_owned(),
        other => other.to_owned(),
    };
    norwegian(one) == norwegian(other)
}

/// The declared tag where it agrees, for its region; else what was told.
fn agreed(told: Lang, prior: Option<Lang>) -> Lang {
    match prior {
        Some(prior) if same_language(prior, told) => {
            let hant = |lang: Lang| {
                let tag = lang.to_string();
                tag.contains("Hant")
                    || tag.ends_with("-TW")
                    || tag.ends_with("-HK")
                    || tag.ends_with("-MO")
            };
            if primary(told) == "zh" && hant(prior) != hant(told) {
                told
            } else {
                prior
            }
        }
        _ => told,
    }
}

fn primary(lang: Lang) -> String {
    lang.to_string()
        .split('-')
        .next()
        .unwrap_or_default()
        .to_owned()
}

fn are_neighbours(one: Lang, other: Lang) -> bool {
    let (one, other) = (primary(one), primary(other));
    NEIGHBOURS
        .iter()
        .any(|group| group.contains(&one.as_str()) && group.contains(&other.as_str()))
}

/// Languages that their script alone tells.
fn by_script(script: Script, text: &str) -> Option<Lang> {
    let tag = match script {
        Script::Thai => "th",
        Script::Greek => "el",
        Script::Georgian => "ka",
        Script::Armenian => "hy",
        Script::Hangul => "ko",
        Script::Hiragana | Script::Katakana => "ja",
        Script::Khmer => "km",
        Script::Sinhala => "si",
        Script::Tamil => "ta",
        Script::Telugu => "te",
        Script::Kannada => "kn",
        Script::Malayalam => "ml",
        Script::Gujarati => "gu",
        Script::Gurmukhi => "pa",
        Script::Oriya => "or",
        Script::Myanmar => "my",
        Script::Mandarin => chinese_or_japanese(text),
        _ => return None,
    };
    tag.parse().ok()
}

/// Kana make it Japanese; signs that only one reform knows make it traditional.
fn chinese_or_japanese(text: &str) -> &'static str {
    let kana = text
        .chars()
        .filter(|c| matches!(*c as u32, 0x3041..=0x30fa))
        .count();
    let han = text
        .chars()
        .filter(|c| matches!(*c as u32, 0x4e00..=0x9fff))
        .count();
    let hangul = text
        .chars()
        .filter(|c| matches!(*c as u32, 0xac00..=0xd7a3))
        .count();
    if kana * 20 > han {
        return "ja";
    }
    if hangul > han {
        return "ko";
    }
    let traditional =
        "這個們來為國會時說對學開關過還點發現問題經長東車門員無樣種與麼應動機關實權報區醫灣總統議";
    let simplified =
        "这个们来为国会时说对学开关过还点发现问题经长东车门员无样种与么应动机关实权报区医湾总统议";
    let only = |set: &str, other: &str| {
        text.chars()
            .filter(|c| set.contains(*c) && !other.contains(*c))
            .count()
    };
    match only(traditional, simplified) > only(simplified, traditional) {
        true => "zh-Hant",
        false => "zh",
    }
}

/// Whether a language may be written in a script; by the scripts that newspapers use.
fn is_written_in(lang: Lang, script: Script) -> bool {
    let code = primary(lang);
    let written: &[Script] = match code.as_str() {
        "ru" | "uk" | "be" | "bg" | "mk" | "mn" | "ky" | "tg" | "tt" => &[Script::Cyrillic],
        "sr" | "kk" | "uz" | "az" | "bs" => &[Script::Cyrillic, Script::Latin],
        "ar" | "fa" | "ur" | "ps" | "sd" | "ug" | "ckb" => &[Script::Arabic],
        "he" | "yi" | "iw" => &[Script::Hebrew],
        "hi" | "mr" | "ne" | "sa" => &[Script::Devanagari],
        "bn" | "as" => &[Script::Bengali],
        "am" | "ti" => &[Script::Ethiopic],
        "el" | "th" | "ka" | "hy" | "ko" | "ja" | "zh" | "km" | "si" | "ta" | "te" | "kn"
        | "ml" | "gu" | "or" | "my" => &[],
        _ => &[Script::Latin],
    };
    written.contains(&script)
}

/// Whether whatlang knows a language.
fn is_measurable(lang: Lang) -> bool {
    let code = primary(lang);
    Measured::all()
        .iter()
        .any(|known| tag(*known) == Some(code.as_str()))
}

/// BCP 47 for ISO 639-3, the languages that whatlang knows.
#[rustfmt::skip]
const TAGS: &[(&str, &str)] = &[
    ("epo", "eo"), ("eng", "en"), ("rus", "ru"), ("cmn", "zh"), ("spa", "es"), ("por", "pt"),
    ("ita", "it"), ("ben", "bn"), ("fra", "fr"), ("deu", "de"), ("ukr", "uk"), ("kat", "ka"),
    ("ara", "ar"), ("hin", "hi"), ("jpn", "ja"), ("heb", "he"), ("yid", "yi"), ("pol", "pl"),
    ("amh", "am"), ("jav", "jv"), ("kor", "ko"), ("nob", "nb"), ("dan", "da"), ("swe", "sv"),
    ("fin", "fi"), ("tur", "tr"), ("nld", "nl"), ("hun", "hu"), ("ces", "cs"), ("ell", "el"),
    ("bul", "bg"), ("bel", "be"), ("mar", "mr"), ("kan", "kn"), ("ron", "ro"), ("slv", "sl"),
    ("hrv", "hr"), ("srp", "sr"), ("mkd", "mk"), ("lit", "lt"), ("lav", "lv"), ("est", "et"),
    ("tam", "ta"), ("vie", "vi"), ("urd", "ur"), ("tha", "th"), ("guj", "gu"), ("uzb", "uz"),
    ("pan", "pa"), ("aze", "az"), ("ind", "id"), ("tel", "te"), ("pes", "fa"), ("mal", "ml"),
    ("ori", "or"), ("mya", "my"), ("nep", "ne"), ("sin", "si"), ("khm", "km"), ("tuk", "tk"),
    ("aka", "ak"), ("zul", "zu"), ("sna", "sn"), ("afr", "af"), ("lat", "la"), ("slk", "sk"),
    ("cat", "ca"), ("tgl", "tl"), ("hye", "hy"),
];

/// BCP 47 for whatlang's ISO 639-3.
fn tag(measured: Measured) -> Option<&'static str> {
    let known = TAGS.iter().find(|(code, _)| *code == measured.code());
    known.map(|(_, tag)| *tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, prior: &str) -> String {
        language_of(text, prior.parse().ok()).to_string()
    }

    #[test]
    fn language_is_measured() {
        let english =
            "The council decided on Monday to rebuild the old bridge over the river before winter.";
        let portuguese = "A câmara decidiu na segunda-feira reconstruir a velha ponte sobre o rio antes do inverno.";
        assert_eq!(told(english, ""), "en");
        assert_eq!(told(english, "pt"), "en");
        assert_eq!(told(portuguese, "pt-PT"), "pt-PT");
        assert_eq!(told(portuguese, "en"), "pt");
        assert_eq!(
            told(
                "市議会は月曜日、古い橋を冬までに架け替えることを決めた。",
                "en"
            ),
            "ja"
        );
        assert_eq!(
            told(
                "市議會週一決定在冬天之前重建這座舊橋，並與居民說明問題。",
                ""
            ),
            "zh-Hant"
        );
        assert_eq!(
            told(
                "قرر المجلس البلدي يوم الاثنين إعادة بناء الجسر القديم فوق النهر قبل الشتاء.",
                ""
            ),
            "ar"
        );
    }

    #[test]
    fn too_little_is_not_told() {
        assert_eq!(told("OK", ""), "und");
        assert_eq!(told("1 2 3", "de"), "und");
        assert_eq!(told("Ponte", "pt"), "pt");
    }
}
