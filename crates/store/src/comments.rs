//! What readers write.

use crate::{
    Result, Save, Store, StoredComment,
    ask::Value,
    row::{self, Columns, named, number, parsed, text},
};
use jiff::Timestamp;
use news::{ArticleId, CommentDraft, CommentId, CommentState, Job, Lang};
use sqlx::{AnyConnection, AssertSqlSafe, Row};

/// A comment with the headline it stands under, for moderators.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldComment {
    /// The comment.
    pub comment: StoredComment,
    /// The article's own headline.
    pub headline: String,
}

/// A comment's words in a language.
pub type Translated = (Lang, String);

impl Store {
    /// Takes a comment in a state, and queues its translation into the given languages where
    /// it is approved. What it replies to must be shown under the same article; else it
    /// replies to nothing.
    pub async fn add_comment(
        &self,
        draft: &CommentDraft,
        state: CommentState,
        langs: &[Lang],
        now: Timestamp,
    ) -> Result<CommentId> {
        let mut save = self.begin().await?;
        let row = sqlx::query(
            "INSERT INTO comment (article, name, lang, text, written, state, parent) \
             VALUES ($1, $2, $3, $4, $5, $6, (SELECT p.id FROM comment p \
             WHERE p.id = $7 AND p.article = $1 AND p.state = 'approved')) RETURNING id",
        )
        .bind(draft.article.get())
        .bind(draft.name.as_str())
        .bind(draft.lang.to_string())
        .bind(draft.text.as_str())
        .bind(now.as_millisecond())
        .bind(row::name_of(&state)?)
        .bind(draft.parent.map(CommentId::get))
        .fetch_one(&mut *save)
        .await?;
        let id = CommentId::new(row.try_get("id")?)?;
        if state == CommentState::Approved {
            translated_into(&mut save, id, draft.lang, langs).await?;
        }
        save.commit().await?;
        Ok(id)
    }

    /// The comments that are shown under an article, the oldest first, in a reader's
    /// language where they are translated.
    pub async fn comments(&self, article: ArticleId, lang: Lang) -> Result<Vec<StoredComment>> {
        let sql = "SELECT c.*, t.text AS translated FROM comment c \
             LEFT JOIN comment_translation t ON t.comment = c.id AND t.lang = $1 \
             WHERE c.article = $2 AND c.state = 'approved' ORDER BY c.written, c.id";
        let values = [Value::Text(lang.to_string()), Value::Number(article.get())];
        self.ask(sql, &values, comment).await
    }

    /// Comments in a state with their articles' headlines, the oldest first.
    pub async fn comments_in(&self, state: CommentState, most: u32) -> Result<Vec<HeldComment>> {
        let rows = sqlx::query(
            "SELECT c.*, NULL AS translated, a.headline FROM comment c \
             JOIN article a ON a.id = c.article WHERE c.state = $1 \
             ORDER BY c.written, c.id LIMIT $2",
        )
        .bind(row::name_of(&state)?)
        .bind(i64::from(most))
        .fetch_all(&self.pool)
        .await?;
        rows.iter()
            .map(|row| {
                Ok(HeldComment {
                    comment: comment(row)?,
                    headline: row.try_get("headline")?,
                })
            })
            .collect()
    }

    /// All comments under a name, whatever became of them, each with its translations;
    /// the oldest first.
    pub async fn comments_by(&self, name: &str) -> Result<Vec<(StoredComment, Vec<Translated>)>> {
        let rows = sqlx::query(
            "SELECT c.*, NULL AS translated FROM comment c WHERE c.name = $1 \
             ORDER BY c.written, c.id",
        )
        .bind(name)
        .fetch_all(&self.pool)
        .await?;
        let mut comments = Vec::with_capacity(rows.len());
        for row in &rows {
            let comment = comment(row)?;
            let translated = self.translations_of(comment.id).await?;
            comments.push((comment, translated));
        }
        Ok(comments)
    }

    async fn translations_of(&self, id: CommentId) -> Result<Vec<Translated>> {
        let rows = sqlx::query(
            "SELECT lang, text FROM comment_translation WHERE comment = $1 ORDER BY lang",
        )
        .bind(id.get())
        .fetch_all(&self.pool)
        .await?;
        rows.iter()
            .map(|row| Ok((parsed(row, "lang")?, row.try_get("text")?)))
            .collect()
    }

    /// Erases all comments under a name with their translations; replies to them stay.
    /// Gives how many there were.
    pub async fn erase_comments_by(&self, name: &str) -> Result<u64> {
        const THEIRS: &str = "IN (SELECT id FROM comment WHERE name = $1)";
        let mut save = self.begin().await?;
        let mut erased = 0;
        for statement in [
            format!("UPDATE comment SET parent = NULL WHERE parent {THEIRS}"),
            format!("DELETE FROM comment_translation WHERE comment {THEIRS}"),
            "DELETE FROM comment WHERE name = $1".to_owned(),
        ] {
            let done = sqlx::query(AssertSqlSafe(statement)).bind(name);
            erased = done.execute(&mut *save).await?.rows_affected();
        }
        save.commit().await?;
        Ok(erased)
    }

    /// A comment in its own words.
    pub async fn comment(&self, id: CommentId) -> Result<Option<StoredComment>> {
        let found = sqlx::query("SELECT c.*, NULL AS translated FROM comment c WHERE c.id = $1")
            .bind(id.get())
            .fetch_optional(&self.pool)
            .await?;
        found.as_ref().map(|row| comment(row)).transpose()
    }

    /// Decides on a comment, and queues its translation into the given languages where
    /// it is approved. `false` where there is no such comment.
    pub async fn moderate(
        &self,
        id: CommentId,
        state: CommentState,
        langs: &[Lang],
    ) -> Result<bool> {
        let Some(found) = self.comment(id).await? else {
            return Ok(false);
        };
        let mut save = self.begin().await?;
        sqlx::query("UPDATE comment SET state = $1 WHERE id = $2")
            .bind(row::name_of(&state)?)
            .bind(id.get())
            .execute(&mut *save)
            .await?;
        if state == CommentState::Approved {
            translated_into(&mut save, id, found.lang, langs).await?;
        }
        save.commit().await?;
        Ok(true)
    }
}

/// Queues a comment's translation into each of the languages that is not its own.
async fn translated_into(
    db: &mut AnyConnection,
    comment: CommentId,
    from: Lang,
    langs: &[Lang],
) -> Result<()> {
    let others = langs.iter().filter(|lang| lang.base() != from.base());
    let jobs: Vec<Job> = others
        .map(|&lang| Job::TranslateComment { comment, lang })
        .collect();
    crate::jobs::enqueue(db, &jobs).await
}

impl Save {
    /// Saves a comment's translation.
    pub async fn comment_translation(
        &mut self,
        comment: CommentId,
        lang: Lang,
        text: &str,
    ) -> Result<()> {
        sqlx::query(
            "INSERT INTO comment_translation (comment, lang, text) VALUES ($1, $2, $3) \
             ON CONFLICT (comment, lang) DO UPDATE SET text = excluded.text",
        )
        .bind(comment.get())
        .bind(lang.to_string())
        .bind(text)
        .execute(self.db())
        .await?;
        Ok(())
    }
}

fn comment(row: &dyn Columns) -> Result<StoredComment> {
    let words = |column| -> Result<String> { Ok(text(row, column)?.to_owned()) };
    Ok(StoredComment {
        id: CommentId::new(number(row, "id")?)?,
        article: ArticleId::new(number(row, "article")?)?,
        parent: row.number("parent")?.map(CommentId::new).transpose()?,
        name: words("name")?,
        lang: parsed(row, "lang")?,
        text: words("text")?,
        translated: row.text("translated")?.map(str::to_owned),
        written: row::time(row, "written")?,
        state: named(row, "state")?,
    })
}
