//! What may be published of an outlet, and for how long.

use crate::{Remover, Result, Store, jobs, row::number};
use jiff::{SignedDuration, Timestamp};
use news::{ArticleId, Job, Rights, SourceId};
use sqlx::Row;

/// Articles of an outlet that are taken down in one go.
const AT_ONCE: i64 = 200;
/// Why.
const OVER: &str = "the days are over for which it may be published";

impl Store {
    /// Sets what may be published of an outlet; false where there is none. Pages, lists and
    /// feeds follow at once. Each article is looked at anew: the index takes in what
    /// is left of it, another outlet's copy may have more of it to show, and pictures are
    /// fetched, or erased.
    pub async fn set_rights(&self, source: SourceId, rights: Rights) -> Result<bool> {
        let mut save = self.begin().await?;
        let changed = sqlx::query(
            "UPDATE source SET rights = $1, pictures = $2, canonical = $3, days = $4 WHERE id = $5",
        )
        .bind(rights.extent.to_string())
        .bind(i64::from(rights.pictures))
        .bind(rights.canonical.to_string())
        .bind(rights.days.map(i64::from))
        .bind(source.get())
        .execute(&mut *save)
        .await?;
        if changed.rows_affected() == 0 {
            return Ok(false);
        }
        let mut files = Vec::new();
        if !rights.has_pictures() {
            let sql = "SELECT file FROM picture WHERE file IS NOT NULL \
                 AND article IN (SELECT id FROM article WHERE source = $1)";
            let shown = sqlx::query(sql).bind(source.get());
            files = shown.fetch_all(&mut *save).await?;
            sqlx::query(
                "UPDATE picture SET file = NULL \
                 WHERE article IN (SELECT id FROM article WHERE source = $1)",
            )
            .bind(source.get())
            .execute(&mut *save)
            .await?;
        }
        let articles = sqlx::query("SELECT id FROM article WHERE source = $1 AND removed IS NULL")
            .bind(source.get())
            .fetch_all(&mut *save)
            .await?;
        let anew = articles.iter().map(|row| {
            let article = ArticleId::new(row.try_get("id")?)?;
            Ok(Job::FindCopies { article })
        });
        jobs::enqueue(&mut save, &anew.collect::<Result<Vec<_>>>()?).await?;
        save.commit().await?;
        for row in &files {
            self.remove_file(row.try_get("file")?).await?;
        }
        Ok(true)
    }

    /// Takes down what may be published no longer, some of it at a time; gives how much.
    pub async fn take_down_expired(&self, now: Timestamp) -> Result<u64> {
        let sources = sqlx::query("SELECT id, days FROM source WHERE days IS NOT NULL")
            .fetch_all(&self.pool)
            .await?;
        let mut expired = Vec::new();
        for source in &sources {
            let days = SignedDuration::from_hours(number(source, "days")?.saturating_mul(24));
            let oldest = now.checked_sub(days).unwrap_or(Timestamp::MIN);
            let found = sqlx::query(
                "SELECT id FROM article WHERE source = $1 AND shown < $2 AND removed IS NULL \
                 ORDER BY shown LIMIT $3",
            )
            .bind(number(source, "id")?)
            .bind(oldest.as_millisecond())
            .bind(AT_ONCE)
            .fetch_all(&self.pool)
            .await?;
            for row in &found {
                expired.push(ArticleId::new(row.try_get("id")?)?);
            }
        }
        if expired.is_empty() {
            return Ok(0);
        }
        let mut save = self.save(now).await?;
        for article in &expired {
            save.take_down(*article, Remover::Operator, OVER).await?;
        }
        save.commit().await?;
        Ok(expired.len() as u64)
    }
}
