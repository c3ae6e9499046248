//! Stretches of a sentence between tags, for engines that carry tags over instead of telling
//! where words come from.
//!
//! The tags are `<m0>` .. `</m0>`, numbered by stretch. What comes back between them is
//! where the stretch went: an alignment like any other ([`Alignment`]).

use crate::{Alignment, Stretches, slice::part};
use std::{fmt::Write, ops::Range};

/// Whether the signs that mean something in XML are written as XML wants them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Escape {
    /// `&amp;` for `&`, and so on: for an engine that reads XML.
    Xml,
    /// As they are: for one that reads text.
    Nothing,
}

/// The sentence with its stretches between tags. A stretch that crosses one before it, or
/// is no part of the sentence, gets none.
pub fn tagged(text: &str, stretches: &Stretches, escape: Escape) -> String {
    let mut order: Vec<(usize, &Range<usize>)> = stretches.iter().enumerate().collect();
    order.sort_by_key(|(_, stretch)| (stretch.start, std::cmp::Reverse(stretch.end)));
    let mut out = String::with_capacity(text.len() + 16 * stretches.len());
    let (mut open, mut end): (Vec<(usize, usize)>, usize) = (Vec::new(), 0);
    let upto = |out: &mut String, from: &mut usize, to: usize| {
        escaped(part(text, *from..to), escape, out);
        *from = to;
    };
    for (number, stretch) in order {
        close(&mut open, stretch.start, &mut |number, at| {
            upto(&mut out, &mut end, at);
            let _ = write!(out, "</m{number}>");
        });
        let inside = open.last().is_none_or(|(_, outer)| stretch.end <= *outer);
        if inside && !stretch.is_empty() && text.get(stretch.clone()).is_some() {
            upto(&mut out, &mut end, stretch.start);
            let _ = write!(out, "<m{number}>");
            open.push((number, stretch.end));
        }
    }
    close(&mut open, usize::MAX, &mut |number, at| {
        upto(&mut out, &mut end, at);
        let _ = write!(out, "</m{number}>");
    });
    upto(&mut out, &mut end, text.len());
    out
}

/// Closes what ends before a place, innermost first.
fn close(open: &mut Vec<(usize, usize)>, before: usize, write: &mut impl FnMut(usize, usize)) {
    while let Some(&(number, end)) = open.last()
        && end <= before
    {
        write(number, end);
        open.pop();
    }
}

fn escaped(text: &str, escape: Escape, out: &mut String) {
    for c in text.chars() {
        match (c, escape) {
            ('&', Escape::Xml) => out.push_str("&amp;"),
            ('<', Escape::Xml) => out.push_str("&lt;"),
            ('>', Escape::Xml) => out.push_str("&gt;"),
            (c, _) => out.push(c),
        }
    }
}

/// What came back, without tags, and where the stretches went. Tags that were not asked
/// for, lack their other half, or hold nothing tell nothing.
pub fn untagged(text: &str, stretches: &Stretches, escape: Escape) -> (String, Alignment) {
    let (mut out, mut places) = (String::with_capacity(text.len()), Alignment::new());
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if let Some((number, closes, after)) = tag(rest) {
            rest = after;
            if !closes {
                open.push((number, out.len()));
            } else if let Some(at) = open.iter().rposition(|(other, _)| *other == number) {
                let (_, start) = open.remove(at);
                let place = trimmed(&out, start..out.len());
                if let Some(stretch) = stretches.get(number).filter(|_| !place.is_empty()) {
                    places.push((stretch.clone(), place));
                }
            }
            continue;
        }
        let (sign, length) = match escape {
            Escape::Xml => entity(rest).unwrap_or((first, first.len_utf8())),
            Escape::Nothing => (first, first.len_utf8()),
        };
        out.push(sign);
        rest = part(rest, length..rest.len());
    }
    places.sort_by_key(|(_, place)| (place.start, place.end));
    (out, places)
}

/// Whether a text has signs of its own that would pass for tags of ours.
pub fn has_tag(text: &str) -> bool {
    let mut starts = text.match_indices('<');
    starts.any(|(at, _)| tag(part(text, at..text.len())).is_some())
}

/// A tag of ours at the start: its number, whether it closes, and what follows.
fn tag(text: &str) -> Option<(usize, bool, &str)> {
    let inner = text.strip_prefix('<')?;
    let (closes, inner) = match inner.strip_prefix('/') {
        Some(inner) => (true, inner),
        None => (false, inner),
    };
    let (number, after) = inner.strip_prefix('m')?.split_once('>')?;
    let is_number = (1..=3).contains(&number.len()) && number.chars().all(|c| c.is_ascii_digit());
    let number = number.parse().ok().filter(|_| is_number)?;
    Some((number, closes, after))
}

/// A sign written as XML's entity at the start, and how long that is.
fn entity(text: &str) -> Option<(char, usize)> {
    let known = [
        ("&amp;", '&'),
        ("&lt;", '<'),
        ("&gt;", '>'),
        ("&quot;", '"'),
        ("&apos;", '\''),
    ];
    let named = known.iter().find(|(name, _)| text.starts_with(name));
    if let Some((name, sign)) = named {
        return Some((*sign, name.len()));
    }
    let (number, _) = text.strip_prefix("&#")?.split_once(';')?;
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => number.parse(),
    };
    let sign = code
        .ok()
        .and_then(char::from_u32)
        .filter(|_| number.len() <= 8)?;
    Some((sign, number.len() + 3))
}

/// A place without the white space at its edges.
fn trimmed(text: &str, place: Range<usize>) -> Range<usize> {
    let words = part(text, place.clone());
    let start = place.start + words.len() - words.trim_start().len();
    start..start + words.trim().len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn there_and_back() {
        let text = "Rain & wind in Old Town <today>";
        let at = |words: &str| {
            let start = text.find(words).unwrap();
            start..start + words.len()
        };
        let stretches = vec![at("Old Town"), at("Town"), at("in Old"), at("Rain")];
        let sent = tagged(text, &stretches, Escape::Xml);
        // "in Old" begins first; "Old Town" crosses it.
        assert_eq!(
            sent,
            "<m3>Rain</m3> &amp; wind <m2>in Old</m2> <m1>Town</m1> &lt;today&gt;"
        );
        let (words, places) = untagged(&sent, &stretches, Escape::Xml);
        assert_eq!(words, text);
        let same = [at("Rain"), at("in Old"), at("Town")];
        assert_eq!(places, same.map(|place| (place.clone(), place)));
    }

    #[test]
    fn what_an_engine_makes_of_tags() {
        let stretches = vec![0..3, 4..7];
        let read = |text| untagged(text, &stretches, Escape::Nothing);
        assert_eq!(
            read("<m1> b </m1><m0>a</m0>."),
            (" b a.".to_owned(), vec![(4..7, 1..2), (0..3, 3..4)])
        );
        // Halves, strangers, nothing inside, and signs that only look like tags.
        let odd = "</m0><m0>a <m7>b</m7> <m1></m1> <b> &amp; <m> <mx>";
        assert_eq!(read(odd), ("a b  <b> &amp; <m> <mx>".to_owned(), vec![]));
        let (words, _) = untagged(
            "a &#38; b &#x27; &quot; &nope; &#xFFFFFFFF;",
            &stretches,
            Escape::Xml,
        );
        assert_eq!(words, "a & b ' \" &nope; &#xFFFFFFFF;");
    }

    proptest! {
        #[test]
        fn nothing_is_lost(
            text in "[a-z<>&é日 /m0-9]{0,30}",
            stretches in proptest::collection::vec((0usize..40, 0usize..12), 0..6),
        ) {
            let stretches: Stretches = stretches.iter().map(|&(at, long)| at..at + long).collect();
            let sent = tagged(&text, &stretches, Escape::Xml);
            let (words, places) = untagged(&sent, &stretches, Escape::Xml);
            prop_assert_eq!(&words, &text);
            for (from, to) in places {
                prop_assert!(from.start <= to.start && to.end <= from.end);
                prop_assert!(text.get(to).is_some());
            }
        }
    }
}
