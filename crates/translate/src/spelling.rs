//! How an article writes its words: small, or with a capital in the middle of a
//! sentence. Headlines tell nothing about it, so they are left out.

use crate::{
    letter_case::{is_capitals, is_titled},
    slice::{self, part},
    units::units,
};
use news::Article;
use nmt::sentences;
use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

/// A word of a sentence, without a possessive (`’s`) and without what is elided
/// before it (`d’`).
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Word<'a> {
    pub(crate) text: &'a str,
    pub(crate) range: Range<usize>,
    /// Whether a sentence, a quotation or what follows a colon begins with it, so
    /// that a capital says nothing.
    pub(crate) opens: bool,
}

impl Word<'_> {
    /// Whether it begins with a capital.
    pub(crate) fn is_capital(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether it begins with a small letter.
    pub(crate) fn is_small(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_lowercase)
    }
}

/// What stands between two words, or before the first.
pub(crate) fn before<'a>(text: &'a str, words: &[Word<'_>], at: usize) -> &'a str {
    let start = at.checked_sub(1).and_then(|at| words.get(at));
    let start = start.map_or(0, |word| word.range.end);
    let end = words.get(at).map_or(text.len(), |word| word.range.start);
    part(text, start..end)
}

/// The words of a sentence.
pub(crate) fn words_of(sentence: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    for range in slice::words(sentence) {
        let mut start = range.start;
        let whole = part(sentence, range.clone());
        let elided = elided(whole);
        if elided > 0 {
            push(&mut words, sentence, start..start + elided);
            start += elided;
        }
        let bare = without_possessive(part(sentence, start..range.end));
        push(&mut words, sentence, start..start + bare.len());
    }
    words
}

fn push<'a>(words: &mut Vec<Word<'a>>, sentence: &'a str, range: Range<usize>) {
    let end = words.last().map_or(0, |word| word.range.end);
    let gap = part(sentence, end..range.start);
    let opens = words.is_empty() || gap.contains([':', '«', '“', '"', '„', '!', '?', '…', '•']);
    words.push(Word {
        text: part(sentence, range.clone()),
        range,
        opens,
    });
}

/// Length in bytes of a `d’` or `l’` before a word that begins with a capital.
fn elided(word: &str) -> usize {
    let Some(at) = word.find(['\'', '’']) else {
        return 0;
    };
    let (head, tail) = (part(word, 0..at), part(word, at..word.len()));
    let short = (1..=3).contains(&head.chars().count()) && head.chars().all(char::is_lowercase);
    let sign = tail.chars().next().map_or(0, char::len_utf8);
    let capital = tail.chars().nth(1).is_some_and(char::is_uppercase);
    if (short || matches!(head, "L" | "Qu")) && capital {
        at + sign
    } else {
        0
    }
}

/// Without `’s`, and without the endings that Turkish sets behind a name (`’nun`).
fn without_possessive(word: &str) -> &str {
    let Some((head, tail)) = word.rsplit_once(['\'', '’']) else {
        return word;
    };
    let name = head.chars().next().is_some_and(char::is_uppercase) && head.chars().count() > 2;
    let ending = tail.chars().all(char::is_lowercase) && tail != "t" && name;
    match matches!(tail, "s" | "S") || ending {
        true => head,
        false => word,
    }
}

/// How often a word is written how, where it does not open a sentence.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Use {
    /// In small letters, anywhere.
    pub(crate) small: usize,
    /// With a capital.
    pub(crate) capital: usize,
    /// With a capital behind a word like `in`, as places are.
    pub(crate) place: usize,
}

/// The words of an article, by their small letters.
#[derive(Default)]
pub(crate) struct Spelling {
    uses: HashMap<String, Use>,
    /// Words with a capital, as written.
    written: HashMap<String, String>,
    /// Two words with capitals, one behind the other, in small letters.
    pairs: HashSet<(String, String)>,
}

impl Spelling {
    /// Reads the running text of an article.
    pub(crate) fn of(article: &Article) -> Spelling {
        let mut spelling = Spelling::default();
        for unit in units(article) {
            let id = unit.id.0.as_str();
            let listed = id.starts_with("tags.") || id == "section";
            let words = unit.text.words();
            if listed || id.ends_with("headline") || is_capitals(&words) || is_titled(&words) {
                continue;
            }
            for range in sentences(&words, &article.language.to_icu()) {
                spelling.read(part(&words, range));
            }
        }
        spelling
    }

    fn read(&mut self, sentence: &str) {
        let words = words_of(sentence);
        for (at, word) in words.iter().enumerate() {
            let key = word.text.to_lowercase();
            if word.is_small() {
                self.uses.entry(key).or_default().small += 1;
            } else if word.is_capital() && !word.opens {
                let previous = at.checked_sub(1).and_then(|at| words.get(at));
                let place = previous.is_some_and(|word| PLACING.contains(&word.text));
                let found = self.uses.entry(key.clone()).or_default();
                found.capital += 1;
                found.place += usize::from(place);
                self.written.insert(key.clone(), word.text.to_owned());
                if let Some(previous) =
                    previous.filter(|previous| previous.is_capital() && !previous.opens)
                    && before(sentence, &words, at) == " "
                {
                    let pair = (previous.text.to_lowercase(), key);
                    self.pairs.insert(pair);
                }
            }
        }
    }

    /// How a word is used, whatever its letters' case.
    pub(crate) fn of_word(&self, word: &str) -> Use {
        let found = self.uses.get(&word.to_lowercase());
        found.copied().unwrap_or_default()
    }

    /// How the article writes a word within a sentence, if always with a capital, or if
    /// with a capital beside the word that stands next to it here (`Porto Alvim`).
    pub(crate) fn name(&self, words: &[Word<'_>], at: usize) -> Option<&str> {
        let key = |at: usize| words.get(at).map(|word| word.text.to_lowercase());
        let word = key(at)?;
        let found = self.uses.get(&word)?;
        let pair = |first: usize, second: usize| {
            let pair = key(first).zip(key(second));
            pair.is_some_and(|pair| self.pairs.contains(&pair))
        };
        let paired = (at > 0 && pair(at - 1, at)) || pair(at, at + 1);
        let always = found.small == 0 && found.capital > 0;
        let written = self.written.get(&word).filter(|_| always || paired);
        written.map(String::as_str)
    }
}

/// Words that stand before places rather than people.
const PLACING: [&str; 7] = ["in", "near", "em", "en", "dans", "nach", "bei"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_without_what_clings_to_them() {
        let sentence = "Lima’s boat: “Sal” d’Anna O’Neill.";
        let words = words_of(sentence);
        let list: Vec<(&str, bool)> = words.iter().map(|word| (word.text, word.opens)).collect();
        assert_eq!(
            list,
            [
                ("Lima", true),
                ("boat", false),
                ("Sal", true),
                ("d’", false),
                ("Anna", false),
                ("O’Neill", false)
            ]
        );
        assert_eq!(before(sentence, &words, 1), "’s ");
    }

    #[test]
    fn running_text_tells() {
        let mut article = crate::units::tests::sample();
        article.headline = "A Ponte e o Prefeito".into();
        let spelling = Spelling::of(&article);
        assert_eq!(spelling.of_word("PONTE").capital, 0);
        assert_eq!(spelling.of_word("Ponte").small, 5);
        assert_eq!(spelling.name(&words_of("foto: ana lima"), 2), Some("Lima"));
        assert_eq!(spelling.name(&words_of("ponte"), 0), None);
    }
}
