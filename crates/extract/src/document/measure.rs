//! How much text each element has, and how much of it is links.

use super::{Document, NodeRef, name, weight};

/// How much text each element has, counted once for the whole page.
pub(crate) struct Measures(Vec<Measure>);

/// What an element holds, with all below it.
#[derive(Clone, Copy, Default, Debug)]
pub(crate) struct Measure {
    /// Weight of its text, see [`weight`].
    pub(crate) weight: usize,
    /// Weight of its text in links.
    pub(crate) linked: usize,
    /// Links with text.
    pub(crate) links: usize,
    /// Forms.
    pub(crate) forms: usize,
    /// Headings of level 2 to 5.
    pub(crate) headings: usize,
    /// Of these, those that are links.
    pub(crate) linked_headings: usize,
    /// Weight of its paragraphs that are not mostly links.
    pub(crate) said: usize,
}

impl Measure {
    /// How much of the text is links, from 0 to 1.
    pub(crate) fn link_share(&self) -> f64 {
        match self.weight {
            0 => 0.0,
            weight => self.linked as f64 / weight as f64,
        }
    }

    fn add(&mut self, below: Measure) {
        self.weight += below.weight;
        self.linked += below.linked;
        self.links += below.links;
        self.forms += below.forms;
        self.headings += below.headings;
        self.linked_headings += below.linked_headings;
        self.said += below.said;
    }
}

impl Measures {
    /// Measures the elements of a page.
    pub(crate) fn of(document: &Document) -> Measures {
        let mut measures = Measures(vec![Measure::default(); document.len()]);
        measures.measure(&document.root(), false);
        measures
    }

    /// What an element holds.
    pub(crate) fn get(&self, node: &NodeRef) -> Measure {
        self.0.get(node.id.place()).copied().unwrap_or_default()
    }

    fn measure(&mut self, node: &NodeRef, linked: bool) -> Measure {
        if let Some(text) = node.own_text() {
            let weight = weight(text);
            let linked = if linked { weight } else { 0 };
            return Measure {
                weight,
                linked,
                ..Measure::default()
            };
        }
        let tag = name(node);
        let mut own = Measure::default();
        if !matches!(
            tag.as_str(),
            "script" | "style" | "noscript" | "template" | "svg"
        ) {
            let linked = linked || tag == "a";
            for child in node.children() {
                own.add(self.measure(&child, linked));
            }
        }
        match tag.as_str() {
            "h2" | "h3" | "h4" | "h5" => {
                own.headings += 1;
                own.linked_headings += usize::from(own.link_share() > 0.9);
            }
            "p" | "blockquote" if own.link_share() <= 0.5 => own.said = own.weight,
            "a" if own.weight > 0 => own.links += 1,
            "form" => own.forms += 1,
            "br" => own.said += 20,
            _ => {}
        }
        if let Some(measure) = self.0.get_mut(node.id.place()) {
            *measure = own;
        }
        own
    }
}
