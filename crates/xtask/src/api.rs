//! `cargo xtask api`: whether the API answers as its description says, asked by Schemathesis.

use crate::{
    demo::Demo,
    run::{done, interpres_to_test, root},
};
use anyhow::Result;
use std::process::Command;

const PACKAGE: &str = "schemathesis==4.32.5";
/// The one thing that a description cannot say: of the places of which a list may be
/// (section, topic, source, author, story), an address names one at most.
const NOT_ASKED: &str = "positive_data_acceptance";
/// So that the same tree is judged alike each time; raise it to look further.
const SEED: &str = "1";

/// Serves the demo, and sends requests of all kinds that fit the description or do not.
pub fn run() -> Result<()> {
    let folder = root().join("target").join("schemathesis");
    let python = folder.join("bin").join("python");
    if !python.is_file() {
        done(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
    }
    done(Command::new(&python).args(["-m", "pip", "install", "--quiet", PACKAGE]))?;
    let demo = Demo::start(&interpres_to_test()?, &folder.join("demo"), "en,pt")?;
    done(
        Command::new(&python)
            .args(["-m", "schemathesis.cli", "run"])
            .arg(format!("{}/api/v1/openapi.json", demo.base))
            .args(["--exclude-checks", NOT_ASKED])
            .args(["--max-examples", "100", "--seed", SEED])
            .args(["--workers", "1", "--no-color"])
            .current_dir(&folder),
    )
}
