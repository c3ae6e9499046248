//! Putting a required term in the place of the machine's own word.
//!
//! The alignment tells which words of the target stand for the term. Articles before them
//! stay, and so does everything else: whether it agrees with its new neighbour, the caller
//! leaves to a person. What looks doubtful is refused.

use super::{Found, Glossary};
use crate::{
    Output,
    edit::Edits,
    letter_case::Case,
    names::mend::Target,
    slice::{overlap, part},
};
use std::ops::Range;

/// Words that a target may have more than its source, to make way as a whole.
const MORE: usize = 2;

impl Glossary {
    /// The output with the required terms that it lacks, as far as the alignment has a place
    /// for them; none if nothing can be put in.
    pub(crate) fn put(&self, source: &str, output: &Output, case: Case) -> Option<Output> {
        let alignment = output.alignment.as_ref()?;
        let target = Target::new(&output.text, alignment);
        let mut edits: Vec<(Range<usize>, String)> = Vec::new();
        let mut taken: Vec<Range<usize>> = Vec::new();
        for found in self.lacking(source, &output.text, case) {
            if let Some((range, opens)) = place(&target, source, &found, &taken) {
                let words = match opens {
                    true => self.capital(found.entry.target()),
                    false => found.entry.target().to_owned(),
                };
                taken.push(range.clone());
                edits.push((range, words));
            }
        }
        (!edits.is_empty()).then(|| Edits::new(edits).in_output(output))
    }

    fn capital(&self, text: &str) -> String {
        let book = self.0.as_ref();
        book.map_or(text.to_owned(), |book| book.target.capital(text))
    }
}

/// The words that stand for a term, and whether they open a sentence with a capital.
fn place(
    target: &Target<'_>,
    source: &str,
    found: &Found<'_>,
    taken: &[Range<usize>],
) -> Option<(Range<usize>, bool)> {
    let words = part(source, found.place.range.clone());
    let run = target.run(&found.place.range, taken)?;
    let (first, last) = target.trimmed(run, words)?;
    let (first_word, last_word) = (target.words.get(first)?, target.words.get(last)?);
    let range = first_word.range.start..last_word.range.end;
    let covered = part(target.text, range.clone());
    let is_free = taken.iter().all(|other| overlap(other, &range) == 0);
    let has_digits = covered.chars().any(char::is_numeric) && !words.chars().any(char::is_numeric);
    let sound = is_free && !has_digits && last - first < found.place.words + MORE;
    sound.then(|| (range, first_word.opens && first_word.is_capital()))
}
