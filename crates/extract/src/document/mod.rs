//! The page as a tree, parsed once, with what extraction asks of its nodes.

mod classes;
mod measure;
mod nodes;
mod references;
mod sink;
mod tags;
mod text;
mod tokens;
mod tree;

pub(crate) use classes::{
    Names, any_class_word, class_and_id, class_line, class_words, is_classed,
};
pub(crate) use measure::{Measure, Measures};
pub(crate) use nodes::{NodeHasher, NodeMap, NodeSet, Within};
pub(crate) use text::{
    has_letters, has_words, letters, letters_while, likeness, one_line, text_weight, weight, words,
    words_within,
};

pub(crate) use tree::{Document, Element, NodeId, NodeRef};

use crate::bounds;
use html5ever::{
    LocalName, local_name,
    tendril::StrTendril,
    tree_builder::{TreeBuilder, TreeBuilderOpts, TreeSink},
};
use memchr::memmem::Finder;
use sink::Growing;
use std::{ops::Deref, sync::LazyLock};

/// How deep the tree may be that everything after walks through.
const MAX_TREE: usize = bounds::MAX_DEPTH + 100;

/// Nodes that a tree may have. Marks that are left open are opened anew in each box, so that
/// a page may make many times as many nodes as it has tags.
const MAX_NODES: usize = 300_000;
/// Elements that may be open before the rest of the page is left unread.
const MAX_OPEN: usize = 4 * MAX_TREE;

/// A page as a tree.
pub(crate) struct Parsed {
    /// The tree, without the texts of styles, and of scripts that describe nothing.
    pub(crate) tree: Document,
    /// The texts of all scripts.
    pub(crate) scripts: Vec<StrTendril>,
    /// Whether anything was left out that may be text.
    pub(crate) cut: bool,
}

/// Parses a page within [`bounds`].
pub(crate) fn parse(html: &str) -> Parsed {
    let options = TreeBuilderOpts {
        // What is for readers without scripts is read.
        scripting_enabled: false,
        ..TreeBuilderOpts::default()
    };
    let builder = TreeBuilder::new(Growing::new(), options);
    let taken = tokens::read(html, &builder, || is_too_much(&builder.sink.tree()));
    let mut tree = builder.sink.finish();
    let flattened = clear(&mut tree);
    Parsed {
        tree,
        scripts: taken.scripts,
        cut: taken.cut || flattened,
    }
}

/// Parses HTML that stands in the body of a page.
pub(crate) fn parse_part(html: &str) -> Document {
    parse(&format!("<body>{html}")).tree
}

/// The words of HTML that is little more than text.
pub(crate) fn words_of_html(html: &str) -> String {
    match html.contains('<') {
        true => words(&parse_part(html).root()),
        false => one_line(&references::decoded(html, false)),
    }
}

/// Whether a page that is being parsed has become too large or too deep.
fn is_too_much(document: &Document) -> bool {
    let last = std::iter::successors(Some(document.root()), NodeRef::last_child);
    document.len() > MAX_NODES || last.take(MAX_OPEN).count() == MAX_OPEN
}

/// Takes away what lies deeper than [`MAX_TREE`], the ends of texts longer than
/// [`bounds::MAX_TEXT`], which readers of the tree take long over, and consent dialogues, which
/// are longer than many an article; shows what React streams in hidden until a script moves
/// it into place. Walks without recursion; says whether anything was too deep or too long.
fn clear(document: &mut Document) -> bool {
    let mut cut = false;
    let mut changes = Vec::new();
    let mut open = vec![(document.root(), 0)];
    while let Some((node, depth)) = open.pop() {
        if depth >= MAX_TREE {
            cut |= node.first_child().is_some();
            changes.push((node.id, Change::Empty));
            continue;
        }
        let change = change(&node);
        cut |= matches!(change, Some(Change::Shorten));
        if !matches!(change, Some(Change::Remove)) {
            open.extend(node.children().map(|child| (child, depth + 1)));
        }
        changes.extend(change.map(|change| (node.id, change)));
    }
    for (id, change) in changes {
        match change {
            Change::Empty => document.empty_out(id),
            Change::Remove => document.detach(id),
            Change::Shorten => document.shorten(id, bounds::MAX_TEXT / 2),
            Change::Show => document.remove_attribute(id, &local_name!("hidden")),
        }
    }
    cut
}

/// What is to be done with a node.
enum Change {
    Empty,
    Remove,
    Shorten,
    Show,
}

fn change(node: &NodeRef) -> Option<Change> {
    match node.element() {
        Some(element) if is_dialogue(element) => Some(Change::Remove),
        Some(element) if is_streamed(element) => Some(Change::Show),
        Some(_) => None,
        None => {
            let long = node
                .own_text()
                .is_some_and(|text| text.len() > bounds::MAX_TEXT);
            (long && !is_script(node)).then_some(Change::Shorten)
        }
    }
}

/// What React streams in.
fn is_streamed(element: &Element) -> bool {
    element.name.local == local_name!("div")
        && element.id().is_some_and(|id| id.starts_with("S:"))
        && value(element, "hidden").is_some()
}

/// The value of an attribute of an element.
fn value<'e>(element: &'e Element, name: &str) -> Option<&'e str> {
    let mut attributes = element.attrs.iter();
    let found = attributes.find(|attribute| &*attribute.name.local == name);
    found.map(|attribute| &*attribute.value)
}

/// What names of consent dialogues have within.
static ONE_TRUST: LazyLock<Finder> = LazyLock::new(|| Finder::new("onetrust"));
static TARTE_AU_CITRON: LazyLock<Finder> = LazyLock::new(|| Finder::new("tarteaucitron"));

fn holds(part: &Finder, name: &str) -> bool {
    part.find(name.as_bytes()).is_some()
}

/// A consent dialogue, by the names that its makers give.
fn is_dialogue(element: &Element) -> bool {
    const IDS: Names = Names::of(
        "\
        CybotCookiebotDialog didomi-host usercentrics-root cmpbox cmpwrapper \
        cookie-law-info-bar cookie-notice gdpr-consent iubenda-cs-banner cookiebanner \
        BorlabsCookieBox qc-cmp2-container fc-consent-root",
    );
    const CLASSES: Names = Names::of(
        "\
        qc-cmp2-container fc-consent-root osano-cm-window cli-modal cky-consent-container \
        cookie-banner cookie-notice cc-window cookiebanner iubenda-cs-banner",
    );
    let named = element
        .id()
        .is_some_and(|id| IDS.has(id) || holds(&ONE_TRUST, id))
        || element.class().is_some_and(|class| {
            holds(&TARTE_AU_CITRON, class)
                || class
                    .split_ascii_whitespace()
                    .any(|class| CLASSES.has(class))
        });
    named && !matches!(&*element.name.local, "html" | "body")
}

fn is_script(text: &NodeRef) -> bool {
    text.parent()
        .is_some_and(|parent| matches!(name(&parent).as_str(), "script" | "style"))
}

/// The name of an element in lower case; empty for what is no element.
pub(crate) fn name<'d>(node: &NodeRef<'d>) -> Name<'d> {
    Name(node.element().map(|element| &element.name.local))
}

/// The name of an element, shared with the tree: it is asked for more than all else.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Name<'d>(Option<&'d LocalName>);

impl<'d> Name<'d> {
    /// The name as text.
    pub(crate) fn as_str(&self) -> &'d str {
        self.0.map_or("", |name| name)
    }
}

impl Deref for Name<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl PartialEq<str> for Name<'_> {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Name<'_> {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

/// An attribute without white space at its ends, where there is one and it is not empty.
pub(crate) fn attr(node: &NodeRef, attribute: &str) -> Option<String> {
    let value = node.attr(attribute)?.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

/// Whether elements of this name run within a line of text.
pub(crate) fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "" | "a"
            | "abbr"
            | "acronym"
            | "b"
            | "bdi"
            | "bdo"
            | "big"
            | "cite"
            | "code"
            | "data"
            | "del"
            | "dfn"
            | "em"
            | "font"
            | "i"
            | "ins"
            | "kbd"
            | "label"
            | "mark"
            | "nobr"
            | "q"
            | "rp"
            | "rt"
            | "ruby"
            | "s"
            | "samp"
            | "small"
            | "span"
            | "strike"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "tt"
            | "u"
            | "var"
            | "wbr"
    )
}

/// What a node was read from, near enough.
#[cfg(test)]
pub(crate) fn html_of(node: &NodeRef) -> String {
    let inner: String = node.children().map(|child| html_of(&child)).collect();
    let Some(element) = node.element() else {
        return node.own_text().map_or(inner, str::to_owned);
    };
    let attributes = element.attrs.iter();
    let attributes = attributes.map(|it| format!(" {}=\"{}\"", it.name.local, it.value));
    let (name, attributes) = (&element.name.local, attributes.collect::<String>());
    format!("<{name}{attributes}>{inner}</{name}>")
}

#[cfg(test)]
impl<T: AsRef<str>> From<T> for Document {
    fn from(html: T) -> Document {
        parse(html.as_ref()).tree
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_of_a_node_is_one_line() {
        let page =
            Document::from("<div>One<p>two <b>th</b>ree</p><script>x</script><br>four</div>");
        assert_eq!(words(&page.body().unwrap()), "One two three four");
    }
}
