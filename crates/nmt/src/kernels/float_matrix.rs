//! Products with weights that are floats, for models that were not quantised.
//!
//! A sum runs over the inputs in their order, on whatever machine and beside whatever other rows.

use super::{
    float::{LANES, total},
    isa::for_each_family,
    lanes::{Lanes, Machine},
};

/// Rows that are worked on side by side.
const ROWS: usize = 6;

/// A matrix of weights that are floats, with a bias for each column.
///
/// The weights of 16 columns lie together, row after row of the matrix.
pub struct FloatMatrix {
    panels: Vec<[f32; LANES]>,
    biases: Vec<[f32; LANES]>,
    depth: usize,
    columns: usize,
}

impl FloatMatrix {
    /// Packs `weights`, which lie column after column (`columns` × `depth`). `biases` has one number for
    /// each column.
    ///
    /// # Errors
    /// None where the lengths do not fit the shape.
    #[must_use]
    pub fn new(weights: &[f32], depth: usize, biases: &[f32]) -> Option<FloatMatrix> {
        let columns = biases.len();
        if depth == 0 || columns == 0 || weights.len() != depth.checked_mul(columns)? {
            return None;
        }
        let mut panels = vec![[0.0; LANES]; columns.div_ceil(LANES) * depth];
        for (column, values) in weights.chunks_exact(depth).enumerate() {
            let panel = panels.get_mut(column / LANES * depth..)?;
            for (row, value) in panel.iter_mut().zip(values) {
                *row.get_mut(column % LANES)? = *value;
            }
        }
        let biases = biases.chunks(LANES).map(|part| {
            let mut all = [0.0; LANES];
            all.iter_mut().zip(part).for_each(|(to, bias)| *to = *bias);
            all
        });
        Some(FloatMatrix {
            panels,
            biases: biases.collect(),
            depth,
            columns,
        })
    }

    /// Rows of the matrix: the length of an activation.
    #[must_use]
    pub fn depth(&self) -> usize {
        self.depth
    }

    /// Columns of the matrix: the length of a result.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.columns
    }
}

for_each_family! {
    /// Computes the product of each activation, which lie one after the other, with the matrix. The
    /// results take the place of what is in `out`, or are added to it.
    pub fn multiply_floats(activations: &[f32], matrix: &FloatMatrix, add: bool, out: &mut [f32]) = multiply_body
}

#[inline(always)]
fn multiply_body<M: Machine>(
    activations: &[f32],
    matrix: &FloatMatrix,
    add: bool,
    out: &mut [f32],
) {
    let (depth, columns) = (matrix.depth, matrix.columns);
    let blocks = activations.chunks(ROWS * depth);
    for (rows, out) in blocks.zip(out.chunks_mut(ROWS * columns)) {
        if rows.len() == ROWS * depth && out.len() == ROWS * columns {
            block::<M, ROWS>(rows, matrix, add, out);
        } else {
            for (row, out) in rows.chunks_exact(depth).zip(out.chunks_exact_mut(columns)) {
                block::<M, 1>(row, matrix, add, out);
            }
        }
    }
}

#[inline(always)]
fn block<M: Machine, const R: usize>(
    rows: &[f32],
    matrix: &FloatMatrix,
    add: bool,
    out: &mut [f32],
) {
    let mut own = [[].as_slice(); R];
    for (own, row) in own.iter_mut().zip(rows.chunks_exact(matrix.depth)) {
        *own = row;
    }
    let panels = matrix.panels.chunks_exact(matrix.depth);
    for (index, (panel, biases)) in panels.zip(&matrix.biases).enumerate() {
        let mut sums = [M::Lanes::zero(); R];
        for (place, weights) in panel.iter().enumerate() {
            let weights = M::Lanes::load(weights);
            for (sum, row) in sums.iter_mut().zip(&own) {
                *sum = sum.add_product(row.get(place).copied().unwrap_or_default(), weights);
            }
        }
        let start = index * LANES;
        for (sum, out) in sums.iter().zip(out.chunks_exact_mut(matrix.columns)) {
            let mut lanes = [0.0; LANES];
            sum.store(&mut lanes);
            let places = out.get_mut(start..).unwrap_or_default();
            for ((to, sum), bias) in places.iter_mut().zip(lanes).zip(biases) {
                *to = sum + bias + if add { *to } else { 0.0 };
            }
        }
    }
}

for_each_family! {
    /// Computes the product of `vector` with each of the rows `ids` of `table`, whose rows have its
    /// length and lie one after the other. The product with a row that the table does not have is nothing.
    pub fn row_dots(vector: &[f32], table: &[f32], ids: &[u32], out: &mut [f32]) = row_dots_body
}

#[inline(always)]
fn row_dots_body<M: Machine>(vector: &[f32], table: &[f32], ids: &[u32], out: &mut [f32]) {
    let (chunks, rest) = vector.as_chunks::<LANES>();
    for (id, out) in ids.iter().zip(out) {
        let start = (*id as usize).saturating_mul(vector.len());
        let row = table.get(start..start.saturating_add(vector.len()));
        let (own, own_rest) = row.unwrap_or_default().as_chunks::<LANES>();
        let mut lanes = [0.0; LANES];
        for (left, right) in chunks.iter().zip(own) {
            for ((lane, left), right) in lanes.iter_mut().zip(left).zip(right) {
                *lane += left * right;
            }
        }
        let pairs = rest.iter().zip(own_rest);
        *out = pairs.fold(total(lanes), |sum, (left, right)| sum + left * right);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernels::Isa;
    use proptest::prelude::*;

    fn numbers(count: usize, seed: u32) -> Vec<f32> {
        let number = |place: usize| ((place as f32 + seed as f32) * 0.7).sin();
        (0..count).map(number).collect()
    }

    /// The sum of products in double precision, and of their sizes: what roundings are measured by.
    fn exact(left: &[f32], right: &[f32]) -> (f64, f64) {
        let products = left
            .iter()
            .zip(right)
            .map(|(left, right)| f64::from(*left) * f64::from(*right));
        products.fold((0.0, 1.0), |(sum, size), one| (sum + one, size + one.abs()))
    }

    proptest! {
        #[test]
        fn products_are_exact_to_their_roundings(rows in 0usize..15, depth in 1usize..90, columns in 1usize..60, seed in 0u32..1000) {
            let (weights, biases) = (numbers(depth * columns, seed), numbers(columns, seed + 1));
            let activations = numbers(rows * depth, seed + 2);
            let matrix = FloatMatrix::new(&weights, depth, &biases).unwrap();
            let mut portable = vec![0.0; rows * columns];
            multiply_floats(Isa::PORTABLE, &activations, &matrix, false, &mut portable);
            for isa in Isa::available() {
                let mut out = vec![0.0; rows * columns];
                multiply_floats(isa, &activations, &matrix, false, &mut out);
                prop_assert_eq!(&out, &portable, "{}", isa.name());
                for (row, out) in activations.chunks_exact(depth).zip(out.chunks_exact(columns)) {
                    for ((found, column), bias) in out.iter().zip(weights.chunks_exact(depth)).zip(&biases) {
                        let (sum, size) = exact(row, column);
                        let right = sum + f64::from(*bias);
                        prop_assert!((f64::from(*found) - right).abs() < 1e-6 * size, "{}", isa.name());
                    }
                    let mut alone = vec![1.0; columns];
                    multiply_floats(isa, row, &matrix, true, &mut alone);
                    let added: Vec<f32> = out.iter().map(|value| value + 1.0).collect();
                    prop_assert_eq!(&alone, &added, "{} alone", isa.name());
                }
            }
        }

        #[test]
        fn rows_of_a_table_are_exact_to_their_roundings(length in 1usize..90, seed in 0u32..1000) {
            let (vector, table) = (numbers(length, seed), numbers(7 * length, seed + 1));
            let ids = [6, 0, 3, 7, u32::MAX];
            let mut portable = [1.0; 5];
            row_dots(Isa::PORTABLE, &vector, &table, &ids, &mut portable);
            for isa in Isa::available() {
                let mut out = [1.0; 5];
                row_dots(isa, &vector, &table, &ids, &mut out);
                prop_assert_eq!(out, portable, "{}", isa.name());
                for (found, id) in out.iter().zip(ids).take(3) {
                    let start = id as usize * length;
                    let (sum, size) = exact(&vector, &table[start..start + length]);
                    prop_assert!((f64::from(*found) - sum).abs() < 1e-6 * size, "{}", isa.name());
                }
                prop_assert_eq!(&out[3..], &[0.0, 0.0]);
            }
        }
    }
}
