//! Exchanging parts of a text, and what that does to places in it.

use crate::{
    Output,
    slice::{overlap, part},
};
use std::ops::Range;

/// Parts of a text and what to put there, in order, without overlap.
#[derive(Clone, Default, Debug)]
pub(crate) struct Edits(Vec<(Range<usize>, String)>);

impl Edits {
    pub(crate) fn new(mut edits: Vec<(Range<usize>, String)>) -> Edits {
        edits.sort_by_key(|(range, _)| range.start);
        Edits(edits)
    }

    /// The text with the parts exchanged.
    pub(crate) fn apply(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut end = 0;
        for (range, with) in &self.0 {
            out.push_str(part(text, end..range.start));
            out.push_str(with);
            end = range.end;
        }
        out.push_str(part(text, end..text.len()));
        out
    }

    /// Where a range of the old text is in the new one. One that touches an exchanged
    /// part covers all of what is there now.
    pub(crate) fn moved(&self, range: &Range<usize>) -> Range<usize> {
        let (mut start, mut end) = (range.start, range.end);
        let mut out = range.clone();
        let (mut added, mut removed) = (0, 0);
        for (old, with) in &self.0 {
            let new = old.start + added - removed;
            if overlap(old, range) > 0 {
                start = start.min(old.start);
                end = end.max(old.end);
                if start == old.start {
                    out.start = new;
                }
                out.end = new + with.len() + end.saturating_sub(old.end);
            } else if old.end <= range.start {
                out = range.start + added + with.len() - removed - old.len()
                    ..range.end + added + with.len() - removed - old.len();
            } else if old.start < range.end {
                // Put in, with nothing taken out.
                out.end += with.len();
            }
            added += with.len();
            removed += old.len();
        }
        out
    }

    /// An output with the parts exchanged; its alignment goes along.
    pub(crate) fn in_output(&self, output: &Output) -> Output {
        let alignment = output.alignment.as_ref().map(|alignment| {
            let pairs = alignment.iter();
            let moved = pairs.map(|(from, to)| (from.clone(), self.moved(to)));
            moved.collect()
        });
        Output {
            text: self.apply(&output.text),
            alignment,
        }
    }

    /// The edits that lead back, given the text they were made in.
    pub(crate) fn back(&self, text: &str) -> Edits {
        let back = self
            .0
            .iter()
            .map(|(range, _)| (self.moved(range), part(text, range.clone()).to_owned()));
        Edits(back.collect())
    }
}

#[cfg(test)]
#[allow(clippy::string_slice)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        let text = "Ana saw Rui at noon";
        let edits = Edits::new(vec![(8..11, "Bartolomeu".into()), (0..3, "Jo".into())]);
        let new = edits.apply(text);
        assert_eq!(new, "Jo saw Bartolomeu at noon");
        assert_eq!(edits.back(text).apply(&new), text);
        for word in ["saw", "at", "noon"] {
            let at = text.find(word).unwrap();
            assert_eq!(&new[edits.moved(&(at..at + word.len()))], word);
        }
        assert_eq!(&new[edits.moved(&(8..9))], "Bartolomeu");
        assert_eq!(&new[edits.moved(&(8..14))], "Bartolomeu at");
        assert_eq!(&new[edits.moved(&(4..10))], "saw Bartolomeu");
        assert_eq!(&new[edits.moved(&(1..2))], "Jo");
    }

    #[test]
    fn what_is_put_in_belongs_to_what_is_around_it() {
        let text = "a bad day";
        let edits = Edits::new(vec![(0..0, "> ".into()), (5..5, "ly".into())]);
        let new = edits.apply(text);
        assert_eq!(new, "> a badly day");
        for (old, part) in [
            (0..1, "a"),
            (0..9, "a badly day"),
            (2..5, "bad"),
            (6..9, "day"),
        ] {
            assert_eq!(&new[edits.moved(&old)], part);
        }
    }
}
