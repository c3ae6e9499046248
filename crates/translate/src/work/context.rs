//! Words that stand alone, in the sense that they have in their article.
//!
//! A machine that is given one word or two has to guess which of their senses is meant. Where
//! the words of a tag, a section or a short caption stand in a sentence of the article, too, it
//! was told there. Its own guess stays if the translation of that sentence has it in any form;
//! else those words take its place that the alignment says stand for it.

use super::{Sentence, Work};
use crate::{
    EngineError, Stretches,
    glossary::{Forms, Ground, Pattern},
    names::mend::Target,
    slice::{count_words, part},
};
use news::{LetterCase, SegmentState, Text};
use std::{collections::HashSet, ops::Range};

/// Words that hardly say by themselves what is meant.
const ALONE: usize = 2;
/// Words of a sentence that says it.
const TELLING: usize = 4;
/// Words that a target may have more than its source.
const MORE: usize = 1;

/// Words that stand alone, and the sentence that says what they mean.
struct Asked {
    alone: usize,
    text: String,
    range: Range<usize>,
}

impl Work<'_> {
    /// Gives words that stand alone the sense that they have in a sentence. `given` are the
    /// places of what no machine made.
    pub(crate) fn in_context(
        &self,
        sentences: &mut [Sentence],
        given: &HashSet<usize>,
    ) -> Result<(), EngineError> {
        let alone = |at: &usize| {
            let sentence = sentences.get(*at);
            sentence.is_some_and(|it| !given.contains(at) && stands_alone(it))
        };
        let alone: Vec<usize> = (0..sentences.len()).filter(alone).collect();
        if alone.is_empty() {
            return Ok(());
        }
        let asked = self.asked(sentences, &alone);
        let texts: Vec<&str> = asked.iter().map(|one| one.text.as_str()).collect();
        let places: Vec<Stretches> = asked.iter().map(|one| vec![one.range.clone()]).collect();
        let outputs = self
            .router
            .translate_marked(self.way, &texts, Some(&places))?;
        for (one, output) in asked.iter().zip(outputs) {
            let alignment = output.alignment.unwrap_or_default();
            let words = meant(one, &Target::new(&output.text, &alignment));
            if let Some((words, sentence)) = words.zip(sentences.get_mut(one.alone)) {
                let capital = starts_with_capital(&sentence.words);
                sentence.target = Text::plain(match capital {
                    true => Forms::of(self.to).capital(words),
                    false => words.to_owned(),
                });
            }
        }
        Ok(())
    }

    /// Those whose guess is not what stands in the sentence that has their words.
    fn asked(&self, sentences: &[Sentence], alone: &[usize]) -> Vec<Asked> {
        let forms = (Forms::of(self.reading.lang), Forms::of(self.to));
        let telling: Vec<(&Sentence, _)> = sentences
            .iter()
            .filter(|it| !it.target.is_blank() && count_words(&it.words) >= TELLING)
            .map(|it| (it, self.reading.prepare(&it.unit, &it.words)))
            .collect();
        let grounds: Vec<Ground<'_>> = telling
            .iter()
            .map(|(_, prepared)| Ground::new(&prepared.text, &forms.0, prepared.case))
            .collect();
        let asked = alone.iter().filter_map(|&at| {
            let own = sentences.get(at)?;
            let pattern = Pattern::new(own.words.trim(), LetterCase::Any, &forms.0);
            let mut pairs = telling.iter().zip(&grounds);
            let (telling, place) = pairs.find_map(|((telling, _), ground)| {
                let place = pattern.places(ground).into_iter().next()?;
                Some((telling, (ground.text, place.range)))
            })?;
            let guess = Pattern::new(own.target.words().trim(), LetterCase::Any, &forms.1);
            let target = telling.target.words();
            let target = Ground::new(&target, &forms.1, crate::letter_case::Case::Sentence);
            let (text, range) = place;
            guess.places(&target).is_empty().then(|| Asked {
                alone: at,
                text: text.to_owned(),
                range,
            })
        });
        asked.collect()
    }
}

/// What a machine made of a tag, a section, or the short words of a picture that are no name.
fn stands_alone(sentence: &Sentence) -> bool {
    let unit = sentence.unit.0.as_str();
    let is_short_unit = unit == "section"
        || unit.starts_with("tags.")
        || [".caption", ".alt"].iter().any(|end| unit.ends_with(end));
    is_short_unit
        && sentence.state == SegmentState::Translated
        && sentence.terms.is_none()
        && !sentence.source.is_marked()
        && !sentence.target.is_blank()
        && (1..=ALONE).contains(&count_words(&sentence.words))
        && sentence.words != sentence.target.words()
        && !is_name(&sentence.words)
}

/// Whether a capital behind the first word tells a name.
fn is_name(words: &str) -> bool {
    words.split_whitespace().skip(1).any(starts_with_capital)
}

/// The words that stand for those asked for, without articles; none where that is doubtful.
fn meant<'t>(asked: &Asked, target: &Target<'t>) -> Option<&'t str> {
    let words = part(&asked.text, asked.range.clone());
    let (first, last) = target.trimmed(target.run(&asked.range, &[])?, words)?;
    let range = target.words.get(first)?.range.start..target.words.get(last)?.range.end;
    let found = part(target.text, range);
    let plain = found
        .chars()
        .all(|c| c.is_alphabetic() || " -'’".contains(c));
    (plain && !found.is_empty() && last - first < count_words(words) + MORE).then_some(found)
}

fn starts_with_capital(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_uppercase)
}
