//! Terms of a glossary: what words of one language must, must not or need not become in
//! another.

use crate::{Pair, PairError};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// What a term asks for.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Rule {
    /// The source becomes this target. Several for one source: any of them will do, and the
    /// first is the one to use.
    Required {
        /// Words of the original.
        source: String,
        /// Words of the translation.
        target: String,
    },
    /// A name or title that stays as it is.
    Kept {
        /// The name.
        source: String,
    },
    /// The target is not to be used: where the source stands, or where there is none, ever.
    Forbidden {
        /// Words of the original.
        source: Option<String>,
        /// Words that a translation must not have.
        target: String,
    },
}

/// The name of a [`Rule`], as files and rows have it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RuleKind {
    /// [`Rule::Required`]
    Required,
    /// [`Rule::Kept`]
    Kept,
    /// [`Rule::Forbidden`]
    Forbidden,
}

/// Which letters a term's own capitals ask for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LetterCase {
    /// Capitals and small letters are as the term has them: `Apple` is no apple.
    Exact,
    /// They make no difference.
    Any,
}

/// A term of a glossary.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct Term {
    pair: Pair,
    rule: Rule,
    letters: LetterCase,
}

/// Why something is no term.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TermError {
    /// No word.
    #[error("a term needs words: {0:?} has neither letters nor digits")]
    NoWords(String),
    /// No term of a language.
    #[error("a term has {longest} characters at most; this one begins {0:?}", longest = Term::LONGEST)]
    TooLong(String),
    /// Control characters.
    #[error("a term is one line of text: {0:?} has control characters")]
    Control(String),
    /// A rule that does not exist.
    #[error("no rule: {0:?} (a term is required, kept or forbidden)")]
    Rule(String),
    /// Letters that cannot be told.
    #[error("letter case is \"exact\" or \"any\", not {0:?}")]
    Letters(String),
    /// A rule without its words.
    #[error("a {0} term needs its {1}")]
    Missing(RuleKind, &'static str),
    /// No pair.
    #[error(transparent)]
    Pair(#[from] PairError),
}

impl Term {
    /// Characters that the words of a term may have.
    pub const LONGEST: usize = 200;

    /// A term. Spaces are tidied; a required target that is the source itself is a name that
    /// is kept; a target that is never to be used belongs to all languages of the original.
    /// Letter case, where it is not given, counts if the term has a capital.
    pub fn new(pair: Pair, rule: Rule, letters: Option<LetterCase>) -> Result<Term, TermError> {
        let rule = match rule {
            Rule::Required { source, target } => {
                let (source, target) = (words(&source)?, words(&target)?);
                match source == target {
                    true => Rule::Kept { source },
                    false => Rule::Required { source, target },
                }
            }
            Rule::Kept { source } => Rule::Kept {
                source: words(&source)?,
            },
            Rule::Forbidden { source, target } => Rule::Forbidden {
                source: source.map(|source| words(&source)).transpose()?,
                target: words(&target)?,
            },
        };
        let (pair, found_by) = match &rule {
            Rule::Required { source, .. } | Rule::Kept { source } => (pair, source),
            Rule::Forbidden {
                source: Some(source),
                ..
            } => (pair, source),
            Rule::Forbidden {
                source: None,
                target,
            } => (pair.into_target(), target),
        };
        let by_itself = match found_by.chars().any(char::is_uppercase) {
            true => LetterCase::Exact,
            false => LetterCase::Any,
        };
        Ok(Term {
            pair,
            letters: letters.unwrap_or(by_itself),
            rule,
        })
    }

    /// A term from its parts, as files and rows have them: empty words are none.
    pub fn of_parts(
        pair: Pair,
        kind: RuleKind,
        (source, target): (&str, &str),
        letters: Option<LetterCase>,
    ) -> Result<Term, TermError> {
        let some = |words: &str| Some(words.to_owned()).filter(|words| !words.trim().is_empty());
        let need = |words: &str, name| some(words).ok_or(TermError::Missing(kind, name));
        let rule = match kind {
            RuleKind::Required => Rule::Required {
                source: need(source, "source")?,
                target: need(target, "target")?,
            },
            RuleKind::Kept => Rule::Kept {
                source: need(source, "source")?,
            },
            RuleKind::Forbidden => Rule::Forbidden {
                source: some(source),
                target: need(target, "target")?,
            },
        };
        Term::new(pair, rule, letters)
    }

    /// The pairs of languages that it is for.
    pub fn pair(&self) -> Pair {
        self.pair
    }

    /// What it asks for.
    pub fn rule(&self) -> &Rule {
        &self.rule
    }

    /// Whether capitals count.
    pub fn letters(&self) -> LetterCase {
        self.letters
    }

    /// The name of its rule.
    pub fn kind(&self) -> RuleKind {
        match self.rule {
            Rule::Required { .. } => RuleKind::Required,
            Rule::Kept { .. } => RuleKind::Kept,
            Rule::Forbidden { .. } => RuleKind::Forbidden,
        }
    }

    /// The words of the original.
    pub fn source(&self) -> Option<&str> {
        match &self.rule {
            Rule::Required { source, .. } | Rule::Kept { source } => Some(source),
            Rule::Forbidden { source, .. } => source.as_deref(),
        }
    }

    /// The words of the translation that it names; none for one that is kept.
    pub fn target(&self) -> Option<&str> {
        match &self.rule {
            Rule::Required { target, .. } | Rule::Forbidden { target, .. } => Some(target),
            Rule::Kept { .. } => None,
        }
    }
}

/// Words with single spaces.
fn words(text: &str) -> Result<String, TermError> {
    let tidy = text.split_whitespace().collect::<Vec<&str>>().join(" ");
    let start = || tidy.chars().take(40).collect::<String>();
    if tidy.chars().count() > Term::LONGEST {
        Err(TermError::TooLong(start()))
    } else if tidy.chars().any(char::is_control) {
        Err(TermError::Control(start()))
    } else if !tidy.chars().any(char::is_alphanumeric) {
        Err(TermError::NoWords(tidy))
    } else {
        Ok(tidy)
    }
}

impl RuleKind {
    /// Its name.
    pub fn as_str(self) -> &'static str {
        match self {
            RuleKind::Required => "required",
            RuleKind::Kept => "kept",
            RuleKind::Forbidden => "forbidden",
        }
    }
}

impl fmt::Display for RuleKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for RuleKind {
    type Err = TermError;

    fn from_str(text: &str) -> Result<RuleKind, TermError> {
        let all = [RuleKind::Required, RuleKind::Kept, RuleKind::Forbidden];
        let mut all = all.into_iter();
        all.find(|kind| kind.as_str() == text)
            .ok_or_else(|| TermError::Rule(text.to_owned()))
    }
}

impl fmt::Display for LetterCase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            LetterCase::Exact => "exact",
            LetterCase::Any => "any",
        })
    }
}

impl FromStr for LetterCase {
    type Err = TermError;

    fn from_str(text: &str) -> Result<LetterCase, TermError> {
        match text {
            "exact" => Ok(LetterCase::Exact),
            "any" => Ok(LetterCase::Any),
            other => Err(TermError::Letters(other.to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(pair: &str, kind: RuleKind, source: &str, target: &str) -> Result<Term, TermError> {
        Term::of_parts(pair.parse().unwrap(), kind, (source, target), None)
    }

    #[test]
    fn what_is_meant_is_what_is_kept() {
        let kept = term("en-pt", RuleKind::Required, " Tide  Desk", "Tide Desk").unwrap();
        assert_eq!(kept.kind(), RuleKind::Kept);
        assert_eq!(kept.source(), Some("Tide Desk"));
        assert_eq!(kept.letters(), LetterCase::Exact);
        let never = term("en-pt", RuleKind::Forbidden, " ", "palavra").unwrap();
        assert_eq!(never.pair().to_string(), "*-pt");
        assert_eq!(never.letters(), LetterCase::Any);
    }

    #[test]
    fn what_is_no_term_says_why() {
        let said = |kind, source: &str, target: &str| {
            term("en-pt", kind, source, target).unwrap_err().to_string()
        };
        assert!(said(RuleKind::Required, "bridge", "").contains("needs its target"));
        assert!(said(RuleKind::Kept, "", "x").contains("needs its source"));
        assert!(said(RuleKind::Kept, "—", "").contains("neither letters nor digits"));
        assert!(said(RuleKind::Kept, "a\u{0}b", "").contains("control"));
        assert!(said(RuleKind::Kept, &"é".repeat(201), "").contains("200 characters"));
        assert!("banned".parse::<RuleKind>().is_err());
    }
}
