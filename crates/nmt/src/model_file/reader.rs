//! Finds the items of a model file, and checks that all of them lie inside it.

use super::{Item, wrong};
use crate::{Error, Result};
use std::collections::HashMap;

const VERSION: u64 = 1;
/// Marian's tensors have at most four dimensions.
const MOST_DIMENSIONS: u64 = 4;

/// Reads on from a position, never past the end.
pub(super) struct Reader<'a> {
    file: &'a str,
    bytes: &'a [u8],
    position: usize,
}

/// The four numbers in front of the names.
struct Header {
    name_length: u64,
    kind: u64,
    dimensions: u64,
    length: u64,
}

impl<'a> Reader<'a> {
    /// Begins at the first byte.
    pub(super) fn new(file: &'a str, bytes: &'a [u8]) -> Self {
        Self {
            file,
            bytes,
            position: 0,
        }
    }

    /// The places of all items, none of which reaches beyond the file.
    pub(super) fn items(mut self) -> Result<HashMap<String, Item>> {
        let version = self.number("the version")?;
        if version != VERSION {
            return Err(self.damaged(format!("version {version} of the binary format; supported is {VERSION} (is this a Marian binary model?)")));
        }
        let count = self.number("the count of tensors")?;
        let headers = self.headers(count)?;
        let names = headers
            .iter()
            .map(|header| self.name(header.name_length))
            .collect::<Result<Vec<_>>>()?;
        let shapes = headers
            .iter()
            .zip(&names)
            .map(|(header, name)| self.shape(name, header.dimensions))
            .collect::<Result<Vec<_>>>()?;
        let gap = self.number("the gap in front of the data")?;
        self.take(gap, "the gap in front of the data")?;
        let mut items = HashMap::with_capacity(headers.len());
        for ((header, name), shape) in headers.iter().zip(names).zip(shapes) {
            let item = self.data(&name, header, shape)?;
            if items.insert(name.clone(), item).is_some() {
                return Err(wrong(self.file, &name, "is there twice"));
            }
        }
        Ok(items)
    }

    fn headers(&mut self, count: u64) -> Result<Vec<Header>> {
        let bytes = self.take(
            count.saturating_mul(32),
            &format!("the headers of {count} tensors"),
        )?;
        let (numbers, _) = bytes.as_chunks();
        let (headers, _) = numbers.as_chunks();
        Ok(headers
            .iter()
            .map(|&[name_length, kind, dimensions, length]| Header {
                name_length: u64::from_le_bytes(name_length),
                kind: u64::from_le_bytes(kind),
                dimensions: u64::from_le_bytes(dimensions),
                length: u64::from_le_bytes(length),
            })
            .collect())
    }

    fn name(&mut self, length: u64) -> Result<String> {
        let bytes = self.take(length, "the name of a tensor")?;
        let name = bytes.split(|&byte| byte == 0).next().unwrap_or_default();
        match std::str::from_utf8(name) {
            Ok("") => Err(self.damaged("a tensor without a name")),
            Ok(name) => Ok(name.to_owned()),
            Err(_) => Err(self.damaged("the name of a tensor is not UTF-8")),
        }
    }

    fn shape(&mut self, name: &str, dimensions: u64) -> Result<Vec<usize>> {
        if dimensions == 0 || dimensions > MOST_DIMENSIONS {
            return Err(wrong(
                self.file,
                name,
                format!("has {dimensions} dimensions; supported are 1 to {MOST_DIMENSIONS}"),
            ));
        }
        let bytes = self.take(dimensions.saturating_mul(4), "the shape of a tensor")?;
        let (sizes, _) = bytes.as_chunks();
        sizes
            .iter()
            .map(|size| match i32::from_le_bytes(*size) {
                size @ 1.. => Ok(size.unsigned_abs() as usize),
                size => Err(wrong(self.file, name, format!("has the dimension {size}"))),
            })
            .collect()
    }

    fn data(&mut self, name: &str, header: &Header, shape: Vec<usize>) -> Result<Item> {
        let start = self.position;
        let length = self
            .take(header.length, &format!("the data of tensor {name}"))?
            .len();
        let item = Item {
            kind: header.kind,
            shape,
            start,
            length,
        };
        if item.needs().is_none_or(|needs| needs > length) {
            let what = format!(
                "of shape {:?} and type {:#x} does not fit in its {length} bytes of data",
                item.shape, item.kind
            );
            return Err(wrong(self.file, name, what));
        }
        Ok(item)
    }

    fn number(&mut self, what: &str) -> Result<u64> {
        let bytes = self.take(8, what)?;
        Ok(bytes
            .first_chunk()
            .map_or(0, |bytes| u64::from_le_bytes(*bytes)))
    }

    fn take(&mut self, length: u64, what: &str) -> Result<&'a [u8]> {
        let end = usize::try_from(length)
            .ok()
            .and_then(|length| self.position.checked_add(length));
        let taken = end.and_then(|end| Some((end, self.bytes.get(self.position..end)?)));
        let Some((end, taken)) = taken else {
            let left = self.bytes.len() - self.position.min(self.bytes.len());
            return Err(self.damaged(format!("{what}, {length} bytes, should begin at byte {}, but the file ends {left} bytes later", self.position)));
        };
        self.position = end;
        Ok(taken)
    }

    fn damaged(&self, what: impl Into<String>) -> Error {
        Error::Damaged {
            file: self.file.to_owned(),
            what: what.into(),
        }
    }
}
