//! Months and days of the week by name, from CLDR by way of ICU.

use crate::checks::{
    Complaint, Pair, error,
    side::{Side, is_mark, is_unspaced, word_ranges},
    warning,
};
use crate::slice::part;
use icu::{
    calendar::Date,
    datetime::{DateTimeFormatter, fieldsets},
};
use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

/// Names of months or days of a language by their first character, with what they stand
/// for, from 1; days from Monday.
type Names = HashMap<char, Vec<(String, u64)>>;

#[derive(Default)]
struct Calendar {
    months: Names,
    days: Names,
}

/// Names that mean something else as well: they count only beside a number.
const DOUBTFUL: [&str; 24] = [
    "may", "march", "mars", "mei", "maj", "mai", "ocak", "mart", "ekim", "kasım", "aralık",
    "lipca", "maja", "mayo", "marzo", "juni", "mai", "maio", "mayıs", "maggio", "máj", "mái",
    "مارس", "مه",
];

/// By language, `None` where ICU knows no names.
type Calendars = HashMap<&'static str, Option<Arc<Calendar>>>;

static CALENDARS: LazyLock<Mutex<Calendars>> = LazyLock::new(Mutex::default);

fn calendar(side: &Side<'_>) -> Option<Arc<Calendar>> {
    let tag = side.tag();
    if tag.is_empty() {
        return None;
    }
    let mut calendars = CALENDARS.lock().unwrap_or_else(PoisonError::into_inner);
    let known = calendars
        .entry(tag)
        .or_insert_with(|| read(tag).map(Arc::new));
    known.clone()
}

fn read(tag: &str) -> Option<Calendar> {
    let locale: icu::locale::Locale = tag.parse().ok()?;
    let prefs = || (&locale).into();
    let alone = DateTimeFormatter::try_new(prefs(), fieldsets::M::long()).ok()?;
    let dated = DateTimeFormatter::try_new(prefs(), fieldsets::MD::long()).ok()?;
    let day = DateTimeFormatter::try_new(prefs(), fieldsets::E::long()).ok()?;
    let mut calendar = Calendar::default();
    for month in 1..=12 {
        let date = Date::try_new_iso(2024, month, 11).ok()?;
        for text in [
            alone.format(&date).to_string(),
            dated.format(&date).to_string(),
        ] {
            add(&mut calendar.months, &text, month);
        }
    }
    // The first of January 2024 was a Monday.
    for weekday in 1..=7 {
        let date = Date::try_new_iso(2024, 1, weekday).ok()?;
        add(&mut calendar.days, &day.format(&date).to_string(), weekday);
    }
    for (name, value) in more_days(tag) {
        insert(&mut calendar.days, name, *value);
    }
    // There months have numbers, and Vietnamese numbers its days, too.
    if matches!(tag, "ja" | "zh" | "ko" | "vi") {
        calendar.months.clear();
    }
    if tag == "vi" {
        calendar.days.clear();
    }
    Some(calendar)
}

/// The longest word of a formatted date is the name.
fn add(names: &mut Names, text: &str, value: u8) {
    let lower = text.to_lowercase();
    let words = word_ranges(&lower)
        .into_iter()
        .map(|range| part(&lower, range));
    let name = words
        .filter(|word| !word.contains(|c: char| c.is_numeric()))
        .max_by_key(|word| word.chars().count());
    // 木曜日 is 木曜 as well.
    let name = name.map(|name| {
        name.strip_suffix("曜日")
            .map_or(name, |day| part(name, 0..day.len() + 3))
    });
    if let Some(name) = name.filter(|name| name.chars().count() > 1) {
        insert(names, name, value.into());
    }
}

fn insert(names: &mut Names, name: &str, value: u64) {
    let Some(first) = name.chars().next() else {
        return;
    };
    let row = names.entry(first).or_default();
    if !row.iter().any(|(known, _)| known == name) {
        row.push((name.to_owned(), value));
    }
}

/// What the press writes beside what CLDR has.
fn more_days(tag: &str) -> &'static [(&'static str, u64)] {
    match tag {
        "zh" => &[
            ("周一", 1),
            ("周二", 2),
            ("周三", 3),
            ("周四", 4),
            ("周五", 5),
            ("周六", 6),
            ("周日", 7),
            ("週一", 1),
            ("週二", 2),
            ("週三", 3),
            ("週四", 4),
            ("週五", 5),
            ("週六", 6),
            ("週日", 7),
            ("礼拜天", 7),
            ("星期天", 7),
        ],
        "hi" => &[("गुरूवार", 4), ("बृहस्पतिवार", 4), ("इतवार", 7), ("वीरवार", 4)],
        "bn" => &[("বৃহস্পতিবার", 4)],
        "pt" => &[
            ("segunda", 1),
            ("terça", 2),
            ("quarta", 3),
            ("quinta", 4),
            ("sexta", 5),
        ],
        "de" => &[("sonnabend", 6)],
        _ => &[],
    }
}

/// What the names in a sentence stand for. A name may have an ending behind it.
fn named(side: &Side<'_>, names: &Names) -> Vec<u64> {
    if is_unspaced(side.tag()) || side.tag() == "ko" {
        let found = names
            .values()
            .flatten()
            .filter(|(name, _)| side.lower.contains(name.as_str()));
        return found.map(|(_, value)| *value).collect();
    }
    let mut values = Vec::new();
    for (at, word) in side.words().enumerate() {
        let found = find(side, word, names);
        let Some((name, value)) = found else { continue };
        if !DOUBTFUL.contains(&name.as_str()) || is_dated(side, at) {
            values.push(*value);
        }
    }
    values
}

fn find<'a>(side: &Side<'_>, word: &str, names: &'a Names) -> Option<&'a (String, u64)> {
    let in_row = |word: &str| {
        let row = names.get(&word.chars().next()?)?;
        let found = row.iter().filter(|(name, _)| begins(word, name));
        found.max_by_key(|(name, _)| name.len())
    };
    // These set short words before.
    let short: &[&str] = match side.tag() {
        "ar" => &["وال", "بال", "لل", "ال", "و", "ل", "ب"],
        "he" => &["וב", "שב", "ב", "ה", "ו", "ל", "מ"],
        _ => &[],
    };
    in_row(word).or_else(|| {
        let bare = short.iter().filter_map(|short| word.strip_prefix(short));
        bare.into_iter().find_map(in_row)
    })
}

/// Whether a word is a name, but for its last letter and what is behind it.
fn begins(word: &str, name: &str) -> bool {
    if word == name {
        return true;
    }
    let length = name.chars().count();
    let last = name.chars().next_back().map_or(0, char::len_utf8);
    let stem = match length {
        5.. => part(name, 0..name.len() - last),
        _ => name,
    };
    length > 3
        && word.starts_with(stem)
        && word.chars().filter(|c| !is_mark(*c)).count() <= length + 4
}

/// Whether a number stands within two words.
fn is_dated(side: &Side<'_>, at: usize) -> bool {
    let mut near = side.words().skip(at.saturating_sub(2)).take(5);
    near.any(|word| word.chars().any(char::is_numeric))
}

/// The months that a sentence names.
pub(super) fn months(side: &Side<'_>) -> Vec<u64> {
    calendar(side).map_or_else(Vec::new, |calendar| named(side, &calendar.months))
}

/// A month or a day of the week did not become another.
pub(super) fn check(pair: &Pair<'_>) -> Complaint {
    let (from, to) = (calendar(&pair.source)?, calendar(&pair.target)?);
    let changed = |one: &Names, other: &Names| {
        let (mut lost, mut new) = (named(&pair.source, one), named(&pair.target, other));
        lost.retain(|value| match new.iter().position(|other| other == value) {
            Some(at) => {
                new.remove(at);
                false
            }
            None => true,
        });
        lost.first().copied().zip(new.first().copied())
    };
    let name = |names: &Names, value| {
        let found = names.values().flatten().find(|(_, other)| *other == value);
        found.map_or_else(String::new, |(name, _)| name.clone())
    };
    let days = changed(&from.days, &to.days);
    if let Some((lost, new)) = days {
        return warning(format!(
            "{} became {}",
            name(&from.days, lost),
            name(&to.days, new)
        ));
    }
    let (lost, new) = changed(&from.months, &to.months)?;
    error(format!(
        "{} became {}",
        name(&from.months, lost),
        name(&to.months, new)
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::tests::say;

    #[test]
    fn names_in_many_languages() {
        for (tag, text, month) in [
            ("de", "am 5. März", 3),
            ("ru", "5 декабря", 12),
            ("ru", "в декабре", 12),
            ("pl", "w grudniu", 12),
            ("fi", "joulukuussa", 12),
            ("ar", "في 5 ديسمبر", 12),
            ("he", "ב-5 בדצמבר", 12),
            ("hi", "5 दिसंबर", 12),
            ("tr", "5 Aralık'ta", 12),
            ("en", "on May 5", 5),
        ] {
            let side = Side::new(text, tag.parse().unwrap());
            assert_eq!(months(&side), [month], "{text}");
        }
        let side = Side::new("It may rain.", "en".parse().unwrap());
        assert_eq!(months(&side), [0; 0]);
    }

    #[test]
    fn dates_are_not_shifted() {
        let said = |langs, source, target| say(check, langs, source, target);
        assert_eq!(said("en > de", "On Monday", "Am Montag"), None);
        assert!(said("en > de", "On Monday", "Am Dienstag").is_some());
        assert!(said("en > ja", "On Thursday", "金曜日に").is_some());
        assert_eq!(said("en > ja", "On Thursday", "木曜日に"), None);
        assert!(said("en > fr", "in December", "en novembre").is_some());
        assert_eq!(said("en > vi", "in December", "vào tháng 12"), None);
    }
}
