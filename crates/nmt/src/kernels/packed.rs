//! Weights in the order in which the kernels read them.

use super::SHIFT;
use memmap2::{MmapMut, MmapOptions};

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

// SAFETY: sixty-four bytes and nothing between or behind them; any bytes will do.
#[allow(unsafe_code)]
unsafe impl bytemuck::Zeroable for Block {}
// SAFETY: as above.
#[allow(unsafe_code)]
unsafe impl bytemuck::Pod for Block {}

/// Blocks in memory that the system gives at once: page by page, as they are first touched, it takes
/// longer than to pack them.
struct Blocks(MmapMut);

impl Blocks {
    /// Zeros; none where there is no memory.
    fn new(count: usize) -> Option<Blocks> {
        let len = count.checked_mul(size_of::<Block>())?;
        Some(Blocks(
            MmapOptions::new().len(len).populate().map_anon().ok()?,
        ))
    }

    fn get(&self) -> &[Block] {
        bytemuck::try_cast_slice(&self.0).unwrap_or_default()
    }

    fn get_mut(&mut self) -> &mut [Block] {
        bytemuck::try_cast_slice_mut(&mut self.0).unwrap_or_default()
    }
}

/// What turns the integer product of a column into a float.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    /// What the product is multiplied with.
    pub product: f32,
    /// What the sum of the column's weights is multiplied with: it takes the shift of the activations
    /// out of the product.
    shift: f32,
}

impl Scale {
    /// For activations that were multiplied with `activation` before they were rounded, and weights
    /// with `weight`.
    ///
    /// Products and shift are brought to scale separately, each rounded in the order in which Marian
    /// does it (`src/tensors/cpu/intgemm_interface.h`). One last bit here tips some activation of
    /// nearly every sentence over to the next integer, from which a translation goes another way.
    #[must_use]
    pub fn of(activation: f32, weight: f32) -> Scale {
        let most = SHIFT as f32;
        Scale {
            product: 1.0 / (activation * weight),
            shift: -((most / activation) * (most / weight)) / most,
        }
    }

    /// What is added to a product with weights whose sum is `sum`.
    #[must_use]
    pub fn shift(self, sum: i32) -> f32 {
        sum as f32 * self.shift
    }
}

/// A matrix of 8-bit weights, with what turns its integer products into floats.
///
/// The weights of 16 columns and 4 rows lie together, as `[column][row]`; such blocks follow each
/// other down the rows, and then panel by panel to the right.
pub struct PackedMatrix {
    blocks: Blocks,
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
    /// which Marian stores them. `scales` and `bias` have one for each column.
    ///
    /// # Errors
    /// None where the lengths do not fit the shape, or there is no memory.
    #[must_use]
    pub fn new(
        weights: &[i8],
        depth: usize,
        scales: &[Scale],
        bias: &[f32],
    ) -> Option<PackedMatrix> {
        PackedMatrix::of_parts(&[weights], depth, scales, bias)
    }

    /// Packs several matrices of the same depth side by side, each as [`new`](Self::new) takes it.
    ///
    /// # Errors
    /// None where the lengths do not fit the shape, or there is no memory.
    #[must_use]
    pub fn of_parts(
        parts: &[&[i8]],
        depth: usize,
        scales: &[Scale],
        bias: &[f32],
    ) -> Option<PackedMatrix> {
        let columns = scales.len();
        if depth == 0 || bias.len() != columns {
            return None;
        }
        if parts.iter().any(|part| !part.len().is_multiple_of(depth)) {
            return None;
        }
        let all = parts.iter().flat_map(|part| part.chunks_exact(depth));
        let all: Vec<&[i8]> = all.collect();
        if all.len() != columns {
            return None;
        }
        let wide = columns.next_multiple_of(COLUMNS);
        let mut sums: Vec<i32> = all
            .iter()
            .map(|column| column.iter().map(|weight| i32::from(*weight)).sum())
            .collect();
        sums.resize(wide, 0);
        let mut blocks = Blocks::new(wide / PANEL * depth.div_ceil(DEPTH))?;
        pack(&all, depth, blocks.get_mut());
        let pairs = sums.iter().zip(scales).zip(bias);
        let mut biases: Vec<f32> = pairs
            .map(|((sum, scale), bias)| scale.shift(*sum) + bias)
            .collect();
        biases.resize(wide, 0.0);
        let mut scale: Vec<f32> = scales.iter().map(|scale| scale.product).collect();
        scale.resize(wide, 0.0);
        Some(PackedMatrix {
            blocks,
            depth,
            columns,
            sums,
            scale,
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
        self.blocks.get()
    }
}

/// Packs `columns`, sixteen by sixteen.
fn pack(columns: &[&[i8]], depth: usize, blocks: &mut [Block]) {
    let panels = blocks.chunks_exact_mut(depth.div_ceil(DEPTH));
    for (panel, columns) in panels.zip(columns.chunks(PANEL)) {
        let mut lanes = [([].as_slice(), [].as_slice()); PANEL];
        for (lane, column) in lanes.iter_mut().zip(columns) {
            *lane = column.as_chunks::<DEPTH>();
        }
        for (step, block) in panel.iter_mut().enumerate() {
            let places = block.0.as_chunks_mut::<DEPTH>().0;
            for (place, (fours, rest)) in places.iter_mut().zip(&lanes) {
                match fours.get(step) {
                    Some(four) => *place = *four,
                    None => place
                        .iter_mut()
                        .zip(*rest)
                        .for_each(|(to, from)| *to = *from),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_and_shifts_are_rounded_as_marian_rounds_them() {
        // 127/11.3 is 11.238938, 127/231 is 0.5497835, their product is 6.178983, and that over 127 is
        // 0.04865341261. By way of 1/(11.3 * 231) it is 0.04865340889, one last bit less.
        let scale = Scale::of(11.3, 231.0);
        assert_eq!(scale.product.to_bits(), 0x39c8_da81);
        assert_eq!(scale.shift(1).to_bits(), 0xbd47_48cd);
        assert_eq!((-127.0 * scale.product).to_bits(), 0xbd47_48cc);
    }
}
