//! Our index.

use crate::{
    BATCH, COMMIT, Measured,
    clock::{Times, megabytes, process_seconds, settle},
    corpus::Corpus,
};
use index::{Entry, Index, Query};
use news::{ArticleId, Lang, Section, SourceId};

/// Fills one index with so many articles of each language, and searches it in each.
pub fn measure(all: &[Corpus], each: usize, queries: &[Vec<String>]) -> Vec<Measured> {
    let folder = tempfile::tempdir().unwrap();
    let (index, _) = Index::open(folder.path()).unwrap();
    let rates: Vec<f64> = all
        .iter()
        .map(|corpus| fill(&index, corpus, each))
        .collect();
    let megabytes = megabytes(folder.path());
    let one = |((corpus, queries), rate): ((&Corpus, &Vec<String>), f64)| {
        let (times, hits) = search(&index, corpus, queries);
        Measured {
            rate,
            times,
            megabytes,
            hits,
        }
    };
    all.iter().zip(queries).zip(rates).map(one).collect()
}

fn fill(index: &Index, corpus: &Corpus, count: usize) -> f64 {
    let mut spent = 0.0;
    for first in (0..count).step_by(COMMIT) {
        let some = first..count.min(first + COMMIT);
        let entries: Vec<Entry> = some.map(|at| entry(corpus, at)).collect();
        let start = process_seconds();
        for batch in entries.chunks(BATCH) {
            index.add(batch).unwrap();
        }
        index.commit().unwrap();
        settle();
        spent += process_seconds() - start;
    }
    count as f64 / spent
}

fn entry(corpus: &Corpus, at: usize) -> Entry {
    let made = corpus.article(at);
    let lang: Lang = corpus.lang.parse().unwrap();
    Entry {
        article: ArticleId::new(at as i64 + 1).unwrap(),
        lang,
        original: lang,
        source: SourceId::new(at as i64 % 50 + 1).unwrap(),
        section: Some(Section::ALL[at % Section::ALL.len()]),
        published: jiff::Timestamp::from_second(1_790_000_000 + at as i64 * 60).ok(),
        headline: made.headline,
        lead: made.lead,
        body: made.body,
        authors: "Inês Prado".to_owned(),
        tags: String::new(),
    }
}

fn search(index: &Index, corpus: &Corpus, queries: &[String]) -> (Times, f64) {
    let (mut times, mut shown) = (Times::default(), 0);
    let lang: Lang = corpus.lang.parse().unwrap();
    for query in queries {
        let query = Query::new(query.clone(), lang);
        times.note(|| shown += index.search(&query).unwrap().hits.len());
    }
    (times, shown as f64 / queries.len() as f64)
}
