//! Where the words of a text are: as ICU cuts them, and quickly where the rules of
//! Unicode (UAX 29) are simple.
//!
//! Between spaces most words of most scripts are letters and digits alone, perhaps with a
//! quotation mark or a comma beside them. These are cut here; a piece between spaces with
//! any other character goes to ICU, dictionaries and all. The result is the same.

use icu::segmenter::{WordSegmenter, WordSegmenterBorrowed, options::WordBreakInvariantOptions};
use std::ops::Range;

/// What a character is to the quick way.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Space,
    Letter,
    Digit,
    /// Joins letters with letters, and digits with digits: `'` and `.`.
    Joint,
    /// Joins digits with digits: `,` and `;`.
    DigitJoint,
    /// Stands between words.
    Break,
    /// ICU knows.
    Other,
}

/// Cuts texts into words.
pub(crate) struct Segmenter {
    icu: WordSegmenterBorrowed<'static>,
}

impl Segmenter {
    pub fn new() -> Segmenter {
        Segmenter {
            icu: WordSegmenter::new_auto(WordBreakInvariantOptions::default()),
        }
    }

    /// The ranges of the words, in order; punctuation and spaces are left out.
    pub fn words(&self, text: &str) -> Vec<Range<usize>> {
        let mut words = Vec::with_capacity(text.len() / 6);
        // Where the piece between spaces began, and how many words there were before it.
        let (mut piece, mut before) = (0, 0);
        let (mut word, mut hard) = (None, false);
        let (mut at, mut last) = (0, Kind::Space);
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            let (kind, length) = first(rest);
            let next = || first(rest.get(length..).unwrap_or_default()).0;
            match kind {
                Kind::Letter | Kind::Digit => word = word.or(Some(at)),
                Kind::Joint if last == Kind::Letter && next() == Kind::Letter => {}
                Kind::Joint | Kind::DigitJoint if last == Kind::Digit && next() == Kind::Digit => {}
                _ => words.extend(word.take().map(|start| start..at)),
            }
            hard |= kind == Kind::Other;
            if kind == Kind::Space {
                if hard {
                    words.truncate(before);
                    self.by_icu(text, piece..at, &mut words);
                }
                (piece, before, hard) = (at + 1, words.len(), false);
            }
            (at, last) = (at + length, kind);
        }
        words.extend(word.map(|start| start..text.len()));
        if hard {
            words.truncate(before);
            self.by_icu(text, piece..text.len(), &mut words);
        }
        words
    }

    fn by_icu(&self, text: &str, piece: Range<usize>, words: &mut Vec<Range<usize>>) {
        let first = piece.start;
        let text = text.get(piece).unwrap_or_default();
        let mut start = 0;
        for end in self.icu.segment_str(text) {
            let segment = text.get(start..end).unwrap_or_default();
            // ICU's own opinion on what is a word fails words that end in a mark.
            if segment.contains(char::is_alphanumeric) {
                at_colons(text, start..end, |part| {
                    words.push(first + part.start..first + part.end);
                });
            }
            start = end;
        }
    }
}

/// Cuts at colons, which ICU takes for letters (*EU:s*, *page:two*).
fn at_colons(text: &str, range: Range<usize>, mut part: impl FnMut(Range<usize>)) {
    let mut start = range.start;
    for piece in text.get(range).unwrap_or_default().split(':') {
        part(start..start + piece.len());
        start += piece.len() + 1;
    }
}

/// What a text begins with, and how long that is in bytes: a character, or several ASCII
/// letters at once. The end is like a space.
fn first(text: &str) -> (Kind, usize) {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    match (letters, text.chars().next()) {
        (0, Some(c)) => (kind(c), c.len_utf8()),
        (0, None) => (Kind::Space, 0),
        _ => (Kind::Letter, letters),
    }
}

fn kind(c: char) -> Kind {
    match c {
        'a'..='z' | 'A'..='Z' => Kind::Letter,
        ' ' | '\n' | '\t' | '\r' => Kind::Space,
        '0'..='9' => Kind::Digit,
        '\'' | '.' | '’' => Kind::Joint,
        ',' | ';' => Kind::DigitJoint,
        '_' => Kind::Other,
        '!'..='~' | '\u{a0}' | '«' | '»' | '–' | '—' | '“' | '”' | '„' | '…' => {
            Kind::Break
        }
        // Latin, Greek, Cyrillic, Arabic without marks, Vietnamese, Korean.
        'À'..='Ö'
        | 'Ø'..='ö'
        | 'ø'..='ɏ'
        | 'Ά'
        | 'Έ'..='Ί'
        | 'Ό'
        | 'Ύ'..='Ρ'
        | 'Σ'..='ώ'
        | 'Ѐ'..='ҁ'
        | 'Ҋ'..='ԯ'
        | 'ؠ'..='ي'
        | 'Ḁ'..='ỿ'
        | '가'..='힣' => Kind::Letter,
        _ => Kind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn quick_and_icu(text: &str) -> [Vec<String>; 2] {
        let segmenter = Segmenter::new();
        let mut by_icu = Vec::new();
        segmenter.by_icu(text, 0..text.len(), &mut by_icu);
        // Parts beside a colon may be blank, and a mark may stand on a space.
        let show = |ranges: Vec<Range<usize>>| {
            let words = ranges
                .into_iter()
                .map(|range| (range.end, text.get(range).unwrap().trim_start()));
            words
                .filter(|(_, word)| !word.is_empty())
                .map(|(end, word)| format!("{word}@{end}"))
                .collect()
        };
        [show(segmenter.words(text)), show(by_icu)]
    }

    #[test]
    fn every_character_that_is_cut_quickly_is_cut_as_icu_does() {
        for c in (0..0x11_000).filter_map(char::from_u32) {
            if kind(c) != Kind::Other {
                let text =
                    format!("x{c}x 1{c}1 {c}{c} x{c}1 1{c}x {c}' x'{c} {c}.{c} {c}:{c} {c},1");
                let [quick, icu] = quick_and_icu(&text);
                assert_eq!(quick, icu, "{c:?}");
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn any_text_is_cut_as_icu_does(
            text in "\\PC{0,40}|[-a-cÉß12'’.,;:_ \\n\u{301}\u{200d}\u{ad}«“א\"北京ก์ฮアヴдγ한ي\u{64b}🇵🇹👩]{0,40}",
        ) {
            let [quick, icu] = quick_and_icu(&text);
            prop_assert_eq!(quick, icu);
        }
    }
}
