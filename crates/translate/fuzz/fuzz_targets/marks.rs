//! Marked text under an alignment that may say anything: the target keeps its words, and
//! every link of the source is there once.
#![no_main]

use libfuzzer_sys::fuzz_target;
use news::{Mark, Text};
use translate::{Alignment, marks::place};

/// A piece of the source: its words, whether it is a link, and its other marks.
type Piece = (String, bool, u8);

fn link(at: usize) -> Option<Mark> {
    let url = format!("https://news.example/{at}").parse().ok()?;
    Some(Mark::Link(url))
}

fn read(pieces: &[Piece]) -> (Text, Vec<Mark>) {
    let mut text = Text::default();
    let mut links = Vec::new();
    for (at, (words, linked, more)) in pieces.iter().enumerate() {
        let mut marks: Vec<Mark> = Vec::new();
        let others = [Mark::Emphasis, Mark::Strong, Mark::Code];
        let mut others = others.into_iter().enumerate();
        marks.extend(link(at).filter(|_| *linked));
        marks.extend(others.by_ref().filter(|(bit, _)| more >> bit & 1 == 1).map(|(_, mark)| mark));
        if more & 8 != 0 {
            marks.reverse();
        }
        links.extend(link(at).filter(|_| *linked && !words.is_empty()));
        text.push(words, &marks);
    }
    (text, links)
}

fuzz_target!(|input: (Vec<Piece>, String, Vec<[u8; 4]>)| {
    let (pieces, target, places) = input;
    let (source, links) = read(&pieces);
    let places: Alignment = places
        .iter()
        .map(|[a, b, c, d]| {
            let range = |start: u8, end: u8| usize::from(start)..usize::from(end);
            (range(*a, *b), range(*c, *d))
        })
        .collect();
    for alignment in [None, Some(&places)] {
        let placed = place(&source, &target, alignment);
        assert!(placed.words().starts_with(&target));
        if target.is_empty() {
            continue;
        }
        for link in &links {
            let mut runs = 0;
            let mut within = false;
            for span in &placed.spans {
                let has = span.marks.contains(link);
                runs += usize::from(has && !within);
                within = has;
            }
            assert_eq!(runs, 1, "{link:?} in {placed:?}");
        }
    }
});
