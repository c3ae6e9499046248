//! An author of a source: the articles, newest first.

use crate::{
    addresses,
    frame::{Entry, Frame},
    listing::{ListView, Listed, PageNumber, ends_with, moved},
    problem::{Answer, Problem, html},
    reader::{Reader, Setting, id},
};
use askama::Template;
use axum::extract::Path;
use news::{AuthorKind, Source};
use store::{Listing, StoredAuthor};

/// The page.
#[derive(Template)]
#[template(path = "author.html")]
pub struct AuthorPage {
    frame: Frame,
    name: String,
    romanised: String,
    tongue: String,
    source: Entry,
    list: ListView,
}

/// `/{edition}/author/{id}/{slug}`
pub async fn show(
    reader: Reader,
    page: PageNumber,
    Path((_, author, slug)): Path<(String, String, String)>,
) -> Answer {
    let store = &reader.app.store;
    let author = store.author(id(&author)?).await?;
    let author = author.ok_or(Problem::NotFound)?;
    let address = addresses::author(reader.lang(), author.id, &author.author.name);
    if !ends_with(&address, &slug) {
        return moved(address);
    }
    let source = store
        .source(author.source)
        .await?
        .ok_or(Problem::NotFound)?;
    let listed = Listed::load(&reader, Listing::Author(author.id), page).await?;
    let setting = reader.setting().await?;
    html(&AuthorPage::new(&setting, &author, &source, &listed))
}

impl AuthorPage {
    /// The page of an author.
    pub fn new(
        setting: &Setting,
        author: &StoredAuthor,
        source: &Source,
        listed: &Listed,
    ) -> AuthorPage {
        let name = &author.author.name;
        let address = |lang| addresses::author(lang, author.id, name);
        let list = ListView::new(setting, listed, &address(setting.lang()));
        let frame = Frame::new(setting, name, address).about(name);
        AuthorPage {
            frame: list.in_frame(setting, frame, listed),
            name: name.clone(),
            romanised: setting.romanised(name, author.author.kind, source.language),
            tongue: setting.tongue(source.language),
            source: Entry::new(
                &source.name,
                addresses::source(setting.lang(), source.id, &source.name),
            )
            .romanised(setting.romanised(
                &source.name,
                AuthorKind::Agency,
                source.language,
            )),
            list,
        }
    }

    /// A page to look at.
    #[cfg(test)]
    pub fn sample(setting: &Setting) -> AuthorPage {
        let (author, source) = (crate::samples::author(), crate::samples::source());
        let listed = crate::samples::listed(setting, Listing::Author(author.id));
        AuthorPage::new(setting, &author, &source, &listed)
    }
}
