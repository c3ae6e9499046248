//! What a SentencePiece file says: `ModelProto` of `sentencepiece_model.proto`.
//!
//! Read are of `ModelProto` the pieces (field 1), the trainer's specification (2), the
//! normaliser's (3) and the denormaliser's (5); of a piece its text (1), score (2) and kind (3); of
//! the trainer the type of model (3), whether spaces end words (24), byte fallback (35), how
//! an unknown word is written (44) and the piece that ends a sentence (47); of the normaliser
//! the charsmap (2), and whether to put a space in front (3), to remove spaces (4) and to escape
//! them (5), all three yes unless said otherwise.

use super::{
    normalizer::{Normalizer, Switches},
    protobuf::{Fields, Value},
};

const UNIGRAM: u64 = 1;
/// More bytes than this has no piece that was learnt.
const LONGEST_PIECE: usize = 1024;
/// More pieces than this has no vocabulary.
const MOST_PIECES: usize = 1 << 20;

/// What a piece is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Normal,
    Unknown,
    Control,
    UserDefined,
    Unused,
    Byte(u8),
}

/// The pieces' texts in one string.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    texts: String,
    ends: Vec<u32>,
    pub(super) scores: Vec<f32>,
    pub(super) kinds: Vec<Kind>,
}

impl Pieces {
    fn reserve(&mut self, pieces: usize) {
        self.texts.reserve(8 * pieces);
        self.ends.reserve(pieces);
        self.scores.reserve(pieces);
        self.kinds.reserve(pieces);
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn text(&self, id: usize) -> Option<&str> {
        let end = *self.ends.get(id)? as usize;
        let start = match id.checked_sub(1) {
            Some(before) => *self.ends.get(before)? as usize,
            None => 0,
        };
        self.texts.get(start..end)
    }

    /// The ids of the pieces of a kind.
    pub(super) fn ids(&self, kind: Kind) -> impl Iterator<Item = u32> {
        (0..)
            .zip(&self.kinds)
            .filter(move |(_, one)| **one == kind)
            .map(|(id, _)| id)
    }

    /// The pieces of a kind: their bytes and ids.
    pub(super) fn of(&self, kind: Kind) -> impl Iterator<Item = (&[u8], u32)> {
        self.ids(kind)
            .filter_map(|id| Some((self.text(id as usize)?.as_bytes(), id)))
    }
}

/// A file's parts, checked one by one.
pub(super) struct Model {
    pub(super) pieces: Pieces,
    pub(super) normalizer: Normalizer,
    pub(super) byte_fallback: bool,
    pub(super) unknown_surface: String,
    pub(super) end_piece: String,
}

impl Model {
    pub(super) fn read(message: &[u8]) -> Result<Self, String> {
        let mut pieces = Pieces::default();
        // Some twenty bytes a piece stand in a file.
        pieces.reserve((message.len() / 16).min(MOST_PIECES));
        let (mut trainer, mut normalizer): (&[u8], &[u8]) = (&[], &[]);
        for field in Fields::of(message) {
            match field? {
                (1, Value::Bytes(piece)) => {
                    let id = pieces.len();
                    pieces
                        .push(piece)
                        .map_err(|what| format!("piece {id}: {what}"))?;
                }
                (2, Value::Bytes(message)) => trainer = message,
                (3, Value::Bytes(message)) => normalizer = message,
                (5, Value::Bytes(message)) => refuse_denormalizer(message)?,
                _ => {}
            }
        }
        if pieces.len() == 0 {
            return Err("holds no pieces: not a SentencePiece model".to_owned());
        }
        let normalizer =
            read_normalizer(normalizer).map_err(|what| format!("normaliser: {what}"))?;
        let mut model = Self {
            pieces,
            normalizer,
            byte_fallback: false,
            unknown_surface: " \u{2047} ".to_owned(),
            end_piece: "</s>".to_owned(),
        };
        model
            .read_trainer(trainer)
            .map_err(|what| format!("trainer: {what}"))?;
        Ok(model)
    }

    fn read_trainer(&mut self, message: &[u8]) -> Result<(), String> {
        for field in Fields::of(message) {
            match field? {
                (3, Value::Varint(kind)) if kind != UNIGRAM => {
                    return Err(format!(
                        "a model of type {kind}; supported is {UNIGRAM}, unigram"
                    ));
                }
                (24, Value::Varint(1..)) => {
                    return Err("spaces at the end of words are not supported".to_owned());
                }
                (35, Value::Varint(yes)) => self.byte_fallback = yes != 0,
                (44, Value::Bytes(text)) => self.unknown_surface = utf8(text)?.to_owned(),
                (47, Value::Bytes(text)) => self.end_piece = utf8(text)?.to_owned(),
                _ => {}
            }
        }
        Ok(())
    }
}

impl Pieces {
    fn push(&mut self, message: &[u8]) -> Result<(), String> {
        let (mut text, mut score, mut kind) = ("", 0.0, 1);
        for field in Fields::of(message) {
            match field? {
                (1, Value::Bytes(bytes)) => text = utf8(bytes)?,
                (2, Value::Fixed32(bytes)) => score = f32::from_le_bytes(bytes),
                (3, Value::Varint(value)) => kind = value,
                _ => {}
            }
        }
        if text.is_empty() || text.len() > LONGEST_PIECE {
            return Err(format!(
                "{} bytes long; supported are 1 to {LONGEST_PIECE}",
                text.len()
            ));
        }
        if !score.is_finite() {
            return Err(format!("its score is {score}"));
        }
        let kind = match kind {
            1 => Kind::Normal,
            2 => Kind::Unknown,
            3 => Kind::Control,
            4 => Kind::UserDefined,
            5 => Kind::Unused,
            6 => Kind::Byte(byte(text).ok_or_else(|| format!("{text} is no byte"))?),
            kind => return Err(format!("its kind is {kind}; known are 1 to 6")),
        };
        self.texts.push_str(text);
        let end = u32::try_from(self.texts.len())
            .ok()
            .filter(|_| self.len() < MOST_PIECES);
        self.ends
            .push(end.ok_or("more pieces than any vocabulary has")?);
        self.scores.push(score);
        self.kinds.push(kind);
        Ok(())
    }
}

/// The byte that `<0x41>` stands for.
fn byte(piece: &str) -> Option<u8> {
    let digits = piece.strip_prefix("<0x")?.strip_suffix('>')?;
    u8::from_str_radix(digits, 16)
        .ok()
        .filter(|_| digits.len() == 2)
}

fn read_normalizer(message: &[u8]) -> Result<Normalizer, String> {
    let mut charsmap: &[u8] = &[];
    let mut switches = Switches {
        add_dummy_prefix: true,
        remove_extra_whitespaces: true,
        escape_whitespaces: true,
    };
    for field in Fields::of(message) {
        match field? {
            (2, Value::Bytes(bytes)) => charsmap = bytes,
            (3, Value::Varint(yes)) => switches.add_dummy_prefix = yes != 0,
            (4, Value::Varint(yes)) => switches.remove_extra_whitespaces = yes != 0,
            (5, Value::Varint(yes)) => switches.escape_whitespaces = yes != 0,
            _ => {}
        }
    }
    Normalizer::new(charsmap, switches)
}

fn refuse_denormalizer(message: &[u8]) -> Result<(), String> {
    for field in Fields::of(message) {
        if let (2, Value::Bytes([_, ..])) = field? {
            return Err("denormaliser: rules for output are not supported".to_owned());
        }
    }
    Ok(())
}

fn utf8(bytes: &[u8]) -> Result<&str, String> {
    std::str::from_utf8(bytes).map_err(|error| format!("not UTF-8: {error}"))
}
