//! Segments of the memory that are nearly the same, found without reading all.
//!
//! An original is taken for a set of groups of four letters. Of each of eight ways to shuffle
//! all groups there are, the one of the set that comes first is a key: two sets have a key in
//! common as probably as a group is in both of them, of all that is in either (min-wise hashing,
//! Broder 1997). So those that share most keys with what is looked for are the candidates; how
//! near they are is not the database's business.

use crate::{
    Result, Save, Store,
    row::{ROWS, places},
};
use news::Lang;
use sqlx::{AssertSqlSafe, Row, any::AnyRow};
use std::collections::BTreeMap;

/// Keys of an original.
pub(crate) const KEYS: usize = 8;
/// Letters of a group; a word of Chinese or Japanese has fewer.
const GROUP: usize = 4;
const SMALL_GROUP: usize = 2;
/// Letters of a text that are looked at.
const LONGEST: usize = 2000;
/// Originals that are taken in for each key. One that shares no other key but a frequent one
/// is not near.
const FOR_KEY: u32 = 400;
/// Rows from before there were keys that get them at a time.
const AT_ONCE: i64 = 500;

/// The keys of an original.
pub(crate) fn keys(text: &str) -> [i64; KEYS] {
    let letters = letters(text);
    let size = match letters.iter().any(|&c| is_dense(c)) {
        true => SMALL_GROUP,
        false => GROUP,
    };
    let mut keys = [u64::MAX; KEYS];
    for group in letters.windows(size.min(letters.len()).max(1)) {
        let group = group.iter().fold(0, |sum, &c| mixed(sum ^ u64::from(c)));
        for (key, seed) in keys.iter_mut().zip(1_u64..) {
            *key = (*key).min(mixed(group ^ (seed << 32)));
        }
    }
    keys.map(u64::cast_signed)
}

/// Small letters and digits, with a space around each word.
fn letters(text: &str) -> Vec<char> {
    let mut letters = vec![' '];
    for c in text.chars().flat_map(char::to_lowercase).take(LONGEST) {
        if c.is_alphanumeric() {
            letters.push(c);
        } else if letters.last() != Some(&' ') {
            letters.push(' ');
        }
    }
    if letters.last() != Some(&' ') {
        letters.push(' ');
    }
    letters
}

/// Whether a letter is a word, or nearly so.
fn is_dense(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{20000}'..='\u{3ffff}')
}

/// The finisher of SplitMix64 (Steele, Lea and Flood 2014): keys stay the same for good, which
/// the standard library's hashes do not promise.
fn mixed(number: u64) -> u64 {
    let number = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

/// The names of the columns of keys.
fn columns() -> String {
    let names: Vec<String> = (1..=KEYS).map(|at| format!("k{at}")).collect();
    names.join(", ")
}

impl Store {
    /// Segments between two languages whose originals may be near a text, those first that have
    /// most in common with it: of at most so many originals. What an editor may be offered.
    pub async fn memory_near(
        &self,
        (from, to): (Lang, Lang),
        text: &str,
        most: u32,
    ) -> Result<Vec<(String, String)>> {
        self.give_keys().await?;
        let one = |at| {
            format!(
                "SELECT hash FROM (SELECT hash FROM memory_near WHERE k{at} = ${} \
                 LIMIT {FOR_KEY}) AS of_{at}",
                at + 2
            )
        };
        let each: Vec<String> = (1..=KEYS).map(one).collect();
        let sql = format!(
            "SELECT m.source, m.target, near.shared FROM (SELECT hash, COUNT(*) AS shared \
             FROM ({}) AS found GROUP BY hash ORDER BY shared DESC, hash LIMIT {most}) AS near \
             JOIN memory m ON m.hash = near.hash \
             WHERE m.route = $1 OR m.route LIKE $2 ORDER BY near.shared DESC, m.hash, m.models",
            each.join(" UNION ALL ")
        );
        let mut query = sqlx::query(AssertSqlSafe(sql))
            .bind(format!("{} > {}", from.base(), to.base()))
            .bind(format!("{} > % > {}", from.base(), to.base()));
        for key in keys(text) {
            query = query.bind(key);
        }
        let rows = query.fetch_all(&self.pool).await?;
        let pair = |row: &AnyRow| Ok((row.try_get("source")?, row.try_get("target")?));
        rows.iter().map(pair).collect()
    }

    /// Gives keys to what was remembered before there were any.
    async fn give_keys(&self) -> Result<()> {
        loop {
            let rows = sqlx::query(
                "SELECT near.hash, MIN(m.source) AS source FROM (SELECT hash FROM memory_near \
                 WHERE k1 IS NULL LIMIT $1) AS near JOIN memory m ON m.hash = near.hash \
                 GROUP BY near.hash",
            )
            .bind(AT_ONCE)
            .fetch_all(&self.pool)
            .await?;
            if rows.is_empty() {
                return Ok(());
            }
            let mut originals = BTreeMap::new();
            for row in &rows {
                let (hash, source): (String, String) =
                    (row.try_get("hash")?, row.try_get("source")?);
                originals.insert(hash, keys(&source));
            }
            let mut save = self.begin().await?;
            let set: Vec<String> = (1..=KEYS)
                .map(|at| format!("k{at} = excluded.k{at}"))
                .collect();
            let end = format!("ON CONFLICT (hash) DO UPDATE SET {}", set.join(", "));
            put(&mut save, &originals, &end).await?;
            save.commit().await?;
        }
    }
}

impl Save {
    /// Keeps the keys of originals, by their hashes.
    pub(crate) async fn keep_keys(
        &mut self,
        originals: &BTreeMap<String, [i64; KEYS]>,
    ) -> Result<()> {
        put(self.db(), originals, "ON CONFLICT (hash) DO NOTHING").await
    }
}

async fn put(
    db: &mut sqlx::AnyConnection,
    originals: &BTreeMap<String, [i64; KEYS]>,
    end: &str,
) -> Result<()> {
    let all: Vec<(&String, &[i64; KEYS])> = originals.iter().collect();
    for some in all.chunks(ROWS) {
        let sql = format!(
            "INSERT INTO memory_near (hash, {}) VALUES {} {end}",
            columns(),
            places(some.len(), 1 + KEYS, 1, "")
        );
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for (hash, keys) in some {
            query = query.bind(hash.as_str());
            for key in *keys {
                query = query.bind(*key);
            }
        }
        query.execute(&mut *db).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shared(one: &str, other: &str) -> usize {
        let (one, other) = (keys(one), keys(other));
        one.iter().zip(other).filter(|(a, b)| *a == b).count()
    }

    #[test]
    fn the_nearer_the_more_keys_are_shared() {
        let own = "The old bridge across the river reopens on Monday after three years.";
        let near = "The old bridge across the river reopens on Tuesday after two years!";
        let far = "Rain is expected in the north; farmers hope for a better harvest.";
        assert_eq!(shared(own, &own.to_uppercase()), KEYS);
        assert!(shared(own, near) >= 3, "{}", shared(own, near));
        assert!(shared(own, far) <= 1);
        assert!(shared("横浜の古い橋が月曜日に再開", "横浜の古い橋が火曜日に再開") >= 3);
        assert_eq!(shared("", "—"), KEYS);
        assert_eq!(shared("Ja", "ja."), KEYS);
    }

    #[test]
    fn keys_stay_the_same_for_good() {
        assert_eq!(keys("A bridge.")[0], 7528526579157474);
    }

    #[tokio::test]
    async fn what_was_remembered_before_gets_its_keys() {
        let folder = tempfile::tempdir().unwrap();
        let location = crate::Location::Sqlite(folder.path().join("rows.sqlite"));
        let files = folder.path().join("files");
        let store = Store::open(&location, &files).await.unwrap();
        let entry = |number: usize| news::MemoryEntry {
            route: "en > pt".parse().unwrap(),
            models: None,
            source: format!("The bridge number {number} reopens.").into(),
            target: number.to_string().into(),
            terms: None,
        };
        let entries: Vec<news::MemoryEntry> = (0..1200).map(entry).collect();
        let mut save = store.save(jiff::Timestamp::UNIX_EPOCH).await.unwrap();
        save.remember_entries(&entries).await.unwrap();
        save.commit().await.unwrap();
        let forgotten = "UPDATE memory_near SET k1 = NULL, k2 = NULL, k3 = NULL, k4 = NULL, \
                         k5 = NULL, k6 = NULL, k7 = NULL, k8 = NULL";
        sqlx::query(forgotten).execute(&store.pool).await.unwrap();
        let pair = (Lang::ENGLISH, "pt".parse().unwrap());
        let text = "The bridge number 1111 reopens!";
        let near = store.memory_near(pair, text, 3).await.unwrap();
        assert!(near.contains(&("The bridge number 1111 reopens.".into(), "1111".into())));
        let left = sqlx::query("SELECT 1 AS one FROM memory_near WHERE k1 IS NULL");
        assert!(left.fetch_all(&store.pool).await.unwrap().is_empty());
    }
}
