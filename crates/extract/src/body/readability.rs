//! A guess at where the body is by Readability, for pages that mark no container of it.

use crate::document::{NodeMap, NodeSet, is_inline, name, weight, with_text};
use dom_query::{Document, NodeId, NodeRef};
use dom_smoothie::{Config, ParsePolicy, Readability};

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
    let copy = page.clone();
    let boxes = marked(&copy);
    let mut reader = Readability::with_document(copy, None, Some(config)).ok()?;
    if !grab(&mut reader) {
        return None;
    }
    let article = reader.doc.select_single("#readability-page-1");
    let article = article.nodes().first()?;
    // Nodes of the copy have the ids of those that they are copies of; a box that stands for
    // others has the mark of the outermost.
    let original = |node: NodeRef| {
        let mark = node.element_ref().and_then(|element| {
            let mut attributes = element.attrs.iter();
            let mark = attributes.find(|attribute| &*attribute.name.local == MARK)?;
            boxes.get(mark.value.parse::<usize>().ok()?).copied()
        });
        mark.unwrap_or(node.id)
    };
    Some(Grabbed {
        kept: article.descendants_it().map(original).collect(),
        characters: article.normalized_char_count(),
    })
}

/// The attribute by which a box is known again.
const MARK: &str = "data-box";

/// Marks the boxes of a page: of boxes with nothing else between them, Readability keeps the
/// innermost with the attributes of the outermost.
fn marked(page: &Document) -> Vec<NodeId> {
    let is_box = |node: &NodeRef| {
        let tag = name(node);
        !is_inline(&tag) && !matches!(tag.as_str(), "p" | "li" | "img" | "br" | "script" | "meta")
    };
    let boxes: Vec<NodeRef> = page.root().descendants_it().filter(is_box).collect();
    for (mark, node) in boxes.iter().enumerate() {
        node.set_attr(MARK, &mark.to_string());
    }
    boxes.iter().map(|node| node.id).collect()
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
        let next = part.children_it(false).find(|child| {
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
    if node.is_text() {
        return if near > 0 { with_text(node, weight) } else { 0 };
    }
    if matches!(name(node).as_str(), "script" | "style") {
        return 0;
    }
    let near = match kept.contains(&node.id) {
        true => 3,
        false => near.saturating_sub(1),
    };
    let below = node.children_it(false);
    let share = below
        .map(|child| add_shares(&child, kept, near, shares))
        .sum();
    if share > 0 {
        shares.insert(node.id, share);
    }
    share
}
