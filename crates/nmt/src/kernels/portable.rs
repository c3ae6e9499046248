//! Products in plain Rust: what all other kernels are compared with.

use super::{
    packed::{DEPTH, PANEL},
    product::{Operands, Tile},
};

/// The sums of a tile of `panels` panels.
pub(super) fn tile(operands: &Operands, _rows: usize, panels: usize, out: &mut Tile) {
    for (row, sums) in operands
        .rows
        .chunks_exact(operands.stride)
        .zip(out.chunks_exact_mut(panels))
    {
        let parts = operands.panels.chunks_exact(operands.steps);
        for (panel, sums) in parts.zip(sums) {
            *sums = [0; PANEL];
            for (four, block) in row.as_chunks::<DEPTH>().0.iter().zip(panel) {
                for (sum, weights) in sums.iter_mut().zip(block.0.as_chunks::<DEPTH>().0) {
                    *sum += dot(four, weights);
                }
            }
        }
    }
}

/// The product of activations that are shifted with weights.
#[inline(always)]
pub(super) fn dot(activations: &[u8; DEPTH], weights: &[i8; DEPTH]) -> i32 {
    let pairs = activations.iter().zip(weights);
    pairs
        .map(|(left, right)| i32::from(*left) * i32::from(*right))
        .sum()
}
