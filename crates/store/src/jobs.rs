//! The job table: typed, deduplicated, enqueued in the caller's transaction.

use crate::{
    Dialect, Result, Store, StoreError,
    row::{self, json},
};
use jiff::Timestamp;
use news::{Job, JobKind, Outcome};
use sqlx::{Any, AnyConnection, AssertSqlSafe, Row};
use std::{collections::BTreeSet, time::Duration};

/// Attempts after which a passing cause is taken for a lasting one.
const ATTEMPTS: i64 = 5;

/// A job that this worker has taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claimed {
    pub(crate) id: i64,
    pub(crate) worker: String,
    /// The job.
    pub job: Job,
    /// How often it was tried before.
    pub attempts: u32,
}

/// A job that failed, for the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailedJob {
    /// The job.
    pub job: Job,
    /// Why, and what to do.
    pub reason: String,
    /// When it is tried again; `None` where it was given up.
    pub again: Option<Timestamp>,
}

/// How many jobs of a kind wait, run and failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JobCounts {
    /// The kind.
    pub kind: JobKind,
    /// Waiting (or waiting for another try).
    pub waiting: u64,
    /// Being worked on.
    pub running: u64,
    /// Given up.
    pub failed: u64,
}

/// A job that runs while it is enqueued again will run once more: what it read may
/// be older than what it is now told of.
const ON_CONFLICT: &str = "ON CONFLICT (key) DO UPDATE SET \
       again = CASE WHEN job.state = 'running' THEN 1 ELSE 0 END, \
       state = CASE WHEN job.state = 'running' THEN 'running' ELSE 'waiting' END, \
       attempts = CASE WHEN job.state = 'failed' THEN 0 ELSE job.attempts END, \
       due = CASE WHEN job.state = 'failed' THEN 0 ELSE job.due END";

pub(crate) async fn enqueue(db: &mut AnyConnection, jobs: &[Job]) -> Result<()> {
    let mut keys = BTreeSet::new();
    // One statement may touch a row once.
    let once: Vec<&Job> = jobs.iter().filter(|job| keys.insert(job.key())).collect();
    for some in once.chunks(row::ROWS) {
        let sql = format!(
            "INSERT INTO job (kind, key, data, state, due) VALUES {} {ON_CONFLICT}",
            row::places(some.len(), 3, 1, ",'waiting',0")
        );
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for job in some {
            query = query
                .bind(job.kind().as_str())
                .bind(job.key())
                .bind(row::to_json(job)?);
        }
        query.execute(&mut *db).await?;
    }
    Ok(())
}

impl Store {
    /// Queues jobs. One that waits already is not queued twice; one that failed is
    /// given another chance.
    pub async fn enqueue(&self, jobs: &[Job]) -> Result<()> {
        let mut save = self.begin().await?;
        enqueue(&mut save, jobs).await?;
        Ok(save.commit().await?)
    }

    /// Queues a job before all others of its kind, as a reader waits for it; a job that
    /// waits or runs already is left as it is, but for its turn. Tells whether waiting is
    /// worth while: not where the job failed before.
    pub async fn enqueue_urgent(&self, job: &Job) -> Result<bool> {
        let mut save = self.begin().await?;
        let key = job.key();
        let there =
            sqlx::query("UPDATE job SET urgent = 1 WHERE key = $1 RETURNING state, attempts")
                .bind(key.as_str())
                .fetch_optional(&mut *save)
                .await?;
        let failed = match &there {
            None => false,
            Some(row) => {
                let (state, attempts): (String, i64) =
                    (row.try_get("state")?, row.try_get("attempts")?);
                state == "failed" || attempts > 0
            }
        };
        if there.is_none() || failed {
            enqueue(&mut save, std::slice::from_ref(job)).await?;
            sqlx::query("UPDATE job SET urgent = 1 WHERE key = $1")
                .bind(key.as_str())
                .execute(&mut *save)
                .await?;
        }
        save.commit().await?;
        Ok(!failed)
    }

    /// Whether a job waits or runs, and has not failed yet.
    pub async fn is_under_way(&self, job: &Job) -> Result<bool> {
        let found = sqlx::query(
            "SELECT 1 AS one FROM job WHERE key = $1 AND attempts = 0 \
             AND state IN ('waiting', 'running')",
        )
        .bind(job.key())
        .fetch_optional(&self.pool)
        .await?;
        Ok(found.is_some())
    }

    /// Takes up to `most` jobs of the given kinds that are due, the urgent and the oldest first;
    /// of those that were put off, the ones that have been due for longest. They are ours until
    /// the lease ends; after that another worker may take them.
    pub async fn claim(
        &self,
        kinds: &[JobKind],
        most: u32,
        worker: &str,
        now: Timestamp,
        lease: Duration,
    ) -> Result<Vec<Claimed>> {
        let names: Vec<String> = kinds.iter().map(|kind| format!("'{kind}'")).collect();
        let names = names.join(",");
        if !self.is_due(&names, now).await? {
            return Ok(Vec::new());
        }
        let lock = match self.dialect {
            Dialect::Sqlite => "",
            Dialect::Postgres => "FOR UPDATE SKIP LOCKED",
        };
        let sql = format!(
            "UPDATE job SET state = 'running', again = 0, worker = $1, leased_until = $2 \
             WHERE id IN (SELECT id FROM ({}) AS free ORDER BY urgent DESC, id LIMIT {most}) \
             RETURNING id, data, attempts",
            free(kinds, &names, &format!("LIMIT {most} {lock}"))
        );
        let until = now.as_millisecond().saturating_add(millis(lease));
        let rows = sqlx::query(AssertSqlSafe(sql))
            .bind(worker)
            .bind(until)
            .bind(now.as_millisecond())
            .fetch_all(&self.writer)
            .await?;
        let mut claimed = Vec::new();
        for row in &rows {
            let attempts: i64 = row.try_get("attempts")?;
            claimed.push(Claimed {
                id: row.try_get("id")?,
                worker: worker.to_owned(),
                job: json(row, "data")?,
                attempts: u32::try_from(attempts).unwrap_or(u32::MAX),
            });
        }
        claimed.sort_by_key(|claimed| claimed.id);
        Ok(claimed)
    }

    /// Whether there is anything to claim of kinds, as SQL lists them. Looking costs less than
    /// trying: it holds up nobody who writes.
    async fn is_due(&self, names: &str, now: Timestamp) -> Result<bool> {
        let sql = format!(
            "SELECT 1 AS one WHERE EXISTS (SELECT 1 FROM job WHERE state = 'waiting' \
               AND kind IN ({names}) AND due <= $1) \
             OR EXISTS (SELECT 1 FROM job WHERE state = 'running' AND kind IN ({names}) \
               AND leased_until < $1)"
        );
        let now = [now.as_millisecond().into()];
        let found = self.ask_one(&sql, &now, |row| row::number(row, "one"));
        Ok(found.await?.is_some())
    }

    /// Notes that a job could not be done: it is tried again later, or given up and
    /// shown on the desk. One that was queued once more while it ran goes on at once, as it
    /// may have been of something that is no longer so.
    pub async fn give_back(&self, claimed: &Claimed, end: &Outcome, now: Timestamp) -> Result<()> {
        let attempts = i64::from(claimed.attempts);
        let later = |after: &Duration| now.as_millisecond().saturating_add(millis(*after));
        let (state, reason, due, attempts) = match end {
            Outcome::Retry { reason, after } if attempts + 1 < ATTEMPTS => {
                ("waiting", reason, later(after), attempts + 1)
            }
            // Nobody shall wait for it, as if it had failed once; it is never given up.
            Outcome::Wait { reason, after } => ("waiting", reason, later(after), attempts.max(1)),
            // Noted is when it was given up, by which it is swept.
            Outcome::Retry { reason, .. } | Outcome::Fail { reason } => {
                ("failed", reason, now.as_millisecond(), attempts + 1)
            }
        };
        sqlx::query(
            "UPDATE job SET state = CASE WHEN again = 1 THEN 'waiting' ELSE $1 END, \
             due = CASE WHEN again = 1 THEN 0 ELSE CAST($2 AS BIGINT) END, \
             attempts = CASE WHEN again = 1 THEN 0 ELSE CAST($3 AS BIGINT) END, \
             again = 0, reason = $4, worker = NULL, leased_until = NULL \
             WHERE id = $5 AND state = 'running' AND worker = $6",
        )
        .bind(state)
        .bind(due)
        .bind(attempts)
        .bind(reason.as_str())
        .bind(claimed.id)
        .bind(claimed.worker.as_str())
        .execute(&self.writer)
        .await?;
        Ok(())
    }

    /// Frees the jobs that a worker of this name held when it died. Only where no other
    /// worker of the name can be alive.
    pub async fn release(&self, worker: &str) -> Result<u64> {
        let freed = sqlx::query(
            "UPDATE job SET state = 'waiting', worker = NULL, leased_until = NULL \
             WHERE state = 'running' AND worker = $1",
        )
        .bind(worker)
        .execute(&self.writer)
        .await?;
        Ok(freed.rows_affected())
    }

    /// Jobs by kind; kinds without jobs are left out.
    pub async fn job_counts(&self) -> Result<Vec<JobCounts>> {
        let rows = sqlx::query(
            "SELECT kind, COUNT(CASE WHEN state = 'waiting' THEN 1 END) AS waiting, \
             COUNT(CASE WHEN state = 'running' THEN 1 END) AS running, \
             COUNT(CASE WHEN state = 'failed' THEN 1 END) AS failed \
             FROM job GROUP BY kind",
        )
        .fetch_all(&self.pool)
        .await?;
        let mut counts = Vec::new();
        for row in &rows {
            let name: String = row.try_get("kind")?;
            let Some(kind) = JobKind::ALL.into_iter().find(|kind| kind.as_str() == name) else {
                continue;
            };
            counts.push(JobCounts {
                kind,
                waiting: row::count(row, "waiting")?,
                running: row::count(row, "running")?,
                failed: row::count(row, "failed")?,
            });
        }
        counts.sort_by_key(|counts| counts.kind);
        Ok(counts)
    }

    /// Jobs that are being worked on or could be: those that wait for a later try are
    /// not counted.
    pub async fn open_jobs(&self, now: Timestamp) -> Result<u64> {
        let row = sqlx::query(
            "SELECT COUNT(*) AS n FROM job \
             WHERE state = 'running' OR (state = 'waiting' AND due <= $1)",
        )
        .bind(now.as_millisecond())
        .fetch_one(&self.pool)
        .await?;
        row::count(&row, "n")
    }

    /// Gives jobs of a kind that were given up another chance; tells how many.
    pub async fn retry_failed(&self, kind: JobKind) -> Result<u64> {
        let revived = sqlx::query(
            "UPDATE job SET state = 'waiting', attempts = 0, due = 0 \
             WHERE state = 'failed' AND kind = $1",
        )
        .bind(kind.as_str())
        .execute(&self.writer)
        .await?;
        Ok(revived.rows_affected())
    }

    /// Jobs that failed, given up or not, the newest first.
    pub async fn failed_jobs(&self, most: u32) -> Result<Vec<FailedJob>> {
        let rows = sqlx::query(
            "SELECT data, reason, CASE WHEN state = 'failed' THEN NULL ELSE due END AS again \
             FROM job WHERE state = 'failed' OR (state = 'waiting' AND attempts > 0) \
             ORDER BY id DESC LIMIT $1",
        )
        .bind(i64::from(most))
        .fetch_all(&self.pool)
        .await?;
        rows.iter()
            .map(|row| {
                let reason: Option<String> = row.try_get("reason")?;
                Ok(FailedJob {
                    job: json(row, "data")?,
                    reason: reason.unwrap_or_default(),
                    again: row::time_option(row, "again")?,
                })
            })
            .collect()
    }

    /// A transaction that writes. SQLite must say so at once: a reader that becomes a
    /// writer later could be refused.
    pub(crate) async fn begin(&self) -> Result<sqlx::Transaction<'static, Any>> {
        Ok(match self.dialect {
            Dialect::Sqlite => self.writer.begin_with("BEGIN IMMEDIATE").await?,
            Dialect::Postgres => self.writer.begin().await?,
        })
    }
}

/// The question for jobs of some kinds that may be taken at the time `$3`, also as SQL lists
/// them: more than enough, and how urgent each is. Hundreds of thousands may wait, which are not
/// to be sorted for each job that is taken: those of a kind that were not put off stand in the
/// order of their ids in an index, and the others in that in which they are due.
fn free(kinds: &[JobKind], names: &str, limit: &str) -> String {
    let mut parts = vec![
        format!("state = 'waiting' AND urgent = 1 AND kind IN ({names}) AND due <= $3 ORDER BY id"),
        format!("state = 'running' AND kind IN ({names}) AND leased_until < $3 ORDER BY id"),
    ];
    for kind in kinds {
        let waits = format!("state = 'waiting' AND kind = '{kind}'");
        parts.push(format!("{waits} AND due = 0 ORDER BY id"));
        parts.push(format!(
            "{waits} AND due > 0 AND due <= $3 ORDER BY due, id"
        ));
    }
    let bracket = |(number, part): (usize, String)| {
        format!(
            "SELECT id, urgent FROM (SELECT id, urgent FROM job WHERE {part} {limit}) AS of_{number}"
        )
    };
    let parts: Vec<String> = parts.into_iter().enumerate().map(bracket).collect();
    parts.join(" UNION ")
}

/// A condition in SQL: no job of a kind waits or runs for what has the id, an expression. One
/// that failed for good does not count.
pub(crate) fn none_open(kind: JobKind, id: &str) -> String {
    format!(
        "NOT EXISTS (SELECT 1 FROM job WHERE job.key = '{kind}/' || {id} \
         AND job.state <> 'failed')"
    )
}

/// Ends a claimed job within a transaction: it goes, or waits again if it was queued
/// once more while it ran.
pub(crate) async fn finish(db: &mut sqlx::AnyConnection, claimed: &Claimed) -> Result<()> {
    let gone = sqlx::query(
        "DELETE FROM job WHERE id = $1 AND worker = $2 AND state = 'running' AND again = 0",
    )
    .bind(claimed.id)
    .bind(claimed.worker.as_str())
    .execute(&mut *db)
    .await?;
    if gone.rows_affected() == 1 {
        return Ok(());
    }
    let again = sqlx::query(
        "UPDATE job SET state = 'waiting', again = 0, attempts = 0, due = 0, worker = NULL, \
         leased_until = NULL WHERE id = $1 AND worker = $2 AND state = 'running' AND again = 1",
    )
    .bind(claimed.id)
    .bind(claimed.worker.as_str())
    .execute(db)
    .await?;
    match again.rows_affected() {
        1 => Ok(()),
        _ => Err(StoreError::LostLease(claimed.job.key())),
    }
}

fn millis(time: Duration) -> i64 {
    i64::try_from(time.as_millis()).unwrap_or(i64::MAX)
}
