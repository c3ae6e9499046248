//! IPTC Media Topics, and the sections of the site's navigation made from them.

use crate::Lang;
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, HashMap},
    fmt,
    str::FromStr,
    sync::LazyLock,
};

/// The code of an IPTC Media Topic: eight digits, such as `04000000`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TopicId(u32);

/// An IPTC Media Topic.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Topic {
    /// Its code.
    pub id: TopicId,
    /// The wider topic, `None` at the top.
    pub parent: Option<TopicId>,
    /// The section under which it stands.
    pub section: Section,
    names: Names,
}

/// Names by language.
type Names = BTreeMap<Lang, String>;

/// A place in the site's navigation: one for each top IPTC Media Topic.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // Each bears the name of its IPTC Media Topic.
pub enum Section {
    Politics,
    Conflict,
    Economy,
    Labour,
    Society,
    Crime,
    Disaster,
    Health,
    Education,
    Science,
    Environment,
    Weather,
    Culture,
    Religion,
    Lifestyle,
    Sport,
    People,
}

impl Section {
    /// All sections, in the order of the navigation.
    pub const ALL: [Section; 17] = [
        Section::Politics,
        Section::Conflict,
        Section::Economy,
        Section::Labour,
        Section::Society,
        Section::Crime,
        Section::Disaster,
        Section::Health,
        Section::Education,
        Section::Science,
        Section::Environment,
        Section::Weather,
        Section::Culture,
        Section::Religion,
        Section::Lifestyle,
        Section::Sport,
        Section::People,
    ];

    /// The top IPTC Media Topic that it stands for.
    pub fn topic(self) -> TopicId {
        TopicId(match self {
            Section::Culture => 1_000_000,
            Section::Crime => 2_000_000,
            Section::Disaster => 3_000_000,
            Section::Economy => 4_000_000,
            Section::Education => 5_000_000,
            Section::Environment => 6_000_000,
            Section::Health => 7_000_000,
            Section::People => 8_000_000,
            Section::Labour => 9_000_000,
            Section::Lifestyle => 10_000_000,
            Section::Politics => 11_000_000,
            Section::Religion => 12_000_000,
            Section::Science => 13_000_000,
            Section::Society => 14_000_000,
            Section::Sport => 15_000_000,
            Section::Conflict => 16_000_000,
            Section::Weather => 17_000_000,
        })
    }

    /// Its name in addresses, messages and rows.
    pub fn as_str(self) -> &'static str {
        match self {
            Section::Politics => "politics",
            Section::Conflict => "conflict",
            Section::Economy => "economy",
            Section::Labour => "labour",
            Section::Society => "society",
            Section::Crime => "crime",
            Section::Disaster => "disaster",
            Section::Health => "health",
            Section::Education => "education",
            Section::Science => "science",
            Section::Environment => "environment",
            Section::Weather => "weather",
            Section::Culture => "culture",
            Section::Religion => "religion",
            Section::Lifestyle => "lifestyle",
            Section::Sport => "sport",
            Section::People => "people",
        }
    }
}

impl fmt::Display for Section {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Section {
    type Err = String;

    fn from_str(text: &str) -> Result<Section, String> {
        Section::ALL
            .into_iter()
            .find(|section| section.as_str() == text)
            .ok_or_else(|| format!("no section: {text:?}"))
    }
}

impl fmt::Display for TopicId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08}", self.0)
    }
}

impl FromStr for TopicId {
    type Err = String;

    fn from_str(text: &str) -> Result<TopicId, String> {
        match text.parse() {
            Ok(code) if text.len() == 8 => Ok(TopicId(code)),
            _ => Err(format!("no topic code: {text:?} (eight digits are needed)")),
        }
    }
}

impl Topic {
    /// The topic of a code, if it is one that we use.
    pub fn find(id: TopicId) -> Option<&'static Topic> {
        TOPICS.get(&id)
    }

    /// Every topic that we use, by code.
    pub fn all() -> impl Iterator<Item = &'static Topic> {
        TOPICS.values()
    }

    /// The name in a language, in English where IPTC has none in that language.
    pub fn name(&self, lang: Lang) -> &str {
        self.name_in(lang).0
    }

    /// The name as [`Topic::name`] gives it, and the language that it is in.
    pub fn name_in(&self, lang: Lang) -> (&str, Lang) {
        let name = self.own_name(lang).map(|name| (name, lang.base()));
        let english = || self.own_name(Lang::ENGLISH).map(|it| (it, Lang::ENGLISH));
        name.or_else(english).unwrap_or(("", Lang::ENGLISH))
    }

    /// The name in a language, if IPTC has one: of its region, where that has a name of its
    /// own.
    pub fn own_name(&self, lang: Lang) -> Option<&str> {
        in_language(&self.names, lang)
    }

    /// What IPTC calls in one language what it calls by this name in another. None for what
    /// is no name of a topic, and where two topics of that name part. A capital at the
    /// beginning stays one.
    pub fn translated(name: &str, from: Lang, to: Lang) -> Option<String> {
        let small = name.trim().to_lowercase();
        let mut own = [from, from.base()].into_iter();
        let ids = own.find_map(|lang| NAMED.by_name.get(&(lang, small.clone())))?;
        let topics = ids.iter().map(|id| NAMED.topics.get(id));
        let mut names = topics.map(|names| in_language(names?, to));
        let one = names.next()??;
        if !names.all(|other| other == Some(one)) {
            return None;
        }
        let capital = name.trim().starts_with(char::is_uppercase);
        Some(match capital {
            true => capitalised(one, to),
            false => one.to_owned(),
        })
    }
}

/// `topics/topics.tsv`: code, parent (`-` for a top topic), section, then a column for
/// each language of the header line; one of a region has what differs from its language.
static TOPICS: LazyLock<BTreeMap<TopicId, Topic>> =
    LazyLock::new(|| parse(include_str!("../../../topics/topics.tsv")));

/// The names of all topics, those of `topics/names.tsv` too, which we only call by name.
struct Named {
    topics: HashMap<TopicId, Names>,
    /// By language and name in small letters.
    by_name: HashMap<(Lang, String), Vec<TopicId>>,
}

static NAMED: LazyLock<Named> = LazyLock::new(|| {
    let own = TOPICS.values().map(|topic| (topic.id, topic.names.clone()));
    let more = names(include_str!("../../../topics/names.tsv"));
    let topics: HashMap<TopicId, Names> = own.chain(more).collect();
    let mut by_name: HashMap<(Lang, String), Vec<TopicId>> = HashMap::new();
    for (&id, names) in &topics {
        for (&lang, name) in names {
            let ids = by_name.entry((lang, name.to_lowercase())).or_default();
            ids.push(id);
        }
    }
    Named { topics, by_name }
});

/// A name of the region where it has one of its own, else of the language.
fn in_language(names: &Names, lang: Lang) -> Option<&str> {
    let name = names.get(&lang).or_else(|| names.get(&lang.base()));
    name.map(String::as_str)
}

/// `topics/names.tsv`: code, then the columns of `topics.tsv` for languages.
fn names(table: &str) -> Vec<(TopicId, Names)> {
    let (langs, lines) = columns(table, 1);
    let row = |line: &str| {
        let mut columns = line.split('\t');
        let id = columns.next()?.parse().ok()?;
        Some((id, named(&langs, columns)))
    };
    lines.filter_map(row).collect()
}

/// The languages of a header line behind so many columns, and the lines that follow.
fn columns(table: &str, before: usize) -> (Vec<Lang>, impl Iterator<Item = &str>) {
    let mut lines = table.lines().filter(|line| !line.starts_with('#'));
    let header = lines.next().unwrap_or_default().split('\t');
    let langs = header.skip(before).filter_map(|tag| tag.parse().ok());
    (langs.collect(), lines)
}

fn named<'c>(langs: &[Lang], columns: impl Iterator<Item = &'c str>) -> Names {
    let names = langs.iter().copied().zip(columns.map(str::to_owned));
    names.filter(|(_, name)| !name.is_empty()).collect()
}

/// With a capital as the first letter.
fn capitalised(name: &str, lang: Lang) -> String {
    let mut rest = name.chars();
    let first: String = rest.by_ref().take(1).collect();
    let mapper = icu::casemap::CaseMapper::new();
    let first = mapper.uppercase_to_string(&first, &lang.to_icu());
    [&*first, rest.as_str()].concat()
}

fn parse(table: &str) -> BTreeMap<TopicId, Topic> {
    let (langs, lines) = columns(table, 3);
    lines
        .filter_map(|line| topic(line, &langs))
        .map(|topic| (topic.id, topic))
        .collect()
}

fn topic(line: &str, langs: &[Lang]) -> Option<Topic> {
    let mut columns = line.split('\t');
    Some(Topic {
        id: columns.next()?.parse().ok()?,
        parent: columns.next()?.parse().ok(),
        section: columns.next()?.parse().ok()?,
        names: named(langs, columns),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_has_its_topic() {
        for section in Section::ALL {
            let topic = Topic::find(section.topic()).unwrap();
            assert_eq!(topic.section, section);
            assert!(!topic.name("pt".parse().unwrap()).is_empty());
            assert_eq!(section.as_str().parse(), Ok(section));
        }
    }

    #[test]
    fn topics_are_called_as_iptc_calls_them() {
        let lang = |tag: &str| tag.parse::<Lang>().unwrap();
        let called = |name: &str, from, to| Topic::translated(name, lang(from), lang(to));
        let is = |name: &str| Some(name.to_owned());
        assert_eq!(called("Earthquake", "en", "pt"), is("Sismo"));
        assert_eq!(called("Earthquake", "en-US", "pt-BR"), is("Terremoto"));
        assert_eq!(called("sismo", "pt", "de"), is("Erdbeben"));
        assert_eq!(called("human interest", "en", "de"), is("Vermischtes"));
        // IPTC has no Vietnamese, and this is no topic.
        assert_eq!(called("Earthquake", "en", "vi"), None);
        assert_eq!(called("Earthquake in Lisbon", "en", "pt"), None);
        // Simplified, and nothing for those who read traditional signs.
        assert!(called("Earthquake", "en", "zh").is_some());
        assert_eq!(called("Earthquake", "en", "zh-Hant"), None);
    }

    #[test]
    fn every_parent_is_there() {
        assert!(Topic::all().count() > 500);
        for topic in Topic::all() {
            assert!(!topic.name(Lang::ENGLISH).is_empty(), "{}", topic.id);
            if let Some(parent) = topic.parent {
                assert_eq!(Topic::find(parent).unwrap().section, topic.section);
            }
        }
    }
}
