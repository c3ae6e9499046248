//! Articles to IPTC Media Topics, and articles on the same topic.

use crate::{
    Brief, Fingerprint,
    event::is_same_event,
    language::bare_stem,
    tokens::{Look, tokens},
};
use news::{ArticleId, Section, Topic, TopicId};
use serde::{Deserialize, Serialize};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap},
    sync::LazyLock,
};

/// Least evidence for a topic: a strong keyword in the headline, or two weaker ones.
const SURE: u32 = 40;
/// Least evidence for a section.
const SURE_SECTION: u32 = 40;
/// What the publisher's own section speaks for ours.
const PUBLISHER: u32 = 60;
/// What the publisher's own section speaks for a topic within it that has other evidence.
const WITHIN: u32 = 12;
/// Most topics of an article.
const MOST_TOPICS: usize = 3;
/// What a keyword is worth: strong, plain, weak.
const WORTHS: [u32; 3] = [30, 16, 7];

/// What an article is filed under. Right or absent: where the evidence is thin or
/// divided, there is no section, and no topic.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Topics {
    /// Its place in the navigation.
    pub section: Option<Section>,
    /// Its topics below the top, the most certain first, at most three.
    pub topics: Vec<TopicId>,
}

/// Files a brief by the keywords in its headline, lead and tags, and by the
/// publisher's section. Keywords: `topics/keywords.tsv`; publishers' sections in many
/// languages: `topics/sections.tsv`.
pub fn topics(brief: &Brief) -> Topics {
    let publisher = brief.section.as_deref().map(publisher).unwrap_or_default();
    let mut evidence = keywords(brief);
    for (&topic, score) in &mut evidence {
        if publisher.iter().any(|&own| section(own) == section(topic)) {
            *score += WITHIN;
        }
    }
    for &own in &publisher {
        if Topic::find(own).is_some_and(|topic| topic.parent.is_some()) {
            *evidence.entry(own).or_default() += PUBLISHER;
        }
    }
    Topics {
        section: surest_section(&evidence, &publisher),
        topics: surest(&evidence),
    }
}

/// The candidates on the same topic as an article but another event, the newest first.
/// On the same topic are articles of one section that share a topic that is the most
/// certain of either; where that cannot be told, there are none.
pub fn related(
    target: (&Fingerprint, &Topics),
    candidates: &[(ArticleId, Fingerprint, Topics)],
) -> Vec<ArticleId> {
    let (print, topics) = target;
    let mut found: Vec<(Reverse<i64>, ArticleId)> = candidates
        .iter()
        .filter(|(_, other, filed)| share_topic(topics, filed) && !is_same_event(print, other))
        .map(|(id, other, _)| (Reverse(other.published), *id))
        .collect();
    found.sort();
    found.dedup();
    found.into_iter().map(|(_, id)| id).collect()
}

fn share_topic(a: &Topics, b: &Topics) -> bool {
    let first_among = |one: &Topics, other: &Topics| {
        let first = one.topics.first();
        first.is_some_and(|first| other.topics.contains(first))
    };
    a.section.is_some() && a.section == b.section && (first_among(a, b) || first_among(b, a))
}

type Evidence = BTreeMap<TopicId, u32>;

fn section(topic: TopicId) -> Option<Section> {
    Topic::find(topic).map(|topic| topic.section)
}

/// Topics with enough evidence, of which none has less than half of the first.
fn surest(evidence: &Evidence) -> Vec<TopicId> {
    let mut sure: Vec<(Reverse<u32>, TopicId)> = evidence
        .iter()
        .filter(|&(_, &score)| score >= SURE)
        .map(|(&topic, &score)| (Reverse(score), topic))
        .collect();
    sure.sort();
    let most = sure.first().map_or(0, |(score, _)| score.0);
    sure.into_iter()
        .filter(|(score, _)| score.0 * 2 >= most)
        .take(MOST_TOPICS)
        .map(|(_, topic)| topic)
        .collect()
}

/// The section with the most evidence, if it is enough and clearly more than another's.
fn surest_section(evidence: &Evidence, publisher: &[TopicId]) -> Option<Section> {
    let mut sections: BTreeMap<Section, u32> = BTreeMap::new();
    for section in Section::ALL {
        let mut scores: Vec<u32> = evidence
            .iter()
            .filter(|&(&topic, _)| self::section(topic) == Some(section))
            .map(|(_, &score)| score)
            .collect();
        scores.sort_unstable_by_key(|&score| Reverse(score));
        let best: u32 = scores.iter().take(2).sum();
        let own = publisher
            .iter()
            .any(|&own| self::section(own) == Some(section));
        let share = PUBLISHER / u32::try_from(publisher.len()).unwrap_or(1).max(1);
        sections.insert(section, best + if own { share } else { 0 });
    }
    let mut ranked: Vec<(Reverse<u32>, Section)> = sections
        .into_iter()
        .map(|(section, score)| (Reverse(score), section))
        .collect();
    ranked.sort();
    let (first, second) = (ranked.first()?, ranked.get(1)?);
    let clear = first.0.0 * 4 >= second.0.0 * 5;
    (first.0.0 >= SURE_SECTION && clear).then_some(first.1)
}

/// The keywords found, each counted once, where it says most.
fn keywords(brief: &Brief) -> Evidence {
    let mut found: HashMap<usize, u32> = HashMap::new();
    let mut look = |text: &str, within: u32, whole: u32| {
        let stems = stems(text);
        for keyword in KEYWORDS.find(&stems) {
            let is_whole = KEYWORDS
                .all
                .get(keyword)
                .is_some_and(|(own, _, _)| *own == stems);
            let percent = if is_whole { whole } else { within };
            let best = found.entry(keyword).or_default();
            *best = percent.max(*best);
        }
    };
    look(&brief.headline, 150, 150);
    look(&brief.lead, 100, 100);
    for tag in &brief.tags {
        look(tag, 150, 250);
    }
    let mut evidence = Evidence::new();
    for (keyword, percent) in found {
        if let Some(&(_, topic, worth)) = KEYWORDS.all.get(keyword) {
            *evidence.entry(topic).or_default() += worth * percent / 100;
        }
    }
    evidence
}

fn stems(text: &str) -> Vec<String> {
    let words = tokens(text).into_iter();
    words
        .filter(|token| token.look != Look::Score)
        .map(|token| bare_stem(&token.word))
        .collect()
}

struct Keywords {
    /// Stems, topic, worth.
    all: Vec<(Vec<String>, TopicId, u32)>,
    by_first: HashMap<String, Vec<usize>>,
}

static KEYWORDS: LazyLock<Keywords> =
    LazyLock::new(|| Keywords::read(include_str!("../../../topics/keywords.tsv")));

impl Keywords {
    fn read(table: &str) -> Keywords {
        let mut all: Vec<(Vec<String>, TopicId, u32)> = Vec::new();
        for (topic, keywords) in rows(table) {
            for keyword in keywords.split(", ") {
                let [strong, plain, weak] = WORTHS;
                let (phrase, worth) = match (keyword.strip_prefix('!'), keyword.strip_prefix('?')) {
                    (Some(phrase), _) => (phrase, strong),
                    (_, Some(phrase)) => (phrase, weak),
                    _ => (keyword, plain),
                };
                let stems = stems(phrase);
                let known = all
                    .iter()
                    .any(|(other, of, _)| *of == topic && *other == stems);
                if !known {
                    all.push((stems, topic, worth));
                }
            }
        }
        let mut by_first: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, (stems, _, _)) in all.iter().enumerate() {
            if let Some(first) = stems.first() {
                by_first.entry(first.clone()).or_default().push(at);
            }
        }
        Keywords { all, by_first }
    }

    /// The keywords in a text, by their place in the list.
    fn find(&self, text: &[String]) -> Vec<usize> {
        let mut found = Vec::new();
        for (at, stem) in text.iter().enumerate() {
            let rest = text.get(at..).unwrap_or_default();
            for &keyword in self.by_first.get(stem).into_iter().flatten() {
                let phrase = self.all.get(keyword);
                if phrase.is_some_and(|(stems, _, _)| rest.starts_with(stems)) {
                    found.push(keyword);
                }
            }
        }
        found
    }
}

static SECTIONS: LazyLock<HashMap<&str, TopicId>> = LazyLock::new(|| {
    let mut names = HashMap::new();
    for (topic, row) in rows(include_str!("../../../topics/sections.tsv")) {
        for name in row.split(", ") {
            names.entry(name).or_insert(topic);
        }
    }
    names
});

/// What a publisher's section speaks for: by its whole name, or else by its parts.
fn publisher(name: &str) -> Vec<TopicId> {
    const BETWEEN: [&str; 7] = [" and ", " e ", " y ", " et ", " und ", " och ", " og "];
    let name = name.trim().to_lowercase();
    if let Some(&topic) = SECTIONS.get(name.as_str()) {
        return vec![topic];
    }
    let mut parted = name.replace(['/', '|', '>', '&', ',', '›', '·', '・', '、'], "\n");
    for word in BETWEEN {
        parted = parted.replace(word, "\n");
    }
    let mut topics: Vec<TopicId> = parted
        .lines()
        .filter_map(|part| SECTIONS.get(part.trim()).copied())
        .collect();
    topics.sort();
    topics.dedup();
    topics
}

fn rows(table: &str) -> impl Iterator<Item = (TopicId, &str)> {
    let rows = table.lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(|line| {
        let (code, row) = line.split_once('\t')?;
        Some((code.parse().ok()?, row))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_speak_of_topics_that_we_use() {
        let tables = [
            include_str!("../../../topics/keywords.tsv"),
            include_str!("../../../topics/sections.tsv"),
        ];
        for table in tables {
            let lines = table.lines().filter(|line| !line.starts_with('#')).count();
            assert_eq!(rows(table).count(), lines);
            for (topic, _) in rows(table) {
                assert!(Topic::find(topic).is_some(), "{topic}");
            }
        }
        let empty = KEYWORDS.all.iter().filter(|(stems, _, _)| stems.is_empty());
        assert_eq!(empty.count(), 0);
    }

    #[test]
    fn publishers_sections_in_many_languages() {
        let sections = |name: &str| -> Vec<Section> {
            publisher(name).into_iter().filter_map(section).collect()
        };
        assert_eq!(sections("Política"), [Section::Politics]);
        assert_eq!(sections(" Esporte "), [Section::Sport]);
        assert_eq!(sections("体育"), [Section::Sport]);
        assert_eq!(sections("Kinh tế"), [Section::Economy]);
        assert_eq!(sections("Wissenschaft"), [Section::Science]);
        assert_eq!(
            sections("Science and Health"),
            [Section::Health, Section::Science]
        );
        assert_eq!(sections("Economia & Negócios"), [Section::Economy]);
        assert_eq!(
            sections("Desporto > Futebol"),
            [Section::Sport, Section::Sport]
        );
        assert_eq!(sections("News"), []);
        assert_eq!(sections("Região"), []);
    }
}
