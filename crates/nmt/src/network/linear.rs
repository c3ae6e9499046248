//! Linear layers: a weight, its bias, and how its input is quantised.

use crate::{
    ModelFile, Result, Tensor,
    kernels::{
        Epilogue, Floats, Isa, PackedMatrix, ReluQuantised, Residual, Scale, float, multiply,
    },
};

/// A product with a packed weight. Several weights with the same input are one.
pub(super) struct Linear {
    matrix: PackedMatrix,
    /// What the input is multiplied with before it is rounded.
    pub(super) multiplier: f32,
}

impl Linear {
    /// Length of a result.
    pub(super) fn columns(&self) -> usize {
        self.matrix.columns()
    }

    /// Length of an input.
    fn depth(&self) -> usize {
        self.matrix.depth()
    }

    /// Bytes from one quantised input to the next.
    pub(super) fn stride(&self) -> usize {
        self.matrix.stride()
    }

    /// Quantises the rows of `input`.
    pub(super) fn quantise(&self, isa: Isa, input: &[f32], bytes: &mut Vec<u8>) {
        let (depth, stride) = (self.depth(), self.stride());
        let rows = input.len() / depth;
        if bytes.len() < rows * stride {
            bytes.resize(rows * stride, 0);
        }
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
    }

    /// Stores the products of the rows of `input`.
    pub(super) fn store(&self, isa: Isa, input: &[f32], bytes: &mut Vec<u8>, out: &mut [f32]) {
        let columns = self.columns();
        self.run(isa, input, bytes, &mut Floats { out, columns });
    }

    /// Adds the products of the rows of `input` to what is there.
    pub(super) fn add(&self, isa: Isa, input: &[f32], bytes: &mut Vec<u8>, out: &mut [f32]) {
        let columns = self.columns();
        self.run(isa, input, bytes, &mut Residual { out, columns });
    }

    fn run<E: Epilogue>(&self, isa: Isa, input: &[f32], bytes: &mut Vec<u8>, epilogue: &mut E) {
        self.quantise(isa, input, bytes);
        multiply(
            isa,
            bytes,
            input.len() / self.depth(),
            &self.matrix,
            epilogue,
        );
    }

    /// From quantised rows to rows that are quantised for `next`, through the positive part.
    pub(super) fn relu(&self, isa: Isa, rows: &[u8], next: &Linear, out: &mut [u8]) {
        let mut to = ReluQuantised {
            out,
            columns: next.stride(),
            multiplier: next.multiplier,
        };
        multiply(isa, rows, rows.len() / self.stride(), &self.matrix, &mut to);
    }

    /// From quantised rows to floats that are added to `out`.
    pub(super) fn add_quantised(&self, isa: Isa, rows: &[u8], out: &mut [f32]) {
        let columns = self.columns();
        multiply(
            isa,
            rows,
            rows.len() / self.stride(),
            &self.matrix,
            &mut Residual { out, columns },
        );
    }
}

/// Where layers are read from.
pub(super) struct Source<'a> {
    pub(super) file: &'a ModelFile,
    pub(super) dimensions: usize,
}

impl Source<'_> {
    /// Reads weights that have the same input of length `depth`, with their biases, as one layer.
    pub(super) fn linear(
        &self,
        parts: &[(String, Option<String>)],
        depth: usize,
    ) -> Result<Linear> {
        let (mut weights, mut scales, mut biases) = (Vec::new(), Vec::new(), Vec::new());
        let mut multiplier = None;
        for (weight, bias) in parts {
            let own = self.multiplier(weight)?;
            if *multiplier.get_or_insert(own) != own {
                return Err(self
                    .file
                    .wrong(weight, "quantises the same input unlike its neighbours"));
            }
            match self.file.tensor(weight)? {
                Tensor::Int8 {
                    rows,
                    columns,
                    transposed,
                    scale,
                } if rows == depth => {
                    weights.push(transposed);
                    scales.resize(scales.len() + columns, Scale::of(own, scale));
                }
                _ => {
                    return Err(self
                        .file
                        .wrong(weight, format!("is not 8-bit with {depth} rows")));
                }
            }
            match bias {
                Some(bias) => biases.extend(self.floats(bias, scales.len() - biases.len())?),
                None => biases.resize(scales.len(), 0.0),
            }
        }
        let matrix = PackedMatrix::of_parts(&weights, depth, &scales, &biases);
        parts.iter().for_each(|part| self.file.release(&part.0));
        match (matrix, multiplier) {
            (Some(matrix), Some(multiplier)) => Ok(Linear { matrix, multiplier }),
            _ => Err(self
                .file
                .wrong(parts.first().map_or("", |part| &part.0), "is empty")),
        }
    }

    /// What the activations that meet `weight` are multiplied with.
    fn multiplier(&self, weight: &str) -> Result<f32> {
        let name = format!("{weight}_QuantMultA");
        let value = self.file.scalar(&name)?;
        if value > 0.0 {
            Ok(value)
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
