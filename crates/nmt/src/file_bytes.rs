//! The bytes of a file: mapped into memory, or handed over by the caller.

use crate::{Error, Result};
use std::{fs::File, ops::Deref, path::Path};

/// Bytes that outlive everything read from them.
#[derive(Debug)]
pub(crate) enum FileBytes {
    Mapped(memmap2::Mmap),
    Owned(Vec<u8>),
}

impl FileBytes {
    /// Maps the file; its pages are read when they are first touched, and shared between
    /// the programs that map it.
    pub(crate) fn map(path: &Path) -> Result<Self> {
        let failed = |source| Error::Io {
            path: path.to_owned(),
            source,
        };
        let file = File::open(path).map_err(failed)?;
        // SAFETY: the mapping is read-only. The one danger of a mapped file is that somebody
        // shortens or rewrites it in place while it is mapped; model files are replaced by
        // renaming a new file over the old one, which leaves the old bytes as they are. The
        // documentation of every function that maps says so.
        #[allow(unsafe_code)]
        let map = unsafe { memmap2::Mmap::map(&file) }.map_err(failed)?;
        Ok(Self::Mapped(map))
    }
}

impl Deref for FileBytes {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        match self {
            Self::Mapped(map) => map,
            Self::Owned(bytes) => bytes,
        }
    }
}
