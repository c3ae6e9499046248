//! `interpres translate`: standard input to standard output, line for line.

use super::Setting;
use crate::{
    cli::{self, Places},
    engines,
};
use anyhow::Result;
use std::{
    io::{self, BufReader, BufWriter},
    process::ExitCode,
};
use translate::translate_lines;

pub fn run(places: &Places, command: &cli::Translate) -> Result<ExitCode> {
    let setting = Setting::of(places)?;
    let accounts = setting.folder.accounts();
    let router = engines::router(&setting.config, &setting.models, &accounts)?;
    let threads = command.threads.unwrap_or_else(|| setting.config.threads());
    let (input, out) = (
        BufReader::new(io::stdin()),
        BufWriter::new(io::stdout().lock()),
    );
    translate_lines(&router, (command.from, command.to), threads, input, out)?;
    Ok(ExitCode::SUCCESS)
}
