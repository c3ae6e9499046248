//! Builds again when a message was added, changed or removed.

#![allow(clippy::print_stdout)]

fn main() {
    println!("cargo::rerun-if-changed=../../messages");
    println!("cargo::rerun-if-changed=build.rs");
}
