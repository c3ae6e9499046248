//! The language of a text, measured.
//!
//! The identifier weighs what the text is; the declared language weighs in: it stands where
//! the measure is unsure, or where the measured language is a close relative.

use langid::script::Script;
use news::Lang;

/// Letters below which a declaration in the right script stands.
const FEWEST: usize = 24;
/// How much likelier a language is for being declared: pages in another language than
/// they declare are few, but there are outlets that declare one for all their pages.
const DECLARED: f32 = 30.0;
/// What is sure enough to speak against a declared language that the identifier does not
/// know.
const AGAINST_UNKNOWN: f32 = 0.9;

/// What is sure enough to ask no more.
const CONFIRMED: f32 = 0.98;

/// The language of a text, [`Lang::UNKNOWN`] rather than a wrong one. `prior` is what
/// the page or its source declares; its region stays where the language agrees.
pub fn language_of(text: &str, prior: Option<Lang>) -> Lang {
    let guesses = langid::identify(text);
    let Some(script) = guesses.script() else {
        return Lang::UNKNOWN;
    };
    let told = lang(guesses.tag());
    let prior = prior.filter(|prior| prior.is_known() && is_written_in(*prior, script));
    let Some(prior) = prior else {
        return told;
    };
    if !told.is_known() || same_language(prior, told) || script == Script::Han {
        return agreed(told, prior);
    }
    let declared = named(&prior);
    let sure = guesses.probability(guesses.tag());
    let stands = match langid::is_told(declared) {
        _ if guesses.letters() < FEWEST => true,
        true => guesses.of_language(declared) * DECLARED >= sure,
        false => sure < AGAINST_UNKNOWN,
    };
    if stands { prior } else { told }
}

/// The declared language, where a text is surely in it.
pub(crate) fn confirmed(text: &str, declared: Lang) -> Option<Lang> {
    let guesses = langid::identify(text);
    let told = lang(guesses.tag());
    let sure = told.is_known() && guesses.probability(guesses.tag()) >= CONFIRMED;
    let written = |script| is_written_in(declared, script);
    (sure && same_language(told, declared) && guesses.script().is_some_and(written))
        .then(|| agreed(told, declared))
}

fn lang(tag: &str) -> Lang {
    tag.parse().unwrap_or(Lang::UNKNOWN)
}

/// A language as the identifier names it, without script and region.
fn named(lang: &Lang) -> &str {
    match lang.language() {
        "no" => "nb",
        "iw" => "he",
        "in" => "id",
        "fil" => "tl",
        language => language,
    }
}

/// Whether two tags name the same language for this purpose.
pub(crate) fn same_language(one: Lang, other: Lang) -> bool {
    named(&one) == named(&other)
}

/// The declared tag, for its region, unless the signs are of the other reform.
fn agreed(told: Lang, prior: Lang) -> Lang {
    let traditional = |lang: Lang| {
        let tag = lang.to_string();
        ["Hant", "-TW", "-HK", "-MO"]
            .iter()
            .any(|part| tag.contains(part))
    };
    match told.is_known() && told.language() == "zh" {
        true if prior.language() != "zh" || traditional(prior) != traditional(told) => told,
        _ => prior,
    }
}

/// Whether a language may be written in a script; by the scripts that newspapers use.
fn is_written_in(lang: Lang, script: Script) -> bool {
    let written: &[Script] = match lang.language() {
        "ru" | "uk" | "be" | "bg" | "mk" | "mn" | "ky" | "tg" | "tt" => &[Script::Cyrillic],
        "sr" | "kk" | "uz" | "az" | "bs" => &[Script::Cyrillic, Script::Latin],
        "ar" | "fa" | "ur" | "ps" | "sd" | "ug" | "ckb" => &[Script::Arabic],
        "he" | "yi" | "iw" => &[Script::Hebrew],
        "hi" | "mr" | "ne" | "sa" => &[Script::Devanagari],
        "bn" | "as" => &[Script::Bengali],
        "am" | "ti" => &[Script::Ethiopic],
        "my" => &[Script::Myanmar],
        "bo" | "dz" => &[Script::Tibetan],
        "zh" => &[Script::Han],
        "ja" => &[Script::Han, Script::Kana],
        code => {
            return match script.only_language() {
                Some(only) => only == code,
                None => script == Script::Latin && !own_script(code),
            };
        }
    };
    written.contains(&script)
}

/// Whether a language has a script to itself.
fn own_script(code: &str) -> bool {
    langid::script::ALL
        .iter()
        .any(|script| script.only_language() == Some(code))
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
