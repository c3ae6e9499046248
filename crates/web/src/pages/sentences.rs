//! The sentences of a translated article, each with its original: what the script of the
//! site shows when a reader asks for one of them.

use super::article::read;
use crate::{
    problem::{Answer, Problem},
    reader::{Reader, id},
};
use axum::{extract::Path, http::header, response::IntoResponse};
use news::{Article, Lang, Segment};
use serde::Serialize;
use store::Reading;

/// The sentences, in the order of the article.
#[derive(Serialize)]
pub struct Sentences {
    /// The language of the originals.
    lang: Lang,
    /// Which way it runs.
    dir: &'static str,
    /// Each translation and its original.
    pairs: Vec<(String, String)>,
}

/// `/{edition}/article/{id}/sentences`
pub async fn show(reader: Reader, Path((_, article)): Path<(String, String)>) -> Answer {
    let reading = read(&reader, id(&article)?).await?;
    let (article, lang) = (reading.original.id, reader.lang());
    let whole = reader.app.store.translation(article, lang).await?;
    let segments = whole.map(|whole| whole.segments).unwrap_or_default();
    let sentences = Sentences::of(&reading, &segments).ok_or(Problem::NotFound)?;
    let json = serde_json::to_string(&sentences).map_err(|error| {
        tracing::error!(%error, "sentences could not be written as JSON");
        Problem::Ours
    })?;
    Ok(([(header::CONTENT_TYPE, "application/json")], json).into_response())
}

impl Sentences {
    /// Those of the translation's segments that the pages of the article show, as far as the
    /// rights of its source go; `None` where it is not translated.
    pub fn of(reading: &Reading, segments: &[Segment]) -> Option<Sentences> {
        let translation = reading.translation.as_ref()?;
        let original = &reading.original.article;
        let (theirs, ours) = (seen(original), seen(&translation.article));
        let is_shown = |segment: &&Segment| {
            let holds = |all: &str, text: &news::Text| all.contains(&letters(&text.words()));
            !segment.target.is_blank()
                && holds(&theirs, &segment.source)
                && holds(&ours, &segment.target)
        };
        let pair = |segment: &Segment| (segment.target.words(), segment.source.words());
        Some(Sentences {
            lang: original.language,
            dir: original.language.direction().as_str(),
            pairs: segments.iter().filter(is_shown).map(pair).collect(),
        })
    }
}

/// The letters of all that the pages of an article show.
fn seen(article: &Article) -> String {
    let figures = article.figures();
    let captions = figures.iter().flat_map(|figure| &figure.caption);
    let mut seen = letters(&article.headline.words());
    for text in [&article.subheadline, &article.lead].into_iter().flatten() {
        seen += &letters(&text.words());
    }
    for caption in captions {
        seen += &letters(&caption.words());
    }
    seen + &letters(&article.text())
}

/// Letters and digits alone: quotes and spaces are those of the reader's language.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;
    use news::{Extent, Rights};

    fn segments() -> Vec<Segment> {
        samples::translation(Lang::ENGLISH).segments
    }

    #[test]
    fn each_sentence_has_its_original() {
        let reading = samples::reading(&samples::setting("en"));
        let sentences = Sentences::of(&reading, &segments()).unwrap();
        assert_eq!(sentences.lang, samples::lang("pt"));
        let (translation, original) = &sentences.pairs[0];
        assert_eq!(
            *translation,
            "Foz’s old bridge reopens after three years of works"
        );
        assert_eq!(
            *original,
            "Ponte velha da Foz reabre após três anos de obras"
        );
        let last = sentences.pairs.last().unwrap();
        assert!(last.1.starts_with("3. A travessia"), "{last:?}");
    }

    #[test]
    fn what_its_source_lets_nobody_read_is_not_told() {
        let mut reading = samples::reading(&samples::setting("en"));
        let rights = Rights {
            extent: Extent::Headline,
            ..Rights::default()
        };
        rights.cut(&mut reading.original.article);
        if let Some(translation) = &mut reading.translation {
            rights.cut(&mut translation.article);
        }
        let sentences = Sentences::of(&reading, &segments()).unwrap();
        assert_eq!(sentences.pairs.len(), 1, "{:?}", sentences.pairs);
    }

    #[test]
    fn an_original_has_none() {
        assert!(Sentences::of(&samples::reading(&samples::setting("pt")), &segments()).is_none());
    }
}
