//! Languages by BCP 47.

use icu::locale::{
    LanguageIdentifier,
    subtags::{Language, Region, Script},
};
use serde::{Deserialize, Serialize, de};
use std::{fmt, str::FromStr};

/// A text that is no language tag.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a language tag: {0:?} (use BCP 47, such as \"pt\" or \"zh-Hant\")")]
pub struct LangError(pub String);

/// A language by its BCP 47 tag: language, and where they matter script and region.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Lang {
    language: Language,
    script: Option<Script>,
    region: Option<Region>,
}

/// Which way a language's script runs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir` attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

impl Lang {
    /// English, the language that translations pivot on.
    pub const ENGLISH: Lang = Lang {
        language: icu::locale::subtags::language!("en"),
        script: None,
        region: None,
    };

    /// A language that could not be told (`und`).
    pub const UNKNOWN: Lang = Lang {
        language: Language::UNKNOWN,
        script: None,
        region: None,
    };

    /// The language alone, without script and region: `pt-BR` gives `pt`.
    /// A script that is not the language's usual one stays (`zh-Hant`).
    pub fn base(self) -> Lang {
        Lang {
            region: None,
            ..self
        }
    }

    /// The language's own subtag: `zh-Hant-TW` gives `zh`.
    pub fn language(&self) -> &str {
        self.language.as_str()
    }

    /// Whether the language could be told.
    pub fn is_known(self) -> bool {
        self.language != Language::UNKNOWN
    }

    /// Which way the script runs.
    pub fn direction(self) -> Direction {
        const SCRIPTS: [&str; 9] = [
            "Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Mand", "Samr",
        ];
        const LANGUAGES: [&str; 12] = [
            "ar", "he", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb", "syr", "nqo",
        ];
        let rtl = match self.script {
            Some(script) => SCRIPTS.contains(&script.as_str()),
            None => LANGUAGES.contains(&self.language.as_str()),
        };
        if rtl { Direction::Rtl } else { Direction::Ltr }
    }

    /// The tag as ICU's type.
    pub fn to_icu(self) -> LanguageIdentifier {
        LanguageIdentifier {
            language: self.language,
            script: self.script,
            region: self.region,
            variants: Default::default(),
        }
    }
}

impl FromStr for Lang {
    type Err = LangError;

    /// Reads a tag; underscores pass for hyphens, as feeds write them.
    fn from_str(text: &str) -> Result<Lang, LangError> {
        let tag = text.trim().replace('_', "-");
        match LanguageIdentifier::from_str(&tag) {
            Ok(id) => Ok(Lang {
                language: id.language,
                script: id.script,
                region: id.region,
            }),
            Err(_) => Err(LangError(text.to_owned())),
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.language.as_str())?;
        if let Some(script) = self.script {
            write!(f, "-{script}")?;
        }
        if let Some(region) = self.region {
            write!(f, "-{region}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Lang {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Lang {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Lang, D::Error> {
        let tag = String::deserialize(from)?;
        tag.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lang(tag: &str) -> Lang {
        tag.parse().unwrap()
    }

    #[test]
    fn tags_are_normalised() {
        assert_eq!(lang("PT_br").to_string(), "pt-BR");
        assert_eq!(lang("zh-hant").to_string(), "zh-Hant");
        assert_eq!(lang("pt-BR").base(), lang("pt"));
        assert!("português!".parse::<Lang>().is_err());
        assert!("".parse::<Lang>().is_err());
    }

    #[test]
    fn script_decides_direction() {
        assert_eq!(lang("ar").direction(), Direction::Rtl);
        assert_eq!(lang("pa-Arab").direction(), Direction::Rtl);
        assert_eq!(lang("ur-Latn").direction(), Direction::Ltr);
        assert_eq!(lang("vi").direction(), Direction::Ltr);
    }
}
