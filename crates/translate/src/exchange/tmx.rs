//! Translated segments as TMX 1.4b.
//!
//! Each `<tu>` has the words in two languages or more; the first, or the one that `srclang`
//! names, is the original. How a machine made them stands in `<prop>`s of our own, by which
//! what we wrote is read as the same again. Everything else is taken for a person's work.

use super::{
    FileError, Taken, codes, escaped,
    xml::{Attributes, Piece, Xml},
};
use news::{Heeded, Lang, Mark, MemoryEntry, Route, Text};
use std::fmt::Write;

/// Bytes that a file may have.
pub const LARGEST: usize = 512 << 20;
/// Characters that a segment may have; what is longer is no sentence.
const LONGEST: usize = 10_000;
/// Languages that a unit may have.
const MOST_LANGS: usize = 200;
/// Marks that may be open at once.
const MOST_MARKS: usize = 32;

/// Names of our own properties.
const ROUTE: &str = "x-route";
const MODELS: &str = "x-models";
const TERMS: &str = "x-terms";
const PUT: &str = "x-terms-put";

/// What stands before all units.
pub fn head() -> String {
    let version = env!("CARGO_PKG_VERSION");
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n\
         <tmx version=\"1.4\">\n\
         <header creationtool=\"interpres\" creationtoolversion=\"{version}\" \
         datatype=\"html\" segtype=\"sentence\" adminlang=\"en\" srclang=\"*all*\" \
         o-tmf=\"interpres\"/>\n<body>\n"
    )
}

/// What stands behind all units.
pub fn foot() -> &'static str {
    "</body>\n</tmx>\n"
}

/// A unit.
pub fn unit(entry: &MemoryEntry) -> String {
    let (from, to) = entry.route.ends();
    let mut out = format!("<tu srclang=\"{from}\">\n");
    // Writing to a string cannot fail.
    let mut prop = |name: &str, value: &str| {
        let _ = writeln!(out, "<prop type=\"{name}\">{}</prop>", escaped(value));
    };
    if let Some(models) = &entry.models {
        prop(ROUTE, &entry.route.to_string());
        prop(MODELS, models);
        if let Some(terms) = &entry.terms {
            prop(TERMS, &terms.version);
            prop(PUT, if terms.put { "yes" } else { "no" });
        }
    }
    for (lang, text) in [(from, &entry.source), (to, &entry.target)] {
        let words = codes::segment(text);
        let _ = writeln!(out, "<tuv xml:lang=\"{lang}\"><seg>{words}</seg></tuv>");
    }
    out.push_str("</tu>\n");
    out
}

/// A file being read.
pub struct Tmx<'t> {
    xml: Xml<'t>,
    srclang: Option<Lang>,
}

/// A `<tu>` as it is read.
#[derive(Default)]
struct Unit {
    srclang: Option<Lang>,
    /// Languages and words, in order.
    variants: Vec<(Lang, Text)>,
    props: Vec<(String, String)>,
    flaw: Option<String>,
}

/// The inside of a `<seg>` as it is read.
#[derive(Default)]
struct Segment {
    text: Text,
    length: usize,
    /// Numbers and marks that are open; `hi` has no number but its name.
    open: Vec<(String, Option<Mark>)>,
}

impl<'t> Tmx<'t> {
    /// Begins to read a file, as [`decode`](super::decode()) gives it.
    pub fn new(text: &'t str) -> Result<Tmx<'t>, FileError> {
        let mut xml = Xml::new(text);
        while let Some(piece) = xml.next()? {
            if let Piece::Open(name, _) = piece {
                if name == "tmx" {
                    return Ok(Tmx { xml, srclang: None });
                }
                let found = name.chars().take(40).collect::<String>();
                return Err(xml.error(format!("no TMX: it begins with <{found}>")));
            }
        }
        Err(xml.error("no TMX: the file is empty"))
    }

    /// The segments of the next units, until there are as many as wanted; none at the end.
    pub fn next(&mut self, wanted: usize) -> Result<Option<Taken<MemoryEntry>>, FileError> {
        let mut taken = Taken::default();
        while taken.items.len() + taken.skipped.len() < wanted {
            let Some(piece) = self.xml.next()? else {
                let some = !taken.items.is_empty() || !taken.skipped.is_empty();
                return Ok(some.then_some(taken));
            };
            match piece {
                Piece::Open(name, attributes) if name == "header" => {
                    self.srclang = lang_of(&attributes, "srclang");
                }
                Piece::Open(name, attributes) if name == "tu" => {
                    let line = self.xml.line();
                    match self.unit(&attributes)?.entries() {
                        Ok(entries) => taken.items.extend(entries),
                        Err(reason) => taken.skip(line, reason),
                    }
                }
                _ => {}
            }
        }
        Ok(Some(taken))
    }

    /// Reads to the end of a unit.
    fn unit(&mut self, attributes: &Attributes) -> Result<Unit, FileError> {
        let mut unit = Unit {
            srclang: lang_of(attributes, "srclang").or(self.srclang),
            ..Unit::default()
        };
        let mut lang: Option<Lang> = None;
        while let Some(piece) = self.xml.next()? {
            match piece {
                Piece::Open(name, attributes) if name == "tuv" => {
                    lang = lang_of(&attributes, "xml:lang").or(lang_of(&attributes, "lang"));
                }
                Piece::Open(name, _) if name == "seg" => {
                    let segment = self.segment()?;
                    match (lang, segment) {
                        (None, _) => unit.flaw = Some("words without a language".to_owned()),
                        (_, Err(flaw)) => unit.flaw = Some(flaw),
                        (Some(lang), Ok(text)) if unit.variants.len() < MOST_LANGS => {
                            unit.variants.push((lang.base(), text));
                        }
                        _ => {}
                    }
                }
                Piece::Open(name, attributes) if name == "prop" => {
                    let value = self.text_of("prop")?;
                    let name = attributes.get("type").unwrap_or_default();
                    let own = [ROUTE, MODELS, TERMS, PUT].contains(&name) && lang.is_none();
                    if own && unit.props.len() < MOST_MARKS {
                        unit.props.push((name.to_owned(), value));
                    }
                }
                Piece::Close(name) if name == "tu" => break,
                _ => {}
            }
        }
        Ok(unit)
    }

    /// The text up to the end of an element, whatever is in it.
    fn text_of(&mut self, element: &str) -> Result<String, FileError> {
        let (mut out, mut depth) = (String::new(), 0_usize);
        while let Some(piece) = self.xml.next()? {
            match piece {
                Piece::Open(..) => depth += 1,
                Piece::Close(name) if depth == 0 && name == element => break,
                Piece::Close(_) => depth = depth.saturating_sub(1),
                Piece::Text(text) if out.len() <= LONGEST => out.push_str(&text),
                Piece::Text(_) => {}
            }
        }
        Ok(out)
    }

    /// The words of a segment up to its end; or what is wrong with them.
    fn segment(&mut self) -> Result<Result<Text, String>, FileError> {
        let mut segment = Segment::default();
        while let Some(piece) = self.xml.next()? {
            match piece {
                Piece::Text(text) => segment.push(&text),
                Piece::Close(name) if name == "seg" => break,
                Piece::Open(name, attributes) => match name.as_str() {
                    "bpt" | "ept" | "ph" | "it" | "ut" => {
                        let code = self.text_of(&name)?;
                        segment.code(&name, &attributes, &code);
                    }
                    "hi" => segment.open(&name, attributes.get("type").and_then(codes::by_kind)),
                    _ => {}
                },
                Piece::Close(name) if name == "hi" => segment.close(&name),
                Piece::Close(_) => {}
            }
        }
        Ok(segment.ended())
    }
}

fn lang_of(attributes: &Attributes, name: &str) -> Option<Lang> {
    let lang: Lang = attributes.get(name)?.parse().ok()?;
    lang.is_known().then_some(lang)
}

impl Segment {
    fn push(&mut self, text: &str) {
        self.length += text.chars().count();
        if self.length <= LONGEST {
            let marks: Vec<Mark> = self.open.iter().filter_map(|it| it.1.clone()).collect();
            self.text.push(text, &marks);
        }
    }

    fn code(&mut self, element: &str, attributes: &Attributes, code: &str) {
        let number = attributes.get("i").unwrap_or_default();
        let kind = attributes.get("type");
        match element {
            "bpt" => self.open(number, codes::mark(code, kind)),
            "ept" => self.close(number),
            "ph" if codes::is_break(kind, code) => self.push("\n"),
            // What stands alone opens or closes nothing that is here (`it`).
            _ => {}
        }
    }

    fn open(&mut self, number: &str, mark: Option<Mark>) {
        if self.open.len() < MOST_MARKS {
            self.open.push((number.to_owned(), mark));
        }
    }

    fn close(&mut self, number: &str) {
        if let Some(at) = self.open.iter().rposition(|it| it.0 == number) {
            self.open.remove(at);
        }
    }

    fn ended(self) -> Result<Text, String> {
        if self.length > LONGEST {
            Err(format!("a segment with more than {LONGEST} characters"))
        } else if self.text.is_blank() {
            Err("a segment without words".to_owned())
        } else {
            Ok(self.text)
        }
    }
}

impl Unit {
    /// A segment for each language but that of the original.
    fn entries(mut self) -> Result<Vec<MemoryEntry>, String> {
        if let Some(flaw) = self.flaw {
            return Err(flaw);
        }
        let own = |lang: Lang| Some(lang) == self.srclang.map(Lang::base);
        let first = self.variants.iter().position(|it| own(it.0)).unwrap_or(0);
        if self.variants.len() < 2 {
            return Err("words of one language only".to_owned());
        }
        let (from, source) = self.variants.remove(first);
        let others = std::mem::take(&mut self.variants).into_iter();
        let entries: Vec<MemoryEntry> = others
            .filter_map(|(to, target)| self.entry((from, to), source.clone(), target))
            .collect();
        match entries.is_empty() {
            true => Err(format!("words of {from} only")),
            false => Ok(entries),
        }
    }

    fn prop(&self, name: &str) -> Option<&str> {
        let (_, value) = self.props.iter().find(|(own, _)| own == name)?;
        Some(value.as_str()).filter(|value| !value.is_empty())
    }

    fn entry(&self, (from, to): (Lang, Lang), source: Text, target: Text) -> Option<MemoryEntry> {
        let direct = Route::direct(from, to).ok()?;
        let route = self
            .prop(ROUTE)
            .and_then(|route| route.parse::<Route>().ok());
        let made = route
            .filter(|route| route.ends() == (from, to))
            .zip(self.prop(MODELS));
        let heeded = |version: &str| Heeded {
            version: version.to_owned(),
            put: self.prop(PUT) == Some("yes"),
        };
        Some(match made {
            Some((route, models)) => MemoryEntry {
                route,
                models: Some(models.to_owned()),
                terms: self.prop(TERMS).map(heeded),
                source,
                target,
            },
            None => MemoryEntry {
                route: direct,
                models: None,
                terms: None,
                source,
                target,
            },
        })
    }
}

#[cfg(test)]
#[path = "tmx_tests.rs"]
mod tests;
