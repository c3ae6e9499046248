//! Articles to stories.

use crate::{
    event::{FARTHEST, SAME, likeness, same_event},
    fingerprint::{COMMON, Fingerprint, Kind},
};
use news::ArticleId;
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet, HashMap},
};

/// How alike two groups are on average when they are joined: a chain of articles, each
/// a little like the next, falls short of it.
const JOINED: f32 = 0.7 * SAME;

/// The stories among articles: groups of two or more on one event, each sorted by id,
/// the groups sorted by their first id. Articles that stand alone are left out. The
/// result depends neither on the order of the articles nor on their ids; of articles
/// given twice the first counts.
///
/// Pairs are found through the rare terms that they share, then joined from the surest
/// pair on, as long as the groups are alike on average (average linkage).
pub fn stories(articles: &[(ArticleId, Fingerprint)]) -> Vec<Vec<ArticleId>> {
    let sorted = in_order(articles);
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

/// The articles whose stories may depend on `seeds`: the seeds, those on the same event
/// as one of them, those on the same event as one of these, and so on; sorted by id. The
/// [`stories`] of these alone are their stories among all articles.
pub fn reach(seeds: &[ArticleId], articles: &[(ArticleId, Fingerprint)]) -> Vec<ArticleId> {
    let sorted = in_order(articles);
    let prints: Vec<&Fingerprint> = sorted.iter().map(|&(_, print)| print).collect();
    let postings = Postings::of(&prints);
    let is_seed = |at: &usize| sorted.get(*at).is_some_and(|(id, _)| seeds.contains(id));
    let mut found: BTreeSet<usize> = (0..sorted.len()).filter(is_seed).collect();
    let mut ahead: Vec<usize> = found.iter().copied().collect();
    while let Some(at) = ahead.pop() {
        let near = postings.near(at, prints.len());
        ahead.extend(
            near.map(|(_, other)| other)
                .filter(|&other| found.insert(other)),
        );
    }
    let ids = found.into_iter().filter_map(|at| sorted.get(at));
    let mut ids: Vec<ArticleId> = ids.map(|&(id, _)| id).collect();
    ids.sort();
    ids
}

/// Each article once, in an order that does not depend on when it was taken in: equally
/// sure pairs are joined in this order.
fn in_order(articles: &[(ArticleId, Fingerprint)]) -> Vec<(ArticleId, &Fingerprint)> {
    let by_id: BTreeMap<ArticleId, &Fingerprint> = articles
        .iter()
        .rev()
        .map(|(id, print)| (*id, print))
        .collect();
    let mut sorted: Vec<(ArticleId, &Fingerprint)> = by_id.into_iter().collect();
    sorted.sort_by(|(_, a), (_, b)| {
        let key = |print: &Fingerprint| (print.published, print.source);
        (key(a), &a.terms, &a.background).cmp(&(key(b), &b.terms, &b.background))
    });
    sorted
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
    let postings = Postings::of(prints);
    let earlier = |at| {
        let near = postings.near(at, at);
        near.map(move |(score, earlier)| (Reverse(rank(score)), earlier, at))
    };
    let mut pairs: Vec<_> = (0..prints.len()).flat_map(earlier).collect();
    pairs.sort_unstable();
    pairs
}

/// Where the telling terms of fingerprints stand.
struct Postings<'a> {
    prints: &'a [&'a Fingerprint],
    /// The places in the list that have a term, in their order.
    of: HashMap<&'a str, Vec<usize>>,
}

impl<'a> Postings<'a> {
    fn of(prints: &'a [&'a Fingerprint]) -> Postings<'a> {
        let mut of: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, print) in prints.iter().enumerate() {
            for term in telling(print) {
                of.entry(term).or_default().push(at);
            }
        }
        Postings { prints, of }
    }

    /// Those before `end` on the same event as one, and how surely: looked for among those
    /// that share two of its terms or more.
    fn near(&self, at: usize, end: usize) -> impl Iterator<Item = (f32, usize)> {
        let mut sharing: HashMap<usize, u8> = HashMap::new();
        let print = self.prints.get(at);
        for term in print.into_iter().flat_map(|print| telling(print)) {
            let others = self.of.get(term).into_iter().flatten();
            for &other in others.take_while(|other| **other < end) {
                let count = sharing.entry(other).or_default();
                *count = count.saturating_add(1);
            }
        }
        let near = sharing
            .into_iter()
            .filter(move |&(other, count)| count >= 2 && other != at);
        near.filter_map(move |(other, _)| {
            let (print, same) = (print?, self.prints.get(other)?);
            if (print.published - same.published).abs() > FARTHEST {
                return None;
            }
            let score = same_event(print, same);
            (score >= SAME).then_some((score, other))
        })
    }
}

/// The terms by which others on the same event are found.
fn telling(print: &Fingerprint) -> impl Iterator<Item = &str> {
    let terms = print.terms.iter().chain(&print.background);
    let telling = terms.filter(|term| term.2 != Kind::Word && term.1 > COMMON);
    telling.map(|term| term.0.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Brief, Original, is_same_event};
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
        assert_eq!(reach(&[id(3)], &articles), [id(0), id(2), id(3)]);
        assert_eq!(reach(&[id(4)], &articles), [id(4)]);
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

    /// Articles of twelve days, with words enough to agree in part.
    fn articles() -> impl Strategy<Value = Vec<(ArticleId, Fingerprint)>> {
        let words = vec![
            "apricot", "bassoon", "cobalt", "dahlia", "ermine", "falafel", "gazebo", "hickory",
            "iguana", "court", "ferry", "143", "9,120",
        ];
        let headline = prop::sample::subsequence(words, 2..8);
        let article = (headline, 1_i64..4, 0_i64..12);
        prop::collection::vec(article, 0..14).prop_map(|articles| {
            let prints = articles.into_iter().enumerate();
            prints
                .map(|(at, (words, source, day))| {
                    let mut print = print(source, &words.join(" "));
                    print.published += day * 24 * 3600;
                    (id(at), print)
                })
                .collect()
        })
    }

    fn shuffled() -> impl Strategy<Value = [Vec<(ArticleId, Fingerprint)>; 2]> {
        articles().prop_flat_map(|all| {
            let shuffled = Just(all.clone()).prop_shuffle();
            shuffled.prop_map(move |shuffled| [all.clone(), shuffled])
        })
    }

    proptest! {
        #[test]
        fn the_order_of_articles_does_not_matter([articles, shuffled] in shuffled()) {
            let found = stories(&articles);
            prop_assert_eq!(&found, &stories(&shuffled));
            let mut seen: Vec<ArticleId> = found.concat();
            seen.sort();
            seen.dedup();
            prop_assert_eq!(seen.len(), found.concat().len(), "no article in two stories");
        }

        /// Articles come one after the other; each time only what it reaches is grouped
        /// anew.
        #[test]
        fn one_by_one_the_stories_are_the_same([articles, shuffled] in shuffled()) {
            let mut found: Vec<Vec<ArticleId>> = Vec::new();
            for at in 0..shuffled.len() {
                let known = &shuffled[..=at];
                let reached = reach(&[shuffled[at].0], known);
                found.retain(|story| !story.iter().any(|id| reached.contains(id)));
                let near = known.iter().filter(|(id, _)| reached.contains(id));
                found.extend(stories(&near.cloned().collect::<Vec<_>>()));
            }
            found.sort();
            prop_assert_eq!(found, stories(&articles));
        }

        #[test]
        fn the_ids_of_articles_do_not_matter(articles in articles()) {
            let turned = |id: ArticleId| ArticleId::new(1000 - id.get()).unwrap();
            let renumbered: Vec<_> = articles
                .iter()
                .map(|(id, print)| (turned(*id), print.clone()))
                .collect();
            let mut found = stories(&articles);
            for story in &mut found {
                story.iter_mut().for_each(|id| *id = turned(*id));
                story.sort();
            }
            found.sort();
            // Which of two equal articles comes first makes no difference to be seen.
            let prints: BTreeSet<_> = articles
                .iter()
                .map(|(_, print)| (print.published, print.source, &print.terms))
                .collect();
            if prints.len() == articles.len() {
                prop_assert_eq!(found, stories(&renumbered));
            }
        }
    }
}
