//! A place in a list, from which it goes on: `1795006800000-42`.

use jiff::Timestamp;
use std::{fmt, str::FromStr};

/// After this entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<Id> {
    /// What the list is ordered by, the highest first: a date in milliseconds, or one that is
    /// moved on.
    pub order: i64,
    /// The entry's row, by which it is ordered where that is the same.
    pub id: Id,
}

impl<Id: fmt::Display> fmt::Display for Place<Id> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.order, self.id)
    }
}

/// What is no place in a list.
#[derive(Debug)]
pub struct NoPlace;

impl<Id: FromStr> FromStr for Place<Id> {
    type Err = NoPlace;

    fn from_str(text: &str) -> Result<Place<Id>, NoPlace> {
        let (order, id) = text.rsplit_once('-').ok_or(NoPlace)?;
        let order = order.parse().map_err(|_| NoPlace)?;
        Timestamp::from_millisecond(order).map_err(|_| NoPlace)?;
        Ok(Place {
            order,
            id: id.parse().map_err(|_| NoPlace)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use news::ArticleId;

    #[test]
    fn places_are_read_as_they_are_written() {
        for text in ["1795006800000-42", "-5-1"] {
            assert_eq!(text.parse::<Place<ArticleId>>().unwrap().to_string(), text);
        }
        for text in ["", "-", "1-", "-1", "x-1", "1-0", "9223372036854775807-1"] {
            assert!(text.parse::<Place<ArticleId>>().is_err(), "{text}");
        }
    }
}
