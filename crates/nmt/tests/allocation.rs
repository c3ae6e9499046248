//! A step of a translation asks for no memory: all that it needs is there when a sentence begins.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    missing_docs
)]

mod files;

use files::{Installed, installed};
use nmt::{Files, Settings, Translator};
use std::{
    alloc::{GlobalAlloc, Layout, System},
    cell::Cell,
    sync::Mutex,
};

thread_local! {
    static COUNT: Cell<usize> = const { Cell::new(0) };
}

/// The system's memory, counting how often this thread asks for it.
struct Counting;

#[global_allocator]
static MEMORY: Counting = Counting;

// SAFETY: everything is left to the system's allocator; the count is this thread's own and takes no
// memory.
#[allow(unsafe_code)]
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        COUNT.set(COUNT.get() + 1);
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        COUNT.set(COUNT.get() + 1);
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, memory: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        COUNT.set(COUNT.get() + 1);
        unsafe { System.realloc(memory, layout, size) }
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        unsafe { System.dealloc(memory, layout) }
    }
}

const TEXTS: [&str; 5] = [
    "The mayor opened the new library on Thursday, and said that the old one would become a school.",
    "A short one.",
    "Why?",
    "In the north of the country, where it has rained for a week, three rivers have left their beds and two roads are closed.",
    "She thanked everybody who had come.",
];

/// How often memory was asked for in each step: between each time that it was asked whether to stop and the
/// next.
fn steps(translator: &Translator, texts: &[&str], beam: usize, alignment: bool) -> Vec<usize> {
    let counts = Mutex::new(Vec::with_capacity(10_000));
    let stop = || {
        counts.lock().unwrap().push(COUNT.get());
        false
    };
    let settings = Settings {
        beam,
        alignment,
        score: true,
        stop: Some(&stop),
        ..Settings::default()
    };
    translator.translate(texts, &settings).unwrap();
    let counts = counts.into_inner().unwrap();
    counts.windows(2).map(|pair| pair[1] - pair[0]).collect()
}

#[test]
fn a_step_asks_for_no_memory() {
    let Some(Installed {
        model,
        vocabulary,
        shortlist,
    }) = installed("a_step_asks_for_no_memory", "en-pt")
    else {
        return;
    };
    let translator = Translator::open(&Files {
        model,
        source: vocabulary.clone(),
        target: vocabulary,
        shortlist: Some(shortlist),
    })
    .unwrap();
    // What the model keeps for all, such as the sinusoids of positions, is made when it is first needed.
    steps(&translator, &TEXTS, 1, false);
    for text in TEXTS {
        steps(&translator, &[text], 4, false);
    }
    for alignment in [false, true] {
        // The first step makes the decoder's room.
        let greedy = steps(&translator, &TEXTS, 1, alignment);
        assert!(greedy.len() > 20, "{greedy:?}");
        assert!(greedy.iter().skip(1).all(|count| *count == 0), "{greedy:?}");
        // A beam begins with one hypothesis, and is wide from the second step on.
        for text in TEXTS {
            let beam = steps(&translator, &[text], 4, alignment);
            assert!(beam.len() > 2, "{beam:?}");
            assert!(beam.iter().skip(2).all(|count| *count == 0), "{beam:?}");
        }
    }
}
