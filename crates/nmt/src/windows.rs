//! Cutting what is longer than the model's window.

use crate::Piece;
use std::ops::Range;

/// Pieces that a window holds at most: Marian's students are trained on sentences of up to 128, the
/// end included.
pub(crate) const MOST: usize = 127;

/// Cuts a text of `pieces` into windows of at most `most` pieces: none where there is no piece, one where all fit.
///
/// The cut is made behind the end of a sentence, else behind a comma or the like, else before a word,
/// as late as possible in the second half of the window; where there is none of these, at its end.
pub(crate) fn cut(text: &str, pieces: &[Piece], most: usize) -> Vec<Range<usize>> {
    let most = most.clamp(2, MOST);
    let mut windows = Vec::new();
    let mut start = 0;
    while pieces.len() - start > most {
        let half = start + most / 2;
        let places = (half..=start + most).rev();
        let best = places.max_by_key(|place| (worth(text, pieces, *place), *place));
        let end = best.unwrap_or(start + most).max(start + 1);
        windows.push(start..end);
        start = end;
    }
    if start < pieces.len() {
        windows.push(start..pieces.len());
    }
    windows
}

/// How good it is to cut in front of the piece `place`.
fn worth(text: &str, pieces: &[Piece], place: usize) -> u8 {
    let Some(piece) = pieces.get(place) else {
        return 0;
    };
    let (before, after) = text.split_at_checked(piece.range.start).unwrap_or_default();
    let spaced = after.starts_with(char::is_whitespace) || before.ends_with(char::is_whitespace);
    let mut last = before.trim_end().chars().rev();
    match last.find(|letter| !matches!(letter, '"' | '\'' | '”' | '’' | '»' | ')')) {
        Some('。' | '！' | '？' | '।' | '۔' | '؟') => 4,
        Some('.' | '!' | '?' | '…') if spaced => 4,
        Some('，' | '、' | '；' | '،') => 3,
        Some(',' | ';' | ':' | '–' | '—') if spaced => 3,
        _ if spaced => 2,
        _ => 1,
    }
}

/// What stands between the translations of two windows: a space, but nothing in scripts without.
pub(crate) fn joint(before: &str, after: &str) -> &'static str {
    let unspaced = |letter: char| {
        matches!(letter, '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3000}'..='\u{30ff}'
            | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
    };
    match (before.chars().next_back(), after.chars().next()) {
        (Some(last), Some(first)) if !unspaced(last) && !unspaced(first) => " ",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every character a piece, those behind a space with it.
    fn pieces(text: &str) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut start = 0;
        for (at, letter) in text.char_indices() {
            if letter != ' ' {
                pieces.push(Piece {
                    id: 5,
                    range: start..at + letter.len_utf8(),
                });
                start = at + letter.len_utf8();
            }
        }
        pieces
    }

    fn parts(text: &str, most: usize) -> Vec<String> {
        let pieces = pieces(text);
        let cuts = cut(text, &pieces, most);
        let mut next = 0;
        for window in &cuts {
            assert_eq!(window.start, next, "nothing is left out");
            assert!(window.len() <= most);
            next = window.end;
        }
        assert_eq!(next, pieces.len(), "nothing is cut off");
        cuts.iter()
            .map(|window| {
                text.get(pieces[window.start].range.start..pieces[window.end - 1].range.end)
                    .unwrap()
                    .to_owned()
            })
            .collect()
    }

    #[test]
    fn what_fits_is_not_cut() {
        assert_eq!(parts("a bc def", 8), ["a bc def"]);
        assert!(parts("", 8).is_empty());
    }

    #[test]
    fn the_end_of_a_sentence_is_better_than_a_comma_and_that_than_a_space() {
        assert_eq!(parts("aaaa. bb, c dddd", 10), ["aaaa.", " bb, c dddd"]);
        assert_eq!(parts("aaaaa, b c dddd", 10), ["aaaaa,", " b c dddd"]);
        assert_eq!(parts("aaaaa b c ddddddd", 10), ["aaaaa b c", " ddddddd"]);
        assert_eq!(parts("aaaaaaaaaaaaaaa", 10), ["aaaaaaaaaa", "aaaaa"]);
    }

    #[test]
    fn scripts_without_spaces_are_joined_without() {
        assert_eq!(joint("a", "b"), " ");
        assert_eq!(joint("。", "私"), "");
    }
}
