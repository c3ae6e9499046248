//! A section: its articles, newest first.

use crate::{
    addresses,
    frame::Frame,
    listing::{ListView, Listed, PageNumber},
    problem::{Answer, Problem, html},
    reader::{Reader, Setting},
};
use askama::Template;
use axum::extract::Path;
use news::Section;
use store::Listing;

/// The page.
#[derive(Template)]
#[template(path = "section.html")]
pub struct SectionPage {
    frame: Frame,
    name: String,
    list: ListView,
}

/// `/{edition}/section/{section}`
pub async fn show(
    reader: Reader,
    page: PageNumber,
    Path((_, section)): Path<(String, String)>,
) -> Answer {
    let section: Section = section.parse().map_err(|_| Problem::NotFound)?;
    let listed = Listed::load(&reader, Listing::Section(section), page).await?;
    html(&SectionPage::new(
        &reader.setting().await?,
        section,
        &listed,
    ))
}

impl SectionPage {
    /// The page of a section.
    pub fn new(setting: &Setting, section: Section, listed: &Listed) -> SectionPage {
        let name = setting.locale.section(section);
        let address = |lang| addresses::section(lang, section);
        let list = ListView::new(setting, listed, &address(setting.lang()));
        let frame = Frame::new(setting, &name, address).about(&name);
        SectionPage {
            frame: list.in_frame(setting, frame, listed),
            name,
            list,
        }
    }

    /// A page to look at.
    #[cfg(test)]
    pub fn sample(setting: &Setting) -> SectionPage {
        let listed = crate::samples::listed(setting, Listing::Section(Section::Culture));
        SectionPage::new(setting, Section::Culture, &listed)
    }
}
