//! XML piece by piece: bounded, and without any entity of the document's own.

use super::FileError;
use quick_xml::{
    Reader,
    escape::resolve_predefined_entity,
    events::{BytesStart, Event},
};

/// Elements may be nested so deeply.
const DEEPEST: usize = 64;
/// Attributes that an element may have.
const MOST_ATTRIBUTES: usize = 64;

/// A piece of a document.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// An element begins: its name without prefix.
    Open(String, Attributes),
    /// An element ends.
    Close(String),
    /// Text in it, without entities.
    Text(String),
}

/// Attributes: names with their prefixes, and values.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Attributes(Vec<(String, String)>);

impl Attributes {
    /// The value of an attribute.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let (_, value) = self.0.iter().find(|(key, _)| key == name)?;
        Some(value.trim()).filter(|value| !value.is_empty())
    }
}

/// A document being read.
pub(super) struct Xml<'t> {
    reader: Reader<&'t [u8]>,
    text: &'t str,
    depth: usize,
    /// A place, and the line that it is on.
    counted: (usize, usize),
}

impl<'t> Xml<'t> {
    pub(super) fn new(text: &'t str) -> Xml<'t> {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.check_end_names = true;
        Xml {
            reader,
            text,
            depth: 0,
            counted: (0, 1),
        }
    }

    /// The line that was read up to, from 1.
    pub(super) fn line(&mut self) -> usize {
        let at = usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX);
        self.line_at(at)
    }

    fn line_at(&mut self, at: usize) -> usize {
        let (from, line) = self.counted;
        let bytes = self.text.as_bytes().get(from..at.min(self.text.len()));
        let more = bytes
            .unwrap_or_default()
            .iter()
            .filter(|byte| **byte == b'\n');
        self.counted = (at.max(from), line + more.count());
        self.counted.1
    }

    /// An error at the place that was read up to.
    pub(super) fn error(&mut self, reason: impl Into<String>) -> FileError {
        FileError::At {
            line: self.line(),
            reason: reason.into(),
        }
    }

    /// The next piece; none at the end.
    pub(super) fn next(&mut self) -> Result<Option<Piece>, FileError> {
        loop {
            let event = match self.reader.read_event() {
                Ok(event) => event,
                Err(cause) => {
                    let at = usize::try_from(self.reader.error_position()).unwrap_or(usize::MAX);
                    let (line, reason) = (self.line_at(at), format!("no sound XML: {cause}"));
                    return Err(FileError::At { line, reason });
                }
            };
            let piece = match event {
                Event::Start(start) => self.open(&start)?,
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    Piece::Close(end.local_name().as_ref().to_owned())
                }
                Event::Text(text) => Piece::Text(text.xml10_content().into_owned()),
                Event::CData(text) => Piece::Text(text.xml10_content().into_owned()),
                Event::GeneralRef(reference) => {
                    let known = resolve_predefined_entity(&reference).map(str::to_owned);
                    let sign = reference.resolve_char_ref().ok().flatten();
                    match known.or_else(|| sign.map(String::from)) {
                        Some(text) => Piece::Text(text),
                        None => {
                            let name = reference.chars().take(40).collect::<String>();
                            return Err(self.error(format!(
                                "the entity &{name}; is not known: write the character itself"
                            )));
                        }
                    }
                }
                Event::Eof if self.depth > 0 => {
                    return Err(self.error("the file ends in the middle of an element"));
                }
                Event::Eof => return Ok(None),
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) => continue,
                Event::PI(_) | Event::DocType(_) => continue,
            };
            return Ok(Some(piece));
        }
    }

    fn open(&mut self, start: &BytesStart<'_>) -> Result<Piece, FileError> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.error(format!("elements are nested more than {DEEPEST} deep")));
        }
        let mut attributes = Vec::new();
        // Looking for doubles takes the square of their number.
        for attribute in start.attributes().with_checks(false) {
            let attribute =
                attribute.map_err(|cause| self.error(format!("no sound XML: {cause}")))?;
            if attributes.len() == MOST_ATTRIBUTES {
                let most = format!("an element has more than {MOST_ATTRIBUTES} attributes");
                return Err(self.error(most));
            }
            let value = quick_xml::escape::unescape(&attribute.value);
            let value = value.map_err(|cause| self.error(format!("no sound XML: {cause}")))?;
            attributes.push((attribute.key.as_ref().to_owned(), value.into_owned()));
        }
        let name = start.local_name().as_ref().to_owned();
        Ok(Piece::Open(name, Attributes(attributes)))
    }
}
