//! From a tree of HTML to blocks.

use super::{
    embed, entry,
    furniture::Furniture,
    infobox,
    inline::{flush, inline_text, marked, spaced},
    question,
    quote::{attributed, is_attribution, without_dash},
    table,
};
use crate::{
    document::{NodeId, NodeRef, is_inline, name, words},
    figure::{self, Figures},
};
use news::{Block, ListItem, Mark, Text, WebUrl};
use std::cell::Cell;

/// Walks a part of the page and gives its blocks.
pub(super) struct Walker<'w> {
    /// What addresses in the page are relative to.
    pub(super) base: &'w WebUrl,
    /// Pictures that were read.
    pub(super) figures: &'w Figures<'w>,
    /// What is left out.
    pub(super) furniture: &'w Furniture<'w>,
    /// The element right under which most paragraphs stand, to learn which blocks are its.
    pub(super) trunk: Option<NodeId>,
    /// Where the blocks of the trunk begin and end.
    pub(super) span: Cell<(usize, usize)>,
}

impl Walker<'_> {
    /// The blocks of what lies in a node.
    pub(super) fn blocks(&self, node: &NodeRef) -> Vec<Block> {
        let mut blocks = Vec::new();
        self.flow(node, &[], &mut blocks);
        blocks
    }

    fn flow(&self, node: &NodeRef, marks: &[Mark], blocks: &mut Vec<Block>) {
        let mut run = Text::default();
        let start = blocks.len();
        for child in node.children() {
            self.step(&child, marks, &mut run, blocks);
        }
        flush(&mut run, blocks);
        if self.trunk == Some(node.id) {
            self.span.set((start, blocks.len()));
        }
    }

    fn step(&self, node: &NodeRef, marks: &[Mark], run: &mut Text, blocks: &mut Vec<Block>) {
        if let Some(own) = node.own_text() {
            run.push(&spaced(own), marks);
            return;
        }
        if !node.is_element() || self.furniture.holds(node) {
            return;
        }
        let tag = name(node);
        if tag == "br" {
            run.push("\n", marks);
            return;
        }
        let marks = marked(node, &tag, self.base, marks);
        if is_inline(&tag) {
            for child in node.children() {
                self.step(&child, &marks, run, blocks);
            }
            return;
        }
        flush(run, blocks);
        self.block(node, &tag, &marks, blocks);
    }

    fn block(&self, node: &NodeRef, tag: &str, marks: &[Mark], blocks: &mut Vec<Block>) {
        match tag {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(node, tag, blocks),
            "ul" | "ol" => self.list(node, tag == "ol", blocks),
            "blockquote" => self.quote(node, blocks),
            "figure" => self.figure(node, blocks),
            "img" | "picture" | "amp-img" => {
                blocks.extend(self.figures.read(node).map(Block::Figure));
            }
            "table" => self.table(node, blocks),
            "pre" => blocks.extend(self.preformatted(node)),
            "summary" => self.question(node, blocks),
            "dl" => self.terms(node, blocks),
            "iframe" | "video" | "audio" | "embed" | "object" | "amp-iframe" | "amp-video" => {
                blocks.extend(embed::read(node, self.base).map(Block::Embed));
            }
            _ if embed::is_social(node) || embed::is_player(node) => {
                blocks.extend(embed::read(node, self.base).map(Block::Embed))
            }
            _ if self.figures.are_in(node) && self.furniture.is_slide(node) => {
                self.slides(node, blocks);
            }
            _ if self.figures.is_box(node) => match self.figures.read(node) {
                Some(figure) => blocks.push(Block::Figure(figure)),
                None => self.flow(node, marks, blocks),
            },
            _ if self.furniture.is_infobox(node) => {
                blocks.extend(infobox::framed(self.blocks(node)));
            }
            _ if self.furniture.is_entry(node) => {
                let inner = self.blocks(node);
                blocks.extend(entry::headed(node, inner));
            }
            _ => self.flow(node, marks, blocks),
        }
    }

    /// The line that opens an answer, as a heading.
    fn question(&self, node: &NodeRef, blocks: &mut Vec<Block>) {
        let text = inline_text(node, self.base, &|below| self.furniture.holds(below));
        if !text.is_blank() {
            blocks.push(Block::Heading {
                level: question::LEVEL,
                text,
            });
        }
    }

    /// Terms and what is said of them: questions are headings, other terms items of a list.
    fn terms(&self, node: &NodeRef, blocks: &mut Vec<Block>) {
        // Galleries are set so too: pictures with their captions.
        if !figure::images(node).is_empty() {
            return self.flow(node, &[], blocks);
        }
        let parts = question::parts(node);
        let kept = parts.iter().filter(|part| !self.furniture.holds(part));
        let read: Vec<(bool, Vec<Block>)> = kept
            .map(|part| (part.has_name("dt"), self.blocks(part)))
            .collect();
        blocks.extend(question::listed(read));
    }

    /// The pictures of a row to leaf through; the words there are captions.
    fn slides(&self, node: &NodeRef, blocks: &mut Vec<Block>) {
        let mut inner = Vec::new();
        self.flow(node, &[], &mut inner);
        inner.retain(|block| matches!(block, Block::Figure(_) | Block::Embed(_)));
        blocks.append(&mut inner);
    }

    fn heading(&self, node: &NodeRef, tag: &str, blocks: &mut Vec<Block>) {
        let level = tag
            .chars()
            .filter_map(|c| c.to_digit(10))
            .next()
            .unwrap_or(2);
        let level = u8::try_from(level.clamp(2, 6)).unwrap_or(2);
        let text = inline_text(node, self.base, &|below| self.furniture.holds(below));
        if !text.is_blank() {
            blocks.push(Block::Heading { level, text });
        }
        for image in figure::images(node) {
            blocks.extend(self.figures.read(&image).map(Block::Figure));
        }
    }

    fn list(&self, node: &NodeRef, ordered: bool, blocks: &mut Vec<Block>) {
        let mut items = Vec::new();
        for child in node.children() {
            let inner = match name(&child).as_str() {
                _ if !child.is_element() || self.furniture.holds(&child) => continue,
                // A list right in a list belongs to the item before it.
                "ul" | "ol" => {
                    let mut inner = Vec::new();
                    self.list(&child, child.has_name("ol"), &mut inner);
                    if let Some(ListItem { blocks }) = items.last_mut() {
                        blocks.extend(inner);
                        continue;
                    }
                    inner
                }
                "li" if self.furniture.is_entry(&child) => {
                    blocks.extend(entry::headed(&child, self.blocks(&child)));
                    continue;
                }
                _ => self.blocks(&child),
            };
            if !inner.is_empty() {
                items.push(ListItem { blocks: inner });
            }
        }
        let pictures_only = |item: &ListItem| {
            item.blocks
                .iter()
                .all(|block| matches!(block, Block::Figure(_) | Block::Embed(_)))
        };
        if items.iter().all(pictures_only) {
            blocks.extend(items.into_iter().flat_map(|item| item.blocks));
        } else {
            blocks.push(Block::List { ordered, items });
        }
    }

    fn quote(&self, node: &NodeRef, blocks: &mut Vec<Block>) {
        if embed::is_social(node) {
            blocks.extend(embed::read(node, self.base).map(Block::Embed));
            return;
        }
        let signed = node.descendants().find(is_attribution);
        let attribution = signed.map(|signed| inline_text(&signed, self.base, &|_| false));
        let mut inner = Vec::new();
        let mut run = Text::default();
        for child in node.children() {
            match signed {
                Some(signed) if signed.id == child.id => {}
                _ => self.step(&child, &[], &mut run, &mut inner),
            }
        }
        flush(&mut run, &mut inner);
        let (inner, attribution) = attributed(inner, attribution);
        if !inner.is_empty() {
            blocks.push(Block::Quote {
                blocks: inner,
                attribution,
            });
        }
    }

    fn figure(&self, node: &NodeRef, blocks: &mut Vec<Block>) {
        let holds = |tag: &str| node.descendants().any(|below| below.has_name(tag));
        if holds("blockquote") || holds("table") {
            self.quoted_figure(node, blocks);
            return;
        }
        let pictures: Vec<NodeRef> = node
            .children()
            .filter(|child| child.has_name("figure"))
            .collect();
        if pictures.len() > 1 || !pictures.is_empty() && figure::images(node).len() > 1 {
            self.flow(node, &[], blocks);
            return;
        }
        let films = ["iframe", "video", "audio"];
        let film = node
            .descendants()
            .find(|below| films.contains(&name(below).as_str()) || embed::is_player(below));
        if let Some(embed) = embed::bare(&words(node)) {
            return blocks.push(Block::Embed(embed));
        }
        match (film, self.figures.read(node)) {
            (_, Some(figure)) => blocks.push(Block::Figure(figure)),
            (Some(film), None) => {
                let title = node
                    .descendants()
                    .find(|below| below.has_name("figcaption"));
                let title = title.map(|title| inline_text(&title, self.base, &|_| false));
                if let Some(mut embed) = embed::read(&film, self.base) {
                    embed.title = title.filter(|title| !title.is_blank()).or(embed.title);
                    blocks.push(Block::Embed(embed));
                }
            }
            (None, None)
                if node.descendants().any(|below| below.has_name("p"))
                    && figure::images(node).is_empty() =>
            {
                for part in node
                    .children()
                    .filter(|part| !part.has_name("figcaption") && !self.furniture.holds(part))
                {
                    self.flow(&part, &[], blocks);
                }
            }
            (None, None) => {}
        }
    }

    /// A `figure` around a quote or a table: its caption is attribution or title.
    fn quoted_figure(&self, node: &NodeRef, blocks: &mut Vec<Block>) {
        let mut inner = Vec::new();
        let mut caption = None;
        let mut run = Text::default();
        for child in node.children() {
            match child.has_name("figcaption") {
                true => caption = Some(inline_text(&child, self.base, &|_| false)),
                false => self.step(&child, &[], &mut run, &mut inner),
            }
        }
        flush(&mut run, &mut inner);
        let caption = caption.filter(|caption| !caption.is_blank());
        match (inner.first_mut(), caption) {
            (Some(Block::Quote { attribution, .. }), Some(caption)) if attribution.is_none() => {
                *attribution = Some(without_dash(caption));
            }
            (Some(Block::Table(table)), Some(words)) if table.caption.is_none() => {
                table.caption = Some(words)
            }
            _ => {}
        }
        blocks.append(&mut inner);
    }

    fn table(&self, node: &NodeRef, blocks: &mut Vec<Block>) {
        match table::read(node, self.base) {
            Some(table) => blocks.push(Block::Table(table)),
            None => self.flow(node, &[], blocks),
        }
    }

    fn preformatted(&self, node: &NodeRef) -> Option<Block> {
        let text = node.text();
        let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
        let text = lines.join("\n");
        let text = text.trim_matches('\n');
        (!text.trim().is_empty()).then(|| Block::Preformatted {
            text: Text::plain(text),
        })
    }
}
