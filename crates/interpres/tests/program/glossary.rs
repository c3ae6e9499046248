//! Terms and sentences, in and out.

use crate::Desk;
use std::fs;

#[test]
fn terms_go_in_and_out() {
    let desk = Desk::new("");
    let said = desk.sound(&["glossary", "add", "en-pt", "tide gate", "comporta"]);
    assert!(said.contains("1 terms added"), "{said}");
    desk.sound(&["glossary", "add", "*", "Tide Desk"]);
    desk.sound(&["glossary", "add", "*-pt", "", "fugitivo", "--forbidden"]);
    let again = desk.sound(&["glossary", "add", "*", "Tide Desk"]);
    assert!(again.contains("0 terms added, 1 were there"), "{again}");
    let list = desk.sound(&["glossary", "list", "--pair", "en-pt"]);
    for line in [
        "tide gate = comporta",
        "Tide Desk stays",
        "never fugitivo",
        "3 terms",
    ] {
        assert!(list.contains(line), "{line} in {list}");
    }

    // Out as either kind of file, and into another desk.
    for name in ["terms.tbx", "terms.csv"] {
        let file = desk.path().join(name);
        let file = file.to_str().unwrap();
        desk.sound(&["glossary", "export", file]);
        let other = Desk::new("");
        let said = other.sound(&["glossary", "import", file]);
        assert!(said.contains("3 terms added"), "{said}");
        assert_eq!(other.sound(&["glossary", "list", "--pair", "en-pt"]), list);
    }
    let table = desk.sound(&["glossary", "export", "-"]);
    assert!(table.starts_with("pair,source,target,rule,letters\nen-pt,tide gate,comporta,"));

    desk.sound(&["glossary", "remove", "1"]);
    let failed = desk.run(&["glossary", "remove", "1"]);
    assert!(!failed.status.success());
    let broken = desk.path().join("broken.tbx");
    fs::write(&broken, "<tbx>\n<text>&nothing;</text></tbx>").unwrap();
    let failed = desk.run(&["glossary", "import", broken.to_str().unwrap()]);
    let said = String::from_utf8_lossy(&failed.stderr).into_owned();
    assert!(
        !failed.status.success() && said.contains("line 2"),
        "{said}"
    );
}

#[test]
fn sentences_go_in_and_out_and_are_found() {
    let desk = Desk::new("");
    let file = desk.path().join("memory.tmx");
    let unit = |source: &str, target: &str| {
        format!(
            "<tu><tuv xml:lang=\"en\"><seg>{source}</seg></tuv>\
             <tuv xml:lang=\"pt\"><seg>{target}</seg></tuv></tu>"
        )
    };
    let units = [
        unit(
            "The bridge reopens on <bpt i=\"1\"/>Monday<ept i=\"1\"/>.",
            "A ponte reabre na segunda.",
        ),
        unit("Rain is expected.", "Espera-se chuva."),
        unit("Alone.", " "),
    ];
    let text = format!(
        "<tmx version=\"1.4\"><header/><body>{}</body></tmx>",
        units.concat()
    );
    fs::write(&file, text).unwrap();
    let file = file.to_str().unwrap();
    let said = desk.sound(&["memory", "import", file]);
    assert!(said.starts_with("2 sentences"), "{said}");
    let stats = desk.sound(&["memory", "stats"]);
    assert!(stats.contains("en > pt\tpeople\t2 sentences"), "{stats}");
    let pair = ["--from", "en", "--to", "pt"];
    let find = |sentence: &str| desk.sound(&[&["memory", "find"], &pair[..], &[sentence]].concat());
    let found = find("The bridge reopens on Tuesday.");
    assert!(
        found.starts_with(" 80 %\tThe bridge reopens on Monday."),
        "{found}"
    );
    assert!(found.contains("A ponte reabre na segunda.") && !found.contains("chuva"));
    assert!(find("Nothing of the kind").contains("nothing like it"));

    let out = desk.sound(&["memory", "export", "-", "--pair", "en-*"]);
    assert_eq!(out.matches("<tu ").count(), 2);
    let none = desk.sound(&["memory", "export", "-", "--pair", "pt-en"]);
    assert_eq!(none.matches("<tu ").count(), 0);
}
