//! Every address of the site, each made in one place.
//!
//! All of them are paths from the site's root; [`absolute`] makes the whole address.

use news::{
    ArticleId, AuthorId, CommentId, Lang, PictureId, Section, Slug, SourceId, StoryId, TopicId,
    WebUrl,
};
use store::Listing;
use url::form_urlencoded;

/// A path as a whole address at the site's public base.
pub fn absolute(base: &WebUrl, path: &str) -> String {
    format!("{}{path}", base.as_str().trim_end_matches('/'))
}

/// The front page of an edition.
pub fn front(edition: Lang) -> String {
    format!("/{edition}/")
}

/// Where a reader chooses an edition, and goes on to a page in it.
pub fn choose(edition: Lang, page: &str) -> String {
    let page: String = form_urlencoded::byte_serialize(page.as_bytes()).collect();
    format!("/{edition}/choose?page={page}")
}

/// A section.
pub fn section(edition: Lang, section: Section) -> String {
    format!("/{edition}/section/{section}")
}

/// A topic.
pub fn topic(edition: Lang, topic: TopicId) -> String {
    format!("/{edition}/topic/{topic}")
}

/// The list of all sources.
pub fn sources(edition: Lang) -> String {
    format!("/{edition}/sources")
}

/// A source, by its name.
pub fn source(edition: Lang, id: SourceId, name: &str) -> String {
    format!("/{edition}/source/{id}/{}", Slug::of(name))
}

/// An author, by the name.
pub fn author(edition: Lang, id: AuthorId, name: &str) -> String {
    format!("/{edition}/author/{id}/{}", Slug::of(name))
}

/// A story, by the headline that leads it in this edition.
pub fn story(edition: Lang, id: StoryId, headline: &str) -> String {
    format!("/{edition}/story/{id}/{}", Slug::of(headline))
}

/// An article, by its headline in this edition.
pub fn article(edition: Lang, id: ArticleId, headline: &str) -> String {
    format!("/{edition}/article/{id}/{}", Slug::of(headline))
}

/// An article in its own language within an edition of another.
pub fn original(edition: Lang, id: ArticleId, headline: &str) -> String {
    format!("{}/original", article(edition, id, headline))
}

/// Original and translation side by side.
pub fn side_by_side(edition: Lang, id: ArticleId, headline: &str) -> String {
    format!("{}/side-by-side", article(edition, id, headline))
}

/// Where the comment form of an article is sent.
pub fn comment(edition: Lang, id: ArticleId) -> String {
    format!("/{edition}/article/{id}/comment")
}

/// A comment's page for its writer.
pub fn own_comment(edition: Lang, id: CommentId) -> String {
    format!("/{edition}/comment/{id}")
}

/// Where a comment is reported.
pub fn report(edition: Lang, id: CommentId) -> String {
    format!("/{edition}/comment/{id}/report")
}

/// The search page.
pub fn search(edition: Lang) -> String {
    format!("/{edition}/search")
}

/// What a reader saved and follows.
pub fn reading(edition: Lang) -> String {
    format!("/{edition}/reading")
}

/// "About this translation".
pub fn about_translation(edition: Lang) -> String {
    format!("/{edition}/about-translation")
}

/// The API, for people who write programs.
pub fn api(edition: Lang) -> String {
    format!("/{edition}/api")
}

/// The page of a listing; `name` makes the slug where the address has one.
/// [`Listing::These`] has no page of its own and leads to the front page.
pub fn listing(edition: Lang, listing: &Listing, name: &str) -> String {
    match listing {
        Listing::Latest | Listing::These(_) => front(edition),
        Listing::Section(id) => section(edition, *id),
        Listing::Topic(id) => topic(edition, *id),
        Listing::Source(id) => source(edition, *id, name),
        Listing::Author(id) => author(edition, *id, name),
        Listing::Story(id) => story(edition, *id, name),
    }
}

/// Which articles of a listing a feed has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// All of them.
    All,
    /// Those that were written in the language of the edition.
    Originals,
}

impl Of {
    /// All kinds.
    pub const EACH: [Of; 2] = [Of::All, Of::Originals];
}

/// Formats of feeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// RSS 2.0.
    Rss,
    /// Atom (RFC 4287).
    Atom,
    /// JSON Feed 1.1.
    Json,
}

impl Format {
    /// All formats.
    pub const ALL: [Format; 3] = [Format::Rss, Format::Atom, Format::Json];

    /// The last part of a feed's address; no slug has a dot.
    pub fn file(self, of: Of) -> &'static str {
        match (of, self) {
            (Of::All, Format::Rss) => "rss.xml",
            (Of::All, Format::Atom) => "atom.xml",
            (Of::All, Format::Json) => "feed.json",
            (Of::Originals, Format::Rss) => "originals-rss.xml",
            (Of::Originals, Format::Atom) => "originals-atom.xml",
            (Of::Originals, Format::Json) => "originals-feed.json",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Rss => "application/rss+xml",
            Format::Atom => "application/atom+xml",
            Format::Json => "application/feed+json",
        }
    }

    /// What readers call it.
    pub fn name(self) -> &'static str {
        match self {
            Format::Rss => "RSS",
            Format::Atom => "Atom",
            Format::Json => "JSON Feed",
        }
    }
}

/// The feed of a listing: `/en/rss.xml`, `/en/section/sport/atom.xml`,
/// `/en/source/3/originals-feed.json`, ...
pub fn feed(edition: Lang, listing: &Listing, of: Of, format: Format) -> String {
    let file = format.file(of);
    match listing {
        Listing::Latest | Listing::These(_) => format!("/{edition}/{file}"),
        Listing::Section(id) => format!("/{edition}/section/{id}/{file}"),
        Listing::Topic(id) => format!("/{edition}/topic/{id}/{file}"),
        Listing::Source(id) => format!("/{edition}/source/{id}/{file}"),
        Listing::Author(id) => format!("/{edition}/author/{id}/{file}"),
        Listing::Story(id) => format!("/{edition}/story/{id}/{file}"),
    }
}

/// The web application manifest of an edition.
pub fn manifest(edition: Lang) -> String {
    format!("/{edition}/site.webmanifest")
}

/// The sitemap of an edition; `/sitemap.xml` lists them all.
pub fn sitemap(edition: Lang) -> String {
    format!("/{edition}/sitemap.xml")
}

/// The newest articles of an edition, for search engines of news.
pub fn news_sitemap(edition: Lang) -> String {
    format!("/{edition}/news-sitemap.xml")
}

/// The index of sitemaps.
pub const SITEMAPS: &str = "/sitemap.xml";

/// Our sources as OPML.
pub const OPML: &str = "/sources.opml";

/// A picture, about `width` pixels wide (see [`crate::pictures::WIDTHS`]).
pub fn picture(id: PictureId, width: u32) -> String {
    format!("/media/{id}/{width}")
}

/// Where a hub tells of changes in a feed.
pub fn websub(token: &str) -> String {
    format!("/websub/{token}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_speak_the_language() {
        let pt: Lang = "pt".parse().unwrap();
        let id = ArticleId::new(7).unwrap();
        let page = article(pt, id, "Ponte reabre após três anos");
        assert_eq!(page, "/pt/article/7/ponte-reabre-apos-tres-anos");
        let base: WebUrl = "https://news.example/".parse().unwrap();
        assert_eq!(absolute(&base, &front(pt)), "https://news.example/pt/");
        let sport = Listing::Section(Section::Sport);
        assert_eq!(
            feed(pt, &sport, Of::All, Format::Rss),
            "/pt/section/sport/rss.xml"
        );
    }
}
