//! `cargo xtask ci`: all checks but the tests.

use crate::{
    api,
    browser::axe,
    demo, floors,
    run::{cargo, done},
    tidy,
};
use anyhow::{Context, Result};

/// The version that the configuration in deny.toml is written for.
const DENY: &str = "0.20.2";

pub fn run() -> Result<()> {
    done(&mut cargo(&["fmt", "--all", "--check"]))?;
    tidy::run()?;
    let warnings = ["--", "--deny", "warnings"];
    done(cargo(&["clippy", "--workspace", "--all-targets"]).args(warnings))?;
    let mut docs = cargo(&[
        "doc",
        "--workspace",
        "--no-deps",
        "--document-private-items",
    ]);
    done(docs.env(
        "RUSTDOCFLAGS",
        "--deny warnings --allow rustdoc::private_intra_doc_links",
    ))?;
    deny()?;
    demo::check()?;
    axe::run(None)?;
    api::run()?;
    floors::run()?;
    println!("all checks passed");
    Ok(())
}

/// Licences, sources and banned crates; and advisories, where their database can be
/// reached.
fn deny() -> Result<()> {
    let there = cargo(&["deny", "--version"])
        .output()
        .is_ok_and(|output| output.status.success());
    if !there {
        done(&mut cargo(&[
            "install",
            "cargo-deny",
            "--locked",
            "--version",
            DENY,
        ]))?;
    }
    done(&mut cargo(&[
        "deny", "check", "licenses", "bans", "sources",
    ]))?;
    let advisories = cargo(&["deny", "check", "advisories"])
        .output()
        .context("cargo deny")?;
    let said = String::from_utf8_lossy(&advisories.stderr);
    if said.contains("failed to fetch advisory database") {
        println!("advisories: not checked, their database cannot be reached from here");
        return Ok(());
    }
    print!("{said}");
    anyhow::ensure!(
        advisories.status.success(),
        "advisories stand against dependencies"
    );
    Ok(())
}
