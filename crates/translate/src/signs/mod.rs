//! What a model never saw, written as it can read it.
//!
//! Models learn from texts whose quotation marks, apostrophes and dashes were made plain first,
//! and their vocabularies hold the letters of two languages. All else is one and the same
//! unknown to them, which they leave out or guess: `€5` becomes five pounds, `«Sim»` loses its
//! marks, `Dvořák` a letter. So a sentence is written with what the model knows (`EUR 5`,
//! `"Sim"`, `Dvorak`), and what was changed is given back in the translation.

mod given_back;
mod kinds;

use crate::slice::part;
use given_back::Put;
pub(crate) use kinds::CURRENCIES;
use kinds::{Kind, is_gap, kind};
use news::Lang;
use std::ops::Range;

/// A sentence as a model can read it.
#[derive(Default)]
pub(crate) struct Plain {
    pub(crate) text: String,
    /// Where each byte comes from; one more than there are.
    origins: Vec<usize>,
    /// What is given back in the translation.
    puts: Vec<Put>,
    /// Pictures and the words that they stand behind.
    pictures: Vec<Put>,
    /// Pictures before and behind all words.
    before: String,
    behind: String,
}

impl Plain {
    /// A sentence in a language for a model that knows some characters; `None` where it can
    /// read it as it is.
    pub(crate) fn of(text: &str, from: Lang, knows: &dyn Fn(char) -> bool) -> Option<Plain> {
        let strange = |c: char| !matches!(kind(c, from, knows), Kind::Known);
        text.contains(strange).then(|| {
            let mut maker = Maker::new(text, from);
            maker.read(knows);
            maker.done()
        })
    }

    /// The part of the original that a part of this text stands for.
    pub(crate) fn origin(&self, range: &Range<usize>) -> Range<usize> {
        let of = |at: usize| self.origins.get(at).or(self.origins.last()).copied();
        of(range.start).unwrap_or(0)..of(range.end).unwrap_or(0)
    }
}

/// Writes a sentence plainly.
struct Maker<'a> {
    text: &'a str,
    from: Lang,
    plain: Plain,
    /// Where the word that is being read begins, in the original and in the plain text, and
    /// whether it was changed.
    word: Option<(usize, usize)>,
    changed: bool,
    /// Pictures that stand behind the last word.
    pictures: String,
}

impl<'a> Maker<'a> {
    fn new(text: &'a str, from: Lang) -> Maker<'a> {
        Maker {
            text,
            from,
            plain: Plain::default(),
            word: None,
            changed: false,
            pictures: String::new(),
        }
    }

    fn read(&mut self, knows: &dyn Fn(char) -> bool) {
        let mut last = Kind::Known;
        let mut chars = self.text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let kind = kind(c, self.from, knows);
            let next = chars.peek().map(|(_, next)| *next);
            let in_picture = matches!(last, Kind::Picture) && kinds::goes_on(c);
            if matches!(kind, Kind::Picture) || in_picture {
                self.picture(at, c);
                last = Kind::Picture;
                continue;
            }
            let swallowed = is_gap(c) && self.swallows(&last, at, c);
            let in_word = c.is_alphanumeric() || matches!(kind, Kind::Letters(_));
            if !in_word {
                self.end_word(at);
            }
            if swallowed {
                continue;
            }
            self.begin_word(in_word, at);
            self.write(&kind, at, c, next);
            last = kind;
        }
        self.end_word(self.text.len());
    }

    fn begin_word(&mut self, in_word: bool, at: usize) {
        if in_word && self.word.is_none() {
            self.settle_pictures(at);
            self.word = Some((at, self.plain.text.len()));
        }
    }

    fn write(&mut self, kind: &Kind, at: usize, c: char, next: Option<char>) {
        let before = self.before(at);
        let is_ink = |c: Option<char>| c.is_some_and(|c| !is_gap(c));
        match kind {
            Kind::Known => self.push(c, at),
            Kind::Nothing | Kind::Picture => {}
            Kind::Letters(letters) => {
                self.push_all(letters, at);
                self.changed = true;
            }
            Kind::Dash if is_ink(before) && is_ink(next) => self.push_all(" - ", at),
            Kind::Dash => self.push('-', at),
            Kind::Sign(sign) => {
                if c == '»' && next.is_none_or(|next| !next.is_alphanumeric()) {
                    self.drop_gaps();
                }
                self.push(*sign, at);
            }
            Kind::Currency(code) => self.currency(code, at, c),
            Kind::Fraction(digits) => {
                if before.is_some_and(|before| before.is_ascii_digit()) {
                    self.push(' ', at);
                }
                self.push_all(digits, at);
                self.plain.puts.push(Put::new(*digits, c));
            }
            Kind::Before => {
                let rest = part(self.text, at + c.len_utf8()..self.text.len());
                let token = kinds::first_token(rest);
                let gap = rest.len() - rest.trim_start_matches(is_gap).len();
                let own = part(self.text, at..at + c.len_utf8() + gap + token.len());
                self.plain.puts.push(Put::new(token, own));
            }
            Kind::Behind => {
                self.drop_gaps();
                let token = kinds::last_token(&self.plain.text).to_owned();
                let gap = part(self.text, 0..at);
                let gap = part(gap, gap.trim_end_matches(is_gap).len()..at);
                self.plain
                    .puts
                    .push(Put::new(&*token, format!("{token}{gap}{c}")));
            }
        }
    }

    /// Whether a space goes: one within French marks, or beside a sign that goes.
    fn swallows(&self, last: &Kind, at: usize, c: char) -> bool {
        match last {
            Kind::Sign(_) => self.before(at) == Some('«') && self.opens(),
            Kind::Before => true,
            Kind::Currency(_) => self.plain.text.ends_with(' '),
            Kind::Nothing => c == ' ' && self.plain.text.ends_with(' '),
            _ => false,
        }
    }

    fn before(&self, at: usize) -> Option<char> {
        part(self.text, 0..at).chars().next_back()
    }

    /// A code stands apart from the number: models know it as the currency, whatever its sign.
    fn currency(&mut self, code: &'static str, at: usize, sign: char) {
        if !self.plain.text.is_empty() && !self.plain.text.ends_with([' ', '(', '"', '-']) {
            self.push(' ', at);
        }
        self.push_all(code, at);
        let rest = part(self.text, at + sign.len_utf8()..self.text.len());
        if rest.starts_with(|next: char| next.is_alphanumeric()) {
            self.push(' ', at);
        }
        if !self.text.contains(code) {
            self.plain.puts.push(Put::currency(code, sign));
        }
    }

    fn picture(&mut self, at: usize, c: char) {
        self.end_word(at);
        if self.pictures.is_empty() && self.before(at).is_some_and(is_gap) {
            self.drop_gaps();
            self.pictures.push(' ');
        }
        self.pictures.push(c);
    }

    /// Pictures that a word follows belong to the word before them.
    fn settle_pictures(&mut self, at: usize) {
        if self.pictures.is_empty() {
            return;
        }
        let pictures = std::mem::take(&mut self.pictures);
        let token = kinds::last_token(&self.plain.text).to_owned();
        let apart = self.before(at).is_some_and(is_gap);
        if token.is_empty() {
            self.plain.before += pictures.trim_start();
            self.plain.before.extend(apart.then_some(' '));
            return;
        }
        self.plain.pictures.push(Put::new(token, pictures));
        if !self.plain.text.ends_with(is_gap) {
            self.push(' ', at);
        }
    }

    /// A word of which letters were changed is given back as it was.
    fn end_word(&mut self, at: usize) {
        let Some((own, plain)) = self.word.take() else {
            return;
        };
        if std::mem::take(&mut self.changed) {
            let word = self.plain.text.get(plain..).unwrap_or_default().to_owned();
            self.plain
                .puts
                .push(Put::new(&*word, part(self.text, own..at)));
        }
    }

    fn push(&mut self, c: char, origin: usize) {
        self.plain.text.push(c);
        // A character that stays is as long as it was.
        let start = self.plain.origins.len();
        let bytes = start..self.plain.text.len();
        self.plain
            .origins
            .extend(bytes.map(|at| origin + at - start));
    }

    /// What stands for the one character at a place of the original.
    fn push_all(&mut self, letters: &str, origin: usize) {
        letters.chars().for_each(|c| self.push(c, origin));
    }

    /// Spaces go before what closes French marks, and before what goes itself.
    fn drop_gaps(&mut self) {
        let kept = self.plain.text.trim_end_matches(is_gap).len();
        self.plain.text.truncate(kept);
        self.plain.origins.truncate(kept);
    }

    /// Whether the last mark opens a quote, rather than closing a German one.
    fn opens(&self) -> bool {
        let before = self.plain.text.chars().nth_back(1);
        before.is_none_or(|c| c == '(' || !c.is_alphanumeric() && !c.is_ascii_punctuation())
    }

    fn done(mut self) -> Plain {
        self.plain.behind = self.pictures;
        self.plain.origins.push(self.text.len());
        self.plain
    }
}

#[cfg(test)]
#[allow(clippy::string_slice)]
mod tests {
    use super::*;
    use crate::Output;
    use proptest::prelude::*;

    fn plain(text: &str) -> Option<Plain> {
        Plain::of(text, Lang::ENGLISH, &|c| c.is_ascii() || c == 'ã')
    }

    /// The sentence as the model reads it, and what becomes of its translation.
    fn read(text: &str, translated: &str) -> (String, String) {
        let made = plain(text).unwrap();
        let output = Output {
            text: translated.to_owned(),
            alignment: None,
        };
        let given = made.given_back(output).text;
        (made.text, given)
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
            ("„Ja“, sagte sie – ‚nein‘.", "\"Ja\", sagte sie - 'nein'."),
            ("It doesn’t—he said—matter", "It doesn't - he said - matter"),
            ("1990–1995", "1990-1995"),
            ("「はい」と", "\"はい\"と"),
            ("A → B • C", "A - B - C"),
            ("co\u{ad}operate", "cooperate"),
        ] {
            assert_eq!(plain(text).unwrap().text, expected);
        }
        assert!(plain("\"It doesn't\" - não 你好…").is_none());
    }

    #[test]
    fn what_was_changed_is_given_back() {
        for (text, read_as, translated, given) in [
            (
                "It cost €5 or 4 £.",
                "It cost EUR 5 or 4 GBP.",
                "Custou EUR 5 ou 4 GBP.",
                "Custou €5 ou 4 £.",
            ),
            (
                "(€5, M€)",
                "(EUR 5, M EUR)",
                "(5 euros, M EUR)",
                "(5 euros, M EUR)",
            ),
            ("EUR and €5", "EUR and EUR 5", "EUR e EUR 5", "EUR e EUR 5"),
            (
                "Dvořák met Søren",
                "Dvorak met Soren",
                "Soren viu Dvorak",
                "Søren viu Dvořák",
            ),
            (
                "Казань, Ελλάδα",
                "Kazan, Ellada",
                "Kazan, Ellada",
                "Казань, Ελλάδα",
            ),
            (
                "Muller and Müller",
                "Muller and Muller",
                "Muller e Muller",
                "Muller e Muller",
            ),
            (
                "250 m² of CO₂",
                "250 m2 of CO2",
                "250 m2 de CO2",
                "250 m² de CO₂",
            ),
            (
                "§ 3, ± 2 %, 10 ‰",
                "3, 2 %, 10",
                "3, 2 %, 10",
                "§ 3, ± 2 %, 10 ‰",
            ),
            (
                "Acme® makes it",
                "Acme makes it",
                "A Acme faz isso",
                "A Acme® faz isso",
            ),
            (
                "2½ by 3 × 4",
                "2 1/2 by 3 x 4",
                "2 1/2 por 3 x 4",
                "2 ½ por 3 × 4",
            ),
        ] {
            assert_eq!(
                read(text, translated),
                (read_as.to_owned(), given.to_owned())
            );
        }
    }

    #[test]
    fn pictures_are_given_back() {
        for (text, read_as, translated, given) in [
            (
                "Thanks, Ana 🙏🏽❤️, he said",
                "Thanks, Ana, he said",
                "Obrigado, Ana, disse",
                "Obrigado, Ana 🙏🏽❤️, disse",
            ),
            (
                "Dvořák 🙏 played",
                "Dvorak played",
                "Dvorak tocou",
                "Dvořák 🙏 tocou",
            ),
            ("All 🙏 of us", "All of us", "Todos nós", "Todos nós 🙏"),
            ("👩‍🚀 Yes! 🇵🇹", " Yes!", "Sim!", "👩‍🚀 Sim! 🇵🇹"),
        ] {
            assert_eq!(
                read(text, translated),
                (read_as.to_owned(), given.to_owned())
            );
        }
    }

    #[test]
    fn what_a_model_knows_stays() {
        let knows = |c: char| c.is_ascii() || "“”€é".contains(c);
        let made = Plain::of("“aé’b” €5", Lang::ENGLISH, &knows).unwrap();
        assert_eq!(made.text, "“aé'b” €5");
        // Nor is anything put in that it does not know either.
        assert!(Plain::of("“a”", Lang::ENGLISH, &|_| false).is_none());
    }

    #[test]
    fn words_are_found_again() {
        let text = "– « É “bom” »—disse";
        let made = Plain::of(text, Lang::ENGLISH, &|c| c.is_ascii() || c == 'É').unwrap();
        assert_eq!(made.text, "- \"É \"bom\"\" - disse");
        for word in ["É", "bom", "disse", "\"É"] {
            let at = made.text.find(word).unwrap();
            let origin = made.origin(&(at..at + word.len()));
            let bare = word.trim_start_matches('"');
            assert!(text[origin].ends_with(bare), "{word}");
        }
        let end = made.text.len();
        assert_eq!(made.origin(&(end..end)), text.len()..text.len());
    }

    #[test]
    fn alignments_go_along() {
        let made = plain("Łódź now").unwrap();
        let output = Output {
            text: "em Lodz já".to_owned(),
            alignment: Some(vec![
                (8..11, 0..2),
                (0..4, 3..5),
                (4..7, 5..7),
                (8..11, 8..11),
            ]),
        };
        let given = made.given_back(output);
        assert_eq!(given.text, "em Łódź já");
        let places = given
            .alignment
            .unwrap()
            .into_iter()
            .map(|(_, target)| target);
        assert_eq!(places.collect::<Vec<_>>(), [0..2, 3..10, 3..10, 11..14]);
    }

    proptest! {
        #[test]
        fn places_are_those_of_characters(
            text in "[a«»“”— \u{a0}.ü1€§®²½🙏\u{200d}\u{fe0f}]{0,20}",
            translated in "[a. 1E/]{0,12}",
        ) {
            if let Some(made) = plain(&text) {
                let mut last = 0;
                for (at, c) in made.text.char_indices() {
                    let origin = made.origin(&(at..at + c.len_utf8()));
                    prop_assert!(origin.start >= last && origin.start <= origin.end);
                    prop_assert!(text.get(origin.clone()).is_some());
                    last = origin.start;
                }
                let all = 0..translated.len();
                let given = made.given_back(Output {
                    text: translated,
                    alignment: Some(vec![(0..0, all)]),
                });
                for (_, target) in given.alignment.unwrap() {
                    prop_assert!(given.text.get(target).is_some());
                }
            }
        }
    }
}
