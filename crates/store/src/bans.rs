//! Words and networks that comments are kept clean of.

use crate::{Result, Store, row};
use news::{Ban, BanId, Bans};
use sqlx::Row;

impl Store {
    /// All bans with their numbers, in the order they were made.
    pub async fn bans(&self) -> Result<Vec<(BanId, Ban)>> {
        let rows = sqlx::query("SELECT id, kind, what FROM ban ORDER BY id")
            .fetch_all(&self.pool)
            .await?;
        let read = |row: &sqlx::any::AnyRow| {
            let (kind, what): (String, String) = (row.try_get("kind")?, row.try_get("what")?);
            let ban = Ban::read(&kind, &what).map_err(|cause| row::unreadable("ban", cause))?;
            Ok((BanId::new(row.try_get("id")?)?, ban))
        };
        rows.iter().map(read).collect()
    }

    /// All bans, ready to be asked.
    pub async fn bans_to_ask(&self) -> Result<Bans> {
        let bans = self.bans().await?;
        Ok(bans.into_iter().map(|(_, ban)| ban).collect())
    }

    /// Bans; gives how many of these are new.
    pub async fn ban(&self, bans: &[Ban]) -> Result<u64> {
        let mut save = self.begin().await?;
        let mut new = 0;
        for ban in bans {
            let done =
                sqlx::query("INSERT INTO ban (kind, what) VALUES ($1, $2) ON CONFLICT DO NOTHING")
                    .bind(ban.kind())
                    .bind(ban.what())
                    .execute(&mut *save)
                    .await?;
            new += done.rows_affected();
        }
        save.commit().await?;
        Ok(new)
    }

    /// Lifts a ban; `false` where there is none of this number.
    pub async fn unban(&self, id: BanId) -> Result<bool> {
        let done = sqlx::query("DELETE FROM ban WHERE id = $1")
            .bind(id.get())
            .execute(&self.writer)
            .await?;
        Ok(done.rows_affected() > 0)
    }
}
