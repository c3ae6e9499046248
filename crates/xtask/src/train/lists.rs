//! Words that a language is known to have, and those that only its relatives have.

use super::maps::{Map, hash};
use anyhow::Result;
use std::{fs, path::Path};

/// What a drawn word counts for, by how many of its cases are in the list: none, small
/// letters or a capital, two of these, all three.
const TAKEN: [f64; 4] = [0.02, 0.15, 0.5, 1.0];
/// And how much less likely one that only relatives have.
const RELATIVES_ONLY: f64 = 0.05;
/// A relative's messages have such a word at least so often.
const OFTEN: u32 = 4;

/// A list of words.
pub struct WordList {
    taken: Map<u64, f64>,
    /// Words in more than one case.
    common: Vec<String>,
    /// What relatives have.
    strange: Map<u64, f64>,
}

impl WordList {
    /// Reads the list of a name, empty for "-".
    pub fn read(folder: &Path, name: &str, tag: &str) -> Result<WordList> {
        let mut list = WordList {
            taken: Map::default(),
            common: Vec::new(),
            strange: Map::default(),
        };
        for word in told_by(&format!("!{tag}")) {
            list.strange.insert(hash(&word), RELATIVES_ONLY);
        }
        if name == "-" {
            return Ok(list);
        }
        let text = fs::read_to_string(folder.join(format!("text/words.{name}.txt")))?;
        for line in text.lines() {
            let Some((word, cases)) = line.split_once(' ') else {
                continue;
            };
            let cases: usize = cases.parse()?;
            let taken = TAKEN.get(cases.min(3)).copied().unwrap_or(1.0);
            list.taken.insert(hash(word), taken);
            let letters = word.chars().filter(|c| c.is_alphabetic()).count();
            if cases > 1 && letters > 2 {
                list.common.push(word.to_owned());
            }
        }
        Ok(list)
    }

    /// The common words that not only relatives have.
    pub fn common(&self) -> impl Iterator<Item = &str> {
        let common = self.common.iter().map(String::as_str);
        common.filter(|word| !self.strange.contains_key(&hash(word)))
    }

    /// Words that were drawn, each as often as the list lets it be, but so that long words
    /// do not become rarer.
    pub fn weighed<'a>(&self, drawn: &'a [(String, f64)]) -> impl Iterator<Item = (&'a str, f64)> {
        let (mut before, mut after) = ([0.0; 6], [0.0; 6]);
        let mut weighed = Vec::new();
        for (word, count) in drawn {
            let (length, taken) = (length(word), count * self.chance(word));
            weighed.push((word.as_str(), length, taken));
            for (sums, count) in [(&mut before, *count), (&mut after, taken)] {
                if let Some(sum) = sums.get_mut(length) {
                    *sum += count;
                }
            }
        }
        weighed.into_iter().map(move |(word, length, taken)| {
            let sums = before.get(length).zip(after.get(length));
            let scale = sums.map_or(1.0, |(before, after)| before / after);
            (word, taken * scale)
        })
    }

    fn chance(&self, word: &str) -> f64 {
        let hash = hash(word);
        let known = match self.taken.get(&hash) {
            _ if self.taken.is_empty() => 1.0,
            Some(taken) => *taken,
            None => TAKEN[0],
        };
        known * self.strange.get(&hash).copied().unwrap_or(1.0)
    }

    /// Makes words rare that relatives use in their messages, and that are not in these.
    pub fn contrast(&mut self, own: &[String], relatives: &[Vec<String>]) {
        let own = counts(own);
        for (word, count) in relatives.iter().flat_map(|lines| counts(lines)) {
            if count >= OFTEN && !own.contains_key(&word) {
                self.strange.insert(word, RELATIVES_ONLY);
            }
        }
    }
}

/// Words of `words.tsv` under a name.
pub fn told_by(name: &str) -> Vec<String> {
    let lines = include_str!("words.tsv").lines();
    let pairs = lines.filter_map(|line| line.split_once('\t'));
    let words = pairs.filter(|(of, _)| *of == name);
    words
        .flat_map(|(_, words)| words.split(' ').map(str::to_owned))
        .collect()
}

/// How often each word comes, those written small only: names tell nothing.
fn counts(lines: &[String]) -> Map<u64, u32> {
    let mut counts = Map::default();
    let words = lines
        .iter()
        .flat_map(|line| line.split(|c: char| !c.is_alphabetic()));
    for word in words.filter(|word| word.chars().next().is_some_and(char::is_lowercase)) {
        *counts.entry(hash(word)).or_default() += 1;
    }
    counts
}

fn length(word: &str) -> usize {
    match word.chars().count() {
        0..3 => 0,
        3 => 1,
        4 | 5 => 2,
        6 | 7 => 3,
        8..11 => 4,
        _ => 5,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_words_count_and_lengths_stay() {
        let mut taken = Map::default();
        taken.insert(hash("bridges"), TAKEN[3]);
        let list = WordList {
            taken,
            common: Vec::new(),
            strange: Map::default(),
        };
        let drawn = ["bridges", "bridgen", "of"].map(|word| (word.to_owned(), 10.0));
        let weighed: Map<&str, f64> = list.weighed(&drawn).collect();
        assert!(weighed["bridges"] > 40.0 * weighed["bridgen"]);
        assert!((weighed["bridges"] + weighed["bridgen"] - 20.0).abs() < 1e-9);
        assert!((weighed["of"] - 10.0).abs() < 1e-9);
    }
}
