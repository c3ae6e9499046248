//! The data folder: everything of one platform, under one lock.

use crate::cli::Places;
use anyhow::{Context, Result, bail};
use std::{
    fs::{File, TryLockError},
    path::{Path, PathBuf},
};
use store::Location;

/// The data folder.
#[derive(Clone, Debug)]
pub struct Folder {
    root: PathBuf,
}

/// Held while this program works in the folder; the system lets go of it when the
/// program ends, however it ends.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl Folder {
    /// The folder that was named, or the platform's standard place.
    pub fn of(places: &Places) -> Result<Folder> {
        let root = match (&places.data, dirs::data_dir()) {
            (Some(root), _) => root.clone(),
            (None, Some(standard)) => standard.join("interpres"),
            (None, None) => bail!("no place for data is known here: name one with --data DIR"),
        };
        Ok(Folder { root })
    }

    /// The folder under another name beside it: the demo keeps its data apart.
    pub fn at(root: PathBuf) -> Folder {
        Folder { root }
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.root
    }

    /// Makes the folder and locks it against other writers.
    pub fn lock(&self) -> Result<Lock> {
        let say = || format!("the data folder {}", self.root.display());
        std::fs::create_dir_all(&self.root).with_context(say)?;
        let file = File::create(self.root.join("lock")).with_context(say)?;
        match file.try_lock() {
            Ok(()) => Ok(Lock { _file: file }),
            Err(TryLockError::WouldBlock) => bail!(
                "another interpres works in {}: stop it, or name another folder with --data",
                self.root.display()
            ),
            Err(TryLockError::Error(cause)) => Err(cause).with_context(say),
        }
    }

    /// Where rows are kept: in the folder, unless the configuration names a server.
    pub fn location(&self, url: &str) -> Result<Location> {
        match url {
            "" => Ok(Location::Sqlite(self.root.join("interpres.sqlite"))),
            url if url.starts_with("postgres://") || url.starts_with("postgresql://") => {
                Ok(Location::Postgres(url.to_owned()))
            }
            _ => bail!("database.url must begin with postgres:// (or be empty for SQLite)"),
        }
    }

    /// Where pages and pictures are kept.
    pub fn files(&self) -> PathBuf {
        self.root.join("files")
    }

    /// Where the search index is kept.
    pub fn index(&self) -> PathBuf {
        self.root.join("index")
    }

    /// Where it is kept what engines on other machines were asked for.
    pub fn accounts(&self) -> PathBuf {
        self.root.join("engines")
    }

    /// The configuration file, where no other is named.
    pub fn config(&self) -> PathBuf {
        self.root.join("interpres.toml")
    }
}

/// The folder of models: named, or in the user's cache.
pub fn models(places: &Places) -> Result<PathBuf> {
    match (&places.models, dirs::cache_dir()) {
        (Some(folder), _) => Ok(folder.clone()),
        (None, Some(cache)) => Ok(cache.join("interpres").join("models")),
        (None, None) => bail!("no cache folder is known here: name one with --models DIR"),
    }
}
