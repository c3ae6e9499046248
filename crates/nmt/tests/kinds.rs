//! Models of all kinds, compared with the same network in double precision.
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

use files::{
    Item, floats, installed, int8, marian,
    network::{Kind, Model, Weights},
};
use nmt::{
    Files, ModelFile, Settings, Tensor, Translator,
    kernels::Isa,
    network::{Candidates, Decoder, Encoded, Encoder, Network, Output, Row},
};
use std::path::Path;

const SENTENCES: [&[u32]; 5] = [
    &[7, 3, 19, 4, 4, 11, 0],
    &[5, 0],
    &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0],
    &[0],
    &[22, 22, 22, 0],
];
const SPOKEN: [u32; 4] = [9, 2, 17, 2];

fn kind(weights: Weights) -> Kind {
    Kind {
        weights,
        dimensions: 32,
        ffn: 48,
        ffn_decoder: 48,
        heads: 2,
        encoder: 2,
        decoder: vec![1, 2],
        words: (23, 23),
        tied: "all",
        by_column: true,
        activation: "relu",
    }
}

/// The scores of all words after each step, for sentence `index` of those encoded together.
fn scores(network: &Network, sentences: &[&[u32]], index: usize) -> Vec<Vec<f32>> {
    let mut encoder = Encoder::new(network);
    encoder.encode(sentences);
    let first = sentences[..index].iter().map(|one| one.len()).sum();
    let mut encoded = Encoded {
        length: sentences[index].len(),
        ..Encoded::default()
    };
    encoder.memory(first, encoded.length, &mut encoded.memory);
    let mut output = Output::new(network);
    let mut candidates = Candidates::default();
    let words = network.options().target_vocabulary as u32;
    output.collect(&mut candidates, u32::MAX, |ids| *ids = (0..words).collect());
    let mut decoder = Decoder::new(network);
    let mut state = vec![0.0; decoder.state_len()];
    let before = std::iter::once(None).chain(SPOKEN.into_iter().map(Some));
    let encoded = [encoded];
    before
        .enumerate()
        .map(|(position, previous)| {
            let row = Row {
                previous,
                position,
                sentence: 0,
            };
            decoder.step(&[row], &encoded, &mut state, None);
            output.scores(decoder.vectors(), &candidates).to_vec()
        })
        .collect()
}

fn network(model: &Model, isa: Isa) -> Network {
    Network::new(
        ModelFile::from_bytes("model.bin", model.file()).unwrap(),
        isa,
    )
    .unwrap()
}

/// For each kernel and sentence the largest difference of a score; ascending.
fn differences(model: &Model, reference: &Model) -> Vec<f64> {
    let mut all = Vec::new();
    let plain = network(model, Isa::PORTABLE);
    for isa in Isa::available() {
        let network = network(model, isa);
        for (index, sentence) in SENTENCES.iter().enumerate() {
            let found = scores(&network, &SENTENCES, index);
            let alone = scores(&network, &[sentence], 0);
            assert_eq!(found, alone, "{} hangs on its neighbours", isa.name());
            assert_eq!(found, scores(&plain, &[sentence], 0), "{}", isa.name());
            let right = reference.scores(sentence, &SPOKEN);
            let pairs = found.iter().flatten().zip(right.iter().flatten());
            let apart = pairs.map(|(found, right)| (f64::from(*found) - right).abs());
            all.push(apart.fold(0.0, |most, one| {
                if one > most || one.is_nan() {
                    one
                } else {
                    most
                }
            }));
        }
    }
    all.sort_by(f64::total_cmp);
    all
}

#[test]
fn float_models() {
    let shapes = [
        kind(Weights::Float),
        Kind {
            activation: "swish",
            tied: "trg",
            words: (23, 31),
            ..kind(Weights::Float)
        },
        Kind {
            activation: "gelu",
            tied: "src",
            by_column: false,
            ..kind(Weights::Float)
        },
        Kind {
            tied: "none",
            words: (23, 40),
            dimensions: 20,
            heads: 4,
            ..kind(Weights::Float)
        },
        Kind {
            decoder: vec![1, 2, 1, 1],
            encoder: 3,
            ffn: 37,
            ffn_decoder: 64,
            ..kind(Weights::Float)
        },
    ];
    for (seed, kind) in shapes.into_iter().enumerate() {
        let model = Model::new(kind, seed as u64);
        let most = differences(&model, &model).pop().unwrap();
        assert!(most < 5e-5, "{most} in {:?}", model.kind);
    }
}

#[test]
fn models_of_8_bits() {
    let shapes = |weights| {
        [
            kind(weights),
            Kind {
                tied: "trg",
                words: (23, 31),
                decoder: vec![1, 2, 3, 4],
                ..kind(weights)
            },
            Kind {
                tied: "src",
                dimensions: 20,
                heads: 4,
                ffn: 37,
                ffn_decoder: 50,
                ..kind(weights)
            },
            Kind {
                tied: "none",
                words: (23, 40),
                activation: "swish",
                ..kind(weights)
            },
        ]
    };
    let all = [
        Weights::Int8,
        Weights::Alphas,
        Weights::Int8WithFloatEmbeddings,
    ];
    for (seed, kind) in all.into_iter().flat_map(shapes).enumerate() {
        let model = Model::new(kind, 100 + seed as u64);
        let found = differences(&model, &model);
        // In some sentences a last bit tips an activation over to the next integer.
        let (middle, most) = (found[found.len() / 2], found[found.len() - 1]);
        assert!(middle < 1e-4 && most < 0.1, "{found:?} in {:?}", model.kind);
        // A reference that does not round the activations is far from it.
        let mut exact = Model::new(model.kind.clone(), 100 + seed as u64);
        exact.do_not_round();
        let far = differences(&model, &exact)[0];
        assert!(
            far > 10.0 * middle,
            "{far}, not far from {middle} in {:?}",
            model.kind
        );
    }
}

/// The shapes of Mozilla's students (`pipeline/train/configs/model/student.*.yml` in mozilla/translations),
/// with few words.
#[test]
fn tiny_base_and_base_memory() {
    let shape = |weights, (dimensions, ffn, decoder): (usize, usize, usize)| Kind {
        dimensions,
        ffn,
        ffn_decoder: ffn,
        heads: 8,
        encoder: 6,
        decoder: (1..=decoder).collect(),
        tied: if decoder == 4 { "trg" } else { "all" },
        ..kind(weights)
    };
    let sentence = SENTENCES[0];
    // The roundings of so many activations tip over here and there; scores are of the size of 1.
    for (weights, near) in [(Weights::Float, 1e-4), (Weights::Alphas, 0.1)] {
        for sizes in [(256, 1536, 2), (512, 2048, 2), (384, 1536, 4)] {
            let model = Model::new(shape(weights, sizes), 3);
            let found = scores(&network(&model, Isa::best()), &[sentence], 0);
            for (found, right) in found.iter().zip(&model.scores(sentence, &SPOKEN)) {
                let pairs = found.iter().zip(right);
                let apart: f64 = pairs
                    .map(|(found, right)| (f64::from(*found) - right).abs())
                    .sum();
                let mean = apart / right.len() as f64;
                assert!(mean < near, "{mean} in {:?}", model.kind);
            }
        }
    }
}

/// A model file like another, with the tensors that `change` makes of its own.
fn rewritten(model: &ModelFile, change: impl Fn(&str, Tensor) -> Option<Written>) -> Vec<u8> {
    let mut written: Vec<(&str, Written)> = Vec::new();
    let text = [model.options_text().unwrap().as_bytes(), &[0]].concat();
    for name in model.names().filter(|name| !name.starts_with("special")) {
        if let Some(one) = change(name, model.tensor(name).unwrap()) {
            written.push((name, one));
        }
    }
    written.push(("special:model.yml", (0x101, vec![text.len() as i32], text)));
    let items: Vec<Item> = written
        .iter()
        .map(|(name, (kind, shape, data))| Item {
            name,
            kind: *kind,
            shape,
            data: data.clone(),
        })
        .collect();
    marian(&items)
}

/// Type, shape and data of a tensor.
type Written = (u64, Vec<i32>, Vec<u8>);

fn without_alphas(name: &str, tensor: Tensor) -> Option<Written> {
    if name.ends_with("_QuantMultA") {
        return None;
    }
    Some(match tensor {
        Tensor::Float { shape, values } => (
            0x404,
            shape.iter().map(|size| *size as i32).collect(),
            floats(&values),
        ),
        Tensor::Int8 {
            rows,
            columns,
            transposed,
            scale,
        } => {
            let shape = if name.ends_with("Wemb") {
                [columns, rows]
            } else {
                [rows, columns]
            };
            (
                0x4101,
                shape.map(|size| size as i32).to_vec(),
                int8(transposed, scale),
            )
        }
    })
}

fn as_floats(name: &str, tensor: Tensor) -> Option<Written> {
    let Tensor::Int8 {
        rows,
        columns,
        transposed,
        scale,
    } = tensor
    else {
        return without_alphas(name, tensor);
    };
    if name.ends_with("_QuantMultA") {
        return None;
    }
    let value = |place: usize| f32::from(transposed[place]) / scale;
    let places: Vec<usize> = if name.ends_with("Wemb") {
        (0..rows * columns).collect()
    } else {
        let column = |row: usize| (0..columns).map(move |column| column * rows + row);
        (0..rows).flat_map(column).collect()
    };
    let values: Vec<f32> = places.into_iter().map(value).collect();
    let shape = if name.ends_with("Wemb") {
        [columns, rows]
    } else {
        [rows, columns]
    };
    Some((
        0x404,
        shape.map(|size| size as i32).to_vec(),
        floats(&values),
    ))
}

const TEXTS: [&str; 24] = [
    "The baker opens her shop before the sun comes up.",
    "Nobody knew where the old map had been found.",
    "Two ferries leave the island every morning.",
    "The council will vote on the new bridge next week.",
    "He forgot his umbrella and came home wet.",
    "Prices of bread and milk rose again in March.",
    "Our neighbours grow tomatoes on the roof.",
    "The train to the north is late because of snow.",
    "She wrote three letters and sent none of them.",
    "A small fire broke out in the harbour last night.",
    "The museum is closed on Mondays.",
    "They lost the game but not the championship.",
    "How many languages does your grandmother speak?",
    "The river has not been this low in forty years.",
    "Doctors ask people over sixty to be vaccinated.",
    "The minister did not answer the question.",
    "Children under five travel for free.",
    "The library bought 200 new books this year.",
    "Why did the engineers stop the test?",
    "The film tells the story of a lighthouse keeper.",
    "Farmers are waiting for rain.",
    "The court ruled that the contract was not valid.",
    "It was the first time that both teams had met.",
    "Please close the window before you leave.",
];

/// Words that two texts have in common, as a share of those of both.
fn alike(left: &str, right: &str) -> f64 {
    let mut words: Vec<&str> = right.split_whitespace().collect();
    let all = left.split_whitespace().count() + words.len();
    let common = left.split_whitespace().filter(|word| {
        let place = words.iter().position(|other| other == word);
        place.map(|place| words.swap_remove(place)).is_some()
    });
    2.0 * common.count() as f64 / all as f64
}

#[test]
fn a_real_model_translates_alike_without_alphas_and_in_floats() {
    let Some(installed) = installed(
        "a_real_model_translates_alike_without_alphas_and_in_floats",
        "en-pt",
    ) else {
        return;
    };
    let translate = |model: &Path| {
        let files = Files {
            model: model.to_owned(),
            source: installed.vocabulary.clone(),
            target: installed.vocabulary.clone(),
            shortlist: Some(installed.shortlist.clone()),
        };
        let translator = Translator::open(&files).unwrap();
        let found = translator.translate(&TEXTS, &Settings::default()).unwrap();
        found.into_iter().map(|one| one.text).collect::<Vec<_>>()
    };
    let original = translate(&installed.model);
    let model = ModelFile::open(&installed.model).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("model.bin");
    let changes: [fn(&str, Tensor) -> Option<Written>; 2] = [without_alphas, as_floats];
    for change in changes {
        std::fs::write(&path, rewritten(&model, change)).unwrap();
        let found = translate(&path);
        let pairs = original.iter().zip(&found);
        let same = pairs.clone().filter(|(left, right)| left == right).count();
        let words = pairs.map(|(left, right)| alike(left, right)).sum::<f64>() / TEXTS.len() as f64;
        assert!(
            same >= TEXTS.len() / 2 && words > 0.85,
            "{same} the same, {words}: {found:#?}"
        );
    }
}
