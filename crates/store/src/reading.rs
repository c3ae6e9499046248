//! One article, as it is stored and as it is read.

use crate::{
    ReadTranslation, Reading, Result, Store, StoredArticle, StoredAuthor, StoredPicture,
    StoredTranslation, TranslationSummary, Version,
    ask::Value,
    row::{self, Columns, SOURCE, json, json_option, named, number, parsed, parsed_option, text},
    view::{ArticleHead, TranslationWork},
};
use news::{
    Article, ArticleId, Author, AuthorId, Lang, PictureId, Scope, SourceId, Standing, StoryId,
    Translation,
};
use sqlx::{AssertSqlSafe, Row};

impl Store {
    /// An article in its own words; `None` where there is none, or it was taken down.
    pub async fn article(&self, id: ArticleId) -> Result<Option<StoredArticle>> {
        self.article_with(id, |row| json(row, "data")).await
    }

    /// The same with its words as `words` reads them.
    async fn article_with(
        &self,
        id: ArticleId,
        words: fn(&dyn Columns) -> Result<Article>,
    ) -> Result<Option<StoredArticle>> {
        let sql = format!(
            "SELECT w.data, a.revision, a.seen, a.story, a.section, {SOURCE} FROM article a \
             JOIN source s ON s.id = a.source JOIN article_words w ON w.article = a.id \
             WHERE a.id = $1 AND a.removed IS NULL"
        );
        let stored = |row: &dyn Columns| {
            Ok(StoredArticle {
                id,
                source: row::source(row)?,
                authors: Vec::new(),
                article: words(row)?,
                revision: news::Revision::stored(text(row, "revision")?.to_owned()),
                seen: row::time(row, "seen")?,
                story: row.number("story")?.map(StoryId::new).transpose()?,
                section: parsed_option(row, "section")?,
                topics: Vec::new(),
                pictures: Vec::new(),
                copies: Vec::new(),
            })
        };
        let Some(stored) = self.ask_one(&sql, &of(id), stored).await? else {
            return Ok(None);
        };
        Ok(Some(StoredArticle {
            authors: self.authors_of(id).await?,
            topics: self.topics_of(id).await?,
            pictures: self.pictures_of(id).await?,
            copies: self.copies_of(id).await?,
            ..stored
        }))
    }

    /// An article as readers of a language may see it: cut to its source's rights, and
    /// translated where the reader's language is another and a translation is published.
    /// A copy of another article is read there: the original has another id then.
    pub async fn reading(&self, id: ArticleId, lang: Lang) -> Result<Option<Reading>> {
        self.reading_with(id, lang, |row| json(row, "data")).await
    }

    /// The same without the original's body where a translation stands in its place.
    pub async fn reading_as_shown(&self, id: ArticleId, lang: Lang) -> Result<Option<Reading>> {
        self.reading_with(id, lang, without_body).await
    }

    async fn reading_with(
        &self,
        id: ArticleId,
        lang: Lang,
        replaced: fn(&dyn Columns) -> Result<Article>,
    ) -> Result<Option<Reading>> {
        let Some((id, language)) = self.leader_in(id).await? else {
            return Ok(None);
        };
        let mut translation = match language.base() == lang.base() {
            true => None,
            false => self.read_translation(id, lang).await?,
        };
        translation = translation.filter(|found| found.standing != Standing::Held);
        let original = match translation.as_ref().is_some_and(is_whole) {
            true => self.article_with(id, replaced).await?,
            false => self.article(id).await?,
        };
        let Some(mut original) = original else {
            return Ok(None);
        };
        if let Some(found) = &mut translation
            && found.standing == Standing::Headline
        {
            found.scope = Scope::Head;
            found.article.body.clone_from(&original.article.body);
        }
        let rights = original.source.rights;
        rights.cut(&mut original.article);
        if let Some(translation) = &mut translation {
            rights.cut(&mut translation.article);
        }
        let versions = self.versions(id).await?;
        Ok(Some(Reading {
            original,
            translation,
            versions,
        }))
    }

    async fn read_translation(&self, id: ArticleId, lang: Lang) -> Result<Option<ReadTranslation>> {
        let sql = "SELECT data FROM translation_words WHERE article = $1 AND lang = $2";
        let values = [Value::Number(id.get()), Value::Text(lang.to_string())];
        self.ask_one(sql, &values, |row| json(row, "data")).await
    }

    /// A translation, published or held.
    pub async fn translation(&self, id: ArticleId, lang: Lang) -> Result<Option<Translation>> {
        let found = self.stored_translation(id, lang).await?;
        Ok(found.map(|found| found.translation))
    }

    /// The same, to be replaced by a newer one.
    pub async fn stored_translation(
        &self,
        id: ArticleId,
        lang: Lang,
    ) -> Result<Option<StoredTranslation>> {
        let stored = |row: &dyn Columns| {
            Ok(StoredTranslation {
                translation: whole(row)?,
                version: number(row, "version")?,
            })
        };
        let sql = "SELECT w.data, w.work, t.version FROM translation t JOIN translation_words w \
             ON w.article = t.article AND w.lang = t.lang WHERE t.article = $1 AND t.lang = $2";
        let values = [Value::Number(id.get()), Value::Text(lang.to_string())];
        self.ask_one(sql, &values, stored).await
    }

    /// The languages in which an article can be read, the original's first.
    pub async fn versions(&self, id: ArticleId) -> Result<Vec<Version>> {
        let sql = "SELECT language AS lang, headline, 'full' AS scope, 0 AS place FROM article \
             WHERE id = $1 UNION ALL \
             SELECT lang, headline, scope, 1 AS place FROM translation \
             WHERE article = $1 AND standing <> 'held' ORDER BY place, lang";
        let version = |row: &dyn Columns| {
            Ok(Version {
                lang: parsed(row, "lang")?,
                headline: text(row, "headline")?.to_owned(),
                scope: parsed(row, "scope")?,
                original: number(row, "place")? == 0,
            })
        };
        self.ask(sql, &of(id), version).await
    }

    async fn authors_of(&self, id: ArticleId) -> Result<Vec<StoredAuthor>> {
        let sql = "SELECT author.* FROM author JOIN article_author link \
             ON link.author = author.id WHERE link.article = $1 ORDER BY link.place";
        self.ask(sql, &of(id), author).await
    }

    async fn topics_of(&self, id: ArticleId) -> Result<Vec<news::TopicId>> {
        let sql = "SELECT topic FROM article_topic WHERE article = $1 ORDER BY place";
        self.ask(sql, &of(id), |row| parsed(row, "topic")).await
    }

    async fn pictures_of(&self, id: ArticleId) -> Result<Vec<StoredPicture>> {
        let sql = "SELECT * FROM picture WHERE article = $1 AND file IS NOT NULL ORDER BY id";
        self.ask(sql, &of(id), picture).await
    }

    /// An author.
    pub async fn author(&self, id: AuthorId) -> Result<Option<StoredAuthor>> {
        let found = sqlx::query("SELECT * FROM author WHERE id = $1")
            .bind(id.get())
            .fetch_optional(&self.pool)
            .await?;
        found.as_ref().map(|row| author(row)).transpose()
    }

    /// A picture that was fetched and may be shown.
    pub async fn picture(&self, id: PictureId) -> Result<Option<StoredPicture>> {
        let sql = format!(
            "SELECT p.* FROM picture p JOIN article a ON a.id = p.article \
             JOIN source s ON s.id = a.source WHERE p.id = $1 AND p.file IS NOT NULL \
             AND a.removed IS NULL AND {}",
            row::HAS_PICTURES
        );
        let found = sqlx::query(AssertSqlSafe(sql))
            .bind(id.get())
            .fetch_optional(&self.pool)
            .await?;
        found.as_ref().map(|row| picture(row)).transpose()
    }

    /// Where a story went that was merged into another; itself where it was not, `None`
    /// where there never was one.
    pub async fn story(&self, id: StoryId) -> Result<Option<StoryId>> {
        let mut at = id;
        // A chain of mergers is as long as there were mergers; a bound guards against a ring.
        for _ in 0..100 {
            let found = sqlx::query(
                "SELECT merged_into, (SELECT COUNT(*) FROM listed WHERE story = $1) AS articles \
                 FROM story WHERE id = $1",
            )
            .bind(at.get())
            .fetch_optional(&self.pool)
            .await?;
            let Some(row) = found else { return Ok(None) };
            let next: Option<i64> = row.try_get("merged_into")?;
            match next {
                Some(next) if row::count(&row, "articles")? == 0 => at = StoryId::new(next)?,
                _ => return Ok(Some(at)),
            }
        }
        Ok(Some(at))
    }

    /// Where the translations into a language come from, by original language; what the newest
    /// of each says.
    pub async fn translation_summaries(&self, lang: Lang) -> Result<Vec<TranslationSummary>> {
        let sql = "SELECT source_lang, COUNT(*) AS articles FROM translation WHERE lang = $1 \
             GROUP BY source_lang ORDER BY source_lang";
        let pair =
            |row: &dyn Columns| Ok((parsed(row, "source_lang")?, row::count(row, "articles")?));
        let into = Value::Text(lang.to_string());
        let pairs: Vec<(Lang, u64)> = self
            .ask_pool(sql, std::slice::from_ref(&into), pair)
            .await?;
        let sql = "SELECT w.data FROM translation_words w JOIN \
             (SELECT article, lang FROM translation WHERE lang = $1 AND source_lang = $2 \
              ORDER BY made DESC LIMIT 1) t ON t.article = w.article AND t.lang = w.lang";
        let mut summaries = Vec::new();
        for (from, articles) in pairs {
            let values = [into.clone(), Value::Text(from.to_string())];
            let newest = |row: &dyn Columns| json::<ReadTranslation>(row, "data");
            let newest = self.ask_one(sql, &values, newest).await?;
            summaries.extend(newest.map(|newest| TranslationSummary {
                from,
                provenance: newest.provenance,
                articles,
                standing: newest.standing,
            }));
        }
        Ok(summaries)
    }
}

/// Whether nothing of the original is shown beside a translation.
fn is_whole(found: &ReadTranslation) -> bool {
    found.scope == Scope::Full && found.standing != Standing::Headline
}

/// An article from its column `data`, but for the body, which is half of it or more.
fn without_body(row: &dyn Columns) -> Result<Article> {
    json::<ArticleHead>(row, "data").map(Article::from)
}

/// A translation from its columns `data` and `work`.
pub(crate) fn whole(row: &dyn Columns) -> Result<Translation> {
    match json_option::<TranslationWork>(row, "work")? {
        Some(work) => Ok(json::<ReadTranslation>(row, "data")?.whole(work)),
        None => json(row, "data"),
    }
}

/// The one value of a question about an article.
fn of(id: ArticleId) -> [Value; 1] {
    [Value::Number(id.get())]
}

fn author(row: &dyn Columns) -> Result<StoredAuthor> {
    Ok(StoredAuthor {
        id: AuthorId::new(number(row, "id")?)?,
        source: SourceId::new(number(row, "source")?)?,
        author: Author {
            name: text(row, "name")?.to_owned(),
            kind: named(row, "kind")?,
        },
    })
}

fn picture(row: &dyn Columns) -> Result<StoredPicture> {
    let pixels = |column: &'static str| -> Result<u32> {
        u32::try_from(number(row, column)?).map_err(|cause| row::unreadable(column, cause))
    };
    Ok(StoredPicture {
        id: PictureId::new(number(row, "id")?)?,
        src: parsed(row, "src")?,
        file: text(row, "file")?.to_owned(),
        media_type: text(row, "media_type")?.to_owned(),
        width: pixels("width")?,
        height: pixels("height")?,
    })
}
