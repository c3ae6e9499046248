//! HTML written from blocks: everything is escaped, so no script can come through.

use crate::{pictures, reader::Setting};
use news::{Block, Cell, Embed, EmbedKind, Figure, Lang, ListItem, Mark, Span, Table, Text};
use std::fmt::Write;
use store::StoredArticle;

/// Words with the five characters escaped that mean something in HTML.
pub fn escape(words: &str) -> String {
    let mut html = String::with_capacity(words.len());
    let means_something = |byte| matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'' | b'\0');
    let mut rest = words;
    while let Some(place) = rest.bytes().position(means_something)
        && let Some((plain, special)) = rest.split_at_checked(place)
    {
        html.push_str(plain);
        let mut special = special.chars();
        html.push_str(match special.next() {
            Some('&') => "&amp;",
            Some('<') => "&lt;",
            Some('>') => "&gt;",
            Some('"') => "&quot;",
            Some('\'') => "&#39;",
            _ => "\u{fffd}",
        });
        rest = special.as_str();
    }
    html + rest
}

/// Running text: marks become elements, opened once over neighbouring spans.
pub fn inline(text: &Text) -> String {
    let mut html = String::new();
    let mut open: &[Mark] = &[];
    for Span { text, marks } in &text.spans {
        let kept = open.iter().zip(marks).take_while(|(a, b)| a == b).count();
        close(&mut html, open, kept);
        marks
            .iter()
            .skip(kept)
            .for_each(|mark| html.push_str(&start(mark)));
        html.push_str(&escape(text));
        open = marks;
    }
    close(&mut html, open, 0);
    html
}

fn close(html: &mut String, open: &[Mark], kept: usize) {
    open.iter()
        .skip(kept)
        .rev()
        .for_each(|mark| html.push_str(end(mark)));
}

fn start(mark: &Mark) -> String {
    match mark {
        Mark::Link(url) => format!(
            r#"<a href="{}" rel="external noopener">"#,
            escape(url.as_str())
        ),
        Mark::Emphasis => "<em>".to_owned(),
        Mark::Strong => "<strong>".to_owned(),
        Mark::Code => "<code>".to_owned(),
        Mark::Lang(lang) => format!("<span{}>", tongue(*lang)),
    }
}

fn end(mark: &Mark) -> &'static str {
    match mark {
        Mark::Link(_) => "</a>",
        Mark::Emphasis => "</em>",
        Mark::Strong => "</strong>",
        Mark::Code => "</code>",
        Mark::Lang(_) => "</span>",
    }
}

fn tongue(lang: Lang) -> String {
    format!(r#" lang="{lang}" dir="{}""#, lang.direction().as_str())
}

/// Writes the blocks of one article.
pub struct Writer<'a> {
    setting: &'a Setting,
    article: &'a StoredArticle,
    /// The level of the last heading, for none may skip one.
    level: u8,
    html: String,
}

impl<'a> Writer<'a> {
    /// A writer for an article whose headline is the page's `h1`.
    pub fn new(setting: &'a Setting, article: &'a StoredArticle) -> Writer<'a> {
        Writer {
            setting,
            article,
            level: 1,
            html: String::new(),
        }
    }

    /// The HTML of some blocks.
    pub fn write(mut self, blocks: &[Block]) -> String {
        self.blocks(blocks);
        self.html
    }

    fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn put(&mut self, html: &str) {
        self.html.push_str(html);
    }

    fn element(&mut self, name: &str, text: &Text) {
        let words = inline(text);
        let _ = write!(self.html, "<{name}>{words}</{name}>");
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph { text } => self.element("p", text),
            Block::Heading { level, text } => self.heading(*level, text),
            Block::List { ordered, items } => self.list(*ordered, items),
            Block::Quote {
                blocks,
                attribution,
            } => self.quote(blocks, attribution.as_ref()),
            Block::Figure(figure) => {
                let html = self.figure(figure);
                self.put(&html);
            }
            Block::Table(table) => self.table(table),
            Block::Embed(embed) => self.embed(embed),
            Block::Preformatted { text } => self.element("pre", text),
        }
    }

    fn heading(&mut self, level: u8, text: &Text) {
        self.level = level.clamp(2, (self.level + 1).min(6));
        self.element(&format!("h{}", self.level), text);
    }

    fn list(&mut self, ordered: bool, items: &[ListItem]) {
        let name = if ordered { "ol" } else { "ul" };
        let _ = write!(self.html, "<{name}>");
        for item in items {
            self.put("<li>");
            match item.blocks.as_slice() {
                [Block::Paragraph { text }] => self.put(&inline(text)),
                blocks => self.blocks(blocks),
            }
            self.put("</li>");
        }
        let _ = write!(self.html, "</{name}>");
    }

    fn quote(&mut self, blocks: &[Block], attribution: Option<&Text>) {
        self.put("<blockquote>");
        self.blocks(blocks);
        if let Some(who) = attribution {
            let _ = write!(self.html, "<footer>{}</footer>", inline(who));
        }
        self.put("</blockquote>");
    }

    /// A picture with its words; nothing where the picture was not fetched.
    pub fn figure(&self, figure: &Figure) -> String {
        let Some(stored) = self.article.picture(&figure.src) else {
            return String::new();
        };
        let words = |text: &Option<Text>| text.as_ref().map(Text::words).unwrap_or_default();
        let picture =
            pictures::Picture::new(stored.id, (stored.width, stored.height), words(&figure.alt));
        let mut caption = figure.caption.as_ref().map(inline).unwrap_or_default();
        if let Some(credit) = &figure.credit {
            let credit = self.credit(credit);
            let _ = write!(caption, r#" <small class="credit">{credit}</small>"#);
        }
        if !caption.is_empty() {
            caption = format!("<figcaption>{caption}</figcaption>");
        }
        format!(
            "<figure>{}{caption}</figure>",
            picture.html(pictures::MAIN, false)
        )
    }

    /// "Picture: Ana Lima", the label in the page's language.
    fn credit(&self, credit: &Text) -> String {
        let around = self
            .setting
            .locale
            .msg_around("article-picture-credit", "credit", &[]);
        let own = tongue(self.setting.lang());
        // Spaces stand outside: they are between words of two directions.
        let label = |words: String| match words.trim() {
            "" => words,
            inner => {
                let (before, behind) = words.split_once(inner).unwrap_or_default();
                format!("{before}<span{own}>{}</span>{behind}", escape(inner))
            }
        };
        format!("{}{}{}", label(around.0), inline(credit), label(around.1))
    }

    fn table(&mut self, table: &Table) {
        self.put(r#"<div class="wide" tabindex="0"><table>"#);
        if let Some(caption) = &table.caption {
            self.element("caption", caption);
        }
        for (row, line) in table.rows.iter().enumerate() {
            self.put("<tr>");
            line.cells.iter().for_each(|cell| self.cell(cell, row == 0));
            self.put("</tr>");
        }
        self.put("</table></div>");
    }

    fn cell(&mut self, cell: &Cell, top: bool) {
        let name = match (cell.header, top) {
            (true, true) => r#"th scope="col""#,
            (true, false) => r#"th scope="row""#,
            (false, _) => "td",
        };
        let _ = write!(self.html, "<{name}");
        for (attribute, span) in [("colspan", cell.columns), ("rowspan", cell.rows)] {
            if span > 1 {
                let _ = write!(self.html, r#" {attribute}="{}""#, span.min(1000));
            }
        }
        let end = if cell.header { "th" } else { "td" };
        let _ = write!(self.html, ">{}</{end}>", inline(&cell.text));
    }

    fn embed(&mut self, embed: &Embed) {
        let key = match embed.kind {
            EmbedKind::Video => "article-embed-video",
            EmbedKind::Audio => "article-embed-audio",
            EmbedKind::Social => "article-embed-social",
            EmbedKind::Map => "article-embed-map",
            EmbedKind::Other => "article-embed-other",
        };
        let site = [("site", embed.url.host().into())];
        let kind = escape(&self.setting.locale.msg_with(key, &site));
        let title = embed.title.as_ref().map(Text::words).unwrap_or_default();
        let title = escape(&title);
        let url = escape(embed.url.as_str());
        // The label is ours, in the page's language; the title is the article's.
        let label = self.setting.lang();
        let _ = write!(
            self.html,
            r#"<p class="embed"><a href="{url}" rel="external noopener nofollow"><span class="kind"{}>{kind}</span> {title}</a></p>"#,
            tongue(label)
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_nest_and_join() {
        let link = Mark::Link("https://example.org/?a=1&b=\"".parse().unwrap());
        let mut text = Text::default();
        text.push("The ", std::slice::from_ref(&link));
        text.push("old", &[link.clone(), Mark::Emphasis]);
        text.push(" bridge", &[link]);
        text.push(" <b>&", &[]);
        assert_eq!(
            inline(&text),
            "<a href=\"https://example.org/?a=1&amp;b=%22\" rel=\"external noopener\">The \
             <em>old</em> bridge</a> &lt;b&gt;&amp;"
        );
    }

    #[test]
    fn foreign_words_say_so() {
        let mut text = Text::plain("He said ");
        text.push("شكرا", &[Mark::Lang("ar".parse().unwrap())]);
        assert_eq!(
            inline(&text),
            r#"He said <span lang="ar" dir="rtl">شكرا</span>"#
        );
    }
}
