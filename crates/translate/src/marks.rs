//! Carrying marks over to a translation.
//!
//! A marked stretch of the source looks for its words in the target: first literally
//! (a name, a number), then by the engine's alignment, last by its position in
//! proportion. Stretches go outermost first, links before others; each lands on one
//! run of whole words that no other stretch of its depth has taken. Every link lands
//! exactly once: one that finds all words taken follows the text with its own words.

use crate::{
    Alignment, Stretches,
    slice::{overlap, part, words},
};
use news::{Mark, Text};
use std::{cmp::Reverse, ops::Range};

/// One mark over one stretch of text.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Stretch {
    mark: Mark,
    range: Range<usize>,
    /// How many marks lie outside it.
    depth: usize,
}

/// The target with the marks of the source.
pub fn place(source: &Text, target: &str, alignment: Option<&Alignment>) -> Text {
    if !source.is_marked() || target.is_empty() {
        return Text::plain(target);
    }
    let ground = Ground::new(source.words(), target, alignment);
    let mut stretches = stretches(source);
    stretches.sort_by_key(|stretch| {
        let link = matches!(stretch.mark, Mark::Link(_));
        (stretch.depth, !link, stretch.range.start)
    });
    let mut placed: Vec<(Stretch, Range<usize>)> = Vec::new();
    let mut homeless = Vec::new();
    for stretch in stretches {
        match ground.find(&stretch, &placed) {
            Some(range) => placed.push((stretch, range)),
            None => homeless.push(stretch),
        }
    }
    placed.sort_by_key(|(stretch, _)| stretch.depth);
    let mut text = paint(target, &placed);
    homeless.retain(|stretch| matches!(stretch.mark, Mark::Link(_)));
    for link in homeless {
        text.push(" ", &[]);
        text.push(part(&ground.source, link.range), &[link.mark]);
    }
    text
}

/// Where the marks of a text stand, but for those over all of it.
pub(crate) fn ranges(text: &Text) -> Stretches {
    let all = 0..text.words().len();
    let stretches = stretches(text).into_iter();
    let mut ranges: Stretches = stretches.map(|stretch| stretch.range).collect();
    ranges.retain(|range| !range.is_empty() && *range != all);
    ranges.sort_by_key(|range| (range.start, Reverse(range.end)));
    ranges.dedup();
    ranges
}

/// The marked stretches of a text: neighbouring spans with the same mark at the same
/// depth are one. Stretches of white space only are none, but for links.
fn stretches(text: &Text) -> Vec<Stretch> {
    let mut done: Vec<Stretch> = Vec::new();
    let mut open: Vec<Stretch> = Vec::new();
    let mut start = 0;
    for span in &text.spans {
        let range = start..start + span.text.len();
        start = range.end;
        let same = open
            .iter()
            .zip(&span.marks)
            .take_while(|(stretch, mark)| stretch.mark == **mark)
            .count();
        done.extend(open.split_off(same));
        for stretch in &mut open {
            stretch.range.end = range.end;
        }
        for (depth, mark) in span.marks.iter().enumerate().skip(same) {
            open.push(Stretch {
                mark: mark.clone(),
                range: range.clone(),
                depth,
            });
        }
    }
    done.extend(open);
    let all = text.words();
    done.retain(|stretch| {
        matches!(stretch.mark, Mark::Link(_))
            || !part(&all, stretch.range.clone()).trim().is_empty()
    });
    done
}

/// The two texts and their words.
struct Ground<'a> {
    source: String,
    source_words: Vec<Range<usize>>,
    target: &'a str,
    target_words: Vec<Range<usize>>,
    alignment: Option<&'a Alignment>,
}

impl<'a> Ground<'a> {
    fn new(source: String, target: &'a str, alignment: Option<&'a Alignment>) -> Ground<'a> {
        let atoms = |text: &str| {
            let found = words(text);
            let whole = found.is_empty().then_some(0..text.len());
            found.into_iter().chain(whole).collect::<Vec<_>>()
        };
        Ground {
            source_words: atoms(&source),
            source,
            target,
            target_words: atoms(target),
            alignment,
        }
    }

    /// Where a stretch lands, if a word is free.
    fn find(&self, stretch: &Stretch, placed: &[(Stretch, Range<usize>)]) -> Option<Range<usize>> {
        let home = self.home(stretch, placed);
        let taken: Vec<&Range<usize>> = placed
            .iter()
            .filter(|(other, _)| other.depth == stretch.depth || is_other_link(other, stretch))
            .map(|(_, range)| range)
            .collect();
        let free: Vec<usize> = (0..self.target_words.len())
            .filter(|&at| {
                let word = self.word(at);
                overlap(&word, &home) > 0 && taken.iter().all(|range| overlap(range, &word) == 0)
            })
            .collect();
        let untouched = taken.iter().all(|range| overlap(range, &home) == 0);
        if untouched && self.is_whole(stretch, &home, placed) {
            return Some(home);
        }
        let words = self
            .literal(stretch, &free)
            .or_else(|| self.aligned(stretch, &free))
            .or_else(|| self.in_proportion(stretch, &free));
        let (first, last) = words?;
        Some(self.edges(stretch, self.word(first).start..self.word(last).end))
    }

    fn word(&self, at: usize) -> Range<usize> {
        self.target_words.get(at).cloned().unwrap_or(0..0)
    }

    /// The stretch that this one lies in, or the whole text.
    fn home(&self, stretch: &Stretch, placed: &[(Stretch, Range<usize>)]) -> Range<usize> {
        placed
            .iter()
            .filter(|(outer, _)| outer.depth < stretch.depth && holds(&outer.range, &stretch.range))
            .max_by_key(|(outer, _)| outer.depth)
            .map_or(0..self.target.len(), |(_, range)| range.clone())
    }

    /// Whether a stretch covers all words of what it lies in.
    fn is_whole(
        &self,
        stretch: &Stretch,
        home: &Range<usize>,
        placed: &[(Stretch, Range<usize>)],
    ) -> bool {
        let outer = placed
            .iter()
            .filter(|(outer, range)| range == home && holds(&outer.range, &stretch.range))
            .map(|(outer, _)| outer.range.clone())
            .next_back()
            .unwrap_or(0..self.source.len());
        self.source_words
            .iter()
            .filter(|word| overlap(word, &outer) > 0)
            .all(|word| overlap(word, &stretch.range) > 0)
    }

    /// The same words in the target, if there once.
    fn literal(&self, stretch: &Stretch, free: &[usize]) -> Option<(usize, usize)> {
        let wanted =
            part(&self.source, stretch.range.clone()).trim_matches(|c: char| !c.is_alphanumeric());
        if wanted.is_empty() {
            return None;
        }
        let mut found = self.target.match_indices(wanted);
        let (start, end) = found.next().map(|(at, text)| (at, at + text.len()))?;
        let once = found.next().is_none();
        let first = free.iter().find(|&&at| self.word(at).start == start)?;
        let last = free.iter().find(|&&at| self.word(at).end == end)?;
        (once && first <= last).then_some((*first, *last))
    }

    /// The run of free words in which most bytes come from the stretch.
    fn aligned(&self, stretch: &Stretch, free: &[usize]) -> Option<(usize, usize)> {
        let alignment = self.alignment?;
        let mine = |at: usize| {
            let word = self.word(at);
            let shares = alignment.iter().filter(|(_, to)| overlap(to, &word) > 0);
            let (mut inside, mut outside) = (0, 0);
            for (from, to) in shares {
                let weight = overlap(to, &word);
                match overlap(from, &stretch.range) > 0 {
                    true => inside += weight,
                    false => outside += weight,
                }
            }
            (inside > 0 && inside >= outside, inside)
        };
        let mut best: Option<(usize, (usize, usize))> = None;
        let mut run: Option<(usize, (usize, usize))> = None;
        for &at in free {
            let (is_mine, weight) = mine(at);
            if !is_mine {
                continue;
            }
            // One foreign word, such as an article, may stand within a run.
            run = match run {
                Some((sum, (first, last))) if at <= last + 2 && self.is_free(free, last, at) => {
                    Some((sum + weight, (first, at)))
                }
                _ => Some((weight, (at, at))),
            };
            if let Some((sum, range)) = run
                && best.is_none_or(|(most, _)| sum > most)
            {
                best = Some((sum, range));
            }
        }
        best.map(|(_, range)| range)
    }

    fn is_free(&self, free: &[usize], first: usize, last: usize) -> bool {
        (first..=last).all(|at| free.contains(&at))
    }

    /// As many words, as far into the text, as in the source.
    fn in_proportion(&self, stretch: &Stretch, free: &[usize]) -> Option<(usize, usize)> {
        let total = self.source_words.len().max(1);
        let before = self
            .source_words
            .iter()
            .filter(|word| word.end <= stretch.range.start)
            .count();
        let inside = self
            .source_words
            .iter()
            .filter(|word| overlap(word, &stretch.range) > 0)
            .count();
        let scaled = |count: usize| (count * self.target_words.len() + total / 2) / total;
        let wanted = scaled(before);
        let length = scaled(inside).max(1);
        let first = free.iter().copied().min_by_key(|at| at.abs_diff(wanted))?;
        let last = (first..first + length)
            .take_while(|at| free.contains(at))
            .last()?;
        Some((first, last))
    }

    /// Takes in as many signs next to the words as the source has inside.
    fn edges(&self, stretch: &Stretch, mut range: Range<usize>) -> Range<usize> {
        let is_sign = |c: &char| !c.is_alphanumeric() && !c.is_whitespace();
        let words = part(&self.source, stretch.range.clone()).trim();
        let most = words.chars().rev().take_while(is_sign).count();
        let after = part(self.target, range.end..self.target.len()).chars();
        let signs = after.take_while(is_sign).take(most);
        range.end += signs.map(char::len_utf8).sum::<usize>();
        let most = words.chars().take_while(is_sign).count();
        let before = part(self.target, 0..range.start).chars().rev();
        let signs = before.take_while(is_sign).take(most);
        range.start -= signs.map(char::len_utf8).sum::<usize>();
        range
    }
}

fn is_other_link(other: &Stretch, stretch: &Stretch) -> bool {
    matches!((&other.mark, &stretch.mark), (Mark::Link(_), Mark::Link(_)))
        && !holds(&other.range, &stretch.range)
}

fn holds(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// The text under all marks that cover it, outermost first.
fn paint(target: &str, placed: &[(Stretch, Range<usize>)]) -> Text {
    let mut edges: Vec<usize> = placed
        .iter()
        .flat_map(|(_, range)| [range.start, range.end])
        .chain([0, target.len()])
        .collect();
    edges.sort_unstable();
    edges.dedup();
    let mut text = Text::default();
    for (start, end) in edges.iter().copied().zip(edges.iter().copied().skip(1)) {
        let mut marks: Vec<Mark> = Vec::new();
        for (stretch, range) in placed {
            if range.start <= start && end <= range.end && !marks.contains(&stretch.mark) {
                marks.push(stretch.mark.clone());
            }
        }
        text.push(part(target, start..end), &marks);
    }
    text
}

#[cfg(test)]
#[allow(clippy::string_slice)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `[a](x)` for links, `*a*` for emphasis.
    fn show(text: &Text) -> String {
        let mut out = String::new();
        for span in &text.spans {
            let mut words = span.text.clone();
            for mark in span.marks.iter().rev() {
                words = match mark {
                    Mark::Link(url) => format!("[{words}]({})", &url.as_str()[18..]),
                    Mark::Emphasis => format!("*{words}*"),
                    other => format!("<{words}|{other:?}>"),
                };
            }
            out.push_str(&words);
        }
        out
    }

    fn link(name: &str) -> Mark {
        Mark::Link(format!("https://a.example/{name}").parse().unwrap())
    }

    fn text(spans: &[(&str, &[Mark])]) -> Text {
        let mut text = Text::default();
        for (words, marks) in spans {
            text.push(words, marks);
        }
        text
    }

    #[test]
    fn by_alignment_when_words_move() {
        let source = text(&[
            ("The ", &[]),
            ("red house", &[link("x")]),
            (" is ", &[]),
            ("old", &[Mark::Emphasis]),
            (".", &[]),
        ]);
        let target = "A casa vermelha é velha.";
        // The, red, house, is, old
        let places = vec![
            (0..3, 0..1),
            (8..13, 2..6),
            (4..7, 7..15),
            (14..16, 16..18),
            (17..20, 19..24),
        ];
        assert_eq!(
            show(&place(&source, target, Some(&places))),
            "A [casa vermelha](x) é *velha*."
        );
    }

    #[test]
    fn names_by_their_letters_and_quotes_inside() {
        let source = text(&[
            ("According to ", &[]),
            ("Ana Lima", &[link("a")]),
            (", ", &[]),
            ("“no”", &[Mark::Emphasis]),
        ]);
        let target = "“não”, segundo Ana Lima";
        let places = vec![(25..27, 3..7)];
        assert_eq!(
            show(&place(&source, target, Some(&places))),
            "*“não”*, segundo [Ana Lima](a)"
        );
    }

    #[test]
    fn whole_and_nested() {
        let source = text(&[
            ("Read ", &[link("a")]),
            ("more", &[link("a"), Mark::Emphasis]),
        ]);
        assert_eq!(
            show(&place(&source, "Leia mais", None)),
            "[Leia ](a)[*mais*](a)"
        );
        assert_eq!(stretches(&source).len(), 2);
        let whole = text(&[("All of it.", &[Mark::Emphasis])]);
        assert_eq!(show(&place(&whole, "Tudo isso.", None)), "*Tudo isso.*");
    }

    #[test]
    fn in_proportion_without_alignment() {
        let source = text(&[("one two ", &[]), ("three", &[link("c")]), (" four", &[])]);
        assert_eq!(
            show(&place(&source, "um dois três quatro", None)),
            "um dois [três](c) quatro"
        );
        assert_eq!(
            show(&place(&source, "一二三四五", None))
                .matches("](c)")
                .count(),
            1
        );
    }

    proptest! {
        #[test]
        fn every_link_lands_once(
            plain in proptest::collection::vec("[a-z]{1,5}", 1..5),
            linked in proptest::collection::vec("[a-z]{1,5}", 1..4),
            target in "[a-zé]{1,6}( [a-zé]{1,6}){3,12}[.]",
            pairs in proptest::collection::vec((0usize..30, 0usize..60), 0..12),
        ) {
            let mut source = Text::default();
            for (at, word) in linked.iter().enumerate() {
                let before = plain.get(at).map_or("x", |word| word.as_str());
                source.push(&format!("{before} "), &[]);
                source.push(word, &[link(&at.to_string())]);
                source.push(" ", &[]);
            }
            let places: Alignment = pairs.iter().map(|&(s, t)| (s..s + 3, t..t + 3)).collect();
            let out = place(&source, &target, Some(&places));
            prop_assert!(out.words().starts_with(&target));
            for at in 0..linked.len() {
                let runs = out.spans.iter().filter(|span| span.marks.contains(&link(&at.to_string())));
                prop_assert_eq!(runs.count(), 1);
            }
        }

        /// Whatever an alignment says, and whatever the marks: the words stay, links land once.
        #[test]
        fn no_alignment_loses_a_link(
            pieces in proptest::collection::vec(("[a-z一二é“. ]{1,6}", any::<bool>(), 0usize..4), 1..6),
            target in "[A-Zé一二ก\u{301}“” .,-]{1,24}",
            pairs in proptest::collection::vec((0usize..40, 0usize..40, 0usize..60, 0usize..60), 0..12),
        ) {
            let more = [vec![], vec![Mark::Emphasis], vec![Mark::Strong, Mark::Emphasis], vec![Mark::Code]];
            let mut source = Text::default();
            for (at, (words, linked, other)) in pieces.iter().enumerate() {
                let mut marks: Vec<Mark> = more[*other].clone();
                if *linked {
                    marks.insert(at % (marks.len() + 1), link(&at.to_string()));
                }
                source.push(words, &marks);
            }
            let places: Alignment = pairs.iter().map(|&(a, b, c, d)| (a..b, c..d)).collect();
            for alignment in [None, Some(&places)] {
                let out = place(&source, &target, alignment);
                prop_assert!(out.words().starts_with(&target));
                for (at, (_, linked, _)) in pieces.iter().enumerate() {
                    let has = |span: &news::Span| span.marks.contains(&link(&at.to_string()));
                    let mut runs = 0;
                    let mut within = false;
                    for span in &out.spans {
                        runs += usize::from(has(span) && !within);
                        within = has(span);
                    }
                    prop_assert_eq!(runs, usize::from(*linked), "{:?}", out);
                }
            }
        }
    }
}
