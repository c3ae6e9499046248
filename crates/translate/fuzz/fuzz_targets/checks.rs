//! The checks of any two texts, in any two languages that they know well.
#![no_main]

use libfuzzer_sys::fuzz_target;
use news::{Lang, Text, UnitId};
use translate::checks::check;

const LANGS: [&str; 16] = [
    "en", "de", "fr", "vi", "tr", "fi", "ru", "el", "ar", "he", "hi", "bn", "th", "ko", "ja", "zh",
];

fuzz_target!(|input: (u8, u8, &str, &str)| {
    let (from, to, source, target) = input;
    let lang = |at: u8| -> Lang {
        let tag = LANGS.get(usize::from(at) % LANGS.len()).copied();
        tag.and_then(|tag| tag.parse().ok()).unwrap_or(Lang::ENGLISH)
    };
    let unit = UnitId("lead".into());
    let (source, target) = (Text::plain(source), Text::plain(target));
    let found = check(&unit, &source, &target, lang(from), lang(to));
    assert!(found.iter().all(|finding| !finding.reason.is_empty()));
});
