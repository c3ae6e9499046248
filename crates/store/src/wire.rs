//! Texts of wire services.

use crate::{Result, Save, row};
use jiff::Timestamp;
use news::{FeedId, ItemId, PageOrigin, RawPage, WireText};
use sqlx::Row;

impl Save {
    /// Notes a version of a wire text, which lies in `file` as JSON. Gives its item; `None`
    /// where this version is known already, or an older one.
    pub async fn wire_text(
        &mut self,
        feed: FeedId,
        text: &WireText,
        file: &str,
    ) -> Result<Option<ItemId>> {
        let item = sqlx::query(
            "INSERT INTO item (feed, seen, url, data, published) VALUES ($1, $2, $3, $4, $2) \
             ON CONFLICT (url) DO UPDATE SET data = excluded.data RETURNING id",
        )
        .bind(feed.get())
        .bind(self.now().as_millisecond())
        .bind(text.url.as_str())
        .bind(row::to_json(&text.item())?)
        .fetch_one(self.db())
        .await?;
        let item = ItemId::new(item.try_get("id")?)?;
        sqlx::query(
            "INSERT INTO feed_item (item, feed) VALUES ($1, $2) ON CONFLICT (item, feed) DO NOTHING",
        )
        .bind(item.get())
        .bind(feed.get())
        .execute(self.db())
        .await?;
        // A service may withdraw a version under its own number.
        let noted = sqlx::query(
            "INSERT INTO wire (item, version, status) VALUES ($1, $2, $3) \
             ON CONFLICT (item) DO UPDATE SET version = excluded.version, \
             status = excluded.status WHERE wire.version < excluded.version \
             OR (wire.version = excluded.version AND wire.status <> excluded.status)",
        )
        .bind(item.get())
        .bind(i64::try_from(text.version).unwrap_or(i64::MAX))
        .bind(row::name_of(&text.status)?)
        .execute(self.db())
        .await?;
        if noted.rows_affected() == 0 {
            return Ok(None);
        }
        let page = RawPage {
            item,
            origin: PageOrigin::Wire,
            reservation: None,
            url: text.url.clone(),
            charset: None,
            body: Vec::new(),
            fetched: self.now(),
        };
        self.page(&page, file, (None, None)).await?;
        Ok(Some(item))
    }

    /// Queues a job that is due at a time, or puts one off (or forward) that waits.
    pub async fn enqueue_at(&mut self, job: &news::Job, due: Timestamp) -> Result<()> {
        self.enqueue(std::slice::from_ref(job)).await?;
        sqlx::query("UPDATE job SET due = $1 WHERE key = $2 AND state = 'waiting'")
            .bind(due.as_millisecond())
            .bind(job.key())
            .execute(self.db())
            .await?;
        Ok(())
    }
}
