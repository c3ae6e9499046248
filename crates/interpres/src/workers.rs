//! Working through the jobs within this program.

use crate::{
    newsroom::Newsroom,
    pipeline::{self, LANES, Lane, Width},
    progress::{Progress, REST},
    stages::{Stop, defect},
};
use anyhow::Result;
use news::Outcome;
use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};
use store::{Claimed, StoreError};
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore, watch},
    task::JoinSet,
};

/// A job that takes longer may be taken over by another worker.
const LEASE: Duration = Duration::from_secs(15 * 60);
/// How often a lane looks for work that nobody rang for.
const LOOK: Duration = Duration::from_millis(500);
/// How often it is looked whether nothing is left to do.
const IDLE: Duration = Duration::from_millis(100);
/// How long to wait when the database is out of reach.
const TROUBLE: Duration = Duration::from_secs(10);

/// What was said so long ago may be said again.
const AGAIN: Duration = Duration::from_secs(60 * 60);
/// Most reasons that are remembered.
const REASONS: usize = 1000;

/// Workers on all lanes.
pub struct Workers {
    newsroom: Arc<Newsroom>,
    progress: Arc<Progress>,
    said: Arc<Said>,
    name: String,
}

/// Reasons why jobs failed, and when each was said: an edition without models fails as often
/// as there are articles, and the log is to say it once.
#[derive(Default)]
struct Said(Mutex<HashMap<String, Instant>>);

impl Said {
    /// Whether a reason is to be said now.
    fn is_news(&self, reason: &str, now: Instant) -> bool {
        let mut said = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_old = |at: &Instant| now.duration_since(*at) < AGAIN;
        if said.get(reason).is_some_and(is_old) {
            return false;
        }
        if said.len() >= REASONS {
            said.clear();
        }
        said.insert(reason.to_owned(), now);
        true
    }
}

impl Workers {
    /// Workers under a name that no other living program uses on the same database.
    pub fn new(newsroom: Arc<Newsroom>, progress: Arc<Progress>, name: String) -> Workers {
        Workers {
            newsroom,
            progress,
            said: Arc::default(),
            name,
        }
    }

    /// Works until `stop` says so; jobs that are under way are finished first.
    pub async fn run(&self, stop: watch::Receiver<bool>) -> Result<()> {
        // No other program of this name is alive: what it held is free.
        self.newsroom.store.release(&self.name).await?;
        let mut lanes = JoinSet::new();
        for lane in &LANES {
            lanes.spawn(self.lane(lane).run(stop.clone()));
        }
        let work = async {
            while let Some(ended) = lanes.join_next().await {
                ended?;
            }
            // What was taken and not begun.
            self.newsroom.store.release(&self.name).await?;
            Ok(())
        };
        tokio::try_join!(work, self.newsroom.bell.listen(stop.clone()))?;
        Ok(())
    }

    /// Works until nothing is due any more.
    pub async fn run_once(&self) -> Result<()> {
        let (stop, stopped) = watch::channel(false);
        let idle = async {
            let mut begun = Instant::now();
            while self.newsroom.store.open_jobs(self.newsroom.now()).await? > 0 {
                tokio::time::sleep(IDLE.max(begun.elapsed() * REST)).await;
                begun = Instant::now();
            }
            stop.send_replace(true);
            Ok(())
        };
        tokio::try_join!(self.run(stopped), idle)?;
        Ok(())
    }

    fn lane(&self, lane: &'static Lane) -> Shift {
        let config = &self.newsroom.config;
        let (width, batch) = match lane.width {
            Width::Requests => (config.ingest.requests, 1),
            Width::Threads => (config.threads(), 1),
            Width::One => (1, 1),
            Width::Batch(most) => (1, most),
        };
        // Short jobs are taken ahead, many with one question.
        let ahead = match lane.width {
            Width::Requests => u32::try_from(width).unwrap_or(u32::MAX).saturating_mul(2),
            _ => batch,
        };
        Shift {
            newsroom: self.newsroom.clone(),
            progress: self.progress.clone(),
            said: self.said.clone(),
            name: self.name.clone(),
            lane,
            places: Arc::new(Semaphore::new(width)),
            batch,
            ahead,
        }
    }
}

/// One lane at work.
struct Shift {
    newsroom: Arc<Newsroom>,
    progress: Arc<Progress>,
    said: Arc<Said>,
    name: String,
    lane: &'static Lane,
    places: Arc<Semaphore>,
    batch: u32,
    ahead: u32,
}

impl Shift {
    async fn run(self, mut stop: watch::Receiver<bool>) {
        let mut running = JoinSet::new();
        let mut taken = VecDeque::new();
        while !*stop.borrow() {
            // Heard from here on, so that no ring between looking and waiting is missed.
            let rung = self.newsroom.bell.rung();
            match self.take(&mut taken).await {
                Ok(Some((claimed, place))) => {
                    let (newsroom, progress) = (self.newsroom.clone(), self.progress.clone());
                    let said = self.said.clone();
                    running.spawn(async move {
                        one(&newsroom, &progress, &said, &claimed).await;
                        drop(place);
                    });
                }
                Ok(None) => tokio::select! {
                    () = rung => {}
                    () = tokio::time::sleep(LOOK) => {}
                    _ = stop.changed() => {}
                },
                Err(cause) => {
                    tracing::error!("jobs cannot be read: {cause}");
                    tokio::time::sleep(TROUBLE).await;
                }
            }
            while running.try_join_next().is_some() {}
        }
        while running.join_next().await.is_some() {}
    }

    /// Takes work, once there is a free place.
    async fn take(
        &self,
        taken: &mut VecDeque<Claimed>,
    ) -> Result<Option<(Vec<Claimed>, OwnedSemaphorePermit)>, StoreError> {
        let Ok(place) = self.places.clone().acquire_owned().await else {
            return Ok(None);
        };
        if taken.is_empty() {
            let (store, now) = (&self.newsroom.store, self.newsroom.now());
            let claim = store.claim(self.lane.kinds, self.ahead, &self.name, now, LEASE);
            taken.extend(claim.await?);
        }
        let some = taken.len().min(self.batch as usize);
        let claimed: Vec<Claimed> = taken.drain(..some).collect();
        Ok((!claimed.is_empty()).then_some((claimed, place)))
    }
}

/// Does a batch of one kind, and notes how it ended.
async fn one(newsroom: &Arc<Newsroom>, progress: &Progress, said: &Said, claimed: &[Claimed]) {
    let Some(kind) = claimed.first().map(|one| one.job.kind()) else {
        return;
    };
    let work = {
        let (newsroom, claimed) = (newsroom.clone(), claimed.to_vec());
        tokio::spawn(async move { pipeline::work(&newsroom, &claimed).await })
    };
    let begun = Instant::now();
    let end = match work.await {
        Ok(Ok(())) => return progress.done(kind, claimed.len(), begun.elapsed()),
        Ok(Err(Stop::Outcome(end))) => end,
        Ok(Err(Stop::Store(StoreError::LostLease(job)))) => {
            return tracing::info!("{job} was done by another worker");
        }
        Ok(Err(Stop::Store(cause))) => Outcome::retry(cause, TROUBLE),
        Err(panic) => defect(&panic),
    };
    progress.failed(kind, claimed.len(), begun.elapsed());
    for one in claimed {
        tell(one, &end, said);
        if let Err(cause) = newsroom.store.give_back(one, &end, newsroom.now()).await {
            tracing::error!("{} cannot be given back: {cause}", one.job.key());
        }
    }
}

fn tell(claimed: &Claimed, end: &Outcome, said: &Said) {
    let key = claimed.job.key();
    let (Outcome::Retry { reason, .. } | Outcome::Wait { reason, .. } | Outcome::Fail { reason }) =
        end;
    if !said.is_news(reason, Instant::now()) {
        return tracing::debug!("{key}: {reason}");
    }
    match end {
        Outcome::Retry { after, .. } | Outcome::Wait { after, .. } => {
            tracing::warn!("{key}: {reason}; another try in {} s", after.as_secs());
        }
        Outcome::Fail { .. } => tracing::error!("{key}: {reason}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_said_once_an_hour() {
        let (said, begin) = (Said::default(), Instant::now());
        assert!(said.is_news("no models lead there", begin));
        assert!(!said.is_news("no models lead there", begin + AGAIN / 2));
        assert!(said.is_news("no such host", begin + AGAIN / 2));
        assert!(said.is_news("no models lead there", begin + AGAIN));
        for number in 0..2 * REASONS {
            assert!(said.is_news(&number.to_string(), begin));
        }
        assert!(said.0.lock().unwrap().len() <= REASONS);
    }
}
