//! Outlets and their channels.

use crate::{
    Dialect, Result, Store, jobs,
    row::{self, SOURCE},
};
use jiff::Timestamp;
use news::{
    ArticleId, Feed, FeedId, FeedKind, Habit, Job, JobKind, Lang, Place, Source, SourceId, WebUrl,
};
use sqlx::{AssertSqlSafe, Row};

/// A channel to add, and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFeed {
    /// The outlet's name.
    pub name: String,
    /// The outlet's home page.
    pub home: WebUrl,
    /// The outlet's language.
    pub language: Lang,
    /// Where the channel is.
    pub place: Place,
    /// What it is.
    pub kind: FeedKind,
    /// Of a section page, the CSS selector of its articles' links.
    pub selector: Option<String>,
}

/// What a poll changes of a feed.
#[derive(Clone, Debug, PartialEq)]
pub enum PollResult {
    /// It was read, or had not changed.
    Read {
        /// `ETag` of the answer.
        etag: Option<String>,
        /// `Last-Modified` of the answer, as sent.
        last_modified: Option<String>,
        /// Where it moved for good.
        moved: Option<WebUrl>,
        /// What was learnt of it; `None` where that is as before.
        habit: Option<Box<Habit>>,
    },
    /// It could not be read.
    Failed {
        /// Why, and what to do.
        reason: String,
    },
}

impl Store {
    /// Adds a channel, and its outlet where the home page is new. What is there already
    /// stays as it is, but for a language that is better known now.
    pub async fn add_feed(&self, new: &NewFeed) -> Result<(SourceId, FeedId)> {
        let mut save = self.begin().await?;
        sqlx::query(
            "INSERT INTO source (name, home, language, rights) VALUES ($1, $2, $3, 'full') \
             ON CONFLICT (home) DO NOTHING",
        )
        .bind(new.name.as_str())
        .bind(new.home.as_str())
        .bind(new.language.to_string())
        .execute(&mut *save)
        .await?;
        let row = sqlx::query("SELECT id FROM source WHERE home = $1")
            .bind(new.home.as_str())
            .fetch_one(&mut *save)
            .await?;
        let source = SourceId::new(row.try_get("id")?)?;
        if new.language.is_known() {
            // What the operator says now is truer than what was guessed before.
            sqlx::query("UPDATE source SET language = $1 WHERE id = $2")
                .bind(new.language.to_string())
                .bind(source.get())
                .execute(&mut *save)
                .await?;
        }
        sqlx::query(
            "INSERT INTO feed (source, url, kind, due, selector) VALUES ($1, $2, $3, 0, $4) \
             ON CONFLICT (url) DO UPDATE SET kind = excluded.kind, selector = excluded.selector",
        )
        .bind(source.get())
        .bind(new.place.to_string())
        .bind(new.kind.to_string())
        .bind(new.selector.clone())
        .execute(&mut *save)
        .await?;
        let row = sqlx::query("SELECT id FROM feed WHERE url = $1")
            .bind(new.place.to_string())
            .fetch_one(&mut *save)
            .await?;
        save.commit().await?;
        Ok((source, FeedId::new(row.try_get("id")?)?))
    }

    /// Removes an outlet with all that came from it, files too. Gives the articles that
    /// went, for the index; `None` where there is no such outlet.
    pub async fn remove_source(&self, source: SourceId) -> Result<Option<Vec<ArticleId>>> {
        const ARTICLES: &str = "SELECT id FROM article WHERE source = $1";
        const ITEMS: &str =
            "SELECT item.id FROM item JOIN feed ON feed.id = item.feed WHERE feed.source = $1";
        let comments = format!("SELECT id FROM comment WHERE article IN ({ARTICLES})");
        let mut save = self.begin().await?;
        self.item_index(&mut save, "CREATE INDEX article_item ON article (item)")
            .await?;
        let rows = sqlx::query(ARTICLES)
            .bind(source.get())
            .fetch_all(&mut *save)
            .await?;
        let articles = rows
            .iter()
            .map(|row| Ok(ArticleId::new(row.try_get("id")?)?));
        let articles = articles.collect::<Result<Vec<_>>>()?;
        let files = format!(
            "SELECT file FROM page WHERE item IN ({ITEMS}) UNION ALL \
             SELECT file FROM picture WHERE file IS NOT NULL AND article IN ({ARTICLES})"
        );
        let files = sqlx::query(AssertSqlSafe(files))
            .bind(source.get())
            .fetch_all(&mut *save)
            .await?;
        let freed = self.freed(&mut save, &articles).await?;
        for statement in [
            format!("UPDATE article SET copy_of = NULL WHERE copy_of IN ({ARTICLES})"),
            format!("UPDATE item SET article = NULL WHERE article IN ({ARTICLES})"),
            format!("UPDATE article SET item = NULL WHERE item IN ({ITEMS})"),
            format!("DELETE FROM revision WHERE article IN ({ARTICLES})"),
            format!("DELETE FROM band WHERE article IN ({ARTICLES})"),
            format!("DELETE FROM feed_item WHERE item IN ({ITEMS})"),
            "DELETE FROM feed_item WHERE feed IN (SELECT id FROM feed WHERE source = $1)"
                .to_owned(),
            format!("DELETE FROM comment_translation WHERE comment IN ({comments})"),
            format!("DELETE FROM report WHERE comment IN ({comments})"),
            format!("DELETE FROM comment WHERE article IN ({ARTICLES})"),
            format!("DELETE FROM translation_words WHERE article IN ({ARTICLES})"),
            format!("DELETE FROM translation WHERE article IN ({ARTICLES})"),
            format!("DELETE FROM article_words WHERE article IN ({ARTICLES})"),
            format!("DELETE FROM picture WHERE article IN ({ARTICLES})"),
            format!("DELETE FROM article_author WHERE article IN ({ARTICLES})"),
            format!("DELETE FROM article_topic WHERE article IN ({ARTICLES})"),
            "DELETE FROM article WHERE source = $1".to_owned(),
            "DELETE FROM author WHERE source = $1".to_owned(),
            format!("DELETE FROM page WHERE item IN ({ITEMS})"),
            format!("DELETE FROM wire WHERE item IN ({ITEMS})"),
            "DELETE FROM item WHERE feed IN (SELECT id FROM feed WHERE source = $1)".to_owned(),
            "DELETE FROM subscription WHERE feed IN (SELECT id FROM feed WHERE source = $1)"
                .to_owned(),
            "DELETE FROM feed WHERE source = $1".to_owned(),
        ] {
            let query = sqlx::query(AssertSqlSafe(statement)).bind(source.get());
            query.execute(&mut *save).await?;
        }
        self.item_index(&mut save, "DROP INDEX article_item")
            .await?;
        jobs::enqueue(&mut save, &freed).await?;
        let gone = sqlx::query("DELETE FROM source WHERE id = $1")
            .bind(source.get())
            .execute(&mut *save)
            .await?;
        save.commit().await?;
        for row in &files {
            self.files.remove(row.try_get("file")?)?;
        }
        Ok((gone.rows_affected() > 0).then_some(articles))
    }

    /// Makes the index of articles by their items, or drops it. Each item that goes is looked
    /// for among all articles, while on SQLite nobody else can write; nothing else needs this
    /// index, so that it would only make each save longer. On PostgreSQL others go on.
    async fn item_index(
        &self,
        save: &mut sqlx::Transaction<'static, sqlx::Any>,
        statement: &'static str,
    ) -> Result<()> {
        if self.dialect == Dialect::Sqlite {
            sqlx::query(statement).execute(&mut **save).await?;
        }
        Ok(())
    }

    /// Articles of others that are copies of some that go, to be compared anew.
    async fn freed(
        &self,
        save: &mut sqlx::Transaction<'static, sqlx::Any>,
        going: &[ArticleId],
    ) -> Result<Vec<Job>> {
        if going.is_empty() {
            return Ok(Vec::new());
        }
        let ids = row::numbers(going.iter().map(|id| id.get()));
        let sql = format!(
            "SELECT id FROM article WHERE copy_of IN ({ids}) AND id NOT IN ({ids}) ORDER BY id"
        );
        let rows = sqlx::query(AssertSqlSafe(sql))
            .fetch_all(&mut **save)
            .await?;
        let jobs = rows.iter().map(|row| {
            Ok(Job::FindCopies {
                article: ArticleId::new(row.try_get("id")?)?,
            })
        });
        jobs.collect()
    }

    /// Every outlet, by name.
    pub async fn sources(&self) -> Result<Vec<Source>> {
        let sql = format!("SELECT {SOURCE} FROM source s ORDER BY s.name, s.id");
        let rows = sqlx::query(AssertSqlSafe(sql))
            .fetch_all(&self.pool)
            .await?;
        rows.iter().map(|row| row::source(row)).collect()
    }

    /// One outlet.
    pub async fn source(&self, id: SourceId) -> Result<Option<Source>> {
        let sql = format!("SELECT {SOURCE} FROM source s WHERE s.id = $1");
        let found = sqlx::query(AssertSqlSafe(sql))
            .bind(id.get())
            .fetch_optional(&self.pool);
        found
            .await?
            .as_ref()
            .map(|row| row::source(row))
            .transpose()
    }

    /// One feed.
    pub async fn feed(&self, id: FeedId) -> Result<Option<Feed>> {
        let sql = "SELECT * FROM feed WHERE id = $1";
        self.ask_one(sql, &[id.get().into()], row::feed).await
    }

    /// Every feed, in the order in which they were added; what each brought is not counted.
    pub async fn all_feeds(&self) -> Result<Vec<Feed>> {
        let sql = "SELECT * FROM feed ORDER BY id";
        self.ask(sql, &[], row::feed).await
    }

    /// Queues a poll for every feed that is due and not being polled already; gives how many.
    pub async fn enqueue_due_polls(&self, now: Timestamp) -> Result<u64> {
        let sql = format!(
            "SELECT id FROM feed WHERE due <= $1 AND {} ORDER BY due, id",
            jobs::none_open(JobKind::PollFeed, "feed.id")
        );
        let rows = sqlx::query(AssertSqlSafe(sql))
            .bind(now.as_millisecond())
            .fetch_all(&self.pool)
            .await?;
        let mut polls = Vec::new();
        for row in &rows {
            polls.push(Job::PollFeed {
                feed: FeedId::new(row.try_get("id")?)?,
            });
        }
        if !polls.is_empty() {
            self.enqueue(&polls).await?;
        }
        Ok(rows.len() as u64)
    }

    /// Makes every feed due at once.
    pub async fn all_feeds_due(&self, now: Timestamp) -> Result<()> {
        sqlx::query("UPDATE feed SET due = $1 WHERE due > $1")
            .bind(now.as_millisecond())
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    /// When the next feed is due.
    pub async fn next_poll(&self) -> Result<Option<Timestamp>> {
        let row = sqlx::query("SELECT MIN(due) AS due FROM feed")
            .fetch_one(&self.pool)
            .await?;
        row::time_option(&row, "due")
    }
}

impl crate::Save {
    /// Notes how a poll ended and when the feed is due again.
    pub async fn polled(&mut self, feed: &Feed, result: &PollResult, due: Timestamp) -> Result<()> {
        match result {
            PollResult::Read {
                etag,
                last_modified,
                moved,
                habit,
            } => {
                let habit = habit.as_ref().map(row::to_json).transpose()?;
                sqlx::query(
                    "UPDATE feed SET etag = $1, last_modified = $2, due = $3, failures = 0, \
                     last_success = $4, last_error = NULL, habit = COALESCE($6, habit) WHERE id = $5",
                )
                .bind(etag.clone())
                .bind(last_modified.clone())
                .bind(due.as_millisecond())
                .bind(self.now().as_millisecond())
                .bind(feed.id.get())
                .bind(habit)
                .execute(self.db())
                .await?;
                match moved {
                    Some(url) => self.move_feed(feed.id, url).await,
                    None => Ok(()),
                }
            }
            PollResult::Failed { reason } => {
                sqlx::query(
                    "UPDATE feed SET due = $1, failures = failures + 1, last_error = $2 \
                     WHERE id = $3",
                )
                .bind(due.as_millisecond())
                .bind(reason.as_str())
                .bind(feed.id.get())
                .execute(self.db())
                .await?;
                Ok(())
            }
        }
    }

    /// Two feeds that moved to one address stay two rows: the address is unique.
    async fn move_feed(&mut self, feed: FeedId, url: &WebUrl) -> Result<()> {
        sqlx::query(
            "UPDATE feed SET url = $1 WHERE id = $2 \
             AND NOT EXISTS (SELECT 1 FROM feed WHERE url = $1)",
        )
        .bind(url.as_str())
        .bind(feed.get())
        .execute(self.db())
        .await?;
        Ok(())
    }
}
