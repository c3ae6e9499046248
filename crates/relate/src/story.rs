//! Articles to stories.

use crate::{
    event::{FARTHEST, SAME, is_same_event, likeness, same_event},
    fingerprint::{COMMON, Fingerprint, Kind},
};
use news::ArticleId;
use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap},
};

/// How alike two groups are on average when they are joined: a chain of articles, each
/// a little like the next, falls short of it.
const JOINED: f32 = 0.7 * SAME;

/// The stories among articles: groups of two or more on one event, each sorted by id,
/// the groups sorted by their first id. Articles that stand alone are left out. The
/// result does not depend on the order of the articles; of articles given twice the
/// first counts.
///
/// Pairs are found through the rare terms that they share, then joined from the surest
/// pair on, as long as the groups are alike on average (average linkage).
pub fn stories(articles: &[(ArticleId, Fingerprint)]) -> Vec<Vec<ArticleId>> {
    let by_id: BTreeMap<ArticleId, &Fingerprint> = articles
        .iter()
        .rev()
        .map(|(id, print)| (*id, print))
        .collect();
    let sorted: Vec<(ArticleId, &Fingerprint)> = by_id.into_iter().collect();
    let prints: Vec<&Fingerprint> = sorted.iter().map(|&(_, print)| print).collect();
    let groups = join(&prints);
    let ids = |group: &Vec<usize>| -> Vec<ArticleId> {
        let mut ids: Vec<ArticleId> = group
            .iter()
            .filter_map(|&at| sorted.get(at).map(|&(id, _)| id))
            .collect();
        ids.sort();
        ids
    };
    let mut stories: Vec<Vec<ArticleId>> = groups
        .iter()
        .filter(|group| group.len() > 1)
        .map(ids)
        .collect();
    stories.sort();
    stories
}

/// The candidates on the same event as an article, the surest first.
pub fn neighbours(target: &Fingerprint, candidates: &[(ArticleId, Fingerprint)]) -> Vec<ArticleId> {
    let mut found: Vec<(Reverse<u32>, ArticleId)> = candidates
        .iter()
        .filter(|(_, print)| is_same_event(target, print))
        .map(|(id, print)| (Reverse(rank(same_event(target, print))), *id))
        .collect();
    found.sort();
    found.dedup_by_key(|(_, id)| *id);
    found.into_iter().map(|(_, id)| id).collect()
}

/// A score as a whole number, to sort by.
fn rank(score: f32) -> u32 {
    (score * 1_000_000.0) as u32
}

/// Groups of places in the list.
fn join(prints: &[&Fingerprint]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = (0..prints.len()).map(|at| vec![at]).collect();
    let mut group_of: Vec<usize> = (0..prints.len()).collect();
    for (_, one, other) in pairs(prints) {
        let place = |at: usize| group_of.get(at).copied().unwrap_or(at);
        let (into, from) = (place(one), place(other));
        if into == from || !are_alike(prints, &groups, into, from) {
            continue;
        }
        let moved = groups.get_mut(from).map(std::mem::take).unwrap_or_default();
        for &at in &moved {
            if let Some(group) = group_of.get_mut(at) {
                *group = into;
            }
        }
        if let Some(group) = groups.get_mut(into) {
            group.extend(moved);
        }
    }
    groups
}

fn are_alike(prints: &[&Fingerprint], groups: &[Vec<usize>], into: usize, from: usize) -> bool {
    let members = |group: usize| groups.get(group).into_iter().flatten();
    let print = |at: &usize| prints.get(*at).copied();
    let mut sum = 0.0;
    let mut count = 0.0;
    for one in members(into).filter_map(print) {
        for other in members(from).filter_map(print) {
            sum += likeness(one, other);
            count += 1.0;
        }
    }
    sum >= JOINED * count
}

/// Pairs on the same event, the surest first.
fn pairs(prints: &[&Fingerprint]) -> Vec<(Reverse<u32>, usize, usize)> {
    let mut postings: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut pairs = Vec::new();
    for (at, print) in prints.iter().enumerate() {
        let mut sharing: HashMap<usize, u8> = HashMap::new();
        let terms = print.terms.iter().chain(&print.background);
        for term in terms.filter(|term| term.2 != Kind::Word && term.1 > COMMON) {
            let posting = postings.entry(&term.0).or_default();
            for &earlier in posting.iter() {
                let count = sharing.entry(earlier).or_default();
                *count = count.saturating_add(1);
            }
            posting.push(at);
        }
        let near = sharing.into_iter().filter(|&(_, count)| count >= 2);
        for (earlier, _) in near {
            let Some(other) = prints.get(earlier) else {
                continue;
            };
            if (print.published - other.published).abs() <= FARTHEST {
                let score = same_event(print, other);
                if score >= SAME {
                    pairs.push((Reverse(rank(score)), earlier, at));
                }
            }
        }
    }
    pairs.sort_unstable();
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Brief, Original};
    use news::SourceId;
    use proptest::prelude::*;

    fn id(row: usize) -> ArticleId {
        ArticleId::new(row as i64 + 1).unwrap()
    }

    fn print(source: i64, headline: &str) -> Fingerprint {
        Fingerprint::of(&Brief {
            headline: headline.to_owned(),
            lead: String::new(),
            tags: Vec::new(),
            section: None,
            original: Original::default(),
            published: "2026-03-04T08:00:00Z".parse().unwrap(),
            source: SourceId::new(source).unwrap(),
        })
    }

    fn numbered(headlines: &[&str]) -> Vec<(ArticleId, Fingerprint)> {
        let prints = headlines.iter().enumerate();
        prints
            .map(|(at, headline)| (id(at), print(at as i64 + 1, headline)))
            .collect()
    }

    #[test]
    fn articles_on_one_event_come_together() {
        let articles = numbered(&[
            "Ferry Gaivota runs aground off Tarambola",
            "Mayor Pellow wins by 1,214 votes",
            "Gaivota ferry stuck off Tarambola after it runs aground",
            "Seven hurt as ferry Gaivota runs aground at Tarambola",
            "Rain expected",
        ]);
        assert_eq!(stories(&articles), [vec![id(0), id(2), id(3)]]);
        assert_eq!(neighbours(&articles[2].1, &articles[3..]), [id(3)]);
        assert!(neighbours(&articles[4].1, &articles[..4]).is_empty());
    }

    /// Each is on the same event as the next, but the first and the last are not.
    #[test]
    fn a_chain_breaks() {
        let articles = numbered(&[
            "apricot bassoon cobalt dahlia ermine falafel",
            "dahlia ermine falafel gazebo hickory iguana",
            "gazebo hickory iguana jonquil kumquat lagoon",
            "jonquil kumquat lagoon mandolin nutmeg oregano",
            "mandolin nutmeg oregano paprika quinoa rhubarb",
        ]);
        for pair in articles.windows(2) {
            assert!(is_same_event(&pair[0].1, &pair[1].1));
        }
        for story in stories(&articles) {
            assert!(story.len() <= 3, "{story:?}");
        }
    }

    /// Words enough for articles to agree in part.
    fn articles() -> impl Strategy<Value = Vec<(ArticleId, Fingerprint)>> {
        let words = vec![
            "apricot", "bassoon", "cobalt", "dahlia", "ermine", "falafel", "gazebo", "hickory",
            "iguana", "court", "ferry", "143", "9,120",
        ];
        let headline = prop::sample::subsequence(words, 2..8);
        let article = (headline, 1_i64..4);
        prop::collection::vec(article, 0..14).prop_map(|articles| {
            let prints = articles.into_iter().enumerate();
            prints
                .map(|(at, (words, source))| (id(at), print(source, &words.join(" "))))
                .collect()
        })
    }

    proptest! {
        #[test]
        fn the_order_of_articles_does_not_matter(
            (articles, shuffled) in articles()
                .prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
        ) {
            let found = stories(&articles);
            prop_assert_eq!(&found, &stories(&shuffled));
            let mut seen: Vec<ArticleId> = found.concat();
            seen.sort();
            seen.dedup();
            prop_assert_eq!(seen.len(), found.concat().len(), "no article in two stories");
        }
    }
}
