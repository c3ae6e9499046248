//! What can go wrong: one enum, every variant names the file and what is wrong in it.

use std::path::PathBuf;

/// A file that cannot be used, or a request that cannot be met.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The file cannot be opened, read or mapped.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// The bytes are not what the format demands.
    #[error("{file}: {what}")]
    Damaged {
        /// The file, or what the caller named the bytes.
        file: String,
        /// What is wrong, and where.
        what: String,
    },
    /// One tensor of a model file is missing, or is not what the format or the model demands.
    #[error("{file}: tensor {tensor}: {what}")]
    Tensor {
        /// The model file.
        file: String,
        /// The tensor's name.
        tensor: String,
        /// What is wrong with it.
        what: String,
    },
    /// The model was built with an option that this crate does not have.
    #[error("{file}: option {key}: {value} is not supported; {supported}")]
    Option {
        /// The model file.
        file: String,
        /// The option's name in `special:model.yml`.
        key: String,
        /// Its value there.
        value: String,
        /// What is supported.
        supported: String,
    },
    /// The caller asked to stop.
    #[error("stopped before all was translated")]
    Stopped,
}

/// A result of this crate.
pub type Result<T> = std::result::Result<T, Error>;
