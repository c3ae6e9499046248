use super::{feed, json_ld};
use crate::{
    addresses::Format,
    article_view::Shown,
    feeds::samples::{self, hostile},
    json_ld as structured, samples as sample,
};

const EDITIONS: [&str; 4] = ["en", "pt", "ar", "zh"];

fn written(format: Format) -> String {
    samples::page("en").write(format).unwrap()
}

fn faults(format: Format, text: &str, tag: &str) -> Vec<String> {
    let own = format!("https://news.example/{tag}/feed");
    feed(format.media_type(), text, &own).unwrap()
}

#[test]
fn our_feeds_keep_the_rules() {
    for format in Format::ALL {
        for tag in EDITIONS {
            let text = samples::page(tag).write(format).unwrap();
            assert_eq!(faults(format, &text, tag), [""; 0], "{tag} {format:?}");
        }
        for entries in [Vec::new(), vec![hostile()]] {
            let text = samples::feed("en", entries).write(format).unwrap();
            assert_eq!(faults(format, &text, "en"), [""; 0], "{text}");
        }
    }
    assert_eq!(feed("text/html", "", ""), None);
}

/// Each change breaks a rule, and the fault is told.
fn broken(format: Format, changes: &[(&str, &str, &str)]) {
    let sound = written(format);
    for (what, with, told) in changes {
        assert!(sound.contains(what), "{what} is not in {sound}");
        let faults = faults(format, &sound.replacen(what, with, 1), "en").join("; ");
        assert!(faults.contains(told), "{what} > {with}: {faults:?}");
    }
}

#[test]
fn faults_of_rss_are_found() {
    broken(
        Format::Rss,
        &[
            ("version=\"2.0\"", "version=\"0.9\"", "version"),
            (
                "<channel>",
                "<channel><title>a</title>",
                "channel has 2 of title",
            ),
            ("<channel>", "<channel><hub>a</hub>", "channel has hub"),
            (
                "<link>https://news.example/en/</link>",
                "<link>/en/</link>",
                "link \"/en/\"",
            ),
            (
                "<language>en</language>",
                "<language>English</language>",
                "English",
            ),
            (
                "Wed, 18 Nov 2026 11",
                "Tue, 18 Nov 2026 11",
                "lastBuildDate",
            ),
            ("rel=\"self\"", "rel=\"via\"", "no link to itself"),
            ("en/feed\"", "en/other\"", "no link to itself"),
            ("isPermaLink=\"false\"", "isPermaLink=\"no\"", "guid"),
            ("<guid isPermaLink=\"false\">", "<guid>7", "guid"),
            (
                "<dc:creator>",
                "<author>Inês</author><dc:creator>",
                "no e-mail address",
            ),
            (
                "href=&quot;https://gazeta.example",
                "href=&quot;",
                "relative",
            ),
            ("<dc:language>en", "<dc:language>e", "e"),
            ("medium=\"image\"", "medium=\"picture\"", "media"),
            ("width=\"960\"", "width=\"0\"", "media"),
            (
                "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"",
                "",
                "dc is no namespace",
            ),
            ("<item>", "<item><item>", "expected"),
            ("Culture", "\u{b}Culture", "it has"),
            ("&amp; Filho", "&nbsp; Filho", "an entity"),
        ],
    );
    let twice = written(Format::Rss);
    let (before, item) = twice.split_once("<item>").unwrap();
    let item = item.split_once("</item>").unwrap().0;
    let twice = format!("{before}<item>{item}</item><item>{item}</item></channel></rss>");
    assert!(
        faults(Format::Rss, &twice, "en")
            .join(";")
            .contains("two items")
    );
}

#[test]
fn faults_of_atom_are_found() {
    broken(
        Format::Atom,
        &[
            (
                "<id>https://news.example/en/feed</id>",
                "",
                "the feed has no atom:id",
            ),
            (
                "<title>",
                "<title>a</title><title>",
                "feed has 2 of atom:title",
            ),
            (
                "<updated>2026-11-18T11:05:00Z",
                "<updated>2026-11-18",
                "atom:updated",
            ),
            (
                "<subtitle>",
                "<subtitle type=\"markdown\">",
                "of type markdown",
            ),
            ("rel=\"self\"", "rel=\"me\"", "link me"),
            (
                "rel=\"via\" type=\"text/html\" href=\"https",
                "rel=\"via\" type=\"text/html\" href=\"",
                "link via",
            ),
            (
                "rel=\"via\" type=\"text/html\"",
                "rel=\"alternate\" type=\"text/html\" hreflang=\"en\"",
                "duplicated attribute",
            ),
            ("xml:lang=\"en\"", "xml:lang=\"english\"", "xml:lang"),
            (
                "<entry xml:lang=\"en\">",
                "<entry xml:lang=\"en\"><content/>",
                "entry has 2 of atom:content",
            ),
            (
                "<entry xml:lang=\"en\">",
                "<entry xml:lang=\"en\"><when/>",
                "entry has atom:when",
            ),
            (
                "<name>Inês d’Almeida &amp; Filho</name>",
                "",
                "author has 0 of atom:name",
            ),
            ("term=\"Culture and media\"", "term=\" \"", "category"),
            (
                "<content type=\"html\">",
                "<content type=\"html\" src=\"x\">",
                "content at",
            ),
            (
                "href=&quot;https://gazeta.example",
                "href=&quot;",
                "of type html",
            ),
        ],
    );
}

#[test]
fn an_entry_of_atom_that_nobody_signs_is_found() {
    let sound = written(Format::Atom);
    let (before, rest) = sound.split_once("<author>").unwrap();
    let (_, after) = rest.split_once("</author>").unwrap();
    let unsigned = format!("{before}{after}");
    assert!(
        faults(Format::Atom, &unsigned, "en")
            .join(";")
            .contains("without author")
    );
}

#[test]
fn faults_of_json_feeds_are_found() {
    broken(
        Format::Json,
        &[
            ("version/1.1", "version/9", "version"),
            (
                "\"title\": \"Interpres: latest\",",
                "",
                "feed without title",
            ),
            (
                "\"description\":",
                "\"subtitle\":",
                "feed.subtitle is not known",
            ),
            (
                "\"feed_url\": \"https://news.example/en/feed\"",
                "\"feed_url\": \"https://news.example/\"",
                "not its own",
            ),
            (
                "\"language\": \"en\"",
                "\"language\": \"English\"",
                "feed.language",
            ),
            ("\"content_html\":", "\"_html\":", "an item without content"),
            ("\"id\":", "\"guid\":", "item without id"),
            ("T07:30:00Z", " 07:30", "date_published"),
            ("\"url\": \"https", "\"url\": \"", "url"),
            ("\"Culture and media\"", "7", "tags"),
            ("\"_interpres\": {", "\"_interpres.x\": {", "not known"),
            ("\"items\": [", "\"items\": [7,", "feed.items: 7"),
        ],
    );
}

fn article(tag: &str, shown: Shown) -> String {
    let setting = sample::setting(tag);
    let mut reading = sample::reading(&setting);
    if let Some(translation) = &mut reading.translation {
        translation.provenance.reviewed_by = Some("Layla Haddad".to_owned());
        translation.provenance.glossary = Some("1f2e3d".to_owned());
    }
    let page = "https://news.example/x";
    structured::news_article(&setting, &reading, shown, page, 3).to_string()
}

#[test]
fn what_pages_say_of_themselves_is_in_the_words_of_schema_org() {
    for tag in EDITIONS {
        for shown in [Shown::InEdition, Shown::Original] {
            assert_eq!(json_ld(&article(tag, shown)), [""; 0], "{tag}");
        }
        let setting = sample::setting(tag);
        let entries = [("A".to_owned(), "https://news.example/a".to_owned())];
        let list = structured::listing(&setting, "Sport", "https://news.example/s", &entries);
        assert_eq!(json_ld(&list.to_string()), [""; 0], "{tag}");
    }
}

#[test]
fn what_schema_org_does_not_know_is_found() {
    let sound = article("en", Shown::InEdition);
    for (what, with, told) in [
        ("https://schema.org", "http://schema.org", "@context"),
        ("\"NewsArticle\"", "\"PressArticle\"", "is no kind"),
        ("\"headline\"", "\"title\"", "is no property"),
        ("\"alternativeHeadline\"", "\"mainEntity\"", "is none of"),
        (
            "\"caption\"",
            "\"articleSection\"",
            "ImageObject has no such property",
        ),
        ("\"commentCount\":3", "\"commentCount\":\"3\"", "is none of"),
        (
            "\"isAccessibleForFree\":true",
            "\"isAccessibleForFree\":\"true\"",
            "is none of",
        ),
        (
            "2026-11-18T07:30:00+00:00",
            "18 November 2026",
            "is none of",
        ),
        (
            "\"@type\":\"Person\"",
            "\"@type\":\"ImageObject\"",
            "is none of",
        ),
        (
            "\"inLanguage\":\"en\"",
            "\"inLanguage\":\"English\"",
            "inLanguage",
        ),
        ("\"https://news.example/x\"", "\"/x\"", "/x"),
    ] {
        assert!(sound.contains(what), "{what} is not in {sound}");
        let faults = json_ld(&sound.replacen(what, with, 1)).join("; ");
        assert!(faults.contains(told), "{what} > {with}: {faults:?}");
    }
    assert_eq!(json_ld("[]").len(), 2);
    assert_eq!(json_ld("{").len(), 1);
}
