//! Lists of articles and stories.

use crate::{
    Card, CardPicture, Listing, Result, Store, StoryCard, Window,
    row::{self, named, numbers, parsed, parsed_option},
};
use jiff::Timestamp;
use news::{ArticleId, AuthorId, Lang, PictureId, Rights, Section, SourceId, StoryId};
use sqlx::{AssertSqlSafe, Row, any::AnyRow};
use std::collections::BTreeMap;

/// A story's weight grows by so many milliseconds of freshness with each source: six hours.
const SOURCE_WEIGHT: i64 = 6 * 60 * 60 * 1000;

impl Listing {
    /// The condition on `listed a`; `$2` where it needs a value.
    fn condition(&self) -> (String, Option<Value>) {
        match self {
            Listing::Latest => ("1 = 1".into(), None),
            Listing::Section(section) => (
                "a.section = $2".into(),
                Some(Value::Text(section.to_string())),
            ),
            Listing::Topic(topic) => (
                "a.id IN (SELECT article FROM article_topic WHERE topic = $2)".into(),
                Some(Value::Text(topic.to_string())),
            ),
            // A text that others published first is listed as theirs.
            Listing::Source(source) => (
                "(a.source = $2 OR a.id IN (SELECT x.copy_of FROM article x \
                 WHERE x.source = $2 AND x.copy_of IS NOT NULL))"
                    .into(),
                Some(Value::Row(source.get())),
            ),
            Listing::Author(author) => (
                "a.id IN (SELECT COALESCE(x.copy_of, x.id) FROM article_author link \
                 JOIN article x ON x.id = link.article WHERE link.author = $2)"
                    .into(),
                Some(Value::Row(author.get())),
            ),
            Listing::Story(story) => ("a.story = $2".into(), Some(Value::Row(story.get()))),
            Listing::These(ids) if ids.is_empty() => ("1 = 0".into(), None),
            Listing::These(ids) => (
                format!("a.id IN ({})", numbers(ids.iter().map(|id| id.get()))),
                None,
            ),
        }
    }
}

enum Value {
    Text(String),
    Row(i64),
}

impl Store {
    /// A part of a list, with the words that readers of a language see.
    pub async fn cards(&self, listing: &Listing, lang: Lang, window: Window) -> Result<Vec<Card>> {
        self.cards_where("", listing, lang, window).await
    }

    /// The same of those articles alone that were written in the language, in any variety.
    pub async fn originals(
        &self,
        listing: &Listing,
        lang: Lang,
        window: Window,
    ) -> Result<Vec<Card>> {
        self.cards_where(&written_in(lang), listing, lang, window)
            .await
    }

    /// The part of a list that follows an article, of whose date and row it begins; all of
    /// it or originals alone. What is new meanwhile shifts nothing.
    pub async fn cards_after(
        &self,
        listing: &Listing,
        lang: Lang,
        originals: bool,
        after: Option<(Timestamp, ArticleId)>,
        take: u32,
    ) -> Result<Vec<Card>> {
        let mut also = match originals {
            true => written_in(lang),
            false => String::new(),
        };
        if let Some((date, id)) = after {
            let date = date.as_millisecond();
            also += &format!(" AND (a.shown < {date} OR (a.shown = {date} AND a.id < {id}))");
        }
        let window = Window { skip: 0, take };
        self.cards_where(&also, listing, lang, window).await
    }

    async fn cards_where(
        &self,
        also: &str,
        listing: &Listing,
        lang: Lang,
        window: Window,
    ) -> Result<Vec<Card>> {
        let (condition, value) = listing.condition();
        let sql = format!(
            "SELECT a.id, a.source, a.language, a.headline, a.lead, a.alt, a.shown, a.section, \
             a.story, s.name AS source_name, s.rights, t.headline AS t_headline, \
             t.lead AS t_lead, t.alt AS t_alt, p.id AS picture, p.width, p.height, \
             (SELECT COUNT(*) FROM comment c WHERE c.article = a.id AND c.state = 'approved') \
               AS comments \
             FROM listed a JOIN source s ON s.id = a.source \
             LEFT JOIN translation t \
               ON t.article = a.id AND t.lang = $1 AND t.standing <> 'held' \
             LEFT JOIN picture p \
               ON p.article = a.id AND p.src = a.lead_picture AND p.file IS NOT NULL \
             WHERE {condition} {also} ORDER BY a.shown DESC, a.id DESC LIMIT {} OFFSET {}",
            window.take, window.skip
        );
        let mut query = sqlx::query(AssertSqlSafe(sql)).bind(lang.to_string());
        query = match value {
            Some(Value::Text(text)) => query.bind(text),
            Some(Value::Row(row)) => query.bind(row),
            None => query,
        };
        let rows = query.fetch_all(&self.pool).await?;
        let mut cards = rows
            .iter()
            .map(|row| card(row, lang))
            .collect::<Result<Vec<_>>>()?;
        self.sign(&mut cards).await?;
        if let Listing::These(order) = listing {
            cards.sort_by_key(|card| order.iter().position(|id| *id == card.id));
        }
        Ok(cards)
    }

    /// How many articles a list holds.
    pub async fn count(&self, listing: &Listing) -> Result<u64> {
        let (condition, value) = listing.condition();
        // The value is $2 in the shared condition; $1 is bound to nothing of weight here.
        let sql = format!("SELECT COUNT(*) AS n FROM listed a WHERE {condition} AND $1 = ''");
        let mut query = sqlx::query(AssertSqlSafe(sql)).bind("");
        query = match value {
            Some(Value::Text(text)) => query.bind(text),
            Some(Value::Row(row)) => query.bind(row),
            None => query,
        };
        row::count(&query.fetch_one(&self.pool).await?, "n")
    }

    /// Adds the authors of all cards by one question.
    async fn sign(&self, cards: &mut [Card]) -> Result<()> {
        if cards.is_empty() {
            return Ok(());
        }
        let sql = format!(
            "SELECT link.article, author.id, author.name FROM article_author link \
             JOIN author ON author.id = link.author WHERE link.article IN ({}) \
             ORDER BY link.article, link.place",
            numbers(cards.iter().map(|card| card.id.get()))
        );
        let mut authors: BTreeMap<i64, Vec<(AuthorId, String)>> = BTreeMap::new();
        for row in sqlx::query(AssertSqlSafe(sql))
            .fetch_all(&self.pool)
            .await?
        {
            let author = (AuthorId::new(row.try_get("id")?)?, row.try_get("name")?);
            authors
                .entry(row.try_get("article")?)
                .or_default()
                .push(author);
        }
        for card in cards {
            card.authors = authors.remove(&card.id.get()).unwrap_or_default();
        }
        Ok(())
    }

    /// Stories of at least two articles: the newest and those of most sources first.
    pub async fn top_stories(&self, window: Window) -> Result<Vec<StoryCard>> {
        let sql = format!(
            "SELECT story, COUNT(*) AS articles, COUNT(DISTINCT source) AS sources, \
             MAX(shown) AS newest FROM listed WHERE story IS NOT NULL \
             GROUP BY story HAVING COUNT(*) > 1 \
             ORDER BY MAX(shown) + {SOURCE_WEIGHT} * COUNT(DISTINCT source) DESC, story DESC \
             LIMIT {} OFFSET {}",
            window.take, window.skip
        );
        let rows = sqlx::query(AssertSqlSafe(sql))
            .fetch_all(&self.pool)
            .await?;
        let mut stories = Vec::new();
        for row in &rows {
            let id = StoryId::new(row.try_get("story")?)?;
            stories.push(StoryCard {
                id,
                articles: row::count(row, "articles")?,
                sources: row::count(row, "sources")?,
                newest: row::time(row, "newest")?,
                lead: self.lead_of(id).await?,
            });
        }
        Ok(stories)
    }

    /// The article that leads a story.
    async fn lead_of(&self, story: StoryId) -> Result<ArticleId> {
        let row = sqlx::query(
            "SELECT a.id FROM listed a LEFT JOIN picture p \
             ON p.article = a.id AND p.src = a.lead_picture AND p.file IS NOT NULL \
             WHERE a.story = $1 \
             ORDER BY CASE WHEN p.id IS NULL THEN 1 ELSE 0 END, LENGTH(a.data) DESC, a.shown, a.id \
             LIMIT 1",
        )
        .bind(story.get())
        .fetch_one(&self.pool)
        .await?;
        Ok(ArticleId::new(row.try_get("id")?)?)
    }

    /// The sections that have articles, in the order of the navigation, with how many.
    pub async fn sections(&self) -> Result<Vec<(Section, u64)>> {
        let rows = sqlx::query(
            "SELECT section, COUNT(*) AS n FROM listed WHERE section IS NOT NULL GROUP BY section",
        )
        .fetch_all(&self.pool)
        .await?;
        let mut sections = Vec::new();
        for row in &rows {
            sections.push((parsed::<Section>(row, "section")?, row::count(row, "n")?));
        }
        sections.sort_by_key(|(section, _)| Section::ALL.iter().position(|one| one == section));
        Ok(sections)
    }

    /// The same without counting, which takes as long as there are rows: every page asks.
    pub async fn sections_in_use(&self) -> Result<Vec<Section>> {
        let any = |section: &Section| {
            format!(
                "SELECT '{section}' AS section WHERE EXISTS \
                 (SELECT 1 FROM listed WHERE section = '{section}')"
            )
        };
        let each: Vec<String> = Section::ALL.iter().map(any).collect();
        let found = sqlx::query(AssertSqlSafe(each.join(" UNION ALL ")))
            .fetch_all(&self.pool)
            .await?;
        found.iter().map(|row| parsed(row, "section")).collect()
    }

    /// How many articles were written in a language, by its exact tag.
    pub async fn count_in(&self, lang: news::Lang) -> Result<u64> {
        let row = sqlx::query("SELECT COUNT(*) AS n FROM listed WHERE language = $1")
            .bind(lang.to_string())
            .fetch_one(&self.pool)
            .await?;
        row::count(&row, "n")
    }

    /// Every article that lists hold, from the oldest row on: what the index holds, and what a check walks.
    pub async fn article_ids(&self) -> Result<Vec<ArticleId>> {
        let rows = sqlx::query("SELECT id FROM listed ORDER BY id")
            .fetch_all(&self.pool)
            .await?;
        rows.iter()
            .map(|row| Ok(ArticleId::new(row.try_get("id")?)?))
            .collect()
    }
}

/// The condition for what was written in a language, in any variety.
fn written_in(lang: Lang) -> String {
    // A tag is letters, digits and hyphens; nothing in it can end the text.
    let base = lang.base();
    format!("AND (a.language = '{base}' OR a.language LIKE '{base}-%')")
}

fn card(row: &AnyRow, lang: Lang) -> Result<Card> {
    let rights: Rights = named(row, "rights")?;
    let original: Lang = parsed(row, "language")?;
    let translated: Option<String> = row.try_get("t_headline")?;
    let words = match translated {
        Some(_) if original.base() != lang.base() => ("t_headline", "t_lead", "t_alt", lang),
        _ => ("headline", "lead", "alt", original),
    };
    let story: Option<i64> = row.try_get("story")?;
    Ok(Card {
        id: ArticleId::new(row.try_get("id")?)?,
        source: SourceId::new(row.try_get("source")?)?,
        source_name: row.try_get("source_name")?,
        authors: Vec::new(),
        original,
        lang: words.3,
        headline: row.try_get(words.0)?,
        lead: match rights {
            Rights::Headline => String::new(),
            _ => row.try_get(words.1)?,
        },
        date: row::time(row, "shown")?,
        picture: match rights {
            Rights::Full => picture(row, words.2)?,
            _ => None,
        },
        section: parsed_option(row, "section")?,
        story: story.map(StoryId::new).transpose()?,
        comments: row::count(row, "comments")?,
    })
}

fn picture(row: &AnyRow, alt: &str) -> Result<Option<CardPicture>> {
    let id: Option<i64> = row.try_get("picture")?;
    let Some(id) = id else { return Ok(None) };
    let pixels = |column: &'static str| -> Result<u32> {
        u32::try_from(row.try_get::<i64, _>(column)?).map_err(|c| row::unreadable(column, c))
    };
    Ok(Some(CardPicture {
        id: PictureId::new(id)?,
        alt: row.try_get(alt)?,
        width: pixels("width")?,
        height: pixels("height")?,
    }))
}
