//! Parts of running text, by bytes at character boundaries.

use news::Text;
use std::ops::Range;

/// The part of a text, empty where the range does not lie on characters.
pub(crate) fn part(text: &str, range: Range<usize>) -> &str {
    text.get(range).unwrap_or_default()
}

/// Whether no letter or digit touches a range.
pub(crate) fn is_whole(text: &str, range: &Range<usize>) -> bool {
    let before = part(text, 0..range.start).chars().next_back();
    let after = part(text, range.end..text.len()).chars().next();
    !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
}

/// What two ranges share, in bytes.
pub(crate) fn overlap(a: &Range<usize>, b: &Range<usize>) -> usize {
    a.end.min(b.end).saturating_sub(a.start.max(b.start))
}

/// The part of marked text whose words lie in this range of [`Text::words`].
pub(crate) fn part_of(text: &Text, range: &Range<usize>) -> Text {
    let mut out = Text::default();
    let mut start = 0;
    for span in &text.spans {
        let end = start + span.text.len();
        let from = range.start.clamp(start, end) - start;
        let to = range.end.clamp(start, end) - start;
        out.push(part(&span.text, from..to), &span.marks);
        start = end;
    }
    out
}

/// Adds text to text, marks and all.
pub(crate) fn append(to: &mut Text, more: &Text) {
    for span in &more.spans {
        to.push(&span.text, &span.marks);
    }
}

/// The words of a text: runs of letters and digits, with what joins them (ICU).
pub(crate) fn words(text: &str) -> Vec<Range<usize>> {
    let segmenter = icu::segmenter::WordSegmenter::new_auto(Default::default());
    let mut breaks = segmenter.segment_str(text);
    let mut words = Vec::new();
    let mut start = breaks.next().unwrap_or(0);
    while let Some(end) = breaks.next() {
        if breaks.is_word_like() {
            words.push(start..end);
        }
        start = end;
    }
    words
}

/// How many words a text has, at least one where it has letters or digits.
pub(crate) fn count_words(text: &str) -> usize {
    words(text).len()
}

/// Whether there is anything to translate: a letter of any script.
pub(crate) fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}
