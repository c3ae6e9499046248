//! What translates.

use news::Lang;
use std::ops::Range;

/// Which bytes of the source became which bytes of the target, both at character
/// boundaries, in the order of the target.
pub type Alignment = Vec<(Range<usize>, Range<usize>)>;

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
}

/// Something that translates sentences between some pairs of languages.
pub trait Engine: Send + Sync {
    /// Its name and version.
    fn describe(&self) -> news::Engine;

    /// The directions it has models for.
    fn directions(&self) -> Vec<(Lang, Lang)>;

    /// The name and version of the model for a direction.
    fn model(&self, from: Lang, to: Lang) -> Option<String>;

    /// Translates sentences, giving one output for each, in the same order, never
    /// cut short. With `aligned`, also where the words come from.
    fn translate(
        &self,
        from: Lang,
        to: Lang,
        sentences: &[&str],
        aligned: bool,
    ) -> Result<Vec<Output>, EngineError>;
}
