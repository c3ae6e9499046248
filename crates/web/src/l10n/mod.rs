//! The language of an edition: its messages, dates, numbers, names and lists.
//!
//! Messages are [Fluent](https://projectfluent.org) files in `messages/` at the top of
//! the repository, one for each language, built into the program. Dates, numbers, lists,
//! plural forms and the names of languages are ICU's (CLDR), so that a language without
//! messages still has them right; [`habits`] and [`names`] mend what its press would not
//! print.
//!
//! Words that are put into a message (a name, a headline) run in their own direction.
//! Where that is not the direction of the edition, they are set between the marks
//! FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE; everywhere else the text stays free
//! of invisible characters, because Fluent's own isolation of every argument is off.

mod direction;
mod formats;
mod habits;
mod messages;
mod names;
mod plurals;
#[cfg(test)]
mod scan;
#[cfg(test)]
mod tests;

use self::{formats::Formats, messages::Messages};
use jiff::{
    Timestamp,
    civil::{Date, DateTime},
};
use news::{Edition, Lang, Section, Source, Topic, TopicId};
use std::{cmp::Ordering, fmt, sync::Arc};

pub use self::messages::languages;

/// An edition under the name and the tagline that the site has in its language when the
/// owner has not given others.
pub fn default_edition(lang: Lang, time_zone: &str) -> Edition {
    let messages = Messages::new(lang);
    Edition {
        lang,
        time_zone: time_zone.to_owned(),
        name: messages.plain("site-name"),
        tagline: messages.plain("site-tagline"),
    }
}

/// Holds a place open in a text: OBJECT REPLACEMENT CHARACTER.
const PLACE: char = '\u{fffc}';

/// How one edition speaks. Cheap to clone.
#[derive(Clone)]
pub struct Locale(Arc<Inner>);

struct Inner {
    edition: Edition,
    messages: Messages,
    formats: Formats,
    own_name: String,
}

/// What a message is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Words, shown as they are.
    Text(String),
    /// A number, shown in the language's digits and used to choose plural forms.
    Number(i64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Arg {
        Arg::Text(text)
    }
}

impl From<u64> for Arg {
    fn from(number: u64) -> Arg {
        Arg::Number(number.try_into().unwrap_or(i64::MAX))
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Arg {
        Arg::Number(number)
    }
}

impl Locale {
    /// The locale of an edition. Where its language has no messages (or lacks one), the
    /// language without its region is asked, then English. An unknown time zone is UTC.
    pub fn new(edition: &Edition) -> Locale {
        let formats = Formats::new(voice(edition.lang), &edition.time_zone);
        Locale(Arc::new(Inner {
            own_name: formats.own_name(edition.lang),
            messages: Messages::new(edition.lang),
            edition: edition.clone(),
            formats,
        }))
    }

    /// The edition.
    pub fn edition(&self) -> &Edition {
        &self.0.edition
    }

    /// Its language.
    pub fn lang(&self) -> Lang {
        self.0.edition.lang
    }

    /// The value of HTML's `dir` attribute.
    pub fn dir(&self) -> &'static str {
        self.lang().direction().as_str()
    }

    /// The locale by which a browser writes days and hours as this one does.
    pub fn formats(&self) -> String {
        self.0.formats.clock()
    }

    /// The language and where it is spoken, as Open Graph has it: `pt_PT`.
    pub fn territory(&self) -> &str {
        self.0.formats.territory()
    }

    /// A message; its key where no language has it.
    pub fn msg(&self, key: &str) -> String {
        self.0.messages.plain(key)
    }

    /// A message with arguments.
    pub fn msg_with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.0.messages.with(key, args)
    }

    /// The words of a message before and after the place of one argument, for a page that
    /// puts a link or a tag there: "By { $authors }." gives ("By ", ".").
    pub fn msg_around(&self, key: &str, place: &str, args: &[(&str, Arg)]) -> (String, String) {
        let mut all = vec![(place, Arg::Text(PLACE.to_string()))];
        all.extend_from_slice(args);
        let text = self.msg_with(key, &all);
        match text.split_once(PLACE) {
            Some((before, after)) => (before.to_owned(), after.to_owned()),
            None => (text, String::new()),
        }
    }

    /// The day in the edition's time zone: "November 18, 2026".
    pub fn date(&self, at: Timestamp) -> String {
        self.0.formats.date(at)
    }

    /// Day, hour and minute in the edition's time zone.
    pub fn date_time(&self, at: Timestamp) -> String {
        self.0.formats.date_time(at)
    }

    /// Hour and minute.
    pub fn clock_time(&self, shown: DateTime) -> String {
        self.0.formats.clock_time(shown)
    }

    /// What the clock of the edition's time zone shows.
    pub fn shown(&self, at: Timestamp) -> DateTime {
        self.0.formats.shown(at)
    }

    /// When a day begins in the edition's time zone; `None` at the ends of the calendar.
    pub fn start_of(&self, day: Date) -> Option<Timestamp> {
        self.0.formats.start_of(day)
    }

    /// For `<time datetime>`: RFC 3339 with the offset of the edition's time zone.
    pub fn machine(&self, at: Timestamp) -> String {
        self.0.formats.machine(at)
    }

    /// A whole number in the language's digits and grouping.
    pub fn number(&self, n: u64) -> String {
        self.0.formats.number(n)
    }

    /// The name of a language as it stands within a sentence; its tag where CLDR has
    /// no name.
    pub fn language(&self, lang: Lang) -> String {
        self.0.formats.language(lang)
    }

    /// The country of an outlet by its name; empty where it cannot be told.
    pub fn country(&self, source: &Source) -> String {
        let named = source.country().map(|code| self.0.formats.country(&code));
        named.unwrap_or_default()
    }

    /// The name of a language as it stands alone: "Vietnamese", "Vietnamita".
    pub fn language_alone(&self, lang: Lang) -> String {
        self.0.formats.title(&self.language(lang))
    }

    /// Which of two words comes first in the order of this language.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.0.formats.compare(a, b)
    }

    /// The name of the edition's language in that language, as it stands alone:
    /// "Português".
    pub fn own_name(&self) -> &str {
        &self.0.own_name
    }

    /// The name of a section: ours, or IPTC's where we do not speak the language and they do.
    pub fn section(&self, section: Section) -> String {
        let lang = self.lang();
        let speaks = [lang, lang.base()]
            .iter()
            .any(|it| languages().contains(it));
        let topic = Topic::find(section.topic()).filter(|_| !speaks);
        match topic.and_then(|topic| topic.own_name(lang)) {
            Some(name) => self.0.formats.title(name),
            None => self.msg(&format!("section-{section}")),
        }
    }

    /// The name of a topic as it stands alone, and the language that it is in: English
    /// where IPTC has none in the edition's. `None` for a topic that we do not use.
    pub fn topic(&self, id: TopicId) -> Option<(String, Lang)> {
        Topic::find(id).map(|topic| self.called(topic))
    }

    /// As [`Locale::topic`], of a topic that we do use.
    pub fn called(&self, topic: &Topic) -> (String, Lang) {
        let (name, lang) = topic.name_in(self.lang());
        (self.0.formats.title(name), lang)
    }

    /// "A, B and C".
    pub fn list(&self, items: &[String]) -> String {
        self.0.formats.list(items)
    }

    /// What stands between the items of a list of `n`, for items that are links; one
    /// less than there are items: ", " and " and " for three.
    pub fn between(&self, n: usize) -> Vec<String> {
        let list = self.list(&vec![PLACE.to_string(); n]);
        let gaps = list.split(PLACE).skip(1).map(str::to_owned);
        gaps.take(n.saturating_sub(1)).collect()
    }
}

/// The variety of a language whose plurals, dates and numbers go with our messages,
/// where that is not the one that CLDR takes for the language as such: our Portuguese
/// is European.
fn voice(lang: Lang) -> Lang {
    match lang.to_string().as_str() {
        "pt" => "pt-PT".parse().unwrap_or(lang),
        _ => lang,
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Locale").field(&self.lang()).finish()
    }
}
