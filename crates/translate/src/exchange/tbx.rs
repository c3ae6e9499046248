//! Terms as TBX (ISO 30042): `tbx` of 2019 in both of its styles, and `martif` before it.
//!
//! A concept has sections for languages, and these have terms with a status. We read the
//! first language of a concept as that of the original, unless the caller names another.
//! Its terms are to become the preferred term of each other language; those admitted will do
//! (all are [`Rule::Required`](news::Rule)), those deprecated or superseded are forbidden. A
//! term that is the same in both languages is kept. `mul` stands for all languages. A concept
//! of one language names words that are never used there (deprecated), or with `mul` names
//! that are kept everywhere.

use super::{
    FileError, Taken, decode, escaped,
    xml::{Attributes, Piece, Xml},
};
use news::{Lang, LetterCase, Pair, Rule, Term, TermError};
use std::{collections::HashMap, fmt::Write};

/// Bytes that a file may have.
const LARGEST: usize = 256 << 20;
/// Terms that a file may have.
const MOST: usize = 200_000;
/// Terms that a concept may have: each of its source's terms meets each target.
const MOST_OF_CONCEPT: usize = 200;
/// All languages.
const ALL: &str = "mul";
/// Before what we say of letter case in a note, as TBX-Basic has no place for it.
const LETTERS: &str = "letter case: ";

/// A concept as it is read.
#[derive(Default)]
struct Concept {
    line: usize,
    sections: Vec<Section>,
    letters: Option<LetterCase>,
    /// What is wrong with it.
    flaw: Option<String>,
}

/// Its terms of one language.
struct Section {
    /// `None` for all languages.
    lang: Option<Lang>,
    terms: Vec<Entry>,
}

#[derive(Default, Clone)]
struct Entry {
    words: String,
    status: Status,
}

#[derive(Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Status {
    Preferred,
    #[default]
    Admitted,
    Forbidden,
}

impl Status {
    /// By the names that TBX has had for them. What is said of the way a term is used, such
    /// as `regulatedTerm`, is no judgement.
    fn of(text: &str) -> Option<Status> {
        let name = text.trim();
        let is = |start: &str| name.starts_with(start);
        if is("preferred") || is("standardized") {
            Some(Status::Preferred)
        } else if is("deprecated") || is("superseded") || is("obsolete") || is("forbidden") {
            Some(Status::Forbidden)
        } else if is("admitted") {
            Some(Status::Admitted)
        } else {
            None
        }
    }
}

/// What text is being read for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    Words,
    Status,
    Note,
}

/// Reads terms. The original's language is `from`, or else the first of each concept.
pub fn read(bytes: &[u8], from: Option<Lang>) -> Result<Taken<Term>, FileError> {
    let text = decode(bytes, LARGEST)?;
    let mut xml = Xml::new(&text);
    let mut taken = Taken::default();
    let mut concept = Concept::default();
    let mut text: Option<(Reading, String)> = None;
    let mut is_tbx = false;
    while let Some(piece) = xml.next()? {
        match piece {
            Piece::Open(name, attributes) => {
                if !is_tbx && !matches!(name.as_str(), "tbx" | "martif") {
                    let found = name.chars().take(40).collect::<String>();
                    return Err(xml.error(format!("no TBX: it begins with <{found}>")));
                }
                is_tbx = true;
                if let Some(reading) = concept.open(&name, &attributes, || xml.line()) {
                    text = Some((reading, String::new()));
                }
            }
            Piece::Text(more) => {
                if let Some((_, text)) = &mut text
                    && text.len() <= 8 * Term::LONGEST
                {
                    text.push_str(&more);
                }
            }
            Piece::Close(name) => {
                if is_end_of_text(&name)
                    && let Some((reading, text)) = text.take()
                {
                    concept.note(reading, &text);
                }
                if matches!(name.as_str(), "conceptEntry" | "termEntry") {
                    std::mem::take(&mut concept).close(from, &mut taken);
                }
            }
        }
        if taken.items.len() + taken.skipped.len() > MOST {
            return Err(xml.error(format!("more than {MOST} terms: split the file")));
        }
    }
    match is_tbx {
        true => Ok(taken),
        false => Err(xml.error("no TBX: the file is empty")),
    }
}

fn is_end_of_text(name: &str) -> bool {
    matches!(name, "term" | "termNote" | "note") || is_status(name)
}

fn is_status(name: &str) -> bool {
    matches!(name, "administrativeStatus" | "normativeAuthorization")
}

impl Concept {
    /// An element begins; tells what its text is.
    fn open(
        &mut self,
        name: &str,
        attributes: &Attributes,
        line: impl FnOnce() -> usize,
    ) -> Option<Reading> {
        match name {
            "conceptEntry" | "termEntry" => {
                *self = Concept {
                    line: line(),
                    ..Concept::default()
                };
            }
            "langSec" | "langSet" => {
                let tag = attributes.get("xml:lang").or(attributes.get("lang"));
                let tag = tag.unwrap_or_default();
                let lang = match tag {
                    ALL => None,
                    tag => match tag.parse::<Lang>() {
                        Ok(lang) if lang.is_known() => Some(lang.base()),
                        _ => {
                            self.flaw = Some(format!("a section without a language: {tag:?}"));
                            None
                        }
                    },
                };
                self.sections.push(Section {
                    lang,
                    terms: Vec::new(),
                });
            }
            "term" => {
                let section = self.sections.last_mut()?;
                section.terms.push(Entry::default());
                return Some(Reading::Words);
            }
            "note" => return Some(Reading::Note),
            "termNote" => {
                return attributes
                    .get("type")
                    .filter(|it| is_status(it))
                    .map(|_| Reading::Status);
            }
            name if is_status(name) => return Some(Reading::Status),
            _ => {}
        }
        None
    }

    /// The text of an element.
    fn note(&mut self, reading: Reading, text: &str) {
        let entry = self.sections.last_mut().and_then(|it| it.terms.last_mut());
        match (reading, entry) {
            (Reading::Words, Some(entry)) => entry.words = text.to_owned(),
            (Reading::Status, Some(entry)) => {
                entry.status = Status::of(text).unwrap_or(entry.status);
            }
            (Reading::Note, _) => {
                let letters = text.trim().strip_prefix(LETTERS);
                self.letters = letters.and_then(|it| it.parse().ok()).or(self.letters);
            }
            _ => {}
        }
    }

    /// The concept ends.
    fn close(self, from: Option<Lang>, taken: &mut Taken<Term>) {
        let line = self.line;
        match self.terms(from) {
            Ok(terms) if terms.is_empty() => {
                taken.skip(line, "a concept with terms of one language only");
            }
            Ok(terms) => taken.items.extend(terms),
            Err(reason) => taken.skip(line, reason),
        }
    }

    fn terms(mut self, from: Option<Lang>) -> Result<Vec<Term>, String> {
        if let Some(flaw) = self.flaw {
            return Err(flaw);
        }
        let count: usize = self.sections.iter().map(|it| it.terms.len()).sum();
        if count > MOST_OF_CONCEPT {
            return Err(format!("a concept with more than {MOST_OF_CONCEPT} terms"));
        }
        self.sections.retain(|section| !section.terms.is_empty());
        for section in &mut self.sections {
            section.terms.sort_by_key(|entry| entry.status);
        }
        let own = |section: &Section| section.lang == from.map(Lang::base);
        let first = match from {
            // What holds for all languages holds for this one.
            Some(_) => {
                let any = |section: &Section| section.lang.is_none();
                let sections = &self.sections;
                let own = sections.iter().position(own);
                own.or_else(|| sections.iter().position(any))
            }
            None => Some(0),
        };
        let alone = self.sections.len() == 1;
        let Some(first) = first.filter(|at| !alone && *at < self.sections.len()) else {
            return match self.sections.as_slice() {
                [only] => only.alone(self.letters),
                _ => Err("a concept without that language".to_owned()),
            };
        };
        let source = self.sections.remove(first);
        let targets = self.sections.iter();
        let terms = targets.flat_map(|target| source.to(target, self.letters));
        terms
            .collect::<Result<Vec<Term>, TermError>>()
            .map_err(|cause| cause.to_string())
    }
}

impl Section {
    /// What a concept of one language says.
    fn alone(&self, letters: Option<LetterCase>) -> Result<Vec<Term>, String> {
        let terms = self.terms.iter().filter_map(|entry| {
            let words = entry.words.clone();
            let rule = match (entry.status, self.lang) {
                (Status::Forbidden, _) => Rule::Forbidden {
                    source: None,
                    target: words,
                },
                (_, None) => Rule::Kept { source: words },
                _ => return None,
            };
            Some(Term::new(Pair::new(None, self.lang), rule, letters))
        });
        terms
            .collect::<Result<Vec<Term>, TermError>>()
            .map_err(|cause| cause.to_string())
    }

    /// What the terms of one language are to be in another.
    fn to(
        &self,
        target: &Section,
        letters: Option<LetterCase>,
    ) -> impl Iterator<Item = Result<Term, TermError>> {
        let pair = Pair::new(self.lang, target.lang);
        let pairs = self.terms.iter().flat_map(|source| {
            let targets = target.terms.iter();
            targets.map(move |target| (source.words.clone(), target))
        });
        pairs.map(move |(source, target)| {
            let (status, target) = (target.status, target.words.clone());
            let rule = match status {
                Status::Forbidden => Rule::Forbidden {
                    source: Some(source),
                    target,
                },
                _ => Rule::Required { source, target },
            };
            Term::new(pair, rule, letters)
        })
    }
}

/// Writes terms as TBX-Basic: a concept for each source of a pair.
pub fn write(terms: &[Term]) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"en\" \
         xmlns=\"urn:iso:std:iso:30042:ed-2\">\n\
         <tbxHeader><fileDesc><sourceDesc><p>Interpres</p></sourceDesc></fileDesc></tbxHeader>\n\
         <text><body>\n",
    );
    let mut places = HashMap::new();
    let mut concepts: Vec<Vec<&Term>> = Vec::new();
    for term in terms {
        // Without a source, each is a concept of its own.
        let own = term.source().map_or(term.target(), |_| None);
        let key = (term.pair(), term.source(), term.letters(), own);
        let at = *places.entry(key).or_insert(concepts.len());
        match concepts.get_mut(at) {
            Some(concept) => concept.push(term),
            None => concepts.push(vec![term]),
        }
    }
    for (concept, number) in concepts.iter().zip(1..) {
        write_concept(&mut out, concept, number);
    }
    out.push_str("</body></text>\n</tbx>\n");
    out
}

fn write_concept(out: &mut String, terms: &[&Term], number: usize) {
    let Some(first) = terms.first() else { return };
    let (pair, letters) = (first.pair(), first.letters());
    let by_itself = Term::new(pair, first.rule().clone(), None);
    let letters = by_itself
        .is_ok_and(|it| it.letters() != letters)
        .then_some(letters);
    // Writing to a string cannot fail.
    let _ = writeln!(out, "<conceptEntry id=\"c{number}\">");
    let targets = terms.iter().map(|term| match term.rule() {
        Rule::Required { target, .. } => (target.as_str(), Status::Admitted),
        Rule::Kept { source } => (source.as_str(), Status::Admitted),
        Rule::Forbidden { target, .. } => (target.as_str(), Status::Forbidden),
    });
    let mut targets: Vec<(&str, Status)> = targets.collect();
    if let Some(preferred) = targets.iter_mut().find(|it| it.1 == Status::Admitted) {
        preferred.1 = Status::Preferred;
    }
    match first.source() {
        // A concept that says it all in one section.
        None => section(out, pair.to(), &targets, letters),
        Some(source) => {
            let kept = terms
                .iter()
                .all(|term| matches!(term.rule(), Rule::Kept { .. }));
            if !(kept && pair == Pair::ANY) {
                section(out, pair.from(), &[(source, Status::Admitted)], letters);
                section(out, pair.to(), &targets, None);
            } else {
                section(out, None, &targets, letters);
            }
        }
    }
    out.push_str("</conceptEntry>\n");
}

fn section(
    out: &mut String,
    lang: Option<Lang>,
    terms: &[(&str, Status)],
    letters: Option<LetterCase>,
) {
    let tag = lang.map_or(ALL.to_owned(), |lang| lang.to_string());
    let _ = writeln!(out, "<langSec xml:lang=\"{}\">", escaped(&tag));
    for (at, (words, status)) in terms.iter().enumerate() {
        let _ = write!(out, "<termSec><term>{}</term>", escaped(words));
        let name = match status {
            Status::Preferred => Some("preferredTerm-admn-sts"),
            Status::Forbidden => Some("deprecatedTerm-admn-sts"),
            Status::Admitted => None,
        };
        if let Some(name) = name {
            let _ = write!(
                out,
                "<termNote type=\"administrativeStatus\">{name}</termNote>"
            );
        }
        if let Some(letters) = letters.filter(|_| at == 0) {
            let _ = write!(out, "<note>{LETTERS}{letters}</note>");
        }
        out.push_str("</termSec>\n");
    }
    out.push_str("</langSec>\n");
}

#[cfg(test)]
#[path = "tbx_tests.rs"]
pub(crate) mod tests;
