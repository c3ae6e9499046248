//! Subscriptions at hubs (WebSub), which tell us of changes instead of being asked.

use crate::{Result, Save, Store, jobs, row};
use jiff::{SignedDuration, Timestamp};
use news::{FeedId, Job, JobKind, WebUrl};
use sqlx::{AssertSqlSafe, Row, any::AnyRow};

/// A subscription that is not confirmed is asked for again after this.
const AGAIN: SignedDuration = SignedDuration::from_hours(12);

/// A lease is renewed this long before its end.
const AHEAD: SignedDuration = SignedDuration::from_hours(24);

/// What we have, or want to have, of a hub.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subscription {
    /// The feed.
    pub feed: FeedId,
    /// Who tells of changes.
    pub hub: WebUrl,
    /// The name of the feed at the hub.
    pub topic: WebUrl,
    /// What makes our address for this feed unguessable.
    pub token: String,
    /// What the hub signs with.
    pub secret: String,
    /// Until when the hub has promised to tell us.
    pub expires: Option<Timestamp>,
}

impl Store {
    /// The subscription of a feed.
    pub async fn subscription(&self, feed: FeedId) -> Result<Option<Subscription>> {
        let found = sqlx::query("SELECT * FROM subscription WHERE feed = $1")
            .bind(feed.get())
            .fetch_optional(&self.pool)
            .await?;
        found.as_ref().map(read).transpose()
    }

    /// The subscription that a hub names by our address.
    pub async fn subscription_at(&self, token: &str) -> Result<Option<Subscription>> {
        let found = sqlx::query("SELECT * FROM subscription WHERE token = $1")
            .bind(token)
            .fetch_optional(&self.pool)
            .await?;
        found.as_ref().map(read).transpose()
    }

    /// The subscriptions of an outlet's feeds.
    pub async fn subscriptions(&self, source: news::SourceId) -> Result<Vec<Subscription>> {
        let found = sqlx::query(
            "SELECT * FROM subscription WHERE feed IN (SELECT id FROM feed WHERE source = $1)",
        )
        .bind(source.get())
        .fetch_all(&self.pool)
        .await?;
        found.iter().map(read).collect()
    }

    /// Notes what a hub has promised, or (`None`) that it will not tell us.
    pub async fn promised(&self, token: &str, expires: Option<Timestamp>) -> Result<()> {
        sqlx::query("UPDATE subscription SET expires = $1 WHERE token = $2")
            .bind(expires.map(Timestamp::as_millisecond))
            .bind(token)
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    /// Queues the renewal of leases that end soon, and of requests that no hub answered, but
    /// for hubs that are to be asked, or are being asked, anyway; gives how many.
    pub async fn enqueue_due_subscriptions(&self, now: Timestamp) -> Result<usize> {
        let sooner = |time: SignedDuration| now.checked_sub(time).unwrap_or(now);
        let ends = now.checked_add(AHEAD).unwrap_or(now);
        let sql = format!(
            "SELECT feed FROM subscription WHERE asked < $1 AND \
             (expires IS NULL OR expires < $2) AND {} ORDER BY feed",
            jobs::none_open(JobKind::Subscribe, "subscription.feed")
        );
        let rows = sqlx::query(AssertSqlSafe(sql))
            .bind(sooner(AGAIN).as_millisecond())
            .bind(ends.as_millisecond())
            .fetch_all(&self.pool)
            .await?;
        let mut jobs = Vec::new();
        for row in &rows {
            let feed = FeedId::new(row.try_get("feed")?)?;
            jobs.push(Job::Subscribe { feed });
        }
        if !jobs.is_empty() {
            self.enqueue(&jobs).await?;
        }
        Ok(jobs.len())
    }
}

impl Save {
    /// Notes which hub tells of a feed; what is known of the same hub stays. Gives whether
    /// it is new.
    pub async fn hub(&mut self, new: &Subscription) -> Result<bool> {
        let noted = sqlx::query(
            "INSERT INTO subscription (feed, hub, topic, token, secret, asked) \
             VALUES ($1, $2, $3, $4, $5, 0) ON CONFLICT (feed) DO UPDATE SET \
             hub = excluded.hub, topic = excluded.topic, token = excluded.token, \
             secret = excluded.secret, expires = NULL, asked = 0 \
             WHERE subscription.hub <> excluded.hub OR subscription.topic <> excluded.topic",
        )
        .bind(new.feed.get())
        .bind(new.hub.as_str())
        .bind(new.topic.as_str())
        .bind(new.token.as_str())
        .bind(new.secret.as_str())
        .execute(self.db())
        .await?;
        Ok(noted.rows_affected() > 0)
    }

    /// Notes that the hub of a feed was asked.
    pub async fn asked_hub(&mut self, feed: FeedId) -> Result<()> {
        sqlx::query("UPDATE subscription SET asked = $1 WHERE feed = $2")
            .bind(self.now().as_millisecond())
            .bind(feed.get())
            .execute(self.db())
            .await?;
        Ok(())
    }
}

fn read(row: &AnyRow) -> Result<Subscription> {
    Ok(Subscription {
        feed: FeedId::new(row.try_get("feed")?)?,
        hub: row::parsed(row, "hub")?,
        topic: row::parsed(row, "topic")?,
        token: row.try_get("token")?,
        secret: row.try_get("secret")?,
        expires: row::time_option(row, "expires")?,
    })
}
