//! What an engine may cost: requests and characters in a day and in a month.
//!
//! The account is a small file in the data folder, read and written under a lock at each
//! request, so that it holds across restarts and for all programs on one machine.

use super::settings::Settings;
use jiff::{Timestamp, ZonedDateTime, tz::TimeZone};
use serde::{Deserialize, Serialize};
use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Seek, SeekFrom, Write},
    path::PathBuf,
    time::Duration,
};

/// Longest account, in bytes.
const LONGEST: u64 = 4096;

/// The most for a day and a month of UTC; 0 is no bound.
#[derive(Clone, Copy, Default, Debug)]
pub struct Limits {
    pub characters_a_day: u64,
    pub characters_a_month: u64,
    pub requests_a_day: u64,
    pub requests_a_month: u64,
}

impl From<&Settings> for Limits {
    fn from(settings: &Settings) -> Limits {
        Limits {
            characters_a_day: settings.characters_a_day,
            characters_a_month: settings.characters_a_month,
            requests_a_day: settings.requests_a_day,
            requests_a_month: settings.requests_a_month,
        }
    }
}

/// An account with its limits.
#[derive(Debug)]
pub struct Budget {
    limits: Limits,
    file: PathBuf,
}

/// What was asked for so far in the day and the month of UTC that it names.
#[derive(Clone, Default, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Spent {
    pub day: String,
    pub month: String,
    pub today: Count,
    pub this_month: Count,
}

/// Requests, and characters (Unicode scalar values) in them.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Count {
    pub requests: u64,
    pub characters: u64,
}

/// Why a request cannot be paid for.
#[derive(Debug, thiserror::Error)]
pub enum Broke {
    /// A limit is reached.
    #[error("its budget is spent: {what}")]
    Spent { what: String, after: Duration },
    /// The account cannot be read or written, so that nobody knows.
    #[error("its account in {file} cannot be kept: {cause}")]
    Disk { file: String, cause: io::Error },
}

impl Budget {
    /// The account in a file, which need not exist yet.
    pub fn new(limits: Limits, file: PathBuf) -> Budget {
        Budget { limits, file }
    }

    /// Enters a request, if the limits allow it.
    pub fn take(&self, now: Timestamp, characters: u64) -> Result<(), Broke> {
        let utc = now.to_zoned_datetime(TimeZone::UTC);
        let limits = &self.limits;
        let over = |spent: &Spent| {
            let is_over = |limit, spent: u64, more| limit > 0 && spent.saturating_add(more) > limit;
            let (today, month) = (&spent.today, &spent.this_month);
            if is_over(limits.characters_a_month, month.characters, characters) {
                Some((
                    format!("{} characters a month", limits.characters_a_month),
                    true,
                ))
            } else if is_over(limits.requests_a_month, month.requests, 1) {
                Some((
                    format!("{} requests a month", limits.requests_a_month),
                    true,
                ))
            } else if is_over(limits.characters_a_day, today.characters, characters) {
                Some((
                    format!("{} characters a day", limits.characters_a_day),
                    false,
                ))
            } else if is_over(limits.requests_a_day, today.requests, 1) {
                Some((format!("{} requests a day", limits.requests_a_day), false))
            } else {
                None
            }
        };
        let refused = self.change(&utc, |spent| {
            let refused = over(spent);
            if refused.is_none() {
                for count in [&mut spent.today, &mut spent.this_month] {
                    count.requests = count.requests.saturating_add(1);
                    count.characters = count.characters.saturating_add(characters);
                }
            }
            refused
        })?;
        match refused {
            Some((what, for_a_month)) => Err(Broke::Spent {
                what,
                after: until_next(&utc, for_a_month),
            }),
            None => Ok(()),
        }
    }

    /// Takes back the characters of a request that was not served. It was a request
    /// nevertheless.
    pub fn give_back(&self, now: Timestamp, characters: u64) -> Result<(), Broke> {
        self.change(&now.to_zoned_datetime(TimeZone::UTC), |spent| {
            for count in [&mut spent.today, &mut spent.this_month] {
                count.characters = count.characters.saturating_sub(characters);
            }
        })
    }

    /// What was spent in the current day and month.
    pub fn spent(&self, now: Timestamp) -> Spent {
        let text = fs::read_to_string(&self.file).unwrap_or_default();
        current(&text, &now.to_zoned_datetime(TimeZone::UTC))
    }

    fn change<T>(
        &self,
        utc: &ZonedDateTime,
        change: impl FnOnce(&mut Spent) -> T,
    ) -> Result<T, Broke> {
        self.try_change(utc, change).map_err(|cause| Broke::Disk {
            file: self.file.display().to_string(),
            cause,
        })
    }

    fn try_change<T>(
        &self,
        utc: &ZonedDateTime,
        change: impl FnOnce(&mut Spent) -> T,
    ) -> io::Result<T> {
        let mut file = self.locked()?;
        let mut text = String::new();
        Read::by_ref(&mut file)
            .take(LONGEST)
            .read_to_string(&mut text)?;
        let mut spent = current(&text, utc);
        let result = change(&mut spent);
        let text = serde_json::to_string(&spent)?;
        file.seek(SeekFrom::Start(0))?;
        file.write_all(text.as_bytes())?;
        file.set_len(text.len() as u64)?;
        Ok(result)
    }

    /// The file, held against others until it is closed.
    fn locked(&self) -> io::Result<File> {
        if let Some(folder) = self.file.parent() {
            fs::create_dir_all(folder)?;
        }
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&self.file)?;
        file.lock()?;
        Ok(file)
    }
}

/// What an account says of the current day and month. One that cannot be read says nothing.
fn current(text: &str, utc: &ZonedDateTime) -> Spent {
    let (day, month) = (
        utc.strftime("%Y-%m-%d").to_string(),
        utc.strftime("%Y-%m").to_string(),
    );
    let written: Spent = serde_json::from_str(text).unwrap_or_default();
    Spent {
        today: if written.day == day {
            written.today
        } else {
            Count::default()
        },
        this_month: if written.month == month {
            written.this_month
        } else {
            Count::default()
        },
        day,
        month,
    }
}

/// How long the day or the month goes on.
fn until_next(utc: &ZonedDateTime, month: bool) -> Duration {
    let end = match month {
        true => utc.last_of_month(),
        false => Ok(utc.clone()),
    };
    let end = end
        .and_then(|day| day.tomorrow())
        .and_then(|day| day.start_of_day());
    let left = end
        .ok()
        .and_then(|end| Duration::try_from(utc.duration_until(&end)).ok());
    left.unwrap_or(Duration::from_secs(3600))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_budget_holds_across_restarts_until_the_day_is_over() {
        let folder = tempfile::tempdir().unwrap();
        let limits = Limits {
            characters_a_day: 100,
            requests_a_month: 4,
            ..Limits::default()
        };
        let open = || Budget::new(limits, folder.path().join("engines/deepl.json"));
        open().take(at("2026-11-29T23:00:00Z"), 60).unwrap();
        open().take(at("2026-11-29T23:10:00Z"), 30).unwrap();
        let Err(Broke::Spent { what, after }) = open().take(at("2026-11-29T23:30:00Z"), 20) else {
            panic!("110 of 100 characters");
        };
        assert_eq!(
            (what.as_str(), after.as_secs()),
            ("100 characters a day", 1800)
        );
        // What was not served is given back, but was asked for.
        open().give_back(at("2026-11-29T23:31:00Z"), 30).unwrap();
        open().take(at("2026-11-29T23:40:00Z"), 20).unwrap();
        let spent = open().spent(at("2026-11-29T23:41:00Z"));
        assert_eq!((spent.today.requests, spent.today.characters), (3, 80));
        open().take(at("2026-11-30T00:00:01Z"), 100).unwrap();
        let Err(Broke::Spent { what, after }) = open().take(at("2026-11-30T12:00:00Z"), 0) else {
            panic!("5 of 4 requests");
        };
        assert_eq!(
            (what.as_str(), after.as_secs()),
            ("4 requests a month", 12 * 3600)
        );
        open().take(at("2026-12-01T00:00:00Z"), 100).unwrap();
    }

    #[test]
    fn many_threads_spend_no_more_than_there_is() {
        let folder = tempfile::tempdir().unwrap();
        let limits = Limits {
            requests_a_day: 25,
            ..Limits::default()
        };
        let file = folder.path().join("a.json");
        let paid: usize = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..4)
                .map(|_| {
                    scope.spawn(|| {
                        let budget = Budget::new(limits, file.clone());
                        let now = at("2026-11-29T12:00:00Z");
                        (0..10).filter(|_| budget.take(now, 1).is_ok()).count()
                    })
                })
                .collect();
            threads
                .into_iter()
                .map(|thread| thread.join().unwrap())
                .sum()
        });
        assert_eq!(paid, 25);
    }

    #[test]
    fn an_account_that_cannot_be_kept_pays_nothing() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("file"), "x").unwrap();
        let budget = Budget::new(Limits::default(), folder.path().join("file/a.json"));
        assert!(matches!(
            budget.take(at("2026-11-29T12:00:00Z"), 1),
            Err(Broke::Disk { .. })
        ));
    }
}
