//! How often each n-gram and word comes in each class: what the weights begin with.

use super::{lexicon::Lexicon, maps::Map};
use langid::{features, model::Kind};

/// What is known of a class.
pub struct Known<'a> {
    pub lexicon: &'a Lexicon,
    pub kind: Kind,
    /// About how many words its shares rest on.
    pub seen: f64,
}

/// How often an n-gram comes for each word of a class.
struct Rate {
    hash: u32,
    class: usize,
    rate: f32,
}

/// The rates of n-grams, by hash.
pub struct Rates {
    all: Vec<Rate>,
    seen: Vec<f32>,
    kinds: Vec<Kind>,
}

/// Rates that are not looked at in a class, and n-grams that no class has more often.
const SMALL: f32 = 4e-7;
const SELDOM: f32 = 3e-6;
/// What is added to each rate, so that what was never seen is not impossible.
const UNSEEN: f32 = 1e-6;
/// Words after all classes alike that each class's own are mixed with.
const ALIKE: f32 = 1500.0;
/// What neighbours count for when n-grams are chosen.
const NEIGHBOURS: f32 = 0.3;
/// How far the weights begin from nothing, towards the logarithm of the rates: of words and
/// marks, and of n-grams, of which a word has many.
pub const WORD: f32 = 0.8;
pub const NGRAM: f32 = 0.25;

/// What a hash of a word's stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Ngram,
    /// The word itself, which is no longer than an n-gram.
    Short,
    /// The word itself.
    Long,
}

/// Gives the hash of each n-gram of a word, and of the word itself.
fn each(word: &str, mut see: impl FnMut(u32, Part)) {
    let mut letters = vec!['_'];
    letters.extend(word.chars());
    letters.push('_');
    features::each(&letters, |hash| see(hash, Part::Ngram));
    let part = match features::is_long(&letters) {
        true => Part::Long,
        false => Part::Short,
    };
    see(features::whole(&letters), part);
}

impl Rates {
    /// Counts the n-grams of the words of each class.
    pub fn of(classes: &[Known]) -> Rates {
        let mut all = Vec::new();
        for (class, known) in classes.iter().enumerate() {
            let mut rates: Map<u32, f32> = Map::default();
            for (word, share) in known.lexicon.shares() {
                each(word, |hash, _| {
                    *rates.entry(hash).or_default() += share as f32;
                });
            }
            let rates = rates.into_iter().filter(|(_, rate)| *rate > SMALL);
            all.extend(rates.map(|(hash, rate)| Rate { hash, class, rate }));
        }
        all.sort_unstable_by_key(|rate| (rate.hash, rate.class));
        Rates {
            all,
            seen: classes.iter().map(|known| known.seen as f32).collect(),
            kinds: classes.iter().map(|known| known.kind).collect(),
        }
    }

    /// Calls for each n-gram that is not rare, with its rate in each class.
    pub fn each(&self, mut see: impl FnMut(u32, &[f32])) {
        let mut rates = vec![0.0_f32; self.seen.len()];
        for same in self.all.chunk_by(|one, next| one.hash == next.hash) {
            let most = same.iter().map(|rate| rate.rate).fold(0.0, f32::max);
            let Some(first) = same.first().filter(|_| most > SELDOM) else {
                continue;
            };
            rates.fill(0.0);
            for rate in same {
                if let Some(place) = rates.get_mut(rate.class) {
                    *place = rate.rate;
                }
            }
            self.smooth(&mut rates);
            see(first.hash, &rates);
        }
    }

    /// Mixes rates with their mean, the more the fewer words they rest on.
    fn smooth(&self, rates: &mut [f32]) {
        let mean = rates.iter().sum::<f32>() / rates.len() as f32;
        for (rate, seen) in rates.iter_mut().zip(&self.seen) {
            *rate = (*rate * seen + mean * ALIKE) / (seen + ALIKE);
        }
    }

    /// How much an n-gram of such rates tells of some classes.
    pub fn told(&self, rates: &[f32], of: &[usize]) -> f32 {
        let chosen = || {
            of.iter()
                .filter_map(|class| Some((*class, *rates.get(*class)?)))
        };
        let mean = chosen().map(|(_, rate)| rate).sum::<f32>() / of.len().max(1) as f32 + UNSEEN;
        let worth = |class: usize| match self.kinds.get(class) {
            Some(Kind::Language) => 1.0,
            _ => NEIGHBOURS,
        };
        let above = chosen().filter(|(_, rate)| *rate > mean);
        above
            .map(|(class, rate)| worth(class) * rate * (rate / mean).ln())
            .sum()
    }
}

/// The weights that an n-gram of such rates begins with.
pub fn first(rates: &[f32], far: f32) -> Vec<f32> {
    let logs: Vec<f32> = rates.iter().map(|rate| (rate + UNSEEN).ln()).collect();
    let mean = logs.iter().sum::<f32>() / logs.len().max(1) as f32;
    logs.iter().map(|log| far * (log - mean)).collect()
}

/// The hashes of all words as wholes, and whether each is longer than an n-gram.
pub fn wholes(classes: &[Known]) -> Map<u32, bool> {
    let mut all = Map::default();
    for known in classes {
        for (word, _) in known.lexicon.shares() {
            each(word, |hash, part| {
                if part != Part::Ngram {
                    all.insert(hash, part == Part::Long);
                }
            });
        }
    }
    all
}

/// For each class the share of longer words that are not among those chosen.
pub fn unknown(classes: &[Known], chosen: &Map<u32, u32>) -> Vec<f32> {
    let share = |known: &Known| {
        let mut sum = 0.0_f32;
        for (word, share) in known.lexicon.shares() {
            each(word, |hash, part| {
                if part == Part::Long && !chosen.contains_key(&hash) {
                    sum += share as f32;
                }
            });
        }
        sum
    };
    classes.iter().map(share).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::train::lexicon::counts;
    use langid::script::Script;

    #[test]
    fn what_one_class_has_tells_most() {
        let lexicons = ["bridge river bridge", "brygge river brygge"]
            .map(|text| Lexicon::mixed(&[(1.0, counts([(text, 1.0)], Script::Latin))]));
        let known = lexicons.iter().map(|lexicon| Known {
            lexicon,
            kind: Kind::Language,
            seen: 1e6,
        });
        let known: Vec<Known> = known.collect();
        let rates = Rates::of(&known);
        let rows = |word: &str| {
            let mut wanted = None;
            each(word, |hash, part| {
                wanted = if part == Part::Ngram {
                    wanted
                } else {
                    Some(hash)
                }
            });
            let mut found = Vec::new();
            rates.each(|hash, row| {
                if Some(hash) == wanted {
                    found.extend(row.to_vec());
                }
            });
            found
        };
        let (bridge, river) = (rows("bridge"), rows("river"));
        assert!(rates.told(&bridge, &[0, 1]) > 0.1);
        assert!(rates.told(&river, &[0, 1]) < 0.01);
        let begin = first(&bridge, WORD);
        assert!(begin[0] > 1.0 && (begin[0] + begin[1]).abs() < 1e-4);
        let chosen = Map::default();
        assert!((unknown(&known, &chosen)[0] - 1.0).abs() < 1e-4);
    }
}
