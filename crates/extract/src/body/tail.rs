//! Where the article ends and the page goes on: comments, related articles, who wrote it.

use super::weight_of;
use crate::{document::weight, pattern::pattern};
use news::{Block, Mark, Span, Text};
use regex::Regex;
use std::sync::LazyLock;

/// Weight of text after which the rest of a page may begin.
const SAID: usize = 400;

/// Weight of a paragraph that may sum up another article; what says more goes on with this one.
const TEASED: usize = 220;

/// Lines over what readers wrote; nothing of the article comes after.
static READERS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)^\W*(?:(?:alle\s+)?\d*\s*(?:top\s+rated\s+|most\s+liked\s+|latest\s+|recent\s+|letzte\s+|neueste\s+)?(?:leser|user|reader\s+|article\s+)?-?(?:kommentare?|comments?|commentaires?|comentarios?|comentários?|commenti|commento|reacties|
        комментари[ий]|коментарі|komentarze|komentáře|yorumlar|yorum|評論|评论|댓글|コメント|ความคิดเห็น|التعليقات|تعليقات|kommentarer|kommentit|responses|replies|antworten)(?:\s*\(?\d*\)?)?|
        (?:schreibe?n?\s+(?:sie\s+)?)?(?:einen?\s+)?kommentar\s+(?:schreiben|verfassen|hinterlassen|abgeben|zum\s+artikel)|schreiben?\s+sie\s+(?:einen|den\s+ersten)\s+kommentar|schreibe\s+einen\s+kommentar|
        (?:leave|post|write|add)\s+(?:a|your)\s+(?:reply|comment)|join\s+the\s+(?:discussion|conversation)|what\s+do\s+you\s+think\?|
        laisse[rz]\s+(?:un|votre)\s+commentaire|dej[ae]\s+(?:un\s+comentario|una\s+respuesta)|deixe\s+(?:um|seu)\s+comentário|lascia\s+un\s+commento|plaats\s+een\s+reactie|
        so\s+können\s+sie\s+kommentieren|diskutieren\s+sie\s+mit|diskussion|(?:написать|оставить|добавить)\s+(?:комментарий|отзыв))\W*$",
    )
});

/// Lines over a box about the author or the paper.
static ABOUT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)^\W*(?:about\s+the\s+authors?|über\s+(?:den|die)\s+autor(?:in|en)?|zur\s+person\s+de[sr]\s+autor\w*|zum\s+autor|sobre\s+(?:el|la|o|a)\s+autora?|à\s+propos\s+de\s+l.auteur|l.autore|
        over\s+de\s+auteur|об\s+авторе|про\s+автора|o\s+autorze|yazar\s+hakkında|
        ähnliche\s+(?:themen|artikel|beiträge)|weitere\s+(?:artikel|beiträge|themen|meldungen|nachrichten|news|infos?(?:rmationen)?)(?:\s+.{0,30})?|das\s+könnte\s+(?:sie|dich|euch)\s+.{0,30}|
        (?:das|dieses)\s+thema\s+könnte\s+.{0,40}|(?:presse-?)?kontakt|ansprechpartner(?:in|innen)?|originalpublikation(?:en)?|zusatzinformationen|media\s+contacts?|press\s+contacts?|notes\s+to\s+editors|
        empfehlungen\s+(?:aus\s+der\s+redaktion|der\s+redaktion|für\s+sie)|(?:mehr|alles)\s+zum\s+thema.{0,30}|verwandte\s+(?:themen|artikel|beiträge)|inhaltliches\s+feedback\?|
        fehler\s+(?:gefunden|auf\s+\S+\s+entdeckt)\??|möchten\s+sie\s+den\s+artikel\s+teilen\??|teilen\s+sie\s+diesen\s+(?:artikel|beitrag).{0,20}|diesen\s+(?:artikel|beitrag)\s+teilen|
        (?:related|similar|more|other|latest|recommended)\s+(?:articles?|posts?|stories|news|reading|content|links|topics|videos?)|you\s+may\s+(?:also\s+)?like.{0,20}|
        (?:the\s+)?(?:most\s+(?:popular|read|viewed)|latest|last)(?:\s+(?:news|stories|articles|headlines))?|trending(?:\s+now)?|house\s+rules|les\s+plus\s+lus|meistgelesen\w*|(?:lo|las)\s+más\s+(?:leído|leídas|visto)|(?:as\s+)?mais\s+lidas|(?:i\s+)?più\s+letti|meest\s+gelezen|mest\s+(?:læst|lest|lästa)|najczęściej\s+czytane|популярное|auch\s+auf\s+\S+|zum\s+weiterlesen|
        ilgili\s+haberler|benzer\s+haberler|(?:berita|artikel)\s+terkait|(?:tin|bài\s+viết)\s+liên\s+quan|संबंधित\s+\S+|مطالب\s+مرتبط|اخبار\s+مرتبط|متعلقہ\s+خبریں|σχετικά\s+(?:άρθρα|νέα)|powiązane(?:\s+\S+)?|související(?:\s+\S+)?|kapcsolódó(?:\s+\S+)?|articole\s+similare|povezane\s+\S+|relaterade?(?:\s+\S+)?|เรื่องที่เกี่ยวข้อง|כתבות\s+(?:קשורות|נוספות)|
        artículos\s+relacionados|noticias\s+relacionadas|notícias\s+relacionadas|articles?\s+(?:similaires|liés)|articoli\s+correlati|gerelateerde\s+(?:artikelen|berichten)|
        похожие\s+(?:статьи|новости|материалы)|читайте\s+также|関連(?:記事|ニュース|リンク)|おすすめ記事|相关(?:阅读|新闻|文章|报道)|相關(?:新聞|報導|文章)|관련\s*(?:기사|뉴스)|ข่าวที่เกี่ยวข้อง|مواضيع\s+(?:ذات\s+صلة|متعلقة)|اقرأ\s+أيض.{0,10})\W*$",
    )
});

/// Where and when a blog filed the text; nothing of the article comes after.
static FILED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)^\W*(?:(?:der|dieser)\s+(?:beitrag|artikel|eintrag)\s+(?:wurde|ist)\s.{0,120}(?:veröffentlicht|geschrieben|abgelegt|eingetragen)|erstellt\s+am\s.{0,80}abgelegt|veröffentlicht\s+(?:am|in|unter|von)\s.{0,60}(?:kategorien?|schlagw|tagged|verschlagwortet)|
        (?:this\s+(?:entry|post|article)\s+was|posted)\s+(?:posted|published|filed|written|in|by|on|under)\s.{0,120}(?:under|tagged|permalink|categor|comments?|bookmark)|
        (?:cet\s+article|cette\s+entrée)\s+a\s+été\s+publiée?|esta\s+entrada\s+fue\s+publicada|(?:este|esta)\s+(?:artigo|publicação|entrada)\s+foi\s+publicad|questo\s+articolo\s+è\s+stato\s+pubblicato|
        both\s+comments\s+and\s+trackbacks|comments\s+are\s+(?:currently\s+)?closed)",
    )
});

/// Who wrote, edited, delivered; last lines only.
static CREDITS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)^\W*(?:(?:additional\s+)?reporting\s+by|\(?writing\s+by|\(?editing\s+by|with\s+(?:files|additional\s+reporting|reporting)\s+(?:from|by)|our\s+standards:|
        责编|责任编辑|責任編輯|编辑[:：]|記者[:：]|(?:mit|unter\s+verwendung\s+von)\s+(?:dpa|afp|agentur)|beitragsbild|titelbild|(?:bild|foto|photo|image)(?:nachweis|quelle|\s*credits?)?\s*:|
        .{0,160}contributed\s+to\s+this\s+(?:report|story|article)|quellen?\s*:|(?:e-?mail\s*:\s*)?\S+@\S+\.\w{2,}\W*$|
        (?:some\s+)?comments\s+(?:are\s+moderated|may\s+be)|we\s+(?:ask|welcome)\s.{0,20}comments|(?:the\s+)?(?:views|opinions|comments)\s+(?:expressed|posted)\s+(?:here|below|in\s+the\s+comments|by\s+readers)|
        los\s+comentarios\s.{0,60}(?:moderad|responsab)|.{0,12}comentários\s.{0,80}(?:moderad|aprovad|responsab)|(?:die\s+)?kommentare\s.{0,60}(?:moderiert|freigeschaltet|meinung)|الآراء\s+الواردة|ترحب\s.{0,20}بالنقاش|
        your\s+browser|(?:dieser|der)\s+(?:beitrag|artikel)\s+(?:wurde|ist)\s|this\s+(?:entry|post)\s+was\s+posted|suggested\s+citation|posted\s+in\b|veröffentlicht\s+(?:am|in|unter)\b|kategorien?:|von:|
        this\s+(?:video|content)\s+(?:is|cannot)|редактор:|автор:|무단\s*전재|저작권자|ⓒ|ⓒ|<저작권|\[?사진\s*=)",
    )
});

/// Cuts what follows the article.
pub(super) fn without_tail(mut blocks: Vec<Block>) -> Vec<Block> {
    if let Some(at) = end(&blocks) {
        blocks.truncate(at);
    }
    let text = without_teasers(&blocks);
    blocks.truncate(text);
    while let Some(Block::Paragraph { text }) = blocks.last()
        && text.words().chars().count() <= 300
        && CREDITS.is_match(&text.words())
    {
        blocks.pop();
    }
    blocks
}

fn end(blocks: &[Block]) -> Option<usize> {
    let all: usize = blocks.iter().map(heft).sum();
    let mut before = 0;
    for (at, block) in blocks.iter().enumerate() {
        let late = (all - before) * 10 < all * 3;
        if before >= SAID && late && is_filed(block) {
            return Some(at);
        }
        if before >= SAID
            && let Some(line) = title(block)
        {
            let words = line.words();
            // A heading that may stand in a text as well ends it only near its end.
            if READERS.is_match(&words) || late && ABOUT.is_match(&words) {
                return Some(at);
            }
        }
        before += heft(block);
    }
    None
}

/// Where a list of teasers begins that ends the page, or the end: each has a line that is all
/// a link, and perhaps a paragraph.
fn without_teasers(blocks: &[Block]) -> usize {
    let all: usize = blocks.iter().map(heft).sum();
    let (mut start, mut teasers, mut after, mut held) = (blocks.len(), 0, 0, 0);
    for (at, block) in blocks.iter().enumerate().rev() {
        held += heft(block);
        if held * 10 > all * 4 || all - held < SAID {
            break;
        }
        match block {
            Block::Figure(_) | Block::Embed(_) => {}
            _ if is_linked(block) => (start, teasers, after) = (at, teasers + 1, 0),
            Block::Paragraph { .. } if after < 2 && heft(block) <= TEASED => after += 1,
            _ => break,
        }
    }
    if teasers < 2 {
        return blocks.len();
    }
    start
}

/// A line that is a link from end to end; in capitals it calls, and may stand in the text.
fn is_linked(block: &Block) -> bool {
    let (Block::Heading { text, .. } | Block::Paragraph { text }) = block else {
        return false;
    };
    let words = text.words();
    let plain = |span: &Span| !span.marks.iter().any(|mark| matches!(mark, Mark::Link(_)));
    let bare: usize = text
        .spans
        .iter()
        .filter(|span| plain(span))
        .map(|span| weight(&span.text))
        .sum();
    let lower = words
        .chars()
        .any(|c| c.is_lowercase() || !c.is_uppercase() && c.is_alphabetic());
    words.chars().count() <= 200 && lower && bare * 10 <= weight(&words)
}

fn is_filed(block: &Block) -> bool {
    let Block::Paragraph { text } = block else {
        return false;
    };
    let words = text.words();
    words.chars().count() <= 500 && FILED.is_match(&words)
}

/// A short line that heads something: a heading, or a paragraph that ends in no full stop.
fn title(block: &Block) -> Option<&Text> {
    let (Block::Heading { text, .. } | Block::Paragraph { text }) = block else {
        return None;
    };
    let words = text.words();
    (words.chars().count() <= 80 && !words.ends_with(['.', ','])).then_some(text)
}

fn heft(block: &Block) -> usize {
    weight_of(std::slice::from_ref(block))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph(words: &str) -> Block {
        Block::Paragraph {
            text: Text::plain(words),
        }
    }

    fn story() -> Vec<Block> {
        let line = "The ferry to the island leaves at noon and comes back in the evening. ";
        vec![paragraph(&line.repeat(6)), paragraph(&line.repeat(5))]
    }

    #[test]
    fn nothing_follows_the_comments() {
        for line in [
            "12 Kommentare",
            "Leave a reply",
            "Comentarios (3)",
            "コメント",
        ] {
            let mut blocks = story();
            blocks.push(paragraph(line));
            blocks.extend(story());
            assert_eq!(without_tail(blocks), story(), "{line}");
        }
    }

    #[test]
    fn boxes_and_credits_at_the_end_are_cut() {
        let mut blocks = story();
        blocks.push(paragraph("Reporting by Ada Moss; editing by Jo Reed"));
        blocks.push(paragraph("About the author"));
        blocks.push(paragraph("Ada Moss has written about ferries since 2009."));
        assert_eq!(without_tail(blocks), story());
    }

    #[test]
    fn a_blog_s_note_where_it_filed_the_text_ends_it() {
        let mut blocks = story();
        blocks.push(paragraph(
            "This entry was posted on May 6 and is filed under Ferries. You can skip to the end.",
        ));
        blocks.push(paragraph(
            "Lemons are cheap this year, says the next article.",
        ));
        assert_eq!(without_tail(blocks), story());
    }

    #[test]
    fn a_heading_in_the_middle_stays() {
        let mut blocks = story();
        blocks.push(paragraph("More news"));
        blocks.extend(story());
        assert_eq!(without_tail(blocks.clone()), blocks);
    }

    fn link(words: &str) -> Block {
        let mut text = Text::default();
        let to = "https://example.org/b".parse().unwrap();
        text.push(words, &[Mark::Link(to)]);
        Block::Paragraph { text }
    }

    #[test]
    fn teasers_end_the_page_but_not_what_says_more() {
        let teaser = [link("Lemons are cheap"), paragraph("So say the sellers.")];
        let teasers: Vec<Block> = teaser.iter().cycle().take(4).cloned().collect();
        assert_eq!(without_tail([story(), teasers].concat()), story());
        let long = paragraph(&"The captain counted the crates of lemons again. ".repeat(6));
        let going_on = [
            link("Lemons are cheap"),
            long.clone(),
            link("Ferries are dear"),
            long,
        ];
        let whole = [story(), story(), going_on.to_vec()].concat();
        assert_eq!(without_tail(whole.clone()), whole);
    }

    #[test]
    fn calls_in_capitals_are_no_teasers() {
        let call = link("GET OUR NEWS BY CLICKING HERE");
        let line = paragraph("The ferry sails again on Monday.");
        let whole = [story(), vec![call.clone(), line.clone(), call, line]].concat();
        assert_eq!(without_tail(whole.clone()), whole);
    }
}
