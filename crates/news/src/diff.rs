//! What lies between two states of an article, as data.

use crate::{
    Article, Author, Block, Figure, Lang, LocalTime, Text, WebUrl,
    sequence::{Step, steps},
};
use icu::segmenter::SentenceSegmenter;
use serde::{Deserialize, Serialize};
use std::mem::discriminant;

/// Of two blocks, the share of words in common from which one is the other, changed.
const SAME_BLOCK: f32 = 0.4;

/// The way from one state of an article to another. [`Diff::apply`] goes it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Diff {
    /// What changed outside of the body.
    pub head: Vec<HeadEdit>,
    /// The body from top to bottom; empty where nothing changed in it.
    pub body: Vec<BlockEdit>,
}

/// One step through a body.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "edit", rename_all = "snake_case")]
pub enum BlockEdit {
    /// So many blocks are as they were.
    Kept {
        /// How many.
        count: usize,
    },
    /// A block went.
    Removed {
        /// The block.
        block: Block,
    },
    /// A block came.
    Added {
        /// The block.
        block: Block,
    },
    /// A block has other words now, or other marks.
    Changed {
        /// As it was.
        from: Block,
        /// As it is.
        to: Block,
        /// Its sentences, in order.
        sentences: Vec<SentenceEdit>,
    },
}

/// One step through the sentences of a block: those kept and removed are the old words,
/// those kept and added the new.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "edit", content = "words", rename_all = "snake_case")]
pub enum SentenceEdit {
    /// As it was.
    Kept(String),
    /// It went.
    Removed(String),
    /// It came.
    Added(String),
}

/// Each field of an article but its body, and what it holds.
macro_rules! head {
    ($($(#[$doc:meta])* $variant:ident $field:ident: $type:ty,)*) => {
        /// A change outside of the body.
        #[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
        #[serde(tag = "field", rename_all = "snake_case")]
        pub enum HeadEdit {
            $($(#[$doc])* $variant {
                /// As it was.
                from: $type,
                /// As it is.
                to: $type,
            },)*
        }

        /// Where the fields of two states differ.
        fn head(old: &Article, new: &Article) -> Vec<HeadEdit> {
            // A new field does not compile until it stands in the list below.
            let Article { $($field,)* body: _ } = new;
            let mut edits = Vec::new();
            $(if old.$field != *$field {
                edits.push(HeadEdit::$variant {
                    from: old.$field.clone(),
                    to: $field.clone(),
                });
            })*
            edits
        }

        impl HeadEdit {
            /// False where the field does not hold what the edit was made of.
            fn apply(&self, article: &mut Article) -> bool {
                match self {
                    $(HeadEdit::$variant { from, to } => {
                        let fits = article.$field == *from;
                        article.$field = to.clone();
                        fits
                    })*
                }
            }
        }
    };
}

head! {
    /// The address.
    Url url: WebUrl,
    /// The language.
    Language language: Lang,
    /// The headline.
    Headline headline: Text,
    /// The subheadline.
    Subheadline subheadline: Option<Text>,
    /// The byline.
    Byline byline: Option<String>,
    /// Who signs it.
    Authors authors: Vec<Author>,
    /// The outlet's name.
    Source source: Option<String>,
    /// When it was published.
    Published published: Option<LocalTime>,
    /// When it was changed.
    Modified modified: Option<LocalTime>,
    /// The section.
    Section section: Option<Text>,
    /// The keywords.
    Tags tags: Vec<Text>,
    /// The lead.
    Lead lead: Option<Text>,
    /// The picture above the body.
    LeadFigure lead_figure: Option<Figure>,
}

impl Diff {
    /// What lies between two states of an article.
    pub fn between(old: &Article, new: &Article) -> Diff {
        let body = match old.body == new.body {
            true => Vec::new(),
            false => body(&old.body, &new.body),
        };
        Diff {
            head: head(old, new),
            body,
        }
    }

    /// The new state, from the old; `None` where the diff was made of another.
    pub fn apply(&self, old: &Article) -> Option<Article> {
        let mut new = old.clone();
        let fits = self.head.iter().all(|edit| edit.apply(&mut new));
        if !self.body.is_empty() {
            new.body = through(&self.body, &old.body)?;
        }
        fits.then_some(new)
    }
}

fn through(edits: &[BlockEdit], old: &[Block]) -> Option<Vec<Block>> {
    let mut new = Vec::new();
    let mut left = old;
    for edit in edits {
        match edit {
            BlockEdit::Kept { count } => {
                let (kept, rest) = left.split_at_checked(*count)?;
                new.extend_from_slice(kept);
                left = rest;
            }
            BlockEdit::Added { block } => new.push(block.clone()),
            BlockEdit::Removed { block: from } | BlockEdit::Changed { from, .. } => {
                let (first, rest) = left.split_first()?;
                if first != from {
                    return None;
                }
                left = rest;
                if let BlockEdit::Changed { to, .. } = edit {
                    new.push(to.clone());
                }
            }
        }
    }
    left.is_empty().then_some(new)
}

fn body(old: &[Block], new: &[Block]) -> Vec<BlockEdit> {
    let mut edits = Vec::new();
    let (mut gone, mut come) = (Vec::new(), Vec::new());
    for step in steps(old, new) {
        match step {
            Step::Removed(block) => gone.push(block),
            Step::Added(block) => come.push(block),
            Step::Kept(_) => {
                paired(&mut gone, &mut come, &mut edits);
                match edits.last_mut() {
                    Some(BlockEdit::Kept { count }) => *count += 1,
                    _ => edits.push(BlockEdit::Kept { count: 1 }),
                }
            }
        }
    }
    paired(&mut gone, &mut come, &mut edits);
    edits
}

/// Between two blocks that stayed: what went and what came, as changes where they are alike.
fn paired(gone: &mut Vec<&Block>, come: &mut Vec<&Block>, edits: &mut Vec<BlockEdit>) {
    let mut come = come.drain(..).peekable();
    let mut gone = gone.drain(..).peekable();
    while let (Some(&from), Some(&to)) = (gone.peek(), come.peek()) {
        if are_alike(from, to) {
            edits.push(BlockEdit::Changed {
                from: from.clone(),
                to: to.clone(),
                sentences: sentences(&words(from), &words(to)),
            });
            gone.next();
            come.next();
        } else if gone.len() >= come.len() {
            edits.extend(gone.next().map(|block| BlockEdit::Removed {
                block: block.clone(),
            }));
        } else {
            edits.extend(come.next().map(|block| BlockEdit::Added {
                block: block.clone(),
            }));
        }
    }
    edits.extend(gone.map(|block| BlockEdit::Removed {
        block: block.clone(),
    }));
    edits.extend(come.map(|block| BlockEdit::Added {
        block: block.clone(),
    }));
}

/// Whether a block is likely the other, changed.
fn are_alike(from: &Block, to: &Block) -> bool {
    if discriminant(from) != discriminant(to) {
        return false;
    }
    let (from, to) = (words(from), words(to));
    let mut left: Vec<&str> = from.split_whitespace().collect();
    left.sort_unstable();
    let (mut all, mut common) = (left.len(), 0_usize);
    for word in to.split_whitespace() {
        match left.binary_search(&word) {
            Ok(at) => {
                left.remove(at);
                common += 1;
            }
            Err(_) => all += 1,
        }
    }
    all == 0 || common as f32 >= SAME_BLOCK * all as f32
}

/// The words of a block, those of pictures and embeds too.
fn words(block: &Block) -> String {
    let text = |text: &Option<Text>| text.as_ref().map(Text::words).unwrap_or_default();
    match block {
        Block::Figure(figure) => [
            text(&figure.alt),
            text(&figure.caption),
            text(&figure.credit),
        ]
        .join("\n"),
        Block::Embed(embed) => text(&embed.title),
        other => crate::article::words(std::slice::from_ref(other)),
    }
}

fn sentences(old: &str, new: &str) -> Vec<SentenceEdit> {
    let (old, new) = (sentences_of(old), sentences_of(new));
    let edit = |step: Step<'_, &str>| match step {
        Step::Kept(words) => SentenceEdit::Kept((*words).to_owned()),
        Step::Removed(words) => SentenceEdit::Removed((*words).to_owned()),
        Step::Added(words) => SentenceEdit::Added((*words).to_owned()),
    };
    steps(&old, &new).into_iter().map(edit).collect()
}

/// The sentences of a text (UAX #29), with the spaces behind them.
pub fn sentences_of(text: &str) -> Vec<&str> {
    let segmenter = SentenceSegmenter::new(Default::default());
    let ends: Vec<usize> = segmenter.segment_str(text).collect();
    let starts = ends.iter().copied();
    let ranges = starts.zip(ends.iter().copied().skip(1));
    ranges.filter_map(|(from, to)| text.get(from..to)).collect()
}
