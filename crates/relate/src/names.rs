//! Names and numbers of a text in any language: they stay when it is translated, or
//! should.

use crate::{
    fingerprint::{Kind, name_weight, number_weight},
    language::{Rarity, rarity, stem},
    tokens::{Look, Token},
};
use news::Lang;
use std::collections::BTreeSet;

/// Words that stand inside names, in lower case.
const PARTICLES: [&str; 22] = [
    "da", "das", "de", "degli", "dei", "del", "della", "den", "der", "di", "do", "dos", "du", "e",
    "el", "la", "le", "of", "ter", "van", "von", "zu",
];
/// Numbers that weigh less are in every text.
const LEAST: u8 = 20;

/// A name, a part of one, or a number.
pub(crate) struct Told {
    /// As a [`Token`] has it.
    pub word: String,
    /// In tenths.
    pub weight: u8,
    pub kind: Kind,
}

impl Told {
    /// The word as terms have it.
    pub fn term(&self) -> String {
        match self.kind {
            Kind::Name => stem(&self.word),
            _ => self.word.clone(),
        }
    }
}

/// The names and numbers among the tokens of a text. Names are words that bear a capital
/// where other words do not; in languages where all nouns bear one, two in a row.
pub(crate) fn told(tokens: &[Token], language: Lang, year: i64) -> Vec<Told> {
    let nouns = nouns_bear_capitals(language);
    let least = if nouns { 2 } else { 1 };
    let mut told: Vec<Told> = tokens
        .iter()
        .filter_map(|token| number(token, year))
        .collect();
    for name in names(tokens, !nouns)
        .into_iter()
        .filter(|name| name.len() >= least)
    {
        let weight = name_weight(name.len());
        told.extend(name.iter().map(|token| Told {
            word: token.word.clone(),
            weight,
            kind: Kind::Name,
        }));
    }
    told
}

/// Whether a capital tells no names from nouns.
pub(crate) fn nouns_bear_capitals(language: Lang) -> bool {
    matches!(language.to_icu().language.as_str(), "de" | "lb" | "nds")
}

fn number(token: &Token, year: i64) -> Option<Told> {
    let (weight, kind) = match token.look {
        Look::Score => (40, Kind::Score),
        Look::Number => (number_weight(&token.word, year), Kind::Number),
        Look::Name | Look::Capital | Look::Word => return None,
    };
    (weight >= LEAST).then(|| Told {
        word: token.word.clone(),
        weight,
        kind,
    })
}

/// Rows of words that make a name each; the particles that may stand between them are
/// left out.
fn names(tokens: &[Token], with_particles: bool) -> Vec<Vec<&Token>> {
    let mut names: Vec<Vec<&Token>> = Vec::new();
    let mut open = false;
    for token in tokens {
        let is_name = token.look == Look::Name && rarity(&token.word) == Rarity::Rare;
        let is_particle =
            with_particles && token.look == Look::Word && PARTICLES.contains(&token.word.as_str());
        open &= token.joined;
        match names.last_mut() {
            Some(name) if is_name && open => name.push(token),
            _ if is_name => names.push(vec![token]),
            _ => {}
        }
        open = is_name || is_particle && open;
    }
    names
}

/// The word of a translation that a name of the original became: the same, or one with
/// the same beginning (`Krakowie`, `Krakow`).
pub(crate) fn kept<'a>(name: &str, words: &BTreeSet<&'a str>) -> Option<&'a str> {
    const BEGINNING: usize = 4;
    if let Some(word) = words.get(name) {
        return Some(word);
    }
    let alike = |word: &str| {
        name.chars()
            .zip(word.chars())
            .take_while(|(a, b)| a == b)
            .count()
    };
    words
        .iter()
        .map(|word| (alike(word), *word))
        .filter(|&(alike, word)| {
            let longer = name.chars().count().max(word.chars().count());
            alike >= BEGINNING && alike * 2 >= longer
        })
        .max_by_key(|&(alike, _)| alike)
        .map(|(_, word)| word)
}
