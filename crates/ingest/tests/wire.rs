//! Documents of wire services, as agencies send them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

use ingest::{FeedError, Wire, files_waiting, put_away, read_folder};
use news::{WebUrl, WireStatus, WireText};
use std::{
    fs,
    time::{Duration, SystemTime},
};

fn home() -> WebUrl {
    "https://agency.example/".parse().unwrap()
}

fn read(documents: &[&str]) -> Vec<WireText> {
    let mut wire = Wire::default();
    for document in documents {
        wire.read(document.as_bytes(), None, &home()).unwrap();
    }
    wire.texts()
}

const MESSAGE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
 <header><sent>2026-03-02T10:00:00Z</sent></header>
 <itemSet>
  <newsItem guid="urn:newsml:agency.example:20260302:quay" version="3" xml:lang="en" standard="NewsML-G2">
   <rightsInfo><copyrightHolder literal="Agency"/><copyrightNotice>(c) Agency 2026</copyrightNotice>
    <usageTerms>Not for archives.</usageTerms></rightsInfo>
   <itemMeta>
    <itemClass qcode="ninat:text"/><provider literal="AGY"/>
    <versionCreated>2026-03-02T10:00:00+01:00</versionCreated>
    <firstCreated>2026-03-02T08:30:00+01:00</firstCreated>
    <embargoed>2026-03-02T12:00:00Z</embargoed>
    <pubStatus qcode="stat:usable"/>
   </itemMeta>
   <contentMeta>
    <urgency>3</urgency>
    <located qcode="city:1"><name>Porto</name></located>
    <creditline>Agency/North</creditline>
    <by>By Rita Moss and João Vale</by>
    <dateline>PORTO, March 2 (Agency)</dateline>
    <headline>Quay closed &amp; reopened</headline>
    <headline role="hldrole:subhead">Boats wait for the tide</headline>
    <slugline separator="-">PORTUGAL-QUAY</slugline>
    <language tag="pt-PT"/>
    <subject type="cpnat:abstract" qcode="medtop:04000000"><name xml:lang="en">economy</name></subject>
    <subject type="cpnat:abstract" qcode="afpcat:9"><name>Harbours</name></subject>
    <keyword>quay</keyword>
    <description role="drol:summary">A quay was closed for an hour.</description>
   </contentMeta>
   <contentSet>
    <inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body>
     <body.head><hedline><hl1>Not this one</hl1></hedline></body.head>
     <body.content><p>The quay closed.</p><p>It opened <em>again</em>.</p></body.content>
    </body></nitf></inlineXML>
   </contentSet>
  </newsItem>
  <newsItem guid="urn:newsml:agency.example:20260302:picture" version="1">
   <itemMeta><itemClass qcode="ninat:picture"/><pubStatus qcode="stat:usable"/></itemMeta>
   <contentMeta><creditline>Agency/A. Vale</creditline>
    <description role="drol:caption">The quay at dawn.</description></contentMeta>
   <contentSet>
    <remoteContent href="/pictures/small.jpg" contenttype="image/jpeg" rendition="rnd:thumbnail" width="200"/>
    <remoteContent href="/pictures/web.jpg" contenttype="image/jpeg" rendition="rnd:preview" width="1024"/>
    <remoteContent href="/pictures/print.jpg" contenttype="image/jpeg" rendition="rnd:highRes" width="9000"/>
   </contentSet>
  </newsItem>
  <newsItem guid="urn:other" version="1"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta>
   <contentSet><remoteContent href="/pictures/other.jpg" contenttype="image/jpeg"/></contentSet></newsItem>
  <packageItem guid="urn:package" version="1"><groupSet root="root"><group id="root" role="grole:main">
   <itemRef residref="urn:newsml:agency.example:20260302:quay"/>
   <itemRef residref="urn:newsml:agency.example:20260302:picture"/></group></groupSet></packageItem>
 </itemSet>
</newsMessage>"#;

#[test]
fn a_message_with_a_package() {
    let texts = read(&[MESSAGE]);
    assert_eq!(texts.len(), 1);
    let text = &texts[0];
    assert_eq!(text.version, 3);
    assert_eq!(text.status, WireStatus::Usable);
    assert_eq!(text.headline.as_deref(), Some("Quay closed & reopened"));
    assert_eq!(text.subheadline.as_deref(), Some("Boats wait for the tide"));
    assert_eq!(text.slugline.as_deref(), Some("PORTUGAL-QUAY"));
    assert_eq!(text.byline.as_deref(), Some("By Rita Moss and João Vale"));
    assert_eq!(text.dateline.as_deref(), Some("PORTO, March 2 (Agency)"));
    assert_eq!(text.credit.as_deref(), Some("Agency/North"));
    assert_eq!(text.language.unwrap().to_string(), "pt-PT");
    assert_eq!(text.urgency, Some(3));
    assert_eq!(text.topics, ["04000000".parse().unwrap()]);
    assert_eq!(text.tags, ["economy", "Harbours", "quay"]);
    assert_eq!(
        text.usage.as_deref(),
        Some("(c) Agency 2026 Not for archives.")
    );
    assert_eq!(text.embargo.unwrap().to_string(), "2026-03-02T12:00:00Z");
    assert_eq!(
        text.published.unwrap().to_string(),
        "2026-03-02T08:30:00+01:00"
    );
    assert_eq!(
        text.modified.unwrap().to_string(),
        "2026-03-02T10:00:00+01:00"
    );
    assert_eq!(
        text.body.trim(),
        "<p>The quay closed.</p><p>It opened <em>again</em>.</p>"
    );
    assert_eq!(text.pictures.len(), 1, "{:?}", text.pictures);
    let picture = &text.pictures[0];
    assert_eq!(
        picture.src.as_str(),
        "https://agency.example/pictures/web.jpg"
    );
    assert_eq!(
        picture.caption.as_ref().unwrap().words(),
        "The quay at dawn."
    );
    assert_eq!(picture.credit.as_ref().unwrap().words(), "Agency/A. Vale");
    let other = read(&[&MESSAGE.replace("20260302:quay", "20260302:pier")]);
    assert!(
        text.url
            .as_str()
            .starts_with("https://agency.example/#item-")
    );
    assert_ne!(text.url, other[0].url);
}

#[test]
fn xhtml_plain_text_and_a_page_of_its_own() {
    let item = |inside: &str| {
        format!(
            "<newsItem guid='urn:a' version='1' xml:lang='en'><itemMeta><itemClass qcode='ninat:text'/>\
             <title>Fog</title><link rel='irel:seeAlso' contenttype='text/html' \
             href='https://agency.example/fog'/></itemMeta><contentSet>{inside}</contentSet></newsItem>"
        )
    };
    let xhtml = "<inlineXML contenttype='application/xhtml+xml'><html xmlns='http://www.w3.org/1999/xhtml'>\
        <head><title>No</title></head><body><p>One<br/>two</p><script>no()</script></body></html></inlineXML>";
    let text = &read(&[&item(xhtml)])[0];
    assert_eq!(text.body, "<p>One<br>two</p>");
    assert_eq!(text.headline.as_deref(), Some("Fog"));
    assert_eq!(text.url.as_str(), "https://agency.example/fog");
    let plain = "<inlineData contenttype='text/plain'>   One &amp; two.\n   Three.\n</inlineData>";
    assert_eq!(
        read(&[&item(plain)])[0].body,
        "<p>One &amp; two.</p><p>Three.</p>"
    );
    let html =
        "<inlineData contenttype='text/html'>&lt;p&gt;One&lt;br&gt;two&lt;/p&gt;</inlineData>";
    assert_eq!(read(&[&item(html)])[0].body, "<p>One<br>two</p>");
}

#[test]
fn the_newest_version_stands_and_a_cancelled_shell_is_told() {
    let item = |version: u8, status: &str, body: &str| {
        format!(
            "<newsItem guid='urn:a' version='{version}'><itemMeta><itemClass qcode='ninat:text'/>\
             <pubStatus qcode='stat:{status}'/></itemMeta><contentSet>{body}</contentSet></newsItem>"
        )
    };
    let body = "<inlineData>Words.</inlineData>";
    let (first, last) = (item(1, "usable", body), item(2, "canceled", ""));
    for order in [[&first, &last], [&last, &first]] {
        let texts = read(&[order[0], order[1]]);
        assert_eq!(texts.len(), 1);
        assert_eq!(texts[0].status, WireStatus::Canceled);
    }
    assert_eq!(
        read(&[&item(1, "withheld", body)])[0].status,
        WireStatus::Withheld
    );
    // Better not published than published against the service's will.
    assert_eq!(
        read(&[&item(1, "unheardof", body)])[0].status,
        WireStatus::Withheld
    );
    assert_eq!(read(&[&item(1, "usable", "")]), []);
}

#[test]
fn nitf_alone() {
    let text = &read(&[
        "<!DOCTYPE nitf SYSTEM 'nitf.dtd'><nitf xml:lang='en'><head><title>T</title><docdata>\
         <doc-id id-string='agy-1'/><urgency ed-urg='2'/><date.issue norm='20260302T101500Z'/>\
         <key-list><keyword key='fog'/></key-list><doc.copyright holder='Agency'/></docdata></head>\
         <body><body.head><hedline><hl1>Fog on the river</hl1><hl2>Ferries wait</hl2></hedline>\
         <byline>By <person>Ada Moss</person></byline><dateline><location>PORTO</location></dateline>\
         <abstract><p>Fog stops boats.</p></abstract></body.head>\
         <body.content><p>Thick fog.</p><media media-type='image'><media-reference source='/f.jpg'/>\
         <media-caption>Fog</media-caption></media></body.content></body></nitf>",
    ])[0];
    assert_eq!(text.guid, "agy-1");
    assert_eq!(text.headline.as_deref(), Some("Fog on the river"));
    assert_eq!(text.subheadline.as_deref(), Some("Ferries wait"));
    assert_eq!(text.byline.as_deref(), Some("By Ada Moss"));
    assert_eq!(text.dateline.as_deref(), Some("PORTO"));
    assert_eq!(text.summary.as_deref(), Some("Fog stops boats."));
    assert_eq!(text.tags, ["fog"]);
    assert_eq!(text.urgency, Some(2));
    assert_eq!(text.published.unwrap().to_string(), "2026-03-02T10:15:00Z");
    assert_eq!(
        text.body,
        "<p>Thick fog.</p><figure><img src=\"/f.jpg\"><figcaption>Fog</figcaption></figure>"
    );
}

#[test]
fn ninjs_of_all_three_generations() {
    let third = r#"{"standard": {"name": "ninjs", "version": "3.0"}, "uri": "urn:ninjs:1", "type": "text",
        "version": "2", "versionCreated": "2026-03-02T10:00:00Z", "firstCreated": "2026-03-02T09:00:00Z",
        "pubStatus": "usable", "urgency": 4, "language": "en", "by": "Ada Moss", "copyrightHolder": "Agency",
        "usageTerms": "Press only", "headlines": [{"role": "short", "value": "Fog"},
        {"role": "main", "value": "Fog on the river"}],
        "subjects": [{"name": "weather", "uri": "http://cv.iptc.org/newscodes/mediatopic/17000000"}],
        "bodies": [{"contentType": "text/plain", "value": "Plain."},
        {"contentType": "text/html", "value": "<section class=\"main\"><p>Thick<br>fog.</p></section>"}],
        "associations": [{"name": "photo", "uri": "urn:p", "type": "picture", "by": "A. Vale",
          "descriptions": [{"role": "caption", "value": "The river"}],
          "renditions": [{"name": "thumb", "href": "https://agency.example/t.jpg", "width": 90},
           {"name": "large", "href": "https://agency.example/l.jpg", "width": 1200, "contentType": "image/jpeg"}]}]}"#;
    let second = third
        .replace("versionCreated", "versioncreated")
        .replace("firstCreated", "firstcreated")
        .replace("pubStatus", "pubstatus")
        .replace("copyrightHolder", "copyrightholder")
        .replace("usageTerms", "usageterms")
        .replace("contentType", "contenttype")
        .replace("3.0", "2.1");
    let first = r#"{"uri": "urn:ninjs:1", "type": "text", "version": "2", "versioncreated": "2026-03-02T10:00:00Z",
        "firstcreated": "2026-03-02T09:00:00Z", "pubstatus": "usable", "urgency": 4, "language": "en",
        "byline": "Ada Moss", "copyrightholder": "Agency", "usageterms": "Press only",
        "headline": "Fog on the river", "subject": [{"name": "weather", "scheme": "medtop", "code": "17000000"}],
        "body_text": "Plain.", "body_xhtml": "<p>Thick<br/>fog.</p>",
        "associations": {"photo": {"uri": "urn:p", "type": "picture", "byline": "A. Vale", "description_text": "The river",
          "renditions": {"thumb": {"href": "https://agency.example/t.jpg", "width": 90},
           "large": {"href": "https://agency.example/l.jpg", "width": 1200, "mimetype": "image/jpeg"}}}}}"#;
    let all = [third, &second, first].map(|document| read(&[document]).remove(0));
    for text in &all {
        assert_eq!(text.headline.as_deref(), Some("Fog on the river"));
        let body = text.body.replace("<section>", "").replace("</section>", "");
        assert_eq!(body, "<p>Thick<br>fog.</p>");
        assert_eq!((text.version, text.urgency), (2, Some(4)));
        assert_eq!(text.byline.as_deref(), Some("Ada Moss"));
        assert_eq!(text.topics, ["17000000".parse().unwrap()]);
        assert_eq!(text.tags, ["weather"]);
        assert_eq!(text.usage.as_deref(), Some("Press only"));
        let picture = &text.pictures[0];
        assert_eq!(picture.src.as_str(), "https://agency.example/l.jpg");
        assert_eq!(picture.caption.as_ref().unwrap().words(), "The river");
        assert_eq!(picture.credit.as_ref().unwrap().words(), "A. Vale");
    }
    let list = format!("[{third}, {}]", third.replace("ninjs:1", "ninjs:2"));
    assert_eq!(read(&[&list]).len(), 2);
    assert_eq!(read(&[&format!("{{\"_items\": {list}}}")]).len(), 2);
}

#[test]
fn what_is_no_wire_is_refused() {
    for document in [
        "",
        "words",
        "<rss version='2.0'><channel/></rss>",
        "<html><body>newsItem</body></html>",
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}",
        "[1, 2]",
        "{\"uri\": 7}",
    ] {
        let refused = Wire::default().read(document.as_bytes(), None, &home());
        assert_eq!(refused, Err(FeedError::NotAWire), "{document}");
    }
}

#[test]
fn hostile_documents_do_no_harm() {
    for piece in [
        "<newsItem guid='a'>",
        "<nitf><body>",
        "<itemSet>",
        "<newsItem guid='a'/>",
    ] {
        let document = format!("<newsMessage><itemSet>{}", piece.repeat(20_000));
        let mut wire = Wire::default();
        wire.read(document.as_bytes(), None, &home()).unwrap();
        assert!(wire.texts().len() <= 1000);
    }
    let bomb = "<!DOCTYPE nitf [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><nitf><head><title>T</title></head>\
        <body><body.content><p>&b;</p></body.content></body></nitf>";
    assert_eq!(read(&[bomb])[0].body, "<p>&amp;b;</p>");
    let nested = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
    let mut wire = Wire::default();
    assert!(wire.read(nested.as_bytes(), None, &home()).is_err());
}

#[test]
fn files_of_a_folder_are_taken_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    fs::write(path.join("1.xml"), MESSAGE).unwrap();
    fs::write(path.join("2.xml"), "<rss/>").unwrap();
    fs::write(path.join("3.xml.part"), MESSAGE).unwrap();
    fs::write(path.join(".hidden"), MESSAGE).unwrap();
    fs::write(path.join("4.xml"), vec![b' '; 50_000]).unwrap();
    let now = SystemTime::now();
    assert!(
        read_folder(path, &home(), 20_000, now)
            .unwrap()
            .texts
            .is_empty()
    );
    let later = now + Duration::from_secs(5);
    let delivery = read_folder(path, &home(), 20_000, later).unwrap();
    assert_eq!((delivery.texts.len(), delivery.taken.len()), (1, 1));
    let reasons: Vec<_> = delivery.refused.iter().map(|it| it.1.as_str()).collect();
    assert!(
        reasons[0].contains("NewsML-G2") && reasons[1].contains("most_bytes"),
        "{reasons:?}"
    );
    assert_eq!(files_waiting(path, later).unwrap(), 3);
    put_away(path, &delivery).unwrap();
    assert_eq!(files_waiting(path, later).unwrap(), 0);
    assert!(path.join("taken/1.xml").exists() && path.join("refused/2.xml").exists());
    let again = read_folder(path, &home(), 20_000, later).unwrap();
    assert!(again.taken.is_empty() && again.refused.is_empty());
    let nowhere = read_folder(&path.join("none"), &home(), 20_000, later).unwrap_err();
    assert!(nowhere.to_string().contains("must be there"));
}
