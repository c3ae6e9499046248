//! From an article to its translation.

use crate::{
    EngineError, Glossary, Router, Way, checks, literal, quotes,
    reading::Reading,
    slice::{append, count_words, has_letters, part, part_of},
    units::{TranslationUnit, units, visit},
    work::{Sentence, Work},
};
use jiff::Timestamp;
use news::{
    Article, Check, Finding, Heeded, Lang, MadeBy, Mark, Provenance, Remembered, Revision, Scope,
    Segment, SegmentState, Severity, Standing, Text, Topic, Translation, UnitId,
};
use nmt::sentences::{gap, sentences};
use serde::{Deserialize, Serialize};
use std::{
    collections::{HashMap, HashSet, VecDeque},
    ops::Range,
};

/// What readers may see of translations that no person has reviewed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Publish {
    /// What scores well enough.
    Checked,
    /// The headline, the lead and the lead picture of what scores well enough.
    Headline,
    /// Nothing before a person has reviewed it.
    Reviewed,
    /// Nothing at all.
    Nothing,
}

/// When readers may see a translation.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Policy {
    /// What they may see.
    pub publish: Publish,
    /// A translation of a lower score waits for review.
    pub least_score: f32,
}

impl Default for Policy {
    /// Half of the words must be in sentences without an error.
    fn default() -> Policy {
        Policy {
            publish: Publish::Checked,
            least_score: 0.5,
        }
    }
}

impl Policy {
    /// A body that scores too low does not take a head with it that scores well enough.
    fn standing(self, score: Score, is_reviewed: bool) -> Standing {
        match self.publish {
            Publish::Nothing => Standing::Held,
            _ if is_reviewed => Standing::Published,
            Publish::Reviewed => Standing::Held,
            _ if score.whole.max(score.head) < self.least_score => Standing::Held,
            _ if score.whole < self.least_score => Standing::Headline,
            Publish::Headline => Standing::Headline,
            Publish::Checked => Standing::Published,
        }
    }
}

/// Shares of words in sentences without an error, from 0 to 1.
#[derive(Clone, Copy, Debug)]
struct Score {
    /// Of what was translated.
    whole: f32,
    /// Of headline, lead and what else belongs to the head.
    head: f32,
}

/// What is wanted, and what is known already.
#[derive(Clone, Copy)]
pub struct Order<'a> {
    /// The language wanted.
    pub to: Lang,
    /// How much of the article.
    pub scope: Scope,
    /// The way to take.
    pub way: &'a Way,
    /// What readers may see.
    pub policy: Policy,
    /// The terms of the pair.
    pub glossary: &'a Glossary,
    /// Sentences translated before, by people or along this way, by their originals.
    pub known: &'a HashMap<Text, Remembered>,
    /// The translation so far: what people edited or accepted is kept where the
    /// source has not changed, and so is what the same engine and models made with the
    /// same terms.
    pub earlier: Option<&'a Translation>,
    /// The time of day.
    pub now: Timestamp,
}

/// A translation, and what was learned by making it.
#[derive(Clone, PartialEq, Debug)]
pub struct Done {
    /// The translation.
    pub translation: Translation,
    /// Sentences to remember, each once, by their originals.
    pub learned: Vec<(Text, Remembered)>,
}

/// The sentences that a memory may know, each once. What bears other marks is another one,
/// as nobody knows where they would go.
pub fn needed(article: &Article, scope: Scope) -> Vec<Text> {
    let mut seen = HashSet::new();
    cut(article, scope)
        .into_iter()
        .filter(|sentence| has_letters(&sentence.words))
        .map(|sentence| sentence.source)
        .filter(|source| seen.insert(source.clone()))
        .collect()
}

/// Translates an article. The result depends on the arguments alone.
///
/// A sentence that comes back empty, in the wrong language or in a loop is not shown:
/// its segment stays `Initial` with a blank target, and in the translated article its
/// original stands under [`Mark::Lang`]. One that lost a person's name for all that
/// could be done is shown, with an error among the findings. Fails only if the engine fails
/// as a whole.
pub fn translate(
    article: &Article,
    order: &Order<'_>,
    router: &Router,
) -> Result<Done, EngineError> {
    let way = order.way;
    let mut sentences = cut(article, order.scope);
    for sentence in &mut sentences {
        sentence.version = order.glossary.of_segment(&sentence.words);
    }
    let outdated = keep_edits(&mut sentences, order.earlier);
    let mut given = as_people_said(&mut sentences, order.known);
    given.extend(copy_literals(&mut sentences));
    given.extend(call_by_name(&mut sentences, order, article.language));
    if let Some(earlier) = order.earlier.filter(|it| is_same_way(it, way)) {
        keep(&mut sentences, earlier, is_by_machine);
    }
    let work = Work {
        router,
        way,
        reading: &Reading::of(article),
        glossary: order.glossary,
        to: order.to,
    };
    work.recall(&mut sentences, order.known);
    work.plain(&mut sentences)?;
    work.marked(&mut sentences)?;
    work.in_context(&mut sentences, &given)?;
    let (mut findings, score) = judge(&mut sentences, &work, &given);
    findings.extend(outdated.iter().map(flagged));
    let learned = learned(&sentences, &given, order.known);
    let segments = sentences.into_iter().map(Segment::from).collect();
    Ok(Done {
        translation: Translation {
            outdated,
            ..finish(article, order, segments, findings, score)
        },
        learned,
    })
}

fn finish(
    article: &Article,
    order: &Order<'_>,
    segments: Vec<Segment>,
    findings: Vec<Finding>,
    score: Score,
) -> Translation {
    let reviewed = order.earlier.and_then(|earlier| {
        let whole = segments.iter().all(|segment| segment.state.is_by_person());
        earlier.provenance.reviewed_by.clone().filter(|_| whole)
    });
    let standing = order.policy.standing(score, reviewed.is_some());
    Translation {
        lang: order.to,
        scope: order.scope,
        revision: Revision::of(article),
        article: rebuild(article, order.scope, &segments, order.to),
        segments,
        outdated: Vec::new(),
        findings,
        provenance: Provenance {
            route: order.way.route.clone(),
            engine: order.way.engine.clone(),
            models: order.way.models.clone(),
            glossary: order.glossary.version().map(str::to_owned),
            score: score.whole,
            made: order.now,
            reviewed_by: reviewed,
        },
        standing,
    }
}

/// The article with its words replaced by those of segments. Where a segment is
/// missing, blank, or of other words, the original stands under [`Mark::Lang`].
/// Strings beyond the scope stay in the original language, without a mark.
pub fn rebuild(article: &Article, scope: Scope, segments: &[Segment], to: Lang) -> Article {
    let mut by_unit: HashMap<&UnitId, Vec<&Segment>> = HashMap::new();
    for segment in segments {
        by_unit.entry(&segment.unit).or_default().push(segment);
    }
    let from = article.language;
    let mut translated = article.clone();
    visit(&mut translated, &mut |id, of, text| {
        if is_within(of, scope) && !text.is_blank() {
            let segments = by_unit.get(id).map(Vec::as_slice).unwrap_or_default();
            *text = joined(text, segments, from, to);
        }
    });
    // The article still says where it comes from, but its words are now in `to`.
    translated.language = to;
    translated
}

fn is_within(of: Scope, scope: Scope) -> bool {
    of == Scope::Head || scope == Scope::Full
}

fn joined(text: &Text, segments: &[&Segment], from: Lang, to: Lang) -> Text {
    let words = text.words();
    let mut out = Text::default();
    let mut end = 0;
    for (at, range) in sentences(&words, &from.to_icu()).into_iter().enumerate() {
        let source = part_of(text, &range);
        let segment = segments
            .get(at)
            .filter(|segment| segment.source == source && !segment.target.is_blank());
        let target = match segment {
            Some(segment) => segment.target.clone(),
            None => in_original(&source, from),
        };
        let between = end..range.start;
        let space = part(&words, between.clone());
        match at {
            // The first line of a poem may be set in.
            0 => out.push(space, &[]),
            _ => out.push(
                gap(space, &to.to_icu()),
                &across(text, &between, &out, &target),
            ),
        }
        append(&mut out, &target);
        end = range.end;
    }
    out.push(part(&words, end..words.len()), &[]);
    // What a person edited stays as it was written.
    match segments.iter().any(|segment| segment.state.is_by_person()) {
        true => out,
        false => quotes::in_style(&out, to),
    }
}

/// The marks of what stands between two sentences: those that run on from one to the other in
/// the original, and stand at both sides in the translation. A link over two sentences is one.
fn across(text: &Text, between: &Range<usize>, before: &Text, behind: &Text) -> Vec<Mark> {
    let mut running: Option<Vec<Mark>> = None;
    let mut start = 0;
    for span in &text.spans {
        let end = start + span.text.len();
        // With the characters at both sides, or at least a byte of each.
        if start <= between.end && end >= between.start && end > start {
            running = Some(match running {
                Some(marks) => shared(&marks, &span.marks),
                None => span.marks.clone(),
            });
        }
        start = end;
    }
    let running = running.unwrap_or_default();
    let (Some(last), Some(first)) = (before.spans.last(), behind.spans.first()) else {
        return Vec::new();
    };
    let both = shared(&last.marks, &first.marks).into_iter();
    both.take_while(|mark| running.contains(mark)).collect()
}

/// The outer marks that two spans have in common.
fn shared(one: &[Mark], other: &[Mark]) -> Vec<Mark> {
    let pairs = one.iter().zip(other);
    let same = pairs.take_while(|(one, other)| one == other);
    same.map(|(mark, _)| mark.clone()).collect()
}

/// Words left in the original language, and said to be.
fn in_original(source: &Text, lang: Lang) -> Text {
    let mut out = Text::default();
    for span in &source.spans {
        let mut marks = vec![Mark::Lang(lang)];
        marks.extend(span.marks.iter().cloned());
        out.push(&span.text, &marks);
    }
    out
}

/// All sentences of an article within a scope.
fn cut(article: &Article, scope: Scope) -> Vec<Sentence> {
    let lang = article.language;
    units(article)
        .into_iter()
        .filter(|unit| is_within(unit.scope, scope))
        .flat_map(|TranslationUnit { id, scope, text }| {
            let words = text.words();
            let ranges = sentences(&words, &lang.to_icu());
            ranges.into_iter().map(move |range| Sentence {
                unit: id.clone(),
                scope,
                source: part_of(&text, &range),
                words: part(&words, range).to_owned(),
                target: Text::default(),
                state: SegmentState::Initial,
                version: None,
                terms: None,
                score: None,
            })
        })
        .collect()
}

fn is_by_machine(state: SegmentState) -> bool {
    state == SegmentState::Translated
}

/// Whether a translation was made by the same models and engine along the same way.
fn is_same_way(earlier: &Translation, way: &Way) -> bool {
    let Provenance {
        route,
        engine,
        models,
        ..
    } = &earlier.provenance;
    *route == way.route && *models == way.models && *engine == way.engine
}

/// Takes over what people did, and gives what has no place any more: the publisher changed
/// or removed its sentence.
fn keep_edits(sentences: &mut [Sentence], earlier: Option<&Translation>) -> Vec<Segment> {
    let Some(earlier) = earlier else {
        return Vec::new();
    };
    // What lost its place before may find it again.
    keep(sentences, earlier, SegmentState::is_by_person)
}

/// Takes over segments of some states: in the same unit first, else wherever the same words
/// stand now, since units are renumbered when the publisher adds a paragraph. Gives those
/// that found no place.
fn keep(
    sentences: &mut [Sentence],
    earlier: &Translation,
    wanted: fn(SegmentState) -> bool,
) -> Vec<Segment> {
    let segments = earlier.segments.iter().chain(&earlier.outdated);
    let all: Vec<&Segment> = segments
        .filter(|segment| wanted(segment.state) && !segment.target.is_blank())
        .collect();
    let mut left: HashMap<&Text, VecDeque<usize>> = HashMap::new();
    for (at, segment) in all.iter().enumerate() {
        left.entry(&segment.source).or_default().push_back(at);
    }
    for same_unit in [true, false] {
        for sentence in sentences.iter_mut().filter(|s| s.is_open()) {
            let Some(alike) = left.get_mut(&sentence.source) else {
                continue;
            };
            let fits = |at: &usize| {
                all.get(*at).filter(|segment| {
                    (!same_unit || segment.unit == sentence.unit) && holds(segment, sentence)
                })
            };
            let found = alike.iter().position(|at| fits(at).is_some());
            let found = found.and_then(|place| alike.remove(place));
            if let Some(segment) = found.and_then(|at| all.get(at)) {
                sentence.target = segment.target.clone();
                sentence.state = segment.state;
                sentence.terms.clone_from(&segment.terms);
            }
        }
    }
    let mut left: Vec<usize> = left.into_values().flatten().collect();
    left.sort_unstable();
    let left = left.into_iter().filter_map(|at| all.get(at));
    left.map(|segment| (*segment).clone()).collect()
}

/// Whether a segment still holds: a person's whatever the glossary says, a machine's as
/// long as its terms do.
fn holds(segment: &Segment, sentence: &Sentence) -> bool {
    let version = |terms: &Heeded| terms.version.clone();
    segment.state.is_by_person() || segment.terms.as_ref().map(version) == sentence.version
}

/// Tells the editor that the publisher changed what a person had translated.
fn flagged(segment: &Segment) -> Finding {
    Finding {
        check: Check::Source,
        severity: Severity::Warning,
        unit: segment.unit.clone(),
        reason: format!(
            "the publisher changed or removed a sentence whose translation a person had edited: \
             it was {:?}, edited to {:?}",
            segment.source.words(),
            segment.target.words()
        ),
    }
}

impl From<Sentence> for Segment {
    fn from(sentence: Sentence) -> Segment {
        Segment {
            unit: sentence.unit,
            source: sentence.source,
            target: sentence.target,
            state: sentence.state,
            terms: sentence.terms,
            score: sentence.score,
        }
    }
}

/// Takes what people said of the same words elsewhere, before all that a machine made: no
/// check and no machine knows better. Gives its places.
fn as_people_said(sentences: &mut [Sentence], known: &HashMap<Text, Remembered>) -> HashSet<usize> {
    let mut said = HashSet::new();
    for (at, sentence) in sentences.iter_mut().enumerate() {
        let by_person = |it: &&Remembered| it.by == MadeBy::Person && !it.target.is_blank();
        let remembered = known.get(&sentence.source).filter(by_person);
        if let Some(remembered) = remembered.filter(|_| sentence.is_open()) {
            sentence.fill(remembered.target.clone());
            said.insert(at);
        }
    }
    said
}

/// Copies what has no letters beside literals (numbers, addresses, program text), and
/// credits that are names alone. Gives their places.
fn copy_literals(sentences: &mut [Sentence]) -> HashSet<usize> {
    let mut copied = HashSet::new();
    for (at, sentence) in sentences.iter_mut().enumerate() {
        let literal = || literal::is_all(&sentence.words, &literal::literals(&sentence.source));
        let signed = || is_credit(&sentence.unit) && literal::is_name(&sentence.words);
        if sentence.is_open() && (signed() || literal()) {
            sentence.fill(sentence.source.clone());
            copied.insert(at);
        }
    }
    copied
}

/// Gives sections and tags the name that the glossary has for them, or IPTC for a topic:
/// words that stand alone are where machines fail worst. Gives their places.
fn call_by_name(sentences: &mut [Sentence], order: &Order<'_>, from: Lang) -> HashSet<usize> {
    let mut called = HashSet::new();
    for (at, sentence) in sentences.iter_mut().enumerate() {
        let short = sentence.unit.0 == "section" || sentence.unit.0.starts_with("tags.");
        if !short || !sentence.is_open() {
            continue;
        }
        let name = order.glossary.whole(&sentence.words);
        if let Some(name) = name.or_else(|| Topic::translated(&sentence.words, from, order.to)) {
            sentence.fill(Text::plain(name));
            called.insert(at);
        }
    }
    called
}

fn is_credit(unit: &UnitId) -> bool {
    unit.0.ends_with("credit")
}

/// Checks all sentences, blanks those that failed, and gives what was found and the score.
fn judge(
    sentences: &mut [Sentence],
    work: &Work<'_>,
    given: &HashSet<usize>,
) -> (Vec<Finding>, Score) {
    let mut findings = Vec::new();
    let (mut whole, mut head) = (Share::default(), Share::default());
    for (at, sentence) in sentences.iter_mut().enumerate() {
        let words = count_words(&sentence.words);
        let by_machine = !sentence.state.is_by_person() && !given.contains(&at);
        let found = match by_machine {
            true => work.findings(sentence),
            false => Vec::new(),
        };
        if found.iter().any(checks::is_failure) {
            sentence.target = Text::default();
            sentence.state = SegmentState::Initial;
        }
        sentence.score = by_machine.then(|| checks::score(&found));
        let is_wrong = sentence.score == Some(0);
        whole.add(words, is_wrong);
        if sentence.scope == Scope::Head {
            head.add(words, is_wrong);
        }
        findings.extend(found);
    }
    let score = Score {
        whole: whole.good(),
        head: head.good(),
    };
    (findings, score)
}

/// Words, and how many of them are in sentences without an error.
#[derive(Default)]
struct Share {
    good: usize,
    all: usize,
}

impl Share {
    fn add(&mut self, words: usize, is_wrong: bool) {
        self.all += words;
        self.good += if is_wrong { 0 } else { words };
    }

    fn good(&self) -> f32 {
        match self.all {
            0 => 1.0,
            all => self.good as f32 / all as f32,
        }
    }
}

/// What a memory should keep.
fn learned(
    sentences: &[Sentence],
    given: &HashSet<usize>,
    known: &HashMap<Text, Remembered>,
) -> Vec<(Text, Remembered)> {
    let mut seen = HashSet::new();
    sentences
        .iter()
        .enumerate()
        .filter(|(at, sentence)| is_by_machine(sentence.state) && !given.contains(at))
        .map(|(_, sentence)| sentence)
        .filter(|sentence| has_letters(&sentence.words))
        .filter(|sentence| seen.insert(&sentence.source))
        .map(|sentence| {
            let target = sentence.target.clone();
            let made = Remembered::by_machine(target, sentence.terms.clone());
            (sentence.source.clone(), made)
        })
        .filter(|(source, made)| {
            // What a person said is not learned from a machine.
            let same = |before: &Remembered| before.by == MadeBy::Person || before == made;
            !known.get(source).is_some_and(same)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_says_what_readers_see() {
        let of = |publish, whole, head, reviewed| {
            let policy = Policy {
                publish,
                ..Policy::default()
            };
            policy.standing(Score { whole, head }, reviewed)
        };
        let standing = |publish, score, reviewed| of(publish, score, score, reviewed);
        for (publish, good, bad, reviewed) in [
            (
                Publish::Checked,
                Standing::Published,
                Standing::Held,
                Standing::Published,
            ),
            (
                Publish::Headline,
                Standing::Headline,
                Standing::Held,
                Standing::Published,
            ),
            (
                Publish::Reviewed,
                Standing::Held,
                Standing::Held,
                Standing::Published,
            ),
            (
                Publish::Nothing,
                Standing::Held,
                Standing::Held,
                Standing::Held,
            ),
        ] {
            assert_eq!(standing(publish, 0.9, false), good, "{publish:?}");
            assert_eq!(standing(publish, 0.4, false), bad, "{publish:?}");
            assert_eq!(standing(publish, 0.4, true), reviewed, "{publish:?}");
        }
        // A good head is shown without its bad body.
        assert_eq!(of(Publish::Checked, 0.4, 0.9, false), Standing::Headline);
        assert_eq!(of(Publish::Reviewed, 0.4, 0.9, false), Standing::Held);
        assert_eq!(of(Publish::Checked, 0.9, 0.4, false), Standing::Published);
    }
}
