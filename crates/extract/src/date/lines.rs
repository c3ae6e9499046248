//! Dates in the lines of a page that names none: near the headline, after a word for
//! publishing, under the text.

use super::{When, visible::visible};
use crate::{
    document::{Document, Names, NodeRef, NodeSet, is_classed, letters, name, words},
    pattern::pattern,
};
use news::Lang;
use regex::Regex;
use std::sync::LazyLock;

/// Characters of a line that is a date and little else.
const SHORT: usize = 70;
/// Lines after the headline that are near it, and before.
const NEAR: (usize, usize) = (14, 6);
/// Lines that are looked at.
const MOST: usize = 1500;

/// Words for publishing that stand before a date.
pub(super) static PUBLISHED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)\b(?:published|posted|submitted|created|first\s+seen|written)\b|\bpubli[ée]e?s?\b|publi[ck]a[dt]o|publicad[ao]|
        pubblicat[oa]|ver[öo]e?ffentlicht|erstellt|erschienen|(?:artikel|beitrag|meldung|nachricht)\s+[av]o?m|\bwurde\s+(?:von\s+\S+\s+(?:\S+\s+)?)?am|
        online\s+seit|geplaatst|gepubliceerd|publicerad|publisert|offentliggjort|udgivet|julkaistu|
        opublikowan[oey]|dodan[oey]|utworzono|zveřejněno|publikováno|publikované|vydáno|közzétéve|megjelent|publicat|objavljen[oa]|
        опубликован[оа]|опубліковано|дата\s+публ|публикувано|објављено|δημοσ|yayın|eklenme|oluşturul|
        تاريخ\s+النشر|نشر\s+في|نُشر|نشرت|انتشار|منتشر|פורסם|प्रकाशित|প্রকাশ|पोस्ट|เผยแพร่|
        掲載|公開|配信|投稿|発行|发布|發布|发表|發表|刊登|등록|입력|게시|작성|diterbitkan|dipublikasikan|dimuat|diposting|
        xuất\s+bản|đăng|notizia\s+del|inserito|scritto|escrito|écrit|rédigé|avaldatud|publicēts|paskelbta",
    )
});
/// Words for changing that stand before a date.
static UPDATED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)\b(?:updated?|modified|changed|revised|reviewed|stand|modification|edited)\b|aktualisier|geändert|änderung|bearbeitet|modifiée?\s+le|editad[ao]|modificat[ao]|правка|修改|編集|
        actualisé|mise?\s+à\s+jour|actualizado|atualizado|aggiornat|bijgewerkt|gewijzigd|uppdaterad|oppdatert|opdateret|
        päivitetty|aktualizac|aktualizov|zaktualizowan|frissítve|actualizat|ažuriran|обновлен|оновлен|обновен|ενημ|güncel|
        تحديث|به‌روز|עודכן|अपडेट|আপডেট|อัปเดต|更新|수정|diperbarui|cập\s+nhật",
    )
});

/// Text of one element that holds text itself.
struct Line {
    text: String,
    /// Whether it stands among comments, teasers or furniture.
    elsewhere: bool,
    /// Whether only the name of a class says so.
    by_name: bool,
    /// Whether it stands among comments.
    said_by_readers: bool,
}

/// The date that some line of the page gives, the most telling first.
pub(crate) fn told(page: &Document, language: Lang, headline: Option<NodeRef>) -> Option<When> {
    let (lines, headline_at) = gather(page, headline);
    let read = |text: &str| visible(text, Some(language));
    near(&lines, headline_at, &read)
        .or_else(|| worded(&lines, &PUBLISHED, false, &read))
        .or_else(|| worded(&lines, &UPDATED, false, &read))
        .or_else(|| labelled(&lines, &read))
        .or_else(|| signed(&lines, headline_at, &read))
        .or_else(|| worded(&lines, &PUBLISHED, true, &read))
        .or_else(|| worded(&lines, &UPDATED, true, &read))
}

/// The elements around the headline, which are no furniture whatever they are called.
pub(super) fn around(headline: Option<NodeRef>) -> NodeSet {
    headline
        .map(|node| node.ancestors().map(|above| above.id).collect())
        .unwrap_or_default()
}

fn gather(page: &Document, headline: Option<NodeRef>) -> (Vec<Line>, usize) {
    let open = around(headline);
    let mut lines = Vec::new();
    let mut at = 0;
    let Some(body) = page.body() else {
        return (lines, at);
    };
    for node in body.descendants() {
        if headline.is_some_and(|headline| headline.id == node.id) {
            at = lines.len();
        }
        let holds = |node: &NodeRef| node.children().any(|child| child.is_nonempty_text());
        if !node.is_element() || is_mute(&node) || !holds(&node) {
            continue;
        }
        if lines.len() >= MOST {
            break;
        }
        lines.push(line(&node, &open));
    }
    (lines, at)
}

fn is_mute(node: &NodeRef) -> bool {
    matches!(
        name(node).as_str(),
        "script" | "style" | "noscript" | "template" | "option" | "button" | "a" | "h1" | "label"
    )
}

fn line(node: &NodeRef, open: &NodeSet) -> Line {
    let mut line = Line {
        text: words(node),
        elsewhere: false,
        by_name: true,
        said_by_readers: false,
    };
    for above in std::iter::once(*node).chain(node.ancestors()) {
        if open.contains(&above.id) {
            break;
        }
        let tag = matches!(name(&above).as_str(), "aside" | "footer" | "nav");
        line.by_name &= !tag;
        line.said_by_readers |= is_classed(&above, &READERS);
        line.elsewhere |= tag || is_classed(&above, &super::shown::ELSEWHERE);
    }
    line.elsewhere |= line.said_by_readers;
    line
}

/// Classes of what readers say.
pub(super) const READERS: Names = Names::of(
    "comment comments comentarios kommentar kommentare commentaires reply replies leserbrief disqus",
);

/// A short line near the headline, or one that opens with a date.
fn near(lines: &[Line], at: usize, read: &dyn Fn(&str) -> Option<When>) -> Option<When> {
    let (after, before) = NEAR;
    let order = lines.iter().skip(at).take(after);
    let earlier = lines.iter().take(at).rev().take(before);
    let known = |line: &&Line| !line.elsewhere || line.by_name && !line.said_by_readers;
    order.chain(earlier).filter(known).find_map(|line| {
        let short = line.text.chars().count() <= SHORT;
        let opening: String = line.text.chars().take(45).collect();
        match short {
            true => worded_in(&line.text, &PUBLISHED, read).or_else(|| read(&line.text)),
            false => read(&opening),
        }
    })
}

/// The first date right after such a word.
fn worded(
    lines: &[Line],
    words: &Regex,
    elsewhere: bool,
    read: &dyn Fn(&str) -> Option<When>,
) -> Option<When> {
    lines
        .iter()
        .filter(|line| line.elsewhere == elsewhere && !line.said_by_readers)
        .find_map(|line| worded_in(&line.text, words, read))
}

/// The date within a few words after one of these words.
pub(super) fn worded_in(
    line: &str,
    words: &Regex,
    read: &dyn Fn(&str) -> Option<When>,
) -> Option<When> {
    words.find_iter(line).take(4).find_map(|found| {
        let rest = line.get(found.end()..)?;
        let soon: String = rest.chars().take(60).collect();
        read(&soon)
    })
}

/// The line after one that only says "Date".
fn labelled(lines: &[Line], read: &dyn Fn(&str) -> Option<When>) -> Option<When> {
    const LABELS: &str = " datum date data fecha дата tarih dato päivämäärä dátum ngày تاريخ التاريخ तारीख 日付 日期 날짜 วันที่ ";
    lines.windows(2).find_map(|pair| {
        let (label, line) = (pair.first()?, pair.get(1)?);
        let said = letters(&label.text);
        let is_label = !said.is_empty() && LABELS.contains(&format!(" {said} "));
        (is_label && !line.said_by_readers)
            .then(|| read(&line.text))
            .flatten()
    })
}

/// A short line with a date under the text, as letters have it.
fn signed(lines: &[Line], at: usize, read: &dyn Fn(&str) -> Option<When>) -> Option<When> {
    let body: Vec<&Line> = lines
        .iter()
        .skip(at)
        .filter(|line| !line.elsewhere)
        .collect();
    body.iter()
        .rev()
        .filter(|line| line.text.chars().count() <= SHORT)
        .find_map(|line| read(&line.text))
}
