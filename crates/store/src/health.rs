//! How feeds are.

use crate::{
    Result, Store,
    row::{self, SOURCE},
};
use jiff::Timestamp;
use news::{Feed, FeedId, Source};
use serde::Serialize;
use sqlx::{AssertSqlSafe, Row};
use std::{collections::BTreeMap, time::Duration};

/// What is counted is what was published in this time, in milliseconds: four weeks.
const COUNTED: i64 = 28 * DAY;
/// Of which items a day are counted in this time, or since the oldest that is known.
const WEEK: i64 = 7 * DAY;
const DAY: i64 = 24 * 60 * 60 * 1000;

/// How a feed is.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FeedHealth {
    /// The feed.
    pub feed: Feed,
    /// Its outlet.
    pub source: Source,
    /// When it was last read.
    pub last_success: Option<Timestamp>,
    /// Why it could not be read since.
    pub last_error: Option<String>,
    /// How long it is left alone between two polls.
    pub rhythm: Option<Duration>,
    /// Items that it lists, seen so far.
    pub items: u64,
    /// Of those, how many became articles.
    pub articles: u64,
    /// Items that it brings on a day, by the last week.
    pub items_a_day: f32,
    /// How the pages of the last four weeks' items were read.
    pub pages: PagesHealth,
}

/// How pages were read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PagesHealth {
    /// Items.
    pub items: u64,
    /// Of those, pages that were fetched and looked at.
    pub looked_at: u64,
    /// Of those, how many held an article.
    pub articles: u64,
    /// Of those, how many were read with doubt.
    pub doubtful: u64,
    /// How often each doubt came up.
    pub doubts: BTreeMap<String, u64>,
}

impl PagesHealth {
    /// The share of items whose article was read, from 0 to 1; `None` where there are none.
    pub fn share(&self) -> Option<f32> {
        (self.items > 0).then(|| self.articles as f32 / self.items as f32)
    }
}

impl Store {
    /// Every feed with its outlet and its health, by outlet.
    pub async fn feeds(&self, now: Timestamp) -> Result<Vec<FeedHealth>> {
        let sql = format!(
            "SELECT f.*, {SOURCE}, COUNT(i.id) AS items, COUNT(i.article) AS articles, \
             COUNT(CASE WHEN i.published > $1 THEN 1 END) AS week, \
             MIN(CASE WHEN i.published > $1 THEN i.published END) AS oldest \
             FROM feed f JOIN source s ON s.id = f.source \
             LEFT JOIN feed_item l ON l.feed = f.id LEFT JOIN item i ON i.id = l.item \
             GROUP BY f.id, s.id ORDER BY s.name, f.id"
        );
        let rows = sqlx::query(AssertSqlSafe(sql))
            .bind(now.as_millisecond() - WEEK)
            .fetch_all(&self.pool)
            .await?;
        let mut pages = self.pages_health(now).await?;
        let health = rows.iter().map(|row| {
            let feed = row::feed(row)?;
            let last_success = row::time_option(row, "last_success")?;
            let wait = last_success.map(|last| feed.due.duration_since(last));
            let oldest: Option<i64> = row.try_get("oldest")?;
            let span = oldest.map_or(WEEK, |oldest| now.as_millisecond() - oldest);
            let days = span.clamp(DAY, WEEK) as f32 / DAY as f32;
            Ok(FeedHealth {
                source: row::source(row)?,
                last_success,
                last_error: row.try_get("last_error")?,
                rhythm: wait
                    .filter(|_| feed.failures == 0)
                    .and_then(|wait| Duration::try_from(wait).ok()),
                items: row::count(row, "items")?,
                articles: row::count(row, "articles")?,
                items_a_day: row::count(row, "week")? as f32 / days,
                pages: pages.remove(&feed.id).unwrap_or_default(),
                feed,
            })
        });
        health.collect()
    }

    async fn pages_health(&self, now: Timestamp) -> Result<BTreeMap<FeedId, PagesHealth>> {
        let rows = sqlx::query(
            "SELECT l.feed, i.doubt, COUNT(*) AS items, COUNT(p.item) AS looked_at, \
             COUNT(i.article) AS articles FROM feed_item l JOIN item i ON i.id = l.item \
             LEFT JOIN page p ON p.item = i.id WHERE i.published > $1 GROUP BY l.feed, i.doubt",
        )
        .bind(now.as_millisecond() - COUNTED)
        .fetch_all(&self.pool)
        .await?;
        let mut all: BTreeMap<FeedId, PagesHealth> = BTreeMap::new();
        for row in &rows {
            let pages = all.entry(FeedId::new(row.try_get("feed")?)?).or_default();
            let doubt: Option<String> = row.try_get("doubt")?;
            let articles = row::count(row, "articles")?;
            pages.items += row::count(row, "items")?;
            pages.looked_at += row::count(row, "looked_at")?;
            pages.articles += articles;
            for name in doubt.as_deref().unwrap_or_default().split_whitespace() {
                *pages.doubts.entry(name.to_owned()).or_default() += articles;
            }
            if doubt.is_some_and(|doubt| !doubt.is_empty()) {
                pages.doubtful += articles;
            }
        }
        Ok(all)
    }
}
