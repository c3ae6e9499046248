//! Article to topics and story.

use super::{Stop, end, nothing_to_do};
use crate::{newsroom::Newsroom, pipeline};
use ::relate::{Brief, Fingerprint, Original};
use news::{Article, ArticleId, Lang, Text};
use std::time::Duration;
use store::{Claimed, RelatedArticle, StoredArticle, WindowArticle};

/// Articles further apart than this are not compared: no event is reported for so long
/// without new ones between.
const WINDOW: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// Finds an article's section, topics and story, by its English words and its own names.
/// The stories of the days around it are found anew from all articles, so that the end is
/// the same in whatever order they came.
pub async fn relate(newsroom: &Newsroom, claimed: &Claimed, id: ArticleId) -> Result<(), Stop> {
    let Some(stored) = newsroom.store.article(id).await? else {
        return nothing_to_do(newsroom, claimed).await;
    };
    let english = match stored.article.language.base() == Lang::ENGLISH {
        true => Some(stored.article.clone()),
        false => newsroom
            .store
            .translation(id, Lang::ENGLISH)
            .await?
            .map(|found| found.article),
    };
    // Without English words it is published all the same, only unrelated.
    let Some(english) = english else {
        return nothing_to_do(newsroom, claimed).await;
    };
    let brief = brief(&stored, &english);
    let topics = ::relate::topics(&brief);
    let fingerprint = serde_json::to_string(&Fingerprint::of(&brief)).unwrap_or_default();
    let mut save = newsroom.store.save(newsroom.now()).await?;
    save.related(&RelatedArticle {
        article: id,
        section: topics.section,
        topics: topics.topics,
        fingerprint,
    })
    .await?;
    let window = save.window(id, WINDOW).await?;
    save.stories(&window, &stories(&window)).await?;
    end(save, claimed, &pipeline::after_relating(newsroom, id)).await
}

/// The English head, and the article's own words. A whole translation's English body is
/// not looked at: whether there is one yet must make no difference.
fn brief(stored: &StoredArticle, english: &Article) -> Brief {
    let own = &stored.article;
    let lead = [&english.subheadline, &english.lead]
        .into_iter()
        .flatten()
        .map(Text::words);
    let head = [&own.subheadline, &own.lead].into_iter().flatten();
    let head = [&own.headline].into_iter().chain(head).chain(&own.tags);
    Brief {
        headline: english.headline.words(),
        lead: lead.collect::<Vec<_>>().join(". "),
        tags: english.tags.iter().map(Text::words).collect(),
        // The publisher's own word for its section is known in many languages.
        section: own.section.as_ref().map(Text::words),
        original: Original {
            language: own.language,
            head: head.map(Text::words).collect(),
            body: own.text(),
        },
        published: stored.date(),
        source: stored.source.id,
    }
}

fn stories(window: &[WindowArticle]) -> Vec<Vec<ArticleId>> {
    // A fingerprint of an earlier version that cannot be read is left out.
    let known: Vec<(ArticleId, Fingerprint)> = window
        .iter()
        .filter_map(|near| Some((near.article, serde_json::from_str(&near.fingerprint).ok()?)))
        .collect();
    let mut stories = ::relate::stories(&known);
    stories.retain(|story| story.len() > 1);
    stories
}
