//! Which feeds an article is in.

use crate::addresses::{self, Format, Of};
use news::Lang;
use store::{Listing, Reading};

/// The paths of all feeds of an edition that have an article; where it is gone, those of which
/// that can be told without it.
pub fn of_article(reading: Option<&Reading>, edition: Lang) -> Vec<String> {
    let mut listings = vec![Listing::Latest];
    if let Some(original) = reading.map(|reading| &reading.original) {
        listings.push(Listing::Source(original.source.id));
        listings.extend(original.section.map(Listing::Section));
        listings.extend(original.topics.iter().copied().map(Listing::Topic));
        let authors = original.authors.iter().map(|author| author.id);
        listings.extend(authors.map(Listing::Author));
        listings.extend(original.story.map(Listing::Story));
    }
    let is_original = reading.is_none_or(|reading| {
        let language = reading.original.article.language;
        language.base() == edition.base()
    });
    let kinds = Of::EACH.into_iter();
    let kinds = kinds.filter(|of| is_original || *of == Of::All);
    let mut paths = Vec::new();
    for of in kinds {
        for listing in &listings {
            let path = |format| addresses::feed(edition, listing, of, format);
            paths.extend(Format::ALL.map(path));
        }
    }
    paths
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    #[test]
    fn an_article_is_in_the_feeds_of_all_that_lists_it() {
        let reading = samples::reading(&samples::setting("en"));
        let paths = of_article(Some(&reading), samples::lang("en"));
        let topic = samples::topic().id;
        for path in [
            "/en/rss.xml",
            "/en/section/culture/atom.xml",
            "/en/source/2/feed.json",
            "/en/author/5/rss.xml",
            "/en/story/4/rss.xml",
            &format!("/en/topic/{topic}/atom.xml"),
        ] {
            assert!(paths.iter().any(|own| own == path), "{path} in {paths:?}");
        }
        assert!(!paths.iter().any(|path| path.contains("originals")));
        let paths = of_article(Some(&reading), samples::lang("pt"));
        assert!(paths.contains(&"/pt/source/2/originals-rss.xml".to_owned()));
        assert_eq!(of_article(None, samples::lang("pt")).len(), 6);
    }
}
