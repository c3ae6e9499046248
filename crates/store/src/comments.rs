//! What readers write.

use crate::{
    Result, Save, Store, StoredComment,
    ask::Value,
    reports,
    row::{self, Columns, named, number, parsed, text},
};
use jiff::Timestamp;
use news::{ArticleId, CommentDraft, CommentId, CommentState, Job, Lang, ReportReason};
use sqlx::{AnyConnection, AssertSqlSafe, Row};

/// A comment that a moderator should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsettled {
    /// The comment: it waits, or is shown and was reported.
    pub comment: StoredComment,
    /// The article's own headline.
    pub headline: String,
    /// Where the writer can be reached, if they said so.
    pub email: Option<String>,
    /// What readers hold against it, each with a note to the moderators.
    pub reports: Vec<(ReportReason, String)>,
}

/// A comment's words in a language.
pub type Translated = (Lang, String);

/// All that is kept of one comment of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonsComment {
    /// The comment.
    pub comment: StoredComment,
    /// The e-mail address that was left with it.
    pub email: Option<String>,
    /// Its translations.
    pub translations: Vec<Translated>,
}

/// Which comments are a person's: those under a name, or with an e-mail address.
const THEIRS: &str = "(name = $1 OR LOWER(email) = LOWER($1))";

impl Store {
    /// Takes a comment in a state, and queues its translation into the given languages where
    /// it is approved. Under a copy it stands under the article that is published in its
    /// place. What it replies to must be shown there too; else it replies to nothing.
    pub async fn add_comment(
        &self,
        draft: &CommentDraft,
        state: CommentState,
        langs: &[Lang],
        now: Timestamp,
    ) -> Result<CommentId> {
        let mut save = self.begin().await?;
        let article = "(SELECT COALESCE(a.copy_of, a.id) FROM article a WHERE a.id = $1)";
        let sql = format!(
            "INSERT INTO comment (article, name, lang, text, written, state, email, parent) \
             VALUES ({article}, $2, $3, $4, $5, $6, $7, (SELECT p.id FROM comment p \
             WHERE p.id = $8 AND p.article = {article} AND p.state = 'approved')) RETURNING id"
        );
        let row = sqlx::query(AssertSqlSafe(sql))
            .bind(draft.article.get())
            .bind(draft.name.as_str())
            .bind(draft.lang.to_string())
            .bind(draft.text.as_str())
            .bind(now.as_millisecond())
            .bind(row::name_of(&state)?)
            .bind(draft.email.as_deref())
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

    /// Comments that wait for a moderator, and those that are shown and were reported, the
    /// oldest first.
    pub async fn unsettled_comments(&self, most: u32) -> Result<Vec<Unsettled>> {
        let rows = sqlx::query(
            "SELECT c.*, NULL AS translated, a.headline FROM comment c \
             JOIN article a ON a.id = c.article WHERE c.state = 'held' OR \
             (c.state = 'approved' AND c.id IN (SELECT comment FROM report)) \
             ORDER BY c.written, c.id LIMIT $1",
        )
        .bind(i64::from(most))
        .fetch_all(&self.pool)
        .await?;
        let mut unsettled = Vec::with_capacity(rows.len());
        for row in &rows {
            let comment = comment(row)?;
            unsettled.push(Unsettled {
                reports: self.reports(comment.id).await?,
                headline: row.try_get("headline")?,
                email: row.try_get("email")?,
                comment,
            });
        }
        Ok(unsettled)
    }

    /// All comments of a person, by name or e-mail address, whatever became of them; the
    /// oldest first.
    pub async fn comments_by(&self, person: &str) -> Result<Vec<PersonsComment>> {
        let sql = format!(
            "SELECT c.*, NULL AS translated FROM comment c WHERE {THEIRS} \
             ORDER BY c.written, c.id"
        );
        let rows = sqlx::query(AssertSqlSafe(sql))
            .bind(CommentDraft::name_of(person))
            .fetch_all(&self.pool)
            .await?;
        let mut comments = Vec::with_capacity(rows.len());
        for row in &rows {
            let comment = comment(row)?;
            comments.push(PersonsComment {
                email: row.try_get("email")?,
                translations: self.translations_of(comment.id).await?,
                comment,
            });
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

    /// Erases all comments of a person, by name or e-mail address, with all that belongs to
    /// them; replies to them stay. Gives how many there were.
    pub async fn erase_comments_by(&self, person: &str) -> Result<u64> {
        let mut save = self.begin().await?;
        let sql = format!("SELECT id FROM comment WHERE {THEIRS}");
        let rows = sqlx::query(AssertSqlSafe(sql))
            .bind(CommentDraft::name_of(person))
            .fetch_all(&mut *save)
            .await?;
        let ids = rows
            .iter()
            .map(|row| Ok(CommentId::new(row.try_get("id")?)?));
        let erased = erase(&mut save, &ids.collect::<Result<Vec<_>>>()?).await?;
        save.commit().await?;
        Ok(erased)
    }

    /// Erases a comment with its translations; replies to it stay. `false` where there is
    /// none.
    pub async fn erase_comment(&self, id: CommentId) -> Result<bool> {
        let mut save = self.begin().await?;
        let erased = erase(&mut save, &[id]).await?;
        save.commit().await?;
        Ok(erased > 0)
    }

    /// Keeps what a writer made of a comment, puts it in a state, and queues its translation
    /// into the given languages where it is approved; translations of the former words go.
    /// `false` where there is no such comment, or it was rejected meanwhile.
    pub async fn change_comment(
        &self,
        id: CommentId,
        draft: &CommentDraft,
        state: CommentState,
        langs: &[Lang],
        now: Timestamp,
    ) -> Result<bool> {
        let mut save = self.begin().await?;
        let done = sqlx::query(
            "UPDATE comment SET name = $1, lang = $2, text = $3, state = $4, changed = $5 \
             WHERE id = $6 AND state <> 'rejected'",
        )
        .bind(draft.name.as_str())
        .bind(draft.lang.to_string())
        .bind(draft.text.as_str())
        .bind(row::name_of(&state)?)
        .bind(now.as_millisecond())
        .bind(id.get())
        .execute(&mut *save)
        .await?;
        if done.rows_affected() == 0 {
            return Ok(false);
        }
        sqlx::query("DELETE FROM comment_translation WHERE comment = $1")
            .bind(id.get())
            .execute(&mut *save)
            .await?;
        if state == CommentState::Approved {
            translated_into(&mut save, id, draft.lang, langs).await?;
        }
        save.commit().await?;
        Ok(true)
    }

    /// The secret of a name: the one that is kept, or else `fresh`, which is kept from now on.
    pub async fn secret(&self, name: &str, fresh: &str) -> Result<String> {
        sqlx::query("INSERT INTO secret (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING")
            .bind(name)
            .bind(fresh)
            .execute(&self.writer)
            .await?;
        let row = sqlx::query("SELECT value FROM secret WHERE name = $1")
            .bind(name)
            .fetch_one(&self.pool)
            .await?;
        Ok(row.try_get("value")?)
    }

    /// A comment in its own words.
    pub async fn comment(&self, id: CommentId) -> Result<Option<StoredComment>> {
        let found = sqlx::query("SELECT c.*, NULL AS translated FROM comment c WHERE c.id = $1")
            .bind(id.get())
            .fetch_optional(&self.pool)
            .await?;
        found.as_ref().map(|row| comment(row)).transpose()
    }

    /// Decides on a comment and what was reported of it, and queues its translation into the
    /// given languages where it is approved. `false` where there is no such comment.
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
        reports::settle(&mut save, id).await?;
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

/// Erases comments with all that belongs to them; gives how many there were.
async fn erase(db: &mut AnyConnection, ids: &[CommentId]) -> Result<u64> {
    if ids.is_empty() {
        return Ok(0);
    }
    let these = row::numbers(ids.iter().map(|id| id.get()));
    let mut erased = 0;
    for statement in [
        format!("UPDATE comment SET parent = NULL WHERE parent IN ({these})"),
        format!("DELETE FROM comment_translation WHERE comment IN ({these})"),
        format!("DELETE FROM report WHERE comment IN ({these})"),
        format!("DELETE FROM comment WHERE id IN ({these})"),
    ] {
        let done = sqlx::query(AssertSqlSafe(statement))
            .execute(&mut *db)
            .await?;
        erased = done.rows_affected();
    }
    Ok(erased)
}

impl Save {
    /// Saves the translation of a comment's words from their language. It is dropped if the
    /// comment is gone, or has other words or another language by now: those have a job of
    /// their own.
    pub async fn comment_translation(
        &mut self,
        (comment, words, from): (CommentId, &str, Lang),
        lang: Lang,
        text: &str,
    ) -> Result<()> {
        sqlx::query(
            "INSERT INTO comment_translation (comment, lang, text) \
             SELECT c.id, $2, $3 FROM comment c WHERE c.id = $1 AND c.text = $4 AND c.lang = $5 \
             ON CONFLICT (comment, lang) DO UPDATE SET text = excluded.text",
        )
        .bind(comment.get())
        .bind(lang.to_string())
        .bind(text)
        .bind(words)
        .bind(from.to_string())
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// Drops the translation of a comment.
    pub async fn no_comment_translation(&mut self, comment: CommentId, lang: Lang) -> Result<()> {
        sqlx::query("DELETE FROM comment_translation WHERE comment = $1 AND lang = $2")
            .bind(comment.get())
            .bind(lang.to_string())
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
        changed: row::time_option(row, "changed")?,
        state: named(row, "state")?,
    })
}
