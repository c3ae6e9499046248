//! The site in a real browser: Chromium, led by Playwright.

pub mod axe;
pub mod screenshots;
mod script;

use crate::run::{done, install, is_ci, is_there, root};
use anyhow::{Context, Result, bail};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// What is installed, under `target/browser`.
const PACKAGES: [&str; 2] = ["axe-core@4.14.1", "playwright-core@1.65.1"];

/// Debian's packages: the browser, letters for all scripts, and what runs Playwright.
const DEBIAN: &str = "chromium fonts-noto-core fonts-noto-cjk nodejs npm";

/// A browser that can be led.
pub struct Browser {
    chromium: PathBuf,
    folder: PathBuf,
}

impl Browser {
    /// Finds Chromium and Node.js, or installs them where packages are Debian's and may be
    /// installed; then what leads the one from the other. `None` where something is missing,
    /// after saying so; with `CI=true` that is an error.
    pub fn find(task: &str) -> Result<Option<Browser>> {
        let Some(chromium) = chromium().filter(|_| has_node()).or_else(installed) else {
            if is_ci() {
                bail!("{task} needs Chromium, Node.js and npm: apt-get install {DEBIAN}");
            }
            println!("skipped: {task} (no Chromium, or no Node.js with npm)");
            return Ok(None);
        };
        let folder = root().join("target").join("browser");
        fs::create_dir_all(&folder)?;
        fs::write(
            folder.join("package.json"),
            r#"{"private":true,"type":"module"}"#,
        )?;
        let mut npm = Command::new("npm");
        npm.args(["install", "--no-audit", "--no-fund", "--ignore-scripts"]);
        done(npm.args(PACKAGES).current_dir(&folder))?;
        Ok(Some(Browser { chromium, folder }))
    }

    /// A folder of its own for what a task needs, empty.
    fn place(&self, name: &str) -> Result<PathBuf> {
        let place = self.folder.join(name);
        if place.exists() {
            fs::remove_dir_all(&place)?;
        }
        fs::create_dir_all(&place).with_context(|| place.display().to_string())?;
        Ok(place)
    }

    /// A script, ready to run with more arguments; its first is where Chromium is.
    fn script(&self, name: &str, text: &str) -> Result<Command> {
        let file = self.folder.join(name);
        fs::write(&file, text).with_context(|| file.display().to_string())?;
        let mut node = Command::new("node");
        node.arg(file).arg(&self.chromium).current_dir(&self.folder);
        Ok(node)
    }
}

fn chromium() -> Option<PathBuf> {
    let named = std::env::var_os("CHROMIUM").map(PathBuf::from);
    let known = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].map(PathBuf::from);
    named.into_iter().chain(known).find(|path| path.is_file())
}

fn has_node() -> bool {
    is_there("node") && is_there("npm")
}

/// Installs what is missing, and gives Chromium where all is there then.
fn installed() -> Option<PathBuf> {
    // A Node.js from elsewhere has its own npm, and Debian's would fight with it.
    let lacking = |package: &&str| !(package.starts_with('n') && has_node());
    let packages: Vec<&str> = DEBIAN.split(' ').filter(lacking).collect();
    install(&packages).ok()?;
    chromium().filter(|_| has_node())
}

/// A folder that may not be there yet, in full.
fn made(folder: &Path) -> Result<PathBuf> {
    fs::create_dir_all(folder)?;
    fs::canonicalize(folder).with_context(|| folder.display().to_string())
}
