//! Names of sources and authors, for readers who do not know their letters.

use crate::{
    pages::{author::AuthorPage, front::FrontPage, source::SourcePage, sources::SourcesPage},
    samples,
};
use askama::Template;
use news::Source;
use store::Listing;

/// Pages on which a source or author stands, with those of Russia.
fn pages(edition: &str) -> Vec<String> {
    let setting = samples::setting(edition);
    let source = Source {
        name: "Вестник".to_owned(),
        language: samples::lang("ru"),
        ..samples::source()
    };
    let mut author = samples::author();
    author.author.name = "Юрий Щербаков".to_owned();
    let mut listed = samples::listed(&setting, Listing::Source(source.id));
    let mut front = samples::front(&setting);
    front.sections.clear();
    let stories = front.stories.iter_mut().map(|(_, card)| card);
    let cards = listed.cards.iter_mut().chain(&mut front.latest);
    for card in cards.chain(stories) {
        card.source_name.clone_from(&source.name);
        card.original = source.language;
    }
    let pages = [
        SourcesPage::new(&setting, std::slice::from_ref(&source)).render(),
        SourcePage::new(&setting, &source, &listed).render(),
        AuthorPage::new(&setting, &author, &source, &listed).render(),
        FrontPage::new(&setting, &front).render(),
    ];
    pages.map(Result::unwrap).to_vec()
}

#[test]
fn names_in_letters_that_readers_do_not_know_stand_in_theirs_too() {
    for page in pages("en") {
        assert!(page.contains("Вестник"));
        assert!(page.contains("<span class=\"romanised\">(Vestnik)</span>"));
    }
    assert!(pages("en")[2].contains("(Yuriy Shcherbakov)</span></h1>"));
    assert!(pages("bg").iter().all(|page| !page.contains("romanised")));
}
