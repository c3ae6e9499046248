//! Pictures with their words: the best source, the caption and the credit told apart.

mod agency;
mod caption;
mod credit;
mod gallery;
mod label;
mod same;
mod shown;
mod signs;
mod source;

pub(crate) use caption::{is_named_caption, words_of};
pub(crate) use credit::{is_credit_line, split_credit};
pub(crate) use gallery::with_gallery;
pub(crate) use same::is_same;
pub(crate) use shown::{Place, Shown, placed, shown};
pub(crate) use source::is_picture;

use crate::{
    byline,
    document::{
        Names, NodeMap, NodeRef, NodeSet, attr, class_and_id, is_classed, is_inline, letters, name,
        words,
    },
    elements::Elements,
    structured,
};
use news::{Figure, Text, WebUrl};
use source::best_source;
use std::cell::RefCell;

/// Words of class and id that name pictures.
const PICTURES: &str =
    "image img photo picture figure media caption foto thumb thumbnail bild imagen";
const PICTURED: Names = Names::of(PICTURES);
/// Nodes in a box around a picture.
const MOST_BELOW: usize = 1500;
/// Narrower pictures are icons and faces of authors.
const NARROWEST: u32 = 80;

/// What was read of the boxes and pictures of a page, each once: every guess at the body
/// meets them anew.
pub(crate) struct Figures<'b> {
    base: &'b WebUrl,
    /// The pictures of the page and all that is around one, where that is known.
    pictured: Option<NodeSet>,
    read: RefCell<NodeMap<Option<Figure>>>,
    boxes: RefCell<NodeMap<bool>>,
    alone: RefCell<NodeMap<bool>>,
}

impl<'b> Figures<'b> {
    /// None yet, on a page with this address.
    pub(crate) fn new(base: &'b WebUrl) -> Figures<'b> {
        Figures {
            base,
            pictured: None,
            read: RefCell::default(),
            boxes: RefCell::default(),
            alone: RefCell::default(),
        }
    }

    /// Knows which boxes of a page hold no picture: most, and they need not be searched.
    pub(crate) fn on(mut self, page: &Elements) -> Figures<'b> {
        let mut pictured = NodeSet::default();
        let named = page.tagged(|tag| tag == "img" || tag.contains('-'));
        for image in named.iter().filter(|node| is_image(node)) {
            let around = std::iter::once(*image).chain(image.ancestors());
            for node in around {
                if !pictured.insert(node.id) {
                    break;
                }
            }
        }
        self.pictured = Some(pictured);
        self
    }

    /// Whether there may be pictures in a node, or it may be one.
    pub(crate) fn are_in(&self, node: &NodeRef) -> bool {
        let pictured = self.pictured.as_ref();
        pictured.is_none_or(|pictured| pictured.contains(&node.id))
    }

    fn is_bare(&self, node: &NodeRef) -> bool {
        !self.are_in(node)
    }

    /// See [`read`].
    pub(crate) fn read(&self, node: &NodeRef) -> Option<Figure> {
        if self.is_bare(node) {
            return None;
        }
        let mut known = self.read.borrow_mut();
        let figure = known
            .entry(node.id)
            .or_insert_with(|| read(node, self.base));
        figure.clone()
    }

    /// See [`is_box`].
    pub(crate) fn is_box(&self, node: &NodeRef) -> bool {
        if self.is_bare(node) {
            return false;
        }
        let mut known = self.boxes.borrow_mut();
        let is_box = || self.holds_one(node) && is_box_of_one(node);
        *known.entry(node.id).or_insert_with(is_box)
    }

    /// See [`holds_one_picture`].
    fn holds_one(&self, node: &NodeRef) -> bool {
        if self.is_bare(node) {
            return false;
        }
        let mut known = self.alone.borrow_mut();
        *known
            .entry(node.id)
            .or_insert_with(|| holds_one_picture(node))
    }
}

/// Reads a `figure`, a picture, or a box around one; none where no picture is in it.
pub(crate) fn read(node: &NodeRef, base: &WebUrl) -> Option<Figure> {
    let image = images(node).into_iter().find(|image| is_worth_it(image))?;
    let src = best_source(node, &image, base)?;
    let (caption, credit) = words_of(node, base);
    // The face of who signs stands beside the byline, not in the text.
    let face = caption.as_ref().is_some_and(|caption| {
        let (said, alt) = (
            letters(&caption.words()),
            attr(&image, "alt").unwrap_or_default(),
        );
        said.contains(&letters(&alt)) && byline::is_byline(&caption.words())
    });
    if face {
        return None;
    }
    let (noted, noted_credit) = noted(&image);
    let (caption, credit) = (caption.or(noted), credit.or(noted_credit));
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

/// What attributes for a slide show say of a picture.
fn noted(image: &NodeRef) -> (Option<Text>, Option<Text>) {
    const CAPTIONS: [&str; 4] = [
        "data-caption",
        "data-image-caption",
        "data-img-caption",
        "data-lightbox-caption",
    ];
    const CREDITS: [&str; 6] = [
        "data-credit",
        "data-copyright",
        "data-photographer",
        "data-image-credit",
        "data-source",
        "data-caption-credit",
    ];
    let around: Vec<NodeRef> = std::iter::once(*image)
        .chain(image.ancestors().take(3))
        .collect();
    let first = |keys: &[&str]| {
        let text = around
            .iter()
            .find_map(|node| keys.iter().find_map(|key| attr(node, key)))?;
        let text = structured::plain(&text);
        let said = !text.contains("://") && !text.starts_with(['{', '[', '/', '#', '.']);
        (said && (3..=1200).contains(&text.chars().count())).then(|| Text::plain(text))
    };
    let Some(caption) = first(&CAPTIONS) else {
        return (None, None);
    };
    let (caption, split) = split_credit(&caption);
    let credit = first(&CREDITS).map(|credit| caption::unlabelled(credit.words()));
    let kept = Some(caption.tidied()).filter(|caption| !caption.is_blank());
    (kept, credit.or(split))
}

/// The pictures in a node, itself included.
pub(crate) fn images<'d>(node: &NodeRef<'d>) -> Vec<NodeRef<'d>> {
    match is_image(node) {
        true => vec![*node],
        false => node.descendants().filter(is_image).collect(),
    }
}

/// Whether an element is a picture; components of many frameworks are called so.
pub(crate) fn is_image(node: &NodeRef) -> bool {
    node.element().is_some_and(|element| {
        let name: &str = &element.name.local;
        name == "img" || name.ends_with("-image") | name.ends_with("-img") && node.has_attr("src")
    })
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
    const FURNITURE: Names = Names::of(
        "\
        avatar logo icon emoji author pixel spinner badge sprite gravatar profile flag",
    );
    let small = ["width", "height"].iter().any(|side| {
        attr(image, side)
            .and_then(|value| value.trim_end_matches("px").parse::<f64>().ok())
            .is_some_and(|value| value < f64::from(NARROWEST) && value > 0.0)
    });
    let lazy = image.has_attr("data-src") || image.has_attr("data-srcset");
    let furniture = is_classed(image, &FURNITURE);
    let drawn = attr(image, "src").is_some_and(|src| {
        src.split(['?', '#'])
            .next()
            .is_some_and(|path| path.ends_with(".svg"))
    });
    !furniture && (!small && !drawn || lazy)
}

/// Whether a box is nothing but a picture and its words: a caption named so, or a short
/// text that is in no paragraph.
pub(crate) fn is_box(node: &NodeRef) -> bool {
    holds_one_picture(node) && is_box_of_one(node)
}

/// The same of what holds one picture.
fn is_box_of_one(node: &NodeRef) -> bool {
    if is_inline(&name(node)) {
        return false;
    }
    let below: Vec<NodeRef> = node.descendants().filter(NodeRef::is_element).collect();
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
    if holds(&["p"]) {
        let told: Vec<String> = below
            .iter()
            .filter(|below| below.has_name("p"))
            .map(words)
            .filter(|words| !words.is_empty())
            .collect();
        let one = told.len() == 1 && said <= 200 && is_classed(node, &PICTURED) && !holds(&["a"]);
        return one || said < 500 && is_signed(&told);
    }
    !holds(&["a", "br"]) && (1..=250).contains(&said)
}

/// A paragraph or two, of which the last is nothing but a credit.
fn is_signed(told: &[String]) -> bool {
    let credit = told.last().is_some_and(|last| {
        last.chars().count() <= 120 && is_credit_line(&Text::plain(last.as_str()))
    });
    credit && told.len() <= 2
}

/// One picture, or one with copies of it: for pages without scripts, or a sign to enlarge it.
/// What is so large that it needs many steps to tell is no box around a picture.
fn holds_one_picture(node: &NodeRef) -> bool {
    let mut pictures = 0;
    for below in std::iter::once(*node).chain(node.descendants().take(MOST_BELOW)) {
        if is_image(&below) && is_worth_it(&below) {
            let copy = || {
                below
                    .ancestors()
                    .take(3)
                    .any(|above| above.has_name("noscript"))
            };
            pictures += usize::from(pictures == 0 || !copy());
        }
        if pictures > 1 {
            return false;
        }
    }
    pictures == 1
}

fn is_named_picture(node: &NodeRef) -> bool {
    let class = class_and_id(node);
    PICTURES
        .split_ascii_whitespace()
        .any(|word| class.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

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
    fn the_face_of_the_author_is_no_figure() {
        let face = "<figure><img src='/moss.jpg' alt='Ada Moss'><figcaption>By <a href='/ada'>Ada Moss</a>, Editor</figcaption></figure>";
        assert_eq!(figure(face), None);
        let told = "<figure><img src='/moss.jpg' alt='Ada Moss'><figcaption>Ada Moss on the bridge</figcaption></figure>";
        assert!(figure(told).is_some());
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
            &url("/p/bridge-196-19-scaled.jpg"),
            &url("/p/bridge-196-20-scaled.jpg")
        ));
        assert!(is_same(
            &url("/p/bridge-night_16_9_1200.jpg"),
            &url("/p/bridge-night_4_3_600.jpg")
        ));
        assert!(!is_same(
            &url("/p/bridge-night.jpg"),
            &url("/p/tunnel-night.jpg")
        ));
    }
}
