//! Pairs of languages as people write them down: `en-pt`, `*-en`, `*`.

use crate::Lang;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A text that names no pair.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a pair of languages: {0:?} (write \"en-pt\", \"*-en\", \"en-*\", or \"*\" for all)")]
pub struct PairError(String);

/// A pair of languages, or all with one of them, or all. Scripts and regions do not count,
/// but for scripts that are not a language's usual one.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Pair {
    from: Option<Lang>,
    to: Option<Lang>,
}

impl Pair {
    /// All pairs.
    pub const ANY: Pair = Pair {
        from: None,
        to: None,
    };

    /// Whether two languages are such a pair.
    pub fn fits(self, from: Lang, to: Lang) -> bool {
        let is = |wanted: Option<Lang>, lang: Lang| wanted.is_none_or(|it| it == lang.base());
        is(self.from, from) && is(self.to, to)
    }

    /// The pair of these languages; `None` for any.
    pub fn new(from: Option<Lang>, to: Option<Lang>) -> Pair {
        let base = |lang: Option<Lang>| lang.map(Lang::base);
        Pair {
            from: base(from),
            to: base(to),
        }
    }

    /// The language of the original; `None` for any.
    pub fn from(self) -> Option<Lang> {
        self.from
    }

    /// The language of the translation; `None` for any.
    pub fn to(self) -> Option<Lang> {
        self.to
    }

    /// All pairs with the same language of the translation.
    pub fn into_target(self) -> Pair {
        Pair { from: None, ..self }
    }

    /// How exactly it says which pair: of several that fit, the one with the most is meant.
    pub fn exactness(self) -> usize {
        // Of two that name one language, what is translated from goes first.
        2 * usize::from(self.from.is_some()) + usize::from(self.to.is_some())
    }
}

impl FromStr for Pair {
    type Err = PairError;

    fn from_str(text: &str) -> Result<Pair, PairError> {
        let wrong = || PairError(text.to_owned());
        let side = |side: &str| match side {
            "*" => Ok(None),
            tag => tag.parse::<Lang>().map(|lang| Some(lang.base())),
        };
        if text == "*" {
            return Ok(Pair::ANY);
        }
        // A tag may have hyphens of its own (zh-Hant-en): one place makes two tags of it.
        let places = text.match_indices('-').map(|(at, _)| text.split_at(at));
        let mut pairs = places.filter_map(|(from, to)| {
            let (from, to) = (side(from).ok()?, side(to.strip_prefix('-')?).ok()?);
            (from != to || from.is_none()).then_some(Pair { from, to })
        });
        pairs.next_back().ok_or_else(wrong)
    }
}

impl TryFrom<String> for Pair {
    type Error = PairError;

    fn try_from(text: String) -> Result<Pair, PairError> {
        text.parse()
    }
}

impl From<Pair> for String {
    fn from(pair: Pair) -> String {
        pair.to_string()
    }
}

impl fmt::Display for Pair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let side = |lang: Option<Lang>| lang.map_or("*".to_owned(), |lang| lang.to_string());
        match *self {
            Pair::ANY => f.write_str("*"),
            Pair { from, to } => write!(f, "{}-{}", side(from), side(to)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_and_read() {
        let lang = |tag: &str| tag.parse::<Lang>().unwrap();
        for text in ["en-pt", "*-en", "en-*", "*", "zh-Hant-en", "en-zh-Hant"] {
            assert_eq!(text.parse::<Pair>().unwrap().to_string(), text);
        }
        for text in ["", "en", "en-en", "en pt", "-", "en-", "Klingon-en!"] {
            assert!(text.parse::<Pair>().is_err(), "{text}");
        }
        let fits = |pair: &str, from, to| pair.parse::<Pair>().unwrap().fits(lang(from), lang(to));
        assert!(fits("en-pt", "en-GB", "pt-BR") && !fits("en-pt", "pt", "en"));
        assert!(fits("*-en", "vi", "en") && !fits("*-en", "en", "vi"));
        assert!(fits("*", "vi", "de"));
        assert!(fits("zh-Hant-en", "zh-Hant-TW", "en") && !fits("zh-Hant-en", "zh", "en"));
    }

    #[test]
    fn the_most_exact_one_is_meant() {
        let exactness = |pair: &str| pair.parse::<Pair>().unwrap().exactness();
        assert!(exactness("en-pt") > exactness("en-*"));
        assert!(exactness("en-*") > exactness("*-pt"));
        assert!(exactness("*-pt") > exactness("*"));
    }
}
