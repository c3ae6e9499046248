//! Words that a language is known to have, and those that only its relatives have.

use super::maps::{Map, hash};
use anyhow::Result;
use rand::{Rng, seq::IndexedRandom};
use std::{fs, path::Path};

/// How likely a drawn word is taken, by how many of its cases are in the list: none, small
/// letters or a capital, two of these, all three.
const TAKEN: [f64; 4] = [0.02, 0.15, 0.5, 1.0];
/// And how much less likely one that only relatives have.
const RELATIVES_ONLY: f64 = 0.05;
/// Draws for one word.
const DRAWS: usize = 24;
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

    pub fn is_empty(&self) -> bool {
        self.common.is_empty()
    }

    /// Any of the common words that relatives have not for themselves.
    pub fn any(&self, random: &mut impl Rng) -> &str {
        for _ in 0..DRAWS {
            let word = self.common.choose(random).map_or("", String::as_str);
            if !self.strange.contains_key(&hash(word)) {
                return word;
            }
        }
        ""
    }

    /// A word that the model draws and the list knows; drawn anew, about as long, until
    /// there is one. So long words do not become rarer.
    pub fn drawn<R: Rng>(&self, random: &mut R, draw: impl Fn(&mut R) -> String) -> String {
        let mut word = draw(random);
        let wanted = length(&word);
        for _ in 0..DRAWS {
            if length(&word) == wanted && random.random::<f64>() < self.chance(&word) {
                break;
            }
            word = draw(random);
        }
        word
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
