//! Whether the database holds what it held a moment ago.

use crate::{Dialect, Store};
use sqlx::Row;
use std::{fs::File, io::Read};

/// What the database holds at one moment: while two are equal, no row has changed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Snapshot(Vec<u8>);

/// The header of SQLite's index of its write-ahead log: two copies of so many bytes, which
/// differ while one of them is being written. <https://sqlite.org/walformat.html>, 2.1.
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

    /// The header of the log's index changes with every transaction, of whatever program. It
    /// is read from memory that the programs share, so that this waits for no disk. The file
    /// is opened each time, as SQLite makes a new one when the last program has closed it.
    fn wal_header(&self) -> Option<Snapshot> {
        let mut both = [0; 2 * WAL_HEADER];
        let mut index = File::open(self.wal_index.as_deref()?).ok()?;
        index.read_exact(&mut both).ok()?;
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
