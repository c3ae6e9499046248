//! The languages that readers choose from, by their own names and by those that they have
//! in the reader's language.

use crate::l10n::Locale;
use news::Lang;
use std::collections::HashMap;

/// A language to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Its tag.
    pub lang: Lang,
    /// Which way it runs.
    pub dir: &'static str,
    /// Its name in itself.
    pub own: String,
    /// Its name in the reader's language; empty where that is the same.
    pub here: String,
}

/// The languages of all editions, for the readers of each.
#[derive(Debug, Default)]
pub struct Languages(HashMap<Lang, Vec<Name>>);

impl Languages {
    /// Asks every edition for the names of all.
    pub fn new(locales: &[Locale]) -> Languages {
        let of = |reader: &Locale| (reader.lang(), names(reader, locales));
        Languages(locales.iter().map(of).collect())
    }

    /// The languages as readers of an edition look for them, in the order of their
    /// own names.
    pub fn of(&self, reader: Lang) -> &[Name] {
        self.0.get(&reader).map_or(&[], Vec::as_slice)
    }
}

fn names(reader: &Locale, locales: &[Locale]) -> Vec<Name> {
    let name = |locale: &Locale| {
        let here = reader.language_alone(locale.lang());
        let own = locale.own_name().to_owned();
        Name {
            lang: locale.lang(),
            dir: locale.dir(),
            here: if here == own { String::new() } else { here },
            own,
        }
    };
    let mut names: Vec<Name> = locales.iter().map(name).collect();
    names.sort_by(|a, b| reader.compare(&a.own, &b.own));
    names
}

#[cfg(test)]
mod tests {
    use crate::samples;

    #[test]
    fn languages_are_found_by_either_name() {
        let setting = samples::setting("pt");
        let shown: Vec<String> = setting
            .languages
            .of(setting.lang())
            .iter()
            .map(|name| format!("{} {}", name.own, name.here).trim().to_owned())
            .collect();
        assert_eq!(
            shown,
            [
                "English Inglês",
                "Português",
                "العربية Árabe",
                "中文 Chinês"
            ]
        );
    }
}
