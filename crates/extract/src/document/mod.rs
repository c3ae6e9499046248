//! The page as a tree, parsed once, with what extraction asks of its nodes.

mod classes;
mod measure;
mod nodes;
mod text;

pub(crate) use classes::{
    Names, any_class_word, class_and_id, class_line, class_words, is_classed,
};
pub(crate) use measure::{Measure, Measures};
pub(crate) use nodes::{NodeHasher, NodeMap, NodeSet, Within};
pub(crate) use text::{
    has_letters, has_words, letters, letters_while, one_line, weight, with_text, words,
    words_within,
};

use crate::bounds;
use dom_query::{Document, Element, LocalName, NodeRef};
use html5ever::{
    ParseOpts, local_name,
    tendril::{StrTendril, TendrilSink},
    tree_builder::TreeBuilderOpts,
};
use memchr::memmem::Finder;
use std::{ops::Deref, sync::LazyLock};

/// How deep the tree may be that everything after walks through.
const MAX_TREE: usize = bounds::MAX_DEPTH + 100;

/// Nodes that a tree may have. Marks that are left open are opened anew in each box, so that
/// a page may make many times as many nodes as it has tags.
const MAX_NODES: usize = 300_000;
/// Elements that may be open before the rest of the page is left unread.
const MAX_OPEN: usize = 4 * MAX_TREE;
/// Bytes that are parsed before the tree is looked at.
const PIECE: usize = 8 * 1024;

/// Parses a page that [`bounds::bounded`] has cut; says whether the tree had to be cut too.
pub(crate) fn parse(html: &str) -> (Document, bool) {
    let options = ParseOpts {
        tree_builder: TreeBuilderOpts {
            // What is for readers without scripts is read.
            scripting_enabled: false,
            ..TreeBuilderOpts::default()
        },
        ..ParseOpts::default()
    };
    let mut parser = html5ever::parse_document(Document::default(), options);
    let mut rest = html;
    while !rest.is_empty() && !is_too_much(&parser.tokenizer.sink.sink) {
        let mut end = rest.len().min(PIECE);
        while !rest.is_char_boundary(end) {
            end += 1;
        }
        let (piece, after) = rest.split_at(end);
        parser.process(StrTendril::from(piece));
        rest = after;
    }
    let document = parser.finish();
    let cut = clear(&document);
    (document, cut || !rest.is_empty())
}

/// Whether a page that is being parsed has become too large or too deep.
fn is_too_much(document: &Document) -> bool {
    let last = std::iter::successors(Some(document.root()), NodeRef::last_child);
    document.tree.len() > MAX_NODES || last.take(MAX_OPEN).count() == MAX_OPEN
}

/// Takes away what lies deeper than [`MAX_TREE`], the ends of texts longer than
/// [`bounds::MAX_TEXT`], which writers of HTML take long over, and consent dialogues, which
/// are longer than many an article; shows what React streams in hidden until a script moves
/// it into place. Walks without recursion; says whether anything was too deep or too long.
fn clear(document: &Document) -> bool {
    let mut cut = false;
    let mut open = vec![(document.root(), 0)];
    while let Some((node, depth)) = open.pop() {
        if depth >= MAX_TREE {
            cut |= node.first_child().is_some();
            node.remove_children();
            continue;
        }
        let element = node.element_ref();
        let is = |test: fn(&Element) -> bool| element.as_deref().is_some_and(test);
        let (text, dialogue, streamed) = (element.is_none(), is(is_dialogue), is(is_streamed));
        // Whoever changes a node must have let go of it.
        drop(element);
        if text && with_text(&node, str::len) > bounds::MAX_TEXT && !is_script(&node) {
            let kept = with_text(&node, |text| -> String {
                text.chars().take(bounds::MAX_TEXT / 2).collect()
            });
            node.set_text(kept.as_str());
            cut = true;
        } else if dialogue {
            node.remove_from_parent();
        } else {
            if streamed {
                node.remove_attr("hidden");
            }
            open.extend(node.children_it(false).map(|child| (child, depth + 1)));
        }
    }
    cut
}

/// What React streams in.
fn is_streamed(element: &Element) -> bool {
    element.name.local == local_name!("div")
        && id(element).is_some_and(|id| id.starts_with("S:"))
        && known_value(element, &local_name!("hidden")).is_some()
}

/// The classes of an element, one text. Names that parsers know compare as numbers.
fn class(element: &Element) -> Option<&str> {
    known_value(element, &local_name!("class"))
}

/// The id of an element.
fn id(element: &Element) -> Option<&str> {
    known_value(element, &local_name!("id"))
}

fn known_value<'e>(element: &'e Element, name: &LocalName) -> Option<&'e str> {
    let mut attributes = element.attrs.iter();
    let found = attributes.find(|attribute| attribute.name.local == *name);
    found.map(|attribute| &*attribute.value)
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
    let named = id(element).is_some_and(|id| IDS.has(id) || holds(&ONE_TRUST, id))
        || class(element).is_some_and(|class| {
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
pub(crate) fn name(node: &NodeRef) -> Name {
    let element = node.element_ref();
    Name(
        element
            .map(|element| element.name.local.clone())
            .unwrap_or_default(),
    )
}

/// The name of an element, shared with the tree: it is asked for more than all else.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Name(LocalName);

impl Name {
    /// The name as text.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for Name {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for Name {
    fn eq(&self, other: &str) -> bool {
        &*self.0 == other
    }
}

impl PartialEq<&str> for Name {
    fn eq(&self, other: &&str) -> bool {
        &*self.0 == *other
    }
}

/// An attribute without white space at its ends, where there is one and it is not empty.
pub(crate) fn attr(node: &NodeRef, attribute: &str) -> Option<String> {
    let element = node.element_ref()?;
    let value = value(&element, attribute)?.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

/// Reads an attribute without copying it.
pub(crate) fn with_attr<T>(
    node: &NodeRef,
    attribute: &str,
    read: impl FnOnce(&str) -> T,
) -> Option<T> {
    let element = node.element_ref()?;
    value(&element, attribute).map(read)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_of_a_node_is_one_line() {
        let page =
            Document::from("<div>One<p>two <b>th</b>ree</p><script>x</script><br>four</div>");
        assert_eq!(words(&page.select("div").nodes()[0]), "One two three four");
    }
}
