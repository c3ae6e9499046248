//! Whether the database holds what it held a moment ago.

use crate::{Dialect, Store};
use sqlx::Row;
#[cfg(unix)]
use std::{
    collections::HashMap,
    fs::{self, File, Metadata},
    os::unix::fs::{FileExt, MetadataExt},
    path::Path,
    sync::{LazyLock, Mutex, PoisonError},
};

/// What the database holds at one moment: while two are equal, no row has changed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Snapshot(Vec<u8>);

/// The header of SQLite's index of its write-ahead log: two copies of so many bytes, which
/// differ while one of them is being written. <https://sqlite.org/walformat.html>, 2.1.
#[cfg(unix)]
const WAL_HEADER: usize = 48;

impl Store {
    /// What the database holds now; `None` where it cannot be told. Costs microseconds on
    /// SQLite, one question on PostgreSQL.
    pub async fn snapshot(&self) -> Option<Snapshot> {
        match self.dialect {
            Dialect::Sqlite => self.wal_header(),
            Dialect::Postgres => self.visible().await,
        }
    }

    #[cfg(not(unix))]
    pub(crate) fn wal_header(&self) -> Option<Snapshot> {
        None
    }

    /// The header of the log's index changes with every transaction, of whatever program. It
    /// is read from memory that the programs share, so that this waits for no disk.
    #[cfg(unix)]
    pub(crate) fn wal_header(&self) -> Option<Snapshot> {
        let index = opened(self.wal_index.as_deref()?)?;
        let mut both = [0; 2 * WAL_HEADER];
        index.read_exact_at(&mut both, 0).ok()?;
        let (one, other) = both.split_at(WAL_HEADER);
        (one == other).then(|| Snapshot(one.to_vec()))
    }

    /// The transactions whose rows can be seen, those of other databases of the server too.
    async fn visible(&self) -> Option<Snapshot> {
        let row = sqlx::query("SELECT CAST(pg_current_snapshot() AS TEXT) AS seen")
            .fetch_one(&self.pool)
            .await
            .ok()?;
        let seen: String = row.try_get("seen").ok()?;
        Some(Snapshot(seen.into_bytes()))
    }
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
