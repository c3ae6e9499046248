//! Names of months in the languages of the press, in the calendars that they are dated by.

use super::table::TABLE;
use icu::calendar::{Date, Iso, cal::Hijri};
use jiff::civil;
use news::Lang;
use std::{collections::HashMap, sync::LazyLock};

/// By whose months a date is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Calendar {
    /// The press's usual one; years of the Buddhist era too.
    Gregorian,
    /// The solar one of Iran and Afghanistan.
    Persian,
    /// The lunar one, as Saudi Arabia counts it.
    Hijri,
}

/// Months of the solar calendar, in Iran and in Afghanistan.
const PERSIAN: &str = "فروردین حمل|اردیبهشت ثور|خرداد جوزا|تیر سرطان|مرداد اسد|شهریور سنبله|مهر میزان|آبان عقرب|\
    آذر قوس|دی جدی|بهمن دلو|اسفند حوت";
/// Months of the lunar calendar; names of two words are written as one.
const HIJRI: &str = "محرم المحرم|صفر|ربيعالأول ربيعالاول ربیعالاول|ربيعالآخر ربيعالثاني ربیعالثانی|\
    جمادىالأولى جمادىالاولى جمادیالاول|جمادىالآخرة جمادىالثانية جمادیالثانی|رجب|شعبان|رمضان|شوال|\
    ذوالقعدة ذيالقعدة ذیقعده|ذوالحجة ذيالحجة ذیحجه";

/// Months by name: in a language, and in any.
struct Names {
    own: HashMap<(&'static str, &'static str), i32>,
    any: HashMap<&'static str, (Calendar, i32)>,
    /// Names that suffixes may lengthen in a text of any language, by their first character,
    /// in the order of the table.
    long: HashMap<char, Vec<(i32, &'static str)>>,
}

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let mut names = Names {
        own: HashMap::new(),
        any: HashMap::new(),
        long: HashMap::new(),
    };
    for (language, row) in TABLE {
        for (month, name) in named(row) {
            names.own.entry((language, name)).or_insert(month);
            // Where two languages share a name, the first of the table has it.
            let found = (Calendar::Gregorian, month);
            names.any.entry(name).or_insert(found);
            let first = name.chars().next().filter(|_| row.len() < 2000);
            if let Some(first) = first.filter(|_| name.chars().count() >= 5) {
                names.long.entry(first).or_default().push((month, name));
            }
        }
    }
    for (calendar, row) in [(Calendar::Persian, PERSIAN), (Calendar::Hijri, HIJRI)] {
        for (month, name) in named(row) {
            names.any.entry(name).or_insert((calendar, month));
        }
    }
    names
});

fn named(row: &'static str) -> impl Iterator<Item = (i32, &'static str)> {
    (1..).zip(row.split('|')).flat_map(|(month, names)| {
        names
            .split_ascii_whitespace()
            .map(move |name| (month, name))
    })
}

/// The month, from 1, that a word in lower case names, and the calendar it is of.
pub(super) fn month_of(word: &str, language: Option<Lang>) -> Option<(Calendar, i32)> {
    let length = word.chars().count();
    let latin = word.chars().all(|c| (c as u32) < 0x600);
    if length < if latin { 3 } else { 2 } || length > 30 {
        return None;
    }
    let word = word
        .strip_prefix('ב')
        .filter(|_| length > 3)
        .unwrap_or(word);
    let language = language
        .map(|lang| lang.base().to_string())
        .unwrap_or_default();
    let language = match language.as_str() {
        "no" | "nn" => "nb",
        other => other,
    };
    let own = TABLE.iter().find(|(tag, _)| *tag == language);
    if let Some((tag, row)) = own {
        if let Some(month) = NAMES.own.get(&(*tag, word)) {
            return Some((Calendar::Gregorian, *month));
        }
        // Cases and suffixes lengthen a name.
        let longer = |name: &str| word.starts_with(name) && name.chars().count() >= 4;
        if let Some((month, _)) = named(row).find(|(_, name)| longer(name)) {
            return Some((Calendar::Gregorian, month));
        }
    }
    if let Some(found) = NAMES.any.get(word) {
        return Some(*found);
    }
    let mut long = NAMES.long.get(&word.chars().next()?)?.iter();
    let (month, _) = long.find(|(_, name)| word.starts_with(name))?;
    Some((Calendar::Gregorian, *month))
}

/// Whether a word in lower case is the name of a month in any language.
pub(crate) fn is_month(word: &str) -> bool {
    month_of(word.trim_end_matches('.'), None).is_some()
}

/// A day of a calendar as a day of the usual one.
pub(super) fn in_calendar(
    calendar: Calendar,
    year: i32,
    month: i32,
    day: i32,
) -> Option<civil::Date> {
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    let iso = match calendar {
        Calendar::Gregorian => return super::visible::date(year, month.into(), day.into()),
        Calendar::Persian => Date::try_new_persian(year, month, day)
            .ok()?
            .to_calendar(Iso),
        Calendar::Hijri => {
            Date::try_new_hijri_with_calendar(year, month, day, Hijri::new_umm_al_qura())
                .ok()?
                .to_calendar(Iso)
        }
    };
    let date = civil::Date::new(
        iso.year().extended_year().try_into().ok()?,
        iso.month().ordinal.try_into().ok()?,
        iso.day_of_month().0.try_into().ok()?,
    );
    date.ok().filter(|date| (1990..2100).contains(&date.year()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_known_in_many_languages() {
        for (word, month) in [
            ("may", 5),
            ("maio", 5),
            ("mai", 5),
            ("mayo", 5),
            ("maggio", 5),
            ("mei", 5),
            ("września", 9),
            ("août", 8),
            ("märz", 3),
            ("dezembro", 12),
            ("июня", 6),
        ] {
            assert_eq!(
                month_of(word, None),
                Some((Calendar::Gregorian, month)),
                "{word}"
            );
        }
        let month = |word: &str, tag: &str| month_of(word, tag.parse().ok()).map(|found| found.1);
        assert_eq!(month("listopada", "pl"), Some(11));
        assert_eq!(month("listopada", "hr"), Some(10));
        assert_eq!(month_of("monday", None), None);
    }
}
