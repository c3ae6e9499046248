//! What was kept for people to look at, until it is too old for that.

use crate::{Result, Store, jobs, row};
use jiff::{SignedDuration, Timestamp};
use news::JobKind;
use sqlx::{AssertSqlSafe, Row};

/// How long it is kept: as long as feeds are judged by it (`health.rs`).
const KEPT: SignedDuration = SignedDuration::from_hours(28 * 24);
/// What goes in one go, of each.
const AT_ONCE: u32 = 200;
/// Jobs whose failures are told and no more: nothing gives them another chance by itself, as a
/// new model does to translations.
const TOLD: [JobKind; 3] = [JobKind::FetchPage, JobKind::FetchPicture, JobKind::Extract];

impl Store {
    /// Sweeps pages as they came, which were read long ago, and failures of long ago; some at a
    /// time. Gives how many.
    pub async fn sweep(&self, now: Timestamp) -> Result<u64> {
        let old = now.checked_sub(KEPT).unwrap_or(Timestamp::MIN);
        Ok(self.sweep_pages(old).await? + self.sweep_failures(old).await?)
    }

    /// One that is looked at again is fetched whole then.
    async fn sweep_pages(&self, old: Timestamp) -> Result<u64> {
        let sql = format!(
            "SELECT item, file FROM page WHERE fetched < $1 AND {} AND {} \
             ORDER BY fetched LIMIT {AT_ONCE}",
            jobs::none_open(JobKind::FetchPage, "page.item"),
            jobs::none_open(JobKind::Extract, "page.item"),
        );
        let rows = sqlx::query(AssertSqlSafe(sql))
            .bind(old.as_millisecond())
            .fetch_all(&self.pool)
            .await?;
        let mut items = Vec::with_capacity(rows.len());
        for row in &rows {
            // Files first: if this breaks off, the rows still name them.
            self.remove_file(row.try_get("file")?).await?;
            items.push(row.try_get("item")?);
        }
        let sql = format!(
            "DELETE FROM page WHERE fetched < $1 AND item IN ({})",
            row::numbers(items.into_iter())
        );
        self.delete(sql, old, rows.len()).await
    }

    /// Those that failed before it was noted when are kept.
    async fn sweep_failures(&self, old: Timestamp) -> Result<u64> {
        let kinds = TOLD.map(|kind| format!("'{kind}'")).join(",");
        let failed = format!("state = 'failed' AND kind IN ({kinds}) AND due > 0 AND due < $1");
        let sql = format!("SELECT id FROM job WHERE {failed} LIMIT {AT_ONCE}");
        let rows = sqlx::query(AssertSqlSafe(sql))
            .bind(old.as_millisecond())
            .fetch_all(&self.pool)
            .await?;
        let ids = rows.iter().map(|row| Ok(row.try_get("id")?));
        let ids = row::numbers(ids.collect::<Result<Vec<i64>>>()?.into_iter());
        let sql = format!("DELETE FROM job WHERE {failed} AND id IN ({ids})");
        self.delete(sql, old, rows.len()).await
    }

    /// Writes only where there is something to delete: others wait for who writes.
    async fn delete(&self, sql: String, old: Timestamp, found: usize) -> Result<u64> {
        if found == 0 {
            return Ok(0);
        }
        let gone = sqlx::query(AssertSqlSafe(sql))
            .bind(old.as_millisecond())
            .execute(&self.writer)
            .await?;
        Ok(gone.rows_affected())
    }
}
