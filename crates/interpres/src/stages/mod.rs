//! The stages: each loads, calls something pure, and saves.

mod copies;
mod erase;
mod extract;
mod fetch;
mod index;
mod pictures;
mod poll;
mod relate;
#[cfg(test)]
mod tests;
mod translate;
pub mod websub;
mod wire;

pub use self::{
    copies::find_copies,
    erase::erase,
    extract::extract,
    fetch::fetch_page,
    index::index,
    pictures::fetch_picture,
    poll::poll_feed,
    relate::relate,
    translate::{translate, translate_comment},
    websub::{subscribe, tell_hub},
};

use crate::newsroom::Newsroom;
use news::{Job, Outcome};
use store::{Claimed, Save, StoreError};

/// Why a stage ended without saving.
#[derive(Debug)]
pub enum Stop {
    /// It cannot be done, now or ever.
    Outcome(Outcome),
    /// The store did not do its part.
    Store(StoreError),
}

impl From<StoreError> for Stop {
    fn from(cause: StoreError) -> Stop {
        Stop::Store(cause)
    }
}

impl From<Outcome> for Stop {
    fn from(end: Outcome) -> Stop {
        Stop::Outcome(end)
    }
}

/// Saves, enqueues what follows, and ends the job: all or nothing. Then whoever waits for
/// such jobs is told.
async fn end(
    newsroom: &Newsroom,
    mut save: Save,
    claimed: &Claimed,
    follows: &[Job],
) -> Result<(), Stop> {
    save.enqueue(follows).await?;
    save.finish(claimed).await?;
    if !follows.is_empty() {
        newsroom.bell.ring().await;
    }
    Ok(())
}

/// Ends a job whose subject is gone (a source that was removed meanwhile).
async fn nothing_to_do(newsroom: &Newsroom, claimed: &Claimed) -> Result<(), Stop> {
    let save = newsroom.store.save(newsroom.now()).await?;
    end(newsroom, save, claimed, &[]).await
}

/// What becomes of a job that panicked.
pub fn defect(panic: &tokio::task::JoinError) -> Outcome {
    Outcome::fail(format!(
        "a defect of this program, please report it: {panic}"
    ))
}

/// Runs something that keeps a core busy where it does not hold up the network.
async fn busy<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Stop> {
    let worked = tokio::task::spawn_blocking(work).await;
    worked.map_err(|panic| defect(&panic).into())
}
