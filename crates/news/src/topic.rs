//! IPTC Media Topics, and the sections of the site's navigation made from them.

use crate::Lang;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt, str::FromStr, sync::LazyLock};

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
    names: BTreeMap<Lang, String>,
}

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
        let name = |lang: Lang| self.names.get(&lang).map(|name| (name.as_str(), lang));
        name(lang.base())
            .or_else(|| name(Lang::ENGLISH))
            .unwrap_or(("", Lang::ENGLISH))
    }
}

/// `topics/topics.tsv`: code, parent (`-` for a top topic), section, then a column for
/// each language of the header line.
static TOPICS: LazyLock<BTreeMap<TopicId, Topic>> =
    LazyLock::new(|| parse(include_str!("../../../topics/topics.tsv")));

fn parse(table: &str) -> BTreeMap<TopicId, Topic> {
    let mut lines = table.lines().filter(|line| !line.starts_with('#'));
    let langs: Vec<Lang> = lines
        .next()
        .unwrap_or_default()
        .split('\t')
        .skip(3)
        .filter_map(|tag| tag.parse().ok())
        .collect();
    lines
        .filter_map(|line| topic(line, &langs))
        .map(|topic| (topic.id, topic))
        .collect()
}

fn topic(line: &str, langs: &[Lang]) -> Option<Topic> {
    let mut columns = line.split('\t');
    let id: TopicId = columns.next()?.parse().ok()?;
    let parent = columns.next()?.parse().ok();
    let section = columns.next()?.parse().ok()?;
    let names = langs.iter().copied().zip(columns.map(str::to_owned));
    Some(Topic {
        id,
        parent,
        section,
        names: names.filter(|(_, name)| !name.is_empty()).collect(),
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
