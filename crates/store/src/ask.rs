//! Questions that pages ask, answered on the spot.
//!
//! sqlx gives every connection to SQLite a thread of its own: a question goes there, each row
//! comes back from there, and for a page made of some forty rows, each found by its key, the
//! way takes several times what finding them takes. So pages ask SQLite where they are, over
//! connections that can only read. PostgreSQL is asked over the pool. Either way a question is
//! one SQL text, and rows are read by the same functions.
//!
//! A page asks a dozen questions. Asked [`as of now`](Store::as_of_now) they are answered from
//! one moment, and SQLite looks once, not each time, whether anybody has written.

use crate::{Result, Snapshot, Store, row, row::Columns, snapshot::Changes};
use rusqlite::{CachedStatement, Connection, OpenFlags, types::ValueRef};
use sqlx::AssertSqlSafe;
use std::{
    cell::Cell,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// A value in a question.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    /// Words.
    Text(String),
    /// An id, a moment, a number.
    Number(i64),
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Value {
        Value::Number(number)
    }
}

impl Store {
    /// The rows of an answer, each read by `read`. `$1` in the text is the first value.
    /// For what is found by keys and indexes: on SQLite nothing else runs on this thread
    /// meanwhile.
    pub(crate) async fn ask<T>(
        &self,
        sql: &str,
        values: &[Value],
        read: impl Fn(&dyn Columns) -> Result<T>,
    ) -> Result<Vec<T>> {
        if let Some(moment) = &self.moment {
            return moment.with(|connection| answer(connection, sql, values, read));
        }
        if let Some(readers) = &self.readers {
            return readers.answer(sql, values, read);
        }
        self.ask_pool(sql, values, read).await
    }

    /// The same over the pool, for what looks at many rows: what else runs on this thread need
    /// not wait for it.
    pub(crate) async fn ask_pool<T>(
        &self,
        sql: &str,
        values: &[Value],
        read: impl Fn(&dyn Columns) -> Result<T>,
    ) -> Result<Vec<T>> {
        let mut query = sqlx::query(AssertSqlSafe(sql.to_owned()));
        for value in values {
            query = match value {
                Value::Text(text) => query.bind(text.clone()),
                Value::Number(number) => query.bind(*number),
            };
        }
        let rows = query.fetch_all(&self.pool).await?;
        rows.iter().map(|row| read(row)).collect()
    }

    /// The same rows as they stand now: what pages ask of it is answered from one moment,
    /// whatever is saved meanwhile. To be dropped soon, as SQLite cannot shorten its log
    /// while somebody looks at an earlier state. PostgreSQL answers from several moments.
    pub fn as_of_now(&self) -> Result<Store> {
        let begun = |readers| Moment::new(readers, self.counted());
        let moment = self.readers.as_ref().map(begun).transpose()?;
        Ok(Store {
            moment: moment.map(Arc::new),
            ..self.clone()
        })
    }

    /// The first row of an answer.
    pub(crate) async fn ask_one<T>(
        &self,
        sql: &str,
        values: &[Value],
        read: impl Fn(&dyn Columns) -> Result<T>,
    ) -> Result<Option<T>> {
        Ok(self.ask(sql, values, read).await?.into_iter().next())
    }
}

/// Connections to a file of SQLite that only read. There are as many as were ever in use at
/// once, which is as many as there are threads that make pages.
#[derive(Debug)]
pub(crate) struct Readers {
    path: PathBuf,
    /// How the file tells of changes.
    pub(crate) changes: Changes,
    /// `None` once they are closed.
    idle: Mutex<Option<Vec<Connection>>>,
}

impl Readers {
    /// None is open yet.
    pub(crate) fn new(path: &Path) -> Readers {
        Readers {
            path: path.to_owned(),
            changes: Changes::of(path),
            idle: Mutex::new(Some(Vec::new())),
        }
    }

    /// Closes them; nothing can be asked any more.
    pub(crate) fn close(&self) {
        *self.idle() = None;
    }

    fn idle(&self) -> MutexGuard<'_, Option<Vec<Connection>>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks over one of them.
    pub(crate) fn answer<T>(
        &self,
        sql: &str,
        values: &[Value],
        read: impl Fn(&dyn Columns) -> Result<T>,
    ) -> Result<Vec<T>> {
        let connection = self.take()?;
        let answer = answer(&connection, sql, values, read);
        self.give_back(connection);
        answer
    }

    fn take(&self) -> Result<Connection> {
        let idle = match self.idle().as_mut() {
            Some(idle) => idle.pop(),
            None => return Err(sqlx::Error::PoolClosed.into()),
        };
        match idle {
            Some(connection) => Ok(connection),
            None => self.open(),
        }
    }

    fn give_back(&self, connection: Connection) {
        if let Some(idle) = self.idle().as_mut() {
            idle.push(connection);
        }
    }

    fn open(&self) -> Result<Connection> {
        // Writing is allowed to the file alone, for SQLite keeps its index of the log there.
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(&self.path, flags)?;
        connection.busy_timeout(BUSY)?;
        connection.pragma_update(None, "query_only", true)?;
        connection.pragma_update(None, "cache_size", -CACHE)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS);
        Ok(connection)
    }
}

/// A connection within a transaction, and where it goes afterwards.
#[derive(Debug)]
pub(crate) struct Moment {
    readers: Arc<Readers>,
    /// What the database held before.
    state: Option<Snapshot>,
    /// `None` only while this is dropped.
    connection: Mutex<Option<Connection>>,
}

impl Moment {
    fn new(readers: &Arc<Readers>, state: Option<Snapshot>) -> Result<Moment> {
        let connection = readers.take()?;
        connection.prepare_cached("BEGIN")?.execute([])?;
        Ok(Moment {
            readers: readers.clone(),
            state,
            connection: Mutex::new(Some(connection)),
        })
    }

    /// A state that it is not older than.
    pub(crate) fn state(&self) -> Option<&Snapshot> {
        self.state.as_ref()
    }

    fn with<T>(&self, ask: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let connection = self.connection.lock();
        let connection = connection.unwrap_or_else(PoisonError::into_inner);
        let connection = connection.as_ref();
        ask(connection.ok_or(sqlx::Error::PoolClosed)?)
    }
}

impl Drop for Moment {
    fn drop(&mut self) {
        let connection = self.connection.get_mut();
        let connection = connection.unwrap_or_else(PoisonError::into_inner);
        if let Some(connection) = connection.take() {
            let ended = connection.prepare_cached("COMMIT");
            let ended = ended.and_then(|mut commit| commit.execute([]));
            // A connection that cannot end its transaction is closed.
            if ended.is_ok() {
                self.readers.give_back(connection);
            }
        }
    }
}

/// How long a reader waits where the file is locked, as it is for a moment after a crash.
const BUSY: Duration = Duration::from_secs(20);
/// Of the file, in KiB, that each connection keeps in memory; the system keeps the rest.
const CACHE: i64 = 2048;
/// Statements that each connection keeps ready.
const STATEMENTS: usize = 128;

fn answer<T>(
    connection: &Connection,
    sql: &str,
    values: &[Value],
    read: impl Fn(&dyn Columns) -> Result<T>,
) -> Result<Vec<T>> {
    let mut statement = connection.prepare_cached(sql)?;
    bind(&mut statement, values)?;
    let names = statement.column_names();
    let names: Vec<String> = names.into_iter().map(str::to_owned).collect();
    let mut rows = statement.raw_query();
    let mut answer = Vec::new();
    while let Some(row) = rows.next()? {
        answer.push(read(&Found {
            row,
            names: &names,
            next: Cell::new(0),
        })?);
    }
    Ok(answer)
}

/// SQLite numbers `$2` by where it stands; its name says which value it is.
fn bind(statement: &mut CachedStatement<'_>, values: &[Value]) -> Result<()> {
    for place in 1..=statement.parameter_count() {
        let name = statement.parameter_name(place);
        let number = name.and_then(|name| name.get(1..)?.parse::<usize>().ok());
        let value = number.and_then(|number| values.get(number.checked_sub(1)?));
        match value {
            Some(Value::Text(text)) => statement.raw_bind_parameter(place, text)?,
            Some(Value::Number(number)) => statement.raw_bind_parameter(place, number)?,
            None => return Err(row::unreadable("statement", "a value is missing")),
        }
    }
    Ok(())
}

/// A row of SQLite with the names of its columns, which it would look up by asking for each.
struct Found<'a> {
    row: &'a rusqlite::Row<'a>,
    names: &'a [String],
    /// The column behind the one that was read last: mostly the one that is read next.
    next: Cell<usize>,
}

impl Found<'_> {
    fn value(&self, column: &'static str) -> Result<ValueRef<'_>> {
        let next = self.next.get();
        let mut places = (next..self.names.len()).chain(0..next);
        let is_it = |place: &usize| self.names.get(*place).is_some_and(|name| name == column);
        let place = places.find(is_it);
        let place = place.ok_or_else(|| row::unreadable(column, "no such column"))?;
        self.next.set(place + 1);
        Ok(self.row.get_ref(place)?)
    }
}

impl Columns for Found<'_> {
    fn text(&self, column: &'static str) -> Result<Option<&str>> {
        let text = self.value(column)?.as_str_or_null();
        text.map_err(|cause| row::unreadable(column, cause))
    }

    fn number(&self, column: &'static str) -> Result<Option<i64>> {
        let number = self.value(column)?.as_i64_or_null();
        number.map_err(|cause| row::unreadable(column, cause))
    }
}
