//! Dates as feeds write them: RFC 3339, RFC 822 and 2822, asctime, and what people type.

use crate::markup::line;
use jiff::{SignedDuration, Timestamp, civil::Date, tz::TimeZone};

/// Longer texts are no dates.
const LONGEST: usize = 100;

/// Names of zones in minutes from UTC. RFC 822's North American ones, and those that feeds
/// of other parts of the world use. What is not here is taken as UTC.
const ZONES: [(&str, i64); 55] = [
    ("wat", 60),
    ("cat", 120),
    ("eat", 180),
    ("npt", 345),
    ("mmt", 390),
    ("wita", 480),
    ("pht", 480),
    ("wit", 540),
    ("acst", 570),
    ("acdt", 630),
    ("clst", -180),
    ("clt", -240),
    ("cot", -300),
    ("pet", -300),
    ("akdt", -480),
    ("akst", -540),
    ("hst", -600),
    ("west", 60),
    ("bst", 60),
    ("cet", 60),
    ("met", 60),
    ("mez", 60),
    ("cest", 120),
    ("mest", 120),
    ("mesz", 120),
    ("eet", 120),
    ("sast", 120),
    ("eest", 180),
    ("msk", 180),
    ("trt", 180),
    ("msd", 240),
    ("pkt", 300),
    ("ist", 330),
    ("ict", 420),
    ("wib", 420),
    ("sgt", 480),
    ("hkt", 480),
    ("awst", 480),
    ("jst", 540),
    ("kst", 540),
    ("aest", 600),
    ("aedt", 660),
    ("nzst", 720),
    ("nzdt", 780),
    ("brt", -180),
    ("art", -180),
    ("adt", -180),
    ("edt", -240),
    ("est", -300),
    ("cdt", -300),
    ("cst", -360),
    ("mdt", -360),
    ("mst", -420),
    ("pdt", -420),
    ("pst", -480),
];

/// Beginnings of the names of months, in order. The first that fits is taken, so that the
/// longer ones come first.
const MONTHS: [(&str, i8); 59] = [
    ("marras", 11),
    ("jan", 1),
    ("ian", 1),
    ("gen", 1),
    ("ene", 1),
    ("янв", 1),
    ("січ", 1),
    ("ιαν", 1),
    ("fe", 2),
    ("fé", 2),
    ("fev", 2),
    ("фев", 2),
    ("лют", 2),
    ("φεβ", 2),
    ("mar", 3),
    ("mär", 3),
    ("mrt", 3),
    ("maa", 3),
    ("мар", 3),
    ("бер", 3),
    ("μαρ", 3),
    ("ap", 4),
    ("abr", 4),
    ("avr", 4),
    ("апр", 4),
    ("кві", 4),
    ("απρ", 4),
    ("may", 5),
    ("mai", 5),
    ("mei", 5),
    ("mag", 5),
    ("máj", 5),
    ("ма", 5),
    ("тра", 5),
    ("μαϊ", 5),
    ("jun", 6),
    ("juin", 6),
    ("giu", 6),
    ("июн", 6),
    ("чер", 6),
    ("jul", 7),
    ("juil", 7),
    ("lug", 7),
    ("июл", 7),
    ("лип", 7),
    ("au", 8),
    ("ao", 8),
    ("ago", 8),
    ("авг", 8),
    ("сер", 8),
    ("sep", 9),
    ("set", 9),
    ("сен", 9),
    ("вер", 9),
    ("oct", 10),
    ("okt", 10),
    ("out", 10),
    ("nov", 11),
    ("dec", 12),
];
const MORE_MONTHS: [(&str, i8); 95] = [
    ("iun", 6),
    ("iul", 7),
    ("agu", 8),
    ("noi", 11),
    ("des", 12),
    ("dez", 12),
    ("dic", 12),
    ("déc", 12),
    ("дек", 12),
    ("гру", 12),
    ("окт", 10),
    ("жов", 10),
    ("ott", 10),
    ("ноя", 11),
    ("лис", 11),
    ("νοε", 11),
    ("δεκ", 12),
    ("μάρ", 3),
    ("μαΐ", 5),
    ("μάι", 5),
    ("ιουν", 6),
    ("ιούν", 6),
    ("ιουλ", 7),
    ("ιούλ", 7),
    ("αυγ", 8),
    ("αύγ", 8),
    ("σεπ", 9),
    ("οκτ", 10),
    ("νοέ", 11),
    ("sty", 1),
    ("lut", 2),
    ("kwi", 4),
    ("maj", 5),
    ("cze", 6),
    ("lip", 7),
    ("sie", 8),
    ("wrz", 9),
    ("paź", 10),
    ("lis", 11),
    ("gru", 12),
    ("led", 1),
    ("úno", 2),
    ("bře", 3),
    ("dub", 4),
    ("kvě", 5),
    ("červenc", 7),
    ("červenec", 7),
    ("červ", 6),
    ("srp", 8),
    ("zář", 9),
    ("říj", 10),
    ("prosin", 12),
    ("oca", 1),
    ("şub", 2),
    ("nis", 4),
    ("haz", 6),
    ("tem", 7),
    ("ağu", 8),
    ("eyl", 9),
    ("eki", 10),
    ("kas", 11),
    ("ara", 12),
    ("tammi", 1),
    ("helmi", 2),
    ("huhti", 4),
    ("touko", 5),
    ("kesä", 6),
    ("heinä", 7),
    ("elok", 8),
    ("syys", 9),
    ("loka", 10),
    ("joulu", 12),
    ("már", 3),
    ("ápr", 4),
    ("jún", 6),
    ("júl", 7),
    ("szep", 9),
    ("avg", 8),
    ("ogo", 8),
    ("يناير", 1),
    ("فبراير", 2),
    ("مارس", 3),
    ("أبريل", 4),
    ("إبريل", 4),
    ("ابريل", 4),
    ("مايو", 5),
    ("يونيو", 6),
    ("يوليو", 7),
    ("أغسطس", 8),
    ("اغسطس", 8),
    ("سبتمبر", 9),
    ("أكتوبر", 10),
    ("اكتوبر", 10),
    ("نوفمبر", 11),
    ("ديسمبر", 12),
];

/// Days of the week that begin as a month does in some language: "mardi" and "mar." are
/// Tuesday in French, "maandag" is Monday in Dutch, "середа" Wednesday in Ukrainian.
const DAYS: [&str; 9] = [
    "mar",
    "mardi",
    "martes",
    "martedì",
    "marți",
    "marti",
    "maandag",
    "maanantai",
    "середа",
];

/// A piece of a date.
#[derive(Clone, PartialEq, Debug)]
enum Piece {
    /// A number and how many digits it is written with.
    Number(i64, usize),
    Word(String),
    Mark(char),
}

enum Half {
    First,
    Second,
}

/// Reads a date in whatever form. One without a zone is taken as UTC; day and month that
/// could be either are not guessed.
pub(crate) fn date(text: &str) -> Option<Timestamp> {
    let text = line(text);
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    if let Ok(time) = text.parse::<Timestamp>() {
        return Some(time);
    }
    let mut pieces = pieces(&text);
    if let [Piece::Number(number, digits)] = pieces.as_slice() {
        return counted(*number, *digits);
    }
    let (seconds, offset) = clock(&mut pieces);
    let day = day(&pieces)?;
    let midnight = TimeZone::UTC.to_timestamp(day.at(0, 0, 0, 0)).ok()?;
    let after = SignedDuration::from_secs(seconds - offset * 60);
    midnight.checked_add(after).ok()
}

/// Digits alone: seconds or milliseconds since 1970, or `YYYYMMDD`, or that and a time.
fn counted(number: i64, digits: usize) -> Option<Timestamp> {
    let of = |date: i64, time: i64| {
        let day = civil(date / 10_000, date / 100 % 100, date % 100)?;
        let midnight = TimeZone::UTC.to_timestamp(day.at(0, 0, 0, 0)).ok()?;
        let seconds = time / 10_000 * 3600 + time / 100 % 100 * 60 + time % 100;
        midnight
            .checked_add(SignedDuration::from_secs(seconds))
            .ok()
    };
    match digits {
        8 => of(number, 0),
        9 | 10 => Timestamp::from_second(number).ok(),
        13 => Timestamp::from_millisecond(number).ok(),
        14 => of(number / 1_000_000, number % 1_000_000),
        _ => None,
    }
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for c in text.chars() {
        match (c.to_digit(10), pieces.last_mut()) {
            (Some(digit), Some(Piece::Number(number, digits))) if *digits < 18 => {
                *number = *number * 10 + i64::from(digit);
                *digits += 1;
            }
            (Some(digit), _) => pieces.push(Piece::Number(i64::from(digit), 1)),
            (None, Some(Piece::Word(word))) if c.is_alphabetic() => word.extend(c.to_lowercase()),
            (None, _) if c.is_alphabetic() => {
                pieces.push(Piece::Word(c.to_lowercase().collect()));
            }
            (None, _) => pieces.push(Piece::Mark(if c == '\u{2212}' { '-' } else { c })),
        }
    }
    pieces
}

/// Takes the time of day and the zone out of the pieces: seconds since midnight, and
/// minutes that the zone is ahead of UTC.
fn clock(pieces: &mut Vec<Piece>) -> (i64, i64) {
    let number = |at: usize, pieces: &[Piece]| match pieces.get(at) {
        Some(Piece::Number(number, digits)) => Some((*number, *digits)),
        _ => None,
    };
    let mark = |at: usize, pieces: &[Piece]| match pieces.get(at) {
        Some(Piece::Mark(mark)) => Some(*mark),
        _ => None,
    };
    // Longer numbers are none of a clock.
    let is_short = |at: usize| number(at, pieces).is_some_and(|(_, digits)| digits <= 2);
    let colon = (1..pieces.len())
        .find(|at| mark(*at, pieces) == Some(':') && is_short(at - 1) && is_short(at + 1));
    let t = Piece::Word("t".to_owned());
    let (start, mut end, mut seconds) = match colon {
        Some(at) => {
            let hour = number(at - 1, pieces).map_or(0, |it| it.0);
            let minute = number(at + 1, pieces).map_or(0, |it| it.0);
            let second = number(at + 3, pieces).filter(|_| mark(at + 2, pieces) == Some(':'));
            let end = if second.is_some() { at + 4 } else { at + 2 };
            let second = second.map_or(0, |it| it.0.min(59));
            (at - 1, end, hour * 3600 + minute * 60 + second)
        }
        // The basic form of ISO 8601.
        None => match pieces.iter().position(|piece| *piece == t) {
            Some(at) => match number(at + 1, pieces) {
                Some((time, 4)) => (at, at + 2, time / 100 * 3600 + time % 100 * 60),
                Some((time, 6)) => {
                    let minutes = time / 10_000 * 60 + time / 100 % 100;
                    (at, at + 2, minutes * 60 + time % 100)
                }
                _ => return (0, 0),
            },
            None => return (0, 0),
        },
    };
    if matches!(mark(end, pieces), Some('.' | ',')) && number(end + 1, pieces).is_some() {
        end += 2;
    }
    let hour = seconds / 3600;
    match half(pieces) {
        Some(Half::Second) if hour < 12 => seconds += 12 * 3600,
        Some(Half::First) if hour == 12 => seconds -= 12 * 3600,
        _ => {}
    }
    let (offset, after) = zone(pieces, end);
    let upto = after.max(end).min(pieces.len());
    pieces.drain(start..upto);
    (seconds.clamp(0, 48 * 3600), offset)
}

/// Which half of the day is said, in one word or as "p. m.".
fn half(pieces: &[Piece]) -> Option<Half> {
    let words = pieces.iter().filter_map(|piece| match piece {
        Piece::Word(word) => Some(word.as_str()),
        _ => None,
    });
    let mut before = "";
    for word in words {
        match (before, word) {
            ("p", "m") | (_, "pm" | "오후" | "下午" | "午後") => return Some(Half::Second),
            ("a", "m") | (_, "am" | "오전" | "上午" | "午前") => return Some(Half::First),
            _ => before = word,
        }
    }
    None
}

/// The zone behind a time, and where it ends.
fn zone(pieces: &[Piece], from: usize) -> (i64, usize) {
    let mut named = None;
    let mut at = from;
    while let Some(piece) = pieces.get(at) {
        match (piece, pieces.get(at + 1)) {
            (Piece::Mark('+' | '-'), Some(Piece::Number(number, digits))) => {
                let minutes = match (digits, pieces.get(at + 2), pieces.get(at + 3)) {
                    (4, _, _) => Some((number / 100 * 60 + number % 100, 2)),
                    (1 | 2, Some(Piece::Mark(':')), Some(Piece::Number(minutes, 2))) => {
                        Some((number * 60 + minutes, 4))
                    }
                    (1 | 2, _, _) => Some((number * 60, 2)),
                    _ => None,
                };
                let Some((minutes, length)) = minutes else {
                    break;
                };
                if minutes > 15 * 60 {
                    break;
                }
                let sign = if *piece == Piece::Mark('-') { -1 } else { 1 };
                return (sign * minutes, at + length);
            }
            (Piece::Word(word), _) => {
                if let Some((_, minutes)) = ZONES.iter().find(|(name, _)| name == word) {
                    named = Some((*minutes, at + 1));
                }
            }
            (Piece::Number(..), _) => break,
            (Piece::Mark(_), _) => {}
        }
        at += 1;
    }
    named.unwrap_or((0, from))
}

/// The day that the pieces without a time name.
fn day(pieces: &[Piece]) -> Option<Date> {
    let numbers: Vec<(i64, usize)> = pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Number(number, digits) => Some((*number, *digits)),
            _ => None,
        })
        .collect();
    let in_digits = matches!(numbers.as_slice(), [(_, 1 | 2), (_, 1 | 2), (_, 4)]);
    let month = named_month(pieces, in_digits);
    if let Some(month) = month {
        let year = numbers.iter().position(|(_, digits)| *digits == 4);
        let year = year.or_else(|| numbers.iter().position(|(number, _)| *number > 31));
        let year = year.or((numbers.len() >= 2).then_some(1))?;
        let day = (0..numbers.len()).find(|at| *at != year)?;
        let (year, digits) = *numbers.get(year)?;
        return civil(whole(year, digits), i64::from(month), numbers.get(day)?.0);
    }
    let slashes = pieces.contains(&Piece::Mark('/'));
    match numbers.as_slice() {
        [(date, 8), ..] => civil(date / 10_000, date / 100 % 100, date % 100),
        [(year, 4), (day, 3), ..] => {
            let first = civil(*year, 1, 1)?;
            first
                .checked_add(SignedDuration::from_hours(24 * (*day - 1)))
                .ok()
        }
        [(year, 4), (month, 1 | 2), (day, 1 | 2), ..] => civil(*year, *month, *day),
        [(year, 4), (month, 1 | 2)] => civil(*year, *month, 1),
        [(one, 1 | 2), (two, 1 | 2), (year, digits @ (2 | 4)), ..] => {
            let year = whole(*year, *digits);
            match (*one, *two) {
                (one, two) if !slashes || one > 12 || one == two => civil(year, two, one),
                (one, two) if two > 12 => civil(year, one, two),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The month that a word names: of several the one with the most numbers beside it, for a
/// day of the week may look like a month. Such a day names none where a month is told by
/// digits, and most never do.
fn named_month(pieces: &[Piece], in_digits: bool) -> Option<i8> {
    let mut found: Option<(usize, i8)> = None;
    let words: Vec<&Piece> = pieces
        .iter()
        .filter(|piece| !matches!(piece, Piece::Mark(_)))
        .collect();
    for (at, piece) in words.iter().enumerate() {
        let Piece::Word(word) = piece else { continue };
        let is_day = DAYS.contains(&word.as_str()) && (in_digits || word != "mar");
        let Some(month) = month(word).filter(|_| !is_day) else {
            continue;
        };
        let beside = [at.checked_sub(1), at.checked_add(1)];
        let beside = beside.into_iter().flatten().filter_map(|at| words.get(at));
        let numbers = beside.filter(|it| matches!(it, Piece::Number(..))).count();
        if found.is_none_or(|(most, _)| numbers > most) {
            found = Some((numbers, month));
        }
    }
    found.map(|(_, month)| month)
}

fn month(word: &str) -> Option<i8> {
    let letters = word.chars().count();
    if letters < 3 {
        return None;
    }
    let all = MONTHS.iter().chain(&MORE_MONTHS);
    all.into_iter()
        .find(|(start, _)| word.starts_with(start))
        .map(|(_, month)| *month)
}

/// Two digits stand for the years from 1970 to 2069.
fn whole(year: i64, digits: usize) -> i64 {
    match (digits, year) {
        (1 | 2, 0..70) => 2000 + year,
        (1 | 2, _) => 1900 + year,
        (3, _) => 1900 + year,
        _ => year,
    }
}

/// A day; the 31st of a month of thirty is the first of the next.
fn civil(year: i64, month: i64, day: i64) -> Option<Date> {
    if !(1..=31).contains(&day) {
        return None;
    }
    let first = Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, 1).ok()?;
    first
        .checked_add(SignedDuration::from_hours(24 * (day - 1)))
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_every_form() {
        let noon = "2026-03-01T12:00:00Z";
        for text in [
            "2026-03-01T12:00:00Z",
            "2026-03-01T12:00:00.000+00:00",
            "2026-03-01T13:00:00+0100",
            "2026-03-01T13:00:00+01",
            "2026-03-01T12:00Z",
            "2026-03-01T12:00:00",
            "2026-03-01 12:00:00",
            "2026-03-01 12:00:00.0",
            "2026/03/01 12:00",
            "20260301T120000Z",
            "20260301120000",
            "2026-060T12:00:00Z",
            "1772366400",
            "1772366400000",
            "Sun, 01 Mar 2026 12:00:00 GMT",
            "Sun, 1 Mar 2026 12:00:00 +0000",
            "Mon, 01 Mar 2026 12:00 UT",
            "01 Mar 26 12:00:00 Z",
            "Sun, 01 Mar 2026 07:00:00 EST",
            "Sun, 01 Mar 2026 04:00:00 PST",
            "Sun, 01 Mar 2026 15:00:00 MSK",
            "Sun, 01 Mar 2026 14:00:00 GMT+0200",
            "Sun, 01 Mar 2026 14:00:00 +02:00",
            "Sun, 01 Mar 2026 17:30:00 +0530 (IST)",
            "Sunday, 01-Mar-26 12:00:00 GMT",
            "Sunday, March 1, 2026 12:00 PM",
            "March 1st, 2026 at 12:00pm",
            "March 1, 2026, 6:00 a.m. CST",
            "1 mar 2026, 03:00 p. m. EAT",
            "Κυρ, 1 Μάρ 2026 12:00:00 GMT",
            "الأحد, 01 مارس 2026 12:00:00 +0000",
            "Sun, 01 Mar 2026 02:00:00 HST",
            "Sun Mar  1 12:00:00 2026",
            "Sun Mar  1 12:00:00 UTC 2026",
            "Sun, Mar 01 2026 12:00:00 GMT",
            "1. März 2026, 13:00 CET",
            "dim., 1 mars 2026 12:00:00 GMT",
            "вс, 01 мар 2026 15:00:00 +0300",
            "2026년 3월 1일 오후 9:00:00 KST",
            "2026年3月1日 21:00 +0900",
            "01.03.2026 12:00",
            "  \n Sun, 01 Mar 2026\n 12:00:00 GMT ",
            "Sun, 29 Feb 2026 12:00:00 GMT",
        ] {
            let expected: Timestamp = noon.parse().unwrap();
            assert_eq!(date(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn a_day_alone_is_its_midnight() {
        let midnight: Timestamp = "2026-03-14T00:00:00Z".parse().unwrap();
        for text in [
            "2026-03-14",
            "20260314",
            "14 March 2026",
            "14/03/2026",
            "03/14/2026",
            "14.3.2026",
            "2026-03-13T24:00:00Z",
            "2026-03-14T888888888888888810:00:00Z",
            "2026-03-14T10:888888888888888810Z",
        ] {
            assert_eq!(date(text), Some(midnight), "{text}");
        }
    }

    #[test]
    fn a_day_of_the_week_is_no_month() {
        let morning: Timestamp = "2026-11-03T08:00:00Z".parse().unwrap();
        for text in [
            "mar., 3 nov. 2026 09:00:00 +0100",
            "mar., 03 nov. 2026 08:00:00 GMT",
            "Mardi 3 novembre 2026 08:00",
            "martes, 3 nov 2026 08:00:00 +0000",
            "mar nov 3 08:00:00 2026",
            "martedì 03.11.2026 08:00",
            "Marți, 3 noiembrie 2026 08:00",
        ] {
            assert_eq!(date(text), Some(morning), "{text}");
        }
        let others = [
            ("maandag 2 november 2026", "2026-11-02T00:00:00Z"),
            ("maandag 02-11-2026", "2026-11-02T00:00:00Z"),
            ("mar. 17/11/2026", "2026-11-17T00:00:00Z"),
            ("maanantai 2.11.2026", "2026-11-02T00:00:00Z"),
            ("середа, 4 листопада 2026", "2026-11-04T00:00:00Z"),
            ("Tue, 03 Mar 2026 10:00:00 NOVT", "2026-03-03T10:00:00Z"),
            ("mar. 3 mars 2026", "2026-03-03T00:00:00Z"),
            ("Mar 3, 2026", "2026-03-03T00:00:00Z"),
            ("3 mar 2026", "2026-03-03T00:00:00Z"),
        ];
        for (text, day) in others {
            assert_eq!(date(text), day.parse().ok(), "{text}");
        }
    }

    #[test]
    fn months_in_many_languages() {
        for (text, month) in [
            ("Τετ, 1 Ιούλ 2026 12:00:00 GMT", 7),
            ("1 Αυγούστου 2026", 8),
            ("1 maj 2026", 5),
            ("1 października 2026", 10),
            ("1. června 2026", 6),
            ("1. července 2026", 7),
            ("01 Ağu 2026", 8),
            ("1 Aralık 2026 Salı", 12),
            ("1. marraskuuta 2026", 11),
            ("2026. július 1.", 7),
            ("1 يونيو 2026", 6),
        ] {
            let day = format!("2026-{month:02}-01T");
            let found = date(text).map(|it| it.to_string()).unwrap_or_default();
            assert!(found.starts_with(&day), "{text}: {found}");
        }
    }

    #[test]
    fn what_is_no_date_or_could_be_two_is_none() {
        for text in [
            "",
            "yesterday",
            "03/04/2026",
            "12:00",
            "2026",
            "99999999999999999999",
            "-",
            "13:61:99 +9999",
        ] {
            assert_eq!(date(text), None, "{text}");
        }
    }
}
