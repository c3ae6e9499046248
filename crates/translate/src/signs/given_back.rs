//! What was written otherwise for a model, put back into its translation.

use super::Plain;
use crate::{
    Output,
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
            give_picture(picture, &mut output);
        }
        for (at, put) in self.puts.iter().enumerate() {
            let is_same = |other: &&Put| other.plain == put.plain;
            let again = self.puts.iter().take(at).any(|other| is_same(&other));
            match put.kind {
                _ if again => {}
                What::Currency => give_currency(put, &mut output),
                What::Word => {
                    let alike: Vec<&Put> = self.puts.iter().filter(is_same).collect();
                    let stands = whole(&self.text, &put.plain).len();
                    if stands == alike.len() && alike.iter().all(|other| other.own == put.own) {
                        give_words(put, &mut output);
                    }
                }
            }
        }
        replace(&mut output, 0..0, &self.before);
        let end = output.text.len();
        replace(&mut output, end..end, &self.behind);
        output
    }
}

/// Behind the word that it stood behind, if that came through; else at the end.
fn give_picture(put: &Put, output: &mut Output) {
    let found = whole(&output.text, &put.plain);
    let end = match found.as_slice() {
        [one] => one.end,
        _ => output.text.len(),
    };
    let own = match put.own.starts_with(' ') || end < output.text.len() {
        true => put.own.clone(),
        false => format!(" {}", put.own),
    };
    replace(output, end..end, &own);
}

fn give_words(put: &Put, output: &mut Output) {
    for place in whole(&output.text, &put.plain).into_iter().rev() {
        replace(output, place, &put.own);
    }
}

/// The sign for its code, where that stands beside a number: `EUR 5` is `€5`, `5 EUR` is `5 €`.
fn give_currency(put: &Put, output: &mut Output) {
    for place in whole(&output.text, &put.plain).into_iter().rev() {
        let behind = part(&output.text, place.end..output.text.len());
        let before = part(&output.text, 0..place.start).trim_end();
        let number = behind.trim_start();
        if number.starts_with(|c: char| c.is_ascii_digit()) {
            let gap = behind.len() - number.len();
            replace(output, place.start..place.end + gap, &put.own);
        } else if before.ends_with(|c: char| c.is_ascii_digit()) {
            replace(output, place, &put.own);
        }
    }
}

/// Where a word stands by itself.
fn whole(text: &str, word: &str) -> Vec<Range<usize>> {
    let places = text.match_indices(word).map(|(at, _)| at..at + word.len());
    places
        .filter(|place| !place.is_empty() && is_whole(text, place))
        .collect()
}

/// Puts other words into an output; its alignment goes along.
fn replace(output: &mut Output, range: Range<usize>, words: &str) {
    let moved = |at: usize| match at {
        at if at >= range.end => at - range.len() + words.len(),
        at => at.min(range.start),
    };
    for (_, target) in output.alignment.iter_mut().flatten() {
        // What begins at the place begins with the new words, unless these only come before.
        let start = match target.start == range.start && !range.is_empty() {
            true => target.start,
            false => moved(target.start),
        };
        *target = start..moved(target.end).max(start);
    }
    output.text.replace_range(range, words);
}
