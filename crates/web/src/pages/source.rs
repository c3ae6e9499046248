//! A source: what it is, and its articles, newest first.

use crate::{
    addresses,
    frame::Frame,
    listing::{ListView, Listed, PageNumber, ends_with, moved},
    problem::{Answer, Problem, html},
    reader::{Reader, Setting, id},
};
use askama::Template;
use axum::extract::Path;
use news::{AuthorKind, Source};
use store::Listing;

/// The page.
#[derive(Template)]
#[template(path = "source.html")]
pub struct SourcePage {
    frame: Frame,
    name: String,
    romanised: String,
    tongue: String,
    /// "Writes in Portuguese".
    writes_in: String,
    /// Where it is at home; empty where that cannot be told.
    country: String,
    home: String,
    host: String,
    list: ListView,
}

/// `/{edition}/source/{id}/{slug}`
pub async fn show(
    reader: Reader,
    page: PageNumber,
    Path((_, source, slug)): Path<(String, String, String)>,
) -> Answer {
    let found = reader.app.store.source(id(&source)?).await?;
    let source = found.ok_or(Problem::NotFound)?;
    let address = addresses::source(reader.lang(), source.id, &source.name);
    if !ends_with(&address, &slug) {
        return moved(address);
    }
    let listed = Listed::load(&reader, Listing::Source(source.id), page).await?;
    html(&SourcePage::new(&reader.setting().await?, &source, &listed))
}

impl SourcePage {
    /// The page of a source.
    pub fn new(setting: &Setting, source: &Source, listed: &Listed) -> SourcePage {
        let locale = &setting.locale;
        let language = locale.language(source.language);
        let address = |lang| addresses::source(lang, source.id, &source.name);
        let list = ListView::new(setting, listed, &address(setting.lang()));
        let frame = Frame::new(setting, &source.name, address).about(&source.name);
        SourcePage {
            frame: list.in_frame(setting, frame, listed),
            name: source.name.clone(),
            romanised: setting.romanised(&source.name, AuthorKind::Agency, source.language),
            tongue: setting.tongue(source.language),
            writes_in: match source.language.is_known() {
                true => locale.msg_with("source-language", &[("language", language.into())]),
                false => String::new(),
            },
            country: locale.country(source),
            home: source.home.as_str().to_owned(),
            host: source.home.host().to_owned(),
            list,
        }
    }

    /// A page to look at.
    #[cfg(test)]
    pub fn sample(setting: &Setting) -> SourcePage {
        let source = crate::samples::source();
        let listed = crate::samples::listed(setting, Listing::Source(source.id));
        SourcePage::new(setting, &source, &listed)
    }
}
