# اردو۔ وہی پیغامات اور وہی متغیرات جو en.ftl میں ہیں، جہاں ان کی وضاحت ہے۔ زبانوں کے نام
# بدلتے نہیں: “انگریزی سے”، “انگریزی میں”۔

## خود سائٹ، اگر مالک نے کچھ اور نہ کہا ہو

site-name = Interpres
site-tagline = دنیا بھر کے اخبارات، آپ کی زبان میں

## ہر صفحے پر

skip-to-text = متن پر جائیں
nav-label = مرکزی فہرست
nav-home = صفحۂ اول
nav-sources = صحافتی ادارے
nav-search = تلاش
language-picker = زبان
language-picker-label = اسے کسی اور زبان میں پڑھیں
language-find = زبان تلاش کریں
footer-about = تراجم کے بارے میں
footer-feeds = فیڈز
footer-rights = ہر خبر اُس ادارے کی ملکیت ہے جس نے اسے شائع کیا؛ ہر ایک کا نام اور لنک درج ہے۔
contact = غلطی کی اطلاع دیں

## شعبے

section-politics = سیاست
section-conflict = جنگ اور امن
section-economy = معیشت
section-labour = روزگار
section-society = معاشرہ
section-crime = جرم و انصاف
section-disaster = آفات اور حادثات
section-health = صحت
section-education = تعلیم
section-science = سائنس اور ٹیکنالوجی
section-environment = ماحولیات
section-weather = موسم
section-culture = ثقافت اور میڈیا
section-religion = مذہب
section-lifestyle = طرزِ زندگی
section-sport = کھیل
section-people = شخصیات

## صفحۂ اول

front-top-stories = اہم خبریں
front-latest = تازہ ترین
front-empty = یہاں ابھی پڑھنے کو کچھ نہیں۔ پہلی خبریں حاصل اور ترجمہ ہوتے ہی یہاں نظر آئیں گی۔

## فہرست میں ایک خبر

card-from-language = { $language } سے
card-original = { $language } میں
card-comments =
    { $count ->
        [one] { $count } تبصرہ
       *[other] { $count } تبصرے
    }
card-story-sources =
    { $sources ->
        [one] { $sources } ادارے
       *[other] { $sources } اداروں
    } کی { $articles ->
        [one] { $articles } خبر
       *[other] { $articles } خبریں
    }

## خبر

article-published = اشاعت: { $date }
article-updated = تازہ کاری: { $date }
article-local-time = مقامی وقت { $time }
article-by = تحریر: { $authors }
article-read-original = { $source } پر پڑھیں
article-also-by = یہاں بھی شائع ہوئی: { $sources }
article-translated = { $language } سے مشینی ترجمہ
article-translated-by-way = { $language } سے مشینی ترجمہ، بواسطہ { $way }
article-engine = ترجمہ بذریعہ { $engine }
article-reviewed = نظرِ ثانی: { $name }
article-how-translated = یہ تراجم کیسے ہوتے ہیں
article-in-original-of = { $language } میں اصل متن
article-side-by-side = ساتھ ساتھ
article-sentences = جملہ بہ جملہ
article-sentence-original = اس جملے کا اصل متن
article-views = اس خبر کو پڑھنے کے طریقے
article-save = بعد کے لیے محفوظ کریں
article-continue = جہاں چھوڑا تھا وہیں سے پڑھیں
article-this-is-original = یہ { $language } میں اصل متن ہے۔
article-not-translated = ابھی ترجمہ نہیں ہوا
article-not-translated-explained = اس خبر کا ابھی { $language } میں ترجمہ نہیں ہوا۔ یہاں { $language-original } میں اصل متن پیش ہے۔
article-head-only = ابھی صرف سرخی اور ابتدائیے کا ترجمہ ہوا ہے۔ باقی جلد آئے گا؛ تب تک وہ { $language } میں پیش ہے۔
article-head-only-by-choice = صرف سرخی اور ابتدائیے کا ترجمہ کیا گیا ہے۔ خود خبر { $language } میں پیش ہے۔
article-summary-only = { $source } ہمیں صرف آغاز دکھانے کی اجازت دیتا ہے۔ پوری خبر اُس کی اپنی سائٹ پر ہے۔
article-headline-only = { $source } ہمیں صرف سرخی دکھانے کی اجازت دیتا ہے۔ خبر اُس کی اپنی سائٹ پر ہے۔
article-picture-credit = تصویر: { $credit }
article-same-story = اسی واقعے پر
article-same-topic = اسی موضوع پر
article-same-category = { $section } سے مزید
article-same-author = { $name } کی مزید تحریریں
article-topics = موضوعات
article-other-languages = یہ خبر دوسری زبانوں میں
article-version-original = اصل متن
article-version-machine = مشینی ترجمہ
article-embed-video = ویڈیو: { $site }
article-embed-audio = آڈیو: { $site }
article-embed-social = پوسٹ: { $site }
article-embed-map = نقشہ: { $site }
article-embed-other = باقی { $site } پر

## ساتھ ساتھ

side-by-side-title = اصل متن اور ترجمہ ساتھ ساتھ
side-by-side-original = اصل متن، { $language } میں
side-by-side-translation = ترجمہ، { $language } میں
side-by-side-back = ترجمے پر واپس

## تبصرے

comments-count =
    { $count ->
        [0] ابھی کوئی تبصرہ نہیں
        [one] { $count } تبصرہ
       *[other] { $count } تبصرے
    }
comments-write = تبصرہ لکھیں
comments-name = نام
comments-name-hint = آپ کے تبصرے کے اوپر نظر آئے گا؛ زیادہ سے زیادہ { $most } حروف
comments-text = تبصرہ
comments-text-hint = کسی بھی زبان میں سادہ متن؛ زیادہ سے زیادہ { $most } حروف
# یہ خانہ لوگوں کو نظر نہیں آتا؛ اسے روبوٹ بھرتے ہیں۔
comments-trap = یہ خانہ خالی چھوڑ دیں
comments-send = بھیجیں
comments-moderated = تبصرے ناظم کے پڑھنے کے بعد شائع ہوتے ہیں۔
comments-held = شکریہ۔ آپ کا تبصرہ ناظم کا منتظر ہے اور منظوری ملتے ہی شائع ہو جائے گا۔
comments-closed = تبصرے بند ہیں۔
comments-translated = { $language } سے مشینی ترجمہ
comments-show-original = اصل متن دکھائیں
comments-reply-to = { $name } کو جواب دیں
comments-in-reply-to = { $name } کے جواب میں
comments-reply-cancel = جواب نہیں، خبر پر تبصرہ کریں
comments-error-name = براہِ کرم 1 سے { $most } حروف تک کا نام لکھیں۔
comments-error-text = براہِ کرم 1 سے { $most } حروف تک کا تبصرہ لکھیں۔
comments-error-often = آپ نے تھوڑے وقت میں کئی تبصرے بھیجے ہیں۔ براہِ کرم چند منٹ انتظار کر کے دوبارہ کوشش کریں۔
comments-error-quick = یہ بہت جلدی ہوا۔ براہِ کرم اپنا تبصرہ ایک بار پھر پڑھ کر دوبارہ بھیجیں۔
comments-at-once = آپ کا تبصرہ بھیجتے ہی شائع ہو جاتا ہے۔
comments-shown = شکریہ۔ آپ کا تبصرہ شائع ہو گیا ہے۔
comments-error-word = لفظ “{ $word }” یہاں قبول نہیں کیا جاتا۔ براہِ کرم اسے کسی اور طرح کہیں۔
comments-error-network = اس وقت آپ کے نیٹ ورک سے تبصرے قبول نہیں کیے جا رہے۔
comments-own = اپنا تبصرہ بدلیں یا واپس لیں
comments-own-until = آپ یہ تبصرہ { $time } تک بدل سکتے ہیں یا واپس لے سکتے ہیں۔
comments-own-save = تبدیلیاں محفوظ کریں
comments-own-withdraw = تبصرہ واپس لیں
comments-own-over = اس تبصرے کو بدلنے کا وقت گزر چکا ہے۔
comments-withdrawn = آپ کا تبصرہ واپس لے لیا گیا ہے۔
comments-changed = ترمیم شدہ
comments-report = اس تبصرے کی شکایت کریں
comments-report-why = اس تبصرے میں کیا خرابی ہے؟
comments-report-spam = اشتہار یا اسپیم
comments-report-abuse = توہین یا نفرت
comments-report-illegal = خلافِ قانون
comments-report-other = کچھ اور
comments-report-words = ناظمین کے لیے نوٹ (اختیاری)
comments-reported = شکریہ۔ ناظم اس تبصرے کو دیکھیں گے۔
comments-email = ای میل (اختیاری)
comments-email-hint = صرف ادارہ دیکھتا ہے؛ کبھی شائع نہیں ہوتا
comments-error-email = براہِ کرم ای میل پتہ دیکھ لیں یا خانہ خالی چھوڑ دیں۔

## خبروں کی فہرستیں

list-empty = ابھی کوئی خبر نہیں۔
list-count =
    { $articles ->
        [one] { $articles } خبر
       *[other] { $articles } خبریں
    }
list-pages = صفحات
list-page = صفحہ { $number }
list-older = پرانی
list-newer = نئی
source-language = { $language } میں لکھتا ہے
topic-follow = اس موضوع کو فالو کریں
sources-title = صحافتی ادارے
sources-intro = یہ وہ ادارے ہیں جن کی خبریں آپ یہاں پڑھتے ہیں؛ ہر ایک کے ساتھ اُس کی زبان درج ہے۔
sources-opml = تمام ادارے ایک OPML فائل میں
story-first = سب سے پہلے خبر دی
story-adds = اس خبر میں نیا
story-title = واقعہ
story-intro =
    ایک ہی واقعے پر { $sources ->
        [one] { $sources } ادارے
       *[other] { $sources } اداروں
    } کی { $articles ->
        [one] { $articles } خبر
       *[other] { $articles } خبریں
    }، تازہ ترین پہلے۔

## پڑھنے کی فہرست

reading-title = پڑھنے کی فہرست
reading-about = آپ کی پڑھنے کی فہرست صرف اسی براؤزر میں رہتی ہے، کسی اکاؤنٹ کی ضرورت نہیں۔ محفوظ کی ہوئی خبریں کنکشن کے بغیر بھی پڑھی جا سکتی ہیں۔
reading-no-script = اس صفحے کو جاوا اسکرپٹ درکار ہے جو آپ کے براؤزر میں نہیں چل رہا۔
reading-saved = محفوظ خبریں
reading-saved-none = ابھی کوئی خبر محفوظ نہیں کی گئی۔ ہر خبر کے صفحے پر اس کے لیے بٹن ہے۔
reading-topics = آپ کے فالو کیے ہوئے موضوعات
reading-topics-none = آپ ابھی کسی موضوع کو فالو نہیں کرتے۔ ہر موضوع کے صفحے پر اس کے لیے بٹن ہے۔
reading-remove = ہٹائیں
reading-languages = آپ جو زبانیں پڑھتے ہیں
reading-languages-about = ان میں سے کسی زبان میں لکھی گئی خبریں اصل زبان میں دکھائی جاتی ہیں، باقی سب ترجمے میں۔

## تلاش

search-title = تلاش
search-box = خبروں میں تلاش کریں
search-go = تلاش کریں
search-heading = “{ $query }” کی تلاش کے نتائج
search-results =
    { $count ->
        [one] { $count } خبر ملی
       *[other] { $count } خبریں ملیں
    }
search-none = “{ $query }” کے لیے کچھ نہیں ملا۔
search-meant = کیا آپ { $query } تلاش کر رہے تھے؟
search-advice = کم یا دوسرے الفاظ آزمائیں، ہجے جانچیں، یا تمام شعبوں اور اداروں میں تلاش کریں۔
search-filters = تلاش محدود کریں
search-filter-section = شعبہ
search-filter-source = ادارہ
search-filter-language = اصل زبان
search-filter-any = تمام
search-filter-from = اس دن سے
search-filter-to = اس دن تک
search-without-limits = ان حدود کے بغیر تلاش کریں
search-elsewhere = دوسری زبانوں میں ملا
search-next = اگلا صفحہ
search-previous = پچھلا صفحہ
search-order = ترتیب
search-order-relevance = موزوں ترین پہلے
search-order-newest = تازہ ترین پہلے

## تراجم کے بارے میں

about-title = تراجم کے بارے میں
about-lead = اس سائٹ کی خبریں صحافیوں نے کئی زبانوں میں اپنے قارئین کے لیے لکھی ہیں۔ ایک پروگرام نے آپ کے لیے ان کا ترجمہ کیا ہے۔
about-how-title = خبر کا ترجمہ کیسے ہوتا ہے
about-how = ہم خبر کو شائع کرنے والے ادارے سے لیتے ہیں اور اس کی سرخی، متن، تصویریں اور اُن کی عبارتیں پہچانتے ہیں۔ پھر ایک پروگرام جملہ بہ جملہ اس کا ترجمہ کرتا ہے۔ یہ ایک نیورل نیٹ ورک ہے: اس نے انسانوں کے ترجمہ کیے ہوئے لاکھوں جملوں سے سیکھا ہے اور ہمارے اپنے کمپیوٹروں پر چلتا ہے۔ اس کے لیے نہ کوئی خبر کسی کو بھیجی جاتی ہے نہ پڑھنے کی کوئی عادت۔
about-how-by-others = ہم خبر کو شائع کرنے والے ادارے سے لیتے ہیں اور اس کی سرخی، متن، تصویریں اور اُن کی عبارتیں پہچانتے ہیں۔ پھر ایک پروگرام جملہ بہ جملہ اس کا ترجمہ کرتا ہے۔ کس راستے پر کون سا پروگرام ترجمہ کرتا ہے، یہ نیچے لکھا ہے۔ ہمارے اپنے پروگرام کے سوا دوسرے پروگرام اوروں کے کمپیوٹروں پر چل سکتے ہیں: تب خبر کے جملے وہاں بھیجے جاتے ہیں، مگر یہ کچھ نہیں کہ کون کیا پڑھتا ہے۔
about-way-title = کسی اور زبان کے واسطے سے
about-way = زبانوں کے بہت سے جوڑوں کے لیے براہِ راست ترجمے کا پروگرام موجود نہیں۔ ایسے میں خبر کا ترجمہ پہلے انگریزی میں اور وہاں سے آپ کی زبان میں ہوتا ہے۔ دو مرحلوں میں ایک سے زیادہ غلطیاں ہوتی ہیں۔ ہر خبر کے اوپر کی سطر بتاتی ہے کہ اس نے کون سا راستہ لیا۔
about-trust-title = آپ کس بات پر بھروسا کر سکتے ہیں
about-trust = سرخی، متن، تصویروں کی عبارتوں اور اُن کے حوالوں کا ترجمہ ہوتا ہے؛ لوگوں اور اداروں کے نام جوں کے توں رہتے ہیں۔ ہر ترجمے کے بعد اس کا اصل سے موازنہ کیا جاتا ہے: کیا اعداد، تاریخیں، نام اور لنک اپنی جگہ ہیں، کیا زبان درست ہے، کیا کچھ رہ گیا یا دہرایا گیا؟ جو ترجمہ اس جانچ پر پورا نہ اترے اسے روک لیا جاتا ہے جب تک کوئی انسان اسے نہ دیکھ لے۔
about-limits-title = آپ کو کیا معلوم ہونا چاہیے
about-limits = مشینی ترجمہ غلطیاں کرتا ہے اور اکثر وہ پڑھنے میں رواں لگتی ہیں۔ یہ طنز، لفظی کھیل، اقتباسات اور ناموں کو غلط سمجھ سکتا ہے، یہ گڈمڈ کر سکتا ہے کہ کس نے کیا کیا، یا دو معنوں میں سے غلط معنی چن سکتا ہے۔ ترجمہ نہ شائع کرنے والے ادارے کے الفاظ ہیں نہ اُس کی ذمہ داری۔ کسی خبر کا حوالہ دینے یا اس پر عمل کرنے سے پہلے اصل متن پڑھیں: وہ ہر صفحے پر ایک کلک کے فاصلے پر ہے، اور ترجمے کے ساتھ ساتھ بھی۔
about-people-title = انسان کیا کرتے ہیں
about-people = چند تراجم کسی انسان نے پڑھے یا درست کیے ہیں؛ اُن پر یہ بات اُس کے نام کے ساتھ درج ہے۔ باقی سب صرف مشین کا کام ہے اور اُس پر یہی لکھا ہے۔
about-mistake-title = کوئی غلطی ملی؟
about-mistake = ہمیں صفحے کا پتا اور جملہ بتائیں۔ انسانوں کی کی ہوئی تصحیحات محفوظ رہتی ہیں، چاہے خبر کا دوبارہ ترجمہ ہو۔
about-pairs-title = { $language } میں ترجمہ ہونے والی زبانیں
about-pairs-from = اصل زبان
about-pairs-way = درمیانی زبان
about-pairs-direct = براہِ راست
about-pairs-engine = پروگرام اور ماڈل
about-pairs-glossary = فرہنگ { $version }
about-pairs-articles = خبریں

## API

api-title = پروگراموں کے لیے (API)
api-lead = اس سائٹ پر قارئین جو کچھ دیکھتے ہیں، پروگراموں کے لیے: JSON کی صورت میں، ہر ایڈیشن کی زبان میں۔ کسی کلید کی ضرورت نہیں۔
api-description = یہی سب OpenAPI کی صورت میں
api-lists-title = لمبی فہرستیں
api-lists = لمبی فہرست حصوں میں آتی ہے، تازہ ترین پہلے۔ ہر حصے کے آخر میں ایک نشان ہوتا ہے جہاں سے فہرست آگے چلتی ہے؛ اگلا حصہ پانے کے لیے اسے ساتھ بھیجیں۔ اس دوران شائع ہونے والی چیزیں کچھ نہیں سرکاتیں۔
api-changes-title = صرف نئی چیزیں
api-changes = ہر جواب کے ساتھ ایک ETag ہوتا ہے۔ اسے If-None-Match میں واپس بھیجیں؛ جب تک کچھ نہ بدلے، آپ کو صرف یہی بتایا جائے گا۔
api-requests = درخواستیں
api-answer = جواب
api-name = نام
api-kind = قسم
api-meaning = مطلب
api-example = مثال
api-default = طے شدہ: { $value }
api-objects = جوابات میں موجود اشیا

## خرابیاں

error-400-title = یہ درخواست سمجھ میں نہیں آئی
error-400 = پتے یا فارم میں کوئی بات توقع کے مطابق نہیں۔ براہِ کرم واپس جا کر دوبارہ کوشش کریں۔
error-404-title = ایسا کوئی صفحہ نہیں
error-404 = شاید پتا غلط لکھا گیا ہو یا صفحہ کہیں اور منتقل ہو گیا ہو۔ صفحۂ اول سے شروع کریں یا اسے تلاش کریں۔
error-410-title = یہ خبر اب موجود نہیں
error-410 = اسے یہاں سے یا شائع کرنے والے ادارے نے ہٹا دیا ہے۔
error-413-title = یہ بہت زیادہ ہے
error-413 = آپ نے جو بھیجا وہ بہت لمبا ہے۔ براہِ کرم اسے مختصر کر کے دوبارہ کوشش کریں۔
error-429-title = بہت زیادہ درخواستیں
error-429 = آپ کے پتے سے تھوڑے وقت میں بہت سی درخواستیں آئیں۔ براہِ کرم ذرا انتظار کر کے دوبارہ کوشش کریں۔
error-500-title = ہماری طرف کچھ خرابی ہوئی
error-500 = خرابی درج کر لی گئی ہے۔ براہِ کرم چند منٹ بعد دوبارہ کوشش کریں۔
error-back = صفحۂ اول پر

## فیڈز

feed-latest = { $site }: تازہ ترین خبریں
feed-of = { $site }: { $name }
feed-about = بہت سے اداروں کی خبریں، { $language } میں: اصل متن اور مشینی تراجم
feed-about-story = ایک ہی واقعے پر تمام خبریں، { $language } میں: اصل متن اور مشینی تراجم
feed-originals = صرف اصل متن
feed-about-originals = بہت سے اداروں کی خبریں جو { $language } میں لکھی گئیں، تراجم کے بغیر
feed-read-original = اصل خبر ({ $source }، { $language })
opml-title = { $site }: صحافتی ادارے
