//! Pictures of a gallery that the page describes and a script shows.

use super::is_same;
use crate::{opening::claimed_figure, structured::Claims};
use news::{Block, Figure, WebUrl};

/// Pictures of a gallery that are kept.
const MOST: usize = 60;

/// The body, and after it the pictures with captions that only the description of the page
/// has; those that the page shows are not repeated.
pub(crate) fn with_gallery(
    mut body: Vec<Block>,
    claims: &Claims,
    base: &WebUrl,
    lead: Option<&Figure>,
) -> Vec<Block> {
    // One picture is that of the article.
    if claims.gallery.len() < 2 {
        return body;
    }
    for picture in claims.gallery.iter().take(MOST) {
        let Ok(url) = base.join(&picture.src) else {
            continue;
        };
        let figure = claimed_figure(&url, picture);
        let shown = body.iter().filter_map(|block| match block {
            Block::Figure(figure) => Some(figure),
            _ => None,
        });
        let known = |other: &Figure| is_same(&other.src, &url) || other.caption == figure.caption;
        if figure.caption.is_some() && !shown.chain(lead).any(known) {
            body.push(Block::Figure(figure));
        }
    }
    body
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::structured::Picture;

    #[test]
    fn a_described_gallery_follows_the_text() {
        let picture = |src: &str, caption: Option<&str>| Picture {
            src: src.to_owned(),
            caption: caption.map(str::to_owned),
            ..Picture::default()
        };
        let claims = Claims {
            gallery: vec![
                picture("/bridge-by-day.jpg", Some("By day. Photo: Ada Moss")),
                picture("/bridge-by-night.jpg", Some("By night")),
                picture("/harbour-plan.jpg", None),
            ],
            ..Claims::default()
        };
        let base: WebUrl = "https://example.org/a".parse().unwrap();
        let body = with_gallery(Vec::new(), &claims, &base, None);
        let told: Vec<_> = body
            .iter()
            .filter_map(|block| match block {
                Block::Figure(figure) => Some(figure),
                _ => None,
            })
            .map(|figure| figure.caption.as_ref().map(news::Text::words))
            .collect();
        assert_eq!(
            told,
            [Some("By day.".to_owned()), Some("By night".to_owned())]
        );
        let again = with_gallery(body.clone(), &claims, &base, None);
        assert_eq!(again, body);
    }
}
