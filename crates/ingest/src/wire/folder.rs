//! A folder into which a wire service delivers files.
//!
//! What was read is moved into the folder `taken` there, what could not be read into
//! `refused`: so nothing is read twice, and an operator sees what came of each file.

use super::Wire;
use news::{WebUrl, WireText};
use std::{
    fs, io,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

/// Where files go that were read, and those that could not be.
const TAKEN: &str = "taken";
const REFUSED: &str = "refused";

/// Files taken at one time; the others wait for the next.
pub const MOST_FILES: usize = 500;

/// A file that changed within this time is still being written.
const SETTLED: Duration = Duration::from_secs(2);

/// Endings of files that are still being written, or are for others.
const UNFINISHED: [&str; 5] = ["tmp", "part", "filepart", "partial", "swp"];

/// Why a folder could not be read.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// The system does not let us.
    #[error(
        "{path}: {cause}; the folder must be there, and this program must be allowed to read it and to move files in it"
    )]
    System {
        /// Which folder or file.
        path: String,
        /// What the system said.
        cause: io::Error,
    },
}

/// What was delivered.
#[derive(Debug, Default)]
pub struct Delivery {
    /// The texts of all files.
    pub texts: Vec<WireText>,
    /// Files that were read.
    pub taken: Vec<PathBuf>,
    /// Files that were not, and why.
    pub refused: Vec<(PathBuf, String)>,
    /// Whether more files wait.
    pub more: bool,
}

/// Reads the files of a folder that have settled, in the order of their names. `home` is
/// the service's home page; `most` is the ceiling for a file, in bytes.
pub fn read_folder(
    folder: &Path,
    home: &WebUrl,
    most: usize,
    now: SystemTime,
) -> Result<Delivery, FolderError> {
    let files = settled(folder, now)?;
    let mut delivery = Delivery {
        more: files.len() > MOST_FILES,
        ..Delivery::default()
    };
    let mut wire = Wire::default();
    for (file, size) in files.into_iter().take(MOST_FILES) {
        if usize::try_from(size).unwrap_or(usize::MAX) > most {
            let reason = format!("it is larger than {most} bytes (ingest.most_bytes)");
            delivery.refused.push((file, reason));
            continue;
        }
        let bytes = fs::read(&file).map_err(failed(&file))?;
        match wire.read(&bytes, None, home) {
            Ok(()) => delivery.taken.push(file),
            Err(cause) => delivery.refused.push((file, cause.to_string())),
        }
    }
    delivery.texts = wire.texts();
    Ok(delivery)
}

/// How many files wait in a folder.
pub fn files_waiting(folder: &Path, now: SystemTime) -> Result<usize, FolderError> {
    settled(folder, now).map(|files| files.len())
}

/// The files of a folder that are ours and have settled, with their sizes, in the order of
/// their names.
fn settled(folder: &Path, now: SystemTime) -> Result<Vec<(PathBuf, u64)>, FolderError> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed(folder))? {
        let entry = entry.map_err(failed(folder))?;
        let Ok(about) = entry.metadata() else {
            continue; // It was taken away meanwhile.
        };
        let settled = about
            .modified()
            .is_ok_and(|it| now.duration_since(it).is_ok_and(|age| age >= SETTLED));
        if about.is_file() && settled && is_ours(&entry.path()) {
            files.push((entry.path(), about.len()));
        }
    }
    files.sort();
    Ok(files)
}

/// Moves files away that were saved, or will never be; makes the folders for them.
pub fn put_away(folder: &Path, delivery: &Delivery) -> Result<(), FolderError> {
    for to in [TAKEN, REFUSED] {
        let to = folder.join(to);
        fs::create_dir_all(&to).map_err(failed(&to))?;
    }
    let refused = delivery.refused.iter().map(|(file, _)| file);
    let moves = delivery.taken.iter().map(|file| (file, TAKEN));
    for (file, to) in moves.chain(refused.map(|file| (file, REFUSED))) {
        let to = folder.join(to);
        let Some(name) = file.file_name() else {
            continue;
        };
        match fs::rename(file, to.join(name)) {
            Err(cause) if cause.kind() != io::ErrorKind::NotFound => {
                return Err(failed(file)(cause));
            }
            _ => {}
        }
    }
    Ok(())
}

fn failed(path: &Path) -> impl Fn(io::Error) -> FolderError + '_ {
    |cause| FolderError::System {
        path: path.display().to_string(),
        cause,
    }
}

fn is_ours(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let ending = file.extension().unwrap_or_default().to_string_lossy();
    !name.starts_with('.') && !UNFINISHED.contains(&ending.to_lowercase().as_str())
}
