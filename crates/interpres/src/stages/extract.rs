//! Page to article.

use super::{Stop, busy, end, fetch::get, nothing_to_do};
use crate::{newsroom::Newsroom, pipeline};
use ::extract::{ExtractError, Extraction, Page};
use ingest::Accept;
use jiff::Timestamp;
use news::{Article, ItemId, Lang, Outcome, PageOrigin, RawPage, Warning, WebUrl, WireText};
use std::time::Duration;
use store::{Claimed, ExtractedArticle};

/// Why a page is no article, and what to do.
const RESERVED: &str = "the publisher reserves text and data mining, and the feed has no \
     headline; with its licence, name its host in ingest.tdm_licensed";

/// Pages of one article that are read, the first among them.
const MOST_PAGES: usize = 12;

/// Reads an article from a fetched page, and from those on which it goes on. Another page
/// with the same canonical address may have brought it already: then it stays as it is.
pub async fn extract(newsroom: &Newsroom, claimed: &Claimed, id: ItemId) -> Result<(), Stop> {
    let store = &newsroom.store;
    let (Some((item, source, seen)), Some(raw)) = (store.item(id).await?, store.page(id).await?)
    else {
        return nothing_to_do(newsroom, claimed).await;
    };
    let home = source.language;
    let url = raw.url.clone();
    let barred = newsroom
        .config
        .ingest
        .bars(raw.reservation.as_ref(), &raw.url);
    let found = match raw.origin {
        PageOrigin::Web if barred => Ok(::extract::headline_only(&item, home)
            .ok_or_else(|| Outcome::fail(format!("{url}: {RESERVED}")))?),
        PageOrigin::Wire => wire(&raw, home, newsroom.now())?,
        PageOrigin::Web => {
            let read = move || {
                let page = Page {
                    url: Some(&raw.url),
                    charset: raw.charset.as_deref(),
                    bytes: &raw.body,
                    item: Some(&item),
                    language: Some(home),
                };
                ::extract::extract(&page)
            };
            busy(read).await?
        }
    };
    let Extraction {
        article,
        warnings,
        kind,
        next_page,
    } = found.map_err(|cause: ExtractError| Outcome::fail(format!("{url}: {cause}")))?;
    if warnings.contains(&Warning::UnknownLanguage) {
        tracing::warn!(
            "{url}: its language could not be told, so it is published in its own words; \
             name it by `interpres source add URL --language TAG`"
        );
    } else if !warnings.is_empty() {
        tracing::info!("{url}: read with doubt, as {kind:?}: {warnings:?}");
    }
    let article = whole(newsroom, claimed, article, next_page, home).await?;
    let mut save = store.save(newsroom.now()).await?;
    let new = ExtractedArticle {
        source: source.id,
        article: &article,
        seen,
    };
    let Some(saved) = save.article(&new).await? else {
        return end(newsroom, save, claimed, &[]).await;
    };
    let mut pictures = Vec::new();
    for figure in article.figures() {
        pictures.push(save.picture(saved, figure).await?);
    }
    let follows = pipeline::after_article(newsroom, saved, article.language, &pictures);
    end(newsroom, save, claimed, &follows).await
}

/// An article with all its pages. One that cannot be had ends it: the beginning is worth
/// more than nothing.
async fn whole(
    newsroom: &Newsroom,
    claimed: &Claimed,
    mut article: Article,
    mut next: Option<WebUrl>,
    home: Lang,
) -> Result<Article, Stop> {
    let mut read = vec![article.url.clone()];
    while let Some(url) = next.take() {
        let strange = url.host() != article.url.host() || read.contains(&url);
        if strange || read.len() >= MOST_PAGES {
            break;
        }
        let body = match get(newsroom, claimed, &url, Accept::Page).await {
            Ok(body) => body,
            Err(Outcome::Retry { reason, .. } | Outcome::Fail { reason }) => {
                tracing::warn!("an article of several pages ends early: {reason}");
                break;
            }
        };
        let found = busy(move || {
            ::extract::extract(&Page {
                url: Some(&body.url),
                charset: body.charset.as_deref(),
                bytes: &body.bytes,
                item: None,
                language: Some(home),
            })
        })
        .await?;
        let Ok(more) = found else { break };
        if !::extract::go_on(&mut article, more.article) {
            break;
        }
        read.push(url);
        next = more.next_page;
    }
    Ok(article)
}

/// Reads a text of a wire service, once its embargo is over.
fn wire(
    raw: &RawPage,
    home: Lang,
    now: Timestamp,
) -> Result<Result<Extraction, ExtractError>, Outcome> {
    let text: WireText = serde_json::from_slice(&raw.body).map_err(Outcome::fail)?;
    if let Some(until) = text.embargo.filter(|until| *until > now) {
        let wait = Duration::try_from(until.duration_since(now)).unwrap_or_default();
        return Err(Outcome::retry(format!("embargoed until {until}"), wait));
    }
    Ok(Ok(::extract::wire(&text, Some(home))))
}
