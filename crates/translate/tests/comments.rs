//! What readers write, as others read it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::string_slice, missing_docs)]

#[allow(dead_code)] // Shared with other tests.
mod desk;

use desk::{Desk, lang};
use news::{Remembered, RuleKind, Scope, Term, Text};
use translate::{Glossary, comment, needed};

fn glossary(pair: &str) -> Glossary {
    let term = |kind, source: &str, target: &str| {
        Term::of_parts(pair.parse().unwrap(), kind, (source, target), None).unwrap()
    };
    let terms = [
        term(RuleKind::Required, "daraja", "jambatan"),
        term(RuleKind::Kept, "Mwangaza", ""),
    ];
    Glossary::new(&terms, lang("sw"), lang("ms"))
}

fn translated(desk: &Desk, text: &str) -> Option<String> {
    let url = "https://news.example/".parse().unwrap();
    let article = comment::as_article(text, lang("sw"), url);
    let done = desk.translate(&article, Scope::Full);
    comment::translated(text, &done.translation)
}

#[test]
fn terms_hold_in_comments_and_lines_stay() {
    let text = "Daraja refu.  Moja mbili.\n\n  tatu nne \nhttps://a.example/x\nNa Mwangaza leo.";
    let wanted = "ufer jambatan.  ilibm ajoM.\n\n  enn utat \nhttps://a.example/x\n\
                  oel Mwangaza aN.";
    for pair in ["sw-ms", "*"] {
        let desk = Desk {
            glossary: glossary(pair),
            ..Desk::new()
        };
        assert_eq!(translated(&desk, text).as_deref(), Some(wanted), "{pair}");
    }
}

#[test]
fn what_people_translated_is_taken_from_the_memory() {
    let mut desk = Desk::new();
    let words = Remembered::by_person("Sebuah titi.");
    desk.known.insert("Daraja moja.".into(), words);
    let text = "Daraja moja. Tatu nne.";
    let url = "https://news.example/".parse().unwrap();
    let asked = needed(&comment::as_article(text, lang("sw"), url), Scope::Full);
    assert_eq!(asked, ["Daraja moja.", "Tatu nne."].map(Text::from));
    assert_eq!(translated(&desk, text).unwrap(), "Sebuah titi. enn utaT.");
    assert_eq!(desk.seen(), ["Tatu nne."]);
}

#[test]
fn a_failure_is_no_translation_of_a_comment() {
    // The engine gives nothing for this word.
    let text = "Moja mbili.\nNa kimya tatu.";
    assert_eq!(translated(&Desk::new(), text), None);
}
