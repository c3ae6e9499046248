//! What countries, languages and great cities are called, from CLDR by way of ICU.

use super::words::plain;
use crate::{
    checks::side::{is_unspaced, word_ranges},
    slice::part,
};
use icu::{
    datetime::{NoCalendarFormatter, fieldsets::zone::ExemplarCity},
    experimental::displaynames::{
        DisplayNamesOptions,
        multi::{LanguageDisplayNames, RegionDisplayNames},
    },
    locale::{Locale, subtags},
    time::zone::iana::IanaParserExtended,
};
use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

/// What is named: a code of CLDR, of at most eight letters.
pub(super) type Id = u64;

/// Fewest letters of a word that names something.
const SHORTEST: usize = 3;

/// What a language calls them, word by word.
#[derive(Default)]
pub(super) struct Known {
    /// Stems by their first two letters.
    stems: HashMap<(char, char), Vec<(String, Id)>>,
    /// The same for scripts without spaces, by what is named.
    whole: HashMap<Id, Vec<String>>,
    /// Short words that the language sets before others.
    before: &'static [&'static str],
}

static KNOWN: LazyLock<Mutex<HashMap<&'static str, Arc<Known>>>> = LazyLock::new(Mutex::default);

/// What the language of a table calls them.
pub(super) fn known(tag: &'static str) -> Arc<Known> {
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let row = known.entry(tag).or_insert_with(|| {
        let read = tag.parse().ok().map(|locale| Known::read(tag, &locale));
        Arc::new(read.unwrap_or_default())
    });
    row.clone()
}

impl Known {
    fn read(tag: &str, locale: &Locale) -> Known {
        let mut known = Known {
            before: match tag {
                "ar" => &["وال", "بال", "ال", "و", "ب", "ل"],
                "he" => &["ל", "ב", "ה", "ו", "מ"],
                _ => &[],
            },
            ..Known::default()
        };
        let options = DisplayNamesOptions::default;
        let letters = || (b'a'..=b'z').flat_map(|one| (b'a'..=b'z').map(move |two| [one, two]));
        if let Ok(names) = RegionDisplayNames::try_new(locale.into(), options()) {
            for code in letters().map(|code| code.map(|letter| letter.to_ascii_uppercase())) {
                if let Ok(region) = subtags::Region::try_from_utf8(&code) {
                    known.add(tag, names.of(region).unwrap_or_default(), id(&code));
                }
            }
        }
        if let Ok(names) = LanguageDisplayNames::try_new(locale.into(), options()) {
            for code in letters() {
                if let Ok(language) = subtags::Language::try_from_utf8(&code) {
                    known.add(tag, names.of(language).unwrap_or_default(), id(&code));
                }
            }
        }
        if let Ok(cities) = NoCalendarFormatter::try_new(locale.into(), ExemplarCity) {
            for zone in IanaParserExtended::new().iter() {
                let code = zone.time_zone;
                let city = cities.format(&code.without_offset()).to_string();
                known.add(tag, &city, id(code.as_str().as_bytes()));
            }
        }
        known
    }

    fn add(&mut self, tag: &str, name: &str, id: Id) {
        if is_unspaced(tag) && name.chars().count() > 1 {
            self.whole.entry(id).or_default().push(name.to_owned());
            return;
        }
        for word in word_ranges(name) {
            let stem = stem(&plain(part(name, word)));
            let Some(first) = first_two(&stem) else {
                continue;
            };
            let row = self.stems.entry(first).or_default();
            if !row
                .iter()
                .any(|(other, known)| *known == id && *other == stem)
            {
                row.push((stem, id));
            }
        }
    }

    /// What a word without accents may name.
    pub(super) fn ids<'a>(&'a self, word: &'a str) -> impl Iterator<Item = Id> + 'a {
        let bare = self.before.iter();
        let bare = bare.filter_map(|short| word.strip_prefix(short));
        std::iter::once(word).chain(bare).flat_map(|word| {
            let row = first_two(word).and_then(|first| self.stems.get(&first));
            let row = row.map(Vec::as_slice).unwrap_or_default();
            let named = row
                .iter()
                .filter(|(stem, _)| word.starts_with(stem.as_str()));
            named.map(|(_, id)| *id)
        })
    }

    /// What a text without spaces names.
    pub(super) fn ids_within<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Id> + 'a {
        let all = self.whole.iter();
        let named = all.filter(|(_, names)| names.iter().any(|name| text.contains(name.as_str())));
        named.map(|(id, _)| *id)
    }
}

/// A word without what may change behind it.
fn stem(word: &str) -> String {
    let length = word.chars().count();
    // A syllable of Korean is as much as two letters.
    let hangul = word
        .chars()
        .next()
        .is_some_and(|c| ('가'..='힣').contains(&c));
    let kept = match length {
        _ if hangul && length > 1 => length,
        0..SHORTEST => 0,
        SHORTEST..5 => length,
        5..7 => length - 1,
        _ => length - 2,
    };
    word.chars().take(kept).collect()
}

fn first_two(word: &str) -> Option<(char, char)> {
    let mut chars = word.chars();
    chars.next().zip(chars.next())
}

fn id(code: &[u8]) -> Id {
    code.iter()
        .take(8)
        .fold(0, |id, byte| (id << 8) | Id::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_and_cities_are_known() {
        let shared = |one: (&'static str, &str), two: (&'static str, &str)| {
            let (one, two) = ((known(one.0), one.1), (known(two.0), two.1));
            let ids: Vec<Id> = one.0.ids(one.1).collect();
            two.0.ids(two.1).any(|id| ids.contains(&id))
        };
        assert!(shared(("en", "germany"), ("de", "deutschlands")));
        assert!(shared(("en", "germany"), ("uk", "німеччині")));
        assert!(!shared(("it", "roma"), ("en", "paris")));
        assert!(shared(("en", "moscow"), ("ru", "москве")));
        assert!(!shared(("en", "moscow"), ("ru", "лондоне")));
        let (english, japanese) = (known("en"), known("ja"));
        let spain: Vec<Id> = english.ids("spain").collect();
        let mut said = japanese.ids_within("彼はスペインへ行った");
        assert!(said.any(|id| spain.contains(&id)));
    }
}
