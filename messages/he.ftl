# עברית. אותן הודעות ואותם ארגומנטים כמו ב־en.ftl, ושם הם מוסברים. שמות השפות באים אחרי
# אותיות השימוש מ, ב, ל בלי מקף; תאריך ומספר באים אחרי מקף. הפנייה לקוראים בלשון רבים.

## האתר עצמו, אם בעליו לא אמר אחרת

site-name = Interpres
site-tagline = עיתוני העולם בשפתכם

## בכל עמוד

skip-to-text = דילוג לטקסט
nav-label = ניווט ראשי
nav-home = העמוד הראשי
nav-sources = מקורות
nav-search = חיפוש
language-picker = שפה
language-picker-label = לקריאת העמוד בשפה אחרת
language-find = חיפוש שפה
footer-about = על התרגומים
footer-feeds = הזנות
footer-rights = כל כתבה שייכת למי שפרסם אותה, תמיד עם שם וקישור.
contact = דיווח על טעות

## מדורים

section-politics = פוליטיקה
section-conflict = מלחמה ושלום
section-economy = כלכלה
section-labour = עבודה
section-society = חברה
section-crime = פלילים ומשפט
section-disaster = אסונות ותאונות
section-health = בריאות
section-education = חינוך
section-science = מדע וטכנולוגיה
section-environment = סביבה
section-weather = מזג האוויר
section-culture = תרבות ותקשורת
section-religion = דת
section-lifestyle = חיים ופנאי
section-sport = ספורט
section-people = אנשים

## העמוד הראשי

front-top-stories = הכותרות
front-latest = חדשות אחרונות
front-empty = עדיין אין כאן מה לקרוא. הכתבות הראשונות יופיעו ברגע שייאספו ויתורגמו.

## כתבה ברשימה

card-from-language = מ{ $language }
card-original = ב{ $language }
card-comments =
    { $count ->
        [one] תגובה אחת
        [two] שתי תגובות
       *[other] { $count } תגובות
    }
card-story-sources =
    { $articles ->
        [one] כתבה אחת
        [two] שתי כתבות
       *[other] { $articles } כתבות
    } { $sources ->
        [one] ממקור אחד
        [two] משני מקורות
       *[other] מ־{ $sources } מקורות
    }

## כתבה

article-published = פורסם ב־{ $date }
article-updated = עודכן ב־{ $date }
article-local-time = { $time } שעון מקומי
article-by = מאת { $authors }
article-read-original = לקריאה באתר { $source }
article-also-by = פורסם גם אצל { $sources }
article-translated = תרגום מכונה מ{ $language }
article-translated-by-way = תרגום מכונה מ{ $language }, דרך { $way }
article-engine = תורגם בעזרת { $engine }
article-reviewed = בבדיקת { $name }
article-how-translated = איך נעשים התרגומים
article-in-original-of = המקור ב{ $language }
article-side-by-side = זה לצד זה
article-sentences = משפט אחר משפט
article-sentence-original = המקור של משפט זה
article-views = דרכים לקרוא את הכתבה
article-save = שמירה למועד אחר
article-continue = להמשיך מהמקום שבו עצרתם
article-this-is-original = זהו המקור, ב{ $language }.
article-not-translated = טרם תורגם
article-not-translated-explained = הכתבה טרם תורגמה ל{ $language }. לפניכם המקור, ב{ $language-original }.
article-head-only = לפי שעה תורגמו רק הכותרת והפתיח. ההמשך יבוא בקרוב, ועד אז הוא מוצג ב{ $language }.
article-head-only-by-choice = תורגמו רק הכותרת והפתיח. הכתבה עצמה מוצגת ב{ $language }.
article-summary-only = { $source } מרשים לנו להציג רק את ההתחלה. הכתבה המלאה נמצאת באתר שלהם.
article-headline-only = { $source } מרשים לנו להציג רק את הכותרת. הכתבה נמצאת באתר שלהם.
article-picture-credit = תמונה: { $credit }
article-same-story = על אותו אירוע
article-same-topic = באותו נושא
article-same-category = עוד במדור { $section }
article-same-author = עוד מאת { $name }
article-topics = נושאים
article-other-languages = הכתבה בשפות אחרות
article-version-original = המקור
article-version-machine = תרגום מכונה
article-embed-video = סרטון באתר { $site }
article-embed-audio = הקלטה באתר { $site }
article-embed-social = פוסט באתר { $site }
article-embed-map = מפה באתר { $site }
article-embed-other = להמשך באתר { $site }

## זה לצד זה

side-by-side-title = המקור והתרגום זה לצד זה
side-by-side-original = המקור, ב{ $language }
side-by-side-translation = התרגום, ב{ $language }
side-by-side-back = חזרה לתרגום

## תגובות

comments-count =
    { $count ->
        [0] אין תגובות עדיין
        [one] תגובה אחת
        [two] שתי תגובות
       *[other] { $count } תגובות
    }
comments-write = כתבו תגובה
comments-name = שם
comments-name-hint = יופיע מעל התגובה; עד { $most } תווים
comments-text = תגובה
comments-text-hint = טקסט פשוט בכל שפה; עד { $most } תווים
# שדה שאנשים אינם רואים; רובוטים ממלאים אותו.
comments-trap = השאירו את השדה הזה ריק
comments-send = שליחה
comments-moderated = תגובות מתפרסמות לאחר אישור העורך.
comments-held = תודה. התגובה ממתינה לעורך ותופיע ברגע שתאושר.
comments-closed = התגובות סגורות.
comments-translated = תרגום מכונה מ{ $language }
comments-show-original = הצגת המקור
comments-reply-to = תשובה ל־{ $name }
comments-in-reply-to = בתשובה ל־{ $name }
comments-reply-cancel = תגובה לכתבה במקום תשובה
comments-error-name = אנא כתבו שם באורך 1 עד { $most } תווים.
comments-error-text = אנא כתבו תגובה באורך 1 עד { $most } תווים.
comments-error-often = שלחתם כמה תגובות בזמן קצר. אנא המתינו כמה דקות ונסו שוב.
comments-error-quick = זה היה מהיר מאוד. אנא קראו את תגובתכם פעם נוספת ושלחו אותה שוב.
comments-at-once = התגובה מופיעה מיד עם שליחתה.
comments-shown = תודה. התגובה פורסמה.
comments-error-word = המילה ”{ $word }” אינה מתקבלת כאן. אנא נסחו אחרת.
comments-error-network = כרגע לא מתקבלות תגובות מהרשת שלכם.
comments-own = שינוי התגובה שלכם או ביטולה
comments-own-until = אפשר לשנות את התגובה או לבטל אותה עד: { $time }.
comments-own-save = שמירת השינויים
comments-own-withdraw = ביטול התגובה
comments-own-over = חלף הזמן שבו היה אפשר לשנות את התגובה.
comments-withdrawn = התגובה בוטלה.
comments-changed = נערכה
comments-report = דיווח על התגובה
comments-report-why = מה לא בסדר בתגובה הזאת?
comments-report-spam = פרסומת או דואר זבל
comments-report-abuse = עלבון או שנאה
comments-report-illegal = בניגוד לחוק
comments-report-other = משהו אחר
comments-report-words = הערה לעורכים (לא חובה)
comments-reported = תודה. עורך יבדוק את התגובה.
comments-email = דוא״ל (לא חובה)
comments-email-hint = גלוי למערכת בלבד ולעולם לא מתפרסם
comments-error-email = אנא בדקו את כתובת הדוא״ל או השאירו את השדה ריק.

## רשימות כתבות

list-empty = אין כתבות עדיין.
list-count =
    { $articles ->
        [one] כתבה אחת
        [two] שתי כתבות
       *[other] { $articles } כתבות
    }
list-pages = עמודים
list-page = עמוד { $number }
list-older = ישנות יותר
list-newer = חדשות יותר
source-language = כותבים ב{ $language }
topic-follow = מעקב אחר נושא זה
sources-title = מקורות
sources-intro = אלה כלי התקשורת שאת כתבותיהם אתם קוראים כאן, כל אחד והשפה שבה הוא כותב.
sources-opml = כל המקורות בקובץ OPML
story-first = הראשונים לדווח
story-adds = החדש בכתבה זו
story-title = האירוע
story-intro =
    { $articles ->
        [one] כתבה אחת
        [two] שתי כתבות
       *[other] { $articles } כתבות
    } { $sources ->
        [one] ממקור אחד
        [two] משני מקורות
       *[other] מ־{ $sources } מקורות
    } על אותו אירוע, החדשות תחילה.

## רשימת קריאה

reading-title = רשימת קריאה
reading-about = רשימת הקריאה שלכם נשמרת בדפדפן זה בלבד, ללא חשבון. כתבות שנשמרו ניתנות לקריאה גם ללא חיבור.
reading-no-script = דף זה זקוק ל־JavaScript, שאינו פועל בדפדפן שלכם.
reading-saved = כתבות שמורות
reading-saved-none = עדיין לא נשמרו כתבות. בדף של כל כתבה יש כפתור לכך.
reading-topics = נושאים במעקב
reading-topics-none = עדיין אין נושאים במעקב. בדף של כל נושא יש כפתור לכך.
reading-remove = הסרה
reading-languages = שפות שאתם קוראים
reading-languages-about = כתבות שנכתבו באחת מהשפות האלה מוצגות במקור, וכל השאר בתרגום.

## חיפוש

search-title = חיפוש
search-box = חיפוש בכתבות
search-go = חיפוש
search-heading = תוצאות החיפוש עבור ”{ $query }”
search-results =
    { $count ->
        [one] נמצאה כתבה אחת
        [two] נמצאו שתי כתבות
       *[other] נמצאו { $count } כתבות
    }
search-none = לא נמצא דבר עבור ”{ $query }”.
search-meant = האם התכוונתם לחפש { $query }?
search-advice = נסו פחות מילים או מילים אחרות, בדקו את הכתיב או חפשו בכל המדורים והמקורות.
search-filters = צמצום החיפוש
search-filter-section = מדור
search-filter-source = מקור
search-filter-language = שפת המקור
search-filter-any = הכול
search-filter-from = מיום
search-filter-to = עד יום
search-without-limits = חיפוש בלי ההגבלות האלה
search-elsewhere = נמצא בשפות אחרות
search-next = העמוד הבא
search-previous = העמוד הקודם
search-order = סדר
search-order-relevance = המתאימות ביותר תחילה
search-order-newest = החדשות ביותר תחילה

## על התרגומים

about-title = על התרגומים
about-lead = את הכתבות באתר כתבו עיתונאים, בשפות רבות, לקוראים שלהם. תוכנה תרגמה אותן בשבילכם.
about-how-title = איך כתבה מתורגמת
about-how = אנחנו מביאים את הכתבה מאתר המפרסם ומזהים בה את הכותרת, הטקסט, התמונות והכיתובים. אחר כך תוכנת תרגום מתרגמת אותה משפט אחר משפט. זוהי רשת עצבית: היא למדה ממיליוני משפטים שתרגמו בני אדם, והיא פועלת במחשבים שלנו. לשם כך לא נשלחים לאיש כתבות או הרגלי קריאה.
about-how-by-others = אנחנו מביאים את הכתבה מאתר המפרסם ומזהים בה את הכותרת, הטקסט, התמונות והכיתובים. אחר כך תוכנת תרגום מתרגמת אותה משפט אחר משפט. איזו תוכנה מתרגמת בכל מסלול כתוב בהמשך. תוכנות שאינן שלנו עשויות לפעול במחשבים של אחרים: במקרה כזה משפטי הכתבה נשלחים לשם, אך לא שום דבר על מי קורא מה.
about-way-title = דרך שפה אחרת
about-way = לזוגות רבים של שפות אין תוכנה שמתרגמת ישירות. במקרה כזה הכתבה מתורגמת תחילה לאנגלית, ומשם לשפתכם. בשני שלבים נופלות יותר טעויות מאשר בשלב אחד. השורה שמעל כל כתבה אומרת באיזו דרך היא עברה.
about-trust-title = על מה אפשר לסמוך
about-trust = הכותרת, הטקסט, הכיתובים וקרדיט הצילום מתורגמים; שמות של אנשים ושל כלי תקשורת נשארים כפי שהם. אחרי כל תרגום נערכת השוואה למקור: האם המספרים, התאריכים, השמות והקישורים עדיין שם, האם השפה נכונה, האם משהו חסר או חוזר על עצמו? תרגום שאינו עומד בבדיקה מעוכב עד שאדם יראה אותו.
about-limits-title = מה כדאי לדעת
about-limits = תרגום מכונה טועה, ולעיתים קרובות הטעויות נקראות היטב. הוא עלול לא להבין אירוניה, משחקי מילים, ציטוטים ושמות, להתבלבל בין מי שעשה למי שנעשה לו, או לבחור מבין שתי משמעויות את הלא נכונה. התרגום אינו לשונו של המפרסם ואינו באחריותו. לפני שאתם מצטטים כתבה או פועלים על פיה, קראו את המקור: הוא במרחק לחיצה אחת בכל עמוד, וגם לצד התרגום.
about-people-title = מה עושים בני אדם
about-people = תרגומים אחדים נקראו או תוקנו בידי אדם; הדבר מצוין בהם, בשמו. כל השאר הוא מעשה המכונה לבדה, ומסומן ככזה.
about-mistake-title = מצאתם טעות?
about-mistake = ספרו לנו מה כתובת העמוד ומהו המשפט. תיקונים של בני אדם נשמרים גם כשהכתבה מתורגמת מחדש.
about-pairs-title = שפות המתורגמות ל{ $language }
about-pairs-from = שפת המקור
about-pairs-way = דרך
about-pairs-direct = ישירות
about-pairs-engine = תוכנה ומודל
about-pairs-glossary = מילון מונחים { $version }
about-pairs-articles = כתבות

## API

api-title = ממשק לתוכנות (API)
api-lead = מה שהקוראים רואים באתר הזה, לתוכנות: כ־JSON, בשפה של כל מהדורה. אין צורך במפתח.
api-description = אותו הדבר כתיאור OpenAPI
api-lists-title = רשימות ארוכות
api-lists = רשימה ארוכה מגיעה בחלקים, החדש תחילה. כל חלק נגמר בסימן שממנו הרשימה נמשכת; שלחו אותו כדי לקבל את החלק הבא. מה שמתפרסם בינתיים אינו מזיז דבר.
api-changes-title = רק מה שחדש
api-changes = בכל תשובה יש ETag. החזירו אותו ב־If-None-Match, וכל עוד דבר לא השתנה תקבלו רק את ההודעה על כך.
api-requests = בקשות
api-answer = תשובה
api-name = שם
api-kind = סוג
api-meaning = משמעות
api-example = דוגמה
api-default = ברירת המחדל: { $value }
api-objects = עצמים בתשובות

## שגיאות

error-400-title = לא היה אפשר להבין את הבקשה
error-400 = משהו בכתובת או בטופס אינו כמצופה. אנא חזרו אחורה ונסו שוב.
error-404-title = אין עמוד כזה
error-404 = ייתכן שנפלה טעות בכתובת, או שהעמוד עבר. התחילו בעמוד הראשי או חפשו אותו.
error-410-title = הכתבה כבר אינה זמינה
error-410 = היא הוסרה, כאן או בידי מי שפרסם אותה.
error-413-title = זה יותר מדי
error-413 = מה ששלחתם ארוך מדי. אנא קצרו ונסו שוב.
error-429-title = יותר מדי בקשות
error-429 = מהכתובת שלכם הגיעו בקשות רבות בזמן קצר. אנא המתינו רגע ונסו שוב.
error-500-title = משהו השתבש אצלנו
error-500 = התקלה נרשמה. אנא נסו שוב בעוד כמה דקות.
error-back = לעמוד הראשי

## הזנות

feed-latest = { $site }: הכתבות האחרונות
feed-of = { $site }: { $name }
feed-about = כתבות מכלי תקשורת רבים, ב{ $language }: מקור ותרגומי מכונה
feed-about-story = כל הכתבות על אירוע אחד, ב{ $language }: מקור ותרגומי מכונה
feed-originals = מקור בלבד
feed-about-originals = כתבות מכלי תקשורת רבים שנכתבו ב{ $language }, בלי תרגומים
feed-read-original = הכתבה במקור ({ $source }, { $language })
opml-title = { $site }: מקורות
