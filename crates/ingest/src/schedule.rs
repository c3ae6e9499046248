//! When to ask a channel again.

use jiff::{SignedDuration, Timestamp, civil::DateTime, tz::TimeZone};
use news::{Habit, PollHints, Tally};
use std::time::Duration;

const SHORTEST: Duration = Duration::from_secs(5 * 60);
const LONGEST: Duration = Duration::from_secs(24 * 3600);

/// Seconds that set how often is often; `tests/rhythm.rs` measures what comes of it.
const PACE: f64 = 175.0;

/// For channels of which we know nothing.
const UNKNOWN: Duration = Duration::from_secs(30 * 60);

/// Hints and freshness hold us back no longer than this; some feeds say "yearly".
const LONGEST_HINT: Duration = Duration::from_secs(6 * 3600);

/// Articles that a channel we meet for the first time is judged by.
const LEARNED_FROM: usize = 20;

/// The longest time that is learnt at once, in hours.
const LONGEST_LOOK: i64 = 30 * 24;

/// Hours after which what was learnt weighs half.
const HALF: f32 = 21.0 * 24.0;

/// Items and hours that every channel is taken to have had: nothing is certain yet.
const BEFORE: Tally = Tally {
    items: 0.5,
    watched: 12.0,
};

/// Items by which an hour or a day must differ from the mean before we believe it.
const DOUBT: f32 = 3.0;

/// All that is known of a channel's rhythm.
#[derive(Clone, Debug, Default)]
pub struct Rhythm<'a> {
    /// When it publishes, and what it asks for; none where it was never read.
    pub habit: Option<&'a Habit>,
    /// How long the last answer stays fresh.
    pub fresh_for: Option<Duration>,
    /// What the server asked for with its last refusal.
    pub retry_after: Option<Duration>,
    /// Polls that failed in a row.
    pub failures: u32,
    /// Any number; spreads channels so that they do not all come due at once.
    pub seed: u64,
}

/// Learns from an answer: when the articles it shows were published, in any order, the old
/// ones among them. Each is counted once, by its time.
pub fn learn(habit: &mut Habit, published: &[Timestamp], now: Timestamp) {
    let mut times: Vec<Timestamp> = published.iter().copied().filter(|it| *it <= now).collect();
    times.sort_unstable();
    times.dedup();
    let from = match habit.upto {
        Some(upto) => upto,
        None => {
            let first = times.len().saturating_sub(LEARNED_FROM);
            times.get(first).copied().unwrap_or(now)
        }
    };
    let earliest = add(now, SignedDuration::from_hours(-LONGEST_LOOK));
    let from = from.max(earliest).min(now);
    watch(habit, from, now);
    // What appears late is still new where it is later than all before it.
    let known = habit.newest.unwrap_or(from);
    for time in times.iter().filter(|time| **time > known) {
        let civil = TimeZone::UTC.to_datetime(*time);
        let (hour, day) = places(civil);
        [habit.hours.get_mut(hour), habit.days.get_mut(day)]
            .into_iter()
            .flatten()
            .for_each(|tally| tally.items += 1.0);
    }
    habit.newest = times.last().copied().max(habit.newest);
    habit.upto = Some(now).max(habit.upto);
}

/// Notes that the channel was watched for a time.
fn watch(habit: &mut Habit, from: Timestamp, to: Timestamp) {
    let hours = to.duration_since(from).as_secs_f32() / 3600.0;
    let kept = 0.5_f32.powf(hours / HALF);
    for tally in habit.hours.iter_mut().chain(&mut habit.days) {
        tally.items *= kept;
        tally.watched *= kept;
    }
    let mut time = from;
    while time < to {
        let next = add(time, SignedDuration::from_hours(1)).min(to);
        let share = next.duration_since(time).as_secs_f32() / 3600.0;
        let (hour, day) = places(TimeZone::UTC.to_datetime(time));
        [habit.hours.get_mut(hour), habit.days.get_mut(day)]
            .into_iter()
            .flatten()
            .for_each(|tally| tally.watched += share);
        if next <= time {
            break;
        }
        time = next;
    }
}

/// Places of a time among hours and among days.
fn places(time: DateTime) -> (usize, usize) {
    let day = time.weekday().to_monday_zero_offset();
    let place = |number: i8| usize::try_from(number).unwrap_or_default();
    (place(time.hour()), place(day))
}

/// Items an hour that are to be expected at each hour of each day.
struct Expected {
    mean: f32,
    hours: [f32; 24],
    days: [f32; 7],
}

impl Expected {
    fn of(habit: &Habit) -> Expected {
        let (items, watched) = habit.days.iter().fold((0.0, 0.0), |(items, watched), day| {
            (items + day.items, watched + day.watched)
        });
        let mean = (items + BEFORE.items) / (watched + BEFORE.watched);
        let factor = |tally: Tally| (tally.items + DOUBT) / (tally.watched * mean + DOUBT);
        // An hour is like those beside it.
        let at = |hour: usize| habit.hours.get(hour % 24).copied().unwrap_or_default();
        let hours = std::array::from_fn(|hour| {
            let near = [(hour + 23, 0.5), (hour, 1.0), (hour + 1, 0.5)];
            let sum = near
                .iter()
                .fold(Tally::default(), |sum, (hour, weight)| Tally {
                    items: sum.items + at(*hour).items * weight,
                    watched: sum.watched + at(*hour).watched * weight,
                });
            factor(sum)
        });
        let days = habit.days.map(factor);
        Expected { mean, hours, days }
    }

    /// Items an hour at a time.
    fn at(&self, time: Timestamp) -> f64 {
        let (hour, day) = places(TimeZone::UTC.to_datetime(time));
        let hour = self.hours.get(hour).copied().unwrap_or(1.0);
        let day = self.days.get(day).copied().unwrap_or(1.0);
        f64::from(self.mean * hour * day)
    }
}

/// The time of the next poll, from 5 minutes to 24 hours after `now` (later only where a
/// server asked for it).
///
/// The wait grows with the root of the gap to be expected between two articles at that hour
/// of that day: of all ways to spend so many requests on channels and hours of different
/// pace, that one shows their articles soonest on the whole (a wait adds half of itself to
/// each article, and a request costs the same everywhere). As a channel falls silent it is
/// asked ever less often: after a fiftieth of its silence. Failures double the wait from
/// five minutes on. The time is then spread by up to a tenth, by the seed.
pub fn next_poll(rhythm: &Rhythm<'_>, now: Timestamp) -> Timestamp {
    let wait = match rhythm.failures {
        0 => pace(rhythm.habit, now).max(asked_for(rhythm)),
        failures => SHORTEST.saturating_mul(2_u32.saturating_pow(failures.min(12) - 1)),
    };
    let wait = spread(
        wait.clamp(SHORTEST, LONGEST),
        rhythm.seed ^ now.as_second().unsigned_abs(),
    );
    let wait = wait
        .clamp(SHORTEST, LONGEST)
        .max(rhythm.retry_after.unwrap_or_default());
    let due = after(now, wait);
    match rhythm.habit {
        Some(habit) if rhythm.failures == 0 => outside(&habit.hints, due),
        _ => due,
    }
}

/// Walks into the future until as much has been waited as the expected items are worth.
fn pace(habit: Option<&Habit>, now: Timestamp) -> Duration {
    let Some((habit, newest)) = habit.and_then(|habit| Some((habit, habit.newest?))) else {
        return UNKNOWN;
    };
    let expected = Expected::of(habit);
    let (mut time, mut waited) = (now, 0.0);
    // From hour to hour, in each of which the pace is the same.
    let wait = loop {
        let seconds = 3600 - time.as_second().rem_euclid(3600);
        let step = SignedDuration::from_secs(seconds);
        let seconds = step.as_secs_f64();
        // Polls a second.
        let often = (expected.at(time) / 3600.0 / PACE).sqrt();
        let most = waited + often * seconds;
        let gone = time.duration_since(now);
        if most >= 1.0 || gone.as_hours() >= 24 {
            let rest = ((1.0 - waited) / often).clamp(0.0, seconds);
            break gone.as_secs_f64() + rest;
        }
        waited = most;
        time = add(time, step);
    };
    let silence = between(newest, now) / 50;
    Duration::from_secs_f64(wait).max(silence)
}

fn asked_for(rhythm: &Rhythm<'_>) -> Duration {
    let hint = rhythm.habit.and_then(|habit| habit.hints.every);
    hint.unwrap_or_default()
        .max(rhythm.fresh_for.unwrap_or_default())
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
        time = add(time, SignedDuration::from_hours(1));
    }
    due
}

fn add(time: Timestamp, wait: SignedDuration) -> Timestamp {
    time.checked_add(wait).unwrap_or(time)
}

fn after(time: Timestamp, wait: Duration) -> Timestamp {
    add(
        time,
        SignedDuration::try_from(wait).unwrap_or(SignedDuration::ZERO),
    )
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

    fn every(gap: i64, count: i64) -> Habit {
        let times: Vec<Timestamp> = (1..=count)
            .map(|n| now() - SignedDuration::from_mins(gap * n))
            .collect();
        let mut habit = Habit::default();
        learn(&mut habit, &times, now());
        habit
    }

    fn wait(habit: &Habit) -> i64 {
        minutes(&Rhythm {
            habit: Some(habit),
            ..Rhythm::default()
        })
    }

    #[test]
    fn busy_channels_are_asked_often_and_silent_ones_rarely() {
        assert_eq!(wait(&every(2, 50)), 5);
        // Each day an hour later, so that no hour is its own.
        let daily = wait(&every(25 * 60, 28));
        assert!((50..=110).contains(&daily), "{daily}");
        let dead = wait(&every(60 * 24 * 300, 2));
        assert!((21 * 60..=24 * 60).contains(&dead), "{dead}");
        assert!((27..=33).contains(&minutes(&Rhythm::default())));
        assert!((27..=33).contains(&wait(&Habit::default())));
    }

    #[test]
    fn quiet_nights_are_learnt() {
        // An article every twenty minutes from 8 to 20, told as they came.
        let start: Timestamp = "2026-03-02T00:00:00Z".parse().unwrap();
        let wait_after = |hours: i64| {
            let (mut habit, mut all) = (Habit::default(), Vec::new());
            let mut now = start;
            for minute in 0..hours * 60 {
                now = start + SignedDuration::from_mins(minute);
                if minute % 20 == 0 && (8..20).contains(&(minute / 60 % 24)) {
                    all.push(now);
                }
                if minute % 30 == 0 {
                    let shown = all.get(all.len().saturating_sub(30)..).unwrap_or_default();
                    learn(&mut habit, shown, now);
                }
            }
            let rhythm = Rhythm {
                habit: Some(&habit),
                ..Rhythm::default()
            };
            next_poll(&rhythm, now).duration_since(now).as_mins()
        };
        // Noon and midnight after three weeks.
        let (day, night) = (wait_after(21 * 24 + 12), wait_after(21 * 24));
        assert!(day <= 8, "{day}");
        assert!(night >= 4 * day, "{day} {night}");
    }

    #[test]
    fn an_answer_told_twice_is_learnt_once() {
        let times: Vec<Timestamp> = (1..=30)
            .map(|n| now() - SignedDuration::from_mins(20 * n))
            .collect();
        let mut once = Habit::default();
        learn(&mut once, &times, now());
        let mut twice = once.clone();
        learn(&mut twice, &times, now());
        assert_eq!(once, twice);
        learn(&mut twice, &[], now() - SignedDuration::from_hours(5));
        assert!(twice.days.iter().all(|day| day.items.is_finite()));
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
        let asks = |hints: PollHints| Habit {
            hints,
            ..every(2, 50)
        };
        let hourly = asks(PollHints {
            every: Some(Duration::from_secs(3600)),
            ..PollHints::default()
        });
        assert!((54..=66).contains(&wait(&hourly)));
        let refused = Rhythm {
            retry_after: Some(Duration::from_secs(50 * 3600)),
            failures: 1,
            ..Rhythm::default()
        };
        assert_eq!(minutes(&refused), 50 * 60);
        let hours = |hours: std::ops::Range<i8>| {
            asks(PollHints {
                skip_hours: hours.collect(),
                ..PollHints::default()
            })
        };
        assert_eq!(wait(&hours(12..15)), 3 * 60 + 5);
        assert!(wait(&hours(0..24)) <= 33);
        // The second of March 2026 is a Monday.
        let days = |days: &[i8]| {
            asks(PollHints {
                skip_days: days.iter().copied().collect(),
                ..PollHints::default()
            })
        };
        assert_eq!(wait(&days(&[1, 2])), 36 * 60 + 60 - 60 + 5);
        assert!(wait(&days(&[1, 2, 3, 4, 5, 6, 7])) <= 33);
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
