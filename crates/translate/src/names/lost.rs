//! Which names a translation lost.

use super::{Bearer, Name, people::is_latin_letter, quoted};
use crate::{
    slice::{is_whole, overlap, part},
    spelling::words_of,
};
use news::Lang;
use std::ops::Range;

/// The names that a translation does not have, whole and as often as the source has
/// them.
pub(crate) fn lost<'a>(
    names: &'a [Name],
    source: &str,
    target: &str,
    langs: (Lang, Lang),
) -> Vec<&'a Name> {
    kept(names, source, target, langs).1
}

/// The lost names, and the things that are there without the quotation marks that they
/// have in the source.
pub(crate) fn damaged<'a>(
    names: &'a [Name],
    source: &str,
    target: &str,
    langs: (Lang, Lang),
) -> Vec<&'a Name> {
    let mut damaged = lost(names, source, target, langs);
    if !is_mostly_latin(target) {
        return damaged;
    }
    for name in names.iter().filter(|name| name.bearer == Bearer::Thing) {
        let words = part(source, name.range.clone());
        let marked = |text: &str, range: &Range<usize>| quoted::with_marks(text, range) != *range;
        let stands = |(at, _): (usize, &str)| marked(target, &(at..at + words.len()));
        let bare = marked(source, &name.range) && !target.match_indices(words).any(stands);
        if bare && !damaged.contains(&name) {
            damaged.push(name);
        }
    }
    damaged
}

/// Where the names of the source stand in the target, and those that do not. In
/// another script than Latin no name is looked for.
pub(super) fn kept<'a>(
    names: &'a [Name],
    source: &str,
    target: &str,
    langs: (Lang, Lang),
) -> (Vec<Range<usize>>, Vec<&'a Name>) {
    let mut taken: Vec<Range<usize>> = Vec::new();
    if !is_mostly_latin(target) {
        return (taken, Vec::new());
    }
    let mut order: Vec<&Name> = names.iter().collect();
    order.sort_by_key(|name| std::cmp::Reverse(name.range.len()));
    order.retain(|name| {
        let found = find(target, part(source, name.range.clone()), &taken, langs);
        let lost = found.is_none();
        taken.extend(found);
        lost
    });
    order.sort_by_key(|name| name.range.start);
    (taken, order)
}

pub(super) fn is_mostly_latin(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    let (latin, other): (Vec<char>, Vec<char>) = letters.partition(is_latin_letter);
    latin.len() > other.len()
}

/// Where a name stands in a text as whole words, beside places that are taken.
fn find(
    text: &str,
    name: &str,
    taken: &[Range<usize>],
    langs: (Lang, Lang),
) -> Option<Range<usize>> {
    let free = |range: &Range<usize>| taken.iter().all(|other| overlap(other, range) == 0);
    let exact = text
        .match_indices(name)
        .map(|(at, _)| at..at + name.len())
        .filter(|range| is_whole(text, range));
    let inflected = || {
        let found = differs(langs).then(|| inflected(text, name));
        found.into_iter().flatten()
    };
    exact.chain(inflected()).find(free)
}

/// Whether one of the languages changes the endings of names, so that they need not be
/// the same letter by letter.
fn differs((from, to): (Lang, Lang)) -> bool {
    let genitive = ["de", "nl", "sv", "da", "nb", "nn", "no", "lb"];
    inflects(from) || inflects(to) || genitive.contains(&from.to_icu().language.as_str())
}

/// Whether a language changes the endings of foreign names.
pub(super) fn inflects(lang: Lang) -> bool {
    let languages = [
        "pl", "cs", "sk", "sl", "hr", "bs", "sr", "hu", "fi", "et", "lv", "lt", "tr", "az", "ro",
        "sq", "eu", "is", "mt",
    ];
    languages.contains(&lang.to_icu().language.as_str())
}

/// Where a name stands with other endings.
fn inflected(text: &str, name: &str) -> Vec<Range<usize>> {
    let wanted = words_of(name);
    let words = words_of(text);
    words
        .windows(wanted.len().max(1))
        .filter(|window| {
            let pairs = window.iter().zip(&wanted);
            pairs
                .clone()
                .all(|(word, name)| is_form(word.text, name.text))
        })
        .filter_map(|window| {
            let (first, last) = (window.first()?, window.last()?);
            Some(first.range.start..last.range.end)
        })
        .collect()
}

/// `Rosy` is a form of `Rosa`: all but two letters, at least three, at the beginning.
fn is_form(word: &str, name: &str) -> bool {
    let least = name.chars().count().saturating_sub(2).max(3);
    let same = word
        .chars()
        .zip(name.chars())
        .take_while(|(a, b)| a == b)
        .count();
    word == name || same >= least
}
