use super::{
    Complaint, Pair, error,
    lexicon::{Lexicon, rows},
    side::{Side, word_ranges},
    warning,
};
use crate::slice::part;
use std::{collections::HashMap, sync::LazyLock};

/// How a language denies.
struct Words {
    /// What denies a sentence.
    denying: Lexicon,
    /// What another language may say by denying.
    near: Lexicon,
    /// What only looks like denying.
    other: Lexicon,
}

static TABLE: LazyLock<HashMap<&'static str, Words>> = LazyLock::new(|| {
    rows(include_str!("../../data/checks/negation.tsv"))
        .filter_map(|(tag, cells)| {
            let mut lists = cells.split('\t').map(|list| Lexicon::read(tag, list));
            let words = Words {
                denying: lists.next()?,
                near: lists.next()?,
                other: lists.next().unwrap_or_default(),
            };
            Some((tag, words))
        })
        .collect()
});

/// How often a sentence denies, and how often it says what amounts to it.
struct Denial {
    denying: usize,
    near: usize,
}

/// What the source denies the target denies, and nothing else. People who translate deny
/// of their own accord (`hard`: `not easy`), but hardly leave a denial out.
pub(super) fn check(pair: &Pair<'_>) -> Complaint {
    let (source, target) = (denial(&pair.source)?, denial(&pair.target)?);
    const LOST: &str = "the original says no, the translation does not";
    // Other languages deny in many a set phrase, English seldom.
    let sure = pair.source.tag() == "en";
    // What is translated into English is seldom denied of its own accord.
    let into_english = pair.target.tag() == "en";
    match (&source, &target) {
        (
            Denial { denying: 1.., .. },
            Denial {
                denying: 0,
                near: 0,
            },
        ) if sure => error(LOST),
        (Denial { denying: 1.., .. }, Denial { denying: 0, .. }) => warning(LOST),
        (Denial { denying: 0, near }, Denial { denying: 1.., .. })
            if into_english || *near == 0 =>
        {
            warning("the translation says no, the original does not")
        }
        _ => None,
    }
}

/// Nothing where the language is not known.
fn denial(side: &Side<'_>) -> Option<Denial> {
    let words = TABLE.get(side.tag())?;
    if words.other.count_anywhere(&side.lower) == 0 {
        return Some(words.count(&side.lower, side.words()));
    }
    let cut = words.other.cut_from(&side.lower);
    let ranges = word_ranges(&cut).into_iter();
    Some(words.count(&cut, ranges.map(|range| part(&cut, range))))
}

impl Words {
    fn count<'a>(&self, lower: &str, words: impl Iterator<Item = &'a str>) -> Denial {
        let mut denial = Denial {
            denying: self.denying.count_anywhere(lower),
            near: self.near.count_anywhere(lower),
        };
        for word in words.filter(|word| !self.other.has(word)) {
            if self.denying.has(word) {
                denial.denying += 1;
            } else if self.near.has(word) {
                denial.near += 1;
            }
        }
        denial
    }
}

#[cfg(test)]
mod tests {
    use super::{super::tests::say, check};

    #[test]
    fn what_is_denied_stays_denied() {
        let said = |langs, source, target| say(check, langs, source, target);
        for (langs, source, target) in [
            ("en > de", "He did not come.", "Er kam nicht."),
            ("en > fr", "He didn’t come.", "Il n’est pas venu."),
            ("en > ja", "He did not come.", "彼は来なかった。"),
            ("en > zh", "He was different.", "他不同。"),
            ("en > tr", "He did not come.", "Gelmedi."),
            ("en > ru", "It is impossible.", "Это невозможно."),
        ] {
            assert_eq!(said(langs, source, target), None, "{target}");
        }
        let lost = "error: the original says no, the translation does not";
        assert_eq!(
            said("en > de", "He did not come.", "Er kam.").unwrap(),
            lost
        );
        let doubtful = lost.replace("error", "warning");
        assert_eq!(said("zh > en", "他没有来。", "He came.").unwrap(), doubtful);
        assert_eq!(
            said("en > pt", "He came.", "Ele não veio.").unwrap(),
            "warning: the translation says no, the original does not"
        );
        assert_eq!(said("en > eo", "He did not come.", "Li venis."), None);
    }
}
