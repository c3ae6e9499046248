//! Greedy search: the likeliest piece at every step, for many sentences at once.
//!
//! A sentence that is finished makes room at once for another, so that the products always have
//! many rows. The sentences do not see each other.

use crate::{
    Settings, Shortlist,
    network::{Candidates, Decoder, Encoded, Encoder, Network, Output, Row},
    stages::{Stage, watched},
};

/// Sentences that are decoded together.
const ROWS: usize = 24;
/// New sentences are encoded when this many have ended.
const REFILL: usize = 12;
/// Pieces that are encoded together, unless one sentence has more: enough rows for the products, few
/// enough for the second cache.
const PIECES: usize = 256;

/// A source sentence: its pieces, with the one that ends it.
pub(crate) struct Sentence {
    pub(crate) ids: Vec<u32>,
}

/// A translation in pieces.
#[derive(Clone, Debug, Default)]
pub(crate) struct Spoken {
    /// Without the one that ends it.
    pub(crate) ids: Vec<u32>,
    /// For each piece, and for the end, the weights of the source's pieces, where they are wanted.
    pub(crate) alignment: Vec<f32>,
    /// The logarithm of the probability, where it is wanted.
    pub(crate) score: f32,
}

impl Spoken {
    /// Nothing yet, with room for all that a sentence of `length` pieces can become, so that no step has to
    /// ask for memory.
    pub(crate) fn of(length: usize, alignment: bool) -> Spoken {
        let most = longest(length);
        Spoken {
            ids: Vec::with_capacity(most),
            alignment: Vec::with_capacity(if alignment { most * length } else { 0 }),
            score: 0.0,
        }
    }

    /// Becomes what the other is, in its own room.
    pub(crate) fn take_over(&mut self, other: &Spoken) {
        self.ids.clone_from(&other.ids);
        self.alignment.clone_from(&other.alignment);
        self.score = other.score;
    }
}

/// What all threads have in common.
pub(crate) struct Search<'a> {
    pub(crate) network: &'a Network,
    pub(crate) shortlist: Option<&'a Shortlist>,
    /// The piece that ends a translation.
    pub(crate) eos: u32,
    /// The piece that is never spoken.
    pub(crate) never: u32,
    pub(crate) sentences: &'a [Sentence],
    pub(crate) settings: Settings<'a>,
}

/// The room of one thread.
pub(crate) struct Room<'a> {
    pub(crate) encoder: Encoder<'a>,
    pub(crate) decoder: Decoder<'a>,
    pub(crate) output: Output<'a>,
    pub(crate) rows: Vec<Row>,
    /// Of each row: the sentence's number, and what was spoken.
    pub(crate) spoken: Vec<(usize, Spoken)>,
    pub(crate) encoded: Vec<Encoded>,
    /// Places in `encoded` that are free.
    pub(crate) free: Vec<usize>,
    pub(crate) states: Vec<f32>,
    /// All words, where there is no shortlist.
    pub(crate) all: Option<Candidates>,
}

impl<'a> Search<'a> {
    /// Translates the sentences that `take` names, until it names none. Nothing if it was stopped.
    pub(crate) fn run(&self, take: &dyn Fn() -> Option<usize>) -> Option<Vec<(usize, Spoken)>> {
        let mut room = self.room();
        let mut done = Vec::new();
        let mut aligned = self.settings.alignment.then(Vec::new);
        loop {
            if self.settings.stop.is_some_and(|stop| stop()) {
                return None;
            }
            if room.rows.len() + REFILL <= ROWS {
                self.refill(&mut room, take);
                done.reserve(room.rows.len());
            }
            if room.rows.is_empty() {
                return Some(done);
            }
            self.step(&mut room, aligned.as_mut(), &mut done);
        }
    }

    pub(crate) fn room(&self) -> Room<'a> {
        let mut output = Output::new(self.network);
        let all = self.shortlist.is_none().then(|| {
            let words = self.network.options().target_vocabulary as u32;
            let mut all = Candidates::default();
            output.collect(&mut all, self.never, |ids| ids.extend(0..words));
            all
        });
        Room {
            encoder: Encoder::new(self.network),
            decoder: Decoder::new(self.network),
            output,
            rows: Vec::new(),
            spoken: Vec::new(),
            encoded: Vec::new(),
            free: Vec::new(),
            states: Vec::new(),
            all,
        }
    }

    /// Takes the next sentences into the room.
    fn refill(&self, room: &mut Room, take: &dyn Fn() -> Option<usize>) {
        let taken: Vec<usize> = (room.rows.len()..ROWS).map_while(|_| take()).collect();
        if !taken.is_empty() {
            self.add(room, &taken);
        }
    }

    /// Encodes sentences and makes a row for each.
    pub(crate) fn add(&self, room: &mut Room, taken: &[usize]) {
        let sentences = taken
            .iter()
            .filter_map(|index| Some((*index, self.sentences.get(*index)?.ids.as_slice())));
        let chosen: Vec<(usize, &[u32])> = sentences.collect();
        let mut rest = chosen.as_slice();
        while !rest.is_empty() {
            let mut pieces = 0;
            let fits = rest.iter().take_while(|(_, ids)| {
                pieces += ids.len();
                pieces <= PIECES
            });
            let (now, later) = rest.split_at(fits.count().max(1));
            self.encode(room, now);
            rest = later;
        }
    }

    /// Encodes sentences together.
    fn encode(&self, room: &mut Room, chosen: &[(usize, &[u32])]) {
        let ids: Vec<&[u32]> = chosen.iter().map(|chosen| chosen.1).collect();
        watched(Stage::Encoder, || room.encoder.encode(&ids));
        let mut first = 0;
        for &(index, ids) in chosen {
            let place = room.free.pop().unwrap_or_else(|| {
                room.encoded.push(Encoded::default());
                room.encoded.len() - 1
            });
            // A place will be free for each that is taken.
            room.free.reserve(room.encoded.len());
            if let Some(encoded) = room.encoded.get_mut(place) {
                encoded.length = ids.len();
                watched(Stage::Encoder, || {
                    room.encoder.memory(first, ids.len(), &mut encoded.memory);
                });
                watched(Stage::Candidates, || {
                    self.choose(&mut room.output, ids, &mut encoded.candidates);
                });
            }
            first += ids.len();
            room.rows.push(Row {
                previous: None,
                position: 0,
                sentence: place,
            });
            room.spoken
                .push((index, Spoken::of(ids.len(), self.settings.alignment)));
            room.states
                .resize(room.rows.len() * room.decoder.state_len(), 0.0);
        }
    }

    /// Makes a sentence's candidates those of the shortlist, if there is one, and the end.
    fn choose(&self, output: &mut Output, ids: &[u32], candidates: &mut Candidates) {
        let Some(shortlist) = self.shortlist else {
            return;
        };
        output.collect(candidates, self.never, |chosen| {
            shortlist.candidates(ids, chosen);
            if let Err(missing) = chosen.binary_search(&self.eos) {
                chosen.insert(missing, self.eos);
            }
        });
    }

    /// Takes all rows one piece on, and those that have ended away.
    fn step(
        &self,
        room: &mut Room,
        mut aligned: Option<&mut Vec<f32>>,
        done: &mut Vec<(usize, Spoken)>,
    ) {
        let state = room.decoder.state_len();
        watched(Stage::Decoder, || {
            room.decoder.step(
                &room.rows,
                &room.encoded,
                &mut room.states,
                aligned.as_deref_mut(),
            );
        });
        let vectors = room.decoder.vectors();
        let mut weights = aligned.map_or([].as_slice(), |aligned| aligned.as_slice());
        let rows = room.rows.iter_mut().zip(&mut room.spoken);
        for ((row, (_, spoken)), vector) in
            rows.zip(vectors.chunks_exact(self.network.options().dim_emb))
        {
            let Some(encoded) = room.encoded.get(row.sentence) else {
                continue;
            };
            let candidates = room.all.as_ref().unwrap_or(&encoded.candidates);
            let (id, score) = watched(Stage::Candidates, || {
                room.output.best(vector, candidates, self.settings.score)
            });
            spoken.score += score;
            if let Some((own, rest)) = weights.split_at_checked(encoded.length) {
                spoken.alignment.extend_from_slice(own);
                weights = rest;
            }
            row.position += 1;
            row.previous = id.filter(|id| *id != self.eos);
            spoken.ids.extend(row.previous);
            if row.position >= longest(encoded.length) {
                row.previous = None;
            }
        }
        for index in (0..room.rows.len()).rev() {
            if room
                .rows
                .get(index)
                .is_some_and(|row| row.previous.is_none())
            {
                room.free.push(room.rows.swap_remove(index).sentence);
                done.push(room.spoken.swap_remove(index));
                let last = room.rows.len() * state;
                room.states.copy_within(last..last + state, index * state);
                room.states.truncate(last);
            }
        }
    }
}

/// Pieces that a translation of `length` pieces may have: two and a half for each, as Bergamot's models
/// are configured.
pub(crate) fn longest(length: usize) -> usize {
    (length * 5).div_ceil(2)
}
