//! Article to topics and story.

use super::{Stop, end, nothing_to_do};
use crate::{newsroom::Newsroom, pipeline};
use ::relate::{Brief, Fingerprint, Original};
use jiff::Timestamp;
use news::{Article, ArticleId, Lang, Text};
use std::time::Duration;
use store::{Claimed, RelatedArticle, Save, StoredArticle, WindowArticle};

/// How far back and ahead to look for articles at first.
const WINDOW: Duration = Duration::from_secs(8 * 24 * 60 * 60);
/// How far at most, however long a chain of events goes on.
const FARTHEST: Duration = Duration::from_secs(64 * 24 * 60 * 60);

/// Finds an article's section, topics and story, by its English words and its own names.
/// The stories that it may change are found anew from all their articles, so that the end
/// is the same in whatever order they came.
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
    let (near, stories) = stories(&mut save, &stored).await?;
    save.stories(&near, &stories).await?;
    end(
        newsroom,
        save,
        claimed,
        &pipeline::after_relating(newsroom, id),
    )
    .await
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

/// The articles whose stories may change with this one, as far back and ahead as one leads
/// to the next, and these stories.
async fn stories(
    save: &mut Save,
    stored: &StoredArticle,
) -> Result<(Vec<WindowArticle>, Vec<Vec<ArticleId>>), Stop> {
    let mut span = WINDOW;
    loop {
        let mut window = save.window(stored.id, span).await?;
        let mut known = fingerprints(&window);
        let reached = ::relate::reach(&with_its_story(stored.id, &window), &known);
        known.retain(|(id, _)| reached.contains(id));
        let mut days = known.iter().map(|(_, print)| print.published());
        if span >= FARTHEST || days.all(|day| is_inside(day, stored.date(), span)) {
            window.retain(|near| reached.contains(&near.article));
            return Ok((window, ::relate::stories(&known)));
        }
        span *= 2;
    }
}

/// An article, and those that are in its story now.
fn with_its_story(id: ArticleId, window: &[WindowArticle]) -> Vec<ArticleId> {
    let own = window.iter().find(|near| near.article == id);
    let story = own.and_then(|own| own.story);
    let shares = |near: &&WindowArticle| story.is_some() && near.story == story;
    let others = window.iter().filter(shares).map(|near| near.article);
    others.chain([id]).collect()
}

/// Whether all that is on the same event as an article of `day` lies within the span.
fn is_inside(day: Timestamp, middle: Timestamp, span: Duration) -> bool {
    let apart = day.duration_since(middle).unsigned_abs();
    apart + Duration::from_secs(::relate::FARTHEST.unsigned_abs()) <= span
}

fn fingerprints(window: &[WindowArticle]) -> Vec<(ArticleId, Fingerprint)> {
    // A fingerprint of an earlier version that cannot be read is left out.
    let known = window
        .iter()
        .filter_map(|near| Some((near.article, serde_json::from_str(&near.fingerprint).ok()?)));
    known.collect()
}
