//! Regular expressions that are part of the program.

use regex::{Regex, RegexBuilder};

/// Bytes of states that a pattern may keep between searches. With the usual two million the
/// long lists of words in many languages forget their states again and again, and then fall
/// back to an engine that is twenty times slower.
const MOST_STATES: usize = 8 * 1024 * 1024;

/// Compiles a pattern that stands in the source; each is compiled by a test.
#[expect(clippy::expect_used, reason = "constant patterns, each used by a test")]
pub(crate) fn pattern(constant: &'static str) -> Regex {
    RegexBuilder::new(constant)
        .dfa_size_limit(MOST_STATES)
        .build()
        .expect("a constant pattern is well-formed")
}
