//! Running other programs.

use anyhow::{Context, Result, bail};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    process::Command,
};

/// The top of the repository.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_owned()
}

/// Open data to measure with, beside the repository or where INTERPRES_DATA says;
/// `None` where there is none.
pub fn open_data() -> Option<PathBuf> {
    let named = std::env::var_os("INTERPRES_DATA").map(PathBuf::from);
    named
        .or_else(|| Some(root().parent()?.join("shared/data")))
        .filter(|data| data.is_dir())
}

/// `cargo` with arguments, at the top of the repository.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(root());
    command
}

/// What an example that measures prints, and its figures: lines of a name and a number;
/// what follows says of how many.
pub fn figures_of(
    package: &str,
    example: &str,
    data: &Path,
    arguments: &[&str],
) -> Result<BTreeMap<String, f64>> {
    let measured = cargo(&["run", "--quiet", "--release", "--package", package])
        .args(["--example", example, "--"])
        .arg(data)
        .args(arguments)
        .output()
        .with_context(|| format!("{example} of {package}"))?;
    if !measured.status.success() {
        let said = String::from_utf8_lossy(&measured.stderr);
        bail!("{example} of {package}: {said}");
    }
    let printed = String::from_utf8_lossy(&measured.stdout);
    print!("{printed}");
    Ok(printed.lines().filter_map(figure).collect())
}

fn figure(line: &str) -> Option<(String, f64)> {
    let mut words = line.split_whitespace();
    let (name, number) = (words.next()?, words.next()?);
    Some((name.to_owned(), number.parse().ok()?))
}

/// Runs a command to its end; an error names it where it fails.
pub fn done(command: &mut Command) -> Result<()> {
    let shown = format!("{command:?}").replace('"', "");
    println!("$ {shown}");
    let status = command.status().with_context(|| shown.clone())?;
    if !status.success() {
        bail!("{shown}: {status}");
    }
    Ok(())
}

/// The program, built for release.
pub fn interpres() -> Result<PathBuf> {
    done(&mut cargo(&[
        "build",
        "--release",
        "--package",
        "interpres",
    ]))?;
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    Ok(target.join("release").join("interpres"))
}
