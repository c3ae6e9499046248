//! Languages by BCP 47.

use icu::locale::{
    LanguageIdentifier, LocaleExpander,
    subtags::{Language, Region, Script, language, region, script},
};
use serde::{Deserialize, Serialize, de};
use std::{fmt, str::FromStr};

/// Languages that are written in another script in some regions, where tags seldom say it.
const BY_REGION: [(Language, Script, &[Region]); 6] = [
    (language!("kk"), script!("Arab"), &[region!("CN")]),
    (language!("mn"), script!("Mong"), &[region!("CN")]),
    (language!("pa"), script!("Arab"), &[region!("PK")]),
    (language!("sr"), script!("Latn"), &[region!("ME")]),
    (language!("uz"), script!("Arab"), &[region!("AF")]),
    (
        language!("zh"),
        script!("Hant"),
        &[region!("TW"), region!("HK"), region!("MO")],
    ),
];

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
        language: language!("en"),
        script: None,
        region: None,
    };

    /// A language that could not be told (`und`).
    pub const UNKNOWN: Lang = Lang {
        language: Language::UNKNOWN,
        script: None,
        region: None,
    };

    /// The language alone, without script and region: `pt-BR` gives `pt`, `zh-Hans` gives
    /// `zh`. A script that is not the language's usual one stays (`zh-Hant`), and is told from
    /// the region where nothing else tells it (`zh-TW`).
    pub fn base(self) -> Lang {
        let alone = Lang {
            script: None,
            region: None,
            ..self
        };
        let script = match (self.script, self.region) {
            (Some(script), _) => Some(script).filter(|it| alone.usual_script() != Some(*it)),
            (None, Some(region)) => {
                let mut others = alone.in_regions();
                let there = others.find(|(_, regions)| regions.contains(&region));
                there.map(|(script, _)| script)
            }
            (None, None) => None,
        };
        Lang { script, ..alone }
    }

    /// The script that most write it in (CLDR).
    fn usual_script(self) -> Option<Script> {
        let mut tag = self.to_icu();
        LocaleExpander::new_extended().maximize(&mut tag);
        tag.script
    }

    /// The other scripts that it is written in where its regions tell them, with these.
    fn in_regions(self) -> impl Iterator<Item = (Script, &'static [Region])> {
        let rows = BY_REGION.iter();
        let own = rows.filter(move |(language, ..)| *language == self.language);
        own.map(|(_, script, regions)| (*script, *regions))
    }

    /// The same language with regions that tell its script: `zh-TW` and others for `zh-Hant`.
    pub fn told_by_regions(self) -> Vec<Lang> {
        let own = self
            .in_regions()
            .filter(|(script, _)| self.script == Some(*script));
        let regions = own.flat_map(|(_, regions)| regions);
        let with = |region: &Region| Lang {
            script: None,
            region: Some(*region),
            ..self
        };
        regions.map(with).collect()
    }

    /// The language in those of its other scripts that regions tell: `zh-Hant` for `zh`.
    pub fn in_other_scripts(self) -> Vec<Lang> {
        let others = self.in_regions().filter(|_| self.script.is_none());
        let with = |(script, _)| Lang {
            script: Some(script),
            region: None,
            ..self
        };
        others.map(with).collect()
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
        let rtl = match self.script.or(self.base().script) {
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
    fn only_a_script_that_is_not_the_usual_one_makes_another_language() {
        for (tag, base) in [
            ("zh-Hans", "zh"),
            ("zh-Hans-CN", "zh"),
            ("zh-SG", "zh"),
            ("zh-TW", "zh-Hant"),
            ("zh-HK", "zh-Hant"),
            ("zh-Hant-TW", "zh-Hant"),
            ("zh-Hans-HK", "zh"),
            ("sr-Cyrl", "sr"),
            ("sr-RS", "sr"),
            ("sr-Latn-RS", "sr-Latn"),
            ("pa-Guru-IN", "pa"),
            ("pa-PK", "pa-Arab"),
            ("en-Latn-GB", "en"),
            ("de-AT", "de"),
            ("hi-Latn", "hi-Latn"),
            ("und-Arab", "und-Arab"),
            ("und", "und"),
        ] {
            assert_eq!(lang(tag).base().to_string(), base, "{tag}");
            assert_eq!(lang(base).base(), lang(base), "{base}");
        }
        let tags = |langs: Vec<Lang>| langs.iter().map(Lang::to_string).collect::<Vec<_>>();
        let traditional = tags(lang("zh-Hant").told_by_regions());
        assert_eq!(traditional, ["zh-TW", "zh-HK", "zh-MO"]);
        assert_eq!(tags(lang("zh").in_other_scripts()), ["zh-Hant"]);
        for none in ["zh-Hant", "pt"] {
            assert!(lang(none).in_other_scripts().is_empty());
        }
        assert!(lang("zh").told_by_regions().is_empty());
    }

    #[test]
    fn script_decides_direction() {
        assert_eq!(lang("ar").direction(), Direction::Rtl);
        assert_eq!(lang("pa-Arab").direction(), Direction::Rtl);
        assert_eq!(lang("pa-PK").direction(), Direction::Rtl);
        assert_eq!(lang("ar-Arab-EG").direction(), Direction::Rtl);
        assert_eq!(lang("ks-Arab").direction(), Direction::Rtl);
        assert_eq!(lang("pa-Guru").direction(), Direction::Ltr);
        assert_eq!(lang("ur-Latn").direction(), Direction::Ltr);
        assert_eq!(lang("vi").direction(), Direction::Ltr);
    }
}
