//! A vocabulary is an error, or cuts and joins any text soundly. What stands after the last four
//! zero bytes is the text; the vocabulary is all of it, as unknown fields are passed over.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nmt::Vocabulary;

fuzz_target!(|bytes: &[u8]| {
    let Ok(vocabulary) = Vocabulary::from_bytes("vocab.spm", bytes) else {
        return;
    };
    let text = bytes.windows(4).rposition(|window| window == [0; 4]).map_or(0, |at| at + 4);
    let text = String::from_utf8_lossy(&bytes[text..]);
    for text in [&*text, "  Every article ﬁle… 中文 A\u{30a}sa <name>◊ \u{fdfa}\u{3000}!"] {
        let mut pieces = Vec::new();
        vocabulary.encode(text, &mut pieces);
        let mut last = 0;
        for piece in &pieces {
            assert!((piece.id as usize) < vocabulary.len());
            assert!(piece.range.start >= last && text.get(piece.range.clone()).is_some());
            last = piece.range.end;
        }
        let ids: Vec<u32> = pieces.iter().map(|piece| piece.id).collect();
        let (joined, ranges) = vocabulary.decode(&ids);
        assert!(ranges.iter().all(|range| joined.get(range.clone()).is_some()));
    }
});
