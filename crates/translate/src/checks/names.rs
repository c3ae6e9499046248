//! Names are kept: as they are, in another script, or in the form that the language has.
//!
//! Without the article only capitals tell a name. So a single word counts only where
//! something else speaks for it: that another name stands in its place, that it has lost
//! its capital, or that the target's script has none. Names are compared by how they
//! begin, and by how they sound ([`super::sounds`]).

use super::{
    Complaint, Pair,
    lexicon::{Lexicon, rows},
    side::{Side, word_ranges},
    sounds::{is_within, sounds},
    warning,
};
use crate::{
    names::{folded, is_given},
    slice::part,
};
use std::{collections::HashMap, sync::LazyLock};

/// Letters at the beginning that make two names the same: `Brasil`, `Brazil`.
const SAME_START: usize = 3;
/// Consonants without which a sound tells nothing.
const FEWEST_SOUNDS: usize = 3;
/// Letters that a name has which is looked for alone.
const SHORTEST: usize = 4;

/// Words with a capital that languages translate.
static TRANSLATED: LazyLock<HashMap<&'static str, Lexicon>> = LazyLock::new(|| {
    rows(include_str!("../../data/checks/translated.tsv"))
        .map(|(tag, list)| (tag, Lexicon::read(tag, list)))
        .collect()
});

/// What a side of a pair shows of names.
struct Names<'a> {
    /// Runs of words with a capital that do not open the sentence.
    runs: Vec<Vec<&'a str>>,
    has_case: bool,
    /// Whether all nouns have capitals.
    nouns: bool,
}

/// What is compared of the other side: its words, how they sound, whether they are small.
struct Heard {
    words: Vec<(String, String, bool)>,
    /// In a script without spaces all is one word.
    whole: String,
}

/// Names of the source are in the target; a name that stands there for another is not.
pub(super) fn check(pair: &Pair<'_>) -> Complaint {
    if !compares(&pair.source) || !compares(&pair.target) {
        return None;
    }
    let (source, target) = (names(&pair.source), names(&pair.target));
    if !source.has_case && !target.has_case {
        return None;
    }
    let of_source = lost(&pair.source, &source, &pair.target);
    let of_target = lost(&pair.target, &target, &pair.source);
    if let Some(run) = &of_source.run {
        return warning(format!("the name {run} is not there"));
    }
    if let Some(name) = of_source.small {
        return warning(format!("the name {name} lost its capital"));
    }
    match (of_source.word, of_target.word) {
        (Some(lost), Some(new)) => warning(format!("the name {lost} became {new}")),
        (Some(lost), None) if !target.has_case => warning(format!("the name {lost} is not there")),
        _ => None,
    }
}

/// Chinese says names by words.
fn compares(side: &Side<'_>) -> bool {
    let tag = side.lang.to_icu().language;
    !["zh", "yue"].contains(&tag.as_str())
}

fn names<'a>(side: &'a Side<'_>) -> Names<'a> {
    let letters = side.text.chars().filter(|c| c.is_alphabetic());
    let (mut upper, mut lower) = (0, 0);
    for c in letters {
        upper += usize::from(c.is_uppercase());
        lower += usize::from(c.is_lowercase());
    }
    let nouns = matches!(side.lang.to_icu().language.as_str(), "de" | "lb");
    let has_case = lower > 0 && upper < lower;
    Names {
        runs: if has_case {
            runs(side.text)
        } else {
            Vec::new()
        },
        has_case,
        nouns,
    }
}

/// Runs of capitalised words that do not open the sentence.
fn runs(text: &str) -> Vec<Vec<&str>> {
    let mut runs: Vec<Vec<&str>> = Vec::new();
    let mut run: Vec<&str> = Vec::new();
    let mut end = 0;
    for (at, range) in word_ranges(text).into_iter().enumerate() {
        let gap = part(text, end..range.start);
        let close = matches!(gap, " " | "\u{a0}" | "-");
        let opens = at == 0 || gap.contains(['.', ':', '!', '?', '«', '“', '"', '„', '…', '(']);
        let word = bare(part(text, range.clone()));
        let mut chars = word.chars();
        let name = chars.next().is_some_and(char::is_uppercase) && chars.next().is_some();
        if !(name && close) {
            runs.push(std::mem::take(&mut run));
        }
        if name && !opens {
            run.push(word);
        }
        end = range.end;
    }
    runs.push(run);
    runs.retain(|run| !run.is_empty());
    runs
}

/// Without `’s` and other endings behind an apostrophe, and without `l’` before.
fn bare(word: &str) -> &str {
    match word.split_once(['\'', '’']) {
        Some((head, tail)) if head.chars().count() > 2 => {
            if tail.chars().next().is_some_and(char::is_uppercase) {
                word
            } else {
                head
            }
        }
        Some((_, tail)) if tail.chars().next().is_some_and(char::is_uppercase) => tail,
        _ => word,
    }
}

/// What of the names of one side is not on the other.
#[derive(Default)]
struct Lost<'a> {
    /// A name of several words, none of which is there.
    run: Option<String>,
    /// A single word.
    word: Option<&'a str>,
    /// A word that is there in small letters.
    small: Option<&'a str>,
}

fn lost<'a>(side: &Side<'_>, names: &Names<'a>, other: &Side<'_>) -> Lost<'a> {
    let mut lost = Lost::default();
    if names.runs.is_empty() {
        return lost;
    }
    let heard = heard(other);
    let translated = TRANSLATED.get(side.tag());
    let is_translated = |word: &str| translated.is_some_and(|list| list.has(&word.to_lowercase()));
    for run in &names.runs {
        let person = run.iter().any(|word| is_given(word));
        if names.nouns && !person {
            continue;
        }
        let any_translated = run.iter().any(|word| is_translated(word));
        let mut none = !any_translated;
        for word in run {
            let found = heard.find(word);
            none = none && found == Match::None;
            let tells = word.chars().count() >= SHORTEST
                && word.chars().any(char::is_lowercase)
                && !is_translated(word);
            match found {
                Match::None if tells => lost.word = lost.word.or(Some(word)),
                Match::Small if tells => lost.small = lost.small.or(Some(word)),
                _ => {}
            }
        }
        if none && run.len() > 1 && lost.run.is_none() {
            lost.run = Some(run.join(" "));
        }
    }
    lost
}

fn heard(side: &Side<'_>) -> Heard {
    let words = word_ranges(side.text).into_iter().map(|range| {
        let word = part(side.text, range);
        let small = word.chars().next().is_some_and(char::is_lowercase);
        let lower = word.to_lowercase();
        (folded(&lower), sounds(&lower), small)
    });
    let whole = match super::side::is_unspaced(side.tag()) {
        true => sounds(&side.lower),
        false => String::new(),
    };
    Heard {
        words: words.collect(),
        whole,
    }
}

/// How a name is found.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Match {
    /// As it should be, or it is too short to tell.
    There,
    /// In small letters, with or without an ending.
    Small,
    /// Not at all.
    None,
}

impl Heard {
    fn find(&self, name: &str) -> Match {
        let lower = name.to_lowercase();
        let (plain, sound) = (folded(&lower), sounds(&lower));
        let start: String = plain.chars().take(SAME_START).collect();
        let begins = plain.chars().count() >= SAME_START;
        let tells = sound.len() >= FEWEST_SOUNDS;
        let mut found = Match::None;
        for (word, other, small) in &self.words {
            let same = *word == plain
                || (begins && word.starts_with(&start))
                || (tells && !small && is_within(&sound, other));
            match (same, *small && word.starts_with(&plain)) {
                (true, true) => found = Match::Small,
                (true, false) => return Match::There,
                _ => {}
            }
        }
        match !self.whole.is_empty() && (!tells || is_within(&sound, &self.whole)) {
            true => Match::There,
            false => found,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::tests::say, check};

    #[test]
    fn names_are_kept() {
        let said = |source, target| say(check, "en > pt", source, target);
        let source = "The mayor Ana Lima opened the bridge in Brazil.";
        assert_eq!(
            said(source, "A prefeita Ana Lima abriu a ponte no Brasil."),
            None
        );
        assert_eq!(
            said(source, "O prefeito abriu a ponte.").unwrap(),
            "warning: the name Ana Lima is not there"
        );
        assert_eq!(
            said("He met José Antônio.", "Ele encontrou Jose Antonio."),
            None
        );
        assert_eq!(
            said("On Monday we met.", "Encontramo-nos na segunda."),
            None
        );
        assert_eq!(
            say(check, "de > en", "Das Neue Rathaus steht.", "It stands."),
            None
        );
    }

    #[test]
    fn names_in_other_scripts() {
        let source = "The mayor Ana Brandon opened the bridge.";
        let said = |langs, target| say(check, langs, source, target);
        assert_eq!(said("en > ru", "Мэр Анна Брэндон открыла мост."), None);
        assert!(said("en > ru", "Мэр Мария Петрова открыла мост.").is_some());
        assert_eq!(
            said("en > ja", "アナ・ブランドン市長が橋を開通させた。"),
            None
        );
        assert!(said("en > ja", "マリア・ロペス市長が橋を開通させた。").is_some());
    }

    #[test]
    fn one_name_for_another() {
        let said = |source, target| say(check, "en > fr", source, target);
        assert_eq!(
            said("He met Nadal there.", "Il y a rencontré Federer.").unwrap(),
            "warning: the name Nadal became Federer"
        );
        assert_eq!(said("He met Nadal there.", "Il y a rencontré Nadal."), None);
    }
}
