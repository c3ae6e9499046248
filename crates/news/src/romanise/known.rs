//! Names in scripts that leave most vowels out: told by words that are known.
//!
//! `arabic.txt` and `hebrew.txt` list words of names as the press writes them; their heads say
//! how. A name is told if each of its words is: one that is guessed would misname a person.

use super::{begun, capitalised};
use crate::{AuthorKind, Lang};
use icu::normalizer::ComposingNormalizerBorrowed;
use std::{collections::HashMap, sync::LazyLock};

pub(super) static ARABIC: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read(include_str!("arabic.txt")));
pub(super) static HEBREW: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read(include_str!("hebrew.txt")));

/// The most words that are known as one.
const MOST: usize = 4;
/// What stands between words.
const SIGNS: [char; 2] = [' ', '-'];
const ARTICLE: &str = "ال";
/// "Of the faith" and "of God", the second words of many names.
const SECOND: [&str; 2] = [" الدين", " الله"];

/// A section of a list; words are as [`folded`] leaves them.
#[derive(Default)]
pub(super) struct Section {
    words: HashMap<String, String>,
    /// What follows a known word and makes another of it.
    ends: Vec<(String, String)>,
}

impl Section {
    pub(super) fn word(&self, word: &str) -> Option<&str> {
        self.words.get(word).map(String::as_str)
    }

    #[cfg(test)]
    pub(super) fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        let words = self.words.iter();
        words.map(|(word, latin)| (word.as_str(), latin.as_str()))
    }

    fn with_end(&self, word: &str) -> Option<String> {
        self.ends.iter().find_map(|(end, latin)| {
            let before = self.word(word.strip_suffix(end)?)?;
            Some(format!("{before}{latin}"))
        })
    }
}

/// Words of names by the heads of their sections.
pub(super) struct Lexicon(HashMap<&'static str, Section>);

impl Lexicon {
    /// Reads a list; its head says how it is written.
    pub(super) fn read(list: &'static str) -> Lexicon {
        let mut sections: HashMap<_, Section> = HashMap::new();
        let mut place = "";
        for line in list.lines().filter(|line| !line.starts_with('#')) {
            if let Some(head) = line.strip_prefix("= ") {
                place = head;
                continue;
            }
            let section = sections.entry(place).or_default();
            let entries = line.split(' ').filter_map(|entry| entry.split_once('='));
            for (words, latin) in entries {
                let latin = latin.replace('_', " ");
                for word in words.split(',') {
                    let word = folded(word).replace('_', "");
                    match word.strip_prefix('-') {
                        Some(end) => section.ends.push((end.to_owned(), latin.clone())),
                        None => {
                            section.words.insert(word, latin.clone());
                        }
                    }
                }
            }
        }
        Lexicon(sections)
    }

    pub(super) fn section(&self, lang: &str, part: &str) -> Option<&Section> {
        self.0.get(format!("{lang} {part}").as_str())
    }

    /// A name of which every word is known.
    pub(super) fn name(&self, name: &str, kind: AuthorKind, lang: Lang) -> Option<String> {
        let lang = lang.language();
        let mut name = folded(name);
        if lang != "ar" {
            // East of Arabia these are one with the word before, however they are written.
            for second in SECOND {
                name = name.replace(second, second.trim());
            }
        }
        let titles = self.section(lang, "titles");
        let titled = |first| titles.is_some_and(|titles| titles.word(first).is_some());
        if kind == AuthorKind::Person && name.split_once(' ').is_some_and(|(it, _)| titled(it)) {
            return None;
        }
        let known = Known {
            outlets: self
                .section(lang, "outlets")
                .filter(|_| kind == AuthorKind::Agency),
            names: self.section(lang, "names")?,
            article: self.section(lang, "article"),
        };
        let latin = known.whole(&name)?;
        Some(match kind {
            AuthorKind::Agency => capitalised(&latin),
            // "al-", "bin" are small, but not where the name begins.
            AuthorKind::Person => begun(&latin),
        })
    }
}

/// What is known of one language's names.
struct Known<'l> {
    /// Only where the name may be an outlet's.
    outlets: Option<&'l Section>,
    names: &'l Section,
    article: Option<&'l Section>,
}

impl Known<'_> {
    /// All words of a name: of those that are known as one, the most first.
    fn whole(&self, name: &str) -> Option<String> {
        let spaced = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let words: Vec<&str> = spaced.split_inclusive(SIGNS).collect();
        let (mut latin, mut rest) = (String::new(), words.as_slice());
        while let Some(first) = rest.first() {
            let several = || {
                (2..=MOST)
                    .rev()
                    .find_map(|many| self.as_one(rest.get(..many)?))
            };
            let alone = || Some((1, self.alone(first.trim_end_matches(SIGNS))?));
            let (many, found) = several().or_else(alone)?;
            let (read, left) = rest.split_at(many);
            latin.push_str(&found);
            latin.extend(read.last().and_then(|last| last.matches(SIGNS).next_back()));
            rest = left;
        }
        Some(latin)
    }

    /// Words that are known as one, and how many they are.
    fn as_one(&self, words: &[&str]) -> Option<(usize, String)> {
        let bare = words.iter().map(|word| word.trim_end_matches(SIGNS));
        let joined = bare.clone().all(|word| !word.is_empty());
        let joined = joined.then(|| bare.collect::<String>())?;
        Some((words.len(), self.word(&joined)?.to_owned()))
    }

    /// A word, or words that are known as one.
    fn word(&self, word: &str) -> Option<&str> {
        [self.outlets, Some(self.names), self.article]
            .into_iter()
            .flatten()
            .find_map(|section| section.word(word))
    }

    /// A word by itself, with the article or an end.
    fn alone(&self, word: &str) -> Option<String> {
        // Outlets have numbers and Latin words in their names.
        if self.outlets.is_some() && !word.is_empty() && word.is_ascii() {
            return Some(word.to_owned());
        }
        let with_article = || {
            let word = self.article?.word(word.strip_prefix(ARTICLE)?)?;
            Some(format!("al-{word}"))
        };
        let known = self.word(word).map(str::to_owned);
        known
            .or_else(with_article)
            .or_else(|| self.names.with_end(word))
    }
}

/// A name without what is written in one way or another, and without vowels.
pub(super) fn folded(name: &str) -> String {
    let composed = ComposingNormalizerBorrowed::new_nfkc().normalize(name);
    composed.chars().filter_map(letter).collect()
}

fn letter(c: char) -> Option<char> {
    Some(match c {
        // Points of Hebrew, vowels of Arabic, the sign that stretches a word.
        '\u{591}'..='\u{5bd}' | '\u{5bf}'..='\u{5c7}' => return None,
        '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}' => return None,
        // Joiners and marks of direction.
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => return None,
        '\u{2066}'..='\u{2069}' | '\u{61c}' | '\u{feff}' => return None,
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' | 'ئ' | 'ۍ' | 'ے' | 'ۓ' => 'ي',
        'ة' | 'ہ' | 'ھ' | 'ە' | 'ۀ' | 'ۂ' | 'ۃ' => 'ه',
        'ؤ' => 'و',
        'ک' => 'ك',
        'ګ' => 'گ',
        'ڕ' => 'ر',
        'ڵ' => 'ل',
        'ך' => 'כ',
        'ם' => 'מ',
        'ן' => 'נ',
        'ף' => 'פ',
        'ץ' => 'צ',
        '\u{5be}' | '\u{2010}'..='\u{2013}' => '-',
        '\u{5f3}' | '‘' | '’' => '\'',
        '\u{5f4}' | '“' | '”' => '"',
        '٠'..='٩' | '۰'..='۹' => char::from_digit(u32::from(c) & 0xf, 10)?,
        _ => c,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::romanise::letters::{Script, script};
    use std::collections::HashSet;

    #[test]
    fn each_word_is_known_once_and_in_latin() {
        for list in [
            include_str!("arabic.txt"),
            include_str!("hebrew.txt"),
            include_str!("kana.txt"),
            include_str!("thai.txt"),
            include_str!("kanji.txt"),
        ] {
            let mut known = HashSet::new();
            let mut section = "";
            for line in list.lines().filter(|line| !line.starts_with('#')) {
                if line.starts_with("= ") {
                    section = line;
                    continue;
                }
                for entry in line.split(' ').filter(|entry| !entry.is_empty()) {
                    let (words, latin) = entry.split_once('=').expect(entry);
                    for word in words.split(',') {
                        let word = folded(word).replace('_', "");
                        assert!(!word.is_empty(), "{entry}");
                        assert!(known.insert((section, word)), "twice: {section}: {entry}");
                    }
                    let is_latin = |c: char| {
                        script(c) == Some(Script::Latin) || c.is_ascii_digit() || "_-?".contains(c)
                    };
                    assert!(!latin.is_empty() && latin.chars().all(is_latin), "{entry}");
                }
            }
        }
    }

    #[test]
    fn ways_of_writing_a_word_are_one() {
        for (one, other) in [
            ("مُحَمَّد", "محمد"),
            ("محـــمد", "محمد"),
            ("فاطمه", "فاطمة"),
            ("على", "علي"),
            ("ﻋﻠﻲ", "علی"),
            ("كريم", "کریم"),
            ("علی\u{200c}رضا", "علیرضا"),
            ("שָׂרָה", "שרה"),
            ("ג׳ורג׳", "ג'ורג'"),
            ("בן־גוריון", "בן-גוריון"),
        ] {
            assert_eq!(folded(one), folded(other), "{one}");
        }
    }
}
