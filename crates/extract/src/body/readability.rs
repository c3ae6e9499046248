//! A guess at where the body is by Readability, for pages that mark no container of it.

use crate::document::{Document, NodeId, NodeMap, NodeRef, NodeSet, is_inline, name, weight};
use dom_query::NodeData;
use dom_smoothie::{Config, ParsePolicy, Readability};
use html5ever::{Attribute, LocalName, QualName, ns};
use std::collections::HashMap;

/// The part of a page that Readability takes for the body.
pub(super) fn guess(page: &Document) -> Option<NodeRef<'_>> {
    common_part(page, &kept(page))
}

/// The elements that Readability keeps.
fn kept(page: &Document) -> NodeSet {
    let strict = |reader: &mut Readability| reader.parse_with_policy(ParsePolicy::Strict).is_ok();
    let all_ways = |reader: &mut Readability| reader.parse().is_ok();
    // The first way is nearly always the one taken; to try all, each page is copied twice.
    grabbed(page, strict)
        .filter(|found| found.characters >= Config::default().char_threshold)
        .or_else(|| grabbed(page, all_ways))
        .map(|found| found.kept)
        .unwrap_or_default()
}

/// What Readability took for the article.
struct Grabbed {
    kept: NodeSet,
    characters: usize,
}

fn grabbed(page: &Document, grab: impl Fn(&mut Readability) -> bool) -> Option<Grabbed> {
    let config = Config {
        disable_json_ld: true,
        max_elements_to_parse: 60_000,
        ..Config::default()
    };
    // Without an address: links need not be made absolute.
    let copy = Copied::of(page);
    let mut reader = Readability::with_document(copy.document, None, Some(config)).ok()?;
    if !grab(&mut reader) {
        return None;
    }
    let article = reader.doc.select_single("#readability-page-1");
    let article = article.nodes().first()?;
    let original = |node: dom_query::NodeRef| {
        let mark = node.attr(MARK).and_then(|mark| mark.parse::<usize>().ok());
        let marked = mark.and_then(|mark| copy.originals.get(mark));
        marked
            .or_else(|| copy.originals.get(*copy.places.get(&node.id)?))
            .copied()
    };
    Some(Grabbed {
        kept: article.descendants_it().filter_map(original).collect(),
        characters: article.normalized_char_count(),
    })
}

/// The attribute by which a box is known again.
const MARK: &str = "data-box";

/// A page in the tree that Readability works on.
struct Copied {
    document: dom_query::Document,
    /// The nodes of the page that were copied.
    originals: Vec<NodeId>,
    /// Where among these is what a node is a copy of.
    places: HashMap<dom_query::NodeId, usize>,
}

impl Copied {
    /// A copy with marks on boxes: of boxes with nothing else between them, Readability keeps
    /// the innermost with the attributes of the outermost.
    fn of(page: &Document) -> Copied {
        let mut copied = Copied {
            document: dom_query::Document::default(),
            originals: Vec::new(),
            places: HashMap::new(),
        };
        let mut open = vec![(page.root(), copied.document.root().id)];
        while let Some((node, copy)) = open.pop() {
            for child in node.children() {
                if let Some(id) = copied.add(&child, copy) {
                    open.push((child, id));
                }
            }
        }
        copied
    }

    /// Copies a node into a copy; not a comment.
    fn add(&mut self, node: &NodeRef, into: dom_query::NodeId) -> Option<dom_query::NodeId> {
        let place = self.originals.len();
        let data = match (node.own_text(), node.element()) {
            (Some(text), _) => NodeData::Text {
                contents: text.into(),
            },
            (None, Some(element)) => {
                let mut attributes = element.attrs.clone();
                attributes.extend(is_box(node).then(|| Attribute {
                    name: QualName::new(None, ns!(), LocalName::from(MARK)),
                    value: place.to_string().into(),
                }));
                let name = element.name.clone();
                NodeData::Element(dom_query::Element::new(name, attributes, None, false))
            }
            (None, None) => return None,
        };
        let tree = &self.document.tree;
        let id = tree.create_node(data);
        tree.append_child_of(&into, &id);
        self.originals.push(node.id);
        self.places.insert(id, place);
        Some(id)
    }
}

fn is_box(node: &NodeRef) -> bool {
    let tag = name(node);
    !is_inline(&tag) && !matches!(tag.as_str(), "p" | "li" | "img" | "br" | "script" | "meta")
}

/// The smallest part of the page that holds nearly all that Readability keeps.
fn common_part<'d>(page: &'d Document, kept: &NodeSet) -> Option<NodeRef<'d>> {
    let body = page.body()?;
    let mut shares = NodeMap::default();
    let total = add_shares(&body, kept, 0, &mut shares);
    if total == 0 {
        return None;
    }
    let mut part = body;
    loop {
        let next = part.children().find(|child| {
            let share = shares.get(&child.id);
            share.is_some_and(|share| share * 100 >= total * 92)
        });
        match next {
            Some(child) if !matches!(name(&child).as_str(), "p" | "span" | "ul" | "ol") => {
                part = child
            }
            _ => return Some(part),
        }
    }
}

/// Weighs the kept text in each element; text is kept where one of the three elements
/// around it is, which `near` counts down. Returns the weight in this one.
fn add_shares(node: &NodeRef, kept: &NodeSet, near: usize, shares: &mut NodeMap<usize>) -> usize {
    if let Some(text) = node.own_text() {
        return if near > 0 { weight(text) } else { 0 };
    }
    if matches!(name(node).as_str(), "script" | "style") {
        return 0;
    }
    let near = match kept.contains(&node.id) {
        true => 3,
        false => near.saturating_sub(1),
    };
    let below = node.children();
    let share = below
        .map(|child| add_shares(&child, kept, near, shares))
        .sum();
    if share > 0 {
        shares.insert(node.id, share);
    }
    share
}
