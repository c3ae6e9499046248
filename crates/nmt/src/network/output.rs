//! The output layer: how well each of a sentence's candidates continues it.

use super::{
    Network,
    words::{Table, Vectors},
};
use crate::{
    ModelFile, Options, Result, Tensor,
    kernels::{GROUP, Scale, float, row_dots, row_products},
};

/// What the output layer has of its own.
pub(super) struct Layer {
    weights: Table,
    /// What the decoder's vectors are multiplied with before they are rounded, where it is always the
    /// same.
    multiplier: Option<f32>,
    biases: Vec<f32>,
}

impl Layer {
    pub(super) fn read(file: &ModelFile, options: &Options) -> Result<Layer> {
        let words = options.target_vocabulary;
        let weights = Table::output(file, options)?;
        // Marian names a product after its weight; of a tied one it lost the name.
        let names = [
            "none_QuantMultA".to_owned(),
            format!("{}_QuantMultA", weights.name()),
        ];
        let multiplier = match names.iter().find(|name| file.contains(name)) {
            Some(name) => match file.scalar(name)? {
                value if value > 0.0 => Some(value),
                value => return Err(file.wrong(name, format!("is {value}, not above zero"))),
            },
            None => None,
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
            weights,
            multiplier,
            biases,
        })
    }
}

/// The candidates of one sentence.
#[derive(Default)]
pub struct Candidates {
    /// The pieces, ascending; then any, to fill up to whole groups.
    ids: Vec<u32>,
    /// How many of them are candidates.
    count: usize,
    /// What is added to their scores: minus infinity for those that are not chosen.
    biases: Vec<f32>,
    /// What takes the shift of the activations out of their products, where that hangs on the activation.
    shifts: Vec<f32>,
}

impl Candidates {
    /// The pieces, ascending.
    #[must_use]
    pub fn ids(&self) -> &[u32] {
        self.ids.get(..self.count).unwrap_or_default()
    }
}

/// Runs the output layer; holds the room that it needs, to be used again and again.
pub struct Output<'a> {
    network: &'a Network,
    weights: Vectors<'a>,
    bytes: Vec<u8>,
    sums: Vec<i32>,
    /// Biases with the shift of one activation.
    shifted: Vec<f32>,
    scores: Vec<f32>,
}

impl<'a> Output<'a> {
    /// An output layer for one thread.
    #[must_use]
    pub fn new(network: &'a Network) -> Output<'a> {
        Output {
            network,
            weights: network.output.weights.vectors(&network.file),
            bytes: Vec::new(),
            sums: Vec::new(),
            shifted: Vec::new(),
            scores: Vec::new(),
        }
    }

    /// Makes those that `choose` writes, ascending, the candidates. `never` is not chosen.
    pub fn collect(
        &mut self,
        candidates: &mut Candidates,
        never: u32,
        choose: impl FnOnce(&mut Vec<u32>),
    ) {
        let all = &self.network.output.biases;
        let Candidates {
            ids,
            count,
            biases,
            shifts,
        } = candidates;
        choose(ids);
        *count = ids.len();
        ids.resize(ids.len().next_multiple_of(GROUP), 0);
        biases.clear();
        biases.extend(ids.iter().enumerate().map(|(place, id)| {
            let chosen = place < *count && *id != never;
            let bias = all.get(*id as usize).filter(|_| chosen);
            bias.copied().unwrap_or(f32::NEG_INFINITY)
        }));
        shifts.clear();
        // What the steps will need.
        self.scores.resize(ids.len(), 0.0);
        self.shifted.resize(ids.len(), 0.0);
        let Vectors::Int8(weights, scale) = self.weights else {
            return;
        };
        // An activation of ones gives the sums of the rows.
        self.bytes.clear();
        self.bytes.resize(self.network.options.dim_emb, 1);
        self.sums.resize(ids.len(), 0);
        row_products(self.network.isa, &self.bytes, weights, ids, &mut self.sums);
        match self.network.output.multiplier {
            Some(multiplier) => {
                let scale = Scale::of(multiplier, scale);
                for (bias, sum) in biases.iter_mut().zip(&self.sums) {
                    *bias += scale.shift(*sum);
                }
            }
            None => {
                let scale = Scale::of(1.0, scale);
                shifts.extend(self.sums.iter().map(|sum| scale.shift(*sum)));
            }
        }
    }

    /// The score of each candidate after a step that ended in `vector`.
    pub fn scores(&mut self, vector: &[f32], candidates: &Candidates) -> &[f32] {
        let isa = self.network.isa;
        let Candidates { ids, biases, .. } = candidates;
        self.scores.resize(biases.len(), 0.0);
        match self.weights {
            Vectors::Int8(weights, scale) => {
                self.bytes.resize(vector.len(), 0);
                self.sums.resize(biases.len(), 0);
                let (scale, biases) = match self.network.output.multiplier {
                    Some(multiplier) => {
                        float::quantise(isa, vector, multiplier, &mut self.bytes);
                        (Scale::of(multiplier, scale).product, biases)
                    }
                    None => {
                        let factor = self.quantise_alone(vector);
                        self.shifted.clear();
                        let both = biases.iter().zip(&candidates.shifts);
                        self.shifted
                            .extend(both.map(|(bias, shift)| shift * factor + bias));
                        (factor / scale, &self.shifted)
                    }
                };
                row_products(isa, &self.bytes, weights, ids, &mut self.sums);
                float::dequantise(isa, &self.sums, scale, biases, &mut self.scores);
            }
            Vectors::Float(weights) => {
                row_dots(isa, vector, weights, ids, &mut self.scores);
                for (score, bias) in self.scores.iter_mut().zip(biases) {
                    *score += bias;
                }
            }
        }
        self.scores.get(..candidates.count).unwrap_or_default()
    }

    /// Quantises one vector to the whole range, and returns what undoes its multiplication.
    fn quantise_alone(&mut self, vector: &[f32]) -> f32 {
        let mut factor = [0.0];
        let length = vector.len();
        let bytes = &mut self.bytes;
        float::quantise_rows(self.network.isa, vector, length, length, bytes, &mut factor);
        let [factor] = factor;
        factor
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
            candidates.ids().get(place).copied(),
            scores.get(place).copied().unwrap_or_default() - whole,
        )
    }
}
