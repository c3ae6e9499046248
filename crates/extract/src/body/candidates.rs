//! Where on the page the body is: several guesses, and the choice between them.

use super::{
    agreement::settled,
    blocks::Walker,
    furniture::Furniture,
    readability,
    score::{score, stray},
    trunk::{trunk, without_boxes_after},
};
use crate::{
    document::{Document, Measure, Measures, NodeId, NodeRef, name},
    elements::Elements,
    figure::Figures,
    structured::Claims,
};
use news::{Block, WebUrl};
use std::cell::Cell;

/// Containers that publishers mark as the text of an article, the most telling first.
const MARKED: [&str; 12] = [
    "[itemprop~='articleBody']",
    "[data-testid='article-body']",
    "[class*='article-body' i], [class*='articlebody' i], [class*='article__body' i], [class*='article_body' i]",
    "[class*='story-body' i], [class*='storybody' i], [class*='story__body' i]",
    "[class*='article-content' i], [class*='article__content' i], [class*='articlecontent' i]",
    "[class*='entry-content' i], [class*='post-content' i], [class*='post__content' i], [class*='post-body' i]",
    "[class*='article-text' i], [class*='article__text' i], [class*='articletext' i], [class*='story-content' i]",
    "[class*='content-body' i], [class*='body-content' i], [class*='news-content' i], [class*='rich-text' i]",
    "[itemprop~='text']",
    "article",
    "main, [role='main']",
    "[id='content'], [id='main'], [class~='content']",
];

/// How many of these speak for the text itself, rather than for a part of the page with it.
const TELLING: usize = 10;

/// A second container of the same kind counts from this weight of text.
const SECOND: usize = 200;
/// Score below which a guess is not trusted.
const LITTLE: f64 = 600.0;
/// Weight of text beside a headline that may be a body.
const BESIDE: usize = 250;
/// Weight of sentences that a wider part must add.
const ADDED: f64 = 80.0;
/// How many times the weight of its text a part may score: signatures of quotes are text twice.
const MARGIN: f64 = 1.1;

/// The body of the page, the best of all guesses.
pub(crate) fn find(
    elements: &Elements,
    (base, figures): (&WebUrl, &Figures),
    claims: &Claims,
    headline: Option<NodeRef>,
) -> Vec<Block> {
    let page = elements.page();
    let measures = Measures::of(page);
    let marked = MARKED.iter().map(|selector| {
        let found = elements.select(selector);
        let nodes: Vec<NodeRef> = found.iter().take(60).copied().collect();
        alike(&nodes, headline, &measures)
    });
    let marked: Vec<Vec<NodeRef>> = marked.collect();
    let read = |parts: &[NodeRef<'_>]| Guess::read(parts, (base, figures), headline, &measures);
    let mut best: Option<Guess> = None;
    let mut seen: Vec<NodeId> = Vec::new();
    if !tells(&marked, &measures)
        && let Some(part) = readability::guess(page)
    {
        seen.push(part.id);
        best = read(&[part]);
    }
    for parts in &marked {
        let Some(first) = parts.first() else {
            continue;
        };
        if parts.len() == 1 && seen.contains(&first.id) {
            continue;
        }
        seen.push(first.id);
        // To read a part is dear; what has too little text for it is not read.
        let most: usize = parts.iter().map(|part| measures.get(part).weight).sum();
        let wanted = best.as_ref().map_or(f64::MIN, |best| best.wanted(first));
        // What stands in a box with the headline is its opening.
        let around = best.as_ref().is_some_and(|best| best.lies_in(parts))
            && !holds(first, headline.as_ref());
        let least = best.as_ref().map_or(0.0, |best| best.score) + ADDED;
        if most as f64 * MARGIN <= wanted && !(around && most as f64 > least) {
            continue;
        }
        let Some(guess) = read(parts) else {
            continue;
        };
        if guess.score > wanted {
            best = Some(guess);
        } else if around {
            best = best.map(|best| best.begun_by(guess));
        }
    }
    let best = match headline {
        Some(headline) => near(best, headline, &measures, &read),
        None => best,
    };
    settled(
        best.map(|best| best.blocks).unwrap_or_default(),
        &claims.bodies,
    )
}

/// Whether a marked container tells a text. Where publishers mark one, Readability knows
/// nothing better, and costs a copy of the page.
fn tells(marked: &[Vec<NodeRef>], measures: &Measures) -> bool {
    let said =
        |parts: &[NodeRef]| -> usize { parts.iter().map(|part| measures.get(part).said).sum() };
    let mut telling = marked.iter().take(TELLING);
    telling.any(|parts| said(parts) as f64 > LITTLE)
}

/// The blocks of a part that is known to be the body, and nothing else.
pub(crate) fn whole(
    part: &NodeRef,
    page: &Document,
    (base, figures): (&WebUrl, &Figures),
) -> Vec<Block> {
    let measures = Measures::of(page);
    let furniture = Furniture::of_none(&measures);
    let walker = Walker {
        base,
        figures,
        furniture: &furniture,
        trunk: None,
        span: Cell::default(),
    };
    walker.blocks(part)
}

/// Where the best guess says little, two more: what stands with the headline in the smallest
/// box that says anything, and the box of the headline that holds most of the page.
fn near<'d>(
    best: Option<Guess>,
    headline: NodeRef<'d>,
    measures: &Measures,
    read: &dyn Fn(&[NodeRef<'d>]) -> Option<Guess>,
) -> Option<Guess> {
    let score = best.as_ref().map_or(0.0, |best| best.score);
    if score >= LITTLE {
        return best;
    }
    let says = |node: &NodeRef| {
        let held = measures.get(node);
        held.weight.saturating_sub(held.linked)
    };
    let own = says(&headline);
    let around: Vec<NodeRef> = headline.ancestors().collect();
    let within = |part: &NodeRef| best.as_ref().is_some_and(|best| best.lies_in(&[*part]));
    let beside = around.iter().find(|above| says(above) >= own + BESIDE);
    if let Some(beside) = beside.filter(|beside| !within(beside))
        && let Some(guess) = read(&[*beside])
        && guess.score >= (score * 0.6).max(100.0)
    {
        return Some(guess);
    }
    let all = around
        .iter()
        .find(|above| above.has_name("body"))
        .map_or(0, says);
    let most = around.iter().find(|above| says(above) * 5 >= all * 3);
    let guess = most.and_then(|most| read(&[*most]));
    guess
        .filter(|guess| guess.score > score * 2.0 + 200.0)
        .or(best)
}

/// The container with most to say, and others of its kind beside it: some publishers
/// split the text around advertisements.
fn alike<'d>(
    nodes: &[NodeRef<'d>],
    headline: Option<NodeRef>,
    measures: &Measures,
) -> Vec<NodeRef<'d>> {
    let own: Vec<&NodeRef> = nodes
        .iter()
        .filter(|node| !is_of_other_article(node, headline))
        .collect();
    let said = |node: &NodeRef| measures.get(node).said;
    let Some(best) = own
        .iter()
        .max_by_key(|node| said(node))
        .filter(|best| said(best) > 0)
    else {
        return Vec::new();
    };
    let nested = |one: &NodeRef, other: &NodeRef| one.ancestors().any(|above| above.id == other.id);
    let beside = own.iter().filter(|node| {
        let like = || said(node) >= SECOND && node.kind() == best.kind();
        node.id == best.id || like() && !nested(node, best) && !nested(best, node)
    });
    let parts: Vec<NodeRef> = beside.map(|node| **node).collect();
    match parts.len() {
        1..=6 if !name(best).eq("article") => parts,
        _ => vec![**best],
    }
}

fn holds(part: &NodeRef, headline: Option<&NodeRef>) -> bool {
    headline.is_some_and(|headline| headline.ancestors().any(|above| above.id == part.id))
}

fn article_around<'d>(node: &NodeRef<'d>) -> Option<NodeRef<'d>> {
    node.ancestors().find(|above| above.has_name("article"))
}

/// Whether a part lies in, or is, an `article` other than the one with the headline.
fn is_of_other_article(part: &NodeRef, headline: Option<NodeRef>) -> bool {
    let Some(own) = headline.as_ref().and_then(article_around) else {
        return false;
    };
    let around = match part.has_name("article") {
        true => Some(*part),
        false => article_around(part),
    };
    around.is_some_and(|around| {
        let within =
            |one: &NodeRef, other: &NodeRef| one.ancestors().any(|above| above.id == other.id);
        around.id != own.id && !within(&around, &own) && !within(&own, &around)
    })
}

/// Parts of the page and what they read as.
struct Guess {
    /// The first of the parts.
    part: NodeId,
    /// Whether it lies in an `article` without the headline.
    strange: bool,
    /// What it lies in.
    around: Vec<NodeId>,
    blocks: Vec<Block>,
    /// Weight of sentences, less that of stray lines.
    score: f64,
}

impl Guess {
    fn read(
        parts: &[NodeRef],
        (base, figures): (&WebUrl, &Figures),
        headline: Option<NodeRef>,
        measures: &Measures,
    ) -> Option<Guess> {
        // Texts that come in parts have no trunk.
        let trunk = match parts {
            [part] => trunk(part, measures),
            _ => None,
        };
        let walk = |names_lie: bool| {
            let mut blocks = Vec::new();
            for part in parts {
                let furniture = Furniture::within(part, headline, measures, names_lie);
                let walker = Walker {
                    base,
                    figures,
                    furniture: &furniture,
                    trunk,
                    span: Cell::default(),
                };
                let read = walker.blocks(part);
                blocks.extend(without_boxes_after(read, walker.span.get()));
            }
            blocks
        };
        let mut blocks = walk(false);
        let sum = |of: fn(&Measure) -> usize| -> f64 {
            let all = parts.iter().map(|part| of(&measures.get(part)));
            all.sum::<usize>() as f64
        };
        let (all, linked) = (sum(|held| held.weight), sum(|held| held.linked));
        let text = all - linked;
        // What its names call furniture may be all that there is; lists of teasers are no text.
        let mut worth = score(&blocks);
        if text > LITTLE && linked < all * 0.3 && worth < text * 0.3 {
            let more = walk(true);
            let other = score(&more);
            if other > worth * 2.0 + LITTLE / 2.0 {
                (blocks, worth) = (more, other);
            }
        }
        Some(Guess {
            part: parts.first()?.id,
            strange: parts.iter().all(|part| is_of_other_article(part, headline)),
            around: parts.first()?.ancestors().map(|above| above.id).collect(),
            score: worth,
            blocks,
        })
    }

    /// Whether one part is around this guess.
    fn lies_in(&self, parts: &[NodeRef]) -> bool {
        let [part] = parts else {
            return false;
        };
        self.around.contains(&part.id)
    }

    /// This guess with what a part around it has before: newsrooms put the first paragraphs,
    /// which everybody may read, before a box with the others.
    fn begun_by(self, wider: Guess) -> Guess {
        let first = self.blocks.iter().find_map(opening_words);
        let at = wider
            .blocks
            .iter()
            .position(|block| first.is_some() && opening_words(block) == first);
        let mut before = wider.blocks;
        before.truncate(at.unwrap_or(0));
        let clean = !before.is_empty() && stray(&before) * 4.0 < score(&before);
        if score(&before) < ADDED || !clean {
            return self;
        }
        before.extend(self.blocks);
        Guess {
            blocks: before,
            ..self
        }
    }

    /// What another guess must score to be better: clearly more, or as much with less around it.
    fn wanted(&self, other: &NodeRef) -> f64 {
        let inside = other.ancestors().any(|above| above.id == self.part);
        let times = match (self.strange, inside) {
            (true, _) => 0.85,
            (false, true) => 0.97,
            (false, false) => 1.15,
        };
        self.score * times
    }
}

/// The words of a paragraph.
fn opening_words(block: &Block) -> Option<String> {
    match block {
        Block::Paragraph { text } => Some(text.words()),
        _ => None,
    }
}
