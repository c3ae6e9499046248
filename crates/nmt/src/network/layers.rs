//! The sublayers of encoder and decoder. Each adds to its input and normalises the sum.

use super::linear::{Linear, Quantised, Source};
use crate::{
    Result,
    kernels::{Isa, float},
    options::Activation,
    stages::{Stage, watched},
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
        watched(Stage::Norm, || {
            float::normalise(isa, values, &self.scale, &self.bias);
        });
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
            inputs: from.linear(
                &pairs(name, &["q", "k", "v"]),
                from.dimensions,
                from.dimensions,
            )?,
            output: from.linear(&pairs(name, &["o"]), from.dimensions, from.dimensions)?,
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
            queries: from.linear(&pairs(name, &["q"]), from.dimensions, from.dimensions)?,
            output: from.linear(&pairs(name, &["o"]), from.dimensions, from.dimensions)?,
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
            inputs: from.linear(&parts, from.dimensions, from.dimensions)?,
            norm: Norm::read(from, &format!("{name}_ffn"))?,
        })
    }
}

/// Two products with a nonlinear function between them.
pub(super) struct FeedForward {
    first: Linear,
    second: Linear,
    activation: Activation,
    norm: Norm,
}

/// Room for what is between the two products.
#[derive(Default)]
pub(super) struct Inner {
    bytes: Vec<u8>,
    floats: Vec<f32>,
}

impl FeedForward {
    pub(super) fn read(
        from: &Source,
        name: &str,
        inner: usize,
        activation: Activation,
    ) -> Result<FeedForward> {
        Ok(FeedForward {
            first: from.linear(&pairs(name, &["1"]), from.dimensions, inner)?,
            second: from.linear(&pairs(name, &["2"]), inner, from.dimensions)?,
            activation,
            norm: Norm::read(from, &format!("{name}_ffn"))?,
        })
    }

    /// Runs over the rows of `x` in place.
    pub(super) fn apply(&self, isa: Isa, x: &mut [f32], room: &mut Quantised, inner: &mut Inner) {
        let dimensions = self.second.columns();
        for x in x.chunks_mut(dimensions * BLOCK) {
            self.products(isa, x, room, inner);
            self.norm.apply(isa, x);
        }
    }

    fn products(&self, isa: Isa, x: &mut [f32], room: &mut Quantised, inner: &mut Inner) {
        let rows = x.len() / self.second.columns();
        if let (Linear::Fixed(first), Linear::Fixed(second), Activation::Relu) =
            (&self.first, &self.second, self.activation)
        {
            // What is between stays quantised.
            let length = rows * second.stride();
            if inner.bytes.len() < length {
                inner.bytes.resize(length, 0);
            }
            let between = inner.bytes.get_mut(..length).unwrap_or_default();
            let input = first.quantise(isa, x, room);
            first.relu(isa, input, second, between);
            second.add_quantised(isa, between, x);
            return;
        }
        inner.floats.resize(rows * self.first.columns(), 0.0);
        let between = inner.floats.as_mut_slice();
        self.first.store(isa, x, room, between);
        match self.activation {
            Activation::Relu => float::relu(isa, between),
            Activation::Swish => float::swish(isa, between, 1.0),
            Activation::Gelu => float::swish(isa, between, 1.702),
        }
        self.second.add(isa, between, room, x);
    }
}
