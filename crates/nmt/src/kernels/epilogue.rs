//! What becomes of the integer products before they leave the core's first cache.

use super::packed::PANEL;

/// Takes sixteen neighbouring sums of one row and stores them as what comes next.
pub trait Epilogue {
    /// Stores the products of row `row` with the columns from `column` on; those from the end of the
    /// matrix on are to be left out.
    fn store(
        &mut self,
        row: usize,
        column: usize,
        sums: &[i32; PANEL],
        scale: &[f32; PANEL],
        bias: &[f32; PANEL],
    );
}

/// Stores floats, row after row.
pub struct Floats<'a> {
    /// Where they go.
    pub out: &'a mut [f32],
    /// Columns of a row.
    pub columns: usize,
}

/// Adds to the floats that are there: the shortcut around a layer.
pub struct Residual<'a> {
    /// What is added to.
    pub out: &'a mut [f32],
    /// Columns of a row.
    pub columns: usize,
}

/// Takes what is positive, and quantises it for the next product.
pub struct ReluQuantised<'a> {
    /// Where the quantised activations go.
    pub out: &'a mut [u8],
    /// Bytes of a row.
    pub columns: usize,
    /// What an activation is multiplied with before it is rounded.
    pub multiplier: f32,
}

/// Gives to `to` the products of activations that were each multiplied with a number of its own before
/// they were rounded.
///
/// The matrix is then packed with the scales of its weights alone, and without biases.
pub struct ByRow<'a, E> {
    /// Where the products go.
    pub to: E,
    /// For each row, what undoes the multiplication.
    pub factors: &'a [f32],
    /// The biases, one for each column.
    pub biases: &'a [f32],
}

impl<E: Epilogue> Epilogue for ByRow<'_, E> {
    #[inline(always)]
    fn store(
        &mut self,
        row: usize,
        column: usize,
        sums: &[i32; PANEL],
        scale: &[f32; PANEL],
        bias: &[f32; PANEL],
    ) {
        let factor = self.factors.get(row).copied().unwrap_or_default();
        let mut own = bias.map(|bias| bias * factor);
        let biases = self.biases.get(column..).unwrap_or_default();
        for (own, bias) in own.iter_mut().zip(biases) {
            *own += bias;
        }
        let scale = scale.map(|scale| scale * factor);
        self.to.store(row, column, sums, &scale, &own);
    }
}

/// Rounds to the nearest integer, ties to the even one, and gives it in the lowest byte, 127 added.
/// Adding 1.5 · 2²³ leaves no bits for a fraction.
#[inline(always)]
pub(super) fn quantised(value: f32) -> u8 {
    let bounded = value.clamp(-127.0, 127.0);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the lowest byte is what is wanted"
    )]
    {
        ((bounded + 12_582_912.0).to_bits() as u8).wrapping_add(127)
    }
}

#[inline(always)]
fn floats(sums: &[i32; PANEL], scale: &[f32; PANEL], bias: &[f32; PANEL]) -> [f32; PANEL] {
    let mut out = [0.0; PANEL];
    for (((out, sum), scale), bias) in out.iter_mut().zip(sums).zip(scale).zip(bias) {
        *out = *sum as f32 * scale + bias;
    }
    out
}

/// The places of row `row` from `column` on: sixteen, or what is left of the row.
#[inline(always)]
fn places<T>(out: &mut [T], columns: usize, row: usize, column: usize) -> &mut [T] {
    let end = (row * columns + column + PANEL).min((row + 1) * columns);
    out.get_mut(row * columns + column..end).unwrap_or_default()
}

/// Runs `set` over the places, with a length that the compiler knows where all sixteen are there.
#[inline(always)]
fn each<T, U: Copy>(places: &mut [T], values: &[U; PANEL], set: impl Fn(&mut T, U)) {
    if let Some(all) = places.as_mut_array::<PANEL>() {
        all.iter_mut()
            .zip(values)
            .for_each(|(place, value)| set(place, *value));
    } else {
        each_left(places, values, set);
    }
}

/// The end of a row; apart, or the compiler copies whole rows too with a call of unknown length.
#[cold]
#[inline(never)]
fn each_left<T, U: Copy>(places: &mut [T], values: &[U; PANEL], set: impl Fn(&mut T, U)) {
    places
        .iter_mut()
        .zip(values)
        .for_each(|(place, value)| set(place, *value));
}

impl Epilogue for Floats<'_> {
    #[inline(always)]
    fn store(
        &mut self,
        row: usize,
        column: usize,
        sums: &[i32; PANEL],
        scale: &[f32; PANEL],
        bias: &[f32; PANEL],
    ) {
        let values = floats(sums, scale, bias);
        each(
            places(self.out, self.columns, row, column),
            &values,
            |place, value| *place = value,
        );
    }
}

impl Epilogue for Residual<'_> {
    #[inline(always)]
    fn store(
        &mut self,
        row: usize,
        column: usize,
        sums: &[i32; PANEL],
        scale: &[f32; PANEL],
        bias: &[f32; PANEL],
    ) {
        let values = floats(sums, scale, bias);
        each(
            places(self.out, self.columns, row, column),
            &values,
            |place, value| *place += value,
        );
    }
}

impl Epilogue for ReluQuantised<'_> {
    #[inline(always)]
    fn store(
        &mut self,
        row: usize,
        column: usize,
        sums: &[i32; PANEL],
        scale: &[f32; PANEL],
        bias: &[f32; PANEL],
    ) {
        let values = floats(sums, scale, bias);
        let mut bytes = [0; PANEL];
        for (byte, value) in bytes.iter_mut().zip(values) {
            *byte = quantised(value.max(0.0) * self.multiplier);
        }
        each(
            places(self.out, self.columns, row, column),
            &bytes,
            |place, byte| *place = byte,
        );
    }
}
