//! Sentences with their numbers, a line each: `[1] The bridge is open.`

/// Numbered lines, from 1. Line breaks inside a sentence become spaces.
pub fn lines(sentences: impl Iterator<Item = String>) -> String {
    let lines = sentences.enumerate().map(|(at, sentence)| {
        let words: Vec<&str> = sentence.split_whitespace().collect();
        format!("[{}] {}", at + 1, words.join(" "))
    });
    lines.collect::<Vec<String>>().join("\n")
}

/// What stands behind each number, where it stands exactly once. What a model thought
/// before it answered, and what it says besides, is not read. A single sentence may come
/// back on a single line without its number. Of an answer that was cut off, the last line
/// is not whole.
pub fn read(answer: &str, count: usize, is_cut: bool) -> Vec<Option<String>> {
    let answer = match answer.rsplit_once("</think>") {
        Some((_, answer)) => answer,
        None => answer,
    };
    let mut found: Vec<Vec<&str>> = vec![Vec::new(); count];
    let lines = answer.lines().map(str::trim);
    let mut lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    if is_cut {
        lines.pop();
    }
    let numbered: Vec<(usize, &str)> = lines.iter().filter_map(|line| number(line)).collect();
    if let ([line], [], [only]) = (lines.as_slice(), numbered.as_slice(), found.as_mut_slice()) {
        only.push(line);
    }
    for (number, words) in numbered {
        if let Some(place) = number.checked_sub(1).and_then(|at| found.get_mut(at)) {
            place.push(words);
        }
    }
    let once = |words: Vec<&str>| match words.as_slice() {
        [words] if !words.is_empty() => Some((*words).to_owned()),
        _ => None,
    };
    found.into_iter().map(once).collect()
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
    fn what_was_cut_off_is_not_whole() {
        assert_eq!(show("[1] um\n[2] do", 2, true), ["um", "-"]);
    }
}
