//! What the stages load, and files.

use crate::{
    Result, Store,
    row::{self, json, parsed},
};
use jiff::Timestamp;
use news::{ArticleId, ItemId, Lang, PictureId, RawPage, WebUrl};
use sqlx::{AssertSqlSafe, Row};

impl Store {
    /// The page of an item as it was fetched; `None` where there is none (any more).
    pub async fn page(&self, item: ItemId) -> Result<Option<RawPage>> {
        let found = sqlx::query("SELECT * FROM page WHERE item = $1")
            .bind(item.get())
            .fetch_optional(&self.pool)
            .await?;
        let Some(row) = found else { return Ok(None) };
        let file: String = row.try_get("file")?;
        let Some(body) = self.file(&file).await? else {
            return Ok(None);
        };
        Ok(Some(RawPage {
            item,
            origin: row::named(&row, "origin")?,
            reservation: row::json_option(&row, "reservation")?,
            url: parsed(&row, "url")?,
            charset: row.try_get("charset")?,
            body,
            fetched: row::time(&row, "fetched")?,
        }))
    }

    /// An item, whose it is, and when it was first seen.
    pub async fn item(
        &self,
        item: ItemId,
    ) -> Result<Option<(news::FeedItem, news::Source, Timestamp)>> {
        let sql = format!(
            "SELECT i.data, i.seen, {} FROM item i JOIN feed f ON f.id = i.feed \
             JOIN source s ON s.id = f.source WHERE i.id = $1",
            row::SOURCE
        );
        let found = sqlx::query(AssertSqlSafe(sql))
            .bind(item.get())
            .fetch_optional(&self.pool);
        let Some(row) = found.await? else {
            return Ok(None);
        };
        Ok(Some((
            json(&row, "data")?,
            row::source(&row)?,
            row::time(&row, "seen")?,
        )))
    }

    /// Where a picture is to be fetched; `None` where it is gone, or may not be shown.
    pub async fn picture_source(&self, picture: PictureId) -> Result<Option<WebUrl>> {
        let sql = format!(
            "SELECT p.src FROM picture p JOIN listed a ON a.id = p.article \
             JOIN source s ON s.id = a.source WHERE p.id = $1 AND {}",
            row::HAS_PICTURES
        );
        let found = sqlx::query(AssertSqlSafe(sql))
            .bind(picture.get())
            .fetch_optional(&self.pool)
            .await?;
        found.as_ref().map(|row| parsed(row, "src")).transpose()
    }

    /// Articles that have no translation into a language and are not written in it. Those
    /// whose own language could not be told are left out.
    pub async fn untranslated(&self, lang: Lang) -> Result<Vec<ArticleId>> {
        let sql = format!(
            "SELECT id FROM listed WHERE language <> 'und' AND NOT {} AND NOT EXISTS \
             (SELECT 1 FROM translation t WHERE t.article = listed.id AND t.lang = $1)",
            row::of_language("language", lang)
        );
        let rows = sqlx::query(AssertSqlSafe(sql))
            .bind(lang.to_string())
            .fetch_all(&self.pool)
            .await?;
        row::in_order(&rows)
    }

    /// Writes a file.
    pub async fn put_file(&self, name: &str, bytes: Vec<u8>) -> Result<()> {
        let (files, name) = (self.files.clone(), name.to_owned());
        blocking(move || files.put(&name, &bytes)).await
    }

    /// Removes a file, with a picture its smaller copies; one that is not there is as good
    /// as removed.
    pub async fn remove_file(&self, name: &str) -> Result<()> {
        let (files, name) = (self.files.clone(), name.to_owned());
        blocking(move || files.remove(&name)).await
    }

    /// All files in a folder and those below it, each with its bytes, those that were not
    /// used for longest first.
    pub async fn files_under(&self, folder: &str) -> Result<Vec<(String, u64)>> {
        let (files, folder) = (self.files.clone(), folder.to_owned());
        blocking(move || files.under(&folder)).await
    }

    /// Reads a file; `None` where there is none.
    pub async fn file(&self, name: &str) -> Result<Option<Vec<u8>>> {
        let (files, name) = (self.files.clone(), name.to_owned());
        blocking(move || files.get(&name)).await
    }
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T> + Send + 'static,
) -> Result<T> {
    tokio::task::spawn_blocking(work)
        .await
        .unwrap_or_else(|cause| Err(row::unreadable("file", cause)))
}

/// SHA-256, the first 128 bits in hexadecimal.
pub(crate) fn hash(text: &str) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(text.as_bytes())
        .iter()
        .take(16)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
