//! Saving: one transaction for a stage's rows, the jobs that follow, and its own end.

use crate::{
    Claimed, Result, Store, jobs, load,
    row::{self, to_json},
};
use jiff::Timestamp;
use news::{
    Article, ArticleId, Author, Figure, Job, Lang, PictureId, RawPage, Revision, SourceId, Text,
    Translation,
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

    /// Notes a fetched page; its bytes lie in `file`.
    pub async fn page(&mut self, page: &RawPage, file: &str) -> Result<()> {
        sqlx::query(
            "INSERT INTO page (item, url, charset, file, fetched, origin, reservation) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) \
             ON CONFLICT (item) DO UPDATE SET url = excluded.url, charset = excluded.charset, \
             file = excluded.file, fetched = excluded.fetched, origin = excluded.origin, \
             reservation = excluded.reservation",
        )
        .bind(page.item.get())
        .bind(page.url.as_str())
        .bind(page.charset.clone())
        .bind(file)
        .bind(page.fetched.as_millisecond())
        .bind(row::name_of(&page.origin)?)
        .bind(page.reservation.as_ref().map(to_json).transpose()?)
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// Saves an article with its authors and pictures; `None` where another page with
    /// the same canonical address came first.
    pub async fn article(&mut self, new: &ExtractedArticle<'_>) -> Result<Option<ArticleId>> {
        let article = new.article;
        let shown = article.published.unwrap_or(new.seen);
        let row = sqlx::query(
            "INSERT INTO article (source, url, language, headline, lead, alt, lead_picture, \
             shown, seen, revision, data) \
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
        .bind(to_json(article)?)
        .fetch_optional(self.db())
        .await?;
        let Some(row) = row else { return Ok(None) };
        let id = ArticleId::new(row.try_get("id")?)?;
        for (place, author) in article.authors.iter().enumerate() {
            self.author(id, new.source, place, author).await?;
        }
        Ok(Some(id))
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

    /// Saves a translation, in the place of an earlier one into the same language. One of
    /// the whole article is never replaced by one of its head alone.
    pub async fn translation(
        &mut self,
        article: ArticleId,
        source_lang: Lang,
        new: &Translation,
    ) -> Result<()> {
        sqlx::query(
            "INSERT INTO translation (article, lang, source_lang, scope, standing, headline, \
             lead, alt, made, data) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
             ON CONFLICT (article, lang) DO UPDATE SET source_lang = excluded.source_lang, \
             scope = excluded.scope, standing = excluded.standing, \
             headline = excluded.headline, lead = excluded.lead, alt = excluded.alt, \
             made = excluded.made, data = excluded.data \
             WHERE translation.scope = 'head' OR excluded.scope = 'full'",
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
        .bind(to_json(new)?)
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// Remembers translated segments: `route` and `models` name how they were made.
    pub async fn remember(
        &mut self,
        route: &str,
        models: &str,
        segments: &[(String, String)],
    ) -> Result<()> {
        for (source, target) in segments {
            sqlx::query(
                "INSERT INTO memory (route, models, hash, source, target) \
                 VALUES ($1, $2, $3, $4, $5) \
                 ON CONFLICT (route, models, hash) DO UPDATE SET target = excluded.target",
            )
            .bind(route)
            .bind(models)
            .bind(load::hash(source))
            .bind(source.as_str())
            .bind(target.as_str())
            .execute(self.db())
            .await?;
        }
        Ok(())
    }
}

fn lead(article: &Article) -> String {
    article
        .lead
        .as_ref()
        .or(article.subheadline.as_ref())
        .map(Text::words)
        .unwrap_or_default()
}

fn alt(article: &Article) -> String {
    let figure = article.lead_figure.as_ref();
    figure
        .and_then(|figure| figure.alt.as_ref())
        .map(Text::words)
        .unwrap_or_default()
}
