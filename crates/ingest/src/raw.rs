//! What a feed says, before it is judged.

use crate::{
    dates::date,
    feed::{LONGEST_SUMMARY, LONGEST_TITLE, bounded},
    markup::{entities, line, plain},
    names_of::Field,
};
use jiff::Timestamp;
use news::{PollHints, WebUrl};
use std::time::Duration;

/// How words are to be taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    /// HTML, escaped; or spilled into the XML.
    Html,
    /// HTML as XML, not escaped.
    Xhtml,
    /// Plain text.
    Literal,
    /// No text.
    Other,
}

/// Words as they are gathered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Words {
    pub(crate) kind: Kind,
    pub(crate) text: String,
}

impl Words {
    pub(crate) fn new(kind: Kind) -> Words {
        let text = String::new();
        Words { kind, text }
    }

    pub(crate) fn text(&mut self, text: &str) {
        match self.kind {
            Kind::Xhtml => self.text.push_str(text),
            _ => self.text.push_str(&entities(text)),
        }
    }

    pub(crate) fn verbatim(&mut self, text: &str) {
        self.text.push_str(text);
    }

    pub(crate) fn tag(&mut self, tag: &str) {
        match self.kind {
            Kind::Literal => self.text.push(' '),
            _ => self.text.push_str(tag),
        }
    }

    /// As plain text on one line.
    pub(crate) fn plain(&self) -> String {
        match self.kind {
            Kind::Literal => line(&entities(&self.text)),
            Kind::Other => String::new(),
            Kind::Html | Kind::Xhtml => plain(&self.text),
        }
    }
}

/// A link as a feed has it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Link {
    pub(crate) url: WebUrl,
    pub(crate) rel: String,
    pub(crate) media: String,
}

#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct RawFeed {
    pub(crate) title: Option<String>,
    pub(crate) links: Vec<Link>,
    /// Those of items that name none (RFC 4287, 4.2.1).
    pub(crate) authors: Vec<String>,
    pub(crate) language: Option<String>,
    pub(crate) items: Vec<RawItem>,
    pub(crate) withdrawn: Vec<String>,
    pub(crate) hints: PollHints,
    /// Whether its root is closed.
    pub(crate) closed: bool,
    pub(crate) period: Option<u64>,
    pub(crate) frequency: Option<u32>,
    pub(crate) minutes: Option<u64>,
}

#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct RawItem {
    pub(crate) title: Option<String>,
    pub(crate) summary: Option<String>,
    pub(crate) body: Option<Words>,
    pub(crate) media_title: Option<String>,
    pub(crate) media_text: Option<Words>,
    pub(crate) authors: Vec<String>,
    pub(crate) tags: Vec<String>,
    pub(crate) links: Vec<Link>,
    pub(crate) true_link: Option<WebUrl>,
    pub(crate) id: Option<String>,
    pub(crate) id_link: Option<WebUrl>,
    pub(crate) about: Option<String>,
    /// Whether its name is said to be no address.
    pub(crate) not_link: bool,
    pub(crate) published: Option<Timestamp>,
    pub(crate) updated: Option<Timestamp>,
    pub(crate) language: Option<String>,
}

fn some(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

/// A time that news can be of: dates before the web are mistakes.
pub(crate) fn when(text: &str) -> Option<Timestamp> {
    const YEAR_1990: i64 = 631_152_000;
    date(text).filter(|time| time.as_second() >= YEAR_1990)
}

fn link(words: &Words, base: &WebUrl) -> Option<Link> {
    let href = line(&words.text);
    if href.is_empty() {
        return None;
    }
    let (rel, media) = (String::new(), String::new());
    let url = base.join(&href).ok()?;
    Some(Link { url, rel, media })
}

/// Keeps what was there first.
fn first<T>(place: &mut Option<T>, value: Option<T>) {
    if place.is_none() {
        *place = value;
    }
}

impl RawItem {
    pub(crate) fn learn(&mut self, field: Field, words: Words, base: &WebUrl) {
        let text = || some(line(&words.text));
        match field {
            Field::Title => first(&mut self.title, bounded(&words.plain(), LONGEST_TITLE)),
            Field::Link => self.links.extend(link(&words, base)),
            Field::TrueLink => self.true_link = link(&words, base).map(|link| link.url),
            Field::Id => {
                first(&mut self.id, text());
                let address = self
                    .id
                    .as_deref()
                    .filter(|id| !id.contains(char::is_whitespace));
                let relative = || address.filter(|id| !self.not_link && id.starts_with('/'));
                let absolute = address.and_then(|id| id.parse().ok());
                self.id_link = absolute.or_else(|| base.join(relative()?).ok());
            }
            Field::Summary => first(&mut self.summary, bounded(&words.plain(), LONGEST_SUMMARY)),
            Field::Body => first(&mut self.body, Some(words).filter(Words::speak)),
            Field::Author => self.authors.extend(author(&words.plain_name())),
            Field::Tag => self.tags.extend(some(words.plain())),
            Field::Tags => {
                let all = words.plain();
                let each = all.split(',').map(|tag| tag.trim().to_owned());
                self.tags.extend(each.filter(|tag| !tag.is_empty()));
            }
            // Where one cannot be read, another may be.
            Field::Published if self.published.is_none() => self.published = when(&words.text),
            Field::Updated if self.updated.is_none() => self.updated = when(&words.text),
            Field::Language => self.language = text().or(self.language.take()),
            Field::MediaTitle => {
                first(
                    &mut self.media_title,
                    bounded(&words.plain(), LONGEST_TITLE),
                );
            }
            Field::MediaText => first(&mut self.media_text, Some(words).filter(Words::speak)),
            _ => {}
        }
    }
}

impl RawFeed {
    pub(crate) fn learn(&mut self, field: Field, words: Words, base: &WebUrl) {
        let text = line(&words.text);
        match field {
            Field::Title => first(&mut self.title, bounded(&words.plain(), LONGEST_TITLE)),
            Field::Link => self.links.extend(link(&words, base)),
            Field::Author => self.authors.extend(author(&words.plain_name())),
            Field::Language => self.language = some(text).or(self.language.take()),
            Field::Minutes => self.minutes = text.parse().ok(),
            Field::Hour => {
                let hour: Option<i8> = text.parse().ok().filter(|hour| (0..=24).contains(hour));
                self.hints.skip_hours.extend(hour.map(|hour| hour % 24));
            }
            Field::Day => self.hints.skip_days.extend(weekday(&text)),
            Field::Period => self.period = seconds(&text),
            Field::Frequency => self.frequency = text.parse().ok(),
            _ => {}
        }
    }

    /// How often it wants to be asked at most.
    pub(crate) fn every(&self) -> Option<Duration> {
        let frequency = self.frequency.unwrap_or(1).max(1);
        let period = self.period.map(|it| Duration::from_secs(it) / frequency);
        let minutes = self.minutes.filter(|minutes| *minutes > 0);
        period.or_else(|| Some(Duration::from_secs(minutes?.saturating_mul(60))))
    }
}

impl Words {
    fn speak(&self) -> bool {
        !self.text.trim().is_empty()
    }

    /// A name may have a mailbox in angle brackets, which is no tag; or be an element, as
    /// in Atom.
    fn plain_name(&self) -> String {
        let element = self.text.split_once("<name>");
        if let Some((name, _)) = element.and_then(|(_, rest)| rest.split_once("</name>")) {
            return plain(name);
        }
        match self.text.contains('@') {
            true => line(&entities(&self.text)),
            false => self.plain(),
        }
    }
}

/// The name beside a mailbox: `a@b.example (Ana)`, `Ana <a@b.example>`, or none; or beside
/// an account, `Ana (@ana)`.
fn author(text: &str) -> Option<String> {
    if !text.contains('@') {
        return some(text.to_owned());
    }
    let within = |open: char, close: char| {
        let (_, inside) = text.split_once(open)?;
        Some(
            inside
                .rsplit_once(close)
                .map_or(inside, |(inside, _)| inside),
        )
    };
    let named = within('(', ')').filter(|it| !it.contains('@'));
    let outside = || Some(text.split_once('<')?.0).filter(|it| !it.contains('@'));
    let bare = |name: &str| some(line(name.trim_matches(['"', '\'', ' '])));
    let name = named.or_else(outside).map(bare);
    name.unwrap_or_else(|| {
        let words = text.split_whitespace().filter(|word| !word.contains('@'));
        bare(&words.collect::<Vec<_>>().join(" "))
    })
}

fn weekday(text: &str) -> Option<i8> {
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let text = text.to_lowercase();
    let at = DAYS.iter().position(|day| text.starts_with(day))?;
    i8::try_from(at + 1).ok()
}

fn seconds(period: &str) -> Option<u64> {
    match period.to_lowercase().as_str() {
        "hourly" => Some(3600),
        "daily" => Some(24 * 3600),
        "weekly" => Some(7 * 24 * 3600),
        "monthly" => Some(30 * 24 * 3600),
        "yearly" => Some(365 * 24 * 3600),
        _ => None,
    }
}
