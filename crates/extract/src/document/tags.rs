//! Tags of a page: names, attributes, and the texts of elements that have nothing else.

use super::{
    classes::{PLACES, place_of},
    tokens::{Reader, is_end, length_until},
};
use crate::{
    attributes,
    bounds::{MAX_ATTRIBUTES, MAX_TAG},
};
use html5ever::{
    Attribute, LocalName, QualName, local_name, ns,
    tendril::StrTendril,
    tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult, states::RawKind},
};
use memchr::{memchr, memmem};

impl<S: TokenSink> Reader<'_, S> {
    /// A tag whose name begins there. One that the page ends in is none.
    pub(super) fn tag(&mut self, start: usize, closing: bool) -> usize {
        let name_end = start + length_until(self.rest(start), is_end);
        let kind = match closing {
            true => TagKind::EndTag,
            false => TagKind::StartTag,
        };
        let mut tag = without_attributes(kind, self.name(start, name_end));
        let Some(end) = self.attributes(name_end, &mut tag) else {
            return self.page.len();
        };
        if self.open.is_full() {
            self.taken.cut = true;
            return self.page.len();
        }
        if end - start > MAX_TAG {
            self.taken.cut = true;
            tag.attrs.clear();
        }
        let kept = match closing {
            true => self.open.close(&tag.name),
            false => self.open.open(&tag),
        };
        if !kept {
            self.taken.cut = true;
            return end;
        }
        self.show_tag(tag, (start, end))
    }

    /// Reads the attributes of a tag whose name ends there; returns where the tag ends, if
    /// the page goes on so far.
    fn attributes(&mut self, name_end: usize, tag: &mut Tag) -> Option<usize> {
        let mut reads_all = None;
        let mut count = 0;
        let mut at = name_end;
        loop {
            at = match self.rest(at) {
                [] => return None,
                [b'>', ..] => break,
                [b'/', b'>', ..] => {
                    tag.self_closing = true;
                    at += 1;
                    break;
                }
                [b'/', ..] => at + 1,
                [space, ..] if space.is_ascii_whitespace() => at + 1,
                _ => {
                    count += 1;
                    let shows = || attributes::are_all_read(&tag.name) || self.open.is_foreign();
                    let reads_all = *reads_all.get_or_insert_with(shows);
                    self.attribute(at, reads_all, tag)
                }
            };
            if count > MAX_ATTRIBUTES {
                self.taken.cut = true;
                tag.attrs.clear();
            }
        }
        Some(at + 1)
    }

    /// Reads an attribute that begins there; returns where it ends.
    fn attribute(&mut self, start: usize, reads_all: bool, tag: &mut Tag) -> usize {
        // A name may begin with an equals sign.
        let ends = |byte: &u8| is_end(byte) || *byte == b'=';
        let name_end = start + 1 + length_until(self.rest(start + 1), ends);
        let ((from, to), end) = self.value(name_end);
        let name = self.page.get(start..name_end).unwrap_or_default();
        // Nobody asks for attributes of end tags.
        if tag.kind == TagKind::EndTag || !reads_all && attributes::is_unread(name) {
            return end;
        }
        let name = self.name(start, name_end);
        if tag.attrs.iter().any(|known| known.name.local == name) {
            tag.had_duplicate_attributes = true;
        } else {
            let name = QualName::new(None, ns!(), name);
            let value = self.decoded(from, to, true);
            tag.attrs.push(Attribute { name, value });
        }
        end
    }

    /// Where the value is of an attribute whose name ends there, and where that ends.
    fn value(&self, name_end: usize) -> ((usize, usize), usize) {
        let after = |at: usize| {
            let spaces = length_until(self.rest(at), |byte| !byte.is_ascii_whitespace());
            at + spaces
        };
        let sign = after(name_end);
        if self.rest(sign).first() != Some(&b'=') {
            return ((name_end, name_end), name_end);
        }
        let start = after(sign + 1);
        match self.rest(start) {
            [quote @ (b'"' | b'\''), inner @ ..] => match memchr(*quote, inner) {
                Some(length) => {
                    let end = start + 1 + length;
                    ((start + 1, end), end + 1)
                }
                None => ((start, start), self.page.len()),
            },
            inner => {
                let ends = |byte: &u8| byte.is_ascii_whitespace() || *byte == b'>';
                let end = start + length_until(inner, ends);
                ((start, end), end)
            }
        }
    }

    /// Shows a tag, and the text of an element that has nothing else; returns where that ends.
    fn show_tag(&mut self, tag: Tag, (start, end): (usize, usize)) -> usize {
        let name = tag.name.clone();
        match self.show(Token::TagToken(tag)) {
            TokenSinkResult::RawData(kind) => {
                let text_end = self.end_of_text(end, &name);
                let text = match kind {
                    RawKind::Rcdata => self.decoded(end, text_end, false),
                    _ if name == local_name!("style") => StrTendril::new(),
                    _ if name == local_name!("script") => self.script((start, end), text_end),
                    _ => self.part(end, text_end),
                };
                self.show_text(text);
                self.end_tag_of_text(text_end, name)
            }
            TokenSinkResult::Plaintext => {
                self.show_text(self.part(end, self.page.len()));
                self.page.len()
            }
            _ => end,
        }
    }

    /// Shows the end tag of an element of text, where the page has one. The builder waits for it,
    /// so it goes by, whatever [`Open`](crate::bounds::Open) holds of other elements of its name.
    fn end_tag_of_text(&mut self, start: usize, name: LocalName) -> usize {
        if start == self.page.len() {
            return start;
        }
        let mut tag = without_attributes(TagKind::EndTag, name);
        let name_end = start + "</".len() + tag.name.len();
        let Some(end) = self.attributes(name_end, &mut tag) else {
            return self.page.len();
        };
        self.open.close(&tag.name);
        let _ = self.show(Token::TagToken(tag));
        end
    }

    /// The text of a script whose tag stands there, if it describes something.
    fn script(&mut self, (start, end): (usize, usize), text_end: usize) -> StrTendril {
        let text = self.part(end, text_end);
        self.taken.scripts.push(text.clone());
        let tag = self.page.get(start..end).unwrap_or_default();
        match tag.to_ascii_lowercase().contains("json") {
            true => text,
            false => StrTendril::new(),
        }
    }

    /// Where the end tag of an element of text begins.
    fn end_of_text(&self, start: usize, name: &str) -> usize {
        let text = self.rest(start);
        let closes = |at: &usize| {
            let tag = text.get(at + 2..).unwrap_or_default();
            tag.get(..name.len())
                .is_some_and(|own| own.eq_ignore_ascii_case(name.as_bytes()))
                && tag.get(name.len()).is_some_and(is_end)
        };
        let mut ends = memmem::find_iter(text, b"</").filter(closes);
        ends.next().map_or(self.page.len(), |at| start + at)
    }
}

/// A tag of which the name is all that was read.
fn without_attributes(kind: TagKind, name: LocalName) -> Tag {
    Tag {
        kind,
        name,
        self_closing: false,
        attrs: Vec::new(),
        had_duplicate_attributes: false,
    }
}

/// Names that were met: to make one anew takes a search among all that HTML knows.
pub(super) struct Names {
    known: Vec<LocalName>,
}

impl Names {
    pub(super) fn new() -> Names {
        Names {
            known: vec![LocalName::default(); PLACES],
        }
    }

    /// The name as trees have it, in lower case.
    pub(super) fn get(&mut self, name: &str) -> LocalName {
        if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
            return LocalName::from(name.to_ascii_lowercase());
        }
        match self.known.get_mut(place_of(name.as_bytes())) {
            Some(known) => {
                if &**known != name {
                    *known = LocalName::from(name);
                }
                known.clone()
            }
            None => LocalName::from(name),
        }
    }
}
