//! `cargo xtask test`: all tests, with what they need, and an honest last line.

use crate::{
    language_model::{self, Server},
    run::{cargo, interpres_to_test, is_ci},
};
use anyhow::{Context, Result, bail};
use std::{
    io::{BufRead, BufReader},
    process::Stdio,
};

/// The environment variable that tells tests where a language model is served.
const LANGUAGE_MODEL: &str = "INTERPRES_TEST_LANGUAGE_MODEL";

/// What the tests said of themselves.
#[derive(Default)]
struct Tally {
    passed: u64,
    failed: u64,
    ignored: u64,
    skipped: Vec<String>,
}

/// Runs every test of the workspace. A test that needs something which is not there
/// (a database, a model) says `skipped: NAME (why)` and is counted as skipped; with
/// `CI=true` such a test fails by itself.
pub fn run() -> Result<()> {
    install_models()?;
    let language_model = serve_language_model()?;
    let mut command = cargo(&["test", "--workspace", "--no-fail-fast", "--", "--nocapture"]);
    command.envs(language_model.iter().map(|it| (LANGUAGE_MODEL, &it.url)));
    command.stdout(Stdio::piped());
    let mut running = command.spawn().context("cargo test")?;
    let mut tally = Tally::default();
    for line in BufReader::new(running.stdout.take().context("no output")?).lines() {
        let line = line?;
        println!("{line}");
        tally.read(&line);
    }
    let status = running.wait()?;
    tally.print();
    if !status.success() || tally.failed > 0 {
        bail!("tests failed");
    }
    if tally.passed == 0 {
        bail!("no test ran");
    }
    Ok(())
}

/// Tests of translation run on real models.
fn install_models() -> Result<()> {
    let add = cargo(&[
        "run",
        "--quiet",
        "--package",
        "interpres",
        "--",
        "models",
        "add",
        "en",
        "pt",
    ])
    .status();
    if !add.is_ok_and(|status| status.success()) && is_ci() {
        bail!("the models for English and Portuguese could not be installed");
    }
    interpres_to_test()?;
    Ok(())
}

/// The test of the engine for language models asks a real one.
fn serve_language_model() -> Result<Option<Server>> {
    match language_model::start() {
        Ok(server) => Ok(Some(server)),
        Err(cause) if is_ci() => Err(cause),
        Err(cause) => {
            eprintln!("no language model to test with: {cause:#}");
            Ok(None)
        }
    }
}

impl Tally {
    /// Understands `test result: ok. 3 passed; 0 failed; 1 ignored; …` and `skipped: …`.
    fn read(&mut self, line: &str) {
        if let Some((_, result)) = line.split_once("test result: ") {
            let words: Vec<&str> = result
                .split([' ', ';'])
                .filter(|word| !word.is_empty())
                .collect();
            for pair in words.windows(2) {
                let &[number, word] = pair else { continue };
                let Ok(number) = number.parse::<u64>() else {
                    continue;
                };
                match word {
                    "passed" => self.passed += number,
                    "failed" => self.failed += number,
                    "ignored" => self.ignored += number,
                    _ => {}
                }
            }
        } else if let Some((_, named)) = line.split_once("skipped: ") {
            self.skipped.push(named.to_owned());
        }
    }

    fn print(&self) {
        for named in &self.skipped {
            println!("skipped: {named}");
        }
        // A test that was skipped was counted as passed by the test runner.
        let skipped = u64::try_from(self.skipped.len()).unwrap_or(u64::MAX);
        let passed = self.passed.saturating_sub(skipped);
        println!(
            "{passed} passed, {} failed, {} skipped",
            self.failed,
            skipped + self.ignored
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_are_added_up() {
        let mut tally = Tally::default();
        tally.read("test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out");
        tally.read("test result: FAILED. 2 passed; 4 failed; 0 ignored; 0 measured");
        tally.read("test pg ... skipped: postgres::x (no server)");
        assert_eq!((tally.passed, tally.failed, tally.ignored), (5, 4, 1));
        assert_eq!(tally.skipped, ["postgres::x (no server)"]);
    }
}
