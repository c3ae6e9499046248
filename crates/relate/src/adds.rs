//! What an article tells that earlier ones on the same event do not.

use crate::{
    names::{kept, told},
    tokens::{Token, tokens},
};
use news::Lang;
use std::{cmp::Reverse, collections::BTreeSet};

/// A sentence of fewer characters is a heading or a scrap.
const SHORTEST: usize = 20;
/// A longer one is too long to be shown for one thing that it tells, in characters.
const LONGEST: usize = 320;

/// The sentences of a text that name somebody, or a place, or a figure, that no earlier
/// text has: at most so many, those that have the most, in the order of the text.
///
/// All are in one language. Names are known by their capitals, so that in a script without
/// them only figures are told. Years around `year`, the text's own, are no news.
pub fn adds<'a>(
    earlier: &[&str],
    text: &'a str,
    (language, year): (Lang, i16),
    most: usize,
) -> Vec<&'a str> {
    let earlier: Vec<Token> = earlier.iter().flat_map(|text| tokens(text)).collect();
    let known: BTreeSet<&str> = earlier.iter().map(|token| token.word.as_str()).collect();
    let mut told_before = BTreeSet::new();
    let mut found: Vec<(usize, usize, &str)> = Vec::new();
    for (place, sentence) in news::sentences_of(text).into_iter().enumerate() {
        let sentence = sentence.trim();
        let new = told(&tokens(sentence), language, year.into())
            .into_iter()
            .map(|told| told.word)
            .filter(|word| kept(word, &known).is_none() && told_before.insert(word.clone()))
            .count();
        // The words of a table stand between tabs.
        let fits = (SHORTEST..=LONGEST).contains(&sentence.chars().count());
        if new > 0 && fits && !sentence.contains('\t') {
            found.push((new, place, sentence));
        }
    }
    found.sort_by_key(|&(new, place, _)| (Reverse(new), place));
    found.truncate(most);
    found.sort_by_key(|&(_, place, _)| place);
    found.into_iter().map(|(_, _, sentence)| sentence).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: &str = "A ferry sank off Port Haven on Monday. The crew of 14 was saved, \
                         said Captain Mara Ilves.";

    fn new(earlier: &[&str], text: &str, language: &str) -> Vec<String> {
        let when = (language.parse().unwrap(), 2026);
        let found = adds(earlier, text, when, 2);
        found.into_iter().map(str::to_owned).collect()
    }

    #[test]
    fn who_and_how_many_that_nobody_told_of_before() {
        let second = "The ferry that sank off Port Haven had been checked in May 2026. \
                      All 14 of the crew are well, Captain Ilves said. \
                      The harbour office, led by Tomas Reed, will look into it. \
                      It was a cold night for everybody on the water. \
                      The ship had carried 3,250 tons of salt.";
        assert_eq!(
            new(&[FIRST], second, "en"),
            [
                "The harbour office, led by Tomas Reed, will look into it.",
                "The ship had carried 3,250 tons of salt."
            ]
        );
        assert_eq!(new(&[FIRST, second], second, "en"), [""; 0]);
    }

    #[test]
    fn a_name_is_new_once() {
        let text = "They were met by Tomas Reed at the pier. Later they thanked Tomas Reed for it.";
        assert_eq!(new(&[FIRST], text, "en").len(), 1);
    }

    #[test]
    fn a_row_of_a_table_is_no_sentence() {
        let text = "First boat from Thornhaven\t6.10am\t8.00am\n\nThe ship had carried 3,250 tons.";
        assert_eq!(
            new(&[FIRST], text, "en"),
            ["The ship had carried 3,250 tons."]
        );
    }

    #[test]
    fn forms_of_a_known_name_are_no_news() {
        let known = ["Premiér včera navštívil Krakov a mluvil s dělníky."];
        let text = "Dělníci v Krakově jsou podle odborů spokojeni.";
        assert_eq!(new(&known, text, "cs"), [""; 0]);
    }

    #[test]
    fn scripts_without_capitals_tell_figures() {
        let (known, text) = (
            "渡轮在港口附近沉没，船员全部获救。",
            "渡轮当时载有3250吨食盐，正驶往北方的港口城市。",
        );
        assert_eq!(new(&[known], text, "zh"), [text]);
        assert_eq!(
            new(
                &[known],
                "船员们都很好，他们在夜里回到了港口和家人身边。",
                "zh"
            ),
            [""; 0]
        );
    }
}
