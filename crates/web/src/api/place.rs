//! A place in a list, from which it goes on: `1795006800000-42`.

use jiff::Timestamp;
use news::ArticleId;
use std::{fmt, str::FromStr};
use store::Card;

/// After this article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its date.
    pub date: Timestamp,
    /// Its row.
    pub article: ArticleId,
}

impl Place {
    /// The place of a card.
    pub fn of(card: &Card) -> Place {
        Place {
            date: card.date,
            article: card.id,
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.date.as_millisecond(), self.article)
    }
}

/// What is no place in a list.
#[derive(Debug)]
pub struct NoPlace;

impl FromStr for Place {
    type Err = NoPlace;

    fn from_str(text: &str) -> Result<Place, NoPlace> {
        let (date, article) = text.rsplit_once('-').ok_or(NoPlace)?;
        let date = date.parse().map_err(|_| NoPlace)?;
        Ok(Place {
            date: Timestamp::from_millisecond(date).map_err(|_| NoPlace)?,
            article: article.parse().map_err(|_| NoPlace)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read_as_they_are_written() {
        for text in ["1795006800000-42", "-5-1"] {
            assert_eq!(text.parse::<Place>().unwrap().to_string(), text);
        }
        for text in ["", "-", "1-", "-1", "x-1", "1-0", "9223372036854775807-1"] {
            assert!(text.parse::<Place>().is_err(), "{text}");
        }
    }
}
