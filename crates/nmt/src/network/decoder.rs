//! The decoder: one step of many hypotheses at once.

use super::{Candidates, Network, layers::Inner, linear::Quantised, words::Vectors};
use crate::kernels::{
    attention::{Attended, attend},
    float,
};
use crate::stages::{Stage, watched};

/// One hypothesis that is to be continued.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The piece before; none at the beginning.
    pub previous: Option<u32>,
    /// How many pieces there are before.
    pub position: usize,
    /// Which of the sentences it translates.
    pub sentence: usize,
}

/// A sentence as the decoder sees it.
#[derive(Default)]
pub struct Encoded {
    /// Pieces of the source sentence.
    pub length: usize,
    /// What is attended to, from [`Encoder::memory`](super::Encoder::memory).
    pub memory: Vec<f32>,
    /// What it may be translated with.
    pub candidates: Candidates,
}

/// Runs the decoder; holds the room that it needs, to be used again and again.
pub struct Decoder<'a> {
    network: &'a Network,
    words: Vectors<'a>,
    x: Vec<f32>,
    inputs: Vec<f32>,
    attended: Vec<f32>,
    scratch: Vec<f32>,
    room: Quantised,
    inner: Inner,
}

impl<'a> Decoder<'a> {
    /// A decoder for one thread.
    #[must_use]
    pub fn new(network: &'a Network) -> Decoder<'a> {
        Decoder {
            network,
            words: network.target.vectors(&network.file),
            x: Vec::new(),
            inputs: Vec::new(),
            attended: Vec::new(),
            scratch: Vec::new(),
            room: Quantised::default(),
            inner: Inner::default(),
        }
    }

    /// Floats of the state of one hypothesis; zeros at the beginning.
    #[must_use]
    pub fn state_len(&self) -> usize {
        self.network.decoder.len() * self.network.options.dim_emb
    }

    /// Takes each row one piece on. `states` holds their states one after the other and is updated.
    /// To `aligned`, where it is given, go the weights of the alignment: for each row, one for each
    /// source piece.
    pub fn step(
        &mut self,
        rows: &[Row],
        sentences: &[Encoded],
        states: &mut [f32],
        mut aligned: Option<&mut Vec<f32>>,
    ) {
        let Network {
            isa, ref options, ..
        } = *self.network;
        let dimensions = options.dim_emb;
        self.x.resize(rows.len() * dimensions, 0.0);
        self.attended.resize(rows.len() * dimensions, 0.0);
        for (row, x) in rows.iter().zip(self.x.chunks_exact_mut(dimensions)) {
            let signal = self.network.positions.signal(row.position);
            self.words.embed(isa, row.previous, &signal, x);
        }
        let state = self.state_len();
        for (index, layer) in self.network.decoder.iter().enumerate() {
            self.inputs.resize(rows.len() * 2 * dimensions, 0.0);
            layer
                .unit
                .inputs
                .store(isa, &self.x, &mut self.room, &mut self.inputs);
            let own = states
                .chunks_exact_mut(state)
                .zip(self.x.chunks_exact_mut(dimensions));
            for (input, (state, x)) in self.inputs.chunks_exact(2 * dimensions).zip(own) {
                let cells = state
                    .chunks_exact_mut(dimensions)
                    .nth(index)
                    .unwrap_or_default();
                float::recur(isa, input, cells, x);
            }
            layer.unit.norm.apply(isa, &mut self.x);

            self.inputs.resize(rows.len() * dimensions, 0.0);
            layer
                .attention
                .queries
                .store(isa, &self.x, &mut self.room, &mut self.inputs);
            let wanted = aligned
                .as_deref_mut()
                .filter(|_| index == options.alignment_layer);
            self.attend(index, rows, sentences, wanted);
            layer
                .attention
                .output
                .add(isa, &self.attended, &mut self.room, &mut self.x);
            layer.attention.norm.apply(isa, &mut self.x);
            layer
                .feed_forward
                .apply(isa, &mut self.x, &mut self.room, &mut self.inner);
        }
    }

    /// What the last step ended in: a vector for each row, for the output layer.
    #[must_use]
    pub fn vectors(&self) -> &[f32] {
        &self.x
    }

    /// Attends from each row's query to its own sentence.
    fn attend(
        &mut self,
        layer: usize,
        rows: &[Row],
        sentences: &[Encoded],
        mut aligned: Option<&mut Vec<f32>>,
    ) {
        let Network {
            isa,
            heads,
            ref options,
            ..
        } = *self.network;
        let dimensions = options.dim_emb;
        if let Some(aligned) = &mut aligned {
            aligned.clear();
        }
        let queries = self.inputs.chunks_exact(dimensions);
        for ((row, query), out) in rows
            .iter()
            .zip(queries)
            .zip(self.attended.chunks_exact_mut(dimensions))
        {
            let Some(sentence) = sentences.get(row.sentence) else {
                continue;
            };
            let length = sentence.length;
            let memory = sentence
                .memory
                .chunks_exact(heads.memory(length).max(1))
                .nth(layer)
                .unwrap_or_default();
            let first_head = aligned.as_deref_mut().and_then(|all| {
                let start = all.len();
                all.resize(start + length, 0.0);
                all.get_mut(start..)
            });
            let to = Attended {
                out,
                scratch: &mut self.scratch,
                first_head,
            };
            watched(Stage::Attention, || {
                attend(isa, heads, length, query, dimensions, memory, to);
            });
        }
    }
}
