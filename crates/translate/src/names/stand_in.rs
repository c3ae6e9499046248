//! Translating a sentence under other names.
//!
//! Where a model turns a name into something else and nobody can tell what, the
//! sentence is translated with a name that models copy, and the names are exchanged
//! again in what comes back. A thing loses its quotation marks, too, as models are at
//! odds with them around a single word, and gets them back.

use super::{Bearer, Name, damaged, lists::is_given, quoted};
use crate::{
    Output,
    edit::Edits,
    slice::{is_whole, part},
    spelling::words_of,
};
use news::Lang;

/// Surnames, given names of women and men, and names of things, that are the same in
/// most languages.
const SURNAMES: [&str; 3] = ["Martins", "Garcia", "Fernandes"];
const GIVEN: [&str; 2] = ["Maria", "Daniel"];
const THINGS: [&str; 3] = ["Olympia", "Orion", "Aurora"];

/// A sentence under other names.
pub(crate) struct StandIns {
    /// The sentence to translate.
    pub(crate) text: String,
    /// What stands for what: the other name, the name.
    exchanged: Vec<(String, String)>,
    back: Edits,
}

impl StandIns {
    /// Exchanges the names that a translation lost, and the things that stand there
    /// without their quotation marks. None if there are too many, or if one of the
    /// other names is in the sentence already.
    pub(crate) fn new(
        source: &str,
        names: &[Name],
        target: &str,
        langs: (Lang, Lang),
    ) -> Option<StandIns> {
        let lost = damaged(names, source, target, langs);
        let mut edits = Vec::new();
        let mut exchanged = Vec::new();
        for (at, name) in lost.into_iter().enumerate() {
            let words = part(source, name.range.clone());
            let other = match name.bearer {
                Bearer::Thing => (*THINGS.get(at)?).to_owned(),
                Bearer::Person => other(words, SURNAMES.get(at)?, target),
            };
            let last = other.rsplit(' ').next().unwrap_or_default();
            if source.contains(last) {
                return None;
            }
            let range = quoted::with_marks(source, &name.range);
            let words = quoted::marked_for(part(source, range.clone()), langs.1);
            edits.push((range, other.clone()));
            exchanged.push((other, words));
        }
        let edits = Edits::new(edits);
        Some(StandIns {
            text: edits.apply(source),
            back: edits.back(source),
            exchanged,
        })
    }

    /// The output under the right names, if each of the others came back once.
    pub(crate) fn restored(&self, output: &Output) -> Option<Output> {
        let mut edits = Vec::new();
        for (other, name) in &self.exchanged {
            let mut found = output.text.match_indices(other.as_str());
            let (at, _) = found.next()?;
            let range = at..at + other.len();
            if found.next().is_some() || !is_whole(&output.text, &range) {
                return None;
            }
            edits.push((range, name.clone()));
        }
        let mut restored = Edits::new(edits).in_output(output);
        for (from, _) in restored.alignment.iter_mut().flatten() {
            *from = self.back.moved(from);
        }
        Some(restored)
    }
}

/// A name of the same shape: a given name that was kept stays, as it tells whether it
/// is a woman's or a man's.
fn other(name: &str, surname: &str, target: &str) -> String {
    let words = words_of(name);
    let first = words.first().filter(|_| words.len() > 1);
    let Some(first) = first.map(|word| word.text) else {
        return surname.to_owned();
    };
    if is_given(first) && target.contains(first) {
        return format!("{first} {surname}");
    }
    let [woman, man] = GIVEN;
    let given = if first.ends_with('a') { woman } else { man };
    format!("{given} {surname}")
}
