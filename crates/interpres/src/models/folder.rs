//! Models from a folder, such as one copied from another machine.

use super::put;
use anyhow::{Context, Result, bail, ensure};
use news::Lang;
use std::{fs, path::Path};
use translate::{Manifest, ModelStore, Role};

/// Largest file that is copied, in bytes.
const LARGEST_FILE: u64 = 1024 * 1024 * 1024;

/// Copies the files of a direction into the staged folder. The folder is a store of
/// models, a model of one, or holds files named as the registry names them:
/// `model.enpt.intgemm.alphas.bin`, `vocab.enpt.spm` (or `srcvocab`, `trgvocab`),
/// `lex.50.50.enpt.s2t.bin`.
pub(super) fn copy(from: Lang, to: Lang, folder: &Path, staged: &Path) -> Result<Manifest> {
    let inner = folder.join(format!("{from}-{to}"));
    let folder = if inner.is_dir() {
        inner.as_path()
    } else {
        folder
    };
    if let Some(manifest) = described(from, to, folder)? {
        return copy_described(&manifest, folder, staged).map(|()| manifest);
    }
    let mut manifest = Manifest {
        from,
        to,
        name: format!("firefox-{from}{to}"),
        kind: String::new(),
        version: "of unknown version".into(),
        licence: "MPL-2.0".into(),
        origin: "a folder".into(),
        files: Vec::new(),
    };
    let pair = format!("{from}{to}").to_lowercase().replace('-', "");
    for (name, role) in files(folder, &pair)? {
        let bytes = read(&folder.join(&name))?;
        manifest.files.push(put(staged, role, &name, &bytes)?);
    }
    if let Err(reason) = manifest.check() {
        bail!(
            "{} has no model from {from} to {to}: {reason}",
            folder.display()
        );
    }
    Ok(manifest)
}

/// The description of a model that was installed before.
fn described(from: Lang, to: Lang, folder: &Path) -> Result<Option<Manifest>> {
    let named = folder
        .file_name()
        .is_some_and(|name| *name == *format!("{from}-{to}"));
    match folder.parent().filter(|_| named) {
        Some(root) => Ok(ModelStore::new(root).find(from, to)?),
        None => Ok(None),
    }
}

fn copy_described(manifest: &Manifest, folder: &Path, staged: &Path) -> Result<()> {
    for file in &manifest.files {
        let bytes = read(&folder.join(&file.name))?;
        put(staged, file.role, &file.name, &bytes)?;
    }
    Ok(())
}

fn read(path: &Path) -> Result<Vec<u8>> {
    let told = || path.display().to_string();
    let size = fs::metadata(path).with_context(told)?.len();
    ensure!(
        size <= LARGEST_FILE,
        "{} is larger than any model",
        path.display()
    );
    fs::read(path).with_context(told)
}

/// The files whose names say what they are for and for which pair, in order of names.
fn files(folder: &Path, pair: &str) -> Result<Vec<(String, Role)>> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut found = Vec::new();
    for entry in entries {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let parts: Vec<&str> = name.split('.').collect();
        if !parts.contains(&pair) {
            continue;
        }
        match (parts.first().copied(), parts.last().copied()) {
            (_, Some("gz" | "zst")) => bail!("{name} is packed: unpack it first"),
            (Some("model"), Some("bin")) => found.push((name, Role::Model)),
            (Some("vocab"), Some("spm")) => found.push((name, Role::Vocab)),
            (Some("srcvocab"), Some("spm")) => found.push((name, Role::SourceVocab)),
            (Some("trgvocab"), Some("spm")) => found.push((name, Role::TargetVocab)),
            (Some("lex"), Some("bin")) => found.push((name, Role::Shortlist)),
            _ => {}
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{config::Models, models::Installer};

    #[test]
    fn names_say_what_files_are_for() {
        let dir = tempfile::tempdir().unwrap();
        let (given, models) = (dir.path().join("given"), dir.path().join("models"));
        fs::create_dir(&given).unwrap();
        for name in [
            "model.enpt.intgemm.alphas.bin",
            "vocab.enpt.spm",
            "README.md",
        ] {
            fs::write(given.join(name), name).unwrap();
        }
        let (en, pt) = (Lang::ENGLISH, "pt".parse().unwrap());
        let store = ModelStore::new(&models);
        let places = Models {
            registry: "https://registry.example/v1".parse().unwrap(),
            catalogue: String::new(),
            memory: 1024,
        };
        let installer = Installer::new(&store, &places, &|_| {}).unwrap();
        installer.install_folder(en, pt, &given).unwrap();
        assert_eq!(store.verify(en, pt), []);
        let error = installer
            .install_folder(pt, en, &given)
            .unwrap_err()
            .to_string();
        assert!(error.contains("has no model from pt to en"), "{error}");
        // From one store to another, the description comes along.
        let other = ModelStore::new(dir.path().join("other"));
        let installer = Installer::new(&other, &places, &|_| {}).unwrap();
        installer.install_folder(en, pt, &models).unwrap();
        assert_eq!(other.list().0, store.list().0);
        fs::write(given.join("lex.50.50.enpt.s2t.bin.gz"), "x").unwrap();
        let error = installer
            .install_folder(en, pt, &given)
            .unwrap_err()
            .to_string();
        assert!(error.contains("unpack it first"), "{error}");
        assert_eq!(fs::read_dir(other.root()).unwrap().count(), 1);
    }
}
