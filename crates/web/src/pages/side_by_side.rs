//! Original and translation side by side, block by block.

use super::article::{headline, read};
use crate::{
    addresses, article_head,
    article_view::{ArticleView, Shown},
    blocks::{Writer, escape, inline},
    frame::Frame,
    listing::{ends_with, moved},
    problem::{Answer, html},
    reader::{Reader, Setting, id},
};
use askama::Template;
use axum::extract::Path;
use news::{Article, Block, Text};
use store::{ReadTranslation, Reading};

/// The page.
#[derive(Template)]
#[template(path = "side-by-side.html")]
pub struct SideBySidePage {
    frame: Frame,
    article: ArticleView,
    /// "Original, in Portuguese".
    left: String,
    /// "Translation, in English".
    right: String,
    tongue: String,
    rows: Vec<Pair>,
}

/// A block in both languages, as HTML.
struct Pair {
    original: String,
    translation: String,
    /// Whether the translation is still the original's words.
    waiting: bool,
}

/// `/{edition}/article/{id}/{slug}/side-by-side`
pub async fn show(
    reader: Reader,
    Path((_, article, slug)): Path<(String, String, String)>,
) -> Answer {
    let asked_for = id(&article)?;
    let reading = read(&reader, asked_for).await?;
    let (article, headline) = (reading.original.id, headline(&reading));
    let address = addresses::article(reader.lang(), article, &headline);
    let Some(translation) = reading
        .translation
        .as_ref()
        .filter(|_| article == asked_for)
    else {
        return moved(address);
    };
    if !ends_with(&address, &slug) {
        return moved(addresses::side_by_side(reader.lang(), article, &headline));
    }
    let setting = reader.setting().await?;
    html(&SideBySidePage::new(&setting, &reading, translation))
}

impl SideBySidePage {
    /// The page of an article and its translation.
    pub fn new(
        setting: &Setting,
        reading: &Reading,
        translation: &ReadTranslation,
    ) -> SideBySidePage {
        let (locale, original) = (&setting.locale, &reading.original);
        let mut frame = article_head::frame(setting, reading, Shown::InEdition).unlisted();
        let page = addresses::side_by_side(setting.lang(), original.id, &headline(reading));
        frame.canonical = setting.absolute(&page);
        frame.alternates.clear();
        frame.title = format!("{} · {}", locale.msg("article-side-by-side"), frame.title);
        let named = |key: &str, lang| {
            let name = locale.language(lang);
            locale.msg_with(key, &[("language", name.into())])
        };
        let mut article = ArticleView::new(setting, reading, Shown::InEdition);
        for way in &mut article.ways {
            way.current = way.address == page;
        }
        SideBySidePage {
            frame,
            left: named("side-by-side-original", original.article.language),
            right: named("side-by-side-translation", translation.lang),
            tongue: setting.tongue(original.article.language),
            rows: rows(setting, reading, translation),
            article,
        }
    }

    /// A page to look at.
    #[cfg(test)]
    pub fn sample(setting: &Setting) -> SideBySidePage {
        let reading = crate::samples::translated(setting);
        let translation = reading.translation.clone().unwrap();
        SideBySidePage::new(setting, &reading, &translation)
    }
}

/// Headline, subheadline, lead, picture and every block, each beside its translation.
fn rows(setting: &Setting, reading: &Reading, translation: &ReadTranslation) -> Vec<Pair> {
    let (left, right) = (&reading.original.article, &translation.article);
    let waits = translation.scope == news::Scope::Head;
    let mut rows = head(left, right);
    let write = |block: &Block| {
        let writer = Writer::new(setting, &reading.original);
        writer.write(std::slice::from_ref(block))
    };
    let figure = |article: &Article| {
        let figure = article.lead_figure.clone().map(Block::Figure);
        figure.as_ref().map(write).unwrap_or_default()
    };
    rows.push(Pair {
        original: figure(left),
        translation: figure(right),
        waiting: false,
    });
    // The longer of both, so that no block is lost where they differ.
    let longest = left.body.len().max(right.body.len());
    for place in 0..longest {
        let html = |article: &Article| article.body.get(place).map(write).unwrap_or_default();
        rows.push(Pair {
            original: html(left),
            translation: html(right),
            waiting: waits,
        });
    }
    rows.retain(|row| !(row.original.is_empty() && row.translation.is_empty()));
    rows
}

fn head(left: &Article, right: &Article) -> Vec<Pair> {
    let heading = |article: &Article| format!("<h2>{}</h2>", escape(&article.headline.words()));
    let paragraph = |text: &Option<Text>| match text {
        Some(text) => format!("<p class=\"opening\">{}</p>", inline(text)),
        None => String::new(),
    };
    let pair = |original, translation| Pair {
        original,
        translation,
        waiting: false,
    };
    vec![
        pair(heading(left), heading(right)),
        pair(paragraph(&left.subheadline), paragraph(&right.subheadline)),
        pair(paragraph(&left.lead), paragraph(&right.lead)),
    ]
}
