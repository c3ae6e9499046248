//! Builds again when a text of the press was added, changed or removed.

#![allow(clippy::print_stdout)]

fn main() {
    println!("cargo::rerun-if-changed=../../press");
    println!("cargo::rerun-if-changed=build.rs");
}
