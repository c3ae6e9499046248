//! What stands beside an article: the same story, author, topic and section, each
//! right or absent.

use crate::{
    addresses, cards::CardView, frame::Entry, problem::Problem, reader::Reader, reader::Setting,
};
use news::{ArticleId, TopicId};
use std::collections::HashSet;
use store::{Card, Listing, StoredArticle, Window};

/// Articles in each list.
const LENGTH: usize = 5;
/// Articles asked for, because some may stand in another list already.
const ASKED: Window = Window { skip: 0, take: 24 };

/// What makes articles related, the closest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bond {
    /// The same event.
    Story,
    /// The same author.
    Author(String),
    /// The same topic.
    Topic(TopicId),
    /// The same section.
    Section,
}

/// The lists beside an article, the closest first; no article stands in two of them.
#[derive(Default)]
pub struct Related {
    /// What they have in common, where more of it are found, and some of them.
    pub lists: Vec<(Bond, Listing, Vec<Card>)>,
}

impl Related {
    /// Reads what is related to an article.
    pub async fn load(reader: &Reader, article: &StoredArticle) -> Result<Related, Problem> {
        let mut shown = HashSet::from([article.id]);
        let mut lists = Vec::new();
        for (bond, listing) in bonds(article) {
            let cards = reader
                .app
                .store
                .cards(&listing, reader.lang(), ASKED)
                .await?;
            let cards = fresh(cards, &mut shown);
            if !cards.is_empty() {
                lists.push((bond, listing, cards));
            }
        }
        Ok(Related { lists })
    }
}

/// What others may have in common with an article.
fn bonds(article: &StoredArticle) -> Vec<(Bond, Listing)> {
    let story = article.story.map(|id| (Bond::Story, Listing::Story(id)));
    let author = article.authors.first().map(|author| {
        let name = author.author.name.clone();
        (Bond::Author(name), Listing::Author(author.id))
    });
    let topic = narrowest(article).map(|id| (Bond::Topic(id), Listing::Topic(id)));
    let section = article
        .section
        .map(|id| (Bond::Section, Listing::Section(id)));
    [story, author, topic, section]
        .into_iter()
        .flatten()
        .collect()
}

/// The most certain topic that is narrower than a section.
fn narrowest(article: &StoredArticle) -> Option<TopicId> {
    let narrow =
        |id: &&TopicId| news::Topic::find(**id).is_some_and(|topic| topic.parent.is_some());
    article.topics.iter().find(narrow).copied()
}

/// The first few that stand in no list yet; from then on they do.
fn fresh(cards: Vec<Card>, shown: &mut HashSet<ArticleId>) -> Vec<Card> {
    let new = cards.into_iter().filter(|card| !shown.contains(&card.id));
    let cards: Vec<Card> = new.take(LENGTH).collect();
    shown.extend(cards.iter().map(|card| card.id));
    cards
}

/// A list beside an article, ready to show.
pub struct RelatedView {
    /// Names the list in the page.
    pub id: &'static str,
    /// "Same story", and where all of it is found.
    pub title: Entry,
    /// The articles.
    pub cards: Vec<CardView>,
}

impl RelatedView {
    /// The lists for readers of an edition; `headline` makes the story's slug.
    pub fn all(setting: &Setting, related: &Related) -> Vec<RelatedView> {
        let view = |list: &(Bond, Listing, Vec<Card>)| RelatedView::new(setting, list);
        related.lists.iter().map(view).collect()
    }

    fn new(setting: &Setting, (bond, listing, cards): &(Bond, Listing, Vec<Card>)) -> RelatedView {
        let locale = &setting.locale;
        let headline = cards.first().map(|card| card.headline.as_str());
        let (id, title, name) = match bond {
            Bond::Story => ("same-story", locale.msg("article-same-story"), headline),
            Bond::Author(name) => {
                let args = [("name", name.as_str().into())];
                let title = locale.msg_with("article-same-author", &args);
                ("same-author", title, Some(name.as_str()))
            }
            Bond::Topic(_) => ("same-topic", locale.msg("article-same-topic"), None),
            Bond::Section => ("same-category", section_title(setting, listing), None),
        };
        let address = addresses::listing(setting.lang(), listing, name.unwrap_or_default());
        RelatedView {
            id,
            title: Entry::new(title, address),
            cards: CardView::all(setting, cards),
        }
    }
}

fn section_title(setting: &Setting, listing: &Listing) -> String {
    let name = match listing {
        Listing::Section(section) => setting.locale.section(*section),
        _ => String::new(),
    };
    setting
        .locale
        .msg_with("article-same-category", &[("section", name.into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    #[test]
    fn no_article_stands_in_two_lists() {
        let setting = samples::setting("en");
        let cards = samples::cards(&setting);
        let mut shown = HashSet::from([cards[0].id]);
        let first = fresh(cards.clone(), &mut shown);
        assert!(first.iter().all(|card| card.id != cards[0].id));
        assert_eq!(first.len(), LENGTH.min(cards.len() - 1));
        let second = fresh(cards, &mut shown);
        assert!(second.iter().all(|card| !first.contains(card)));
    }

    #[test]
    fn a_section_is_no_topic() {
        let mut article = samples::stored();
        article.topics = vec![article.section.unwrap().topic()];
        assert_eq!(narrowest(&article), None);
    }
}
