//! Article to the texts that it is a copy of, and to what follows from that.

use super::{Stop, end, nothing_to_do};
use crate::{newsroom::Newsroom, pipeline};
use ::relate::{Shingles, Twin, bands};
use news::{Article, ArticleId, Text};
use store::{Candidate, Claimed};

/// Finds out whether an article is a copy of another outlet's, and groups anew all that
/// this may change, so that the end is the same in whatever order they came. What is
/// listed goes on; a copy is published under the article that leads its group.
pub async fn find_copies(
    newsroom: &Newsroom,
    claimed: &Claimed,
    id: ArticleId,
) -> Result<(), Stop> {
    let Some(stored) = newsroom.store.article(id).await? else {
        return nothing_to_do(newsroom, claimed).await;
    };
    let text = text(&stored.article);
    let print = serde_json::to_string(&Shingles::of(&text)).unwrap_or_default();
    let mut save = newsroom.store.save(newsroom.now()).await?;
    save.shingles(id, &print, &bands(&text)).await?;
    let candidates = save.candidates(id).await?;
    let twins: Vec<Twin> = candidates.iter().filter_map(twin).collect();
    let groups = ::relate::copies(&twins);
    let regrouped = save.copies(&candidates, &groups).await?;
    let mut listed = regrouped.shown;
    let is_copy = groups
        .iter()
        .any(|group| group.iter().skip(1).any(|copy| *copy == id));
    if !is_copy && !listed.contains(&id) {
        listed.push(id);
    }
    let mut follows = Vec::new();
    for article in listed {
        if let Some(there) = save.listed(article).await? {
            follows.extend(pipeline::after_listing(newsroom, &there));
        }
    }
    for article in regrouped.hidden {
        follows.extend(pipeline::after_hiding(newsroom, article));
    }
    end(newsroom, save, claimed, &follows).await
}

/// The lead and the body. Headlines are the outlets' own.
fn text(article: &Article) -> String {
    let lead = article.lead.as_ref().map(Text::words).unwrap_or_default();
    format!("{lead}\n\n{}", article.text())
}

/// Nothing for a fingerprint of an earlier version that cannot be read.
fn twin(candidate: &Candidate) -> Option<Twin> {
    let shingles = serde_json::from_str(&candidate.shingles).ok()?;
    let Candidate {
        article,
        source,
        outlet,
        extent,
        agencies,
        language,
        published,
        ..
    } = candidate.clone();
    Some(Twin {
        article,
        source,
        outlet,
        extent,
        agencies,
        language,
        published,
        shingles,
    })
}
