//! Files of terms and of translated segments, as other tools read and write them.
//!
//! | | in | out |
//! |---|---|---|
//! | terms: TBX | ISO 30042:2019 (`tbx`), both styles, and before (`martif`) | TBX-Basic of 2019 |
//! | terms: CSV | commas, semicolons or tabs, told by the header | commas |
//! | segments: TMX | 1.1 to 1.4b | 1.4b |
//!
//! Files come from outside: they are bounded in size, nesting and number; an entity that a
//! document declares is never looked at. What is no file of its kind is an error with its
//! line; an entry that is of no use to us is skipped, with its line and the reason.

mod codes;
pub mod csv;
mod decode;
pub mod tbx;
pub mod tmx;
mod xml;

pub use decode::decode;

use std::fmt;

/// Why a file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// More than anybody means to read at once.
    #[error("the file has more than {} MB: split it", most >> 20)]
    TooLarge {
        /// Bytes that it may have.
        most: usize,
    },
    /// Bytes that are no text.
    #[error("the file is no text in UTF-8 or UTF-16: save it as UTF-8")]
    Charset,
    /// Something is wrong at a place.
    #[error("line {line}: {reason}")]
    At {
        /// The line, from 1.
        line: usize,
        /// What is wrong with it.
        reason: String,
    },
}

/// An entry that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// The line where it begins, from 1.
    pub line: usize,
    /// What kept it out.
    pub reason: String,
}

impl fmt::Display for Skipped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.reason)
    }
}

/// What was read of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken<T> {
    /// What is of use.
    pub items: Vec<T>,
    /// What is not.
    pub skipped: Vec<Skipped>,
}

impl<T> Default for Taken<T> {
    fn default() -> Taken<T> {
        Taken {
            items: Vec::new(),
            skipped: Vec::new(),
        }
    }
}

impl<T> Taken<T> {
    fn skip(&mut self, line: usize, reason: impl fmt::Display) {
        self.skipped.push(Skipped {
            line,
            reason: reason.to_string(),
        });
    }
}

/// A text as XML has it, in an element or an attribute. Characters that XML cannot have are
/// left out.
fn escaped(text: &str) -> String {
    let is_xml = |c: &char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    let text: String = text.chars().filter(is_xml).collect();
    // A parser makes line feeds of carriage returns, and spaces of both within attributes.
    let text = quick_xml::escape::escape(text.as_str());
    text.replace('\r', "&#13;").replace('\n', "&#10;")
}
