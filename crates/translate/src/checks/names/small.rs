//! Names that stand in the target in small letters.

use super::{
    SHORTEST, is_translated,
    words::{Word, Words},
};
use crate::names::is_given;

/// Letters that an ending has at most.
const ENDING: usize = 4;

/// A name of the source that the target has in small letters only, with or without an
/// ending.
pub(super) fn find<'a>(source: &Words<'a>, target: &Words<'a>) -> Option<&'a str> {
    let all = source.all.iter().enumerate();
    let mut names = all.filter(|(_, word)| {
        word.capital
            && word.plain.chars().nth(SHORTEST - 1).is_some()
            && word.text.chars().any(char::is_lowercase)
    });
    let (_, name) = names.find(|(at, name)| {
        small(name, target).is_some_and(|place| is_wrong(source, *at, target, place))
    })?;
    Some(name.text)
}

/// Where a name stands in small letters, if nowhere with a capital.
fn small(name: &Word<'_>, target: &Words<'_>) -> Option<usize> {
    let all = target.all.iter().enumerate();
    let mut found = None;
    for (at, word) in all.filter(|(_, word)| word.plain.starts_with(&name.plain)) {
        if word.capital {
            return None;
        }
        let length = name.plain.chars().count() + ENDING;
        if word.small && word.plain.chars().nth(length).is_none() {
            found = found.or(Some(at));
        }
    }
    found
}

/// Whether the word should have its capital: it is a name for sure, it stands out from
/// another script, it begins the sentence, or the rest of the name stands before it.
fn is_wrong(source: &Words<'_>, at: usize, target: &Words<'_>, place: usize) -> bool {
    let (Some(name), Some(word)) = (source.all.get(at), target.all.get(place)) else {
        return false;
    };
    let alike = target
        .all
        .iter()
        .filter(|other| other.script == word.script);
    let foreign = alike.count() * 2 <= target.all.len();
    let first = source.all.first().is_some_and(|first| first.capital);
    let begins = place == 0 && first && target.has_case;
    let sure = !source.nouns || source.is_sure(at);
    let named = sure && !name.begins && !is_translated(source.tag, name);
    let rest = || {
        let before = source.before(at);
        before.is_some() && before == target.before(place) && !source.nouns
    };
    foreign || begins || named || is_given(name.text) || rest()
}

#[cfg(test)]
mod tests {
    use crate::checks::{names::check, tests::say};

    #[test]
    fn names_keep_their_capitals() {
        let said = |langs, source, target| say(check, langs, source, target).unwrap_or_default();
        for (langs, source, target) in [
            ("en > es", "He met Raonic there.", "Allí vio a raonic."),
            ("en > es", "He met Raonic there.", "Allí vio lo raonicoso."),
            (
                "en > pt",
                "They saw Walt Disney World.",
                "Viram o Walt Disney world.",
            ),
            (
                "en > zh",
                "He met Bobek there.",
                "他在那里见到了博贝克（bobek）。",
            ),
            ("de > en", "Er lebt in Rotorua.", "He lives in rotorua."),
        ] {
            assert!(
                said(langs, source, target).ends_with("lost its capital"),
                "{target}"
            );
        }
        for (langs, source, target) in [
            ("en > es", "On the Internet it is.", "Está en internet."),
            (
                "en > fr",
                "The German Minister came.",
                "Le ministre allemand est venu.",
            ),
            ("de > en", "Das Hotel ist neu.", "The hotel is new."),
        ] {
            assert_eq!(said(langs, source, target), "", "{target}");
        }
    }
}
