//! A language model that is real, very small, and seldom right.

use crate::{Desk, lines::piped, models};

const LINES: [&str; 3] = [
    "The museum opens on Sunday.",
    "The president of Brazil arrived in Paris.",
    "The weather was good last week.",
];

/// The API of a server of a language model. Where there is none, a test says so and does
/// nothing; with `CI=true` it fails.
fn server(test: &str) -> Option<String> {
    let url = std::env::var("INTERPRES_TEST_LANGUAGE_MODEL").ok();
    if url.is_none() {
        assert!(
            std::env::var("CI").as_deref() != Ok("true"),
            "{test} needs a language model"
        );
        println!("skipped: {test} (no language model; `cargo xtask test` serves one)");
    }
    url
}

#[test]
fn what_a_real_language_model_gets_wrong_is_not_shown() {
    let test = "what_a_real_language_model_gets_wrong_is_not_shown";
    let (true, Some(url)) = (models(test), server(test)) else {
        return;
    };
    let desk = Desk::new(&format!(
        "[translate.chain]\n\"*\" = [\"tiny\", \"nmt\"]\n\
         [[translate.engine]]\nkind = \"chat\"\nname = \"tiny\"\nurl = \"{url}\"\n\
         model = \"smollm2\"\npairs = [\"*\"]\ntimeout = 300\n"
    ));
    let found = desk.sound(&["doctor"]);
    assert!(
        found.contains("engine tiny: model smollm2; 0 requests"),
        "{found}"
    );
    let translate = desk.command(&["translate", "--from", "en", "--to", "pt"]);
    let output = piped(translate, &LINES.join("\n"));
    assert!(output.status.success());
    let printed = String::from_utf8(output.stdout).unwrap();
    let translated: Vec<&str> = printed.lines().collect();
    assert_eq!(translated.len(), LINES.len(), "{printed}");
    for (source, target) in LINES.iter().zip(translated) {
        assert_ne!(*source, target);
        assert_eq!(langid::identify(target).tag(), "pt", "{target}");
        assert!(
            target.chars().count() < 3 * source.chars().count(),
            "{target}"
        );
    }
    // It was asked, and counted.
    let found = desk.sound(&["doctor"]);
    assert!(
        !found.contains("engine tiny: model smollm2; 0 requests"),
        "{found}"
    );
}
