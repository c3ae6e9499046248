//! Running other programs.

use anyhow::{Context, Result, bail};
use std::{
    collections::BTreeMap,
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command},
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

/// `cargo` with arguments, at the top of the repository. What the cargo that runs this task
/// says of the task's own package is not passed on: dependencies that look at it (`ring`)
/// would be built anew each time.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(root());
    for (name, _) in std::env::vars_os() {
        let said = name.to_string_lossy();
        if said.starts_with("CARGO_PKG_") || said.starts_with("CARGO_MANIFEST_") {
            command.env_remove(name);
        }
    }
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
    let words = [command.get_program()]
        .into_iter()
        .chain(command.get_args());
    let words: Vec<_> = words.map(|word| word.to_string_lossy()).collect();
    let shown = words.join(" ");
    println!("$ {shown}");
    let status = command.status().with_context(|| shown.clone())?;
    if !status.success() {
        bail!("{shown}: {status}");
    }
    Ok(())
}

/// Whether a program is installed.
pub fn is_there(program: &str) -> bool {
    let look = format!("command -v {program}");
    let found = Command::new("sh").args(["-c", &look]).output();
    found.is_ok_and(|found| found.status.success())
}

/// Installs packages, where they are Debian's and may be installed.
pub fn install(packages: &[&str]) -> Result<()> {
    let mut apt = Command::new("apt-get");
    apt.env("DEBIAN_FRONTEND", "noninteractive");
    apt.args(["install", "-y", "-q", "--no-install-recommends"]);
    done(apt.args(packages))
}

/// Whether everything must be there, and nothing may be skipped.
pub fn is_ci() -> bool {
    std::env::var("CI").is_ok_and(|ci| ci == "true")
}

/// A program that runs beside this one, and ends with this value.
pub struct Running(pub Child);

impl Drop for Running {
    fn drop(&mut self) {
        // Asked to end, for some (nginx) then end those that they started, too.
        let process = self.0.id().to_string();
        let asked = Command::new("kill").arg(process).status();
        if !asked.is_ok_and(|asked| asked.success()) {
            drop(self.0.kill());
        }
        drop(self.0.wait());
    }
}

/// The program, built for release.
pub fn interpres() -> Result<PathBuf> {
    done(&mut cargo(&[
        "build",
        "--release",
        "--package",
        "interpres",
    ]))?;
    Ok(target().join("release").join("interpres"))
}

/// The program, built for tests.
pub fn interpres_to_test() -> Result<PathBuf> {
    done(&mut cargo(&["build", "--quiet", "--package", "interpres"]))?;
    Ok(target().join("debug").join("interpres"))
}

/// Where cargo builds.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// The middle value; the upper one of two.
pub fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

/// A port on which nobody listens at the moment.
pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// MiB that a process holds (`VmRSS`) or held at most (`VmHWM`); 0 where it is gone.
pub fn memory(process: u32, field: &str) -> f64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(field));
    let number = line.and_then(|line| line.trim_start_matches(':').split_whitespace().next());
    number
        .and_then(|kib| kib.parse::<f64>().ok())
        .unwrap_or_default()
        / 1024.0
}
