//! Reads RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0, and CDF, in whatever state they come: one
//! pass over the tags, which cannot fail. What is not closed ends where something begins
//! that cannot be inside it.

use crate::{
    feed::{MOST_ITEMS, MOST_READ, leads_to_page},
    markup::{Markup, Token, attributes, line, local},
    names_of::{Field, Space, field, is_apart},
    raw::{Kind, Link, RawFeed, RawItem, Words},
};
use news::WebUrl;
use std::collections::HashMap;

/// Elements nested deeper than this are looked into no further.
const DEEPEST: usize = 200;

/// Declared prefixes that are remembered.
const MOST_PREFIXES: usize = 100;

/// Elements of which each is the whole of a document that we read.
const ROOTS: [&str; 6] = ["rss", "rdf", "feed", "channel", "urlset", "sitemapindex"];

/// An element that is open.
struct Open {
    name: String,
    space: Space,
    /// Whose words those within are that have no prefix, where it says so.
    unprefixed: Option<Space>,
    /// What addresses within are relative to, where it says so itself.
    base: Option<WebUrl>,
}

/// A field whose words are being gathered.
struct Gathered<'a> {
    field: Field,
    name: &'a str,
    /// Elements of the same name open within it.
    nested: usize,
    words: Words,
    base: Option<WebUrl>,
}

struct Reader<'a> {
    spaces: HashMap<&'a str, Space>,
    open: Vec<Open>,
    base: WebUrl,
    atom: bool,
    feed: RawFeed,
    item: Option<RawItem>,
    gathered: Option<Gathered<'a>>,
    /// Whether the root is closed.
    done: bool,
}

/// The name of the first root of a document that we read, in lower case and without
/// prefix, and the text from there on.
pub(crate) fn from_root(text: &str) -> Option<(String, &str)> {
    let mut markup = Markup::new(text);
    loop {
        let rest = markup.rest();
        let Token::Start { name, .. } = markup.next()? else {
            continue;
        };
        let name = local(name).to_lowercase();
        if ROOTS.contains(&name.as_str()) {
            let start = rest.find('<').and_then(|at| rest.get(at..))?;
            return Some((name, start));
        }
    }
}

/// Reads a feed, from its root on.
pub(crate) fn read(text: &str, base: &WebUrl) -> RawFeed {
    let mut reader = Reader {
        spaces: HashMap::new(),
        open: Vec::new(),
        base: base.clone(),
        atom: false,
        feed: RawFeed::default(),
        item: None,
        gathered: None,
        done: false,
    };
    for token in Markup::new(text) {
        reader.take(token);
        if reader.done || reader.feed.items.len() >= MOST_READ {
            break;
        }
    }
    // A field that breaks off says something else than was meant.
    reader.gathered = None;
    let broken = |item: &RawItem| item.links.is_empty() && item.id_link.is_none();
    reader.item = reader.item.take().filter(|item| !broken(item));
    reader.end_item();
    if reader.atom {
        reader.name_authors();
    }
    reader.feed
}

impl<'a> Reader<'a> {
    fn take(&mut self, token: Token<'a>) {
        match token {
            Token::Text(text) => {
                if let Some(gathered) = &mut self.gathered {
                    gathered.words.text(text);
                }
            }
            Token::Verbatim(text) => {
                if let Some(gathered) = &mut self.gathered {
                    gathered.words.verbatim(text);
                }
            }
            Token::Start {
                name,
                attributes,
                empty,
            } => self.start(name, attributes, empty),
            Token::End(name) => self.end(name),
        }
    }

    fn start(&mut self, name: &'a str, tag: &'a str, empty: bool) {
        if tag.contains("xmlns") {
            self.declare(tag);
        }
        let low = local(name).to_lowercase();
        self.atom |= low == "feed" && self.open.is_empty();
        let own = own_space(&low, tag);
        let space = self.space(name, own);
        if let Some(gathered) = &mut self.gathered {
            if !ends(gathered, space, &low, name, tag) {
                gathered.nested += usize::from(name == gathered.name && !empty);
                gathered.words.tag(&format!("<{name}{tag}>"));
                return;
            }
            self.end_field();
        }
        if matches!(low.as_str(), "item" | "entry") && space == Space::Core {
            self.end_item();
            self.close_upto_item();
            self.item = Some(RawItem::default());
        }
        if low == "deleted-entry" {
            self.withdraw(tag);
        }
        let within = self
            .open
            .last()
            .map(|open| (open.space, open.name.as_str()));
        let found = field(space, &low, within);
        let base = self.based(tag);
        self.at(&low, space, tag, found, base.as_ref());
        if let (Some(field), false) = (found, empty) {
            let kind = self.kind(field, tag);
            self.gathered = Some(Gathered {
                field,
                name,
                nested: 0,
                words: Words::new(kind),
                base,
            });
        } else if !empty && self.open.len() < DEEPEST {
            let name = low;
            self.open.push(Open {
                name,
                space,
                unprefixed: own,
                base,
            });
        }
    }

    /// An entry that was taken back (`at:deleted-entry`, RFC 6721).
    fn withdraw(&mut self, tag: &str) {
        let named = attributes(tag).into_iter().find(|(key, _)| key == "ref");
        if let Some((_, name)) = named
            && self.feed.withdrawn.len() < MOST_ITEMS
        {
            self.feed.withdrawn.push(line(&name));
        }
    }

    /// What an element says by its attributes.
    fn at(
        &mut self,
        low: &str,
        space: Space,
        tag: &str,
        found: Option<Field>,
        base: Option<&WebUrl>,
    ) {
        let speaks = matches!(
            low,
            "rss"
                | "rdf"
                | "feed"
                | "channel"
                | "item"
                | "entry"
                | "link"
                | "content"
                | "category"
                | "guid"
                | "a"
                | "reference"
        );
        let within = self.open.last();
        let apart = within.is_some_and(|it| is_apart(it.space, &it.name));
        if !speaks || apart || tag.trim().is_empty() {
            return;
        }
        let pairs: HashMap<String, String> = attributes(tag).into_iter().collect();
        let get = |key: &str| {
            pairs
                .get(key)
                .map(|value| line(value))
                .filter(|it| !it.is_empty())
        };
        let join = |href: &str| base.unwrap_or(self.here()).join(href.trim()).ok();
        let link = |href: Option<String>| {
            Some(Link {
                url: join(&href?)?,
                rel: relation(&get("rel").unwrap_or_default()),
                media: get("type").unwrap_or_default().to_lowercase(),
            })
        };
        let (mut links, mut tags) = (Vec::new(), Vec::new());
        match low {
            "link" if space == Space::Core || space == Space::Atom => {
                links.extend(link(get("href")))
            }
            "a" | "reference" => links.extend(link(get("href"))),
            "item" | "channel" if get("href").is_some() => links.extend(link(get("href"))),
            "content" if space == Space::Core => {
                let mut found = link(get("src"));
                if let Some(found) = &mut found {
                    found.rel = "source".to_owned();
                }
                links.extend(found);
            }
            "category" => tags.extend(get("label").or(get("term"))),
            _ => {}
        }
        let about = get("rdf:about").filter(|_| low == "item" && space == Space::Core);
        let language = get("xml:lang").filter(|_| low != "link" && found.is_none());
        match &mut self.item {
            Some(item) => {
                item.links.extend(links);
                item.tags.extend(tags);
                item.language = language.or(item.language.take());
                item.about = about.or(item.about.take());
                if low == "guid" {
                    let said = get("ispermalink");
                    item.not_link = said.is_some_and(|it| it.eq_ignore_ascii_case("false"));
                }
            }
            None => {
                self.feed.links.extend(links);
                self.feed.language = language.or(self.feed.language.take());
            }
        }
    }

    fn end(&mut self, name: &'a str) {
        let low = local(name).to_lowercase();
        if let Some(gathered) = &mut self.gathered {
            if name == gathered.name && gathered.nested > 0 {
                gathered.nested -= 1;
                gathered.words.tag(&format!("</{name}>"));
                return;
            }
            let closes = name.eq_ignore_ascii_case(gathered.name);
            let outer = matches!(
                low.as_str(),
                "item" | "entry" | "channel" | "rss" | "rdf" | "feed"
            );
            if !closes && !outer {
                gathered.words.tag(&format!("</{name}>"));
                return;
            }
            self.end_field();
            if closes {
                return;
            }
        }
        if let Some(at) = self.open.iter().rposition(|open| open.name == low) {
            self.open.truncate(at);
        }
        match low.as_str() {
            "item" | "entry" => self.end_item(),
            "rss" | "rdf" | "feed" => {
                self.feed.closed = true;
                self.done = self.open.is_empty();
            }
            "channel" => self.feed.closed |= self.open.is_empty(),
            _ => {}
        }
    }

    fn end_item(&mut self) {
        if let Some(item) = self.item.take() {
            self.feed.items.push(item);
        }
    }

    /// An item cannot be inside another: one that was not closed ends here.
    fn close_upto_item(&mut self) {
        let item = |open: &Open| matches!(open.name.as_str(), "item" | "entry");
        if let Some(at) = self.open.iter().position(item) {
            self.open.truncate(at);
        }
    }

    fn end_field(&mut self) {
        let Some(gathered) = self.gathered.take() else {
            return;
        };
        let Gathered {
            field, words, base, ..
        } = gathered;
        let base = base.unwrap_or_else(|| self.here().clone());
        match &mut self.item {
            Some(item) => item.learn(field, words, &base),
            None => self.feed.learn(field, words, &base),
        }
    }

    /// What addresses are relative to at this place. RSS does not say; where a feed lies at
    /// another host than its site, readers take the site for it.
    fn here(&self) -> &WebUrl {
        let said = self.open.iter().rev().find_map(|open| open.base.as_ref());
        let site = || {
            let links = self.item.as_ref().map(|_| &self.feed.links)?;
            let site = links.iter().find(|link| leads_to_page(link))?;
            Some(&site.url).filter(|url| !self.atom && url.host() != self.base.host())
        };
        said.or_else(site).unwrap_or(&self.base)
    }

    /// Gives the authors of the feed to the entries that name none, but for the outlet itself.
    fn name_authors(&mut self) {
        let mut authors = std::mem::take(&mut self.feed.authors);
        authors.retain(|name| Some(name) != self.feed.title.as_ref());
        for item in &mut self.feed.items {
            if item.authors.is_empty() {
                item.authors.clone_from(&authors);
            }
        }
    }

    fn based(&self, tag: &str) -> Option<WebUrl> {
        if !tag.contains("xml:base") {
            return None;
        }
        let said = attributes(tag)
            .into_iter()
            .find(|(key, _)| key == "xml:base");
        self.here().join(said?.1.trim()).ok()
    }

    fn declare(&mut self, tag: &'a str) {
        let mut rest = tag;
        while let Some((_, after)) = rest.split_once("xmlns:") {
            rest = after;
            let Some((prefix, value)) = after.split_once('=') else {
                break;
            };
            let quoted = value.trim_start();
            let value = quoted.strip_prefix(['"', '\'']).unwrap_or(quoted);
            let end = value.find(['"', '\'', ' ', '>']).unwrap_or(value.len());
            let address = value.get(..end).unwrap_or_default();
            if self.spaces.len() < MOST_PREFIXES {
                let prefix = prefix.trim();
                self.spaces.insert(prefix, Space::of(address, prefix));
            }
        }
    }

    fn space(&self, name: &str, own: Option<Space>) -> Space {
        match name.split_once(':') {
            None => {
                let around = || self.open.iter().rev().find_map(|open| open.unprefixed);
                own.or_else(around).unwrap_or(Space::Core)
            }
            Some((prefix, _)) => {
                let declared = self.spaces.get(prefix).copied();
                match declared.unwrap_or_else(|| Space::of("", prefix)) {
                    Space::Atom if self.atom => Space::Core,
                    space => space,
                }
            }
        }
    }

    /// How the words of a field are to be taken.
    fn kind(&self, field: Field, tag: &str) -> Kind {
        let texts = [Field::Title, Field::Summary, Field::Body];
        if !self.atom || !texts.contains(&field) {
            return Kind::Html;
        }
        let pairs = attributes(tag);
        let get = |key: &str| {
            pairs
                .iter()
                .find(|(it, _)| it == key)
                .map(|it| it.1.as_str())
        };
        let of = get("type").unwrap_or("text").trim().to_lowercase();
        match (of.as_str(), get("mode")) {
            (_, Some("base64")) => Kind::Other,
            ("xhtml" | "application/xhtml+xml", None) => Kind::Xhtml,
            ("html" | "text/html" | "application/xhtml+xml", Some("xml")) => Kind::Xhtml,
            ("html" | "text/html" | "application/xhtml+xml", _) => Kind::Html,
            ("text" | "text/plain", _) => Kind::Literal,
            (other, _) if other.starts_with("text/") => Kind::Html,
            (other, _) if other.contains('/') => Kind::Other,
            _ => Kind::Html,
        }
    }
}

/// The relation of a link by its name, also where it has the form of an address (RFC 4287,
/// 4.2.7.2).
fn relation(rel: &str) -> String {
    let rel = rel.to_lowercase();
    match rel.strip_prefix("http://www.iana.org/assignments/relation/") {
        Some(name) => name.to_owned(),
        None => rel,
    }
}

/// Whose words an element and those within it are by a default namespace of its own, where
/// those are of an extension that we know. Whole documents stand under namespaces of all
/// kinds, and so do the elements of RSS in them.
fn own_space(low: &str, tag: &str) -> Option<Space> {
    let whole = ["rss", "rdf", "feed", "channel", "item", "entry"].contains(&low);
    if whole || !tag.contains("xmlns") {
        return None;
    }
    let mut pairs = attributes(tag).into_iter();
    let (_, address) = pairs.find(|(key, _)| key == "xmlns")?;
    match Space::of(&address, "") {
        Space::Core | Space::Atom | Space::Foreign => Some(Space::Core),
        extension => Some(extension),
    }
}

/// Whether an element cannot be inside a field, so that the field must have ended without
/// saying so.
fn ends(gathered: &Gathered<'_>, space: Space, low: &str, name: &str, tag: &str) -> bool {
    let within = Some((Space::Core, "item"));
    let beside = [
        "link",
        "description",
        "category",
        "author",
        "enclosure",
        "comments",
        "summary",
        "content",
        "id",
    ];
    // A drawing in XHTML may have a title and an author of its own.
    let is_whole = gathered.words.kind == Kind::Xhtml;
    match gathered.field {
        Field::Title if space == Space::Core && beside.contains(&low) => true,
        // That of RSS has no attributes, and that of HTML some.
        _ if space == Space::Core && low == "link" && tag.trim().is_empty() => true,
        // HTML may stand in these, which has elements of some of the same names.
        Field::Summary | Field::Body | Field::MediaText | Field::Title | Field::MediaTitle => {
            let own = matches!(
                low,
                "item" | "entry" | "guid" | "pubdate" | "published" | "updated"
            );
            (own && space == Space::Core)
                || (!is_whole && name.contains(':') && field(space, low, within).is_some())
        }
        _ => field(space, low, within).is_some() || matches!(low, "item" | "entry"),
    }
}
