//! The people of an article.

use super::lists::{
    CROWNED, EPITHETS, FAMILIES, HYPHENED, LEADING, SHARED, TITLES, is_given, is_particle, is_role,
    is_thing,
};
use crate::{
    letter_case::has_capital_nouns,
    slice::part,
    spelling::{Spelling, Word, before, words_of},
};
use news::Lang;
use regex::Regex;
use std::{ops::Range, sync::LazyLock};

/// Most words of a name, without particles.
const MOST: usize = 5;

/// An age behind a name: `, 71,`, `, de 71 anos`, `, aged 71`, ` (71)`.
static AGE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let years = r"(?: anos| years| ans| años| Jahre| anni| jaar| år)";
    let behind = r"(?:[,;.)]|$)";
    let age = format!(
        r"^(?:, (?:de |com |aged )?\d{{1,2}}(?:{years}(?:[^a-zà-ú]|$)|{behind})|, \d{{1,2}}-year|, de \d{{1,2}}{years}| \(\d{{1,2}}\))"
    );
    Regex::new(&age).ok()
});

/// A capitalised sequence that looks like a person's name.
pub(super) struct Found {
    pub(super) range: Range<usize>,
}

/// Looks for people in one sentence.
pub(super) struct Look<'a> {
    pub(super) sentence: &'a str,
    words: Vec<Word<'a>>,
    spelling: &'a Spelling,
    lang: Lang,
    /// Whether the sentence says who said something.
    attribution: bool,
}

impl<'a> Look<'a> {
    pub(super) fn new(
        sentence: &'a str,
        spelling: &'a Spelling,
        lang: Lang,
        attribution: bool,
    ) -> Look<'a> {
        let words = words_of(sentence);
        Look {
            sentence,
            words,
            spelling,
            lang,
            attribution,
        }
    }

    /// The people introduced in it.
    pub(super) fn people(&self) -> Vec<Found> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < self.words.len() {
            match self.person(at) {
                Some(last) => {
                    found.extend(self.found(at, last));
                    at = last + 1;
                }
                None => at += 1,
            }
        }
        found
    }

    fn found(&self, first: usize, last: usize) -> Option<Found> {
        let (first, last) = (self.words.get(first)?, self.words.get(last)?);
        let range = first.range.start..last.range.end;
        let name = part(self.sentence, range.clone());
        (!SHARED.contains(&name)).then_some(Found { range })
    }

    /// The last word of the person whose name begins with this word.
    fn person(&self, at: usize) -> Option<usize> {
        let last = self.run(at)?;
        let count = self.capitals(at, last);
        if self.is_crowned(at, last) || count > MOST {
            return None;
        }
        if self.is_titled(at) {
            return (count > 1 || self.is_surname(at)).then_some(last);
        }
        if count < 2 {
            return (self.has_role(at) && self.is_surname(at) && !self.word(at).opens)
                .then_some(last);
        }
        let known = is_given(self.word(at).text);
        if known && !self.may_open_otherwise(at) {
            return Some(last);
        }
        let introduced = self.has_role(at)
            || self.has_age(at, last)
            || (self.attribution && self.begins(at) && self.ends(last));
        (introduced && self.is_new(at, last)).then_some(last)
    }

    fn word(&self, at: usize) -> Word<'a> {
        let none = Word {
            text: "",
            range: 0..0,
            opens: true,
        };
        self.words.get(at).cloned().unwrap_or(none)
    }

    /// Whether nothing but a space or a hyphen stands before a word.
    fn is_joined(&self, at: usize) -> bool {
        let gap = self.gap(at);
        let initial = at > 0 && is_initial(self.word(at - 1).text);
        at > 0 && (matches!(gap, " " | "\u{a0}" | "-" | "") || (initial && gap == ". "))
    }

    /// The last word of the run of name-like words that begins here.
    fn run(&self, at: usize) -> Option<usize> {
        let text = self.word(at).text;
        let is_no_name = is_thing(text) || is_role(text) || TITLES.contains(&text);
        if !is_name_like(&self.word(at)) || is_no_name {
            return None;
        }
        let mut last = at;
        let mut next = at + 1;
        while self.is_joined(next) {
            let word = self.word(next);
            if is_name_like(&word) {
                // Behind a surname a German noun may follow.
                let whole = last > at && last + 1 == next && !is_given(self.word(last).text);
                if whole && has_capital_nouns(self.lang) {
                    break;
                }
                last = next;
            } else if !self.joins(at, last, next) {
                break;
            }
            next += 1;
        }
        // `Henry Ford Museum` is about Henry Ford.
        while last > at && (is_thing(self.word(last).text) || !is_name_like(&self.word(last))) {
            last -= 1;
        }
        let things = (at..=last).any(|at| is_thing(self.word(at).text));
        (!things).then_some(last)
    }

    /// Whether a small word joins what is behind it to a name.
    fn joins(&self, first: usize, last: usize, at: usize) -> bool {
        let (word, before) = (self.word(at).text, self.word(at - 1).text);
        let hyphen = HYPHENED.contains(&word) && self.gap(at + 1) == "-";
        let particle = is_particle(word, before, self.lang) && !self.leads_on(first, at);
        at <= last + 2 && (hyphen || particle)
    }

    fn gap(&self, at: usize) -> &str {
        before(self.sentence, &self.words, at)
    }

    /// Whether a particle leads from a name to something else.
    fn leads_on(&self, first: usize, at: usize) -> bool {
        let leading = LEADING.contains(&self.word(at).text);
        let family = FAMILIES.contains(&self.word(at + 1).text);
        let further = self.is_joined(at + 2) && is_name_like(&self.word(at + 2));
        leading && self.capitals(first, at) >= 2 && (!family || further)
    }

    fn capitals(&self, first: usize, last: usize) -> usize {
        (first..=last)
            .filter(|&at| is_name_like(&self.word(at)))
            .count()
    }

    /// Saints, popes and monarchs, who are named otherwise in other languages.
    fn is_crowned(&self, at: usize, last: usize) -> bool {
        let before = (1..=2)
            .filter_map(|back| at.checked_sub(back))
            .any(|at| CROWNED.contains(&self.word(at).text.to_lowercase().as_str()));
        let first = self.word(at).text.to_lowercase();
        let next = self.word(last + 1);
        let numeral = self.is_joined(last + 1)
            && next.text.chars().all(|c| "IVX".contains(c))
            && !next.text.is_empty();
        let epithet = EPITHETS.contains(&self.word(last).text)
            || (self.is_joined(last + 2) && EPITHETS.contains(&self.word(last + 2).text));
        before || CROWNED.contains(&first.as_str()) || numeral || epithet
    }

    /// Whether the word before is a title, with or without its full stop.
    fn is_titled(&self, at: usize) -> bool {
        let gap = self.gap(at);
        at > 0
            && matches!(gap, " " | ". " | "\u{a0}" | ".\u{a0}")
            && TITLES.contains(&self.word(at - 1).text)
    }

    fn has_role(&self, at: usize) -> bool {
        at > 0 && self.is_joined(at) && is_role(self.word(at - 1).text)
    }

    /// Whether a word alone may be a surname.
    fn is_surname(&self, at: usize) -> bool {
        let word = self.word(at);
        !is_thing(word.text) && !is_role(word.text) && self.spelling.of_word(word.text).small == 0
    }

    /// Whether a sentence may begin with this word without meaning a person, as with
    /// `Will`.
    fn may_open_otherwise(&self, at: usize) -> bool {
        let word = self.word(at);
        let small = self.spelling.of_word(word.text).small > 0;
        (word.opens || has_capital_nouns(self.lang)) && small
    }

    /// Whether no word of the name is one that the article writes small.
    fn is_new(&self, first: usize, last: usize) -> bool {
        (first..=last)
            .map(|at| self.word(at))
            .filter(is_name_like)
            .all(|word| self.spelling.of_word(word.text).small == 0 && !is_role(word.text))
    }

    fn has_age(&self, first: usize, last: usize) -> bool {
        let end = self.word(last).range.end;
        let rest = part(self.sentence, end..self.sentence.len());
        let age = AGE.as_ref().is_some_and(|age| age.is_match(rest));
        let place = first > 0
            && ["in", "at", "em", "en", "no", "na", "de", "from"]
                .contains(&self.word(first - 1).text);
        let opens =
            self.word(first).opens && self.spelling.of_word(self.word(first).text).capital == 0;
        age && !place && !opens
    }

    /// Whether only a title or a role stands before a word.
    fn begins(&self, at: usize) -> bool {
        at == 0 || (at == 1 && is_role(self.word(0).text))
    }

    fn ends(&self, last: usize) -> bool {
        let end = self.word(last).range.end;
        let rest = part(self.sentence, end..self.sentence.len());
        rest.is_empty() || rest.starts_with(',')
    }
}

/// `J` of `J. Lima`.
fn is_initial(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
}

/// A word that may be part of a name: a capital and small letters, or an initial, in
/// Latin script.
pub(super) fn is_name_like(word: &Word<'_>) -> bool {
    let small = word.text.chars().any(char::is_lowercase);
    word.is_capital() && (small || is_initial(word.text)) && is_latin(word.text)
}

/// Whether all letters are Latin ones.
pub(super) fn is_latin(text: &str) -> bool {
    text.chars()
        .filter(|c| c.is_alphabetic())
        .all(|c| is_latin_letter(&c))
}

pub(super) fn is_latin_letter(c: &char) -> bool {
    matches!(c, '\u{41}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

#[cfg(test)]
#[allow(clippy::string_slice)]
mod tests {
    use super::*;

    fn people(sentence: &str, tag: &str) -> Vec<String> {
        let mut article = crate::units::tests::sample();
        article.body = vec![news::Block::Paragraph {
            text: "It will rose rosa the museum.".into(),
        }];
        let spelling = Spelling::of(&article);
        let look = Look::new(sentence, &spelling, tag.parse().unwrap(), false);
        look.people()
            .into_iter()
            .map(|found| sentence[found.range].to_owned())
            .collect()
    }

    #[test]
    fn by_given_names() {
        assert_eq!(
            people("Rosa Farinha e João da Costa e Silva chegaram.", "pt"),
            ["João da Costa"]
        );
        assert_eq!(people("Disse Rosa Farinha, ontem.", "pt"), ["Rosa Farinha"]);
        assert_eq!(
            people(
                "The coach Guus van der Berg met J. R. Smith and Mary O’Neill’s son.",
                "en"
            ),
            ["Guus van der Berg", "Mary O’Neill"]
        );
        assert_eq!(
            people("Will Congress vote? Ask Henry Ford Museum.", "en"),
            ["Henry Ford"]
        );
        assert_eq!(
            people("At Victoria Station and Victoria Falls.", "en"),
            [""; 0]
        );
        assert_eq!(
            people("Selon Emmanuel Macron et d’Anne Hidalgo.", "fr"),
            ["Emmanuel Macron", "Anne Hidalgo"]
        );
    }

    #[test]
    fn by_titles_roles_and_ages() {
        assert_eq!(
            people("Then Mr. Quillfeather and Sra. Lima came.", "en"),
            ["Quillfeather", "Lima"]
        );
        assert_eq!(people("Dr Colin Wray, of the museum", "en"), ["Colin Wray"]);
        assert_eq!(people("o bispo Quim Valadim pediu", "pt"), ["Quim Valadim"]);
        assert_eq!(
            people("with President Quillfeather today", "en"),
            ["Quillfeather"]
        );
        assert_eq!(
            people("the Secretary General and the Prime Minister", "en"),
            [""; 0]
        );
        assert_eq!(
            people("Yesterday Brannoc Tyack, 71, fell.", "en"),
            ["Brannoc Tyack"]
        );
        assert_eq!(people("Em Brannoc Tyack, 71 barcos saíram.", "pt"), [""; 0]);
        assert_eq!(people("viu Zulu Prates, de 41 anos", "pt"), ["Zulu Prates"]);
    }

    #[test]
    fn saints_and_kings_have_names_in_every_language() {
        for text in [
            "of Saint John Baptist",
            "o Papa João Paulo II",
            "King Charles Stuart",
        ] {
            assert_eq!(people(text, "en"), [""; 0], "{text}");
        }
        for text in [
            "by Alexander the Great",
            "von Alexandre le Grand",
            "Carolina do Norte",
        ] {
            assert_eq!(people(text, "en"), [""; 0], "{text}");
        }
        assert_eq!(people("quando Cristóvão Colombo chegou", "pt"), [""; 0]);
    }
}
