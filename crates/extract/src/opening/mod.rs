//! What stands between headline and body: subheadline, lead, lead picture.

mod lead_figure;
mod region;

pub(crate) use lead_figure::{claimed_figure, lead_figure};
pub(crate) use region::Region;

use crate::{
    body::inline_text,
    byline,
    document::{
        Names, NodeRef, any_class_word, class_words, has_letters, is_classed, letters, name,
        text_weight, weight, words, words_within,
    },
    figure,
    structured::Claims,
};
use news::{Block, Mark, Span, Text, WebUrl};
use region::long_line;
use std::{cell::LazyCell, collections::HashSet};

/// Classes that name the line under the headline.
const SUBHEADLINES: Names = Names::of(
    "\
    subtitle subheadline subhead subheading subheader dek deck subtitulo subtítulo untertitel \
    sottotitolo soustitre alttitle secondtitle underrubrik subtit",
);

/// Classes that name the lead, in the words of many newsrooms.
const LEADS: Names = Names::of(
    "\
    lead lede standfirst intro introduction abstract summary excerpt chapo chapeau sapo \
    entradilla bajada vorspann sommario ingress perex anons preamble leadtext leadtxt introtext \
    vorspanntext copete occhiello manchet description lid spot headnote teasertext inleiding \
    leadin epigraph epigrafe epígrafe",
);

/// The class of a line that is all bold.
const BOLD: Names = Names::of("bold");

/// Classes of what is no opening, whatever else they name.
const NOT: Names = Names::of(
    "\
        image img figure caption media teaser author related ad video title headline meta date \
        newsletter",
);

/// Characters of a lead.
const LONGEST_LEAD: usize = 1000;

/// What opens an article before its body.
#[derive(Default)]
pub(crate) struct Opening {
    /// The line under the headline.
    pub(crate) subheadline: Option<Text>,
    /// The opening that sums it up.
    pub(crate) lead: Option<Text>,
}

/// Finds subheadline and lead: what is named so, what the page's own summary confirms, a
/// first paragraph all in bold, or a sentence between headline and body.
pub(crate) fn read(
    region: &Region,
    base: &WebUrl,
    claims: &Claims,
    headline: &str,
    body: &[Block],
) -> Opening {
    let text = |node: &NodeRef| inline_text(node, base, &is_apart);
    let fit = |text: &Text| letters(&text.words()) != letters(headline) && fits(text, body);
    let first = |is: &dyn Fn(&NodeRef) -> bool| {
        region
            .nodes
            .iter()
            .filter(|node| is_line(node) && is(node))
            .map(text)
            .find(fit)
    };
    let summaries: Vec<String> = claims.summaries.iter().map(|line| letters(line)).collect();
    let lead = first(&|node| is_named(node, &LEADS) && region.is_near(node, 7))
        .or_else(|| first(&|node| is_claimed(node, &summaries) && stands_out(node)))
        .or_else(|| bold_opening(body))
        .or_else(|| first(&|node| is_named(node, &BOLD) && region.is_near(node, 7)))
        .or_else(|| apart_opening(region, body, &text));
    let lead = lead.map(|lead| without_signature(lead, claims));
    let said = lead.as_ref().map(|lead| letters(&lead.words()));
    let new = |text: &Text| said.as_ref() != Some(&letters(&text.words()));
    let subheadline =
        first(&|node| is_named(node, &SUBHEADLINES) && region.is_near(node, 7)).filter(new);
    let subheadline = subheadline.or_else(|| {
        let beside = beside(region).map(|node| text(&node));
        beside.filter(fit).filter(new)
    });
    let lead = match (&lead, &subheadline) {
        (None, None) => loose(region, body, &text),
        _ => lead,
    };
    match (lead, subheadline) {
        // A page that has only the one long line has a lead.
        (None, Some(line)) if text_weight(&line) > 120 => Opening {
            subheadline: None,
            lead: Some(line),
        },
        (lead, subheadline) => Opening { subheadline, lead },
    }
}

/// A smaller heading right after the headline, in the same box.
fn beside<'d>(region: &Region<'d>) -> Option<NodeRef<'d>> {
    let headline = region.headline.filter(|headline| headline.has_name("h1"))?;
    let next = headline.next_element_sibling()?;
    matches!(name(&next).as_str(), "h2" | "h3").then_some(next)
}

fn is_line(node: &NodeRef) -> bool {
    let tag = name(node);
    !matches!(
        tag.as_str(),
        "a" | "li"
            | "ul"
            | "ol"
            | "figure"
            | "figcaption"
            | "img"
            | "time"
            | "button"
            | "h1"
            | "article"
            | "main"
    )
}

/// A first paragraph all in bold before one that is not; without the bold.
fn bold_opening(body: &[Block]) -> Option<Text> {
    let mut paragraphs = body.iter().filter_map(|block| match block {
        Block::Paragraph { text } => Some(text),
        _ => None,
    });
    let bold = |text: &Text| {
        text.spans
            .iter()
            .all(|span| span.text.trim().is_empty() || span.marks.contains(&Mark::Strong))
    };
    // A line of authors or of the hour may stand before it.
    let long = |text: &&Text| text_weight(text) >= 60;
    let (first, second) = (paragraphs.by_ref().take(3).find(long)?, paragraphs.next()?);
    let long = first.words().chars().count() <= LONGEST_LEAD;
    if !bold(first) || bold(second) || !long {
        return None;
    }
    let mut lead = Text::default();
    for span in &first.spans {
        let marks: Vec<Mark> = span
            .marks
            .iter()
            .filter(|mark| **mark != Mark::Strong)
            .cloned()
            .collect();
        lead.push(&span.text, &marks);
    }
    Some(lead)
}

/// A lead without the names that sign it at its end, set apart: "... *By Ada Moss* @adamoss".
fn without_signature(mut lead: Text, claims: &Claims) -> Text {
    let by = ["von ", "by ", "par ", "por ", "di ", "door ", "av ", "af "];
    let authors: HashSet<String> = claims
        .authors
        .iter()
        .flatten()
        .map(|author| letters(&author.text))
        .collect();
    let signs = |words: &str| {
        let words = words.trim();
        let lower = words.to_lowercase();
        let called = || {
            let by = by.iter().any(|by| lower.starts_with(by));
            by && !byline::names_in(words, None, None).is_empty()
        };
        let handle = || words.starts_with('@') && !words.contains(' ');
        words.chars().count() <= 60 && (authors.contains(&letters(words)) || handle() || called())
    };
    let apart = |span: &Span| !span.marks.is_empty() && signs(&span.text);
    while lead.spans.len() > 1
        && lead
            .spans
            .last()
            .is_some_and(|span| span.text.trim().is_empty() || apart(span))
    {
        lead.spans.pop();
    }
    if let Some(span) = lead.spans.last_mut() {
        span.text.truncate(span.text.trim_end().len());
    }
    lead
}

/// A first paragraph in a box of its own, apart from that of the second.
fn apart_opening(region: &Region, body: &[Block], text: &dyn Fn(&NodeRef) -> Text) -> Option<Text> {
    let first = body.iter().find_map(long_line)?;
    let second = region.body?;
    let node = region
        .following()
        .find(|node| name(node) == "p" && has_letters(node, &first))?;
    let (own, other) = (node.parent()?, second.parent()?);
    let alone = own.children().filter(|child| child.has_name("p")).count() == 1;
    let apart = own.id != other.id && name(&own) != name(&second);
    let level = |node: &NodeRef| node.ancestors().count();
    let like = level(node) == level(&second) && class_words(&own) == class_words(&other);
    let text = text(node);
    (alone && apart && !like && region.is_near(node, 5) && text.words().chars().count() <= 600)
        .then_some(text)
}

fn loose(region: &Region, body: &[Block], text: &dyn Fn(&NodeRef) -> Text) -> Option<Text> {
    let said = LazyCell::new(|| letters(&crate::body::words(body)));
    let is_said = |line: &str| said.contains(line);
    let mut following = region.following();
    let found = following.find(|node| region.is_near(node, 4) && is_loose(node, &is_said));
    found.map(text)
}

/// A sentence that stands for itself between headline and body, and that the body lacks.
fn is_loose(node: &NodeRef, is_said: &dyn Fn(&str) -> bool) -> bool {
    const CALLS: Names = Names::of("promotion promo share");
    const BOXES: Names =
        Names::of("image video promo promotion save tools share signup lightbox gallery slideshow");
    let plain = matches!(name(node).as_str(), "p" | "div" | "h2" | "h3" | "h4");
    if !plain || !is_set(node) {
        return false;
    }
    let own = words(node);
    let sentence = own.ends_with(['.', '!', '?', '…', '"', '”', '»', '“', '。']);
    if !sentence || !(50..=600).contains(&weight(&own)) {
        return false;
    }
    let captioned = is_classed(node, &NOT)
        || is_classed(node, &CALLS)
        || figure::is_named_caption(node)
        || node.ancestors().take(3).any(|above| {
            figure::is_named_caption(&above) || figure::is_box(&above) || is_classed(&above, &BOXES)
        });
    !captioned
        && !is_said(&letters(&own))
        && !crate::body::is_furniture_line(&Text::plain(own), false)
}

/// Whether text stands right in an element, or in nothing but spans.
fn is_set(node: &NodeRef) -> bool {
    let direct = |child: NodeRef| child.is_nonempty_text();
    let spans = || {
        let mut children = node.children().filter(NodeRef::is_element).peekable();
        children.peek().is_some()
            && children.all(|child| child.has_name("span") && child.children().any(direct))
    };
    node.children().any(direct) || !node.has_name("span") && spans()
}

fn is_apart(node: &NodeRef) -> bool {
    let tag = name(node);
    matches!(
        tag.as_str(),
        "figure" | "img" | "ul" | "time" | "button" | "aside" | "h1"
    ) || figure::is_named_caption(node) && tag != "p"
}

/// Named so by itself, and no wrapper of paragraphs.
fn is_named(node: &NodeRef, names: &Names) -> bool {
    const SURELY: Names = Names::of("subtitle subheadline");
    if !is_classed(node, names) {
        return false;
    }
    let paragraphs = node
        .descendants()
        .filter(|below| below.has_name("p"))
        .count();
    let holds_body = node
        .descendants()
        .any(|below| matches!(name(&below).as_str(), "h1" | "figure" | "article" | "form"));
    let other = is_classed(node, &NOT) && !is_classed(node, &SURELY);
    !other && paragraphs <= 3 && !holds_body
}

/// Whether the page's own summary, here by its letters, is this line.
fn is_claimed(node: &NodeRef, summaries: &[String]) -> bool {
    let own = words_within(node, LONGEST_LEAD);
    let Some(own) = own.filter(|own| own.chars().count() >= 40) else {
        return false;
    };
    // "Town · " is no part of it.
    let parted = own.contains(" · ") || own.contains(" | ");
    let own = letters(&own);
    summaries.iter().any(|summary| {
        let long = summary.chars().count() >= 40;
        let most = |share: usize| summary.len() * 10 >= own.len() * share;
        // A place may stand before it.
        long && (own == *summary
            || own.starts_with(summary) && most(8)
            || !parted && own.ends_with(summary) && most(8))
    })
}

/// Whether a line is more than a plain paragraph among others.
fn stands_out(node: &NodeRef) -> bool {
    let heading = matches!(name(node).as_str(), "h2" | "h3" | "h4" | "header");
    let bold = node.descendants().any(|below| {
        matches!(name(&below).as_str(), "strong" | "b") && words(&below) == words(node)
    });
    let next_is_paragraph = node
        .next_element_sibling()
        .is_some_and(|next| next.has_name("p"));
    let classed = any_class_word(node, |_| true)
        && node
            .next_element_sibling()
            .is_none_or(|next| class_words(&next) != class_words(node));
    heading || bold || !next_is_paragraph || classed && node.has_name("p")
}

/// Long enough to say something, short enough for an opening, and not the whole body.
fn fits(text: &Text, body: &[Block]) -> bool {
    let words = text.words();
    let length = words.chars().count();
    let whole = crate::body::weight_of(body);
    weight(&words) >= 15
        && length <= LONGEST_LEAD
        && (whole == 0 || weight(&words) * 2 < whole.max(200))
}
