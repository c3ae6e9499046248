//! Whether two articles are about the same event.

use crate::fingerprint::{Fingerprint, Kind, Term};
use std::cmp::Ordering;

/// Farthest apart that two articles on one event are published, in seconds: four days.
pub const FARTHEST: i64 = 4 * 24 * 3600;
/// From this score on two articles are on the same event.
pub(crate) const SAME: f32 = 0.28;
/// Least agreement on rare terms: names, numbers, seldom words; one in full is 1.
const RARE: f32 = 0.75;
/// Least agreement on what happened, beside the names of who and where.
const HAPPENED: f32 = 0.8;
/// Least product of the two: a little of one asks for much of the other.
const BOTH: f32 = 2.4;
/// What a name or number counts that one article has in its body only.
const BODY: f32 = 0.25;
/// What it counts where both have it in their bodies only.
const BODIES: f32 = 0.1;
/// A term that agrees no more than this, such as a small number, tells nothing of what
/// happened.
const SMALL: f32 = 0.03;
/// The weight at which a term counts in full, in tenths.
const FULL: f32 = 50.0;

/// How surely two articles are on the same event, from 0 to 1. Symmetric. 0 where they
/// lie more than four days apart, or do not agree enough on rare terms (names, numbers,
/// seldom words) and on what happened: people and places have many events, and events of
/// a kind have many people and places.
pub fn same_event(a: &Fingerprint, b: &Fingerprint) -> f32 {
    let agreed = Agreement::of(a, b);
    match agreed.is_enough() {
        true => agreed.likeness(a, b),
        false => 0.0,
    }
}

/// How alike two articles are, from 0 to 1, whatever it is that they agree on. 0 where
/// they lie more than four days apart.
pub(crate) fn likeness(a: &Fingerprint, b: &Fingerprint) -> f32 {
    Agreement::of(a, b).likeness(a, b)
}

/// Whether two articles are on the same event. Symmetric.
pub fn is_same_event(a: &Fingerprint, b: &Fingerprint) -> bool {
    same_event(a, b) >= SAME
}

/// What two fingerprints share.
#[derive(Default)]
struct Agreement {
    dot: f32,
    /// Names, numbers and rare words, by weight.
    rare: f32,
    /// Words and numbers that are no names, by weight.
    happened: f32,
    /// Whether both give results of games, and none alike.
    other_game: bool,
}

impl Agreement {
    fn of(a: &Fingerprint, b: &Fingerprint) -> Agreement {
        let mut agreed = Agreement::default();
        let mut games = false;
        for (one, other) in shared(&a.terms, &b.terms) {
            agreed.add(one, other, 1.0);
            games |= one.2.min(other.2) == Kind::Score;
        }
        for (one, other) in in_one_body(a, b) {
            agreed.add(one, other, BODY);
        }
        for (one, other) in shared(&a.background, &b.background) {
            agreed.add(one, other, BODIES);
        }
        agreed.other_game = has_score(a) && has_score(b) && !games;
        agreed
    }

    /// Counts a term that both have, by its weights and the share that counts.
    fn add(&mut self, one: &Term, other: &Term, share: f32) {
        let product = f32::from(one.1) * f32::from(other.1);
        let weight = product / (FULL * FULL);
        let kind = one.2.min(other.2);
        self.dot += share * product;
        if kind != Kind::Word {
            self.rare += share * weight;
        }
        if kind != Kind::Name && weight > SMALL {
            self.happened += share * weight.sqrt();
        }
    }

    fn is_enough(&self) -> bool {
        self.rare >= RARE && self.happened >= HAPPENED && self.rare * self.happened >= BOTH
    }

    fn likeness(&self, a: &Fingerprint, b: &Fingerprint) -> f32 {
        let apart = a.published.saturating_sub(b.published).saturating_abs();
        if apart > FARTHEST {
            return 0.0;
        }
        let doubt = if self.other_game { 0.5 } else { 1.0 };
        let cosine = self.dot / (length(a) * length(b)).sqrt().max(1.0);
        (cosine * closeness(apart) * doubt * outlets(a, b)).min(1.0)
    }
}

fn has_score(print: &Fingerprint) -> bool {
    print.terms.iter().any(|term| term.2 == Kind::Score)
}

/// The terms that both have; both lists are sorted by word.
fn shared<'a>(a: &'a [Term], b: &'a [Term]) -> Vec<(&'a Term, &'a Term)> {
    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
    let mut shared = Vec::new();
    while let (Some(one), Some(other)) = (a.peek(), b.peek()) {
        match one.0.cmp(&other.0) {
            Ordering::Less => drop(a.next()),
            Ordering::Greater => drop(b.next()),
            Ordering::Equal => shared.extend(a.next().zip(b.next())),
        }
    }
    shared
}

/// The terms that one has in its head and the other in its body only, by word: sums of
/// fractions depend on the order.
fn in_one_body<'a>(a: &'a Fingerprint, b: &'a Fingerprint) -> Vec<(&'a Term, &'a Term)> {
    let mut found = shared(&a.terms, &b.background);
    found.extend(shared(&a.background, &b.terms));
    found.sort_by(|one, other| one.0.0.cmp(&other.0.0));
    found
}

fn length(print: &Fingerprint) -> f32 {
    print
        .terms
        .iter()
        .map(|term| f32::from(term.1).powi(2))
        .sum()
}

/// 1 within a day, then less and less.
fn closeness(apart: i64) -> f32 {
    const DAY: f32 = 86_400.0;
    let days = apart as f32 / DAY;
    1.0 - (days - 1.0).max(0.0) * 0.1
}

/// An outlet seldom has two articles on one event, and often a series on one place.
fn outlets(a: &Fingerprint, b: &Fingerprint) -> f32 {
    if a.source == b.source { 0.85 } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Brief, Original};
    use news::SourceId;

    /// Source, day and time, headline, lead.
    fn print(source: i64, published: &str, headline: &str, lead: &str) -> Fingerprint {
        Fingerprint::of(&Brief {
            headline: headline.to_owned(),
            lead: lead.to_owned(),
            tags: Vec::new(),
            section: None,
            original: Original::default(),
            published: format!("2026-03-{published}:00Z").parse().unwrap(),
            source: SourceId::new(source).unwrap(),
        })
    }

    fn same(a: &Fingerprint, b: &Fingerprint) -> bool {
        assert_eq!(same_event(a, b).to_bits(), same_event(b, a).to_bits());
        is_same_event(a, b)
    }

    fn grounding() -> Fingerprint {
        print(
            1,
            "04T08:00",
            "Ferry Andorinha runs aground off Tarambola",
            "All 143 passengers were brought ashore after the ship struck the Pedra Rasa shoal on \
             Tuesday evening on its way from Saltmere.",
        )
    }

    #[test]
    fn an_event_in_other_words() {
        let translated = print(
            2,
            "04T11:00",
            "Ferry runs aground with 143 on board near the island of Tarambola",
            "The vessel that left Saltmere on Tuesday got stuck on the sandbank of Pedra Rasa. \
             The passengers were taken to land in lifeboats.",
        );
        assert!(same(&grounding(), &translated));
    }

    #[test]
    fn another_ferry_piece_is_another_event() {
        let electric = print(
            2,
            "04T12:00",
            "First electric ferry starts between Saltmere and Tarambola",
            "Passengers will cross to the island in 25 minutes from Monday, and hear nothing.",
        );
        let fares = print(
            1,
            "05T12:00",
            "Tarambola ferry fares to rise by 8 per cent in May",
            "Islanders will pay more for the crossing from Saltmere, the company said.",
        );
        assert!(!same(&grounding(), &electric));
        assert!(!same(&grounding(), &fares));
        assert!(!same(&electric, &fares));
    }

    #[test]
    fn two_matches_of_a_weekend() {
        let one = print(
            1,
            "07T18:00",
            "Rovers beat Athletic 2-1 in Lisandra League",
            "A late header by Tom Averill gave Saltmere Rovers three points on Saturday at the \
             Barra stadium.",
        );
        let other = print(
            2,
            "07T20:00",
            "Wanderers beat Harriers 3-0 in Lisandra League",
            "Two goals by Sam Teague gave Thornhaven Wanderers three points on Saturday at the \
             Moor stadium.",
        );
        let report = print(
            2,
            "07T21:00",
            "Averill header sinks Athletic",
            "Saltmere Rovers won 2-1 at the Barra stadium on Saturday and lead the Lisandra League.",
        );
        assert!(!same(&one, &other));
        assert!(!same(&report, &other));
        assert!(same(&one, &report));
    }

    #[test]
    fn two_cases_before_one_court() {
        let one = print(
            1,
            "10T10:00",
            "Porto Alvim court jails accountant for fraud",
            "Marta Leal was sentenced to four years in prison by the Porto Alvim court for \
             stealing €2.3 million from a pension fund.",
        );
        let other = print(
            2,
            "10T15:00",
            "Porto Alvim court jails fireman for arson",
            "Hugo Brites was sentenced to four years in prison by the Porto Alvim court for \
             setting fire to a warehouse.",
        );
        assert!(!same(&one, &other));
    }

    #[test]
    fn lights_and_arms_in_one_town() {
        let arms = print(
            1,
            "11T10:00",
            "Porto Alvim shipyard wins arms order",
            "The defence ministry ordered four patrol vessels worth €220 million in Porto Alvim.",
        );
        let lights = print(
            2,
            "11T12:00",
            "Porto Alvim cathedral lights its Christmas lights",
            "The lights of the cathedral in Porto Alvim were switched on by the mayor.",
        );
        assert!(!same(&arms, &lights));
    }

    #[test]
    fn what_lies_days_apart_is_another_event() {
        let mut later = grounding();
        later.published += FARTHEST + 1;
        later.source = SourceId::new(2).unwrap();
        assert!(!same(&grounding(), &later));
        later.published -= 1;
        assert!(same(&grounding(), &later));
        let nothing = print(1, "11T12:00", "", "");
        assert!(!same(&nothing, &nothing));
    }
}
