//! The project's own checks, tests and measurements: `cargo xtask --help`.

// A program for the command line speaks on its standard output.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod api;
mod bench;
mod bench_ingest;
mod bench_langid;
mod bench_nmt;
mod bench_reading;
mod bench_search;
mod bench_translate;
mod bench_web;
mod browser;
mod ci;
mod demo;
mod floors;
mod fuzz;
mod language_model;
mod real;
mod run;
mod sacrebleu;
mod test;
mod tidy;
mod train;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

#[derive(Parser)]
#[command(about = "The project's own checks, tests and measurements")]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Run all tests; what they need is installed first
    Test,
    /// Run all other checks: format, lints, tidy, docs, licences, floors of quality
    Ci,
    /// Check the rules of the house that no compiler knows
    Tidy,
    /// Check that every page can be read by all, with axe-core in Chromium
    Axe {
        /// Where pictures of the pages are kept, to look at them
        #[arg(long)]
        pictures: Option<std::path::PathBuf>,
    },
    /// Check that the API answers as its description says, with Schemathesis
    Api,
    /// Take the pictures in docs/screenshots anew, of the demo (needs Chromium and Node.js)
    Screenshots,
    /// Check that quality is not below its floors
    Floors,
    /// Give everything that reads bytes from outside whatever a fuzzer comes up with
    Fuzz {
        /// Which targets; all of crates/*/fuzz where none is named
        targets: Vec<String>,
        /// How long each of them
        #[arg(long, default_value_t = 60)]
        seconds: u32,
    },
    /// Measure something, print a table and write target/bench/NAME.json
    Bench {
        /// What to measure
        name: bench::Name,
    },
    /// Fit a model that is shipped
    Train {
        /// Which model
        name: train::Name,
        /// Where what it learns from is
        folder: std::path::PathBuf,
        /// Fetch what it learns from into that folder first
        #[arg(long)]
        gather: bool,
        /// Languages that are left out, to see what they are taken for
        #[arg(long, value_delimiter = ',')]
        without: Vec<String>,
        /// One script only
        #[arg(long)]
        only: Option<String>,
    },
    /// Run the pipeline on recorded pages of the real press
    Real {
        /// At most so many pages
        #[arg(long)]
        most: Option<usize>,
    },
}

fn main() -> ExitCode {
    let ended = match Cli::parse().task {
        Task::Test => test::run(),
        Task::Ci => ci::run(),
        Task::Tidy => tidy::run(),
        Task::Axe { pictures } => browser::axe::run(pictures.as_deref()),
        Task::Api => api::run(),
        Task::Screenshots => browser::screenshots::run(),
        Task::Floors => floors::run(),
        Task::Fuzz { targets, seconds } => fuzz::run(&targets, seconds),
        Task::Bench { name } => bench::run(name),
        Task::Train {
            name: train::Name::Langid,
            folder,
            gather,
            without,
            only,
        } => train::run(&folder, gather, &without, only.as_deref()),
        Task::Real { most } => real::run(most),
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(cause) => {
            eprintln!("xtask: {cause:#}");
            ExitCode::FAILURE
        }
    }
}
