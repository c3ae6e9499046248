//! Defects as translation makes them, planted by chance.
//!
//! Where English is the source a defect is often made in the original: a translation that
//! lacks the `not` of its original is as wrong whichever of the two was changed, and
//! English is the language in which that can be done with certainty.

use crate::{
    corpus::{Corpus, Segment},
    words::{AUXILIARIES, DENYING, ENGLISH_DENYING, ENGLISH_NEAR, FOUL, LITERALS, MONTHS},
};
use news::{Check, Mark, Text};
use rand::{Rng, rngs::StdRng, seq::IndexedRandom};
use std::{collections::HashSet, ops::Range};

/// Kinds of defects.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Kind {
    Empty,
    Echoed,
    OtherLanguage,
    DigitChanged,
    NumberDropped,
    DateShifted,
    ScaleChanged,
    LiteralLost,
    LinkLost,
    NameSwapped,
    NameSmall,
    NegationLost,
    NegationAdded,
    CutOff,
    HalfDropped,
    Looped,
    Unbalanced,
    Foul,
}

impl Kind {
    pub const ALL: [Kind; 18] = [
        Kind::Empty,
        Kind::Echoed,
        Kind::OtherLanguage,
        Kind::DigitChanged,
        Kind::NumberDropped,
        Kind::DateShifted,
        Kind::ScaleChanged,
        Kind::LiteralLost,
        Kind::LinkLost,
        Kind::NameSwapped,
        Kind::NameSmall,
        Kind::NegationLost,
        Kind::NegationAdded,
        Kind::CutOff,
        Kind::HalfDropped,
        Kind::Looped,
        Kind::Unbalanced,
        Kind::Foul,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Kind::Empty => "empty",
            Kind::Echoed => "echoed",
            Kind::OtherLanguage => "other_language",
            Kind::DigitChanged => "digit_changed",
            Kind::NumberDropped => "number_dropped",
            Kind::DateShifted => "date_shifted",
            Kind::ScaleChanged => "scale_changed",
            Kind::LiteralLost => "literal_lost",
            Kind::LinkLost => "link_lost",
            Kind::NameSwapped => "name_swapped",
            Kind::NameSmall => "name_small",
            Kind::NegationLost => "negation_lost",
            Kind::NegationAdded => "negation_added",
            Kind::CutOff => "cut_off",
            Kind::HalfDropped => "half_dropped",
            Kind::Looped => "looped",
            Kind::Unbalanced => "unbalanced",
            Kind::Foul => "foul",
        }
    }

    /// Whether a check is there for this kind.
    pub fn is_meant_by(self, check: Check) -> bool {
        let checks: &[Check] = match self {
            Kind::Empty => &[Check::Empty],
            Kind::Echoed | Kind::OtherLanguage => &[Check::Language],
            Kind::DigitChanged | Kind::NumberDropped | Kind::DateShifted | Kind::ScaleChanged => {
                &[Check::Numbers]
            }
            Kind::LiteralLost | Kind::LinkLost => &[Check::Links],
            Kind::NameSwapped | Kind::NameSmall => &[Check::Names],
            Kind::NegationLost | Kind::NegationAdded => &[Check::Negation],
            Kind::CutOff | Kind::HalfDropped => &[Check::Truncated, Check::Length],
            Kind::Looped => &[Check::Loops],
            Kind::Unbalanced => &[Check::Brackets],
            Kind::Foul => &[Check::Profanity],
        };
        checks.contains(&check)
    }
}

/// A pair without the defect, and with it.
pub struct Defect {
    pub before: (Text, Text),
    pub after: (Text, Text),
}

impl Defect {
    fn of(segment: &Segment, source: impl Into<String>, target: impl Into<String>) -> Defect {
        Defect {
            before: (Text::plain(&segment.source), Text::plain(&segment.target)),
            after: (Text::plain(source), Text::plain(target)),
        }
    }

    fn in_target(segment: &Segment, target: impl Into<String>) -> Option<Defect> {
        let target = target.into();
        (target != segment.target).then(|| Defect::of(segment, &segment.source, target))
    }
}

/// Plants by chance.
pub struct Planter<'a> {
    corpus: &'a Corpus,
    random: StdRng,
    languages: Vec<String>,
    /// Names that several languages write alike, by line.
    names: Vec<Vec<String>>,
}

impl<'a> Planter<'a> {
    pub fn new(corpus: &'a Corpus, random: StdRng) -> Planter<'a> {
        let languages = corpus.languages().map(str::to_owned).collect();
        let names = (0..997).map(|line| names(corpus, line)).collect();
        Planter {
            corpus,
            random,
            languages,
            names,
        }
    }

    /// A segment with a defect of a kind, where it can have one.
    pub fn plant(&mut self, kind: Kind, segment: &Segment) -> Option<Defect> {
        match kind {
            Kind::Empty => {
                let nothing = ["", " ", "...", "\u{a0}—"].choose(&mut self.random)?;
                Defect::in_target(segment, *nothing)
            }
            Kind::Echoed => Defect::in_target(segment, &segment.source),
            Kind::OtherLanguage => self.other_language(segment),
            Kind::DigitChanged => self.digit(segment),
            Kind::NumberDropped => self.number(segment),
            Kind::DateShifted => self.date(segment),
            Kind::ScaleChanged => self.scale(segment),
            Kind::LiteralLost => self.literal(segment),
            Kind::LinkLost => self.link(segment),
            Kind::NameSwapped => self.name(segment),
            Kind::NameSmall => self.small(segment),
            Kind::NegationLost => self.negation(segment, true),
            Kind::NegationAdded => self.negation(segment, false),
            Kind::CutOff => {
                let words = words(&segment.target, &segment.to);
                let kept = words.len() - words.len().div_ceil(3);
                let end = words.get(kept.checked_sub(1)?)?.end;
                Defect::in_target(segment, segment.target.get(..end)?)
            }
            Kind::HalfDropped => self.half(segment),
            Kind::Looped => self.looped(segment),
            Kind::Unbalanced => self.unbalanced(segment),
            Kind::Foul => self.foul(segment),
        }
    }

    fn other_language(&mut self, segment: &Segment) -> Option<Defect> {
        const NEAR: [&[&str]; 8] = [
            &["bs", "hr", "sr", "sl"],
            &["id", "ms"],
            &["nb", "da", "sv"],
            &["cs", "sk"],
            &["gl", "pt", "es", "ca"],
            &["ru", "be", "uk", "bg"],
            &["nl", "af"],
            &["hi", "mr"],
        ];
        let language = self.languages.choose(&mut self.random)?.clone();
        let to = segment.to.as_str();
        let near = NEAR
            .iter()
            .any(|near| near.contains(&to) && near.contains(&language.as_str()));
        if near || language == segment.from || language == to {
            return None;
        }
        Defect::in_target(segment, self.corpus.line(&language, segment.line)?)
    }

    fn digit(&mut self, segment: &Segment) -> Option<Defect> {
        let target = &segment.target;
        let places: Vec<(usize, char)> = target
            .char_indices()
            .filter(|(_, c)| c.is_numeric() && zero(*c).is_some())
            .collect();
        let &(at, old) = places.choose(&mut self.random)?;
        let zero = zero(old)?;
        let value = old as u32 - zero;
        let new = (value + self.random.random_range(1..10)) % 10;
        let first = !target.get(..at)?.ends_with(char::is_numeric);
        if first && (new == 0 || value == 0) {
            return None;
        }
        let new = char::from_u32(zero + new)?;
        let mut changed = target.clone();
        changed.replace_range(at..at + old.len_utf8(), &new.to_string());
        Defect::in_target(segment, changed)
    }

    fn number(&mut self, segment: &Segment) -> Option<Defect> {
        let runs = numbers(&segment.target);
        let run = runs.choose(&mut self.random)?.clone();
        let number = segment.target.get(run.clone())?;
        // Said twice, nothing is lost.
        if segment.target.matches(number).count() > 1 {
            return None;
        }
        let mut changed = segment.target.clone();
        changed.replace_range(run, "");
        Defect::in_target(segment, changed.replace("  ", " "))
    }

    /// Another month, or a year more or less.
    fn date(&mut self, segment: &Segment) -> Option<Defect> {
        let months = |tag: &str| MONTHS.iter().find(|(lang, _)| *lang == tag);
        let by = self.random.random_range(1..12);
        let shifted = |text: &str, tag: &str| {
            let (_, names) = months(tag)?;
            // With a number beside it, so that May is no verb.
            let at = names.iter().position(|name| {
                text.match_indices(name).any(|(at, found)| {
                    let end = at + found.len();
                    let near = |c: char| c.is_numeric();
                    let before = text.get(..at).unwrap_or_default().trim_end();
                    let after = text.get(end..).unwrap_or_default().trim_start();
                    before.ends_with(|c: char| near(c) || c == '.') || after.starts_with(near)
                })
            })?;
            let (old, new) = (names.get(at)?, names.get((at + by) % 12)?);
            Some(text.replacen(old, new, 1))
        };
        if let Some(target) = shifted(&segment.target, &segment.to) {
            return Defect::in_target(segment, target);
        }
        if let Some(source) = shifted(&segment.source, &segment.from) {
            return Some(Defect::of(segment, source, &segment.target));
        }
        let year = numbers(&segment.target)
            .into_iter()
            .find(|run| segment.target.get(run.clone()).is_some_and(is_year))?;
        let old: u32 = segment.target.get(year.clone())?.parse().ok()?;
        let new = old + [1, 2, 10].choose(&mut self.random)?;
        let mut changed = segment.target.clone();
        changed.replace_range(year, &new.to_string());
        Defect::in_target(segment, changed)
    }

    /// Millions for billions, in English; or a zero more.
    fn scale(&mut self, segment: &Segment) -> Option<Defect> {
        let changed = |text: &str| {
            let pairs = [
                ("million", "billion"),
                ("billion", "million"),
                ("thousand", "million"),
            ];
            pairs.iter().find_map(|(old, new)| {
                let at = text.find(&format!(" {old}"))?;
                let digit = text.get(..at)?.ends_with(|c: char| c.is_ascii_digit());
                digit.then(|| text.replacen(old, new, 1))
            })
        };
        if segment.to == "en"
            && let Some(target) = changed(&segment.target)
        {
            return Defect::in_target(segment, target);
        }
        if segment.from == "en"
            && let Some(source) = changed(&segment.source)
        {
            return Some(Defect::of(segment, source, &segment.target));
        }
        let runs = numbers(&segment.target);
        let run = runs.choose(&mut self.random)?.clone();
        let number = segment.target.get(run.clone())?;
        let last = number.chars().next_back()?;
        // A zero behind a decimal changes nothing.
        let decimals = number.rsplit(['.', ',', '٫']).next()?.chars().count();
        if decimals < number.chars().count() && decimals != 3 {
            return None;
        }
        if number.len() < 2 || segment.target.matches(number).count() > 1 {
            return None;
        }
        let zero = char::from_u32(zero(last)?)?;
        let mut changed = segment.target.clone();
        changed.insert(run.end, zero);
        Defect::in_target(segment, changed)
    }

    fn literal(&mut self, segment: &Segment) -> Option<Defect> {
        let literal = LITERALS.choose(&mut self.random)?;
        let with = |text: &str, literal: &str| format!("{text} ({literal})");
        let broken = match self.random.random_range(0..3) {
            0 => String::new(),
            1 => literal
                .chars()
                .filter(|c| !c.is_ascii_punctuation())
                .collect(),
            _ => {
                let middle = literal.chars().count() / 2;
                literal
                    .chars()
                    .enumerate()
                    .filter(|(at, _)| *at != middle)
                    .map(|(_, c)| c)
                    .collect()
            }
        };
        let target = match broken.is_empty() {
            true => segment.target.clone(),
            false => with(&segment.target, &broken),
        };
        let source = Text::plain(with(&segment.source, literal));
        Some(Defect {
            before: (source.clone(), Text::plain(with(&segment.target, literal))),
            after: (source, Text::plain(target)),
        })
    }

    fn link(&mut self, segment: &Segment) -> Option<Defect> {
        let mark = [Mark::Link("https://news.example/a".parse().ok()?)];
        let linked = |text: &str, tag: &str, at: usize| {
            let words = words(text, tag);
            let word = words.get(at % words.len().max(1))?.clone();
            let mut out = Text::default();
            out.push(text.get(..word.start)?, &[]);
            out.push(text.get(word.clone())?, &mark);
            out.push(text.get(word.end..)?, &[]);
            Some(out)
        };
        let at = self.random.random_range(0..20);
        let source = linked(&segment.source, &segment.from, at)?;
        let target = linked(&segment.target, &segment.to, at)?;
        Some(Defect {
            before: (source.clone(), target),
            after: (source, Text::plain(&segment.target)),
        })
    }

    /// A name that both have, or that English has, becomes another.
    fn name(&mut self, segment: &Segment) -> Option<Defect> {
        let own = self.names.get(segment.line)?;
        let name = own.choose(&mut self.random)?.clone();
        let line = self.names.choose(&mut self.random)?;
        let other = line.choose(&mut self.random)?.clone();
        if other == name || own.contains(&other) {
            return None;
        }
        let swapped = |text: &str| replaced(text, &name, &other);
        if let Some(target) = swapped(&segment.target).filter(|_| segment.source.contains(&name)) {
            return Defect::in_target(segment, target);
        }
        if segment.from == "en" {
            return Some(Defect::of(
                segment,
                swapped(&segment.source)?,
                &segment.target,
            ));
        }
        if segment.to == "en" {
            return Defect::in_target(segment, swapped(&segment.target)?);
        }
        None
    }

    /// A name loses its capital and becomes a common word.
    fn small(&mut self, segment: &Segment) -> Option<Defect> {
        let name = self
            .names
            .get(segment.line)?
            .choose(&mut self.random)?
            .clone();
        if !segment.source.contains(&name) {
            return None;
        }
        let ending = ["", "ish", "oso", "ic"].choose(&mut self.random)?;
        let small = name.to_lowercase() + ending;
        Defect::in_target(segment, replaced(&segment.target, &name, &small)?)
    }

    fn negation(&mut self, segment: &Segment, lost: bool) -> Option<Defect> {
        let english = |text: &str, without: bool| match without {
            true => without_not(text),
            false => with_not(text),
        };
        if segment.to == "en" {
            return Defect::in_target(segment, english(&segment.target, lost)?);
        }
        // A `not` too few in the original is one too many in the translation.
        let own = DENYING.iter().find(|(tag, _)| *tag == segment.to);
        if lost
            && let Some((_, words)) = own
            && self.random.random_bool(0.5)
        {
            let word = words.first()?;
            let denied = segment.from != "en" || without_not(&segment.source).is_some();
            let padded = format!(" {word} ");
            let once = segment.target.matches(&padded).count() == 1;
            return (denied && once && segment.from == "en")
                .then(|| Defect::in_target(segment, segment.target.replacen(&padded, " ", 1)))?;
        }
        if segment.from != "en" {
            return None;
        }
        let source = english(&segment.source, !lost)?;
        Some(Defect::of(segment, source, &segment.target))
    }

    fn half(&mut self, segment: &Segment) -> Option<Defect> {
        let words = words(&segment.target, &segment.to);
        let middle = words.get(words.len() / 2)?.start;
        let (first, second) = segment.target.split_at_checked(middle)?;
        let half = if self.random.random_bool(0.5) {
            first
        } else {
            second
        };
        Defect::in_target(segment, half.trim())
    }

    fn looped(&mut self, segment: &Segment) -> Option<Defect> {
        let words = words(&segment.target, &segment.to);
        let count = self.random.random_range(1..5);
        let starts = words
            .len()
            .checked_sub(count)
            .filter(|starts| *starts > 0)?;
        let start = self.random.random_range(0..starts);
        let first = words.get(start)?.start;
        let last = words.get(start + count - 1)?.end;
        let phrase = segment.target.get(first..last)?;
        if phrase.chars().count() < 3 {
            return None;
        }
        let gap = if unspaced(&segment.to) { "" } else { " " };
        let again = format!("{phrase}{gap}").repeat(4);
        let (before, rest) = segment.target.split_at_checked(first)?;
        let rest = if self.random.random_bool(0.5) {
            rest
        } else {
            ""
        };
        Defect::in_target(
            segment,
            format!("{before}{}{gap}{rest}", again.trim_end()).trim(),
        )
    }

    fn unbalanced(&mut self, segment: &Segment) -> Option<Defect> {
        const PAIRS: [(char, char); 8] = [
            ('(', ')'),
            ('[', ']'),
            ('“', '”'),
            ('„', '“'),
            ('«', '»'),
            ('「', '」'),
            ('（', '）'),
            ('"', '"'),
        ];
        let text = &segment.target;
        let closed = PAIRS.iter().find(|(open, close)| {
            let count = |wanted: char| text.matches(wanted).count();
            match open == close {
                true => count(*open) == 2,
                false => count(*open) == 1 && count(*close) == 1,
            }
        });
        if let Some((_, close)) = closed {
            let at = text.rfind(*close)?;
            let mut open = text.clone();
            open.remove(at);
            return Defect::in_target(segment, open);
        }
        let (open, close) = PAIRS.choose(&mut self.random)?;
        let quoted = |text: &str, tag: &str, close: &str| {
            let words = words(text, tag);
            let word = words.get(words.len() / 2)?;
            let (start, end) = (word.start, word.end);
            let middle = text.get(start..end)?;
            Some(format!(
                "{}{open}{middle}{close}{}",
                text.get(..start)?,
                text.get(end..)?
            ))
        };
        let close = close.to_string();
        let source = Text::plain(quoted(&segment.source, &segment.from, &close)?);
        let target = quoted(text, &segment.to, &close)?;
        Some(Defect {
            before: (source.clone(), Text::plain(target)),
            after: (source, Text::plain(quoted(text, &segment.to, "")?)),
        })
    }

    fn foul(&mut self, segment: &Segment) -> Option<Defect> {
        let (_, word) = FOUL.iter().find(|(tag, _)| *tag == segment.to)?;
        let words = words(&segment.target, &segment.to);
        let at = words.choose(&mut self.random)?.start;
        let (before, after) = segment.target.split_at_checked(at)?;
        let gap = if unspaced(&segment.to) { "" } else { " " };
        Defect::in_target(segment, format!("{before}{word}{gap}{after}"))
    }
}

/// Words with a capital that German, French, Spanish, Italian and Polish take over as
/// they are.
fn names(corpus: &Corpus, line: usize) -> Vec<String> {
    let of = |lang: &str| -> HashSet<&str> {
        let text = corpus.line(lang, line).unwrap_or_default();
        words(text, lang)
            .into_iter()
            .filter_map(|word| text.get(word))
            .collect()
    };
    let others = ["de", "fr", "es", "it", "pl"].map(of);
    let english = corpus.line("en", line).unwrap_or_default();
    let mut names: Vec<String> = words(english, "en")
        .into_iter()
        .filter_map(|word| english.get(word))
        .filter(|word| word.chars().count() > 3 && word.chars().all(char::is_alphabetic))
        .filter(|word| word.starts_with(char::is_uppercase))
        .filter(|word| word.chars().skip(1).all(char::is_lowercase))
        .filter(|word| others.iter().filter(|other| other.contains(word)).count() >= 4)
        .map(str::to_owned)
        .collect();
    names.dedup();
    names
}

/// A word replaced wherever it stands alone.
fn replaced(text: &str, name: &str, other: &str) -> Option<String> {
    let mut out = text.to_owned();
    let at = out.find(name)?;
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let before = out.get(..at)?.chars().next_back();
    let after = out.get(at + name.len()..)?.chars().next();
    if letter(before) || letter(after) {
        return None;
    }
    out = out.replace(name, other);
    Some(out)
}

/// English without its only denial.
fn without_not(text: &str) -> Option<String> {
    let word = ENGLISH_DENYING.iter().find(|word| text.contains(**word))?;
    let bare = match *word {
        "cannot " => "can ",
        "n't " | "n’t " if text.contains("can't") || text.contains("won't") => return None,
        _ => " ",
    };
    let without = text.replacen(word, bare, 1);
    let lower = without.to_lowercase();
    // `un` alone would be in too many words; the others need not mean anything.
    let near = ENGLISH_NEAR.iter().filter(|near| **near != "un");
    let clear = near.into_iter().all(|near| !lower.contains(near));
    clear.then_some(without)
}

/// English that denies what it said.
fn with_not(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    if ENGLISH_NEAR.iter().any(|near| lower.contains(near)) {
        return None;
    }
    let word = AUXILIARIES.iter().find(|word| text.contains(**word))?;
    Some(text.replacen(word, &format!("{word}not "), 1))
}

fn unspaced(tag: &str) -> bool {
    matches!(tag, "zh" | "ja" | "th")
}

/// Words, or runs of four characters where there are no spaces.
fn words(text: &str, tag: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    if unspaced(tag) {
        let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).step_by(4).collect();
        let ends = starts.iter().skip(1).copied().chain([text.len()]);
        return starts
            .iter()
            .copied()
            .zip(ends)
            .map(|(start, end)| start..end)
            .collect();
    }
    let mut open = false;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        // Marks of Indian scripts are no letters, but no signs either.
        let part = !c.is_whitespace()
            && !c.is_ascii_punctuation()
            && !"“”„«»「」（）。、，।…–—’‘".contains(c);
        match words.last_mut().filter(|_| open && part) {
            Some(word) => word.end = end,
            None if part => words.push(at..end),
            None => {}
        }
        open = part;
    }
    words
}

/// Numbers with what joins their digits.
fn numbers(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| zero(*c).is_some()) {
        let end = at + c.len_utf8();
        let joined = runs.last().is_some_and(|run| {
            let gap = text.get(run.end..at).unwrap_or_default();
            matches!(gap, "" | "." | "," | "\u{a0}" | "٬" | "٫")
        });
        match runs.last_mut().filter(|_| joined) {
            Some(run) => run.end = end,
            None => runs.push(at..end),
        }
    }
    // Digits within words are names.
    runs.retain(|run| {
        let before = text
            .get(..run.start)
            .and_then(|text| text.chars().next_back());
        !before.is_some_and(char::is_alphabetic)
    });
    runs
}

fn is_year(number: &str) -> bool {
    number
        .parse()
        .is_ok_and(|year: u32| (1500..2100).contains(&year))
}

/// The zero of a digit's script.
fn zero(c: char) -> Option<u32> {
    [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50]
        .into_iter()
        .find(|zero| (*zero..*zero + 10).contains(&(c as u32)))
}
