//! A topic: its articles, newest first.

use crate::{
    addresses,
    frame::{Entry, Frame},
    listing::{ListView, Listed, PageNumber},
    problem::{Answer, Problem, html},
    reader::{Reader, Setting},
};
use askama::Template;
use axum::extract::Path;
use news::{Topic, TopicId};
use store::Listing;

/// The page.
#[derive(Template)]
#[template(path = "topic.html")]
pub struct TopicPage {
    frame: Frame,
    name: String,
    /// `lang` of the name, where IPTC has none in the language of the edition.
    tongue: String,
    section: Entry,
    list: ListView,
}

/// `/{edition}/topic/{code}`
pub async fn show(
    reader: Reader,
    page: PageNumber,
    Path((_, topic)): Path<(String, String)>,
) -> Answer {
    let topic: TopicId = topic.parse().map_err(|_| Problem::NotFound)?;
    let topic = Topic::find(topic).ok_or(Problem::NotFound)?;
    let listed = Listed::load(&reader, Listing::Topic(topic.id), page).await?;
    html(&TopicPage::new(&reader.setting().await?, topic, &listed))
}

impl TopicPage {
    /// The page of a topic.
    pub fn new(setting: &Setting, topic: &Topic, listed: &Listed) -> TopicPage {
        let (name, lang) = setting.locale.called(topic);
        let address = |lang| addresses::topic(lang, topic.id);
        let list = ListView::new(setting, listed, &address(setting.lang()));
        let frame = Frame::new(setting, &name, address).about(&name);
        TopicPage {
            frame: list.in_frame(setting, frame, listed),
            tongue: setting.tongue(lang),
            section: Entry::new(
                setting.locale.section(topic.section),
                addresses::section(setting.lang(), topic.section),
            ),
            name,
            list,
        }
    }

    /// A page to look at.
    #[cfg(test)]
    pub fn sample(setting: &Setting) -> TopicPage {
        let topic = crate::samples::topic();
        let listed = crate::samples::listed(setting, Listing::Topic(topic.id));
        TopicPage::new(setting, topic, &listed)
    }
}
