//! The words of a sentence as names are looked for among them.

use crate::{
    checks::{
        side::{Side, word_ranges},
        sounds::sounds,
    },
    names::{folded, is_given},
    slice::part,
};
use std::cell::OnceCell;

/// A word as written, and as it is compared.
pub(super) struct Word<'a> {
    pub(super) text: &'a str,
    /// In small letters without accents.
    pub(super) plain: String,
    /// Whether it begins with a capital, and with a small letter.
    pub(super) capital: bool,
    pub(super) small: bool,
    /// Whether a sentence or a quote begins with it, so that a capital says little.
    pub(super) opens: bool,
    /// Whether a sentence begins with it.
    pub(super) begins: bool,
    /// Whether nothing but a space or a hyphen stands before.
    pub(super) close: bool,
    pub(super) script: Script,
    sound: OnceCell<String>,
}

/// As far as names are compared by letters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Script {
    Latin,
    Cyrillic,
    Greek,
    /// Compared by sound alone, but with itself.
    Other,
}

/// All words of a side.
pub(super) struct Words<'a> {
    pub(super) all: Vec<Word<'a>>,
    /// Whether it has capitals and small letters.
    pub(super) has_case: bool,
    is_caseless: bool,
    /// Whether all nouns have capitals.
    pub(super) nouns: bool,
    pub(super) tag: &'static str,
    /// All of it, in small letters.
    pub(super) lower: &'a str,
}

impl<'a> Words<'a> {
    pub(super) fn of(side: &'a Side<'_>) -> Words<'a> {
        let mut all: Vec<Word<'_>> = Vec::new();
        let mut end = 0;
        for (at, range) in word_ranges(side.text).into_iter().enumerate() {
            let gap = part(side.text, end..range.start);
            end = range.end;
            let text = bare(part(side.text, range));
            let first = text.chars().next().unwrap_or(' ');
            all.push(Word {
                text,
                plain: plain(text),
                capital: first.is_uppercase(),
                small: first.is_lowercase(),
                opens: at == 0 || opens(gap, all.last()),
                begins: at == 0 || begins(gap, all.last()),
                close: matches!(gap, " " | "\u{a0}" | "-"),
                script: script(first),
                sound: OnceCell::new(),
            });
        }
        Words {
            has_case: !is_caseless(side.tag()) && has_case(side.text),
            is_caseless: is_caseless(side.tag()),
            nouns: matches!(side.lang.to_icu().language.as_str(), "de" | "lb"),
            tag: side.tag(),
            lower: &side.lower,
            all,
        }
    }

    /// The script that most of it is in.
    pub(super) fn main(&self) -> Option<Script> {
        let scripts = [
            Script::Latin,
            Script::Cyrillic,
            Script::Greek,
            Script::Other,
        ];
        let count = |script: &Script| {
            self.all
                .iter()
                .filter(|word| word.script == *script)
                .count()
        };
        scripts.into_iter().max_by_key(count)
    }

    /// The words that may be names: with a capital that says something. Within a script
    /// without capitals, those in Latin letters.
    pub(super) fn names(&self) -> impl Iterator<Item = (usize, &Word<'a>)> {
        let all = self.all.iter().enumerate();
        all.filter(|(at, word)| match self.has_case {
            true => word.is_name() || self.leads(*at),
            false => self.is_caseless && word.capital && word.script == Script::Latin,
        })
    }

    /// Whether a word is a name where all nouns have capitals: it stands right behind another
    /// with a capital, or where a noun would have its article.
    pub(super) fn is_sure(&self, at: usize) -> bool {
        const BARE: [&str; 5] = ["in", "nach", "aus", "von", "bei"];
        let Some(before) = at.checked_sub(1).and_then(|at| self.all.get(at)) else {
            return false;
        };
        let close = self.all.get(at).is_some_and(|word| word.close);
        close && (BARE.contains(&before.text) || (before.capital && !before.begins))
    }

    /// The word with a capital that stands right before one, without accents.
    pub(super) fn before(&self, at: usize) -> Option<&str> {
        let close = self.all.get(at)?.close;
        let before = self.all.get(at.checked_sub(1)?)?;
        (close && before.capital).then_some(before.plain.as_str())
    }

    /// Whether a word that opens a sentence of English begins a name: `Marta Lima said`.
    fn leads(&self, at: usize) -> bool {
        let next = self.all.get(at + 1);
        let word = self.all.get(at).filter(|word| word.opens && word.capital);
        self.tag == "en"
            && word.is_some_and(|word| word.text.chars().nth(3).is_some())
            && next.is_some_and(|next| next.close && next.capital)
    }
}

impl Word<'_> {
    /// Whether its capital tells a name, or a noun where nouns have capitals.
    pub(super) fn is_name(&self) -> bool {
        self.capital && self.text.chars().nth(1).is_some() && (!self.opens || is_given(self.text))
    }

    /// Its consonants; none that a Chinese character would be spoken with.
    pub(super) fn sound(&self) -> &str {
        self.sound.get_or_init(|| sounds(&self.text.to_lowercase()))
    }
}

/// Whether what stands before a word lets it begin with a capital. A stop behind a short
/// word with a capital ends no sentence: `Dr. Lima`, `St. Ives`.
fn opens(gap: &str, before: Option<&Word<'_>>) -> bool {
    gap.contains(['«', '“', '"', '„', '(', '»', '‘', '”']) || begins(gap, before)
}

fn begins(gap: &str, before: Option<&Word<'_>>) -> bool {
    let short = |word: &Word<'_>| word.text.chars().count() <= 2;
    let stops = gap.contains([':', '!', '?', '…']);
    stops || (gap.contains('.') && !(gap == ". " && before.is_some_and(short)))
}

/// Whether a text has capitals among small letters.
fn has_case(text: &str) -> bool {
    let (mut upper, mut lower) = (0, 0);
    for c in text.chars() {
        upper += usize::from(c.is_uppercase());
        lower += usize::from(c.is_lowercase());
    }
    lower > 0 && upper < lower
}

/// Latin letters within a script without capitals do not make it one with them.
fn is_caseless(tag: &str) -> bool {
    const CASELESS: [&str; 10] = ["ar", "bn", "fa", "he", "hi", "ja", "ko", "th", "ur", "zh"];
    CASELESS.contains(&tag)
}

/// In small letters, without accents where a script has them.
pub(super) fn plain(word: &str) -> String {
    let first = word.chars().next().map_or(Script::Other, script);
    match first {
        _ if word.is_ascii() => word.to_ascii_lowercase(),
        Script::Latin | Script::Greek => folded(word),
        Script::Cyrillic => word.to_lowercase(),
        Script::Other => word.to_owned(),
    }
}

fn script(letter: char) -> Script {
    match letter {
        'A'..='Z' | 'a'..='z' | 'À'..='ɏ' | 'Ḁ'..='ỿ' => Script::Latin,
        'Ѐ'..='ӿ' => Script::Cyrillic,
        'Ͱ'..='Ͽ' | 'ἀ'..='῾' => Script::Greek,
        _ => Script::Other,
    }
}

/// Without `’s` and other endings behind an apostrophe, and without `l’` before.
fn bare(word: &str) -> &str {
    match word.split_once(['\'', '’']) {
        Some((head, tail)) if head.chars().count() > 2 => {
            if tail.chars().next().is_some_and(char::is_uppercase) {
                word
            } else {
                head
            }
        }
        Some((_, tail)) if tail.chars().next().is_some_and(char::is_uppercase) => tail,
        _ => word,
    }
}
