//! Beam search: several hypotheses of a sentence side by side, the likeliest kept at each step.
//!
//! As in Marian, a hypothesis that has ended leaves the beam and makes it narrower, and of those that
//! have ended the one with the highest likelihood by piece is taken.

use crate::{
    greedy::{Room, Search, Spoken, longest},
    kernels::float,
    network::Row,
};

/// A way to continue a hypothesis.
struct Choice {
    row: usize,
    id: u32,
    score: f32,
}

impl Search<'_> {
    /// Translates the sentences that `take` names, until it names none. Nothing if it was stopped.
    pub(crate) fn run_beam(
        &self,
        take: &dyn Fn() -> Option<usize>,
    ) -> Option<Vec<(usize, Spoken)>> {
        let mut room = self.room();
        let mut done = Vec::new();
        while let Some(index) = take() {
            room.rows.clear();
            room.spoken.clear();
            room.states.clear();
            room.free = (0..room.encoded.len()).collect();
            self.add(&mut room, &[index]);
            done.push((index, self.beam(&mut room)?));
        }
        Some(done)
    }

    /// Translates the one sentence of the room.
    fn beam(&self, room: &mut Room) -> Option<Spoken> {
        let mut ended: Vec<Spoken> = Vec::new();
        let mut aligned = self.settings.alignment.then(Vec::new);
        let most = room
            .rows
            .first()
            .and_then(|row| room.encoded.get(row.sentence))
            .map_or(0, |one| longest(one.length));
        for position in 1..=most {
            if self.settings.stop.is_some_and(|stop| stop()) {
                return None;
            }
            let width = self.settings.beam.saturating_sub(ended.len());
            if width == 0 || room.rows.is_empty() {
                break;
            }
            room.decoder.step(
                &room.rows,
                &room.encoded,
                &mut room.states,
                aligned.as_mut(),
            );
            let mut choices = self.choices(room, width);
            choices.sort_by(|left, right| right.score.total_cmp(&left.score));
            choices.truncate(width);
            self.follow(
                room,
                &choices,
                aligned.as_deref().unwrap_or_default(),
                position == most,
                &mut ended,
            );
        }
        let by_piece = |spoken: &Spoken| spoken.score / (spoken.ids.len() + 1) as f32;
        Some(
            ended
                .into_iter()
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

    /// The `width` best ways to continue each hypothesis.
    fn choices(&self, room: &mut Room, width: usize) -> Vec<Choice> {
        let mut choices = Vec::new();
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
            let mut order: Vec<(f32, u32)> = scores
                .iter()
                .copied()
                .zip(candidates.ids().iter().copied())
                .collect();
            if order.len() > width {
                order.select_nth_unstable_by(width - 1, |left, right| {
                    right.0.total_cmp(&left.0).then(left.1.cmp(&right.1))
                });
                order.truncate(width);
            }
            order.sort_by(|left, right| right.0.total_cmp(&left.0).then(left.1.cmp(&right.1)));
            choices.extend(order.iter().map(|(score, id)| Choice {
                row,
                id: *id,
                score: spoken.score + score - whole,
            }));
        }
        choices
    }

    /// Makes the chosen hypotheses those of the room; ended ones, at the `last` position all, leave it.
    fn follow(
        &self,
        room: &mut Room,
        choices: &[Choice],
        aligned: &[f32],
        last: bool,
        ended: &mut Vec<Spoken>,
    ) {
        let state = room.decoder.state_len();
        let (mut rows, mut all, mut states) = (Vec::new(), Vec::new(), Vec::new());
        for choice in choices {
            let (Some(row), Some((index, spoken))) =
                (room.rows.get(choice.row), room.spoken.get(choice.row))
            else {
                continue;
            };
            let mut spoken = spoken.clone();
            spoken.score = choice.score;
            if let Some(length) = room.encoded.get(row.sentence).map(|encoded| encoded.length)
                && let Some(weights) = aligned.get(choice.row * length..(choice.row + 1) * length)
            {
                spoken.alignment.extend_from_slice(weights);
            }
            if choice.id != self.eos {
                spoken.ids.push(choice.id);
            }
            if choice.id == self.eos || last {
                ended.push(spoken);
                continue;
            }
            rows.push(Row {
                previous: Some(choice.id),
                position: row.position + 1,
                sentence: row.sentence,
            });
            states.extend_from_slice(
                room.states
                    .get(choice.row * state..(choice.row + 1) * state)
                    .unwrap_or_default(),
            );
            all.push((*index, spoken));
        }
        (room.rows, room.spoken, room.states) = (rows, all, states);
    }
}
