//! What comments are kept clean of, from the command line.

use crate::Desk;

#[test]
fn words_and_networks_are_banned_and_allowed_again() {
    let desk = Desk::new("");
    let file = desk.path().join("words.txt");
    std::fs::write(&file, "buy now\n\nidiot*\n").unwrap();
    let file = file.to_str().unwrap();
    let ban = |args: &[&str]| desk.run(&[&["comments", "ban"], args].concat());
    let said = ban(&["--words", file, "--network", "192.0.2.0/24"]);
    assert_eq!(String::from_utf8_lossy(&said.stdout), "3 banned\n");
    let listed = desk.sound(&["comments", "bans"]);
    assert_eq!(
        listed,
        "1  word  buy now\n2  word  idiot*\n3  network  192.0.2.0/24\n"
    );
    desk.sound(&["comments", "unban", "2"]);
    assert!(!desk.sound(&["comments", "bans"]).contains("idiot"));
    for (wrong, word) in [
        (vec!["--word", "?!"], "not a word or phrase"),
        (vec!["--network", "192.0.2"], "not a network"),
        (vec!["--words", "/nowhere/words.txt"], "/nowhere/words.txt"),
        (vec![], "nothing to ban"),
    ] {
        let told = ban(&wrong);
        assert!(!told.status.success(), "{wrong:?}");
        let told = String::from_utf8_lossy(&told.stderr);
        assert!(told.contains(word), "{wrong:?}: {told}");
    }
    assert!(!desk.run(&["comments", "unban", "99"]).status.success());
    assert!(!desk.run(&["comments", "delete", "99"]).status.success());
}
