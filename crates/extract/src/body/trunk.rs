//! What stands after the text, in boxes of its own.

use super::weight_of;
use crate::document::{Measures, NodeId, NodeMap, NodeRef};
use news::Block;

/// How much of all text the trunk must have for what follows it to be no part of the text,
/// in hundredths.
const NEARLY_ALL: usize = 80;

/// Weight of text that a trunk has at least.
const LEAST: usize = 400;

/// The element right under which most of the text stands, in paragraphs.
pub(super) fn trunk(part: &NodeRef, measures: &Measures) -> Option<NodeId> {
    let mut said: NodeMap<usize> = NodeMap::default();
    for paragraph in part.descendants().filter(|node| node.has_name("p")) {
        if let Some(above) = paragraph.parent() {
            *said.entry(above.id).or_default() += measures.get(&paragraph).said;
        }
    }
    let most = said.into_iter().max_by_key(|(id, said)| (*said, *id));
    most.map(|(id, _)| id)
}

/// The blocks without the text that follows those of the trunk, where these are nearly all;
/// pictures and embeds stay.
pub(super) fn without_boxes_after(blocks: Vec<Block>, (from, to): (usize, usize)) -> Vec<Block> {
    let trunk = blocks.get(from..to).map_or(0, weight_of);
    if to >= blocks.len() || trunk < LEAST || trunk * 100 < weight_of(&blocks) * NEARLY_ALL {
        return blocks;
    }
    let keep = |(at, block): &(usize, Block)| {
        *at < to || matches!(block, Block::Figure(_) | Block::Embed(_))
    };
    let kept = blocks.into_iter().enumerate().filter(keep);
    kept.map(|(_, block)| block).collect()
}
