//! The bytes of a file: mapped into memory, or handed over by the caller.

use crate::{Error, Result};
use std::{
    fs::File,
    ops::{Deref, Range},
    path::Path,
};

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

    /// Gives up the memory of `range`, which will hardly be read again; if it is, it comes anew
    /// from the file. Only where the system has a way to say so.
    pub(crate) fn release(&self, range: Range<usize>) {
        #[cfg(target_os = "linux")]
        if let Self::Mapped(map) = self
            && range.start < range.end
            && range.end <= map.len()
        {
            // SAFETY: the mapping is of a file and read-only, so that nothing in it can be lost:
            // pages that were given up are filled with the file's bytes again.
            #[allow(unsafe_code)]
            let advised = unsafe {
                map.unchecked_advise_range(
                    memmap2::UncheckedAdvice::DontNeed,
                    range.start,
                    range.len(),
                )
            };
            // It is but a hint.
            drop(advised);
        }
        #[cfg(not(target_os = "linux"))]
        drop(range);
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
