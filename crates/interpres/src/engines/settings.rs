//! The configuration of engines on other machines, or other programs on this one.

use anyhow::{Context, Result, bail, ensure};
use news::{Pair, WebUrl};
use serde::Deserialize;
use std::{env, fmt, fs};

/// The name of our own engine in a chain.
pub const OWN: &str = "nmt";

/// One `[[translate.engine]]`; `defaults.toml` says what each value means.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    pub kind: Kind,
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub url: Option<WebUrl>,
    #[serde(default)]
    pub model: String,
    pub pairs: Vec<Pair>,
    #[serde(default)]
    pub key_env: String,
    #[serde(default)]
    pub key_file: String,
    #[serde(default = "a_minute")]
    pub timeout: u64,
    #[serde(default)]
    pub requests_a_minute: u32,
    #[serde(default)]
    pub characters_a_day: u64,
    #[serde(default)]
    pub characters_a_month: u64,
    #[serde(default)]
    pub requests_a_day: u64,
    #[serde(default)]
    pub requests_a_month: u64,
}

fn a_minute() -> u64 {
    60
}

/// What an engine speaks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// The chat completions of OpenAI, which most servers of language models speak.
    Chat,
    /// LibreTranslate's API.
    LibreTranslate,
    /// DeepL's API, version 2.
    DeepL,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Kind::Chat => "chat",
            Kind::LibreTranslate => "libretranslate",
            Kind::DeepL => "deepl",
        }
    }
}

impl Settings {
    /// The name that chains call it by.
    pub fn name(&self) -> &str {
        self.own_name().unwrap_or(self.kind.name())
    }

    /// Its name, if it is not just that of its kind.
    pub fn own_name(&self) -> Option<&str> {
        let name = self.name.as_str();
        Some(name).filter(|name| !name.is_empty() && *name != self.kind.name())
    }

    /// Refuses what cannot work.
    pub fn check(&self) -> Result<()> {
        let name = self.name();
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        ensure!(
            name.chars().all(plain) && name != OWN,
            "the engine {name:?} needs another name: letters, digits, - and _, and not {OWN}"
        );
        ensure!(!self.pairs.is_empty(), "the engine {name} has no pairs");
        ensure!(
            self.timeout > 0,
            "the engine {name}: timeout must be 1 at least"
        );
        ensure!(
            self.key_env.is_empty() || self.key_file.is_empty(),
            "the engine {name}: give key_env or key_file, not both"
        );
        match (&self.url, self.kind) {
            (None, Kind::Chat | Kind::LibreTranslate) => bail!("the engine {name} has no url"),
            (Some(url), _) if !url.as_url().username().is_empty() => {
                bail!("the engine {name}: keys do not belong in the url, but in key_file")
            }
            _ => {}
        }
        match self.kind {
            Kind::Chat if self.model.is_empty() => bail!("the engine {name} names no model"),
            Kind::DeepL if self.key_env.is_empty() && self.key_file.is_empty() => {
                bail!("the engine {name} has no key: give key_env or key_file")
            }
            _ => Ok(()),
        }
    }

    /// The key, if there is one.
    pub fn key(&self) -> Result<Option<Key>> {
        let name = self.name();
        let key = match (self.key_env.as_str(), self.key_file.as_str()) {
            ("", "") => return Ok(None),
            ("", file) => fs::read_to_string(file)
                .with_context(|| format!("the key of the engine {name} in {file}"))?,
            (variable, _) => env::var(variable).with_context(|| {
                format!("the key of the engine {name} in the environment variable {variable}")
            })?,
        };
        let key = key.trim().to_owned();
        ensure!(
            !key.is_empty() && key.chars().all(|c| c.is_ascii_graphic()),
            "the key of the engine {name} is not one: it must be one word"
        );
        Ok(Some(Key(key)))
    }
}

/// What proves to a service who asks. It is not shown by mistake.
#[derive(Clone)]
pub struct Key(String);

impl Key {
    /// The key itself.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(a key)")
    }
}
