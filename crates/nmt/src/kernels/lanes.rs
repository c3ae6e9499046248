//! Sixteen floats side by side, in the registers of each family.
#![allow(unsafe_code)] // The instructions; each with its reason.

/// A family of instructions for floats.
pub(super) trait Machine {
    type Lanes: Lanes;
}

/// Sixteen floats.
pub(super) trait Lanes: Copy {
    fn zero() -> Self;
    fn load(from: &[f32; 16]) -> Self;
    fn store(self, to: &mut [f32; 16]);
    /// Adds to each lane the product of `left` with a lane of `right`, which is rounded before.
    fn add_product(self, left: f32, right: Self) -> Self;
}

/// Plain Rust.
pub(super) struct Plain;

impl Machine for Plain {
    type Lanes = [f32; 16];
}

impl Lanes for [f32; 16] {
    #[inline(always)]
    fn zero() -> Self {
        [0.0; 16]
    }

    #[inline(always)]
    fn load(from: &[f32; 16]) -> Self {
        *from
    }

    #[inline(always)]
    fn store(self, to: &mut [f32; 16]) {
        *to = self;
    }

    #[inline(always)]
    fn add_product(mut self, left: f32, right: Self) -> Self {
        for (sum, right) in self.iter_mut().zip(right) {
            *sum += left * right;
        }
        self
    }
}

#[cfg(target_arch = "x86_64")]
pub(super) use x86::{Avx2, Avx512};

#[cfg(target_arch = "x86_64")]
mod x86 {
    use super::{Lanes, Machine};
    use std::arch::x86_64::*;

    /// Two registers of AVX2; only for code that runs where `Isa` found AVX2 and FMA.
    pub(in super::super) struct Avx2;

    impl Machine for Avx2 {
        type Lanes = [__m256; 2];
    }

    // SAFETY of all below: the machine has AVX2 and FMA where `Avx2` is used, and the pointers are to
    // arrays of sixteen floats.
    impl Lanes for [__m256; 2] {
        #[inline(always)]
        fn zero() -> Self {
            unsafe { [_mm256_setzero_ps(); 2] }
        }

        #[inline(always)]
        fn load(from: &[f32; 16]) -> Self {
            unsafe {
                [
                    _mm256_loadu_ps(from.as_ptr()),
                    _mm256_loadu_ps(from.as_ptr().add(8)),
                ]
            }
        }

        #[inline(always)]
        fn store(self, to: &mut [f32; 16]) {
            let [left, right] = self;
            unsafe {
                _mm256_storeu_ps(to.as_mut_ptr(), left);
                _mm256_storeu_ps(to.as_mut_ptr().add(8), right);
            }
        }

        #[inline(always)]
        fn add_product(self, left: f32, right: Self) -> Self {
            let ([a, b], [c, d]) = (self, right);
            unsafe {
                let left = _mm256_set1_ps(left);
                [
                    _mm256_add_ps(_mm256_mul_ps(left, c), a),
                    _mm256_add_ps(_mm256_mul_ps(left, d), b),
                ]
            }
        }
    }

    /// One register of AVX-512; only for code that runs where `Isa` found it.
    pub(in super::super) struct Avx512;

    impl Machine for Avx512 {
        type Lanes = __m512;
    }

    // SAFETY of all below: the machine has AVX-512 where `Avx512` is used, and the pointers are to
    // arrays of sixteen floats.
    impl Lanes for __m512 {
        #[inline(always)]
        fn zero() -> Self {
            unsafe { _mm512_setzero_ps() }
        }

        #[inline(always)]
        fn load(from: &[f32; 16]) -> Self {
            unsafe { _mm512_loadu_ps(from.as_ptr()) }
        }

        #[inline(always)]
        fn store(self, to: &mut [f32; 16]) {
            unsafe { _mm512_storeu_ps(to.as_mut_ptr(), self) }
        }

        #[inline(always)]
        fn add_product(self, left: f32, right: Self) -> Self {
            unsafe { _mm512_add_ps(_mm512_mul_ps(_mm512_set1_ps(left), right), self) }
        }
    }
}
