//! Sentences with their numbers, a line each: `[1] The bridge is open.`

use super::has_words;

/// Numbered lines, from 1. Line breaks inside a sentence become spaces.
pub fn lines(sentences: impl Iterator<Item = String>) -> String {
    let lines = sentences.enumerate().map(|(at, sentence)| {
        let words: Vec<&str> = sentence.split_whitespace().collect();
        format!("[{}] {}", at + 1, words.join(" "))
    });
    lines.collect::<Vec<String>>().join("\n")
}

/// What stands behind each number, where it stands exactly once, on one line. What a model
/// thought before it answered, and what it says besides, is not read. A single sentence may
/// come back on a single line without its number.
pub fn read(answer: &str, count: usize, is_cut: bool) -> Vec<Option<String>> {
    let answer = match answer.rsplit_once("</think>") {
        Some((_, answer)) => answer,
        None => answer,
    };
    let mut found: Vec<Vec<Option<&str>>> = vec![Vec::new(); count];
    let rows = rows(answer, is_cut);
    let mut lines = answer.lines().map(str::trim).filter(|line| has_words(line));
    if let ([], [only], Some(line), None) = (
        rows.as_slice(),
        found.as_mut_slice(),
        lines.next().filter(|_| !is_cut),
        lines.next(),
    ) {
        only.push(Some(line));
    }
    for (number, words) in rows {
        if let Some(place) = number.checked_sub(1).and_then(|at| found.get_mut(at)) {
            place.push(words);
        }
    }
    let once = |words: Vec<Option<&str>>| match words.as_slice() {
        [Some(words)] if !words.is_empty() => Some((*words).to_owned()),
        _ => None,
    };
    found.into_iter().map(once).collect()
}

/// The numbers in order, each with what stands behind it; with nothing where that is not
/// known to be the whole sentence. It is not where words without a number follow, on the
/// next line or before another number: at the end, behind an empty line, they are a remark.
/// Of an answer that was cut off, the last one is not whole.
fn rows(answer: &str, is_cut: bool) -> Vec<(usize, Option<&str>)> {
    let mut rows: Vec<(usize, Option<&str>)> = Vec::new();
    let spoil = |rows: &mut Vec<(usize, Option<&str>)>| {
        if let Some((_, words)) = rows.last_mut() {
            *words = None;
        }
    };
    let (mut is_apart, mut has_more) = (false, false);
    for line in answer.lines().map(str::trim) {
        if let Some((number, words)) = number(line) {
            if has_more {
                spoil(&mut rows);
            }
            rows.push((number, Some(words)));
            (is_apart, has_more) = (false, false);
        } else if line.is_empty() {
            is_apart = true;
        } else if has_words(line) {
            has_more = true;
            if !is_apart {
                spoil(&mut rows);
            }
        }
    }
    if is_cut {
        spoil(&mut rows);
    }
    rows
}

/// The number at the start of a line, and what stands behind it.
fn number(line: &str) -> Option<(usize, &str)> {
    let (number, words) = line.strip_prefix('[')?.split_once(']')?;
    Some((number.trim().parse().ok()?, words.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(answer: &str, count: usize, is_cut: bool) -> Vec<String> {
        let read = read(answer, count, is_cut).into_iter();
        read.map(|line| line.unwrap_or_else(|| "-".to_owned()))
            .collect()
    }

    #[test]
    fn sent_and_read() {
        let sent = lines(["One\n line".to_owned(), "[2] two".to_owned()].into_iter());
        assert_eq!(sent, "[1] One line\n[2] [2] two");
        assert_eq!(show(&sent, 2, false), ["One line", "[2] two"]);
    }

    #[test]
    fn in_any_order_each_once() {
        let answer =
            "Sure! Here it is:\n\n[3] três\n[1] um\n[2] dois\n[2] duas\n[9] nove\nThat is all.";
        assert_eq!(show(answer, 4, false), ["um", "-", "três", "-"]);
    }

    #[test]
    fn thoughts_are_not_answers() {
        let answer = "<think>\n[1] maybe this\n</think>\n\n[1] isto";
        assert_eq!(show(answer, 1, false), ["isto"]);
    }

    #[test]
    fn one_line_for_one_sentence() {
        assert_eq!(show("Isto.", 1, false), ["Isto."]);
        assert_eq!(show("Claro:\nIsto.", 1, false), ["-"]);
        assert_eq!(show("Isto.", 2, false), ["-", "-"]);
        assert_eq!(show("", 1, false), ["-"]);
    }

    #[test]
    fn a_sentence_on_two_lines_is_not_whole() {
        assert_eq!(show("[1] um\nou dois\n[2] três", 2, false), ["-", "três"]);
        assert_eq!(show("[1] um\n\nou dois\n[2] três", 2, false), ["-", "três"]);
        assert_eq!(show("[1] um\n[2] dois\nou três", 2, false), ["um", "-"]);
        // What a model says at the end, and the frame of program text.
        assert_eq!(
            show("[1] um\n[2] dois\n\nIs it good?", 2, false),
            ["um", "dois"]
        );
        assert_eq!(show("```\n[1] um\n[2] dois\n```", 2, false), ["um", "dois"]);
    }

    #[test]
    fn what_was_cut_off_is_not_whole() {
        assert_eq!(show("[1] um\n[2] do", 2, true), ["um", "-"]);
        assert_eq!(show("[1] um\n[2] dois\nou tr", 2, true), ["um", "-"]);
        assert_eq!(show("[1] um\n[2] dois\n\nou tr", 2, true), ["um", "-"]);
    }
}
