//! The demo, for what looks at a site from outside.

use crate::run::{Running, done, free_port, interpres_to_test, target};
use anyhow::{Context, Result, bail};
use std::{
    fs,
    net::TcpStream,
    path::Path,
    process::{Command, Stdio},
    thread,
    time::Duration,
};

/// The longest wait for the demo's press to be read and translated, in seconds.
const PATIENCE: u64 = 600;

/// Editions that are compared: with models and without, both directions, with and without
/// spaces.
const EDITIONS: &str = "en,pt,de,ar,ja,vi,he";

/// Publishes the demo in a new folder and compares it with what its press printed.
///
/// # Errors
/// Says that something is wrong; what it is, the demo has printed.
pub fn check() -> Result<()> {
    let folder = target().join("demo-check");
    let (mut demo, _) = command(&interpres_to_test()?, &folder, EDITIONS)?;
    // Most of these have no models, and the log would say so of each article.
    done(demo.arg("--check").env("INTERPRES_LOG", "off"))
}

/// A run of the demo in a new folder, with editions such as `en,pt`, and the port of its site.
fn command(program: &Path, folder: &Path, editions: &str) -> Result<(Command, u16)> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let (site, press) = (free_port()?, free_port()?);
    let mut command = Command::new(program);
    command
        .args(["demo", "--editions", editions, "--data"])
        .arg(folder)
        .args(["--port", &site.to_string()])
        .args(["--press-port", &press.to_string()]);
    Ok((command, site))
}

/// A demo that is being served, and ends with this value.
pub struct Demo {
    running: Running,
    /// Where the site is: scheme, host and port.
    pub base: String,
}

impl Demo {
    /// Runs the demo in a new folder, with editions such as `en,pt`, until it serves.
    pub fn start(program: &Path, folder: &Path, editions: &str) -> Result<Demo> {
        let (mut command, site) = command(program, folder, editions)?;
        let running = command
            .stdout(Stdio::null())
            .spawn()
            .with_context(|| program.display().to_string())?;
        let mut demo = Demo {
            running: Running(running),
            base: format!("http://127.0.0.1:{site}"),
        };
        demo.wait(site)?;
        Ok(demo)
    }

    /// The port is taken from the start, but answers once everything is published.
    fn wait(&mut self, port: u16) -> Result<()> {
        use std::io::{Read, Write};
        for _ in 0..PATIENCE {
            if let Some(ended) = self.running.0.try_wait()? {
                bail!("the demo ended: {ended}");
            }
            if let Ok(mut stream) = TcpStream::connect(("127.0.0.1", port)) {
                stream.set_read_timeout(Some(Duration::from_secs(PATIENCE)))?;
                stream.write_all(b"GET / HTTP/1.0\r\n\r\n")?;
                return Ok(stream.read_exact(&mut [0])?);
            }
            thread::sleep(Duration::from_secs(1));
        }
        bail!("the demo does not answer at port {port}")
    }
}
