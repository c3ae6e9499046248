//! The pictures that a page shows, each with the words around it and its place in the text.
//!
//! Publishers put captions anywhere: in a `figcaption` beside the picture, in a box around
//! both, in the next element, in attributes for a slide show. So this starts at each picture
//! and looks around it, and gives the place by the paragraphs that come before.

use super::{
    Figure, Figures, caption::words_beside, images, is_named_caption, is_same, is_worth_it, read,
    source::best_source,
};
use crate::{
    document::{
        Names, NodeRef, NodeSet, Within, attr, has_words, is_classed, is_inline, letters,
        letters_while, name, words,
    },
    elements::Elements,
};
use news::{Block, WebUrl};
use std::{
    collections::BTreeMap,
    ops::Bound::{Included, Unbounded},
};

/// Pictures of a page that are looked at.
const MOST: usize = 500;
/// Letters of a line that is known again.
const SHORTEST_LINE: usize = 12;

/// A picture of the page.
pub(crate) struct Shown {
    /// The picture with its words.
    pub(crate) figure: Figure,
    /// Where it stands.
    pub(crate) place: Place,
}

/// Where a picture stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Place {
    /// In the part with the headline, before all text.
    Opening,
    /// After so many blocks of the body.
    After(usize),
    /// Beside or below the article.
    Elsewhere,
}

/// All pictures of a page, in its order.
pub(crate) fn shown(
    page: &Elements,
    headline: Option<NodeRef>,
    (base, figures): (&WebUrl, &Figures),
    body: &[Block],
) -> Vec<Shown> {
    let above = headline
        .map(|headline| headline.ancestors().map(|above| above.id).collect())
        .unwrap_or_default();
    let lines = lines(body);
    let mut reader = Reader {
        base,
        figures,
        lines,
        last: None,
        met: 0,
        looked: 0,
        opened: headline.is_none(),
        apart: Within::new(&above),
        read: NodeSet::default(),
        found: Vec::new(),
    };
    let start = headline.and_then(|headline| {
        headline
            .ancestors()
            .find(|above| matches!(name(above).as_str(), "article" | "main"))
    });
    // Some papers set the picture above the headline, in a box with it.
    let around = || {
        let headline = headline?;
        let near = headline.ancestors().take(3);
        near.take_while(|above| !above.has_name("body")).last()
    };
    let start = start.or_else(around).or(headline).map(|start| start.id);
    for node in page.in_body() {
        reader.opened |= Some(node.id) == start;
        reader.step(node);
    }
    reader.placed(body.len())
}

/// The lines of a body by their letters; which block each is.
fn lines(body: &[Block]) -> BTreeMap<String, usize> {
    let mut lines = BTreeMap::new();
    for (at, block) in body.iter().enumerate() {
        if let Block::Paragraph { text } | Block::Heading { text, .. } = block {
            let key = letters(&text.words());
            if key.chars().count() >= SHORTEST_LINE {
                lines.entry(key).or_insert(at);
            }
        }
    }
    lines
}

struct Reader<'r> {
    base: &'r WebUrl,
    figures: &'r Figures<'r>,
    lines: BTreeMap<String, usize>,
    /// The block of the body that was met last.
    last: Option<usize>,
    /// How many lines of the body were met.
    met: usize,
    /// How many pictures were looked at.
    looked: usize,
    /// Whether the part with the headline has begun.
    opened: bool,
    /// Whether boxes lead elsewhere, those around the headline left out.
    apart: Within<'r>,
    /// Boxes that were read.
    read: NodeSet,
    found: Vec<(Figure, Option<Option<usize>>)>,
}

impl Reader<'_> {
    fn step(&mut self, node: &NodeRef) {
        let tag = name(node);
        match tag.as_str() {
            "p" | "h2" | "h3" | "h4" | "h5" | "li" | "div" => self.line(node, &tag),
            _ if super::is_image(node) => self.image(node),
            _ => {}
        }
    }

    fn line(&mut self, node: &NodeRef, tag: &str) {
        // A box of other boxes is no line.
        let runs = || {
            node.children()
                .all(|child| !child.is_element() || is_inline(&name(&child)))
        };
        if self.lines.is_empty() || matches!(tag, "div" | "li") && !runs() {
            return;
        }
        let may_go_on = |begun: &str| {
            let mut after = self
                .lines
                .range::<str, _>((Included(begun), Unbounded))
                .map(|(line, _)| line);
            after.next().is_some_and(|line| line.starts_with(begun))
        };
        let said = letters_while(node, may_go_on);
        if let Some(at) = said.and_then(|said| self.lines.get(&said)) {
            self.met += 1;
            self.last = self.last.max(Some(*at));
        }
    }

    fn image(&mut self, image: &NodeRef) {
        if self.looked >= MOST || !is_worth_it(image) {
            return;
        }
        self.looked += 1;
        let around = around(image, self.figures);
        let (id, figure) = match around {
            Around::Box(node) => (node.id, self.figures.read(&node)),
            Around::Beside(caption) => (caption.id, figure_beside(image, &caption, self.base)),
            Around::Nothing => (image.id, self.figures.read(image)),
        };
        if !self.read.insert(id) {
            return;
        }
        let Some(figure) = figure else {
            return;
        };
        let apart = !self.opened || self.is_elsewhere(image);
        self.found.push((figure, (!apart).then_some(self.last)));
    }

    /// Within a part of the page that the headline is not in and that leads elsewhere.
    fn is_elsewhere(&mut self, node: &NodeRef) -> bool {
        const ELSEWHERE: Names = Names::of(
            "\
            related relateds teaser teasers comments comment sidebar newsletter nav menu footer \
            recommended recommendations author authors bio podcast ad ads advert promo \
            trending outbrain taboola popular mostread recirc",
        );
        let apart = |above: &NodeRef| {
            let apart = matches!(name(above).as_str(), "aside" | "footer" | "nav" | "form");
            let named = !above.has_name("figure") && is_classed(above, &ELSEWHERE);
            apart || named || leads_elsewhere(above)
        };
        self.apart.holds(node.parent(), apart)
    }

    /// Pictures after the last line of the body are no longer the article's.
    fn placed(self, blocks: usize) -> Vec<Shown> {
        let last = self.last;
        let known = self.met > 0;
        let place = |place: Option<Option<usize>>| match place {
            Some(None) if known => Place::Opening,
            Some(Some(at)) if Some(at) < last => Place::After((at + 1).min(blocks)),
            _ => Place::Elsewhere,
        };
        self.found
            .into_iter()
            .map(|(figure, at)| Shown {
                figure,
                place: place(at),
            })
            .collect()
    }
}

/// A link around a picture and words leads to another article.
fn leads_elsewhere(node: &NodeRef) -> bool {
    let target = attr(node, "href").filter(|_| node.has_name("a"));
    target.is_some_and(|target| {
        let path = target
            .split(['?', '#'])
            .next()
            .unwrap_or_default()
            .to_lowercase();
        let picture = [".jpg", ".jpeg", ".png", ".webp", ".avif"]
            .iter()
            .any(|end| path.contains(end));
        !picture && !path.is_empty() && words(node).chars().count() > 3
    })
}

/// Where the words of a picture are.
enum Around<'d> {
    /// In a box with the picture.
    Box(NodeRef<'d>),
    /// In an element after it.
    Beside(NodeRef<'d>),
    /// There are none.
    Nothing,
}

fn around<'d>(image: &NodeRef<'d>, figures: &Figures) -> Around<'d> {
    let figure = image
        .ancestors()
        .take(7)
        .find(|above| above.has_name("figure"));
    // A box with two pictures is a gallery, in which each has words of its own.
    let alone: Vec<NodeRef> = image
        .ancestors()
        .take(7)
        .take_while(|above| !matches!(name(above).as_str(), "body" | "article" | "main"))
        .take_while(|above| figures.holds_one(above))
        .collect();
    let told = figure.filter(|figure| figure.descendants().any(|below| is_told(&below)));
    if let Some(figure) = told.filter(|figure| alone.iter().any(|above| above.id == figure.id)) {
        return Around::Box(figure);
    }
    if let Some(around) = alone.iter().rfind(|above| figures.is_box(above)) {
        return Around::Box(*around);
    }
    let mut bare = *image;
    for above in alone {
        if has_words(&above) {
            break;
        }
        bare = above;
    }
    let next = bare
        .next_element_sibling()
        .filter(|next| is_caption_of(next, image));
    match (next, told.or(figure)) {
        (Some(next), _) => Around::Beside(next),
        (None, Some(figure)) => Around::Box(figure),
        (None, None) => Around::Nothing,
    }
}

/// Whether the element after a picture is its caption: by its name, or as it says what the
/// picture's alternative text says.
fn is_caption_of(next: &NodeRef, image: &NodeRef) -> bool {
    let said = words(next);
    let length = said.chars().count();
    if length == 0
        || length > 600
        || !images(next).is_empty()
        || matches!(name(next).as_str(), "h1" | "h2" | "h3" | "h4" | "ul" | "ol")
    {
        return false;
    }
    if next.has_name("figcaption") {
        return true;
    }
    let paragraphs = next
        .descendants()
        .filter(|below| below.has_name("p"))
        .count();
    let said = letters(&said);
    let repeats = ["alt", "title", "data-caption"].iter().any(|key| {
        attr(image, key).is_some_and(|text| {
            let key = letters(&text);
            let more = said.chars().count().saturating_sub(key.chars().count());
            key.chars().count() >= 4 && said.starts_with(&key) && more <= 60
        })
    });
    repeats && paragraphs <= 3 || is_named_caption(next) && paragraphs <= 2
}

fn is_told(node: &NodeRef) -> bool {
    is_named_caption(node) && has_words(node)
}

fn figure_beside(image: &NodeRef, caption: &NodeRef, base: &WebUrl) -> Option<Figure> {
    let mut figure = read(image, base).or_else(|| {
        let src = best_source(image, image, base)?;
        Some(Figure {
            src,
            alt: None,
            caption: None,
            credit: None,
        })
    })?;
    let (caption, credit) = words_beside(caption, base);
    figure.caption = caption.or(figure.caption);
    figure.credit = credit.or(figure.credit);
    Some(figure)
}

/// Puts pictures that the walk through the body did not meet into their places, and words
/// to those that it met without.
pub(crate) fn placed(body: Vec<Block>, shown: &[Shown], lead: &mut Option<Figure>) -> Vec<Block> {
    let mut body: Vec<Option<Block>> = body.into_iter().map(Some).collect();
    let mut more: Vec<(usize, Figure)> = Vec::new();
    for Shown { figure, place } in shown {
        let at = match place {
            Place::Opening => 0,
            Place::After(at) => *at,
            Place::Elsewhere => continue,
        };
        let said = figure.caption.is_some() || figure.credit.is_some();
        if !said || lead.as_mut().is_some_and(|lead| complete(lead, figure)) {
            continue;
        }
        let known = body.iter_mut().flatten().any(|block| match block {
            Block::Figure(other) => complete(other, figure),
            _ => false,
        });
        if !known && !more.iter_mut().any(|(_, other)| complete(other, figure)) {
            more.push((at, figure.clone()));
        }
    }
    // What was taken for a paragraph for want of its picture.
    let captions: Vec<(String, usize)> = shown
        .iter()
        .filter(|shown| shown.place != Place::Elsewhere)
        .filter_map(|shown| caption_line(&shown.figure))
        .collect();
    for block in &mut body {
        if let Some(Block::Paragraph { text }) = block {
            let said = letters(&text.words());
            let is = |(caption, signed): &(String, usize)| {
                let more = said.strip_prefix(caption.as_str()).map(str::len);
                more.is_some_and(|more| more == 0 || *signed > 0 && more <= signed + 30)
            };
            if captions.iter().any(is) {
                *block = None;
            }
        }
    }
    interleaved(body, more)
}

/// The letters of a caption, and how many bytes those of its credit have.
fn caption_line(figure: &Figure) -> Option<(String, usize)> {
    let caption = letters(&figure.caption.as_ref()?.words());
    let credit = figure
        .credit
        .as_ref()
        .map(|credit| letters(&credit.words()));
    let long = caption.chars().count() >= 4;
    long.then(|| (caption, credit.map_or(0, |credit| credit.len())))
}

fn interleaved(body: Vec<Option<Block>>, more: Vec<(usize, Figure)>) -> Vec<Block> {
    let mut more = more.into_iter().peekable();
    let mut whole = Vec::new();
    for (at, block) in body.into_iter().enumerate() {
        while let Some((_, figure)) = more.next_if(|(before, _)| *before <= at) {
            whole.push(Block::Figure(figure));
        }
        whole.extend(block);
    }
    whole.extend(more.map(|(_, figure)| Block::Figure(figure)));
    whole
}

/// Gives a figure the words that another printing of it has; whether it is the same.
fn complete(figure: &mut Figure, other: &Figure) -> bool {
    let key = |figure: &Figure| {
        figure
            .caption
            .as_ref()
            .map(|caption| letters(&caption.words()))
    };
    let (own, others) = (key(figure), key(other));
    let same = match (&own, &others) {
        (Some(own), Some(others)) => own == others,
        _ => is_same(&figure.src, &other.src),
    };
    if same {
        figure.caption = figure.caption.take().or_else(|| other.caption.clone());
        figure.credit = figure.credit.take().or_else(|| other.credit.clone());
        figure.alt = figure.alt.take().or_else(|| other.alt.clone());
    }
    same
}
