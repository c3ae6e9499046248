//! Lists of words of a language, as the tables in `data/checks` write them.

use super::side::{Side, is_unspaced};
use std::collections::{HashMap, HashSet};

/// Some words, or parts of words.
#[derive(Default)]
pub(super) struct Lexicon {
    whole: HashSet<&'static str>,
    starts: HashMap<char, Vec<&'static str>>,
    ends: Vec<&'static str>,
    within: Vec<&'static str>,
    /// Of several words, or of a script without spaces.
    anywhere: Vec<String>,
}

impl Lexicon {
    /// Reads `word start* *end *within* two_words`.
    pub(super) fn read(tag: &str, list: &'static str) -> Lexicon {
        let mut lexicon = Lexicon::default();
        for word in list.split_whitespace() {
            let bare = word.trim_matches('*');
            match (word.starts_with('*'), word.ends_with('*')) {
                _ if is_unspaced(tag) => lexicon.anywhere.push(bare.to_owned()),
                _ if bare.contains('_') => lexicon.anywhere.push(bare.replace('_', " ")),
                (true, true) => lexicon.within.push(bare),
                (true, false) => lexicon.ends.push(bare),
                (false, true) => {
                    let first = bare.chars().next().unwrap_or_default();
                    lexicon.starts.entry(first).or_default().push(bare);
                }
                (false, false) => {
                    lexicon.whole.insert(bare);
                }
            }
        }
        lexicon
    }

    /// Whether a word in small letters is one of them.
    pub(super) fn has(&self, word: &str) -> bool {
        self.whole.contains(word)
            || self.starts_it(word)
            || self.ends.iter().any(|end| word.ends_with(end))
            || self.within.iter().any(|part| word.contains(part))
    }

    fn starts_it(&self, word: &str) -> bool {
        let Some(first) = word.chars().next() else {
            return false;
        };
        let starts = self.starts.get(&first);
        starts.is_some_and(|starts| starts.iter().any(|start| word.starts_with(start)))
    }

    /// The first of them in a sentence.
    pub(super) fn find<'a>(&'a self, side: &'a Side<'_>) -> Option<&'a str> {
        let word = side.words().find(|word| self.has(word));
        word.or_else(|| {
            let found = self.anywhere.iter().find(|part| side.lower.contains(*part));
            found.map(String::as_str)
        })
    }

    /// How many of those that are looked for anywhere a text has.
    pub(super) fn count_anywhere(&self, text: &str) -> usize {
        self.anywhere
            .iter()
            .map(|part| text.matches(part.as_str()).count())
            .sum()
    }

    /// A text without those that are looked for anywhere.
    pub(super) fn cut_from(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for part in &self.anywhere {
            if text.contains(part) {
                text = text.replace(part, " ");
            }
        }
        text
    }
}

/// The rows of a table: a language, and what follows its first tab.
pub(super) fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_parts_of_words() {
        let list = Lexicon::read("en", "no un* *n't *gat* far_from");
        for word in ["no", "undo", "can't", "negation"] {
            assert!(list.has(word), "{word}");
        }
        for word in ["not", "run", "'t"] {
            assert!(!list.has(word), "{word}");
        }
        assert_eq!(list.count_anywhere("far from it"), 1);
        let side = Side::new("他不在", "zh".parse().unwrap());
        assert_eq!(Lexicon::read("zh", "不 没").find(&side), Some("不"));
    }
}
