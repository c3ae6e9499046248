//! What can be wrong with the texts of the press, and with its port.

use std::{io, net::SocketAddr};

/// Why the press cannot open.
#[derive(Debug, thiserror::Error)]
pub enum PressError {
    /// A file that an outlet needs is not there.
    #[error("{0} is missing: add it")]
    Missing(String),
    /// A file is not UTF-8 text.
    #[error("{0} is not UTF-8 text: save it as UTF-8")]
    NotText(String),
    /// A folder of an outlet that no page design was made for.
    #[error("no page design for the outlet {0:?}: name it in look.rs")]
    NoLook(String),
    /// An article whose file name is not `NN-slug.md`.
    #[error("{0} is not named NN-slug.md: rename it")]
    Name(String),
    /// An article that does not open with front matter.
    #[error("{0} has no front matter: begin with a line +++ and end it with a line +++")]
    NoFrontMatter(String),
    /// TOML that cannot be read, or lacks or misspells a field.
    #[error("{file}: {error}")]
    Toml {
        /// The file.
        file: String,
        /// What the parser says.
        error: Box<toml::de::Error>,
    },
    /// A value that does not mean anything.
    #[error("{file}: {field} = {value} is {reason}")]
    Value {
        /// The file.
        file: String,
        /// The field.
        field: &'static str,
        /// What stands there.
        value: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A body that cannot be shown as it is.
    #[error("{file}: {error}")]
    Body {
        /// The file.
        file: String,
        /// What is wrong.
        error: BodyError,
    },
    /// A drawing that cannot be read.
    #[error("pictures/{name}.svg cannot be drawn: {reason}")]
    Picture {
        /// Its name.
        name: String,
        /// What the renderer says.
        reason: String,
    },
    /// A template that cannot be filled in.
    #[error("a page cannot be written: {0}")]
    Template(#[from] askama::Error),
    /// A port that cannot be had.
    #[error("cannot listen on {address}: {error}; choose another port, or 0 for any")]
    Listen {
        /// The address asked for.
        address: SocketAddr,
        /// What the system says.
        error: io::Error,
    },
}

/// What is wrong with the Markdown of an article.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BodyError {
    /// HTML in the Markdown.
    #[error("raw HTML {0:?}: write it in Markdown")]
    RawHtml(String),
    /// A link that is neither https nor an article of the outlet.
    #[error("a link to {0:?}: link to https://..., or to NN-slug of the same outlet")]
    UnknownLink(String),
    /// A picture within a sentence.
    #[error("the picture {0:?} stands within a paragraph: put it on a line of its own")]
    InlinePicture(String),
}
