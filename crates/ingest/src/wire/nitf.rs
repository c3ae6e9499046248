//! NITF 3.x: the News Industry Text Format.

use super::{
    blank,
    markup::{html, paragraphs},
    status, topic,
    tree::Element,
    version, when,
};
use news::{LocalTime, WebUrl, WireText};

/// Reads a document that stands alone.
pub(super) fn read(root: &Element, base: &WebUrl) -> Option<WireText> {
    let data = root.find(&["head", "docdata"]);
    let get = |name: &str, key: &str| data?.find(&[name])?.get(key);
    let title = root.words_at(&["head", "title"]);
    let guid = get("doc-id", "id-string").map(str::to_owned);
    let mut text = blank(&guid.or_else(|| title.clone())?, base);
    text.published = when(get("date.issue", "norm"));
    text.embargo = when(get("date.release", "norm")).map(LocalTime::at);
    text.urgency = get("urgency", "ed-urg").and_then(|it| it.parse().ok());
    text.modified = text.published;
    text.version = version(get("du-key", "version"), text.published);
    text.status = status(get("doc.status", "info").or(root.get("status")));
    text.usage = get("doc.copyright", "holder").map(str::to_owned);
    text.body = body(root);
    complete(root, &mut text);
    text.headline = text.headline.or(title);
    text.language = super::language(root.get("xml:lang").or(root.get("lang")));
    Some(text)
}

/// Fills in what is not known yet from the head and the head of the body.
pub(super) fn complete(root: &Element, text: &mut WireText) {
    let head = |path: &[&str]| root.find(&["body", "body.head"])?.words_at(path);
    let fill = |place: &mut Option<String>, found: Option<String>| {
        *place = place.take().or(found);
    };
    fill(&mut text.headline, head(&["hedline", "hl1"]));
    fill(&mut text.subheadline, head(&["hedline", "hl2"]));
    fill(&mut text.byline, head(&["byline"]));
    fill(&mut text.dateline, head(&["dateline"]));
    fill(&mut text.summary, head(&["abstract"]));
    fill(&mut text.credit, head(&["distributor"]));
    let data = root.find(&["head", "docdata"]);
    if text.tags.is_empty() {
        let keys = data.and_then(|it| it.find(&["key-list"])).into_iter();
        let keys = keys.flat_map(|it| it.all("keyword"));
        text.tags = keys
            .filter_map(|it| it.get("key").map(str::to_owned))
            .collect();
    }
    if text.topics.is_empty() {
        let subjects = root.below("tobject.subject").into_iter();
        let code = |it: &Element| topic(&format!("medtop:{}", it.get("tobject.subject.refnum")?));
        text.topics = subjects.filter_map(code).collect();
    }
}

/// The text, as HTML.
pub(super) fn body(root: &Element) -> String {
    let Some(inside) = root.find(&["body", "body.content"]) else {
        return String::new();
    };
    match inside.children().any(|it| it.name != "br") {
        true => html(inside),
        false => paragraphs(&inside.text()),
    }
}
