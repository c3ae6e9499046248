//! Words made up after the n-gram models of the library lingua.
//!
//! Such a model counts the n-grams of one to five letters inside the words of a million
//! sentences of the press, as shares of the next shorter one. As the shares are exact,
//! the counts can be had back, and from them how often an n-gram begins or ends a word:
//! it ends one as often as no letter follows. So words can be drawn that have the n-grams
//! of the press, bounds among them.

use super::maps::Map;
use anyhow::{Context, Result};
use rand::Rng;
use std::{fs, path::Path};

type Draws = Vec<(Option<char>, f64)>;

/// Draws words.
pub struct Markov {
    /// What may follow the first letters of a word, by them; at most three.
    opening: Map<Vec<char>, Draws>,
    /// What may follow four letters, or one for words that only look like the language's.
    inside: Map<Vec<char>, Draws>,
    loose: Map<Vec<char>, Draws>,
}

const FILES: [&str; 5] = [
    "unigrams",
    "bigrams",
    "trigrams",
    "quadrigrams",
    "fivegrams",
];

/// No word is longer.
const LONGEST: usize = 30;

/// Counts by n-gram, for one to five letters.
fn counts(folder: &Path) -> Result<Vec<Map<Vec<char>, f64>>> {
    let mut all: Vec<Map<Vec<char>, f64>> = Vec::new();
    for name in FILES {
        let path = folder.join("models").join(format!("{name}.json.br"));
        let file = fs::read(&path).with_context(|| path.display().to_string())?;
        let mut json = Vec::new();
        brotli_decompressor::BrotliDecompress(&mut file.as_slice(), &mut json)?;
        let read: serde_json::Value = serde_json::from_slice(&json)?;
        let shares = read.get("ngrams").and_then(|ngrams| ngrams.as_object());
        let mut counted = Map::default();
        for (share, ngrams) in shares.context("no ngrams")? {
            let (part, whole) = share.split_once('/').context("no share")?;
            let (part, whole): (f64, f64) = (part.parse()?, whole.parse()?);
            for ngram in ngrams.as_str().unwrap_or_default().split(' ') {
                let ngram: Vec<char> = ngram.chars().collect();
                let shorter = ngram.split_last().map(|(_, shorter)| shorter);
                let of = match (all.last(), shorter) {
                    (Some(known), Some(shorter)) => known.get(shorter).copied().unwrap_or(0.0),
                    // Only relative numbers matter, and none is smaller than a millionth.
                    _ => 1e9,
                };
                counted.insert(ngram, of * part / whole);
            }
        }
        all.push(counted);
    }
    Ok(all)
}

impl Markov {
    pub fn read(folder: &Path) -> Result<Markov> {
        let counts = counts(folder)?;
        // How often each n-gram begins a word: as often as no letter comes before it.
        let mut begins = counts.clone();
        for (shorter, longer) in begins.iter_mut().zip(counts.iter().skip(1)) {
            for (ngram, count) in longer {
                if let Some(begin) = ngram.get(1..).and_then(|rest| shorter.get_mut(rest)) {
                    *begin -= count;
                }
            }
        }
        let mut opening: Map<Vec<char>, Draws> = Map::default();
        for (place, counted) in begins.iter().take(4).enumerate() {
            let before = place.checked_sub(1).and_then(|place| begins.get(place));
            add(&mut opening, counted, before);
        }
        let mut inside = Map::default();
        let mut loose = Map::default();
        if let [one, two, _, four, five] = counts.as_slice() {
            add(&mut inside, five, Some(four));
            add(&mut loose, two, Some(one));
        }
        Ok(Markov {
            opening,
            inside,
            loose,
        })
    }

    /// Draws a word; `loose` draws one that only has the language's pairs of letters.
    pub fn word(&self, random: &mut impl Rng, loose: bool) -> String {
        let mut word: Vec<char> = Vec::new();
        while word.len() < LONGEST {
            let last = |count: usize| {
                word.get(word.len().saturating_sub(count)..)
                    .unwrap_or(&word)
            };
            let draws = match word.len() {
                0 | 1 => self.opening.get(word.as_slice()),
                _ if loose => self.loose.get(last(1)),
                2 | 3 => self.opening.get(word.as_slice()),
                _ => self.inside.get(last(4)),
            };
            match draws.and_then(|draws| draw(draws, random)) {
                Some(next) => word.push(next),
                None => break,
            }
        }
        word.into_iter().collect()
    }
}

/// Notes what follows n-grams that are one letter shorter, and how often nothing does.
fn add(
    draws: &mut Map<Vec<char>, Draws>,
    counted: &Map<Vec<char>, f64>,
    before: Option<&Map<Vec<char>, f64>>,
) {
    let mut followed: Map<&[char], f64> = Map::default();
    for (ngram, count) in counted.iter().filter(|(_, count)| **count > 0.5) {
        if let Some((last, shorter)) = ngram.split_last() {
            draws
                .entry(shorter.to_vec())
                .or_default()
                .push((Some(*last), *count));
            *followed.entry(shorter).or_default() += count;
        }
    }
    for (shorter, count) in before.into_iter().flatten() {
        let ends = count - followed.get(shorter.as_slice()).copied().unwrap_or(0.0);
        if ends > 0.5 {
            draws.entry(shorter.clone()).or_default().push((None, ends));
        }
    }
    // Maps have no order of their own; a second run must draw the same.
    for draws in draws.values_mut() {
        draws.sort_by_key(|(next, _)| *next);
    }
}

fn draw(draws: &Draws, random: &mut impl Rng) -> Option<char> {
    let sum: f64 = draws.iter().map(|(_, count)| count).sum();
    let mut left = random.random::<f64>() * sum;
    for (next, count) in draws {
        left -= count;
        if left <= 0.0 {
            return *next;
        }
    }
    None
}
