//! Close relatives told by the words that each has for the same thing.
//!
//! N-grams of letters see two relatives as nearly one. What tells them is known: one says
//! "thousand" or "who" in a way that the other never does. `relatives.txt` lists such ways,
//! from what grammars and dictionaries of these languages say; where a text is in one of two
//! relatives, it shifts what is likely between the two, and nothing between them and others.

use std::{collections::HashMap, sync::LazyLock};

/// What a weight of one is worth in log-odds: about what such words were found to tell in
/// texts of both languages.
const WORTH: f32 = 0.5;
/// Below it a language is not among the likely ones.
pub const LEAST: f32 = 0.001;
/// Characters of a word that are looked at, bounds among them; endings of longer ones are not.
const WORD: usize = 26;
/// The shortest entry that may stand elsewhere than at a word's beginning.
const WITHIN: usize = 3;
/// What stands for the bound of a word.
const BOUND: char = '_';

/// Two relatives, and how much each of their words tells.
struct Relatives {
    /// BCP 47.
    languages: [&'static str; 2],
    /// By the hash of an entry: for the first language above zero, for the second below.
    weights: HashMap<u64, i8>,
}

static RELATIVES: LazyLock<Vec<Relatives>> = LazyLock::new(|| read(include_str!("relatives.txt")));

/// Reads the list; its head says how it is written.
fn read(list: &'static str) -> Vec<Relatives> {
    let mut all: Vec<Relatives> = Vec::new();
    let mut weigh = [0; 2];
    for line in list.lines() {
        if let Some(section) = line.strip_prefix("= ") {
            let mut parts = section.split_whitespace();
            let mut one = || {
                let language = parts.next().unwrap_or_default();
                let weight = parts.next().and_then(|weight| weight.parse().ok());
                (language, weight.unwrap_or(0_i8))
            };
            let (first, second) = (one(), one());
            let languages = [first.0, second.0];
            weigh = [first.1, -second.1];
            if all.last().is_none_or(|last| last.languages != languages) {
                let weights = HashMap::new();
                all.push(Relatives { languages, weights });
            }
        } else if !line.starts_with('#')
            && let Some((first, second)) = line.split_once('|')
            && let Some(relatives) = all.last_mut()
        {
            for (entries, weight) in [first, second].into_iter().zip(weigh) {
                let hashes = entries.split_whitespace().map(entry);
                relatives.weights.extend(hashes.map(|hash| (hash, weight)));
            }
        }
    }
    all
}

/// The hash of an entry: as it stands in a word with its bounds.
fn entry(entry: &str) -> u64 {
    let bound = |open: bool| (!open).then_some(BOUND);
    let inner = entry.strip_prefix('-').unwrap_or(entry);
    let inner = inner.strip_suffix('-').unwrap_or(inner);
    let characters = inner.chars().flat_map(|c| match c {
        // Two words in a row: one ends, one begins.
        BOUND => [Some(BOUND), Some(BOUND)],
        c => [Some(c), None],
    });
    let first = bound(entry.starts_with('-')).into_iter();
    let last = bound(entry.ends_with('-'));
    first
        .chain(characters.flatten())
        .chain(last)
        .fold(START, hashed)
}

/// FNV-1a over characters.
const START: u64 = 0xcbf2_9ce4_8422_2325;

fn hashed(hash: u64, c: char) -> u64 {
    (hash ^ u64::from(c)).wrapping_mul(0x0100_0000_01b3)
}

impl Relatives {
    /// What all words say for the first language, where above zero, or for the second.
    fn evidence<'w>(&self, words: impl Iterator<Item = &'w [char]>) -> i32 {
        let (mut sum, mut before): (i32, &[char]) = (0, &[]);
        for word in words {
            let (weight, whole) = self.pair(before, word).unwrap_or_default();
            sum += i32::from(weight);
            if !whole {
                sum += i32::from(self.longest(word));
            }
            before = word;
        }
        sum
    }

    /// The weight of the longest entry that fits a word and the next, bounds around both, and
    /// whether it has all of the next: what only begins it says nothing about it.
    fn pair(&self, word: &[char], next: &[char]) -> Option<(i8, bool)> {
        word.first()?;
        let mut hash = word.iter().copied().fold(START, hashed);
        let mut found = None;
        for (place, c) in next.iter().enumerate().take(WORD) {
            hash = hashed(hash, *c);
            if let Some(weight) = self.weights.get(&hash) {
                found = Some((*weight, place + 1 == next.len()));
            }
        }
        found
    }

    /// The weight of the longest entry that fits a word, bounds around it; zero if none does.
    fn longest(&self, word: &[char]) -> i8 {
        let word = word.get(..WORD).unwrap_or(word);
        let mut found = (0, 0);
        for start in 0..word.len() {
            let fewest = if start == 0 { 1 } else { WITHIN }.max(found.0);
            let mut hash = START;
            for (place, c) in word.iter().skip(start).enumerate() {
                hash = hashed(hash, *c);
                if place >= fewest
                    && let Some(weight) = self.weights.get(&hash)
                {
                    found = (place, *weight);
                }
            }
        }
        found.1
    }
}

/// Shifts what is likely between the likeliest language and a relative of it, by the words of
/// the text, bounds around each. What both have together stays.
pub fn tell<'w, W>(all: &mut Vec<(&str, f32)>, words: impl Fn() -> W)
where
    W: Iterator<Item = &'w [char]>,
{
    let Some((likeliest, _)) = all.first().copied() else {
        return;
    };
    let of_it = |relatives: &&Relatives| relatives.languages.contains(&likeliest);
    let Some(relatives) = RELATIVES.iter().find(of_it) else {
        return;
    };
    let evidence = relatives.evidence(words());
    if evidence == 0 {
        return;
    }
    let [first, second] = relatives.languages.map(|language| share(all, language));
    let both = first + second;
    let odds = first / second * (WORTH * evidence as f32).exp();
    let first = both * (1.0 - 1.0 / (1.0 + odds));
    all.retain(|(tag, _)| !relatives.languages.contains(tag));
    all.extend(relatives.languages.into_iter().zip([first, both - first]));
    all.sort_by(|one, other| other.1.total_cmp(&one.1));
}

/// What a language has; a little where it is not among the likely ones.
fn share(all: &[(&str, f32)], language: &str) -> f32 {
    let found = all.iter().find(|(tag, _)| *tag == language);
    found.map_or(LEAST, |(_, probability)| *probability)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identify;
    use std::collections::BTreeMap;

    #[test]
    fn relatives_are_told_by_their_words() {
        for (tag, text) in [
            (
                "hr",
                "Tko će sljedeći tjedan voditi kazalište, još se ne zna.",
            ),
            (
                "bs",
                "Ko će sljedeće sedmice voditi pozorište, još se ne zna.",
            ),
            ("hr", "Vlak je stigao s tri sata zakašnjenja."),
            ("bs", "Voz je stigao sa tri sata zakašnjenja."),
            ("hr", "Općina želi obnoviti most prije zime."),
            ("bs", "Općina želi da obnovi most prije zime."),
            (
                "ms",
                "Syarikat itu akan membina semula jambatan selepas banjir.",
            ),
            (
                "id",
                "Perusahaan itu akan membangun kembali jembatan setelah banjir.",
            ),
            (
                "ms",
                "Pelajar universiti pulang dengan bas pada hari Jumaat.",
            ),
            (
                "id",
                "Mahasiswa universitas pulang dengan bus pada hari Jumat.",
            ),
        ] {
            assert_eq!(identify(text).tag(), tag, "{text}");
        }
    }

    #[test]
    fn the_longest_entry_counts() {
        let words = |text: &str| -> Vec<Vec<char>> {
            let bound = |word: &str| format!("_{word}_").chars().collect();
            text.split(' ').map(bound).collect()
        };
        let says = |text: &str| {
            let relatives = &RELATIVES[0];
            let words = words(text);
            relatives.evidence(words.iter().map(Vec::as_slice)).signum()
        };
        // Points in Croatian, wheels in Bosnian; what has none of the entries, in neither.
        assert_eq!(says("točke"), -1);
        assert_eq!(says("točkovi"), 1);
        assert_eq!(says("most"), 0);
        // Beginnings, endings, what is between; words in a row.
        assert_eq!(says("povijesnoga"), -1);
        assert_eq!(says("organizacijski"), -1);
        assert_eq!(says("proevropski"), 1);
        assert_eq!(says("mora da"), 1);
        assert_eq!(says("da mora"), 0);
    }

    #[test]
    fn what_the_next_word_begins_with_counts() {
        let says = |text: &str| {
            let bound = |word: &str| format!("_{word}_").chars().collect();
            let words: Vec<Vec<char>> = text.split(' ').map(bound).collect();
            RELATIVES[0].evidence(words.iter().map(Vec::as_slice))
        };
        // Croatian has "sa" before hisses only, and in "sa mnom"; Bosnian has it everywhere.
        assert!(says("sa djecom") > 0);
        assert_eq!(says("sa sinom"), 0);
        assert_eq!(says("sa mnom"), 0);
        assert!(says("s djecom") < 0);
        // The next word tells what it tells without it.
        assert_eq!(says("sa biologom i"), says("sa djecom"));
        assert_eq!(says("sa hemičarem"), says("sa djecom") + says("hemičarem"));
        // A pair that is whole stands for both.
        assert_eq!(says("mora da"), says("želi da"));
    }

    #[test]
    fn a_country_that_both_call_alike_tells_neither() {
        let says = |word: &str| {
            let word: Vec<char> = format!("_{word}_").chars().collect();
            RELATIVES[0].evidence(std::iter::once(word.as_slice()))
        };
        assert_eq!(says("italija"), 0);
        assert!(says("italijanski") > 0);
        assert!(says("talijanski") < 0);
    }

    #[test]
    fn what_both_have_together_stays() {
        let mut all = vec![("hr", 0.5), ("sr-Latn", 0.2), ("bs", 0.1)];
        let words: Vec<Vec<char>> = vec!["_historija_".chars().collect()];
        tell(&mut all, || words.iter().map(Vec::as_slice));
        let [bs, sr, hr] = all.as_slice() else {
            panic!("{all:?}");
        };
        assert_eq!((bs.0, *sr, hr.0), ("bs", ("sr-Latn", 0.2), "hr"));
        assert!((bs.1 + hr.1 - 0.6).abs() < 1e-6);
        let mut other = vec![("sl", 0.5), ("hr", 0.3), ("bs", 0.1)];
        tell(&mut other, || words.iter().map(Vec::as_slice));
        assert_eq!(other, [("sl", 0.5), ("hr", 0.3), ("bs", 0.1)]);
    }

    #[test]
    fn no_entry_stands_twice() {
        let mut seen = BTreeMap::new();
        let mut languages = String::new();
        let list = include_str!("relatives.txt").lines();
        for line in list.filter(|line| !line.starts_with('#') && !line.is_empty()) {
            if let Some(section) = line.strip_prefix("= ") {
                languages = section.split_whitespace().step_by(2).collect();
                continue;
            }
            assert_eq!(line.matches('|').count(), 1, "{line}");
            for entry in line.split_whitespace().filter(|entry| *entry != "|") {
                assert!(
                    entry.chars().all(|c| c.is_lowercase() || "-_".contains(c)),
                    "{entry}"
                );
                let before = seen.insert((languages.clone(), entry), line);
                assert_eq!(before, None, "{entry}");
            }
        }
    }
}
