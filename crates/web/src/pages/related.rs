//! What stands beside an article: the same story, author, topic and section, each
//! right or absent.

use crate::{
    addresses, cards::CardView, frame::Entry, problem::Problem, reader::Reader, reader::Setting,
};
use news::{ArticleId, TopicId};
use std::collections::HashSet;
use store::{Card, Listing, StoredArticle};

/// Articles in each list.
const LENGTH: u32 = 5;

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
        let (store, lang) = (&reader.app.store, reader.lang());
        let (bonds, listings): (Vec<Bond>, Vec<Listing>) = bonds(article).into_iter().unzip();
        // More than are shown, for some may stand in the lists before.
        let enough = (1..).map(|lists| lists * LENGTH + 1);
        let asked: Vec<(Listing, u32)> = listings.iter().cloned().zip(enough).collect();
        let newest = store.newest(&asked).await?.into_iter();
        let mut shown = HashSet::from([article.id]);
        let chosen: Vec<Vec<ArticleId>> = newest.map(|ids| fresh(ids, &mut shown)).collect();
        let cards = store.cards_of(&chosen.concat(), lang).await?;
        // As they were chosen, so they come: list by list.
        let lists = bonds.into_iter().zip(listings).zip(chosen);
        let lists = lists.map(|((bond, listing), ids)| {
            let own = cards.iter().filter(|card| ids.contains(&card.id));
            (bond, listing, own.cloned().collect::<Vec<_>>())
        });
        Ok(Related {
            lists: lists.filter(|(_, _, cards)| !cards.is_empty()).collect(),
        })
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
fn fresh(ids: Vec<ArticleId>, shown: &mut HashSet<ArticleId>) -> Vec<ArticleId> {
    let new = ids.into_iter().filter(|id| !shown.contains(id));
    let ids: Vec<ArticleId> = new.take(LENGTH as usize).collect();
    shown.extend(&ids);
    ids
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
        let ids: Vec<ArticleId> = (1..=9).map(|id| ArticleId::new(id).unwrap()).collect();
        let mut shown = HashSet::from([ids[0]]);
        let first = fresh(ids.clone(), &mut shown);
        assert_eq!(first, ids[1..6]);
        assert_eq!(fresh(ids.clone(), &mut shown), ids[6..]);
        assert!(fresh(ids, &mut shown).is_empty());
    }

    #[test]
    fn a_section_is_no_topic() {
        let mut article = samples::stored();
        article.topics = vec![article.section.unwrap().topic()];
        assert_eq!(narrowest(&article), None);
    }
}
