//! The words of a term, as they are looked for in texts.

use super::forms::{Alike, Form, Forms, alike};
use crate::{letter_case::Case, slice::part};
use icu::properties::{CodePointMapData, props::Script};
use news::LetterCase;
use std::ops::Range;

/// Letters that Korean sets behind a word to say what it does in the sentence, at most.
const PARTICLE: usize = 3;

/// The words of a term.
#[derive(Clone, Debug)]
pub(crate) struct Pattern {
    pub(crate) text: String,
    words: Vec<Form>,
    letters: LetterCase,
    /// Whether its script sets no spaces between words, so that where a word ends is anybody's
    /// guess: it is then looked for letter by letter.
    unspaced: bool,
}

/// A text, and its words.
pub(crate) struct Ground<'a> {
    pub(crate) text: &'a str,
    words: Vec<Form>,
    /// How it is set: where every word has a capital, capitals say little.
    case: Case,
}

/// Where a term was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Place {
    pub(crate) range: Range<usize>,
    /// Its words.
    pub(crate) words: usize,
}

impl<'a> Ground<'a> {
    pub(crate) fn new(text: &'a str, forms: &Forms, case: Case) -> Ground<'a> {
        Ground {
            text,
            words: forms.words(text),
            case,
        }
    }

    /// The stems that it has.
    pub(crate) fn stems(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|form| form.stem.as_str())
    }
}

impl Pattern {
    pub(crate) fn new(text: &str, letters: LetterCase, forms: &Forms) -> Pattern {
        Pattern {
            text: text.to_owned(),
            words: forms.words(text),
            letters,
            unspaced: text.chars().any(is_unspaced),
        }
    }

    /// A stem that every text with it has; none where it is not found by whole words.
    pub(crate) fn key(&self) -> Option<&str> {
        let by_words = !self.unspaced && !self.text.chars().any(is_hangul);
        let first = self.words.first().filter(|_| by_words);
        first.map(|form| form.stem.as_str())
    }

    /// Everywhere that it stands.
    pub(crate) fn places(&self, ground: &Ground<'_>) -> Vec<Place> {
        match self.unspaced {
            true => self.by_letters(ground.text),
            false => (0..ground.words.len())
                .filter_map(|at| self.at(ground, at))
                .collect(),
        }
    }

    /// Whether it is all of a text.
    pub(crate) fn is_whole(&self, ground: &Ground<'_>) -> bool {
        let text = ground.text.trim();
        if self.unspaced {
            return text == self.text;
        }
        let all = ground.words.len() == self.words.len();
        let same = |(own, word): (&Form, &Form)| {
            alike(own, word) == Some(Alike::Word) && self.is_cased(own, word, ground.case)
        };
        all && !self.words.is_empty() && self.words.iter().zip(&ground.words).all(same)
    }

    fn by_letters(&self, text: &str) -> Vec<Place> {
        let found = text.match_indices(&self.text);
        let range = |(at, found): (usize, &str)| at..at + found.len();
        let whole = |range: &Range<usize>| {
            // A run of Katakana is one word.
            let edges = [
                (
                    part(text, 0..range.start).chars().next_back(),
                    self.text.chars().next(),
                ),
                (
                    part(text, range.end..text.len()).chars().next(),
                    self.text.chars().next_back(),
                ),
            ];
            !edges.iter().any(|&(beside, own)| {
                beside.is_some_and(is_katakana) && own.is_some_and(is_katakana)
            })
        };
        found
            .map(range)
            .filter(whole)
            .map(|range| Place {
                range,
                words: self.words.len(),
            })
            .collect()
    }

    fn at(&self, ground: &Ground<'_>, at: usize) -> Option<Place> {
        let mut words = ground.words.iter().skip(at);
        let mut range: Option<Range<usize>> = None;
        for (place, own) in self.words.iter().enumerate() {
            let word = words.next()?;
            let last = place + 1 == self.words.len();
            let same = alike(own, word).is_some() || (last && has_particle(own, word));
            let joined = range
                .as_ref()
                .is_none_or(|range| is_joined(part(ground.text, range.end..word.range.start)));
            if !same || !joined || !self.is_cased(own, word, ground.case) {
                return None;
            }
            let start = range.map_or(word.range.start, |range| range.start);
            range = Some(start..word.range.end);
        }
        range.map(|range| Place {
            range,
            words: self.words.len(),
        })
    }

    /// Whether capitals are where the term has them.
    fn is_cased(&self, own: &Form, word: &Form, case: Case) -> bool {
        let told = match case {
            Case::Sentence => true,
            // Two words are a name even so, one may be any.
            Case::Titled => self.words.len() == 1,
            Case::Capitals => false,
        };
        if !told || self.letters == LetterCase::Any {
            return true;
        }
        let capitals_of =
            |text: &str| -> Vec<bool> { text.chars().map(char::is_uppercase).collect() };
        let (own, word) = (capitals_of(&own.written), capitals_of(&word.written));
        // An ending is small.
        let shared = own.len().min(word.len());
        own.iter().take(shared).eq(word.iter().take(shared))
            && !word.iter().skip(shared).any(|&capital| capital)
    }
}

/// What may stand between two words of a term.
fn is_joined(gap: &str) -> bool {
    let spaces = !gap.is_empty() && gap.chars().all(char::is_whitespace);
    spaces
        || matches!(
            gap,
            "" | "-" | "‐" | "‑" | "–" | "'" | "’" | "." | ". " | "&" | " & " | "/" | "·"
        )
}

fn has_particle(own: &Form, word: &Form) -> bool {
    let rest = word.small.strip_prefix(&own.small);
    rest.is_some_and(|rest| rest.chars().count() <= PARTICLE && rest.chars().all(is_hangul))
}

fn script(c: char) -> Script {
    CodePointMapData::<Script>::new().get(c)
}

fn is_hangul(c: char) -> bool {
    script(c) == Script::Hangul
}

fn is_katakana(c: char) -> bool {
    c == 'ー' || script(c) == Script::Katakana
}

fn is_unspaced(c: char) -> bool {
    let scripts = [
        Script::Han,
        Script::Hiragana,
        Script::Katakana,
        Script::Thai,
        Script::Lao,
        Script::Khmer,
        Script::Myanmar,
    ];
    scripts.contains(&script(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(tag: &str, term: &str, text: &str) -> Vec<String> {
        let forms = Forms::of(tag.parse().unwrap());
        let letters = match term.chars().any(char::is_uppercase) {
            true => LetterCase::Exact,
            false => LetterCase::Any,
        };
        let pattern = Pattern::new(term, letters, &forms);
        let ground = Ground::new(text, &forms, Case::Sentence);
        let places = pattern.places(&ground).into_iter();
        places
            .map(|place| part(text, place.range).to_owned())
            .collect()
    }

    #[test]
    fn found_by_whole_words() {
        assert_eq!(
            found("en", "rate", "The rate of rated ratepayers"),
            ["rate"]
        );
        assert_eq!(
            found("en", "trade union", "Trade unions and a trade, union"),
            ["Trade unions"]
        );
        assert_eq!(
            found("en", "Tide", "Tide turns, tide turns; Tides turn"),
            ["Tide", "Tides"]
        );
        assert_eq!(
            found("en", "NATO", "Nato and NATO’s NATO-led"),
            ["NATO", "NATO"]
        );
        assert_eq!(found("fr", "OTAN", "L’OTAN"), ["OTAN"]);
        assert_eq!(found("en", "St. Ives", "In St Ives"), ["St Ives"]);
    }

    #[test]
    fn found_where_words_have_no_spaces() {
        assert_eq!(found("zh", "北京", "北京市政府"), ["北京"]);
        assert_eq!(
            found("ja", "アジア", "アジアとユーラシアアジア"),
            ["アジア"]
        );
        assert_eq!(found("th", "ประเทศไทย", "ในประเทศไทยวันนี้"), ["ประเทศไทย"]);
        assert_eq!(
            found("ko", "서울", "서울에서 서울은 서울대공원역"),
            ["서울에서", "서울은"]
        );
    }
}
