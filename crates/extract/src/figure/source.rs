//! The best source of a picture among all that a page offers.

use super::images;
use crate::document::{NodeRef, attr};
use news::WebUrl;
use std::cmp::Reverse;

/// Wider than this no reader needs it.
const WIDEST: u32 = 4096;

/// The largest of all the sources that an image and its `picture` offer.
pub(super) fn best_source(node: &NodeRef, image: &NodeRef, base: &WebUrl) -> Option<WebUrl> {
    let mut offers = Vec::new();
    offers_of(image, &mut offers);
    let picture = image
        .ancestors()
        .take(2)
        .find(|above| above.has_name("picture"));
    let around = picture.unwrap_or(*node);
    for source in around
        .descendants()
        .filter(|below| below.has_name("source"))
    {
        let avif = attr(&source, "type").is_some_and(|kind| kind.contains("avif"));
        let image = source
            .parent()
            .is_some_and(|parent| parent.has_name("picture"));
        if image && !avif {
            offers_of(&source, &mut offers);
        }
    }
    // Lazy pages keep the picture itself in a `noscript`.
    for other in images(node)
        .into_iter()
        .filter(|other| other.id != image.id)
    {
        if other
            .ancestors()
            .take(3)
            .any(|above| above.has_name("noscript"))
        {
            offers_of(&other, &mut offers);
        }
    }
    // Signs and counters are small; a wide film of stills is a picture.
    let wide = declared_width(image).is_some_and(|width| width >= 300);
    offers.retain(|(_, width)| *width <= WIDEST);
    // Of those that are as wide the first.
    offers.sort_by_key(|(_, width)| Reverse(*width));
    let pictures = offers
        .iter()
        .filter(|(address, _)| is_picture(address) || wide && is_gif(address));
    let mut joined = pictures.filter_map(|(address, _)| base.join(address).ok());
    joined.next()
}

fn declared_width(node: &NodeRef) -> Option<u32> {
    attr(node, "width").and_then(|width| width.trim_end_matches("px").parse().ok())
}

fn is_gif(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    path.ends_with(".gif") && !address.starts_with("data:")
}

fn offers_of(node: &NodeRef, offers: &mut Vec<(String, u32)>) {
    let declared = declared_width(node);
    for (rank, key) in [
        "src",
        "data-lazy-src",
        "data-original",
        "data-src",
        "data-hi-res-src",
        "data-full-src",
    ]
    .iter()
    .enumerate()
    {
        if let Some(address) = attr(node, key) {
            let rank = u32::try_from(rank).unwrap_or(0);
            offers.push((
                address,
                declared.filter(|_| *key == "src").unwrap_or(1) + rank,
            ));
        }
    }
    offers.extend(lazy_sources(node));
    for key in ["srcset", "data-srcset", "data-lazy-srcset"] {
        if let Some(set) = attr(node, key) {
            offers.extend(srcset(&set));
        }
    }
}

/// What scripts for slide shows and lazy loading keep in attributes of their own names.
fn lazy_sources(node: &NodeRef) -> Vec<(String, u32)> {
    let named = |name: &str| {
        name.starts_with("data-")
            && ["lazy", "src", "original", "full", "image-url", "img-url"]
                .iter()
                .any(|part| name.contains(part))
    };
    let attributes = node.attrs();
    attributes
        .iter()
        .filter(|attribute| named(&attribute.name.local))
        .map(|attribute| attribute.value.trim())
        .filter(|value| !value.contains(char::is_whitespace) && value.contains('/'))
        .filter(|value| !value.starts_with(['{', '[', '<']))
        .map(|value| (value.to_owned(), 1))
        .collect()
}

/// Reads a `srcset` (HTML Standard, "parse a srcset attribute"): addresses and widths;
/// a density counts as so many hundred pixels.
fn srcset(set: &str) -> Vec<(String, u32)> {
    let mut offers = Vec::new();
    let mut rest = set;
    while offers.len() < 64 {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
        if rest.is_empty() {
            break;
        }
        let (address, after) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        if address.ends_with(',') {
            offers.push((address.trim_end_matches(',').to_owned(), 100));
            rest = after;
            continue;
        }
        let (descriptor, after) = after.split_once(',').unwrap_or((after, ""));
        offers.push((address.to_owned(), width(descriptor.trim())));
        rest = after;
    }
    offers
}

fn width(descriptor: &str) -> u32 {
    let first = descriptor.split_whitespace().next().unwrap_or_default();
    if let Some(pixels) = first.strip_suffix('w') {
        return pixels.parse().unwrap_or(100);
    }
    let density = first
        .strip_suffix('x')
        .and_then(|times| times.parse::<f32>().ok());
    // Saturates; nonsense loses.
    (density.unwrap_or(1.0) * 100.0) as u32
}

/// Whether an address may be a picture of the text.
pub(crate) fn is_picture(address: &str) -> bool {
    const FURNITURE: &str = "\
        spacer placeholder 1x1 blank. transparent pixel. /logo loading. gravatar";
    let lower = address.to_lowercase();
    let path = lower.split(['?', '#']).next().unwrap_or_default();
    let inline = lower.starts_with("data:") || lower.starts_with("blob:");
    let drawn = path.ends_with(".svg") || path.ends_with(".gif");
    let furniture = FURNITURE
        .split_ascii_whitespace()
        .any(|word| path.contains(word));
    !inline && !drawn && !furniture
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_with_commas_stay_whole() {
        assert_eq!(
            srcset("/w_1,h_2/a.jpg 1x, /w_2,h_4/a.jpg 2x"),
            [
                ("/w_1,h_2/a.jpg".to_owned(), 100),
                ("/w_2,h_4/a.jpg".to_owned(), 200)
            ]
        );
    }
}
