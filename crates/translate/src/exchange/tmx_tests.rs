use super::*;
use proptest::prelude::*;

fn read(text: &str) -> Result<Taken<MemoryEntry>, FileError> {
    let mut tmx = Tmx::new(text)?;
    let mut all = Taken::default();
    while let Some(some) = tmx.next(3)? {
        all.items.extend(some.items);
        all.skipped.extend(some.skipped);
    }
    Ok(all)
}

fn show(taken: &Taken<MemoryEntry>) -> String {
    let entries = taken.items.iter().map(|entry| {
        let text = |text: &Text| serde_json::to_string(text).unwrap();
        let models = entry.models.as_deref().unwrap_or("a person");
        format!(
            "{} by {models}\n  {}\n  {}",
            entry.route,
            text(&entry.source),
            text(&entry.target)
        )
    });
    let skipped = taken.skipped.iter().map(ToString::to_string);
    entries.chain(skipped).collect::<Vec<String>>().join("\n")
}

/// As other tools write it.
const FOREIGN: &str = r#"<?xml version="1.0"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="EN-us" creationtool="x" segtype="sentence"/><body>
<tu><note>n</note><prop type="x-models">liar</prop>
<tuv xml:lang="de"><seg>Die <bpt i="1">&lt;b&gt;</bpt>alte<ept i="1">&lt;/b&gt;</ept> Brücke</seg></tuv>
<tuv xml:lang="en-GB"><prop type="x-route">en &gt; de</prop><seg>The <hi type="x">old</hi><ph>{1}</ph> bridge &amp; <bpt i="2">{b}<sub>title</sub></bpt>pier<ept i="2"/><it pos="end">x</it></seg></tuv>
<tuv lang="pt"><seg>A<ph type="lb"/>ponte</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>A <hi type="bold">big <hi type="x-o">old</hi></hi> <bpt i="1" type="italic">{i}</bpt>town<ept i="1">{/i}</ept></seg></tuv><tuv xml:lang="pt"><seg>Uma <hi type="bold">grande</hi> <bpt i="1">&lt;a href="https://a.example/"&gt;</bpt>vila<ept i="1">&lt;/a&gt;</ept></seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Alone</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>One</seg></tuv><tuv xml:lang="en-GB"><seg>One</seg></tuv></tu>
<tu><tuv><seg>No language</seg></tuv><tuv xml:lang="pt"><seg>Nada</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg> </seg></tuv><tuv xml:lang="pt"><seg>Nada</seg></tuv></tu>
</body></tmx>"#;

#[test]
fn what_other_tools_write() {
    insta::assert_snapshot!(show(&read(FOREIGN).unwrap()), @r#"
    en > de by a person
      [{"text":"The old bridge & pier"}]
      [{"text":"Die "},{"text":"alte","marks":["strong"]},{"text":" Brücke"}]
    en > pt by a person
      [{"text":"The old bridge & pier"}]
      [{"text":"A\nponte"}]
    en > pt by a person
      [{"text":"A "},{"text":"big old","marks":["strong"]},{"text":" "},{"text":"town","marks":["emphasis"]}]
      [{"text":"Uma "},{"text":"grande","marks":["strong"]},{"text":" "},{"text":"vila","marks":[{"link":"https://a.example/"}]}]
    line 9: words of one language only
    line 10: words of en only
    line 11: words without a language
    line 12: a segment without words
    "#);
}

#[test]
fn what_is_no_tmx_says_where() {
    let said = |text: &str| read(text).unwrap_err().to_string();
    assert!(said(" ").contains("empty"));
    assert!(said("<xliff/>").contains("no TMX: it begins with <xliff>"));
    assert!(said("<tmx>\n<body>\n<tu>").starts_with("line 3: the file ends"));
    assert!(said("<tmx><tu>\n<seg>&lol;</seg></tu></tmx>").starts_with("line 2: the entity &lol;"));
    assert!(said("<tmx>\n<tu></tuv></tu></tmx>").starts_with("line 2: no sound XML"));
    let bomb = "<!DOCTYPE tmx [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\
                <tmx><body><tu><tuv xml:lang='en'><seg>&b;</seg></tuv></tu></body></tmx>";
    assert!(said(bomb).contains("&b; is not known"));
    let long = format!(
        "<tmx><body><tu><tuv xml:lang='en'><seg>{}</seg></tuv><tuv xml:lang='pt'><seg>a</seg>\
         </tuv></tu></body></tmx>",
        "<bpt i='1'/>a".repeat(20_000)
    );
    let taken = read(&long).unwrap();
    assert!(
        taken.skipped[0]
            .reason
            .contains("more than 10000 characters")
    );
}

fn any_mark() -> impl Strategy<Value = Mark> {
    let link = "https://a.example/\\?q=[a-z&<\"']{0,4}";
    prop_oneof![
        link.prop_filter_map("an address", |url| url.parse().ok().map(Mark::Link)),
        Just(Mark::Emphasis),
        Just(Mark::Strong),
        Just(Mark::Code),
        Just(Mark::Lang("zh-Hant".parse().unwrap())),
    ]
}

fn any_text() -> impl Strategy<Value = Text> {
    let span = (
        "[a-zé北<>&\"' \n\r\t]{0,8}",
        proptest::collection::vec(any_mark(), 0..3),
    );
    proptest::collection::vec(span, 1..5)
        .prop_map(|spans| {
            let mut text = Text::default();
            for (words, marks) in spans {
                text.push(&words, &marks);
            }
            text
        })
        .prop_filter("it needs words", |text| !text.is_blank())
}

fn any_entry() -> impl Strategy<Value = MemoryEntry> {
    let route = prop_oneof![Just("pt > en"), Just("vi > en > zh-Hant")];
    let models = proptest::option::of("[a-z0-9. >&]{0,6}[a-z]");
    let terms = proptest::option::of(("[0-9a-f]{16}", any::<bool>()));
    (route, models, terms, any_text(), any_text()).prop_map(
        |(route, models, terms, source, target)| {
            let route: Route = route.parse().unwrap();
            let (from, to) = route.ends();
            let terms = terms.map(|(version, put)| Heeded { version, put });
            MemoryEntry {
                route: match models {
                    Some(_) => route,
                    None => Route::direct(from, to).unwrap(),
                },
                terms: terms.filter(|_| models.is_some()),
                models,
                source,
                target,
            }
        },
    )
}

proptest! {
    #[test]
    fn there_and_back(entries in proptest::collection::vec(any_entry(), 0..5)) {
        let units: String = entries.iter().map(unit).collect();
        let text = [&head(), &units, foot()].concat();
        let taken = read(&text).unwrap();
        prop_assert_eq!(&taken.skipped, &vec![], "{}", text);
        prop_assert_eq!(&taken.items, &entries, "{}", text);
    }

    #[test]
    fn any_text_is_survived(
        pieces in proptest::collection::vec(
            prop_oneof![
                Just("<tu>"), Just("</tu>"), Just("<tuv xml:lang='en'>"), Just("<tuv lang='pt'>"),
                Just("</tuv>"), Just("<seg>"), Just("</seg>"), Just("a"), Just("&#x41;"),
                Just("&#0;"), Just("<bpt i='1'>"), Just("</bpt>"), Just("<ept i='1'>"),
                Just("</ept>"), Just("<ph/>"), Just("<hi>"), Just("</hi>"), Just("&lt;em&gt;"),
                Just("<sub>"), Just("</sub>"), Just("<prop type='x-models'>"), Just("</prop>"),
            ],
            0..40,
        ),
    ) {
        let _ = read(&format!("<tmx>{}", pieces.concat()));
        let _ = read(&format!("<tmx>{}</tmx>", pieces.concat()));
    }
}
