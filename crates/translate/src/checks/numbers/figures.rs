//! Numbers that are written in digits, of any script, and what they may be worth.

use super::words;
use crate::{checks::side::Side, slice::part};
use std::ops::Range;

/// A number in digits.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Figure {
    /// Where it stands in the text.
    pub(super) range: Range<usize>,
    /// Its digits without zeros at either end; none for zero.
    pub(super) digits: String,
    /// By which powers of ten they may be multiplied: `1.500` may be 15·10² or 15·10⁻¹,
    /// `1.5 million` is 15·10⁵.
    pub(super) powers: Vec<i32>,
    /// The numbers it is made of, where what joins them may as well part them: `11.29`.
    pub(super) parts: Vec<u64>,
    /// Whether it belongs to a word: `COVID-19`, `Il-76`.
    pub(super) named: bool,
}

impl Figure {
    /// What it is worth where it is a whole number, as far as that is certain.
    pub(super) fn value(&self) -> Option<u64> {
        let power = self
            .powers
            .iter()
            .copied()
            .max()
            .filter(|power| *power >= 0)?;
        self.at(power)
    }

    fn at(&self, power: i32) -> Option<u64> {
        let digits = if self.digits.is_empty() {
            "0"
        } else {
            &self.digits
        };
        let digits = digits.parse::<u64>().ok()?;
        let power = u32::try_from(power).ok()?;
        10_u64.checked_pow(power)?.checked_mul(digits)
    }

    /// Whether it may be worth that.
    pub(super) fn may_be(&self, value: u64) -> bool {
        self.powers
            .iter()
            .any(|power| self.at(*power) == Some(value))
    }

    /// Whether two may be worth the same.
    pub(super) fn is_same(&self, other: &Figure) -> bool {
        let shared = || self.powers.iter().any(|power| other.powers.contains(power));
        self.digits == other.digits && (self.digits.is_empty() || shared())
    }
}

/// Groups of digits with what joins them.
struct Run {
    range: Range<usize>,
    groups: Vec<String>,
    joins: Vec<char>,
}

/// All numbers of a sentence, in order.
pub(super) fn figures(side: &Side<'_>) -> Vec<Figure> {
    let runs = runs(side.text);
    let mut figures: Vec<Figure> = Vec::with_capacity(runs.len());
    let mut scales: Vec<i32> = Vec::with_capacity(runs.len());
    for run in runs {
        let mut figure = read(&run);
        figure.named = is_named(side.text, run.range.start);
        let scale = words::scale_behind(side, run.range.end).unwrap_or_default();
        let is_sure = scale.is_word || is_money(side.text, &run.range);
        let scaled: Vec<i32> = figure.powers.iter().map(|it| it + scale.power).collect();
        match is_sure || scale.power == 0 {
            true => figure.powers = scaled,
            // `the 100 m` may be a race.
            false => figure.powers.extend(scaled),
        }
        let scale = scale.power;
        let joined = sum(side, &mut figures, &figure, scales.last().copied(), scale);
        if !joined {
            figures.push(figure);
            scales.push(scale);
        }
    }
    share_scales(side.text, &mut figures, &scales);
    figures
}

/// Whether a currency's sign stands right before a number, or before its scale's letter.
fn is_money(text: &str, range: &Range<usize>) -> bool {
    let is_sign = |c: char| matches!(c, '$' | '€' | '£' | '¥' | '₹' | '₽' | '₺' | '₩');
    let before = part(text, 0..range.start).trim_end().chars().next_back();
    let mut behind = part(text, range.end..text.len()).trim_start().chars();
    before.is_some_and(is_sign) || behind.nth(1).is_some_and(is_sign)
}

/// `10–15 million`, `10 to 15 million`: the scale may hold for both.
fn share_scales(text: &str, figures: &mut [Figure], scales: &[i32]) {
    for at in (1..figures.len()).rev() {
        let (before, after) = figures.split_at_mut(at);
        let (Some(first), Some(second)) = (before.last_mut(), after.first()) else {
            continue;
        };
        let pair = (scales.get(at - 1), scales.get(at));
        let (Some(0), Some(&scale)) = pair else {
            continue;
        };
        let gap = part(text, first.range.end..second.range.start);
        if scale > 0 && gap.chars().count() <= 10 {
            let more: Vec<i32> = first.powers.iter().map(|power| power + scale).collect();
            first.powers.extend(more);
        }
    }
}

/// Adds `2000万` to the `1億` right before it.
fn sum(
    side: &Side<'_>,
    figures: &mut [Figure],
    figure: &Figure,
    scale_before: Option<i32>,
    scale: i32,
) -> bool {
    let east = matches!(side.tag(), "ja" | "zh" | "ko");
    let (Some(before), Some(scale_before)) = (figures.last_mut(), scale_before) else {
        return false;
    };
    // The scale itself stands between.
    let gap = part(side.text, before.range.end..figure.range.start);
    if !east || scale_before <= scale || gap.chars().count() > 2 {
        return false;
    }
    let (Some(first), Some(second)) = (before.value(), figure.value()) else {
        return false;
    };
    let (digits, power) = bare((first.saturating_add(second)).to_string());
    before.digits = digits;
    before.powers = vec![power];
    before.parts.clear();
    before.range.end = figure.range.end;
    true
}

fn read(run: &Run) -> Figure {
    let whole: String = run.groups.concat();
    let (digits, zeros) = bare(whole);
    let last = run.groups.last().map_or(0, String::len);
    let mut powers = vec![zeros];
    if let Some(join) = run.joins.last() {
        let decimal = zeros - i32::try_from(last).unwrap_or_default();
        let thousands = run.groups.iter().skip(1).all(|group| group.len() == 3);
        // Nobody writes decimals that end in so many zeros.
        let round = run
            .groups
            .last()
            .is_some_and(|group| group.ends_with("000"));
        match (thousands, matches!(join, '.' | ',' | '٫' | '،' | '·')) {
            (_, true) if round => {}
            (true, true) => powers.push(decimal),
            (false, true) if last != 3 => powers = vec![decimal],
            _ => {}
        }
    }
    let parts = match run.groups.len() {
        // 0230
        0 | 1 => match run.groups.first().map(|group| group.split_at_checked(2)) {
            Some(Some((hour, minute))) if hour.starts_with('0') && minute.len() == 2 => {
                [hour, minute]
                    .iter()
                    .filter_map(|part| part.parse().ok())
                    .collect()
            }
            _ => Vec::new(),
        },
        _ => run
            .groups
            .iter()
            .filter_map(|group| group.parse().ok())
            .collect(),
    };
    Figure {
        range: run.range.clone(),
        digits,
        powers,
        parts,
        named: false,
    }
}

/// Whether a Latin letter stands right before, or before a hyphen.
fn is_named(text: &str, start: usize) -> bool {
    let mut before = part(text, 0..start).chars().rev();
    match before.next() {
        Some('-' | '‑') => before.next().is_some_and(|c| c.is_ascii_alphabetic()),
        Some(c) => c.is_ascii_alphabetic(),
        None => false,
    }
}

/// Digits without zeros at either end, and how many there were at the right.
fn bare(digits: String) -> (String, i32) {
    let left = digits.trim_start_matches('0');
    let both = left.trim_end_matches('0');
    let zeros = i32::try_from(left.len() - both.len()).unwrap_or_default();
    (both.to_owned(), zeros)
}

fn runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    // What came behind the last digit.
    let mut join: Option<char> = None;
    let mut open = false;
    for (at, c) in text.char_indices() {
        let Some(digit) = digit(c) else {
            open = open && join.is_none() && is_join(c);
            join = Some(c);
            continue;
        };
        let end = at + c.len_utf8();
        match (runs.last_mut().filter(|_| open), join.take()) {
            (Some(run), None) => {
                if let Some(group) = run.groups.last_mut() {
                    group.push(digit);
                }
                run.range.end = end;
            }
            (Some(run), Some(join)) if joins(run, join, part(text, at..text.len())) => {
                run.joins.push(join);
                run.groups.push(digit.to_string());
                run.range.end = end;
            }
            _ => runs.push(Run {
                range: at..end,
                groups: vec![digit.to_string()],
                joins: Vec::new(),
            }),
        }
        open = true;
    }
    runs
}

fn is_join(c: char) -> bool {
    matches!(c, '.' | ',' | '\'' | '’' | '٬' | '٫' | '،' | '·') || is_space(c)
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// Whether a sign joins the digits that follow to those before. A space does so between
/// groups of three.
fn joins(run: &Run, join: char, rest: &str) -> bool {
    let follow = rest.chars().map_while(digit).count();
    let first = run.groups.first().map_or(0, String::len);
    let others = run.groups.iter().skip(1).all(|group| group.len() == 3);
    match is_space(join) {
        true => follow == 3 && first <= 3 && others && run.joins.iter().all(|c| is_space(*c)),
        false => true,
    }
}

/// A decimal digit of any script, as `0` to `9`.
pub(super) fn digit(c: char) -> Option<char> {
    const ZEROS: [char; 15] = [
        '٠', '۰', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '၀', '０',
    ];
    if c.is_ascii() {
        return c.is_ascii_digit().then_some(c);
    }
    ZEROS.iter().find_map(|&zero| {
        let value = (c as u32).checked_sub(zero as u32)?;
        char::from_digit(value, 10)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, tag: &str) -> Vec<(String, Vec<i32>)> {
        let side = Side::new(text, tag.parse().unwrap());
        let figures = figures(&side).into_iter();
        figures
            .map(|figure| (figure.digits, figure.powers))
            .collect()
    }

    fn one(digits: &str, powers: &[i32]) -> Vec<(String, Vec<i32>)> {
        vec![(digits.to_owned(), powers.to_vec())]
    }

    #[test]
    fn separators_mean_what_they_may_mean() {
        assert_eq!(read("1.500", "en"), one("15", &[2, -1]));
        assert_eq!(read("1,234,50", "en"), one("12345", &[-1]));
        assert_eq!(read("24,000", "en"), one("24", &[3]));
        assert_eq!(read("24,0000", "en"), one("24", &[4]));
        assert_eq!(read("1.5", "en"), one("15", &[-1]));
        assert_eq!(read("10 000 kr", "sv"), one("1", &[4]));
        assert_eq!(read("٢٠٢٦", "ar"), one("2026", &[0]));
        assert_eq!(read("in 2010 300", "en").len(), 2);
        assert_eq!(read("2026.", "en"), one("2026", &[0]));
    }

    #[test]
    fn scales_multiply() {
        assert_eq!(read("1.5 million", "en"), one("15", &[5]));
        assert_eq!(read("1500万人", "zh"), one("15", &[6]));
        assert_eq!(read("15 lakh", "en"), one("15", &[5]));
        assert_eq!(read("15 mil millones", "es"), one("15", &[9]));
        assert_eq!(read("1億2000万人", "ja"), one("12", &[7]));
        assert_eq!(read("15 Mrd. Euro", "de"), one("15", &[9]));
        let both = read("10 to 15 million", "en");
        assert_eq!(both[0].1, [1, 7]);
    }
}
