//! What every database must do, run on SQLite and on PostgreSQL.
//!
//! PostgreSQL is found through `INTERPRES_TEST_POSTGRES`, or else on its usual port. Where
//! none answers, its half is skipped and says so; with `CI=true` it fails instead.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout
)]

#[macro_use]
mod newsroom;

mod change;
mod comments;
mod flow;
mod glossary;
mod jobs;
mod stories;
