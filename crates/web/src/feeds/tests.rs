use super::{
    FeedPage,
    samples::{feed, hostile, page},
};
use crate::{addresses::Format, samples::at};
use feed_rs::model::{Entry, Feed};

fn read(page: &FeedPage, format: Format) -> Feed {
    let text = page.write(format).unwrap();
    feed_rs::parser::parse(text.as_bytes()).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn links(entry: &Entry) -> Vec<&str> {
    entry.links.iter().map(|link| link.href.as_str()).collect()
}

#[test]
fn every_format_says_the_same() {
    for (tag, format) in ["en", "pt", "ar", "zh"]
        .into_iter()
        .flat_map(|tag| Format::ALL.map(|format| (tag, format)))
    {
        let page = page(tag);
        let (read, ours) = (read(&page, format), &page.entries[0]);
        assert_eq!(read.title.unwrap().content, page.title);
        assert_eq!(read.description.unwrap().content, page.subtitle);
        assert_eq!(read.language.as_deref(), Some(tag));
        assert!(
            read.links.iter().any(|link| link.href == page.own),
            "{format:?}"
        );
        assert!(
            read.links.iter().any(|link| link.href == page.home),
            "{format:?}"
        );
        let entry = &read.entries[0];
        assert_eq!(entry.id, ours.id);
        assert_eq!(entry.title.as_ref().unwrap().content, ours.title);
        assert!(links(entry).contains(&ours.link.as_str()), "{format:?}");
        let published = entry.published.unwrap().timestamp();
        assert_eq!(published, ours.published.as_second());
        assert_eq!(
            entry.authors[0].name.as_deref(),
            Some("Inês d’Almeida & Filho")
        );
        assert_eq!(entry.categories[0].term, ours.categories[0]);
    }
}

#[test]
fn atom_and_json_know_when_an_entry_changed_and_where_it_comes_from() {
    let page = page("en");
    for format in [Format::Atom, Format::Json] {
        let read = read(&page, format);
        let entry = &read.entries[0];
        let updated = entry.updated.unwrap().timestamp();
        assert_eq!(
            updated,
            at("2026-11-18T11:05:00Z").as_second(),
            "{format:?}"
        );
        let text = page.write(format).unwrap();
        assert!(text.contains("https://gazeta.example/2026/11/ponte"));
    }
}

#[test]
fn an_original_in_another_language_says_so() {
    let setting = crate::samples::setting("ar");
    let mut reading = crate::samples::reading(&setting);
    reading.translation = None;
    let page = feed("ar", vec![super::load::entry(&setting, &reading)]);
    let rss = page.write(Format::Rss).unwrap();
    assert!(rss.contains("<language>ar</language>"), "{rss}");
    assert!(rss.contains("<dc:language>pt</dc:language>"), "{rss}");
    assert!(
        rss.contains(r#"&lt;p lang=&quot;pt&quot; dir=&quot;ltr&quot;"#),
        "{rss}"
    );
    let atom = page.write(Format::Atom).unwrap();
    assert!(atom.contains(r#"<entry xml:lang="pt">"#), "{atom}");
    let json: serde_json::Value = serde_json::from_str(&page.write(Format::Json).unwrap()).unwrap();
    assert_eq!(json["items"][0]["language"], "pt");
    assert_eq!(json["language"], "ar");
}

#[test]
fn hostile_words_stay_words() {
    let page = feed("en", vec![hostile()]);
    let title = "]]> </title><script>alert(1)</script> & desrever";
    for format in Format::ALL {
        let read = read(&page, format);
        let entry = &read.entries[0];
        let found = &entry.title.as_ref().unwrap().content;
        assert!(
            found.starts_with("]]> </title><script>alert(1)"),
            "{format:?}: {found}"
        );
        assert!(
            !found.contains(['\u{202e}', '\u{0}', '\u{b}']),
            "{format:?}: {found}"
        );
        assert_eq!(entry.categories.len(), 2, "{format:?}");
    }
    assert_eq!(page.entries[0].title, title);
    let html = page.entries[0].html(page.lang);
    assert!(!html.contains("<script"), "{html}");
}

#[test]
fn a_feed_without_entries_is_a_feed() {
    for format in Format::ALL {
        assert!(read(&feed("pt", Vec::new()), format).entries.is_empty());
    }
}

#[test]
fn rss_as_it_is_written() {
    insta::assert_snapshot!(page("en").write(Format::Rss).unwrap(), @r#"
    <?xml version="1.0" encoding="utf-8"?>
    <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
     <channel>
      <title>Interpres: latest</title>
      <link>https://news.example/en/</link>
      <description>Articles from many outlets</description>
      <language>en</language>
      <lastBuildDate>Wed, 18 Nov 2026 11:05:00 +0000</lastBuildDate>
      <generator>Interpres 0.1.0</generator>
      <atom:link rel="self" type="application/rss+xml" href="https://news.example/en/feed"/>
      <item>
       <title>Foz’s old bridge reopens after three years of works</title>
       <link>https://news.example/en/article/7/fozs-old-bridge-reopens-after-three-years-of-works</link>
       <guid isPermaLink="false">https://news.example/en/article/7</guid>
       <pubDate>Wed, 18 Nov 2026 07:30:00 +0000</pubDate>
       <dc:creator>Inês d’Almeida &amp; Filho</dc:creator>
       <dc:publisher>Gazeta da Foz &lt;b&gt;</dc:publisher>
       <dc:source>https://gazeta.example/2026/11/ponte</dc:source>
       <dc:language>en</dc:language>
       <category>Culture and media</category>
       <description>&lt;p lang=&quot;en&quot; dir=&quot;ltr&quot;&gt;Thousands of people walked across the iron bridge on its first morning.&lt;/p&gt;&lt;p lang=&quot;en&quot; dir=&quot;ltr&quot;&gt;Translated by machine from Portuguese&lt;/p&gt;&lt;p lang=&quot;en&quot; dir=&quot;ltr&quot;&gt;&lt;a href=&quot;https://gazeta.example/2026/11/ponte&quot; hreflang=&quot;pt&quot;&gt;Original article (Gazeta da Foz &amp;lt;b&amp;gt;, Portuguese)&lt;/a&gt;&lt;/p&gt;</description>
       <media:content url="https://news.example/media/3/960" type="image/jpeg" medium="image" width="960" height="540">
        <media:description>The bridge seen from the north bank on the morning it reopened</media:description>
        <media:credit>Rui Teles</media:credit>
       </media:content>
      </item>
     </channel>
    </rss>
    "#);
}

#[test]
fn atom_as_it_is_written() {
    insta::assert_snapshot!(page("pt").write(Format::Atom).unwrap(), @r#"
    <?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="pt">
     <id>https://news.example/pt/feed</id>
     <title>Interpres: latest</title>
     <subtitle>Articles from many outlets</subtitle>
     <updated>2026-11-18T11:05:00Z</updated>
     <link rel="self" type="application/atom+xml" href="https://news.example/pt/feed"/>
     <link rel="alternate" type="text/html" href="https://news.example/pt/"/>
     <generator>Interpres 0.1.0</generator>
     <entry xml:lang="pt">
      <id>https://news.example/pt/article/7</id>
      <title>Ponte velha da Foz reabre após três anos de obras</title>
      <published>2026-11-18T07:30:00Z</published>
      <updated>2026-11-18T11:05:00Z</updated>
      <link rel="alternate" type="text/html" href="https://news.example/pt/article/7/ponte-velha-da-foz-reabre-apos-tres-anos-de-obras" hreflang="pt"/>
      <link rel="via" type="text/html" href="https://gazeta.example/2026/11/ponte" hreflang="pt"/>
      <author>
       <name>Inês d’Almeida &amp; Filho</name>
       <uri>https://news.example/pt/author/5/ines-dalmeida-filho</uri>
      </author>
      <category term="Cultura e média"/>
      <summary>Milhares de pessoas atravessaram a pé a ponte de ferro na primeira manhã.</summary>
      <content type="html">&lt;p lang=&quot;pt&quot; dir=&quot;ltr&quot;&gt;Milhares de pessoas atravessaram a pé a ponte de ferro na primeira manhã.&lt;/p&gt;&lt;p lang=&quot;pt&quot; dir=&quot;ltr&quot;&gt;&lt;a href=&quot;https://gazeta.example/2026/11/ponte&quot; hreflang=&quot;pt&quot;&gt;Artigo original (Gazeta da Foz &amp;lt;b&amp;gt;, português)&lt;/a&gt;&lt;/p&gt;</content>
      <source>
       <id>https://gazeta.example/</id>
       <title>Gazeta da Foz &lt;b&gt;</title>
       <updated>2026-11-18T11:05:00Z</updated>
       <link rel="alternate" type="text/html" href="https://gazeta.example/"/>
      </source>
      <media:content url="https://news.example/media/3/960" type="image/jpeg" medium="image" width="960" height="540">
       <media:description>Ponte de ferro sobre um rio largo, ao nascer do sol</media:description>
       <media:credit>Rui Teles</media:credit>
      </media:content>
     </entry>
    </feed>
    "#);
}

#[test]
fn json_as_it_is_written() {
    let json = page("ar").write(Format::Json).unwrap();
    let visible = json.replace('\u{2068}', "⟨").replace('\u{2069}', "⟩");
    insta::assert_snapshot!(visible, @r#"
    {
      "version": "https://jsonfeed.org/version/1.1",
      "title": "Interpres: latest",
      "description": "Articles from many outlets",
      "home_page_url": "https://news.example/ar/",
      "feed_url": "https://news.example/ar/feed",
      "language": "ar",
      "items": [
        {
          "id": "https://news.example/ar/article/7",
          "url": "https://news.example/ar/article/7/d-fth-jsr-fwz-lqdym-bd-thlth-snwt-mn-lml",
          "external_url": "https://gazeta.example/2026/11/ponte",
          "title": "إعادة فتح جسر فوز القديم بعد ثلاث سنوات من الأعمال",
          "content_html": "<p lang=\"ar\" dir=\"rtl\">عبر آلاف الأشخاص الجسر الحديدي سيرًا على الأقدام في الصباح الأول.</p><p lang=\"ar\" dir=\"rtl\">ترجمة آلية عن البرتغالية عبر الإنجليزية</p><p lang=\"ar\" dir=\"rtl\"><a href=\"https://gazeta.example/2026/11/ponte\" hreflang=\"pt\">المقال الأصلي (⟨Gazeta da Foz &lt;b&gt;⟩، البرتغالية)</a></p>",
          "summary": "عبر آلاف الأشخاص الجسر الحديدي سيرًا على الأقدام في الصباح الأول.",
          "image": "https://news.example/media/3/960",
          "date_published": "2026-11-18T07:30:00Z",
          "date_modified": "2026-11-18T11:05:00Z",
          "authors": [
            {
              "name": "Inês d’Almeida & Filho",
              "url": "https://news.example/ar/author/5/ines-dalmeida-filho"
            }
          ],
          "tags": [
            "ثقافة وإعلام"
          ],
          "language": "ar",
          "_interpres": {
            "source": "Gazeta da Foz <b>",
            "source_url": "https://gazeta.example/",
            "original_language": "pt",
            "translation": "ترجمة آلية عن البرتغالية عبر الإنجليزية",
            "provenance": {
              "from": "pt",
              "by_way_of": [
                "en"
              ],
              "engine": "nmt 0.1.0",
              "models": [
                "pt-en base-memory 1.0"
              ],
              "glossary": null,
              "score": 1.0,
              "made": "2026-11-18T09:10:00Z",
              "reviewed_by": null,
              "revision": "cb0dcc2f9b28c816a762ee64ea5e4133"
            }
          }
        }
      ]
    }
    "#);
}
