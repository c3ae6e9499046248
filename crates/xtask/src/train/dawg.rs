//! Reads the word lists in the models of the text recogniser Tesseract.
//!
//! A model is a file of parts: u32 how many, then as many i64 offsets (-1 where a part is
//! missing), little-endian. Part 21 names the letters, one a line after a line with their
//! count; part 19 is the graph of words: i16 42, i32 count of letters, i32 count of edges,
//! then each edge as u64: the letter in as many bits as the count of letters needs, three
//! flags (last of its node, backwards, end of a word), the rest the edge that its node
//! starts with. The format is that of `dawg.h` and `tessdatamanager.h` of Tesseract 4.

use anyhow::{Context, Result};

const WORDS: usize = 19;
const LETTERS: usize = 21;
const LAST: u64 = 1;
const WORD_ENDS: u64 = 4;
const LONGEST: usize = 40;

/// All words of a model's list.
pub fn words(model: &[u8]) -> Result<Vec<String>> {
    let letters = part(model, LETTERS).context("the model names no letters")?;
    let letters: Vec<&str> = std::str::from_utf8(letters)?
        .lines()
        .skip(1)
        .filter_map(|line| line.split(' ').next())
        .collect();
    let graph = part(model, WORDS).context("the model has no words")?;
    let (head, edges) = graph.split_at_checked(10).context("no graph")?;
    let counted = head.get(2..6).context("no graph")?.try_into()?;
    let bits = u32::from_le_bytes(counted).ilog2() + 1;
    let edges: Vec<u64> = edges
        .chunks_exact(8)
        .filter_map(|bytes| Some(u64::from_le_bytes(bytes.try_into().ok()?)))
        .collect();
    let mut words = Vec::new();
    let mut open = vec![(0_usize, String::new())];
    while let Some((node, start)) = open.pop() {
        for edge in edges.iter().skip(node) {
            let letter = (edge & ((1 << bits) - 1)) as usize;
            let flags = edge >> bits & 7;
            let next = usize::try_from(edge >> bits >> 3)?;
            let word = format!("{start}{}", letters.get(letter).context("no letter")?);
            if flags & WORD_ENDS != 0 {
                words.push(word.clone());
            }
            if next != 0 && word.len() < LONGEST {
                open.push((next, word));
            }
            if flags & LAST != 0 {
                break;
            }
        }
    }
    words.sort();
    Ok(words)
}

fn part(model: &[u8], wanted: usize) -> Option<&[u8]> {
    let count = u32::from_le_bytes(model.get(..4)?.try_into().ok()?) as usize;
    let offset = |place: usize| {
        let start = 4 + 8 * place;
        let bytes = model.get(start..start + 8)?.try_into().ok()?;
        usize::try_from(i64::from_le_bytes(bytes)).ok()
    };
    let start = offset(wanted)?;
    let ends = (0..count).filter_map(offset).filter(|end| *end > start);
    model.get(start..ends.min().unwrap_or(model.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_from_the_graph() {
        let letters = b"4\na 1\nb 1\nc 1\nd 1\n";
        let edge = |letter: u64, flags: u64, next: u64| letter | flags << 3 | next << 6;
        // a, ab and bc.
        let edges = [edge(0, 4, 2), edge(1, 1, 3), edge(1, 5, 0), edge(2, 5, 0)];
        let mut graph = 42_i16.to_le_bytes().to_vec();
        graph.extend(4_u32.to_le_bytes());
        graph.extend(4_u32.to_le_bytes());
        graph.extend(edges.iter().flat_map(|edge| edge.to_le_bytes()));
        let mut model = 22_u32.to_le_bytes().to_vec();
        let start = 4 + 8 * 22_i64;
        for place in 0..22 {
            let offset = match place {
                WORDS => start,
                LETTERS => start + graph.len() as i64,
                _ => -1,
            };
            model.extend(offset.to_le_bytes());
        }
        model.extend(graph);
        model.extend(letters);
        assert_eq!(words(&model).unwrap(), ["a", "ab", "bc"]);
        assert!(words(&model[..60]).is_err());
    }
}
