//! Whether readers would notice.

use crate::{Article, Block, Figure, Mark, Text, WebUrl};

/// Whether two states of an article read the same. What differs between two readings of
/// an unchanged page makes no difference: spaces, stress, keywords and their order, times,
/// trackers in links, the size that a picture comes in, and lists of links to other
/// articles.
pub fn reads_the_same(old: &Article, new: &Article) -> bool {
    seen(old) == seen(new)
}

/// What readers see, each thing in a form that chance does not change.
fn seen(article: &Article) -> Vec<String> {
    let Article {
        url: _,
        language: _,
        headline,
        subheadline,
        byline: _,
        authors,
        source: _,
        published: _,
        modified: _,
        section,
        tags: _,
        lead,
        lead_figure,
        body,
    } = article;
    let mut seen = vec![words(headline), option(subheadline), option(lead)];
    seen.push(option(section));
    seen.extend(authors.iter().map(|author| author.name.clone()));
    seen.push(lead_figure.as_ref().map(figure).unwrap_or_default());
    blocks(body, &mut seen);
    seen
}

fn blocks(all: &[Block], seen: &mut Vec<String>) {
    for block in all.iter().filter(|block| !is_pointer(block)) {
        match block {
            Block::Paragraph { text } | Block::Preformatted { text } => seen.push(words(text)),
            Block::Heading { level, text } => seen.push(format!("{level} {}", words(text))),
            Block::List { ordered: _, items } => {
                items.iter().for_each(|item| blocks(&item.blocks, seen));
            }
            Block::Quote {
                blocks: quoted,
                attribution,
            } => {
                blocks(quoted, seen);
                seen.push(option(attribution));
            }
            Block::Figure(one) => seen.push(figure(one)),
            Block::Table(table) => {
                seen.push(option(&table.caption));
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                seen.extend(cells.map(|cell| words(&cell.text)));
            }
            Block::Embed(embed) => seen.push(format!("{} {}", embed.url, option(&embed.title))),
        }
    }
}

/// A block of links alone leads to other articles; which ones may change with the hour.
fn is_pointer(block: &Block) -> bool {
    match block {
        Block::Paragraph { text } | Block::Heading { text, .. } => is_link(text),
        Block::List { items, .. } => items
            .iter()
            .all(|item| !item.blocks.is_empty() && item.blocks.iter().all(is_pointer)),
        _ => false,
    }
}

fn is_link(text: &Text) -> bool {
    let links = |marks: &[Mark]| marks.iter().any(|mark| matches!(mark, Mark::Link(_)));
    let mut spans = text
        .spans
        .iter()
        .filter(|span| !span.text.trim().is_empty());
    !text.is_blank() && spans.all(|span| links(&span.marks))
}

fn option(text: &Option<Text>) -> String {
    text.as_ref().map(words).unwrap_or_default()
}

/// The words, and where they lead.
fn words(text: &Text) -> String {
    let mut seen = String::new();
    for word in text.words().split_whitespace() {
        seen.push_str(word);
        seen.push(' ');
    }
    let marks = text.spans.iter().flat_map(|span| &span.marks);
    for mark in marks {
        if let Mark::Link(url) = mark {
            seen.push_str(&format!("<{}{}>", url.host(), url.as_url().path()));
        }
    }
    seen
}

/// The words under a picture and the name of its file: hosts, folders and parameters name
/// its size, or a key that is good for an hour.
fn figure(figure: &Figure) -> String {
    let Figure {
        src,
        alt,
        caption,
        credit,
    } = figure;
    let file = file(src);
    [file, option(alt), option(caption), option(credit)].join("\n")
}

fn file(src: &WebUrl) -> String {
    let path = src.as_url().path();
    path.rsplit('/').next().unwrap_or(path).to_owned()
}
