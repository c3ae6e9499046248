//! The list of all sources.

use crate::{
    addresses,
    frame::{Entry, Frame},
    problem::{Answer, html},
    reader::{Reader, Setting},
};
use askama::Template;
use news::{AuthorKind, Source};

/// The page.
#[derive(Template)]
#[template(path = "sources.html")]
pub struct SourcesPage {
    frame: Frame,
    sources: Vec<SourceView>,
    opml: &'static str,
}

/// A source in the list.
struct SourceView {
    page: Entry,
    tongue: String,
    language: String,
    country: String,
    home: String,
    host: String,
}

/// `/{edition}/sources`
pub async fn show(reader: Reader) -> Answer {
    let sources = reader.app.store.sources().await?;
    html(&SourcesPage::new(&reader.setting().await?, &sources))
}

impl SourcesPage {
    /// The page of some sources.
    pub fn new(setting: &Setting, sources: &[Source]) -> SourcesPage {
        let locale = &setting.locale;
        let mut sources: Vec<&Source> = sources.iter().collect();
        sources.sort_by(|a, b| locale.compare(&a.name, &b.name));
        SourcesPage {
            frame: Frame::new(setting, &locale.msg("sources-title"), addresses::sources)
                .described(&locale.msg("sources-intro")),
            sources: sources
                .into_iter()
                .map(|source| view(setting, source))
                .collect(),
            opml: addresses::OPML,
        }
    }

    /// A page to look at.
    #[cfg(test)]
    pub fn sample(setting: &Setting) -> SourcesPage {
        SourcesPage::new(setting, &[crate::samples::source()])
    }
}

fn view(setting: &Setting, source: &Source) -> SourceView {
    let address = addresses::source(setting.lang(), source.id, &source.name);
    SourceView {
        page: Entry::new(&source.name, address).romanised(setting.romanised(
            &source.name,
            AuthorKind::Agency,
            source.language,
        )),
        tongue: setting.tongue(source.language),
        language: match source.language.is_known() {
            true => setting.locale.language(source.language),
            false => String::new(),
        },
        country: setting.locale.country(source),
        home: source.home.as_str().to_owned(),
        host: source.home.host().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    #[test]
    fn an_outlet_is_at_home_where_its_address_says() {
        let source = Source {
            home: "https://www.gazeta.pt/".parse().unwrap(),
            ..samples::source()
        };
        for (tag, country) in [("en", "Portugal"), ("ar", "البرتغال"), ("zh", "葡萄牙")]
        {
            let page = SourcesPage::new(&samples::setting(tag), std::slice::from_ref(&source));
            assert_eq!(page.sources[0].country, country);
        }
    }

    #[test]
    fn outlets_are_in_the_order_of_the_reader() {
        let named = |name: &str| Source {
            name: name.to_owned(),
            ..samples::source()
        };
        let order = |lang: &str| {
            let page = SourcesPage::new(
                &samples::setting(lang),
                &["Zeit", "Östgöta", "Ostsee", "aftonbladet"].map(named),
            );
            let names = page.sources.into_iter().map(|source| source.page.name);
            names.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(order("de"), "aftonbladet Östgöta Ostsee Zeit");
        assert_eq!(order("sv"), "aftonbladet Ostsee Zeit Östgöta");
    }
}
