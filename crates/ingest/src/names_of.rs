//! What the elements of feeds are called, and which of them we read.

/// Whose word an element is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Space {
    /// RSS, RDF's channel and items, Atom as the format of the document; or no prefix.
    Core,
    /// Atom's words inside of another format.
    Atom,
    /// Dublin Core, in both of its forms.
    Dublin,
    /// `content:encoded`.
    Module,
    /// Media RSS.
    Media,
    /// Apple's words for podcasts.
    Itunes,
    /// When to ask again.
    Syndication,
    /// Feedburner's.
    Burner,
    /// Anything else.
    Foreign,
}

/// A value that we read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Field {
    Title,
    Link,
    /// The true address, where the link leads over a counter of clicks.
    TrueLink,
    Id,
    Summary,
    Body,
    /// A name, with or without a mailbox.
    Author,
    Tag,
    /// Several, parted by commas.
    Tags,
    Published,
    Updated,
    Language,
    MediaTitle,
    MediaText,
    Minutes,
    Hour,
    Day,
    Period,
    Frequency,
}

/// Parts of the addresses of RSS and RDF themselves.
const CORE: [&str; 4] = [
    "backend.userland.com",
    "my.netscape.com",
    "channel.netscape.com",
    "22-rdf-syntax",
];

impl Space {
    /// By the address that a document declares for a prefix, else by the usual prefix.
    pub(crate) fn of(address: &str, prefix: &str) -> Space {
        let address = address.to_lowercase();
        let has = |part: &str| address.contains(part);
        if has("purl.org/dc/") {
            Space::Dublin
        } else if has("rss/1.0/modules/content") {
            Space::Module
        } else if has("search.yahoo.com") || has("video.search") || has("mrss") {
            Space::Media
        } else if has("dtds/podcast") {
            Space::Itunes
        } else if has("modules/syndication") {
            Space::Syndication
        } else if has("feedburner") {
            Space::Burner
        } else if has("/atom") {
            Space::Atom
        } else if CORE.iter().any(|it| has(it)) || address == "http://purl.org/rss/1.0/" {
            Space::Core
        } else {
            Space::usual(prefix)
        }
    }

    fn usual(prefix: &str) -> Space {
        match prefix.to_lowercase().as_str() {
            "dc" | "dcterms" | "dct" => Space::Dublin,
            "content" => Space::Module,
            "media" | "mrss" => Space::Media,
            "itunes" => Space::Itunes,
            "sy" | "syn" => Space::Syndication,
            "feedburner" => Space::Burner,
            "atom" | "atom10" | "a10" => Space::Atom,
            "rss" | "rdf" | "rss1" | "ns0" => Space::Core,
            _ => Space::Foreign,
        }
    }
}

/// Elements whose titles, links and names are not those of an item or a feed.
const APART: [&str; 7] = [
    "image",
    "textinput",
    "source",
    "cloud",
    "owner",
    "enclosure",
    "comments",
];

/// Whether what an element has within is not of the item or feed around it.
pub(crate) fn is_apart(space: Space, name: &str) -> bool {
    APART.contains(&name) || space == Space::Foreign
}

/// Which value an element holds, by whose word it is, its name in lower case without
/// prefix, and the element that it is directly in.
pub(crate) fn field(space: Space, low: &str, within: Option<(Space, &str)>) -> Option<Field> {
    let (outer, parent) = within.unwrap_or((Space::Core, ""));
    if is_apart(outer, parent) {
        return None;
    }
    match space {
        Space::Core if matches!(parent, "author" | "contributor") => {
            (low == "name" && parent == "author").then_some(Field::Author)
        }
        Space::Core => core(low, parent),
        Space::Atom => atom(low, parent),
        Space::Dublin => dublin(low),
        Space::Module => (low == "encoded").then_some(Field::Body),
        Space::Media => media(low),
        Space::Itunes => itunes(low, parent),
        Space::Syndication => match low {
            "updateperiod" => Some(Field::Period),
            "updatefrequency" => Some(Field::Frequency),
            _ => None,
        },
        Space::Burner => (low == "origlink").then_some(Field::TrueLink),
        Space::Foreign => None,
    }
}

fn core(low: &str, parent: &str) -> Option<Field> {
    Some(match low {
        "title" => Field::Title,
        "link" | "url" if parent != "image" => Field::Link,
        "guid" | "id" => Field::Id,
        "description" | "summary" | "abstract" | "tagline" | "subtitle" => Field::Summary,
        "content" | "body" | "fullitem" => Field::Body,
        "author" if parent == "item" || parent == "channel" => Field::Author,
        "category" | "keyword" => Field::Tag,
        "keywords" => Field::Tags,
        "pubdate" | "published" | "issued" | "date" | "created" => Field::Published,
        "lastbuilddate" | "updated" | "modified" | "lastmod" => Field::Updated,
        "language" => Field::Language,
        "ttl" => Field::Minutes,
        "hour" if parent == "skiphours" => Field::Hour,
        "day" if parent == "skipdays" => Field::Day,
        _ => return None,
    })
}

fn atom(low: &str, parent: &str) -> Option<Field> {
    match low {
        "name" if parent == "author" => Some(Field::Author),
        "title" | "summary" | "content" | "published" | "updated" | "id" | "issued"
        | "modified" => core(low, parent),
        _ => None,
    }
}

fn dublin(low: &str) -> Option<Field> {
    Some(match low {
        "title" => Field::Title,
        "creator" | "author" => Field::Author,
        "subject" => Field::Tag,
        "date" | "issued" | "created" | "available" => Field::Published,
        "modified" => Field::Updated,
        "language" => Field::Language,
        "description" | "abstract" => Field::Summary,
        "identifier" => Field::Id,
        _ => return None,
    })
}

fn media(low: &str) -> Option<Field> {
    Some(match low {
        "title" => Field::MediaTitle,
        "description" | "text" => Field::MediaText,
        "keywords" => Field::Tags,
        _ => return None,
    })
}

fn itunes(low: &str, parent: &str) -> Option<Field> {
    Some(match low {
        "title" => Field::MediaTitle,
        "author" => Field::Author,
        "summary" | "subtitle" => Field::MediaText,
        "keywords" if parent == "item" => Field::Tags,
        _ => return None,
    })
}
