# فارسی. همان پیام‌ها با همان متغیرهای en.ftl که در آنجا توضیح داده شده‌اند. میان عدد و
# معدود چیزی نمی‌آید و معدود مفرد می‌ماند.

## خود سایت، اگر صاحبش چیز دیگری نگفته باشد

site-name = Interpres
site-tagline = روزنامه‌های جهان به زبان شما

## در هر صفحه

skip-to-text = رفتن به متن
nav-label = فهرست اصلی
nav-home = صفحهٔ نخست
nav-sources = رسانه‌ها
nav-search = جست‌وجو
language-picker = زبان
language-picker-label = خواندن این صفحه به زبانی دیگر
language-find = یافتن زبان
footer-about = دربارهٔ ترجمه‌ها
footer-feeds = خوراک‌ها
footer-rights = هر مطلب از آنِ ناشر آن است و نام و پیوند ناشر همیشه آمده است.
contact = گزارش اشتباه

## بخش‌ها

section-politics = سیاست
section-conflict = جنگ و صلح
section-economy = اقتصاد
section-labour = کار
section-society = جامعه
section-crime = جنایی و قضایی
section-disaster = سوانح و بلایا
section-health = سلامت
section-education = آموزش
section-science = علم و فناوری
section-environment = محیط زیست
section-weather = آب‌وهوا
section-culture = فرهنگ و رسانه
section-religion = دین
section-lifestyle = سبک زندگی
section-sport = ورزش
section-people = چهره‌ها

## صفحهٔ نخست

front-top-stories = مهم‌ترین خبرها
front-latest = تازه‌ترین‌ها
front-empty = هنوز چیزی برای خواندن نیست. نخستین مطالب به‌محض دریافت و ترجمه اینجا پدیدار می‌شوند.

## یک مطلب در فهرست

card-from-language = از { $language }
card-original = به { $language }
card-comments = { $count } نظر
card-story-sources = { $articles } مطلب از { $sources } رسانه

## مطلب

article-published = انتشار: { $date }
article-updated = به‌روزرسانی: { $date }
article-local-time = { $time } به وقت محلی
article-by = نوشتهٔ { $authors }
article-read-original = خواندن در { $source }
article-also-by = در { $sources } هم منتشر شده است
article-translated = ترجمهٔ ماشینی از { $language }
article-translated-by-way = ترجمهٔ ماشینی از { $language } به‌واسطهٔ { $way }
article-engine = ترجمه با { $engine }
article-reviewed = بازبینی: { $name }
article-how-translated = این ترجمه‌ها چگونه انجام می‌شوند
article-in-original-of = متن اصلی به { $language }
article-side-by-side = کنار هم
article-sentences = جمله به جمله
article-sentence-original = متن اصلی این جمله
article-views = شیوه‌های خواندن این مطلب
article-save = نگه داشتن برای بعد
article-continue = ادامه از جایی که ماندید
article-this-is-original = این متن اصلی به { $language } است.
article-not-translated = هنوز ترجمه نشده
article-not-translated-explained = این مطلب هنوز به { $language } ترجمه نشده است. متن اصلی به { $language-original } در اینجا آمده است.
article-head-only = فعلاً فقط عنوان و بخش آغازین ترجمه شده است. بقیه به‌زودی می‌آید و تا آن زمان به { $language } نمایش داده می‌شود.
article-head-only-by-choice = فقط عنوان و بخش آغازین ترجمه شده است. خود مطلب به { $language } نمایش داده می‌شود.
article-summary-only = { $source } فقط اجازهٔ نمایش آغاز مطلب را می‌دهد. متن کامل در سایت خودش است.
article-headline-only = { $source } فقط اجازهٔ نمایش عنوان را می‌دهد. مطلب در سایت خودش است.
article-picture-credit = عکس: { $credit }
article-same-story = دربارهٔ همین رویداد
article-same-topic = دربارهٔ همین موضوع
article-same-category = مطالب دیگر در بخش { $section }
article-same-author = مطالب دیگر از { $name }
article-topics = موضوع‌ها
article-other-languages = این مطلب به زبان‌های دیگر
article-version-original = متن اصلی
article-version-machine = ترجمهٔ ماشینی
article-embed-video = ویدئو در { $site }
article-embed-audio = صدا در { $site }
article-embed-social = نوشته‌ای در { $site }
article-embed-map = نقشه در { $site }
article-embed-other = ادامه در { $site }

## کنار هم

side-by-side-title = متن اصلی و ترجمه کنار هم
side-by-side-original = متن اصلی به { $language }
side-by-side-translation = ترجمه به { $language }
side-by-side-back = بازگشت به ترجمه

## نظرها

comments-count =
    { $count ->
        [0] هنوز نظری نیست
       *[other] { $count } نظر
    }
comments-write = نظر خود را بنویسید
comments-name = نام
comments-name-hint = بالای نظر شما نمایش داده می‌شود؛ حداکثر { $most } نویسه
comments-text = نظر
comments-text-hint = متن ساده به هر زبانی؛ حداکثر { $most } نویسه
# خانه‌ای که آدم‌ها نمی‌بینند؛ ربات‌ها پرش می‌کنند.
comments-trap = این خانه را خالی بگذارید
comments-send = ارسال
comments-moderated = نظرها پس از خوانده‌شدن به دست ناظر منتشر می‌شوند.
comments-held = سپاسگزاریم. نظر شما در انتظار بازبینی است و پس از تأیید منتشر می‌شود.
comments-closed = بخش نظرها بسته است.
comments-translated = ترجمهٔ ماشینی از { $language }
comments-show-original = نمایش متن اصلی
comments-reply-to = پاسخ به { $name }
comments-in-reply-to = در پاسخ به { $name }
comments-reply-cancel = پاسخ ندهید؛ دربارهٔ خود مطلب بنویسید
comments-error-name = لطفاً نامی با ۱ تا { $most } نویسه وارد کنید.
comments-error-text = لطفاً نظری با ۱ تا { $most } نویسه بنویسید.
comments-error-often = در زمانی کوتاه چند نظر فرستاده‌اید. لطفاً چند دقیقه صبر کنید و دوباره تلاش کنید.
comments-error-quick = خیلی سریع بود. لطفاً نظرتان را یک بار دیگر بخوانید و دوباره بفرستید.
comments-at-once = نظر شما به محض ارسال نمایش داده می‌شود.
comments-shown = سپاسگزاریم. نظر شما منتشر شد.
comments-error-word = واژهٔ «{ $word }» در اینجا پذیرفته نیست. لطفاً آن را به شکل دیگری بیان کنید.
comments-error-network = در حال حاضر نظرهای شبکهٔ شما پذیرفته نمی‌شود.
comments-own = تغییر یا پس‌گرفتن نظر شما
comments-own-until = می‌توانید این نظر را تا این زمان تغییر دهید یا پس بگیرید: { $time }.
comments-own-save = ذخیرهٔ تغییرات
comments-own-withdraw = پس‌گرفتن نظر
comments-own-over = زمان تغییر این نظر به پایان رسیده است.
comments-withdrawn = نظر شما پس گرفته شد.
comments-changed = ویرایش‌شده
comments-report = گزارش این نظر
comments-report-why = این نظر چه ایرادی دارد؟
comments-report-spam = تبلیغ یا هرزنامه
comments-report-abuse = توهین یا نفرت‌پراکنی
comments-report-illegal = خلاف قانون
comments-report-other = چیز دیگر
comments-report-words = یادداشت برای ناظران (اختیاری)
comments-reported = سپاسگزاریم. ناظر این نظر را بررسی خواهد کرد.
comments-email = ایمیل (اختیاری)
comments-email-hint = تنها تحریریه آن را می‌بیند و هرگز منتشر نمی‌شود
comments-error-email = لطفاً نشانی ایمیل را بررسی کنید یا خانه را خالی بگذارید.

## فهرست‌های مطالب

list-empty = هنوز مطلبی نیست.
list-count = { $articles } مطلب
list-pages = صفحه‌ها
list-page = صفحهٔ { $number }
list-older = قدیمی‌تر
list-newer = تازه‌تر
source-language = به { $language } می‌نویسد
topic-follow = دنبال کردن این موضوع
sources-title = رسانه‌ها
sources-intro = مطالبی که اینجا می‌خوانید از این رسانه‌هاست؛ کنار هر یک آمده که به چه زبانی می‌نویسد.
sources-opml = همهٔ رسانه‌ها در یک فایل OPML
story-first = نخستین گزارش
story-adds = تازه‌های این مطلب
story-title = رویداد
story-intro = { $articles } مطلب از { $sources } رسانه دربارهٔ یک رویداد، تازه‌ترین در آغاز.

## فهرست خواندنی‌ها

reading-title = فهرست خواندنی‌ها
reading-about = فهرست خواندنی‌های شما تنها در همین مرورگر نگه داشته می‌شود و حسابی لازم ندارد. مطالب نگه‌داشته را بدون اینترنت هم می‌توان خواند.
reading-no-script = این صفحه به جاوااسکریپت نیاز دارد که در مرورگر شما اجرا نمی‌شود.
reading-saved = مطالب نگه‌داشته
reading-saved-none = هنوز مطلبی نگه نداشته‌اید. در صفحهٔ هر مطلب دکمه‌ای برای این کار هست.
reading-topics = موضوع‌هایی که دنبال می‌کنید
reading-topics-none = هنوز موضوعی را دنبال نمی‌کنید. در صفحهٔ هر موضوع دکمه‌ای برای این کار هست.
reading-remove = برداشتن
reading-languages = زبان‌هایی که می‌خوانید
reading-languages-about = مطالبی که به یکی از این زبان‌ها نوشته شده‌اند به زبان اصلی نشان داده می‌شوند و بقیه با ترجمه.

## جست‌وجو

search-title = جست‌وجو
search-box = جست‌وجو در مطالب
search-go = جست‌وجو
search-heading = نتایج جست‌وجوی «{ $query }»
search-results = { $count } مطلب پیدا شد
search-none = برای «{ $query }» چیزی پیدا نشد.
search-meant = منظورتان { $query } بود؟
search-advice = واژه‌های کمتر یا دیگری را بیازمایید، املا را بررسی کنید یا در همهٔ بخش‌ها و رسانه‌ها بگردید.
search-filters = محدود کردن جست‌وجو
search-filter-section = بخش
search-filter-source = رسانه
search-filter-language = زبان اصلی
search-filter-any = همه
search-filter-from = از روز
search-filter-to = تا روز
search-without-limits = جست‌وجو بدون این محدودیت‌ها
search-elsewhere = یافته‌ها به زبان‌های دیگر
search-next = صفحهٔ بعد
search-previous = صفحهٔ قبل
search-order = ترتیب
search-order-relevance = نخست مرتبط‌ترین‌ها
search-order-newest = نخست تازه‌ترین‌ها

## دربارهٔ ترجمه‌ها

about-title = دربارهٔ ترجمه‌ها
about-lead = مطالب این سایت را روزنامه‌نگاران به زبان‌های گوناگون برای خوانندگان خودشان نوشته‌اند. یک برنامه آن‌ها را برای شما ترجمه کرده است.
about-how-title = مطلب چگونه ترجمه می‌شود
about-how = مطلب را از ناشرش می‌گیریم و عنوان، متن، تصویرها و شرح آن‌ها را بازمی‌شناسیم. سپس برنامهٔ ترجمه آن را جمله‌به‌جمله برمی‌گرداند. این برنامه یک شبکهٔ عصبی است: از میلیون‌ها جمله که آدم‌ها ترجمه کرده‌اند آموخته است و روی رایانه‌های خودمان کار می‌کند. برای این کار هیچ مطلب و هیچ نشانی از عادت‌های خواندن شما برای کسی فرستاده نمی‌شود.
about-how-by-others = مطلب را از ناشرش می‌گیریم و عنوان، متن، تصویرها و شرح آن‌ها را بازمی‌شناسیم. سپس برنامهٔ ترجمه آن را جمله‌به‌جمله برمی‌گرداند. اینکه در هر مسیر کدام برنامه ترجمه می‌کند پایین‌تر آمده است. برنامه‌هایی جز برنامهٔ خودمان ممکن است روی رایانه‌های دیگران کار کنند: در این صورت جمله‌های مطلب به آنجا فرستاده می‌شود، اما هیچ چیز دربارهٔ اینکه چه کسی چه می‌خواند فرستاده نمی‌شود.
about-way-title = به‌واسطهٔ زبانی دیگر
about-way = برای بسیاری از جفت‌زبان‌ها برنامه‌ای نیست که مستقیم ترجمه کند. آنگاه مطلب نخست به انگلیسی و از آنجا به زبان شما ترجمه می‌شود. در دو گام بیش از یک گام اشتباه رخ می‌دهد. سطر بالای هر مطلب می‌گوید از کدام راه آمده است.
about-trust-title = به چه چیزی می‌توانید اعتماد کنید
about-trust = عنوان، متن، شرح عکس‌ها و نام صاحبان عکس ترجمه می‌شوند؛ نام افراد و رسانه‌ها دست‌نخورده می‌ماند. هر ترجمه با متن اصلی مقایسه می‌شود: آیا عددها، تاریخ‌ها، نام‌ها و پیوندها سر جایشان هستند، آیا زبان درست است، آیا چیزی افتاده یا تکرار شده است؟ ترجمه‌ای که از این بررسی نگذرد نگه داشته می‌شود تا کسی آن را ببیند.
about-limits-title = چه چیزی را باید بدانید
about-limits = ترجمهٔ ماشینی اشتباه می‌کند و اشتباه‌هایش اغلب روان خوانده می‌شوند. ممکن است طنز، بازی با واژه‌ها، نقل‌قول‌ها و نام‌ها را بد بفهمد، جای کننده و شونده را عوض کند یا از دو معنا نادرست را برگزیند. ترجمه نه سخن ناشر است و نه مسئولیت آن با اوست. پیش از آنکه از مطلبی نقل کنید یا بر پایهٔ آن کاری انجام دهید، متن اصلی را بخوانید: در هر صفحه یک کلیک فاصله دارد، و در کنار ترجمه نیز هست.
about-people-title = آدم‌ها چه می‌کنند
about-people = شماری از ترجمه‌ها را کسی خوانده یا اصلاح کرده است؛ این موضوع با نام او در همان‌جا آمده است. باقی همه کار ماشین است و همین‌گونه نشان‌گذاری شده است.
about-mistake-title = اشتباهی دیدید؟
about-mistake = نشانی صفحه و جمله را برای ما بنویسید. اصلاح‌های آدم‌ها حفظ می‌شود، حتی اگر مطلب دوباره ترجمه شود.
about-pairs-title = زبان‌هایی که به { $language } ترجمه می‌شوند
about-pairs-from = زبان اصلی
about-pairs-way = به‌واسطهٔ
about-pairs-direct = مستقیم
about-pairs-engine = برنامه و مدل
about-pairs-glossary = واژه‌نامه { $version }
about-pairs-articles = مطالب

## API

api-title = رابط برنامه‌نویسی (API)
api-lead = آنچه خوانندگان در این سایت می‌بینند، برای برنامه‌ها: به‌صورت JSON و به زبان هر نسخه. کلیدی لازم نیست.
api-description = همین‌ها به‌صورت توصیف OpenAPI
api-lists-title = فهرست‌های بلند
api-lists = فهرست بلند بخش‌بخش می‌آید، تازه‌ترین‌ها در آغاز. هر بخش با نشانه‌ای پایان می‌یابد که فهرست از آن ادامه دارد؛ آن را بفرستید تا بخش بعدی را بگیرید. آنچه در این میان منتشر شود چیزی را جابه‌جا نمی‌کند.
api-changes-title = فقط تازه‌ها
api-changes = هر پاسخ یک ETag دارد. آن را در If-None-Match برگردانید؛ تا وقتی چیزی تغییر نکرده باشد، فقط همین را می‌گوییم.
api-requests = درخواست‌ها
api-answer = پاسخ
api-name = نام
api-kind = نوع
api-meaning = معنا
api-example = نمونه
api-default = مقدار پیش‌فرض: { $value }
api-objects = اشیای پاسخ‌ها

## خطاها

error-400-title = این درخواست فهمیده نشد
error-400 = چیزی در نشانی یا فرم آن‌گونه نیست که باید. لطفاً برگردید و دوباره تلاش کنید.
error-404-title = چنین صفحه‌ای نیست
error-404 = شاید نشانی اشتباه نوشته شده یا صفحه جابه‌جا شده باشد. از صفحهٔ نخست آغاز کنید یا آن را جست‌وجو کنید.
error-410-title = این مطلب دیگر در دسترس نیست
error-410 = اینجا یا به دست ناشرش برداشته شده است.
error-413-title = بیش از اندازه است
error-413 = آنچه فرستادید بیش از اندازه بلند است. لطفاً کوتاهش کنید و دوباره تلاش کنید.
error-429-title = درخواست‌های بیش از اندازه
error-429 = از نشانی شما در زمانی کوتاه درخواست‌های زیادی رسید. لطفاً کمی صبر کنید و دوباره تلاش کنید.
error-500-title = اشکالی در کار ما پیش آمد
error-500 = خطا ثبت شد. لطفاً چند دقیقهٔ دیگر دوباره تلاش کنید.
error-back = به صفحهٔ نخست

## خوراک‌ها

feed-latest = { $site }: تازه‌ترین مطالب
feed-of = { $site }: { $name }
feed-about = مطالبی از رسانه‌های گوناگون به { $language }: متن‌های اصلی و ترجمه‌های ماشینی
feed-about-story = همهٔ مطالب دربارهٔ یک رویداد به { $language }: متن‌های اصلی و ترجمه‌های ماشینی
feed-originals = فقط متن‌های اصلی
feed-about-originals = مطالبی از رسانه‌های گوناگون که به { $language } نوشته شده‌اند، بدون ترجمه
feed-read-original = متن اصلی ({ $source }، { $language })
opml-title = { $site }: رسانه‌ها
