//! Names are kept: as they are, in another script, or in the form that the language has.
//!
//! Without the article only capitals tell a name. So a word with a capital is looked for on
//! the other side, unless it is one that languages translate
//! (`data/checks/translated.tsv`): by how it begins, by how it sounds ([`super::sounds`]),
//! and by what CLDR calls countries, languages and cities ([`known`]). A name that is on
//! one side only was lost, or stands there for another.

mod alike;
mod known;
mod small;
mod words;

use super::{
    Complaint, Pair,
    lexicon::{Lexicon, rows},
    warning,
};
use crate::names::is_given;
use alike::{Match, Other};
use std::{collections::HashMap, sync::LazyLock};
use words::{Word, Words};

/// Letters that a name has which is looked for alone.
const SHORTEST: usize = 4;

/// Words with a capital that languages translate.
static TRANSLATED: LazyLock<HashMap<&'static str, Lexicon>> = LazyLock::new(|| {
    rows(include_str!("../../../data/checks/translated.tsv"))
        .map(|(tag, list)| (tag, Lexicon::read(tag, list)))
        .collect()
});

/// Names of the source are in the target, with their capitals; a name that stands there
/// for another is not.
pub(super) fn check(pair: &Pair<'_>) -> Complaint {
    let (source, target) = (Words::of(&pair.source), Words::of(&pair.target));
    if let Some(name) = small::find(&source, &target) {
        return warning(format!("the name {name} lost its capital"));
    }
    let lost = Lost::of(&source, &target);
    if let Some(run) = lost.run {
        return warning(format!("the name {run} is not there"));
    }
    let new = Lost::of(&target, &source);
    let swapped = new.swapped.map(|(new, lost)| (lost, new));
    if let Some((lost, new)) = lost.swapped.or(swapped) {
        return warning(format!("the name {lost} became {new}"));
    }
    // What two languages of one script write otherwise is mostly translated.
    let foreign = source.main() != target.main();
    match (lost.word, new.word) {
        (Some(lost), Some(new)) => warning(format!("the name {lost} became {new}")),
        (Some(lost), None) if foreign || is_given(lost) => {
            warning(format!("the name {lost} is not there"))
        }
        (None, Some(word)) if foreign || new.alone => {
            warning(format!("the name {word} is not in the original"))
        }
        _ => None,
    }
}

/// Whether a word with a capital is one that its language translates.
fn is_translated(tag: &str, word: &Word<'_>) -> bool {
    let translated = TRANSLATED.get(tag);
    translated.is_some_and(|list| list.has(&word.text.to_lowercase()))
}

/// What of the names of one side is not on the other.
#[derive(Default)]
struct Lost<'a> {
    /// A name of several words, none of which is there.
    run: Option<String>,
    /// A part of a name, and the word that stands in its place.
    swapped: Option<(&'a str, &'a str)>,
    /// A single word.
    word: Option<&'a str>,
    /// Whether that stands by itself, not beside another as titles do.
    alone: bool,
}

/// A word that may be a name, and what was found of it.
type Found<'a, 'b> = (usize, &'b Word<'a>, Match);

impl<'a> Lost<'a> {
    fn of(side: &Words<'a>, other: &Words<'a>) -> Lost<'a> {
        let mut lost = Lost::default();
        let mut names = side.names().peekable();
        if names.peek().is_none() {
            return lost;
        }
        let there = Other::new(other, side);
        let mut run: Vec<Found<'a, '_>> = Vec::new();
        for (at, word) in names {
            let follows = word.close && run.last().is_some_and(|(last, ..)| last + 1 == at);
            if !follows {
                lost.add(side, other, &there, &run);
                run.clear();
            }
            run.push((at, word, there.find(word)));
        }
        lost.add(side, other, &there, &run);
        lost
    }

    /// Adds a run of words that stand side by side.
    fn add(
        &mut self,
        side: &Words<'a>,
        other: &Words<'a>,
        there: &Other<'_, '_>,
        run: &[Found<'a, '_>],
    ) {
        let person = run.iter().any(|(_, word, _)| is_given(word.text));
        if side.nouns && !person {
            return;
        }
        let is_named =
            |word: &Word<'_>| !is_translated(side.tag, word) && (person || !there.knows(word));
        let mut all = run.iter();
        if self.run.is_none()
            && run.len() > 1
            && all.all(|(_, word, found)| *found == Match::None && is_named(word))
        {
            let words: Vec<&str> = run.iter().map(|(_, word, _)| word.text).collect();
            self.run = Some(words.join(" "));
        }
        let lost = run.iter().filter(|(_, word, found)| {
            *found == Match::None && tells(side, word) && !is_translated(side.tag, word)
        });
        if self.word.is_none() {
            self.word = lost.map(|(_, word, _)| word.text).next();
            self.alone = run.len() == 1;
        }
        self.swapped = self.swapped.or_else(|| swapped(side, other, run));
    }
}

/// Whether a word is enough of a name to be missed alone. Vietnamese writes its own words
/// with capitals, syllable by syllable.
fn tells(side: &Words<'_>, word: &Word<'_>) -> bool {
    word.text.chars().nth(SHORTEST - 1).is_some()
        && word.text.chars().any(char::is_lowercase)
        && (side.tag != "vi" || word.text.is_ascii())
}

/// Of two words side by side one is there, the other is not, and in its place stands a word
/// with a capital that is not on this side.
fn swapped<'a>(
    side: &Words<'a>,
    other: &Words<'a>,
    run: &[Found<'a, '_>],
) -> Option<(&'a str, &'a str)> {
    run.iter()
        .zip(run.iter().skip(1))
        .find_map(|(first, second)| {
            let (lost, place, next) = match (first.2, second.2) {
                (Match::At(at), Match::None) => (second.1, at + 1, at + 1),
                (Match::None, Match::At(at)) => (first.1, at.checked_sub(1)?, at),
                _ => return None,
            };
            let new = other.all.get(place).filter(|new| new.capital)?;
            let close = other.all.get(next)?.close;
            let named =
                lost.text.chars().nth(SHORTEST - 1).is_some() && !is_translated(side.tag, lost);
            let swapped = close && named && Other::new(side, other).find(new) == Match::None;
            swapped.then_some((lost.text, new.text))
        })
}

#[cfg(test)]
mod tests {
    use super::{super::tests::say, check};

    #[test]
    fn names_are_kept() {
        let said = |source, target| say(check, "en > pt", source, target);
        let source = "The mayor Ana Lima opened the bridge in Brazil.";
        assert_eq!(
            said(source, "A prefeita Ana Lima abriu a ponte no Brasil."),
            None
        );
        assert_eq!(
            said(source, "O prefeito abriu a ponte no Brasil.").unwrap(),
            "warning: the name Ana Lima is not there"
        );
        assert_eq!(
            said("He met José Antônio.", "Ele encontrou Jose Antonio."),
            None
        );
        assert_eq!(
            said("On Monday we met.", "Encontramo-nos na segunda."),
            None
        );
        assert_eq!(
            say(check, "de > en", "Das Neue Rathaus steht.", "It stands."),
            None
        );
    }

    #[test]
    fn what_has_a_name_of_its_own_is_known() {
        for (langs, source, target) in [
            ("en > de", "He came to Germany.", "Er kam nach Deutschland."),
            ("en > ru", "He came to Germany.", "Он приехал в Германию."),
            ("en > ja", "He came to Germany.", "彼はドイツに来た。"),
            ("it > en", "Vive a Londra.", "She lives in London."),
            ("vi > en", "Anh ở Tây Ban Nha.", "He is in Spain."),
            (
                "en > es",
                "The World War began.",
                "Empezó la Guerra Mundial.",
            ),
        ] {
            assert_eq!(say(check, langs, source, target), None, "{target}");
        }
    }

    #[test]
    fn names_in_other_scripts() {
        let source = "The mayor Ana Brandon opened the bridge.";
        let said = |langs, target| say(check, langs, source, target);
        assert_eq!(said("en > ru", "Мэр Анна Брэндон открыла мост."), None);
        assert!(said("en > ru", "Мэр Мария Петрова открыла мост.").is_some());
        assert_eq!(
            said("en > ja", "アナ・ブランドン市長が橋を開通させた。"),
            None
        );
        assert!(said("en > ja", "マリア・ロペス市長が橋を開通させた。").is_some());
        assert_eq!(said("en > zh", "市长安娜·布兰登为大桥揭幕。"), None);
        assert!(said("en > zh", "市长玛丽亚·洛佩斯为大桥揭幕。").is_some());
        let said = |langs, source| say(check, langs, source, "It was Costello who said so.");
        assert_eq!(said("ar > en", "قال ذلك كوستيلو."), None);
        assert_eq!(
            said("ar > en", "قال ذلك داماديان.").unwrap(),
            "warning: the name Costello is not in the original"
        );
    }

    #[test]
    fn one_name_for_another() {
        let said = |source, target| say(check, "en > fr", source, target);
        assert_eq!(
            said("He met Nadal there.", "Il y a rencontré Federer.").unwrap(),
            "warning: the name Nadal became Federer"
        );
        assert_eq!(said("He met Nadal there.", "Il y a rencontré Nadal."), None);
        assert_eq!(
            said("He met Rafael Nadal.", "Il a vu Rafael Silver.").unwrap(),
            "warning: the name Nadal became Silver"
        );
    }
}
