//! Weights in the order in which the kernels read them.

use super::SHIFT;

/// Columns whose weights lie side by side.
pub(super) const PANEL: usize = 16;
/// Rows whose weights lie side by side: what one instruction sums.
pub(super) const DEPTH: usize = 4;
/// Columns are filled up with zeros to a multiple of this.
pub(super) const COLUMNS: usize = 64;

/// Sixty-four bytes on a boundary of sixty-four.
#[derive(Clone, Copy)]
#[repr(C, align(64))]
pub(super) struct Block(pub(super) [i8; PANEL * DEPTH]);

/// A matrix of 8-bit weights, with what turns its integer products into floats.
///
/// The weights of 16 columns and 4 rows lie together, as `[column][row]`; such blocks follow each
/// other down the rows, and then panel by panel to the right.
#[derive(Clone)]
pub struct PackedMatrix {
    blocks: Vec<Block>,
    depth: usize,
    columns: usize,
    /// The sum of each column's weights.
    pub(super) sums: Vec<i32>,
    /// What a column's integer product is multiplied with.
    pub(super) scale: Vec<f32>,
    /// What is added then: the bias, less what the shift of the activations adds to the product.
    pub(super) bias: Vec<f32>,
}

impl PackedMatrix {
    /// Packs `weights`, which lie column after column (`columns` × `depth`), the transposed order in
    /// which Marian stores them. `scale` and `bias` have one number for each column.
    ///
    /// # Errors
    /// None where the lengths do not fit the shape.
    #[must_use]
    pub fn new(weights: &[i8], depth: usize, scale: &[f32], bias: &[f32]) -> Option<PackedMatrix> {
        let columns = scale.len();
        if depth == 0 || weights.len() != depth.checked_mul(columns)? || bias.len() != columns {
            return None;
        }
        let wide = columns.next_multiple_of(COLUMNS);
        let steps = depth.div_ceil(DEPTH);
        let mut blocks = vec![Block([0; PANEL * DEPTH]); wide / PANEL * steps];
        let mut sums = vec![0; wide];
        for (column, (values, sum)) in weights.chunks_exact(depth).zip(&mut sums).enumerate() {
            *sum = values.iter().map(|value| i32::from(*value)).sum();
            let panel = blocks.get_mut(column / PANEL * steps..)?;
            for (block, four) in panel.iter_mut().zip(values.chunks(DEPTH)) {
                let start = column % PANEL * DEPTH;
                for (place, value) in block.0.iter_mut().skip(start).zip(four) {
                    *place = *value;
                }
            }
        }
        let pairs = sums.iter().zip(scale).zip(bias);
        let mut biases: Vec<f32> = pairs
            .map(|((sum, scale), bias)| bias + shift(*sum, *scale))
            .collect();
        biases.resize(wide, 0.0);
        let mut scales = scale.to_vec();
        scales.resize(wide, 0.0);
        Some(PackedMatrix {
            blocks,
            depth,
            columns,
            sums,
            scale: scales,
            bias: biases,
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

    /// Bytes from one activation to the next: the depth, filled up to a multiple of four.
    #[must_use]
    pub fn stride(&self) -> usize {
        self.depth.next_multiple_of(DEPTH)
    }

    /// Blocks of a panel.
    pub(super) fn steps(&self) -> usize {
        self.depth.div_ceil(DEPTH)
    }

    /// Columns with those that were filled up.
    pub(super) fn wide(&self) -> usize {
        self.sums.len()
    }

    pub(super) fn blocks(&self) -> &[Block] {
        &self.blocks
    }
}

/// What takes the shift of the activations out of a product with weights whose sum is `sum`, when it
/// is added to the product times `scale`.
#[must_use]
pub fn shift(sum: i32, scale: f32) -> f32 {
    sum as f32 * (-(SHIFT as f32) * scale)
}
