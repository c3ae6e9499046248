//! Products on 64-bit ARM, with the dot products of Armv8.2 and the matrix products of Armv8.6.
//!
//! The instructions are written as assembly, because the compiler does not offer them yet.
#![allow(unsafe_code)] // The instructions, and pointers in the innermost loop; each with its reason.

use super::{
    Epilogue, PackedMatrix,
    packed::{DEPTH, PANEL},
    product::{Operands, TILE, Tile, walk},
};
use std::arch::{aarch64::*, asm};

/// Bytes of a register.
const REGISTER: usize = 16;

/// An instruction that adds products of bytes to the lanes of a sum:
///
/// - `sdot`: to each lane four signed bytes with four signed bytes;
/// - `usdot`: to each lane four unsigned bytes with four signed bytes;
/// - `usmmla`: to a 2 × 2 matrix two rows of eight unsigned bytes with two columns of eight signed bytes.
macro_rules! add_products {
    ($instruction:literal, $sum:expr, $left:expr, $right:expr) => {
        asm!(
            concat!($instruction, " {sum:v}.4s, {left:v}.16b, {right:v}.16b"),
            sum = inout(vreg) $sum,
            left = in(vreg) $left,
            right = in(vreg) $right,
            options(pure, nomem, nostack, preserves_flags),
        )
    };
}

pub(super) use add_products;

/// With `sdot`: tiles of 4 × 16 sums, 16 of the 32 registers.
pub(super) fn multiply_dot<E: Epilogue>(
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
                    1 => tile_dot::<1>(operands, out),
                    2 => tile_dot::<2>(operands, out),
                    3 => tile_dot::<3>(operands, out),
                    4 => tile_dot::<4>(operands, out),
                    _ => {}
                }
            }
        },
    );
}

/// With `usmmla`: tiles of 6 × 16 sums, 24 of the 32 registers. Half of a product with a single row
/// would be thrown away; the dot product does that as fast.
pub(super) fn multiply_i8mm<E: Epilogue>(
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
        &[(6, 1)],
        |operands, rows, _, out| {
            // SAFETY: called only with an `Isa` of this family, which exists only where the machine has
            // both instructions; `walk` gives a part of `rows` rows and one panel.
            unsafe {
                match rows {
                    1 => tile_dot::<1>(operands, out),
                    2 => tile_i8mm::<2, 1>(operands, out),
                    3 => tile_i8mm::<3, 2>(operands, out),
                    4 => tile_i8mm::<4, 2>(operands, out),
                    5 => tile_i8mm::<5, 3>(operands, out),
                    6 => tile_i8mm::<6, 3>(operands, out),
                    _ => {}
                }
            }
        },
    );
}

/// # Safety
/// `operands` must hold R rows and one panel with its sums.
#[target_feature(enable = "neon,dotprod")]
unsafe fn tile_dot<const R: usize>(operands: &Operands, out: &mut Tile) {
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
                    add_products!("sdot", *sum, vld1q_s8(block.add(quarter * REGISTER)), four);
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

/// R rows, as P pairs; where R is odd the last row is its own neighbour.
///
/// # Safety
/// `operands` must hold R rows and one panel.
#[target_feature(enable = "neon,i8mm")]
unsafe fn tile_i8mm<const R: usize, const P: usize>(operands: &Operands, out: &mut Tile) {
    const { assert!(R <= TILE && R >= 1 && P == R.div_ceil(2)) };
    debug_assert!(operands.rows.len() >= R * operands.stride);
    debug_assert!(operands.panels.len() >= operands.steps && operands.stride == operands.steps * 4);
    // SAFETY: reads stay within R rows of `stride` = 4 · `steps` bytes and one panel of `steps` blocks,
    // as the caller promises; the writes are R rows of the tile.
    unsafe {
        let mut sums = [[vdupq_n_s32(0); 8]; P];
        let rows = operands.rows.as_ptr();
        let panel: *const i32 = operands.panels.as_ptr().cast();
        for step in (0..operands.steps).step_by(2) {
            let whole = step + 1 < operands.steps;
            let mut pairs = [vdupq_n_u8(0); P];
            for (pair, place) in pairs.iter_mut().enumerate() {
                let load = |row: usize| {
                    let row = rows.add(row.min(R - 1) * operands.stride + step * DEPTH);
                    if whole {
                        row.cast::<u64>().read_unaligned()
                    } else {
                        u64::from(row.cast::<u32>().read_unaligned())
                    }
                };
                let (upper, lower) = (vcreate_u8(load(2 * pair)), vcreate_u8(load(2 * pair + 1)));
                *place = vcombine_u8(upper, lower);
            }
            for quarter in 0..4 {
                // Four columns by four rows, and the four rows below: together two times two columns
                // by eight rows.
                let first = vld1q_s32(panel.add(step * PANEL + quarter * 4));
                let second = if whole {
                    vld1q_s32(panel.add((step + 1) * PANEL + quarter * 4))
                } else {
                    vdupq_n_s32(0)
                };
                let (left, right) = (vzip1q_s32(first, second), vzip2q_s32(first, second));
                for (sums, pair) in sums.iter_mut().zip(pairs) {
                    add_products!("usmmla", sums[2 * quarter], pair, left);
                    add_products!("usmmla", sums[2 * quarter + 1], pair, right);
                }
            }
        }
        let out: *mut i32 = out.as_mut_ptr().cast();
        for (pair, sums) in sums.iter().enumerate() {
            for (quarter, columns) in sums.as_chunks::<2>().0.iter().enumerate() {
                let left = vreinterpretq_s64_s32(columns[0]);
                let right = vreinterpretq_s64_s32(columns[1]);
                let upper = vreinterpretq_s32_s64(vzip1q_s64(left, right));
                let lower = vreinterpretq_s32_s64(vzip2q_s64(left, right));
                let place = out.add(2 * pair * PANEL + quarter * 4);
                vst1q_s32(place, upper);
                if 2 * pair + 1 < R {
                    vst1q_s32(place.add(PANEL), lower);
                }
            }
        }
    }
}
