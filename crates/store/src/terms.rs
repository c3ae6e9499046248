//! The glossary's terms.

use crate::{Result, Save, Store, reading::whole, row};
use news::{ArticleId, CommentId, Lang, Pair, RuleKind, Scope, Term, TermId};
use sqlx::{Row, any::AnyRow};
use std::collections::HashSet;

/// Tells one state of the glossary from another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct GlossaryStamp {
    count: i64,
    newest: i64,
}

/// Where a translation is, and its words, sentence by sentence in both languages.
#[derive(Clone, PartialEq, Debug)]
pub struct TranslatedWords {
    /// The article.
    pub article: ArticleId,
    /// Its own language.
    pub from: Lang,
    /// The language of the translation.
    pub to: Lang,
    /// How much of it is translated.
    pub scope: Scope,
    /// Originals and translations.
    pub words: Vec<(String, String)>,
}

/// A comment that is shown, and its translation.
#[derive(Clone, PartialEq, Debug)]
pub struct TranslatedComment {
    /// The comment.
    pub comment: CommentId,
    /// The language it is written in.
    pub from: Lang,
    /// The language of the translation.
    pub to: Lang,
    /// Its words.
    pub source: String,
    /// Their translation.
    pub target: String,
}

impl Store {
    /// All terms, in the order in which they were added.
    pub async fn terms(&self) -> Result<Vec<(TermId, Term)>> {
        let rows = sqlx::query("SELECT * FROM term ORDER BY id")
            .fetch_all(&self.pool)
            .await?;
        rows.iter().map(term).collect()
    }

    /// The state of the glossary.
    pub async fn glossary_stamp(&self) -> Result<GlossaryStamp> {
        let row = sqlx::query("SELECT COUNT(*) AS terms, COALESCE(MAX(id), 0) AS newest FROM term")
            .fetch_one(&self.pool)
            .await?;
        Ok(GlossaryStamp {
            count: row.try_get("terms")?,
            newest: row.try_get("newest")?,
        })
    }

    /// The words of translations that readers may see, some at a time: those that follow an
    /// article and language. Empty at the end.
    pub async fn translated_words(
        &self,
        after: Option<(ArticleId, Lang)>,
        most: u32,
    ) -> Result<Vec<TranslatedWords>> {
        let (article, lang) = match after {
            Some((article, lang)) => (article.get(), lang.to_string()),
            None => (0, String::new()),
        };
        let rows = sqlx::query(
            "SELECT t.article, t.lang, t.source_lang, t.scope, w.data, w.work FROM translation t \
             JOIN translation_words w ON w.article = t.article AND w.lang = t.lang \
             JOIN listed a ON a.id = t.article \
             WHERE (t.article, t.lang) > ($1, $2) ORDER BY t.article, t.lang LIMIT $3",
        )
        .bind(article)
        .bind(lang)
        .bind(i64::from(most))
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(words).collect()
    }

    /// Translations of comments that are shown, some at a time, like
    /// [`Store::translated_words`].
    pub async fn translated_comments(
        &self,
        after: Option<(CommentId, Lang)>,
        most: u32,
    ) -> Result<Vec<TranslatedComment>> {
        let (comment, lang) = match after {
            Some((comment, lang)) => (comment.get(), lang.to_string()),
            None => (0, String::new()),
        };
        // SQLite would join them the other way around, and sort all that are left for each part.
        let rows = sqlx::query(
            "SELECT t.comment, t.lang, t.text AS target, c.lang AS source_lang, c.text \
             FROM comment_translation t CROSS JOIN comment c \
             WHERE c.id = t.comment AND c.state = 'approved' \
             AND (t.comment, t.lang) > ($1, $2) ORDER BY t.comment, t.lang LIMIT $3",
        )
        .bind(comment)
        .bind(lang)
        .bind(i64::from(most))
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(translated_comment).collect()
    }
}

impl Save {
    /// Adds terms; gives those that were not there.
    pub async fn add_terms(&mut self, terms: &[Term]) -> Result<Vec<Term>> {
        let rows = sqlx::query("SELECT * FROM term")
            .fetch_all(self.db())
            .await?;
        let mut known = HashSet::new();
        for row in &rows {
            known.insert(term(row)?.1);
        }
        let new: Vec<Term> = terms
            .iter()
            .filter(|term| known.insert((*term).clone()))
            .cloned()
            .collect();
        for some in new.chunks(row::ROWS) {
            let sql = format!(
                "INSERT INTO term (pair, rule, source, target, letters) VALUES {}",
                row::places(some.len(), 5, 1, "")
            );
            let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
            for term in some {
                query = query
                    .bind(term.pair().to_string())
                    .bind(term.kind().as_str())
                    .bind(term.source().map(str::to_owned))
                    .bind(term.target().map(str::to_owned))
                    .bind(term.letters().to_string());
            }
            query.execute(self.db()).await?;
        }
        Ok(new)
    }

    /// Removes a term and gives it; `None` where there is none of that number.
    pub async fn remove_term(&mut self, id: TermId) -> Result<Option<Term>> {
        let row = sqlx::query("DELETE FROM term WHERE id = $1 RETURNING *")
            .bind(id.get())
            .fetch_optional(self.db())
            .await?;
        row.as_ref().map(|row| Ok(term(row)?.1)).transpose()
    }
}

fn term(row: &AnyRow) -> Result<(TermId, Term)> {
    let pair: Pair = row::parsed(row, "pair")?;
    let kind: RuleKind = row::parsed(row, "rule")?;
    let source: Option<String> = row.try_get("source")?;
    let target: Option<String> = row.try_get("target")?;
    let words = (
        source.as_deref().unwrap_or(""),
        target.as_deref().unwrap_or(""),
    );
    let letters = Some(row::parsed(row, "letters")?);
    let term = Term::of_parts(pair, kind, words, letters);
    let term = term.map_err(|cause| row::unreadable("term", cause))?;
    Ok((TermId::new(row.try_get("id")?)?, term))
}

fn translated_comment(row: &AnyRow) -> Result<TranslatedComment> {
    Ok(TranslatedComment {
        comment: CommentId::new(row.try_get("comment")?)?,
        from: row::parsed(row, "source_lang")?,
        to: row::parsed(row, "lang")?,
        source: row.try_get("text")?,
        target: row.try_get("target")?,
    })
}

fn words(row: &AnyRow) -> Result<TranslatedWords> {
    let translation = whole(row)?;
    let segments = translation.segments.iter();
    Ok(TranslatedWords {
        article: ArticleId::new(row.try_get("article")?)?,
        from: row::parsed(row, "source_lang")?,
        to: row::parsed(row, "lang")?,
        scope: row::parsed(row, "scope")?,
        words: segments
            .map(|segment| (segment.source.words(), segment.target.words()))
            .collect(),
    })
}
