//! Files: pages as fetched, and pictures.

use crate::{Result, StoreError};
use news::PictureId;
use std::{
    fs,
    io::{ErrorKind, Write},
    path::{Component, Path, PathBuf},
};

const SMALLER: &str = "smaller";

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

    /// Removes a file, and with a picture its smaller copies; what is not there is as good
    /// as removed.
    pub fn remove(&self, name: &str) -> Result<()> {
        gone(name, fs::remove_file(self.path(name)?))?;
        let picture = name.strip_prefix("pictures/").map(Path::new);
        match picture.and_then(|file| file.file_stem()?.to_str()) {
            Some(id) => {
                let folder = format!("{SMALLER}/{id}");
                gone(&folder, fs::remove_dir_all(self.path(&folder)?))
            }
            None => Ok(()),
        }
    }

    /// All files in a folder and those below it, each with its bytes, longest unused first
    /// as far as the system tells.
    pub fn under(&self, folder: &str) -> Result<Vec<(String, u64)>> {
        let mut found = Vec::new();
        let mut folders = vec![folder.to_owned()];
        while let Some(folder) = folders.pop() {
            let entries = match fs::read_dir(self.path(&folder)?) {
                Ok(entries) => entries,
                Err(cause) if cause.kind() == ErrorKind::NotFound => continue,
                Err(cause) => return Err(failed(&folder, cause)),
            };
            for entry in entries {
                let entry = entry.map_err(|cause| failed(&folder, cause))?;
                let name = format!("{folder}/{}", entry.file_name().to_string_lossy());
                // It may have been taken away meanwhile.
                let Ok(about) = entry.metadata() else {
                    continue;
                };
                match about.is_dir() {
                    true => folders.push(name),
                    false => found.push((about.accessed().ok(), name, about.len())),
                }
            }
        }
        found.sort();
        Ok(found
            .into_iter()
            .map(|(_, name, bytes)| (name, bytes))
            .collect())
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

/// The folder of the smaller copies of a picture, or of all.
pub fn smaller_pictures(picture: Option<PictureId>) -> String {
    match picture {
        Some(id) => format!("{SMALLER}/{id}"),
        None => SMALLER.to_owned(),
    }
}

/// What was not there to be removed is gone, too.
fn gone(name: &str, removed: std::io::Result<()>) -> Result<()> {
    match removed {
        Err(cause) if cause.kind() != ErrorKind::NotFound => Err(failed(name, cause)),
        _ => Ok(()),
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
        files.put("smaller/1/480.webp", b"one").unwrap();
        files.put("smaller/2/480.webp", b"other").unwrap();
        let under = |folder: &str| {
            let mut found = files.under(folder).unwrap();
            found.sort();
            found
        };
        assert_eq!(
            under("smaller"),
            [
                ("smaller/1/480.webp".to_owned(), 3),
                ("smaller/2/480.webp".to_owned(), 5)
            ]
        );
        files.put("pictures/1.jpg", b"picture").unwrap();
        files.remove("pictures/1.jpg").unwrap();
        files.remove("pictures/1.jpg").unwrap();
        assert_eq!(under("smaller").len(), 1);
        assert_eq!(under("nowhere"), []);
        for name in ["../x", "/etc/passwd", "", "a/../../x"] {
            assert!(files.get(name).is_err(), "{name}");
        }
    }
}
