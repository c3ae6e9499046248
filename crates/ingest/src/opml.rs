//! Lists of feeds (OPML 2.0), in and out.

use crate::markup::{Markup, Token, attributes, line};
use news::WebUrl;
use quick_xml::escape::escape;

/// Feeds beyond this in one list are left out.
const MOST_FEEDS: usize = 20_000;

/// One feed of a list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OpmlEntry {
    /// Its title; its host where it has none.
    pub title: String,
    /// Where it is.
    pub url: WebUrl,
    /// The site it belongs to.
    pub home: Option<WebUrl>,
}

/// Why a text is no list of feeds.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum OpmlError {
    /// It is no OPML.
    #[error("this is no OPML: it has no <opml> element; export the list again")]
    NotOpml,
    /// It names no feed.
    #[error("the list names no feed: no outline has an xmlUrl that is a web address")]
    NoFeeds,
}

/// Reads a list, folders flattened, each feed once, in its order.
pub fn read_opml(text: &str) -> Result<Vec<OpmlEntry>, OpmlError> {
    let mut entries: Vec<OpmlEntry> = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    let mut opml = false;
    for token in Markup::new(text) {
        let Token::Start {
            name, attributes, ..
        } = token
        else {
            continue;
        };
        opml |= name.eq_ignore_ascii_case("opml");
        if name.eq_ignore_ascii_case("outline")
            && let Some(entry) = entry(attributes)
            && seen.insert(entry.url.clone())
        {
            entries.push(entry);
        }
        if entries.len() >= MOST_FEEDS {
            break;
        }
    }
    match (opml, entries.is_empty()) {
        (false, _) => Err(OpmlError::NotOpml),
        (true, true) => Err(OpmlError::NoFeeds),
        (true, false) => Ok(entries),
    }
}

fn entry(tag: &str) -> Option<OpmlEntry> {
    let attributes = attributes(tag);
    let value = |name: &str| {
        let found = attributes.iter().find(|(it, _)| it == name);
        found
            .map(|(_, value)| line(value))
            .filter(|it| !it.is_empty())
    };
    let url: WebUrl = value("xmlurl")?.parse().ok()?;
    Some(OpmlEntry {
        title: value("title")
            .or(value("text"))
            .unwrap_or_else(|| url.host().to_owned()),
        home: value("htmlurl").and_then(|it| it.parse().ok()),
        url,
    })
}

/// Writes a list that [`read_opml`] and feed readers read.
pub fn write_opml(entries: &[OpmlEntry], title: &str) -> String {
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n    <title>{}</title>\n  </head>\n  <body>\n",
        escape(line(title))
    );
    for entry in entries {
        let title = line(&entry.title);
        let title = escape(title.as_str());
        let home = entry
            .home
            .as_ref()
            .map(|home| format!(" htmlUrl=\"{}\"", escape(home.as_str())));
        out.push_str(&format!(
            "    <outline type=\"rss\" text=\"{title}\" title=\"{title}\" xmlUrl=\"{}\"{}/>\n",
            escape(entry.url.as_str()),
            home.unwrap_or_default()
        ));
    }
    out.push_str("  </body>\n</opml>\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let entries = vec![
            OpmlEntry {
                title: "Tin \"nhanh\" & <mới>".to_owned(),
                url: "https://a.example/rss?x=1&y='2'".parse().unwrap(),
                home: Some("https://a.example/".parse().unwrap()),
            },
            OpmlEntry {
                title: "صحيفة الصباح".to_owned(),
                url: "https://b.example/feed".parse().unwrap(),
                home: None,
            },
        ];
        assert_eq!(
            read_opml(&write_opml(&entries, "My <list>")).unwrap(),
            entries
        );
    }

    #[test]
    fn lists_of_other_programs_are_read() {
        let text = "\u{feff}<?xml version='1.0'?><OPML version='1.0'><body>
            <outline text='Folder'><outline text='A' xmlURL='https://a.example/feed'/>
            <outline text='again' xmlUrl='https://a.example/feed'/>
            <outline xmlUrl='https://c.example/feed' htmlUrl='not an address'></outline>
            <outline text='no' xmlUrl='javascript:alert(1)'/></outline></body></OPML>";
        let entries = read_opml(text).unwrap();
        let titles: Vec<&str> = entries.iter().map(|it| it.title.as_str()).collect();
        assert_eq!(titles, ["A", "c.example"]);
        assert_eq!(entries[1].home, None);
    }

    #[test]
    fn what_is_no_list_is_told() {
        assert_eq!(read_opml("<html></html>"), Err(OpmlError::NotOpml));
        assert_eq!(read_opml("<opml><body/></opml>"), Err(OpmlError::NoFeeds));
        let deep = format!("<opml>{}", "<outline text='a'>".repeat(500_000));
        assert_eq!(read_opml(&deep), Err(OpmlError::NoFeeds));
    }
}
