//! From rows to types, and back.

use crate::{Result, StoreError, ask::Value};
use jiff::Timestamp;
use news::{ArticleId, Feed, Lang, Rights, Source};
use serde::{
    Serialize,
    de::{DeserializeOwned, IntoDeserializer, value::StrDeserializer},
};
use sqlx::{Row, any::AnyRow};
use std::{fmt::Display, str::FromStr};

/// A row of an answer. Its columns are words or whole numbers, `None` where they are empty.
pub(crate) trait Columns {
    /// Words.
    fn text(&self, column: &'static str) -> Result<Option<&str>>;
    /// A whole number.
    fn number(&self, column: &'static str) -> Result<Option<i64>>;
}

impl Columns for AnyRow {
    fn text(&self, column: &'static str) -> Result<Option<&str>> {
        Ok(self.try_get(column)?)
    }

    fn number(&self, column: &'static str) -> Result<Option<i64>> {
        Ok(self.try_get(column)?)
    }
}

/// Any row.
type Any<'a> = dyn Columns + 'a;

/// A column of words that is never empty.
pub(crate) fn text<'a>(row: &'a Any<'_>, column: &'static str) -> Result<&'a str> {
    let text = row.text(column)?;
    text.ok_or_else(|| unreadable(column, "it is empty"))
}

/// A column of whole numbers that is never empty.
pub(crate) fn number(row: &Any<'_>, column: &'static str) -> Result<i64> {
    let number = row.number(column)?;
    number.ok_or_else(|| unreadable(column, "it is empty"))
}

/// A column that a type of ours reads from text.
pub(crate) fn parsed<T: FromStr<Err: Display>>(row: &Any<'_>, column: &'static str) -> Result<T> {
    let text = text(row, column)?;
    text.parse()
        .map_err(|cause: T::Err| unreadable(column, cause))
}

/// The same for a column that may be empty.
pub(crate) fn parsed_option<T: FromStr<Err: Display>>(
    row: &Any<'_>,
    column: &'static str,
) -> Result<Option<T>> {
    let text = row.text(column)?;
    text.map(|text| {
        text.parse()
            .map_err(|cause: T::Err| unreadable(column, cause))
    })
    .transpose()
}

/// A column of JSON.
pub(crate) fn json<T: DeserializeOwned>(row: &Any<'_>, column: &'static str) -> Result<T> {
    serde_json::from_str(text(row, column)?).map_err(|cause| unreadable(column, cause))
}

/// The same for a column that may be empty.
pub(crate) fn json_option<T: DeserializeOwned>(
    row: &Any<'_>,
    column: &'static str,
) -> Result<Option<T>> {
    let read = |text| serde_json::from_str(text).map_err(|cause| unreadable(column, cause));
    row.text(column)?.map(read).transpose()
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
pub(crate) fn named<T: DeserializeOwned>(row: &Any<'_>, column: &'static str) -> Result<T> {
    let name: StrDeserializer<'_, serde_json::Error> = text(row, column)?.into_deserializer();
    T::deserialize(name).map_err(|cause| unreadable(column, cause))
}

/// A column of milliseconds.
pub(crate) fn time(row: &Any<'_>, column: &'static str) -> Result<Timestamp> {
    Timestamp::from_millisecond(number(row, column)?).map_err(|cause| unreadable(column, cause))
}

/// The same for a column that may be empty.
pub(crate) fn time_option(row: &Any<'_>, column: &'static str) -> Result<Option<Timestamp>> {
    let millis = row.number(column)?;
    millis
        .map(|millis| Timestamp::from_millisecond(millis).map_err(|c| unreadable(column, c)))
        .transpose()
}

/// A count.
pub(crate) fn count(row: &Any<'_>, column: &'static str) -> Result<u64> {
    u64::try_from(number(row, column)?).map_err(|cause| unreadable(column, cause))
}

/// Lists of numbers go into the SQL text itself, as the two dialects have no common
/// way to bind them.
pub(crate) fn numbers(ids: impl Iterator<Item = i64>) -> String {
    ids.map(|id| id.to_string()).collect::<Vec<_>>().join(",")
}

/// Places for a list of numbers in a question, `$3,$4` and so on, whose values go behind
/// those that are there. The places are a multiple of eight, those left over hold 0, which is
/// no id: so lists of different lengths are few statements, which are prepared once.
pub(crate) fn any_of(numbers: impl Iterator<Item = i64>, values: &mut Vec<Value>) -> String {
    let first = values.len() + 1;
    values.extend(numbers.map(Value::Number));
    while !(values.len() + 1 - first).is_multiple_of(8) {
        values.push(Value::Number(0));
    }
    let places = (first..=values.len()).map(|place| format!("${place}"));
    places.collect::<Vec<_>>().join(",")
}

/// The articles of all rows, the oldest first. Asked for in this order, SQLite would walk the
/// table for them, of which an index holds all that is asked.
pub(crate) fn in_order(rows: &[AnyRow]) -> Result<Vec<ArticleId>> {
    let ids = rows
        .iter()
        .map(|row| Ok(ArticleId::new(number(row, "id")?)?));
    let mut ids = ids.collect::<Result<Vec<_>>>()?;
    ids.sort();
    Ok(ids)
}

/// The condition that a column names a language in any variety, but in no other script.
pub(crate) fn of_language(column: &str, lang: Lang) -> String {
    // A tag is letters, digits and hyphens; nothing in it can end the text.
    let in_script = |lang: &Lang| {
        let regions = lang.told_by_regions().into_iter();
        let regions = regions.map(|region| format!(" OR {column} = '{region}'"));
        let regions: String = regions.collect();
        format!("({column} = '{lang}' OR {column} LIKE '{lang}-%'{regions})")
    };
    let base = lang.base();
    let others = base.in_other_scripts();
    let others = others
        .iter()
        .map(|other| format!(" AND NOT {}", in_script(other)));
    format!("({}{})", in_script(&base), others.collect::<String>())
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
     s.language AS source_language, s.rights, s.pictures, s.canonical, s.days";

/// What [`Rights::has_pictures`] says, as a condition on that table.
pub(crate) const HAS_PICTURES: &str = "s.pictures = 1 AND s.rights = 'full'";

pub(crate) fn source(row: &Any<'_>) -> Result<Source> {
    Ok(Source {
        id: news::SourceId::new(number(row, "source_id")?)?,
        name: text(row, "source_name")?.to_owned(),
        home: parsed(row, "home")?,
        language: parsed(row, "source_language")?,
        rights: Rights {
            extent: named(row, "rights")?,
            pictures: number(row, "pictures")? != 0,
            canonical: named(row, "canonical")?,
            days: row.number("days")?.and_then(|days| days.try_into().ok()),
        },
    })
}

pub(crate) fn feed(row: &Any<'_>) -> Result<Feed> {
    let words = |column| Ok::<_, StoreError>(row.text(column)?.map(str::to_owned));
    Ok(Feed {
        id: news::FeedId::new(number(row, "id")?)?,
        source: news::SourceId::new(number(row, "source")?)?,
        place: parsed(row, "url")?,
        kind: parsed(row, "kind")?,
        selector: words("selector")?,
        etag: words("etag")?,
        last_modified: words("last_modified")?,
        due: time(row, "due")?,
        failures: u32::try_from(number(row, "failures")?)
            .map_err(|cause| unreadable("failures", cause))?,
        // Learnt again where an earlier version wrote it otherwise.
        habit: row
            .text("habit")?
            .and_then(|text| serde_json::from_str(text).ok()),
    })
}
