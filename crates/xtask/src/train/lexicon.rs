//! The words of a language, each with its share of all that is written: mixed from lists
//! with frequencies, words drawn after models, and lines of text.

use super::maps::Map;
use langid::{features::Words, script::Script};
use rand::Rng;

/// How often each word comes.
pub type Counts = Map<String, f64>;

/// Words that are kept of a language, the most frequent ones.
const MOST: usize = 120_000;

/// Words and their shares.
#[derive(Default)]
pub struct Lexicon {
    words: Vec<String>,
    /// The share of each word and all before it.
    ends: Vec<f64>,
}

impl Lexicon {
    /// Mixes counts, each by its share, whatever their sums are.
    pub fn mixed(parts: &[(f64, Counts)]) -> Lexicon {
        let mut all = Counts::default();
        for (share, counts) in parts {
            let sum: f64 = counts.values().sum();
            for (word, count) in counts {
                *all.entry(word.clone()).or_default() += share * count / sum;
            }
        }
        let mut sorted: Vec<(String, f64)> = all.into_iter().collect();
        sorted.sort_by(|one, other| other.1.total_cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
        sorted.truncate(MOST);
        let sum: f64 = sorted.iter().map(|(_, share)| share).sum();
        let mut end = 0.0;
        let mut lexicon = Lexicon::default();
        for (word, share) in sorted {
            end += share / sum;
            lexicon.words.push(word);
            lexicon.ends.push(end);
        }
        lexicon
    }

    /// A word, the likelier the more frequent.
    pub fn draw(&self, random: &mut impl Rng) -> &str {
        let place = random.random::<f64>() * self.ends.last().copied().unwrap_or_default();
        let place = self.ends.partition_point(|end| *end < place);
        self.words.get(place).map_or("", String::as_str)
    }

    /// All words, the most frequent first, each with its share.
    pub fn shares(&self) -> impl Iterator<Item = (&str, f64)> {
        let starts = [0.0].into_iter().chain(self.ends.iter().copied());
        let shares = self.ends.iter().zip(starts).map(|(end, start)| end - start);
        self.words.iter().map(String::as_str).zip(shares)
    }
}

/// Counts the words of a script in texts that come so often, as the identifier sees them.
pub fn counts<'a>(texts: impl IntoIterator<Item = (&'a str, f64)>, script: Script) -> Counts {
    let mut counts = Counts::default();
    for (text, times) in texts {
        for word in Words::of(text, usize::MAX).written_in(script) {
            let letters = word.get(1..word.len() - 1).unwrap_or_default();
            *counts.entry(letters.iter().collect()).or_default() += times;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::{SeedableRng, rngs::StdRng};

    #[test]
    fn parts_count_by_their_shares() {
        let one = counts([("the The bridge", 1.0)], Script::Latin);
        let other = counts([("river", 700.0)], Script::Latin);
        let lexicon = Lexicon::mixed(&[(0.75, one), (0.25, other)]);
        let shares: Vec<(&str, f64)> = lexicon.shares().collect();
        assert_eq!(shares.len(), 3);
        assert_eq!(shares[0].0, "the");
        for ((_, share), wanted) in shares.iter().zip([0.5, 0.25, 0.25]) {
            assert!((share - wanted).abs() < 1e-9);
        }
        let mut random = StdRng::seed_from_u64(1);
        let drawn = (0..1000).filter(|_| lexicon.draw(&mut random) == "the");
        assert!((400..600).contains(&drawn.count()));
    }
}
