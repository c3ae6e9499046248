//! Names of languages in a language.

use icu::{
    casemap::CaseMapper,
    experimental::displaynames::{
        DisplayNamesOptions,
        multi::{LanguageDisplayNames, LocaleDisplayNamesFormatter, RegionDisplayNames},
    },
    locale::{LanguageIdentifier, Locale as Tag, subtags::Region},
};
use news::Lang;

/// Languages that CLDR writes names of languages in as they stand alone: "Αγγλικά",
/// "Tiếng Anh". Within a sentence they are small.
const SMALL_WITHIN: [&str; 2] = ["el", "vi"];

/// Languages that CLDR calls by what follows the word for language: "Indonesia".
const CALLED_BAHASA: [&str; 2] = ["id", "ms"];

/// The names that a language has for languages.
pub struct Names {
    lang: LanguageIdentifier,
    known: Known,
    regions: Option<RegionDisplayNames>,
}

/// What ICU knows.
enum Known {
    /// Names with regions and scripts: "Brazilian Portuguese".
    Whole(Box<LocaleDisplayNamesFormatter>),
    /// Of some languages, such as Urdu, it lacks the table of variants, and therefore
    /// joins nothing.
    Parts(Box<LanguageDisplayNames>),
    Nothing,
}

impl Names {
    pub fn new(tag: &Tag) -> Names {
        let options = DisplayNamesOptions::default();
        let known = match LocaleDisplayNamesFormatter::try_new(tag.into(), options) {
            Ok(whole) => Known::Whole(whole.into()),
            Err(_) => match LanguageDisplayNames::try_new(tag.into(), options) {
                Ok(languages) => Known::Parts(languages.into()),
                Err(_) => Known::Nothing,
            },
        };
        Names {
            lang: tag.id.clone(),
            known,
            regions: RegionDisplayNames::try_new(tag.into(), options).ok(),
        }
    }

    /// A name as it stands within a sentence; the tag where there is none.
    pub fn of(&self, lang: Lang) -> String {
        let tag = lang.to_icu();
        let name = match &self.known {
            Known::Whole(names) => names.of(&tag.into()).into_owned(),
            Known::Parts(languages) => {
                let region = tag.region.and_then(|region| self.region(region));
                match (languages.of(tag.language), region) {
                    (Some(name), Some(region)) => format!("{name} ({region})"),
                    (Some(name), None) => name.to_owned(),
                    (None, _) => lang.to_string(),
                }
            }
            Known::Nothing => lang.to_string(),
        };
        match SMALL_WITHIN.contains(&self.lang.language.as_str()) {
            true => self.small(&name),
            false => name,
        }
    }

    /// The name of a country or another region.
    pub fn region(&self, region: Region) -> Option<&str> {
        self.regions.as_ref()?.of(region)
    }

    /// The name of the language in itself.
    pub fn own(&self, lang: Lang) -> String {
        let name = self.of(lang);
        match CALLED_BAHASA.contains(&self.lang.language.as_str()) {
            true => format!("Bahasa {name}"),
            false => name,
        }
    }

    /// The words with a small first letter.
    fn small(&self, words: &str) -> String {
        let mut rest = words.chars();
        let first: String = rest.by_ref().take(1).collect();
        let first = CaseMapper::new().lowercase_to_string(&first, &self.lang);
        format!("{first}{}", rest.as_str())
    }
}
