//! Hubs: subscriptions at those of others, and news for the one of our own feeds.

use super::{Stop, end, nothing_to_do};
use crate::newsroom::Newsroom;
use ingest::HubRequest;
use news::{Feed, FeedId, Job, Outcome, WebUrl};
use std::{collections::BTreeSet, time::Duration};
use store::{Claimed, Save, Subscription};

/// Feeds that a hub is told of at once.
const MOST_FEEDS: usize = 100;
/// How long to wait when it does not answer.
const WAIT: Duration = Duration::from_secs(60);

/// Notes the hub that a feed names, and queues a subscription where it is new. Only a site
/// that hubs can reach subscribes.
pub async fn note_hub(
    newsroom: &Newsroom,
    save: &mut Save,
    feed: &Feed,
    hub: Option<(WebUrl, WebUrl)>,
) -> Result<Vec<Job>, Stop> {
    let Some((hub, topic)) = hub.filter(|_| newsroom.is_reachable()) else {
        return Ok(Vec::new());
    };
    let new = Subscription {
        feed: feed.id,
        hub,
        topic,
        token: secret(),
        secret: secret(),
        expires: None,
    };
    let is_new = save.hub(&new).await?;
    Ok(is_new
        .then_some(Job::Subscribe { feed: feed.id })
        .into_iter()
        .collect())
}

/// Asks a hub to tell us of changes. What it refuses is asked again half a day later; the
/// feed is polled meanwhile as before.
pub async fn subscribe(newsroom: &Newsroom, claimed: &Claimed, id: FeedId) -> Result<(), Stop> {
    let Some(known) = newsroom.store.subscription(id).await? else {
        return nothing_to_do(newsroom, claimed).await;
    };
    ask(newsroom, &known, true).await;
    let mut save = newsroom.store.save(newsroom.now()).await?;
    save.asked_hub(id).await?;
    end(newsroom, save, claimed, &[]).await
}

/// Tells the hub of our feeds which of them have something new, many articles in one go.
pub async fn tell_hub(newsroom: &Newsroom, claimed: &[Claimed]) -> Result<(), Stop> {
    let mut feeds = BTreeSet::new();
    for one in claimed {
        if let Job::TellHub { article, lang } = one.job {
            let reading = newsroom.store.reading(article, lang).await?;
            feeds.extend(web::feeds::of_article(reading.as_ref(), lang));
        }
    }
    let base = &newsroom.config.site.base;
    let whole = |path: String| web::addresses::absolute(base, &path);
    let feeds: Vec<String> = feeds.into_iter().map(whole).collect();
    if let Some(hub) = &newsroom.config.site.hub {
        for some in feeds.chunks(MOST_FEEDS) {
            let told = newsroom.fetcher.tell_hub(hub, some).await;
            told.map_err(|cause| Outcome::retry(format!("{hub}: {cause}"), WAIT))?;
        }
    }
    let save = newsroom.store.save(newsroom.now()).await?;
    Ok(save.finish_all(claimed).await?)
}

async fn ask(newsroom: &Newsroom, known: &Subscription, subscribe: bool) {
    let base = &newsroom.config.site.base;
    if let Err(reason) = ask_hub(&newsroom.fetcher, base, known, subscribe).await {
        tracing::warn!("{}: {reason}", known.hub);
    }
}

/// Asks a hub to begin or to end.
pub async fn ask_hub(
    fetcher: &ingest::Fetcher,
    base: &WebUrl,
    known: &Subscription,
    subscribe: bool,
) -> Result<(), String> {
    let callback = base.join(&web::addresses::websub(&known.token));
    let asked = HubRequest {
        subscribe,
        topic: &known.topic,
        callback: &callback.map_err(|cause| cause.to_string())?,
        secret: &known.secret,
    };
    let answer = fetcher.ask_hub(&known.hub, &asked).await;
    answer.map_err(|cause| cause.to_string())
}

/// 128 random bits in hexadecimal.
fn secret() -> String {
    format!("{:032x}", rand::random::<u128>())
}
