//! The products of one activation with many rows: a step's scores of a sentence's candidates.
#![allow(unsafe_code)] // The instructions; each with its reason.

use super::{Isa, isa::Family, packed::shift};

/// Rows that are summed side by side.
pub const GROUP: usize = 16;

/// What takes the shift of the activation out of its product with a row, when it is added to the product
/// times `scale`.
#[must_use]
pub fn shift_of(row: &[i8], scale: f32) -> f32 {
    shift(row.iter().map(|weight| i32::from(*weight)).sum(), scale)
}

/// Computes the product of `activation` with each row of `rows`, which lie one after the other: as many
/// as `out` and `rows` have, in whole groups of sixteen.
pub fn row_products(isa: Isa, activation: &[u8], rows: &[i8], out: &mut [i32]) {
    if activation.is_empty() {
        return;
    }
    let groups = rows.chunks_exact(activation.len() * GROUP);
    let out = out.as_chunks_mut::<GROUP>().0;
    let all = groups.zip(out);
    match isa.0 {
        #[cfg(target_arch = "x86_64")]
        Family::Avx512Vnni if activation.len().is_multiple_of(64) => {
            for (rows, out) in all {
                // SAFETY: an `Isa` of this family exists only where the machine has the
                // instructions, and `rows` are sixteen of the activation's length.
                unsafe { x86::group_avx512(activation, rows, out) }
            }
        }
        #[cfg(target_arch = "x86_64")]
        Family::AvxVnni if activation.len().is_multiple_of(32) => {
            for (rows, out) in all {
                // SAFETY: as above.
                unsafe { x86::group_avx_vnni(activation, rows, out) }
            }
        }
        #[cfg(target_arch = "x86_64")]
        Family::Avx2 | Family::AvxVnni | Family::Avx512Vnni => {
            for (rows, out) in all {
                // SAFETY: as above.
                unsafe { x86::group_avx2(activation, rows, out) }
            }
        }
        _ => all.for_each(|(rows, out)| group(activation, rows, out)),
    }
}

#[inline(always)]
fn group(activation: &[u8], rows: &[i8], out: &mut [i32; GROUP]) {
    let rows = rows.chunks_exact(activation.len());
    for (row, out) in rows.zip(out) {
        let pairs = activation.iter().zip(row);
        *out = pairs.fold(0, |sum, (left, right)| {
            sum + i32::from(*left) * i32::from(*right)
        });
    }
}

#[cfg(target_arch = "x86_64")]
mod x86 {
    use super::{GROUP, group};
    use std::arch::x86_64::*;

    /// The plain body, as the compiler's vectoriser writes it for AVX2.
    #[target_feature(enable = "avx2")]
    pub(super) fn group_avx2(activation: &[u8], rows: &[i8], out: &mut [i32; GROUP]) {
        group(activation, rows, out);
    }

    /// # Safety
    /// `rows` must be sixteen of the activation's length, which must be a multiple of 32.
    #[target_feature(enable = "avx2,avxvnni")]
    pub(super) unsafe fn group_avx_vnni(activation: &[u8], rows: &[i8], out: &mut [i32; GROUP]) {
        let length = activation.len();
        debug_assert!(length.is_multiple_of(32) && rows.len() >= GROUP * length);
        for (index, out) in out.iter_mut().enumerate() {
            let mut sum = _mm256_setzero_si256();
            for place in (0..length).step_by(32) {
                // SAFETY: within the activation and the row, by the caller's promise.
                let (left, right) = unsafe {
                    let left = _mm256_loadu_si256(activation.as_ptr().add(place).cast());
                    (
                        left,
                        _mm256_loadu_si256(rows.as_ptr().add(index * length + place).cast()),
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

    /// # Safety
    /// `rows` must be sixteen of the activation's length, which must be a multiple of 64.
    #[target_feature(enable = "avx512f,avx512bw,avx512vnni")]
    pub(super) unsafe fn group_avx512(activation: &[u8], rows: &[i8], out: &mut [i32; GROUP]) {
        let length = activation.len();
        debug_assert!(length.is_multiple_of(64) && rows.len() >= GROUP * length);
        let mut sums = [_mm512_setzero_si512(); GROUP];
        for place in (0..length).step_by(64) {
            // SAFETY: within the activation, by the caller's promise.
            let left = unsafe { _mm512_loadu_si512(activation.as_ptr().add(place).cast()) };
            for (index, sum) in sums.iter_mut().enumerate() {
                // SAFETY: within the sixteen rows, by the caller's promise.
                let right =
                    unsafe { _mm512_loadu_si512(rows.as_ptr().add(index * length + place).cast()) };
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn all_kernels_give_the_same_integers(groups in 0usize..4, length in 1usize..300, seed: u8) {
            let byte = |place: usize| (place.wrapping_mul(2_654_435_761) >> 7) as u8 ^ seed;
            let activation: Vec<u8> = (0..length).map(|place| byte(place).min(254)).collect();
            let rows: Vec<i8> = (0..groups * GROUP * length).map(|place| byte(place + 1) as i8).collect();
            let right: Vec<i32> = rows.chunks_exact(length).map(|row| {
                row.iter().zip(&activation).map(|(weight, byte)| i32::from(*weight) * i32::from(*byte)).sum()
            }).collect();
            for isa in Isa::available() {
                let mut out = vec![0; groups * GROUP];
                row_products(isa, &activation, &rows, &mut out);
                prop_assert_eq!(&out, &right, "{}", isa.name());
            }
        }
    }

    #[test]
    fn whole_registers_give_the_same_integers() {
        for length in [64, 256, 512] {
            let activation: Vec<u8> = (0..length).map(|place| (place * 7 % 255) as u8).collect();
            let rows: Vec<i8> = (0..GROUP * length)
                .map(|place| (place * 31 % 256) as u8 as i8)
                .collect();
            let mut right = vec![0; GROUP];
            row_products(Isa::PORTABLE, &activation, &rows, &mut right);
            for isa in Isa::available() {
                let mut out = vec![0; GROUP];
                row_products(isa, &activation, &rows, &mut out);
                assert_eq!(out, right, "{} of {length}", isa.name());
            }
        }
    }
}
