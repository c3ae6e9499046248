//! Models of all kinds, compared with the same network in double precision.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::print_stderr,
    missing_docs
)]

mod files;

use files::network::{Kind, Model, Weights};
use nmt::{
    ModelFile,
    kernels::Isa,
    network::{Candidates, Decoder, Encoded, Encoder, Network, Output, Row},
};

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
