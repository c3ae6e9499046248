//! Whether the script of the site does what it is for, tried on the sample site.

use super::Browser;
use crate::run::{cargo, done};
use anyhow::{Result, bail, ensure};
use std::{
    fs,
    path::Path,
    process::Child,
    thread,
    time::{Duration, Instant},
};

/// The sample site is up in less time; its tests may have to be built first.
const PATIENCE: Duration = Duration::from_secs(1200);

/// Opens the site as readers do whose browser runs scripts.
pub fn run(browser: &Browser) -> Result<()> {
    with_the_site(&browser.place("site")?.join("address"), |address| {
        let mut script = browser.script("script.mjs", include_str!("script.mjs"))?;
        done(script.arg(address))
    })
}

/// Has the tests of the site serve it while something is done; its address is in a file, and
/// it goes down when that is gone.
fn with_the_site(file: &Path, act: impl FnOnce(&str) -> Result<()>) -> Result<()> {
    let mut test = cargo(&["test", "--quiet", "--workspace", "--lib", "sample_site"]);
    let mut site = test.env("SAMPLE_SITE", file).spawn()?;
    let acted = address(file, &mut site).and_then(|address| act(&address));
    if file.exists() {
        fs::remove_file(file)?;
    }
    ensure!(site.wait()?.success(), "the sample site broke off");
    acted
}

/// Where the site is, as soon as it is there.
fn address(file: &Path, site: &mut Child) -> Result<String> {
    let began = Instant::now();
    while !file.exists() {
        ensure!(site.try_wait()?.is_none(), "the sample site does not start");
        if began.elapsed() > PATIENCE {
            site.kill()?;
            bail!("the sample site takes too long to start");
        }
        thread::sleep(Duration::from_millis(50));
    }
    Ok(fs::read_to_string(file)?)
}
