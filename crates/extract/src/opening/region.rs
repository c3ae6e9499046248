//! The part of a page where an opening may stand.

use crate::{
    document::{Names, NodeId, NodeRef, has_letters, is_classed, letters, name, text_weight},
    elements::Elements,
};
use news::Block;
use std::collections::HashMap;

/// The part of a page where an opening may stand: from a little before the headline to
/// the first paragraphs of the body.
pub(crate) struct Region<'d> {
    pub(super) nodes: Vec<NodeRef<'d>>,
    pub(super) headline: Option<NodeRef<'d>>,
    /// How many of the elements do not come after the headline.
    after: usize,
    /// The second paragraph of the body, which ends the region.
    pub(super) body: Option<NodeRef<'d>>,
}

impl<'d> Region<'d> {
    /// The region around a headline.
    pub(crate) fn of(
        page: &Elements<'d>,
        headline: Option<NodeRef<'d>>,
        body: &[Block],
    ) -> Region<'d> {
        let mut region = Region {
            nodes: Vec::new(),
            headline,
            after: 0,
            body: None,
        };
        let all = page.in_body();
        let start =
            headline.and_then(|headline| all.iter().position(|node| node.id == headline.id));
        let start = start.unwrap_or(0);
        let firsts: Vec<String> = body.iter().filter_map(long_line).skip(1).take(2).collect();
        // A lead may stand right above the headline in the source, seldom far away.
        let from = start.saturating_sub(15);
        // Elements of one box are elsewhere together.
        let mut elsewhere: HashMap<Option<NodeId>, bool> = HashMap::new();
        for (at, node) in all.iter().enumerate().skip(from).take(600) {
            let text = matches!(name(node).as_str(), "p" | "div" | "span");
            if at > start && text && firsts.iter().any(|first| has_letters(node, first)) {
                region.body = Some(*node);
                break;
            }
            let around = node.parent().map(|parent| parent.id);
            let apart = elsewhere.entry(around);
            if !*apart.or_insert_with(|| is_elsewhere(node, headline)) {
                region.nodes.push(*node);
                region.after += usize::from(at <= start);
            }
        }
        region
    }

    /// The elements after the headline.
    pub(super) fn following(&self) -> impl Iterator<Item = &NodeRef<'d>> {
        self.nodes.iter().skip(self.after)
    }
}

impl Region<'_> {
    /// Whether an element stands close to the headline: few steps up there is a box with both.
    pub(super) fn is_near(&self, node: &NodeRef, steps: usize) -> bool {
        let Some(headline) = self.headline else {
            return false;
        };
        let above: Vec<NodeId> = headline
            .ancestors()
            .filter(|above| !above.has_name("body"))
            .map(|above| above.id)
            .collect();
        node.ancestors()
            .take(steps)
            .take_while(|above| !above.has_name("body"))
            .any(|around| above.contains(&around.id))
    }
}

/// The letters of a paragraph long enough to be the article's.
pub(super) fn long_line(block: &Block) -> Option<String> {
    match block {
        Block::Paragraph { text } if text_weight(text) > 80 => Some(letters(&text.words())),
        _ => None,
    }
}

/// Under a box of other things; boxes that hold the headline too are the article's.
fn is_elsewhere(node: &NodeRef, headline: Option<NodeRef>) -> bool {
    const ELSEWHERE: Names = Names::of(
        "\
        related teaser teasers card comments comment sidebar newsletter nav menu footer recommended \
        author caption podcast paywall",
    );
    let common: Vec<NodeId> = headline
        .map(|headline| headline.ancestors().map(|above| above.id).collect())
        .unwrap_or_default();
    node.ancestors()
        .take_while(|above| !common.contains(&above.id))
        .any(|above| {
            let tag = name(&above);
            let apart = matches!(
                tag.as_str(),
                "aside" | "footer" | "nav" | "figure" | "li" | "blockquote" | "form"
            );
            let page = matches!(tag.as_str(), "body" | "html");
            apart || !page && is_classed(&above, &ELSEWHERE)
        })
}
