//! `cargo xtask axe`: whether every page of the site can be read by all, by axe-core, and
//! whether the script of the site does what it is for.

use super::{Browser, made};
use crate::run::{cargo, done};
use anyhow::{Context, Result};
use std::path::Path;

/// Writes every kind of page in the sample editions and has them looked at; then serves
/// the sample site and has its script tried.
pub fn run(pictures: Option<&Path>) -> Result<()> {
    let Some(browser) = Browser::find("axe")? else {
        return Ok(());
    };
    let pages = browser.place("pages")?;
    write_pages(&pages)?;
    let mut script = browser.script("axe.mjs", include_str!("axe.mjs"))?;
    script.arg(&pages);
    if let Some(pictures) = pictures {
        script.arg(made(pictures)?);
    }
    done(&mut script)?;
    super::script::run(&browser)
}

/// Has the tests of the site write its sample pages, with what they are made of.
fn write_pages(pages: &Path) -> Result<()> {
    // The whole workspace, as the tests are built: one package alone is built anew, with
    // other features of what it depends on.
    let mut test = cargo(&["test", "--quiet", "--workspace", "--lib", "sample_pages"]);
    done(test.env("SAMPLE_PAGES", pages)).context("the sample pages could not be written")
}
