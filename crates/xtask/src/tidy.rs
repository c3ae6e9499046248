//! `cargo xtask tidy`: the rules of the house that no compiler knows.

use crate::run::root;
use anyhow::{Context, Result, bail};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Which crate may use which of ours; docs/decisions/ says why where it is not plain.
const EDGES: [(&str, &[&str]); 13] = [
    ("news", &[]),
    ("ingest", &["news"]),
    ("langid", &[]),
    ("extract", &["news", "langid"]),
    ("nmt", &[]),
    ("translate", &["news", "nmt", "langid"]),
    ("relate", &["news"]),
    ("store", &["news"]),
    ("index", &["news"]),
    ("press", &["news"]),
    ("web", &["news", "store", "index", "relate"]),
    (
        "interpres",
        &[
            "news",
            "langid",
            "ingest",
            "extract",
            "translate",
            "relate",
            "store",
            "index",
            "web",
            "press",
        ],
    ),
    ("xtask", &["press", "langid"]),
];

/// The crate whose kernels may be `unsafe`, and which says so in lints of its own.
const OWN_LINTS: &str = "nmt";

/// Dependencies that only one crate may have.
const ONLY_IN: [(&str, &str); 8] = [
    ("axum", "web"),
    ("rusqlite", "store"),
    ("sqlx", "store"),
    ("tantivy", "index"),
    ("fxtranslate", "nmt"),
    ("dom_smoothie", "extract"),
    ("html5ever", "extract"),
    ("stats_alloc", "extract"),
];

/// Names that say nothing.
const BANNED: [&str; 9] = [
    "utils", "common", "helpers", "manager", "service", "process", "handle", "content", "post",
];

/// Lines that a source file may have.
const LONGEST_FILE: usize = 800;
/// Lines that a decision may have: one page.
const LONGEST_DECISION: usize = 70;

/// Papers that must be there.
const PAPERS: [&str; 8] = [
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "LICENSE-MIT",
    "LICENSE-APACHE",
    "deny.toml",
    "rust-toolchain.toml",
];

pub fn run() -> Result<()> {
    let mut wrong = Vec::new();
    edges(&mut wrong)?;
    for paper in PAPERS {
        if !root().join(paper).is_file() {
            wrong.push(format!("{paper} is missing"));
        }
    }
    for file in tracked()? {
        let Ok(text) = fs::read_to_string(root().join(&file)) else {
            continue;
        };
        names(&file, &mut wrong);
        lengths(&file, &text, &mut wrong);
        places(&file, &text, &mut wrong);
    }
    if wrong.is_empty() {
        println!("tidy");
        return Ok(());
    }
    wrong.iter().for_each(|one| eprintln!("{one}"));
    bail!("{} things are not tidy", wrong.len())
}

/// Files that git knows or would add.
fn tracked() -> Result<Vec<PathBuf>> {
    let listed = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .current_dir(root())
        .output()
        .context("git ls-files")?;
    let names = String::from_utf8_lossy(&listed.stdout);
    Ok(names
        .lines()
        .map(PathBuf::from)
        .filter(|file| root().join(file).is_file())
        .collect())
}

fn edges(wrong: &mut Vec<String>) -> Result<()> {
    let allowed: BTreeMap<&str, &[&str]> = EDGES.into_iter().collect();
    for folder in fs::read_dir(root().join("crates"))? {
        let manifest = folder?.path().join("Cargo.toml");
        let Ok(text) = fs::read_to_string(&manifest) else {
            continue;
        };
        let table: toml::Table = text
            .parse()
            .with_context(|| manifest.display().to_string())?;
        let name = table
            .get("package")
            .and_then(|package| package.get("name"))
            .and_then(|name| name.as_str())
            .unwrap_or_default();
        let Some(may_use) = allowed.get(name) else {
            wrong.push(format!("the crate {name} is not in the list of edges"));
            continue;
        };
        if name != OWN_LINTS
            && table
                .get("lints")
                .and_then(|lints| lints.get("workspace"))
                .is_none()
        {
            wrong.push(format!("{name} does not take the lints of the workspace"));
        }
        for dependency in dependencies(&table, "dependencies") {
            if allowed.contains_key(dependency.as_str()) && !may_use.contains(&dependency.as_str())
            {
                wrong.push(format!("{name} must not use {dependency}"));
            }
            for (only, home) in ONLY_IN {
                if dependency == only && name != home {
                    wrong.push(format!("{name} must not use {only}: only {home} does"));
                }
            }
        }
    }
    Ok(())
}

fn dependencies(manifest: &toml::Table, kind: &str) -> Vec<String> {
    let table = manifest.get(kind).and_then(|table| table.as_table());
    table
        .into_iter()
        .flat_map(|table| table.keys().cloned())
        .collect()
}

fn names(file: &Path, wrong: &mut Vec<String>) {
    let stem = file
        .file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or_default();
    if BANNED.contains(&stem) {
        wrong.push(format!("{}: a name that says nothing", file.display()));
    }
}

fn lengths(file: &Path, text: &str, wrong: &mut Vec<String>) {
    let lines = text.lines().count();
    let longest = match file.extension().and_then(|extension| extension.to_str()) {
        Some("rs") => LONGEST_FILE,
        Some("md") if file.starts_with("docs/decisions") => LONGEST_DECISION,
        _ => return,
    };
    if lines > longest {
        wrong.push(format!(
            "{}: {lines} lines, {longest} at most",
            file.display()
        ));
    }
}

/// The project speaks of itself alone: no folder of somebody's machine, no host of a
/// package registry.
fn places(file: &Path, text: &str, wrong: &mut Vec<String>) {
    // Written in pieces, so that this file does not hold what it looks for.
    let places = [
        ["/ro", "ot/"].concat(),
        ["/ho", "me/"].concat(),
        ["/wo", "rk/"].concat(),
        ["py", "pi.org"].concat(),
        ["crates", ".io"].concat(),
        ["npm", "js.org"].concat(),
        ["debian", ".org"].concat(),
    ];
    if file.ends_with("Cargo.lock") {
        return;
    }
    for place in places {
        if text.contains(&place) {
            wrong.push(format!("{}: names {place}", file.display()));
        }
    }
}
