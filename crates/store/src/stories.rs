//! Events that several articles tell, the weightiest first.

use crate::{
    Result, Store, StoryCard,
    cards::follows,
    row::{self, Columns},
};
use news::{ArticleId, StoryId};
use sqlx::{AssertSqlSafe, Row};

/// A story's weight grows by so many milliseconds of freshness with each source: six hours.
const SOURCE_WEIGHT: i64 = 6 * 60 * 60 * 1000;
/// Sources beyond these add nothing to a story's weight.
const SOURCES: i64 = 40;
/// How far behind the first a story may stay to be found at the first look, in milliseconds of
/// weight: a day.
const NEAR: i64 = 24 * 60 * 60 * 1000;

impl Store {
    /// Stories of at least two articles: the newest and those of most sources first; all, or
    /// those that follow one, of whose weight and row they begin.
    pub async fn top_stories(
        &self,
        after: Option<(i64, StoryId)>,
        take: u32,
    ) -> Result<Vec<StoryCard>> {
        let from = match after {
            Some((weight, _)) => Some(weight),
            None => self.newest_of_all().await?,
        };
        // Most stories are old, so that they are looked at only where younger ones are too few.
        let looks = [1, 8, 64].map(|times| from.map(|from| from - times * NEAR));
        for least in looks.into_iter().flatten() {
            let found = self.stories_from(Some(least), after, take).await?;
            let is_all = found.len() == take as usize;
            if is_all && found.last().is_none_or(|last| last.weight >= least) {
                return Ok(found);
            }
        }
        self.stories_from(None, after, take).await
    }

    /// The same among those that may weigh so much.
    async fn stories_from(
        &self,
        least: Option<i64>,
        after: Option<(i64, StoryId)>,
        take: u32,
    ) -> Result<Vec<StoryCard>> {
        let sources = "COUNT(DISTINCT source)";
        let counted = format!("CASE WHEN {sources} < {SOURCES} THEN {sources} ELSE {SOURCES} END");
        let weight = format!("MAX(shown) + {SOURCE_WEIGHT} * {counted}");
        let rest = after.map(|after| follows(&weight, "story", after));
        let rest = rest.unwrap_or_default();
        let young = least.map(|least| {
            let oldest = least - SOURCES * SOURCE_WEIGHT;
            format!(" AND story IN (SELECT story FROM listed WHERE shown >= {oldest})")
        });
        let young = young.unwrap_or_default();
        let sql = format!(
            "SELECT story, COUNT(*) AS articles, {sources} AS sources, MAX(shown) AS newest, \
             {weight} AS weight FROM listed WHERE story IS NOT NULL{young} \
             GROUP BY story HAVING COUNT(*) > 1{rest} ORDER BY weight DESC, story DESC \
             LIMIT {take}"
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
                weight: row.try_get("weight")?,
                lead: self.lead_of(id).await?,
            });
        }
        Ok(stories)
    }

    /// The date of the newest article, in milliseconds.
    async fn newest_of_all(&self) -> Result<Option<i64>> {
        let newest = |row: &dyn Columns| row.number("newest");
        let found = self.ask_one("SELECT MAX(shown) AS newest FROM listed", &[], newest);
        Ok(found.await?.flatten())
    }

    /// The article that leads a story.
    async fn lead_of(&self, story: StoryId) -> Result<ArticleId> {
        let sql = format!(
            "SELECT a.id FROM listed a JOIN source s ON s.id = a.source LEFT JOIN picture p \
             ON p.article = a.id AND p.src = a.lead_picture AND p.file IS NOT NULL \
             AND {} WHERE a.story = $1 \
             ORDER BY CASE WHEN p.id IS NULL THEN 1 ELSE 0 END, \
             (SELECT LENGTH(w.data) FROM article_words w WHERE w.article = a.id) DESC, \
             a.shown, a.id LIMIT 1",
            row::HAS_PICTURES
        );
        let row = sqlx::query(AssertSqlSafe(sql))
            .bind(story.get())
            .fetch_one(&self.pool)
            .await?;
        Ok(ArticleId::new(row.try_get("id")?)?)
    }

    /// How many articles a story has, and of how many sources.
    pub async fn story_size(&self, story: StoryId) -> Result<(u64, u64)> {
        let sql = "SELECT COUNT(*) AS articles, COUNT(DISTINCT source) AS sources \
             FROM listed WHERE story = $1";
        let row = sqlx::query(sql)
            .bind(story.get())
            .fetch_one(&self.pool)
            .await?;
        Ok((row::count(&row, "articles")?, row::count(&row, "sources")?))
    }
}
