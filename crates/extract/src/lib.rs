//! A press page to an article and warnings.
//!
//! [`extract`] takes the bytes of a page and what is known about it, and gives an
//! [`Article`]: headline, signatures, dates, lead, pictures with captions and credits
//! told apart, and a body of blocks without the furniture of the page. It reads no
//! clock, no file and no network, and no page can make it panic or run for long:
//! size and depth are bounded before anything is parsed (see `bounds.rs`).
//!
//! Where the body is, the containers tell that publishers mark; where they mark none, or
//! little is in it, a first guess comes from dom_smoothie, a Readability. Blocks are always read from
//! the page's own tree, so that captions, credits and embeds are not lost.

mod address;
mod attributes;
mod body;
mod bounds;
mod byline;
mod charset;
mod date;
mod document;
mod elements;
mod figure;
mod headline;
mod kind;
mod language;
mod opening;
mod pages;
mod pattern;
mod structured;
mod tags;
mod wire;

pub use kind::PageKind;
pub use language::language_of;
pub use pages::go_on;
pub use wire::{headline_only, wire};

use crate::{
    body::Known,
    date::When,
    document::{Document, NodeRef},
    elements::Elements,
    figure::Figures,
    opening::Region,
    structured::Claims,
};
use news::{Article, Block, FeedItem, Lang, Text, Warning, WebUrl};

/// Weight of text (letters, with Han signs as three) below which a text is short.
const SHORT: usize = 250;
/// Weight of text below which a page that calls itself no article is none.
const NOTHING: usize = 100;

/// Characters of an article that tell its language.
const TELLING: usize = 1000;
/// Of these, how many at the end suffice where the page declares the same. Not at the
/// beginning: some articles introduce a text in another language than their own.
const CONFIRMING: usize = 300;

/// What is known of a page.
#[derive(Clone, Copy, Debug, Default)]
pub struct Page<'a> {
    /// Where it was found. Without it the page's own canonical address serves, else
    /// `https://unknown.invalid/`.
    pub url: Option<&'a WebUrl>,
    /// The charset of the `Content-Type` header.
    pub charset: Option<&'a str>,
    /// The bytes, decompressed.
    pub bytes: &'a [u8],
    /// What the feed said.
    pub item: Option<&'a FeedItem>,
    /// The source's usual language.
    pub language: Option<Lang>,
}

/// An article and what to know about the reading of it.
#[derive(Clone, PartialEq, Debug)]
pub struct Extraction {
    /// The article.
    pub article: Article,
    /// What was missing or doubtful, each once.
    pub warnings: Vec<Warning>,
    /// What the page is; a feed's summary makes an article of a film, too.
    pub kind: PageKind,
    /// The next page of an article of several.
    pub next_page: Option<WebUrl>,
}

/// Why a page gave no article.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum ExtractError {
    /// There is nothing but white space.
    #[error("the page is empty; fetch it again, or look at what the publisher answers")]
    Empty,
    /// There is no running text, and the page does not say that it is an article.
    #[error("the page has no article; {}", what(*.0))]
    NotAnArticle(PageKind),
}

fn what(kind: PageKind) -> &'static str {
    match kind {
        PageKind::Section => "it is a list of articles",
        PageKind::Video => "it is a film",
        PageKind::ConsentWall => "it asks for consent first",
        PageKind::Blocked => "the publisher refuses machines",
        PageKind::PaywallStub => "it is for subscribers",
        PageKind::Article | PageKind::Other => "is it filled in by scripts?",
    }
}

/// Reads the article of a page.
///
/// Dates without a time are midnight UTC; times without a zone are taken as UTC.
pub fn extract(page: &Page) -> Result<Extraction, ExtractError> {
    let host = page.url.map(WebUrl::host);
    let decoded = charset::decode(page.bytes, page.charset, host);
    if decoded.text.trim().is_empty() {
        return Err(ExtractError::Empty);
    }
    let parsed = document::parse(&decoded.text);
    let scripts = parsed.scripts.iter().map(|script| &**script);
    let elements = Elements::of(&parsed.tree).with_source(&decoded.text, scripts.collect());
    let reading = Reading::of(&elements, page)?;
    let mut warnings = reading.warnings;
    warnings.extend(parsed.cut.then_some(Warning::Bounded));
    warnings.extend(decoded.differs.then_some(Warning::CharsetDiffers));
    Ok(Extraction {
        article: reading.article,
        warnings,
        kind: reading.kind,
        next_page: reading.next_page,
    })
}

struct Reading {
    article: Article,
    warnings: Vec<Warning>,
    kind: PageKind,
    next_page: Option<WebUrl>,
}

impl Reading {
    fn of(elements: &Elements, page: &Page) -> Result<Reading, ExtractError> {
        let claims = structured::claims(elements);
        let base =
            address::base(page.url, &claims).ok_or(ExtractError::NotAnArticle(PageKind::Other))?;
        let figures = Figures::new(&base).on(elements);
        let headline = headline::headline(elements, &claims, base.host());
        let shown = headline
            .as_deref()
            .and_then(|headline| headline::element(elements, headline));
        let blocks = body::find(elements, (&base, &figures), &claims, shown);
        let said = body::told(&blocks);
        // A feed that sums up a film or a gallery is worth a headline and a link.
        let summed_up = page.item.is_some_and(|item| item.summary.is_some());
        let walled = body::stops_at_paywall(elements, claims.paid, said);
        let asked = kind::Asked {
            page: elements,
            claims: &claims,
            address: &base,
            said,
            walled,
        };
        let kind = asked.kind();
        if said < NOTHING && !summed_up && !claims.is_article {
            return Err(ExtractError::NotAnArticle(kind));
        }
        let next_page = kind::next_page(elements, &base);
        let found = Found {
            base: &base,
            headline,
            shown,
            blocks,
        };
        let article = article(elements, (&figures, page), &claims, found);
        let warnings = warnings(&article, &claims, elements, page);
        Ok(Reading {
            article,
            warnings,
            kind,
            next_page,
        })
    }
}

/// What is known before the parts of the article are put together.
struct Found<'d> {
    base: &'d WebUrl,
    headline: Option<String>,
    /// The element that shows the headline.
    shown: Option<NodeRef<'d>>,
    blocks: Vec<Block>,
}

fn article(
    elements: &Elements,
    (figures, page): (&Figures, &Page),
    claims: &Claims,
    found: Found,
) -> Article {
    let tree = elements.page();
    let (base, blocks) = (found.base, found.blocks);
    let item = page.item;
    let headline = found
        .headline
        .or_else(|| item.and_then(|item| item.title.clone()))
        .unwrap_or_default();
    let source = source(tree, claims, &headline);
    let signed = byline::Signed {
        page: elements,
        headline: found.shown,
        body: &blocks,
        claims,
        host: address::own_label(base.host()),
        feed: item.map(|item| item.authors.as_slice()).unwrap_or_default(),
        language: declared(claims, page),
    };
    let (byline, authors) = signed.read();
    let region = Region::of(elements, found.shown, &blocks);
    let opening = opening::read(&region, base, claims, &headline, &blocks);
    let shown = figure::shown(elements, found.shown, (base, figures), &blocks);
    let mut lead_figure = opening::lead_figure(&shown, &region, base, claims, &blocks);
    let blocks = figure::placed(blocks, &shown, &mut lead_figure);
    let blocks = figure::with_gallery(blocks, claims, base, lead_figure.as_ref());
    let body = body::tidy(
        blocks,
        &Known {
            lines: known_lines(&headline, found.shown, claims, &opening),
            byline: byline.as_deref(),
            authors: &authors,
            labels: claims
                .tags
                .iter()
                .chain(&claims.keywords)
                .chain(&claims.sections)
                .cloned()
                .collect(),
            lead_figure: lead_figure.as_ref(),
        },
    );
    let language = language(&headline, &opening, &body, claims, page);
    let summary = item
        .and_then(|item| item.summary.as_deref())
        .filter(|_| body.is_empty());
    Article {
        url: address::canonical(base, claims),
        language,
        headline: Text::plain(headline),
        subheadline: opening.subheadline,
        byline,
        authors,
        source,
        published: date::published(elements, claims, base, language, page, found.shown),
        modified: date::best(&readings(&claims.modified, language)),
        section: claims.sections.first().map(Text::plain),
        tags: tags::tags(elements, found.shown, claims, item),
        lead: opening.lead.or_else(|| summary.map(Text::plain)),
        lead_figure,
        body,
    }
}

/// Lines that the body does not repeat.
fn known_lines(
    headline: &str,
    shown: Option<NodeRef>,
    claims: &Claims,
    opening: &opening::Opening,
) -> Vec<String> {
    let mut lines = vec![headline.to_owned()];
    let printed = shown.filter(|node| node.has_name("h1"));
    lines.extend(printed.map(|node| document::words(&node)));
    lines.extend(
        claims
            .headlines
            .iter()
            .map(|claim| headline::without_site(claim, &claims.sites)),
    );
    lines.extend(opening.subheadline.as_ref().map(Text::words));
    lines.extend(opening.lead.as_ref().map(Text::words));
    lines
}

/// The outlet's name as declared, else what follows the headline in the page's title.
fn source(tree: &Document, claims: &Claims, headline: &str) -> Option<String> {
    let declared = claims.sites.iter().find(|site| !site.contains("://"));
    declared.cloned().or_else(|| {
        let mut head = tree.head()?.children();
        let title = head.find(|node| node.has_name("title"))?;
        headline::site_after(&document::words(&title), headline)
    })
}

fn readings(texts: &[String], language: Lang) -> Vec<When> {
    texts
        .iter()
        .filter_map(|text| date::read(text, Some(language)))
        .collect()
}

/// The language of the text, with what the page, the feed or the source declares as prior.
fn language(
    headline: &str,
    opening: &opening::Opening,
    body: &[Block],
    claims: &Claims,
    page: &Page,
) -> Lang {
    let lead = opening.lead.as_ref().map(Text::words).unwrap_or_default();
    let text = format!("{headline}\n{lead}\n{}", body::words(body));
    // An article is in one language; to weigh more of it is dear and tells no more.
    let mut places = text.char_indices().map(|(at, _)| at);
    let last = places.nth(TELLING - CONFIRMING).unwrap_or(text.len());
    let end = places.nth(CONFIRMING - 1).unwrap_or(text.len());
    let last = text.get(last..end).unwrap_or_default();
    let declared = declared(claims, page);
    declared
        .and_then(|declared| language::confirmed(last, declared))
        .unwrap_or_else(|| language_of(text.get(..end).unwrap_or_default(), declared))
}

fn declared(claims: &Claims, page: &Page) -> Option<Lang> {
    let known = |tag: &String| tag.parse::<Lang>().ok().filter(|lang| lang.is_known());
    let mut all = claims.languages.iter().filter_map(known);
    // Of two that agree, the one with a region says more.
    let declared = all.next().map(|first| {
        let region = all.find(|other| other.base() == first && *other != first);
        region.unwrap_or(first)
    });
    declared
        .or(page.item.and_then(|item| item.language))
        .or(page.language)
}

fn warnings(article: &Article, claims: &Claims, elements: &Elements, page: &Page) -> Vec<Warning> {
    let said = body::weight_of(&article.body);
    let known = article.language.is_known();
    let differs = declared(claims, page)
        .is_some_and(|lang| known && !language::same_language(lang, article.language));
    let found = [
        (article.headline.is_blank(), Warning::NoHeadline),
        (said == 0, Warning::NoText),
        (said > 0 && said < SHORT, Warning::ShortText),
        (article.published.is_none(), Warning::NoDate),
        (!known, Warning::UnknownLanguage),
        (differs, Warning::LanguageDiffers),
        (
            body::stops_at_paywall(elements, claims.paid, said),
            Warning::Paywall,
        ),
    ];
    found
        .into_iter()
        .filter(|(is, _)| *is)
        .map(|(_, warning)| warning)
        .collect()
}
