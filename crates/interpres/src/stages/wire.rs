//! Texts of wire services to items, without a page to fetch.

use super::{Stop, busy, end, nothing_to_do};
use crate::{newsroom::Newsroom, pipeline};
use ingest::{Delivery, FolderError};
use jiff::{SignedDuration, Timestamp};
use news::{Feed, Job, WireStatus, WireText};
use std::{path::Path, time::SystemTime};
use store::{Claimed, PollResult, Remover, Save};

/// Why an article goes that its service takes back; its next version brings it back.
const TAKEN_BACK: &str = "the wire service has cancelled or withheld it";

/// How often a folder is looked into.
const WATCH: SignedDuration = SignedDuration::from_secs(10);

/// How many names of refused files are told.
const MOST_TOLD: usize = 5;

/// A text, and the file that it lies in as JSON.
pub struct Kept {
    text: WireText,
    file: String,
}

/// Writes texts to files, before anything is saved. A text has one file for all its versions.
pub async fn keep(newsroom: &Newsroom, texts: Vec<WireText>) -> Result<Vec<Kept>, Stop> {
    let mut kept = Vec::new();
    for text in texts {
        let hash: String = ::translate::sha256(text.url.as_str().as_bytes());
        let file = format!("wire/{hash}.json");
        let bytes = serde_json::to_vec(&text).map_err(news::Outcome::fail)?;
        newsroom.store.put_file(&file, bytes).await?;
        kept.push(Kept { text, file });
    }
    Ok(kept)
}

/// Saves what is new among texts, and queues what follows.
pub async fn save_texts(save: &mut Save, feed: &Feed, kept: &[Kept]) -> Result<Vec<Job>, Stop> {
    let mut follows = Vec::new();
    for Kept { text, file } in kept {
        let Some(item) = save.wire_text(feed.id, text, file).await? else {
            continue;
        };
        if text.status != WireStatus::Usable
            && let Some(article) = save.article_of(item).await?
        {
            save.take_down(article, Remover::Publisher, TAKEN_BACK)
                .await?;
        }
        let jobs = pipeline::after_wire_text(item, text.status);
        match text.embargo.filter(|until| *until > save.now()) {
            Some(until) => {
                for job in &jobs {
                    save.enqueue_at(job, until).await?;
                }
            }
            None => follows.extend(jobs),
        }
    }
    Ok(follows)
}

/// Reads the files of a folder that came since the last look.
pub async fn poll_folder(
    newsroom: &Newsroom,
    claimed: &Claimed,
    feed: &Feed,
    folder: &Path,
) -> Result<(), Stop> {
    let Some(source) = newsroom.store.source(feed.source).await? else {
        return nothing_to_do(newsroom, claimed).await;
    };
    let read = {
        let (folder, most) = (folder.to_owned(), newsroom.config.ingest.most_bytes);
        busy(move || ingest::read_folder(&folder, &source.home, most, SystemTime::now())).await?
    };
    let now = newsroom.now();
    let (result, mut delivery) = match read {
        Ok(delivery) => (read_with(&delivery), delivery),
        Err(cause) => (failed(&cause), Delivery::default()),
    };
    if let PollResult::Failed { reason } = &result {
        tracing::warn!("{}: {reason}", feed.place);
    }
    let kept = keep(newsroom, std::mem::take(&mut delivery.texts)).await?;
    let mut save = newsroom.store.save(now).await?;
    let follows = save_texts(&mut save, feed, &kept).await?;
    let wait = if delivery.more {
        SignedDuration::ZERO
    } else {
        WATCH
    };
    save.polled(feed, &result, add(now, wait)).await?;
    end(newsroom, save, claimed, &follows).await?;
    if !delivery.taken.is_empty() || !delivery.refused.is_empty() {
        // What cannot be moved is read again, and found to be known.
        ingest::put_away(folder, &delivery).map_err(news::Outcome::fail)?;
    }
    Ok(())
}

/// A look that found files which are no wire texts says so, and has read the others.
fn read_with(delivery: &Delivery) -> PollResult {
    if delivery.refused.is_empty() {
        return PollResult::Read {
            etag: None,
            last_modified: None,
            moved: None,
            habit: None,
        };
    }
    let name = |file: &Path| file.file_name().map(|it| it.to_string_lossy().into_owned());
    let told = delivery.refused.iter().take(MOST_TOLD);
    let told = told.map(|(file, why)| format!("{}: {why}", name(file).unwrap_or_default()));
    let reason = format!(
        "{} files could not be read and lie in the folder `refused` now: {}",
        delivery.refused.len(),
        told.collect::<Vec<_>>().join("; ")
    );
    PollResult::Failed { reason }
}

fn failed(cause: &FolderError) -> PollResult {
    PollResult::Failed {
        reason: cause.to_string(),
    }
}

fn add(time: Timestamp, wait: SignedDuration) -> Timestamp {
    time.checked_add(wait).unwrap_or(time)
}
