//! Where the words of a text are, in few bytes: kept beside texts whose words only a
//! dictionary can find, so that they are not looked up again for every hit.

use std::ops::Range;

/// Packs ranges, which are in order: the gap before each, and its length.
pub(crate) fn pack(ranges: &[Range<usize>]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(ranges.len() * 2);
    let mut end = 0;
    for range in ranges {
        number(range.start.saturating_sub(end), &mut bytes);
        number(range.len(), &mut bytes);
        end = range.end;
    }
    bytes
}

/// The ranges again. Bytes that were not packed here give ranges all the same.
pub(crate) fn unpack(bytes: &[u8]) -> Vec<Range<usize>> {
    let (mut numbers, mut number) = (Vec::with_capacity(bytes.len()), 0_usize);
    for byte in bytes {
        number = number << 7 | usize::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            numbers.push(std::mem::take(&mut number));
        }
    }
    let mut end = 0_usize;
    let range = |pair: &[usize]| {
        let start = end.saturating_add(pair.first().copied().unwrap_or(0));
        end = start.saturating_add(pair.last().copied().unwrap_or(0));
        start..end
    };
    numbers.chunks(2).map(range).collect()
}

/// Seven bits a byte, the highest first; the last byte has no eighth bit.
fn number(number: usize, bytes: &mut Vec<u8>) {
    for shift in [21, 14, 7] {
        if number >> shift != 0 {
            bytes.push((number >> shift) as u8 | 0x80);
        }
    }
    bytes.push((number & 0x7f) as u8);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn ranges_come_back(steps in prop::collection::vec(0_usize..200_000_000, 0..20)) {
            let mut end = 0;
            let pairs = steps.chunks_exact(2);
            let ranges: Vec<Range<usize>> = pairs
                .map(|pair| {
                    let start = end + pair[0];
                    end = start + pair[1];
                    start..end
                })
                .collect();
            prop_assert_eq!(unpack(&pack(&ranges)), ranges);
        }

        #[test]
        fn any_bytes_are_ranges(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
            unpack(&bytes);
        }
    }
}
