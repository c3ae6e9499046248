//! Page to article, or to an article's new words.

use super::{Stop, busy, end, fetch::get, nothing_to_do};
use crate::{newsroom::Newsroom, pipeline};
use ::extract::{ExtractError, Extraction, Page};
use ingest::{Accept, Look, canonical, next_look};
use jiff::Timestamp;
use news::{
    Article, FeedItem, ItemId, Lang, Outcome, PageOrigin, RawPage, Warning, WebUrl, WireText,
    reads_the_same,
};
use std::time::Duration;
use store::{Claimed, ExtractedArticle, KnownArticle, Remover, Save};

/// Why a page is no article, and what to do.
const RESERVED: &str = "the publisher reserves text and data mining, and the feed has no \
     headline; with its licence, name its host in ingest.tdm_licensed";

/// Pages of one article that are read, the first among them.
const MOST_PAGES: usize = 12;

/// Reads an article from a fetched page, and from those on which it goes on. If the page
/// brought one before, and its words changed, that article gets the new words. Another page
/// with the same canonical address may have brought it: then the item only leads there.
pub async fn extract(newsroom: &Newsroom, claimed: &Claimed, id: ItemId) -> Result<(), Stop> {
    let store = &newsroom.store;
    let (Some((item, source, seen)), Some(raw)) = (store.item(id).await?, store.page(id).await?)
    else {
        return nothing_to_do(newsroom, claimed).await;
    };
    let (url, known) = (raw.url.clone(), store.known_article(id).await?);
    let (origin, home) = (raw.origin, source.language);
    let barred = newsroom
        .config
        .ingest
        .bars(raw.reservation.as_ref(), &raw.url);
    let found = match (origin, barred) {
        (PageOrigin::Wire, _) => wire(&raw, home, newsroom.now())?,
        (PageOrigin::Web, true) => Ok(headline_only(&item, &url, home)?),
        (PageOrigin::Web, false) => read(raw, item, home).await?,
    };
    let Extraction {
        mut article,
        warnings,
        kind,
        next_page,
    } = match (found, &known) {
        (Ok(found), _) => found,
        (Err(cause), Some(_)) => {
            tracing::info!("{url}: nothing to read there any more ({cause}); it stays as it was");
            return nothing_to_do(newsroom, claimed).await;
        }
        (Err(cause), None) => return Err(Outcome::fail(format!("{url}: {cause}")).into()),
    };
    if origin == PageOrigin::Web {
        article.url = canonical(&article.url);
    }
    tell(&url, &warnings, &format!("{kind:?}"));
    let article = whole(newsroom, claimed, article, next_page, home).await?;
    let mut save = store.save(newsroom.now()).await?;
    save.doubt(id, &warnings).await?;
    let mut new = ExtractedArticle {
        source: source.id,
        article: &article,
        seen,
        item: Some(id),
    };
    // A reservation that came later holds for what was read before it.
    let doubts: &[Warning] = if barred { &[] } else { &warnings };
    let words = known
        .as_ref()
        .and_then(|known| news_of(known, &article, doubts, save.now()));
    let (saved, since) = match (&known, &words) {
        (None, _) => (save.article(&new).await?, article.date(seen)),
        (Some(known), Some(words)) => {
            new.article = words;
            reword(&mut save, known, &new).await?;
            (Some(known.id), save.now())
        }
        (Some(_), None) => (None, seen),
    };
    let Some(saved) = saved else {
        return end(newsroom, save, claimed, &[]).await;
    };
    if origin == PageOrigin::Web {
        let next = next_look(Look::Same { since }, save.now());
        save.look(id, next).await?;
    }
    let obsolete = save.pictures(saved, new.article).await?;
    end(newsroom, save, claimed, &[pipeline::after_article(saved)]).await?;
    for file in &obsolete {
        store.remove_file(file).await?;
    }
    Ok(())
}

/// What may be said of a page that may not be read.
fn headline_only(item: &FeedItem, url: &WebUrl, home: Lang) -> Result<Extraction, Outcome> {
    ::extract::headline_only(item, home).ok_or_else(|| Outcome::fail(format!("{url}: {RESERVED}")))
}

async fn read(
    raw: RawPage,
    item: FeedItem,
    home: Lang,
) -> Result<Result<Extraction, ExtractError>, Stop> {
    busy(move || {
        let page = Page {
            url: Some(&raw.url),
            charset: raw.charset.as_deref(),
            bytes: &raw.body,
            item: Some(&item),
            language: Some(home),
        };
        ::extract::extract(&page)
    })
    .await
}

/// With how much doubt a page was read.
fn tell(url: &WebUrl, warnings: &[Warning], kind: &str) {
    if warnings.contains(&Warning::UnknownLanguage) {
        tracing::warn!(
            "{url}: its language could not be told, so it is published in its own words; \
             name it by `interpres source add URL --language TAG`"
        );
    } else if !warnings.is_empty() {
        tracing::info!("{url}: read with doubt, as {kind}: {warnings:?}");
    }
}

/// The new words of an article, where readers would notice that they are new. A page that
/// has less to read than before, and reads like a wall or a stub, is no correction.
fn news_of(
    known: &KnownArticle,
    found: &Article,
    warnings: &[Warning],
    now: Timestamp,
) -> Option<Article> {
    const STUB: [Warning; 4] = [
        Warning::NoHeadline,
        Warning::NoText,
        Warning::ShortText,
        Warning::Paywall,
    ];
    let old = &known.article;
    let mut new = found.clone();
    if !known.is_home || known.removed == Some(Remover::Operator) {
        return None;
    }
    // The date of publication stays, whatever the page calls it after a correction.
    new.published = old.published.or(new.published);
    if known.removed.is_some() {
        return Some(new);
    }
    let stub = warnings.iter().any(|warning| STUB.contains(warning));
    if reads_the_same(old, &new) || (stub && new.text().len() < old.text().len()) {
        return None;
    }
    let told = new
        .modified
        .filter(|at| Some(*at) > old.modified.or(old.published));
    new.modified = told.or_else(|| Some(now.into()));
    Some(new)
}

async fn reword(
    save: &mut Save,
    known: &KnownArticle,
    new: &ExtractedArticle<'_>,
) -> Result<(), Stop> {
    match known.removed {
        Some(_) => save.restore(known.id, new).await?,
        None => save.revise(known.id, new).await?,
    }
    Ok(())
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
            Err(
                Outcome::Retry { reason, .. }
                | Outcome::Wait { reason, .. }
                | Outcome::Fail { reason },
            ) => {
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
