//! The body without what stands elsewhere: repeated lines, repeated pictures, leftovers.

use super::{
    embed, entry, for_each_text, is_furniture_line,
    quote::{is_dashed, without_dash},
    tail::without_tail,
};
use crate::{
    byline, date,
    document::{letters, weight},
    figure,
};
use news::{Author, Block, Figure, Mark, Span, Text};
use std::collections::{HashMap, HashSet};

/// What the page shows beside the body.
pub(crate) struct Known<'k> {
    /// Headline, subheadline, lead: lines not to repeat.
    pub(crate) lines: Vec<String>,
    /// The byline as printed.
    pub(crate) byline: Option<&'k str>,
    /// Who signs.
    pub(crate) authors: &'k [Author],
    /// The publisher's keywords and section.
    pub(crate) labels: Vec<String>,
    /// The picture above the body.
    pub(crate) lead_figure: Option<&'k Figure>,
}

/// Tidies blocks as the walk gave them.
pub(crate) fn tidy(blocks: Vec<Block>, known: &Known) -> Vec<Block> {
    let blocks = with_embeds(with_attributions(blocks));
    let (blocks, opened) = without_lines(without_tail(blocks), known);
    let blocks = without_preamble(blocks, opened);
    let blocks = without_repeats(blocks, known.lead_figure);
    let blocks = without_edges(blocks, known);
    let blocks = without_pull_quotes(blocks);
    let blocks = without_bare_headings(blocks);
    levelled(blocks)
}

/// The words of a block that is one text.
fn text_of(block: &Block) -> Option<&Text> {
    match block {
        Block::Paragraph { text } | Block::Heading { text, .. } => Some(text),
        _ => None,
    }
}

/// The blocks without lines that stand elsewhere, and how many stood before the first of these
/// that is a paragraph of sentences: the lead, after which the text has begun.
fn without_lines(blocks: Vec<Block>, known: &Known) -> (Vec<Block>, usize) {
    let known_lines: Vec<String> = known.lines.iter().map(|line| letters(line)).collect();
    let labels: HashSet<String> = known.labels.iter().map(|label| letters(label)).collect();
    let count = blocks.len();
    let mut opened = None;
    let mut kept = Vec::new();
    for (at, block) in blocks.into_iter().enumerate() {
        let Some(block) = inner_tidied(block) else {
            continue;
        };
        let Some(text) = text_of(&block) else {
            kept.push(block);
            continue;
        };
        let heading = matches!(block, Block::Heading { .. });
        let key = letters(&text.words());
        let kicked = |line: &String| {
            line.len() >= 15 && key.ends_with(line.as_str()) && key.len() < line.len() * 2
        };
        // A lead may be signed at its end.
        let signed = |line: &String| {
            let rest = key.strip_prefix(line.as_str());
            line.len() > 80 && rest.is_some_and(|rest| rest.chars().count() <= 40)
        };
        let repeated = !key.is_empty()
            && (known_lines.contains(&key)
                || heading && at < 6 && known_lines.iter().any(kicked)
                || known_lines.iter().any(signed));
        if repeated && !heading && is_told(&text.words()) {
            opened = opened.or(Some(kept.len()));
        }
        let furniture = match heading {
            true => is_pointer_heading(text),
            false => is_furniture_line(text, at + 3 >= count) || is_listing(text, &labels),
        };
        if !repeated && !furniture {
            kept.push(block);
        }
    }
    (kept, opened.unwrap_or(usize::MAX))
}

fn is_bold(text: &Text) -> bool {
    let bold = |span: &Span| span.text.trim().is_empty() || span.marks.contains(&Mark::Strong);
    text.spans.iter().all(bold)
}

/// Keywords of the article and nothing else, but for "Tags:" before them.
fn is_listing(text: &Text, labels: &HashSet<String>) -> bool {
    let words = text.words();
    let parts = || {
        words
            .split([',', ';', '|', '·', '•', ':', '\n'])
            .map(str::trim)
    };
    if parts().count() < 3 {
        return false;
    }
    let label = |part: &str| part.is_empty() || labels.contains(&letters(part));
    parts().all(|part| label(part) || is_furniture_line(&Text::plain(part), false))
}

/// Whether a line is so long, and ends so, that it tells something.
fn is_told(words: &str) -> bool {
    let ends = words.trim_end().ends_with([
        '.', '!', '?', '…', '"', '”', '»', '“', ':', '。', '؟', '।', '」', '’', ')',
    ]);
    ends && weight(words) > 85
}

/// A line that is nothing but an address stands for what lies there.
fn with_embeds(blocks: Vec<Block>) -> Vec<Block> {
    let read = |block: Block| match &block {
        Block::Paragraph { text } => match embed::bare(text.words().trim()) {
            Some(embed) => Block::Embed(embed),
            None => block,
        },
        _ => block,
    };
    blocks.into_iter().map(read).collect()
}

/// A line "— Name" right after a quote says who is quoted.
fn with_attributions(blocks: Vec<Block>) -> Vec<Block> {
    let mut kept: Vec<Block> = Vec::new();
    for block in blocks {
        if let Block::Paragraph { text } = &block
            && is_dashed(text)
            && let Some(Block::Quote { attribution, .. }) = kept.last_mut()
            && attribution.is_none()
        {
            *attribution = Some(without_dash(text.clone()));
            continue;
        }
        kept.push(block);
    }
    kept
}

/// Short lines before the first sentence are labels, names, dates, buttons.
fn without_preamble(mut blocks: Vec<Block>, opened: usize) -> Vec<Block> {
    let is_sentence = |block: &Block| match block {
        Block::Paragraph { text } => {
            let words = text.words();
            let ends = words.trim_end().ends_with([
                '.', '!', '?', '…', '"', '”', '»', '“', ':', '。', '؟', '।', '」', '’', ')',
            ]);
            weight(&words) > 85 || ends && weight(&words) > 30 || words.ends_with(',')
        }
        Block::Quote { .. } | Block::List { .. } | Block::Table(_) | Block::Preformatted { .. } => {
            true
        }
        _ => false,
    };
    let Some(first) = blocks.iter().position(is_sentence) else {
        return blocks;
    };
    let mut at = 0;
    blocks.retain(|block| {
        let (before, begun) = (at < first, at >= opened);
        at += 1;
        // A line in bold after the lead heads what follows.
        let drops = |text: &Text| before && !(begun && is_bold(text));
        !matches!(block, Block::Paragraph { text } if drops(text))
    });
    blocks
}

/// Headings that are links may be the article's own; those that call are not.
fn is_pointer_heading(text: &Text) -> bool {
    is_furniture_line(&Text::plain(text.words()), false)
}

/// Lists and quotes without the furniture in them; none where nothing stays.
fn inner_tidied(block: Block) -> Option<Block> {
    match block {
        Block::List { ordered, mut items } => {
            for item in &mut items {
                item.blocks.retain(
                    |block| !matches!(block, Block::Heading { text, .. } if text.is_blank()),
                );
            }
            items.retain(|item| !item.blocks.is_empty());
            let furniture =
                |block: &Block| text_of(block).is_some_and(|text| is_furniture_line(text, false));
            let count = items.len();
            items.retain(|item| !item.blocks.iter().all(furniture));
            (items.len() * 2 > count).then_some(Block::List { ordered, items })
        }
        other => Some(other),
    }
}

/// Bylines, dates, labels before the text; tags, notices and author's lines after it.
fn without_edges(mut blocks: Vec<Block>, known: &Known) -> Vec<Block> {
    let mut at = 0;
    let mut seen = 0;
    while let Some(block) = blocks.get(at) {
        match text_of(block) {
            Some(text) if is_edge(text, known) && !entry::is_opening(block) => {
                blocks.remove(at);
            }
            None if is_trail(block) => {
                blocks.remove(at);
            }
            Some(text) if text.words().chars().count() > 60 => break,
            _ => {
                at += 1;
                seen += 1;
            }
        }
        if seen > 6 {
            break;
        }
    }
    while let Some(block) = blocks.last() {
        match text_of(block) {
            Some(text)
                if is_edge(text, known)
                    || is_imprint(text)
                    || is_biography(text, known)
                    || matches!(block, Block::Heading { .. }) =>
            {
                blocks.pop();
            }
            _ => break,
        }
    }
    blocks
}

/// Who owns the text, or how to answer it, under it.
fn is_imprint(text: &Text) -> bool {
    let words = text.words();
    let lower = words.trim().to_lowercase();
    let opens = |words: &[&str]| words.iter().any(|word| lower.starts_with(word));
    let owned = opens(&["©", "(c)", "copyright"]) && lower.chars().count() <= 120;
    // Calls for comments and letters come last.
    let calls = opens(&[
        "coment",
        "comment",
        "kommentar",
        "kommentier",
        "reactie",
        "newsletter",
    ]);
    owned || calls && lower.chars().count() <= 160
}

/// Who the author is, under the text.
fn is_biography(text: &Text, known: &Known) -> bool {
    const IS: [&str; 14] = [
        "is", "was", "covers", "writes", "has", "ist", "war", "est", "es", "é", "è", "är", "er",
        "jest",
    ];
    let words = text.words();
    let after = |author: &Author| words.trim_start().strip_prefix(author.name.as_str());
    let told = known.authors.iter().filter_map(after).next();
    let verb = told.and_then(|rest| rest.trim_start_matches([',', ' ']).split(' ').next());
    words.chars().count() <= 500 && verb.is_some_and(|verb| IS.contains(&verb))
}

/// A list of few words before the text: where on the site one is.
fn is_trail(block: &Block) -> bool {
    let Block::List { items, .. } = block else {
        return false;
    };
    let short =
        |block: &Block| text_of(block).is_some_and(|text| text.words().chars().count() <= 30);
    items.len() <= 12 && items.iter().all(|item| item.blocks.iter().all(short))
}

/// A line of metadata: a date, a name, a label, a count.
fn is_edge(text: &Text, known: &Known) -> bool {
    let words = text.words();
    let length = words.chars().count();
    if length > 120 {
        return false;
    }
    let key = letters(&words);
    let named: usize = known
        .authors
        .iter()
        .map(|author| letters(&author.name))
        .filter(|name| key.contains(name.as_str()))
        .map(|name| name.chars().count())
        .sum();
    let count = key.chars().count();
    let sentence = words.ends_with(['.', '!', '?', '"', '”']) && length > 50;
    let dated = date::visible(&words, None).is_some() && length <= 80;
    let signed = named > 0 && (named * 2 >= count || dated);
    let labelled = known.labels.iter().any(|label| letters(label) == key);
    let lettered = words.chars().filter(|c| c.is_alphabetic()).count();
    let bare = lettered < 3;
    let printed = known.byline.is_some_and(|line| letters(line) == key);
    let byline = printed
        || length <= 60
            && words.to_lowercase().starts_with("by ")
            && !byline::names_in(&words, None, None).is_empty();
    let read_time =
        length <= 30 && words.chars().any(|c| c.is_ascii_digit()) && key.contains("min");
    !sentence && (signed || dated || labelled || bare || byline || read_time)
}

/// A paragraph printed twice, or a picture in two sizes, stands once. What is printed three
/// times is so meant: pages show a text twice, for narrow screens and for wide ones.
fn without_repeats(blocks: Vec<Block>, lead: Option<&Figure>) -> Vec<Block> {
    let lines: Vec<Option<String>> = blocks.iter().map(line_of).collect();
    let refrain = has_refrain(&lines);
    let mut seen: HashSet<&str> = HashSet::new();
    let mut figures: Vec<Figure> = lead.cloned().into_iter().collect();
    let mut kept: Vec<Block> = Vec::new();
    for (block, line) in blocks.into_iter().zip(&lines) {
        if let Some(line) = line
            && !seen.insert(line)
            && !refrain
            && line.chars().count() > 40
        {
            continue;
        }
        match &block {
            Block::Figure(figure) => {
                if figures
                    .iter()
                    .any(|known| figure::is_same(&known.src, &figure.src))
                {
                    enrich(&mut kept, figure);
                    continue;
                }
                figures.push(figure.clone());
            }
            Block::Embed(embed) => {
                let known = |block: &Block| matches!(block, Block::Embed(before) if before.url == embed.url);
                if kept.iter().any(known) {
                    continue;
                }
            }
            _ => {}
        }
        kept.push(block);
    }
    kept
}

/// The letters of a paragraph.
fn line_of(block: &Block) -> Option<String> {
    match block {
        Block::Paragraph { text } => Some(letters(&text.words())),
        _ => None,
    }
}

/// Whether a line stands three times in the text.
fn has_refrain(lines: &[Option<String>]) -> bool {
    let mut times: HashMap<&str, usize> = HashMap::new();
    for line in lines.iter().flatten() {
        *times.entry(line).or_default() += 1;
    }
    times
        .iter()
        .any(|(line, times)| *times >= 3 && line.chars().count() > 40)
}

/// Gives the words of a second printing to a picture that had none.
fn enrich(kept: &mut [Block], second: &Figure) {
    for block in kept {
        if let Block::Figure(first) = block
            && figure::is_same(&first.src, &second.src)
        {
            first.caption = first.caption.take().or_else(|| second.caption.clone());
            first.credit = first.credit.take().or_else(|| second.credit.clone());
            first.alt = first.alt.take().or_else(|| second.alt.clone());
        }
    }
}

/// A quote that repeats a sentence of the text is decoration.
fn without_pull_quotes(blocks: Vec<Block>) -> Vec<Block> {
    let is_quote = |block: &Block| matches!(block, Block::Quote { .. });
    if !blocks.iter().any(is_quote) {
        return blocks;
    }
    let said: String = blocks.iter().filter_map(line_of).collect();
    let is_repeated = |block: &Block| match block {
        Block::Quote { blocks, .. } => {
            let mut words = String::new();
            for_each_text(blocks, &mut |text| words.push_str(&letters(&text.words())));
            words.chars().count() >= 20 && said.contains(&words)
        }
        _ => false,
    };
    blocks
        .into_iter()
        .filter(|block| !is_repeated(block))
        .collect()
}

/// A heading right before another of its level, or at the end, heads nothing.
fn without_bare_headings(blocks: Vec<Block>) -> Vec<Block> {
    let mut kept: Vec<Block> = Vec::new();
    for block in blocks {
        if let (Block::Heading { level: next, .. }, Some(Block::Heading { level, .. })) =
            (&block, kept.last())
            && level >= next
        {
            kept.pop();
        }
        kept.push(block);
    }
    while matches!(kept.last(), Some(Block::Heading { .. })) {
        kept.pop();
    }
    kept
}

/// The highest heading of a body is of level 2, and none is skipped at the top.
fn levelled(mut blocks: Vec<Block>) -> Vec<Block> {
    let highest = blocks.iter().filter_map(|block| match block {
        Block::Heading { level, .. } => Some(*level),
        _ => None,
    });
    let lift = highest.min().unwrap_or(2).saturating_sub(2);
    for block in &mut blocks {
        if let Block::Heading { level, .. } = block {
            *level -= lift;
        }
    }
    blocks
}
