//! When to look at an article's page again.

use jiff::{SignedDuration, Timestamp};

/// No sooner than this after a look, whatever a feed says: some name the time of day as
/// the time of every change.
const SHORTEST: SignedDuration = SignedDuration::from_mins(10);
/// No later than this, while it is looked at at all.
const LONGEST: SignedDuration = SignedDuration::from_hours(24);
/// How long after its last change an article is looked at.
const FRESH: SignedDuration = SignedDuration::from_hours(4 * 24);
/// How long after a page was missing it is looked at again, to be sure.
const SURE: SignedDuration = SignedDuration::from_mins(60);

/// What is known of an article's page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Look {
    /// It is as it was, since its publication or its last change.
    Same {
        /// When it was published or last changed.
        since: Timestamp,
    },
    /// It was missing just now, for the first time.
    Missing,
    /// The feed says that it changed.
    Told {
        /// When it was looked at last.
        last: Timestamp,
    },
}

/// When to look again; `None` for never, unless the feed says that it changed.
///
/// Publishers correct most in the first hours. So the next look comes when the article is
/// twice as old, from ten minutes on, then daily; after four days without a change it is
/// left alone. These are twelve looks at an article that does not change.
pub fn next_look(look: Look, now: Timestamp) -> Option<Timestamp> {
    let wait = match look {
        Look::Missing => SURE,
        Look::Told { last } => {
            SHORTEST
                - now
                    .duration_since(last)
                    .clamp(SignedDuration::ZERO, SHORTEST)
        }
        Look::Same { since } => {
            let age = now.duration_since(since);
            if age >= FRESH {
                return None;
            }
            age.clamp(SHORTEST, LONGEST)
        }
    };
    now.checked_add(wait).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: i64) -> Timestamp {
        "2026-03-02T12:00:00Z".parse::<Timestamp>().unwrap() + SignedDuration::from_mins(minutes)
    }

    #[test]
    fn often_at_first_and_never_after_some_days() {
        let mut now = at(0);
        let mut looks = Vec::new();
        while let Some(next) = next_look(Look::Same { since: at(0) }, now) {
            looks.push(next.duration_since(at(0)).as_mins());
            now = next;
        }
        let hours: Vec<i64> = looks.iter().map(|minutes| minutes / 60).collect();
        assert_eq!(looks[..4], [10, 20, 40, 80]);
        assert_eq!(hours, [0, 0, 0, 1, 2, 5, 10, 21, 42, 66, 90, 114]);
    }

    #[test]
    fn what_was_published_long_ago_is_left_alone() {
        assert_eq!(
            next_look(
                Look::Same {
                    since: at(-60 * 24 * 30)
                },
                at(0)
            ),
            None
        );
        // A clock that goes ahead is no reason to ask all the time.
        let ahead = next_look(Look::Same { since: at(300) }, at(0)).unwrap();
        assert_eq!(ahead, at(10));
    }

    #[test]
    fn a_feed_is_believed_at_once_but_not_all_the_time() {
        assert_eq!(next_look(Look::Told { last: at(-60) }, at(0)), Some(at(0)));
        assert_eq!(next_look(Look::Told { last: at(-4) }, at(0)), Some(at(6)));
        assert_eq!(next_look(Look::Missing, at(0)), Some(at(60)));
    }
}
