//! Opening a database and bringing its tables up to date.

use crate::{Dialect, Files, Result, Store, StoreError, ask::Readers};
use sqlx::{
    AnyPool, AssertSqlSafe, Executor, SqlSafeStr,
    any::AnyPoolOptions,
    migrate::{Migration, MigrationType, Migrator},
};
use std::{
    borrow::Cow,
    path::{Path, PathBuf},
    sync::{Arc, Once},
    time::Duration,
};

/// Where rows are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Location {
    /// A file.
    Sqlite(PathBuf),
    /// A server, such as `postgres://user@host/database`.
    Postgres(String),
}

/// The migrations, in order. A file once published is never changed; a change of the
/// tables is a new file.
const MIGRATIONS: [(i64, &str, &str); 16] = [
    (
        1,
        "newsroom",
        include_str!("../../../migrations/0001_newsroom.sql"),
    ),
    (2, "wire", include_str!("../../../migrations/0002_wire.sql")),
    (
        3,
        "change",
        include_str!("../../../migrations/0003_change.sql"),
    ),
    (
        4,
        "habit",
        include_str!("../../../migrations/0004_habit.sql"),
    ),
    (
        5,
        "sections",
        include_str!("../../../migrations/0005_sections.sql"),
    ),
    (
        6,
        "websub",
        include_str!("../../../migrations/0006_websub.sql"),
    ),
    (
        7,
        "urgent",
        include_str!("../../../migrations/0007_urgent.sql"),
    ),
    (
        8,
        "glossary",
        include_str!("../../../migrations/0008_glossary.sql"),
    ),
    (
        9,
        "threads",
        include_str!("../../../migrations/0009_threads.sql"),
    ),
    (
        10,
        "talk",
        include_str!("../../../migrations/0010_talk.sql"),
    ),
    (
        11,
        "lists",
        include_str!("../../../migrations/0011_lists.sql"),
    ),
    (
        12,
        "words",
        include_str!("../../../migrations/0012_words.sql"),
    ),
    (
        13,
        "rights",
        include_str!("../../../migrations/0013_rights.sql"),
    ),
    (
        14,
        "near",
        include_str!("../../../migrations/0014_near.sql"),
    ),
    (
        15,
        "work",
        include_str!("../../../migrations/0015_work.sql"),
    ),
    (
        16,
        "scale",
        include_str!("../../../migrations/0016_scale.sql"),
    ),
];

/// Most connections to a database that are open at once.
const CONNECTIONS: u32 = 8;
/// Statements that make SQLite durable against `kill -9` and patient with a busy file.
const SQLITE_SETUP: &str = "PRAGMA busy_timeout = 20000; PRAGMA journal_mode = WAL; \
     PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;";

impl Store {
    /// Opens (and where it is new, makes) the database, and keeps files under `files`.
    pub async fn open(location: &Location, files: &Path) -> Result<Store> {
        static DRIVERS: Once = Once::new();
        DRIVERS.call_once(sqlx::any::install_default_drivers);
        let files = Arc::new(Files::open(files)?);
        let (writer, pool, dialect) = match location {
            Location::Sqlite(path) => {
                let writer = sqlite(path, 1).await?;
                (writer, sqlite(path, CONNECTIONS).await?, Dialect::Sqlite)
            }
            Location::Postgres(url) => {
                let pool = postgres(url).await?;
                (pool.clone(), pool, Dialect::Postgres)
            }
        };
        let store = Store {
            pool,
            writer,
            dialect,
            readers: readers(location),
            moment: None,
            known: Arc::default(),
            files,
        };
        store.migrate().await?;
        store.count_changes().await?;
        Ok(store)
    }

    /// Closes all connections; what was saved stays saved.
    pub async fn close(&self) {
        if let Some(readers) = &self.readers {
            readers.close();
        }
        self.pool.close().await;
        self.writer.close().await;
    }

    async fn migrate(&self) -> Result<()> {
        let migrations = MIGRATIONS
            .iter()
            .map(|&(version, name, sql)| {
                let sql = AssertSqlSafe(self.in_dialect(sql).into_owned()).into_sql_str();
                Migration::new(
                    version,
                    Cow::Borrowed(name),
                    MigrationType::Simple,
                    sql,
                    false,
                )
            })
            .collect();
        Ok(Migrator::with_migrations(migrations)
            .run(&self.writer)
            .await?)
    }

    /// Table definitions are written for PostgreSQL.
    fn in_dialect<'a>(&self, sql: &'a str) -> Cow<'a, str> {
        match self.dialect {
            Dialect::Postgres => Cow::Borrowed(sql),
            Dialect::Sqlite => Cow::Owned(
                sql.replace("BIGSERIAL PRIMARY KEY", "INTEGER PRIMARY KEY AUTOINCREMENT"),
            ),
        }
    }
}

fn readers(location: &Location) -> Option<Arc<Readers>> {
    match location {
        Location::Sqlite(path) => Some(Arc::new(Readers::new(path))),
        Location::Postgres(_) => None,
    }
}

async fn sqlite(path: &Path, connections: u32) -> Result<AnyPool> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|cause| StoreError::File {
            name: folder.display().to_string(),
            cause,
        })?;
    }
    let url = format!("sqlite://{}?mode=rwc", path.display());
    // A file does not go away as a server does: nothing is asked before each use.
    let options = AnyPoolOptions::new()
        .max_connections(connections)
        .test_before_acquire(false)
        .after_connect(|connection, _| {
            Box::pin(async move {
                connection.execute(SQLITE_SETUP).await?;
                Ok(())
            })
        });
    Ok(options.connect(&url).await?)
}

async fn postgres(url: &str) -> Result<AnyPool> {
    let options = AnyPoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(Duration::from_secs(10));
    Ok(options.connect(url).await?)
}
