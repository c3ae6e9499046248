//! Whether what readers see is what it was a moment ago.
//!
//! SQLite has a counter in the table `shown`, which triggers raise with each row that changes,
//! but for the tables of the work that leads to what readers see ([`WORK`]): a feed that is
//! polled makes no page old. The counter is asked for only where the header of the log has
//! changed, as it does with every transaction of every program.

use crate::{Dialect, Result, Store, StoreError, ask::Readers, row};
use sqlx::{AssertSqlSafe, Row};
#[cfg(unix)]
use std::{
    collections::HashMap,
    fs::{self, File, Metadata},
    os::unix::fs::{FileExt, MetadataExt},
    sync::LazyLock,
};
use std::{
    collections::HashSet,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

/// The tables that nothing kept is made of; all others are counted.
pub const WORK: [&str; 10] = [
    "band",
    "feed",
    "feed_item",
    "item",
    "job",
    "memory",
    "memory_near",
    "page",
    "subscription",
    "wire",
];

/// What readers see at one moment: while two are equal, no row of it has changed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Snapshot(State);

#[derive(Clone, PartialEq, Eq, Debug)]
enum State {
    /// How many rows have changed.
    Counted(i64),
    /// The transactions whose rows can be seen.
    Visible(String),
}

/// The header of SQLite's index of its write-ahead log: two copies of so many bytes, which
/// differ while one of them is being written. <https://sqlite.org/walformat.html>, 2.1.
const WAL_HEADER: usize = 48;
type Header = [u8; WAL_HEADER];

/// Where SQLite tells of changes, and what it told last.
#[derive(Debug)]
pub(crate) struct Changes {
    wal_index: PathBuf,
    last: Mutex<Option<(Header, Snapshot)>>,
}

impl Changes {
    /// Those of a database. The index of the write-ahead log lies beside it.
    pub(crate) fn of(database: &Path) -> Changes {
        let mut name = database.to_owned().into_os_string();
        name.push("-shm");
        Changes {
            wal_index: name.into(),
            last: Mutex::default(),
        }
    }
}

impl Readers {
    /// What readers see now. What is asked for a header may be newer than it, never older.
    fn told(&self) -> Option<Snapshot> {
        let Changes { wal_index, last } = &self.changes;
        let header = header(wal_index)?;
        let last = || last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, snapshot)) = last().as_ref().filter(|(of, _)| *of == header) {
            return Some(snapshot.clone());
        }
        let number = |row: &dyn row::Columns| row.number("changes");
        let counted = self.answer("SELECT changes FROM shown", &[], number);
        let snapshot = Snapshot(State::Counted(counted.ok()?.into_iter().next()??));
        *last() = Some((header, snapshot.clone()));
        Some(snapshot)
    }
}

impl Store {
    /// What readers see now; `None` where it cannot be told. Costs microseconds on SQLite, one
    /// question on PostgreSQL.
    pub async fn snapshot(&self) -> Option<Snapshot> {
        match self.dialect {
            Dialect::Sqlite => self.counted(),
            Dialect::Postgres => self.visible().await,
        }
    }

    /// The same, where it is told on the spot.
    pub(crate) fn counted(&self) -> Option<Snapshot> {
        self.readers.as_ref()?.told()
    }

    /// The transactions whose rows can be seen, those of other databases of the server too.
    async fn visible(&self) -> Option<Snapshot> {
        let row = sqlx::query("SELECT CAST(pg_current_snapshot() AS TEXT) AS seen")
            .fetch_one(&self.pool)
            .await
            .ok()?;
        let seen: String = row.try_get("seen").ok()?;
        Some(Snapshot(State::Visible(seen)))
    }

    /// Has SQLite count the changes of all tables but [`WORK`]. Nothing is written where it
    /// does already.
    pub(crate) async fn count_changes(&self) -> Result<()> {
        if self.dialect == Dialect::Postgres {
            return Ok(());
        }
        let there = self.names("table").await?;
        let mut missing = Vec::new();
        if !there.contains("shown") {
            missing.push("CREATE TABLE IF NOT EXISTS shown (changes INTEGER NOT NULL)".to_owned());
            missing
                .push("INSERT INTO shown SELECT 0 WHERE NOT EXISTS (SELECT * FROM shown)".into());
        }
        let counts = self.names("trigger").await?;
        let is_shown = |table: &&String| {
            let inner = table.starts_with("sqlite_") || table.starts_with("_sqlx_");
            !inner && *table != "shown" && !WORK.contains(&table.as_str())
        };
        for table in there.iter().filter(is_shown) {
            for change in ["insert", "update", "delete"] {
                let name = format!("shown_{table}_{change}");
                if !counts.contains(&name) {
                    missing.push(format!(
                        "CREATE TRIGGER IF NOT EXISTS {name} AFTER {change} ON {table} \
                         BEGIN UPDATE shown SET changes = changes + 1; END"
                    ));
                }
            }
        }
        for statement in missing {
            let query = sqlx::query(AssertSqlSafe(statement));
            query.execute(&self.writer).await?;
        }
        Ok(())
    }

    /// What SQLite has of a kind, by name.
    async fn names(&self, kind: &str) -> Result<HashSet<String>> {
        let rows = sqlx::query("SELECT name FROM sqlite_master WHERE type = $1")
            .bind(kind.to_owned())
            .fetch_all(&self.writer)
            .await?;
        let names = rows.iter().map(|row| Ok(row.try_get("name")?));
        names.collect::<Result<_, StoreError>>()
    }
}

#[cfg(not(unix))]
fn header(_: &Path) -> Option<Header> {
    None
}

/// The header of the log's index, from memory that the programs share, so that this waits for
/// no disk.
#[cfg(unix)]
fn header(wal_index: &Path) -> Option<Header> {
    let mut both = [0; 2 * WAL_HEADER];
    opened(wal_index)?.read_exact_at(&mut both, 0).ok()?;
    let (one, other) = both.split_first_chunk()?;
    (one == other).then_some(*one)
}

/// Files by device and inode: SQLite makes a new one when the last program has closed the
/// old. They stay open for good. Closing one would drop all locks that SQLite holds on it in
/// this process (fcntl(2)), and the next program would take it for one left by a crash and
/// cut it short under our feet.
#[cfg(unix)]
static OPENED: LazyLock<Mutex<HashMap<(u64, u64), &'static File>>> = LazyLock::new(Mutex::default);

#[cfg(unix)]
fn opened(path: &Path) -> Option<&'static File> {
    let of = |about: &Metadata| (about.dev(), about.ino());
    let place = of(&fs::metadata(path).ok()?);
    let mut files = OPENED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(file) = files.get(&place) {
        return Some(file);
    }
    let file: &File = Box::leak(Box::new(File::open(path).ok()?));
    // It may be another one than that which was looked at.
    files.insert(of(&file.metadata().ok()?), file);
    Some(file)
}
