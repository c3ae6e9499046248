//! Models, vocabularies and shortlists as `fxtranslate` reads them, on real files where they are
//! installed.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::print_stdout,
    missing_docs
)]

mod files;

use files::{Installed, installed, sentences};
use fxtranslate::{model::Model, spm::SpmVocab};
use nmt::{ModelFile, Shortlist, Tensor, Vocabulary, shortlist::Between};
use proptest::prelude::*;

const LANGUAGES: [&str; 14] = [
    "en", "pt", "es", "fr", "de", "ru", "el", "ar", "he", "hi", "zh", "ja", "ko", "th",
];

fn ids(vocabulary: &Vocabulary, text: &str) -> Vec<u32> {
    let mut pieces = Vec::new();
    vocabulary.encode(text, &mut pieces);
    pieces.iter().map(|piece| piece.id).collect()
}

/// What `fxtranslate` makes, with runs of the unknown as one, as SentencePiece has it.
fn reference_ids(reference: &SpmVocab, vocabulary: &Vocabulary, text: &str) -> Vec<u32> {
    let mut ids = reference.encode(text);
    ids.dedup_by(|one, other| one == other && *one == vocabulary.unk());
    ids
}

#[test]
fn pieces_of_all_languages() {
    for direction in ["en-pt", "pt-en"] {
        let Some(Installed {
            vocabulary: path, ..
        }) = installed("pieces_of_all_languages", direction)
        else {
            return;
        };
        let vocabulary = Vocabulary::open(&path).unwrap();
        let reference = SpmVocab::load(&path).unwrap();
        assert_eq!(vocabulary.len(), reference.len());
        assert_eq!(vocabulary.eos(), reference.eos_id());
        for line in sentences(&LANGUAGES).lines() {
            let ours = ids(&vocabulary, line);
            assert_eq!(ours, reference_ids(&reference, &vocabulary, line), "{line}");
            let known: Vec<u32> = ours
                .into_iter()
                .filter(|&id| id != vocabulary.unk())
                .collect();
            let (words, _) = vocabulary.decode(&known);
            assert_eq!(words, reference.decode(&known), "{line}");
        }
    }
}

#[test]
fn pieces_of_any_text() {
    let Some(Installed {
        vocabulary: path, ..
    }) = installed("pieces_of_any_text", "en-pt")
    else {
        return;
    };
    let vocabulary = Vocabulary::open(&path).unwrap();
    let reference = SpmVocab::load(&path).unwrap();
    proptest!(ProptestConfig::with_cases(2000), |(text in "\\PC*|[ -~áéãõ]*|[\u{300}-\u{36f}a-zA-Z ]*|[\u{2000}-\u{2fff}\u{fb00}-\u{fdff}\u{ff00}-\u{ffff}ａ\u{3000} ]*")| {
        prop_assert_eq!(ids(&vocabulary, &text), reference_ids(&reference, &vocabulary, &text));
    });
}

#[test]
fn shortlists_of_all_sentences() {
    for (direction, language) in [("en-pt", "en"), ("pt-en", "pt")] {
        let Some(files) = installed("shortlists_of_all_sentences", direction) else {
            return;
        };
        let vocabulary = Vocabulary::open(&files.vocabulary).unwrap();
        let target_len = vocabulary.len();
        let reference = fxtranslate::shortlist::Shortlist::load(&files.shortlist).unwrap();
        for shared in [false, true] {
            let shortlist =
                Shortlist::open(&files.shortlist, Between { target_len, shared }).unwrap();
            let mut candidates = Vec::new();
            for line in sentences(&[language]).lines() {
                let mut source = ids(&vocabulary, line);
                source.push(vocabulary.eos());
                shortlist.candidates(&source, &mut candidates);
                assert_eq!(candidates, reference.candidates(&source, shared), "{line}");
            }
        }
    }
}

#[test]
fn tensors_of_real_models() {
    for direction in ["en-pt", "pt-en"] {
        let Some(Installed { model: path, .. }) = installed("tensors_of_real_models", direction)
        else {
            return;
        };
        let file = ModelFile::open(&path).unwrap();
        let reference = Model::load(&path).unwrap();
        assert_eq!(file.names().count(), reference.items.len());
        for item in reference
            .items
            .iter()
            .filter(|item| item.name != "special:model.yml")
        {
            match file.tensor(&item.name).unwrap() {
                Tensor::Int8 {
                    rows,
                    columns,
                    transposed,
                    scale,
                } => {
                    assert_eq!(transposed, item.int8_transposed().unwrap());
                    assert_eq!(scale, item.quant_mult().unwrap());
                    assert_eq!(rows * columns, item.num_elements());
                }
                Tensor::Float { values, shape } => {
                    assert_eq!(values, item.to_f32().unwrap());
                    assert_eq!(shape.iter().product::<usize>(), values.len());
                }
            }
        }
        let embeddings = file.tensor("Wemb").unwrap();
        assert!(matches!(
            embeddings,
            Tensor::Int8 {
                rows: 256,
                columns: 32000,
                ..
            }
        ));
        let close =
            file.scalar("Wemb_QuantMultA").unwrap() / file.scalar("none_QuantMultA").unwrap();
        assert!((close - 1.0).abs() < 1e-5, "{close}");
        let options = file.options().unwrap();
        assert_eq!(
            (options.dim_emb, options.dim_ffn, options.heads),
            (256, 1536, 8)
        );
        assert_eq!((options.enc_depth, options.decoder_layers), (6, vec![1, 2]));
    }
}
