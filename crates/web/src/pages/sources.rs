//! The list of all sources.

use crate::{
    addresses,
    frame::{Entry, Frame},
    problem::{Answer, html},
    reader::{Reader, Setting},
};
use askama::Template;
use news::Source;

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
        SourcesPage {
            frame: Frame::new(setting, &locale.msg("sources-title"), addresses::sources)
                .described(&locale.msg("sources-intro")),
            sources: sources.iter().map(|source| view(setting, source)).collect(),
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
        page: Entry::new(&source.name, address),
        tongue: setting.tongue(source.language),
        language: match source.language.is_known() {
            true => setting.locale.language(source.language),
            false => String::new(),
        },
        home: source.home.as_str().to_owned(),
        host: source.home.host().to_owned(),
    }
}
