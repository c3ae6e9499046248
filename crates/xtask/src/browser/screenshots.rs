//! `cargo xtask screenshots`: the pictures in `docs/screenshots`, taken of the demo.

use super::{Browser, made};
use crate::{
    demo::Demo,
    run::{done, interpres, root},
};
use anyhow::Result;

/// What readers of the papers see: editions of several scripts and both directions. Those
/// without models show originals, marked as such.
const EDITIONS: &str = "en,pt,de,ar,ja,vi";

/// Runs the demo, and takes the pictures once it serves.
pub fn run() -> Result<()> {
    let Some(browser) = Browser::find("screenshots")? else {
        return Ok(());
    };
    let demo = Demo::start(&interpres()?, &browser.folder.join("demo"), EDITIONS)?;
    let mut script = browser.script("screenshots.mjs", include_str!("screenshots.mjs"))?;
    script.args([demo.base.as_str(), EDITIONS]);
    script.arg(made(&root().join("docs").join("screenshots"))?);
    done(&mut script)
}
