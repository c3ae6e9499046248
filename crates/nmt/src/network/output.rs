//! The output layer: how well each of a sentence's candidates continues it.

use super::Network;
use crate::{
    ModelFile, Options, Result, Tensor,
    kernels::{GROUP, Scale, float, row_products},
    options::Embeddings,
};

/// What the output layer has of its own.
pub(super) struct Layer {
    /// The tensor of the weights.
    name: &'static str,
    /// What the decoder's vectors are multiplied with before they are rounded.
    multiplier: f32,
    /// What turns an integer product into a score.
    scale: Scale,
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
            scale: Scale::of(multiplier, scale),
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

    /// Makes those that `choose` writes, ascending, the candidates. `never` is not chosen.
    pub fn collect(
        &mut self,
        candidates: &mut Candidates,
        never: u32,
        choose: impl FnOnce(&mut Vec<u32>),
    ) {
        let Layer {
            scale,
            biases: ref all,
            ..
        } = self.network.output;
        let Candidates { ids, count, biases } = candidates;
        choose(ids);
        *count = ids.len();
        ids.resize(ids.len().next_multiple_of(GROUP), 0);
        // An activation of ones gives the sums of the rows.
        self.bytes.clear();
        self.bytes.resize(self.network.options.dim_emb, 1);
        self.sums.resize(ids.len(), 0);
        row_products(
            self.network.isa,
            &self.bytes,
            self.weights,
            ids,
            &mut self.sums,
        );
        biases.clear();
        biases.extend(ids.iter().zip(&self.sums).map(|(id, sum)| {
            match all.get(*id as usize).filter(|_| *id != never) {
                Some(bias) => scale.shift(*sum) + bias,
                None => f32::NEG_INFINITY,
            }
        }));
        biases
            .iter_mut()
            .skip(*count)
            .for_each(|bias| *bias = f32::NEG_INFINITY);
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
        row_products(
            isa,
            &self.bytes,
            self.weights,
            &candidates.ids,
            &mut self.sums,
        );
        float::dequantise(
            isa,
            &self.sums,
            scale.product,
            &candidates.biases,
            &mut self.scores,
        );
        self.scores.get(..candidates.count).unwrap_or_default()
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
