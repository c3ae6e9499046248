//! What was written otherwise for a model, put back into its translation.

use super::Plain;
use crate::{
    Output,
    edit::Edits,
    slice::{is_whole, part},
};
use std::ops::Range;

/// Something of the sentence that its plain form stands for.
pub(super) struct Put {
    plain: String,
    own: String,
    kind: What,
}

#[derive(Clone, Copy)]
enum What {
    Word,
    /// A code that stands beside a number.
    Currency,
}

impl Put {
    pub(super) fn new(plain: impl Into<String>, own: impl Into<String>) -> Put {
        Put {
            plain: plain.into(),
            own: own.into(),
            kind: What::Word,
        }
    }

    pub(super) fn currency(code: &str, sign: char) -> Put {
        Put {
            kind: What::Currency,
            ..Put::new(code, sign)
        }
    }
}

impl Plain {
    /// The translation of the plain text with what the sentence had: the same words where the
    /// model left them as they were, each as often as in the sentence.
    pub(crate) fn given_back(&self, mut output: Output) -> Output {
        // The words that pictures stand behind are still as the model wrote them.
        for picture in &self.pictures {
            output = picture_given(picture, &output.text).in_output(&output);
        }
        for (at, put) in self.puts.iter().enumerate() {
            let is_same = |other: &&Put| other.plain == put.plain;
            if !self.puts.iter().take(at).any(|other| is_same(&other)) {
                let alike: Vec<&Put> = self.puts.iter().filter(is_same).collect();
                let edits = match put.kind {
                    What::Currency => currency_given(put, &output.text),
                    What::Word => self.words_given(put, &alike, &output.text),
                };
                output = edits.in_output(&output);
            }
        }
        let end = output.text.len();
        Edits::new(vec![
            (0..0, self.before.clone()),
            (end..end, self.behind.clone()),
        ])
        .in_output(&output)
    }

    /// The own words for plain ones, unless some were lost or stand for different ones.
    fn words_given(&self, put: &Put, alike: &[&Put], text: &str) -> Edits {
        let stands = whole(&self.text, &put.plain).len();
        let is_clear = stands == alike.len() && alike.iter().all(|other| other.own == put.own);
        let places = whole(text, &put.plain).into_iter();
        Edits::new(match is_clear {
            true => places.map(|place| (place, put.own.clone())).collect(),
            false => Vec::new(),
        })
    }
}

/// Behind the word that it stood behind, if that came through; else at the end.
fn picture_given(put: &Put, text: &str) -> Edits {
    let end = match whole(text, &put.plain).as_slice() {
        [one] => one.end,
        _ => text.len(),
    };
    let own = match put.own.starts_with(' ') || end < text.len() {
        true => put.own.clone(),
        false => format!(" {}", put.own),
    };
    Edits::new(vec![(end..end, own)])
}

/// The sign for its code, where that stands beside a number: `EUR 5` is `€5`, `5 EUR` is `5 €`.
fn currency_given(put: &Put, text: &str) -> Edits {
    let beside_number = |place: Range<usize>| {
        let behind = part(text, place.end..text.len());
        let before = part(text, 0..place.start).trim_end();
        let number = behind.trim_start();
        if number.starts_with(|c: char| c.is_ascii_digit()) {
            let gap = behind.len() - number.len();
            Some(place.start..place.end + gap)
        } else {
            before
                .ends_with(|c: char| c.is_ascii_digit())
                .then_some(place)
        }
    };
    let places = whole(text, &put.plain)
        .into_iter()
        .filter_map(beside_number);
    Edits::new(places.map(|place| (place, put.own.clone())).collect())
}

/// Where a word stands by itself.
fn whole(text: &str, word: &str) -> Vec<Range<usize>> {
    let places = text.match_indices(word).map(|(at, _)| at..at + word.len());
    places
        .filter(|place| !place.is_empty() && is_whole(text, place))
        .collect()
}
