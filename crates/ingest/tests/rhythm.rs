//! The schedule over a month of made-up item times: how many requests it saves against
//! asking every ten minutes, and how much later items are seen.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::indexing_slicing,
    missing_docs
)]

use ingest::{Rhythm, learn, next_poll};
use jiff::{SignedDuration, Timestamp};
use news::Habit;

const DAYS: i64 = 30;
/// Days before, from which the rhythm can be learned.
const BEFORE: i64 = 10;
/// Items that a feed shows.
const SHOWN: usize = 30;
const MINUTE: i64 = 60;
const DAY: i64 = 24 * 3600;

struct Chance(u64);

impl Chance {
    fn next(&mut self) -> f64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }
}

/// Seconds at which a newsroom publishes so many items a day: by day more than at night,
/// on weekends half as many.
/// In `bursts`, every third article brings two more within twenty minutes.
fn times(a_day: f64, zone: i64, bursts: bool, chance: &mut Chance) -> Vec<i64> {
    let a_day = if bursts { a_day * 0.6 } else { a_day };
    let mut times = Vec::new();
    for minute in 0..(BEFORE + DAYS) * 24 * 60 {
        let local = minute + zone * 60;
        let hour = local / 60 % 24;
        let weekend = local / (24 * 60) % 7 >= 5;
        let share = match hour {
            0..6 => 0.15,
            6..9 => 1.2,
            9..19 => 1.65,
            _ => 0.7,
        };
        let chances = a_day / (24.0 * 60.0) * share * if weekend { 0.5 } else { 1.0 };
        if chance.next() < chances {
            let time = (minute - BEFORE * 24 * 60) * MINUTE + (chance.next() * 60.0) as i64;
            times.push(time);
            if bursts && chance.next() < 1.0 / 3.0 {
                times.extend([0, 1].map(|_| time + (chance.next() * 1200.0) as i64));
            }
        }
    }
    times.sort_unstable();
    times
}

fn at(second: i64) -> Timestamp {
    // A Monday.
    let start: Timestamp = "2026-03-02T00:00:00Z".parse().unwrap();
    start + SignedDuration::from_secs(second)
}

/// Requests in the month, and the delays with which items were seen, in seconds.
fn follow(
    times: &[i64],
    seed: u64,
    mut next: impl FnMut(i64, &[Timestamp]) -> i64,
) -> (usize, Vec<i64>) {
    let (mut now, mut requests, mut delays) = (seed as i64 % 600, 0, Vec::new());
    let mut seen = times.partition_point(|time| *time <= 0);
    while now < DAYS * DAY {
        requests += 1;
        let upto = times.partition_point(|time| *time <= now);
        delays.extend(times[seen..upto].iter().map(|time| now - time));
        seen = upto;
        let shown: Vec<Timestamp> = times[upto.saturating_sub(SHOWN)..upto]
            .iter()
            .map(|time| at(*time))
            .collect();
        now = next(now, &shown);
    }
    (requests, delays)
}

fn mean(delays: &[i64]) -> f64 {
    delays.iter().sum::<i64>() as f64 / delays.len().max(1) as f64 / 60.0
}

/// Share of requests saved against every ten minutes, and the mean delays in minutes of
/// both.
fn month(bursts: bool, seed: u64) -> (f64, f64, f64) {
    let mut chance = Chance(seed);
    // Feeds by how many items a day they have: agencies, dailies, sections, weeklies.
    let kinds = [(200.0, 1), (60.0, 4), (20.0, 6), (5.0, 6), (1.0, 3)];
    let (mut ours, mut fixed) = ((0, Vec::new()), (0, Vec::new()));
    for (a_day, feeds) in kinds {
        let (mut requests, mut delays, mut all) = (0, Vec::new(), 0);
        for feed in 0..feeds {
            let times = times(a_day, feed % 24, bursts, &mut chance);
            let seed = feed as u64 * 77 + 1;
            let mut habit = Habit::default();
            let learned = |now: i64, shown: &[Timestamp]| {
                learn(&mut habit, shown, at(now));
                let rhythm = Rhythm {
                    habit: Some(&habit),
                    seed,
                    ..Rhythm::default()
                };
                let due = next_poll(&rhythm, at(now));
                due.duration_since(at(0)).as_secs()
            };
            let (count, late) = follow(&times, seed, learned);
            requests += count;
            delays.extend(late);
            let (count, late) = follow(&times, seed, |now, _| now + 600);
            all += count;
            fixed.0 += count;
            fixed.1.extend(late);
        }
        println!(
            "{a_day:>5} items a day: {:.0} % of the requests, {:.1} min late",
            requests as f64 / f64::from(all as u32) * 100.0,
            mean(&delays)
        );
        ours.0 += requests;
        ours.1.extend(delays);
    }
    let saved = 1.0 - ours.0 as f64 / fixed.0 as f64;
    println!(
        "saved {:.1} %, seen {:.1} min after publication; every ten minutes: {:.1}",
        saved * 100.0,
        mean(&ours.1),
        mean(&fixed.1)
    );
    (saved, mean(&ours.1), mean(&fixed.1))
}

#[test]
fn requests_are_saved_and_news_is_not_late() {
    let (saved, late, fixed) = month(false, 5);
    assert!(saved >= 0.38, "{saved}");
    assert!(late <= fixed * 1.01, "{late} {fixed}");
    let (saved, late, fixed) = month(true, 5);
    assert!(saved >= 0.38, "{saved}");
    assert!(late <= fixed * 1.05, "{late} {fixed}");
}
