//! `cargo xtask axe`: whether every page of the site can be read by all, by axe-core in
//! Chromium.

use crate::run::{cargo, done, root};
use anyhow::{Context, Result, bail};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// What is installed, under `target/axe`.
const PACKAGES: [&str; 2] = ["axe-core@4.14.1", "playwright-core@1.65.1"];
const RUN: &str = include_str!("run.mjs");

/// Writes every kind of page in the sample editions and has them looked at. Where Chromium
/// or Node.js is missing it says so; with `CI=true` that is a failure.
pub fn run(pictures: Option<&Path>) -> Result<()> {
    let (Some(chromium), true) = (chromium(), is_there("npm") && is_there("node")) else {
        if std::env::var("CI").is_ok_and(|ci| ci == "true") {
            bail!("Chromium, Node.js and npm are needed: apt-get install chromium nodejs npm");
        }
        println!("skipped: axe (no Chromium, or no Node.js with npm)");
        return Ok(());
    };
    let folder = root().join("target").join("axe");
    let pages = folder.join("pages");
    write_pages(&pages)?;
    fs::write(
        folder.join("package.json"),
        r#"{"private":true,"type":"module"}"#,
    )?;
    fs::write(folder.join("run.mjs"), RUN)?;
    let mut npm = Command::new("npm");
    npm.args(["install", "--no-audit", "--no-fund", "--ignore-scripts"]);
    done(npm.args(PACKAGES).current_dir(&folder))?;
    let mut node = Command::new("node");
    node.arg("run.mjs").arg(chromium).arg(&pages);
    if let Some(pictures) = pictures {
        fs::create_dir_all(pictures)?;
        node.arg(fs::canonicalize(pictures)?);
    }
    done(node.current_dir(&folder))
}

/// Has the tests of the site write its sample pages, with what they are made of.
fn write_pages(pages: &Path) -> Result<()> {
    if pages.exists() {
        fs::remove_dir_all(pages)?;
    }
    let assets = pages.join("assets");
    fs::create_dir_all(&assets)?;
    for entry in fs::read_dir(root().join("assets"))? {
        let entry = entry?;
        fs::copy(entry.path(), assets.join(entry.file_name()))?;
    }
    let mut test = cargo(&[
        "test",
        "--quiet",
        "--package",
        "web",
        "--lib",
        "sample_pages",
    ]);
    done(test.env("SAMPLE_PAGES", pages)).context("the sample pages could not be written")
}

fn chromium() -> Option<PathBuf> {
    let named = std::env::var_os("CHROMIUM").map(PathBuf::from);
    let known = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].map(PathBuf::from);
    named.into_iter().chain(known).find(|path| path.is_file())
}

fn is_there(program: &str) -> bool {
    let asked = Command::new(program).arg("--version").output();
    asked.is_ok_and(|output| output.status.success())
}
