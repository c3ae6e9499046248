//! Marian's binary model file: named tensors and the options that the model was built with.
//!
//! The layout, as Marian writes it (`src/common/binary.cpp` in the Marian sources, version 1);
//! all numbers are little-endian:
//!
//! | part | size |
//! |---|---|
//! | version, count of items | 2 × u64 |
//! | per item: length of name, type, dimensions, length of data | 4 × u64 |
//! | per item: name, ended by NUL | its length |
//! | per item: shape | i32 per dimension |
//! | length of the gap, and the gap (brings the data to a multiple of 256) | u64, that many bytes |
//! | per item: data, padded to a multiple of 256 | its length |
//!
//! Types: `0x404` is 32-bit float; `0x4101` is *intgemm8*, an 8-bit weight; `0x101` is bytes, used
//! for the item `special:model.yml`, the model's [`Options`].
//!
//! An 8-bit weight of shape K × N (it takes K inputs to N outputs) lies transposed, output by
//! output, and behind its K·N values stands the 32-bit float that they were multiplied with:
//! `stored = round(weight × scale)`. The embeddings are the exception: their shape is
//! vocabulary × dimension and they lie like that, row by row; but as they serve as the output
//! layer, whose outputs are the words, this too is output by output. [`Tensor::Int8`] speaks of
//! both in the same way.
//!
//! For most weights `W` there is a scalar `W_QuantMultA`: what the activations that meet this
//! weight are multiplied with when they are made 8-bit ([`ModelFile::scalar`]).

mod reader;

use crate::{Error, Options, Result, file_bytes::FileBytes};
use reader::Reader;
use std::{borrow::Cow, collections::HashMap, path::Path};

const FLOAT32: u64 = 0x404;
const INT8: u64 = 0x101;
const INTGEMM8: u64 = 0x4101;

/// A model file, checked as a whole when it was opened.
#[derive(Debug)]
pub struct ModelFile {
    name: String,
    bytes: FileBytes,
    items: HashMap<String, Item>,
}

/// Where a tensor lies; `start` and `length` are inside the file.
#[derive(Debug)]
struct Item {
    kind: u64,
    shape: Vec<usize>,
    start: usize,
    length: usize,
}

/// One tensor of a model.
#[derive(Debug, Clone, PartialEq)]
pub enum Tensor<'a> {
    /// An 8-bit weight that takes `rows` inputs to `columns` outputs.
    Int8 {
        /// K, the inputs.
        rows: usize,
        /// N, the outputs. For embeddings, the words of the vocabulary.
        columns: usize,
        /// N × K values, output by output: the weight from input k to output n is at
        /// `n * rows + k`.
        transposed: &'a [i8],
        /// What the weights were multiplied with before rounding; finite and above zero.
        scale: f32,
    },
    /// 32-bit floats, row by row.
    Float {
        /// As the file says; the product is the number of values.
        shape: Vec<usize>,
        /// Borrowed from the file where they are aligned for it.
        values: Cow<'a, [f32]>,
    },
}

impl ModelFile {
    /// Maps and checks a model file.
    ///
    /// While the result lives, the file must not be shortened or rewritten in place; replacing
    /// it by renaming another file over it is fine.
    ///
    /// # Errors
    /// If the file cannot be mapped, or is damaged; the error names the file and the tensor.
    pub fn open(path: impl AsRef<Path>) -> Result<Self> {
        let path = path.as_ref();
        Self::check(path.display().to_string(), FileBytes::map(path)?)
    }

    /// Checks the bytes of a model file. `name` stands in errors.
    ///
    /// # Errors
    /// If the bytes are damaged.
    pub fn from_bytes(name: impl Into<String>, bytes: Vec<u8>) -> Result<Self> {
        Self::check(name.into(), FileBytes::Owned(bytes))
    }

    fn check(name: String, bytes: FileBytes) -> Result<Self> {
        let items = Reader::new(&name, &bytes).items()?;
        Ok(Self { name, bytes, items })
    }

    /// What errors call this file: its path.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The length of the file in bytes.
    pub fn file_len(&self) -> usize {
        self.bytes.len()
    }

    /// Whether there is a tensor of that name.
    pub fn contains(&self, tensor: &str) -> bool {
        self.items.contains_key(tensor)
    }

    /// The names of all items, in no order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.items.keys().map(String::as_str)
    }

    /// The tensor of that name.
    ///
    /// # Errors
    /// If there is none, its type is not supported, or its scale is not a number above zero.
    pub fn tensor(&self, tensor: &str) -> Result<Tensor<'_>> {
        let item = self.item(tensor)?;
        let data = self.data(item);
        match item.kind {
            FLOAT32 => Ok(Tensor::Float {
                shape: item.shape.clone(),
                values: floats(data, item.elements()),
            }),
            INTGEMM8 => self.int8(tensor, item, data),
            kind => Err(self.wrong(
                tensor,
                format!(
                    "has type {kind:#x}; supported are 0x404 (32-bit float) and 0x4101 (8-bit)"
                ),
            )),
        }
    }

    fn int8<'a>(&self, tensor: &str, item: &Item, data: &'a [u8]) -> Result<Tensor<'a>> {
        let &[first, last] = item.shape.as_slice() else {
            return Err(self.wrong(
                tensor,
                format!("is 8-bit with {} dimensions, not 2", item.shape.len()),
            ));
        };
        let (rows, columns) = if tensor.ends_with("Wemb") {
            (last, first)
        } else {
            (first, last)
        };
        let (values, behind) = data
            .split_at_checked(item.elements())
            .unwrap_or((data, &[]));
        let scale = behind
            .first_chunk()
            .map_or(f32::NAN, |bytes| f32::from_le_bytes(*bytes));
        if !scale.is_finite() || scale <= 0.0 {
            return Err(self.wrong(
                tensor,
                format!("has the scale {scale}, which is not a number above zero"),
            ));
        }
        Ok(Tensor::Int8 {
            rows,
            columns,
            transposed: bytemuck::cast_slice(values),
            scale,
        })
    }

    /// The one number in a tensor of one element, be it a float or 8-bit (the file
    /// has both kinds of `..._QuantMultA`).
    ///
    /// # Errors
    /// If there is no such tensor, or it holds more than one number, or no finite one.
    pub fn scalar(&self, tensor: &str) -> Result<f32> {
        let value = match self.tensor(tensor)? {
            Tensor::Float { values, .. } => match *values {
                [value] => Some(value),
                _ => None,
            },
            Tensor::Int8 {
                transposed: &[value],
                scale,
                ..
            } => Some(f32::from(value) / scale),
            Tensor::Int8 { .. } => None,
        };
        match value {
            Some(value) if value.is_finite() => Ok(value),
            Some(value) => Err(self.wrong(tensor, format!("is {value}, not a finite number"))),
            None => Err(self.wrong(tensor, "holds more than one number")),
        }
    }

    /// The options that the model was built with, from `special:model.yml`.
    ///
    /// # Errors
    /// If there are none, or one is not supported; the error names it and its value.
    pub fn options(&self) -> Result<Options> {
        Options::read(&self.name, &self.options_text()?)
    }

    /// `special:model.yml` as it stands in the file.
    ///
    /// # Errors
    /// If there is none, or it is not text.
    pub fn options_text(&self) -> Result<String> {
        let tensor = "special:model.yml";
        let item = self.item(tensor)?;
        if item.kind != INT8 {
            return Err(self.wrong(
                tensor,
                format!("has type {:#x}, not 0x101 (text)", item.kind),
            ));
        }
        let text = self.data(item).get(..item.elements()).unwrap_or_default();
        let text = text.split(|&byte| byte == 0).next().unwrap_or_default();
        match std::str::from_utf8(text) {
            Ok(text) => Ok(text.to_owned()),
            Err(error) => Err(self.wrong(tensor, format!("is not UTF-8: {error}"))),
        }
    }

    fn item(&self, tensor: &str) -> Result<&Item> {
        self.items
            .get(tensor)
            .ok_or_else(|| self.wrong(tensor, "is missing"))
    }

    fn data(&self, item: &Item) -> &[u8] {
        let end = item.start.saturating_add(item.length);
        self.bytes.get(item.start..end).unwrap_or_default()
    }

    /// Gives up the memory that a tensor takes, after it was copied.
    pub(crate) fn release(&self, tensor: &str) {
        if let Some(item) = self.items.get(tensor) {
            let end = item.start.saturating_add(item.length);
            self.bytes.release(item.start..end);
        }
    }

    /// An error about a tensor of this file.
    pub(crate) fn wrong(&self, tensor: &str, what: impl Into<String>) -> Error {
        wrong(&self.name, tensor, what)
    }
}

fn wrong(file: &str, tensor: &str, what: impl Into<String>) -> Error {
    Error::Tensor {
        file: file.to_owned(),
        tensor: tensor.to_owned(),
        what: what.into(),
    }
}

/// Borrows where the bytes are aligned and the machine is little-endian, else copies.
fn floats(data: &[u8], count: usize) -> Cow<'_, [f32]> {
    let data = data.get(..count.saturating_mul(4)).unwrap_or_default();
    if cfg!(target_endian = "little")
        && let Ok(values) = bytemuck::try_cast_slice(data)
    {
        return Cow::Borrowed(values);
    }
    let (values, _) = data.as_chunks();
    Cow::Owned(
        values
            .iter()
            .map(|bytes| f32::from_le_bytes(*bytes))
            .collect(),
    )
}

impl Item {
    fn elements(&self) -> usize {
        self.shape.iter().product()
    }

    /// Bytes that values of this shape need, if that is a number at all.
    fn needs(&self) -> Option<usize> {
        let elements = self
            .shape
            .iter()
            .try_fold(1usize, |product, &size| product.checked_mul(size))?;
        match self.kind {
            FLOAT32 => elements.checked_mul(4),
            INTGEMM8 => elements.checked_add(4),
            // Other types are only refused when somebody asks for such a tensor.
            _ => Some(elements),
        }
    }
}
