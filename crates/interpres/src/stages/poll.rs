//! Feed to items.

use super::{Stop, end, nothing_to_do};
use crate::{newsroom::Newsroom, pipeline};
use ingest::{Conditional, Polled, Reading, Rhythm, has_page, next_poll};
use jiff::Timestamp;
use news::{Feed, FeedId, FeedItem, WebUrl};
use store::{Claimed, PollResult};

/// What a poll brought.
struct Brought {
    items: Vec<FeedItem>,
    result: PollResult,
    due: Timestamp,
}

/// Reads a feed; its new items are saved, and the feed learns when it is due again. A
/// feed that cannot be read is no failed job: it says so itself, and is tried again.
pub async fn poll_feed(newsroom: &Newsroom, claimed: &Claimed, id: FeedId) -> Result<(), Stop> {
    let Some(feed) = newsroom.store.feed(id).await? else {
        return nothing_to_do(newsroom, claimed).await;
    };
    let condition = Conditional {
        etag: feed.etag.clone(),
        last_modified: feed.last_modified.clone(),
    };
    let polled = ingest::poll(&newsroom.fetcher, &feed.url, &condition).await;
    let brought = read(&feed, polled, newsroom.now());
    if let PollResult::Failed { reason } = &brought.result {
        tracing::warn!("{}: {reason}", feed.url);
    }
    let mut save = newsroom.store.save(newsroom.now()).await?;
    let (paged, without): (Vec<FeedItem>, Vec<FeedItem>) = brought
        .items
        .into_iter()
        .partition(|item| has_page(&item.url));
    let new = save.new_items(feed.id, &paged).await?;
    // What has no page of its own is noted, and that is all.
    save.new_items(feed.id, &without).await?;
    save.polled(&feed, &brought.result, brought.due).await?;
    end(
        newsroom,
        save,
        claimed,
        &pipeline::after_poll(newsroom, &new),
    )
    .await
}

fn read(feed: &Feed, polled: Result<Polled, ingest::PollError>, now: Timestamp) -> Brought {
    let seed = feed.id.get().unsigned_abs();
    match polled {
        Ok(Polled::Unchanged {
            permanent,
            fresh_for,
        }) => {
            let rhythm = Rhythm {
                fresh_for,
                seed,
                ..Rhythm::default()
            };
            let condition = Conditional {
                etag: feed.etag.clone(),
                last_modified: feed.last_modified.clone(),
            };
            brought(Vec::new(), condition, permanent, next_poll(&rhythm, now))
        }
        Ok(Polled::Read(reading)) => {
            let Reading {
                feed: parsed,
                condition,
                permanent,
                fresh_for,
                ..
            } = *reading;
            let published: Vec<Timestamp> = parsed
                .items
                .iter()
                .filter_map(|item| item.published)
                .collect();
            let hints = parsed.hints;
            let rhythm = Rhythm {
                published: &published,
                hints,
                fresh_for,
                seed,
                ..Rhythm::default()
            };
            brought(parsed.items, condition, permanent, next_poll(&rhythm, now))
        }
        Err(cause) => {
            let failures = feed.failures.saturating_add(1);
            let retry_after = cause.retry_after();
            let rhythm = Rhythm {
                failures,
                retry_after,
                seed,
                ..Rhythm::default()
            };
            let result = PollResult::Failed {
                reason: cause.to_string(),
            };
            Brought {
                items: Vec::new(),
                result,
                due: next_poll(&rhythm, now),
            }
        }
    }
}

fn brought(
    items: Vec<FeedItem>,
    condition: Conditional,
    moved: Option<WebUrl>,
    due: Timestamp,
) -> Brought {
    let Conditional {
        etag,
        last_modified,
    } = condition;
    Brought {
        items,
        result: PollResult::Read {
            etag,
            last_modified,
            moved,
        },
        due,
    }
}
