//! Lines that newsrooms set between paragraphs and that are not the article.

use crate::pattern::pattern;
use news::{Mark, Span, Text};
use regex::Regex;
use std::sync::LazyLock;

/// Lines that begin so lead to other articles.
static POINTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)^\W*(?:
        read\s+(?:also|more|next|the\s+full)|also\s+read|see\s+also|related(?:\s+(?:articles?|stories|news|topics?|content|posts?))?\s*(?::|$)|
        more\s+(?:on|from|about|stories|news|to\s+read)(?:\W|$)|more\s*:|watch\s*:|watch\s+(?:also|more|now|below)|listen\s*:|don.t\s+miss|you\s+(?:might|may)\s+also|recommended(?:\W|$)|
        continue\s+reading|continua\s+(?:depois|después|dopo)|continúa\s+(?:después|leyendo)|continue\s+a\s+ler|story\s+continues|article\s+continues|keep\s+reading|further\s+reading|
        lesen\s+sie\s+(?:auch|mehr|hier|dazu)|lies\s+auch|auch\s+interessant|mehr\s+(?:zum\s+thema|dazu|lesen|aus|zu)(?:\W|$)|siehe\s+auch|
        weiterlesen|das\s+könnte\s+sie|zum\s+thema(?:\W|$)|mehr\s*:|dazu\s+(?:auch|mehr)|hier\s+(?:lesen|geht)|passend\s+(?:dazu|zum)|
        leia\s+(?:também|mais|ainda)|veja\s+(?:também|mais|ainda)|saiba\s+mais|ler\s+(?:mais|também)|relacionad[oa]s?(?:\W|$)|confira\s+(?:também|mais)|
        lea\s+(?:también|más|además)|lee\s+(?:también|más|además)|leer\s+(?:más|también)|ver\s+(?:más|también|además)|también\s+(?:te\s+puede|puede|lee)|
        te\s+puede\s+interesar|puede\s+interesarle|más\s+información|
        lire\s+(?:aussi|la\s+suite|également|plus)|à\s+lire|voir\s+aussi|en\s+savoir\s+plus|sur\s+le\s+même\s+sujet|
        leggi\s+(?:anche|tutto|di\s+più|l.articolo)|vedi\s+anche|potrebbe\s+interessarti|per\s+approfondire|
        lees\s+(?:ook|meer|verder)|meer\s+(?:over|lezen|nieuws)(?:\W|$)|bekijk\s+(?:ook|meer)|
        läs\s+(?:också|även|mer)|les\s+(?:også|mer)|læs\s+(?:også|mere)|lue\s+(?:myös|lisää)|
        czytaj\s+(?:więcej|też|także|więcej|również)|dowiedz\s+się\s+więcej|zobacz\s+(?:też|także|więcej|również)|čtěte\s+(?:také|více|též)|viac\s+|čítajte|olvassa?\s+el|
        читайте\s+(?:также|також|ещё|еще)|смотрите\s+также|прочетете\s+още|citește\s+(?:și|mai)|
        pročitajte\s+(?:i|još)|preberite\s+(?:tudi|več)|διαβάστε\s+(?:επίσης|ακόμη|περισσότερα)|δείτε\s+(?:επίσης|ακόμη)|
        see\s+more(?:\W|$)|zum\s+weiterlesen|auch\s+auf\s+\S+$|przeczytaj\s+(?:także|też|również)|přečtěte\s+si|súvisiace|kapcsolódó|olvasd\s+el|articole\s+similare|още\s+по\s+темата|свързани\s+|
        povezan[ei]\s+(?:vijesti|članci)|vezane\s+vesti|sorodn[ei]\s+|схожі\s+|relaterat(?:\W|$)|relaterede|aiheesta\s+lisää|loe\s+(?:ka|veel)(?:\W|$)|las(?:i|iet)\s+arī|(?:taip\s+pat\s+)?skaitykite|lexo\s+edhe|sjá\s+einnig|llegiu\s+també|
        soma\s+(?:pia|zaidi)|basahin\s+din|berita\s+(?:terkait|berkaitan)|artikel\s+terkait|(?:tin|bài\s+viết)\s+liên\s+quan|benzer\s+haber|σχετικά\s+(?:άρθρα|νέα)|διαβάστε\s+ακόμα|
        (?:ये|यह)\s+भी\s+पढ़|संबंधित\s+(?:खबर|ख़बर|लेख)|আরও\s+পড়ুন|আরো\s+পড়ুন|மேலும்\s+படிக்க|తప్పక\s+చదవండి|مطالب\s+مرتبط|اخبار\s+مرتبط|بیشتر\s+بخوانید|یہ\s+بھی\s+پڑھیں|متعلقہ\s+خبریں|כתבות\s+קשורות|עוד\s+בנושא|เรื่องที่เกี่ยวข้อง|
        bunları\s+da|ilgili\s+haber|baca\s+(?:juga|selengkapnya)|xem\s+thêm|đọc\s+thêm|
        اقرأ\s+(?:أيضا|أيضًا|المزيد)|إقرأ\s+أيضا|قراءة\s+المزيد|קראו\s+(?:גם|עוד)|関連記事|あわせて読みたい|相关(?:阅读|新闻|报道)|延伸閱讀|推荐阅读|推薦閱讀|相關(?:新聞|報導|文章)|阅读更多|閱讀更多|看更多|更多新聞|続きを読む|おすすめ記事|관련\s*(?:기사|뉴스)|더\s*보기|อ่านเพิ่ม|อ่านข่าว|ข่าวที่เกี่ยวข้อง|ဆက်စပ်|អត្ថបទទាក់ទង|ອ່ານເພີ່ມ
        )",
    )
});

/// Lines that call, warn or sell; whole lines only, so they may be short.
static CALL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)^\W*(?:
        advertisement|advertising|join\s+the\s+conversation|author\s+of\s+the\s+article:?|don.t\s+miss|view\s+(?:comments|gallery|all)|show\s+(?:comments|more|less)|uppdaterad.*|sponsored(?:\s+content)?|ad|anzeige|werbung|publicidade?|publicité|pubblicità|reklam[ae]?|annons|advertentie|mainos|
        реклама|広告|广告|إعلان|pub|annonce|reklame|oglas|hirdetés|publicitate|διαφήμιση|פרסומת|โฆษณา|iklan|quảng\s+cáo|विज्ञापन|বিজ্ঞাপন|تبلیغات|اشتہار|광고|スポンサーリンク|
        paylaş|bagikan|chia\s+sẻ|शेयर(?:\s+करें)?|اشتراک\S*|شارك\S*|поделиться|поділитися|udostępnij|sdílet|megosztás|distribuie|jaa|κοινοποίηση|שתפו?|แชร์|分享|シェア|공유(?:하기)?|このニュースをシェア|
        (?:next|previous)(?:\s+(?:article|story|post))?|التالي|السابق|suivant|précédent|siguiente|anterior|(?:nächster|vorheriger)\s+(?:artikel|beitrag)|следующая|предыдущая|下一篇|上一篇|次の記事|前の記事|
        most\s+(?:popular|read)|recommended\s+videos?|önerilen\s+video(?:lar)?|empfohlene[rs]?\s+(?:video|artikel|beitrag)s?|vídeos?\s+recomendados?|vidéos?\s+recommandées?|continua\s+dopo\s+la\s+pubblicità|
        comments?(?:\s*\(?\d*\)?)?|comentários|comentarios|commentaires|kommentare|commenti|reacties|
        share(?:\s+this)?(?:\s+(?:article|story|post|page))?(?:\s+(?:on|via|to|with)\s+\w+)?|teilen|partilhar?|compartilhar?|compartir|partager|condividi|delen|dela|del|
        facebook|twitter|whatsapp|e-?mail|linkedin|telegram|pinterest|print|drucken|imprimir|imprimer|stampa|copy\s+link|link\s+copied!?|
        tags?|topics?|themen|temas|etiquetas|schlagw[oö]rt(?:e|er)?|keywords?|
        subscribe(?:\s+now)?|sign\s+up|log\s*in|register|abonnieren|suscr[ií]bete|assine|s'abonner|abbonati|
        loading(?:\.\.\.|…)?|play|video|foto|fotos|gallery|galerie|filed\s+under:?|story\s+tools|back\s+to\s+top|nach\s+oben|zur\s+startseite|
        all\s+rights\s+reserved\.?|alle\s+rechte\s+vorbehalten\.?|todos\s+(?:os\s+direitos|los\s+derechos)\s+reservados\.?|tous\s+droits\s+réservés\.?
        )\W*$",
    )
});

/// What kind of page a link leads to, in capitals within brackets, at its end.
static ENDED: LazyLock<Regex> = LazyLock::new(|| pattern(r"\[\p{Lu}[\p{Lu}\s]{2,20}\]\W*$"));

/// A label of keywords and what follows it.
static LABELLED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^\W*(?:tags?|topics?|themen|thema|temas|etiquetas|schlagw[oö]rt(?:e|er)?|keywords?|tópicos|mots-clés|sujets|argomenti|onderwerpen|tagi|теги|filed under|in this article|more on|mehr zu)\s*:",
    )
});

/// Sentences that ask for an address, a subscription or a click. Without `\b`, which takes
/// the fast way to search from lines with letters beyond ASCII.
static PLEA: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)(?:
        sign\s+up\s+(?:for|to)(?:\W|$)|subscribe\s+to\s+(?:our|the|read|continue)|(?:our|the|daily|weekly|free)\s+(?:\w+\s+)?newsletters?(?:\W|$)|follow\s+us\s+on|join\s+our\s+(?:whatsapp|telegram|channel)|
        download\s+(?:the|our)\s+app|click\s+here\s+to|support\s+(?:our|independent)\s+journalism|become\s+a\s+(?:member|subscriber)|already\s+a\s+subscriber|
        (?:abonnieren|bestellen)\s+sie\s+(?:unseren|den|hier)|unser(?:en|em)?\s+(?:\w+-?)?newsletter|folgen\s+sie\s+uns|zum\s+newsletter|jetzt\s+(?:abonnieren|anmelden|testen)|
        assine\s+(?:a|o|já|agora|nossa)|siga(?:-nos|\s+o|\s+a)\s+(?:no|na|nas|público|canal|nosso)|inscreva-se|subscreva\s|receba\s+as\s+(?:notícias|últimas)|
        suscr[ií]bete\s+a|síguenos|sigue\s+(?:toda\s+la\s+información|nuestro)|abonnez-vous|inscrivez-vous|suivez-nous|
        iscriviti\s+(?:alla|al)|seguici\s+su|schrijf\s+je\s+in|volg\s+ons|abonneer|
        подпис(?:ывайтесь|аться)|підписуйтесь|obserwuj\s+nas|zapisz\s+się|sledujte\s+nás|
        all\s+rights\s+reserved|alle\s+rechte\s+vorbehalten|may\s+not\s+be\s+(?:published|reproduced)|
        newsletter\s+promotion|privacy\s+notice:|this\s+(?:post|article|page)\s+contains\s+(?:affiliate|references\s+to\s+products)|straight\s+to\s+your\s+(?:phone|inbox)|
        if\s+you\s+(?:enjoyed|liked)\s+(?:reading\s+)?this\s+(?:post|article|story)|sie\s+lesen\s+gerade|(?:aktuelle\s+)?nachrichten\s+aufs\s+handy|affiliate-links?(?:\W|$)|
        einwilligung|datenschutzerklärung|externe[nr]?\s+inhalte?(?:\W|$)|(?:nicht|musst|müssen)\s+.{0,20}eingeloggt|fragen,\s+anregungen|
        会員限定|続きを(?:読む|お読み)|会員登録|扫码|扫一扫|关注.{0,6}(?:公众号|微信)|版权所有|未经授权|未經授權|訂閱|订阅|追蹤我們|구독하|무단\s*전재|재배포\s*금지|제보는|
        تابعونا\s+على|تابعنا\s+على|اشترك\s+في|للاشتراك|ติดตาม.{0,20}(?:ได้ที่|อัพเดท|อัปเดต)|สนับสนุนเรา|กดติดตาม|promptpay|theo\s+dõi\s+.{0,20}trên|
        we\s+want\s+to\s+hear\s+what\s+you\s+think|(?:write|submit|send)\s+(?:us\s+)?a\s+letter\s+to\s+the\s+editor|(?:news\s+tip|tip\s+for\s+us).{0,40}let\s+us\s+know|
        use\s+of\s+this\s+(?:website|site)\s+(?:assumes|constitutes|implies)|chat\s+with\s+us\s+(?:in|on)|get\s+(?:the\s+)?latest\s+.{0,40}\s+(?:to|on|in)\s+your\s+(?:phone|inbox|email)|
        materiał\s+chroniony\s+prawem|wszelkie\s+prawa\s+zastrzeżone|hier\s+klicken\s+und|werden\s+sie\s+mitglied|hinweis\s+zu\s+affiliate|
        (?:zusammenfassung|übersetzung|uppläsning\w*|ljuduppspelning\w*)\s+(?:wurde|ist|är)\s+(?:\S+\s+)?(?:künstlich|maschinell|automatisch|mit\s+(?:hilfe\s+)?(?:von\s+)?ki|ki-|ai-)|eine\s+maschinelle\s+übersetzung|
        follow\s+(?:@?\w+|the\s+[\w\s]{2,40})\s+on\s+(?:twitter|facebook|instagram|x|threads|linkedin|telegram|tiktok|youtube|google)(?:\W|$)|
        subscribe\s+now(?:\W|$)|download\s+the\s+\S+\s+apps?(?:\W|$)|submit\s+your\s+letter|(?:this\s+is\s+a\s+)?breaking\s+(?:new\s+|news\s+)?story\s.{0,12}(?:more\s+to\s+follow|updates)|
        video\s+has\s+failed\s+to\s+load|try\s+refreshing\s+your\s+browser|to\s+see\s+other\s+videos\s+from|(?:enable|activate|aktivieren|activez|active|activar|habilit[ae]|attiva|włącz|включите)\s+(?:\S+\s+)?javascript|javascript\s+(?:\S+\s+){0,3}(?:disabled|deaktiviert|désactivé|aktivieren|aan)|browser\s+(?:does\s+not|doesn.t)\s+support|browser\s+unterstützt\s|
        (?:only|exclusively)\s+(?:available\s+)?(?:for|to)\s+(?:our\s+)?subscribers|nur\s+für\s+abonnent|réservée?\s+aux\s+abonnés|(?:solo|exclusiv[oa])\s+para\s+(?:suscriptores|assinantes)|riservat[oi]\s+agli\s+abbonati|alleen\s+voor\s+abonnees|tylko\s+dla\s+subskrybentów|только\s+(?:для|по)\s+подпис|
        (?:utilizamos|usamos)\s+cookies|wir\s+(?:verwenden|nutzen|setzen)\s+(?:\S+\s+)?cookies|utilisons\s+des\s+cookies|utilizziamo\s+(?:i\s+)?cookie|używamy\s+plików\s+cookie|используе\S+\s+(?:файлы\s+)?cookie|använder\s+cookies|bruker\s+(?:informasjonskapsler|cookies)|bruger\s+cookies|käytämme\s+evästeitä|
        we\s+use\s+cookies|este\s+conteúdo\s+é\s+exclusivo|contenido\s+exclusivo\s+para
        )",
    )
});

/// A word for advertisements, and what little may follow it.
static NOTICE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^\W*(?:advertisement|anzeige|werbung|publicidade|publicidad|publicité|pubblicità|advertentie|reklama|continua depois d)(?:\W|$)[^.!?]{0,45}$",
    )
});

/// Names of what one shares on.
const NETWORKS: [&str; 16] = [
    "facebook",
    "twitter",
    "whatsapp",
    "linkedin",
    "telegram",
    "pinterest",
    "reddit",
    "e-mail",
    "email",
    "messenger",
    "instagram",
    "bluesky",
    "threads",
    "copy link",
    "copiar link",
    "link kopieren",
];

/// A short line that names two networks and says nothing is a row of buttons.
fn is_share_bar(words: &str) -> bool {
    if words.chars().count() > 120 || words.ends_with(['.', '!', '?', '”', '"']) {
        return false;
    }
    let lower = words.to_lowercase();
    let named = NETWORKS
        .iter()
        .filter(|network| lower.contains(*network))
        .count();
    named >= 2
}

/// Whether a paragraph of this text is furniture. `last` is whether it ends the body.
pub(crate) fn is_furniture_line(text: &Text, last: bool) -> bool {
    is_furniture(&text.words(), text, last)
}

/// The same of a text whose words are known.
pub(super) fn is_furniture(words: &str, text: &Text, last: bool) -> bool {
    let words = words.trim();
    let length = words.chars().count();
    if length <= 60 && (CALL.is_match(words) || NOTICE.is_match(words)) || is_share_bar(words) {
        return true;
    }
    // Sentences that are all a link praise what it leads to.
    if length > 200 && is_link(text) {
        return true;
    }
    // What is longer is text, and patterns are slow to say so.
    if length > 400 {
        return false;
    }
    let linked = linked_share(text);
    if length <= 300
        && (linked > 0.4
            || length <= 40
            || words.contains(':') && length <= 160 && !words.ends_with('.'))
        && POINTER.is_match(words)
    {
        return true;
    }
    if (linked > 0.15 || last || length <= 160) && PLEA.is_match(words) {
        return true;
    }
    // "Ferry sinks [VIDEO]", "The mayor resigns [INSIGHT]|".
    if linked > 0.5 && words.lines().all(|line| ENDED.is_match(line)) {
        return true;
    }
    // Keywords, each a link.
    if linked > 0.5 && length <= 300 && LABELLED.is_match(words) {
        return true;
    }
    // A headline of another article, linked as a whole.
    linked > 0.95
        && length <= 200
        && !words.ends_with(['.', '!', '?', '…', '"', '”', '»', '。', '؟', '।'])
}

/// Whether a box of so many words opens like a pointer to other articles.
pub(super) fn is_pointer(words: &str) -> bool {
    POINTER.is_match(words)
}

/// Whether nothing but white space is outside of links.
fn is_link(text: &Text) -> bool {
    let linked = |span: &Span| span.marks.iter().any(|mark| matches!(mark, Mark::Link(_)));
    text.spans
        .iter()
        .all(|span| linked(span) || span.text.trim().is_empty())
}

/// How much of a text is links, from 0 to 1.
fn linked_share(text: &Text) -> f64 {
    let count = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    if !text.is_marked() {
        return 0.0;
    }
    let all: usize = text.spans.iter().map(|span| count(&span.text)).sum();
    let linked: usize = text
        .spans
        .iter()
        .filter(|span| span.marks.iter().any(|mark| matches!(mark, Mark::Link(_))))
        .map(|span| count(&span.text))
        .sum();
    if all == 0 {
        0.0
    } else {
        linked as f64 / all as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(words: &str) -> bool {
        is_furniture_line(&Text::plain(words), false)
    }

    #[test]
    fn pointers_and_calls_are_furniture() {
        for words in [
            "Read also: Bridge closed again",
            "Lesen Sie auch: Brücke gesperrt",
            "Leia também: Ponte fechada",
            "Partilhar: Facebook WhatsApp Imprimir E-mail",
            "Publicidade · Continue a ler a seguir",
            "CONTINUA DEPOIS DA PUBLICIDADE",
            "ADVERTISEMENT",
            "Anzeige",
            "Share this article",
            "Sign up for our newsletter",
            "Tags:",
        ] {
            assert!(line(words), "{words}");
        }
    }

    #[test]
    fn sentences_are_not() {
        for words in [
            "Read more books, the minister told schoolchildren in a speech that lasted more than two hours on Monday.",
            "The ad drew protests.",
            "Share prices fell on Monday.",
            "Video killed the radio star, he said.",
        ] {
            assert!(!line(words), "{words}");
        }
    }

    #[test]
    fn a_line_that_is_all_link_leads_elsewhere() {
        let mut text = Text::default();
        let to = "https://example.org/b".parse().unwrap();
        text.push("Bridge closed again", &[Mark::Link(to)]);
        assert!(is_furniture_line(&text, false));
        let mut kind = text.clone();
        kind.push(" [VIDEO]|", &[]);
        assert!(is_furniture_line(&kind, false));
        kind.push(
            "\nMayor resigns",
            &[Mark::Link("https://example.org/c".parse().unwrap())],
        );
        assert!(!is_furniture_line(&kind, false));
        kind.push(" [INSIGHT]", &[]);
        assert!(is_furniture_line(&kind, false));
        text.push(" as the mayor had said.", &[]);
        assert!(!is_furniture_line(&text, false));
    }

    #[test]
    fn sentences_that_are_all_a_link_are_furniture() {
        let to = || Mark::Link("https://example.org/b".parse().unwrap());
        let mut text = Text::default();
        text.push(&"Our offer is cheap this week. ".repeat(20), &[to()]);
        assert!(is_furniture_line(&text, false));
        text.push(&"So says the seller, and nobody else.".repeat(3), &[]);
        assert!(!is_furniture_line(&text, false));
    }
}
