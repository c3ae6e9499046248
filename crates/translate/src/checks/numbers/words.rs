//! Numbers that are written in words.

use crate::{
    checks::{
        lexicon::rows,
        side::{Side, is_unspaced, word_ranges},
    },
    slice::part,
};
use std::{collections::HashMap, sync::LazyLock};

/// The words of a language, by their first character, longest first.
#[derive(Default)]
struct Row {
    words: HashMap<char, Vec<Word>>,
}

struct Word {
    text: String,
    value: u64,
    /// Whether the word may go on.
    open: bool,
}

static TABLE: LazyLock<HashMap<&'static str, Row>> = LazyLock::new(|| {
    rows(include_str!("../../../data/checks/numbers.tsv"))
        .map(|(tag, cells)| (tag, read(cells)))
        .collect()
});

fn read(cells: &'static str) -> Row {
    let mut row = Row::default();
    for (value, words) in cells.split(' ').filter_map(|cell| cell.split_once('=')) {
        let Ok(value) = value.parse() else { continue };
        for word in words.split(',') {
            let bare = word.trim_end_matches('*').replace('_', " ");
            let Some(first) = bare.chars().next() else {
                continue;
            };
            let open = word.ends_with('*');
            let word = Word {
                text: bare,
                value,
                open,
            };
            row.words.entry(first).or_default().push(word);
        }
    }
    for words in row.words.values_mut() {
        words.sort_by_key(|word| std::cmp::Reverse(word.text.len()));
    }
    row
}

/// Whether numbers in words are known in a language.
pub(super) fn are_known(side: &Side<'_>) -> bool {
    TABLE.contains_key(side.tag())
}

/// The longest of the words that a text begins with.
fn begins<'a>(row: &'a Row, text: &str, whole: bool) -> Option<&'a Word> {
    let words = row.words.get(&text.chars().next()?)?;
    words.iter().find(|word| {
        text.starts_with(word.text.as_str())
            && (!whole || word.open || word.text.len() == text.len())
    })
}

/// What stands behind a number and multiplies it.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Scale {
    /// The power of ten.
    pub(super) power: i32,
    /// Whether it is more than a letter, which may be a unit as well.
    pub(super) is_word: bool,
}

/// By which power of ten the words behind a number multiply it: `2 mil millones`.
pub(super) fn scale_behind(side: &Side<'_>, end: usize) -> Option<Scale> {
    let row = TABLE.get(side.tag())?;
    let rest: String = part(side.text, end..side.text.len())
        .chars()
        .take(40)
        .collect();
    let rest = rest.to_lowercase();
    let mut scale = Scale::default();
    let mut at = 0;
    for _ in 0..2 {
        let tail = part(&rest, at..rest.len());
        let gap = tail.len()
            - tail
                .trim_start_matches([' ', '\u{a0}', '\u{202f}', '-'])
                .len();
        let tail = part(tail, gap..tail.len());
        let runs_on = is_unspaced(side.tag()) || side.tag() == "ko";
        let found = match runs_on {
            true => begins(row, tail, false).map(|word| (word.value, word.text.len())),
            false => {
                let word = word_ranges(tail)
                    .into_iter()
                    .next()
                    .filter(|it| it.start == 0);
                let word = word.unwrap_or_default();
                let found = begins(row, part(tail, word.clone()), true);
                found.map(|found| (found.value, word.len()))
            }
        }
        .filter(|(value, length)| {
            let unit = part(tail, *length..tail.len()).chars().next();
            *value >= 100 && !(*value == 1000 && unit.is_some_and(|c| UNITS.contains(c)))
        });
        let Some((value, length)) = found else { break };
        // A hundred alone is more often a century.
        if value == 100 && !is_unspaced(side.tag()) && side.tag() != "en" {
            break;
        }
        // `15 mil m²` are square metres.
        if scale.power > 0 && !runs_on && length == 1 {
            break;
        }
        scale.power += i32::try_from(value.ilog10()).unwrap_or_default();
        scale.is_word |= runs_on || length > 1;
        at += gap + length;
        if begins_nothing(row, part(&rest, at..rest.len())) {
            break;
        }
    }
    (scale.power > 0).then_some(scale)
}

/// Behind 千 these are the thousandfold of a unit: 千米 is a kilometre.
const UNITS: &str = "米克瓦卡赫";

/// Whether no scale can follow.
fn begins_nothing(row: &Row, rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}', '-']);
    let next = begins(row, rest, false);
    next.is_none_or(|word| word.value < 1000)
}

/// All that the number words of a sentence may mean: each alone, and what they mean
/// together.
pub(super) fn values(side: &Side<'_>) -> Vec<u64> {
    let Some(row) = TABLE.get(side.tag()) else {
        return Vec::new();
    };
    let mut found = Found::default();
    match is_unspaced(side.tag()) {
        true => {
            let mut rest = side.lower.as_str();
            while let Some(first) = rest.chars().next() {
                let word = begins(row, rest, false);
                let step = word.map_or(first.len_utf8(), |word| word.text.len());
                match word {
                    Some(word) => found.unit(word.value),
                    None => found.end(),
                }
                rest = part(rest, step..rest.len());
            }
        }
        false => {
            for word in side.words() {
                let units = split(row, word);
                match units.is_empty() {
                    true if is_connector(word) && !found.run.is_empty() => {}
                    true => found.end(),
                    false => found.word(&units),
                }
            }
        }
    }
    found.end();
    found.values
}

/// The numbers that a word is made of: `fünfundzwanzig`. What cannot be read is left.
fn split(row: &Row, word: &str) -> Vec<u64> {
    let mut units = Vec::new();
    let mut rest = word;
    while let Some(found) = begins(row, rest, true) {
        units.push(found.value);
        rest = part(rest, found.text.len()..rest.len());
        for joint in ["und", "en", "ën", "i", "e", "a"] {
            let behind = rest.strip_prefix(joint);
            if let Some(behind) = behind.filter(|behind| begins(row, behind, true).is_some()) {
                rest = behind;
                break;
            }
        }
    }
    units
}

/// `twenty and one`, `veinte y uno`: words within a number.
fn is_connector(word: &str) -> bool {
    const WORDS: [&str; 15] = [
        "and", "y", "e", "et", "und", "og", "och", "en", "i", "και", "și", "و", "of", "ו", "a",
    ];
    WORDS.contains(&word)
}

/// Values so far, and the numbers that follow each other.
#[derive(Default)]
struct Found {
    values: Vec<u64>,
    run: Vec<u64>,
}

impl Found {
    fn unit(&mut self, value: u64) {
        self.values.push(value);
        self.run.push(value);
    }

    fn word(&mut self, units: &[u64]) {
        self.compose(units);
        units.iter().for_each(|unit| self.unit(*unit));
    }

    /// `三十` is 30, but `خامس عشر` 15.
    fn compose(&mut self, units: &[u64]) {
        self.values.extend(composed(units, true));
        self.values.extend(composed(units, false));
    }

    fn end(&mut self) {
        if self.run.len() > 1 {
            let run = std::mem::take(&mut self.run);
            for start in 0..run.len() {
                let rest = run.get(start..).unwrap_or_default();
                self.compose(rest);
            }
            for pair in run.windows(2) {
                self.compose(pair);
            }
            // 二〇一〇
            if run.iter().all(|unit| *unit < 10) && run.len() < 10 {
                let year = run.iter().fold(0, |sum, unit| sum * 10 + unit);
                self.values.push(year);
            }
        }
        self.run.clear();
    }
}

/// What numbers that follow each other mean: two, hundred, five are 205. Tens may
/// multiply, too.
fn composed(units: &[u64], tens: bool) -> Option<u64> {
    let (mut total, mut current, mut last) = (0_u64, 0_u64, 0_u64);
    for &unit in units {
        match unit {
            1000.. if current == 0 && total > 0 => total = total.checked_mul(unit)?,
            1000.. => {
                total = total.checked_add(current.max(1).checked_mul(unit)?)?;
                current = 0;
            }
            // 三十 and `hai mươi` are 30 and 20, `quatre-vingt` 80.
            10 if tens && (1..10).contains(&last) => current = current - last + last * unit,
            100 if (1..10).contains(&last) => current = current - last + last * unit,
            20 if last == 4 => current += 76,
            _ => current = current.checked_add(unit)?,
        }
        last = if unit >= 1000 { 0 } else { unit };
    }
    total.checked_add(current)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn means(text: &str, tag: &str, value: u64) -> bool {
        values(&Side::new(text, tag.parse().unwrap())).contains(&value)
    }

    #[test]
    fn words_mean_numbers() {
        for (text, tag, value) in [
            ("twenty-one people", "en", 21),
            ("two hundred and five", "en", 205),
            ("ten million documents", "en", 10_000_000),
            ("fünfundzwanzig Jahre", "de", 25),
            ("dreijährige Kinder", "de", 3),
            ("quatre-vingts", "fr", 80),
            ("treinta y cinco", "es", 35),
            ("zweitausend", "de", 2000),
            ("三十五人", "zh", 35),
            ("二〇一〇年", "zh", 2010),
            ("สามสิบคน", "th", 30),
            ("hai mươi lăm người", "vi", 25),
            ("двух лет", "ru", 2),
            ("ventidue", "it", 22),
        ] {
            assert!(means(text, tag, value), "{text}: {value}");
        }
        assert!(!means("the people", "en", 5));
        assert_eq!(values(&Side::new("tri", "eo".parse().unwrap())), [0; 0]);
    }
}
