//! A model file that was whole and then changed is an error, or a network that runs. The first byte
//! chooses the model; each four more set one byte of its file: three say where, one what.
#![no_main]

#[path = "../../tests/files/mod.rs"]
mod files;

use files::network::{Kind, Model, Weights};
use libfuzzer_sys::fuzz_target;
use nmt::{
    ModelFile,
    kernels::Isa,
    network::{Decoder, Encoded, Encoder, Network, Output, Row},
};
use std::sync::LazyLock;

static MODELS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let all = [Weights::Float, Weights::Int8, Weights::Alphas, Weights::Int8WithFloatEmbeddings];
    let ties = ["all", "src", "trg", "none"];
    let kinds = all.into_iter().flat_map(|weights| ties.map(|tied| (weights, tied)));
    let model = |(seed, (weights, tied))| {
        let kind = Kind {
            weights,
            dimensions: 8,
            ffn: 12,
            ffn_decoder: 10,
            heads: 2,
            encoder: 1,
            decoder: vec![1, 1],
            words: (9, 9),
            tied,
            by_column: true,
            activation: ["relu", "swish", "gelu"][seed % 3],
        };
        Model::new(kind, seed as u64).file()
    };
    kinds.enumerate().map(model).collect()
});

fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else {
        return;
    };
    let mut file = MODELS[usize::from(*first) % MODELS.len()].clone();
    for change in rest.chunks_exact(4) {
        let place = usize::from(change[0]) << 16 | usize::from(change[1]) << 8 | usize::from(change[2]);
        let length = file.len();
        file[place % length] = change[3];
    }
    for isa in [Isa::PORTABLE, Isa::best()] {
        let network = ModelFile::from_bytes("model.bin", file.clone())
            .and_then(|model| Network::new(model, isa));
        if let Ok(network) = network {
            run(&network);
        }
    }
});

/// Two sentences, some pieces of which no vocabulary has, and three steps each.
fn run(network: &Network) {
    let sentences: [&[u32]; 2] = [&[3, 8, 200, 0], &[u32::MAX, 0]];
    let mut encoder = Encoder::new(network);
    encoder.encode(&sentences);
    let mut output = Output::new(network);
    let mut encoded = Vec::new();
    let mut first = 0;
    for sentence in sentences {
        let mut one = Encoded { length: sentence.len(), ..Encoded::default() };
        encoder.memory(first, sentence.len(), &mut one.memory);
        first += sentence.len();
        output.collect(&mut one.candidates, 1, |ids| *ids = vec![0, 1, 5, 8, 77]);
        encoded.push(one);
    }
    let mut decoder = Decoder::new(network);
    let mut states = vec![0.0; 2 * decoder.state_len()];
    let mut aligned = Vec::new();
    for position in 0..3 {
        let row = |sentence| Row { previous: Some(7).filter(|_| position > 0), position, sentence };
        decoder.step(&[row(0), row(1)], &encoded, &mut states, Some(&mut aligned));
        for (vector, one) in decoder.vectors().chunks(network.options().dim_emb).zip(&encoded) {
            assert_eq!(output.scores(vector, &one.candidates).len(), 5);
            let (best, _) = output.best(vector, &one.candidates, true);
            assert!(best.is_some());
        }
    }
}
