//! What readers hold against comments.

use crate::{Result, Store, row};
use jiff::Timestamp;
use news::{CommentId, CommentState, Report, ReportReason};
use sqlx::{AnyConnection, Row};

impl Store {
    /// Keeps a report of a comment that is shown, one of each reader. At so many reports as
    /// `hide_at` says the comment waits for a moderator; 0: never. `false` where no such
    /// comment is shown.
    pub async fn report(&self, report: &Report, hide_at: u32, now: Timestamp) -> Result<bool> {
        let mut save = self.begin().await?;
        // Holds the row, so that two reports at the same time count as two.
        let shown = sqlx::query("UPDATE comment SET state = state WHERE id = $1 AND state = $2")
            .bind(report.comment.get())
            .bind(row::name_of(&CommentState::Approved)?)
            .execute(&mut *save)
            .await?;
        if shown.rows_affected() == 0 {
            return Ok(false);
        }
        sqlx::query(
            "INSERT INTO report (comment, reporter, reason, words, written) \
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
        )
        .bind(report.comment.get())
        .bind(report.reporter.as_str())
        .bind(row::name_of(&report.reason)?)
        .bind(report.words.as_str())
        .bind(now.as_millisecond())
        .execute(&mut *save)
        .await?;
        let count = sqlx::query("SELECT COUNT(*) AS count FROM report WHERE comment = $1")
            .bind(report.comment.get())
            .fetch_one(&mut *save)
            .await?;
        if hide_at > 0 && row::count(&count, "count")? >= u64::from(hide_at) {
            sqlx::query("UPDATE comment SET state = $1 WHERE id = $2")
                .bind(row::name_of(&CommentState::Held)?)
                .bind(report.comment.get())
                .execute(&mut *save)
                .await?;
        }
        save.commit().await?;
        Ok(true)
    }

    /// The reports of a comment since a moderator last decided on it, the oldest first, each
    /// with its note.
    pub async fn reports(&self, comment: CommentId) -> Result<Vec<(ReportReason, String)>> {
        let rows = sqlx::query(
            "SELECT reason, words FROM report WHERE comment = $1 ORDER BY written, reporter",
        )
        .bind(comment.get())
        .fetch_all(&self.pool)
        .await?;
        rows.iter()
            .map(|row| Ok((row::named(row, "reason")?, row.try_get("words")?)))
            .collect()
    }
}

/// Forgets the reports of a comment that a moderator has decided on.
pub(crate) async fn settle(db: &mut AnyConnection, comment: CommentId) -> Result<()> {
    sqlx::query("DELETE FROM report WHERE comment = $1")
        .bind(comment.get())
        .execute(db)
        .await?;
    Ok(())
}
