//! A desk with an engine that is easy to foresee.

use news::{Article, Block, Lang, Remembered, Scope, Text, Translation};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};
use translate::{
    Done, Engine, EngineError, Glossary, NoWay, Order, Output, Policy, Router, Stretches, translate,
};

/// Writes every word backwards and in reverse order, as one that knows its places.
#[derive(Default)]
pub struct Mirror {
    pub seen: Mutex<Vec<String>>,
    /// Words that stay as they are.
    pub copied: Vec<&'static str>,
    /// Whether it cannot tell places.
    pub blind: bool,
}

pub fn lang(tag: &str) -> Lang {
    tag.parse().unwrap()
}

impl Engine for Mirror {
    fn describe(&self) -> news::Engine {
        news::Engine {
            name: "mirror".into(),
            version: "1".into(),
        }
    }

    fn model(&self, from: Lang, to: Lang) -> Option<String> {
        let known = [("sw", "en"), ("en", "ms"), ("sw", "ms")];
        let mut known = known.iter().map(|&(from, to)| (lang(from), lang(to)));
        known
            .any(|pair| pair == (from, to))
            .then(|| format!("mirror-{from}{to} 1"))
    }

    fn translate(
        &self,
        _: Lang,
        _: Lang,
        sentences: &[&str],
        marked: Option<&[Stretches]>,
    ) -> Result<Vec<Output>, EngineError> {
        let aligned = marked.is_some();
        let mut seen = self.seen.lock().unwrap();
        seen.extend(sentences.iter().map(|text| text.to_string()));
        Ok(sentences
            .iter()
            .map(|text| mirrored(text, aligned && !self.blind, &self.copied))
            .collect())
    }
}

fn mirrored(text: &str, aligned: bool, copied: &[&str]) -> Output {
    if text.contains("kimya") {
        return Output::default();
    }
    let mut out = Output {
        text: String::new(),
        alignment: aligned.then(Vec::new),
    };
    let core = text.trim_end_matches('.');
    for word in core.split(' ').rev() {
        if !out.text.is_empty() {
            out.text.push(' ');
        }
        let start = out.text.len();
        let digits = word.chars().all(|c| c.is_ascii_digit());
        match digits || copied.contains(&word) {
            true => out.text.push_str(word),
            false => out.text.extend(word.chars().rev()),
        }
        let from = word.as_ptr() as usize - text.as_ptr() as usize;
        if let Some(pairs) = &mut out.alignment {
            pairs.push((from..from + word.len(), start..out.text.len()));
        }
    }
    out.text.push_str(&text[core.len()..]);
    out
}

pub fn article(headline: &str, body: Vec<Text>) -> Article {
    Article {
        byline: Some("Na Asha Juma".into()),
        source: Some("Habari".into()),
        body: body
            .into_iter()
            .map(|text| Block::Paragraph { text })
            .collect(),
        ..Article::bare(
            "https://news.example/a".parse().unwrap(),
            lang("sw"),
            headline.into(),
        )
    }
}

pub struct Desk {
    pub mirror: Arc<Mirror>,
    pub router: Router,
    pub known: HashMap<Text, Remembered>,
    pub glossary: Glossary,
    pub earlier: Option<Translation>,
}

impl Desk {
    pub fn new() -> Desk {
        Desk::with(Mirror::default())
    }

    pub fn with(mirror: Mirror) -> Desk {
        let mirror = Arc::new(mirror);
        Desk {
            router: Router::new(mirror.clone()),
            mirror,
            known: HashMap::new(),
            glossary: Glossary::default(),
            earlier: None,
        }
    }

    pub fn translate(&self, article: &Article, scope: Scope) -> Done {
        self.try_translate(article, scope, "ms").unwrap()
    }

    pub fn try_translate(&self, article: &Article, scope: Scope, to: &str) -> Result<Done, NoWay> {
        let order = Order {
            to: lang(to),
            scope,
            way: &self.router.way(article.language, lang(to))?,
            policy: Policy::default(),
            glossary: &self.glossary,
            known: &self.known,
            earlier: self.earlier.as_ref(),
            now: jiff::Timestamp::UNIX_EPOCH,
        };
        Ok(translate(article, &order, &self.router).unwrap())
    }

    pub fn seen(&self) -> Vec<String> {
        std::mem::take(&mut self.mirror.seen.lock().unwrap())
    }
}

pub fn body(translation: &Translation) -> Vec<&Text> {
    let paragraphs = translation.article.body.iter().map(|block| match block {
        Block::Paragraph { text } => text,
        other => panic!("{other:?}"),
    });
    paragraphs.collect()
}
