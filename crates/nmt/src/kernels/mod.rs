//! The arithmetic: products of 8-bit matrices, and the few functions on floats between them.
//!
//! A translation spends nearly all of its time in products of an activation matrix with a weight
//! matrix. Both are quantised to 8 bits (Bogoychev et al. 2020, "Edinburgh's submissions to the 2020
//! machine translation efficiency task"): a weight is `i8`, an activation is an integer of -127 to
//! 127 that is stored with 127 added, as `u8`, because that is what the instructions of x86 multiply.
//! The shift is taken out again with the bias: it adds 127 times the sum of a column's weights. All products are summed in `i32` and
//! cannot overflow below 66,000 rows, so every kernel gives the same integers, bit for bit.
//!
//! - [`PackedMatrix`] holds weights in the one order that all kernels read.
//! - [`Isa`] names a kernel; [`Isa::best`] chooses when the program runs.
//! - [`float`] holds the functions on floats, with fixed orders of summation.

pub mod attention;
mod epilogue;
pub mod float;
mod float_matrix;
mod isa;
mod lanes;
#[cfg(target_arch = "aarch64")]
mod neon;
mod packed;
mod portable;
mod product;
mod rows;
#[cfg(target_arch = "x86_64")]
mod x86;

pub use epilogue::{ByRow, Epilogue, Floats, ReluQuantised, Residual};
pub use float_matrix::{FloatMatrix, multiply_floats, row_dots};
pub use isa::Isa;
pub use packed::{PackedMatrix, Scale};
pub use product::multiply;
pub use rows::{GROUP, row_products};

/// What is added to a quantised activation so that it is not negative.
pub const SHIFT: i32 = 127;
