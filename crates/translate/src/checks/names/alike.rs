//! Whether a name of one side is on the other.

use super::{
    known::{Id, Known, known},
    words::{Word, Words},
};
use crate::checks::{
    side::is_unspaced,
    sounds::{is_within, sounds, spoken},
};
use std::{cell::OnceCell, sync::Arc};

/// Letters at the beginning that make two names the same: `Brasil`, `Brazil`.
const SAME_START: usize = 3;
/// As many where the other has no capital: `London`, `londoner`.
const SMALL_START: usize = 4;
/// Consonants without which a sound tells nothing.
const FEWEST_SOUNDS: usize = 3;
/// As many that tell something at the beginning of a word.
const SHORT: usize = 2;

/// The side where names are looked for. What few names need is read when it is needed.
pub(super) struct Other<'a, 'b> {
    words: &'b Words<'a>,
    /// What all of it sounds like, in a script without spaces.
    whole: OnceCell<String>,
    /// What it says of countries, languages and cities.
    ids: OnceCell<Vec<Id>>,
    /// What they are called where the names come from.
    known: Arc<Known>,
}

/// How a name is found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Match {
    /// Here.
    At(usize),
    /// Somewhere, or it cannot be told.
    There,
    /// In its known form.
    Known,
    /// Not at all.
    None,
}

impl<'a, 'b> Other<'a, 'b> {
    pub(super) fn new(words: &'b Words<'a>, before: &Words<'_>) -> Other<'a, 'b> {
        Other {
            words,
            whole: OnceCell::new(),
            ids: OnceCell::new(),
            known: known(before.tag),
        }
    }

    fn whole(&self) -> &str {
        self.whole.get_or_init(|| match self.words.tag {
            "zh" => spoken(self.words.lower),
            tag if is_unspaced(tag) => sounds(self.words.lower),
            _ => String::new(),
        })
    }

    fn ids(&self) -> &[Id] {
        self.ids.get_or_init(|| {
            let here = known(self.words.tag);
            let words = self.words.all.iter();
            match is_unspaced(self.words.tag) {
                true => here.ids_within(self.words.lower).collect(),
                false => words.flat_map(|word| here.ids(&word.plain)).collect(),
            }
        })
    }

    /// Whether the name is called something on the other side.
    pub(super) fn knows(&self, name: &Word<'_>) -> bool {
        self.known.ids(&name.plain).next().is_some()
    }

    pub(super) fn find(&self, name: &Word<'_>) -> Match {
        let all = || self.words.all.iter().enumerate();
        if let Some((at, _)) = all().find(|(_, word)| word.plain == name.plain) {
            return Match::At(at);
        }
        if let Some((at, _)) = all().find(|(_, word)| is_spelt_alike(name, word)) {
            return Match::At(at);
        }
        if self
            .known
            .ids(&name.plain)
            .any(|id| self.ids().contains(&id))
        {
            return Match::Known;
        }
        // Long words without spaces, and compounds.
        if name.plain.chars().count() >= 4 && self.words.lower.contains(&name.plain) {
            return Match::There;
        }
        if self.words.has_case && self.words.main() == Some(name.script) {
            return Match::None;
        }
        self.heard(name)
    }

    /// A name of another script.
    fn heard(&self, name: &Word<'_>) -> Match {
        let sound = name.sound();
        let others = self.words.all.iter().enumerate();
        let mut others = others.filter(|(_, word)| word.script != name.script);
        let found = match (sound.len(), self.whole().is_empty()) {
            (FEWEST_SOUNDS.., false) => {
                let hidden = self.words.tag == "ja" && may_be_kanji(name, self.words.lower);
                (hidden || is_within(sound, self.whole())).then_some(Match::There)
            }
            (FEWEST_SOUNDS.., true) => {
                let found = others.find(|(_, word)| is_within(sound, word.sound()));
                found.map(|(at, _)| Match::At(at))
            }
            // What has a sound less must begin alike, behind an article at most.
            (SHORT, true) => {
                let at = |word: &Word<'_>| word.sound().find(sound);
                let found = others.any(|(_, word)| at(word).is_some_and(|at| at <= SHORT));
                found.then_some(Match::There)
            }
            _ => Some(Match::There),
        };
        found.unwrap_or(Match::None)
    }
}

fn is_spelt_alike(name: &Word<'_>, word: &Word<'_>) -> bool {
    if name.script != word.script {
        return false;
    }
    let pairs = name.plain.chars().zip(word.plain.chars());
    let same = pairs.take_while(|(one, two)| one == two).count();
    let needed = if word.small { SMALL_START } else { SAME_START };
    let sounds_alike = || {
        name.sound().len() >= FEWEST_SOUNDS
            && word.sound().len() >= FEWEST_SOUNDS
            && (is_within(name.sound(), word.sound()) || is_within(word.sound(), name.sound()))
    };
    let first = || {
        let first = |word: &Word<'_>| word.plain.chars().next().map(family);
        first(name) == first(word)
    };
    same >= needed || (word.capital && first() && sounds_alike())
}

/// Letters that languages write for each other at the beginning of names.
fn family(letter: char) -> char {
    match letter {
        'c' | 'k' | 'q' | 'h' | 'χ' => 'k',
        'j' | 'y' | 'i' | 'g' => 'j',
        'v' | 'w' | 'b' => 'v',
        's' | 'z' | 'x' | 'š' | 'ž' => 's',
        'f' | 'p' => 'p',
        other => other,
    }
}

/// Whether a name is spoken in Japanese syllables, so that it may be written in
/// characters whose sound is not known.
fn may_be_kanji(name: &Word<'_>, text: &str) -> bool {
    let is_vowel = |c: char| "aeiouy".contains(c);
    let joined = |last: char, c: char| {
        last == 'n' || last == c || matches!((last, c), ('s' | 'c', 'h') | ('t', 's' | 'c'))
    };
    let mut last = 'a';
    let spoken = name.plain.chars().all(|c| {
        let fits = !"lxqv".contains(c) && (is_vowel(c) || is_vowel(last) || joined(last, c));
        last = c;
        fits
    });
    let is_han = |c: char| ('一'..='鿿').contains(&c);
    spoken && (is_vowel(last) || last == 'n') && text.chars().any(is_han)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::side::Side;

    fn find(name: &str, from: &str, text: &str, to: &str) -> Match {
        let before = Side::new(name, from.parse().unwrap());
        let side = Side::new(text, to.parse().unwrap());
        let (before, words) = (Words::of(&before), Words::of(&side));
        Other::new(&words, &before).find(&before.all[0])
    }

    #[test]
    fn names_are_found() {
        assert_eq!(find("Brazil", "en", "no Brasil", "pt"), Match::At(1));
        assert_eq!(find("Germany", "en", "in Deutschland", "de"), Match::Known);
        assert_eq!(find("Musashi", "en", "武蔵を探す", "ja"), Match::There);
        assert_eq!(find("Costello", "en", "武蔵を探す", "ja"), Match::None);
        assert_eq!(find("Costello", "en", "科斯特洛说", "zh"), Match::There);
        assert_eq!(find("Kalousis", "en", "Calousis kom", "sv"), Match::At(0));
        assert_eq!(find("Joseon", "en", "Sejong kom", "sv"), Match::None);
        assert_eq!(find("Zayat", "en", "Заят не пострадал", "ru"), Match::There);
        assert_eq!(find("Zayat", "en", "Мэр уехал", "ru"), Match::None);
    }
}
