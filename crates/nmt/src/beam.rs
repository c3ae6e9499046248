//! Beam search: several hypotheses of a sentence side by side, the likeliest kept at each step.
//!
//! As in Marian, a hypothesis that has ended leaves the beam and makes it narrower, and of those that
//! have ended the one with the highest likelihood by piece is taken.

use crate::{
    greedy::{Room, Search, Spoken, longest},
    kernels::float,
    network::Row,
    stages::{Stage, watched},
};

/// Hypotheses for which room is made at once.
const MOST_HYPOTHESES: usize = 16;

/// A way to continue a hypothesis.
#[derive(Clone, Copy)]
struct Choice {
    row: usize,
    /// Among those of its row, the best first.
    rank: usize,
    id: u32,
    score: f32,
}

/// What a beam needs beside the room; used again and again, so that steps ask for no memory.
#[derive(Default)]
struct Beam {
    choices: Vec<Choice>,
    /// Scores and pieces of one hypothesis.
    order: Vec<(f32, u32)>,
    /// The hypotheses that come next.
    rows: Vec<Row>,
    spoken: Vec<(usize, Spoken)>,
    states: Vec<f32>,
    ended: Vec<Spoken>,
    /// Hypotheses that nobody follows any more, for their room.
    spare: Vec<Spoken>,
    aligned: Option<Vec<f32>>,
}

impl Beam {
    /// Makes room for `width` hypotheses of a sentence of `length` pieces.
    fn begin(&mut self, width: usize, length: usize, state: usize) {
        self.spare.append(&mut self.ended);
        self.choices.reserve(width * width);
        self.rows.reserve(width);
        self.spoken.reserve(width);
        self.states.reserve(width * state);
        self.ended.reserve(width);
        // At most `width` are continued, and become as many that go on or have ended.
        let spare = 2 * width;
        self.spare.clear();
        self.spare
            .resize_with(spare, || Spoken::of(length, self.aligned.is_some()));
        self.spare.reserve(spare);
    }
}

impl Search<'_> {
    /// Translates the sentences that `take` names, until it names none. Nothing if it was stopped.
    pub(crate) fn run_beam(
        &self,
        take: &dyn Fn() -> Option<usize>,
    ) -> Option<Vec<(usize, Spoken)>> {
        let mut room = self.room();
        let mut beam = Beam {
            aligned: self.settings.alignment.then(Vec::new),
            ..Beam::default()
        };
        let mut done = Vec::new();
        while let Some(index) = take() {
            room.rows.clear();
            room.spoken.clear();
            room.states.clear();
            room.free = (0..room.encoded.len()).collect();
            self.add(&mut room, &[index]);
            done.push((index, self.beam(&mut room, &mut beam)?));
        }
        Some(done)
    }

    /// Translates the one sentence of the room.
    fn beam(&self, room: &mut Room, beam: &mut Beam) -> Option<Spoken> {
        let length = room
            .rows
            .first()
            .and_then(|row| room.encoded.get(row.sentence))
            .map_or(0, |one| one.length);
        // Of a wider beam the room grows when it is needed.
        let widest = self.settings.beam.min(MOST_HYPOTHESES);
        beam.begin(widest, length, room.decoder.state_len());
        room.states.reserve(widest * room.decoder.state_len());
        let most = longest(length);
        for position in 1..=most {
            if self.settings.stop.is_some_and(|stop| stop()) {
                return None;
            }
            let width = self.settings.beam.saturating_sub(beam.ended.len());
            if width == 0 || room.rows.is_empty() {
                break;
            }
            watched(Stage::Decoder, || {
                room.decoder.step(
                    &room.rows,
                    &room.encoded,
                    &mut room.states,
                    beam.aligned.as_mut(),
                );
            });
            watched(Stage::Candidates, || self.rank(room, width, beam));
            self.follow(room, position == most, beam);
        }
        let by_piece = |spoken: &Spoken| spoken.score / (spoken.ids.len() + 1) as f32;
        Some(
            beam.ended
                .drain(..)
                .reduce(|best, one| {
                    if by_piece(&one) > by_piece(&best) {
                        one
                    } else {
                        best
                    }
                })
                .unwrap_or_default(),
        )
    }

    /// Finds the `width` best ways to continue the hypotheses, the best first.
    fn rank(&self, room: &mut Room, width: usize, beam: &mut Beam) {
        let Beam { choices, order, .. } = beam;
        choices.clear();
        let dimensions = self.network.options().dim_emb;
        let rows = room
            .rows
            .iter()
            .zip(&room.spoken)
            .zip(room.decoder.vectors().chunks_exact(dimensions));
        for (row, ((place, (_, spoken)), vector)) in rows.enumerate() {
            let Some(encoded) = room.encoded.get(place.sentence) else {
                continue;
            };
            let candidates = room.all.as_ref().unwrap_or(&encoded.candidates);
            let scores = room.output.scores(vector, candidates);
            let mut whole = 0.0;
            float::log_sum(self.network.isa, scores, &mut whole);
            order.clear();
            order.extend(scores.iter().copied().zip(candidates.ids().iter().copied()));
            // All differ in their pieces, so that sorting leaves no choice.
            let first = |left: &(f32, u32), right: &(f32, u32)| {
                right.0.total_cmp(&left.0).then(left.1.cmp(&right.1))
            };
            if order.len() > width {
                order.select_nth_unstable_by(width - 1, first);
                order.truncate(width);
            }
            order.sort_unstable_by(first);
            choices.extend(order.iter().enumerate().map(|(rank, (score, id))| Choice {
                row,
                rank,
                id: *id,
                score: spoken.score + score - whole,
            }));
        }
        choices.sort_unstable_by(|left, right| {
            let score = right.score.total_cmp(&left.score);
            score.then((left.row, left.rank).cmp(&(right.row, right.rank)))
        });
        choices.truncate(width);
    }

    /// Makes the chosen hypotheses those of the room; ended ones, at the `last` position all, leave it.
    fn follow(&self, room: &mut Room, last: bool, beam: &mut Beam) {
        let state = room.decoder.state_len();
        beam.rows.clear();
        beam.states.clear();
        for choice in &beam.choices {
            let (Some(row), Some((index, parent))) =
                (room.rows.get(choice.row), room.spoken.get(choice.row))
            else {
                continue;
            };
            let mut spoken = beam.spare.pop().unwrap_or_default();
            spoken.take_over(parent);
            spoken.score = choice.score;
            if let Some(length) = room.encoded.get(row.sentence).map(|encoded| encoded.length)
                && let Some(aligned) = &beam.aligned
                && let Some(weights) = aligned.get(choice.row * length..(choice.row + 1) * length)
            {
                spoken.alignment.extend_from_slice(weights);
            }
            if choice.id != self.eos {
                spoken.ids.push(choice.id);
            }
            if choice.id == self.eos || last {
                beam.ended.push(spoken);
                continue;
            }
            beam.rows.push(Row {
                previous: Some(choice.id),
                position: row.position + 1,
                sentence: row.sentence,
            });
            beam.states.extend_from_slice(
                room.states
                    .get(choice.row * state..(choice.row + 1) * state)
                    .unwrap_or_default(),
            );
            beam.spoken.push((*index, spoken));
        }
        std::mem::swap(&mut room.rows, &mut beam.rows);
        std::mem::swap(&mut room.spoken, &mut beam.spoken);
        std::mem::swap(&mut room.states, &mut beam.states);
        let left = beam.spoken.drain(..).map(|(_, spoken)| spoken);
        beam.spare.extend(left);
    }
}
