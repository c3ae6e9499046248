//! The products of one activation with chosen rows of a table: a step's scores of a sentence's candidates.
#![allow(unsafe_code)] // The instructions; each with its reason.

use super::{Isa, isa::Family};

/// Rows that are summed side by side.
pub const GROUP: usize = 16;

/// Computes the product of `activation` with each of the rows `ids` of `table`, whose rows have its length
/// and lie one after the other. They are read where they lie, so that what one sentence has read the next
/// finds in the cache.
///
/// As many products are written as both `ids` and `out` have places, in whole groups of sixteen; the
/// product with a row that the table does not have is nothing.
pub fn row_products(isa: Isa, activation: &[u8], table: &[i8], ids: &[u32], out: &mut [i32]) {
    if activation.is_empty() {
        return;
    }
    let (ids, out) = (ids.as_chunks().0, out.as_chunks_mut().0);
    match isa.0 {
        #[cfg(target_arch = "x86_64")]
        Family::Avx512Vnni if activation.len().is_multiple_of(64) => {
            // SAFETY: an `Isa` of this family exists only where the machine has the instructions.
            unsafe { x86::avx512(activation, table, ids, out) }
        }
        #[cfg(target_arch = "x86_64")]
        Family::AvxVnni if activation.len().is_multiple_of(32) => {
            // SAFETY: as above.
            unsafe { x86::avx_vnni(activation, table, ids, out) }
        }
        #[cfg(target_arch = "x86_64")]
        Family::Avx2 | Family::AvxVnni | Family::Avx512Vnni => {
            // SAFETY: as above.
            unsafe { x86::avx2(activation, table, ids, out) }
        }
        #[cfg(target_arch = "aarch64")]
        Family::NeonDot if activation.len().is_multiple_of(16) => {
            // SAFETY: as above.
            unsafe { arm::dot(activation, table, ids, out) }
        }
        #[cfg(target_arch = "aarch64")]
        Family::NeonI8mm if activation.len().is_multiple_of(16) => {
            // SAFETY: as above.
            unsafe { arm::i8mm(activation, table, ids, out) }
        }
        _ => {
            for (ids, out) in ids.iter().zip(out) {
                plain(activation, table, ids, out);
            }
        }
    }
}

/// The products with the rows of one group.
#[inline(always)]
fn plain(activation: &[u8], table: &[i8], ids: &[u32; GROUP], out: &mut [i32; GROUP]) {
    let length = activation.len();
    for (id, out) in ids.iter().zip(out) {
        let start = (*id as usize).saturating_mul(length);
        let row = table.get(start..start.saturating_add(length));
        let pairs = activation.iter().zip(row.unwrap_or_default());
        *out = pairs.fold(0, |sum, (left, right)| {
            sum + i32::from(*left) * i32::from(*right)
        });
    }
}

/// Calls `group` for the groups whose rows the table all has; the others are computed plainly.
#[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
#[inline(always)]
fn walk(
    activation: &[u8],
    table: &[i8],
    ids: &[[u32; GROUP]],
    out: &mut [[i32; GROUP]],
    group: impl Fn(&[u32; GROUP], &mut [i32; GROUP]),
) {
    let rows = table.len() / activation.len();
    for (ids, out) in ids.iter().zip(out) {
        if (ids.iter().fold(0, |most, id| most.max(*id)) as usize) < rows {
            group(ids, out);
        } else {
            plain(activation, table, ids, out);
        }
    }
}

#[cfg(target_arch = "x86_64")]
mod x86 {
    use super::{GROUP, plain, walk};
    use std::{arch::x86_64::*, cell::Cell};

    /// The plain body, as the compiler's vectoriser writes it for AVX2.
    #[target_feature(enable = "avx2")]
    pub(super) fn avx2(
        activation: &[u8],
        table: &[i8],
        ids: &[[u32; GROUP]],
        out: &mut [[i32; GROUP]],
    ) {
        for (ids, out) in ids.iter().zip(out) {
            plain(activation, table, ids, out);
        }
    }

    /// The activation's length must be a multiple of 32; what is behind its last is left out.
    #[target_feature(enable = "avx2,avxvnni")]
    pub(super) fn avx_vnni(
        activation: &[u8],
        table: &[i8],
        ids: &[[u32; GROUP]],
        out: &mut [[i32; GROUP]],
    ) {
        walk(activation, table, ids, out, |ids, out| {
            // SAFETY: `walk` gives rows that lie in the table.
            unsafe { group_avx_vnni(activation, table, ids, out) }
        });
    }

    /// # Safety
    /// The table must have the rows `ids`, of the activation's length.
    #[target_feature(enable = "avx2,avxvnni")]
    unsafe fn group_avx_vnni(
        activation: &[u8],
        table: &[i8],
        ids: &[u32; GROUP],
        out: &mut [i32; GROUP],
    ) {
        let length = activation.len();
        for (id, out) in ids.iter().zip(out) {
            let mut sum = _mm256_setzero_si256();
            for (step, part) in activation.as_chunks::<32>().0.iter().enumerate() {
                // SAFETY: thirty-two bytes of the activation, and within the row by the caller's promise.
                let (left, right) = unsafe {
                    let row = table.as_ptr().add(*id as usize * length + step * 32);
                    (
                        _mm256_loadu_si256(part.as_ptr().cast()),
                        _mm256_loadu_si256(row.cast()),
                    )
                };
                sum = _mm256_dpbusd_avx_epi32(sum, left, right);
            }
            let half = _mm_add_epi32(
                _mm256_castsi256_si128(sum),
                _mm256_extracti128_si256::<1>(sum),
            );
            let pair = _mm_add_epi32(half, _mm_shuffle_epi32::<0b01_00_11_10>(half));
            let one = _mm_add_epi32(pair, _mm_shuffle_epi32::<0b10_11_00_01>(pair));
            *out = _mm_cvtsi128_si32(one);
        }
    }

    /// The activation's length must be a multiple of 64; what is behind its last is left out.
    #[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni")]
    pub(super) fn avx512(
        activation: &[u8],
        table: &[i8],
        ids: &[[u32; GROUP]],
        out: &mut [[i32; GROUP]],
    ) {
        // Of the usual lengths the whole activation stays in registers.
        if let Some(all) = activation.as_array::<256>() {
            let next = Cell::new(ids);
            walk(activation, table, ids, out, |ids, out| {
                if let Some((_, rest)) = next.get().split_first() {
                    next.set(rest);
                    fetch(table, all.len(), rest.first());
                }
                // SAFETY: `walk` gives rows that lie in the table.
                unsafe { group_avx512(all.as_chunks().0, table, ids, out) }
            });
        } else {
            let parts = activation.as_chunks().0;
            // SAFETY: `walk` gives rows that lie in the table.
            walk(activation, table, ids, out, |ids, out| unsafe {
                group_avx512(parts, table, ids, out);
            });
        }
    }

    /// Asks for the rows of the group that comes next: no machine guesses where these lie.
    #[inline]
    #[target_feature(enable = "avx512f")]
    fn fetch(table: &[i8], length: usize, ids: Option<&[u32; GROUP]>) {
        for id in ids.into_iter().flatten() {
            let row = table.as_ptr().wrapping_add(*id as usize * length);
            for line in (0..length).step_by(64) {
                _mm_prefetch::<_MM_HINT_T0>(row.wrapping_add(line));
            }
        }
    }

    /// # Safety
    /// The table must have the rows `ids`, of as many bytes as the parts together.
    #[inline]
    #[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni")]
    unsafe fn group_avx512(
        parts: &[[u8; 64]],
        table: &[i8],
        ids: &[u32; GROUP],
        out: &mut [i32; GROUP],
    ) {
        let mut sums = [_mm512_setzero_si512(); GROUP];
        for (id, sum) in ids.iter().zip(&mut sums) {
            for (step, part) in parts.iter().enumerate() {
                // SAFETY: sixty-four bytes of the activation, and within the row by the caller's promise.
                let (left, right) = unsafe {
                    let row = table.as_ptr().add((*id as usize * parts.len() + step) * 64);
                    (
                        _mm512_loadu_si512(part.as_ptr().cast()),
                        _mm512_loadu_si512(row.cast()),
                    )
                };
                *sum = _mm512_dpbusd_epi32(*sum, left, right);
            }
        }
        let whole = across(sums);
        // SAFETY: sixteen sums are written.
        unsafe {
            _mm512_storeu_si512(out.as_mut_ptr().cast(), whole);
        }
    }

    /// Sums each of sixteen registers: lane i of the result is the sum of the lanes of register i.
    #[target_feature(enable = "avx512f")]
    fn across(sums: [__m512i; GROUP]) -> __m512i {
        // Four registers a turn: each quarter of the result holds the sums of the four over that quarter.
        let mut fours = [_mm512_setzero_si512(); 4];
        for (four, part) in fours.iter_mut().zip(sums.as_chunks::<4>().0) {
            let [a, b, c, d] = *part;
            let left = _mm512_add_epi32(_mm512_unpacklo_epi32(a, b), _mm512_unpackhi_epi32(a, b));
            let right = _mm512_add_epi32(_mm512_unpacklo_epi32(c, d), _mm512_unpackhi_epi32(c, d));
            *four = _mm512_add_epi32(
                _mm512_unpacklo_epi64(left, right),
                _mm512_unpackhi_epi64(left, right),
            );
        }
        let [a, b, c, d] = fours;
        // Quarters 0 and 2 of a pair, and its quarters 1 and 3.
        let left = _mm512_add_epi32(
            _mm512_shuffle_i32x4::<0b10_00_10_00>(a, b),
            _mm512_shuffle_i32x4::<0b11_01_11_01>(a, b),
        );
        let right = _mm512_add_epi32(
            _mm512_shuffle_i32x4::<0b10_00_10_00>(c, d),
            _mm512_shuffle_i32x4::<0b11_01_11_01>(c, d),
        );
        _mm512_add_epi32(
            _mm512_shuffle_i32x4::<0b10_00_10_00>(left, right),
            _mm512_shuffle_i32x4::<0b11_01_11_01>(left, right),
        )
    }
}

#[cfg(target_arch = "aarch64")]
mod arm {
    use super::{GROUP, walk};
    use crate::kernels::neon::add_products;
    use std::arch::{aarch64::*, asm};

    /// With `sdot`. The activation's length must be a multiple of 16; what is behind its last is left out.
    #[target_feature(enable = "neon,dotprod")]
    pub(super) fn dot(
        activation: &[u8],
        table: &[i8],
        ids: &[[u32; GROUP]],
        out: &mut [[i32; GROUP]],
    ) {
        walk(activation, table, ids, out, |ids, out| {
            // SAFETY: `walk` gives rows that lie in the table.
            unsafe { group_dot(activation, table, ids, out) }
        });
    }

    /// # Safety
    /// The table must have the rows `ids`, of the activation's length.
    #[target_feature(enable = "neon,dotprod")]
    unsafe fn group_dot(
        activation: &[u8],
        table: &[i8],
        ids: &[u32; GROUP],
        out: &mut [i32; GROUP],
    ) {
        for (id, out) in ids.iter().zip(out) {
            let (mut sum, mut weights) = (vdupq_n_s32(0), vdupq_n_s32(0));
            for (step, part) in activation.as_chunks::<16>().0.iter().enumerate() {
                // SAFETY: sixteen bytes of the activation, and within the row by the caller's promise.
                unsafe {
                    let left = veorq_u8(vld1q_u8(part.as_ptr()), vdupq_n_u8(0x80));
                    let row = table
                        .as_ptr()
                        .add(*id as usize * activation.len() + step * 16);
                    let right = vld1q_s8(row);
                    add_products!("sdot", sum, vreinterpretq_s8_u8(left), right);
                    add_products!("sdot", weights, vdupq_n_s8(1), right);
                }
            }
            // 128 was taken off the activation, as the instruction wants signed bytes.
            *out = vaddvq_s32(vaddq_s32(sum, vshlq_n_s32::<7>(weights)));
        }
    }

    /// With `usdot`. The activation's length must be a multiple of 16; what is behind its last is left
    /// out.
    #[target_feature(enable = "neon,i8mm")]
    pub(super) fn i8mm(
        activation: &[u8],
        table: &[i8],
        ids: &[[u32; GROUP]],
        out: &mut [[i32; GROUP]],
    ) {
        walk(activation, table, ids, out, |ids, out| {
            // SAFETY: `walk` gives rows that lie in the table.
            unsafe { group_i8mm(activation, table, ids, out) }
        });
    }

    /// # Safety
    /// The table must have the rows `ids`, of the activation's length.
    #[target_feature(enable = "neon,i8mm")]
    unsafe fn group_i8mm(
        activation: &[u8],
        table: &[i8],
        ids: &[u32; GROUP],
        out: &mut [i32; GROUP],
    ) {
        for (ids, out) in ids
            .as_chunks::<4>()
            .0
            .iter()
            .zip(out.as_chunks_mut::<4>().0)
        {
            let mut sums = [vdupq_n_s32(0); 4];
            for (step, part) in activation.as_chunks::<16>().0.iter().enumerate() {
                // SAFETY: sixteen bytes of the activation, and within the rows by the caller's promise.
                unsafe {
                    let left = vld1q_u8(part.as_ptr());
                    for (id, sum) in ids.iter().zip(&mut sums) {
                        let row = table
                            .as_ptr()
                            .add(*id as usize * activation.len() + step * 16);
                        add_products!("usdot", *sum, left, vld1q_s8(row));
                    }
                }
            }
            *out = sums.map(|sum| vaddvq_s32(sum));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A table, an activation and ids; some name rows behind the last.
    fn check(length: usize, rows: usize, groups: usize, seed: usize) {
        let byte = |place: usize| (place.wrapping_add(seed).wrapping_mul(2_654_435_761) >> 7) as u8;
        let activation: Vec<u8> = (0..length).map(|place| byte(place).min(254)).collect();
        let table: Vec<i8> = (0..rows * length)
            .map(|place| byte(place + 1) as i8)
            .collect();
        let ids: Vec<u32> = (0..groups * GROUP)
            .map(|place| {
                u32::from(byte(place + 2)) % (rows as u32 + u32::from(seed.is_multiple_of(2)))
            })
            .collect();
        let products = ids.iter().map(|id| {
            let row = table.get(*id as usize * length..(*id as usize + 1) * length);
            row.map_or(0, |row| {
                let pairs = row.iter().zip(&activation);
                pairs
                    .map(|(weight, byte)| i32::from(*weight) * i32::from(*byte))
                    .sum()
            })
        });
        let right: Vec<i32> = products.collect();
        for isa in Isa::available() {
            let mut out = vec![7; groups * GROUP];
            row_products(isa, &activation, &table, &ids, &mut out);
            assert_eq!(out, right, "{} of {length}", isa.name());
        }
    }

    proptest! {
        #[test]
        fn all_kernels_give_the_same_integers(groups in 0usize..4, rows in 1usize..40, length in 1usize..300, seed in 0usize..1000) {
            check(length, rows, groups, seed);
        }
    }

    #[test]
    fn whole_registers_give_the_same_integers() {
        for length in [16, 32, 48, 64, 192, 256, 512] {
            for seed in 0..8 {
                check(length, 30, 3, seed);
            }
        }
    }
}
