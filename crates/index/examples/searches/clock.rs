//! Time that passes, and time that a processor spends.

use cpu_time::{ProcessTime, ThreadTime};
use std::{fs, path::Path, thread, time::Duration, time::Instant};

/// How long each of many searches took, in milliseconds.
#[derive(Default)]
pub struct Times {
    clock: Vec<f64>,
    cpu: Vec<f64>,
}

impl Times {
    /// Notes what one took.
    pub fn note(&mut self, work: impl FnOnce()) {
        let (start, spent) = (Instant::now(), thread_seconds());
        work();
        self.cpu.push((thread_seconds() - spent) * 1e3);
        self.clock.push(start.elapsed().as_secs_f64() * 1e3);
    }

    pub fn clock(&self, share: f64) -> f64 {
        at(&self.clock, share)
    }

    pub fn cpu(&self, share: f64) -> f64 {
        at(&self.cpu, share)
    }
}

/// The time that this share of all is below.
fn at(times: &[f64], share: f64) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    let place = (sorted.len() as f64 * share) as usize;
    sorted[place.min(sorted.len() - 1)]
}

/// CPU seconds of this thread.
fn thread_seconds() -> f64 {
    ThreadTime::now().as_duration().as_secs_f64()
}

/// CPU seconds of this process, those of its ended threads among them.
pub fn process_seconds() -> f64 {
    ProcessTime::now().as_duration().as_secs_f64()
}

/// Waits until no thread works any more: merges have ended.
pub fn settle() {
    let mut quiet = 0;
    while quiet < 5 {
        let before = process_seconds();
        thread::sleep(Duration::from_millis(200));
        quiet = if process_seconds() - before < 0.005 {
            quiet + 1
        } else {
            0
        };
    }
}

/// Megabytes of the files in a folder.
pub fn megabytes(folder: &Path) -> f64 {
    let mut bytes = 0.0;
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let about = entry.metadata().unwrap();
        bytes += match about.is_dir() {
            true => megabytes(&entry.path()) * 1e6,
            false => about.len() as f64,
        };
    }
    bytes / 1e6
}
