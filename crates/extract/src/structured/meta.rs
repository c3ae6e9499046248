//! `<meta>`, `<link>` and `<title>`: Open Graph, Dublin Core, Parsely, Sailthru, and plain names.

use super::{Claims, Picture, Signature, keywords, plain};
use crate::{document::attr, elements::Elements};

/// Reads the head of a page.
pub(super) fn read(page: &Elements) -> Claims {
    let head = Head::of(page);
    let mut claims = Claims {
        headlines: head.all(&[
            "og:title",
            "twitter:title",
            "parsely-title",
            "dc.title",
            "dcterms.title",
            "sailthru.title",
            "headline",
            "title",
        ]),
        summaries: head.all(&[
            "og:description",
            "description",
            "twitter:description",
            "dc.description",
        ]),
        published: head.all(&PUBLISHED),
        modified: head.all(&MODIFIED),
        sections: head.all(&[
            "article:section",
            "parsely-section",
            "section",
            "dc.subject.section",
            "category",
        ]),
        sites: head.all(&[
            "og:site_name",
            "application-name",
            "dc.publisher",
            "publisher",
            "apple-mobile-web-app-title",
        ]),
        addresses: head.all(&["og:url", "parsely-link", "twitter:url"]),
        languages: head.all(&[
            "og:locale",
            "language",
            "content-language",
            "dc.language",
            "dcterms.language",
        ]),
        ..Claims::default()
    };
    claims.authors = authors(&head);
    claims.tags = tags(&head, &TAGS);
    claims.keywords = tags(&head, &["keywords"]);
    claims.pictures = pictures(&head);
    claims.paid = head
        .all(&["article:content_tier", "cxenseparse:pageclass"])
        .iter()
        .any(|tier| matches!(tier.as_str(), "locked" | "paid" | "premium"));
    claims.is_article = head
        .all(&["og:type"])
        .iter()
        .any(|kind| kind == "article" || kind.ends_with(":article"));
    claims.kinds = head
        .all(&["og:type"])
        .iter()
        .map(|kind| kind.to_lowercase())
        .collect();
    for node in page.select("link[rel='canonical' i]") {
        claims.addresses.splice(0..0, attr(&node, "href"));
    }
    let html = page.select("html");
    let declared = html
        .iter()
        .filter_map(|node| attr(node, "lang").or_else(|| attr(node, "xml:lang")));
    claims.languages.splice(0..0, declared.collect::<Vec<_>>());
    claims
}

const TAGS: [&str; 5] = [
    "article:tag",
    "parsely-tags",
    "news_keywords",
    "dc.subject",
    "sailthru.tags",
];

const MODIFIED: [&str; 7] = [
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
    "revision_date",
];

const PUBLISHED: [&str; 22] = [
    "article:published_time",
    "datepublished",
    "article:published",
    "parsely-pub-date",
    "og:published_time",
    "publication_date",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "dcterms.created",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.date",
    "dc.date",
    "dc.date.created",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "date",
    "datecreated",
    "article.published",
    "article_date_original",
];

/// The `<meta>` tags of a page, by name, in order.
struct Head(Vec<(String, String)>);

impl Head {
    fn of(page: &Elements) -> Head {
        let mut pairs = Vec::new();
        for node in page.select("meta[content]").iter().take(2000) {
            let names = ["property", "name", "itemprop", "http-equiv"];
            let Some(name) = names.iter().find_map(|name| attr(node, name)) else {
                continue;
            };
            if node
                .ancestors()
                .take(3)
                .any(|above| above.has_attr("itemscope") && !above.has_name("html"))
            {
                continue;
            }
            if let Some(value) = attr(node, "content") {
                // Some write `dc:title` for `dc.title`.
                let name = name.to_lowercase();
                let name = match name.strip_prefix("dc:").or(name.strip_prefix("dcterms:")) {
                    Some(rest) => format!("dc.{}", rest.replace(':', ".")),
                    None => name,
                };
                pairs.push((name, plain(&value)));
            }
        }
        Head(pairs)
    }

    /// The values of these names; names in order of trust.
    fn all(&self, names: &[&str]) -> Vec<String> {
        names
            .iter()
            .flat_map(|name| self.0.iter().filter(move |(key, _)| key == name))
            .map(|(_, value)| value.clone())
            .filter(|value| !value.is_empty())
            .collect()
    }
}

fn authors(head: &Head) -> Vec<Vec<Signature>> {
    let names = [
        "author",
        "article:author",
        "parsely-author",
        "dc.creator",
        "dcterms.creator",
        "sailthru.author",
        "byl",
        "cxenseparse:author",
        "article:author_name",
        "authors",
        "twitter:data1",
    ];
    let labelled = head.all(&["twitter:label1"]).first().is_some_and(|label| {
        let label = label.to_lowercase();
        [
            "written by",
            "verfasst von",
            "écrit par",
            "escrito por",
            "geschreven door",
            "scritto da",
            "author",
        ]
        .iter()
        .any(|said| label.contains(said))
    });
    names
        .iter()
        .filter(|name| labelled || **name != "twitter:data1")
        .map(|name| head.all(&[name]))
        .map(|texts| {
            texts
                .into_iter()
                .map(|text| Signature { text, kind: None })
                .collect()
        })
        .collect()
}

/// The keywords under the first of these names that has any.
fn tags(head: &Head, names: &[&str]) -> Vec<String> {
    let listed = names.iter().map(|name| {
        let texts = head.all(&[name]);
        texts.iter().flat_map(|text| keywords(text)).collect()
    });
    let mut listed = listed.filter(|tags: &Vec<String>| !tags.is_empty());
    listed.next().unwrap_or_default()
}

fn pictures(head: &Head) -> Vec<Picture> {
    let alt = head
        .all(&["og:image:alt", "twitter:image:alt"])
        .into_iter()
        .next();
    head.all(&[
        "og:image",
        "og:image:url",
        "og:image:secure_url",
        "twitter:image",
        "twitter:image:src",
        "parsely-image-url",
    ])
    .into_iter()
    .map(|src| Picture {
        src,
        alt: alt.clone(),
        ..Picture::default()
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    #[test]
    fn the_head_is_read() {
        let claims = read(&Elements::of(&Document::from(
            "<html lang=pt-PT><head><meta property='og:title' content='Ponte &amp; túnel'>
            <meta name=author content='Ada Moss'><meta name='DC.date.issued' content='2024-05-03'>
            <meta name=news_keywords content='ponte, obras'><link rel=canonical href='/a'>
            <meta property='article:content_tier' content='locked'>",
        )));
        assert_eq!(claims.headlines, ["Ponte & túnel"]);
        assert_eq!(claims.published, ["2024-05-03"]);
        assert_eq!(claims.tags, ["ponte", "obras"]);
        assert_eq!(claims.addresses, ["/a"]);
        assert_eq!(claims.languages, ["pt-PT"]);
        assert!(claims.paid);
    }
}
