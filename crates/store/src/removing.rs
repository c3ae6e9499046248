//! Articles that were taken down.

use crate::{
    Result, Save, Store, jobs,
    row::{self, json, to_json},
};
use jiff::Timestamp;
use news::{Article, ArticleId, Job, Lang, Revision, Text};
use serde::{Deserialize, Serialize};
use sqlx::Row;

/// Who took an article down.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Remover {
    /// Its publisher, who may bring it back.
    Publisher,
    /// We did: it stays down, whatever the publisher does.
    Operator,
}

/// That an article was taken down.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Removal {
    /// By whom.
    pub by: Remover,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Timestamp,
}

impl Save {
    /// Takes an article down: from now on no page, list, feed or picture has it. Its words
    /// are erased by the job that this queues. False where it is down already.
    pub async fn take_down(&mut self, id: ArticleId, by: Remover, reason: &str) -> Result<bool> {
        let now = self.now().as_millisecond();
        let story = sqlx::query("SELECT story FROM article WHERE id = $1 AND removed IS NULL")
            .bind(id.get())
            .fetch_optional(self.db())
            .await?;
        let gone = sqlx::query(
            "UPDATE article SET removed = $1, removed_by = $2, reason = $3, story = NULL, \
             fingerprint = NULL, section = NULL WHERE id = $4 \
             AND (removed IS NULL OR (removed_by = 'publisher' AND $2 = 'operator'))",
        )
        .bind(now)
        .bind(row::name_of(&by)?)
        .bind(reason)
        .bind(id.get())
        .execute(self.db())
        .await?;
        if gone.rows_affected() == 0 {
            return Ok(false);
        }
        sqlx::query("UPDATE item SET due = NULL WHERE article = $1")
            .bind(id.get())
            .execute(self.db())
            .await?;
        let mut follows = vec![Job::Erase { article: id }];
        if let Some(row) = story {
            let story: Option<i64> = row.try_get("story")?;
            follows.extend(self.one_of(story).await?);
        }
        // Those that were copies of it are compared anew.
        let rows = sqlx::query("SELECT id FROM article WHERE copy_of = $1 ORDER BY id")
            .bind(id.get())
            .fetch_all(self.db())
            .await?;
        for row in &rows {
            let article = ArticleId::new(row.try_get("id")?)?;
            follows.push(Job::FindCopies { article });
        }
        jobs::enqueue(self.db(), &follows).await?;
        Ok(true)
    }

    /// One article of a story, from which what is left of it is found anew.
    async fn one_of(&mut self, story: Option<i64>) -> Result<Option<Job>> {
        let found = sqlx::query("SELECT MIN(id) AS id FROM listed WHERE story = $1")
            .bind(story)
            .fetch_one(self.db())
            .await?;
        let id: Option<i64> = found.try_get("id")?;
        Ok(match id {
            Some(id) => Some(Job::Relate {
                article: ArticleId::new(id)?,
            }),
            None => None,
        })
    }

    /// Erases what is left of an article that was taken down, but for its address and its
    /// comments, which nobody sees.
    pub async fn erase(&mut self, id: ArticleId, article: &Article) -> Result<()> {
        let stub = stub(article);
        for statement in [
            "DELETE FROM translation_words WHERE article = $1",
            "DELETE FROM translation WHERE article = $1",
            "DELETE FROM revision WHERE article = $1",
            "DELETE FROM picture WHERE article = $1",
            "DELETE FROM article_author WHERE article = $1",
            "DELETE FROM article_topic WHERE article = $1",
            "DELETE FROM band WHERE article = $1",
            "DELETE FROM page WHERE item IN (SELECT id FROM item WHERE article = $1)",
        ] {
            sqlx::query(statement)
                .bind(id.get())
                .execute(self.db())
                .await?;
        }
        sqlx::query(
            "UPDATE article SET headline = '', lead = '', alt = '', lead_picture = NULL, \
             shingles = NULL, revision = $1 WHERE id = $2 AND removed IS NOT NULL",
        )
        .bind(Revision::of(&stub).as_str())
        .bind(id.get())
        .execute(self.db())
        .await?;
        sqlx::query(
            "UPDATE article_words SET data = $1 WHERE article = $2 \
             AND (SELECT removed FROM article WHERE id = $2) IS NOT NULL",
        )
        .bind(to_json(&stub)?)
        .bind(id.get())
        .execute(self.db())
        .await?;
        Ok(())
    }
}

/// What is kept of an article that was taken down.
fn stub(article: &Article) -> Article {
    Article {
        published: article.published,
        ..Article::bare(article.url.clone(), Lang::UNKNOWN, Text::default())
    }
}

impl Store {
    /// That an article was taken down, if it was.
    pub async fn removal(&self, id: ArticleId) -> Result<Option<Removal>> {
        let found = sqlx::query(
            "SELECT removed, removed_by, reason FROM article \
             WHERE id = $1 AND removed IS NOT NULL",
        )
        .bind(id.get())
        .fetch_optional(&self.pool)
        .await?;
        let Some(row) = found else { return Ok(None) };
        Ok(Some(Removal {
            by: row::named(&row, "removed_by")?,
            reason: row.try_get("reason")?,
            at: row::time(&row, "removed")?,
        }))
    }

    /// The words of an article that was taken down, as long as they are not erased.
    pub async fn removed_article(&self, id: ArticleId) -> Result<Option<Article>> {
        let found = sqlx::query(
            "SELECT w.data FROM article a JOIN article_words w ON w.article = a.id \
             WHERE a.id = $1 AND a.removed IS NOT NULL",
        )
        .bind(id.get())
        .fetch_optional(&self.pool)
        .await?;
        found.as_ref().map(|row| json(row, "data")).transpose()
    }

    /// Erases the files of an article: its pictures, with smaller copies, and its pages as
    /// they came.
    pub async fn erase_files(&self, id: ArticleId) -> Result<()> {
        let rows = sqlx::query(
            "SELECT file FROM picture WHERE article = $1 AND file IS NOT NULL UNION ALL \
             SELECT file FROM page WHERE item IN (SELECT id FROM item WHERE article = $1)",
        )
        .bind(id.get())
        .fetch_all(&self.pool)
        .await?;
        for row in &rows {
            self.remove_file(row.try_get("file")?).await?;
        }
        Ok(())
    }
}
