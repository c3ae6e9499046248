//! Articles without a page: of a wire text, whose body is read like that of a page, and of
//! what a feed says.

use crate::{
    Extraction, PageKind, SHORT, body, body::Known, byline, document, document::letters,
    figure::Figures, language_of,
};
use news::{
    Article, Author, AuthorKind, Block, FeedItem, Lang, Span, Text, Topic, Warning, WireText,
};

/// Letters by which a summary is known to be the body's own beginning.
const SAME: usize = 60;

/// Tags that are kept.
const MOST_TAGS: usize = 40;

/// Makes an article of a wire text. `language` is the source's usual one.
pub fn wire(text: &WireText, language: Option<Lang>) -> Extraction {
    let (blocks, bounded) = blocks(text);
    let headline = text.headline.clone().unwrap_or_default();
    let summary = text.summary.clone().filter(|it| !opens(&blocks, it));
    let authors = authors(text, text.language.or(language));
    let mut pictures = text.pictures.iter().cloned();
    let known = Known {
        lines: [Some(headline.clone()), text.subheadline.clone()]
            .into_iter()
            .flatten()
            .collect(),
        byline: text.byline.as_deref(),
        authors: &authors,
        labels: Vec::new(),
        lead_figure: None,
    };
    let mut body = body::tidy(blocks, &known);
    let lead_figure = pictures.next();
    body.extend(pictures.map(Block::Figure));
    let declared = text.language.or(language);
    let said = format!(
        "{headline}\n{}\n{}",
        text.summary.as_deref().unwrap_or_default(),
        body::words(&body)
    );
    let language = language_of(&said, declared);
    if let Some(dateline) = &text.dateline {
        begin(&mut body, dateline);
    }
    let article = Article {
        url: text.url.clone(),
        language,
        headline: Text::plain(headline),
        subheadline: text.subheadline.clone().map(Text::plain),
        byline: text.byline.clone(),
        authors,
        source: text.credit.clone(),
        published: text.published,
        modified: text.modified,
        section: section(text, language).map(Text::plain),
        tags: tags(text, language),
        lead: summary.map(Text::plain),
        lead_figure,
        body,
    };
    let warnings = warnings(&article, bounded);
    Extraction {
        article,
        warnings,
        kind: PageKind::Article,
        next_page: None,
    }
}

/// An article of what a feed says alone, for pages that may not be read: the headline, and
/// the link to the original. Nothing where the feed has no headline.
pub fn headline_only(item: &FeedItem, language: Lang) -> Option<Extraction> {
    let headline = item.title.clone()?;
    let declared = item.language.unwrap_or(language);
    let signed = item.authors.iter();
    let told = language_of(&headline, Some(declared).filter(|it| it.is_known()));
    let article = Article {
        authors: signed
            .flat_map(|it| byline::names_in(it, None, Some(told)))
            .collect(),
        published: item.published.map(Into::into),
        ..Article::bare(item.url.clone(), told, Text::plain(headline))
    };
    Some(Extraction {
        warnings: warnings(&article, false),
        article,
        kind: PageKind::Article,
        next_page: None,
    })
}

/// The blocks of the body, and whether it had to be cut.
fn blocks(text: &WireText) -> (Vec<Block>, bool) {
    let page = format!("<!DOCTYPE html><html><body>{}</body></html>", text.body);
    let parsed = document::parse(&page);
    let figures = Figures::new(&text.url);
    let tree = &parsed.tree;
    let blocks = tree
        .body()
        .map(|it| body::whole(&it, tree, (&text.url, &figures)));
    (blocks.unwrap_or_default(), parsed.cut)
}

/// Whether the body begins with these words.
fn opens(blocks: &[Block], summary: &str) -> bool {
    let first = |text: &str| letters(text).chars().take(SAME).collect::<String>();
    let opening = blocks.iter().find_map(|block| match block {
        Block::Paragraph { text } => Some(text.words()),
        _ => None,
    });
    opening.is_some_and(|opening| letters(&opening).starts_with(&first(summary)))
}

/// The byline's names, else those who made it.
fn authors(text: &WireText, language: Option<Lang>) -> Vec<Author> {
    let printed = text.byline.as_deref();
    let mut found = printed
        .map(|line| byline::names_in(line, None, language))
        .unwrap_or_default();
    if found.is_empty() {
        let made = text.creators.iter();
        found = made
            .flat_map(|it| byline::names_in(it, None, language))
            .collect();
    }
    if let (true, Some(name)) = (found.is_empty(), &text.credit) {
        let (name, kind) = (name.clone(), AuthorKind::Agency);
        found.push(Author { name, kind });
    }
    found
}

/// Puts the dateline before the first words, unless they say it already.
fn begin(body: &mut [Block], dateline: &str) {
    let first = body.iter_mut().find_map(|block| match block {
        Block::Paragraph { text } => Some(text),
        _ => None,
    });
    let Some(first) = first else { return };
    let place = dateline
        .split([',', '(', '–', '—'])
        .next()
        .unwrap_or(dateline);
    if letters(&first.words()).starts_with(&letters(place)) {
        return;
    }
    let words = dateline.trim_end_matches(['-', '–', '—', ':', ' ']);
    let span = Span {
        text: format!("{words} – "),
        marks: Vec::new(),
    };
    first.spans.insert(0, span);
}

/// The name of the first topic's section.
fn section(text: &WireText, language: Lang) -> Option<String> {
    let topics = text.topics.iter();
    let section = topics.filter_map(|id| Topic::find(*id)).next()?.section;
    Some(Topic::find(section.topic())?.name(language).to_owned())
}

/// The subjects by name, and the names of topics that came as codes alone.
fn tags(text: &WireText, language: Lang) -> Vec<Text> {
    let coded = text.topics.iter().filter_map(|id| Topic::find(*id));
    let coded: Vec<&str> = coded.map(|topic| topic.name(language)).collect();
    let named = text.tags.iter().map(String::as_str);
    let mut seen = Vec::new();
    let mut tags: Vec<&str> = named.chain(coded).collect();
    tags.retain(|tag| {
        let key = letters(tag);
        let new = !key.is_empty() && !seen.contains(&key);
        seen.push(key);
        new
    });
    tags.into_iter().take(MOST_TAGS).map(Text::from).collect()
}

fn warnings(article: &Article, bounded: bool) -> Vec<Warning> {
    let said = body::weight_of(&article.body);
    let found = [
        (article.headline.is_blank(), Warning::NoHeadline),
        (said == 0, Warning::NoText),
        (said > 0 && said < SHORT, Warning::ShortText),
        (article.published.is_none(), Warning::NoDate),
        (!article.language.is_known(), Warning::UnknownLanguage),
        (bounded, Warning::Bounded),
    ];
    let found = found.into_iter().filter(|(is, _)| *is);
    found.map(|(_, warning)| warning).collect()
}
