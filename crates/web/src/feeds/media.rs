//! Pictures in RSS and Atom, as Media RSS has them (<https://www.rssboard.org/media-rss>).

use super::{FeedPicture, xml::Element};

/// The namespace that the root element declares as `media`.
pub const NAMESPACE: &str = "http://search.yahoo.com/mrss/";

/// A picture.
pub fn media(picture: &FeedPicture) -> Element {
    let said = |name, words: &String| {
        let words = (!words.is_empty()).then_some(words);
        words.map(|words| Element::new(name).text(words))
    };
    Element::new("media:content")
        .attr("url", &picture.address)
        .attr("type", "image/jpeg")
        .attr("medium", "image")
        .attr("width", picture.width.to_string())
        .attr("height", picture.height.to_string())
        .with_all(said("media:description", &picture.alt))
        .with_all(said("media:credit", &picture.credit))
}
