//! The network: a transformer encoder and a recurrent decoder, as Marian's student models have them.
//!
//! ```text
//! source pieces - embeddings -> [ self-attention, feed-forward ] x encoder layers -> context
//! last piece    - embedding  -> [ SSRU, attention to the context, feed-forward ] x decoder layers
//!                            -> products with the candidates' embeddings -> next piece
//! ```
//!
//! Every sublayer's result is added to its input, and the sum is normalised (Vaswani et al. 2017). The
//! decoder's self-attention is replaced by the simpler simple recurrent unit (Kim et al. 2019), whose
//! state is one vector, so that a step costs the same at every position. Embeddings are multiplied by
//! the root of their dimension, and their positions are told by sinusoids.

mod decoder;
mod encoder;
mod layers;
mod linear;
mod output;
mod positions;
mod words;

pub use decoder::{Decoder, Encoded, Row};
pub use encoder::Encoder;
pub use output::{Candidates, Output};

use crate::{
    Error, ModelFile, Options, Result,
    kernels::{Isa, attention::Heads},
    options::Step,
};
use layers::{CrossAttention, FeedForward, SelfAttention, Unit};
use linear::Linear;
use positions::Positions;
use words::Table;

/// A model, ready to compute with; shared by all threads.
pub struct Network {
    file: ModelFile,
    options: Options,
    /// The kernels in use.
    pub isa: Isa,
    heads: Heads,
    positions: Positions,
    encoder: Vec<EncoderLayer>,
    decoder: Vec<DecoderLayer>,
    /// Keys and values of all decoder layers: their input is the same context.
    memory: Linear,
    output: output::Layer,
    source: Table,
    target: Table,
}

struct EncoderLayer {
    attention: SelfAttention,
    feed_forward: FeedForward,
}

struct DecoderLayer {
    unit: Unit,
    attention: CrossAttention,
    feed_forward: FeedForward,
}

impl Network {
    /// Reads and packs the weights of a model for the kernels `isa`.
    ///
    /// # Errors
    /// If the model has options that are not supported, or tensors are missing or of a wrong shape.
    pub fn new(file: ModelFile, isa: Isa) -> Result<Network> {
        let options = file.options()?;
        supported(&file, &options)?;
        let from = linear::Source {
            file: &file,
            dimensions: options.dim_emb,
        };
        let encoder = (1..=options.enc_depth)
            .map(|layer| {
                let name = format!("encoder_l{layer}");
                Ok(EncoderLayer {
                    attention: SelfAttention::read(&from, &format!("{name}_self"))?,
                    feed_forward: FeedForward::read(
                        &from,
                        &format!("{name}_ffn"),
                        options.dim_ffn,
                        options.activation,
                    )?,
                })
            })
            .collect::<Result<_>>()?;
        let decoder = options.decoder_layers.iter().map(|layer| {
            let name = format!("decoder_l{layer}");
            Ok(DecoderLayer {
                unit: Unit::read(&from, &format!("{name}_rnn"))?,
                attention: CrossAttention::read(&from, &format!("{name}_context"))?,
                feed_forward: FeedForward::read(
                    &from,
                    &format!("{name}_ffn"),
                    options.dim_ffn_decoder,
                    options.activation,
                )?,
            })
        });
        let decoder = decoder.collect::<Result<_>>()?;
        let mut parts = Vec::new();
        for layer in &options.decoder_layers {
            for letter in ["k", "v"] {
                let name = format!("decoder_l{layer}_context_");
                parts.push((format!("{name}W{letter}"), Some(format!("{name}b{letter}"))));
            }
        }
        let memory = from.linear(&parts, options.dim_emb, options.dim_emb)?;
        let (source, target) = Table::embeddings(&file, &options)?;
        let output = output::Layer::read(&file, &options)?;
        Ok(Network {
            heads: Heads {
                count: options.heads,
                width: options.dim_emb / options.heads,
            },
            positions: Positions::new(options.dim_emb),
            encoder,
            decoder,
            memory,
            output,
            source,
            target,
            isa,
            options,
            file,
        })
    }

    /// What the model was built with.
    #[must_use]
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// Floats of a sentence's memory, for all decoder layers.
    fn memory_len(&self, length: usize) -> usize {
        self.decoder.len() * self.heads.memory(length)
    }
}

/// Refuses what the layers here do not compute.
fn supported(file: &ModelFile, options: &Options) -> Result<()> {
    let refuse = |key: &str, value: String, supported: &str| {
        Err(Error::Option {
            file: file.name().to_owned(),
            key: key.to_owned(),
            value,
            supported: format!("supported: {supported}"),
        })
    };
    if options.postprocess != [Step::Add, Step::Normalize] {
        return refuse(
            "transformer-postprocess",
            format!("{:?}", options.postprocess),
            "dan",
        );
    }
    for (key, steps) in [
        ("transformer-preprocess", &options.preprocess),
        (
            "transformer-postprocess-emb",
            &options.postprocess_embeddings,
        ),
        ("transformer-postprocess-top", &options.postprocess_top),
    ] {
        if !steps.is_empty() {
            return refuse(key, format!("{steps:?}"), "none, or d");
        }
    }
    Ok(())
}
