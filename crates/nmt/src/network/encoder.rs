//! The encoder: all tokens of several sentences together, without padding.

use super::{EncoderLayer, Network, layers::Inner, linear::Quantised, words::Vectors};
use crate::kernels::attention::{Attended, attend, pack};
use crate::stages::{Stage, watched};

/// Runs the encoder; holds the room that it needs, to be used again and again.
pub struct Encoder<'a> {
    network: &'a Network,
    words: Vectors<'a>,
    x: Vec<f32>,
    /// Queries, keys and values of self-attention.
    inputs: Vec<f32>,
    attended: Vec<f32>,
    memory: Vec<f32>,
    scratch: Vec<f32>,
    room: Quantised,
    inner: Inner,
}

impl<'a> Encoder<'a> {
    /// An encoder for one thread.
    #[must_use]
    pub fn new(network: &'a Network) -> Encoder<'a> {
        Encoder {
            network,
            words: network.source.vectors(&network.file),
            x: Vec::new(),
            inputs: Vec::new(),
            attended: Vec::new(),
            memory: Vec::new(),
            scratch: Vec::new(),
            room: Quantised::default(),
            inner: Inner::default(),
        }
    }

    /// Encodes sentences, each of pieces that end with the end of the sentence. A sentence's result
    /// does not depend on the others.
    pub fn encode(&mut self, sentences: &[&[u32]]) {
        self.embed(sentences);
        let network = self.network;
        for layer in &network.encoder {
            self.attention(layer, sentences);
            layer
                .feed_forward
                .apply(network.isa, &mut self.x, &mut self.room, &mut self.inner);
        }
        // What the decoder attends to: keys and values of all its layers.
        let room = self.rows() * network.memory.columns();
        self.inputs.resize(room, 0.0);
        network
            .memory
            .store(network.isa, &self.x, &mut self.room, &mut self.inputs);
    }

    fn rows(&self) -> usize {
        self.x.len() / self.network.options.dim_emb
    }

    fn embed(&mut self, sentences: &[&[u32]]) {
        let dimensions = self.network.options.dim_emb;
        let tokens: usize = sentences.iter().map(|sentence| sentence.len()).sum();
        self.x.resize(tokens * dimensions, 0.0);
        let mut rows = self.x.chunks_exact_mut(dimensions);
        for sentence in sentences {
            for ((position, word), row) in sentence.iter().enumerate().zip(&mut rows) {
                let signal = self.network.positions.signal(position);
                self.words
                    .embed(self.network.isa, Some(*word), &signal, row);
            }
        }
    }

    fn attention(&mut self, layer: &EncoderLayer, sentences: &[&[u32]]) {
        let Network {
            isa,
            heads,
            ref options,
            ..
        } = *self.network;
        let dimensions = options.dim_emb;
        let stride = layer.attention.inputs.columns();
        self.inputs.resize(self.rows() * stride, 0.0);
        self.attended.resize(self.x.len(), 0.0);
        layer
            .attention
            .inputs
            .store(isa, &self.x, &mut self.room, &mut self.inputs);
        let (mut inputs, mut out) = (self.inputs.as_slice(), self.attended.as_mut_slice());
        for sentence in sentences {
            let length = sentence.len();
            let (Some((own, rest)), Some((to, left))) = (
                inputs.split_at_checked(length * stride),
                out.split_at_mut_checked(length * dimensions),
            ) else {
                break;
            };
            (inputs, out) = (rest, left);
            self.memory.resize(heads.memory(length), 0.0);
            let (keys, values) = (own.get(dimensions..), own.get(dimensions * 2..));
            pack(
                heads,
                length,
                keys.unwrap_or_default(),
                values.unwrap_or_default(),
                stride,
                &mut self.memory,
            );
            let to = Attended {
                out: to,
                scratch: &mut self.scratch,
                first_head: None,
            };
            watched(Stage::Attention, || {
                attend(isa, heads, length, own, stride, &self.memory, to);
            });
        }
        layer
            .attention
            .output
            .add(isa, &self.attended, &mut self.room, &mut self.x);
        layer.attention.norm.apply(isa, &mut self.x);
    }

    /// Packs what the decoder attends to, for the sentence of `length` pieces that begins at token
    /// `first` of those encoded last.
    pub fn memory(&self, first: usize, length: usize, memory: &mut Vec<f32>) {
        let Network {
            heads, ref options, ..
        } = *self.network;
        let stride = self.network.memory.columns();
        memory.resize(self.network.memory_len(length), 0.0);
        let own = self.inputs.get(first * stride..).unwrap_or_default();
        for (layer, part) in memory
            .chunks_exact_mut(heads.memory(length).max(1))
            .enumerate()
        {
            let start = layer * 2 * options.dim_emb;
            let (keys, values) = (own.get(start..), own.get(start + options.dim_emb..));
            pack(
                heads,
                length,
                keys.unwrap_or_default(),
                values.unwrap_or_default(),
                stride,
                part,
            );
        }
    }
}
