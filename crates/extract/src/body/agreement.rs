//! What the page shows against the text that its metadata carries.

use super::{for_each_text, weight_of};
use crate::document::{self, letters, one_line, weight};
use memchr::memmem;
use news::{Block, Mark, Text};

/// Weight below which carried text says too little to judge by.
const LEAST: usize = 400;
/// Weight of a paragraph made from carried text that has no line ends.
const PARAGRAPH: usize = 400;
/// Weight below which a paragraph that the metadata does not carry is a stray line.
const STRAY: usize = 100;

/// Settles shown and carried text: where the page shows next to nothing of what is carried,
/// or is a part of it, the carried text is the body; where both are nearly the same, what
/// only the page shows at its end, and links and short lines in the middle, are furniture.
pub(super) fn settled(shown: Vec<Block>, claimed: &[String]) -> Vec<Block> {
    let Some(claimed) = claimed.iter().max_by_key(|body| body.len()) else {
        return shown;
    };
    if claimed.len() < LEAST {
        return shown;
    }
    let claimed = plain(claimed);
    let carried = weight(&claimed);
    if carried < LEAST {
        return shown;
    }
    let said = weight_of(&shown);
    let key = letters(&claimed);
    let common = common(&shown, &key);
    let part = carried * 4 > said * 5 && common * 10 > said * 7;
    if said * 5 <= carried * 2 || part {
        return paragraphs(&claimed);
    }
    let agree = common * 10 > said * 6 && common * 100 > carried * 85;
    match agree {
        true => without_extras(shown, &key),
        false => shown,
    }
}

/// Weight of the shown texts that the carried text has too.
fn common(shown: &[Block], key: &str) -> usize {
    let mut common = 0;
    for_each_text(shown, &mut |text| {
        let words = text.words();
        if is_carried(&words, key) {
            common += weight(&words);
        }
    });
    common
}

/// Whether carried text has a line, or its beginning or end where it is long.
fn is_carried(line: &str, key: &str) -> bool {
    let line = letters(line);
    let has = |part: &str| memmem::find(key.as_bytes(), part.as_bytes()).is_some();
    let ends = || {
        let mut places = line.char_indices().map(|(at, _)| at);
        let first = places.nth(40).and_then(|at| line.get(..at));
        let long = places.nth(19).is_some();
        let last = line.char_indices().nth_back(39);
        let last = last.and_then(|(at, _)| line.get(at..));
        long && [first, last].into_iter().flatten().any(has)
    };
    has(&line) || ends()
}

fn without_extras(shown: Vec<Block>, key: &str) -> Vec<Block> {
    let carried: Vec<Option<bool>> = shown
        .iter()
        .map(|block| {
            let mut texts = Vec::new();
            for_each_text(std::slice::from_ref(block), &mut |text| {
                texts.push(is_carried(&text.words(), key));
            });
            (!texts.is_empty()).then(|| texts.iter().any(|is| *is))
        })
        .collect();
    let first = carried.iter().position(|is| *is == Some(true));
    let last = carried.iter().rposition(|is| *is == Some(true));
    let (Some(first), Some(last)) = (first, last) else {
        return shown;
    };
    let keep = |at: usize, block: &Block| match block {
        Block::Figure(_) | Block::Embed(_) => true,
        _ if carried.get(at) != Some(&Some(false)) || at < first => true,
        _ if at > last => false,
        Block::Heading { .. } | Block::Table(_) => true,
        _ => !is_extra(block),
    };
    shown
        .into_iter()
        .enumerate()
        .filter(|(at, block)| keep(*at, block))
        .map(|(_, block)| block)
        .collect()
}

/// Short, or with many links.
fn is_extra(block: &Block) -> bool {
    let (mut all, mut linked) = (0, 0);
    for_each_text(std::slice::from_ref(block), &mut |text: &Text| {
        for span in &text.spans {
            let own = weight(&span.text);
            all += own;
            let is_link = span.marks.iter().any(|mark| matches!(mark, Mark::Link(_)));
            linked += if is_link { own } else { 0 };
        }
    });
    let short = all < STRAY && matches!(block, Block::Paragraph { .. });
    short || linked * 4 > all
}

/// Carried text as text alone, once: some publishers leave tags in it, or carry it twice.
fn plain(claimed: &str) -> String {
    let mut text = claimed.to_owned();
    // What was escaped shows its tags only at a second reading.
    for _ in 0..2 {
        if text.contains("</")
            || text.contains("/>")
            || text.contains("&lt;")
            || text.contains("&nbsp;")
        {
            let spaced = text
                .replace("</p>", "</p>\n")
                .replace("<br", "\n<br")
                .replace("</h", "\n</h")
                .replace("</li>", "</li>\n");
            text = document::parse_part(&spaced).root().text();
        }
    }
    let opening: String = text.trim_start().chars().take(80).collect();
    let mut again = text.match_indices(opening.as_str()).skip(1);
    match again.next().filter(|_| opening.chars().count() == 80) {
        Some((at, _)) => text.get(..at).unwrap_or_default().to_owned(),
        None => text,
    }
}

/// Carried text as paragraphs, parted at sentences where it has no line ends.
fn paragraphs(claimed: &str) -> Vec<Block> {
    let mut paragraphs: Vec<String> = Vec::new();
    for line in claimed
        .lines()
        .map(one_line)
        .filter(|line| !line.is_empty())
    {
        let mut open = String::new();
        for sentence in line.split_inclusive(['.', '!', '?', '。', '！', '？', '؟', '।', '။', '។'])
        {
            open.push_str(sentence);
            // An abbreviation or a number ends no paragraph: the next sentence shows it.
            let ended = sentence.chars().count() > 30;
            if ended && weight(&open) > PARAGRAPH {
                paragraphs.push(std::mem::take(&mut open));
            }
        }
        if weight(&open) < 30
            && let Some(last) = paragraphs.last_mut().filter(|_| line.len() > open.len())
        {
            last.push_str(&open);
        } else {
            paragraphs.push(open);
        }
    }
    paragraphs
        .into_iter()
        .map(|words| Block::Paragraph {
            text: Text::plain(words.trim()),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::body::words;

    fn paragraph(words: &str) -> Block {
        Block::Paragraph {
            text: Text::plain(words),
        }
    }

    /// Twelve sentences that differ.
    fn story() -> Vec<String> {
        (1..=12)
            .map(|day| {
                format!("On day {day} the council of the harbour town met for the {day}th time.")
            })
            .collect()
    }

    #[test]
    fn what_only_the_page_shows_at_the_end_is_left_out() {
        let story = story();
        let mut shown: Vec<Block> = story.iter().map(|line| paragraph(line)).collect();
        shown.push(paragraph("More of us every day on your telephone."));
        let settled = settled(shown, &[story.join(" ")]);
        assert_eq!(settled.len(), 12);
        assert!(words(&settled).ends_with("for the 12th time."));
    }

    #[test]
    fn a_page_that_shows_a_part_gives_the_carried_text() {
        let story = story();
        let shown = story.iter().take(5).map(|line| paragraph(line)).collect();
        let carried = format!("<p>{}</p>", story.join("</p><p>"));
        assert_eq!(words(&settled(shown, &[carried])), story.join("\n"));
    }

    #[test]
    fn text_carried_twice_counts_once() {
        let once = story().join(" ");
        assert_eq!(plain(&format!("{once} {once}")).trim(), once);
    }

    #[test]
    fn other_text_says_nothing_of_the_page() {
        let shown: Vec<Block> = story().iter().map(|line| paragraph(line)).collect();
        let other = "The ferry to the island leaves at noon and comes back at six. ".repeat(9);
        assert_eq!(settled(shown.clone(), &[other]), shown);
    }
}
