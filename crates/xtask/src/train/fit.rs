//! Fits the weights of one script: multinomial logistic regression by AdaGrad (Duchi,
//! Hazan and Singer 2011) on all weights, of which the largest of each n-gram are kept and
//! fitted once more.

use super::maps::Map;
use langid::{features, script::Script};
use rand::{SeedableRng, rngs::StdRng, seq::SliceRandom};
use std::collections::HashSet;

/// A text: its class, and what is in it.
pub struct Example {
    pub class: usize,
    /// N-grams, by hash; by place once they are chosen.
    pub ngrams: Vec<u32>,
    /// Words as wholes, by hash.
    pub wholes: Vec<u32>,
    /// One over the square root of how many there were, known or not.
    pub scale: f32,
}

/// An n-gram that has weights.
#[derive(Clone, Copy)]
pub struct Ngram {
    pub hash: u32,
    pub is_word: bool,
}

/// The weights of each n-gram by class, of those kept.
pub type Fitted = Vec<(Ngram, Vec<(u8, f32)>)>;

/// Weights of an n-gram that are kept.
const KEPT: usize = 16;
/// N-grams that are chosen for a group of relatives.
const RELATIVES: usize = 8000;
/// N-grams that come less often are not looked at.
const FEWEST: u32 = 6;
const EPOCHS: [f32; 2] = [0.25, 0.12];
const AGAIN: [f32; 2] = [0.1, 0.05];
/// Errors of a probability that are not worth a step.
const SMALL: f32 = 0.004;

/// Chooses n-grams, at most about so many, and fits their weights.
pub fn fit(
    mut examples: Vec<Example>,
    classes: usize,
    most: usize,
    groups: &[Vec<usize>],
    script: Script,
) -> Fitted {
    let mut chosen = choose(&examples, classes, most, groups);
    let unknown = features::unknown(script);
    chosen.push(unknown);
    let words: HashSet<u32> = examples
        .iter()
        .flat_map(|example| example.wholes.iter().copied())
        .collect();
    let places: Map<u32, u32> = chosen.iter().copied().zip(0..).collect();
    for example in &mut examples {
        let wholes = example.wholes.drain(..);
        let known = wholes.map(|whole| {
            if places.contains_key(&whole) {
                whole
            } else {
                unknown
            }
        });
        example.ngrams.extend(known);
        let ngrams = example.ngrams.iter();
        example.ngrams = ngrams
            .filter_map(|ngram| places.get(ngram).copied())
            .collect();
    }
    let rows = weigh(&examples, classes, chosen.len());
    let ngrams = chosen.iter().map(|hash| Ngram {
        hash: *hash,
        is_word: words.contains(hash),
    });
    ngrams.zip(rows).collect()
}

/// Chooses the n-grams that tell most: by how often they come, times how far the classes
/// they come in are from all alike.
/// Of each group of close relatives, some more that tell these from each other.
fn choose(examples: &[Example], classes: usize, most: usize, groups: &[Vec<usize>]) -> Vec<u32> {
    let (counts, totals) = counts(examples, classes);
    let mut scored: Vec<(f32, u32)> = Vec::new();
    let mut by_group: Vec<Vec<(f32, u32)>> = vec![Vec::new(); groups.len()];
    for (ngram, counted) in counts {
        let rates = counted.iter().zip(&totals);
        let rates: Vec<f32> = rates
            .map(|(count, total)| f32::from(*count) / total.max(1.0))
            .collect();
        scored.push((told(&rates), ngram));
        for (group, scored) in groups.iter().zip(&mut by_group) {
            let of_group = group.iter().filter_map(|class| rates.get(*class).copied());
            scored.push((told(&of_group.collect::<Vec<_>>()), ngram));
        }
    }
    let mut chosen: Vec<u32> = Vec::new();
    by_group.insert(0, scored);
    for (place, mut scored) in by_group.into_iter().enumerate() {
        scored.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        let most = if place == 0 { most } else { RELATIVES };
        chosen.extend(scored.into_iter().take(most).map(|(_, ngram)| ngram));
    }
    chosen.sort_unstable();
    chosen.dedup();
    chosen
}

/// How often each n-gram that is not rare comes in each class, and all in each class.
fn counts(examples: &[Example], classes: usize) -> (Map<u32, Vec<u16>>, Vec<f32>) {
    let mut all: Map<u32, u32> = Map::default();
    for example in examples {
        for ngram in example.ngrams.iter().chain(&example.wholes) {
            *all.entry(*ngram).or_default() += 1;
        }
    }
    all.retain(|_, count| *count >= FEWEST);
    let mut counts: Map<u32, Vec<u16>> = Map::default();
    let mut totals = vec![0.0_f32; classes];
    for example in examples {
        for ngram in example.ngrams.iter().chain(&example.wholes) {
            if !all.contains_key(ngram) {
                continue;
            }
            let counted = counts.entry(*ngram).or_insert_with(|| vec![0; classes]);
            if let Some(count) = counted.get_mut(example.class) {
                *count = count.saturating_add(1);
            }
        }
        if let Some(total) = totals.get_mut(example.class) {
            *total += example.ngrams.len() as f32;
        }
    }
    (counts, totals)
}

/// How much an n-gram of these rates tells: its rate, times the divergence from all alike.
fn told(rates: &[f32]) -> f32 {
    let sum: f32 = rates.iter().sum();
    let seen = rates.iter().filter(|rate| **rate > 0.0);
    seen.map(|rate| rate * (rate / sum * rates.len() as f32).ln())
        .sum()
}

/// The weights of each n-gram by class, of those kept. Examples name n-grams by place.
fn weigh(examples: &[Example], classes: usize, ngrams: usize) -> Vec<Vec<(u8, f32)>> {
    let mut random = StdRng::seed_from_u64(11);
    let mut order: Vec<usize> = (0..examples.len()).collect();
    // A weight and the sum of its squared slopes, side by side.
    let mut dense = vec![0.0_f32; ngrams * classes];
    let mut slopes = vec![1e-4_f32; ngrams * classes];
    let mut scores = vec![0.0_f32; classes];
    for rate in EPOCHS {
        order.shuffle(&mut random);
        let mut right = 0;
        for example in order.iter().filter_map(|place| examples.get(*place)) {
            scores.fill(0.0);
            for ngram in &example.ngrams {
                let start = *ngram as usize * classes;
                let row = dense.get(start..start + classes).unwrap_or_default();
                scores
                    .iter_mut()
                    .zip(row)
                    .for_each(|(score, weight)| *score += weight);
            }
            let (steps, hit) = errors(&scores, example);
            right += usize::from(hit);
            for ngram in &example.ngrams {
                let start = *ngram as usize * classes;
                for (class, slope) in &steps {
                    if let Some(weight) = dense.get_mut(start + class)
                        && let Some(sum) = slopes.get_mut(start + class)
                    {
                        *sum += slope * slope;
                        *weight -= rate * slope / sum.sqrt();
                    }
                }
            }
        }
        println!(
            "  {:.4} right while learning",
            right as f32 / examples.len() as f32
        );
    }
    drop(slopes);
    let rows = dense.chunks_exact(classes).map(largest).collect();
    drop(dense);
    again(examples, classes, rows, order, &mut random)
}
/// Fits the kept weights once more.
fn again(
    examples: &[Example],
    classes: usize,
    mut rows: Vec<Vec<(u8, f32)>>,
    mut order: Vec<usize>,
    random: &mut StdRng,
) -> Vec<Vec<(u8, f32)>> {
    let mut slopes: Vec<Vec<f32>> = rows.iter().map(|row| vec![0.01; row.len()]).collect();
    for rate in AGAIN {
        order.shuffle(random);
        let mut right = 0;
        for example in order.iter().filter_map(|place| examples.get(*place)) {
            let mut scores = vec![0.0_f32; classes];
            for ngram in &example.ngrams {
                for (class, weight) in rows.get(*ngram as usize).into_iter().flatten() {
                    if let Some(score) = scores.get_mut(usize::from(*class)) {
                        *score += weight;
                    }
                }
            }
            let (steps, hit) = errors(&scores, example);
            right += usize::from(hit);
            let mut by_class = vec![0.0_f32; classes];
            for (class, slope) in steps {
                if let Some(step) = by_class.get_mut(class) {
                    *step = slope;
                }
            }
            for ngram in &example.ngrams {
                let place = *ngram as usize;
                let row = rows.get_mut(place).into_iter().flatten();
                for ((class, weight), sum) in row.zip(slopes.get_mut(place).into_iter().flatten()) {
                    let slope = by_class.get(usize::from(*class)).copied().unwrap_or(0.0);
                    if slope != 0.0 {
                        *sum += slope * slope;
                        *weight -= rate * slope / sum.sqrt();
                    }
                }
            }
        }
        println!(
            "  {:.4} right with what is kept",
            right as f32 / examples.len() as f32
        );
    }
    rows
}

/// The slope of the error by each class that matters, and whether the class was hit.
fn errors(scores: &[f32], example: &Example) -> (Vec<(usize, f32)>, bool) {
    let scaled: Vec<f32> = scores.iter().map(|score| score * example.scale).collect();
    let most = scaled.iter().copied().fold(f32::MIN, f32::max);
    let sum: f32 = scaled.iter().map(|score| (score - most).exp()).sum();
    let own = scaled.get(example.class).copied().unwrap_or_default();
    let steps = scaled.iter().enumerate().filter_map(|(class, score)| {
        let wanted = if class == example.class { 1.0 } else { 0.0 };
        let error = (score - most).exp() / sum - wanted;
        (error.abs() > SMALL).then_some((class, error * example.scale))
    });
    (steps.collect(), own >= most)
}

/// The largest weights of a row, counted from its middle: softmax knows no common part.
fn largest(row: &[f32]) -> Vec<(u8, f32)> {
    let mut sorted = row.to_vec();
    sorted.sort_by(f32::total_cmp);
    let middle = sorted.get(sorted.len() / 2).copied().unwrap_or_default();
    let mut all: Vec<(u8, f32)> = row
        .iter()
        .enumerate()
        .filter_map(|(class, weight)| Some((u8::try_from(class).ok()?, weight - middle)))
        .filter(|(_, weight)| weight.abs() > 0.05)
        .collect();
    all.sort_by(|one, other| other.1.abs().total_cmp(&one.1.abs()));
    all.truncate(KEPT);
    all
}
