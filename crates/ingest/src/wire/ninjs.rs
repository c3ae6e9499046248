//! ninjs, News in JSON: 1.x, 2.x and 3.x, which write the same names in three ways.

use super::{
    blank, language,
    markup::{html, paragraphs},
    status, topic,
    tree::Element,
    version, when,
};
use crate::markup::line;
use news::{Figure, LocalTime, Text, WebUrl, WireStatus, WireText};
use serde_json::{Map, Value};

type Object = Map<String, Value>;

/// Keys under which others put a list of documents.
const LISTS: [&str; 4] = ["items", "_items", "data", "results"];

/// The widest picture that is worth its bytes.
const WIDEST: u64 = 3000;

/// Whether a text is one document or a list of them.
pub(super) fn is_one(text: &str) -> bool {
    text.contains("\"uri\"")
        && serde_json::from_str(text).is_ok_and(|value: Value| !objects(&value).is_empty())
}

/// Reads all documents of a text.
pub(super) fn read(text: &str, base: &WebUrl) -> Vec<WireText> {
    let value: Value = serde_json::from_str(text).unwrap_or_default();
    let all = objects(&value).into_iter();
    all.filter_map(|object| one(object, base)).collect()
}

fn objects(value: &Value) -> Vec<&Object> {
    let list = match value {
        Value::Array(list) => list.iter().collect(),
        Value::Object(object) => match LISTS.iter().find_map(|key| object.get(*key)?.as_array()) {
            Some(list) => list.iter().collect(),
            None => vec![value],
        },
        _ => Vec::new(),
    };
    let objects = list.into_iter().filter_map(Value::as_object);
    let is_document = |it: &&Object| {
        let known = ["type", "versioncreated", "pubstatus", "headlines", "bodies"];
        get(it, "uri").is_some_and(Value::is_string)
            && known.iter().any(|key| get(it, key).is_some())
    };
    objects.filter(is_document).collect()
}

/// A value by its name in lower case and without lines: 1.x writes `body_text`, 2.x
/// `versioncreated`, 3.x `versionCreated`.
fn get<'o>(object: &'o Object, wanted: &str) -> Option<&'o Value> {
    let same = |key: &str| key.replace('_', "").eq_ignore_ascii_case(wanted);
    let (_, value) = object.iter().find(|(key, _)| same(key))?;
    Some(value)
}

fn says(object: &Object, name: &str) -> Option<String> {
    let text = match get(object, name)? {
        Value::String(text) => line(text),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    Some(text).filter(|text| !text.is_empty())
}

/// Objects in a list, or as the values of an object.
fn list<'o>(object: &'o Object, name: &str) -> Vec<&'o Object> {
    match get(object, name) {
        Some(Value::Array(list)) => list.iter().filter_map(Value::as_object).collect(),
        Some(Value::Object(map)) => map.values().filter_map(Value::as_object).collect(),
        _ => Vec::new(),
    }
}

fn one(object: &Object, base: &WebUrl) -> Option<WireText> {
    let text = |name: &str| says(object, name);
    let body = body(object);
    let status = status(text("pubstatus").as_deref());
    if body.is_none() && status == WireStatus::Usable {
        return None;
    }
    let modified = when(text("versioncreated").as_deref());
    let created = text("contentcreated").or_else(|| text("firstcreated"));
    let usage = [text("copyrightnotice"), text("usageterms")];
    let usage: Vec<String> = usage.into_iter().flatten().collect();
    let subjects = [list(object, "subject"), list(object, "subjects")].concat();
    let mut new = blank(&text("uri")?, base);
    new.version = version(text("version").as_deref(), modified);
    new.status = status;
    new.embargo = when(text("embargoed").as_deref()).map(LocalTime::at);
    new.language = language(text("language").as_deref());
    new.headline = spoken(object, "headlines", &["main", "headline"])
        .or_else(|| text("headline"))
        .or_else(|| text("title"));
    new.subheadline = spoken_as(object, "headlines", &["subheadline", "subhead", "subtitle"]);
    new.slugline = text("slugline");
    new.summary = spoken(object, "descriptions", &["summary", "abstract"])
        .or_else(|| text("descriptiontext"));
    new.byline = text("byline").or_else(|| text("by"));
    new.credit = names(&list(object, "infosources"))
        .into_iter()
        .next()
        .or_else(|| text("copyrightholder"));
    new.published = when(created.as_deref()).or(modified);
    new.modified = modified;
    new.urgency = text("urgency").and_then(|it| it.parse().ok());
    new.topics = subjects.iter().filter_map(|it| coded(it)).collect();
    new.tags = names(&subjects);
    new.tags.extend(keywords(object));
    new.usage = Some(usage.join(" ")).filter(|it| !it.is_empty());
    let pictures = list(object, "associations").into_iter();
    new.pictures = pictures.filter_map(|it| picture(it, base)).collect();
    new.body = body.unwrap_or_default();
    Some(new)
}

fn coded(subject: &Object) -> Option<news::TopicId> {
    let scheme = says(subject, "scheme").unwrap_or_default();
    let code = says(subject, "code").map(|code| format!("{scheme}:{code}"));
    let codes = [says(subject, "uri"), says(subject, "qcode"), code];
    codes.into_iter().flatten().find_map(|code| topic(&code))
}

fn names(objects: &[&Object]) -> Vec<String> {
    objects.iter().filter_map(|it| says(it, "name")).collect()
}

fn keywords(object: &Object) -> Vec<String> {
    let all = get(object, "keywords").or(get(object, "keyword"));
    let all = all.and_then(Value::as_array).into_iter().flatten();
    let word = |it: &Value| match it {
        Value::String(word) => Some(line(word)),
        Value::Object(it) => says(it, "name"),
        _ => None,
    };
    all.filter_map(word).filter(|it| !it.is_empty()).collect()
}

fn value(object: &Object) -> Option<String> {
    let text = get(object, "value")?.as_str()?;
    Some(text.to_owned()).filter(|it| !it.trim().is_empty())
}

/// The value in a role of a list, as one line.
fn spoken_as(object: &Object, name: &str, roles: &[&str]) -> Option<String> {
    let role = |it: &&&Object| says(it, "role").is_some_and(|it| roles.contains(&it.as_str()));
    let all = list(object, name);
    let found = all.iter().find(role)?;
    Some(crate::markup::plain(&value(found)?))
}

/// The same, or the first of all where none has the role.
fn spoken(object: &Object, name: &str, roles: &[&str]) -> Option<String> {
    let first = || list(object, name).into_iter().find_map(value);
    spoken_as(object, name, roles).or_else(|| Some(crate::markup::plain(&first()?)))
}

/// The body as HTML: of several, the one with most marks.
fn body(object: &Object) -> Option<String> {
    let listed = list(object, "bodies").into_iter().filter_map(|it| {
        let kind = says(it, "contenttype").or_else(|| says(it, "role"));
        Some((kind.unwrap_or_default(), value(it)?))
    });
    let plain = object.iter().filter_map(|(key, value)| {
        let kind = key.to_lowercase();
        let kind = kind.strip_prefix("body_")?.to_owned();
        Some((kind, value.as_str()?.to_owned()))
    });
    let rank = |kind: &str| {
        ["html", "nitf", "xml", "text", "plain"]
            .iter()
            .position(|it| kind.contains(it))
    };
    let all = listed
        .chain(plain)
        .filter(|(_, text)| !text.trim().is_empty());
    let (kind, text) = all.min_by_key(|(kind, _)| match kind.contains("markdown") {
        true => usize::MAX,
        false => rank(kind).unwrap_or(usize::MAX - 1),
    })?;
    let marked = kind.contains("html") || kind.contains("nitf") || kind.contains("xml");
    let inside = || Element::read(&format!("<div>{text}</div>"));
    match marked.then(inside).flatten() {
        Some(root) => Some(html(&root)),
        None => Some(paragraphs(&text)),
    }
}

fn picture(object: &Object, base: &WebUrl) -> Option<Figure> {
    let kind = says(object, "type").unwrap_or_default();
    if !matches!(kind.as_str(), "picture" | "graphic" | "image") {
        return None;
    }
    let renditions = list(object, "renditions").into_iter();
    let width = |it: &Object| get(it, "width").and_then(Value::as_u64);
    let is_picture = |it: &&Object| {
        let kind = says(it, "mimetype").or_else(|| says(it, "contenttype"));
        says(it, "href").is_some() && kind.is_none_or(|kind| kind.starts_with("image/"))
    };
    let best = renditions
        .filter(is_picture)
        .max_by_key(|it| width(it).filter(|width| *width <= WIDEST).unwrap_or(1))?;
    let caption = spoken(object, "descriptions", &["caption"]);
    let caption = caption.or_else(|| says(object, "descriptiontext"));
    let alt = spoken_as(object, "descriptions", &["alt", "alttext"]);
    let by = says(object, "byline").or_else(|| says(object, "by"));
    let credit = says(object, "creditline").or(by);
    Some(Figure {
        src: base.join(&says(best, "href")?).ok()?,
        alt: alt.map(Text::plain),
        caption: caption.map(Text::plain),
        credit: credit
            .or_else(|| says(object, "copyrightholder"))
            .map(Text::plain),
    })
}
