//! Typographic signs that a model never saw.
//!
//! Models learn from texts whose quotation marks, apostrophes and dashes were made plain first.
//! Of a sign that the vocabulary lacks they know nothing, and more often than not they leave it
//! out: so `«Sim»` is `"Sim"` to them.

use crate::slice::part;
use std::ops::Range;

/// Signs, and what stands for them where nothing else can be written.
const SIGNS: [(&str, char); 3] = [
    ("“”„‟«»″〝〞「」『』", '"'),
    ("‘’‚‛‹›′´", '\''),
    ("‐‑‒–—―−", '-'),
];
/// Dashes that part what stands on both sides, also without spaces.
const DASHES: &str = "—―";

/// The plain forms of the signs that a model does not know.
pub(crate) struct Strange(Vec<(char, char)>);

impl Strange {
    /// Of a model that knows some signs.
    pub(crate) fn to(knows: impl Fn(char) -> bool) -> Strange {
        let all = SIGNS
            .iter()
            .flat_map(|(signs, plain)| signs.chars().map(|sign| (sign, *plain)));
        Strange(
            all.filter(|(sign, plain)| !knows(*sign) && knows(*plain))
                .collect(),
        )
    }

    fn plain(&self, sign: char) -> Option<char> {
        let found = self.0.iter().find(|(strange, _)| *strange == sign);
        found.map(|(_, plain)| *plain)
    }

    /// The text with plain signs; `None` where there is nothing to change.
    pub(crate) fn made_plain(&self, text: &str) -> Option<Plain> {
        text.chars()
            .any(|c| self.plain(c).is_some())
            .then_some(())?;
        let mut plain = Plain::default();
        let mut last = None;
        for (at, c) in text.char_indices() {
            let rest = part(text, at + c.len_utf8()..text.len());
            let next = rest.chars().next();
            match self.plain(c) {
                Some(sign) if DASHES.contains(c) && is_ink(last) && is_ink(next) => {
                    [' ', sign, ' '].iter().for_each(|c| plain.push(*c, at));
                }
                Some(sign) => {
                    if c == '»' && is_outside(next) {
                        plain.drop_gaps();
                    }
                    plain.push(sign, at);
                }
                None if is_gap(c) && last == Some('«') && plain.opens() => continue,
                None => plain.push(c, at),
            }
            last = Some(c);
        }
        plain.origins.push(text.len());
        Some(plain)
    }
}

fn is_ink(c: Option<char>) -> bool {
    c.is_some_and(|c| !is_gap(c))
}

/// Whether a sign that this follows may close a quote.
fn is_outside(next: Option<char>) -> bool {
    next.is_none_or(|next| !next.is_alphanumeric())
}

fn is_gap(c: char) -> bool {
    c != '\n' && c.is_whitespace()
}

/// A text with plain signs.
#[derive(Default)]
pub(crate) struct Plain {
    pub(crate) text: String,
    /// Where each byte comes from; one more than there are.
    origins: Vec<usize>,
}

impl Plain {
    fn push(&mut self, c: char, origin: usize) {
        self.text.push(c);
        // A character that stays is as long as it was.
        let start = self.origins.len();
        let bytes = start..self.text.len();
        self.origins.extend(bytes.map(|at| origin + at - start));
    }

    /// French sets spaces within the marks.
    fn drop_gaps(&mut self) {
        let kept = self.text.trim_end_matches(is_gap).len();
        self.text.truncate(kept);
        self.origins.truncate(kept);
    }

    /// Whether the last mark opens a quote, rather than closing a German one.
    fn opens(&self) -> bool {
        let mut before = self.text.chars().rev().skip(1);
        before.next().is_none_or(|before| {
            !before.is_alphanumeric() && !before.is_ascii_punctuation() || before == '('
        })
    }

    /// The part of the original that a part of this text stands for.
    pub(crate) fn origin(&self, range: &Range<usize>) -> Range<usize> {
        let of = |at: usize| self.origins.get(at).or(self.origins.last()).copied();
        of(range.start).unwrap_or(0)..of(range.end).unwrap_or(0)
    }
}

#[cfg(test)]
#[allow(clippy::string_slice)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn plain(text: &str) -> Option<Plain> {
        Strange::to(|sign| sign.is_ascii()).made_plain(text)
    }

    #[test]
    fn signs_become_plain() {
        for (text, expected) in [
            ("«Sim», disse.", "\"Sim\", disse."),
            (
                "« Oui », dit-elle : « Non ! »",
                "\"Oui\", dit-elle : \"Non !\"",
            ),
            ("«\u{a0}Oui\u{202f}»", "\"Oui\""),
            ("Er sagte »Ja« und »Nein«.", "Er sagte \"Ja\" und \"Nein\"."),
            (
                "„Ja“, sagte sie – ‚vielleicht‘.",
                "\"Ja\", sagte sie - 'vielleicht'.",
            ),
            ("It doesn’t—he said—matter", "It doesn't - he said - matter"),
            ("1990–1995", "1990-1995"),
            ("「はい」と", "\"はい\"と"),
        ] {
            assert_eq!(plain(text).unwrap().text, expected);
        }
        assert!(plain("\"It doesn't\" - ñ 你好…").is_none());
    }

    #[test]
    fn what_a_model_knows_stays() {
        let strange = Strange::to(|sign| sign.is_ascii() || sign == '“' || sign == '”');
        let plain = strange.made_plain("“a’b”").unwrap();
        assert_eq!(plain.text, "“a'b”");
        // Nor is anything put in that it does not know either.
        assert!(Strange::to(|_| false).made_plain("“a”").is_none());
    }

    #[test]
    fn words_are_found_again() {
        let text = "– « É “bom” »—disse";
        let made = plain(text).unwrap();
        assert_eq!(made.text, "- \"É \"bom\"\" - disse");
        for word in ["É", "bom", "disse", "\"É"] {
            let at = made.text.find(word).unwrap();
            let origin = made.origin(&(at..at + word.len()));
            assert!(
                text[origin].ends_with(word.trim_start_matches('"')),
                "{word}"
            );
        }
        let end = made.text.len();
        assert_eq!(made.origin(&(end..end)), text.len()..text.len());
    }

    proptest! {
        #[test]
        fn places_are_those_of_characters(text in "[a«»“”— \u{a0}.ü1]{0,20}") {
            if let Some(made) = plain(&text) {
                let mut last = 0;
                for (at, c) in made.text.char_indices() {
                    let origin = made.origin(&(at..at + c.len_utf8()));
                    prop_assert!(origin.start >= last && origin.start <= origin.end);
                    prop_assert!(text.get(origin.clone()).is_some());
                    last = origin.start;
                }
            }
        }
    }
}
