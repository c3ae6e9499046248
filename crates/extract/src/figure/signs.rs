//! How credits stand at the end of captions, as patterns.

use crate::pattern::pattern;
use regex::Regex;
use std::sync::LazyLock;

/// A label and what follows it, up to the end.
pub(super) static LABELLED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)(?:^|[\s(\[|/.,;:–—\-（［【「『／。，、；！？।॥؟،＝」』）])
        (?:(?:symbol|archiv|beispiel|titel|file\ |handout\ )?(?:foto|bild|photo)s?|photos?|photograph|photo\ credit|image\ credit|picture\ credit|fotos?|fotografía|fotografia|fotografie|
        photographie|bild(?:quelle|er)?|images?|imagem|imagens|imagen|immagine|afbeelding|beeld|
        (?:photo\ |image\ )?credits?|créditos?|crédits?(?:\ photo)?|credito|quelle|(?:image\ |photo\ )?source|fonte|fuente|bron|pictures?|
        copyright|courtesy(?:\ of)?|zdjęcie|zdj|fot|fotó|forrás|фото|снимка|снимок|фотографія|фотография|источник|джерело|извор|източник|
        写真(?:提供|撮影)?|撮影|画像(?:提供)?|提供|出典|(?:图|圖)[源據据]?|图片|圖片|供图|供圖|(?:图片|圖片|資料|资料)?(?:来源|來源)|摄影|攝影|照片|翻攝|
        사진(?:\s?제공|\s?출처)?|자료(?:\s?사진)?|제공|출처|ảnh|nguồn(?:\ ảnh)?|kuva|lähde|källa|kilde|zdroj|kaynak|źródło|sumber|gambar|picha|larawan|sawir|
        φωτογραφία|φωτο|φωτό|φωτ|πηγή|fotoğraf|الصورة|صورة|تصوير|المصدر|مصدر|عکس|عکاس|منبع|تصویر|فوٹو|
        תמונה|צילום|מקור|फोटो|फ़ोटो|फ़ोटो|तस्वीर|छायाचित्र|तस्बिर|स्रोत|ছবি|আলোকচিত্র|সূত্র|ਫੋਟੋ|ਤਸਵੀਰ|ફોટો|તસવીર|படம்|புகைப்படம்|ఫోటో|ఫొటో|చిత్రం|
        ಚಿತ್ರ|ಫೋಟೋ|ചിത്രം|ഫോട്ടോ|ඡායාරූපය|(?:ขอบคุณ)?ภาพ(?:จาก|โดย|ประกอบ)?|ที่มา(?:ภาพ)?|ພາບ|រូបភាព|រូបថត|ဓာတ်ပုံ|ფოტო|լուսանկարը|ፎቶ|
        illustrations?|ilustraç(?:ão|ões)|ilustración|illustrazione|ilustracja|arte|grafik|infografik|video)
        (?:\ (?:by|de|di|von|do|da|van))?\.?\s*[:：/／=＝ঃ]\s*
        (?P<credit>[^:：]{2,90}?)[)\]）］】」』]?\.?\s*$",
    )
});
/// The sign of copyright and its holder.
pub(super) static COPYRIGHTED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)[(\[]?\s*(?:©|\(c\)|（[cCｃＣ]）|Ⓒ|copyright[\s:])\s*:?\s*(?P<credit>[^©]{2,90}?)[)\]]?\.?\s*$",
    )
});
/// "Photo by Ada Moss" at the end.
pub(super) static SIGNED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^|[\s(\[|/.,;–—-])(?:(?i:photos?|image|picture|photograph|foto|fotos|fotografia|fotografía)\s+(?i:by|von|de|di|por|door|av)|(?i:courtesy\s+of))\s+(?P<credit>[\p{Lu}][^.!?]{1,120}?)[)\]]?\.?\s*$",
    )
});
/// A label without a colon: "fot. Ada Moss", and "(foto Ada Moss)" after a sign.
pub(super) static ABBREVIATED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:(?:^|[\s(\[|/.,;–—-])(?:[Ff]ot|FOT|[Zz]dj|[Rr]ys|[Pp]h|PH|[Φφ]ωτ)\.|[.!?…|/(\[–—-]\s*(?i:fotos?|photos?|bild|снимка)\s)\s*(?P<credit>[^\s:.!?()\[\]][^:.!?()\[\]]{1,60}?)[)\]]?\.?\s*$",
    )
});
/// As Chinese and Japanese papers sign: "新华社记者 李明 摄", "山田太郎撮影".
pub(super) static TAKEN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x)(?:^|[\s（(＝=。！？，、；：”」』）])
        (?P<credit>\p{Han}{2,8}(?:发|發|供图|供圖)[（(][\p{Han}·、\s]{2,20}[）)]|
        (?:\p{Han}{2,8}\s?)?(?:(?:特约|特約|实习|實習|摄影)?(?:记者|記者|通讯员|通訊員)\s*)?
        [\p{Han}·]{2,4}(?:[\s、][\p{Han}·]{2,4}){0,2}?(?:\s*(?:摄影|攝影|摄|攝|撮影)))[）)]?\s*$",
    )
});
/// A Chinese label right after the words of a caption, which keep what the picture is.
pub(super) static DRAWN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:(?P<kept>(?:资料|資料|示意|效果|截|地|组|組|网络|網路)(?:图|圖)片?)|(?:图|圖)片?|摄影?|攝影?)\s*[/／]\s*(?P<credit>[^/／:：。，\s]{2,20})$",
    )
});
/// As Japanese papers sign: "…＝共同".
pub(super) static EQUALLED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"＝(?P<credit>[^＝。、\d（）()]{1,20})）?$"));
/// In brackets at the end: an agency, or a name before or after a stroke.
pub(super) static BRACKETED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"[(\[](?P<credit>(?:[^()\[\]:]{0,60}[^()\[\]:\w])?(?:via|AFP|AP|EPA|dpa|ANSA|LUSA|EFE|PTI|ANI)(?:[^()\[\]:\w][^()\[\]:]{0,60})?|[^()\[\]:]{0,60}(?:[^\s\d]/|Getty|Reuters|REUTERS|Shutterstock|Photo|Foto)[^()\[\]:]{0,60})[)\]]\.?\s*$",
    )
});
/// The last brackets.
pub(super) static ENCLOSED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"[(\[（［【〔](?P<credit>[^()\[\]（）［］【】〔〕:：]{2,60})[)\]）］】〕]\s*[.。।]?\s*$",
    )
});
/// After the end of a sentence: "X/Agency", "X via Agency".
pub(super) static STROKED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"(?:[.!?…”"»)]\s+|\s[|–—-]\s+|\n)(?P<credit>[\p{Lu}\p{Lo}][^.!?\n]{1,50}?(?:\s?/\s?|\svia\s)[\p{Lu}\p{Lo}a-z][^.!?\n]{1,45})\.?\s*$"#,
    )
});
/// The same, and nothing before it.
pub(super) static ALONE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?P<credit>[\p{Lu}\p{Lo}][^.!?\n]{1,50}?(?:\s?/\s?|\svia\s)[\p{Lu}\p{Lo}a-z][^.!?\n]{1,45})\.?\s*$",
    )
});
/// After the end of a sentence: an agency alone.
pub(super) static AGENCY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"(?:^|[.!?…”"»)]\s+|\s[|–—-]\s+|\n)(?P<credit>(?:Reuters|REUTERS|AP|AFP|EPA|EFE|ANSA|LUSA|Lusa|dpa|DPA|APA|ANP|TASS|Xinhua|IMAGO|imago|Imago|picture alliance|Getty Images|Shutterstock|Unsplash|Alamy|Adobe Stock|iStock|Pixabay|Pexels|Wikimedia Commons|Keystone|Belga)(?:[\s/,-][^.!?\n]{0,40})?)\.?\s*$"#,
    )
});
