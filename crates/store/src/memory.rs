//! The memory of segments.

use crate::{
    Result, Save, Store,
    load::hash,
    near::keys,
    row::{self, parsed, places, to_json},
};
use news::{Heeded, MadeBy, MemoryEntry, Remembered, Route, Text, Translation};
use sqlx::{AssertSqlSafe, Row, any::AnyRow};
use std::collections::{BTreeMap, HashMap};

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
    /// What is remembered of some segments along a way, and of people whatever the way, for
    /// its own regions first and else for its languages: by their originals.
    pub async fn recall(
        &self,
        route: &Route,
        models: &str,
        sources: &[Text],
    ) -> Result<HashMap<Text, Remembered>> {
        let mut known: HashMap<Text, Remembered> = HashMap::new();
        for some in sources.chunks(AT_ONCE) {
            let sql = format!(
                "SELECT source, target, marked, models, terms, terms_put FROM memory \
                 WHERE ((route = $1 AND models = $2) OR (route IN ($3, $4) AND models = '')) \
                 AND hash IN ({}) ORDER BY route",
                hashes(some)?
            );
            let query = sqlx::query(AssertSqlSafe(sql))
                .bind(route.to_string())
                .bind(models)
                .bind(direct(route))
                .bind(between_languages(route));
            // `en > pt-BR` comes behind `en > pt`.
            for row in query.fetch_all(&self.pool).await? {
                let (source, new) = remembered(&row)?;
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
            "SELECT * FROM memory WHERE (route, models, hash) > ($1, $2, $3) \
             ORDER BY route, models, hash LIMIT $4",
        )
        .bind(&after.0)
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

/// A segment to be kept.
struct Kept<'a> {
    route: String,
    models: &'a str,
    source: &'a Text,
    target: &'a Text,
    terms: Option<&'a Heeded>,
}

impl Save {
    /// Remembers what a machine made: `models` names what it made it with.
    pub async fn remember(
        &mut self,
        route: &Route,
        models: &str,
        segments: &[(Text, Remembered)],
    ) -> Result<()> {
        let kept = segments.iter().map(|(source, Remembered { target, by })| {
            let (models, terms) = match by {
                MadeBy::Machine(terms) => (models, terms.as_ref()),
                MadeBy::Person => (PERSON, None),
            };
            Kept {
                route: route.to_string(),
                models,
                source,
                target,
                terms,
            }
        });
        self.keep(kept.collect()).await
    }

    /// Remembers segments of a file, in the place of what was remembered of them.
    pub async fn remember_entries(&mut self, entries: &[MemoryEntry]) -> Result<()> {
        let kept = entries.iter().map(|entry| {
            let (route, models) = match &entry.models {
                Some(models) => (entry.route.to_string(), models.as_str()),
                None => (direct(&entry.route), PERSON),
            };
            Kept {
                route,
                models,
                source: &entry.source,
                target: &entry.target,
                terms: entry.terms.as_ref(),
            }
        });
        self.keep(kept.collect()).await
    }

    /// Remembers what people edited or accepted, for all articles.
    pub(crate) async fn remember_people(&mut self, translation: &Translation) -> Result<()> {
        let route = direct(&translation.provenance.route);
        let segments = translation.segments.iter().filter(|segment| {
            let has_words = segment.source.words().chars().any(char::is_alphabetic);
            segment.state.is_by_person() && has_words && !segment.target.is_blank()
        });
        let kept = segments.map(|segment| Kept {
            route: route.clone(),
            models: PERSON,
            source: &segment.source,
            target: &segment.target,
            terms: None,
        });
        self.keep(kept.collect()).await
    }

    async fn keep(&mut self, kept: Vec<Kept<'_>>) -> Result<()> {
        // One statement may touch a row once; of what is said twice the last holds.
        let (mut rows, mut originals) = (BTreeMap::new(), BTreeMap::new());
        for one in kept {
            let hash = key(one.source)?;
            originals.insert(hash.clone(), keys(&one.source.words()));
            rows.insert((one.route.clone(), one.models, hash), one);
        }
        let rows: Vec<_> = rows.into_iter().collect();
        for some in rows.chunks(row::ROWS) {
            let sql = format!(
                "INSERT INTO memory (route, models, hash, source, target, marked, terms, \
                 terms_put) VALUES {} ON CONFLICT (route, models, hash) DO UPDATE SET \
                 target = excluded.target, marked = excluded.marked, terms = excluded.terms, \
                 terms_put = excluded.terms_put",
                places(some.len(), 8, 1, "")
            );
            let mut query = sqlx::query(AssertSqlSafe(sql));
            for ((route, models, hash), one) in some {
                let marked = one.source.is_marked() || one.target.is_marked();
                let both = marked.then(|| to_json(&(one.source, one.target)));
                query = query
                    .bind(route.as_str())
                    .bind(*models)
                    .bind(hash.as_str())
                    .bind(one.source.words())
                    .bind(one.target.words())
                    .bind(both.transpose()?)
                    .bind(one.terms.map(|terms| terms.version.clone()))
                    .bind(i64::from(one.terms.is_some_and(|terms| terms.put)));
            }
            query.execute(self.db()).await?;
        }
        self.keep_keys(&originals).await
    }

    /// Forgets translated segments, by their originals, in whatever language they are known.
    pub async fn forget(&mut self, sources: &[Text]) -> Result<()> {
        for some in sources.chunks(AT_ONCE) {
            let hashes = hashes(some)?;
            for table in ["memory", "memory_near"] {
                let sql = format!("DELETE FROM {table} WHERE hash IN ({hashes})");
                sqlx::query(AssertSqlSafe(sql)).execute(self.db()).await?;
            }
        }
        Ok(())
    }
}

/// The ends of a route: what people translate takes no detours.
fn direct(route: &Route) -> String {
    let (from, to) = route.ends();
    format!("{from} > {to}")
}

/// The same without regions: files of other tools have others or none.
fn between_languages(route: &Route) -> String {
    let (from, to) = route.ends();
    format!("{} > {}", from.base(), to.base())
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

fn remembered(row: &AnyRow) -> Result<(Text, Remembered)> {
    let by = match models(row)? {
        Some(_) => MadeBy::Machine(terms(row)?),
        None => MadeBy::Person,
    };
    let (source, target) = both(row)?;
    Ok((source, Remembered { target, by }))
}

fn entry(row: &AnyRow) -> Result<MemoryEntry> {
    let (source, target) = both(row)?;
    Ok(MemoryEntry {
        route: parsed(row, "route")?,
        models: models(row)?,
        source,
        target,
        terms: terms(row)?,
    })
}

/// Original and translation, with their marks.
fn both(row: &AnyRow) -> Result<(Text, Text)> {
    if let Some(both) = row::json_option(row, "marked")? {
        return Ok(both);
    }
    let text = |column| row::text(row, column).map(Text::plain);
    Ok((text("source")?, text("target")?))
}

/// What an original is found by: its words, and its marks where it bears any.
fn key(source: &Text) -> Result<String> {
    Ok(match source.is_marked() {
        true => hash(&to_json(source)?),
        false => hash(&source.words()),
    })
}

/// Keys of originals as a list of SQL: they are hexadecimal, so nothing can come through.
fn hashes(sources: &[Text]) -> Result<String> {
    let quoted = |source| Ok(format!("'{}'", key(source)?));
    let hashes: Result<Vec<String>> = sources.iter().map(quoted).collect();
    Ok(hashes?.join(","))
}
