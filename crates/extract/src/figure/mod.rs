//! Pictures with their words: the best source, the caption and the credit told apart.

mod caption;
mod credit;
mod same;
mod source;

pub(crate) use caption::{is_named_caption, words_of};
pub(crate) use credit::split_credit;
pub(crate) use same::is_same;
pub(crate) use source::is_picture;

use crate::document::{attr, class_and_id, is_classed, is_inline, name, words};
use dom_query::NodeRef;
use news::{Figure, Text, WebUrl};
use source::best_source;

/// Narrower pictures are icons and faces of authors.
const NARROWEST: u32 = 80;

/// Reads a `figure`, a picture, or a box around one; none where no picture is in it.
pub(crate) fn read(node: &NodeRef, base: &WebUrl) -> Option<Figure> {
    let image = images(node).into_iter().find(|image| is_worth_it(image))?;
    let src = best_source(node, &image, base)?;
    let (caption, credit) = words_of(node, base);
    let alt = attr(&image, "alt")
        .filter(|alt| is_alternative(alt))
        .map(|alt| Text::plain(alt).tidied());
    Some(Figure {
        src,
        alt,
        caption,
        credit,
    })
}

/// The pictures in a node, itself included.
pub(crate) fn images<'d>(node: &NodeRef<'d>) -> Vec<NodeRef<'d>> {
    let is_image = |node: &NodeRef| matches!(name(node).as_str(), "img" | "amp-img");
    match is_image(node) {
        true => vec![*node],
        false => node.descendants_it().filter(is_image).collect(),
    }
}

/// File names are no alternative text.
fn is_alternative(alt: &str) -> bool {
    let lower = alt.to_lowercase();
    let file = [".jpg", ".jpeg", ".png", ".webp", ".gif"]
        .iter()
        .any(|end| lower.ends_with(end));
    let bare = !alt.contains(' ') && alt.chars().any(|c| c.is_ascii_digit() || c == '_');
    !file && !bare && alt.chars().count() > 2
}

/// Whether a picture belongs to the text rather than to the page.
fn is_worth_it(image: &NodeRef) -> bool {
    const FURNITURE: &str = "\
        avatar logo icon emoji author pixel spinner badge sprite gravatar profile flag";
    let small = ["width", "height"].iter().any(|side| {
        attr(image, side)
            .and_then(|value| value.trim_end_matches("px").parse::<f64>().ok())
            .is_some_and(|value| value < f64::from(NARROWEST) && value > 0.0)
    });
    let lazy = image.has_attr("data-src") || image.has_attr("data-srcset");
    let furniture = is_classed(image, FURNITURE);
    !furniture && (!small || lazy)
}

/// Whether a box is nothing but a picture and its words: a caption named so, or a short
/// text that is in no paragraph.
pub(crate) fn is_box(node: &NodeRef) -> bool {
    if is_inline(&name(node)) || !holds_one_picture(node) {
        return false;
    }
    let below: Vec<NodeRef> = node.descendants_it().filter(NodeRef::is_element).collect();
    let holds = |tags: &[&str]| {
        below
            .iter()
            .any(|below| tags.contains(&name(below).as_str()))
    };
    if holds(&["h1", "h2", "h3", "h4", "ul", "ol", "blockquote", "table"]) {
        return false;
    }
    let said = words(node).chars().count();
    if below.iter().any(is_named_caption) {
        let paragraphs = below.iter().filter(|below| below.has_name("p")).count();
        return paragraphs <= 2 && (said < 300 || said < 500 && is_named_picture(node));
    }
    !holds(&["p", "a", "br"]) && (1..=250).contains(&said)
}

/// One picture, or one and its copy for pages without scripts.
fn holds_one_picture(node: &NodeRef) -> bool {
    match images(node).len() {
        0 => false,
        1 => true,
        _ => node
            .descendants_it()
            .any(|below| below.has_name("noscript")),
    }
}

fn is_named_picture(node: &NodeRef) -> bool {
    const NAMED: &str =
        "image img photo picture figure media caption foto thumb thumbnail bild imagen";
    let class = class_and_id(node);
    NAMED
        .split_ascii_whitespace()
        .any(|word| class.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use dom_query::Document;

    fn url(path: &str) -> WebUrl {
        "https://example.org/a/"
            .parse::<WebUrl>()
            .unwrap()
            .join(path)
            .unwrap()
    }

    fn figure(html: &str) -> Option<Figure> {
        let page = Document::from(html);
        read(&page.body().unwrap().first_child().unwrap(), &url(""))
    }

    #[test]
    fn the_largest_source_wins() {
        let found = figure(
            "<figure><picture><source type=image/avif srcset='/x.avif 3000w'>
            <source srcset='/b-640.jpg 640w, /b-1280.jpg 1280w'><img src='data:image/gif;base64,R0' data-src='/b.jpg' alt='A bridge'>
            </picture></figure>",
        )
        .unwrap();
        assert_eq!(found.src, url("/b-1280.jpg"));
        assert_eq!(found.alt.unwrap().words(), "A bridge");
    }

    #[test]
    fn lazy_pictures_are_found_in_noscript() {
        let found = figure(
            "<figure><img src='/placeholder.png'><noscript><img src='/bridge-at-night.jpg'></noscript></figure>",
        );
        assert_eq!(found.unwrap().src, url("/bridge-at-night.jpg"));
    }

    #[test]
    fn caption_and_credit_are_told_apart() {
        let found = figure(
            "<figure><img src='/b.jpg'><figcaption>The <em>old</em> bridge <span class='img-credit'>Photo: R. Moss</span></figcaption></figure>",
        )
        .unwrap();
        assert_eq!(found.caption.unwrap().words(), "The old bridge");
        assert_eq!(found.credit.unwrap().words(), "R. Moss");
    }

    #[test]
    fn icons_are_no_figures() {
        assert_eq!(
            figure("<figure><img class=avatar src='/b.jpg'></figure>"),
            None
        );
        assert_eq!(figure("<figure><img width=16 src='/b.jpg'></figure>"), None);
    }

    #[test]
    fn one_picture_in_two_sizes_is_one() {
        assert!(is_same(
            &url("/p/bridge-night-640x480.jpg"),
            &url("/p/bridge-night-1280x960.jpg")
        ));
        assert!(is_same(
            &url("/p/bridge-night/640.jpg"),
            &url("/p/bridge-night/1280.jpg")
        ));
        assert!(!is_same(
            &url("/p/bridge-night.jpg"),
            &url("/p/tunnel-night.jpg")
        ));
    }
}
