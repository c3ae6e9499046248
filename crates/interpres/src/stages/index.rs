//! Articles into the search index.

use super::{Stop, busy};
use crate::{newsroom::Newsroom, pipeline};
use ::index::Entry;
use news::{Article, ArticleId, Author, Job, Lang, Outcome, Text};
use std::time::Duration;
use store::{Claimed, Reading};

/// How long to wait when the index could not be written.
const WAIT: Duration = Duration::from_secs(60);

/// Makes articles findable, many in one go. What is gone is taken out of the index.
pub async fn index(newsroom: &Newsroom, claimed: &[Claimed]) -> Result<(), Stop> {
    let (mut entries, mut gone, mut follows) = (Vec::new(), Vec::new(), Vec::new());
    for one in claimed {
        let Job::Index { article, lang } = one.job else {
            continue;
        };
        follows.extend(pipeline::after_index(newsroom, article, lang));
        match newsroom.store.reading(article, lang).await? {
            // A copy is found as the article that it is a copy of.
            Some(reading) if reading.original.id == article => {
                entries.push(entry(article, lang, &reading));
            }
            _ => gone.push(article),
        }
    }
    let index = newsroom.index.clone();
    busy(move || {
        gone.into_iter().for_each(|article| index.remove(article));
        index.add(&entries).and_then(|()| index.commit())
    })
    .await?
    .map_err(|cause| Outcome::retry(cause, WAIT))?;
    let mut save = newsroom.store.save(newsroom.now()).await?;
    save.enqueue(&follows).await?;
    Ok(save.finish_all(claimed).await?)
}

fn entry(article: ArticleId, lang: Lang, reading: &Reading) -> Entry {
    let words = reading.article();
    let texts = |texts: &[Text]| texts.iter().map(Text::words).collect::<Vec<_>>().join(", ");
    let names = |authors: &[Author]| {
        authors
            .iter()
            .map(|author| author.name.as_str())
            .collect::<Vec<_>>()
            .join(", ")
    };
    Entry {
        article,
        lang,
        original: reading.original.article.language,
        source: reading.original.source.id,
        section: reading.original.section,
        // As in lists: one that does not say when it was published, when it was first seen.
        published: Some(reading.original.date()),
        headline: words.headline.words(),
        lead: words.lead.as_ref().map(Text::words).unwrap_or_default(),
        body: body(words),
        authors: names(&words.authors),
        tags: texts(&words.tags),
    }
}

/// The running text and the words under pictures.
fn body(article: &Article) -> String {
    let captions = article
        .figures()
        .into_iter()
        .filter_map(|figure| figure.caption.as_ref());
    let mut words = article.text();
    for caption in captions {
        words.push('\n');
        words.push_str(&caption.words());
    }
    words
}
