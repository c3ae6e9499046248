# العربية. الرسائل نفسها والمتغيرات نفسها الواردة في en.ftl، وهناك شرحها. أسماء اللغات
# معرّفة («الإنجليزية»)، فتأتي بعد «عن» و«عبر» و«باللغة». وتُصاغ الأزرار والعناوين
# بالمصدر، كي لا تخاطب مذكرًا ولا مؤنثًا.

## الموقع نفسه، حيث لم يقل صاحبه غير ذلك

site-name = Interpres
site-tagline = صحف العالم بلغتك

## في كل صفحة

skip-to-text = الانتقال إلى النص
nav-label = القائمة الرئيسية
nav-home = الرئيسية
nav-sources = المصادر
nav-search = البحث
language-picker = اللغة
language-picker-label = قراءة هذه الصفحة بلغة أخرى
language-find = البحث عن لغة
footer-about = عن الترجمات
footer-feeds = الخلاصات
footer-rights = جميع المقالات ملك لناشريها، وكل ناشر مذكور باسمه مع رابط إليه.
contact = الإبلاغ عن خطأ

## الأقسام

section-politics = سياسة
section-conflict = حرب وسلام
section-economy = اقتصاد
section-labour = عمل وعمّال
section-society = مجتمع
section-crime = جرائم وقضاء
section-disaster = كوارث وحوادث
section-health = صحة
section-education = تعليم
section-science = علوم وتكنولوجيا
section-environment = بيئة
section-weather = طقس
section-culture = ثقافة وإعلام
section-religion = دين
section-lifestyle = حياة وترفيه
section-sport = رياضة
section-people = وجوه

## الصفحة الرئيسية

front-top-stories = أبرز الأخبار
front-latest = آخر الأخبار
front-empty = لا شيء هنا للقراءة بعد. ستظهر أولى المقالات فور جلبها وترجمتها.

## مقال في قائمة

card-from-language = عن { $language }
card-original = باللغة { $language }
card-comments =
    { $count ->
        [zero] لا تعليقات
        [one] تعليق واحد
        [two] تعليقان
        [few] { $count } تعليقات
        [many] { $count } تعليقًا
       *[other] { $count } تعليق
    }
card-story-sources =
    { $articles ->
        [zero] لا مقالات
        [one] مقال واحد
        [two] مقالان
        [few] { $articles } مقالات
        [many] { $articles } مقالًا
       *[other] { $articles } مقال
    } من { $sources ->
        [zero] { $sources } مصدر
        [one] مصدر واحد
        [two] مصدرين
        [few] { $sources } مصادر
        [many] { $sources } مصدرًا
       *[other] { $sources } مصدر
    }

## المقال

article-published = نُشر يوم { $date }
article-updated = حُدّث يوم { $date }
article-local-time = { $time } بالتوقيت المحلي
article-by = بقلم { $authors }
article-read-original = القراءة على موقع { $source }
article-also-by = نشره أيضًا: { $sources }
article-translated = ترجمة آلية عن { $language }
article-translated-by-way = ترجمة آلية عن { $language } عبر { $way }
article-engine = تُرجم باستخدام { $engine }
article-reviewed = مراجعة: { $name }
article-how-translated = كيف تُعَدّ هذه الترجمات
article-in-original-of = الأصل باللغة { $language }
article-side-by-side = جنبًا إلى جنب
article-sentences = جملةً جملة
article-sentence-original = أصل هذه الجملة
article-views = طرق قراءة هذا المقال
article-save = حفظ للقراءة لاحقًا
article-continue = المتابعة من حيث توقفت
article-this-is-original = هذا هو الأصل باللغة { $language }.
article-not-translated = لم يُترجم بعد
article-not-translated-explained = لم يُترجم هذا المقال بعد إلى { $language }. هذا هو الأصل باللغة { $language-original }.
article-head-only = لم يُترجم حتى الآن سوى العنوان والمقدمة. ستتبعهما البقية قريبًا، وإلى ذلك الحين تُعرض باللغة { $language }.
article-head-only-by-choice = تُرجم العنوان والمقدمة فقط. أما المقال نفسه فمعروض باللغة { $language }.
article-summary-only = لا يسمح لنا { $source } إلا بعرض البداية. المقال كاملًا على صفحات ناشره.
article-headline-only = لا يسمح لنا { $source } إلا بعرض العنوان. المقال على صفحات ناشره.
article-picture-credit = الصورة: { $credit }
article-same-story = عن الحدث نفسه
article-same-topic = في الموضوع نفسه
article-same-category = المزيد من قسم «{ $section }»
article-same-author = المزيد بقلم { $name }
article-topics = المواضيع
article-other-languages = هذا المقال بلغات أخرى
article-version-original = الأصل
article-version-machine = ترجمة آلية
article-embed-video = فيديو على { $site }
article-embed-audio = تسجيل على { $site }
article-embed-social = منشور على { $site }
article-embed-map = خريطة على { $site }
article-embed-other = المتابعة على { $site }

## جنبًا إلى جنب

side-by-side-title = الأصل والترجمة جنبًا إلى جنب
side-by-side-original = الأصل باللغة { $language }
side-by-side-translation = الترجمة باللغة { $language }
side-by-side-back = العودة إلى الترجمة

## التعليقات

comments-count =
    { $count ->
        [zero] لا تعليقات بعد
        [one] تعليق واحد
        [two] تعليقان
        [few] { $count } تعليقات
        [many] { $count } تعليقًا
       *[other] { $count } تعليق
    }
comments-write = كتابة تعليق
comments-name = الاسم
comments-name-hint = يظهر فوق التعليق؛ الحد الأقصى لعدد الأحرف: { $most }
comments-text = التعليق
comments-text-hint = نص عادي بأي لغة؛ الحد الأقصى لعدد الأحرف: { $most }
# خانة لا يراها الناس، وتملؤها البرامج الآلية.
comments-trap = تُترك هذه الخانة فارغة
comments-send = إرسال
comments-moderated = تظهر التعليقات بعد أن يطّلع عليها مشرف.
comments-held = شكرًا. التعليق في انتظار المشرف وسيظهر فور الموافقة عليه.
comments-closed = باب التعليق مغلق.
comments-translated = ترجمة آلية عن { $language }
comments-show-original = عرض الأصل
comments-reply-to = الرد على { $name }
comments-in-reply-to = ردًا على { $name }
comments-reply-cancel = عدم الرد، والتعليق على المقال
comments-error-name = يُرجى إدخال اسم لا يتجاوز الحد الأقصى لعدد الأحرف: { $most }.
comments-error-text = يُرجى كتابة تعليق لا يتجاوز الحد الأقصى لعدد الأحرف: { $most }.
comments-error-often = أُرسلت من هنا تعليقات عدة في وقت قصير. يُرجى الانتظار بضع دقائق ثم المحاولة مجددًا.
comments-error-quick = كان ذلك سريعًا جدًا. يُرجى قراءة تعليقك مرة أخرى ثم إرساله من جديد.
comments-at-once = يظهر التعليق فور إرساله.
comments-shown = شكرًا. نُشر التعليق.
comments-error-word = الكلمة «{ $word }» غير مقبولة هنا. يُرجى التعبير بطريقة أخرى.
comments-error-network = لا تُقبل حاليًا تعليقات من هذه الشبكة.
comments-own = تعديل التعليق أو سحبه
comments-own-until = يمكن تعديل هذا التعليق أو سحبه حتى: { $time }.
comments-own-save = حفظ التعديلات
comments-own-withdraw = سحب التعليق
comments-own-over = انتهى الوقت المتاح لتعديل هذا التعليق.
comments-withdrawn = سُحب التعليق.
comments-changed = معدَّل
comments-report = الإبلاغ عن هذا التعليق
comments-report-why = ما المشكلة في هذا التعليق؟
comments-report-spam = إعلان أو رسائل مزعجة
comments-report-abuse = إهانة أو كراهية
comments-report-illegal = مخالف للقانون
comments-report-other = شيء آخر
comments-report-words = ملاحظة للمشرفين (اختيارية)
comments-reported = شكرًا. سيراجع أحد المشرفين التعليق.
comments-email = البريد الإلكتروني (اختياري)
comments-email-hint = لا يراه إلا المحررون ولا يُنشر أبدًا
comments-error-email = يُرجى التحقق من عنوان البريد الإلكتروني أو ترك الخانة فارغة.

## قوائم المقالات

list-empty = لا مقالات بعد.
list-count =
    { $articles ->
        [zero] لا مقالات
        [one] مقال واحد
        [two] مقالان
        [few] { $articles } مقالات
        [many] { $articles } مقالًا
       *[other] { $articles } مقال
    }
list-pages = الصفحات
list-page = صفحة { $number }
list-older = الأقدم
list-newer = الأحدث
source-language = يكتب باللغة { $language }
topic-follow = متابعة هذا الموضوع
sources-title = المصادر
sources-intro = هذه هي وسائل الإعلام التي تُقرأ مقالاتها هنا، وإلى جانب كل منها اللغة التي تكتب بها.
sources-opml = جميع المصادر في ملف OPML
story-first = أول من نشر الخبر
story-adds = الجديد في هذا المقال
story-title = الحدث
story-intro =
    { $articles ->
        [zero] لا مقالات
        [one] مقال واحد
        [two] مقالان
        [few] { $articles } مقالات
        [many] { $articles } مقالًا
       *[other] { $articles } مقال
    } من { $sources ->
        [zero] { $sources } مصدر
        [one] مصدر واحد
        [two] مصدرين
        [few] { $sources } مصادر
        [many] { $sources } مصدرًا
       *[other] { $sources } مصدر
    } عن الحدث نفسه، والأحدث أولًا.

## قائمة القراءة

reading-title = قائمة القراءة
reading-about = تُحفظ قائمة قراءتك في هذا المتصفح وحده، من دون حساب. ويمكن قراءة المقالات المحفوظة من دون اتصال.
reading-no-script = تحتاج هذه الصفحة إلى جافاسكربت، وهي لا تعمل في متصفحك.
reading-saved = المقالات المحفوظة
reading-saved-none = لا مقالات محفوظة بعد. في صفحة كل مقال زر لحفظه.
reading-topics = المواضيع التي تتابعها
reading-topics-none = لا تتابع أي موضوع بعد. في صفحة كل موضوع زر لمتابعته.
reading-remove = إزالة
reading-languages = اللغات التي تقرأها
reading-languages-about = المقالات المكتوبة بإحدى هذه اللغات تُعرض بلغتها الأصلية، وما سواها مترجمًا.

## البحث

search-title = البحث
search-box = البحث في المقالات
search-go = بحث
search-heading = نتائج البحث عن «{ $query }»
search-results =
    { $count ->
        [zero] لم يُعثر على أي مقال
        [one] عُثر على مقال واحد
        [two] عُثر على مقالين
        [few] عُثر على { $count } مقالات
        [many] عُثر على { $count } مقالًا
       *[other] عُثر على { $count } مقال
    }
search-none = لا نتائج عن «{ $query }».
search-meant = هل تقصد { $query }؟
search-advice = قد يفيد استعمال كلمات أقل أو غيرها، أو التحقق من الإملاء، أو البحث في جميع الأقسام والمصادر.
search-filters = تضييق البحث
search-filter-section = القسم
search-filter-source = المصدر
search-filter-language = لغة الأصل
search-filter-any = الكل
search-filter-from = من يوم
search-filter-to = إلى يوم
search-without-limits = البحث بلا هذه القيود
search-elsewhere = نتائج بلغات أخرى
search-next = الصفحة التالية
search-previous = الصفحة السابقة
search-order = الترتيب
search-order-relevance = الأكثر صلة أولًا
search-order-newest = الأحدث أولًا

## عن الترجمات

about-title = عن الترجمات
about-lead = مقالات هذا الموقع كتبها صحفيون، بلغات كثيرة، لقرائهم. وقد ترجمها لك برنامج.
about-how-title = كيف يُترجم المقال
about-how = نجلب المقال من ناشره ونتعرّف فيه على العنوان والنص والصور وشروحها. ثم يترجمه برنامج جملةً جملة. والبرنامج شبكة عصبية تعلّمت من ملايين الجمل التي ترجمها بشر، وهي تعمل على حواسيبنا. ولا يُرسَل من أجل ذلك إلى أي جهة مقالٌ ولا شيءٌ عن عادات القراءة.
about-how-by-others = نجلب المقال من ناشره ونتعرّف فيه على العنوان والنص والصور وشروحها. ثم يترجمه برنامج جملةً جملة. ويُذكر أدناه أي برنامج يترجم في كل طريق. وقد تعمل برامج أخرى غير برنامجنا على حواسيب جهات أخرى: عندئذ تُرسَل إليها جمل المقال، ولا يُرسَل شيء عمّن يقرأ ماذا.
about-way-title = عبر لغة أخرى
about-way = لا يوجد لكثير من أزواج اللغات برنامج يترجم بينها مباشرة. عندئذ يُترجم المقال أولًا إلى الإنجليزية، ومنها إلى لغتك. والخطوتان أكثر أخطاءً من خطوة واحدة. والسطر الذي يعلو كل مقال يبيّن أي طريق سلك.
about-trust-title = ما يمكن الاطمئنان إليه
about-trust = يُترجم العنوان والنص وشروح الصور وحقوقها، وتبقى أسماء الأشخاص ووسائل الإعلام كما هي. وبعد كل ترجمة تُقارَن بالأصل: هل الأرقام والتواريخ والأسماء والروابط في مكانها؟ وهل اللغة هي المطلوبة؟ وهل نقص شيء أو تكرر؟ والترجمة التي لا تجتاز هذا الفحص تُحجز إلى أن يطّلع عليها إنسان.
about-limits-title = ما ينبغي معرفته
about-limits = الترجمة الآلية تخطئ، وكثيرًا ما تبدو أخطاؤها سليمة. فقد تسيء فهم السخرية والتلاعب بالألفاظ والاقتباسات والأسماء، أو تخلط بين من فعل ومن فُعل به، أو تختار المعنى الخطأ من بين معنيين. والترجمة ليست كلام الناشر ولا مسؤوليته. فقبل الاستشهاد بمقال أو التصرف بناءً عليه تنبغي قراءة الأصل: فهو على بُعد نقرة في كل صفحة، وإلى جانب الترجمة أيضًا.
about-people-title = ما يفعله البشر
about-people = قرأ أشخاصٌ بعضَ الترجمات أو صححوها، وهي تذكر ذلك وتذكر أسماءهم. وكل ما عداها من عمل الآلة وحدها وموسوم بذلك.
about-mistake-title = هل من خطأ؟
about-mistake = نرجو إبلاغنا بعنوان الصفحة وبالجملة. وتصحيحات البشر تبقى محفوظة، حتى حين يُترجم المقال من جديد.
about-pairs-title = لغات نترجم منها إلى { $language }
about-pairs-from = من
about-pairs-way = عبر
about-pairs-direct = مباشرة
about-pairs-engine = البرنامج والنموذج
about-pairs-glossary = المسرد { $version }
about-pairs-articles = المقالات

## API

api-title = واجهة برمجية (API)
api-lead = ما يراه القراء في هذا الموقع، للبرامج: بصيغة JSON وبلغة كل طبعة، ومن دون مفتاح.
api-description = الوصف نفسه بصيغة OpenAPI
api-lists-title = القوائم الطويلة
api-lists = تأتي القائمة الطويلة أجزاءً، الأحدث أولًا. وينتهي كل جزء بعلامة تُستأنف منها القائمة؛ بإرسالها يصل الجزء التالي. ولا يزيح ما يُنشر في الأثناء شيئًا من مكانه.
api-changes-title = الجديد فقط
api-changes = يحمل كل رد وسم ETag. بإعادته في If-None-Match لا يصل، ما لم يتغير شيء، سوى أن لا شيء تغيّر.
api-requests = الطلبات
api-answer = الرد
api-name = الاسم
api-kind = النوع
api-meaning = المعنى
api-example = مثال
api-default = القيمة المفترضة: { $value }
api-objects = الكائنات في الردود

## الأخطاء

error-400-title = تعذّر فهم هذا الطلب
error-400 = في العنوان أو الاستمارة شيء على غير المتوقع. يُرجى الرجوع والمحاولة مجددًا.
error-404-title = لا توجد صفحة كهذه
error-404 = ربما كُتب العنوان خطأً أو نُقلت الصفحة. يمكن البدء من الصفحة الرئيسية أو البحث عنها.
error-410-title = لم يعد هذا المقال موجودًا
error-410 = سُحب هنا أو سحبه ناشره.
error-413-title = هذا أكثر مما ينبغي
error-413 = ما أُرسل طويل جدًا. يُرجى اختصاره والمحاولة مجددًا.
error-429-title = طلبات كثيرة جدًا
error-429 = وصلت من عنوانك طلبات كثيرة في وقت قصير. يُرجى الانتظار قليلًا ثم المحاولة مجددًا.
error-500-title = حدث خطأ من جانبنا
error-500 = سُجّل الخطأ. يُرجى المحاولة مجددًا بعد بضع دقائق.
error-back = إلى الصفحة الرئيسية

## الخلاصات

feed-latest = { $site }: أحدث المقالات
feed-of = { $site }: { $name }
feed-about = مقالات من وسائل إعلام كثيرة باللغة { $language }: نصوص أصلية وترجمات آلية
feed-about-story = كل المقالات عن حدث واحد باللغة { $language }: نصوص أصلية وترجمات آلية
feed-originals = النصوص الأصلية فقط
feed-about-originals = مقالات من وسائل إعلام كثيرة كُتبت باللغة { $language }، بلا ترجمات
feed-read-original = المقال الأصلي ({ $source }، { $language })
opml-title = { $site }: المصادر
