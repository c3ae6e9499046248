//! What html5ever's builder does with a tree while it reads a page.

use super::tree::{Data, Document, Element, Held, NodeId};
use html5ever::{
    Attribute, LocalName, QualName, local_name, ns,
    tendril::StrTendril,
    tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeSink},
};
use std::{
    borrow::Cow,
    cell::{Ref, RefCell},
};

/// A tree that grows.
pub(super) struct Growing {
    tree: RefCell<Document>,
    /// The name of what has none.
    nameless: RefCell<QualName>,
}

impl Growing {
    /// A tree of nothing yet.
    pub(super) fn new() -> Growing {
        Growing {
            tree: RefCell::new(Document::empty()),
            nameless: RefCell::new(QualName::new(None, ns!(), local_name!(""))),
        }
    }

    /// The tree as it is now.
    pub(super) fn tree(&self) -> Ref<'_, Document> {
        self.tree.borrow()
    }
}

impl Document {
    fn held_mut(&mut self, id: Option<NodeId>) -> Option<&mut Held> {
        id.and_then(|id| self.nodes.get_mut(id.place()))
    }

    /// Takes a node out of what it stands in.
    pub(super) fn detach(&mut self, id: NodeId) {
        let Some(held) = self.held_mut(Some(id)) else {
            return;
        };
        let (parent, before, after) = (held.parent.take(), held.before.take(), held.after.take());
        match self.held_mut(before) {
            Some(before) => before.after = after,
            None => {
                if let Some(parent) = self.held_mut(parent) {
                    parent.first = after;
                }
            }
        }
        match self.held_mut(after) {
            Some(after) => after.before = before,
            None => {
                if let Some(parent) = self.held_mut(parent) {
                    parent.last = before;
                }
            }
        }
    }

    /// Puts a node last into another.
    fn append(&mut self, parent: NodeId, id: NodeId) {
        self.detach(id);
        let Some(held) = self.held_mut(Some(parent)) else {
            return;
        };
        let before = held.last.replace(id);
        match self.held_mut(before) {
            Some(before) => before.after = Some(id),
            None => {
                if let Some(parent) = self.held_mut(Some(parent)) {
                    parent.first = Some(id);
                }
            }
        }
        if let Some(held) = self.held_mut(Some(id)) {
            held.parent = Some(parent);
            held.before = before;
        }
    }

    /// Puts a node right before another.
    fn insert_before(&mut self, sibling: NodeId, id: NodeId) {
        self.detach(id);
        let Some(held) = self.held_mut(Some(sibling)) else {
            return;
        };
        let (parent, before) = (held.parent, held.before.replace(id));
        match self.held_mut(before) {
            Some(before) => before.after = Some(id),
            None => {
                if let Some(parent) = self.held_mut(parent) {
                    parent.first = Some(id);
                }
            }
        }
        if let Some(held) = self.held_mut(Some(id)) {
            held.parent = parent;
            held.before = before;
            held.after = Some(sibling);
        }
    }

    /// Takes away all that stands in a node.
    pub(super) fn empty_out(&mut self, id: NodeId) {
        if let Some(held) = self.held_mut(Some(id)) {
            held.first = None;
            held.last = None;
        }
    }

    /// Takes away the end of a text with more characters.
    pub(super) fn shorten(&mut self, id: NodeId, most: usize) {
        if let Some(Data::Text(text)) = self.held_mut(Some(id)).map(|held| &mut held.data) {
            let kept: String = text.chars().take(most).collect();
            *text = StrTendril::from(kept);
        }
    }

    /// Takes away an attribute.
    pub(super) fn remove_attribute(&mut self, id: NodeId, name: &LocalName) {
        if let Some(element) = self.element_mut(id) {
            element
                .attrs
                .retain(|attribute| attribute.name.local != *name);
        }
    }

    /// Adds text to a node that is text, if it is.
    fn lengthen(&mut self, id: Option<NodeId>, more: &StrTendril) -> bool {
        match self.held_mut(id).map(|held| &mut held.data) {
            Some(Data::Text(text)) => {
                text.push_tendril(more);
                true
            }
            _ => false,
        }
    }

    fn element(&self, id: NodeId) -> Option<&Element> {
        match &self.nodes.get(id.place())?.data {
            Data::Element(element) => Some(element),
            _ => None,
        }
    }

    /// An element that may be changed.
    fn element_mut(&mut self, id: NodeId) -> Option<&mut Element> {
        match &mut self.held_mut(Some(id))?.data {
            Data::Element(element) => Some(element),
            _ => None,
        }
    }
}

impl TreeSink for Growing {
    type Handle = NodeId;
    type Output = Document;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Document {
        self.tree.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> NodeId {
        NodeId::ROOT
    }

    fn elem_name<'a>(&'a self, target: &'a NodeId) -> Ref<'a, QualName> {
        let name = Ref::filter_map(self.tree.borrow(), |tree| {
            tree.element(*target).map(|element| &element.name)
        });
        name.unwrap_or_else(|_| self.nameless.borrow())
    }

    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, flags: ElementFlags) -> NodeId {
        let mut tree = self.tree.borrow_mut();
        let template = flags.template.then(|| tree.add(Data::Other));
        tree.add(Data::Element(Element {
            name,
            attrs,
            template,
            holds_html: flags.mathml_annotation_xml_integration_point,
        }))
    }

    fn create_comment(&self, _: StrTendril) -> NodeId {
        self.tree.borrow_mut().add(Data::Other)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> NodeId {
        self.tree.borrow_mut().add(Data::Other)
    }

    fn append(&self, parent: &NodeId, child: NodeOrText<NodeId>) {
        let mut tree = self.tree.borrow_mut();
        let id = match child {
            NodeOrText::AppendNode(id) => id,
            NodeOrText::AppendText(text) => {
                let last = tree.held_mut(Some(*parent)).and_then(|held| held.last);
                if tree.lengthen(last, &text) {
                    return;
                }
                tree.add(Data::Text(text))
            }
        };
        tree.append(*parent, id);
    }

    fn append_before_sibling(&self, sibling: &NodeId, child: NodeOrText<NodeId>) {
        let mut tree = self.tree.borrow_mut();
        let id = match child {
            NodeOrText::AppendNode(id) => id,
            NodeOrText::AppendText(text) => {
                let before = tree.held_mut(Some(*sibling)).and_then(|held| held.before);
                if tree.lengthen(before, &text) {
                    return;
                }
                tree.add(Data::Text(text))
            }
        };
        tree.insert_before(*sibling, id);
    }

    fn append_based_on_parent_node(
        &self,
        element: &NodeId,
        prev_element: &NodeId,
        child: NodeOrText<NodeId>,
    ) {
        let parent = self
            .tree()
            .node(*element)
            .and_then(|node| node.parent().map(|it| it.id));
        match parent {
            Some(_) => self.append_before_sibling(element, child),
            None => self.append(prev_element, child),
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &NodeId) -> NodeId {
        let tree = self.tree();
        let template = tree.element(*target).and_then(|element| element.template);
        template.unwrap_or(*target)
    }

    fn same_node(&self, one: &NodeId, other: &NodeId) -> bool {
        one == other
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn add_attrs_if_missing(&self, target: &NodeId, attrs: Vec<Attribute>) {
        let mut tree = self.tree.borrow_mut();
        let Some(element) = tree.element_mut(*target) else {
            return;
        };
        for attribute in attrs {
            let known = element
                .attrs
                .iter()
                .any(|known| known.name == attribute.name);
            if !known {
                element.attrs.push(attribute);
            }
        }
    }

    fn remove_from_parent(&self, target: &NodeId) {
        self.tree.borrow_mut().detach(*target);
    }

    fn reparent_children(&self, node: &NodeId, new_parent: &NodeId) {
        let mut tree = self.tree.borrow_mut();
        while let Some(child) = tree.held_mut(Some(*node)).and_then(|held| held.first) {
            tree.append(*new_parent, child);
        }
    }

    fn is_mathml_annotation_xml_integration_point(&self, target: &NodeId) -> bool {
        let tree = self.tree();
        tree.element(*target)
            .is_some_and(|element| element.holds_html)
    }
}
