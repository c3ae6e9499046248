//! The fields of the index, and an entry as a document of it.

use crate::{
    Entry,
    listed::{LISTED, List},
    places,
    words::Cutter,
};
use news::{ArticleId, Lang};
use std::{collections::BTreeMap, ops::Range};
use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, OwnedValue, STORED, Schema, TextFieldIndexing,
    TextOptions,
};

/// Most characters of a lead or a body that are searched.
const LONGEST_TEXT: usize = 200_000;

/// The fields of a document.
pub(crate) struct Fields {
    /// `article/lang`: what an entry replaces.
    pub key: Field,
    pub article: Field,
    pub original: Field,
    pub source: Field,
    pub section: Field,
    /// Seconds since 1970.
    pub published: Field,
    /// Lead and body, as they are read.
    pub text: Field,
    /// Where the words of the text are, if that is not found out quickly.
    pub places: Field,
    /// Plain words of all that is read.
    pub words: Field,
    /// Stems of all that is read, but for those that are the plain word.
    pub stems: Field,
    /// Stems of headline, authors and tags, or plain words where there are no stems.
    pub heads: Field,
}

/// The fast field by which hits are ordered by time.
pub(crate) const PUBLISHED: &str = "published";

/// The schema and its fields.
pub(crate) fn schema() -> (Schema, Fields) {
    let mut schema = Schema::builder();
    let indexed = |tokenizer, record, lengths| {
        let indexing = TextFieldIndexing::default()
            .set_tokenizer(tokenizer)
            .set_index_option(record)
            .set_fieldnorms(lengths);
        TextOptions::default().set_indexing_options(indexing)
    };
    let label = || indexed("raw", IndexRecordOption::Basic, false);
    let words = |record| indexed(LISTED, record, true);
    let fields = Fields {
        key: schema.add_text_field("key", label()),
        article: schema.add_u64_field("article", INDEXED | STORED),
        original: schema.add_text_field("original", label()),
        source: schema.add_u64_field("source", INDEXED),
        section: schema.add_text_field("section", label()),
        published: schema.add_i64_field(PUBLISHED, FAST),
        text: schema.add_text_field("text", STORED),
        places: schema.add_bytes_field("places", STORED),
        words: schema.add_text_field("words", words(IndexRecordOption::WithFreqsAndPositions)),
        stems: schema.add_text_field("stems", words(IndexRecordOption::WithFreqs)),
        heads: schema.add_text_field("heads", words(IndexRecordOption::WithFreqs)),
    };
    (schema.build(), fields)
}

/// An id as tantivy keeps it; ids are positive.
pub(crate) fn number(id: i64) -> u64 {
    id.unsigned_abs()
}

/// What an entry replaces.
pub(crate) fn key(article: ArticleId, lang: Lang) -> String {
    format!("{article}/{lang}")
}

/// An entry as the engine takes it.
pub(crate) type Document = BTreeMap<Field, OwnedValue>;

/// An entry as a document.
pub(crate) fn document(fields: &Fields, cutter: &Cutter, entry: &Entry) -> Document {
    let mut document = words(fields, cutter, entry);
    let key = key(entry.article, entry.lang);
    document.insert(fields.key, OwnedValue::Str(key));
    let article = number(entry.article.get());
    document.insert(fields.article, OwnedValue::U64(article));
    let original = entry.original.to_string();
    document.insert(fields.original, OwnedValue::Str(original));
    let source = number(entry.source.get());
    document.insert(fields.source, OwnedValue::U64(source));
    if let Some(section) = entry.section {
        let section = section.as_str().to_owned();
        document.insert(fields.section, OwnedValue::Str(section));
    }
    if let Some(published) = entry.published {
        let published = published.as_second();
        document.insert(fields.published, OwnedValue::I64(published));
    }
    document
}

/// The text of an entry, and its words by field.
fn words(fields: &Fields, cutter: &Cutter, entry: &Entry) -> Document {
    let (lead, body) = (bounded(&entry.lead), bounded(&entry.body));
    let mut lists = Lists::new(entry.lang, lead.len() + body.len());
    for text in [&entry.headline, &entry.authors, &entry.tags] {
        lists.add_head(cutter, text);
    }
    let space = if lead.is_empty() || body.is_empty() {
        ""
    } else {
        "\n"
    };
    let (mut places, in_body) = (cutter.ranges(lead), cutter.ranges(body));
    lists.add(cutter, lead, &places);
    lists.add(cutter, body, &in_body);
    let mut document = Document::from(
        [
            (fields.text, [lead, space, body].concat()),
            (fields.words, lists.words.into_text()),
            (fields.stems, lists.stems.into_text()),
            (fields.heads, lists.heads.into_text()),
        ]
        .map(|(field, text)| (field, OwnedValue::Str(text))),
    );
    if cutter.is_slow() {
        let behind = lead.len() + space.len();
        let moved = |range: Range<usize>| range.start + behind..range.end + behind;
        places.extend(in_body.into_iter().map(moved));
        let places = places::pack(&places);
        document.insert(fields.places, OwnedValue::Bytes(places));
    }
    document
}

/// The words of an entry, by field.
struct Lists {
    words: List,
    stems: List,
    heads: List,
}

impl Lists {
    /// Room for the words of a text of so many bytes and a headline.
    fn new(lang: Lang, text: usize) -> Lists {
        Lists {
            words: List::new(lang, text + 500),
            stems: List::new(lang, text / 2 + 500),
            heads: List::new(lang, 500),
        }
    }

    /// Adds the words of a text that stands by itself.
    fn add(&mut self, cutter: &Cutter, text: &str, words: &[Range<usize>]) {
        cutter.forms_of_each(text, words, |forms| {
            self.words.push(forms.plain_line());
            self.stems.push(forms.other_lines());
        });
        self.words.gap();
    }

    fn add_head(&mut self, cutter: &Cutter, text: &str) {
        let words = cutter.ranges(text);
        self.add(cutter, text, &words);
        cutter.forms_of_each(text, &words, |forms| {
            for key in forms.keys() {
                self.heads.gap();
                self.heads.push(key);
            }
        });
    }
}

fn bounded(text: &str) -> &str {
    match text.char_indices().nth(LONGEST_TEXT) {
        Some((end, _)) => text.get(..end).unwrap_or_default(),
        None => text,
    }
}
