//! Examples of what is no language: invented words, code, logs, addresses, names, tables.

use super::sources::{self, Source};
use anyhow::Result;
use langid::script::Script;
use rand::{Rng, rngs::StdRng, seq::IndexedRandom};
use std::{collections::BTreeMap, path::Path};

/// What examples are made of.
pub struct Nothing {
    names: BTreeMap<Script, Vec<String>>,
    code: Vec<String>,
}

impl Nothing {
    pub fn read(folder: &Path) -> Result<Nothing> {
        let (all, code) = sources::nothing(folder)?;
        let mut names: BTreeMap<Script, Vec<String>> = BTreeMap::new();
        for name in all {
            if let Some(script) = name.chars().next().and_then(Script::of) {
                names.entry(script).or_default().push(name);
            }
        }
        Ok(Nothing { names, code })
    }

    /// One example in a script, in which all of these have words.
    pub fn sample(&self, sources: &[&Source], script: Script, random: &mut StdRng) -> String {
        let drawn: Vec<&&Source> = sources.iter().filter(|source| source.draws()).collect();
        let Some(source) = drawn.choose(random) else {
            return String::new();
        };
        if script != Script::Latin {
            return match random.random_range(0..8) {
                0 => self.names_of(script, random),
                1..4 => shuffled(&drawn, random),
                _ => source.invented(random),
            };
        }
        match random.random_range(0..18) {
            0 => self.names_of(script, random),
            16.. | 1..6 => self.code_of(random),
            6 => letters(random),
            7 => codes(random),
            8..12 => syllables(random),
            12 | 13 => shuffled(&drawn, random),
            _ => source.invented(random),
        }
    }

    /// A line of code, or a few.
    fn code_of(&self, random: &mut StdRng) -> String {
        let count = random.random_range(1..4);
        let lines = (0..count).filter_map(|_| self.code.choose(random));
        lines.map(String::as_str).collect::<Vec<_>>().join("\n")
    }

    /// A list of names, from anywhere.
    fn names_of(&self, script: Script, random: &mut StdRng) -> String {
        let count = random.random_range(2..16);
        let taken = (0..count).map(|_| self.name(script, random));
        taken.collect::<Vec<_>>().join(" ")
    }

    fn name(&self, script: Script, random: &mut StdRng) -> &str {
        let name = self
            .names
            .get(&script)
            .and_then(|names| names.choose(random));
        name.map_or("", String::as_str)
    }

    /// A text with a name or two put in, as the press has them in every language.
    pub fn with_names(&self, text: &str, script: Script, random: &mut StdRng) -> String {
        let mut words: Vec<&str> = text.split_whitespace().collect();
        for _ in 0..random.random_range(1..3) {
            let place = random.random_range(0..=words.len());
            words.insert(place, self.name(script, random));
        }
        words.join(" ")
    }
}

/// Letters in any order.
fn letters(random: &mut StdRng) -> String {
    let count = random.random_range(3..80);
    let letter = |_| match random.random_range(0..7) {
        0 => ' ',
        _ => char::from(random.random_range(b'a'..=b'z')),
    };
    (0..count).map(letter).collect()
}

/// Addresses, numbers in base 16 and 64, lines of logs.
fn codes(random: &mut StdRng) -> String {
    const BASE: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let kind = random.random_range(0..4);
    let count = random.random_range(1..8);
    let mut part = |most: usize| -> String {
        let digits: &[u8] = if kind == 0 { &[] } else { BASE };
        let length = random.random_range(3..most);
        let one = |_| match digits.choose(random) {
            Some(digit) => char::from(*digit),
            None => char::from_digit(random.random_range(0..16), 16).unwrap_or('0'),
        };
        (0..length).map(one).collect()
    };
    let parts: Vec<String> = (0..count).map(|_| part(24)).collect();
    match kind {
        0 | 1 => parts.join(" "),
        2 => format!(
            "https://www.{}.com/{}",
            part(9).to_lowercase(),
            parts.join("/")
        ),
        _ => format!("[{}] {}: {}", part(8), part(12), parts.join("=")),
    }
}

/// Words of syllables put together by chance, of few sounds or many.
fn syllables(random: &mut StdRng) -> String {
    const CONSONANTS: [&str; 38] = [
        "b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "q", "r", "s", "t", "v", "w",
        "x", "y", "z", "ch", "sh", "th", "br", "cl", "dr", "fl", "gl", "kr", "pl", "sk", "sp",
        "sn", "tr", "zh", "ng", "rk",
    ];
    const VOWELS: [&str; 17] = [
        "a", "e", "i", "o", "u", "a", "e", "i", "o", "u", "ae", "au", "ea", "ei", "ie", "oa", "y",
    ];
    let mut some = |all: &[&'static str], least: usize| -> Vec<&'static str> {
        let count = random.random_range(least..=all.len());
        all.choose_multiple(random, count).copied().collect()
    };
    let (onsets, vowels, codas) = (some(&CONSONANTS, 5), some(&VOWELS, 3), some(&CONSONANTS, 2));
    let closed = random.random_range(0.1..0.8);
    let mut words = Vec::new();
    for _ in 0..random.random_range(3..20) {
        let mut word = String::new();
        for _ in 0..random.random_range(1..4) {
            if random.random_bool(0.85) {
                word += onsets.choose(random).copied().unwrap_or_default();
            }
            word += vowels.choose(random).copied().unwrap_or_default();
            if random.random_bool(closed) {
                word += codas.choose(random).copied().unwrap_or_default();
            }
        }
        words.push(word);
    }
    words.join(" ")
}

/// Words of several languages, cut and put together anew.
fn shuffled(drawn: &[&&Source], random: &mut StdRng) -> String {
    let mut words = Vec::new();
    for _ in 0..random.random_range(3..16) {
        let mut half = |last: bool| -> String {
            let word = drawn.choose(random).map(|source| source.word(random));
            let letters: Vec<char> = word.unwrap_or_default().chars().collect();
            let middle = letters.len().div_ceil(2);
            let (start, end) = letters.split_at(middle);
            if last { end } else { start }.iter().collect()
        };
        words.push(half(false) + &half(true));
    }
    words.join(" ")
}
