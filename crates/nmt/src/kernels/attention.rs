//! Attention with several heads (Vaswani et al. 2017), one sentence at a time.
//!
//! What is attended to, the memory, is packed once, so that it is read from its beginning to its end. For
//! each head come its keys, sixteen positions at a time: for each dimension those of the sixteen. Then
//! come its values, sixteen dimensions at a time: for each position those of the sixteen.

use super::{
    float::{LANES, exponential, highest},
    isa::for_each_family,
    lanes::{Lanes, Machine},
};

/// Queries that are worked on side by side.
const ROWS: usize = 4;

/// How a vector is cut into heads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heads {
    /// How many.
    pub count: usize,
    /// Dimensions of each.
    pub width: usize,
}

impl Heads {
    fn wide(self) -> usize {
        self.width.next_multiple_of(LANES)
    }

    /// Floats of one head's memory of `length` positions: its keys, and its values.
    fn part(self, length: usize) -> (usize, usize) {
        (
            self.width * length.next_multiple_of(LANES),
            length * self.wide(),
        )
    }

    /// Floats of a memory of `length` positions.
    #[must_use]
    pub fn memory(self, length: usize) -> usize {
        let (keys, values) = self.part(length);
        self.count * (keys + values)
    }
}

/// Packs the memory of a sentence of `length` positions. Its keys and values lie `stride` floats apart.
/// The keys are divided by the root of a head's width here, once, rather than all their scores.
pub fn pack(
    heads: Heads,
    length: usize,
    keys: &[f32],
    values: &[f32],
    stride: usize,
    memory: &mut [f32],
) {
    let mut rest = memory;
    let (key_len, value_len) = heads.part(length);
    let scale = 1.0 / (heads.width as f32).sqrt();
    for head in 0..heads.count {
        let offset = head * heads.width;
        let Some((part, after)) = rest.split_at_mut_checked(key_len + value_len) else {
            return;
        };
        rest = after;
        let (to_keys, to_values) = part.split_at_mut(key_len);
        let blocks = to_keys.chunks_exact_mut((heads.width * LANES).max(1));
        for (block, rows) in blocks.zip(keys.chunks(stride * LANES)) {
            let (places, _) = block.as_chunks_mut::<LANES>();
            for (lane, row) in rows.chunks(stride).enumerate() {
                let row = row.get(offset..offset + heads.width).unwrap_or_default();
                for (place, key) in places.iter_mut().zip(row) {
                    if let Some(place) = place.get_mut(lane) {
                        *place = *key * scale;
                    }
                }
            }
        }
        for (block, to) in to_values
            .chunks_exact_mut((length * LANES).max(1))
            .enumerate()
        {
            let start = offset + block * LANES;
            let end = (start + LANES).min(offset + heads.width);
            for (place, row) in to
                .as_chunks_mut::<LANES>()
                .0
                .iter_mut()
                .zip(values.chunks(stride))
            {
                let row = row.get(start..end).unwrap_or_default();
                if let Some(row) = row.as_array::<LANES>() {
                    *place = *row;
                } else {
                    *place = [0.0; LANES];
                    place
                        .iter_mut()
                        .zip(row)
                        .for_each(|(place, value)| *place = *value);
                }
            }
        }
    }
}

/// What `attend` writes to.
pub struct Attended<'a> {
    /// The attended values, row after row of all heads.
    pub out: &'a mut [f32],
    /// Room for the scores.
    pub scratch: &'a mut Vec<f32>,
    /// Where the first head's weights go, for an alignment: a row of `length` for each query.
    pub first_head: Option<&'a mut [f32]>,
}

for_each_family! {
    /// Attends from each query to the memory's `length` positions. Queries lie `stride` floats apart.
    pub fn attend(heads: Heads, length: usize, queries: &[f32], stride: usize, memory: &[f32], to: Attended<'_>) = attend_body
}

#[inline(always)]
fn attend_body<M: Machine>(
    heads: Heads,
    length: usize,
    queries: &[f32],
    stride: usize,
    memory: &[f32],
    to: Attended<'_>,
) {
    let Attended {
        out,
        scratch,
        mut first_head,
    } = to;
    let dimensions = heads.count * heads.width;
    let long = length.next_multiple_of(LANES);
    let (key_len, value_len) = heads.part(length);
    if length == 0 || key_len + value_len == 0 {
        return;
    }
    let room = heads.count.max(ROWS) * long;
    if scratch.len() < room {
        scratch.resize(room, 0.0);
    }
    let parts = memory.chunks_exact(key_len + value_len).map(|memory| {
        let (keys, values) = memory.split_at(key_len);
        Part {
            keys: keys.as_chunks().0,
            values: values.as_chunks().0,
            length,
            long,
            width: heads.width,
        }
    });
    let parts = parts.take(heads.count);
    if out.len() == dimensions {
        return attend_one::<M>(parts, queries, scratch, out, first_head);
    }
    for (head, part) in parts.enumerate() {
        let offset = head * heads.width;
        let (mut first, mut queries, mut out) = (0, queries, &mut *out);
        while !out.is_empty() {
            let count = if out.len() >= ROWS * dimensions {
                ROWS
            } else {
                1
            };
            let own = queries.get(offset..).unwrap_or_default();
            if count == ROWS {
                part.score::<M, ROWS>(own, stride, scratch);
            } else {
                part.score::<M, 1>(own, stride, scratch);
            }
            part.soften::<M>(scratch.get_mut(..count * long).unwrap_or_default());
            if head == 0
                && let Some(weights) = first_head.as_deref_mut()
            {
                part.keep(
                    scratch,
                    weights.get_mut(first * length..(first + count) * length),
                );
            }
            let Some((now, later)) =
                std::mem::take(&mut out).split_at_mut_checked(count * dimensions)
            else {
                return;
            };
            let to = now.get_mut(offset..).unwrap_or_default();
            if count == ROWS {
                part.gather::<M, ROWS>(scratch, to, dimensions);
            } else {
                part.gather::<M, 1>(scratch, to, dimensions);
            }
            first += count;
            out = later;
            queries = queries.get(count * stride..).unwrap_or_default();
        }
    }
}

/// Attends from one query. Head by head, each step would wait for the one before; here all heads take
/// each step side by side.
#[inline(always)]
fn attend_one<'a, M: Machine>(
    parts: impl Iterator<Item = Part<'a>> + Clone,
    query: &[f32],
    scratch: &mut [f32],
    out: &mut [f32],
    first_head: Option<&mut [f32]>,
) {
    let Some(Part { long, width, .. }) = parts.clone().next() else {
        return;
    };
    let heads = query
        .chunks_exact(width)
        .zip(scratch.chunks_exact_mut(long));
    for (part, (query, scores)) in parts.clone().zip(heads) {
        part.score::<M, 1>(query, width, scores);
    }
    for (part, scores) in parts.clone().zip(scratch.chunks_exact_mut(long)) {
        part.soften::<M>(scores);
    }
    if let Some(part) = parts.clone().next() {
        part.keep(scratch, first_head);
    }
    let heads = out.chunks_exact_mut(width).zip(scratch.chunks_exact(long));
    for (part, (out, weights)) in parts.zip(heads) {
        part.gather::<M, 1>(weights, out, width);
    }
}

/// The memory of one head.
struct Part<'a> {
    keys: &'a [[f32; LANES]],
    values: &'a [[f32; LANES]],
    length: usize,
    /// The length, filled up to whole groups of positions.
    long: usize,
    width: usize,
}

impl Part<'_> {
    /// The scores that each of R queries, `stride` floats apart, gives to the positions.
    #[inline(always)]
    fn score<M: Machine, const R: usize>(&self, queries: &[f32], stride: usize, out: &mut [f32]) {
        let mut own = [[].as_slice(); R];
        for (index, own) in own.iter_mut().enumerate() {
            let start = index * stride;
            *own = queries.get(start..start + self.width).unwrap_or_default();
        }
        // Several sums side by side: each waits for its own last.
        let mut rest = self.keys;
        let mut start = 0;
        while let Some((block, after)) = rest.split_at_checked(2 * self.width) {
            let (left, right) = block.split_at(self.width);
            let sums = products::<M, R, 2>(&own, [left, right]);
            for (index, [left, right]) in sums.into_iter().enumerate() {
                store(left, out, index * self.long + start);
                store(right, out, index * self.long + start + LANES);
            }
            start += 2 * LANES;
            rest = after;
        }
        if !rest.is_empty() {
            let sums = products::<M, R, 1>(&own, [rest]);
            for (index, [sum]) in sums.into_iter().enumerate() {
                store(sum, out, index * self.long + start);
            }
        }
    }

    /// Turns the scores of each row into weights.
    #[inline(always)]
    fn soften<M: Machine>(&self, scores: &mut [f32]) {
        for row in scores.chunks_exact_mut(self.long) {
            soften::<M>(row, self.length);
        }
    }

    /// Writes the weights, without those of the positions that were filled up.
    fn keep(&self, weights: &[f32], out: Option<&mut [f32]>) {
        let rows = out.unwrap_or_default().chunks_exact_mut(self.length);
        for (place, row) in rows.zip(weights.chunks_exact(self.long)) {
            row.iter()
                .zip(place)
                .for_each(|(weight, place)| *place = *weight);
        }
    }

    /// The values, weighted by each of R rows; the results lie `dimensions` floats apart.
    #[inline(always)]
    fn gather<M: Machine, const R: usize>(
        &self,
        weights: &[f32],
        out: &mut [f32],
        dimensions: usize,
    ) {
        let mut own = [[].as_slice(); R];
        for (index, own) in own.iter_mut().enumerate() {
            let start = index * self.long;
            *own = weights.get(start..start + self.length).unwrap_or_default();
        }
        let mut rest = self.values;
        let mut start = 0;
        while let Some((block, after)) = rest.split_at_checked(2 * self.length)
            && start + 2 * LANES <= self.width
        {
            let (left, right) = block.split_at(self.length);
            let sums = products::<M, R, 2>(&own, [left, right]);
            for (index, [left, right]) in sums.into_iter().enumerate() {
                store(left, out, index * dimensions + start);
                store(right, out, index * dimensions + start + LANES);
            }
            start += 2 * LANES;
            rest = after;
        }
        while let Some((block, after)) = rest.split_at_checked(self.length)
            && start < self.width
        {
            let sums = products::<M, R, 1>(&own, [block]);
            for (index, [sum]) in sums.into_iter().enumerate() {
                let first = index * dimensions + start;
                let end = index * dimensions + self.width.min(start + LANES);
                let mut lanes = [0.0; LANES];
                sum.store(&mut lanes);
                let places = out.get_mut(first..end).unwrap_or_default();
                places
                    .iter_mut()
                    .zip(lanes)
                    .for_each(|(place, value)| *place = value);
            }
            start += LANES;
            rest = after;
        }
    }
}

/// For each of R rows and each of B blocks, the sum of the block's lanes, each times the row's number.
#[inline(always)]
fn products<M: Machine, const R: usize, const B: usize>(
    rows: &[&[f32]; R],
    blocks: [&[[f32; LANES]]; B],
) -> [[M::Lanes; B]; R] {
    let mut sums = [[M::Lanes::zero(); B]; R];
    let Some(count) = blocks.first().map(|block| block.len()) else {
        return sums;
    };
    // The compiler then knows that no place is behind an end.
    if rows.iter().any(|row| row.len() != count) || blocks.iter().any(|block| block.len() != count)
    {
        return sums;
    }
    for place in 0..count {
        let lanes = blocks.map(|block| match block.get(place) {
            Some(lanes) => M::Lanes::load(lanes),
            None => M::Lanes::zero(),
        });
        for (sums, row) in sums.iter_mut().zip(rows) {
            let left = row.get(place).copied().unwrap_or_default();
            for (sum, lanes) in sums.iter_mut().zip(lanes) {
                *sum = sum.add_product(left, lanes);
            }
        }
    }
    sums
}

/// Stores sixteen lanes from `start` on.
#[inline(always)]
fn store<L: Lanes>(lanes: L, out: &mut [f32], start: usize) {
    if let Some(places) = out.get_mut(start..).and_then(|out| out.first_chunk_mut()) {
        lanes.store(places);
    }
}

/// Turns a row's scores into weights that add up to one; those behind `length` become nothing.
#[inline(always)]
fn soften<M: Machine>(row: &mut [f32], length: usize) {
    let mut lanes = [f32::NEG_INFINITY; LANES];
    for (group, values) in row.as_chunks_mut::<LANES>().0.iter_mut().enumerate() {
        let left = length.saturating_sub(group * LANES);
        for ((place, value), lane) in values.iter_mut().enumerate().zip(&mut lanes) {
            if place >= left {
                *value = f32::NEG_INFINITY;
            }
            *lane = if *value > *lane { *value } else { *lane };
        }
    }
    let most = highest(&lanes);
    let mut sums = [0.0; 4];
    for (group, values) in row.as_chunks_mut::<LANES>().0.iter_mut().enumerate() {
        let left = length.saturating_sub(group * LANES);
        for (place, value) in values.iter_mut().enumerate() {
            let weight = exponential::<M>(*value - most);
            *value = if place < left { weight } else { 0.0 };
        }
        // Over four lanes, the order in which Marian sums weights.
        for four in values.as_chunks::<4>().0 {
            for (sum, value) in sums.iter_mut().zip(four) {
                *sum += value;
            }
        }
    }
    let [a, b, c, d] = sums;
    let whole = ((a + b) + c) + d;
    for value in row.as_chunks_mut::<LANES>().0.as_flattened_mut() {
        *value /= whole;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernels::Isa;

    /// Attention as the paper has it.
    fn plain(heads: Heads, length: usize, rows: usize, inputs: &[f32]) -> Vec<f32> {
        let dimensions = heads.count * heads.width;
        let at = |row: usize, part: usize, place: usize| {
            inputs[row * 3 * dimensions + part * dimensions + place]
        };
        let mut out = vec![0.0; rows * dimensions];
        for row in 0..rows {
            for head in 0..heads.count {
                let places = head * heads.width..(head + 1) * heads.width;
                let scores: Vec<f32> = (0..length)
                    .map(|other| {
                        places
                            .clone()
                            .map(|place| at(row, 0, place) * at(other, 1, place))
                            .sum::<f32>()
                    })
                    .map(|score| (score / (heads.width as f32).sqrt()).exp())
                    .collect();
                let whole: f32 = scores.iter().sum();
                for place in places {
                    let sum: f32 = scores
                        .iter()
                        .enumerate()
                        .map(|(other, score)| score * at(other, 2, place))
                        .sum();
                    out[row * dimensions + place] = sum / whole;
                }
            }
        }
        out
    }

    #[test]
    fn attention_is_that_of_the_paper_and_the_same_for_one_row_and_many() {
        for (count, width, length) in [(2, 32, 5), (3, 16, 16), (2, 20, 33), (1, 48, 1)] {
            let heads = Heads { count, width };
            let dimensions = count * width;
            let stride = 3 * dimensions;
            let inputs: Vec<f32> = (0..length * stride)
                .map(|place| (place as f32 * 0.7).sin())
                .collect();
            let right = plain(heads, length, length, &inputs);
            let mut memory = vec![0.0; heads.memory(length)];
            pack(
                heads,
                length,
                &inputs[dimensions..],
                &inputs[2 * dimensions..],
                stride,
                &mut memory,
            );
            let mut portable = Vec::new();
            for isa in Isa::available() {
                let mut out = vec![0.0; length * dimensions];
                let mut weights = vec![0.0; length * length];
                let mut scratch = Vec::new();
                let to = Attended {
                    out: &mut out,
                    scratch: &mut scratch,
                    first_head: Some(&mut weights),
                };
                attend(isa, heads, length, &inputs, stride, &memory, to);
                if isa == Isa::PORTABLE {
                    portable.clone_from(&out);
                }
                assert_eq!(out, portable, "{}: not the same bits", isa.name());
                for (found, right) in out.iter().zip(&right) {
                    assert!(
                        (found - right).abs() < 1e-5,
                        "{}: {found}, not {right}",
                        isa.name()
                    );
                }
                for (row, weights) in weights.chunks_exact(length).enumerate() {
                    assert!((weights.iter().sum::<f32>() - 1.0).abs() < 1e-5);
                    let mut one = vec![0.0; dimensions];
                    let to = Attended {
                        out: &mut one,
                        scratch: &mut scratch,
                        first_head: None,
                    };
                    attend(
                        isa,
                        heads,
                        length,
                        &inputs[row * stride..],
                        stride,
                        &memory,
                        to,
                    );
                    assert_eq!(
                        one,
                        out[row * dimensions..(row + 1) * dimensions],
                        "{}",
                        isa.name()
                    );
                }
            }
        }
    }
}
