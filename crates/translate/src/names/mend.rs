//! Putting a lost name back where it belongs.
//!
//! The alignment tells which words of the target stand for the name. They make way for
//! it; articles before and possessives behind stay. Whatever looks doubtful is refused:
//! a mended sentence has the numbers, quotes and brackets that it had before.

use super::{
    Name,
    lists::is_function,
    lost::{kept, lost},
};
use crate::{
    Alignment, Output,
    edit::Edits,
    slice::{overlap, part},
    spelling::{Word, before, words_of},
};
use news::Lang;
use std::ops::Range;

/// The output with all lost names put in, or none if one has no place.
pub(crate) fn mend(
    source: &str,
    names: &[Name],
    output: &Output,
    langs: (Lang, Lang),
) -> Option<Output> {
    let alignment = output.alignment.as_ref()?;
    let (mut taken, lost_ones) = kept(names, source, &output.text, langs);
    let target = Target::new(&output.text, alignment);
    let mut edits = Vec::new();
    for name in lost_ones {
        let words = part(source, name.range.clone());
        let place = target.place(&name.range, words, &taken)?;
        taken.push(place.clone());
        edits.push((place, words.to_owned()));
    }
    let mended = Edits::new(edits).in_output(output);
    let sound = lost(names, source, &mended.text, langs).is_empty()
        && signs(&mended.text) == signs(&output.text)
        && is_single(names, source, &mended.text);
    sound.then_some(mended)
}

/// Digits, quotes and brackets, in the order of their code points.
fn signs(text: &str) -> Vec<char> {
    let is_sign = |c: &char| c.is_numeric() || "\"“”„«»()[]{}".contains(*c);
    let mut signs: Vec<char> = text.chars().filter(is_sign).collect();
    signs.sort_unstable();
    signs
}

/// Whether no word of a name stands in the target more often than in the source.
fn is_single(names: &[Name], source: &str, target: &str) -> bool {
    let (sources, targets) = (words_of(source), words_of(target));
    let count =
        |words: &[Word<'_>], text: &str| words.iter().filter(|word| word.text == text).count();
    names
        .iter()
        .flat_map(|name| words_of(part(source, name.range.clone())))
        .filter(Word::is_capital)
        .all(|word| count(&targets, word.text) <= count(&sources, word.text))
}

/// A translated sentence, and where its words come from.
pub(crate) struct Target<'a> {
    pub(crate) text: &'a str,
    pub(crate) words: Vec<Word<'a>>,
    alignment: &'a Alignment,
}

impl<'a> Target<'a> {
    pub(crate) fn new(text: &'a str, alignment: &'a Alignment) -> Target<'a> {
        Target {
            text,
            words: words_of(text),
            alignment,
        }
    }
}

impl Target<'_> {
    /// The words that stand for a name.
    fn place(
        &self,
        name: &Range<usize>,
        words: &str,
        taken: &[Range<usize>],
    ) -> Option<Range<usize>> {
        let (first, last) =
            self.widened(self.trimmed(self.run(name, taken)?, words)?, words, taken);
        let count = words_of(words).len();
        let range = self.words.get(first)?.range.start..self.words.get(last)?.range.end;
        let covered = part(self.text, range.clone());
        let plain = covered
            .chars()
            .all(|c| c.is_alphabetic() || " \u{a0}-.'’".contains(c));
        (plain && last - first < count + 1).then_some(range)
    }

    /// The run of words in which most bytes come from the name.
    pub(crate) fn run(
        &self,
        name: &Range<usize>,
        taken: &[Range<usize>],
    ) -> Option<(usize, usize)> {
        let mut best: Option<(usize, (usize, usize))> = None;
        let mut open: Option<(usize, (usize, usize))> = None;
        for (at, word) in self.words.iter().enumerate() {
            let free = taken.iter().all(|range| overlap(range, &word.range) == 0);
            let weight = self.weight(word, name);
            if weight == 0 || !free {
                continue;
            }
            open = match open {
                Some((sum, (first, last))) if self.is_joined(last, at) => {
                    Some((sum + weight, (first, at)))
                }
                _ => Some((weight, (at, at))),
            };
            best = match (best, open) {
                (Some((most, _)), Some((sum, _))) if most >= sum => best,
                _ => open,
            };
        }
        best.map(|(_, run)| run)
    }

    /// Bytes of a word that come from the name, if they are the most.
    fn weight(&self, word: &Word<'_>, name: &Range<usize>) -> usize {
        let (mut inside, mut outside) = (0, 0);
        for (from, to) in self.alignment {
            let shared = overlap(to, &word.range);
            match overlap(from, name) > 0 {
                true => inside += shared,
                false => outside += shared,
            }
        }
        if inside > outside { inside } else { 0 }
    }

    /// Whether two words follow each other, or have only one small word between.
    fn is_joined(&self, last: usize, at: usize) -> bool {
        let close = |at: usize| matches!(before(self.text, &self.words, at), " " | "-" | "" | ". ");
        let small = |at: usize| {
            let word = self.words.get(at);
            word.is_some_and(|word| word.is_small() && word.text.chars().count() <= 3)
        };
        match at - last {
            1 => close(at),
            2 => close(at) && close(at - 1) && small(at - 1),
            _ => false,
        }
    }

    /// Without articles at the ends, unless the name has them.
    pub(crate) fn trimmed(
        &self,
        (first, last): (usize, usize),
        name: &str,
    ) -> Option<(usize, usize)> {
        let starts_small = words_of(name)
            .first()
            .is_some_and(|word| is_function(&word.text.to_lowercase()));
        let small = |at: &usize| {
            let word = self.words.get(*at);
            word.is_some_and(|word| is_function(word.text))
        };
        let mut words = first..=last;
        let first = words.find(|at| starts_small || !small(at))?;
        let last = (first..=last).rev().find(|at| !small(at))?;
        Some((first, last))
    }

    /// With words of the name that stand beside it.
    fn widened(
        &self,
        (mut first, mut last): (usize, usize),
        name: &str,
        taken: &[Range<usize>],
    ) -> (usize, usize) {
        let words = words_of(name);
        let own = |at: usize| {
            let word = self.words.get(at);
            word.is_some_and(|word| {
                let same = words
                    .iter()
                    .any(|own| own.is_capital() && own.text == word.text);
                same && taken.iter().all(|range| overlap(range, &word.range) == 0)
            })
        };
        while first > 0 && own(first - 1) && self.is_joined(first - 1, first) {
            first -= 1;
        }
        while own(last + 1) && self.is_joined(last, last + 1) {
            last += 1;
        }
        (first, last)
    }
}
