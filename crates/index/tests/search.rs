//! Searches as readers make them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

use index::{Entry, Error, Index, Opened, Order, Query};
use news::{ArticleId, Lang, Section, SourceId};
use proptest::prelude::*;

fn lang(tag: &str) -> Lang {
    tag.parse().unwrap()
}

fn id(row: i64) -> ArticleId {
    ArticleId::new(row).unwrap()
}

fn entry(row: i64, tag: &str, headline: &str, body: &str) -> Entry {
    Entry {
        article: id(row),
        lang: lang(tag),
        original: lang(tag),
        source: SourceId::new(1).unwrap(),
        section: None,
        published: None,
        headline: headline.to_owned(),
        lead: String::new(),
        body: body.to_owned(),
        authors: String::new(),
        tags: String::new(),
    }
}

fn filled(entries: &[Entry]) -> Index {
    let index = Index::in_memory().unwrap();
    index.add(entries).unwrap();
    index.commit().unwrap();
    index
}

fn rows(index: &Index, query: &Query) -> Vec<i64> {
    let hits = index.search(query).unwrap().hits;
    hits.iter().map(|hit| hit.article.get()).collect()
}

fn find(index: &Index, tag: &str, words: &str) -> Vec<i64> {
    rows(index, &Query::new(words, lang(tag)))
}

#[test]
fn marks_may_be_left_out() {
    let index = filled(&[
        entry(1, "vi", "Đường sắt Hà Nội", "Tuyến mới mở cửa."),
        entry(2, "pt", "Eleições antecipadas", "O Governo caiu."),
        entry(3, "de", "Straße gesperrt", "In Köln."),
    ]);
    assert_eq!(find(&index, "vi", "đường sắt hà nội"), [1]);
    assert_eq!(find(&index, "vi", "DUONG SAT ha noi"), [1]);
    assert_eq!(find(&index, "pt", "eleicoes"), [2]);
    assert_eq!(find(&index, "pt", "ELEIÇÕES"), [2]);
    assert_eq!(find(&index, "de", "strasse koln"), [3]);
}

#[test]
fn words_without_spaces_between_them() {
    let index = filled(&[
        entry(1, "zh", "北京市政府公布新规定", "规定明年生效。"),
        entry(2, "ja", "東京で新しい橋が開通", "橋は長さ三百メートル。"),
        entry(3, "th", "นายกรัฐมนตรีเปิดสะพานใหม่", "สะพานยาวสามร้อยเมตร"),
    ]);
    assert_eq!(find(&index, "zh", "政府 规定"), [1]);
    assert_eq!(find(&index, "zh", "新规定"), [1]);
    assert_eq!(find(&index, "ja", "東京 橋"), [2]);
    assert_eq!(find(&index, "th", "สะพาน"), [3]);
    assert_eq!(find(&index, "zh", "经济"), Vec::<i64>::new());
    let index = filled(&[
        entry(1, "km", "រដ្ឋាភិបាលប្រកាសច្បាប់ថ្មី", "ស្ពានថ្មីនៅភ្នំពេញ"),
        entry(2, "lo", "ລັດຖະບານປະກາດກົດໝາຍໃໝ່", "ຂົວໃໝ່ຢູ່ວຽງຈັນ"),
    ]);
    assert_eq!(find(&index, "km", "ច្បាប់"), [1]);
    assert_eq!(find(&index, "km", "ស្ពាន រដ្ឋាភិបាល"), [1]);
    assert_eq!(find(&index, "lo", "ກົດໝາຍ"), [2]);
    assert_eq!(find(&index, "lo", "ຂົວ ລັດຖະບານ"), [2]);
    assert_eq!(find(&index, "lo", "ច្បាប់"), Vec::<i64>::new());
}

/// The places of words are kept beside such texts.
#[test]
fn hits_are_marked_where_there_are_no_spaces() {
    let mut thai = entry(1, "th", "ข่าว", "สะพานยาวสามร้อยเมตร");
    thai.lead = "นายกรัฐมนตรีเปิดสะพานใหม่".to_owned();
    let index = filled(&[thai, entry(2, "zh", "新闻", "北京市政府公布新规定。")]);
    let shown = |tag, words: &str| {
        let hits = index.search(&Query::new(words, lang(tag))).unwrap().hits;
        let show = |(piece, hit): &(String, bool)| match hit {
            true => format!("[{piece}]"),
            false => piece.clone(),
        };
        hits[0].snippet.iter().map(show).collect::<String>()
    };
    assert_eq!(
        shown("th", "สะพาน"),
        "นายกรัฐมนตรีเปิด[สะพาน]ใหม่ [สะพาน]ยาวสามร้อยเมตร"
    );
    assert_eq!(shown("zh", "政府"), "北京市[政府]公布新规定。");
}

/// Every edition's index has all articles, with the headline and lead of its language.
#[test]
fn a_query_finds_articles_of_other_languages() {
    let mut translated = entry(1, "en", "Old bridge closes", "A ponte velha fecha amanhã.");
    translated.original = lang("pt");
    let original = entry(1, "pt", "Ponte velha fecha", "A ponte velha fecha amanhã.");
    let index = filled(&[translated, original]);
    assert_eq!(find(&index, "en", "bridges"), [1]);
    assert_eq!(find(&index, "pt", "pontes"), [1]);
    assert_eq!(find(&index, "pt", "bridge"), Vec::<i64>::new());
    let mut query = Query::new("bridge", Lang::ENGLISH);
    query.original = Some(lang("pt"));
    assert_eq!(rows(&index, &query), [1]);
}

#[test]
fn another_script_is_another_language() {
    let written = ["zh", "zh-Hans-CN", "zh-TW", "zh-Hant-HK", "pt"].map(lang);
    let entries = (1..).zip(written).map(|(row, original)| Entry {
        original,
        ..entry(row, "en", "Old bridge closes", "")
    });
    let index = filled(&entries.collect::<Vec<_>>());
    for (asked, found) in [
        ("zh", vec![1, 2]),
        ("zh-Hant", vec![3, 4]),
        ("zh-TW", vec![3]),
        ("pt", vec![5]),
    ] {
        let mut query = Query::new("bridge", Lang::ENGLISH);
        query.original = Some(lang(asked));
        let mut rows = rows(&index, &query);
        rows.sort_unstable();
        assert_eq!(rows, found, "{asked}");
    }
}

#[test]
fn what_is_typed_is_completed_by_words_of_headlines() {
    let index = filled(&[
        entry(
            1,
            "pt",
            "Eleições antecipadas",
            "As eleições são em maio, diz Elena.",
        ),
        entry(
            2,
            "pt",
            "Eleição renhida",
            "A eleição foi renhida. Eles dizem que sim.",
        ),
        entry(3, "pt", "Elevador parado", "O elevador parou ontem."),
        entry(4, "en", "Elephants", "Elephants walk."),
        entry(5, "vi", "Đường sắt Hà Nội", "Tuyến đường sắt mới mở cửa."),
        entry(
            6,
            "zh",
            "北京市政府公布新规定",
            "北京市政府今天公布新规定。",
        ),
    ]);
    let completed = |tag, typed: &str| index.complete(typed, lang(tag)).unwrap();
    assert_eq!(completed("pt", "ele"), ["eleição", "eleições", "elevador"]);
    assert_eq!(
        completed("pt", "novas eleic"),
        ["novas eleição", "novas eleições"]
    );
    assert_eq!(completed("vi", "duo"), ["đường"]);
    assert_eq!(completed("zh", "北"), ["北京市"]);
    for nothing in ["", "e", "ele ", "xyz", "eleição!", &"ele".repeat(50)] {
        assert_eq!(completed("pt", nothing), [""; 0], "{nothing}");
    }
}

#[test]
fn words_that_nothing_has_may_mean_others() {
    let index = filled(&[
        entry(
            1,
            "en",
            "Harbour",
            "The Harbour master closed the old bridge.",
        ),
        entry(2, "en", "Bridges", "No bridge, no ferry."),
        entry(3, "vi", "Đường sắt", "Đường sắt Hà Nội chậm."),
        entry(4, "pt", "Harbor", "Brigde"),
    ]);
    let meant = |tag, words: &str| index.suggest(&Query::new(words, lang(tag))).unwrap();
    assert_eq!(meant("en", "old brigde").as_deref(), Some("old bridge"));
    assert_eq!(
        meant("en", "\"harbor mastre\" -bridgge").as_deref(),
        Some("\"Harbour master\" -bridgge")
    );
    assert_eq!(meant("vi", "dduong sat").as_deref(), Some("Đường sat"));
    assert_eq!(meant("en", "bridge ferries"), None, "all is known");
    assert_eq!(meant("en", "bridge zzyzzyx"), None, "nothing is near");
    assert_eq!(meant("en", "fery harbour"), None, "nothing has both");
    assert_eq!(meant("en", "olg"), None, "too short to tell");
    assert_eq!(meant("de", "brigde"), None, "no such edition");
    assert_eq!(meant("en", ""), None);
}

#[test]
fn forms_of_a_word_find_each_other() {
    let index = filled(&[
        entry(1, "en", "Bridges reopened", "The ferry stays."),
        entry(2, "pt", "Professores em greve", "As escolas fecham."),
        entry(3, "fr", "L’élection nationale", "Les votes."),
    ]);
    assert_eq!(find(&index, "en", "bridge reopens"), [1]);
    assert_eq!(find(&index, "pt", "professor escola"), [2]);
    assert_eq!(find(&index, "fr", "élections nationales"), [3]);
    assert_eq!(find(&index, "en", "professores"), Vec::<i64>::new());
}

#[test]
fn phrases_and_exclusion() {
    let index = filled(&[
        entry(1, "en", "Old bridge closes", "The new road opens."),
        entry(2, "en", "Bridge, an old one, closes", "A road is new."),
        entry(
            3,
            "en",
            "Old ferry",
            "No bridges here: a bridge is not old.",
        ),
    ]);
    assert_eq!(find(&index, "en", "\"old bridge\""), [1]);
    assert_eq!(find(&index, "en", "\"Old Bridges\""), Vec::<i64>::new());
    assert_eq!(find(&index, "en", "“new road”"), [1]);
    assert_eq!(find(&index, "en", "bridge -ferry -\"new road\""), [2]);
    assert_eq!(find(&index, "en", "-ferry"), Vec::<i64>::new());
    assert_eq!(find(&index, "en", "bridge missing"), Vec::<i64>::new());
    // A phrase does not run from the lead into the body.
    let mut split = entry(4, "en", "Harbour", "master resigns");
    split.lead = "The harbour".to_owned();
    let index = filled(&[split]);
    assert_eq!(find(&index, "en", "\"harbour master\""), Vec::<i64>::new());
}

#[test]
fn filters_and_orders() {
    let mut one = entry(1, "en", "Budget vote", "Text about the budget.");
    one.section = Some(Section::Politics);
    one.published = Some("2026-01-02T00:00:00Z".parse().unwrap());
    let mut two = entry(2, "en", "Parliament", "One word on the budget.");
    two.source = SourceId::new(2).unwrap();
    two.original = lang("pt");
    two.published = Some("2026-01-03T00:00:00Z".parse().unwrap());
    two.authors = "Inês Prado".to_owned();
    two.tags = "finance, parliament".to_owned();
    let three = entry(3, "en", "No date", "The budget.");
    let index = filled(&[one, two, three]);

    let mut query = Query::new("budget", Lang::ENGLISH);
    assert_eq!(rows(&index, &query)[0], 1);
    query.order = Order::Newest;
    assert_eq!(rows(&index, &query), [2, 1, 3]);
    query.limit = 1;
    query.offset = 1;
    assert_eq!(rows(&index, &query), [1]);
    assert_eq!(index.search(&query).unwrap().total, 3);
    (query.limit, query.offset) = (0, usize::MAX);
    assert_eq!(rows(&index, &query), Vec::<i64>::new());

    let budget = Query::new("budget", Lang::ENGLISH);
    let of = |change: fn(&mut Query)| {
        let mut query = budget.clone();
        change(&mut query);
        rows(&index, &query)
    };
    assert_eq!(of(|query| query.source = SourceId::new(2).ok()), [2]);
    assert_eq!(of(|query| query.section = Some(Section::Politics)), [1]);
    assert_eq!(of(|query| query.original = "pt".parse().ok()), [2]);
    assert_eq!(of(|query| query.lang = lang("pt")), Vec::<i64>::new());
    assert_eq!(find(&index, "en", "ines finance"), [2]);

    // The start belongs to the time asked for, its end does not; what has no date never.
    let early = of(|query| query.before = "2026-01-03T00:00:00Z".parse().ok());
    let late = of(|query| query.since = "2026-01-03T00:00:00Z".parse().ok());
    assert_eq!((early, late), (vec![1], vec![2]));
    let between = of(|query| {
        query.since = "2026-01-01T00:00:00Z".parse().ok();
        query.before = "2026-01-04T00:00:00Z".parse().ok();
        query.order = Order::Newest;
    });
    assert_eq!(between, [2, 1]);
}

#[test]
fn hits_show_where_the_words_stand() {
    let mut found = entry(1, "en", "Ferry", "Crews walked out.");
    found.lead = "The ferries stopped at noon.".to_owned();
    let index = filled(&[found]);
    let hits = index
        .search(&Query::new("ferry noon", Lang::ENGLISH))
        .unwrap();
    let marked: Vec<&str> = hits.hits[0]
        .snippet
        .iter()
        .filter(|(_, hit)| *hit)
        .map(|(piece, _)| piece.as_str())
        .collect();
    assert_eq!(marked, ["ferries", "noon"]);
    let whole: String = hits.hits[0]
        .snippet
        .iter()
        .map(|(piece, _)| piece.as_str())
        .collect();
    assert_eq!(whole, "The ferries stopped at noon. Crews walked out.");
}

#[test]
fn an_entry_replaces_its_elder() {
    let index = filled(&[
        entry(1, "en", "First words", "x"),
        entry(1, "en", "Second words", "x"),
        entry(1, "pt", "Primeiras palavras", "x"),
    ]);
    assert_eq!(index.count(), 2);
    assert_eq!(find(&index, "en", "first"), Vec::<i64>::new());
    index.add(&[entry(1, "en", "Third words", "x")]).unwrap();
    assert_eq!(find(&index, "en", "second"), [1], "not committed yet");
    index.commit().unwrap();
    assert_eq!(find(&index, "en", "second"), Vec::<i64>::new());
    assert_eq!(find(&index, "en", "third"), [1]);
    assert_eq!(index.count(), 2);
}

#[test]
fn removal_is_from_every_edition() {
    let index = filled(&[
        entry(1, "en", "Words", "x"),
        entry(1, "pt", "Palavras", "x"),
        entry(2, "en", "Words", "x"),
    ]);
    index.remove_from(id(2), lang("pt"));
    index.remove(id(1));
    index.commit().unwrap();
    assert_eq!(index.count(), 1);
    assert_eq!(find(&index, "en", "words"), [2]);
    assert_eq!(find(&index, "pt", "palavras"), Vec::<i64>::new());
    index.clear().unwrap();
    index.commit().unwrap();
    assert_eq!(index.count(), 0);
}

#[test]
fn what_was_committed_lasts() {
    let folder = tempfile::tempdir().unwrap();
    let (index, opened) = Index::open(folder.path()).unwrap();
    assert_eq!(opened, Opened::Created);
    index.add(&[entry(1, "en", "Lasting words", "x")]).unwrap();
    index.commit().unwrap();
    index.add(&[entry(2, "en", "Lost words", "x")]).unwrap();
    assert!(matches!(Index::open(folder.path()), Err(Error::Locked(_))));
    drop(index);
    // A segment that no commit names, as a crash leaves it.
    std::fs::write(folder.path().join("segments/0123.idx"), b"half").unwrap();

    let (index, opened) = Index::open(folder.path()).unwrap();
    assert_eq!(opened, Opened::Kept);
    assert_eq!(find(&index, "en", "words"), [1]);
}

/// A process that was killed between writing deletions and naming them in a commit left
/// a file whose name the next commit wanted.
#[test]
fn leftovers_of_a_killed_process_are_swept_out() {
    let folder = tempfile::tempdir().unwrap();
    let (index, _) = Index::open(folder.path()).unwrap();
    index.add(&[entry(1, "en", "Lasting words", "x")]).unwrap();
    index.commit().unwrap();
    drop(index);
    let segments = folder.path().join("segments");
    let name = "0123456789abcdef0123456789abcdef.7.del";
    std::fs::write(segments.join(name), b"half").unwrap();
    // The engine notes a file's name before it writes it.
    let noted = std::fs::read_to_string(segments.join(".managed.json")).unwrap();
    let noted = noted.replacen('[', &format!("[\"{name}\","), 1);
    std::fs::write(segments.join(".managed.json"), noted).unwrap();

    let (index, opened) = Index::open(folder.path()).unwrap();
    assert_eq!(opened, Opened::Kept);
    assert!(!segments.join(name).exists());
    assert_eq!(find(&index, "en", "words"), [1]);
}

#[test]
fn another_version_or_damage_starts_anew() {
    let folder = tempfile::tempdir().unwrap();
    let open = || Index::open(folder.path()).unwrap();
    let (index, _) = open();
    index.add(&[entry(1, "en", "Words", "x")]).unwrap();
    index.commit().unwrap();
    drop(index);

    std::fs::write(folder.path().join("version"), "0").unwrap();
    let (index, opened) = open();
    assert_eq!((opened, index.count()), (Opened::Rebuilt, 0));
    index.add(&[entry(1, "en", "Words", "x")]).unwrap();
    index.commit().unwrap();
    drop(index);

    std::fs::write(folder.path().join("segments/meta.json"), "{").unwrap();
    let (index, opened) = open();
    assert_eq!((opened, index.count()), (Opened::Rebuilt, 0));
    drop(index);

    // A creation that was interrupted.
    std::fs::remove_file(folder.path().join("version")).unwrap();
    assert_eq!(open().1, Opened::Created);
}

#[test]
fn a_folder_that_is_a_file_is_a_clear_error() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "x").unwrap();
    let error = Index::open(&file).err().unwrap();
    assert!(error.to_string().contains("cannot be read or written"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn any_text_is_a_query_and_an_entry(
        text in "\\PC{0,80}|[-\"“” a-zà-ừ北京ก-ฮア'’*:()\\[\\]^~+]{0,60}",
        tag in prop::sample::select(vec!["en", "pt", "zh", "th", "ar", "hi", "und", "fr", "tr"]),
    ) {
        let index = filled(&[entry(1, tag, &text, &text)]);
        let hits = index.search(&Query::new(text.clone(), lang(tag))).unwrap();
        prop_assert!(hits.hits.len() <= 1);
        index.suggest(&Query::new(text.clone(), lang(tag))).unwrap();
        index.complete(&text, lang(tag)).unwrap();
        for hit in hits.hits {
            let shown: String = hit.snippet.into_iter().map(|(piece, _)| piece).collect();
            prop_assert!(shown.chars().count() <= text.chars().count() + 2);
        }
    }
}
