//! Texts of wire services: NewsML-G2 with NITF or XHTML in it, NITF alone, and ninjs.
//!
//! <https://iptc.org/std/NewsML-G2/>, <https://iptc.org/std/NITF/>,
//! <https://iptc.org/std/ninjs/>. A text comes out with its words as the service sent them
//! and its body as a fragment of HTML, which `extract` reads like that of a page.

mod folder;
mod markup;
mod newsml;
mod ninjs;
mod nitf;
mod tree;

pub use folder::{Delivery, FolderError, MOST_FILES, files_waiting, put_away, read_folder};

use crate::{
    canonical::without_page,
    charset::decode,
    dates::date,
    feed::{FeedError, MOST_ITEMS, ParsedFeed, lang},
    markup::{Markup, Token, local},
};
use news::{Figure, LocalTime, TopicId, WebUrl, WireStatus, WireText};
use std::collections::BTreeMap;
use tree::Element;

/// Roots of the documents that we read.
const ROOTS: [&str; 4] = ["newsmessage", "newsitem", "packageitem", "nitf"];

/// Bytes at the beginning that name what a document is.
const FIRST: usize = 4096;

/// Pictures of one text that are kept.
const MOST_PICTURES: usize = 20;

/// What is gathered from the documents of a wire: texts, pictures, and which belong together.
#[derive(Default)]
pub struct Wire {
    texts: Vec<WireText>,
    pictures: BTreeMap<String, Figure>,
    packages: Vec<Vec<String>>,
}

/// A document as text, if it is one of a wire.
fn opened(bytes: &[u8], charset: Option<&str>) -> Option<(String, bool)> {
    let text = decode(bytes, charset, "").text;
    let start = text.trim_start_matches(|c: char| !matches!(c, '<' | '{' | '['));
    match start.starts_with('<') {
        true => {
            let root = Markup::new(start).find_map(|token| match token {
                Token::Start { name, .. } => Some(local(name).to_lowercase()),
                _ => None,
            });
            ROOTS.contains(&root?.as_str()).then_some((text, false))
        }
        false => ninjs::is_one(start).then(|| (start.to_owned(), true)),
    }
}

/// Whether a document is of a wire service. To decode and read one is dear: most are told
/// by their first bytes.
pub(crate) fn is_wire(bytes: &[u8], charset: Option<&str>) -> bool {
    const NAMES: [&[u8]; 4] = [b"newsMessage", b"newsItem", b"packageItem", b"nitf"];
    let first = bytes.get(..FIRST).unwrap_or(bytes);
    let says = |name: &&[u8]| first.windows(name.len()).any(|it| it == *name);
    let wide = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let json =
        first.trim_ascii_start().starts_with(b"{") || first.trim_ascii_start().starts_with(b"[");
    (wide || json || NAMES.iter().any(says)) && opened(bytes, charset).is_some()
}

impl Wire {
    /// Reads a document. `base` is what addresses in it are relative to; a text without a
    /// page of its own gets its address, with a fragment.
    pub fn read(
        &mut self,
        bytes: &[u8],
        charset: Option<&str>,
        base: &WebUrl,
    ) -> Result<(), FeedError> {
        let (text, json) = opened(bytes, charset).ok_or(FeedError::NotAWire)?;
        if json {
            self.texts.extend(ninjs::read(&text, base));
            return Ok(());
        }
        let root = Element::read(&text).ok_or(FeedError::NotAWire)?;
        match root.name.as_str() {
            "nitf" => self.texts.extend(nitf::read(&root, base)),
            _ => newsml::read(&root, base, self),
        }
        Ok(())
    }

    /// The texts, each in its newest version, with the pictures of the packages they are in;
    /// where there is one text and no package, all pictures are its own.
    pub fn texts(self) -> Vec<WireText> {
        let Wire {
            texts,
            mut pictures,
            packages,
        } = self;
        let mut newest: Vec<WireText> = Vec::new();
        for text in texts {
            match newest.iter_mut().find(|known| known.guid == text.guid) {
                Some(known) if known.version > text.version => {}
                Some(known) => *known = text,
                None => newest.push(text),
            }
        }
        for package in &packages {
            let first = newest.iter_mut().find(|text| package.contains(&text.guid));
            if let Some(text) = first {
                let own = package.iter().filter_map(|guid| pictures.remove(guid));
                text.pictures.extend(own);
            }
        }
        if let ([text], true) = (newest.as_mut_slice(), packages.is_empty()) {
            text.pictures.extend(pictures.into_values());
        }
        for text in &mut newest {
            text.pictures.truncate(MOST_PICTURES);
        }
        newest.truncate(MOST_ITEMS);
        newest
    }
}

/// Reads a document of a wire that was fetched.
pub(crate) fn parse(
    bytes: &[u8],
    charset: Option<&str>,
    url: &WebUrl,
) -> Result<ParsedFeed, FeedError> {
    let home = url.join("/").unwrap_or_else(|_| url.clone());
    let mut wire = Wire::default();
    wire.read(bytes, charset, &home)?;
    let texts = wire.texts();
    Ok(ParsedFeed {
        language: texts.iter().find_map(|text| text.language),
        title: texts.iter().find_map(|text| text.credit.clone()),
        home: Some(home),
        items: texts.iter().map(WireText::item).collect(),
        texts,
        ..ParsedFeed::default()
    })
}

/// An empty text by its name at the service.
fn blank(guid: &str, base: &WebUrl) -> WireText {
    WireText {
        guid: guid.to_owned(),
        url: guid.parse().unwrap_or_else(|_| without_page(base, guid)),
        version: 0,
        status: WireStatus::Usable,
        embargo: None,
        language: None,
        headline: None,
        subheadline: None,
        slugline: None,
        summary: None,
        byline: None,
        creators: Vec::new(),
        dateline: None,
        credit: None,
        published: None,
        modified: None,
        urgency: None,
        topics: Vec::new(),
        tags: Vec::new(),
        usage: None,
        pictures: Vec::new(),
        body: String::new(),
    }
}

/// The status of a code such as `stat:canceled`; one that we do not know is not published.
fn status(code: Option<&str>) -> WireStatus {
    let Some(code) = code else {
        return WireStatus::Usable;
    };
    match code.rsplit([':', '/']).next().unwrap_or_default() {
        code if code.eq_ignore_ascii_case("usable") => WireStatus::Usable,
        code if code.to_lowercase().starts_with("cancel") => WireStatus::Canceled,
        code if code.eq_ignore_ascii_case("cancelled") => WireStatus::Canceled,
        _ => WireStatus::Withheld,
    }
}

/// The Media Topic of a code or an address: `medtop:04000000`, `…/mediatopic/04000000`.
fn topic(code: &str) -> Option<TopicId> {
    let scheme = code.contains("medtop") || code.contains("mediatopic");
    let number = code.rsplit([':', '/']).next()?;
    number.parse().ok().filter(|_| scheme)
}

/// The number of a version; texts that count none are told by when they were made.
fn version(said: Option<&str>, made: Option<LocalTime>) -> u64 {
    let said = said.and_then(|text| text.trim().parse().ok());
    said.unwrap_or_else(|| made.map_or(0, |it| it.at().as_second().unsigned_abs()))
}

fn when(text: Option<&str>) -> Option<LocalTime> {
    let text = text?;
    let told = text.trim().parse().ok();
    told.or_else(|| Some(date(text)?.into()))
}

fn language(tag: Option<&str>) -> Option<news::Lang> {
    lang(tag?)
}
