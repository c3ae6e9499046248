//! Our own engine with real models, where they are installed: in the folder `INTERPRES_MODELS`, else
//! in the user's cache.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::print_stderr,
    missing_docs
)]

use news::Lang;
use std::{env, path::PathBuf};
use translate::{Engine, EngineError, ModelStore, NmtEngine};

fn engine() -> Option<NmtEngine> {
    let folder = env::var_os("INTERPRES_MODELS").map(PathBuf::from);
    let home = PathBuf::from(env::var_os("HOME").unwrap_or_default());
    let cache = env::var_os("XDG_CACHE_HOME").map_or_else(|| home.join(".cache"), PathBuf::from);
    let engine = NmtEngine::new(ModelStore::new(
        folder.unwrap_or_else(|| cache.join("interpres/models")),
    ));
    let found = engine.model(lang("en"), lang("pt")).is_some();
    if !found {
        eprintln!("no models are installed: not tested");
    }
    found.then_some(engine)
}

fn lang(code: &str) -> Lang {
    code.parse().unwrap()
}

#[test]
fn sentences_are_translated_in_their_order_with_where_the_words_come_from() {
    let Some(engine) = engine() else { return };
    let texts = ["Maria lives in Lisbon.", "", "It rained on Monday."];
    let outputs = engine
        .translate(lang("en"), lang("pt"), &texts, true)
        .unwrap();
    assert_eq!(outputs.len(), 3);
    assert!(outputs[0].text.contains("Lisboa") && outputs[2].text.contains("segunda"));
    assert_eq!(outputs[1].text, "");
    let pairs = outputs[0].alignment.as_ref().unwrap();
    let of = |word: &str| {
        pairs
            .iter()
            .find(|(_, target)| outputs[0].text[target.clone()].trim() == word)
    };
    assert_eq!(&texts[0][of("Maria").unwrap().0.clone()], "Maria");
}

#[test]
fn a_direction_without_a_model_is_named() {
    let engine = NmtEngine::new(ModelStore::new("no/such/folder"));
    let found = engine.translate(lang("en"), lang("vi"), &["Yes."], false);
    assert!(
        matches!(found, Err(EngineError::NoModel { .. })),
        "{found:?}"
    );
}
