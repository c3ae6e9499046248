//! Dates in running text, as people write them, in words and digits.

use super::{
    Precision, When,
    clock::{time_after, time_before, zone_in},
    in_utc,
    months::{Calendar, in_calendar, month_of},
};
use jiff::civil;
use news::{Lang, LocalTime};

/// A word or a number of a text, and the sign right before it.
pub(super) struct Token {
    /// In small letters, digits in those of Europe.
    pub(super) word: String,
    /// The sign before it.
    pub(super) before: char,
    /// What it counts, where it is a number.
    pub(super) number: Option<i32>,
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut before = ' ';
    let mut open = None;
    for c in text.chars().take(300) {
        let kind = match c {
            _ if c.is_ascii_digit() || digit_of(c).is_some() => Some('0'),
            _ if c.is_alphabetic() || is_mark(c) => Some('a'),
            _ => None,
        };
        match (kind, tokens.last_mut()) {
            (Some(_), Some(token)) if open == kind => token.word.push(latin_digit(c)),
            (Some(_), _) => tokens.push(Token {
                word: latin_digit(c).to_string(),
                before: if open.is_some() { '\0' } else { before },
                number: None,
            }),
            (None, _) => before = c,
        }
        open = kind;
    }
    for token in &mut tokens {
        token.word = token.word.to_lowercase();
        token.number = token.word.parse().ok();
    }
    tokens
}

/// Vowel signs of Indic scripts are no letters, but belong to words.
fn is_mark(c: char) -> bool {
    matches!(c as u32,
        0x0900..=0x0963 | 0x0971..=0x0dff | 0x0e30..=0x0e4e | 0x0eb0..=0x0ecd | 0x102b..=0x103e | 0x17b4..=0x17d3 |
        0x064b..=0x065f)
}

/// Digits of Arabic, Persian, the scripts of India, Thai, Lao, Burmese, Khmer, and wide ones.
fn digit_of(c: char) -> Option<u32> {
    let code = c as u32;
    [
        0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
        0x0e50, 0x0ed0, 0x1040, 0x17e0, 0xff10,
    ]
    .iter()
    .find(|zero| (**zero..**zero + 10).contains(&code))
    .map(|zero| code - zero)
}

fn latin_digit(c: char) -> char {
    digit_of(c)
        .and_then(|digit| char::from_digit(digit, 10))
        .unwrap_or(c)
}

/// Finds the first date in running text, with its time and zone where they stand near.
pub(crate) fn visible(text: &str, language: Option<Lang>) -> Option<When> {
    if !text
        .chars()
        .any(|c| c.is_ascii_digit() || digit_of(c).is_some())
    {
        return None;
    }
    let tokens = tokens(text);
    let (date, from, to) = (0..tokens.len()).find_map(|at| {
        let window = tokens.get(at..)?;
        let (date, length) = date_at(window, language)?;
        Some((date, at, at + length))
    })?;
    let after = tokens.get(to..(to + 10).min(tokens.len()))?;
    let clock = time_after(&tokens, to).or_else(|| time_before(&tokens, from));
    let Some(clock) = clock else {
        return in_utc(date.at(0, 0, 0, 0), Precision::Day);
    };
    let local = date.to_datetime(clock);
    match zone_in(text, after) {
        Some(offset) => {
            let at = offset.to_timestamp(local).ok()?;
            Some(LocalTime::new(at, offset).into())
        }
        None => in_utc(local, Precision::Local),
    }
}

/// A date that begins with the first token, and how many tokens it takes.
fn date_at(window: &[Token], language: Option<Lang>) -> Option<(civil::Date, usize)> {
    numeric(window, language)
        .or_else(|| day_month_year(window, language))
        .or_else(|| month_day_year(window, language))
        .or_else(|| year_month_day(window, language))
}

pub(super) fn date(year: i32, month: i32, day: i32) -> Option<civil::Date> {
    let year = if (2530..2650).contains(&year) {
        year - 543
    } else {
        year
    };
    let year = if year < 100 { year + 2000 } else { year };
    let date = civil::Date::new(
        year.try_into().ok()?,
        month.try_into().ok()?,
        day.try_into().ok()?,
    );
    date.ok().filter(|date| (1990..2100).contains(&date.year()))
}

/// `3.5.2024`, `03/05/2024`, `2024-05-03`, `2024年5月3日`, `2024년 5월 3일`.
fn numeric(window: &[Token], language: Option<Lang>) -> Option<(civil::Date, usize)> {
    let number = |at: usize| window.get(at).and_then(|token| token.number);
    let sign = |at: usize| window.get(at).map_or(' ', |token| token.before);
    let word = |at: usize| window.get(at).map_or("", |token| token.word.as_str());
    if let Some(found) = in_reign(window) {
        return Some(found);
    }
    let a = number(0)?;
    if a >= 1990 && (word(1).starts_with('年') || word(1).starts_with('년')) {
        return Some((date(a, number(2)?, number(4)?)?, 6));
    }
    let (b, c) = (number(1)?, number(2)?);
    let joined = |s: char| matches!(s, '.' | '/' | '-' | '–' | '‑' | ' ');
    if !joined(sign(1)) || !joined(sign(2)) {
        return None;
    }
    if let Some(date) = persian(a, b, c, language) {
        return Some((date, 3));
    }
    if a >= 1990 {
        return Some((date(a, b, c)?, 3));
    }
    let long = word(2).len() == 4;
    let short = word(2).len() == 2 && matches!(sign(1), '.' | '/') && sign(1) == sign(2);
    if !(long || short) || sign(1) == ' ' || sign(2) == ' ' && sign(1) != '.' {
        return None;
    }
    let month_first = sign(1) == '/' && b <= 31 && a <= 12 && (b > 12 || american(language));
    let (day, month) = if month_first { (b, a) } else { (a, b) };
    Some((date(c, month, day)?, 3))
}

/// `1403/02/14` and `14/02/1403` where dates are Persian.
fn persian(a: i32, b: i32, c: i32, language: Option<Lang>) -> Option<civil::Date> {
    let tag = language.map(|lang| lang.base().to_string());
    if !matches!(tag.as_deref(), Some("fa" | "ps")) {
        return None;
    }
    let years = 1370..1480;
    match (years.contains(&a), years.contains(&c)) {
        (true, _) => in_calendar(Calendar::Persian, a, b, c),
        (_, true) => in_calendar(Calendar::Persian, c, b, a),
        _ => None,
    }
}

/// `令和6年5月3日`, `民國113年5月3日`: years of a reign or a republic.
fn in_reign(window: &[Token]) -> Option<(civil::Date, usize)> {
    let before = match window.first()?.word.as_str() {
        "令和" => 2018,
        "平成" => 1988,
        "民國" | "民国" => 1911,
        _ => return None,
    };
    let number = |at: usize| window.get(at).and_then(|token| token.number);
    let year = number(1)?;
    if !window.get(2)?.word.starts_with('年') {
        return None;
    }
    Some((date(before + year, number(3)?, number(5)?)?, 7))
}

fn american(language: Option<Lang>) -> bool {
    let tag = language.map(|lang| lang.to_string()).unwrap_or_default();
    tag == "en" || tag == "en-US" || tag == "en-PH"
}

/// Words between the parts of a date: "3 de maio de 2024", "3rd of May", "1er mai".
fn is_joint(word: &str) -> bool {
    matches!(
        word,
        "de" | "del"
            | "d"
            | "of"
            | "st"
            | "nd"
            | "rd"
            | "th"
            | "er"
            | "ª"
            | "º"
            | "the"
            | "do"
            | "da"
            | "i"
            | "e"
            | "tháng"
            | "năm"
            | "г"
            | "року"
            | "р"
            | "من"
            | "den"
    )
}

fn skip_joints(window: &[Token], mut at: usize) -> usize {
    while window.get(at).is_some_and(|token| is_joint(&token.word)) {
        at += 1;
    }
    at
}

/// The month that a word names, or two or three words written as one, and how many they are.
fn month_at(window: &[Token], at: usize, language: Option<Lang>) -> Option<(Calendar, i32, usize)> {
    (1..=3).rev().find_map(|count| {
        let words = window.get(at..at + count)?;
        if words.iter().any(|token| token.number.is_some()) {
            return None;
        }
        let joined: String = words.iter().map(|token| token.word.as_str()).collect();
        let (calendar, month) =
            month_of(&joined, language).filter(|_| count == 1 || is_exact(&joined))?;
        // Two names for one month: "أيار/مايو".
        let again = window.get(at + count).filter(|next| next.before == '/');
        let again =
            again.and_then(|next| month_of(&next.word, language)) == Some((calendar, month));
        Some((calendar, month, count + usize::from(again)))
    })
}

/// Names of several words are of scripts other than Latin, Greek and Cyrillic.
fn is_exact(joined: &str) -> bool {
    joined.chars().all(|c| c as u32 >= 0x590)
}

fn day_month_year(window: &[Token], language: Option<Lang>) -> Option<(civil::Date, usize)> {
    let day = window
        .first()?
        .number
        .filter(|day| (1..=31).contains(day))?;
    let at = skip_joints(window, 1);
    let vietnamese = window.get(1).is_some_and(|token| token.word == "tháng");
    let (calendar, month, count) = if vietnamese {
        (Calendar::Gregorian, window.get(at)?.number?, 1)
    } else {
        month_at(window, at, language)?
    };
    let era = |token: &&Token| matches!(token.word.as_str(), "พ" | "ศ" | "ค");
    let at = at + count;
    let at = at + window.iter().skip(at).take(2).take_while(era).count();
    let at = skip_joints(window, at);
    let year = window.get(at)?;
    let digits = year.word.chars().count();
    if digits != 4 && !(digits == 2 && year.before != ':') {
        return None;
    }
    if digits == 2 && window.get(at + 1).is_some_and(|token| token.before == ':') {
        return None;
    }
    Some((in_calendar(calendar, year.number?, month, day)?, at + 1))
}

fn month_day_year(window: &[Token], language: Option<Lang>) -> Option<(civil::Date, usize)> {
    let (calendar, month, count) = month_at(window, 0, language)?;
    let day = window
        .get(count)?
        .number
        .filter(|day| (1..=31).contains(day))?;
    let at = skip_joints(window, count + 1);
    let year = window.get(at).filter(|token| token.word.len() == 4)?;
    Some((in_calendar(calendar, year.number?, month, day)?, at + 1))
}

/// `2024. május 3.`, `2024 m. gegužės 3 d.`, `2024. gada 3. maijs`.
fn year_month_day(window: &[Token], language: Option<Lang>) -> Option<(civil::Date, usize)> {
    let year = window
        .first()
        .filter(|token| token.word.len() == 4)?
        .number?;
    let joint = |token: &Token| matches!(token.word.as_str(), "m" | "gada" | "ko" | "жылғы");
    let skip = 1 + usize::from(window.get(1).is_some_and(joint));
    if let Some(day) = window.get(skip).and_then(|token| token.number) {
        let (calendar, month, count) = month_at(window, skip + 1, language)?;
        return Some((in_calendar(calendar, year, month, day)?, skip + 1 + count));
    }
    let (calendar, month, count) = month_at(window, skip, language)?;
    let day = window.get(skip + count)?.number?;
    Some((in_calendar(calendar, year, month, day)?, skip + count + 1))
}
