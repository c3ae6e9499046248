//! Feed to items.

use super::{Stop, end, nothing_to_do, websub, wire};
use crate::{newsroom::Newsroom, pipeline};
use ingest::{Conditional, Look, Polled, Rhythm, has_page, next_look, next_poll};
use jiff::Timestamp;
use news::{Feed, FeedId, FeedItem, FeedKind, Place, PollHints, WebUrl, WireText};
use std::time::Duration;
use store::{Claimed, PollResult, Remover};

/// Why an article goes that its feed takes back.
const WITHDRAWN: &str = "the publisher's feed says that it was deleted";

/// What a poll brought.
struct Brought {
    items: Vec<FeedItem>,
    texts: Vec<WireText>,
    withdrawn: Vec<String>,
    result: PollResult,
    published: Vec<Timestamp>,
    hints: Option<PollHints>,
    fresh_for: Option<Duration>,
    retry_after: Option<Duration>,
    /// The hub that tells of changes, and the feed's name there.
    hub: Option<(WebUrl, WebUrl)>,
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
    let (fetcher, selector) = (&newsroom.fetcher, feed.selector.as_deref());
    let polled = match feed.kind {
        FeedKind::Section => ingest::poll_section(fetcher, url, &condition, selector).await,
        _ => ingest::poll(fetcher, url, &condition).await,
    };
    let mut brought = read(polled, condition, url);
    if let PollResult::Failed { reason } = &brought.result {
        tracing::warn!("{url}: {reason}");
    }
    let texts = wire::keep(newsroom, std::mem::take(&mut brought.texts)).await?;
    let now = newsroom.now();
    let mut save = newsroom.store.save(now).await?;
    let items = std::mem::take(&mut brought.items).into_iter();
    let (paged, without): (Vec<_>, Vec<_>) = items.partition(|item| has_page(&item.url));
    let listed = save.items(feed.id, &paged).await?;
    // What has no page of its own is noted, and that is all.
    let noted = save.items(feed.id, &without).await?.new;
    for told in &listed.told {
        let look = Look::Told { last: told.fetched };
        save.look(told.item, next_look(look, now)).await?;
    }
    for article in save.withdrawn(feed.id, &brought.withdrawn).await? {
        save.take_down(article, Remover::Publisher, WITHDRAWN)
            .await?;
    }
    let mut follows = pipeline::after_poll(newsroom, &listed.new);
    follows.extend(wire::save_texts(&mut save, &feed, &texts).await?);
    follows.extend(websub::note_hub(newsroom, &mut save, &feed, brought.hub.take()).await?);
    let due = learn(&feed, &mut brought, listed.new.len() + noted.len(), now);
    save.polled(&feed, &brought.result, due).await?;
    end(newsroom, save, claimed, &follows).await
}

/// Learns from what came, and says when the feed is due again. What is as before need not
/// be saved: time in which nothing came is made up for the next time.
fn learn(feed: &Feed, brought: &mut Brought, new: usize, now: Timestamp) -> Timestamp {
    let mut habit = feed.habit.clone().unwrap_or_default();
    let published = &mut brought.published;
    // Items without a date count from when they were first seen.
    if published.is_empty() && new > 0 && feed.habit.is_some() {
        published.push(now);
    }
    let before = (habit.newest, habit.hints.clone());
    ingest::learn(&mut habit, published, now);
    if let Some(hints) = brought.hints.take() {
        habit.hints = hints;
    }
    let failures = match &mut brought.result {
        PollResult::Failed { .. } => feed.failures.saturating_add(1),
        PollResult::Read { habit: learnt, .. } => {
            let changed = before != (habit.newest, habit.hints.clone());
            *learnt = (changed || feed.habit.is_none()).then(|| Box::new(habit.clone()));
            0
        }
    };
    let rhythm = Rhythm {
        habit: Some(&habit),
        fresh_for: brought.fresh_for,
        retry_after: brought.retry_after,
        failures,
        seed: feed.id.get().unsigned_abs(),
    };
    next_poll(&rhythm, now)
}

fn read(polled: Result<Polled, ingest::PollError>, before: Conditional, url: &WebUrl) -> Brought {
    let mut brought = Brought {
        items: Vec::new(),
        texts: Vec::new(),
        withdrawn: Vec::new(),
        result: PollResult::Failed {
            reason: String::new(),
        },
        published: Vec::new(),
        hints: None,
        fresh_for: None,
        retry_after: None,
        hub: None,
    };
    let (condition, moved) = match polled {
        Ok(Polled::Unchanged {
            permanent,
            fresh_for,
        }) => {
            brought.fresh_for = fresh_for;
            (before, permanent)
        }
        Ok(Polled::Read(reading)) => {
            let parsed = reading.feed;
            brought.fresh_for = reading.fresh_for;
            brought.hints = Some(parsed.hints);
            brought.withdrawn = parsed.withdrawn;
            let topic = parsed.topic.unwrap_or_else(|| url.clone());
            brought.hub = parsed.hubs.into_iter().next().map(|hub| (hub, topic));
            let dated = parsed.items.iter().filter_map(|item| item.published);
            brought.published = dated.collect();
            // Whole texts have no page to fetch.
            match parsed.texts.is_empty() {
                true => brought.items = parsed.items,
                false => brought.texts = parsed.texts,
            }
            (reading.condition, reading.permanent)
        }
        Err(cause) => {
            brought.retry_after = cause.retry_after();
            let reason = cause.to_string();
            brought.result = PollResult::Failed { reason };
            return brought;
        }
    };
    brought.result = PollResult::Read {
        etag: condition.etag,
        last_modified: condition.last_modified,
        moved,
        habit: None,
    };
    brought
}
