//! The stretch of a text that shows best why it was found.

use crate::{asked::Asked, words::Cutter};
use std::{collections::BTreeSet, ops::Range};

/// Longest snippet, in characters, give or take a word.
const LENGTH: usize = 240;
/// Words shown before the first hit.
const BEFORE: usize = 6;

/// A word of the text, and the part of the query that it answers.
struct Seen {
    range: Range<usize>,
    /// Characters before it.
    at: usize,
    hit: Option<usize>,
}

/// The snippet as pieces in reading order, those that were asked for marked `true`.
/// Without a hit in the text it is the text's beginning. `words` is where the words of
/// the text are.
pub(crate) fn snippet(
    cutter: &Cutter,
    asked: &Asked,
    text: &str,
    words: Vec<Range<usize>>,
) -> Vec<(String, bool)> {
    let seen = see(cutter, asked, text, words);
    let Some(hit) = best(&seen) else {
        return pieces(text, &seen, 0..window(&seen, 0));
    };
    let first = hit.saturating_sub(BEFORE);
    let first = if first < BEFORE / 2 { 0 } else { first };
    pieces(text, &seen, first..window(&seen, first))
}

fn see(cutter: &Cutter, asked: &Asked, text: &str, words: Vec<Range<usize>>) -> Vec<Seen> {
    let firsts = asked.firsts(cutter);
    let (mut counted, mut at) = (0, 0);
    let mut seen = Vec::with_capacity(words.len());
    for range in words {
        let gap = text.get(counted..range.start).unwrap_or_default();
        at += gap.chars().count();
        counted = range.start;
        let written = text.get(range.clone()).unwrap_or_default();
        let hit = match firsts.may_begin(written) {
            true => answers(cutter, asked, written),
            false => None,
        };
        seen.push(Seen { range, at, hit });
    }
    seen
}

fn answers(cutter: &Cutter, asked: &Asked, written: &str) -> Option<usize> {
    let forms = cutter.known_forms(written)?;
    asked.wanted.iter().position(|clause| clause.finds(&forms))
}

/// The hit from which a window shows most of what was asked for; the first of equals.
fn best(seen: &[Seen]) -> Option<usize> {
    let hits = (0..seen.len()).filter(|&i| seen.get(i).is_some_and(|word| word.hit.is_some()));
    let worth = |&first: &usize| {
        let shown = seen.get(first..window(seen, first)).unwrap_or_default();
        let different: BTreeSet<usize> = shown.iter().filter_map(|word| word.hit).collect();
        let all = shown.iter().filter(|word| word.hit.is_some()).count();
        (different.len(), all, std::cmp::Reverse(first))
    };
    hits.max_by_key(worth)
}

/// The end of a window of words that begins at a word.
fn window(seen: &[Seen], first: usize) -> usize {
    let start = seen.get(first).map_or(0, |word| word.at);
    let rest = seen.get(first..).unwrap_or_default();
    first + rest.partition_point(|word| word.at < start + LENGTH)
}

fn pieces(text: &str, seen: &[Seen], window: Range<usize>) -> Vec<(String, bool)> {
    let words = seen.get(window.clone()).unwrap_or_default();
    let whole_start = window.start == 0;
    let whole_end = window.end == seen.len();
    let start = match words.first() {
        Some(word) if !whole_start => word.range.start,
        _ => 0,
    };
    let end = match words.last() {
        Some(word) if !whole_end => word.range.end,
        _ => text.len(),
    };
    let mut pieces = Vec::new();
    let mut push = |range: Range<usize>, hit: bool| {
        let piece = text.get(range).unwrap_or_default().replace('\n', " ");
        if !piece.is_empty() {
            pieces.push((piece, hit));
        }
    };
    let mut done = start;
    for word in words.iter().filter(|word| word.hit.is_some()) {
        push(done..word.range.start, false);
        push(word.range.clone(), true);
        done = word.range.end;
    }
    push(done..end, false);
    if !whole_start {
        pieces.insert(0, ("…".to_owned(), false));
    }
    if !whole_end {
        pieces.push(("…".to_owned(), false));
    }
    joined(pieces)
}

/// Neighbours of the same kind become one piece.
fn joined(pieces: Vec<(String, bool)>) -> Vec<(String, bool)> {
    let mut joined: Vec<(String, bool)> = Vec::new();
    for (piece, hit) in pieces {
        match joined.last_mut() {
            Some((last, kind)) if *kind == hit && !hit => last.push_str(&piece),
            _ => joined.push((piece, hit)),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::asked::read;

    fn shown(lang: &str, query: &str, text: &str) -> String {
        let cutter = Cutter::new(lang.parse().unwrap());
        let pieces = snippet(&cutter, &read(query, &cutter), text, cutter.ranges(text));
        let show = |(piece, hit): (String, bool)| if hit { format!("[{piece}]") } else { piece };
        pieces.into_iter().map(show).collect()
    }

    #[test]
    fn short_texts_are_shown_whole() {
        assert_eq!(
            shown("en", "bridges open", "The old bridge\nopened (at last)."),
            "The old [bridge] [opened] (at last)."
        );
        assert_eq!(shown("en", "ferry", "No boats today."), "No boats today.");
        assert_eq!(shown("vi", "duong", "Đường mới."), "[Đường] mới.");
        assert_eq!(
            shown("zh", "政府", "北京市政府公布新规定。"),
            "北京市[政府]公布新规定。"
        );
        assert_eq!(shown("en", "ferry", ""), "");
    }

    #[test]
    fn long_texts_are_cut_where_the_words_are() {
        let filler = "Nothing of note was said. ".repeat(30);
        let text = format!("{filler}Then the harbour master spoke of the ferry. {filler}");
        let snippet = shown("en", "harbour ferry", &text);
        assert!(snippet.starts_with("…"), "{snippet}");
        assert!(snippet.ends_with("…"), "{snippet}");
        assert!(
            snippet.contains("the [harbour] master spoke of the [ferry]."),
            "{snippet}"
        );
        assert!(snippet.chars().count() < LENGTH + 40);
    }
}
