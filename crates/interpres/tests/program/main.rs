//! The program as an operator has it: one executable and a folder.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]
#![allow(clippy::print_stdout, missing_docs)]

mod bans;
mod change;
mod glossary;
mod kill;
mod language_model;
mod lines;
mod outlet;
mod site;
mod trouble;
mod websub;
mod wire;

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};
use tempfile::TempDir;

/// A data folder of its own, with the program to work in it.
pub struct Desk {
    folder: TempDir,
}

impl Desk {
    /// A folder whose configuration lets the program fetch from this machine.
    pub fn new(more: &str) -> Desk {
        let folder = TempDir::new().unwrap();
        let config = format!(
            "[ingest]\nallow_networks = [\"127.0.0.0/8\"]\nrate_per_host = 1000.0\n\
             requests_per_host = 16\n{more}"
        );
        fs::write(folder.path().join("interpres.toml"), config).unwrap();
        Desk { folder }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The program with arguments, ready to run.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_interpres"));
        command.args(arguments).arg("--data").arg(self.path());
        command
    }

    /// Runs the program to its end.
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// The same, and it must end well; gives what it printed.
    pub fn sound(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let printed = String::from_utf8(output.stdout).unwrap();
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {printed}{told}");
        printed
    }
}

/// Whether the models between English and Portuguese are there. Where they are not, a
/// test says so and does nothing; with `CI=true` it fails.
pub fn models(test: &str) -> bool {
    let there = models_folder().is_some_and(|folder| {
        ["en-pt", "pt-en"]
            .iter()
            .all(|pair| folder.join(pair).join("model.json").is_file())
    });
    if !there {
        assert!(
            std::env::var("CI").as_deref() != Ok("true"),
            "{test} needs models"
        );
        println!("skipped: {test} (no models; `interpres models add en pt` installs them)");
    }
    there
}

/// Where models are.
pub fn models_folder() -> Option<PathBuf> {
    let named = std::env::var_os("INTERPRES_MODELS").map(PathBuf::from);
    named.or_else(|| Some(dirs::cache_dir()?.join("interpres/models")))
}
