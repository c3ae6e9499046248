//! From rows to types, and back.

use crate::{Result, StoreError};
use jiff::Timestamp;
use news::{Feed, Rights, Source};
use serde::{Serialize, de::DeserializeOwned};
use sqlx::{Row, any::AnyRow};
use std::{fmt::Display, str::FromStr};

/// A column that a type of ours reads from text.
pub(crate) fn parsed<T: FromStr<Err: Display>>(row: &AnyRow, column: &'static str) -> Result<T> {
    let text: String = row.try_get(column)?;
    text.parse()
        .map_err(|cause: T::Err| unreadable(column, cause))
}

/// The same for a column that may be empty.
pub(crate) fn parsed_option<T: FromStr<Err: Display>>(
    row: &AnyRow,
    column: &'static str,
) -> Result<Option<T>> {
    let text: Option<String> = row.try_get(column)?;
    text.map(|text| {
        text.parse()
            .map_err(|cause: T::Err| unreadable(column, cause))
    })
    .transpose()
}

/// A column of JSON.
pub(crate) fn json<T: DeserializeOwned>(row: &AnyRow, column: &'static str) -> Result<T> {
    let text: String = row.try_get(column)?;
    serde_json::from_str(&text).map_err(|cause| unreadable(column, cause))
}

/// The same for a column that may be empty.
pub(crate) fn json_option<T: DeserializeOwned>(
    row: &AnyRow,
    column: &'static str,
) -> Result<Option<T>> {
    let text: Option<String> = row.try_get(column)?;
    let read = |text: String| serde_json::from_str(&text).map_err(|c| unreadable(column, c));
    text.map(read).transpose()
}

/// A value as JSON.
pub(crate) fn to_json<T: Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|cause| unreadable("json", cause))
}

/// The name that serde gives a variant, as text columns keep it.
pub(crate) fn name_of<T: Serialize>(value: &T) -> Result<String> {
    Ok(to_json(value)?.trim_matches('"').to_owned())
}

/// The variant of a name.
pub(crate) fn named<T: DeserializeOwned>(row: &AnyRow, column: &'static str) -> Result<T> {
    let name: String = row.try_get(column)?;
    serde_json::from_value(serde_json::Value::String(name))
        .map_err(|cause| unreadable(column, cause))
}

/// A column of milliseconds.
pub(crate) fn time(row: &AnyRow, column: &'static str) -> Result<Timestamp> {
    Timestamp::from_millisecond(row.try_get(column)?).map_err(|cause| unreadable(column, cause))
}

/// The same for a column that may be empty.
pub(crate) fn time_option(row: &AnyRow, column: &'static str) -> Result<Option<Timestamp>> {
    let millis: Option<i64> = row.try_get(column)?;
    millis
        .map(|millis| Timestamp::from_millisecond(millis).map_err(|c| unreadable(column, c)))
        .transpose()
}

/// A count.
pub(crate) fn count(row: &AnyRow, column: &'static str) -> Result<u64> {
    let number: i64 = row.try_get(column)?;
    u64::try_from(number).map_err(|cause| unreadable(column, cause))
}

/// Lists of numbers go into the SQL text itself, as the two dialects have no common
/// way to bind them.
pub(crate) fn numbers(ids: impl Iterator<Item = i64>) -> String {
    ids.map(|id| id.to_string()).collect::<Vec<_>>().join(",")
}

/// Rows that go into one statement. Each number of rows is a statement of its own, which
/// the database prepares once.
pub(crate) const ROWS: usize = 64;

/// `($3,$4),($5,$6)` and so on: places for rows of so many columns, the first numbered
/// `first`, each row with `rest` behind.
pub(crate) fn places(rows: usize, columns: usize, first: usize, rest: &str) -> String {
    let row = |row: usize| {
        let places = (0..columns).map(|column| format!("${}", first + row * columns + column));
        format!("({}{rest})", places.collect::<Vec<_>>().join(","))
    };
    (0..rows).map(row).collect::<Vec<_>>().join(",")
}

pub(crate) fn unreadable(what: &'static str, cause: impl Display) -> StoreError {
    StoreError::Row {
        what,
        cause: cause.to_string(),
    }
}

/// Columns that [`source`] reads, of the table `source` under the name `s`.
pub(crate) const SOURCE: &str = "s.id AS source_id, s.name AS source_name, s.home, \
     s.language AS source_language, s.rights";

pub(crate) fn source(row: &AnyRow) -> Result<Source> {
    Ok(Source {
        id: news::SourceId::new(row.try_get("source_id")?)?,
        name: row.try_get("source_name")?,
        home: parsed(row, "home")?,
        language: parsed(row, "source_language")?,
        rights: named::<Rights>(row, "rights")?,
    })
}

pub(crate) fn feed(row: &AnyRow) -> Result<Feed> {
    Ok(Feed {
        id: news::FeedId::new(row.try_get("id")?)?,
        source: news::SourceId::new(row.try_get("source")?)?,
        place: parsed(row, "url")?,
        kind: parsed(row, "kind")?,
        selector: row.try_get("selector")?,
        etag: row.try_get("etag")?,
        last_modified: row.try_get("last_modified")?,
        due: time(row, "due")?,
        failures: u32::try_from(row.try_get::<i64, _>("failures")?)
            .map_err(|cause| unreadable("failures", cause))?,
        // Learnt again where an earlier version wrote it otherwise.
        habit: row
            .try_get::<Option<String>, _>("habit")?
            .and_then(|text| serde_json::from_str(&text).ok()),
    })
}
