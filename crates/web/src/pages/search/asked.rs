//! What a reader searches for, as it stands in the address.

use crate::{
    addresses::{self, Format, Of},
    l10n::Locale,
    listing::PageNumber,
    problem::Problem,
};
use index::Order;
use jiff::civil::Date;
use news::{Lang, Section, SourceId};
use serde::Deserialize;
use std::str::FromStr;
use url::form_urlencoded;

/// Hits on one page.
pub const LENGTH: u32 = 20;
/// No search is followed further, in pages.
pub const LAST: u32 = 50;
/// Longest query, in characters; the rest is not looked for.
const LONGEST: usize = 300;

/// What is asked for, as it stands in the address.
#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    q: String,
    section: Option<String>,
    source: Option<String>,
    lang: Option<String>,
    from: Option<String>,
    to: Option<String>,
    order: Option<String>,
    page: Option<String>,
}

/// What is asked for.
#[derive(Clone)]
pub struct Search {
    /// The words.
    pub words: String,
    /// Only of this section.
    pub section: Option<Section>,
    /// Only of this outlet.
    pub source: Option<SourceId>,
    /// Only written in this language.
    pub original: Option<Lang>,
    /// Only of this day or later.
    pub from: Option<Date>,
    /// Only of this day or earlier.
    pub to: Option<Date>,
    /// The order of hits.
    pub order: Order,
    /// The page of hits.
    pub page: PageNumber,
}

impl Search {
    /// Reads what is asked for; an empty choice is no choice, a wrong one is refused.
    pub fn read(asked: &Asked) -> Result<Search, Problem> {
        let page = PageNumber::read(asked.page.as_deref().filter(|page| !page.is_empty()))?;
        if page.0 > LAST {
            return Err(Problem::NotFound);
        }
        Ok(Search {
            words: asked.q.trim().chars().take(LONGEST).collect(),
            section: chosen(&asked.section)?,
            source: chosen(&asked.source)?,
            original: chosen(&asked.lang)?,
            from: chosen(&asked.from)?,
            to: chosen(&asked.to)?,
            order: match asked.order.as_deref() {
                Some("newest") => Order::Newest,
                _ => Order::Relevance,
            },
            page,
        })
    }

    /// The question to the index; days are those of the edition's time zone.
    pub fn query(&self, locale: &Locale) -> index::Query {
        let tomorrow = |day: Date| day.tomorrow().ok();
        index::Query {
            section: self.section,
            source: self.source,
            original: self.original,
            since: self.from.and_then(|day| locale.start_of(day)),
            before: self
                .to
                .and_then(tomorrow)
                .and_then(|day| locale.start_of(day)),
            order: self.order,
            limit: LENGTH as usize,
            offset: ((self.page.0 - 1) * LENGTH) as usize,
            ..index::Query::new(self.words.clone(), locale.lang())
        }
    }

    /// The same words without limits; `None` where there are none.
    pub fn freed(&self) -> Option<Search> {
        let limited = self.section.is_some()
            || self.source.is_some()
            || self.original.is_some()
            || self.from.is_some()
            || self.to.is_some();
        limited.then(|| Search {
            section: None,
            source: None,
            original: None,
            from: None,
            to: None,
            page: PageNumber(1),
            ..self.clone()
        })
    }

    /// Other words with the same limits.
    pub fn with(&self, words: &str) -> Search {
        Search {
            words: words.to_owned(),
            page: PageNumber(1),
            ..self.clone()
        }
    }

    /// The address of its first page in an edition.
    pub fn address(&self, lang: Lang) -> String {
        format!("{}{}", addresses::search(lang), self.question())
    }

    /// The address of a feed of what is found, the newest first. Originals are what was written
    /// in the language of the edition.
    pub fn feed(&self, lang: Lang, of: Of, format: Format) -> String {
        let search = match of {
            Of::All => self.clone(),
            Of::Originals => Search {
                original: Some(lang.base()),
                ..self.clone()
            },
        };
        let file = format.file(Of::All);
        format!("{}/{file}{}", addresses::search(lang), search.question())
    }

    /// Which articles it finds in an edition.
    pub fn of(&self, lang: Lang) -> Of {
        match self.original.is_some_and(|own| own.base() == lang.base()) {
            true => Of::Originals,
            false => Of::All,
        }
    }

    /// The newest that is found.
    pub fn newest(&self) -> Search {
        Search {
            order: Order::Newest,
            page: PageNumber(1),
            ..self.clone()
        }
    }

    /// What stands behind an address, with its mark; nothing where nothing is asked.
    fn question(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        let mut add = |name: &str, value: Option<String>| {
            if let Some(value) = value {
                query.append_pair(name, &value);
            }
        };
        add("q", (!self.words.is_empty()).then(|| self.words.clone()));
        add("section", self.section.map(|section| section.to_string()));
        add("source", self.source.map(|source| source.to_string()));
        add("lang", self.original.map(|lang| lang.to_string()));
        add("from", self.from.map(|day| day.to_string()));
        add("to", self.to.map(|day| day.to_string()));
        add(
            "order",
            (self.order == Order::Newest).then(|| "newest".to_owned()),
        );
        match query.finish() {
            query if query.is_empty() => query,
            query => format!("?{query}"),
        }
    }
}

fn chosen<T: FromStr>(text: &Option<String>) -> Result<Option<T>, Problem> {
    match text.as_deref() {
        None | Some("") => Ok(None),
        Some(text) => text.parse().map(Some).map_err(|_| Problem::BadRequest),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    fn read(asked: Asked) -> Result<Search, Problem> {
        Search::read(&asked)
    }

    #[test]
    fn days_are_those_of_the_edition() {
        let day = |text: &str| Some(text.to_owned());
        let search = read(Asked {
            q: "ponte".to_owned(),
            from: day("2026-11-18"),
            to: day("2026-11-18"),
            ..Asked::default()
        });
        let search = search.unwrap();
        let query = search.query(&samples::setting("zh").locale);
        assert_eq!(query.since, "2026-11-17T16:00:00Z".parse().ok());
        assert_eq!(query.before, "2026-11-18T16:00:00Z".parse().ok());
        let address = search.address(samples::lang("pt"));
        assert_eq!(address, "/pt/search?q=ponte&from=2026-11-18&to=2026-11-18");
        let originals = search.feed(samples::lang("pt"), Of::Originals, Format::Atom);
        let asked = "q=ponte&lang=pt&from=2026-11-18&to=2026-11-18";
        assert_eq!(originals, format!("/pt/search/atom.xml?{asked}"));
        let freed = search.freed().unwrap();
        assert_eq!(freed.address(samples::lang("pt")), "/pt/search?q=ponte");
        assert!(freed.freed().is_none());
    }

    #[test]
    fn days_that_are_none_are_refused() {
        for day in ["2026-02-30", "yesterday", "0", "18.11.2026"] {
            let asked = Asked {
                from: Some(day.to_owned()),
                ..Asked::default()
            };
            assert!(read(asked).is_err(), "{day}");
        }
        let last = Asked {
            to: Some("9999-12-31".to_owned()),
            ..Asked::default()
        };
        let query = read(last).unwrap().query(&samples::setting("en").locale);
        assert_eq!(query.before, None);
    }
}
