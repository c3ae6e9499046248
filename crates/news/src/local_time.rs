//! An instant, and the clock that it was told by.

use jiff::{
    Timestamp,
    civil::DateTime,
    fmt::temporal::{Pieces, PiecesOffset},
    tz::Offset,
};
use serde::{Deserialize, Serialize};
use std::{
    cmp::Ordering,
    fmt::{self, Display},
    str::FromStr,
};

/// An instant, with how far the clock of the place was from UTC where that is known.
///
/// As text it is RFC 3339, in which `Z` and `-00:00` say nothing of the place's clock
/// (RFC 9557, 2.2). Neither does `+00:00` here, for most systems write UTC wherever they are.
/// Two are equal where the instants are.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LocalTime {
    at: Timestamp,
    offset: Option<Offset>,
}

impl LocalTime {
    /// An instant told by a clock.
    pub fn new(at: Timestamp, offset: Offset) -> LocalTime {
        LocalTime {
            at,
            offset: Some(offset).filter(|offset| !offset.is_zero()),
        }
    }

    /// The instant.
    pub fn at(self) -> Timestamp {
        self.at
    }

    /// How far the clock was from UTC, where that is known.
    pub fn offset(self) -> Option<Offset> {
        self.offset
    }

    /// What the clock showed, where that is known.
    pub fn shown(self) -> Option<DateTime> {
        Some(self.offset?.to_datetime(self.at))
    }
}

impl From<Timestamp> for LocalTime {
    fn from(at: Timestamp) -> LocalTime {
        LocalTime { at, offset: None }
    }
}

impl PartialEq for LocalTime {
    fn eq(&self, other: &LocalTime) -> bool {
        self.at == other.at
    }
}

impl Eq for LocalTime {}

impl PartialOrd for LocalTime {
    fn partial_cmp(&self, other: &LocalTime) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for LocalTime {
    fn cmp(&self, other: &LocalTime) -> Ordering {
        self.at.cmp(&other.at)
    }
}

impl Display for LocalTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.offset {
            Some(offset) => self.at.display_with_offset(offset).fmt(f),
            None => self.at.fmt(f),
        }
    }
}

impl FromStr for LocalTime {
    type Err = jiff::Error;

    fn from_str(text: &str) -> Result<LocalTime, jiff::Error> {
        let at = text.parse()?;
        Ok(match Pieces::parse(text)?.offset() {
            Some(PiecesOffset::Numeric(told)) => LocalTime::new(at, told.offset()),
            _ => LocalTime::from(at),
        })
    }
}

impl TryFrom<String> for LocalTime {
    type Error = jiff::Error;

    fn try_from(text: String) -> Result<LocalTime, jiff::Error> {
        text.parse()
    }
}

impl From<LocalTime> for String {
    fn from(time: LocalTime) -> String {
        time.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_stays_with_the_instant() {
        for (text, shown, again) in [
            (
                "2026-11-18T14:30:00+07:00",
                Some("2026-11-18T14:30:00"),
                "2026-11-18T14:30:00+07:00",
            ),
            (
                "2026-11-17T22:00:00-09:30",
                Some("2026-11-17T22:00:00"),
                "2026-11-17T22:00:00-09:30",
            ),
            ("2026-11-18T07:30:00Z", None, "2026-11-18T07:30:00Z"),
            ("2026-11-18T07:30:00+00:00", None, "2026-11-18T07:30:00Z"),
            ("2026-11-18T07:30:00-00:00", None, "2026-11-18T07:30:00Z"),
        ] {
            let time: LocalTime = text.parse().unwrap();
            assert_eq!(time.at(), text.parse().unwrap());
            let clock = time.shown().map(|clock| clock.to_string());
            assert_eq!(clock.as_deref(), shown, "{text}");
            let json = serde_json::to_string(&time).unwrap();
            assert_eq!(json, format!("\"{again}\""));
            let owned = serde_json::Value::from(text);
            assert_eq!(serde_json::from_value::<LocalTime>(owned).unwrap(), time);
            assert_eq!(
                serde_json::from_str::<LocalTime>(&json).unwrap().shown(),
                time.shown()
            );
        }
        assert!("2026-11-18".parse::<LocalTime>().is_err());
        assert!("18 November".parse::<LocalTime>().is_err());
    }

    #[test]
    fn the_same_instant_is_equal_by_any_clock() {
        let hanoi: LocalTime = "2026-11-18T14:30:00+07:00".parse().unwrap();
        let unknown = LocalTime::from(hanoi.at());
        assert_eq!(hanoi, unknown);
        assert!(hanoi < "2026-11-18T07:30:01Z".parse().unwrap());
    }
}
