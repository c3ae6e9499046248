//! Tables with a vector for each word: the embeddings, and the weights of the output layer.

use super::linear::transposed;
use crate::{
    ModelFile, Options, Result, Tensor,
    kernels::{Isa, float},
    options::Embeddings,
};
use std::borrow::Cow;

/// A table of a model file.
pub(super) struct Table {
    name: &'static str,
    kept: Kept,
}

enum Kept {
    /// In the file, in the right order.
    File,
    /// Here, because the file has them in another order or not aligned.
    Copy(Vec<f32>),
}

/// The vectors of a table, word after word.
#[derive(Clone, Copy)]
pub(super) enum Vectors<'a> {
    /// In 8 bits, multiplied with this number.
    Int8(&'a [i8], f32),
    /// As floats.
    Float(&'a [f32]),
}

impl Table {
    /// The embeddings of source and target.
    pub(super) fn embeddings(file: &ModelFile, options: &Options) -> Result<(Table, Table)> {
        let (source, target) = match options.embeddings {
            Embeddings::All | Embeddings::Source => ("Wemb", "Wemb"),
            Embeddings::Target | Embeddings::None => ("encoder_Wemb", "decoder_Wemb"),
        };
        let dimensions = options.dim_emb;
        Ok((
            Table::read(file, source, options.source_vocabulary, dimensions)?,
            Table::read(file, target, options.target_vocabulary, dimensions)?,
        ))
    }

    /// The weights of the output layer.
    pub(super) fn output(file: &ModelFile, options: &Options) -> Result<Table> {
        let (words, dimensions) = (options.target_vocabulary, options.dim_emb);
        let name = match options.embeddings {
            Embeddings::All => "Wemb",
            Embeddings::Target => "decoder_Wemb",
            // Marian reads both; since 2019 it writes the second.
            Embeddings::Source | Embeddings::None => {
                if !file.contains("decoder_ff_logit_out_W") {
                    return Table::read(file, "decoder_ff_logit_out_Wt", words, dimensions);
                }
                "decoder_ff_logit_out_W"
            }
        };
        if name == "decoder_ff_logit_out_W"
            && let Tensor::Float { shape, values } = file.tensor(name)?
            && shape == [dimensions, words]
        {
            let kept = Kept::Copy(transposed(&values, words).collect());
            return Ok(Table { name, kept });
        }
        Table::read(file, name, words, dimensions)
    }

    fn read(
        file: &ModelFile,
        name: &'static str,
        words: usize,
        dimensions: usize,
    ) -> Result<Table> {
        let kept = match file.tensor(name)? {
            Tensor::Int8 { rows, columns, .. } if (rows, columns) == (dimensions, words) => {
                Kept::File
            }
            Tensor::Float { shape, values } if shape == [words, dimensions] => match values {
                Cow::Borrowed(_) => Kept::File,
                Cow::Owned(values) => Kept::Copy(values),
            },
            _ => {
                let what = format!("is not {dimensions} numbers for each of {words} words");
                return Err(file.wrong(name, what));
            }
        };
        Ok(Table { name, kept })
    }

    /// Its name in the file.
    pub(super) fn name(&self) -> &'static str {
        self.name
    }

    /// The vectors; `file` is where the table was read from.
    pub(super) fn vectors<'a>(&'a self, file: &'a ModelFile) -> Vectors<'a> {
        match &self.kept {
            Kept::Copy(values) => Vectors::Float(values),
            Kept::File => match file.tensor(self.name) {
                Ok(Tensor::Int8 {
                    transposed, scale, ..
                }) => Vectors::Int8(transposed, scale),
                Ok(Tensor::Float {
                    values: Cow::Borrowed(values),
                    ..
                }) => Vectors::Float(values),
                _ => Vectors::Float(&[]),
            },
        }
    }
}

impl Vectors<'_> {
    /// Writes the embedding of `word`, or nothing but its position for no word. Embeddings are multiplied
    /// with the root of their dimension.
    pub(super) fn embed(&self, isa: Isa, word: Option<u32>, signal: &[f32], out: &mut [f32]) {
        let root = (out.len() as f32).sqrt();
        let start = word.map_or(usize::MAX, |word| (word as usize).saturating_mul(out.len()));
        let range = start..start.saturating_add(out.len());
        match self {
            Vectors::Int8(all, scale) if all.len() >= range.end => {
                let own = all.get(range).unwrap_or_default();
                float::embed(isa, own, root / scale, signal, out);
            }
            Vectors::Float(all) if all.len() >= range.end => {
                let own = all.get(range).unwrap_or_default();
                float::embed_floats(isa, own, root, signal, out);
            }
            _ => out.copy_from_slice(signal.get(..out.len()).unwrap_or_default()),
        }
    }
}
