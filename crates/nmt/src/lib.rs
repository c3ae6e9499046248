//! Neural machine translation on the CPU: Marian's 8-bit student models, in Rust alone.
//!
//! [`Translator`] goes from texts to translations; [`network`] explains the model, [`kernels`] the
//! arithmetic.

mod beam;
pub mod error;
mod file_bytes;
mod greedy;
pub mod kernels;
pub mod model_file;
pub mod network;
pub mod options;
pub mod shortlist;
pub mod stages;
pub mod translator;
pub mod vocabulary;
mod windows;

pub use error::{Error, Result};
pub use model_file::{ModelFile, Tensor};
pub use options::Options;
pub use shortlist::Shortlist;
pub use translator::{Files, Link, Settings, Translation, Translator};
pub use vocabulary::{Piece, Vocabulary};
