//! Files: pages as fetched, and pictures.

use crate::{Result, StoreError};
use std::{
    fs,
    io::{ErrorKind, Write},
    path::{Component, Path, PathBuf},
};

/// A folder of files, each written whole or not at all.
#[derive(Debug)]
pub struct Files {
    root: PathBuf,
}

impl Files {
    /// Opens (and where it is missing, makes) the folder.
    pub fn open(root: &Path) -> Result<Files> {
        fs::create_dir_all(root).map_err(|cause| failed(&root.display().to_string(), cause))?;
        Ok(Files {
            root: root.to_owned(),
        })
    }

    /// Writes a file: first beside its place, then in one step into it.
    pub fn put(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let path = self.path(name)?;
        let folder = path.parent().unwrap_or(&self.root);
        let draft = path.with_extension("draft");
        fs::create_dir_all(folder)
            .and_then(|()| fs::File::create(&draft))
            .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_data()))
            .and_then(|()| fs::rename(&draft, &path))
            .map_err(|cause| failed(name, cause))
    }

    /// Reads a file; `None` where there is none.
    pub fn get(&self, name: &str) -> Result<Option<Vec<u8>>> {
        match fs::read(self.path(name)?) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(cause) if cause.kind() == ErrorKind::NotFound => Ok(None),
            Err(cause) => Err(failed(name, cause)),
        }
    }

    /// Removes a file; one that is not there is as good as removed.
    pub fn remove(&self, name: &str) -> Result<()> {
        match fs::remove_file(self.path(name)?) {
            Err(cause) if cause.kind() != ErrorKind::NotFound => Err(failed(name, cause)),
            _ => Ok(()),
        }
    }

    /// Names are relative and stay under the root.
    fn path(&self, name: &str) -> Result<PathBuf> {
        let plain = Path::new(name)
            .components()
            .all(|part| matches!(part, Component::Normal(_)));
        match plain && !name.is_empty() {
            true => Ok(self.root.join(name)),
            false => Err(failed(name, ErrorKind::InvalidInput.into())),
        }
    }
}

fn failed(name: &str, cause: std::io::Error) -> StoreError {
    StoreError::File {
        name: name.to_owned(),
        cause,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_stay_under_their_root() {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::open(folder.path()).unwrap();
        files.put("pages/1.html", b"<p>").unwrap();
        assert_eq!(
            files.get("pages/1.html").unwrap().as_deref(),
            Some(&b"<p>"[..])
        );
        assert_eq!(files.get("pages/2.html").unwrap(), None);
        files.remove("pages/1.html").unwrap();
        files.remove("pages/1.html").unwrap();
        assert_eq!(files.get("pages/1.html").unwrap(), None);
        for name in ["../x", "/etc/passwd", "", "a/../../x"] {
            assert!(files.get(name).is_err(), "{name}");
        }
    }
}
