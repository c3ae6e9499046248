//! When to ask a channel again.

use crate::feed::PollHints;
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use std::time::Duration;

const SHORTEST: Duration = Duration::from_secs(5 * 60);
const LONGEST: Duration = Duration::from_secs(24 * 3600);

/// Seconds that set how often is often; `tests/rhythm.rs` measures what comes of it.
const PACE: f64 = 110.0;

/// For channels whose rhythm we do not know.
const UNKNOWN: Duration = Duration::from_secs(30 * 60);

/// Hints and freshness hold us back no longer than this; some feeds say "yearly".
const LONGEST_HINT: Duration = Duration::from_secs(6 * 3600);

/// Articles that the rhythm is learned from.
const LEARNED_FROM: usize = 20;

/// All that is known of a channel's rhythm.
#[derive(Clone, Debug, Default)]
pub struct Rhythm<'a> {
    /// When its latest articles were published, in any order.
    pub published: &'a [Timestamp],
    /// What the feed asks for.
    pub hints: PollHints,
    /// How long the last answer stays fresh.
    pub fresh_for: Option<Duration>,
    /// What the server asked for with its last refusal.
    pub retry_after: Option<Duration>,
    /// Polls that failed in a row.
    pub failures: u32,
    /// Any number; spreads channels so that they do not all come due at once.
    pub seed: u64,
}

/// The time of the next poll, from 5 minutes to 24 hours after `now` (later only where a
/// server asked for it).
///
/// The wait grows with the root of the usual gap between two articles, the median of the
/// latest twenty: of all ways to spend so many requests on channels of different pace, that
/// one shows their articles soonest on the whole (the wait adds half of itself to each
/// article of a channel, and a request costs the same everywhere). As a channel falls silent
/// it is asked ever less often: after a tenth of its silence. Failures
/// double the wait from five minutes on. The time is then spread by up to a tenth, by the seed.
pub fn next_poll(rhythm: &Rhythm<'_>, now: Timestamp) -> Timestamp {
    let wait = match rhythm.failures {
        0 => pace(rhythm.published, now).max(asked_for(rhythm)),
        failures => SHORTEST.saturating_mul(2_u32.saturating_pow(failures.min(12) - 1)),
    };
    let wait = spread(
        wait.clamp(SHORTEST, LONGEST),
        rhythm.seed ^ now.as_second().unsigned_abs(),
    );
    let wait = wait
        .clamp(SHORTEST, LONGEST)
        .max(rhythm.retry_after.unwrap_or_default());
    let due = add(now, wait);
    if rhythm.failures == 0 {
        outside(&rhythm.hints, due)
    } else {
        due
    }
}

fn pace(published: &[Timestamp], now: Timestamp) -> Duration {
    let mut times: Vec<Timestamp> = published.iter().copied().filter(|it| *it <= now).collect();
    times.sort_unstable();
    times.dedup();
    let Some(newest) = times.last().copied() else {
        return UNKNOWN;
    };
    let recent = times
        .get(times.len().saturating_sub(LEARNED_FROM)..)
        .unwrap_or_default();
    let mut gaps: Vec<Duration> = recent
        .iter()
        .zip(recent.iter().skip(1))
        .map(|(earlier, later)| between(*earlier, *later))
        .collect();
    gaps.sort_unstable();
    let usual = gaps.get(gaps.len() / 2).map_or(UNKNOWN, |gap| {
        Duration::from_secs_f64((gap.as_secs_f64() * PACE).sqrt())
    });
    usual.max(between(newest, now) / 10)
}

fn asked_for(rhythm: &Rhythm<'_>) -> Duration {
    let hint = rhythm.hints.every.unwrap_or_default();
    hint.max(rhythm.fresh_for.unwrap_or_default())
        .min(LONGEST_HINT)
}

fn between(earlier: Timestamp, later: Timestamp) -> Duration {
    Duration::try_from(later.duration_since(earlier)).unwrap_or_default()
}

/// From 90 to 110 of a hundred, by SplitMix64 of the seed (Steele, Lea and Flood 2014).
fn spread(wait: Duration, seed: u64) -> Duration {
    let mut mixed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^= mixed >> 31;
    let parts = u32::try_from(900 + mixed % 201).unwrap_or(1000);
    wait * parts / 1000
}

/// The first time from `due` on that is in no hour and on no day to skip. Who skips all of
/// them, or more than a day in a row besides a weekend, made a mistake.
fn outside(hints: &PollHints, due: Timestamp) -> Timestamp {
    let skipped = |time: Timestamp| {
        let civil = TimeZone::UTC.to_datetime(time);
        let day = civil.weekday().to_monday_one_offset();
        hints.skip_hours.contains(&civil.hour()) || hints.skip_days.contains(&day)
    };
    let mut time = due;
    for _ in 0..72 {
        if !skipped(time) {
            return time;
        }
        time = add(time, Duration::from_secs(3600));
    }
    due
}

fn add(time: Timestamp, wait: Duration) -> Timestamp {
    let wait = SignedDuration::try_from(wait).unwrap_or(SignedDuration::ZERO);
    time.checked_add(wait).unwrap_or(time)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: &str = "2026-03-02T12:00:00Z";

    fn now() -> Timestamp {
        NOW.parse().unwrap()
    }

    fn minutes(rhythm: &Rhythm<'_>) -> i64 {
        next_poll(rhythm, now()).duration_since(now()).as_mins()
    }

    fn every(gap: i64, count: i64) -> Vec<Timestamp> {
        (1..=count)
            .map(|n| now() - SignedDuration::from_mins(gap * n))
            .collect()
    }

    #[test]
    fn busy_channels_are_asked_often_and_silent_ones_rarely() {
        let agency = every(2, 50);
        let daily = every(24 * 60, 30);
        let dead = every(60 * 24 * 300, 2);
        let wait = |published: &[Timestamp]| {
            minutes(&Rhythm {
                published,
                ..Rhythm::default()
            })
        };
        assert_eq!(wait(&agency), 5);
        assert!((125..=160).contains(&wait(&daily)), "{}", wait(&daily));
        assert!(wait(&dead) >= 21 * 60 && wait(&dead) <= 24 * 60);
        assert!((27..=33).contains(&wait(&[])));
    }

    #[test]
    fn failures_double_the_wait() {
        let wait = |failures| {
            minutes(&Rhythm {
                failures,
                ..Rhythm::default()
            })
        };
        assert!(wait(1) <= 5);
        assert!((18..=22).contains(&wait(3)));
        assert!(wait(20) >= 21 * 60 && wait(20) <= 24 * 60);
        assert!(wait(u32::MAX) <= 24 * 60);
    }

    #[test]
    fn wishes_are_heard() {
        let busy = every(2, 50);
        let rhythm = Rhythm {
            published: &busy,
            hints: PollHints {
                every: Some(Duration::from_secs(3600)),
                ..PollHints::default()
            },
            ..Rhythm::default()
        };
        assert!((54..=66).contains(&minutes(&rhythm)));
        let wait = Rhythm {
            retry_after: Some(Duration::from_secs(50 * 3600)),
            failures: 1,
            ..Rhythm::default()
        };
        assert_eq!(minutes(&wait), 50 * 60);
        let skip = Rhythm {
            published: &busy,
            hints: PollHints {
                skip_hours: (12..15).collect(),
                ..PollHints::default()
            },
            ..Rhythm::default()
        };
        assert_eq!(minutes(&skip), 3 * 60 + 5);
        let never = Rhythm {
            hints: PollHints {
                skip_hours: (0..24).collect(),
                ..PollHints::default()
            },
            ..Rhythm::default()
        };
        assert!(minutes(&never) <= 33);
        // The second of March 2026 is a Monday.
        let days = |days: &[i8]| Rhythm {
            published: &busy,
            hints: PollHints {
                skip_days: days.iter().copied().collect(),
                ..PollHints::default()
            },
            ..Rhythm::default()
        };
        assert_eq!(minutes(&days(&[1, 2])), 36 * 60 + 60 - 60 + 5);
        assert!(minutes(&days(&[1, 2, 3, 4, 5, 6, 7])) <= 33);
    }

    #[test]
    fn seeds_spread_channels() {
        let due = |seed| {
            next_poll(
                &Rhythm {
                    seed,
                    ..Rhythm::default()
                },
                now(),
            )
        };
        let times: std::collections::BTreeSet<Timestamp> = (0..50).map(due).collect();
        assert!(times.len() > 25);
        assert_eq!(due(7), due(7));
    }
}
