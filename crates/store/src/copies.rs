//! Texts that several outlets published: each is listed once.

use crate::{
    Copied, Result, Save, Store,
    ask::Value,
    items::ids,
    row::{self, Columns, SOURCE, named, number, parsed},
};
use jiff::{SignedDuration, Timestamp};
use news::{ArticleId, Extent, Lang, SourceId};
use sqlx::{AssertSqlSafe, Row};
use std::collections::{BTreeMap, BTreeSet};

/// Copies come within days; after this the bands of a text are forgotten.
const WINDOW: SignedDuration = SignedDuration::from_hours(21 * 24);

/// An article that may be a copy, or has copies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The article.
    pub article: ArticleId,
    /// Its outlet.
    pub source: SourceId,
    /// The outlet's name.
    pub outlet: String,
    /// What may be published of it.
    pub extent: Extent,
    /// The agencies that sign it.
    pub agencies: Vec<String>,
    /// The language that it is written in.
    pub language: Lang,
    /// When it was published, or else first seen.
    pub published: Timestamp,
    /// What its words left, as the caller wrote it.
    pub shingles: String,
    /// The article under which it is published now.
    pub copy_of: Option<ArticleId>,
}

/// What became of articles that were grouped anew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Regrouped {
    /// They are listed now.
    pub shown: Vec<ArticleId>,
    /// They are published under another article now.
    pub hidden: Vec<ArticleId>,
}

impl Save {
    /// Notes what the words of an article leave, to find its copies by.
    pub async fn shingles(&mut self, id: ArticleId, shingles: &str, bands: &[i64]) -> Result<()> {
        let now = self.now();
        let old = now.checked_sub(WINDOW).unwrap_or(Timestamp::MIN);
        sqlx::query("DELETE FROM band WHERE article = $1 OR saved < $2")
            .bind(id.get())
            .bind(old.as_millisecond())
            .execute(self.db())
            .await?;
        sqlx::query("UPDATE article SET shingles = $1 WHERE id = $2")
            .bind(shingles)
            .bind(id.get())
            .execute(self.db())
            .await?;
        if bands.is_empty() {
            return Ok(());
        }
        let sql = format!(
            "INSERT INTO band (band, article, saved) VALUES {} ON CONFLICT (band, article) DO NOTHING",
            row::places(bands.len(), 3, 1, "")
        );
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for band in bands {
            query = query.bind(*band).bind(id.get()).bind(now.as_millisecond());
        }
        query.execute(self.db()).await?;
        Ok(())
    }

    /// An article, those that have a band in common with it, and the whole groups of all of
    /// these; by row.
    pub async fn candidates(&mut self, id: ArticleId) -> Result<Vec<Candidate>> {
        let rows = sqlx::query(
            "SELECT COALESCE(a.copy_of, a.id) AS leader FROM article a WHERE a.id = $1 \
             OR a.id IN (SELECT other.article FROM band own \
               JOIN band other ON other.band = own.band WHERE own.article = $1)",
        )
        .bind(id.get())
        .fetch_all(self.db())
        .await?;
        let mut leaders = BTreeSet::new();
        for row in &rows {
            leaders.insert(ArticleId::new(row.try_get("leader")?)?);
        }
        let leaders = ids(&leaders.into_iter().chain([id]).collect::<Vec<_>>());
        let sql = format!(
            "SELECT a.id, a.source, a.language, a.shown, a.shingles, a.copy_of, s.name, s.rights \
             FROM article a JOIN source s ON s.id = a.source \
             WHERE a.removed IS NULL AND a.shingles IS NOT NULL \
             AND (a.id IN ({leaders}) OR a.copy_of IN ({leaders})) ORDER BY a.id"
        );
        let rows = sqlx::query(AssertSqlSafe(sql)).fetch_all(self.db()).await?;
        let mut candidates = Vec::new();
        for row in &rows {
            let copy_of: Option<i64> = row.try_get("copy_of")?;
            candidates.push(Candidate {
                article: ArticleId::new(row.try_get("id")?)?,
                source: SourceId::new(row.try_get("source")?)?,
                outlet: row.try_get("name")?,
                extent: named(row, "rights")?,
                agencies: Vec::new(),
                language: parsed(row, "language")?,
                published: row::time(row, "shown")?,
                shingles: row.try_get("shingles")?,
                copy_of: copy_of.map(ArticleId::new).transpose()?,
            });
        }
        self.agencies(&mut candidates).await?;
        Ok(candidates)
    }

    async fn agencies(&mut self, candidates: &mut [Candidate]) -> Result<()> {
        if candidates.len() < 2 {
            return Ok(());
        }
        let all: Vec<ArticleId> = candidates.iter().map(|one| one.article).collect();
        let sql = format!(
            "SELECT link.article, author.name FROM article_author link \
             JOIN author ON author.id = link.author \
             WHERE author.kind = 'agency' AND link.article IN ({}) ORDER BY link.place",
            ids(&all)
        );
        for row in sqlx::query(AssertSqlSafe(sql)).fetch_all(self.db()).await? {
            let article: i64 = row.try_get("article")?;
            let signed = candidates.iter_mut().find(|it| it.article.get() == article);
            if let Some(signed) = signed {
                signed.agencies.push(row.try_get("name")?);
            }
        }
        Ok(())
    }

    /// Groups candidates anew: the first of each group is listed, the others are published
    /// under it. Those in no group stand for themselves.
    pub async fn copies(
        &mut self,
        candidates: &[Candidate],
        groups: &[Vec<ArticleId>],
    ) -> Result<Regrouped> {
        let mut under: BTreeMap<ArticleId, ArticleId> = BTreeMap::new();
        for group in groups {
            let Some((first, others)) = group.split_first() else {
                continue;
            };
            under.extend(others.iter().map(|copy| (*copy, *first)));
        }
        let mut regrouped = Regrouped::default();
        for candidate in candidates {
            let (article, now) = (candidate.article, under.get(&candidate.article).copied());
            if candidate.copy_of == now {
                continue;
            }
            // A copy is in no story: what two outlets print word for word is one report.
            sqlx::query(
                "UPDATE article SET copy_of = $1, story = NULL, fingerprint = NULL WHERE id = $2",
            )
            .bind(now.map(ArticleId::get))
            .bind(article.get())
            .execute(self.db())
            .await?;
            self.list_by_authors(article).await?;
            self.move_comments(candidate, now).await?;
            match now {
                Some(_) => regrouped.hidden.push(article),
                None => regrouped.shown.push(article),
            }
        }
        Ok(regrouped)
    }

    /// What readers said of a text stays with it: it goes to the article that the text is
    /// published under now, and comes back from one whose publisher took it down.
    async fn move_comments(&mut self, of: &Candidate, now: Option<ArticleId>) -> Result<()> {
        let to = now.unwrap_or(of.article);
        let from = [
            (Some(of.article), ""),
            (
                of.copy_of,
                " AND EXISTS (SELECT 1 FROM article a WHERE a.id = $2 \
                 AND a.removed_by = 'publisher')",
            ),
        ];
        for (from, also) in from {
            let Some(from) = from.filter(|from| *from != to) else {
                continue;
            };
            let sql = format!("UPDATE comment SET article = $1 WHERE article = $2{also}");
            sqlx::query(AssertSqlSafe(sql))
                .bind(to.get())
                .bind(from.get())
                .execute(self.db())
                .await?;
        }
        Ok(())
    }
}

impl Store {
    /// The article under which an article is published: itself, if it is no copy.
    pub async fn leader(&self, id: ArticleId) -> Result<ArticleId> {
        let found = self.leader_in(id).await?;
        Ok(found.map_or(id, |(leader, _)| leader))
    }

    /// The same with its language; `None` where there is no such article.
    pub(crate) async fn leader_in(&self, id: ArticleId) -> Result<Option<(ArticleId, Lang)>> {
        let sql = "SELECT l.id, l.language FROM article a \
             JOIN article l ON l.id = COALESCE(a.copy_of, a.id) WHERE a.id = $1";
        let of = |row: &dyn Columns| {
            let leader = ArticleId::new(number(row, "id")?)?;
            Ok((leader, parsed(row, "language")?))
        };
        self.ask_one(sql, &[Value::Number(id.get())], of).await
    }

    /// The same text at other outlets, by outlet.
    pub(crate) async fn copies_of(&self, id: ArticleId) -> Result<Vec<Copied>> {
        let sql = format!(
            "SELECT a.id, a.url, {SOURCE} FROM article a JOIN source s ON s.id = a.source \
             WHERE a.copy_of = $1 AND a.removed IS NULL ORDER BY s.name, a.id"
        );
        let copied = |row: &dyn Columns| {
            Ok(Copied {
                article: ArticleId::new(number(row, "id")?)?,
                source: row::source(row)?,
                url: parsed(row, "url")?,
            })
        };
        self.ask(&sql, &[Value::Number(id.get())], copied).await
    }
}
