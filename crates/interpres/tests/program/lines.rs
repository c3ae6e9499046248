//! Commands that read files and print lines.

use crate::{Desk, models};
use std::{
    io::Write,
    process::{Command, Output, Stdio},
};

pub fn piped(mut command: Command, input: &str) -> Output {
    let mut running = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = running.stdin.take().unwrap();
    stdin.write_all(input.as_bytes()).unwrap();
    drop(stdin);
    running.wait_with_output().unwrap()
}

#[test]
fn pages_become_lines_in_the_order_of_the_files() {
    let desk = Desk::new("");
    let page = |name: &str, words: &str| {
        let file = desk.path().join(name);
        let text = format!("{words} ").repeat(60);
        let html = format!(
            "<html lang='en'><head><title>{name} rises</title></head><body><article>\
             <h1>{name} rises</h1><p>{text}</p><p>{text}</p></article></body></html>"
        );
        std::fs::write(&file, html).unwrap();
        file.to_str().unwrap().to_owned()
    };
    let first = page(
        "river",
        "The water of the river was higher than in other years.",
    );
    let second = page("bridge", "The bridge of the town was closed in the night.");
    let printed = desk.sound(&["extract", &first, &second]);
    let lines: Vec<serde_json::Value> = printed
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0]["headline"], "river rises");
    assert_eq!(lines[1]["headline"], "bridge rises");
    assert_eq!(lines[0]["language"], "en");
    for field in [
        "url",
        "headline",
        "subheadline",
        "authors",
        "source",
        "language",
        "published",
        "modified",
        "section",
        "tags",
        "lead",
        "text",
        "blocks",
        "figures",
        "warnings",
    ] {
        assert!(lines[0].get(field).is_some(), "{field}");
    }
}

#[test]
fn a_page_without_an_article_keeps_its_line() {
    let desk = Desk::new("");
    let output = piped(desk.command(&["extract", "-"]), "  \n ");
    assert!(!output.status.success());
    let line: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(line["error"].as_str().unwrap().contains("empty"), "{line}");
}

#[test]
fn lines_are_translated_one_by_one() {
    if !models("lines_are_translated_one_by_one") {
        return;
    }
    let desk = Desk::new("");
    let mut command = desk.command(&["translate", "--from", "en", "--to", "pt"]);
    // Named as an argument would name it.
    command.env("INTERPRES_MODELS", crate::models_folder().unwrap());
    let output = piped(command, "The harbour is open.\n\nThe bridge is closed.\n");
    assert!(output.status.success());
    let printed = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<&str> = printed.split('\n').collect();
    assert_eq!(lines.len(), 4, "{printed}");
    assert!(lines[0].contains("porto"), "{printed}");
    assert_eq!((lines[1], lines[3]), ("", ""));
    assert!(lines[2].contains("ponte"), "{printed}");
}
