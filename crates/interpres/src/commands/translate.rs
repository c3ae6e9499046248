//! `interpres translate`: standard input to standard output, line for line.

use super::Setting;
use crate::cli::{self, Places};
use anyhow::Result;
use std::{
    io::{self, BufReader, BufWriter},
    process::ExitCode,
    sync::Arc,
};
use translate::{FxEngine, ModelStore, Router, translate_lines};

pub fn run(places: &Places, command: &cli::Translate) -> Result<ExitCode> {
    let setting = Setting::of(places)?;
    let router = Router::new(Arc::new(FxEngine::new(ModelStore::new(&setting.models))));
    let threads = command.threads.unwrap_or_else(|| setting.config.threads());
    let (input, out) = (
        BufReader::new(io::stdin()),
        BufWriter::new(io::stdout().lock()),
    );
    translate_lines(&router, (command.from, command.to), threads, input, out)?;
    Ok(ExitCode::SUCCESS)
}
