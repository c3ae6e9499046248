//! Interpres: a self-hosted multilingual news platform.
//!
//! The binary: configuration, command line, the pipeline, and who works on it.

// A program for the command line speaks on its standard output.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod cli;
mod commands;
mod config;
mod dispatch;
mod engines;
mod folder;
mod glossaries;
mod models;
mod newsroom;
mod pipeline;
mod policy;
mod progress;
mod stages;
mod tongue;
mod workers;

use clap::Parser;
use std::{io, process::ExitCode};
use tracing_subscriber::EnvFilter;

#[tokio::main]
async fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    // Standard output is for results; what happens meanwhile is told on standard error.
    let filter = EnvFilter::try_from_env("INTERPRES_LOG").unwrap_or_else(|_| quiet(&cli.command));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(io::stderr)
        .init();
    match commands::run(cli).await {
        Ok(code) => code,
        Err(cause) => {
            eprintln!("interpres: {cause:#}");
            ExitCode::FAILURE
        }
    }
}

/// Without INTERPRES_LOG: only what somebody should know of.
fn quiet(command: &cli::Command) -> EnvFilter {
    EnvFilter::new(match command {
        cli::Command::Serve => "info,tantivy=error,sqlx=warn",
        _ => "warn,sqlx=error,tantivy=error",
    })
}
