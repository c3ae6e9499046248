//! The output layer: how well each of a sentence's candidates continues it.

use super::Network;
use crate::{
    ModelFile, Options, Result, Tensor,
    kernels::{GROUP, float, row_products, shift_of},
    options::Embeddings,
};

/// What the output layer has of its own.
pub(super) struct Layer {
    /// The tensor of the weights.
    name: &'static str,
    /// What the decoder's vectors are multiplied with before they are rounded.
    multiplier: f32,
    /// What turns an integer product into a score.
    scale: f32,
    biases: Vec<f32>,
}

impl Layer {
    pub(super) fn read(file: &ModelFile, options: &Options) -> Result<Layer> {
        let words = options.target_vocabulary;
        let name = match options.embeddings {
            Embeddings::All => "Wemb",
            Embeddings::Target => "decoder_Wemb",
            Embeddings::Source | Embeddings::None => "decoder_ff_logit_out_W",
        };
        // Marian names a product after its weight; of a tied one it lost the name.
        let own = format!("{name}_QuantMultA");
        let multiplier = file.scalar(if file.contains("none_QuantMultA") {
            "none_QuantMultA"
        } else {
            &own
        })?;
        let scale = match file.tensor(name)? {
            Tensor::Int8 {
                rows,
                columns,
                scale,
                ..
            } if rows == options.dim_emb && columns == words => scale,
            _ => {
                return Err(file.wrong(
                    name,
                    format!("is not 8-bit of {words} by {}", options.dim_emb),
                ));
            }
        };
        let biases = match options.omit_output_bias {
            true => vec![0.0; words],
            false => match file.tensor("decoder_ff_logit_out_b")? {
                Tensor::Float { values, .. } if values.len() == words => values.into_owned(),
                _ => {
                    return Err(
                        file.wrong("decoder_ff_logit_out_b", format!("is not {words} floats"))
                    );
                }
            },
        };
        Ok(Layer {
            name,
            multiplier,
            scale: 1.0 / (multiplier * scale),
            biases,
        })
    }
}

/// The candidates of one sentence, with their weights side by side.
#[derive(Default)]
pub struct Candidates {
    /// The pieces, ascending.
    pub ids: Vec<u32>,
    weights: Vec<i8>,
    biases: Vec<f32>,
}

impl Candidates {
    /// The candidates `ids`, before their weights are collected.
    #[must_use]
    pub fn of(ids: Vec<u32>) -> Candidates {
        Candidates {
            ids,
            ..Candidates::default()
        }
    }
}

/// Runs the output layer; holds the room that it needs, to be used again and again.
pub struct Output<'a> {
    network: &'a Network,
    weights: &'a [i8],
    bytes: Vec<u8>,
    sums: Vec<i32>,
    scores: Vec<f32>,
}

impl<'a> Output<'a> {
    /// An output layer for one thread.
    #[must_use]
    pub fn new(network: &'a Network) -> Output<'a> {
        let weights = match network.file.tensor(network.output.name) {
            Ok(Tensor::Int8 { transposed, .. }) => transposed,
            _ => &[],
        };
        Output {
            network,
            weights,
            bytes: Vec::new(),
            sums: Vec::new(),
            scores: Vec::new(),
        }
    }

    /// Collects the weights of `candidates.ids`, filled up to whole groups. `never` is not chosen.
    pub fn collect(&self, candidates: &mut Candidates, never: u32) {
        let dimensions = self.network.options.dim_emb;
        let Candidates {
            ids,
            weights,
            biases,
        } = candidates;
        weights.clear();
        biases.clear();
        for id in ids.iter() {
            let start = *id as usize * dimensions;
            let row = self
                .weights
                .get(start..start + dimensions)
                .unwrap_or_default();
            weights.extend_from_slice(row);
            let shift = shift_of(row, self.network.output.scale);
            let bias = self.network.output.biases.get(*id as usize).copied();
            biases.push(
                bias.map(|bias| bias + shift)
                    .filter(|_| *id != never)
                    .unwrap_or(f32::NEG_INFINITY),
            );
        }
        let filled = ids.len().next_multiple_of(GROUP);
        weights.resize(filled * dimensions, 0);
        biases.resize(filled, f32::NEG_INFINITY);
    }

    /// The score of each candidate after a step that ended in `vector`.
    pub fn scores(&mut self, vector: &[f32], candidates: &Candidates) -> &[f32] {
        let Layer {
            multiplier, scale, ..
        } = self.network.output;
        let isa = self.network.isa;
        self.bytes.resize(vector.len(), 0);
        self.sums.resize(candidates.biases.len(), 0);
        self.scores.resize(candidates.biases.len(), 0.0);
        float::quantise(isa, vector, multiplier, &mut self.bytes);
        row_products(isa, &self.bytes, &candidates.weights, &mut self.sums);
        float::dequantise(isa, &self.sums, scale, &candidates.biases, &mut self.scores);
        self.scores.get(..candidates.ids.len()).unwrap_or_default()
    }

    /// The candidate with the highest score, and with `likelihood` the logarithm of its probability.
    pub fn best(
        &mut self,
        vector: &[f32],
        candidates: &Candidates,
        likelihood: bool,
    ) -> (Option<u32>, f32) {
        let isa = self.network.isa;
        let scores = self.scores(vector, candidates);
        let mut place = 0;
        float::best(isa, scores, &mut place);
        let mut whole = 0.0;
        if likelihood {
            float::log_sum(isa, scores, &mut whole);
        }
        (
            candidates.ids.get(place).copied(),
            scores.get(place).copied().unwrap_or_default() - whole,
        )
    }
}
