//! Scores of translations, by sacrebleu, so that they can be compared with anybody's.

use crate::run::root;
use anyhow::{Context, Result};
use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// A score (`bleu` or `chrf`, 0 to 100) of one sentence a line against its reference;
/// `None`, which is said, where sacrebleu cannot be installed.
pub fn score(metric: &str, reference: &Path, output: &Path) -> Result<Option<f64>> {
    let Some(python) = python() else {
        println!("sacrebleu cannot be installed: {metric} is not measured");
        return Ok(None);
    };
    let ran = Command::new(python)
        .args(["-m", "sacrebleu"])
        .arg(reference)
        .arg("-i")
        .arg(output)
        .args(["-b", "-w", "3", "-m", metric])
        .output()?;
    let printed = String::from_utf8_lossy(&ran.stdout);
    let score = printed.trim().parse().context("sacrebleu's score")?;
    Ok(Some(score))
}

/// A Python with sacrebleu, installed under `target/` where it is not there.
fn python() -> Option<PathBuf> {
    let folder = root().join("target/venv");
    let python = folder.join("bin/python");
    let there = |python: &Path| {
        let asked = Command::new(python)
            .args(["-c", "import sacrebleu"])
            .output();
        asked.is_ok_and(|asked| asked.status.success())
    };
    if !there(&python) {
        Command::new("python3")
            .args(["-m", "venv"])
            .arg(&folder)
            .output()
            .ok()?;
        Command::new(&python)
            .args(["-m", "pip", "install", "-q", "sacrebleu"])
            .output()
            .ok()?;
    }
    there(&python).then_some(python)
}
