//! Items: what feeds list, by all addresses and names, and when their pages are looked at.

use crate::{
    Result, Save, Store, load,
    row::{self, json, numbers},
};
use jiff::Timestamp;
use news::{ArticleId, FeedId, FeedItem, ItemId, Job, JobKind, WebUrl};
use sqlx::{AssertSqlSafe, Row, any::AnyRow};
use std::collections::{BTreeMap, BTreeSet};

/// Pages that are queued to be looked at in one go.
const MOST_LOOKS: u32 = 1000;

/// What a reading of a feed brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// Items that were not seen before.
    pub new: Vec<ItemId>,
    /// Items of which the feed says something else than before.
    pub told: Vec<ToldItem>,
}

/// An item of which a feed says something else than before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ToldItem {
    /// The item whose page the article comes from.
    pub item: ItemId,
    /// When its page was last fetched; 1970 where nothing of it was kept.
    pub fetched: Timestamp,
}

/// A page that was fetched before, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownPage {
    /// The article that its words went into.
    pub article: ArticleId,
    /// `ETag` of the last answer.
    pub etag: Option<String>,
    /// `Last-Modified` of the last answer, as sent.
    pub last_modified: Option<String>,
    /// When it was published, first seen or last changed, whichever is latest of what is
    /// known.
    pub since: Timestamp,
    /// When it was first missing, where it was last time.
    pub missing: Option<Timestamp>,
    /// Whether the article was taken down, and by whom.
    pub removed: Option<crate::Remover>,
}

/// An item as it is known, beside what a feed says now.
struct Known {
    id: i64,
    identity: String,
    url: String,
    name: Option<String>,
    of_feed: bool,
    told: Option<FeedItem>,
    /// What this feed said of it; `None` where it did not list it.
    mark: Option<Option<String>>,
    /// The item whose page the article comes from.
    home: i64,
    fetched: Option<i64>,
}

impl Save {
    /// Notes what a feed lists. An item is known by any address of its page, and by its
    /// name in the feed, if it was published at the same time or has the same headline:
    /// then it got another address, as when a headline changes.
    pub async fn items(&mut self, feed: FeedId, items: &[FeedItem]) -> Result<Listed> {
        let mut listed = Listed::default();
        let addresses: BTreeSet<String> = items.iter().map(|item| item.url.identity()).collect();
        for some in items.chunks(row::ROWS) {
            let known = self.known(feed, some).await?;
            let mut unknown = Vec::new();
            for item in some {
                match of(&known, item, &addresses) {
                    Some(known) => listed.told.extend(self.told(feed, known, item).await?),
                    None => unknown.push(item),
                }
            }
            let new = self.insert(feed, &unknown).await?;
            listed.new.extend(new);
        }
        Ok(listed)
    }

    async fn known(&mut self, feed: FeedId, items: &[FeedItem]) -> Result<Vec<Known>> {
        let names: Vec<&String> = items.iter().filter_map(|item| item.name.as_ref()).collect();
        let list = |first: usize, count: usize| {
            let places: Vec<String> = (0..count).map(|at| format!("${}", first + at)).collect();
            places.join(",")
        };
        let count = items.len();
        let named = match names.is_empty() {
            true => String::new(),
            false => format!(
                "OR (i.feed = $1 AND i.name IN ({}))",
                list(2 + 2 * count, names.len())
            ),
        };
        let sql = format!(
            "SELECT i.id, i.identity, i.url, i.name, i.feed, i.data, l.item AS link, l.mark, \
             COALESCE(a.item, i.id) AS home, \
             COALESCE(p.fetched, CASE WHEN i.article IS NULL THEN NULL ELSE 0 END) AS fetched \
             FROM item i \
             LEFT JOIN feed_item l ON l.item = i.id AND l.feed = $1 \
             LEFT JOIN article a ON a.id = i.article LEFT JOIN page p ON p.item = i.id \
             WHERE i.identity IN ({}) OR i.url IN ({}) {named}",
            list(2, count),
            list(2 + count, count),
        );
        let mut query = sqlx::query(AssertSqlSafe(sql)).bind(feed.get());
        for item in items {
            query = query.bind(item.url.identity());
        }
        for item in items {
            query = query.bind(item.url.as_str());
        }
        for name in names {
            query = query.bind(name.as_str());
        }
        let rows = query.fetch_all(self.db()).await?;
        rows.iter().map(|row| known(row, feed)).collect()
    }

    /// Adds items that were not seen before.
    async fn insert(&mut self, feed: FeedId, items: &[&FeedItem]) -> Result<Vec<ItemId>> {
        if items.is_empty() {
            return Ok(Vec::new());
        }
        let sql = format!(
            "INSERT INTO item (feed, seen, url, identity, name, published, data) VALUES {} \
             ON CONFLICT DO NOTHING RETURNING id, url",
            row::places(items.len(), 7, 1, "")
        );
        let now = self.now();
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for item in items {
            query = query
                .bind(feed.get())
                .bind(now.as_millisecond())
                .bind(item.url.as_str())
                .bind(item.url.identity())
                .bind(item.name.clone())
                .bind(item.published.unwrap_or(now).as_millisecond())
                .bind(row::to_json(item)?);
        }
        let rows = query.fetch_all(self.db()).await?;
        let marks: BTreeMap<&str, String> = items
            .iter()
            .map(|item| (item.url.as_str(), mark(item)))
            .collect();
        let (mut new, mut links) = (Vec::new(), Vec::new());
        for row in &rows {
            let (id, url): (i64, String) = (row.try_get("id")?, row.try_get("url")?);
            new.push(ItemId::new(id)?);
            links.push((id, marks.get(url.as_str()).cloned().unwrap_or_default()));
        }
        self.link(feed, &links).await?;
        Ok(new)
    }

    async fn link(&mut self, feed: FeedId, links: &[(i64, String)]) -> Result<()> {
        if links.is_empty() {
            return Ok(());
        }
        let sql = format!(
            "INSERT INTO feed_item (item, feed, mark) VALUES {} \
             ON CONFLICT (item, feed) DO UPDATE SET mark = excluded.mark",
            row::places(links.len(), 3, 1, "")
        );
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for (item, mark) in links {
            query = query.bind(*item).bind(feed.get()).bind(mark.as_str());
        }
        query.execute(self.db()).await?;
        Ok(())
    }

    /// A known item: whether the feed says something else of it than before.
    async fn told(
        &mut self,
        feed: FeedId,
        known: &Known,
        item: &FeedItem,
    ) -> Result<Option<ToldItem>> {
        let moved = known.identity != item.url.identity();
        if moved {
            self.move_item(known.id, &item.url).await?;
        }
        let mark = mark(item);
        let changed = match &known.mark {
            Some(before) => before.as_ref() != Some(&mark),
            None => true,
        };
        if changed {
            self.link(feed, &[(known.id, mark)]).await?;
        }
        // What another feed says differs from the start; what this feed said before there
        // were marks is not known.
        let news = moved || (changed && matches!(known.mark, Some(Some(_))));
        match known.fetched.filter(|_| news) {
            Some(fetched) => Ok(Some(ToldItem {
                item: ItemId::new(known.home)?,
                fetched: Timestamp::from_millisecond(fetched)
                    .map_err(|cause| row::unreadable("fetched", cause))?,
            })),
            None => Ok(None),
        }
    }

    /// The item's page has another address now. Where another item has it, both stay.
    async fn move_item(&mut self, item: i64, url: &WebUrl) -> Result<()> {
        sqlx::query(
            "UPDATE item SET url = $1, identity = $2 WHERE id = $3 AND NOT EXISTS \
             (SELECT 1 FROM item i WHERE i.id <> $3 AND (i.url = $1 OR i.identity = $2))",
        )
        .bind(url.as_str())
        .bind(url.identity())
        .bind(item)
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// The articles of items that a feed has taken back, by their names or addresses.
    pub async fn withdrawn(&mut self, feed: FeedId, names: &[String]) -> Result<Vec<ArticleId>> {
        let mut articles = Vec::new();
        for name in names {
            let identity = name.parse::<WebUrl>().map(|url| url.identity());
            let rows = sqlx::query(
                "SELECT DISTINCT i.article FROM item i \
                 JOIN article a ON a.id = i.article AND a.removed IS NULL \
                 WHERE (i.name = $2 OR i.url = $2 OR i.identity = $3) AND EXISTS \
                 (SELECT 1 FROM feed_item l WHERE l.item = i.id AND l.feed = $1)",
            )
            .bind(feed.get())
            .bind(name.as_str())
            .bind(identity.unwrap_or_default())
            .fetch_all(self.db())
            .await?;
            for row in &rows {
                articles.push(ArticleId::new(row.try_get("article")?)?);
            }
        }
        Ok(articles)
    }

    /// The article that an item's page brought, as long as it is there.
    pub async fn article_of(&mut self, item: ItemId) -> Result<Option<ArticleId>> {
        let found = sqlx::query(
            "SELECT a.id FROM item i JOIN article a ON a.id = i.article \
             WHERE i.id = $1 AND a.removed IS NULL",
        )
        .bind(item.get())
        .fetch_optional(self.db())
        .await?;
        found
            .map(|row| Ok(ArticleId::new(row.try_get("id")?)?))
            .transpose()
    }

    /// Sets when an item's page is looked at again; never, for `None`.
    pub async fn look(&mut self, item: ItemId, due: Option<Timestamp>) -> Result<()> {
        sqlx::query("UPDATE item SET due = $1 WHERE id = $2")
            .bind(due.map(Timestamp::as_millisecond))
            .bind(item.get())
            .execute(self.db())
            .await?;
        Ok(())
    }

    /// Notes since when an item's page is missing; `None` where it is there.
    pub async fn missing(&mut self, item: ItemId, since: Option<Timestamp>) -> Result<()> {
        sqlx::query("UPDATE item SET missing = $1 WHERE id = $2")
            .bind(since.map(Timestamp::as_millisecond))
            .bind(item.get())
            .execute(self.db())
            .await?;
        Ok(())
    }

    /// Notes with what doubt an item's page was read.
    pub async fn doubt(&mut self, item: ItemId, warnings: &[news::Warning]) -> Result<()> {
        let names = warnings.iter().map(row::name_of);
        let names = names.collect::<Result<Vec<_>>>()?.join(" ");
        sqlx::query("UPDATE item SET doubt = $1 WHERE id = $2")
            .bind(names)
            .bind(item.get())
            .execute(self.db())
            .await?;
        Ok(())
    }
}

impl Store {
    /// Queues a look at every page that is due for one; gives how many.
    pub async fn enqueue_due_looks(&self, now: Timestamp) -> Result<u64> {
        let sql = format!(
            "SELECT id FROM item WHERE due <= $1 AND NOT EXISTS (SELECT 1 FROM job \
             WHERE job.key = '{}/' || item.id) ORDER BY due, id LIMIT {MOST_LOOKS}",
            JobKind::FetchPage
        );
        let rows = sqlx::query(AssertSqlSafe(sql))
            .bind(now.as_millisecond())
            .fetch_all(&self.pool)
            .await?;
        let mut looks = Vec::new();
        for row in &rows {
            looks.push(Job::FetchPage {
                item: ItemId::new(row.try_get("id")?)?,
            });
        }
        if !looks.is_empty() {
            self.enqueue(&looks).await?;
        }
        Ok(rows.len() as u64)
    }

    /// Makes every page that is looked at again due at once.
    pub async fn all_looks_due(&self, now: Timestamp) -> Result<()> {
        sqlx::query("UPDATE item SET due = $1 WHERE due > $1")
            .bind(now.as_millisecond())
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    /// What is known of an item's page; `None` where no article came of it yet.
    pub async fn known_page(&self, item: ItemId) -> Result<Option<KnownPage>> {
        let found = sqlx::query(
            "SELECT i.article, i.missing, i.published, i.seen, a.revised, a.removed_by, \
             p.etag, p.last_modified FROM item i JOIN article a ON a.id = i.article \
             LEFT JOIN page p ON p.item = i.id WHERE i.id = $1",
        )
        .bind(item.get())
        .fetch_optional(&self.pool)
        .await?;
        let Some(row) = found else { return Ok(None) };
        let published = row::time_option(&row, "published")?;
        let since = match published {
            Some(published) => published,
            None => row::time(&row, "seen")?,
        };
        let remover: Option<String> = row.try_get("removed_by")?;
        Ok(Some(KnownPage {
            article: ArticleId::new(row.try_get("article")?)?,
            etag: row.try_get("etag")?,
            last_modified: row.try_get("last_modified")?,
            since: row::time_option(&row, "revised")?.map_or(since, |at| at.max(since)),
            missing: row::time_option(&row, "missing")?,
            removed: match remover {
                Some(_) => Some(row::named(&row, "removed_by")?),
                None => None,
            },
        }))
    }

    /// The feeds that list an article.
    pub async fn feeds_of(&self, article: ArticleId) -> Result<Vec<FeedId>> {
        let rows = sqlx::query(
            "SELECT DISTINCT l.feed FROM feed_item l JOIN item i ON i.id = l.item \
             WHERE i.article = $1 ORDER BY l.feed",
        )
        .bind(article.get())
        .fetch_all(&self.pool)
        .await?;
        rows.iter()
            .map(|row| Ok(FeedId::new(row.try_get("feed")?)?))
            .collect()
    }
}

fn known(row: &AnyRow, feed: FeedId) -> Result<Known> {
    let identity: Option<String> = row.try_get("identity")?;
    let url: String = row.try_get("url")?;
    let link: Option<i64> = row.try_get("link")?;
    let mark: Option<String> = row.try_get("mark")?;
    let of: i64 = row.try_get("feed")?;
    let name: Option<String> = row.try_get("name")?;
    Ok(Known {
        id: row.try_get("id")?,
        // Items from before there were identities have none.
        identity: match (identity, url.parse::<WebUrl>()) {
            (Some(identity), _) => identity,
            (None, Ok(url)) => url.identity(),
            (None, Err(_)) => url.clone(),
        },
        url,
        told: match name {
            Some(_) => json(row, "data").ok(),
            None => None,
        },
        name,
        of_feed: of == feed.get(),
        mark: link.map(|_| mark),
        home: row.try_get("home")?,
        fetched: row.try_get("fetched")?,
    })
}

/// The known item that a listed one is, if it is one.
fn of<'a>(known: &'a [Known], item: &FeedItem, listed: &BTreeSet<String>) -> Option<&'a Known> {
    let identity = item.url.identity();
    let same = known
        .iter()
        .find(|it| it.identity == identity || it.url == item.url.as_str());
    same.or_else(|| known.iter().find(|it| is_renamed(it, item, listed)))
}

/// Whether a listed item is a known one under another address. Some feeds number their
/// items by place; so the name alone does not tell, and an item whose old address is
/// listed too is another.
fn is_renamed(known: &Known, item: &FeedItem, listed: &BTreeSet<String>) -> bool {
    let named = known.of_feed && item.name.is_some() && known.name == item.name;
    let told = known.told.as_ref().filter(|_| named);
    let alike = told.is_some_and(|told| {
        let published = told.published.is_some() && told.published == item.published;
        published || (told.title.is_some() && told.title == item.title)
    });
    alike && !listed.contains(&known.identity)
}

/// What a feed says of an item that changes when its article does.
fn mark(item: &FeedItem) -> String {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let updated = item.updated.map(|at| at.to_string()).unwrap_or_default();
    load::hash(&[text(&item.title), text(&item.summary), updated].join("\n"))
}

/// Rows as SQL lists them.
pub(crate) fn ids(articles: &[ArticleId]) -> String {
    numbers(articles.iter().map(|id| id.get()))
}
