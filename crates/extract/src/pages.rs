//! Articles on several pages.

use crate::document::letters;
use news::{Article, Block, Text};
use std::collections::HashSet;

/// Letters from which a text that comes twice is a repetition; shorter ones may be meant.
const TELLING: usize = 20;

/// Adds to an article what its next page goes on with, without what was said before:
/// headline, lead and pictures stand on each page again. Says whether there was anything.
pub fn go_on(article: &mut Article, next: Article) -> bool {
    let mut seen: HashSet<String> = article.body.iter().filter_map(key).collect();
    let lines = [
        Some(&article.headline),
        article.subheadline.as_ref(),
        article.lead.as_ref(),
    ];
    seen.extend(lines.into_iter().flatten().filter_map(said));
    seen.extend(article.lead_figure.iter().map(|it| it.src.to_string()));
    let lead = next.lead.map(|text| Block::Paragraph { text });
    let figure = next.lead_figure.map(Block::Figure);
    let before = article.body.len();
    for block in lead.into_iter().chain(figure).chain(next.body) {
        let new = key(&block).is_none_or(|key| seen.insert(key));
        if new {
            article.body.push(block);
        }
    }
    article.body.len() > before
}

/// What tells a block from others; nothing where it says too little.
fn key(block: &Block) -> Option<String> {
    match block {
        Block::Figure(figure) => Some(figure.src.to_string()),
        Block::Embed(embed) => Some(embed.url.to_string()),
        Block::Paragraph { text } | Block::Heading { text, .. } | Block::Preformatted { text } => {
            said(text)
        }
        Block::List { .. } | Block::Quote { .. } | Block::Table(_) => {
            told(&crate::body::words(std::slice::from_ref(block)))
        }
    }
}

fn said(text: &Text) -> Option<String> {
    told(&text.words())
}

fn told(words: &str) -> Option<String> {
    Some(letters(words)).filter(|key| key.chars().count() >= TELLING)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Page, extract};

    fn page(number: u8, words: &str) -> Article {
        let html = format!(
            "<html lang=en><head><title>The old quay</title></head><body><article>\
             <h1>The old quay of the river port</h1>\
             <figure><img src='/quay-large.jpg' alt='The quay'><figcaption>The quay at dawn</figcaption></figure>\
             <p>{words} The harbour master counted every boat that came in before the tide turned.</p>\
             <p>{words} Nobody on the wall could say how long the stones would hold the water back.</p>\
             <p>Yes.</p><p>{words} In the evening the crane stood still and the lamps were lit again.</p>\
             </article></body></html>"
        );
        let url = format!("https://a.example/quay?page={number}")
            .parse()
            .unwrap();
        let read = extract(&Page {
            url: Some(&url),
            bytes: html.as_bytes(),
            ..Page::default()
        });
        read.unwrap().article
    }

    #[test]
    fn pages_are_joined_without_repetition() {
        let mut article = page(1, "On Monday.");
        let before = article.text();
        assert!(go_on(&mut article, page(2, "On Tuesday.")));
        let text = article.text();
        assert!(text.starts_with(&before), "{text}");
        assert_eq!(text.matches("On Tuesday.").count(), 3);
        assert_eq!(article.figures().len(), 1);
        assert_eq!(text.matches("The old quay of").count(), 0);
        // A page that says nothing new is where it ends.
        let again = article.clone();
        assert!(!go_on(&mut article, page(3, "On Monday.")) || article.text().ends_with("Yes."));
        assert!(article.body.len() <= again.body.len() + 1);
    }
}
