//! What relating saves: sections, topics, and the stories of a window of time.

use crate::{Result, Save};
use news::{ArticleId, Section, StoryId, TopicId};
use sqlx::Row;
use std::collections::{BTreeMap, BTreeSet};

/// What relating found out about an article.
#[derive(Clone, Debug)]
pub struct RelatedArticle {
    /// The article.
    pub article: ArticleId,
    /// Its place in our navigation.
    pub section: Option<Section>,
    /// Its topics, the most certain first.
    pub topics: Vec<TopicId>,
    /// What it is compared by, as the caller writes it.
    pub fingerprint: String,
}

/// An article near in time, to be compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WindowArticle {
    /// The article.
    pub article: ArticleId,
    /// The story it is in now.
    pub story: Option<StoryId>,
    /// What it is compared by.
    pub fingerprint: String,
}

impl Save {
    /// Saves what was found out about an article, but for its story.
    pub async fn related(&mut self, found: &RelatedArticle) -> Result<()> {
        let id = found.article.get();
        sqlx::query("UPDATE article SET section = $1, fingerprint = $2 WHERE id = $3")
            .bind(found.section.map(|section| section.as_str()))
            .bind(found.fingerprint.as_str())
            .bind(id)
            .execute(self.db())
            .await?;
        sqlx::query("DELETE FROM article_topic WHERE article = $1")
            .bind(id)
            .execute(self.db())
            .await?;
        for (place, topic) in found.topics.iter().enumerate() {
            sqlx::query(
                "INSERT INTO article_topic (article, topic, place, shown) \
                 VALUES ($1, $2, $3, (SELECT shown FROM article WHERE id = $1))",
            )
            .bind(id)
            .bind(topic.to_string())
            .bind(i64::try_from(place).unwrap_or(i64::MAX))
            .execute(self.db())
            .await?;
        }
        Ok(())
    }

    /// The articles that were related already and were shown within `span` of an
    /// article, itself included, or share its story; by row.
    pub async fn window(
        &mut self,
        article: ArticleId,
        span: std::time::Duration,
    ) -> Result<Vec<WindowArticle>> {
        let span = i64::try_from(span.as_millis()).unwrap_or(i64::MAX / 2);
        let rows = sqlx::query(
            "SELECT a.id, a.story, a.fingerprint FROM article a \
             WHERE a.fingerprint IS NOT NULL AND a.id IN \
             (SELECT near.id FROM listed near, article middle WHERE middle.id = $1 \
               AND near.shown BETWEEN middle.shown - $2 AND middle.shown + $2 \
              UNION SELECT same.id FROM listed same, article middle WHERE middle.id = $1 \
               AND same.story = middle.story) ORDER BY a.id",
        )
        .bind(article.get())
        .bind(span)
        .fetch_all(self.db())
        .await?;
        rows.iter()
            .map(|row| {
                let story: Option<i64> = row.try_get("story")?;
                Ok(WindowArticle {
                    article: ArticleId::new(row.try_get("id")?)?,
                    story: story.map(StoryId::new).transpose()?,
                    fingerprint: row.try_get("fingerprint")?,
                })
            })
            .collect()
    }

    /// Puts articles of a window into stories. A group keeps the oldest story that any of
    /// its articles was in; an article in no group leaves its story.
    pub async fn stories(
        &mut self,
        window: &[WindowArticle],
        groups: &[Vec<ArticleId>],
    ) -> Result<()> {
        let before: BTreeMap<ArticleId, Option<StoryId>> = window
            .iter()
            .map(|near| (near.article, near.story))
            .collect();
        let mut taken = BTreeSet::new();
        let mut grouped = BTreeSet::new();
        for group in groups {
            let kept = group
                .iter()
                .filter_map(|article| before.get(article).copied().flatten())
                .filter(|story| !taken.contains(story))
                .min();
            let story = match kept {
                Some(story) => story,
                None => self.new_story().await?,
            };
            taken.insert(story);
            for article in group {
                grouped.insert(*article);
                let old = before.get(article).copied().flatten();
                if old != Some(story) {
                    self.move_article(*article, Some(story), old).await?;
                }
            }
        }
        for (article, old) in before {
            if old.is_some() && !grouped.contains(&article) {
                self.move_article(article, None, None).await?;
            }
        }
        Ok(())
    }

    async fn new_story(&mut self) -> Result<StoryId> {
        let row = sqlx::query("INSERT INTO story (merged_into) VALUES (NULL) RETURNING id")
            .fetch_one(self.db())
            .await?;
        Ok(StoryId::new(row.try_get("id")?)?)
    }

    /// The old story leads to the new one, for those who kept its address.
    async fn move_article(
        &mut self,
        article: ArticleId,
        story: Option<StoryId>,
        left: Option<StoryId>,
    ) -> Result<()> {
        sqlx::query("UPDATE article SET story = $1 WHERE id = $2")
            .bind(story.map(StoryId::get))
            .bind(article.get())
            .execute(self.db())
            .await?;
        if let (Some(story), Some(left)) = (story, left) {
            sqlx::query("UPDATE story SET merged_into = $1 WHERE id = $2")
                .bind(story.get())
                .bind(left.get())
                .execute(self.db())
                .await?;
        }
        Ok(())
    }
}
