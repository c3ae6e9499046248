//! Products on 64-bit ARM, with the instruction `sdot`.
#![allow(unsafe_code)] // The instructions, and pointers in the innermost loop; each with its reason.

use super::{
    Epilogue, PackedMatrix,
    packed::{DEPTH, PANEL},
    product::{Operands, TILE, Tile, walk},
};
use std::arch::{aarch64::*, asm};

/// With `sdot`: tiles of 4 × 16 sums, 16 of the 32 registers. Machines with i8mm have it, too, and
/// for rows that lie apart as ours do it is as fast as what i8mm adds.
pub(super) fn multiply<E: Epilogue>(
    activations: &[u8],
    rows: usize,
    matrix: &PackedMatrix,
    epilogue: &mut E,
) {
    walk(
        activations,
        rows,
        matrix,
        epilogue,
        &[(4, 1)],
        |operands, rows, _, out| {
            // SAFETY: called only with an `Isa` of these families, which exists only where the machine
            // has the dot product; `walk` gives a part of `rows` rows and one panel.
            unsafe {
                match rows {
                    1 => tile::<1>(operands, out),
                    2 => tile::<2>(operands, out),
                    3 => tile::<3>(operands, out),
                    4 => tile::<4>(operands, out),
                    _ => {}
                }
            }
        },
    );
}

/// # Safety
/// `operands` must hold R rows and one panel with its sums.
#[target_feature(enable = "dotprod")]
unsafe fn tile<const R: usize>(operands: &Operands, out: &mut Tile) {
    const { assert!(R <= TILE) };
    debug_assert!(operands.rows.len() >= R * operands.stride);
    debug_assert!(operands.panels.len() >= operands.steps && operands.sums.len() >= PANEL);
    // SAFETY: reads stay within R rows of `stride` = 4 · `steps` bytes, one panel of `steps` blocks and
    // 16 sums, as the caller promises; the writes are R rows of the tile.
    unsafe {
        // The instruction wants signed bytes: 128 is taken off the activations, and its product with
        // the columns' sums added.
        let mut starts = [vdupq_n_s32(0); 4];
        for (quarter, start) in starts.iter_mut().enumerate() {
            *start = vshlq_n_s32::<7>(vld1q_s32(operands.sums.as_ptr().add(quarter * 4)));
        }
        let mut sums = [starts; R];
        let rows = operands.rows.as_ptr();
        for step in 0..operands.steps {
            let block: *const i8 = operands.panels.as_ptr().add(step).cast();
            for (row, sums) in sums.iter_mut().enumerate() {
                let four = rows
                    .add(row * operands.stride + step * DEPTH)
                    .cast::<u32>()
                    .read_unaligned();
                let four = vreinterpretq_s8_u32(vdupq_n_u32(four ^ 0x8080_8080));
                for (quarter, sum) in sums.iter_mut().enumerate() {
                    let weights = vld1q_s8(block.add(quarter * 16));
                    asm!(
                        "sdot {sum:v}.4s, {weights:v}.16b, {four:v}.16b",
                        sum = inout(vreg) *sum,
                        weights = in(vreg) weights,
                        four = in(vreg) four,
                        options(pure, nomem, nostack, preserves_flags),
                    );
                }
            }
        }
        for (out, sums) in out.iter_mut().zip(&sums) {
            for (quarter, sum) in sums.iter().enumerate() {
                vst1q_s32(out.as_mut_ptr().add(quarter * 4), *sum);
            }
        }
    }
}
