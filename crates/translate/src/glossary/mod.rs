//! The glossary of a pair: which words must become what.
//!
//! Terms are found in a sentence by whole words, in any form that the language's stemmer
//! knows ([`forms`]), the longest first. Where the translation has none of a term's targets
//! in any form, the words that the alignment says stand for it make way ([`put`]); whether
//! what is around agrees is left to a person, and said. What a sentence was translated with
//! is told by the version of just its own terms ([`Glossary::of_segment`]), so that a changed
//! term makes those sentences anew that have it, and no others.

mod forms;
mod pattern;
mod put;

pub(crate) use forms::Forms;
pub(crate) use pattern::{Ground, Pattern};

use crate::{letter_case::Case, sha256};
use news::{Lang, LetterCase, Rule, Term};
use pattern::Place;
use std::collections::{BTreeSet, HashMap};

/// Hexadecimal digits of a version.
const VERSION: usize = 16;

/// The terms that hold for one pair of languages, ready to be found. The default is without
/// terms and costs nothing.
#[derive(Default)]
pub struct Glossary(Option<Book>);

struct Book {
    version: String,
    source: Forms,
    target: Forms,
    entries: Vec<Entry>,
    /// Entries by the stem of their first word.
    by_stem: HashMap<String, Vec<usize>>,
    /// Entries that are looked for in every text.
    by_letters: Vec<usize>,
    forbidden: Vec<Forbidden>,
}

/// All that is required of one source.
pub(crate) struct Entry {
    source: Pattern,
    letters: LetterCase,
    exactness: usize,
    /// The first is to be used, the others will do.
    targets: Vec<Pattern>,
    pub(crate) is_kept: bool,
}

struct Forbidden {
    source: Option<Pattern>,
    target: Pattern,
}

/// A term in a sentence.
pub(crate) struct Found<'g> {
    pub(crate) entry: &'g Entry,
    pub(crate) place: Place,
}

impl Entry {
    /// The words of the original, as the glossary has them.
    pub(crate) fn source(&self) -> &str {
        &self.source.text
    }

    /// What is to stand for them.
    pub(crate) fn target(&self) -> &str {
        self.targets.first().map_or("", |target| &target.text)
    }

    fn line(&self) -> String {
        let targets = self.targets.iter().map(|target| target.text.as_str());
        let parts: Vec<&str> = std::iter::once(self.source()).chain(targets).collect();
        format!("{}\t{}", self.letters, parts.join("\t"))
    }
}

impl Glossary {
    /// The glossary of a pair: those of the terms that are for it. For one source the terms
    /// of the most exact pair hold, in their order.
    pub fn new(terms: &[Term], from: Lang, to: Lang) -> Glossary {
        let mut own: Vec<&Term> = terms.iter().filter(|it| it.pair().fits(from, to)).collect();
        if own.is_empty() {
            return Glossary::default();
        }
        own.sort_by_key(|term| std::cmp::Reverse(term.pair().exactness()));
        let mut book = Book {
            version: String::new(),
            source: Forms::of(from),
            target: Forms::of(to),
            entries: Vec::new(),
            by_stem: HashMap::new(),
            by_letters: Vec::new(),
            forbidden: Vec::new(),
        };
        let mut places = HashMap::new();
        let mut lines = BTreeSet::new();
        for term in own {
            book.add(term, &mut places);
            if let Rule::Forbidden { source, target } = term.rule() {
                lines.insert(format!(
                    "forbidden\t{source:?}\t{target}\t{}",
                    term.letters()
                ));
            }
        }
        lines.extend(book.entries.iter().map(Entry::line));
        book.version = digest(lines.iter().map(String::as_str));
        Glossary(Some(book))
    }

    /// The version: terms that say the same have the same, whatever their order. None
    /// without terms.
    pub fn version(&self) -> Option<&str> {
        self.0.as_ref().map(|book| book.version.as_str())
    }

    /// Whether there are no terms.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// The version of just the terms that a machine must heed in a segment, by its words;
    /// none where it has no term.
    pub fn of_segment(&self, words: &str) -> Option<String> {
        let found = self.found(words, Case::of(words, false));
        let lines: BTreeSet<String> = found.iter().map(|found| found.entry.line()).collect();
        (!lines.is_empty()).then(|| digest(lines.iter().map(String::as_str)))
    }

    /// Whether any term has to do with a sentence and its translation.
    pub fn concerns(&self, source: &str, target: &str) -> bool {
        let case = Case::of(source, false);
        !self.found(source, case).is_empty() || !self.forbidden(source, target, case).is_empty()
    }

    /// What a text that is nothing but a term becomes.
    pub(crate) fn whole(&self, words: &str) -> Option<String> {
        let book = self.0.as_ref()?;
        let ground = Ground::new(words, &book.source, Case::Sentence);
        let entry = book
            .near(&ground)
            .find(|entry| entry.source.is_whole(&ground))?;
        let is_capital = |text: &str| text.chars().next().is_some_and(char::is_uppercase);
        Some(match is_capital(words) && !is_capital(entry.source()) {
            true => book.target.capital(entry.target()),
            false => entry.target().to_owned(),
        })
    }

    /// The terms in a sentence, in order: of those that overlap, the one that begins first,
    /// then the longest.
    pub(crate) fn found(&self, text: &str, case: Case) -> Vec<Found<'_>> {
        let Some(book) = &self.0 else {
            return Vec::new();
        };
        let ground = Ground::new(text, &book.source, case);
        let mut found: Vec<Found<'_>> = book
            .near(&ground)
            .flat_map(|entry| {
                let places = entry.source.places(&ground).into_iter();
                places.map(move |place| Found { entry, place })
            })
            .collect();
        found.sort_by_key(|it| (it.place.range.start, std::cmp::Reverse(it.place.range.end)));
        let mut end = 0;
        found.retain(|it| {
            let free = it.place.range.start >= end;
            if free {
                end = it.place.range.end;
            }
            free
        });
        found
    }

    /// The terms in a sentence of which its translation has no target in any form.
    pub(crate) fn lacking(&self, source: &str, target: &str, case: Case) -> Vec<Found<'_>> {
        let (Some(book), mut found) = (&self.0, self.found(source, case)) else {
            return Vec::new();
        };
        if !found.is_empty() {
            let ground = Ground::new(target, &book.target, case);
            let has = |pattern: &Pattern| !pattern.places(&ground).is_empty();
            found.retain(|it| !it.entry.targets.iter().any(has));
        }
        found
    }

    /// The words of a translation that are forbidden: each with its source, if it is
    /// forbidden there alone.
    pub(crate) fn forbidden(
        &self,
        source: &str,
        target: &str,
        case: Case,
    ) -> Vec<(&str, Option<&str>)> {
        let Some(book) = self.0.as_ref().filter(|book| !book.forbidden.is_empty()) else {
            return Vec::new();
        };
        let source = Ground::new(source, &book.source, case);
        let target = Ground::new(target, &book.target, case);
        let stands = |pattern: &Pattern, ground| !pattern.places(ground).is_empty();
        let used = book.forbidden.iter().filter(|one| {
            let asked = one.source.as_ref().is_none_or(|it| stands(it, &source));
            asked && stands(&one.target, &target)
        });
        used.map(|one| {
            let source = one.source.as_ref().map(|source| source.text.as_str());
            (one.target.text.as_str(), source)
        })
        .collect()
    }
}

impl Book {
    fn add<'t>(&mut self, term: &'t Term, places: &mut HashMap<(&'t str, LetterCase), usize>) {
        let letters = term.letters();
        let (source, target, is_kept) = match term.rule() {
            Rule::Forbidden { source, target } => {
                // Letter case is that of the words by which the term is found.
                let (source, own) = match source {
                    Some(source) => (Some(source), LetterCase::Any),
                    None => (None, letters),
                };
                self.forbidden.push(Forbidden {
                    source: source.map(|it| Pattern::new(it, letters, &self.source)),
                    target: Pattern::new(target, own, &self.target),
                });
                return;
            }
            Rule::Required { source, target } => (source, target, false),
            Rule::Kept { source } => (source, source, true),
        };
        let exactness = term.pair().exactness();
        let target = Pattern::new(target, LetterCase::Any, &self.target);
        let place = places.get(&(source.as_str(), letters));
        match place.and_then(|&at| self.entries.get_mut(at)) {
            Some(entry) if entry.exactness == exactness => entry.targets.push(target),
            Some(_) => {}
            None => {
                let at = self.entries.len();
                places.insert((source, letters), at);
                let source = Pattern::new(source, letters, &self.source);
                match source.key() {
                    Some(key) => self.by_stem.entry(key.to_owned()).or_default().push(at),
                    None => self.by_letters.push(at),
                }
                self.entries.push(Entry {
                    source,
                    letters,
                    exactness,
                    targets: vec![target],
                    is_kept,
                });
            }
        }
    }

    /// The entries that may stand in a text.
    fn near<'b>(&'b self, ground: &Ground<'_>) -> impl Iterator<Item = &'b Entry> {
        let stems: BTreeSet<&str> = ground.stems().collect();
        let by_stem = stems.into_iter().filter_map(|stem| self.by_stem.get(stem));
        let mut places: Vec<usize> = by_stem.flatten().copied().collect();
        places.extend(&self.by_letters);
        places.sort_unstable();
        places.into_iter().filter_map(|at| self.entries.get(at))
    }
}

fn digest<'l>(lines: impl Iterator<Item = &'l str>) -> String {
    let text = lines.collect::<Vec<&str>>().join("\n");
    sha256(text.as_bytes()).chars().take(VERSION).collect()
}

#[cfg(test)]
mod tests;
