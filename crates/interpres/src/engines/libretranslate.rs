//! LibreTranslate's API: `POST /translate` with a list of texts, `GET /languages`.
//!
//! Its handling of HTML translates what stands between tags apart from the rest where it
//! cannot do better, at the words' cost. So texts are sent plain, and with them each
//! stretch whose place is wanted: where its translation stands once in the sentence's, there
//! it is.

use super::{
    client::{Client, object},
    has_words,
    remote::Asked,
    settings::Key,
};
use news::Lang;
use serde_json::{Value, json};
use std::ops::Range;
use translate::{Alignment, EngineError, Output};

/// LibreTranslate.
pub struct LibreTranslate {
    /// What its operator says of its models; the API tells nothing of them.
    pub model: String,
}

impl LibreTranslate {
    pub fn translate(
        &self,
        client: &Client,
        (from, to): (Lang, Lang),
        asked: &[Asked<'_>],
    ) -> Result<Vec<Output>, EngineError> {
        let mut texts: Vec<&str> = asked.iter().map(|one| one.text).collect();
        let stretches = |one: &Asked<'_>| -> Vec<Range<usize>> {
            let mut ranges = one.stretches.clone();
            ranges.retain(|range| one.text.get(range.clone()).is_some_and(has_words));
            ranges
        };
        for one in asked {
            let ranges = stretches(one).into_iter();
            texts.extend(ranges.filter_map(|range| Some(one.text.get(range)?.trim())));
        }
        let body = object([
            ("q", json!(texts)),
            ("source", json!(code(from))),
            ("target", json!(code(to))),
            ("format", json!("text")),
            ("api_key", json!(client.key().map(Key::reveal))),
        ]);
        let characters = texts.iter().map(|text| text.chars().count()).sum();
        let answer = client.ask("/translate", &body, characters)?;
        let targets = answer.get("translatedText").and_then(Value::as_array);
        let targets = targets.into_iter().flatten().filter_map(Value::as_str);
        let targets: Vec<&str> = targets.collect();
        if targets.len() != texts.len() {
            let (got, wanted) = (targets.len(), texts.len());
            let reason = format!("{}: it gave {got} texts for {wanted}", client.name());
            return Err(EngineError::Failed(reason));
        }
        let mut pieces = targets.iter().skip(asked.len());
        let outputs = asked.iter().zip(&targets).map(|(one, target)| {
            let pairs = stretches(one).into_iter().zip(pieces.by_ref());
            let found = pairs.filter_map(|(range, piece)| Some((range, place(target, piece)?)));
            let mut alignment: Alignment = found.collect();
            alignment.sort_by_key(|(_, place)| place.start);
            Output {
                text: (*target).to_owned(),
                alignment: Some(alignment),
            }
        });
        Ok(outputs.collect())
    }

    pub fn look(&self, client: &Client) -> Result<String, String> {
        let languages = client.look("/languages")?;
        match languages.as_array().filter(|list| !list.is_empty()) {
            Some(list) => Ok(format!("LibreTranslate, {} languages", list.len())),
            None => Err("it has no languages".to_owned()),
        }
    }
}

/// Where a piece stands in a text, if once, small and capital letters alike: a piece that was
/// translated alone may begin with a capital and end with a full stop.
fn place(text: &str, piece: &str) -> Option<Range<usize>> {
    let piece = piece.trim().trim_end_matches(['.', '。', '।']);
    let (text_small, piece_small) = (text.to_lowercase(), piece.to_lowercase());
    let same_places = text_small.len() == text.len() && piece_small.len() == piece.len();
    let (text, piece) = match same_places {
        true => (text_small.as_str(), piece_small.as_str()),
        false => (text, piece),
    };
    let mut found = text.match_indices(piece).filter(|_| has_words(piece));
    let (at, _) = found.next()?;
    found.next().is_none().then_some(at..at + piece.len())
}

/// LibreTranslate's code of a language: a few have a region or a script.
fn code(lang: Lang) -> String {
    match lang.to_string().as_str() {
        "zh" => "zh-Hans".to_owned(),
        tag @ ("zh-Hans" | "zh-Hant" | "pt-BR") => tag.to_owned(),
        _ => lang.to_icu().language.as_str().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn a_piece_is_found_in_its_sentence() {
        assert_eq!(
            place("A casa vermelha é velha.", "Casa vermelha."),
            Some(2..15)
        );
        assert_eq!(place("A casa e a casa", "casa"), None);
        assert_eq!(place("A casa", "lar"), None);
        assert_eq!(place("A casa", "."), None);
    }
}
