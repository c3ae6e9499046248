//! What translates.

use news::Lang;
use std::{ops::Range, time::Duration};

/// Which bytes of the source became which bytes of the target, both at character
/// boundaries, in the order of the target.
pub type Alignment = Vec<(Range<usize>, Range<usize>)>;

/// Stretches of a sentence, in bytes, at character boundaries.
pub type Stretches = Vec<Range<usize>>;

/// One translated sentence.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Output {
    /// The words.
    pub text: String,
    /// Where they come from, if asked for and known.
    pub alignment: Option<Alignment>,
}

/// Why nothing was translated.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EngineError {
    /// No model is installed.
    #[error("no model translates {from} to {to}: run `interpres models add {from} {to}`")]
    NoModel {
        /// The language of the original.
        from: Lang,
        /// The language wanted.
        to: Lang,
    },
    /// A model is there, but cannot be used.
    #[error(
        "the model file {file} cannot be used: {reason}; run `interpres models verify`, then remove and add the model"
    )]
    Damaged {
        /// The file.
        file: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The engine broke down over a text.
    #[error("the engine failed: {0}")]
    Failed(String),
    /// The engine takes nothing now: it is overrun, it rests after a failure, or what it may
    /// cost is spent.
    #[error("the engine cannot be asked now: {reason}")]
    Later {
        /// What keeps it.
        reason: String,
        /// When to ask again.
        after: Duration,
        /// Whether it was asked and broke down, so that the texts may be what it cannot bear.
        asked: bool,
    },
}

/// Something that translates sentences between some pairs of languages.
pub trait Engine: Send + Sync {
    /// Its name and version.
    fn describe(&self) -> news::Engine;

    /// The name and version of the model for a direction, if it has one.
    fn model(&self, from: Lang, to: Lang) -> Option<String>;

    /// Translates sentences, giving one output for each, in the same order, never cut
    /// short; an empty one where it has none. It may block for as long as that takes.
    ///
    /// `marked` asks for alignments, and gives for each sentence the stretches whose places
    /// matter most, in bytes. An engine that cannot tell where each word went may tell it
    /// of these alone, or of none.
    fn translate(
        &self,
        from: Lang,
        to: Lang,
        sentences: &[&str],
        marked: Option<&[Stretches]>,
    ) -> Result<Vec<Output>, EngineError>;
}
