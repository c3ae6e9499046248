//! Saving: one transaction for a stage's rows, the jobs that follow, and its own end.

use crate::{
    Claimed, ReadTranslation, Result, Store, StoredTranslation, jobs,
    row::{self, to_json},
};
use jiff::Timestamp;
use news::{
    Article, ArticleId, Author, Figure, ItemId, Job, Lang, PictureId, RawPage, Revision, Scope,
    SourceId, Text, Translation,
};
use sqlx::{Any, AnyConnection, Row, Transaction};

/// What a stage saves. Dropped without [`Save::finish`], nothing of it happened.
pub struct Save {
    transaction: Transaction<'static, Any>,
    now: Timestamp,
}

/// An article to save, and where it comes from.
#[derive(Clone, Debug)]
pub struct ExtractedArticle<'a> {
    /// Who published it.
    pub source: SourceId,
    /// The words.
    pub article: &'a Article,
    /// When its item was first seen.
    pub seen: Timestamp,
    /// The item whose page it comes from.
    pub item: Option<ItemId>,
}

/// How saving a translation ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is saved.
    New,
    /// The one that is there covers more.
    Old,
    /// The article or its translation changed while this one was made.
    Late,
}

impl Store {
    /// Begins to save.
    pub async fn save(&self, now: Timestamp) -> Result<Save> {
        Ok(Save {
            transaction: self.begin().await?,
            now,
        })
    }
}

impl Save {
    pub(crate) fn db(&mut self) -> &mut AnyConnection {
        &mut self.transaction
    }

    /// The time at which all of it is saved.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// Queues jobs that follow.
    pub async fn enqueue(&mut self, follows: &[Job]) -> Result<()> {
        jobs::enqueue(self.db(), follows).await
    }

    /// Makes all of it happen, and ends the job.
    pub async fn finish(mut self, claimed: &Claimed) -> Result<()> {
        jobs::finish(self.db(), claimed).await?;
        Ok(self.transaction.commit().await?)
    }

    /// Makes all of it happen, where several jobs were done at once.
    pub async fn finish_all(mut self, claimed: &[Claimed]) -> Result<()> {
        for one in claimed {
            jobs::finish(self.db(), one).await?;
        }
        Ok(self.transaction.commit().await?)
    }

    /// Makes all of it happen, where no job is at work.
    pub async fn commit(self) -> Result<()> {
        Ok(self.transaction.commit().await?)
    }

    /// Notes a fetched page; its bytes lie in `file`. `condition` is the `ETag` and the
    /// `Last-Modified` that it came with.
    pub async fn page(
        &mut self,
        page: &RawPage,
        file: &str,
        condition: (Option<&str>, Option<&str>),
    ) -> Result<()> {
        sqlx::query(
            "INSERT INTO page (item, url, charset, file, fetched, origin, reservation, etag, \
             last_modified) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
             ON CONFLICT (item) DO UPDATE SET url = excluded.url, charset = excluded.charset, \
             file = excluded.file, fetched = excluded.fetched, origin = excluded.origin, \
             reservation = excluded.reservation, etag = excluded.etag, \
             last_modified = excluded.last_modified",
        )
        .bind(page.item.get())
        .bind(page.url.as_str())
        .bind(page.charset.clone())
        .bind(file)
        .bind(page.fetched.as_millisecond())
        .bind(row::name_of(&page.origin)?)
        .bind(page.reservation.as_ref().map(to_json).transpose()?)
        .bind(condition.0)
        .bind(condition.1)
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// Saves an article with its authors; `None` where another page with the same
    /// canonical address came first: the item then leads to that article.
    pub async fn article(&mut self, new: &ExtractedArticle<'_>) -> Result<Option<ArticleId>> {
        let article = new.article;
        let shown = article.date(new.seen);
        let row = sqlx::query(
            "INSERT INTO article (source, url, language, headline, lead, alt, lead_picture, \
             shown, seen, revision, item) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
             ON CONFLICT (url) DO NOTHING RETURNING id",
        )
        .bind(new.source.get())
        .bind(article.url.as_str())
        .bind(article.language.to_string())
        .bind(article.headline.words())
        .bind(lead(article))
        .bind(alt(article))
        .bind(
            article
                .lead_figure
                .as_ref()
                .map(|figure| figure.src.to_string()),
        )
        .bind(shown.as_millisecond())
        .bind(new.seen.as_millisecond())
        .bind(Revision::of(article).as_str())
        .bind(new.item.map(ItemId::get))
        .fetch_optional(self.db())
        .await?;
        if let Some(item) = new.item {
            self.lead_to(item, article).await?;
        }
        let Some(row) = row else { return Ok(None) };
        let id = ArticleId::new(row.try_get("id")?)?;
        self.words(id, article).await?;
        self.signed(id, new.source, &article.authors).await?;
        Ok(Some(id))
    }

    /// Notes all that an article says, in the place of what it said.
    pub(crate) async fn words(&mut self, id: ArticleId, article: &Article) -> Result<()> {
        sqlx::query(
            "INSERT INTO article_words (article, data) VALUES ($1, $2) \
             ON CONFLICT (article) DO UPDATE SET data = excluded.data",
        )
        .bind(id.get())
        .bind(to_json(article)?)
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// The item leads to the article of this address.
    async fn lead_to(&mut self, item: ItemId, article: &Article) -> Result<()> {
        sqlx::query(
            "UPDATE item SET article = (SELECT id FROM article WHERE url = $1) WHERE id = $2",
        )
        .bind(article.url.as_str())
        .bind(item.get())
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// Notes who signs an article, in the place of those who did.
    pub(crate) async fn signed(
        &mut self,
        article: ArticleId,
        source: SourceId,
        authors: &[Author],
    ) -> Result<()> {
        sqlx::query("DELETE FROM article_author WHERE article = $1")
            .bind(article.get())
            .execute(self.db())
            .await?;
        for (place, author) in authors.iter().enumerate() {
            self.author(article, source, place, author).await?;
        }
        self.list_by_authors(article).await
    }

    /// Notes under which article an author's is listed, and when that was published.
    pub(crate) async fn list_by_authors(&mut self, article: ArticleId) -> Result<()> {
        for statement in [
            "UPDATE article_author SET listed = \
             (SELECT COALESCE(copy_of, id) FROM article WHERE id = $1) WHERE article = $1",
            "UPDATE article_author SET shown = \
             (SELECT shown FROM article WHERE id = article_author.listed) WHERE article = $1",
        ] {
            sqlx::query(statement)
                .bind(article.get())
                .execute(self.db())
                .await?;
        }
        Ok(())
    }

    async fn author(
        &mut self,
        article: ArticleId,
        source: SourceId,
        place: usize,
        author: &Author,
    ) -> Result<()> {
        let row = sqlx::query(
            "INSERT INTO author (source, name, kind) VALUES ($1, $2, $3) \
             ON CONFLICT (source, name) DO UPDATE SET kind = excluded.kind RETURNING id",
        )
        .bind(source.get())
        .bind(author.name.as_str())
        .bind(row::name_of(&author.kind)?)
        .fetch_one(self.db())
        .await?;
        let author: i64 = row.try_get("id")?;
        sqlx::query(
            "INSERT INTO article_author (article, author, place) VALUES ($1, $2, $3) \
             ON CONFLICT (article, author) DO NOTHING",
        )
        .bind(article.get())
        .bind(author)
        .bind(i64::try_from(place).unwrap_or(i64::MAX))
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// Notes a picture of an article and gives its row, fetched or not.
    pub async fn picture(&mut self, article: ArticleId, figure: &Figure) -> Result<PictureId> {
        let row = sqlx::query(
            "INSERT INTO picture (article, src) VALUES ($1, $2) \
             ON CONFLICT (article, src) DO UPDATE SET src = excluded.src RETURNING id",
        )
        .bind(article.get())
        .bind(figure.src.as_str())
        .fetch_one(self.db())
        .await?;
        Ok(PictureId::new(row.try_get("id")?)?)
    }

    /// Notes that a picture was fetched into `file`.
    pub async fn fetched_picture(
        &mut self,
        picture: PictureId,
        file: &str,
        media_type: &str,
        (width, height): (u32, u32),
    ) -> Result<()> {
        sqlx::query(
            "UPDATE picture SET file = $1, media_type = $2, width = $3, height = $4 WHERE id = $5",
        )
        .bind(file)
        .bind(media_type)
        .bind(i64::from(width))
        .bind(i64::from(height))
        .bind(picture.get())
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// Saves a translation in the place of `earlier`, the one that it was made from. It is
    /// not saved where it comes too late: the article has other words now, or another
    /// translation was saved meanwhile, by a person perhaps. One of the whole article is
    /// never replaced by one of the head of the same words.
    pub async fn translation(
        &mut self,
        article: ArticleId,
        source_lang: Lang,
        new: &Translation,
        earlier: Option<&StoredTranslation>,
    ) -> Result<Kept> {
        // Taking hold of the article's row first, two that save come one after the other.
        let held = sqlx::query(
            "UPDATE article SET revision = revision WHERE id = $1 AND removed IS NULL \
             RETURNING revision",
        )
        .bind(article.get())
        .fetch_optional(self.db())
        .await?;
        let Some(held) = held else {
            return Ok(Kept::Old);
        };
        let revision: String = held.try_get("revision")?;
        let there = sqlx::query(
            "SELECT version, revision, scope FROM translation WHERE article = $1 AND lang = $2",
        )
        .bind(article.get())
        .bind(new.lang.to_string())
        .fetch_optional(self.db())
        .await?;
        let version = match &there {
            Some(row) => row.try_get("version")?,
            None => 0,
        };
        if revision != new.revision.as_str() || version != earlier.map_or(0, |it| it.version) {
            return Ok(Kept::Late);
        }
        if let Some(row) = &there {
            let of: Option<String> = row.try_get("revision")?;
            let scope: Scope = row::parsed(row, "scope")?;
            if scope > new.scope && of.as_deref() == Some(revision.as_str()) {
                return Ok(Kept::Old);
            }
        }
        self.put_translation(article, source_lang, new, version + 1)
            .await?;
        self.remember_people(new).await?;
        Ok(Kept::New)
    }

    async fn put_translation(
        &mut self,
        article: ArticleId,
        source_lang: Lang,
        new: &Translation,
        version: i64,
    ) -> Result<()> {
        sqlx::query(
            "INSERT INTO translation (article, lang, source_lang, scope, standing, headline, \
             lead, alt, made, revision, version) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
             ON CONFLICT (article, lang) DO UPDATE SET source_lang = excluded.source_lang, \
             scope = excluded.scope, standing = excluded.standing, \
             headline = excluded.headline, lead = excluded.lead, alt = excluded.alt, \
             made = excluded.made, revision = excluded.revision, version = excluded.version",
        )
        .bind(article.get())
        .bind(new.lang.to_string())
        .bind(source_lang.to_string())
        .bind(new.scope.to_string())
        .bind(row::name_of(&new.standing)?)
        .bind(new.article.headline.words())
        .bind(lead(&new.article))
        .bind(alt(&new.article))
        .bind(new.provenance.made.as_millisecond())
        .bind(new.revision.as_str())
        .bind(version)
        .execute(self.db())
        .await?;
        let (seen, work) = ReadTranslation::part(new.clone());
        sqlx::query(
            "INSERT INTO translation_words (article, lang, data, work) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (article, lang) DO UPDATE SET data = excluded.data, \
             work = excluded.work",
        )
        .bind(article.get())
        .bind(new.lang.to_string())
        .bind(to_json(&seen)?)
        .bind(to_json(&work)?)
        .execute(self.db())
        .await?;
        Ok(())
    }
}

pub(crate) fn lead(article: &Article) -> String {
    article
        .lead
        .as_ref()
        .or(article.subheadline.as_ref())
        .map(Text::words)
        .unwrap_or_default()
}

pub(crate) fn alt(article: &Article) -> String {
    let figure = article.lead_figure.as_ref();
    figure
        .and_then(|figure| figure.alt.as_ref())
        .map(Text::words)
        .unwrap_or_default()
}
