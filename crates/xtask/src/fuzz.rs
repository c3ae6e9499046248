//! `cargo xtask fuzz`: gives everything that reads bytes from outside whatever libFuzzer comes
//! up with, each for a time, and says what was found.
//!
//! The targets are those of `crates/*/fuzz`. Inputs that reached something new are kept under
//! `target/fuzz/corpus`, so that a later run begins where this one ended; the files of the
//! crate's own tests are where the first begins.

use crate::run::{cargo, done, is_there, root, target};
use anyhow::{Context, Result, bail, ensure};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

const TOOL: &str = "cargo-fuzz@0.13.2";
/// The longest input, in bytes.
const BYTES: u32 = 64 << 10;
/// What an input may take, in MiB, and how long, in seconds; far more than a good one needs,
/// since a sanitizer watches.
const MEMORY: u32 = 2048;
const LONGEST: u32 = 20;

/// One way in.
struct Target {
    /// The crate's folder.
    home: PathBuf,
    name: String,
}

/// Runs the targets that are named, or all, for so many seconds each.
///
/// # Errors
/// Names the targets that found something, or what could not be run.
pub fn run(named: &[String], seconds: u32) -> Result<()> {
    if !is_there("cargo-fuzz") {
        done(&mut cargo(&["install", "--locked", TOOL]))?;
    }
    let all = targets()?;
    for name in named {
        let known = all.iter().any(|target| target.name == *name);
        ensure!(known, "no target is called {name}");
    }
    let asked = |target: &&Target| named.is_empty() || named.contains(&target.name);
    let mut found = Vec::new();
    for target in all.iter().filter(asked) {
        if let Err(cause) = target.run(seconds) {
            println!("{}: {cause:#}", target.name);
            found.push(target.name.as_str());
        }
    }
    ensure!(found.is_empty(), "found something: {}", found.join(", "));
    println!("nothing was found");
    Ok(())
}

/// All targets, by their files.
fn targets() -> Result<Vec<Target>> {
    let mut targets = Vec::new();
    for home in sorted(&root().join("crates"))? {
        let folder = home.join("fuzz").join("fuzz_targets");
        if !folder.is_dir() {
            continue;
        }
        for file in sorted(&folder)? {
            let name = file.file_stem().context("a target without a name")?;
            let name = name.to_string_lossy().into_owned();
            let home = home.clone();
            targets.push(Target { home, name });
        }
    }
    if targets.is_empty() {
        bail!("no targets in crates/*/fuzz");
    }
    Ok(targets)
}

fn sorted(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    paths.sort();
    Ok(paths)
}

impl Target {
    fn run(&self, seconds: u32) -> Result<()> {
        let place = target().join("fuzz");
        let home = self.home.file_name().context("a crate without a name")?;
        let corpus = place.join("corpus").join(home).join(&self.name);
        let found = place.join("found").join(home).join(&self.name);
        fs::create_dir_all(&corpus)?;
        fs::create_dir_all(&found)?;
        let mut fuzz: Command = cargo(&["fuzz", "run", "--fuzz-dir"]);
        // Sanitizers are asked for by flags that a stable compiler does not take otherwise.
        fuzz.env("RUSTC_BOOTSTRAP", "1")
            .arg(self.home.join("fuzz"))
            .arg("--target-dir")
            .arg(&place)
            .arg(&self.name)
            .arg(&corpus)
            .arg(self.home.join("tests"))
            .arg("--")
            .arg(format!("-artifact_prefix={}/", found.display()))
            .arg(format!("-max_total_time={seconds}"))
            .arg(format!("-max_len={BYTES}"))
            .arg(format!("-timeout={LONGEST}"))
            .arg(format!("-rss_limit_mb={MEMORY}"))
            .args(["-print_final_stats=1", "-verbosity=0"]);
        done(&mut fuzz)
    }
}
