//! What a page says of its site: its name, its language, and where its feeds are.

use crate::{
    charset::decode,
    feed::lang,
    fetch::Body,
    markup::{Markup, Token, attributes, plain},
};
use news::{Lang, WebUrl};

/// Media types of feeds, whole or their ends.
const FEED_TYPES: [&str; 6] = ["rss+xml", "atom+xml", "rdf+xml", "rss", "atom", "feed+json"];

/// Media types that a feed may have, as much else may.
const VAGUE_TYPES: [&str; 3] = ["application/json", "text/xml", "application/xml"];

/// Words of addresses that lead to feeds.
const FEED_WORDS: [&str; 7] = ["rss", "rss2", "atom", "feed", "feeds", "rdf", "xml"];

/// Feeds that a page names, and feeds that it has links to in its text, beyond which we do
/// not look.
const MOST_LINKED: usize = 6;

/// A page that stands at the front of a site, or anywhere in it.
#[derive(Default)]
pub(crate) struct Front {
    pub(crate) title: Option<String>,
    pub(crate) language: Option<Lang>,
    /// Feeds that it names, those of comments last.
    pub(crate) named: Vec<WebUrl>,
    /// Addresses of its links that look like those of feeds, in the same order.
    pub(crate) linked: Vec<WebUrl>,
}

/// A page as far as it is read.
struct Reader {
    front: Front,
    /// The feeds that it names, and whether they may be something else.
    named: Vec<(WebUrl, bool)>,
    base: WebUrl,
    in_title: bool,
    in_body: bool,
}

/// Reads a page. Feeds are named by `<link>`, wherever it stands.
pub(crate) fn read(body: &Body) -> Front {
    let text = decode(&body.bytes, body.charset.as_deref(), body.url.host()).text;
    let mut reader = Reader {
        front: Front::default(),
        named: Vec::new(),
        base: body.url.clone(),
        in_title: false,
        in_body: false,
    };
    for token in Markup::new(&text) {
        match token {
            Token::Start {
                name, attributes, ..
            } => reader.start(&name.to_lowercase(), attributes, &body.url),
            Token::Text(text) if reader.in_title => {
                reader.front.title = Some(plain(text)).filter(|it| !it.is_empty());
                reader.in_title = false;
            }
            _ => {}
        }
    }
    let of_comments = |url: &WebUrl| url.as_str().to_lowercase().contains("comment");
    let (mut front, mut named) = (reader.front, reader.named);
    named.sort_by_key(|(url, vague)| (of_comments(url), *vague));
    for (url, _) in named {
        if !front.named.contains(&url) && front.named.len() < MOST_LINKED {
            front.named.push(url);
        }
    }
    front.linked.retain(|url| !front.named.contains(url));
    front.linked.sort_by_key(of_comments);
    front.linked.truncate(MOST_LINKED);
    front
}

impl Reader {
    fn start(&mut self, name: &str, tag: &str, page: &WebUrl) {
        self.in_title = name == "title" && self.front.title.is_none() && !self.in_body;
        self.in_body |= name == "body";
        if !matches!(name, "html" | "base" | "link" | "meta" | "a") {
            return;
        }
        let attributes = attributes(tag);
        let value = |name: &str| {
            let found = attributes.iter().find(|(it, _)| it == name);
            found.map(|(_, value)| value.trim())
        };
        let address = || self.base.join(value("href")?).ok();
        match name {
            "html" => self.front.language = value("lang").or(value("xml:lang")).and_then(lang),
            "base" => self.base = address().unwrap_or_else(|| self.base.clone()),
            "meta" if value("property") == Some("og:site_name") => {
                let said = value("content").map(plain).filter(|it| !it.is_empty());
                self.front.title = said.or(self.front.title.take());
            }
            "link" if is_alternate(value("rel")) => {
                let media = value("type").unwrap_or_default().to_lowercase();
                let media = media.split(';').next().unwrap_or_default().trim();
                let feed = FEED_TYPES.iter().any(|it| media.ends_with(it));
                if feed || VAGUE_TYPES.contains(&media) {
                    let found = address().map(|url| (url, !feed));
                    self.named.extend(found);
                }
            }
            "a" if self.front.linked.len() < 10 * MOST_LINKED => {
                let found = address().filter(|it| leads_to_feed(it, page));
                let linked = &mut self.front.linked;
                linked.extend(found.filter(|it| !linked.contains(it)));
            }
            _ => {}
        }
    }
}

fn is_alternate(rel: Option<&str>) -> bool {
    let rel = rel.unwrap_or_default().to_lowercase();
    rel.split_whitespace()
        .any(|it| it == "alternate" || it == "feed")
}

/// Whether the address of a link looks like that of a feed of the same site, or of one of
/// those that are told about feeds for others.
fn leads_to_feed(url: &WebUrl, page: &WebUrl) -> bool {
    let here = url.host().trim_start_matches("www.");
    let there = page.host().trim_start_matches("www.");
    let of_site = here == there || here.ends_with(&format!(".{there}"));
    if !of_site && !here.split('.').any(|it| it.starts_with("feed")) {
        return false;
    }
    let path = url.as_url().path().to_lowercase();
    let query = url.as_url().query().unwrap_or_default().to_lowercase();
    let words = |text: &str| {
        text.split(|c: char| !c.is_ascii_alphanumeric())
            .any(|word| FEED_WORDS.contains(&word))
    };
    words(&path) || words(&query)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_that_look_like_feeds() {
        let page = "https://www.a.example/world/".parse().unwrap();
        for (link, feed) in [
            ("https://www.a.example/rss/world.xml", true),
            ("https://a.example/world/feed/", true),
            ("https://rss.a.example/world/rss2", true),
            ("https://feeds.b.example/a-world", false),
            ("https://feeds.b.example/a/rss", true),
            ("https://a.example/?format=atom", true),
            ("https://a.example/index.php?feed=rss2", true),
            ("https://b.example/rss", false),
            ("https://a.example/feedback", false),
            ("https://a.example/2026/rising-sea", false),
        ] {
            assert_eq!(leads_to_feed(&link.parse().unwrap(), &page), feed, "{link}");
        }
    }
}
