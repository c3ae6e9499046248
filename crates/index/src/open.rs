//! Opening, writing and committing.

use crate::{
    Entry, Error,
    listed::{LISTED, Listed},
    schema::{self, Document, Fields},
    words::Cutter,
};
use news::{ArticleId, Lang};
use std::{
    collections::HashMap,
    fs::{self, File, TryLockError},
    io,
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use tantivy::{
    Index as Engine, IndexReader, IndexWriter, ReloadPolicy, Term, directory::MmapDirectory,
    tokenizer::TextAnalyzer,
};

/// Changes with the fields and with the way words are cut, so that an index made by
/// another version is made anew.
const VERSION: &str = "2";
/// Memory of the writer before it writes a segment, in bytes.
const MEMORY: usize = 32 << 20;

/// A search index: one writer, any number of readers, all in one process.
pub struct Index {
    pub(crate) fields: Fields,
    pub(crate) reader: IndexReader,
    writer: Mutex<IndexWriter<Document>>,
    cutters: Mutex<HashMap<Lang, Arc<Cutter>>>,
    /// Held as long as the index is open.
    _lock: Option<File>,
}

/// In what state an index was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Opened {
    /// It holds what was last committed.
    Kept,
    /// There was none; it is empty, and every entry must be added.
    Created,
    /// It was of another version or damaged; it is empty, and every entry must be added.
    Rebuilt,
}

impl Opened {
    /// Whether every entry must be added again.
    pub fn is_empty(self) -> bool {
        self != Opened::Kept
    }
}

impl Index {
    /// Opens the index in a folder, which is made if need be. What was added but not
    /// committed before a crash is gone. Errors: [`Error::Locked`], [`Error::Folder`].
    pub fn open(folder: &Path) -> Result<(Index, Opened), Error> {
        let wrong = |reason| Error::Folder {
            folder: folder.to_owned(),
            reason,
        };
        let segments = folder.join("segments");
        fs::create_dir_all(&segments).map_err(wrong)?;
        let lock = lock(folder)?;
        let version = folder.join("version");
        let found = match fs::read_to_string(&version) {
            Ok(found) => Some(found),
            Err(reason) if reason.kind() == io::ErrorKind::NotFound => None,
            Err(reason) => return Err(wrong(reason)),
        };
        if found.as_deref() == Some(VERSION)
            && let Ok(engine) = Engine::open_in_dir(&segments)
            && let Ok(index) = Index::on(&engine, Some(lock.try_clone().map_err(wrong)?))
        {
            return Ok((index, Opened::Kept));
        }
        // The version is written last: a folder without one was never finished.
        if found.is_some() {
            fs::remove_file(&version).map_err(wrong)?;
        }
        fs::remove_dir_all(&segments).map_err(wrong)?;
        fs::create_dir_all(&segments).map_err(wrong)?;
        let directory = MmapDirectory::open(&segments).map_err(tantivy::TantivyError::from)?;
        let engine = Engine::open_or_create(directory, schema::schema().0)?;
        let index = Index::on(&engine, Some(lock))?;
        fs::write(&version, VERSION).map_err(wrong)?;
        match found {
            Some(_) => Ok((index, Opened::Rebuilt)),
            None => Ok((index, Opened::Created)),
        }
    }

    /// An index that lives as long as the process.
    pub fn in_memory() -> Result<Index, Error> {
        Index::on(&Engine::create_in_ram(schema::schema().0), None)
    }

    fn on(engine: &Engine, lock: Option<File>) -> Result<Index, Error> {
        let analyzer = TextAnalyzer::from(Listed);
        engine.tokenizers().register(LISTED, analyzer);
        let reader = engine
            .reader_builder()
            .reload_policy(ReloadPolicy::Manual)
            .try_into()?;
        let writer = engine.writer_with_num_threads(1, MEMORY)?;
        // What a killed process left half-written would stand in the way of the next commit.
        writer.garbage_collect_files().wait()?;
        Ok(Index {
            fields: schema::schema().1,
            reader,
            writer: Mutex::new(writer),
            cutters: Mutex::default(),
            _lock: lock,
        })
    }

    /// Adds entries, each in place of an earlier one of the same article and language.
    /// Readers see them after [`commit`](Index::commit).
    pub fn add(&self, entries: &[Entry]) -> Result<(), Error> {
        for entry in entries {
            let cutter = self.cutter(entry.lang);
            let document = schema::document(&self.fields, &cutter, entry);
            let key = schema::key(entry.article, entry.lang);
            let writer = self.writer();
            writer.delete_term(Term::from_field_text(self.fields.key, &key));
            writer.add_document(document)?;
        }
        Ok(())
    }

    /// Removes an article from every edition, once committed.
    pub fn remove(&self, article: ArticleId) {
        let term = Term::from_field_u64(self.fields.article, schema::number(article.get()));
        self.writer().delete_term(term);
    }

    /// Removes an article from one edition, once committed.
    pub fn remove_from(&self, article: ArticleId, lang: Lang) {
        let key = schema::key(article, lang);
        let term = Term::from_field_text(self.fields.key, &key);
        self.writer().delete_term(term);
    }

    /// Removes every entry, once committed.
    pub fn clear(&self) -> Result<(), Error> {
        self.writer().delete_all_documents()?;
        Ok(())
    }

    /// Makes all that was added and removed lasting, and visible to searches.
    pub fn commit(&self) -> Result<(), Error> {
        self.writer().commit()?;
        self.reader.reload()?;
        Ok(())
    }

    /// How many entries searches see.
    pub fn count(&self) -> usize {
        usize::try_from(self.reader.searcher().num_docs()).unwrap_or(usize::MAX)
    }

    /// The cutter of a language, made on first use.
    pub(crate) fn cutter(&self, lang: Lang) -> Arc<Cutter> {
        let mut cutters = self.cutters.lock().unwrap_or_else(PoisonError::into_inner);
        let cutter = cutters
            .entry(lang.base())
            .or_insert_with(|| Arc::new(Cutter::new(lang)));
        Arc::clone(cutter)
    }

    fn writer(&self) -> MutexGuard<'_, IndexWriter<Document>> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Takes the folder for this process, as long as the file is open.
fn lock(folder: &Path) -> Result<File, Error> {
    let wrong = |reason| Error::Folder {
        folder: folder.to_owned(),
        reason,
    };
    let file = File::create(folder.join("lock")).map_err(wrong)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Error::Locked(folder.to_owned())),
        Err(TryLockError::Error(reason)) => Err(wrong(reason)),
    }
}
