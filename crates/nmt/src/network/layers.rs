//! The sublayers of encoder and decoder. Each adds to its input and normalises the sum.

use super::linear::{Linear, Source};
use crate::{
    Result,
    kernels::{Isa, float},
};

/// Rows whose inner activations are computed at a time, so that they stay in the second cache.
const BLOCK: usize = 96;

/// The scale and the shift of a normalisation.
pub(super) struct Norm {
    scale: Vec<f32>,
    bias: Vec<f32>,
}

impl Norm {
    pub(super) fn read(from: &Source, name: &str) -> Result<Norm> {
        Ok(Norm {
            scale: from.floats(&format!("{name}_ln_scale"), from.dimensions)?,
            bias: from.floats(&format!("{name}_ln_bias"), from.dimensions)?,
        })
    }

    pub(super) fn apply(&self, isa: Isa, values: &mut [f32]) {
        float::normalise(isa, values, &self.scale, &self.bias);
    }
}

/// The names of a weight and its bias, for each of `letters`.
fn pairs(name: &str, letters: &[&str]) -> Vec<(String, Option<String>)> {
    letters
        .iter()
        .map(|letter| {
            (
                format!("{name}_W{letter}"),
                Some(format!("{name}_b{letter}")),
            )
        })
        .collect()
}

/// Queries, keys and values in one product, and the output.
pub(super) struct SelfAttention {
    pub(super) inputs: Linear,
    pub(super) output: Linear,
    pub(super) norm: Norm,
}

impl SelfAttention {
    pub(super) fn read(from: &Source, name: &str) -> Result<SelfAttention> {
        Ok(SelfAttention {
            inputs: from.linear(&pairs(name, &["q", "k", "v"]), from.dimensions)?,
            output: from.linear(&pairs(name, &["o"]), from.dimensions)?,
            norm: Norm::read(from, &format!("{name}_Wo"))?,
        })
    }
}

/// Queries and output; keys and values belong to the context.
pub(super) struct CrossAttention {
    pub(super) queries: Linear,
    pub(super) output: Linear,
    pub(super) norm: Norm,
}

impl CrossAttention {
    pub(super) fn read(from: &Source, name: &str) -> Result<CrossAttention> {
        Ok(CrossAttention {
            queries: from.linear(&pairs(name, &["q"]), from.dimensions)?,
            output: from.linear(&pairs(name, &["o"]), from.dimensions)?,
            norm: Norm::read(from, &format!("{name}_Wo"))?,
        })
    }
}

/// The recurrent unit: candidates and gates in one product.
pub(super) struct Unit {
    pub(super) inputs: Linear,
    pub(super) norm: Norm,
}

impl Unit {
    pub(super) fn read(from: &Source, name: &str) -> Result<Unit> {
        let parts = [
            (format!("{name}_W"), None),
            (format!("{name}_Wf"), Some(format!("{name}_bf"))),
        ];
        Ok(Unit {
            inputs: from.linear(&parts, from.dimensions)?,
            norm: Norm::read(from, &format!("{name}_ffn"))?,
        })
    }
}

/// Two products with the positive part between them.
pub(super) struct FeedForward {
    first: Linear,
    second: Linear,
    norm: Norm,
}

impl FeedForward {
    pub(super) fn read(from: &Source, name: &str, inner: usize) -> Result<FeedForward> {
        Ok(FeedForward {
            first: from.linear(&pairs(name, &["1"]), from.dimensions)?,
            second: from.linear(&pairs(name, &["2"]), inner)?,
            norm: Norm::read(from, &format!("{name}_ffn"))?,
        })
    }

    /// Runs over the rows of `x` in place.
    pub(super) fn apply(&self, isa: Isa, x: &mut [f32], bytes: &mut Vec<u8>, inner: &mut Vec<u8>) {
        let dimensions = self.second.columns();
        let rows = BLOCK.min(x.len() / dimensions);
        let room = rows * self.second.stride();
        if inner.len() < room {
            inner.resize(room, 0);
        }
        for x in x.chunks_mut(dimensions * BLOCK) {
            let rows = x.len() / dimensions;
            self.first.quantise(isa, x, bytes);
            let input = bytes.get(..rows * self.first.stride()).unwrap_or_default();
            let inner = inner
                .get_mut(..rows * self.second.stride())
                .unwrap_or_default();
            self.first.relu(isa, input, &self.second, inner);
            self.second.add_quantised(isa, inner, x);
            self.norm.apply(isa, x);
        }
    }
}
