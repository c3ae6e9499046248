//! `cargo xtask screenshots`: the pictures in `docs/screenshots`, taken of the demo.

use super::{Browser, made};
use crate::run::{done, free_port, interpres, root};
use anyhow::Result;
use std::process::{Child, Command, Stdio};

/// What readers of the papers see: editions of several scripts and both directions. Those
/// without models show originals, marked as such.
const EDITIONS: &str = "en,pt,de,ar,ja,vi";

/// A demo that ends with this value.
struct Demo(Child);

impl Drop for Demo {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// Runs the demo, and takes the pictures once it serves.
pub fn run() -> Result<()> {
    let Some(browser) = Browser::find("screenshots")? else {
        return Ok(());
    };
    let program = interpres()?;
    let (site, press) = (free_port()?, free_port()?);
    let _demo = Demo(
        Command::new(program)
            .args(["demo", "--editions", EDITIONS, "--data"])
            .arg(browser.place("demo")?)
            .args(["--port", &site.to_string()])
            .args(["--press-port", &press.to_string()])
            .stdout(Stdio::null())
            .spawn()?,
    );
    let mut script = browser.script("screenshots.mjs", include_str!("screenshots.mjs"))?;
    script.arg(format!("http://127.0.0.1:{site}"));
    script.arg(EDITIONS);
    script.arg(made(&root().join("docs").join("screenshots"))?);
    done(&mut script)
}
