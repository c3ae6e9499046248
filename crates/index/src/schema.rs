//! The fields of the index, and an entry as a document of it.

use crate::{Entry, words::Cutter};
use news::{ArticleId, Lang};
use tantivy::{
    TantivyDocument,
    schema::{
        FAST, Field, INDEXED, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing,
        TextOptions,
    },
    tokenizer::{PreTokenizedString, Token},
};

/// Most characters of a lead or a body that are searched.
const LONGEST_TEXT: usize = 200_000;

/// The fields of a document.
pub(crate) struct Fields {
    /// `article/lang`: what an entry replaces.
    pub key: Field,
    pub article: Field,
    pub lang: Field,
    pub original: Field,
    pub source: Field,
    pub section: Field,
    /// Seconds since 1970.
    pub published: Field,
    /// Lead and body, as they are read.
    pub text: Field,
    /// Plain words of the headline.
    pub headline_words: Field,
    /// Plain words of lead and body.
    pub text_words: Field,
    /// Plain words of authors and tags.
    pub name_words: Field,
    /// Stems of all words.
    pub stems: Field,
}

/// The fast field by which hits are ordered by time.
pub(crate) const PUBLISHED: &str = "published";

/// The schema and its fields.
pub(crate) fn schema() -> (Schema, Fields) {
    let mut schema = Schema::builder();
    let words = |record| {
        let indexing = TextFieldIndexing::default()
            .set_tokenizer("raw")
            .set_index_option(record);
        TextOptions::default().set_indexing_options(indexing)
    };
    let positions = || words(IndexRecordOption::WithFreqsAndPositions);
    let fields = Fields {
        key: schema.add_text_field("key", STRING),
        article: schema.add_u64_field("article", INDEXED | STORED),
        lang: schema.add_text_field("lang", STRING),
        original: schema.add_text_field("original", STRING),
        source: schema.add_u64_field("source", INDEXED),
        section: schema.add_text_field("section", STRING),
        published: schema.add_i64_field(PUBLISHED, FAST),
        text: schema.add_text_field("text", STORED),
        headline_words: schema.add_text_field("headline_words", positions()),
        text_words: schema.add_text_field("text_words", positions()),
        name_words: schema.add_text_field("name_words", positions()),
        stems: schema.add_text_field("stems", words(IndexRecordOption::WithFreqs)),
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

/// An entry as a document.
pub(crate) fn document(fields: &Fields, cutter: &Cutter, entry: &Entry) -> TantivyDocument {
    let mut document = TantivyDocument::new();
    document.add_text(fields.key, key(entry.article, entry.lang));
    document.add_u64(fields.article, number(entry.article.get()));
    document.add_text(fields.lang, entry.lang.to_string());
    document.add_text(fields.original, entry.original.to_string());
    document.add_u64(fields.source, number(entry.source.get()));
    if let Some(section) = entry.section {
        document.add_text(fields.section, section.as_str());
    }
    if let Some(published) = entry.published {
        document.add_i64(fields.published, published.as_second());
    }
    let (lead, body) = (bounded(&entry.lead), bounded(&entry.body));
    let space = if lead.is_empty() || body.is_empty() {
        ""
    } else {
        "\n"
    };
    document.add_text(fields.text, format!("{lead}{space}{body}"));
    add_words(&mut document, fields, cutter, entry, [&lead, &body]);
    document
}

fn add_words(
    document: &mut TantivyDocument,
    fields: &Fields,
    cutter: &Cutter,
    entry: &Entry,
    [lead, body]: [&str; 2],
) {
    let parts = [
        (fields.headline_words, entry.headline.as_str()),
        (fields.text_words, lead),
        (fields.text_words, body),
        (fields.name_words, entry.authors.as_str()),
        (fields.name_words, entry.tags.as_str()),
    ];
    for (field, text) in parts {
        let words = cutter.cut(text);
        let stems: Vec<String> = words.iter().flat_map(|word| word.stems.clone()).collect();
        let plain = words.into_iter().map(|word| word.plain).collect();
        document.add_pre_tokenized_text(field, tokens(plain));
        document.add_pre_tokenized_text(fields.stems, tokens(stems));
    }
}

fn tokens(words: Vec<String>) -> PreTokenizedString {
    let token = |(position, text)| Token {
        position,
        text,
        ..Token::default()
    };
    PreTokenizedString {
        text: String::new(),
        tokens: words.into_iter().enumerate().map(token).collect(),
    }
}

fn bounded(text: &str) -> String {
    text.chars().take(LONGEST_TEXT).collect()
}
