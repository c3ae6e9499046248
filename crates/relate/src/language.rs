//! What we know of English: which words are common, and which stand for one another.

use frostem::{Algorithm, Stemmer};
use std::{collections::HashMap, sync::LazyLock};

/// How common a word is in the news.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Rarity {
    /// Says nothing of an event.
    Stop,
    /// In every paper, every day.
    Common,
    /// Often in the news.
    Usual,
    /// Seldom, or a name.
    Rare,
}

struct English {
    rarity: HashMap<String, Rarity>,
    alike: HashMap<String, String>,
}

static ENGLISH: LazyLock<English> = LazyLock::new(|| English {
    rarity: rarities(include_str!("../data/words.txt")),
    alike: alike(include_str!("../data/alike.txt")),
});

/// The stem of a lower-case word, and of the word that stands for its like.
pub(crate) fn stem(word: &str) -> String {
    let stem = bare_stem(word);
    ENGLISH.alike.get(&stem).cloned().unwrap_or(stem)
}

/// How common a lower-case word is, in any of its forms.
pub(crate) fn rarity(word: &str) -> Rarity {
    let known = |word: &str| ENGLISH.rarity.get(word).copied();
    known(word)
        .or_else(|| known(&bare_stem(word)).filter(|&rarity| rarity != Rarity::Stop))
        .unwrap_or(Rarity::Rare)
}

/// The stem of a lower-case word.
pub(crate) fn bare_stem(word: &str) -> String {
    Stemmer::new(Algorithm::English).stem(word).into_owned()
}

/// Reads `[tier]` lines and the words under them; the most common tier wins.
fn rarities(data: &str) -> HashMap<String, Rarity> {
    let mut words = HashMap::new();
    let mut tier = Rarity::Stop;
    for line in lines(data) {
        match line {
            "[stop]" => tier = Rarity::Stop,
            "[common]" => tier = Rarity::Common,
            "[usual]" => tier = Rarity::Usual,
            _ => {
                for word in line.split_whitespace() {
                    words.entry(word.to_owned()).or_insert(tier);
                    if tier != Rarity::Stop {
                        words.entry(bare_stem(word)).or_insert(tier);
                    }
                }
            }
        }
    }
    words
}

/// Reads groups of words, a line each; the first of a line stands for the others.
fn alike(data: &str) -> HashMap<String, String> {
    let mut stems = HashMap::new();
    for line in lines(data) {
        let mut group = line.split_whitespace().map(bare_stem);
        if let Some(first) = group.next() {
            for stem in group {
                stems.entry(stem).or_insert_with(|| first.clone());
            }
        }
    }
    stems
}

fn lines(data: &str) -> impl Iterator<Item = &str> {
    data.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_know_their_tier_in_any_form() {
        assert_eq!(rarity("the"), Rarity::Stop);
        assert_eq!(rarity("governments"), Rarity::Common);
        assert_eq!(rarity("ferries"), Rarity::Usual);
        assert_eq!(rarity("cannery"), Rarity::Rare);
        assert!(ENGLISH.rarity.len() > 1_500);
    }

    #[test]
    fn words_that_stand_for_one_another() {
        assert_eq!(stem("vessels"), stem("ship"));
        assert_eq!(stem("convicted"), stem("sentenced"));
        assert_eq!(stem("harbors"), stem("harbour"));
        assert_ne!(stem("ferry"), stem("ship"));
    }

    /// Otherwise one word would stand for another that stands for a third.
    #[test]
    fn a_word_stands_in_one_group_only() {
        let mut seen = HashMap::new();
        for line in lines(include_str!("../data/alike.txt")) {
            for word in line.split_whitespace() {
                if let Some(other) = seen.insert(bare_stem(word), line) {
                    assert_eq!(other, line, "{word}");
                }
            }
        }
    }
}
