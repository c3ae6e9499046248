//! The picture above the body.

use super::Region;
use crate::{
    document::{letters, text_weight, words},
    figure::{self, Place, Shown},
    structured::{Claims, Picture},
};
use news::{Block, Figure, Text, WebUrl};

/// Takes the lead picture: the one before the text that the page names, or the first before the text.
pub(crate) fn lead_figure(
    shown: &[Shown],
    region: &Region,
    base: &WebUrl,
    claims: &Claims,
    body: &[Block],
) -> Option<Figure> {
    let before_text = body
        .iter()
        .take_while(|block| !is_text(block))
        .find_map(figure_of);
    let named: Vec<(WebUrl, &Picture)> = claims
        .pictures
        .iter()
        .filter(|picture| figure::is_picture(&picture.src) && !is_sign(&picture.src))
        .filter_map(|picture| Some((base.join(&picture.src).ok()?, picture)))
        .collect();
    let is_named = |shown: &&Shown| {
        named
            .iter()
            .any(|(url, _)| figure::is_same(url, &shown.figure.src))
    };
    let opening = || shown.iter().filter(|shown| shown.place == Place::Opening);
    let figure = best_told(opening().filter(is_named))
        .map(|shown| shown.figure.clone())
        .or(before_text)
        .or_else(|| opening().find(is_told).map(|shown| shown.figure.clone()))
        .or_else(|| {
            shown
                .iter()
                .find(is_named)
                .map(|shown| shown.figure.clone())
        })
        .or_else(|| opening().next().map(|shown| shown.figure.clone()))
        .or_else(|| {
            named
                .first()
                .map(|(url, picture)| claimed_figure(url, picture))
        })?;
    let mut figure = completed(figure, shown, &named);
    let repeats = |caption: &Text| {
        body.iter().any(|block| {
            figure_of(block).is_some_and(|other| other.caption.as_ref() == Some(caption))
        })
    };
    if figure.caption.is_none()
        && let Some((caption, credit)) = loose_caption(region, base)
        && !caption.as_ref().is_some_and(repeats)
    {
        figure.caption = caption;
        figure.credit = figure.credit.or(credit);
    }
    // Some databases put the headline where the caption belongs.
    let repeated = |caption: &Text| {
        let key = letters(&caption.words());
        region
            .headline
            .is_some_and(|headline| letters(&words(&headline)) == key)
            || claims.headlines.iter().any(|claim| letters(claim) == key)
    };
    figure.caption = figure.caption.filter(|caption| !repeated(caption));
    Some(figure)
}

/// The first of those that have most words: a film may show the picture, too, and have a
/// title where the picture has caption and credit.
fn best_told<'s>(shown: impl Iterator<Item = &'s Shown>) -> Option<&'s Shown> {
    let mut best: Option<&Shown> = None;
    for other in shown {
        if best.is_none_or(|best| told(other) > told(best)) {
            best = Some(other);
        }
    }
    best
}

fn told(shown: &Shown) -> usize {
    let Figure {
        caption, credit, ..
    } = &shown.figure;
    usize::from(caption.is_some()) + usize::from(credit.is_some())
}

fn is_told(shown: &&Shown) -> bool {
    shown.figure.caption.is_some() || shown.figure.credit.is_some()
}

/// A caption in the opening whose picture comes by a script, or lies beside it.
fn loose_caption(region: &Region, base: &WebUrl) -> Option<(Option<Text>, Option<Text>)> {
    let captions = region
        .nodes
        .iter()
        .filter(|node| figure::is_named_caption(node) && !words(node).is_empty());
    let mut read = captions.map(|node| figure::words_of(node, base));
    read.find(|(caption, credit)| caption.is_some() || credit.is_some())
}

/// Words for a picture from where else the page shows or names it.
fn completed(mut figure: Figure, shown: &[Shown], named: &[(WebUrl, &Picture)]) -> Figure {
    let mut same: Vec<&Shown> = shown
        .iter()
        .filter(|other| figure::is_same(&other.figure.src, &figure.src))
        .collect();
    same.sort_by_key(|other| std::cmp::Reverse(told(other)));
    for other in same.into_iter().map(|shown| &shown.figure) {
        figure.caption = figure.caption.or_else(|| other.caption.clone());
        figure.credit = figure.credit.or_else(|| other.credit.clone());
        figure.alt = figure.alt.or_else(|| other.alt.clone());
    }
    for (url, picture) in named
        .iter()
        .filter(|(url, _)| figure::is_same(url, &figure.src))
    {
        let claimed = claimed_figure(url, picture);
        figure.caption = figure.caption.or(claimed.caption);
        figure.credit = figure.credit.or(claimed.credit);
        figure.alt = figure.alt.or(claimed.alt);
    }
    figure
}

pub(crate) fn claimed_figure(url: &WebUrl, picture: &Picture) -> Figure {
    let text = |words: &Option<String>| {
        words
            .as_deref()
            .map(Text::plain)
            .filter(|text| !text.is_blank())
    };
    let caption = text(&picture.caption);
    let (caption, split) = match caption.as_ref().map(figure::split_credit) {
        Some((caption, split)) => (Some(caption).filter(|text| !text.is_blank()), split),
        None => (None, None),
    };
    Figure {
        src: url.clone(),
        alt: text(&picture.alt),
        caption,
        credit: text(&picture.credit).or(split),
    }
}

/// Pictures that stand for the outlet, not for the article.
fn is_sign(address: &str) -> bool {
    const SIGNS: [&str; 10] = [
        "logo",
        "default",
        "fallback",
        "icon",
        "avatar",
        "opengraph",
        "og-image",
        "og_image",
        "facebook",
        "share",
    ];
    let lower = address.to_lowercase();
    let file = lower
        .split(['?', '#'])
        .next()
        .unwrap_or_default()
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .to_owned();
    SIGNS.iter().any(|sign| file.contains(sign))
}

fn figure_of(block: &Block) -> Option<Figure> {
    match block {
        Block::Figure(figure) => Some(figure.clone()),
        _ => None,
    }
}

fn is_text(block: &Block) -> bool {
    matches!(block, Block::Paragraph { text } if text_weight(text) > 60)
}
