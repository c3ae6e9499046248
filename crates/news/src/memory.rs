//! What is remembered of segments.

use crate::{Heeded, Route, Text};

/// The translation of a segment that was translated before.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Remembered {
    /// Its words, with their marks.
    pub target: Text,
    /// Whose they are.
    pub by: MadeBy,
}

/// Who translated.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum MadeBy {
    /// A person: it holds whatever the glossary says.
    Person,
    /// A machine, with these terms of the glossary: it holds as long as they do.
    Machine(Option<Heeded>),
}

impl Remembered {
    /// Words of a machine, and the terms that it heeded.
    pub fn by_machine(target: impl Into<Text>, terms: Option<Heeded>) -> Remembered {
        Remembered {
            target: target.into(),
            by: MadeBy::Machine(terms),
        }
    }

    /// Words of a person.
    pub fn by_person(target: impl Into<Text>) -> Remembered {
        Remembered {
            target: target.into(),
            by: MadeBy::Person,
        }
    }

    /// Whether it still holds where the source has terms of this version, or none.
    pub fn holds(&self, version: Option<&str>) -> bool {
        match &self.by {
            MadeBy::Person => true,
            MadeBy::Machine(terms) => terms.as_ref().map(|terms| terms.version.as_str()) == version,
        }
    }
}

/// A segment of the memory, with its marks.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MemoryEntry {
    /// The way it took; a person's is direct.
    pub route: Route,
    /// The models along the way; `None` for a person's.
    pub models: Option<String>,
    /// The original.
    pub source: Text,
    /// The translation.
    pub target: Text,
    /// The terms of the glossary that a machine heeded.
    pub terms: Option<Heeded>,
}
