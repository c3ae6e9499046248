//! Item to page.

use super::{Stop, end, nothing_to_do};
use crate::{newsroom::Newsroom, pipeline};
use ingest::{Accept, Body, Conditional, FetchError, Fetched};
use news::{ItemId, Outcome, PageOrigin, RawPage, WebUrl};
use std::time::Duration;
use store::Claimed;

/// How long to wait where nobody said so; doubled with every try.
const WAIT: Duration = Duration::from_secs(60);

/// Fetches the page of an item and keeps it as it came.
pub async fn fetch_page(newsroom: &Newsroom, claimed: &Claimed, id: ItemId) -> Result<(), Stop> {
    let Some((item, _, _)) = newsroom.store.item(id).await? else {
        return nothing_to_do(newsroom, claimed).await;
    };
    let body = get(newsroom, claimed, &item.url, Accept::Page).await?;
    let reservation = newsroom.fetcher.reservation(&body).await;
    let barred = newsroom.config.ingest.bars(reservation.as_ref(), &body.url);
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
    save.page(&page, &file).await?;
    end(newsroom, save, claimed, &[pipeline::after_page(id)]).await
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
