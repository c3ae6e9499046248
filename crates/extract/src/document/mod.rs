//! The page as a tree, parsed once, with what extraction asks of its nodes.

mod measure;
mod nodes;
mod text;

pub(crate) use measure::{Measure, Measures};
pub(crate) use nodes::{NodeMap, NodeSet, Within};
pub(crate) use text::{has_letters, letters, letters_within, one_line, weight, with_text, words};

use crate::bounds;
use dom_query::{Document, Element, LocalName, NodeRef};
use html5ever::{
    ParseOpts,
    tendril::{StrTendril, TendrilSink},
    tree_builder::TreeBuilderOpts,
};
use std::ops::Deref;

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
        } else if with_text(&node, str::len) > bounds::MAX_TEXT && !is_script(&node) {
            let kept = with_text(&node, |text| -> String {
                text.chars().take(bounds::MAX_TEXT / 2).collect()
            });
            node.set_text(kept.as_str());
            cut = true;
        } else if is_dialogue(&node) {
            node.remove_from_parent();
        } else {
            if is_streamed(&node) {
                node.remove_attr("hidden");
            }
            open.extend(node.children_it(false).map(|child| (child, depth + 1)));
        }
    }
    cut
}

/// What React streams in.
fn is_streamed(node: &NodeRef) -> bool {
    let Some(element) = node.element_ref() else {
        return false;
    };
    let has = |name: &str| value(&element, name).is_some();
    has("hidden")
        && &*element.name.local == "div"
        && value(&element, "id").is_some_and(|id| id.starts_with("S:"))
}

/// The value of an attribute of an element.
fn value<'e>(element: &'e Element, name: &str) -> Option<&'e str> {
    let mut attributes = element.attrs.iter();
    let found = attributes.find(|attribute| &*attribute.name.local == name);
    found.map(|attribute| &*attribute.value)
}

/// A consent dialogue, by the names that its makers give.
fn is_dialogue(node: &NodeRef) -> bool {
    const IDS: [&str; 13] = [
        "CybotCookiebotDialog",
        "didomi-host",
        "usercentrics-root",
        "cmpbox",
        "cmpwrapper",
        "cookie-law-info-bar",
        "cookie-notice",
        "gdpr-consent",
        "iubenda-cs-banner",
        "cookiebanner",
        "BorlabsCookieBox",
        "qc-cmp2-container",
        "fc-consent-root",
    ];
    const CLASSES: [&str; 10] = [
        "qc-cmp2-container",
        "fc-consent-root",
        "osano-cm-window",
        "cli-modal",
        "cky-consent-container",
        "cookie-banner",
        "cookie-notice",
        "cc-window",
        "cookiebanner",
        "iubenda-cs-banner",
    ];
    let Some(element) = node.element_ref() else {
        return false;
    };
    if matches!(&*element.name.local, "html" | "body") {
        return false;
    }
    let named =
        value(&element, "id").is_some_and(|id| IDS.contains(&id) || id.contains("onetrust"));
    named
        || value(&element, "class").is_some_and(|class| {
            class.contains("tarteaucitron")
                || class
                    .split_ascii_whitespace()
                    .any(|class| CLASSES.contains(&class))
        })
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

/// Class and id in lower case.
pub(crate) fn class_and_id(node: &NodeRef) -> String {
    let class = node.attr("class").unwrap_or_default();
    let id = node.attr("id").unwrap_or_default();
    format!("{class} {id}").to_lowercase()
}

/// The words of class and id: split at spaces, hyphens, underscores and humps.
pub(crate) fn class_words(node: &NodeRef) -> Vec<String> {
    let line = class_line(node);
    let words = line.split(' ').filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// The words of class and id in one text, with spaces between: many elements are asked for
/// them, and few have any.
pub(crate) fn class_line(node: &NodeRef) -> String {
    let mut line = String::new();
    let Some(element) = node.element_ref() else {
        return line;
    };
    // `print:hidden` and `[&>p]:mb-4` are styles, not names.
    let classes = value(&element, "class").unwrap_or_default();
    for name in classes.split_ascii_whitespace() {
        if !name.contains([':', '[', '(']) {
            add_words(name, &mut line);
        }
    }
    if let Some(id) = value(&element, "id") {
        add_words(id, &mut line);
    }
    line
}

fn add_words(name: &str, line: &mut String) {
    let mut lower_before = false;
    for c in name.chars() {
        let hump = lower_before && c.is_uppercase();
        if hump || !c.is_alphanumeric() {
            line.push(' ');
        }
        if c.is_ascii_lowercase() {
            line.push(c);
        } else if c.is_alphanumeric() {
            line.extend(c.to_lowercase());
        }
        lower_before = c.is_lowercase();
    }
    line.push(' ');
}

/// Whether class or id have one of these words, given with spaces between.
pub(crate) fn is_classed(node: &NodeRef, names: &str) -> bool {
    is_classed_any(node, &[names])
}

/// Whether class or id have one of the words of several such lists.
pub(crate) fn is_classed_any(node: &NodeRef, lists: &[&str]) -> bool {
    let words = class_line(node);
    if words.is_empty() {
        return false;
    }
    let words: Vec<&str> = words.split(' ').filter(|word| !word.is_empty()).collect();
    !words.is_empty()
        && lists
            .iter()
            .flat_map(|names| names.split_ascii_whitespace())
            .any(|name| words.contains(&name))
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
    fn class_names_fall_into_words() {
        let page = Document::from("<p class='ArticleBody-lead article__head' id=x1>");
        let node = page.select("p");
        let words = class_words(node.nodes().first().unwrap());
        assert_eq!(words, ["article", "body", "lead", "article", "head", "x1"]);
        let page = Document::from("<p class='print:hidden mt-2'>");
        assert_eq!(class_words(&page.select("p").nodes()[0]), ["mt", "2"]);
    }

    #[test]
    fn the_text_of_a_node_is_one_line() {
        let page =
            Document::from("<div>One<p>two <b>th</b>ree</p><script>x</script><br>four</div>");
        assert_eq!(words(&page.select("div").nodes()[0]), "One two three four");
    }
}
