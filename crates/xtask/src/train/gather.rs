//! Fetches what the language identifier learns from, by the package tools of Rust, Debian,
//! Node and Python, and makes lines of it: `FOLDER/lingua/` and `FOLDER/text/*.txt`.

use super::{catalogs, dawg, frequencies, markov::Markov, prose};
use crate::run::done;
use anyhow::{Context, Result};
use rand::{SeedableRng, rngs::StdRng};
use regex::Regex;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::Read,
    path::{Path, PathBuf},
    process::Command,
};

/// The version of lingua's models whose n-grams are shares in plain JSON.
const LINGUA: &str = "=1.1.0";
/// Whose sources are code of many kinds.
const CODE: [&str; 4] = ["mediawiki", "linux-libc-dev", "libpython3.11-stdlib", "git"];
const NAMES: &str = "faker==40.54.0";
/// Words that are drawn after a model.
const DRAWS: usize = 300_000;
const FREQUENCIES: &str = "wordfreq==3.1.1";

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
        prose::GETTEXT.map(str::to_owned).to_vec(),
    ]
    .concat();
    fetch(folder, &packages)?;
    for pack in table.column(3) {
        prose::firefox(folder, pack)?;
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
        prose::office(folder, tag)?;
    }
    prose::messages(folder, &table.column(0))?;
    drawn(folder, &table.column(2))?;
    frequent(folder, &table.column(9))?;
    prose::declarations(folder)?;
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

/// Words drawn after lingua's models, and words that only have their pairs of letters.
fn drawn(folder: &Path, names: &BTreeSet<&str>) -> Result<()> {
    for name in names {
        let model = folder.join(format!("lingua/lingua-{name}-language-model"));
        if folder.join(format!("text/loose.{name}.txt")).is_file() {
            continue;
        }
        let markov = Markov::read(&model)?;
        let mut random = StdRng::seed_from_u64(3);
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for _ in 0..DRAWS {
            *counts.entry(markov.word(&mut random, false)).or_default() += 1;
        }
        let lines = counts.iter().map(|(word, count)| format!("{word} {count}"));
        write(folder, &format!("drawn.{name}"), &lines.collect::<Vec<_>>())?;
        let loose = (0..DRAWS / 20).map(|_| markov.word(&mut random, true));
        write(folder, &format!("loose.{name}"), &loose.collect::<Vec<_>>())?;
    }
    Ok(())
}

/// Words with their frequencies: the long list of a language where there is one.
fn frequent(folder: &Path, names: &BTreeSet<&str>) -> Result<()> {
    done(
        Command::new("pip")
            .args(["download", "--quiet", "--no-deps", FREQUENCIES])
            .current_dir(folder),
    )?;
    let unpacked = folder.join("unpacked/wordfreq");
    fs::create_dir_all(&unpacked)?;
    done(
        Command::new("unzip")
            .args(["-q", "-o"])
            .arg(found(folder, "wordfreq-")?)
            .current_dir(&unpacked),
    )?;
    for name in names {
        let list = |size: &str| unpacked.join(format!("wordfreq/data/{size}_{name}.msgpack.gz"));
        let file = fs::File::open(list("large")).or_else(|_| fs::File::open(list("small")))?;
        let mut bytes = Vec::new();
        flate2::read::GzDecoder::new(file).read_to_end(&mut bytes)?;
        let words = frequencies::read(&bytes).with_context(|| (*name).to_owned())?;
        let lines = words
            .iter()
            .map(|(word, often)| format!("{word} {often:.1}"));
        write(
            folder,
            &format!("frequencies.{name}"),
            &lines.collect::<Vec<_>>(),
        )?;
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

pub fn found(folder: &Path, start: &str) -> Result<PathBuf> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut paths = entries.flatten().map(|entry| entry.path());
    paths
        .find(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with(start) && path.is_file()
        })
        .with_context(|| format!("{start}* in {}", folder.display()))
}

pub fn write<'a>(
    folder: &Path,
    name: &str,
    lines: impl IntoIterator<Item = &'a String>,
) -> Result<()> {
    let lines: String = lines
        .into_iter()
        .filter(|line| !line.is_empty())
        .map(|line| format!("{line}\n"))
        .collect();
    fs::write(folder.join(format!("text/{name}.txt")), lines)?;
    Ok(())
}
