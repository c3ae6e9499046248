//! Near matches: what the memory knows of sentences that are almost the same, for editors.

use crate::slice::{self, part};
use news::Lang;
use std::collections::HashMap;

/// Words that a sentence may have to be compared.
const LONGEST: usize = 200;
/// What a sentence scores that has the same words in other letters or with other signs.
const NEARLY: f32 = 0.99;

/// A remembered segment that is the same or nearly so.
#[derive(Clone, PartialEq, Debug)]
pub struct Match {
    /// Its original.
    pub source: String,
    /// Its translation.
    pub target: String,
    /// From 0 to 1, which is the same letter by letter: the share of words that need not be
    /// changed, added or left out.
    pub score: f32,
}

/// The candidates that score `least` or more, the best first, at most so many. Pairs are a
/// segment's source and target.
pub fn near_matches<'c>(
    source: &str,
    lang: Lang,
    candidates: impl IntoIterator<Item = (&'c str, &'c str)>,
    least: f32,
    most: usize,
) -> Vec<Match> {
    let own = Words::of(source, lang);
    let mut found: Vec<Match> = candidates
        .into_iter()
        .filter_map(|(other, target)| {
            let score = match other == source {
                true => 1.0,
                false => own.score(&Words::of(other, lang), least)?.min(NEARLY),
            };
            (score >= least).then(|| Match {
                source: other.to_owned(),
                target: target.to_owned(),
                score,
            })
        })
        .collect();
    found.sort_by(|a, b| {
        let score = b.score.total_cmp(&a.score);
        score.then_with(|| (&a.source, &a.target).cmp(&(&b.source, &b.target)))
    });
    found.dedup();
    found.truncate(most);
    found
}

/// The words of a sentence in small letters.
struct Words {
    words: Vec<String>,
    counts: HashMap<String, usize>,
}

impl Words {
    fn of(text: &str, lang: Lang) -> Words {
        let mapper = icu::casemap::CaseMapper::new();
        let small = |word: &str| {
            mapper
                .lowercase_to_string(word, &lang.to_icu())
                .into_owned()
        };
        let ranges = slice::words(text).into_iter();
        let words: Vec<String> = ranges.map(|range| small(part(text, range))).collect();
        let mut counts = HashMap::new();
        for word in &words {
            *counts.entry(word.clone()).or_default() += 1;
        }
        Words { words, counts }
    }

    /// None where it cannot reach what is asked for.
    fn score(&self, other: &Words, least: f32) -> Option<f32> {
        let (own, others) = (self.words.len(), other.words.len());
        let longer = own.max(others);
        if longer == 0 || longer > LONGEST {
            return None;
        }
        let share = |same: usize| same as f32 / longer as f32;
        // What both have in any order can be kept at most.
        let shared = self.counts.iter().map(|(word, count)| {
            let others = other.counts.get(word).copied().unwrap_or(0);
            others.min(*count)
        });
        if share(shared.sum()) < least {
            return None;
        }
        Some(share(longer - distance(&self.words, &other.words)))
    }
}

/// Levenshtein's distance between words.
fn distance(a: &[String], b: &[String]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (at, word) in a.iter().enumerate() {
        let mut corner = at;
        let mut left = at + 1;
        for (other, above) in b.iter().zip(row.iter_mut().skip(1)) {
            let exchanged = corner + usize::from(word != other);
            corner = *above;
            left = exchanged.min(left + 1).min(*above + 1);
            *above = left;
        }
        if let Some(first) = row.first_mut() {
            *first = at + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const MEMORY: [(&str, &str); 6] = [
        (
            "The bridge reopens on Monday.",
            "A ponte reabre na segunda-feira.",
        ),
        (
            "The bridge reopens on Tuesday.",
            "A ponte reabre na terça-feira.",
        ),
        (
            "The old bridge reopens on Monday.",
            "A velha ponte reabre na segunda-feira.",
        ),
        (
            "On Monday the bridge reopens!",
            "Na segunda-feira reabre a ponte!",
        ),
        (
            "THE BRIDGE REOPENS ON MONDAY",
            "A PONTE REABRE NA SEGUNDA-FEIRA",
        ),
        ("Rain is expected.", "Espera-se chuva."),
    ];

    #[test]
    fn the_nearest_come_first() {
        let found = near_matches(
            "The bridge reopens on Monday.",
            Lang::ENGLISH,
            MEMORY,
            0.7,
            4,
        );
        let list = found
            .iter()
            .map(|it| format!("{:.2} {}", it.score, it.source));
        insta::assert_snapshot!(list.collect::<Vec<String>>().join("\n"), @r"
        1.00 The bridge reopens on Monday.
        0.99 THE BRIDGE REOPENS ON MONDAY
        0.83 The old bridge reopens on Monday.
        0.80 The bridge reopens on Tuesday.
        ");
        assert_eq!(near_matches("", Lang::ENGLISH, MEMORY, 0.7, 4), []);
    }

    /// Levenshtein as it is defined.
    fn defined(a: &[String], b: &[String]) -> usize {
        match (a, b) {
            ([], rest) | (rest, []) => rest.len(),
            ([x, a @ ..], [y, b @ ..]) if x == y => defined(a, b),
            ([_, c @ ..], [_, d @ ..]) => 1 + defined(c, d).min(defined(a, d)).min(defined(c, b)),
        }
    }

    proptest! {
        #[test]
        fn the_distance_is_levenshteins(
            a in proptest::collection::vec("[abc]", 0..6),
            b in proptest::collection::vec("[abc]", 0..6),
        ) {
            prop_assert_eq!(distance(&a, &b), defined(&a, &b));
        }

        #[test]
        fn scores_are_bounded_and_sorted(
            source in "[ab ]{0,12}",
            others in proptest::collection::vec("[ab ]{0,12}", 0..6),
            least in 0.0_f32..1.0,
        ) {
            let pairs = others.iter().map(|other| (other.as_str(), "x"));
            let found = near_matches(&source, Lang::ENGLISH, pairs, least, 3);
            prop_assert!(found.len() <= 3 && found.is_sorted_by(|a, b| a.score >= b.score));
            for one in &found {
                prop_assert!(one.score >= least && one.score <= 1.0);
                prop_assert_eq!(one.score == 1.0, one.source == source);
            }
        }
    }
}
