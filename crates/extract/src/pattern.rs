//! Regular expressions that are part of the program.

use regex::Regex;

/// Compiles a pattern that stands in the source; each is compiled by a test.
#[expect(clippy::expect_used, reason = "constant patterns, each used by a test")]
pub(crate) fn pattern(constant: &'static str) -> Regex {
    Regex::new(constant).expect("a constant pattern is well-formed")
}
