//! Fits the weights of one script: multinomial logistic regression by AdaGrad (Duchi,
//! Hazan and Singer 2011) on all weights, of which the largest of each n-gram are kept and
//! fitted once more.

use super::{
    maps::Map,
    rates::{self, Known, Rates},
};
use langid::{features, script::Script};
use rand::{SeedableRng, rngs::StdRng, seq::SliceRandom};
use std::collections::BTreeSet;

/// A text: its class, and what is in it.
pub struct Example {
    pub class: usize,
    /// N-grams, by hash; with marks, by place once they are chosen.
    pub ngrams: Vec<u32>,
    /// Words as wholes, by hash, and whether each is longer than an n-gram.
    pub wholes: Vec<(u32, bool)>,
    /// Words by place, once they are chosen.
    pub words: Vec<u32>,
    /// Marks of code, by hash.
    pub marks: Vec<u32>,
    /// One over the square root of how many there were, known or not.
    pub scale: f32,
}

impl Example {
    /// The place of all that is in it, and how many times it counts.
    fn weighed(&self) -> impl Iterator<Item = (usize, f32)> {
        let ngrams = self.ngrams.iter().map(|place| (*place as usize, 1.0));
        let words = self.words.iter();
        ngrams.chain(words.map(|place| (*place as usize, f32::from(features::WHOLE))))
    }
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
const RELATIVES: usize = 12_000;
/// Steps, and what keeps the first ones small.
const EPOCHS: [f32; 2] = [0.15, 0.07];
const AGAIN: [f32; 1] = [0.05];
const STIFF: f32 = 0.02;
/// Marks that each class has without having been seen with them.
const RARE: f32 = 20.0;
/// Weights that are too small to keep.
const SLIGHT: f32 = 0.12;
/// Errors of a probability that are not worth a step.
const SMALL: f32 = 0.004;

/// Chooses n-grams, at most about so many, and fits their weights.
pub fn fit(
    mut examples: Vec<Example>,
    classes: &[Known],
    most: usize,
    groups: &[Vec<usize>],
    script: Script,
) -> Fitted {
    let rates = Rates::of(classes);
    let unknown = features::unknown(script);
    let marked = examples.iter().flat_map(|example| &example.marks);
    let others: BTreeSet<u32> = marked.copied().chain([unknown]).collect();
    let mut chosen = choose(&rates, classes.len(), most, groups);
    chosen.retain(|hash| !others.contains(hash));
    chosen.extend(others);
    let places: Map<u32, u32> = chosen.iter().copied().zip(0..).collect();
    let words = rates::wholes(classes);
    let mut dense = vec![0.0_f32; chosen.len() * classes.len()];
    let mut begin = |hash: u32, row: &[f32], far: f32| {
        if let Some(place) = places.get(&hash) {
            let start = *place as usize * classes.len();
            for (weight, first) in dense.iter_mut().skip(start).zip(rates::first(row, far)) {
                *weight = first;
            }
        }
    };
    rates.each(|hash, row| {
        let far = if words.contains_key(&hash) {
            rates::WORD
        } else {
            rates::NGRAM
        };
        begin(hash, row, far);
    });
    drop(rates);
    begin(unknown, &rates::unknown(classes, &places), rates::WORD);
    for (mark, row) in marks(&examples, classes.len()) {
        begin(mark, &row, rates::WORD);
    }
    for example in &mut examples {
        let wholes = std::mem::take(&mut example.wholes).into_iter();
        let known = wholes.map(|(whole, is_long)| match places.contains_key(&whole) {
            false if is_long => unknown,
            _ => whole,
        });
        example.words = known
            .filter_map(|hash| places.get(&hash).copied())
            .collect();
        let all = example.ngrams.drain(..).chain(example.marks.drain(..));
        example.ngrams = all.filter_map(|hash| places.get(&hash).copied()).collect();
    }
    let rows = weigh(&examples, classes.len(), dense);
    let ngrams = chosen.iter().map(|hash| Ngram {
        hash: *hash,
        is_word: words.get(hash).copied().unwrap_or(false),
    });
    ngrams.zip(rows).collect()
}

/// Chooses the n-grams that tell most, and of each group of close relatives some more that
/// tell these from each other.
fn choose(rates: &Rates, classes: usize, most: usize, groups: &[Vec<usize>]) -> Vec<u32> {
    let mut wanted = vec![((0..classes).collect::<Vec<_>>(), most)];
    wanted.extend(groups.iter().map(|group| (group.clone(), RELATIVES)));
    let mut scored: Vec<Vec<(f32, u32)>> = vec![Vec::new(); wanted.len()];
    rates.each(|hash, row| {
        for ((of, _), scored) in wanted.iter().zip(&mut scored) {
            scored.push((rates.told(row, of), hash));
        }
    });
    let mut chosen: Vec<u32> = Vec::new();
    for ((_, most), mut scored) in wanted.iter().zip(scored) {
        scored.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        chosen.extend(scored.into_iter().take(*most).map(|(_, hash)| hash));
    }
    chosen.sort_unstable();
    chosen.dedup();
    chosen
}

/// How often each mark comes in an example of each class.
fn marks(examples: &[Example], classes: usize) -> Map<u32, Vec<f32>> {
    let mut totals = vec![1.0_f32; classes];
    let mut counts: Map<u32, Vec<f32>> = Map::default();
    for example in examples {
        totals
            .iter_mut()
            .skip(example.class)
            .take(1)
            .for_each(|total| *total += 1.0);
        for mark in &example.marks {
            let row = counts.entry(*mark).or_insert_with(|| vec![RARE; classes]);
            row.iter_mut()
                .skip(example.class)
                .take(1)
                .for_each(|count| *count += 1.0);
        }
    }
    for row in counts.values_mut() {
        row.iter_mut()
            .zip(&totals)
            .for_each(|(count, total)| *count /= total);
    }
    counts
}

/// The weights of each n-gram by class, of those kept. Examples name n-grams by place.
fn weigh(examples: &[Example], classes: usize, mut dense: Vec<f32>) -> Vec<Vec<(u8, f32)>> {
    let mut random = StdRng::seed_from_u64(11);
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut slopes = vec![STIFF; dense.len()];
    let mut scores = vec![0.0_f32; classes];
    for rate in EPOCHS {
        order.shuffle(&mut random);
        let mut right = 0;
        for example in order.iter().filter_map(|place| examples.get(*place)) {
            scores.fill(0.0);
            for (place, times) in example.weighed() {
                let start = place * classes;
                let row = dense.get(start..start + classes).unwrap_or_default();
                scores
                    .iter_mut()
                    .zip(row)
                    .for_each(|(score, weight)| *score += times * weight);
            }
            let (steps, hit) = errors(&scores, example);
            right += usize::from(hit);
            for (place, times) in example.weighed() {
                let start = place * classes;
                for (class, slope) in &steps {
                    let slope = times * slope;
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
    let mut slopes: Vec<Vec<f32>> = rows.iter().map(|row| vec![STIFF; row.len()]).collect();
    for rate in AGAIN {
        order.shuffle(random);
        let mut right = 0;
        for example in order.iter().filter_map(|place| examples.get(*place)) {
            let mut scores = vec![0.0_f32; classes];
            for (place, times) in example.weighed() {
                for (class, weight) in rows.get(place).into_iter().flatten() {
                    if let Some(score) = scores.get_mut(usize::from(*class)) {
                        *score += times * weight;
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
            for (place, times) in example.weighed() {
                let row = rows.get_mut(place).into_iter().flatten();
                for ((class, weight), sum) in row.zip(slopes.get_mut(place).into_iter().flatten()) {
                    let slope = times * by_class.get(usize::from(*class)).copied().unwrap_or(0.0);
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
        .filter(|(_, weight)| weight.abs() > SLIGHT)
        .collect();
    all.sort_by(|one, other| other.1.abs().total_cmp(&one.1.abs()));
    all.truncate(KEPT);
    all
}
