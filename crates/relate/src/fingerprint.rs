//! What a brief says of one event.

use crate::{
    Brief,
    language::{Rarity, rarity, stem},
    original::{background, compare},
    tokens::{Look, Token, tokens},
};
use jiff::Timestamp;
use news::{Lang, SourceId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Most terms of a fingerprint: the weightiest.
const MOST_TERMS: usize = 64;
/// The weight of a common word, in tenths.
pub(crate) const COMMON: u8 = 12;
/// Most words of a lead that count: what comes later is background.
pub(crate) const LEAD_WORDS: usize = 90;
/// Most terms of a body: the weightiest.
const MOST_BACKGROUND: usize = 32;
/// What a brief says of one event: its terms, when, and by whom. Some hundred bytes.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Fingerprint {
    /// Seconds since 1970.
    pub(crate) published: i64,
    pub(crate) source: SourceId,
    /// By word, each once.
    pub(crate) terms: Vec<Term>,
    /// Names and numbers of the body that are not among the terms. By word, each once.
    #[serde(default)]
    pub(crate) background: Vec<Term>,
}

/// A term: its word, its weight in tenths, and its kind.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub(crate) struct Term(pub String, pub u8, pub Kind);

/// Kinds of terms, the more telling later.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub(crate) enum Kind {
    /// A word that is often in the news.
    #[serde(rename = "w")]
    Word,
    /// A word that is seldom in the news, seen without a capital.
    #[serde(rename = "r")]
    Rare,
    /// A number.
    #[serde(rename = "#")]
    Number,
    /// The result of a game.
    #[serde(rename = "s")]
    Score,
    /// A name or a part of one: a rare word, seen with a capital only.
    #[serde(rename = "n")]
    Name,
}

impl Fingerprint {
    /// The fingerprint of a brief.
    pub fn of(brief: &Brief) -> Fingerprint {
        let year = year(brief.published);
        let original = &brief.original;
        let english = english(brief);
        let mut terms = Gathered::new();
        for text in &english {
            gather(&mut terms, text, year);
        }
        if original.language.base() != Lang::ENGLISH {
            compare(&mut terms, &english, original, year);
        }
        let mut background = background(original, year);
        background.retain(|word, _| !terms.contains_key(word));
        Fingerprint {
            published: brief.published.as_second(),
            source: brief.source,
            terms: weightiest(terms, MOST_TERMS),
            background: weightiest(background, MOST_BACKGROUND),
        }
    }

    /// When the article was published.
    pub fn published(&self) -> Timestamp {
        Timestamp::from_second(self.published).unwrap_or_default()
    }
}

/// The tokens of headline, lead and keywords, each by itself.
fn english(brief: &Brief) -> Vec<Vec<Token>> {
    let lead = beginning(&brief.lead, LEAD_WORDS);
    let texts = [&brief.headline, &lead].into_iter().chain(&brief.tags);
    texts.map(|text| tokens(text)).collect()
}

/// So many words from the beginning of a text.
pub(crate) fn beginning(text: &str, words: usize) -> String {
    let words: Vec<&str> = text.split_whitespace().take(words).collect();
    words.join(" ")
}

/// The year in UTC, to the day or so.
fn year(published: Timestamp) -> i64 {
    const YEAR: i64 = 31_556_952;
    1970 + published.as_second().div_euclid(YEAR)
}

/// Weight and kind by word.
pub(crate) type Gathered = BTreeMap<String, (u8, Kind)>;

fn gather(terms: &mut Gathered, tokens: &[Token], year: i64) {
    let lengths = name_lengths(tokens);
    for (token, names) in tokens.iter().zip(lengths) {
        let Some((word, weight, kind)) = term(token, names, year) else {
            continue;
        };
        // A keyword of one word is a topic rather than a name.
        let weight = match tokens.len() {
            1 => doubted(weight),
            _ => weight,
        };
        let seen = terms.entry(word).or_insert((weight, kind));
        // A word seen without a capital is no name.
        seen.1 = seen.1.min(kind);
        seen.0 = seen.0.max(weight);
    }
}

/// For each token, how many rare capitalised words in a row it is one of.
fn name_lengths(tokens: &[Token]) -> Vec<usize> {
    let is_name = |token: &Token| {
        matches!(token.look, Look::Name | Look::Capital) && rarity(&token.word) == Rarity::Rare
    };
    let mut lengths: Vec<usize> = Vec::new();
    let mut start = 0;
    for (at, token) in tokens.iter().enumerate() {
        if !is_name(token) || !token.joined {
            start = at;
        }
        if !is_name(token) {
            start = at + 1;
        }
        lengths.push(at + 1 - start);
        for earlier in lengths.iter_mut().skip(start) {
            *earlier = at + 1 - start;
        }
    }
    lengths
}

/// The term of a token: word, weight in tenths, kind. The words of one name weigh
/// together what a name of one word weighs.
fn term(token: &Token, names: usize, year: i64) -> Option<(String, u8, Kind)> {
    let word = || stem(&token.word);
    match token.look {
        Look::Score => Some((token.word.clone(), 40, Kind::Score)),
        Look::Number => Some((
            token.word.clone(),
            number_weight(&token.word, year),
            Kind::Number,
        )),
        Look::Name | Look::Capital | Look::Word => match (rarity(&token.word), token.look) {
            (Rarity::Stop, _) => None,
            (Rarity::Common, Look::Name) => Some((word(), COMMON, Kind::Name)),
            (Rarity::Common, _) => Some((word(), COMMON, Kind::Word)),
            (Rarity::Usual, Look::Name) => Some((word(), 24, Kind::Name)),
            (Rarity::Usual, _) => Some((word(), 24, Kind::Word)),
            (Rarity::Rare, Look::Word) => Some((word(), 38, Kind::Rare)),
            (Rarity::Rare, Look::Capital) => Some((word(), name_weight(names).min(38), Kind::Name)),
            (Rarity::Rare, _) => Some((word(), name_weight(names), Kind::Name)),
        },
    }
}

pub(crate) fn name_weight(names: usize) -> u8 {
    match names {
        0 | 1 => 50,
        2 => 36,
        3 => 30,
        _ => 25,
    }
}

/// A number says the more the less round it is; this year says nothing.
pub(crate) fn number_weight(number: &str, year: i64) -> u8 {
    let value: f64 = number.parse().unwrap_or_default();
    let near = (value - year as f64).abs() <= 1.0;
    match value {
        _ if near => 5,
        1900.0..=2100.0 => 36,
        _ if number.contains('.') => 40,
        13.0..=99.0 => 26,
        100.0.. if number.ends_with("00") => 32,
        100.0.. => 48,
        _ => 8,
    }
}

/// What is left of the weight of a term that is not certain: six tenths.
pub(crate) fn doubted(weight: u8) -> u8 {
    weight - weight * 2 / 5
}

fn weightiest(terms: Gathered, most: usize) -> Vec<Term> {
    let mut terms: Vec<Term> = terms
        .into_iter()
        .map(|(word, (weight, kind))| Term(word, weight, kind))
        .collect();
    terms.sort_by(|a, b| (b.1, &a.0).cmp(&(a.1, &b.0)));
    terms.truncate(most);
    terms.sort_by(|a, b| a.0.cmp(&b.0));
    terms
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Original;

    #[test]
    fn what_says_most_weighs_most() {
        let print = Fingerprint::of(&Brief {
            headline: "Ferry runs aground off Tarambola".to_owned(),
            lead: "In 2026 the ship left Porto Alvim with 143 people and 11 crew.".to_owned(),
            tags: vec!["Lifeboats".to_owned()],
            section: None,
            original: Original::default(),
            published: "2026-11-18T07:45:00Z".parse().unwrap(),
            source: SourceId::new(1).unwrap(),
        });
        let shown: Vec<String> = print
            .terms
            .iter()
            .map(|Term(word, weight, _)| format!("{word} {weight}"))
            .collect();
        assert_eq!(
            shown.join(", "),
            "11 8, 143 48, 2026 5, aground 38, alvim 36, crew 12, ferri 24, left 12, \
             lifeboat 15, person 12, porto 36, run 12, ship 12, tarambola 50"
        );
        let json = serde_json::to_string(&print).unwrap();
        assert_eq!(serde_json::from_str::<Fingerprint>(&json).unwrap(), print);
        assert!(json.len() < 400, "{}", json.len());
    }
}
