//! What a publisher changed: an article's new words, and those that it had.

use crate::{
    ExtractedArticle, Result, Save, Store,
    row::{self, json, numbers, parsed},
    save::{alt, lead},
};
use jiff::Timestamp;
use news::{Article, ArticleId, ItemId, Lang, PictureId, Revision, Scope, SourceId, WebUrl};
use sqlx::{AssertSqlSafe, Row};
use std::collections::BTreeSet;

/// An article as an item's page is compared with it.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownArticle {
    /// Its row.
    pub id: ArticleId,
    /// The words now; blank where it was taken down.
    pub article: Article,
    /// Whether its words come from this item's page.
    pub is_home: bool,
    /// Who took it down, where it was.
    pub removed: Option<crate::Remover>,
}

/// What is there of an article that is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedArticle {
    /// Its row.
    pub id: ArticleId,
    /// The language that it was written in.
    pub language: Lang,
    /// Its pictures that are still to be fetched.
    pub pictures: Vec<PictureId>,
    /// The languages in which it is translated, and how far.
    pub translated: Vec<(Lang, Scope)>,
}

/// A state that an article was in.
#[derive(Clone, Debug, PartialEq)]
pub struct EarlierRevision {
    /// From 1, the oldest.
    pub number: u64,
    /// The state's name.
    pub revision: Revision,
    /// When another took its place.
    pub replaced: Timestamp,
    /// The words.
    pub article: Article,
}

impl Save {
    /// Gives an article other words; those that it had are kept as a revision.
    pub async fn revise(&mut self, id: ArticleId, new: &ExtractedArticle<'_>) -> Result<()> {
        let now = self.now().as_millisecond();
        sqlx::query(
            "INSERT INTO revision (article, number, revision, saved, data) \
             SELECT a.id, (SELECT COUNT(*) + 1 FROM revision WHERE article = $1), a.revision, $2, \
             w.data FROM article a JOIN article_words w ON w.article = a.id WHERE a.id = $1",
        )
        .bind(id.get())
        .bind(now)
        .execute(self.db())
        .await?;
        self.reword(id, new, Some(now)).await
    }

    /// Gives an article that was taken down its words back.
    pub async fn restore(&mut self, id: ArticleId, new: &ExtractedArticle<'_>) -> Result<()> {
        sqlx::query(
            "UPDATE article SET removed = NULL, removed_by = NULL, reason = NULL WHERE id = $1",
        )
        .bind(id.get())
        .execute(self.db())
        .await?;
        self.reword(id, new, None).await
    }

    /// The date under which it is listed stays: a correction makes no news.
    async fn reword(
        &mut self,
        id: ArticleId,
        new: &ExtractedArticle<'_>,
        revised: Option<i64>,
    ) -> Result<()> {
        let article = new.article;
        let figure = article.lead_figure.as_ref();
        sqlx::query(
            "UPDATE article SET language = $1, headline = $2, lead = $3, alt = $4, \
             lead_picture = $5, revision = $6, item = $7, \
             revised = COALESCE($8, revised) WHERE id = $9",
        )
        .bind(article.language.to_string())
        .bind(article.headline.words())
        .bind(lead(article))
        .bind(alt(article))
        .bind(figure.map(|figure| figure.src.to_string()))
        .bind(Revision::of(article).as_str())
        .bind(new.item.map(ItemId::get))
        .bind(revised)
        .bind(id.get())
        .execute(self.db())
        .await?;
        self.words(id, article).await?;
        self.readdress(id, &article.url).await?;
        self.signed(id, new.source, &article.authors).await
    }

    /// The page has another address at the publisher now. Where another article has it,
    /// it stays as it was.
    async fn readdress(&mut self, id: ArticleId, url: &WebUrl) -> Result<()> {
        sqlx::query(
            "UPDATE article SET url = $1 WHERE id = $2 \
             AND NOT EXISTS (SELECT 1 FROM article a WHERE a.url = $1)",
        )
        .bind(url.as_str())
        .bind(id.get())
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// Notes the pictures of an article, each once. Those that are no longer in it go;
    /// gives their files, to be erased.
    pub async fn pictures(&mut self, id: ArticleId, article: &Article) -> Result<Vec<String>> {
        let mut kept = BTreeSet::new();
        for figure in article.figures() {
            kept.insert(self.picture(id, figure).await?.get());
        }
        let rows = sqlx::query("SELECT id, file FROM picture WHERE article = $1 ORDER BY id")
            .bind(id.get())
            .fetch_all(self.db())
            .await?;
        let (mut files, mut gone) = (Vec::new(), Vec::new());
        for row in &rows {
            let picture: i64 = row.try_get("id")?;
            if !kept.contains(&picture) {
                gone.push(picture);
                files.extend(row.try_get::<Option<String>, _>("file")?);
            }
        }
        if !gone.is_empty() {
            let sql = format!(
                "DELETE FROM picture WHERE id IN ({})",
                numbers(gone.into_iter())
            );
            sqlx::query(AssertSqlSafe(sql)).execute(self.db()).await?;
        }
        Ok(files)
    }
}

impl Save {
    /// What is there of an article that is listed; `None` where it is not.
    pub async fn listed(&mut self, id: ArticleId) -> Result<Option<ListedArticle>> {
        let found = sqlx::query("SELECT language FROM listed WHERE id = $1")
            .bind(id.get())
            .fetch_optional(self.db())
            .await?;
        let Some(found) = found else { return Ok(None) };
        let pictures = "SELECT id FROM picture WHERE article = $1 AND file IS NULL ORDER BY id";
        let pictures = sqlx::query(pictures)
            .bind(id.get())
            .fetch_all(self.db())
            .await?;
        let translated = "SELECT lang, scope FROM translation WHERE article = $1 ORDER BY lang";
        let translated = sqlx::query(translated)
            .bind(id.get())
            .fetch_all(self.db())
            .await?;
        let pictures = pictures
            .iter()
            .map(|row| Ok(PictureId::new(row.try_get("id")?)?));
        let translated = translated
            .iter()
            .map(|row| Ok((parsed(row, "lang")?, parsed(row, "scope")?)));
        Ok(Some(ListedArticle {
            id,
            language: parsed(&found, "language")?,
            pictures: pictures.collect::<Result<_>>()?,
            translated: translated.collect::<Result<_>>()?,
        }))
    }
}

impl Store {
    /// The article that an item's page brought before, if one did.
    pub async fn known_article(&self, item: ItemId) -> Result<Option<KnownArticle>> {
        let found = sqlx::query(
            "SELECT a.id, w.data, a.item, a.removed_by FROM item i \
             JOIN article a ON a.id = i.article JOIN article_words w ON w.article = a.id \
             WHERE i.id = $1",
        )
        .bind(item.get())
        .fetch_optional(&self.pool)
        .await?;
        let Some(row) = found else { return Ok(None) };
        let home: Option<i64> = row.try_get("item")?;
        let remover: Option<String> = row.try_get("removed_by")?;
        Ok(Some(KnownArticle {
            id: ArticleId::new(row.try_get("id")?)?,
            article: json(&row, "data")?,
            is_home: home.is_none_or(|home| home == item.get()),
            removed: match remover {
                Some(_) => Some(row::named(&row, "removed_by")?),
                None => None,
            },
        }))
    }

    /// The earlier states of an article, the oldest first.
    pub async fn revisions(&self, id: ArticleId) -> Result<Vec<EarlierRevision>> {
        let rows = sqlx::query("SELECT * FROM revision WHERE article = $1 ORDER BY number")
            .bind(id.get())
            .fetch_all(&self.pool)
            .await?;
        rows.iter()
            .map(|row| {
                Ok(EarlierRevision {
                    number: row::count(row, "number")?,
                    revision: Revision::stored(row.try_get("revision")?),
                    replaced: row::time(row, "saved")?,
                    article: json(row, "data")?,
                })
            })
            .collect()
    }

    /// The article of an address at its publisher, taken down or not.
    pub async fn article_at(&self, url: &WebUrl) -> Result<Option<(ArticleId, SourceId)>> {
        let found = sqlx::query(
            "SELECT a.id, a.source FROM article a WHERE a.url = $1 \
             UNION ALL SELECT a.id, a.source FROM article a JOIN item i ON i.article = a.id \
             WHERE i.url = $1 OR i.identity = $2 LIMIT 1",
        )
        .bind(url.as_str())
        .bind(url.identity())
        .fetch_optional(&self.pool)
        .await?;
        let Some(row) = found else { return Ok(None) };
        Ok(Some((
            ArticleId::new(row.try_get("id")?)?,
            SourceId::new(row.try_get("source")?)?,
        )))
    }
}
