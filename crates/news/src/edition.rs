//! The site in one language.

use crate::Lang;
use serde::{Deserialize, Serialize};

/// The site in one language.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Edition {
    /// Its language, which is also the first part of its addresses.
    pub lang: Lang,
    /// IANA time zone for its dates, such as `Europe/Lisbon`.
    pub time_zone: String,
    /// The site's name in this edition.
    pub name: String,
    /// One line under the name.
    pub tagline: String,
}
