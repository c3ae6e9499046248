//! The folder of installed models.
//!
//! `<models>/<from>-<to>/` holds the files of one direction, and `model.json`, which
//! names them with their sizes and SHA-256. A model is trusted only after its bytes
//! were compared with these.

use news::Lang;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{
    fmt, fs, io,
    io::Read,
    path::{Path, PathBuf},
};

/// The file that describes a model.
const MANIFEST: &str = "model.json";
/// Longest manifest, in bytes.
const LONGEST_MANIFEST: u64 = 64 * 1024;
/// Largest file of a model, in bytes: the largest that is published has 60 MB.
const LARGEST_FILE: u64 = 1024 * 1024 * 1024;

/// What a file is for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The network (Marian, int8).
    Model,
    /// The vocabulary of both sides (SentencePiece).
    Vocab,
    /// The vocabulary of the source alone.
    SourceVocab,
    /// The vocabulary of the target alone.
    TargetVocab,
    /// The lexical shortlist (`*.s2t.bin`).
    Shortlist,
}

/// A file of a model.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct File {
    /// What it is for.
    pub role: Role,
    /// Its name in the model's folder.
    pub name: String,
    /// Its length in bytes.
    pub size: u64,
    /// Its SHA-256, in lower-case hexadecimal.
    pub sha256: String,
}

/// A model of one direction, as `model.json` has it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Manifest {
    /// Translates from.
    pub from: Lang,
    /// Translates to.
    pub to: Lang,
    /// The model's name, such as `firefox-enpt`.
    pub name: String,
    /// What kind of network, such as `base-memory`; empty where nobody says.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub kind: String,
    /// Its version.
    pub version: String,
    /// The licence (SPDX), such as `MPL-2.0`.
    pub licence: String,
    /// Where it was got.
    pub origin: String,
    /// Its files.
    pub files: Vec<File>,
}

impl Manifest {
    /// The name, the kind and the version, as they stand on translations.
    pub fn label(&self) -> String {
        match self.kind.as_str() {
            "" => format!("{} {}", self.name, self.version),
            kind => format!("{} {kind} {}", self.name, self.version),
        }
    }

    /// The file for a role.
    pub fn file(&self, role: Role) -> Option<&File> {
        self.files.iter().find(|file| file.role == role)
    }

    /// Checks that the manifest is whole and names nothing outside its folder.
    pub fn check(&self) -> Result<(), String> {
        for (at, file) in self.files.iter().enumerate() {
            check_file(file)?;
            let repeats = |other: &File| other.role == file.role || other.name == file.name;
            if self.files.iter().skip(at + 1).any(repeats) {
                return Err(format!("it names {} or its role twice", file.name));
            }
        }
        let has = |role| self.file(role).is_some();
        if !has(Role::Model) {
            return Err("it names no model file".into());
        }
        let split = has(Role::SourceVocab) && has(Role::TargetVocab);
        if !(has(Role::Vocab) || split) {
            return Err("it names no vocabulary".into());
        }
        Ok(())
    }
}

fn check_file(file: &File) -> Result<(), String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let named = !file.name.starts_with('.') && !file.name.is_empty() && file.name.len() <= 200;
    if !named || !file.name.chars().all(plain) || file.name == MANIFEST {
        return Err(format!("it names a file {:?}", file.name));
    }
    if file.size == 0 || file.size > LARGEST_FILE {
        return Err(format!("{} has {} bytes", file.name, file.size));
    }
    let hex = |c: char| matches!(c, '0'..='9' | 'a'..='f');
    if file.sha256.len() != 64 || !file.sha256.chars().all(hex) {
        return Err(format!("{} has no SHA-256", file.name));
    }
    Ok(())
}

/// Why a model cannot be read, kept or removed.
#[derive(Debug, thiserror::Error)]
pub enum ModelError {
    /// The disk said no.
    #[error("{path}: {error}")]
    Disk {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// The description is missing pieces, or names what it must not.
    #[error("{path} cannot be used: {reason}; remove the model and add it again")]
    Manifest {
        /// The manifest.
        path: PathBuf,
        /// Why.
        reason: String,
    },
    /// The files are not those described.
    #[error("the model is damaged: {0}; remove it and add it again")]
    Damaged(Problem),
    /// It is not there.
    #[error("no model {from} to {to} is installed")]
    Missing {
        /// Translates from.
        from: Lang,
        /// Translates to.
        to: Lang,
    },
}

/// Something wrong with an installed model.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// The file or folder.
    pub path: PathBuf,
    /// What is wrong.
    pub reason: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.reason)
    }
}

/// The folder of installed models.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ModelStore {
    root: PathBuf,
}

impl ModelStore {
    /// The store in a folder, which need not exist yet.
    pub fn new(root: impl Into<PathBuf>) -> ModelStore {
        ModelStore { root: root.into() }
    }

    /// The folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folder of a direction, whether or not it exists.
    pub fn folder(&self, from: Lang, to: Lang) -> PathBuf {
        self.root.join(format!("{from}-{to}"))
    }

    /// All models that can be read, by folder name, and what is wrong with the others.
    pub fn list(&self) -> (Vec<Manifest>, Vec<Problem>) {
        let mut folders: Vec<PathBuf> = match fs::read_dir(&self.root) {
            Ok(entries) => entries.flatten().map(|entry| entry.path()).collect(),
            Err(_) => Vec::new(),
        };
        folders.retain(|path| path.is_dir() && !is_hidden(path));
        folders.sort();
        let (mut models, mut problems) = (Vec::new(), Vec::new());
        for folder in folders {
            match read_manifest(&folder) {
                Ok(manifest) if self.folder(manifest.from, manifest.to) == folder => {
                    models.push(manifest);
                }
                Ok(manifest) => problems.push(Problem {
                    reason: format!("it says {} to {}", manifest.from, manifest.to),
                    path: folder,
                }),
                Err(error) => problems.push(Problem {
                    reason: error.to_string(),
                    path: folder,
                }),
            }
        }
        (models, problems)
    }

    /// The model of a direction, if installed.
    pub fn find(&self, from: Lang, to: Lang) -> Result<Option<Manifest>, ModelError> {
        let folder = self.folder(from, to);
        if !folder.join(MANIFEST).exists() {
            return Ok(None);
        }
        let manifest = read_manifest(&folder)?;
        if (manifest.from, manifest.to) != (from, to) {
            return Err(ModelError::Manifest {
                reason: format!("it says {} to {}", manifest.from, manifest.to),
                path: folder.join(MANIFEST),
            });
        }
        Ok(Some(manifest))
    }

    /// The bytes of a file of a model, after comparing size and SHA-256.
    pub fn read(&self, manifest: &Manifest, file: &File) -> Result<Vec<u8>, ModelError> {
        let path = self.folder(manifest.from, manifest.to).join(&file.name);
        read_verified(&path, file)
    }

    /// Compares all files of a model with its manifest. No problems, no damage.
    pub fn verify(&self, from: Lang, to: Lang) -> Vec<Problem> {
        let folder = self.folder(from, to);
        let problem = |reason: String| Problem {
            path: folder.clone(),
            reason,
        };
        match self.find(from, to) {
            Ok(Some(manifest)) => verify_files(&folder, &manifest),
            Ok(None) => vec![problem("not installed".into())],
            Err(error) => vec![problem(error.to_string())],
        }
    }

    /// Takes over a folder with the files of a model, on the same file system, after
    /// comparing them with the manifest. The model appears in one step; one that was
    /// there before is replaced.
    pub fn adopt(&self, manifest: &Manifest, staged: &Path) -> Result<(), ModelError> {
        let path = staged.join(MANIFEST);
        if let Err(reason) = manifest.check() {
            return Err(ModelError::Manifest { path, reason });
        }
        if let Some(problem) = verify_files(staged, manifest).into_iter().next() {
            return Err(ModelError::Damaged(problem));
        }
        let json = serde_json::to_vec_pretty(manifest).map_err(|error| ModelError::Manifest {
            path: path.clone(),
            reason: error.to_string(),
        })?;
        fs::write(&path, json).map_err(disk(&path))?;
        let folder = self.folder(manifest.from, manifest.to);
        for _ in 0..16 {
            match fs::rename(staged, &folder) {
                Ok(()) => return Ok(()),
                Err(error) if is_taken(&error) => self.set_aside(&folder)?,
                Err(error) => return Err(disk(&folder)(error)),
            }
        }
        let busy = io::Error::other("others keep putting a model here");
        Err(disk(&folder)(busy))
    }

    /// Removes a model.
    pub fn remove(&self, from: Lang, to: Lang) -> Result<(), ModelError> {
        let folder = self.folder(from, to);
        match folder.exists() {
            true => self.set_aside(&folder),
            false => Err(ModelError::Missing { from, to }),
        }
    }

    /// Moves a folder out of sight in one step, then deletes it.
    fn set_aside(&self, folder: &Path) -> Result<(), ModelError> {
        let old = tempdir_in(&self.root)?;
        match fs::rename(folder, old.join("model")) {
            // Somebody else was faster.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            moved => moved.map_err(disk(folder))?,
        }
        fs::remove_dir_all(&old).map_err(disk(&old))
    }

    /// A fresh hidden folder in the store, for gathering a model's files.
    pub fn stage(&self) -> Result<PathBuf, ModelError> {
        fs::create_dir_all(&self.root).map_err(disk(&self.root))?;
        tempdir_in(&self.root)
    }
}

fn is_taken(error: &io::Error) -> bool {
    use io::ErrorKind::{AlreadyExists, DirectoryNotEmpty};
    matches!(error.kind(), AlreadyExists | DirectoryNotEmpty)
}

/// A new hidden folder, named by this process and the first free number.
fn tempdir_in(root: &Path) -> Result<PathBuf, ModelError> {
    for number in 0..10_000 {
        let path = root.join(format!(".stage-{}-{number}", std::process::id()));
        match fs::create_dir(&path) {
            Ok(()) => return Ok(path),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(disk(&path)(error)),
        }
    }
    let full = io::Error::other("too many unfinished folders named .stage-...; delete them");
    Err(disk(root)(full))
}

fn is_hidden(path: &Path) -> bool {
    path.file_name()
        .is_none_or(|name| name.to_string_lossy().starts_with('.'))
}

fn disk(path: &Path) -> impl Fn(io::Error) -> ModelError {
    let path = path.to_owned();
    move |error| ModelError::Disk {
        path: path.clone(),
        error,
    }
}

/// Reads at most `most` bytes, and says so if there are more.
fn read_bounded(path: &Path, most: u64) -> Result<Vec<u8>, ModelError> {
    let file = fs::File::open(path).map_err(disk(path))?;
    let mut bytes = Vec::new();
    file.take(most + 1)
        .read_to_end(&mut bytes)
        .map_err(disk(path))?;
    match bytes.len() as u64 > most {
        true => Err(disk(path)(io::Error::other(format!(
            "longer than {most} bytes"
        )))),
        false => Ok(bytes),
    }
}

fn read_manifest(folder: &Path) -> Result<Manifest, ModelError> {
    let path = folder.join(MANIFEST);
    let bytes = read_bounded(&path, LONGEST_MANIFEST)?;
    let manifest = serde_json::from_slice::<Manifest>(&bytes).map_err(|error| error.to_string());
    manifest
        .and_then(|manifest| manifest.check().map(|()| manifest))
        .map_err(|reason| ModelError::Manifest { path, reason })
}

fn read_verified(path: &Path, file: &File) -> Result<Vec<u8>, ModelError> {
    let damaged = |reason: String| {
        ModelError::Damaged(Problem {
            path: path.to_owned(),
            reason,
        })
    };
    let bytes = read_bounded(path, LARGEST_FILE)?;
    if bytes.len() as u64 != file.size {
        let reason = format!("{} bytes, not {}", bytes.len(), file.size);
        return Err(damaged(reason));
    }
    match sha256(&bytes) == file.sha256 {
        true => Ok(bytes),
        false => Err(damaged("its SHA-256 is not the one recorded".into())),
    }
}

fn verify_files(folder: &Path, manifest: &Manifest) -> Vec<Problem> {
    let mut problems = Vec::new();
    for file in &manifest.files {
        let path = folder.join(&file.name);
        match read_verified(&path, file) {
            Ok(_) => {}
            Err(ModelError::Damaged(problem)) => problems.push(problem),
            Err(error) => problems.push(Problem {
                path,
                reason: error.to_string(),
            }),
        }
    }
    problems
}

/// SHA-256 in lower-case hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(role: Role, name: &str, bytes: &[u8]) -> File {
        File {
            role,
            name: name.into(),
            size: bytes.len() as u64,
            sha256: sha256(bytes),
        }
    }

    fn manifest() -> Manifest {
        Manifest {
            from: Lang::ENGLISH,
            to: "pt".parse().unwrap(),
            kind: String::new(),
            name: "tiny-enpt".into(),
            version: "1.0".into(),
            licence: "MPL-2.0".into(),
            origin: "a test".into(),
            files: vec![
                file(Role::Model, "model.bin", b"model"),
                file(Role::Vocab, "vocab.spm", b"vocab"),
            ],
        }
    }

    fn install(store: &ModelStore, manifest: &Manifest) {
        let staged = store.stage().unwrap();
        fs::write(staged.join("model.bin"), b"model").unwrap();
        fs::write(staged.join("vocab.spm"), b"vocab").unwrap();
        store.adopt(manifest, &staged).unwrap();
    }

    #[test]
    fn a_model_comes_and_goes() {
        let dir = tempfile::tempdir().unwrap();
        let store = ModelStore::new(dir.path().join("models"));
        let wanted = manifest();
        let (from, to) = (wanted.from, wanted.to);
        assert_eq!(store.find(from, to).unwrap(), None);
        install(&store, &wanted);
        install(&store, &wanted);
        assert_eq!(store.list(), (vec![wanted.clone()], vec![]));
        assert_eq!(store.verify(from, to), []);
        let model = wanted.file(Role::Model).unwrap();
        assert_eq!(store.read(&wanted, model).unwrap(), b"model");
        store.remove(from, to).unwrap();
        assert_eq!(fs::read_dir(store.root()).unwrap().count(), 0);
        assert!(matches!(
            store.remove(from, to),
            Err(ModelError::Missing { .. })
        ));
    }

    #[test]
    fn two_installations_at_once() {
        let dir = tempfile::tempdir().unwrap();
        let store = ModelStore::new(dir.path());
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| install(&store, &manifest()));
            }
        });
        assert_eq!(store.list().0, [manifest()]);
        assert_eq!(fs::read_dir(store.root()).unwrap().count(), 1);
    }

    #[test]
    fn damage_is_named() {
        let dir = tempfile::tempdir().unwrap();
        let store = ModelStore::new(dir.path());
        let wanted = manifest();
        install(&store, &wanted);
        let folder = store.folder(wanted.from, wanted.to);
        fs::write(folder.join("vocab.spm"), b"vocad").unwrap();
        let problems = store.verify(wanted.from, wanted.to);
        assert_eq!(problems.len(), 1);
        assert!(problems[0].to_string().contains("vocab.spm: its SHA-256"));
        fs::write(folder.join(MANIFEST), vec![b' '; 100_000]).unwrap();
        let (models, problems) = store.list();
        assert_eq!((models.len(), problems.len()), (0, 1));
        assert!(problems[0].reason.contains("longer than 65536 bytes"));
    }

    #[test]
    fn manifests_stay_in_their_folder() {
        for name in ["../x", "/etc/passwd", "", ".hidden", "a\\b", "model.json"] {
            let mut hostile = manifest();
            hostile.files[0].name = name.into();
            assert!(hostile.check().is_err(), "{name}");
        }
        let mut huge = manifest();
        huge.files[0].size = u64::MAX;
        assert!(huge.check().is_err());
        let mut bare = manifest();
        bare.files.pop();
        assert_eq!(bare.check(), Err("it names no vocabulary".into()));
    }
}
