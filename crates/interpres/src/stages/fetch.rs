//! Item to page, and a page that is looked at again.

use super::{Stop, end, nothing_to_do};
use crate::{newsroom::Newsroom, pipeline};
use ingest::{
    Accept, Body, Conditional, FetchError, Fetched, Look, Missing, is_gone, next_look, seems_gone,
};
use jiff::{SignedDuration, Timestamp};
use news::{FeedItem, ItemId, Outcome, PageOrigin, RawPage, WebUrl};
use std::time::Duration;
use store::{Claimed, KnownPage, Remover, Save};

/// How long to wait where nobody said so; doubled with every try.
const WAIT: Duration = Duration::from_secs(60);
/// How long a page must be missing before it counts as taken back: a publisher's server
/// may have a bad hour.
const SURE: SignedDuration = SignedDuration::from_mins(45);

/// Fetches the page of an item and keeps it as it came. One that brought an article before
/// is looked at again: whether it is there, and whether it changed.
pub async fn fetch_page(newsroom: &Newsroom, claimed: &Claimed, id: ItemId) -> Result<(), Stop> {
    let Some((item, _, _)) = newsroom.store.item(id).await? else {
        return nothing_to_do(newsroom, claimed).await;
    };
    match newsroom.store.known_page(id).await? {
        Some(known) => look_again(newsroom, claimed, id, &item, &known).await,
        None => {
            let body = get(newsroom, claimed, &item.url, Accept::Page).await?;
            keep(newsroom, claimed, id, body, None).await
        }
    }
}

/// Keeps a page; what it says is the next job's business. `next` is when it is looked at
/// again.
async fn keep(
    newsroom: &Newsroom,
    claimed: &Claimed,
    id: ItemId,
    body: Body,
    next: Option<Timestamp>,
) -> Result<(), Stop> {
    let reservation = newsroom.fetcher.reservation(&body).await;
    let barred = newsroom.config.ingest.bars(reservation.as_ref(), &body.url);
    let Conditional {
        etag,
        last_modified,
    } = body.condition;
    let page = RawPage {
        reservation,
        item: id,
        origin: PageOrigin::Web,
        url: body.url,
        charset: body.charset,
        // What may not be read is not kept.
        body: if barred { Vec::new() } else { body.bytes },
        fetched: newsroom.now(),
    };
    let file = format!("pages/{id}.html");
    newsroom.store.put_file(&file, page.body.clone()).await?;
    let mut save = newsroom.store.save(newsroom.now()).await?;
    save.page(&page, &file, (etag.as_deref(), last_modified.as_deref()))
        .await?;
    save.missing(id, None).await?;
    save.look(id, next).await?;
    end(newsroom, save, claimed, &[pipeline::after_page(id)]).await
}

/// What cannot be reached now is no failed job: it is looked at another time.
async fn look_again(
    newsroom: &Newsroom,
    claimed: &Claimed,
    id: ItemId,
    item: &FeedItem,
    known: &KnownPage,
) -> Result<(), Stop> {
    let now = newsroom.now();
    let next = next_look(Look::Same { since: known.since }, now);
    if known.removed == Some(Remover::Operator) {
        let mut save = newsroom.store.save(now).await?;
        save.look(id, None).await?;
        return end(newsroom, save, claimed, &[]).await;
    }
    // Of what was taken down nothing is left to be the same.
    let condition = match known.removed {
        Some(_) => Conditional::default(),
        None => Conditional {
            etag: known.etag.clone(),
            last_modified: known.last_modified.clone(),
        },
    };
    let fetched = newsroom
        .fetcher
        .get(&item.url, &condition, Accept::Page)
        .await;
    let missing = match &fetched {
        Ok(Fetched::Body(body)) => {
            seems_gone(&item.url, &body.url, body.charset.as_deref(), &body.bytes)
        }
        Ok(Fetched::NotModified { .. }) => None,
        Err(cause) => is_gone(cause),
    };
    let there = match (missing, fetched) {
        (None, Ok(Fetched::Body(body))) => return keep(newsroom, claimed, id, *body, next).await,
        (_, fetched) => fetched,
    };
    let mut save = newsroom.store.save(now).await?;
    match (missing, there) {
        (Some(missing), _) => not_there(&mut save, id, known, missing).await?,
        (None, Err(cause)) => {
            tracing::info!("{} cannot be looked at again now: {cause}", item.url);
            save.look(id, next).await?;
        }
        (None, Ok(_)) => {
            save.missing(id, None).await?;
            save.look(id, next).await?;
        }
    }
    end(newsroom, save, claimed, &[]).await
}

/// A page that is missing is taken for taken back when it says so itself, or is still
/// missing after a while.
async fn not_there(
    save: &mut Save,
    id: ItemId,
    known: &KnownPage,
    missing: Missing,
) -> Result<(), Stop> {
    let now = save.now();
    let since = known.missing.unwrap_or(now);
    let next = match known.removed {
        // It may come back.
        Some(_) => next_look(Look::Same { since }, now),
        None => next_look(Look::Missing, now),
    };
    if missing == Missing::Gone || now.duration_since(since) >= SURE {
        let taken = save
            .take_down(known.article, Remover::Publisher, missing.reason())
            .await?;
        if taken {
            tracing::info!(
                "article {} is taken down: {}",
                known.article,
                missing.reason()
            );
        }
    }
    save.missing(id, Some(since)).await?;
    save.look(id, next).await?;
    Ok(())
}

/// Fetches something whole, or says whether to try again.
pub async fn get(
    newsroom: &Newsroom,
    claimed: &Claimed,
    url: &WebUrl,
    accept: Accept,
) -> Result<Body, Outcome> {
    match newsroom
        .fetcher
        .get(url, &Conditional::default(), accept)
        .await
    {
        Ok(Fetched::Body(body)) => Ok(*body),
        Ok(Fetched::NotModified { .. }) => Err(failed(claimed, url, &FetchError::Status(304))),
        Err(cause) => Err(failed(claimed, url, &cause)),
    }
}

fn failed(claimed: &Claimed, url: &WebUrl, cause: &FetchError) -> Outcome {
    let reason = format!("{url}: {cause}");
    let wait = WAIT.saturating_mul(2_u32.saturating_pow(claimed.attempts));
    match cause.is_passing() {
        true => Outcome::retry(reason, cause.retry_after().unwrap_or(wait)),
        false => Outcome::fail(reason),
    }
}
