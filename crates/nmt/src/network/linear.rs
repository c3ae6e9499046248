//! Linear layers: a weight, its bias, and how its input is quantised.
//!
//! There are three kinds, and a file may have them side by side:
//!
//! - 8-bit weights with a number, found once on sample texts, that their input is multiplied with before
//!   it is rounded (`..._QuantMultA`, the models called *alphas*);
//! - 8-bit weights without one. The input is multiplied with 127 over its largest number. Marian looks
//!   for that in all rows of a batch, so that a translation hangs on what is translated beside it; here
//!   each row has its own. That is what keeps sentences apart, it is at least as exact, and it
//!   costs a look at a row that is read anyhow;
//! - floats, as they come from training.

use crate::{
    ModelFile, Result, Tensor,
    kernels::{
        ByRow, Epilogue, FloatMatrix, Floats, Isa, PackedMatrix, ReluQuantised, Residual, Scale,
        float, multiply, multiply_floats,
    },
    stages::{Stage, watched},
};

/// A product with a packed weight. Several weights with the same input are one.
pub(super) enum Linear {
    /// The input is quantised by one number.
    Fixed(Fixed),
    /// The input is quantised row by row; with the biases.
    Free(PackedMatrix, Vec<f32>),
    /// The input is not quantised.
    Float(FloatMatrix),
}

/// A product whose input is multiplied with one number before it is rounded.
pub(super) struct Fixed {
    matrix: PackedMatrix,
    multiplier: f32,
}

/// Room for quantised rows.
#[derive(Default)]
pub(super) struct Quantised {
    bytes: Vec<u8>,
    /// What undoes the multiplication, for each row that has its own.
    factors: Vec<f32>,
}

impl Linear {
    /// Length of a result.
    pub(super) fn columns(&self) -> usize {
        match self {
            Linear::Fixed(Fixed { matrix, .. }) | Linear::Free(matrix, _) => matrix.columns(),
            Linear::Float(matrix) => matrix.columns(),
        }
    }

    /// Stores the products of the rows of `input`.
    pub(super) fn store(&self, isa: Isa, input: &[f32], room: &mut Quantised, out: &mut [f32]) {
        let columns = self.columns();
        match self {
            Linear::Float(matrix) => {
                watched(Stage::Products, || {
                    multiply_floats(isa, input, matrix, false, out)
                });
            }
            _ => self.run(isa, input, room, Floats { out, columns }),
        }
    }

    /// Adds the products of the rows of `input` to what is there.
    pub(super) fn add(&self, isa: Isa, input: &[f32], room: &mut Quantised, out: &mut [f32]) {
        let columns = self.columns();
        match self {
            Linear::Float(matrix) => {
                watched(Stage::Products, || {
                    multiply_floats(isa, input, matrix, true, out)
                });
            }
            _ => self.run(isa, input, room, Residual { out, columns }),
        }
    }

    fn run<E: Epilogue>(&self, isa: Isa, input: &[f32], room: &mut Quantised, mut to: E) {
        match self {
            Linear::Fixed(fixed) => {
                let rows = fixed.quantise(isa, input, room);
                let count = input.len() / fixed.matrix.depth();
                watched(Stage::Products, || {
                    multiply(isa, rows, count, &fixed.matrix, &mut to);
                });
            }
            Linear::Free(matrix, biases) => {
                let (depth, stride) = (matrix.depth(), matrix.stride());
                let count = input.len() / depth;
                room.bytes.resize(count * stride, 0);
                room.factors.resize(count, 0.0);
                let Quantised { bytes, factors } = room;
                float::quantise_rows(isa, input, depth, stride, bytes, factors);
                let mut to = ByRow {
                    to,
                    factors,
                    biases,
                };
                watched(Stage::Products, || {
                    multiply(isa, bytes, count, matrix, &mut to);
                });
            }
            Linear::Float(_) => {}
        }
    }
}

impl Fixed {
    /// Bytes from one quantised input to the next.
    pub(super) fn stride(&self) -> usize {
        self.matrix.stride()
    }

    /// Quantises the rows of `input`.
    pub(super) fn quantise<'a>(
        &self,
        isa: Isa,
        input: &[f32],
        room: &'a mut Quantised,
    ) -> &'a [u8] {
        let (depth, stride) = (self.matrix.depth(), self.stride());
        let length = input.len() / depth * stride;
        if room.bytes.len() < length {
            room.bytes.resize(length, 0);
        }
        let bytes = room.bytes.get_mut(..length).unwrap_or_default();
        if depth == stride {
            float::quantise(isa, input, self.multiplier, bytes);
        } else {
            for (row, bytes) in input
                .chunks_exact(depth)
                .zip(bytes.chunks_exact_mut(stride))
            {
                float::quantise(isa, row, self.multiplier, bytes);
            }
        }
        bytes
    }

    /// From quantised rows to rows that are quantised for `next`, through the positive part.
    pub(super) fn relu(&self, isa: Isa, rows: &[u8], next: &Fixed, out: &mut [u8]) {
        let mut to = ReluQuantised {
            out,
            columns: next.stride(),
            multiplier: next.multiplier,
        };
        let count = rows.len() / self.stride();
        watched(Stage::Products, || {
            multiply(isa, rows, count, &self.matrix, &mut to)
        });
    }

    /// From quantised rows to floats that are added to `out`.
    pub(super) fn add_quantised(&self, isa: Isa, rows: &[u8], out: &mut [f32]) {
        let columns = self.matrix.columns();
        let count = rows.len() / self.stride();
        let mut to = Residual { out, columns };
        watched(Stage::Products, || {
            multiply(isa, rows, count, &self.matrix, &mut to)
        });
    }
}

/// Where layers are read from.
pub(super) struct Source<'a> {
    pub(super) file: &'a ModelFile,
    pub(super) dimensions: usize,
}

/// Weights that have the same input, as they are read: column after column.
#[derive(Default)]
struct Parts<'a> {
    int8: Vec<&'a [i8]>,
    floats: Vec<f32>,
    scales: Vec<Scale>,
    biases: Vec<f32>,
}

impl<'a> Source<'a> {
    /// Reads weights that have the same input of length `depth`, with their biases, as one layer; each
    /// has `columns` columns.
    pub(super) fn linear(
        &self,
        parts: &[(String, Option<String>)],
        depth: usize,
        columns: usize,
    ) -> Result<Linear> {
        let mut all = Parts::default();
        let mut multiplier = None;
        for (weight, bias) in parts {
            let own = self.multiplier(weight)?;
            if *multiplier.get_or_insert(own) != own {
                return Err(self
                    .file
                    .wrong(weight, "quantises the same input unlike its neighbours"));
            }
            self.weight(weight, (depth, columns), own.unwrap_or(1.0), &mut all)?;
            match bias {
                Some(bias) => all.biases.extend(self.floats(bias, columns)?),
                None => all.biases.resize(all.biases.len() + columns, 0.0),
            }
        }
        let first = parts.first().map_or("", |part| &part.0);
        let packed = self.pack(all, depth, multiplier.flatten());
        parts.iter().for_each(|part| self.file.release(&part.0));
        packed.ok_or_else(|| {
            self.file.wrong(
                first,
                "is of another type than its neighbours, or too large for the memory",
            )
        })
    }

    /// Reads one weight that takes `shape.0` inputs to `shape.1` outputs.
    fn weight(
        &self,
        name: &str,
        shape: (usize, usize),
        multiplier: f32,
        to: &mut Parts<'a>,
    ) -> Result<()> {
        match self.file.tensor(name)? {
            Tensor::Int8 {
                rows,
                columns,
                transposed,
                scale,
            } if (rows, columns) == shape => {
                to.int8.push(transposed);
                let scale = Scale::of(multiplier, scale);
                to.scales.resize(to.scales.len() + columns, scale);
                Ok(())
            }
            Tensor::Float { shape: own, values } if own == [shape.0, shape.1] => {
                to.floats.extend(transposed(&values, shape.1));
                Ok(())
            }
            _ => {
                let what = format!("is not a matrix of {} by {}", shape.0, shape.1);
                Err(self.file.wrong(name, what))
            }
        }
    }

    fn pack(&self, all: Parts, depth: usize, multiplier: Option<f32>) -> Option<Linear> {
        if all.int8.is_empty() {
            return FloatMatrix::new(&all.floats, depth, &all.biases).map(Linear::Float);
        }
        if !all.floats.is_empty() {
            return None;
        }
        match multiplier {
            Some(multiplier) => {
                let matrix = PackedMatrix::of_parts(&all.int8, depth, &all.scales, &all.biases)?;
                Some(Linear::Fixed(Fixed { matrix, multiplier }))
            }
            None => {
                let none = vec![0.0; all.biases.len()];
                let matrix = PackedMatrix::of_parts(&all.int8, depth, &all.scales, &none)?;
                Some(Linear::Free(matrix, all.biases))
            }
        }
    }

    /// What the activations that meet `weight` are multiplied with, if the file says it.
    fn multiplier(&self, weight: &str) -> Result<Option<f32>> {
        let name = format!("{weight}_QuantMultA");
        if !self.file.contains(&name) {
            return Ok(None);
        }
        let value = self.file.scalar(&name)?;
        if value > 0.0 {
            Ok(Some(value))
        } else {
            Err(self
                .file
                .wrong(&name, format!("is {value}, not above zero")))
        }
    }

    /// The `count` floats of a tensor.
    pub(super) fn floats(&self, name: &str, count: usize) -> Result<Vec<f32>> {
        match self.file.tensor(name)? {
            Tensor::Float { values, .. } if values.len() == count => Ok(values.into_owned()),
            _ => Err(self.file.wrong(name, format!("is not {count} floats"))),
        }
    }
}

/// The values of a matrix, which lie row after row of `columns`, column after column.
pub(super) fn transposed(values: &[f32], columns: usize) -> impl Iterator<Item = f32> {
    (0..columns).flat_map(move |column| values.iter().skip(column).step_by(columns).copied())
}
