//! Names that a translation keeps letter by letter.
//!
//! A model knows no names: it may read `Farinha` as flour. So the people of an article
//! are found first ([`Names::of`]), over the article as a whole, since most mentions
//! are a surname alone. They are told by a given name that we know
//! ([`news::given_names`]), a title, what they are (`the mayor ...`), an age behind
//! the name, or by standing under a quotation. A ship or a film in quotation marks is
//! kept, too, where it surely is a name. Then the sentences that came back without a
//! name are mended: see [`mend`].
//!
//! Precision goes first: a name that is not recognised is left to the model, which
//! mostly copies it. Only names in Latin script are looked for, and only in targets
//! in Latin script are they missed.

mod lists;
mod lost;
pub(crate) mod mend;
mod people;
mod quoted;
mod stand_in;

pub(crate) use self::{
    lists::{folded, is_given},
    lost::{damaged, lost},
    quoted::pieces as quoted_names,
    stand_in::StandIns,
};

use crate::{
    letter_case::{has_capital_nouns, is_capitals, is_titled},
    slice::{is_whole, overlap, part},
    spelling::{Spelling, Word, before, words_of},
    units::units,
};
use lost::{inflects, is_mostly_latin};
use news::{Article, AuthorKind, Lang};
use nmt::sentences;
use people::{Look, is_latin, is_name_like};
use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

/// What bears a name.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Bearer {
    /// A person.
    Person,
    /// What is named in quotation marks: a ship, a film.
    Thing,
}

/// A name in a sentence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Name {
    /// Where it stands, in bytes of the sentence, without a possessive.
    pub range: Range<usize>,
    /// Whose it is.
    pub bearer: Bearer,
}

/// The names of an article.
#[derive(Default)]
pub struct Names {
    /// Full names by their first word, and all parts of two words or more.
    full: HashMap<String, Vec<String>>,
    /// Words that stand for a person alone, and whether they may open a sentence.
    alone: HashMap<String, bool>,
    /// Names in quotation marks.
    things: HashSet<String>,
}

impl Names {
    /// Finds the names of an article.
    pub fn of(article: &Article) -> Names {
        Names::with(article, &Spelling::of(article))
    }

    pub(crate) fn with(article: &Article, spelling: &Spelling) -> Names {
        if !is_mostly_latin(&article.text()) && !is_mostly_latin(&article.headline.words()) {
            return Names::default();
        }
        let mut found = Finder::new(article, spelling);
        found.authors();
        found.units();
        found.names()
    }

    /// The names of a sentence, in order, without overlap.
    pub fn within(&self, sentence: &str) -> Vec<Name> {
        // Most sentences have none, and looking for words takes longer.
        let mut firsts = self
            .full
            .keys()
            .chain(self.alone.keys())
            .chain(&self.things);
        if !firsts.any(|name| sentence.contains(name.as_str())) {
            return Vec::new();
        }
        let words = words_of(sentence);
        let mut names = quoted::pieces(sentence)
            .into_iter()
            .filter(|range| self.things.contains(part(sentence, range.clone())))
            .map(|range| Name {
                range,
                bearer: Bearer::Thing,
            })
            .collect::<Vec<Name>>();
        let mut at = 0;
        while at < words.len() {
            let name = self
                .full_at(sentence, &words, at)
                .or_else(|| self.alone_at(sentence, &words, at));
            let free = |name: &Name| {
                let taken = |other: &Name| overlap(&other.range, &name.range) > 0;
                !names.iter().any(taken)
            };
            at += 1;
            if let Some(name) = name.filter(free) {
                while words
                    .get(at)
                    .is_some_and(|word| word.range.start < name.range.end)
                {
                    at += 1;
                }
                names.push(name);
            }
        }
        names.sort_by_key(|name| name.range.start);
        names
    }

    fn full_at(&self, sentence: &str, words: &[Word<'_>], at: usize) -> Option<Name> {
        let word = words.get(at)?;
        let rest = part(sentence, word.range.start..sentence.len());
        let longest = self
            .full
            .get(word.text)?
            .iter()
            .filter(|name| rest.starts_with(name.as_str()))
            .map(String::len)
            .max()?;
        let range = word.range.start..word.range.start + longest;
        is_whole(sentence, &range).then_some(Name {
            range,
            bearer: Bearer::Person,
        })
    }

    /// A surname, or a thing's name without quotation marks.
    fn alone_at(&self, sentence: &str, words: &[Word<'_>], at: usize) -> Option<Name> {
        let word = words.get(at)?;
        let bearer = match self.alone.get(word.text) {
            Some(opening) if *opening || !word.opens => Bearer::Person,
            None if !word.opens && self.things.contains(word.text) => Bearer::Thing,
            _ => return None,
        };
        let lone = is_whole(sentence, &word.range) && !is_part(sentence, words, at);
        lone.then(|| Name {
            range: word.range.clone(),
            bearer,
        })
    }
}

/// Whether a word is joined to another with a capital, so that both are one name.
/// A word that opens the sentence does not count: it has a capital anyway.
fn is_part(sentence: &str, words: &[Word<'_>], at: usize) -> bool {
    let joined = |at: usize| matches!(before(sentence, words, at), " " | "\u{a0}" | "-" | "");
    let capital = |at: usize| {
        words
            .get(at)
            .is_some_and(|word| word.is_capital() && !word.opens)
    };
    let titled = at > 0
        && words
            .get(at - 1)
            .is_some_and(|word| lists::is_role(word.text));
    let previous = at > 0 && joined(at) && capital(at - 1) && !titled;
    let hyphen = at > 0 && before(sentence, words, at) == "-";
    previous || hyphen || (at + 1 < words.len() && joined(at + 1) && capital(at + 1))
}

/// Gathers names over an article.
struct Finder<'a> {
    article: &'a Article,
    spelling: &'a Spelling,
    people: HashSet<String>,
    /// One word each: named by title alone.
    surnames: HashSet<String>,
    quoted: HashMap<String, usize>,
    named: HashSet<String>,
}

impl<'a> Finder<'a> {
    fn new(article: &'a Article, spelling: &'a Spelling) -> Finder<'a> {
        Finder {
            article,
            spelling,
            people: HashSet::new(),
            surnames: HashSet::new(),
            quoted: HashMap::new(),
            named: HashSet::new(),
        }
    }

    fn authors(&mut self) {
        let people = self.article.authors.iter();
        for author in people.filter(|author| author.kind == AuthorKind::Person) {
            let words = words_of(&author.name);
            let capitals = words.iter().filter(|word| is_name_like(word)).count();
            let agency = words.iter().any(|word| lists::is_thing(word.text));
            if (2..=4).contains(&capitals) && is_latin(&author.name) && !agency {
                self.people.insert(author.name.clone());
            }
        }
    }

    fn units(&mut self) {
        let lang = self.article.language;
        for unit in units(self.article) {
            let words = unit.text.words();
            if is_capitals(&words) {
                continue;
            }
            let attribution = unit.id.0.ends_with(".attribution");
            let titled = unit.id.0.ends_with("headline") && is_titled(&words);
            for range in sentences(&words, &lang.to_icu()) {
                let sentence = part(&words, range);
                self.quotes(sentence);
                if !titled {
                    self.sentence(sentence, lang, attribution);
                }
            }
        }
    }

    fn sentence(&mut self, sentence: &str, lang: Lang, attribution: bool) {
        let bare = sentence.trim_start_matches(|c: char| !c.is_alphanumeric());
        for found in Look::new(bare, self.spelling, lang, attribution).people() {
            let name = part(bare, found.range).to_owned();
            match words_of(&name).len() {
                1 => self.surnames.insert(name),
                _ => self.people.insert(name),
            };
        }
    }

    fn quotes(&mut self, sentence: &str) {
        for range in quoted::pieces(sentence) {
            let piece = part(sentence, range.clone());
            *self.quoted.entry(piece.to_owned()).or_default() += 1;
            if quoted::is_name(sentence, &range, self.spelling) {
                self.named.insert(piece.to_owned());
            }
        }
    }

    fn names(self) -> Names {
        let mut names = Names::default();
        for name in self.people.iter().chain(&self.surnames) {
            self.person(name, &mut names);
        }
        let text = self.article.text();
        for (piece, times) in &self.quoted {
            let single = words_of(piece).len() == 1;
            let lang = self.article.language;
            if single && (has_capital_nouns(lang) || inflects(lang)) {
                continue;
            }
            let sure = self.named.contains(piece);
            if sure || quoted::is_known(piece, *times, &text, self.spelling) {
                names.things.insert(piece.clone());
            }
        }
        names
    }

    /// Enters a name and its parts.
    fn person(&self, name: &str, names: &mut Names) {
        let words = words_of(name);
        let capital: Vec<&Word<'_>> = words.iter().filter(|word| is_name_like(word)).collect();
        for (at, first) in capital.iter().enumerate() {
            for last in capital.iter().skip(at + 1) {
                let part = part(name, first.range.start..last.range.end);
                let parts = names.full.entry(first.text.to_owned()).or_default();
                if !parts.iter().any(|other| other == part) {
                    parts.push(part.to_owned());
                }
            }
            if let Some(opening) = self.alone(first.text) {
                names.alone.insert(first.text.to_owned(), opening);
            }
        }
    }

    /// Whether a part of a name alone means the person, and if so, also where it opens
    /// a sentence.
    fn alone(&self, word: &str) -> Option<bool> {
        let found = self.spelling.of_word(word);
        let usable = word.chars().count() > 2
            && found.place == 0
            && !lists::is_role(word)
            && !has_capital_nouns(self.article.language);
        let titled = self.surnames.contains(word);
        (usable || titled).then_some(found.small == 0)
    }
}

#[cfg(test)]
mod tests;
