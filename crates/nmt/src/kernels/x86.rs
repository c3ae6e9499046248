//! Products on x86: AVX-512 VNNI, AVX-VNNI and AVX2.
#![allow(unsafe_code)] // The instructions, and pointers in the innermost loops; each with its reason.

use super::{
    Epilogue, PackedMatrix,
    packed::DEPTH,
    product::{Operands, TILE, Tile, walk},
};
use std::arch::x86_64::*;

/// Calls `$kernel::<R, P>` for the number of rows that comes at run time.
macro_rules! by_rows {
    ($kernel:ident, $operands:expr, $rows:expr, $panels:literal, $out:expr, $($count:literal)*) => {
        match $rows {
            $($count => $kernel::<$count, $panels>($operands, $out),)*
            _ => {}
        }
    };
}

/// With `vpdpbusd` on 512 bits: tiles of 6 × 64 or 12 × 32 sums, 24 of the 32 registers.
pub(super) fn multiply_avx512<E: Epilogue>(
    activations: &[u8],
    rows: usize,
    matrix: &PackedMatrix,
    epilogue: &mut E,
) {
    #[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512dq,avx512vnni,avx2,fma")]
    fn all<E: Epilogue>(activations: &[u8], rows: usize, matrix: &PackedMatrix, epilogue: &mut E) {
        walk(
            activations,
            rows,
            matrix,
            epilogue,
            &[(6, 4), (12, 2)],
            |operands, rows, panels, out| {
                // SAFETY: this code runs only with these instructions, and `walk` gives a part of
                // `rows` rows and `panels` panels.
                unsafe {
                    if panels == 4 {
                        by_rows!(tile_avx512, operands, rows, 4, out, 1 2 3 4 5 6);
                    } else {
                        by_rows!(tile_avx512, operands, rows, 2, out, 1 2 3 4 5 6 7 8 9 10 11 12);
                    }
                }
            },
        );
    }
    // SAFETY: called only with an `Isa` of this family, which exists only where the machine has these.
    unsafe { all(activations, rows, matrix, epilogue) }
}

/// # Safety
/// `operands` must hold R rows and P panels.
#[target_feature(enable = "avx512f,avx512vnni")]
unsafe fn tile_avx512<const R: usize, const P: usize>(operands: &Operands, out: &mut Tile) {
    const { assert!(R * P <= TILE) };
    debug_assert!(operands.rows.len() >= R * operands.stride);
    debug_assert!(operands.panels.len() >= P * operands.steps);
    // SAFETY: reads stay within R rows of `stride` = 4 · `steps` bytes and P panels of `steps` blocks,
    // as the caller promises; the writes are R · P ≤ 24 rows of the tile.
    unsafe {
        let mut sums = [[_mm512_setzero_si512(); P]; R];
        let rows = operands.rows.as_ptr();
        let panels = operands.panels.as_ptr();
        for step in 0..operands.steps {
            let mut weights = [_mm512_setzero_si512(); P];
            for (panel, weights) in weights.iter_mut().enumerate() {
                *weights = _mm512_load_si512(panels.add(panel * operands.steps + step).cast());
            }
            for (row, sums) in sums.iter_mut().enumerate() {
                let four = rows
                    .add(row * operands.stride + step * DEPTH)
                    .cast::<i32>()
                    .read_unaligned();
                let four = _mm512_set1_epi32(four);
                for (sum, weights) in sums.iter_mut().zip(weights) {
                    *sum = _mm512_dpbusd_epi32(*sum, four, weights);
                }
            }
        }
        let out = out.as_mut_ptr();
        for (row, sums) in sums.iter().enumerate() {
            for (panel, sum) in sums.iter().enumerate() {
                _mm512_storeu_si512(out.add(row * P + panel).cast(), *sum);
            }
        }
    }
}

/// With `vpdpbusd` on 256 bits: tiles of 6 × 16 sums, 12 of the 16 registers.
pub(super) fn multiply_avx_vnni<E: Epilogue>(
    activations: &[u8],
    rows: usize,
    matrix: &PackedMatrix,
    epilogue: &mut E,
) {
    #[target_feature(enable = "avx2,fma,avxvnni")]
    fn all<E: Epilogue>(activations: &[u8], rows: usize, matrix: &PackedMatrix, epilogue: &mut E) {
        walk(
            activations,
            rows,
            matrix,
            epilogue,
            &[(6, 1)],
            |operands, rows, _, out| {
                // SAFETY: as for AVX-512.
                unsafe { by_rows!(tile_avx_vnni, operands, rows, 1, out, 1 2 3 4 5 6) }
            },
        );
    }
    // SAFETY: called only with an `Isa` of this family, which exists only where the machine has these.
    unsafe { all(activations, rows, matrix, epilogue) }
}

/// # Safety
/// `operands` must hold R rows and one panel.
#[target_feature(enable = "avx2,avxvnni")]
unsafe fn tile_avx_vnni<const R: usize, const P: usize>(operands: &Operands, out: &mut Tile) {
    const { assert!(P == 1 && R <= TILE) };
    debug_assert!(operands.rows.len() >= R * operands.stride);
    debug_assert!(operands.panels.len() >= operands.steps);
    // SAFETY: as in `tile_avx512`, with one panel whose blocks are read in two halves.
    unsafe {
        let mut sums = [[_mm256_setzero_si256(); 2]; R];
        let rows = operands.rows.as_ptr();
        for step in 0..operands.steps {
            let block: *const __m256i = operands.panels.as_ptr().add(step).cast();
            let weights = [_mm256_load_si256(block), _mm256_load_si256(block.add(1))];
            for (row, sums) in sums.iter_mut().enumerate() {
                let four = rows
                    .add(row * operands.stride + step * DEPTH)
                    .cast::<i32>()
                    .read_unaligned();
                let four = _mm256_set1_epi32(four);
                for (sum, weights) in sums.iter_mut().zip(weights) {
                    *sum = _mm256_dpbusd_avx_epi32(*sum, four, weights);
                }
            }
        }
        for (out, sums) in out.iter_mut().zip(&sums) {
            let out: *mut __m256i = out.as_mut_ptr().cast();
            _mm256_storeu_si256(out, sums[0]);
            _mm256_storeu_si256(out.add(1), sums[1]);
        }
    }
}

/// With `vpmaddwd`: bytes are widened to 16 bits first, because the instruction that multiplies
/// bytes (`vpmaddubsw`) saturates. Tiles of 2 × 16 columns, two sums each: 8 registers.
pub(super) fn multiply_avx2<E: Epilogue>(
    activations: &[u8],
    rows: usize,
    matrix: &PackedMatrix,
    epilogue: &mut E,
) {
    #[target_feature(enable = "avx2,fma")]
    fn all<E: Epilogue>(activations: &[u8], rows: usize, matrix: &PackedMatrix, epilogue: &mut E) {
        walk(
            activations,
            rows,
            matrix,
            epilogue,
            &[(2, 1)],
            |operands, rows, _, out| {
                // SAFETY: as for AVX-512.
                unsafe { by_rows!(tile_avx2, operands, rows, 1, out, 1 2) }
            },
        );
    }
    // SAFETY: called only with an `Isa` of this family, which exists only where the machine has these.
    unsafe { all(activations, rows, matrix, epilogue) }
}

/// # Safety
/// `operands` must hold R rows and one panel.
#[target_feature(enable = "avx2")]
unsafe fn tile_avx2<const R: usize, const P: usize>(operands: &Operands, out: &mut Tile) {
    const { assert!(P == 1 && R <= TILE) };
    debug_assert!(operands.rows.len() >= R * operands.stride);
    debug_assert!(operands.panels.len() >= operands.steps);
    // SAFETY: as in `tile_avx512`, with one panel whose blocks are read in four quarters.
    unsafe {
        // Each register holds four columns: the sums of their even pairs and of their odd pairs.
        let mut sums = [[_mm256_setzero_si256(); 4]; R];
        let rows = operands.rows.as_ptr();
        for step in 0..operands.steps {
            let block: *const __m128i = operands.panels.as_ptr().add(step).cast();
            let mut weights = [_mm256_setzero_si256(); 4];
            for (quarter, weights) in weights.iter_mut().enumerate() {
                *weights = _mm256_cvtepi8_epi16(_mm_load_si128(block.add(quarter)));
            }
            for (row, sums) in sums.iter_mut().enumerate() {
                let four = rows
                    .add(row * operands.stride + step * DEPTH)
                    .cast::<i32>()
                    .read_unaligned();
                let four = _mm256_cvtepu8_epi16(_mm_set1_epi32(four));
                for (sum, weights) in sums.iter_mut().zip(weights) {
                    *sum = _mm256_add_epi32(*sum, _mm256_madd_epi16(four, weights));
                }
            }
        }
        for (out, sums) in out.iter_mut().zip(&sums) {
            for (half, [left, right]) in sums.as_chunks().0.iter().enumerate() {
                // The sums of pairs come in the order 0 1 4 5 2 3 6 7.
                let pairs = _mm256_hadd_epi32(*left, *right);
                let ordered = _mm256_permute4x64_epi64(pairs, 0b11_01_10_00);
                let out: *mut __m256i = out.as_mut_ptr().cast();
                _mm256_storeu_si256(out.add(half), ordered);
            }
        }
    }
}
