//! Quotes of any text in the style of a language: done twice they are as done once, and
//! letters stay.
#![no_main]

use libfuzzer_sys::fuzz_target;
use news::{Lang, Mark, Text};
use translate::quotes::in_style;

const LANGS: [&str; 8] = ["en", "de", "fr", "ja", "sv", "ru", "hu", "ar"];

fuzz_target!(|input: (u8, Vec<(String, bool)>)| {
    let (lang, pieces) = input;
    let tag = LANGS.get(usize::from(lang) % LANGS.len()).copied();
    let lang = tag.and_then(|tag| tag.parse().ok()).unwrap_or(Lang::ENGLISH);
    let mut text = Text::default();
    for (words, code) in &pieces {
        let marks: &[Mark] = if *code { &[Mark::Code] } else { &[] };
        text.push(words, marks);
    }
    let once = in_style(&text, lang);
    assert_eq!(in_style(&once, lang), once);
    let letters = |text: &Text| -> String {
        text.words().chars().filter(|c| c.is_alphanumeric()).collect()
    };
    assert_eq!(letters(&once), letters(&text));
});
