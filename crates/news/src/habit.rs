//! When a channel publishes, and when it wants to be asked.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, time::Duration};

/// When a feed wants to be asked again.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct PollHints {
    /// Not more often than this (`ttl`, `sy:updatePeriod`).
    pub every: Option<Duration>,
    /// Not in these hours of the day, 0 to 23, UTC (`skipHours`).
    pub skip_hours: BTreeSet<i8>,
    /// Not on these days, 1 for Monday to 7 for Sunday, UTC (`skipDays`).
    pub skip_days: BTreeSet<i8>,
}

/// What was learnt of a channel: counts of its items, and the hours in which they could
/// have been. What is older weighs less.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Habit {
    /// Up to when it is learnt.
    pub upto: Option<Timestamp>,
    /// When its newest item was published.
    pub newest: Option<Timestamp>,
    /// By hour of the day, 0 to 23, UTC.
    pub hours: [Tally; 24],
    /// By day of the week, Monday first, UTC.
    pub days: [Tally; 7],
    /// What it asked for itself when it was last read.
    pub hints: PollHints,
}

/// Items, and the hours in which they were published.
#[derive(Clone, Copy, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Tally {
    /// Items, by weight.
    pub items: f32,
    /// Hours watched, by weight.
    pub watched: f32,
}
