//! A tantivy index as its documentation begins: one text field, stored.

use crate::{
    COMMIT, Measured,
    clock::{Times, megabytes, process_seconds, settle},
    corpus::Corpus,
};
use tantivy::{
    Index, IndexReader, IndexWriter, TantivyDocument,
    collector::TopDocs,
    query::QueryParser,
    schema::{Field, STORED, Schema, TEXT},
    snippet::SnippetGenerator,
};

/// Memory of the writer, as much as ours has.
const MEMORY: usize = 32 << 20;

pub fn measure(corpus: &Corpus, count: usize, queries: &[String]) -> Measured {
    let folder = tempfile::tempdir().unwrap();
    let mut schema = Schema::builder();
    let text = schema.add_text_field("text", TEXT | STORED);
    let index = Index::create_in_dir(folder.path(), schema.build()).unwrap();
    let rate = fill(&index, text, corpus, count);
    let megabytes = megabytes(folder.path());
    let (times, hits) = search(&index, text, queries);
    Measured {
        rate,
        times,
        megabytes,
        hits,
    }
}

fn fill(index: &Index, text: Field, corpus: &Corpus, count: usize) -> f64 {
    let mut writer: IndexWriter = index.writer_with_num_threads(1, MEMORY).unwrap();
    let mut spent = 0.0;
    for first in (0..count).step_by(COMMIT) {
        let texts: Vec<String> = (first..count.min(first + COMMIT))
            .map(|at| corpus.article(at))
            .map(|made| [made.headline, made.lead, made.body].join("\n"))
            .collect();
        let start = process_seconds();
        for one in texts {
            let mut document = TantivyDocument::new();
            document.add_text(text, one);
            writer.add_document(document).unwrap();
        }
        writer.commit().unwrap();
        settle();
        spent += process_seconds() - start;
    }
    count as f64 / spent
}

fn search(index: &Index, text: Field, queries: &[String]) -> (Times, f64) {
    let reader: IndexReader = index.reader().unwrap();
    let mut parser = QueryParser::for_index(index, vec![text]);
    parser.set_conjunction_by_default();
    let (mut times, mut shown) = (Times::default(), 0);
    for query in queries {
        times.note(|| {
            let searcher = reader.searcher();
            let query = parser.parse_query(query).unwrap();
            let top = TopDocs::with_limit(20).order_by_score();
            let found = searcher.search(&query, &top).unwrap();
            let snippets = SnippetGenerator::create(&searcher, &*query, text).unwrap();
            for (_, address) in found {
                let document: TantivyDocument = searcher.doc(address).unwrap();
                shown += usize::from(!snippets.snippet_from_doc(&document).is_empty());
            }
        });
    }
    (times, shown as f64 / queries.len() as f64)
}
