//! Any text is translated, aligned and scored, whatever a model of noise makes of it, and the same alone
//! as beside another. The first byte chooses the model and the settings.
#![no_main]

#[path = "../../tests/files/mod.rs"]
mod files;

use files::network::{Kind, Model, Weights};
use libfuzzer_sys::fuzz_target;
use nmt::{Files, Settings, Translator, Vocabulary};
use std::sync::LazyLock;

static TRANSLATORS: LazyLock<Vec<Translator>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let weights = [Weights::Float, Weights::Int8, Weights::Alphas];
    let open = |(seed, (vocabulary, weights)): (usize, (&[u8], Weights))| {
        let words = Vocabulary::from_bytes("vocab.spm", vocabulary).unwrap().len();
        let kind = Kind {
            weights,
            dimensions: 16,
            ffn: 16,
            ffn_decoder: 16,
            heads: 2,
            encoder: 1,
            decoder: vec![1, 2],
            words: (words, words),
            tied: "all",
            by_column: true,
            activation: "relu",
        };
        // Each has files of its own, since they are mapped.
        let [model, source] = ["bin", "spm"].map(|end| folder.path().join(format!("{seed}.{end}")));
        std::fs::write(&model, Model::new(kind, seed as u64).file()).unwrap();
        std::fs::write(&source, vocabulary).unwrap();
        let target = source.clone();
        Translator::open(&Files { model, source, target, shortlist: None }).unwrap()
    };
    let vocabularies: [&[u8]; 3] = [
        include_bytes!("../../tests/fixtures/bytes.spm"),
        include_bytes!("../../tests/fixtures/spaces.spm"),
        include_bytes!("../../tests/fixtures/unknown.spm"),
    ];
    vocabularies.into_iter().zip(weights).enumerate().map(open).collect()
});

fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else {
        return;
    };
    let first = usize::from(*first);
    let translator = &TRANSLATORS[first % TRANSLATORS.len()];
    let text = String::from_utf8_lossy(rest);
    let settings = Settings {
        beam: 1 + first / 3 % 3,
        window: [1, 2, 7, 127, 4000][first / 9 % 5],
        alignment: true,
        score: first >= 128,
        ..Settings::default()
    };
    let beside = "Every article is published.";
    let found = translator.translate(&[&text, beside], &settings).unwrap();
    let alone = translator.translate(&[&text], &settings).unwrap();
    assert_eq!(found[0].text, alone[0].text);
    for link in &found[0].alignment {
        assert!(text.get(link.source.clone()).is_some_and(|source| !source.is_empty()));
        assert!(found[0].text.get(link.target.clone()).is_some());
    }
});
