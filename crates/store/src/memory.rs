//! The memory of segments.

use crate::{
    Result, Save, Store,
    load::hash,
    row::{self, parsed},
};
use news::{Heeded, Lang, MadeBy, MemoryEntry, Remembered, Route, Text, Translation};
use sqlx::{AssertSqlSafe, Row, any::AnyRow};
use std::{collections::HashMap, ops::RangeInclusive};

/// What stands in the place of models where a person translated.
const PERSON: &str = "";

/// Segments that are asked for at once.
const AT_ONCE: usize = 200;

/// How much is remembered of one way.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MemoryStats {
    /// The languages along it.
    pub route: Route,
    /// The models; `None` for what people translated.
    pub models: Option<String>,
    /// Segments.
    pub segments: u64,
    /// Characters of their originals.
    pub characters: u64,
}

/// Where [`Store::memory`] goes on.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct MemoryPlace(String, String, String);

impl Store {
    /// What is remembered of some segments along a way, and of people whatever the way: by
    /// their originals.
    pub async fn recall(
        &self,
        route: &Route,
        models: &str,
        sources: &[String],
    ) -> Result<HashMap<String, Remembered>> {
        let mut known: HashMap<String, Remembered> = HashMap::new();
        for some in sources.chunks(AT_ONCE) {
            let sql = format!(
                "SELECT source, target, models, terms, terms_put FROM memory \
                 WHERE ((route = $1 AND models = $2) OR (route = $3 AND models = '')) \
                 AND hash IN ({})",
                hashes(some)
            );
            let query = sqlx::query(AssertSqlSafe(sql))
                .bind(route.to_string())
                .bind(models)
                .bind(direct(route));
            for row in query.fetch_all(&self.pool).await? {
                let (source, new): (String, Remembered) =
                    (row.try_get("source")?, remembered(&row)?);
                // A person's word is worth more than a machine's.
                if new.by == MadeBy::Person || !known.contains_key(&source) {
                    known.insert(source, new);
                }
            }
        }
        Ok(known)
    }

    /// Segments of the memory from a place on, at most so many, and where it goes on; for a
    /// file. Empty at the end.
    pub async fn memory(
        &self,
        after: &MemoryPlace,
        most: u32,
    ) -> Result<(Vec<MemoryEntry>, MemoryPlace)> {
        let rows = sqlx::query(
            "SELECT * FROM memory WHERE route > $1 OR (route = $2 AND (models > $3 \
             OR (models = $4 AND hash > $5))) ORDER BY route, models, hash LIMIT $6",
        )
        .bind(&after.0)
        .bind(&after.0)
        .bind(&after.1)
        .bind(&after.1)
        .bind(&after.2)
        .bind(i64::from(most))
        .fetch_all(&self.pool)
        .await?;
        let mut place = after.clone();
        if let Some(last) = rows.last() {
            place = MemoryPlace(
                last.try_get("route")?,
                last.try_get("models")?,
                last.try_get("hash")?,
            );
        }
        let entries: Result<Vec<MemoryEntry>> = rows.iter().map(entry).collect();
        Ok((entries?, place))
    }

    /// Segments between two languages whose originals have so many characters, at most so
    /// many: what an editor may be offered.
    pub async fn memory_near(
        &self,
        (from, to): (Lang, Lang),
        characters: RangeInclusive<usize>,
        most: u32,
    ) -> Result<Vec<(String, String)>> {
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let rows = sqlx::query(
            "SELECT source, target FROM memory WHERE (route = $1 OR route LIKE $2) \
             AND LENGTH(source) BETWEEN $3 AND $4 ORDER BY models, hash LIMIT $5",
        )
        .bind(format!("{} > {}", from.base(), to.base()))
        .bind(format!("{} > % > {}", from.base(), to.base()))
        .bind(number(*characters.start()))
        .bind(number(*characters.end()))
        .bind(i64::from(most))
        .fetch_all(&self.pool)
        .await?;
        let pair = |row: &AnyRow| Ok((row.try_get("source")?, row.try_get("target")?));
        rows.iter().map(pair).collect()
    }

    /// How much is remembered, way by way.
    pub async fn memory_stats(&self) -> Result<Vec<MemoryStats>> {
        let rows = sqlx::query(
            "SELECT route, models, COUNT(*) AS segments, \
             CAST(SUM(LENGTH(source)) AS BIGINT) AS characters \
             FROM memory GROUP BY route, models ORDER BY route, models",
        )
        .fetch_all(&self.pool)
        .await?;
        let stats = |row: &AnyRow| {
            Ok(MemoryStats {
                route: parsed(row, "route")?,
                models: models(row)?,
                segments: row::count(row, "segments")?,
                characters: row::count(row, "characters")?,
            })
        };
        rows.iter().map(stats).collect()
    }
}

impl Save {
    /// Remembers what a machine made: `models` names what it made it with.
    pub async fn remember(
        &mut self,
        route: &Route,
        models: &str,
        segments: &[(String, Remembered)],
    ) -> Result<()> {
        let route = route.to_string();
        for (source, Remembered { target, by }) in segments {
            let (models, terms) = match by {
                MadeBy::Machine(terms) => (models, terms.as_ref()),
                MadeBy::Person => (PERSON, None),
            };
            self.put(&route, models, (source, target), terms).await?;
        }
        Ok(())
    }

    /// Remembers segments of a file, in the place of what was remembered of them.
    pub async fn remember_entries(&mut self, entries: &[MemoryEntry]) -> Result<()> {
        for entry in entries {
            let (source, target) = (entry.source.words(), entry.target.words());
            let (route, models) = match &entry.models {
                Some(models) => (entry.route.to_string(), models.as_str()),
                None => (direct(&entry.route), PERSON),
            };
            let terms = entry.terms.as_ref();
            self.put(&route, models, (&source, &target), terms).await?;
        }
        Ok(())
    }

    /// Remembers what people edited or accepted, for all articles. What bears marks belongs
    /// to its place.
    pub(crate) async fn remember_people(&mut self, translation: &Translation) -> Result<()> {
        let route = direct(&translation.provenance.route);
        for segment in &translation.segments {
            let source = segment.source.words();
            let has_words = source.chars().any(char::is_alphabetic);
            if segment.state.is_by_person()
                && has_words
                && !segment.source.is_marked()
                && !segment.target.is_blank()
            {
                let target = segment.target.words();
                self.put(&route, PERSON, (&source, &target), None).await?;
            }
        }
        Ok(())
    }

    async fn put(
        &mut self,
        route: &str,
        models: &str,
        (source, target): (&str, &str),
        terms: Option<&Heeded>,
    ) -> Result<()> {
        sqlx::query(
            "INSERT INTO memory (route, models, hash, source, target, terms, terms_put) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) \
             ON CONFLICT (route, models, hash) DO UPDATE SET target = excluded.target, \
             terms = excluded.terms, terms_put = excluded.terms_put",
        )
        .bind(route)
        .bind(models)
        .bind(hash(source))
        .bind(source)
        .bind(target)
        .bind(terms.map(|terms| terms.version.clone()))
        .bind(i64::from(terms.is_some_and(|terms| terms.put)))
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// Forgets translated segments, by their originals, in whatever language they are known.
    pub async fn forget(&mut self, sources: &[String]) -> Result<()> {
        for some in sources.chunks(AT_ONCE) {
            let sql = format!("DELETE FROM memory WHERE hash IN ({})", hashes(some));
            sqlx::query(AssertSqlSafe(sql)).execute(self.db()).await?;
        }
        Ok(())
    }
}

/// The ends of a route: what people translate takes no detours.
fn direct(route: &Route) -> String {
    let (from, to) = route.ends();
    format!("{from} > {to}")
}

fn models(row: &AnyRow) -> Result<Option<String>> {
    let models: String = row.try_get("models")?;
    Ok(Some(models).filter(|models| models != PERSON))
}

fn terms(row: &AnyRow) -> Result<Option<Heeded>> {
    let (version, put): (Option<String>, i64) = (row.try_get("terms")?, row.try_get("terms_put")?);
    Ok(version.map(|version| Heeded {
        version,
        put: put != 0,
    }))
}

fn remembered(row: &AnyRow) -> Result<Remembered> {
    let by = match models(row)? {
        Some(_) => MadeBy::Machine(terms(row)?),
        None => MadeBy::Person,
    };
    Ok(Remembered {
        target: row.try_get("target")?,
        by,
    })
}

fn entry(row: &AnyRow) -> Result<MemoryEntry> {
    let (source, target): (String, String) = (row.try_get("source")?, row.try_get("target")?);
    Ok(MemoryEntry {
        route: parsed(row, "route")?,
        models: models(row)?,
        source: Text::plain(source),
        target: Text::plain(target),
        terms: terms(row)?,
    })
}

/// Hashes of texts as a list of SQL: they are hexadecimal, so nothing can come through.
fn hashes(texts: &[String]) -> String {
    let hashes: Vec<String> = texts
        .iter()
        .map(|text| format!("'{}'", hash(text)))
        .collect();
    hashes.join(",")
}
