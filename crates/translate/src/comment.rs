//! What readers write: it goes the way of an article's body, with the same memory, terms,
//! names and checks.

use crate::slice::part;
use news::{Article, Block, Lang, Text, Translation, WebUrl};
use std::ops::Range;

/// A comment as an article that has a body alone: a paragraph for each line with words. The
/// address is that of the article it stands under, or of the site.
pub fn as_article(text: &str, language: Lang, url: WebUrl) -> Article {
    let paragraph = |line: Range<usize>| Block::Paragraph {
        text: Text::plain(part(text, line)),
    };
    Article {
        body: lines(text).into_iter().map(paragraph).collect(),
        ..Article::bare(url, language, Text::default())
    }
}

/// The comment in the words of its translation, line by line; none where a sentence of it
/// could not be translated, as readers are better off with the whole in its own words.
pub fn translated(text: &str, translation: &Translation) -> Option<String> {
    let lines = lines(text);
    let blocks = &translation.article.body;
    let failed = |segment: &news::Segment| segment.target.is_blank();
    if blocks.len() != lines.len() || translation.segments.iter().any(failed) {
        return None;
    }
    let (mut out, mut end) = (String::new(), 0);
    for (line, block) in lines.into_iter().zip(blocks) {
        let Block::Paragraph { text: words } = block else {
            return None;
        };
        out.push_str(part(text, end..line.start));
        out.push_str(&words.words());
        end = line.end;
    }
    Some(out)
}

/// Where the lines with words are, without the spaces around them.
fn lines(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    let mut lines = Vec::new();
    for line in text.split_inclusive('\n') {
        let from = start + line.len() - line.trim_start().len();
        let words = line.trim();
        if !words.is_empty() {
            lines.push(from..from + words.len());
        }
        start += line.len();
    }
    lines
}
