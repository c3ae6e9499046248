//! Articles to translations.
//!
//! An [`Article`](news::Article) is taken apart into translation units ([`units`]),
//! each unit into sentences ([`nmt::sentences()`]); the sentences walk through an
//! [`Engine`] by the [`Way`] that the [`Router`] found, come back with their names
//! ([`names`]) and marks ([`marks`]), pass the [`checks`], and are put together again as a
//! [`Translation`](news::Translation). Nothing here reads a clock or a database:
//! what is already known is an argument ([`Order::known`]), what was newly learned is
//! a result ([`Done::learned`]).
//!
//! A stage that translates reads:
//!
//! ```text
//! let way = router.way(article.language, lang)?;
//! let known = store.load(&way, needed(&article, scope));   // load
//! let done = translate(&article, &order, &router)?;         // pure, but for the engine
//! store.save(&done.translation, &done.learned);             // save
//! ```
//!
//! If an engine fails as a whole, the stage takes the next way ([`Router::ways`]).

mod article;
pub mod checks;
pub mod comment;
mod edit;
mod engine;
pub mod exchange;
mod glossary;
mod letter_case;
mod lines;
mod literal;
pub mod marks;
mod matches;
mod models;
pub mod names;
mod nmt_engine;
pub mod quotes;
mod reading;
mod router;
mod signs;
mod slice;
mod spelling;
pub mod tags;
pub mod units;
mod work;

pub use crate::{
    article::{Done, Order, Policy, Publish, needed, rebuild, translate},
    engine::{Alignment, Engine, EngineError, Output, Stretches},
    glossary::Glossary,
    lines::{LinesError, translate_lines},
    matches::{Match, near_matches},
    models::{File, Manifest, ModelError, ModelStore, Problem, Role, sha256},
    nmt_engine::NmtEngine,
    router::{NoWay, Router, Way},
};
