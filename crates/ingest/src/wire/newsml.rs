//! NewsML-G2 2.x: items, packages, and messages of them.

use super::{
    Wire, blank, language,
    markup::{html, paragraphs},
    nitf, status, topic,
    tree::Element,
    version, when,
};
use news::{Figure, LocalTime, Text, WebUrl, WireText};

/// The widest picture that is worth its bytes.
const WIDEST: u32 = 3000;

/// Reads a `newsMessage`, a `newsItem` or a `packageItem`.
pub(super) fn read(root: &Element, base: &WebUrl, wire: &mut Wire) {
    let mut items = vec![root];
    if root.name == "newsmessage" {
        items = root.all("itemset").flat_map(Element::children).collect();
    }
    for item in items {
        match item.name.as_str() {
            "newsitem" => one(item, base, wire),
            "packageitem" => wire.packages.push(package(item)),
            _ => {}
        }
    }
}

/// What a package holds, by name, in its order.
fn package(item: &Element) -> Vec<String> {
    let references = item.below("itemref").into_iter();
    let named = references.filter_map(|it| it.get("residref"));
    named.map(str::to_owned).collect()
}

fn one(item: &Element, base: &WebUrl, wire: &mut Wire) {
    let Some(guid) = item.get("guid") else { return };
    let body = body(item);
    let class = qcode(item, &["itemmeta", "itemclass"]).unwrap_or_default();
    let is_text = matches!(class.rsplit(':').next(), Some("text" | "composite" | ""));
    let canceled = status(qcode(item, &["itemmeta", "pubstatus"])) != news::WireStatus::Usable;
    if let Some(picture) = picture(item, base) {
        wire.pictures.insert(guid.to_owned(), picture);
    }
    // What is canceled often comes as an empty shell.
    if body.is_some() || canceled && is_text {
        let text = text(item, guid, base);
        let inside = body.unwrap_or_default();
        let mut text = inside.complete(text);
        let own = wire.pictures.remove(guid).filter(|_| is_text);
        text.pictures.extend(own);
        wire.texts.push(text);
    }
}

fn text(item: &Element, guid: &str, base: &WebUrl) -> WireText {
    let about = |name: &str| item.words_at(&["contentmeta", name]);
    let item_says = |name: &str| item.words_at(&["itemmeta", name]);
    let modified = when(item_says("versioncreated").as_deref());
    let created = about("contentcreated").or_else(|| item_says("firstcreated"));
    let content = item.find(&["contentmeta"]);
    let headlines = || content.into_iter().flat_map(|it| it.all("headline"));
    let is_sub = |it: &&Element| it.get("role").is_some_and(|role| role.contains("sub"));
    let declared = content.and_then(|it| it.all("language").find_map(|it| it.get("tag")));
    let subjects = || content.into_iter().flat_map(|it| it.all("subject"));
    let mut text = blank(guid, base);
    text.url = page(item).unwrap_or(text.url);
    text.version = version(item.get("version"), modified);
    text.status = status(qcode(item, &["itemmeta", "pubstatus"]));
    text.embargo = when(item_says("embargoed").as_deref()).map(LocalTime::at);
    text.language = language(declared).or(language(item.get("xml:lang")));
    let main = headlines().find(|it| !is_sub(it)).and_then(Element::words);
    text.headline = main.or_else(|| item_says("title"));
    text.subheadline = headlines().find(is_sub).and_then(Element::words);
    text.slugline = about("slugline");
    text.summary = described(item, "summary");
    text.byline = about("by");
    text.creators = creators(item);
    text.dateline = about("dateline");
    text.credit = about("creditline").or_else(|| named(item, &["itemmeta", "provider"]));
    text.published = when(created.as_deref()).or(modified);
    text.modified = modified;
    text.urgency = about("urgency").and_then(|it| it.parse().ok());
    text.topics = subjects()
        .filter_map(|it| topic(it.get("qcode").or(it.get("uri"))?))
        .collect();
    let keywords = content.into_iter().flat_map(|it| it.all("keyword"));
    text.tags = subjects()
        .filter_map(name_of)
        .chain(keywords.filter_map(Element::words))
        .collect();
    text.usage = usage(item);
    text
}

/// The page that shows the text at the service.
fn page(item: &Element) -> Option<WebUrl> {
    let links = item.all("itemmeta").flat_map(|it| it.all("link"));
    let mut pages = links.filter(|it| it.get("contenttype") == Some("text/html"));
    pages.find_map(|it| it.get("href")?.parse().ok())
}

fn usage(item: &Element) -> Option<String> {
    let rights = item.find(&["rightsinfo"])?;
    let said = ["copyrightnotice", "usageterms"]
        .iter()
        .flat_map(|name| rights.all(name))
        .filter_map(Element::words);
    let said: Vec<String> = said.collect();
    Some(said.join(" ")).filter(|it| !it.is_empty())
}

fn creators(item: &Element) -> Vec<String> {
    let content = item.find(&["contentmeta"]).into_iter();
    content
        .flat_map(|it| it.all("creator"))
        .filter_map(name_of)
        .collect()
}

fn described(item: &Element, role: &str) -> Option<String> {
    let content = item.find(&["contentmeta"]).into_iter();
    let mut all = content.flat_map(|it| it.all("description"));
    all.find(|it| it.get("role").is_some_and(|it| it.ends_with(role)))?
        .words()
}

fn qcode<'e>(item: &'e Element, path: &[&str]) -> Option<&'e str> {
    let element = item.find(path)?;
    element.get("qcode").or(element.get("uri"))
}

fn name_of(element: &Element) -> Option<String> {
    element
        .words_at(&["name"])
        .or_else(|| element.get("literal").map(str::to_owned))
}

fn named(item: &Element, path: &[&str]) -> Option<String> {
    name_of(item.find(path)?)
}

/// What the body of an item says.
#[derive(Default)]
struct Inside<'e> {
    html: String,
    nitf: Option<&'e Element>,
}

impl Inside<'_> {
    /// A NITF document within says some things itself.
    fn complete(self, mut text: WireText) -> WireText {
        text.body = self.html;
        if let Some(nitf) = self.nitf {
            nitf::complete(nitf, &mut text);
        }
        text
    }
}

/// The first of the renditions of a text that we can read.
fn body(item: &Element) -> Option<Inside<'_>> {
    let set = item.find(&["contentset"])?;
    let marked = set.all("inlinexml").find_map(|inline| {
        if let Some(nitf) = inline.find(&["nitf"]) {
            let html = nitf::body(nitf);
            let nitf = Some(nitf);
            return Some(Inside { html, nitf });
        }
        let page = inline.find(&["html", "body"]).unwrap_or(inline);
        let (html, nitf) = (html(page), None);
        (!html.trim().is_empty()).then_some(Inside { html, nitf })
    });
    let plain = || {
        let inline = set.all("inlinedata").next()?;
        let html = match inline.get("contenttype") {
            Some(kind) if kind.contains("html") => {
                html(&Element::read(&format!("<div>{}</div>", inline.text()))?)
            }
            _ => paragraphs(&inline.text()),
        };
        (!html.is_empty()).then_some(Inside { html, nitf: None })
    };
    marked.or_else(plain)
}

/// The picture of an item: of its renditions the widest that is worth its bytes.
fn picture(item: &Element, base: &WebUrl) -> Option<Figure> {
    let set = item.find(&["contentset"])?;
    let width = |it: &Element| it.get("width").and_then(|it| it.parse::<u32>().ok());
    let is_picture = |it: &&Element| {
        let kind = it.get("contenttype").unwrap_or("image/");
        it.get("href").is_some() && kind.starts_with("image/")
    };
    let class = qcode(item, &["itemmeta", "itemclass"]).unwrap_or_default();
    let other = ["video", "audio", "animated"]
        .iter()
        .any(|it| class.ends_with(it));
    let best = set
        .all("remotecontent")
        .filter(is_picture)
        .max_by_key(|it| width(it).filter(|width| *width <= WIDEST).unwrap_or(1))?;
    let src = base.join(best.get("href")?).ok().filter(|_| !other)?;
    let about = |name: &str| item.words_at(&["contentmeta", name]);
    let caption = described(item, "caption").or_else(|| about("description"));
    Some(Figure {
        src,
        alt: None,
        caption: caption.map(Text::plain),
        credit: about("creditline").or_else(|| about("by")).map(Text::plain),
    })
}
