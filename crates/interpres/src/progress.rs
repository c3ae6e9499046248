//! How far the work is: counts for summaries, bars for people.

use indicatif::{MultiProgress, ProgressBar, ProgressStyle};
use news::JobKind;
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};
use store::Store;

/// How long a picture of the bars stands.
const FRAME: Duration = Duration::from_millis(150);
/// Counting takes the longer the more jobs there are: so many times as long nothing is counted.
pub const REST: u32 = 5;

/// What people watch: one bar for some kinds of jobs.
const BARS: [(&str, &[JobKind]); 4] = [
    (
        "fetching",
        &[JobKind::PollFeed, JobKind::FetchPage, JobKind::FetchPicture],
    ),
    ("reading", &[JobKind::Extract, JobKind::FindCopies]),
    (
        "translating",
        &[JobKind::Translate, JobKind::TranslateComment],
    ),
    ("relating", &[JobKind::Relate, JobKind::Index]),
];

/// Jobs done and failed since the start, and the time they took, by kind.
#[derive(Default)]
pub struct Progress(Mutex<BTreeMap<JobKind, Tally>>);

#[derive(Clone, Copy, Default)]
struct Tally {
    done: u64,
    failed: u64,
    time: Duration,
}

impl Progress {
    /// Notes so many jobs that were done in one go.
    pub fn done(&self, kind: JobKind, jobs: usize, time: Duration) {
        self.note(kind, jobs, 0, time);
    }

    /// Notes so many jobs that failed in one go.
    pub fn failed(&self, kind: JobKind, jobs: usize, time: Duration) {
        self.note(kind, 0, jobs, time);
    }

    fn note(&self, kind: JobKind, done: usize, failed: usize, time: Duration) {
        let mut tallies = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let tally = tallies.entry(kind).or_default();
        tally.done += done as u64;
        tally.failed += failed as u64;
        tally.time += time;
    }

    fn tallies(&self) -> BTreeMap<JobKind, Tally> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// How many of a kind were done.
    pub fn count(&self, kind: JobKind) -> u64 {
        self.tallies().get(&kind).map_or(0, |tally| tally.done)
    }

    /// One line for each kind that was at work: done, failed, and seconds at work, which
    /// add up over all workers.
    pub fn stages(&self) -> Vec<String> {
        let line = |(kind, tally): (JobKind, Tally)| {
            let Tally { done, failed, time } = tally;
            let (kind, seconds) = (kind.as_str(), time.as_secs_f64());
            format!("{kind:>18}  {done:>6} done {failed:>6} failed {seconds:>9.1} s")
        };
        self.tallies().into_iter().map(line).collect()
    }

    /// How many tries of all kinds failed.
    pub fn failures(&self) -> u64 {
        self.tallies().values().map(|tally| tally.failed).sum()
    }

    /// Draws bars on the terminal until the given future ends.
    pub async fn show<T>(self: Arc<Self>, store: &Store, until: impl Future<Output = T>) -> T {
        let lines = MultiProgress::new();
        let bars: Vec<ProgressBar> = BARS.iter().map(|(name, _)| lines.add(bar(name))).collect();
        let draw = async {
            loop {
                let begun = Instant::now();
                self.draw(store, &bars).await;
                tokio::time::sleep(FRAME.max(begun.elapsed() * REST)).await;
            }
        };
        let ended = tokio::select! {
            ended = until => ended,
            () = draw => unreachable!("drawing does not end"),
        };
        self.draw(store, &bars).await;
        bars.iter().for_each(ProgressBar::abandon);
        ended
    }

    async fn draw(&self, store: &Store, bars: &[ProgressBar]) {
        // A bar that stands still for a moment is no reason to stop working.
        let Ok(counts) = store.job_counts().await else {
            return;
        };
        for ((_, kinds), bar) in BARS.iter().zip(bars) {
            let done: u64 = kinds.iter().map(|kind| self.count(*kind)).sum();
            let open: u64 = counts
                .iter()
                .filter(|count| kinds.contains(&count.kind))
                .map(|count| count.waiting + count.running)
                .sum();
            bar.set_length(done + open);
            bar.set_position(done);
        }
    }
}

/// A bar with a name in front.
pub fn bar(name: &str) -> ProgressBar {
    let style = ProgressStyle::with_template("{prefix:>12} {bar:32} {pos}/{len}")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(0)
        .with_style(style)
        .with_prefix(name.to_owned())
}
