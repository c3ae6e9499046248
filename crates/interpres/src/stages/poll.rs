//! Feed to items.

use super::{Stop, end, nothing_to_do, wire};
use crate::{newsroom::Newsroom, pipeline};
use ingest::{Conditional, Polled, Reading, Rhythm, has_page, next_poll};
use jiff::Timestamp;
use news::{Feed, FeedId, FeedItem, Place, WebUrl, WireText};
use store::{Claimed, PollResult};

/// What a poll brought.
struct Brought {
    items: Vec<FeedItem>,
    texts: Vec<WireText>,
    result: PollResult,
    due: Timestamp,
}

/// Reads a feed; its new items are saved, and the feed learns when it is due again. A
/// feed that cannot be read is no failed job: it says so itself, and is tried again.
pub async fn poll_feed(newsroom: &Newsroom, claimed: &Claimed, id: FeedId) -> Result<(), Stop> {
    let Some(feed) = newsroom.store.feed(id).await? else {
        return nothing_to_do(newsroom, claimed).await;
    };
    let url = match &feed.place {
        Place::Folder(folder) => return wire::poll_folder(newsroom, claimed, &feed, folder).await,
        Place::Web(url) => url,
    };
    let condition = Conditional {
        etag: feed.etag.clone(),
        last_modified: feed.last_modified.clone(),
    };
    let polled = ingest::poll(&newsroom.fetcher, url, &condition).await;
    let brought = read(&feed, polled, newsroom.now());
    if let PollResult::Failed { reason } = &brought.result {
        tracing::warn!("{url}: {reason}");
    }
    let texts = wire::keep(newsroom, brought.texts).await?;
    let mut save = newsroom.store.save(newsroom.now()).await?;
    let (paged, without): (Vec<FeedItem>, Vec<FeedItem>) = brought
        .items
        .into_iter()
        .partition(|item| has_page(&item.url));
    let new = save.new_items(feed.id, &paged).await?;
    // What has no page of its own is noted, and that is all.
    save.new_items(feed.id, &without).await?;
    let mut follows = pipeline::after_poll(newsroom, &new);
    follows.extend(wire::save_texts(&mut save, &feed, &texts).await?);
    save.polled(&feed, &brought.result, brought.due).await?;
    end(newsroom, save, claimed, &follows).await
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
            let due = next_poll(&rhythm, now);
            brought((Vec::new(), Vec::new()), condition, permanent, due)
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
            let due = next_poll(&rhythm, now);
            // Whole texts have no page to fetch.
            let items = match parsed.texts.is_empty() {
                true => parsed.items,
                false => Vec::new(),
            };
            brought((items, parsed.texts), condition, permanent, due)
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
                texts: Vec::new(),
                result,
                due: next_poll(&rhythm, now),
            }
        }
    }
}

fn brought(
    (items, texts): (Vec<FeedItem>, Vec<WireText>),
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
        texts,
        result: PollResult::Read {
            etag,
            last_modified,
            moved,
        },
        due,
    }
}
