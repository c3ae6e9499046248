//! An article in another language, and all that is known of how it came to be.

use crate::{Article, Lang, Text};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{fmt, str::FromStr};

/// How much of an article a translation covers.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Headline, subheadline, lead, section, tags and lead picture.
    Head,
    /// Everything.
    Full,
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Scope::Head => "head",
            Scope::Full => "full",
        })
    }
}

impl FromStr for Scope {
    type Err = String;

    fn from_str(text: &str) -> Result<Scope, String> {
        match text {
            "head" => Ok(Scope::Head),
            "full" => Ok(Scope::Full),
            other => Err(format!("no scope: {other:?}")),
        }
    }
}

/// The state of an article's words: two articles with the same words have the same
/// revision. SHA-256 over the article as JSON, its first 128 bits in hexadecimal.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Revision(String);

impl Revision {
    /// The revision of an article.
    pub fn of(article: &Article) -> Revision {
        let json = serde_json::to_vec(article).unwrap_or_default();
        let digest = Sha256::digest(&json);
        Revision(
            digest
                .iter()
                .take(16)
                .map(|byte| format!("{byte:02x}"))
                .collect(),
        )
    }

    /// A revision as it was stored.
    pub fn stored(text: String) -> Revision {
        Revision(text)
    }

    /// The revision as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A list of languages that is no route.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a route needs at least two languages, and no two neighbours alike")]
pub struct RouteError;

/// The languages a translation walks through, from the original to the reader's.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "Vec<Lang>", into = "Vec<Lang>")]
pub struct Route(Vec<Lang>);

impl Route {
    /// Straight from one language to another.
    pub fn direct(from: Lang, to: Lang) -> Result<Route, RouteError> {
        Route::try_from(vec![from, to])
    }

    /// By way of another language.
    pub fn by_way_of(from: Lang, way: Lang, to: Lang) -> Result<Route, RouteError> {
        Route::try_from(vec![from, way, to])
    }

    /// The steps, each a direction of a model.
    pub fn legs(&self) -> impl Iterator<Item = (Lang, Lang)> {
        self.0.iter().copied().zip(self.0.iter().copied().skip(1))
    }

    /// The first language and the last.
    pub fn ends(&self) -> (Lang, Lang) {
        let end = |lang: Option<&Lang>| lang.copied().unwrap_or(Lang::UNKNOWN);
        (end(self.0.first()), end(self.0.last()))
    }

    /// The languages between the first and the last.
    pub fn stops(&self) -> impl Iterator<Item = Lang> {
        self.0
            .iter()
            .copied()
            .skip(1)
            .take(self.0.len().saturating_sub(2))
    }
}

impl TryFrom<Vec<Lang>> for Route {
    type Error = RouteError;

    fn try_from(langs: Vec<Lang>) -> Result<Route, RouteError> {
        let alike = langs.iter().zip(langs.iter().skip(1)).any(|(a, b)| a == b);
        if langs.len() < 2 || alike {
            Err(RouteError)
        } else {
            Ok(Route(langs))
        }
    }
}

impl From<Route> for Vec<Lang> {
    fn from(route: Route) -> Vec<Lang> {
        route.0
    }
}

impl FromStr for Route {
    type Err = RouteError;

    /// Reads what [`Display`](fmt::Display) writes: `pt > en > de`.
    fn from_str(text: &str) -> Result<Route, RouteError> {
        let langs = text.split('>').map(|tag| tag.trim().parse());
        let langs: Result<Vec<Lang>, _> = langs.collect();
        Route::try_from(langs.map_err(|_| RouteError)?)
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tags: Vec<String> = self.0.iter().map(Lang::to_string).collect();
        f.write_str(&tags.join(" > "))
    }
}

/// What translated: a name and a version, such as `nmt 0.1.0`.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Engine {
    /// The program.
    pub name: String,
    /// Its version.
    pub version: String,
}

impl Engine {
    /// One engine and behind it another: `nmt 0.1.0 + DeepL`, of the other's version.
    pub fn then(self, next: Engine) -> Engine {
        let Engine { name, version } = next;
        Engine {
            name: format!("{} {} + {name}", self.name, self.version),
            version,
        }
    }
}

/// Where a translation comes from.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Provenance {
    /// The way it took.
    pub route: Route,
    /// What translated.
    pub engine: Engine,
    /// The model and version of each leg.
    pub models: Vec<String>,
    /// The version of the glossary for the pair; `None` where it has no terms.
    pub glossary: Option<String>,
    /// From 0 (worst) to 1: the share of its words in segments whose own score is not 0, as one
    /// with an error has.
    pub score: f32,
    /// When it was made.
    pub made: Timestamp,
    /// The person who reviewed it.
    pub reviewed_by: Option<String>,
}

/// Names one reader-visible string of an article, such as `headline` or
/// `body.3.item.0.text`. Stable for the same revision.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct UnitId(pub String);

impl fmt::Display for UnitId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The state of a segment, in the words of XLIFF 2.1.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SegmentState {
    /// Not translated yet.
    Initial,
    /// Translated by machine.
    Translated,
    /// Read and accepted by a person.
    Reviewed,
    /// Edited by a person; no machine overwrites it.
    Final,
}

impl SegmentState {
    /// Whether a person accepted or wrote it, so that no machine overwrites it.
    pub fn is_by_person(self) -> bool {
        matches!(self, SegmentState::Reviewed | SegmentState::Final)
    }
}

/// A sentence or a whole short unit, in both languages.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Segment {
    /// The unit it is part of.
    pub unit: UnitId,
    /// The original.
    pub source: Text,
    /// The translation; blank while `Initial`.
    pub target: Text,
    /// Where it stands.
    pub state: SegmentState,
    /// The terms of the glossary that were heeded, where its source has any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms: Option<Heeded>,
    /// How good a machine's work looks to the checks, from 0 to 100; none for a person's, and
    /// for what no machine made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<u8>,
}

/// Terms of a glossary that a machine's segment was made with.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Heeded {
    /// The version of just these terms: where it is the same, nothing need be made anew.
    pub version: String,
    /// Whether any was put in the place of the machine's own words, so that a person should
    /// look whether the words around agree with it.
    pub put: bool,
}

/// What a check looks at.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Check {
    /// The output is in the target language.
    Language,
    /// Numbers and dates are the same.
    Numbers,
    /// Links and other placeholders are all there.
    Links,
    /// Names are kept.
    Names,
    /// Required terms are there.
    Glossary,
    /// Quotes and brackets are balanced.
    Brackets,
    /// The length is in proportion.
    Length,
    /// The end is there, and the beginning.
    Truncated,
    /// No loops.
    Loops,
    /// What is denied stays denied, and nothing else.
    Negation,
    /// Not foul where the original is not.
    Profanity,
    /// Something came back at all.
    Empty,
    /// What a person edited still has the source that it was edited for.
    Source,
}

/// How bad a finding is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth a look.
    Warning,
    /// Wrong for the reader.
    Error,
}

/// Something a check found.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Finding {
    /// Which check.
    pub check: Check,
    /// How bad.
    pub severity: Severity,
    /// Where.
    pub unit: UnitId,
    /// Why, for an editor.
    pub reason: String,
}

/// Whether readers see a translation.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// They do.
    Published,
    /// They see its head; the body they read in the original.
    Headline,
    /// It waits for review.
    Held,
}

/// An article in another language.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Translation {
    /// The language it is in.
    pub lang: Lang,
    /// How much of the article it covers; the rest stays in the original language.
    pub scope: Scope,
    /// The revision of the original that it translates.
    pub revision: Revision,
    /// The article with its words replaced.
    pub article: Article,
    /// The words, sentence by sentence.
    pub segments: Vec<Segment>,
    /// What people edited of sentences that the publisher changed or removed since: kept
    /// for the editor, not shown to readers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outdated: Vec<Segment>,
    /// What the checks found.
    pub findings: Vec<Finding>,
    /// Where it comes from.
    pub provenance: Provenance,
    /// Whether readers see it.
    pub standing: Standing,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_route_goes_somewhere() {
        let (en, pt) = (Lang::ENGLISH, "pt".parse::<Lang>().unwrap());
        let route = Route::by_way_of(pt, en, pt).unwrap();
        assert_eq!(route.to_string(), "pt > en > pt");
        assert_eq!("pt > en > pt".parse().as_ref(), Ok(&route));
        assert_eq!("pt > ".parse::<Route>(), Err(RouteError));
        assert_eq!(route.ends(), (pt, pt));
        assert_eq!(route.legs().collect::<Vec<_>>(), [(pt, en), (en, pt)]);
        assert_eq!(route.stops().collect::<Vec<_>>(), [en]);
        assert_eq!(Route::direct(en, en), Err(RouteError));
    }
}
