//! Entries of live blogs: each opens with its time and its own headline.

use crate::document::{Measures, Names, NodeRef, attr, is_classed, name, words};
use news::{Block, Text};

/// Classes of entries, in the words of many newsrooms.
const NAMES: Names = Names::of(
    "\
    live liveblog entry update ticker tickereintrag eintrag minute event timeline directo direct \
    direto diretta liveticker newsticker liveposten",
);

/// Classes of what shows when an entry was written.
const TIMES: Names =
    Names::of("time timestamp datetime uhrzeit hora heure ora tijd tid godzina clock");

/// Characters of a time as it is printed.
const LONGEST_TIME: usize = 40;

/// How many elements on either side are looked at for others of its kind.
const NEAR: usize = 4;

/// Elements in which the time of an entry is looked for.
const MOST: usize = 40;

/// Whether an element is an entry: it says something, bears its time, and has others of its
/// kind beside it.
pub(super) fn is_entry(node: &NodeRef, measures: &Measures) -> bool {
    tells(node, measures)
        && time(node).is_some()
        && beside(node).any(|other| tells(&other, measures) && time(&other).is_some())
}

fn tells(node: &NodeRef, measures: &Measures) -> bool {
    let held = measures.get(node);
    held.said >= 30 && held.link_share() < 0.3 && is_named(node)
}

fn is_named(node: &NodeRef) -> bool {
    match name(node).as_str() {
        "article" | "section" | "li" | "div" => {
            attr(node, "itemprop").is_some_and(|key| key == "liveBlogUpdate")
                || is_classed(node, &NAMES)
        }
        _ => false,
    }
}

/// The next elements of the same kind on either side; others may lie between.
fn beside<'d>(node: &NodeRef<'d>) -> impl Iterator<Item = NodeRef<'d>> {
    let own = node.kind();
    let before = std::iter::successors(node.prev_element_sibling(), NodeRef::prev_element_sibling);
    let after = std::iter::successors(node.next_element_sibling(), NodeRef::next_element_sibling);
    before
        .take(NEAR)
        .chain(after.take(NEAR))
        .filter(move |other| other.kind() == own)
}

/// When an entry was written, as printed, or from the attribute where nothing is.
fn time(node: &NodeRef) -> Option<String> {
    let below = node.descendants().filter(NodeRef::is_element);
    below.take(MOST).find_map(|below| {
        let marked = below.has_name("time");
        let classed = || is_classed(&below, &TIMES);
        if !(marked || classed()) {
            return None;
        }
        let printed = words(&below);
        let short = printed.chars().count() <= LONGEST_TIME;
        match printed.chars().any(|c| c.is_ascii_digit()) {
            true => short.then_some(printed),
            false => marked.then(|| clock(&attr(&below, "datetime")?)).flatten(),
        }
    })
}

/// The hours and minutes of an instant by ISO 8601.
fn clock(instant: &str) -> Option<String> {
    let (_, time) = instant.split_once(['T', ' '])?;
    let clock: String = time.chars().take(5).collect();
    let told = clock.chars().filter(char::is_ascii_digit).count() == 4 && clock.contains(':');
    told.then_some(clock)
}

/// The blocks of an entry under a heading of its time and its own headline.
pub(super) fn headed(node: &NodeRef, mut blocks: Vec<Block>) -> Vec<Block> {
    let Some(time) = time(node) else {
        return blocks;
    };
    let line = |block: &Block| match block {
        Block::Paragraph { text } | Block::Heading { text, .. } => Some(text.words()),
        _ => None,
    };
    // The time stands in a line of its own, perhaps with a word for the hour.
    let is_time = |words: &String| {
        words.contains(time.as_str()) && words.chars().count() <= time.chars().count() + 8
    };
    let mut printed = Text::plain(time.as_str());
    let first: Vec<Option<String>> = blocks.iter().take(3).map(line).collect();
    let at = first
        .iter()
        .position(|words| words.as_ref().is_some_and(is_time));
    if let Some(at) = at {
        if let Some(words) = first.into_iter().nth(at).flatten() {
            printed = Text::plain(words);
        }
        blocks.remove(at);
    }
    let own = blocks
        .iter()
        .take(2)
        .position(|block| matches!(block, Block::Heading { .. }));
    let (level, rest) = match own.map(|at| blocks.remove(at)) {
        Some(Block::Heading { level, text }) => (level, Some(text)),
        _ => (3, None),
    };
    if let Some(own) = rest {
        printed.push(" ", &[]);
        for span in &own.spans {
            printed.push(&span.text, &span.marks);
        }
    }
    blocks.insert(
        0,
        Block::Heading {
            level,
            text: printed,
        },
    );
    blocks
}

/// Whether a block is the heading of an entry: a clock's time, and perhaps more.
pub(super) fn is_opening(block: &Block) -> bool {
    let Block::Heading { text, .. } = block else {
        return false;
    };
    let words = text.words();
    let clock = words.split_whitespace().next().unwrap_or_default();
    let mut told = clock.split([':', '.', 'h']).map(|part| {
        let digits = part.chars().all(|c| c.is_ascii_digit());
        digits && (1..=2).contains(&part.len())
    });
    clock.contains([':', '.', 'h']) && told.all(|is| is)
}
