//! Text to pieces and back: SentencePiece vocabularies of the unigram kind.
//!
//! A vocabulary holds pieces of words with their log probabilities. A text is normalised by the
//! model's own rules and cut into the pieces whose probabilities have the
//! greatest product, found with Viterbi's algorithm (Kudo 2018, "Subword Regularization"; Kudo &
//! Richardson 2018, "SentencePiece"). Results equal those of the SentencePiece library: same
//! order of floating-point additions, same choice among equals, same treatment of what is unknown.

mod model;
mod normalizer;
mod protobuf;
mod trie;

use crate::{Error, Result, file_bytes::FileBytes};
use model::{Kind, Model, Pieces};
use normalizer::{Normalized, Normalizer, SPACE};
use std::{ops::Range, path::Path};
use trie::Trie;

/// How much less probable than the least probable piece an unknown character is.
const UNKNOWN_PENALTY: f32 = 10.0;

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its number in the vocabulary.
    pub id: u32,
    /// The bytes of the original text that it was made of, the space in front of a word
    /// included. The ranges of a text's pieces follow each other without overlap, begin and end
    /// between characters, and are empty where one character became several pieces: then the last
    /// of these has the character.
    pub range: Range<usize>,
}

/// A SentencePiece vocabulary.
#[derive(Debug)]
pub struct Vocabulary {
    pieces: Pieces,
    normalizer: Normalizer,
    trie: Trie,
    /// Score of an unknown character.
    unknown_score: f32,
    largest_score: f32,
    eos: u32,
    unk: u32,
    unknown_surface: String,
    /// The piece of each byte, where unknown characters are spelt in bytes.
    bytes: Option<Box<[u32; 256]>>,
}

/// The best way to reach a place in the text.
#[derive(Debug, Clone, Copy)]
struct Step {
    score: f32,
    /// Where the last piece begins; `UNREACHED` if there is no way yet.
    from: u32,
    id: u32,
}

const UNREACHED: u32 = u32::MAX;
/// The longest text that is cut into pieces at once, in bytes; bounds the memory that it takes.
const LONGEST_TEXT: usize = 1 << 16;

impl Vocabulary {
    /// Reads a vocabulary (`vocab.*.spm`).
    ///
    /// # Errors
    /// If the file cannot be read, is damaged, or is not a unigram model.
    pub fn open(path: impl AsRef<Path>) -> Result<Self> {
        let path = path.as_ref();
        Self::from_bytes(&path.display().to_string(), &FileBytes::map(path)?)
    }

    /// Reads the bytes of a vocabulary. `name` stands in errors.
    ///
    /// # Errors
    /// If the bytes are damaged, or are not a unigram model.
    pub fn from_bytes(name: &str, bytes: &[u8]) -> Result<Self> {
        let damaged = |what| Error::Damaged {
            file: name.to_owned(),
            what,
        };
        Self::new(Model::read(bytes).map_err(damaged)?).map_err(damaged)
    }

    fn new(model: Model) -> std::result::Result<Self, String> {
        let Model {
            pieces,
            mut normalizer,
            byte_fallback,
            unknown_surface,
            end_piece,
        } = model;
        let unknown: Vec<u32> = pieces.ids(Kind::Unknown).collect();
        let [unk] = *unknown else {
            return Err(format!(
                "{} pieces stand for the unknown, not 1",
                unknown.len()
            ));
        };
        let mut controls = pieces.of(Kind::Control);
        let Some((_, eos)) = controls.find(|(text, _)| *text == end_piece.as_bytes()) else {
            return Err(format!("no piece {end_piece} ends a sentence"));
        };
        drop(controls);
        let trie = Trie::new(
            pieces.len(),
            pieces.of(Kind::Normal).chain(pieces.of(Kind::UserDefined)),
        );
        normalizer.fixed = Trie::new(0, pieces.of(Kind::UserDefined));
        let scores = pieces
            .ids(Kind::Normal)
            .filter_map(|id| pieces.scores.get(id as usize));
        let (smallest, largest) = scores.fold(
            (f32::MAX, f32::MIN_POSITIVE),
            |(smallest, largest), &score| (smallest.min(score), largest.max(score)),
        );
        Ok(Self {
            bytes: if byte_fallback {
                Some(all_bytes(&pieces)?)
            } else {
                None
            },
            pieces,
            normalizer,
            trie,
            unknown_score: smallest - UNKNOWN_PENALTY,
            largest_score: largest,
            eos,
            unk,
            unknown_surface,
        })
    }

    /// How many pieces there are; every id is below.
    pub fn len(&self) -> usize {
        self.pieces.len()
    }

    /// Never: a vocabulary without pieces is not read.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The piece that ends a sentence; [`encode`](Self::encode) does not append it.
    pub fn eos(&self) -> u32 {
        self.eos
    }

    /// The piece that stands for what has none.
    pub fn unk(&self) -> u32 {
        self.unk
    }

    /// The text of a piece as it stands in the vocabulary, with `▁` for a space.
    pub fn piece(&self, id: u32) -> Option<&str> {
        self.pieces.text(id as usize)
    }

    /// Whether a character has pieces, rather than being unknown or spelt in bytes.
    pub fn knows(&self, character: char) -> bool {
        let mut pieces = Vec::new();
        self.encode(character.encode_utf8(&mut [0; 4]), &mut pieces);
        let mut ids = pieces.iter().map(|piece| piece.id);
        !pieces.is_empty() && ids.all(|id| id != self.unk && self.byte(id).is_none())
    }

    /// Cuts a text into pieces; `out` is emptied first. An empty text has none.
    pub fn encode(&self, text: &str, out: &mut Vec<Piece>) {
        out.clear();
        let mut rest = text;
        while rest.len() > LONGEST_TEXT {
            let most = rest.floor_char_boundary(LONGEST_TEXT);
            let (now, later) = rest.split_at(most);
            let (now, later) = match now.rfind(' ') {
                Some(space @ 1..) => rest.split_at(space),
                _ => (now, later),
            };
            self.encode_part(now, text.len() - rest.len(), out);
            rest = later;
        }
        self.encode_part(rest, text.len() - rest.len(), out);
    }

    fn encode_part(&self, text: &str, start: usize, out: &mut Vec<Piece>) {
        let normalized = self.normalizer.normalize(text);
        let steps = self.best_ways(&normalized.text);
        let first = out.len();
        let mut end = normalized.text.len();
        while end > 0 {
            let Some(step) = steps.get(end).filter(|step| (step.from as usize) < end) else {
                break;
            };
            let from = step.from as usize;
            let range = start + normalized.origin(from)..start + normalized.origin(end);
            self.push_backwards(
                step.id,
                &normalized,
                from..end,
                range,
                out.len() > first,
                out,
            );
            end = from;
        }
        if let Some(backwards) = out.get_mut(first..) {
            backwards.reverse();
        }
    }

    /// Appends a piece in front of which others will follow. The unknown is spelt in bytes, or
    /// joins the unknown that comes after it.
    fn push_backwards(
        &self,
        id: u32,
        normalized: &Normalized,
        place: Range<usize>,
        range: Range<usize>,
        follows: bool,
        out: &mut Vec<Piece>,
    ) {
        if id != self.unk {
            out.push(Piece { id, range });
            return;
        }
        if let Some(pieces) = &self.bytes {
            let bytes = normalized.text.as_bytes().get(place).unwrap_or_default();
            let mut range = range;
            for &byte in bytes.iter().rev() {
                let id = pieces.get(usize::from(byte)).copied().unwrap_or(self.unk);
                let start = range.start;
                out.push(Piece { id, range });
                range = start..start;
            }
            return;
        }
        match out.last_mut() {
            Some(last) if follows && last.id == self.unk => last.range.start = range.start,
            _ => out.push(Piece { id, range }),
        }
    }

    /// For every place in the text the best last piece that ends there.
    fn best_ways(&self, text: &str) -> Vec<Step> {
        let unreached = Step {
            score: 0.0,
            from: UNREACHED,
            id: self.unk,
        };
        let mut steps = vec![unreached; text.len() + 1];
        if let Some(first) = steps.first_mut() {
            first.from = 0;
        }
        for (at, character) in text.char_indices() {
            let Some((here, later)) = steps
                .get_mut(at..)
                .and_then(|steps| steps.split_first_mut())
            else {
                break;
            };
            if here.from == UNREACHED {
                continue;
            }
            let score = here.score;
            let rest = text.as_bytes().get(at..).unwrap_or_default();
            let mut alone = false;
            let mut reach = |length: usize, id: u32, more: f32| {
                if let Some(step) = later.get_mut(length - 1)
                    && (step.from == UNREACHED || score + more > step.score)
                {
                    *step = Step {
                        score: score + more,
                        from: at as u32,
                        id,
                    };
                }
            };
            self.trie.prefixes(rest, |length, id| {
                alone |= length == character.len_utf8();
                reach(length, id, self.score(id, rest, length));
            });
            if !alone {
                reach(character.len_utf8(), self.unk, self.unknown_score);
            }
        }
        steps
    }

    fn score(&self, id: u32, text: &[u8], length: usize) -> f32 {
        let id = id as usize;
        match self.pieces.kinds.get(id) {
            Some(Kind::UserDefined) => {
                let text = text.get(..length).unwrap_or_default();
                // Bytes that do not continue a character.
                let characters = text.iter().filter(|&&byte| byte & 0xc0 != 0x80).count();
                (characters as f64 * f64::from(self.largest_score) - 0.1) as f32
            }
            _ => self
                .pieces
                .scores
                .get(id)
                .copied()
                .unwrap_or(self.unknown_score),
        }
    }

    /// The text that the pieces make, and for each piece the bytes of it that it made: following
    /// each other without overlap; empty for control pieces, for ids that the vocabulary does not
    /// have, and for all but the last of the byte pieces of a character.
    pub fn decode(&self, ids: &[u32]) -> (String, Vec<Range<usize>>) {
        let mut text = String::new();
        let mut ranges = Vec::with_capacity(ids.len());
        let mut rest = ids;
        while let Some((&id, after)) = rest.split_first() {
            let start = text.len();
            let kind = self
                .pieces
                .kinds
                .get(id as usize)
                .copied()
                .unwrap_or(Kind::Control);
            match kind {
                Kind::Byte(_) => {
                    let run = rest
                        .iter()
                        .map_while(|&id| self.byte(id))
                        .collect::<Vec<u8>>();
                    decode_bytes(&run, &mut text, &mut ranges);
                    rest = rest.get(run.len()..).unwrap_or_default();
                    continue;
                }
                Kind::Control => {}
                Kind::Unknown => text.push_str(&self.unknown_surface),
                Kind::Normal | Kind::UserDefined | Kind::Unused => self.decode_piece(id, &mut text),
            }
            ranges.push(start..text.len());
            rest = after;
        }
        (text, ranges)
    }

    fn byte(&self, id: u32) -> Option<u8> {
        match self.pieces.kinds.get(id as usize) {
            Some(Kind::Byte(byte)) => Some(*byte),
            _ => None,
        }
    }

    fn decode_piece(&self, id: u32, text: &mut String) {
        let mut piece = self.piece(id).unwrap_or_default();
        let switches = self.normalizer.switches;
        if text.is_empty() && (switches.add_dummy_prefix || switches.remove_extra_whitespaces) {
            piece = piece.strip_prefix(SPACE).unwrap_or(piece);
        }
        for (at, part) in piece.split(SPACE).enumerate() {
            if at > 0 {
                text.push(' ');
            }
            text.push_str(part);
        }
    }
}

impl Normalized {
    /// Where in the original the byte at `place` came from.
    fn origin(&self, place: usize) -> usize {
        self.origins.get(place).map_or(0, |&origin| origin as usize)
    }
}

/// Appends the characters that the bytes spell, with U+FFFD for each byte that is part of none.
fn decode_bytes(bytes: &[u8], text: &mut String, ranges: &mut Vec<Range<usize>>) {
    let mut rest = bytes;
    while !rest.is_empty() {
        let length = (1..=rest.len().min(4)).find_map(|length| {
            let spelt = std::str::from_utf8(rest.get(..length)?).ok()?;
            ranges.extend((1..length).map(|_| text.len()..text.len()));
            let start = text.len();
            text.push_str(spelt);
            ranges.push(start..text.len());
            Some(length)
        });
        let length = length.unwrap_or_else(|| {
            let start = text.len();
            text.push(char::REPLACEMENT_CHARACTER);
            ranges.push(start..text.len());
            1
        });
        rest = rest.get(length..).unwrap_or_default();
    }
}

fn all_bytes(pieces: &Pieces) -> std::result::Result<Box<[u32; 256]>, String> {
    let mut bytes = [None; 256];
    for (kind, id) in pieces.kinds.iter().zip(0u32..) {
        if let Kind::Byte(byte) = *kind
            && let Some(place) = bytes.get_mut(usize::from(byte))
        {
            *place = Some(id);
        }
    }
    match bytes.iter().position(Option::is_none) {
        Some(missing) => Err(format!("byte fallback, but no piece <0x{missing:02X}>")),
        None => Ok(Box::new(bytes.map(Option::unwrap_or_default))),
    }
}
