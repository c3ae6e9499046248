//! Makes XML of what publishers send for it, and takes apart what cannot be mended whole.

use crate::markup::{Markup, Token, attributes, local};
use quick_xml::escape::escape;

/// Roots of documents that we read, as they open.
const ROOTS: [&str; 6] = [
    "<rss",
    "<feed",
    "<rdf:RDF",
    "<urlset",
    "<sitemapindex",
    "<atom:feed",
];

/// Elements nested deeper than this are an attack.
const DEEPEST: usize = 200;

/// As is a tag with more attributes than this, counted by their equals signs (addresses
/// have some too), or more namespaces in force at once.
const MOST_ATTRIBUTES: usize = 300;
const MOST_NAMESPACES: usize = 300;

/// Older namespaces, and the ones that their elements have today.
const NAMESPACES: [(&str, &str); 4] = [
    ("http://my.netscape.com/rdf/simple/0.9/", RSS1),
    ("http://channel.netscape.com/rdf/simple/0.9/", RSS1),
    ("http://purl.org/net/rss1.1#", RSS1),
    ("http://purl.org/atom/ns#", ATOM),
];
const RSS1: &str = "http://purl.org/rss/1.0/";
const ATOM: &str = "http://www.w3.org/2005/Atom";

/// Kinds of feeds by their root.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Root {
    Rss,
    Rdf,
    Atom,
}

/// A feed as text that an XML parser will most likely take.
pub(crate) struct Mended {
    pub(crate) root: Root,
    /// The root's start tag.
    pub(crate) open: String,
    /// What follows it.
    pub(crate) rest: String,
}

impl Root {
    pub(crate) fn item(self) -> &'static str {
        match self {
            Root::Rss | Root::Rdf => "item",
            Root::Atom => "entry",
        }
    }

    pub(crate) fn close(self) -> &'static str {
        match self {
            Root::Rss => "</rss>",
            Root::Rdf => "</rdf:RDF>",
            Root::Atom => "</feed>",
        }
    }
}

/// From the first root of a document that we read; nothing if there is none.
pub(crate) fn from_root(text: &str) -> Option<&str> {
    let opens = |root: &str| {
        let at = text.match_indices(root).map(|(at, _)| at).find(|at| {
            let after = at + root.len();
            let next = text.get(after..).and_then(|rest| rest.chars().next());
            next.is_some_and(|c| c.is_whitespace() || c == '>')
        })?;
        Some(at)
    };
    let first = ROOTS.iter().filter_map(|root| opens(root)).min()?;
    text.get(first..)
}

/// Cuts what comes before the root (junk, declarations, document types with their
/// entities), takes out characters that XML does not know, writes stray ampersands as
/// such, and names version and namespaces as of today. Nothing if it is no feed.
pub(crate) fn mend(text: &str) -> Option<Mended> {
    let text = ampersands(&characters(from_root(text)?));
    let (tag, rest) = text.split_once('>')?;
    let tag = tag.strip_prefix('<')?;
    let name = tag.split(char::is_whitespace).next()?;
    let root = match name {
        "rss" => Root::Rss,
        "rdf:RDF" => Root::Rdf,
        "feed" => Root::Atom,
        _ => return None,
    };
    let open = open(root, name, tag.strip_prefix(name)?);
    let rest = match root {
        Root::Atom if tag.contains("http://purl.org/atom/ns#") => modern(rest),
        _ => rest.to_owned(),
    };
    Some(Mended { root, open, rest })
}

/// The start tag anew. The reader knows versions of RSS by few exact numbers, and passes
/// over elements in namespaces that it does not know.
fn open(root: Root, name: &str, tag: &str) -> String {
    let mut open = format!("<{name}");
    for (key, value) in attributes(tag) {
        if root == Root::Rss && (key == "version" || key == "xmlns") {
            continue;
        }
        let known = NAMESPACES.iter().find(|(old, _)| *old == value);
        let value = known.map_or(value.as_str(), |(_, new)| new);
        open.push_str(&format!(" {key}=\"{}\"", escape(value)));
    }
    if root == Root::Rss {
        open.push_str(" version=\"2.0\"");
    }
    open.push('>');
    open
}

/// Atom 0.3's names of dates as Atom 1.0 has them.
fn modern(rest: &str) -> String {
    let names = [("issued>", "published>"), ("modified>", "updated>")];
    names.iter().fold(rest.to_owned(), |text, (old, new)| {
        text.replace(&format!("<{old}"), &format!("<{new}"))
            .replace(&format!("</{old}"), &format!("</{new}"))
    })
}

fn characters(text: &str) -> String {
    let kept = |c: &char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    text.chars().filter(kept).collect()
}

/// Writes `&amp;` for every `&` outside CDATA that starts no reference.
fn ampersands(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((plain, verbatim)) = rest.split_once("<![CDATA[") {
        references(plain, &mut out);
        let (verbatim, after) = verbatim.split_once("]]>").unwrap_or((verbatim, ""));
        out.push_str("<![CDATA[");
        out.push_str(verbatim);
        out.push_str("]]>");
        rest = after;
    }
    references(rest, &mut out);
    out
}

fn references(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        out.push_str(if is_reference(after) { "&" } else { "&amp;" });
        rest = after;
    }
    out.push_str(rest);
}

fn is_reference(after: &str) -> bool {
    let end = after.char_indices().take(32).find(|(_, c)| *c == ';');
    let Some(name) = end.and_then(|(at, _)| after.get(..at)) else {
        return false;
    };
    let code = match name.strip_prefix('#') {
        None => {
            let mut letters = name.chars();
            return letters.next().is_some_and(|c| c.is_ascii_alphabetic())
                && letters.all(|c| c.is_ascii_alphanumeric());
        }
        Some(number) => match number.strip_prefix('x') {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => number.parse().ok(),
        },
    };
    let character = code.and_then(char::from_u32);
    character.is_some_and(|c| !c.is_control() || matches!(c, '\t' | '\n' | '\r'))
}

/// Whether elements are nested no deeper, and carry no more attributes and namespaces, than
/// anybody needs. The reader's work grows with the square of each.
pub(crate) fn is_sane(xml: &str) -> bool {
    let mut open: Vec<usize> = Vec::new();
    let mut namespaces = 0_usize;
    for token in Markup::new(xml) {
        match token {
            Token::Start { attributes, .. }
                if attributes.matches('=').count() > MOST_ATTRIBUTES =>
            {
                return false;
            }
            Token::Start {
                attributes,
                empty: false,
                ..
            } => {
                let declared = attributes.matches("xmlns").count();
                open.push(declared);
                namespaces += declared;
            }
            Token::End(_) => namespaces -= open.pop().unwrap_or_default(),
            _ => {}
        }
        if open.len() > DEEPEST || namespaces > MOST_NAMESPACES {
            return false;
        }
    }
    true
}

/// What comes before the first item, and every item from its start tag to its end tag.
/// Items without an end, the last of a document that breaks off, are left out.
pub(crate) fn take_apart(mended: &Mended) -> (&str, Vec<&str>) {
    let name = mended.root.item();
    let (start, end) = (format!("<{name}"), format!("</{name}>"));
    let starts: Vec<usize> = mended
        .rest
        .match_indices(&start)
        .map(|(at, _)| at)
        .filter(|at| {
            let next = mended
                .rest
                .get(at + start.len()..)
                .and_then(|it| it.chars().next());
            next.is_some_and(|c| c == '>' || c.is_whitespace())
        })
        .collect();
    let head = starts.first().and_then(|at| mended.rest.get(..*at));
    let ends = starts.iter().skip(1).copied().chain([mended.rest.len()]);
    let items = starts.iter().zip(ends).filter_map(|(from, to)| {
        let piece = mended.rest.get(*from..to)?;
        let last = piece.rfind(&end)? + end.len();
        piece.get(..last)
    });
    (head.unwrap_or(&mended.rest), items.collect())
}

/// An item without the elements that the reader may choke on: names of people and
/// extensions, and unless `texts` are wanted those whose HTML may be spilled into the XML.
pub(crate) fn without_extras(item: &str, texts: bool) -> String {
    const NAMES: [&str; 4] = ["author", "managingEditor", "contributor", "source"];
    const TEXTS: [&str; 3] = ["description", "summary", "content"];
    let extra = |name: &str| {
        let dropped = NAMES.contains(&name) || (!texts && TEXTS.contains(&name));
        dropped || (name.contains(':') && !(texts && local(name) == "encoded"))
    };
    let mut out = String::with_capacity(item.len());
    let mut inside: Option<&str> = None;
    for token in Markup::new(item) {
        match (inside, token) {
            (Some(open), Token::End(name)) if name == open => inside = None,
            (Some(_), _) => {}
            (None, Token::Start { name, empty, .. }) if extra(name) => {
                inside = (!empty).then_some(name);
            }
            (None, token) => write(token, &mut out),
        }
    }
    out
}

fn write(token: Token<'_>, out: &mut String) {
    match token {
        Token::Text(text) => out.push_str(text),
        Token::Verbatim(text) => out.push_str(&format!("<![CDATA[{text}]]>")),
        Token::Start {
            name,
            attributes,
            empty,
        } => {
            let end = if empty { "/>" } else { ">" };
            out.push_str(&format!("<{name}{attributes}{end}"));
        }
        Token::End(name) => out.push_str(&format!("</{name}>")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ampersands_that_start_nothing_are_written_out() {
        let text = "a & b &amp; &eacute; &#38; &#0; &#xD800; &x y; <![CDATA[c & d]]> &";
        assert_eq!(
            ampersands(text),
            "a &amp; b &amp; &eacute; &#38; &amp;#0; &amp;#xD800; &amp;x y; <![CDATA[c & d]]> &amp;"
        );
    }

    #[test]
    fn the_root_is_found_behind_anything() {
        let text = "<br />\n<b>Warning</b>: x\n<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'b'>]>\n<rss version='0.94' xmlns='http://backend.userland.com/rss2'><channel/></rss>";
        let mended = mend(text).unwrap();
        assert_eq!(mended.open, "<rss version=\"2.0\">");
        assert_eq!(mended.rest, "<channel/></rss>");
        assert!(mend("<rsss><feeds>").is_none());
    }

    #[test]
    fn items_are_taken_apart() {
        let mended =
            mend("<rss><channel><title>t</title><item>1</item><items/><item a='b'>2</item><item>3")
                .unwrap();
        let (head, items) = take_apart(&mended);
        assert_eq!(head, "<channel><title>t</title>");
        assert_eq!(items, ["<item>1</item>", "<item a='b'>2</item>"]);
    }

    #[test]
    fn depth_and_breadth_are_bounded() {
        assert!(is_sane(&"<a xmlns='b'><b/></a>".repeat(1000)));
        assert!(!is_sane(&"<a>".repeat(1000)));
        assert!(!is_sane(
            &"<a xmlns:a='' xmlns:b='' xmlns:c=''>".repeat(150)
        ));
        assert!(!is_sane(&format!("<a{}>", " b=''".repeat(1000))));
    }
}
