# বাংলা। en.ftl ফাইলের সেই একই বার্তা ও একই চলক; সেখানে ব্যাখ্যা আছে। সংখ্যার পরে বিশেষ্যের
# রূপ বদলায় না, ভাষার নামও নয়: ‘ইংরেজি থেকে’, ‘ইংরেজি ভাষায়’।

## সাইট নিজে, মালিক অন্য কিছু না বললে

site-name = Interpres
site-tagline = সারা বিশ্বের সংবাদপত্র, আপনার ভাষায়

## প্রতিটি পাতায়

skip-to-text = সরাসরি লেখায় যান
nav-label = প্রধান মেনু
nav-home = প্রথম পাতা
nav-sources = সংবাদমাধ্যম
nav-search = অনুসন্ধান
language-picker = ভাষা
language-picker-label = অন্য ভাষায় পড়ুন
language-find = ভাষা খুঁজুন
footer-about = অনুবাদ প্রসঙ্গে
footer-feeds = ফিড
footer-rights = প্রতিটি প্রতিবেদন তার প্রকাশকের; প্রত্যেক প্রকাশকের নাম ও লিংক দেওয়া আছে।
contact = ভুল জানান

## বিভাগ

section-politics = রাজনীতি
section-conflict = যুদ্ধ ও শান্তি
section-economy = অর্থনীতি
section-labour = শ্রম ও কর্মসংস্থান
section-society = সমাজ
section-crime = অপরাধ ও বিচার
section-disaster = দুর্যোগ ও দুর্ঘটনা
section-health = স্বাস্থ্য
section-education = শিক্ষা
section-science = বিজ্ঞান ও প্রযুক্তি
section-environment = পরিবেশ
section-weather = আবহাওয়া
section-culture = সংস্কৃতি ও গণমাধ্যম
section-religion = ধর্ম
section-lifestyle = জীবনযাপন
section-sport = খেলা
section-people = মানুষ

## প্রথম পাতা

front-top-stories = শীর্ষ সংবাদ
front-latest = সর্বশেষ
front-empty = এখনো পড়ার মতো কিছু নেই। প্রথম প্রতিবেদনগুলো সংগ্রহ ও অনুবাদ হলেই এখানে দেখা যাবে।

## তালিকায় একটি প্রতিবেদন

card-from-language = { $language } থেকে
card-original = { $language } ভাষায়
card-comments = { $count }টি মন্তব্য
card-story-sources = { $sources }টি সংবাদমাধ্যমের { $articles }টি প্রতিবেদন

## প্রতিবেদন

article-published = প্রকাশ: { $date }
article-updated = হালনাগাদ: { $date }
article-local-time = স্থানীয় সময় { $time }
article-by = লিখেছেন { $authors }
article-read-original = মূল সাইটে পড়ুন: { $source }
article-also-by = আরও প্রকাশ করেছে: { $sources }
article-translated = { $language } থেকে যন্ত্রে অনূদিত
article-translated-by-way = { $language } থেকে { $way } হয়ে যন্ত্রে অনূদিত
article-engine = অনুবাদের প্রোগ্রাম: { $engine }
article-reviewed = যাচাই করেছেন { $name }
article-how-translated = এসব অনুবাদ কীভাবে হয়
article-in-original-of = { $language } ভাষায় মূল লেখা
article-side-by-side = পাশাপাশি
article-sentences = বাক্য ধরে ধরে
article-sentence-original = এই বাক্যের মূল
article-views = এই প্রতিবেদন পড়ার উপায়
article-save = পরে পড়ার জন্য রাখুন
article-continue = যেখানে থেমেছিলেন সেখান থেকে পড়ুন
article-this-is-original = এটি { $language } ভাষায় মূল লেখা।
article-not-translated = এখনো অনুবাদ হয়নি
article-not-translated-explained = প্রতিবেদনটি এখনো { $language } ভাষায় অনুবাদ হয়নি। এখানে { $language-original } ভাষায় মূল লেখাটি দেওয়া হলো।
article-head-only = এখন পর্যন্ত শুধু শিরোনাম ও সূচনা অনুবাদ হয়েছে। বাকিটা শিগগিরই আসবে; তার আগে তা { $language } ভাষায় থাকছে।
article-head-only-by-choice = শুধু শিরোনাম ও সূচনা অনুবাদ করা হয়েছে। মূল প্রতিবেদন { $language } ভাষায় থাকছে।
article-summary-only = { $source } আমাদের শুধু শুরুর অংশ দেখানোর অনুমতি দেয়। পুরো প্রতিবেদন আছে তাদের নিজস্ব সাইটে।
article-headline-only = { $source } আমাদের শুধু শিরোনাম দেখানোর অনুমতি দেয়। প্রতিবেদনটি আছে তাদের নিজস্ব সাইটে।
article-picture-credit = ছবি: { $credit }
article-same-story = একই ঘটনা নিয়ে
article-same-topic = একই বিষয়ে
article-same-category = আরও পড়ুন: { $section }
article-same-author = আরও লিখেছেন { $name }
article-topics = বিষয়
article-other-languages = অন্য ভাষায় এই প্রতিবেদন
article-version-original = মূল লেখা
article-version-machine = যন্ত্রে অনূদিত
article-embed-video = ভিডিও: { $site }
article-embed-audio = অডিও: { $site }
article-embed-social = পোস্ট: { $site }
article-embed-map = মানচিত্র: { $site }
article-embed-other = বাকি অংশ: { $site }

## পাশাপাশি

side-by-side-title = মূল ও অনুবাদ পাশাপাশি
side-by-side-original = মূল লেখা, { $language } ভাষায়
side-by-side-translation = অনুবাদ, { $language } ভাষায়
side-by-side-back = অনুবাদে ফিরুন

## মন্তব্য

comments-count =
    { $count ->
        [0] এখনো কোনো মন্তব্য নেই
       *[other] { $count }টি মন্তব্য
    }
comments-write = মন্তব্য লিখুন
comments-name = নাম
comments-name-hint = মন্তব্যের ওপরে দেখা যাবে; সর্বোচ্চ { $most } অক্ষর
comments-text = মন্তব্য
comments-text-hint = যেকোনো ভাষায় সাধারণ লেখা; সর্বোচ্চ { $most } অক্ষর
# এই ঘর মানুষ দেখতে পায় না; রোবট এটি পূরণ করে।
comments-trap = এই ঘরটি ফাঁকা রাখুন
comments-send = পাঠান
comments-moderated = সম্পাদক পড়ার পর মন্তব্য প্রকাশিত হয়।
comments-held = ধন্যবাদ। আপনার মন্তব্য সম্পাদকের অপেক্ষায় আছে; অনুমোদন পেলেই প্রকাশিত হবে।
comments-closed = মন্তব্য করার সুযোগ বন্ধ।
comments-translated = { $language } থেকে যন্ত্রে অনূদিত
comments-show-original = মূল লেখা দেখুন
comments-reply-to = { $name }-কে উত্তর দিন
comments-in-reply-to = { $name }-এর উত্তরে
comments-reply-cancel = উত্তর নয়, প্রতিবেদন নিয়ে মন্তব্য করুন
comments-error-name = অনুগ্রহ করে ১ থেকে { $most } অক্ষরের একটি নাম দিন।
comments-error-text = অনুগ্রহ করে ১ থেকে { $most } অক্ষরের একটি মন্তব্য লিখুন।
comments-error-often = অল্প সময়ে আপনি কয়েকটি মন্তব্য পাঠিয়েছেন। অনুগ্রহ করে কয়েক মিনিট পরে আবার চেষ্টা করুন।
comments-error-quick = খুব তাড়াতাড়ি হয়ে গেল। মন্তব্যটি আরেকবার পড়ে আবার পাঠান।
comments-at-once = পাঠানোর সঙ্গে সঙ্গেই আপনার মন্তব্য প্রকাশিত হয়।
comments-shown = ধন্যবাদ। আপনার মন্তব্য প্রকাশিত হয়েছে।
comments-error-word = ‘{ $word }’ শব্দটি এখানে গ্রহণ করা হয় না। অনুগ্রহ করে অন্যভাবে লিখুন।
comments-error-network = এই মুহূর্তে আপনার নেটওয়ার্ক থেকে মন্তব্য নেওয়া হচ্ছে না।
comments-own = আপনার মন্তব্য বদলান বা তুলে নিন
comments-own-until = { $time } পর্যন্ত আপনি এই মন্তব্য বদলাতে বা তুলে নিতে পারেন।
comments-own-save = পরিবর্তন সংরক্ষণ করুন
comments-own-withdraw = মন্তব্য তুলে নিন
comments-own-over = এই মন্তব্য বদলানোর সময় শেষ হয়ে গেছে।
comments-withdrawn = আপনার মন্তব্য তুলে নেওয়া হয়েছে।
comments-changed = সম্পাদিত
comments-report = এই মন্তব্য নিয়ে অভিযোগ করুন
comments-report-why = এই মন্তব্যে সমস্যা কী?
comments-report-spam = বিজ্ঞাপন বা স্প্যাম
comments-report-abuse = অপমান বা ঘৃণা
comments-report-illegal = আইনবিরোধী
comments-report-other = অন্য কিছু
comments-report-words = সম্পাদকদের জন্য কথা (ঐচ্ছিক)
comments-reported = ধন্যবাদ। একজন সম্পাদক মন্তব্যটি দেখবেন।
comments-email = ইমেইল (ঐচ্ছিক)
comments-email-hint = শুধু সম্পাদকেরা দেখেন; কখনও প্রকাশিত হয় না
comments-error-email = অনুগ্রহ করে ইমেইল ঠিকানা দেখে নিন, অথবা ঘরটি ফাঁকা রাখুন।

## প্রতিবেদনের তালিকা

list-empty = এখনো কোনো প্রতিবেদন নেই।
list-count = { $articles }টি প্রতিবেদন
list-pages = পাতা
list-page = পাতা { $number }
list-older = আগের
list-newer = পরের
source-language = { $language } ভাষায় লেখে
topic-follow = এই বিষয় অনুসরণ করুন
sources-title = সংবাদমাধ্যম
sources-intro = এখানে যাদের প্রতিবেদন পড়ছেন, তাদের তালিকা; প্রতিটির সঙ্গে দেওয়া আছে সে কোন ভাষায় লেখে।
sources-opml = সব সংবাদমাধ্যম, একটি OPML ফাইলে
story-first = প্রথম জানিয়েছে
story-adds = এই প্রতিবেদনে যা নতুন
story-title = ঘটনা
story-intro = একই ঘটনা নিয়ে { $sources }টি সংবাদমাধ্যমের { $articles }টি প্রতিবেদন, সর্বশেষটি আগে।

## পড়ার তালিকা

reading-title = পড়ার তালিকা
reading-about = আপনার পড়ার তালিকা শুধু এই ব্রাউজারেই থাকে, কোনো অ্যাকাউন্ট লাগে না। রেখে দেওয়া প্রতিবেদন সংযোগ ছাড়াও পড়া যায়।
reading-no-script = এই পাতার জন্য জাভাস্ক্রিপ্ট দরকার, যা আপনার ব্রাউজারে চলছে না।
reading-saved = রেখে দেওয়া প্রতিবেদন
reading-saved-none = এখনো কোনো প্রতিবেদন রাখা হয়নি। প্রতিটি প্রতিবেদনের পাতায় এর জন্য বোতাম আছে।
reading-topics = যেসব বিষয় অনুসরণ করেন
reading-topics-none = এখনো কোনো বিষয় অনুসরণ করছেন না। প্রতিটি বিষয়ের পাতায় এর জন্য বোতাম আছে।
reading-remove = সরিয়ে দিন
reading-languages = যেসব ভাষা পড়েন
reading-languages-about = এসব ভাষার কোনোটিতে লেখা প্রতিবেদন মূল ভাষায় দেখানো হয়, বাকি সব অনুবাদে।

## অনুসন্ধান

search-title = অনুসন্ধান
search-box = প্রতিবেদন খুঁজুন
search-go = খুঁজুন
search-heading = ‘{ $query }’ অনুসন্ধানের ফল
search-results = { $count }টি প্রতিবেদন পাওয়া গেছে
search-none = ‘{ $query }’ দিয়ে কিছু পাওয়া যায়নি।
search-meant = আপনি কি { $query } খুঁজছেন?
search-advice = কম বা অন্য শব্দ দিয়ে চেষ্টা করুন, বানান দেখে নিন, অথবা সব বিভাগ ও সংবাদমাধ্যমে খুঁজুন।
search-filters = অনুসন্ধান সীমিত করুন
search-filter-section = বিভাগ
search-filter-source = সংবাদমাধ্যম
search-filter-language = মূল ভাষা
search-filter-any = সব
search-filter-from = তারিখ থেকে
search-filter-to = তারিখ পর্যন্ত
search-without-limits = এই সীমা ছাড়া খুঁজুন
search-elsewhere = অন্য ভাষায় পাওয়া গেছে
search-next = পরের পাতা
search-previous = আগের পাতা
search-order = ক্রম
search-order-relevance = সবচেয়ে প্রাসঙ্গিক আগে
search-order-newest = সর্বশেষ আগে

## অনুবাদ প্রসঙ্গে

about-title = অনুবাদ প্রসঙ্গে
about-lead = এই সাইটের প্রতিবেদনগুলো নানা ভাষায় সাংবাদিকেরা লিখেছেন তাঁদের নিজেদের পাঠকদের জন্য। একটি প্রোগ্রাম আপনার জন্য সেগুলো অনুবাদ করেছে।
about-how-title = একটি প্রতিবেদন কীভাবে অনুবাদ হয়
about-how = আমরা প্রকাশকের কাছ থেকে প্রতিবেদনটি নিয়ে তার শিরোনাম, লেখা, ছবি ও ছবির বিবরণ আলাদা করি। তারপর একটি প্রোগ্রাম বাক্য ধরে ধরে অনুবাদ করে। এটি একটি নিউরাল নেটওয়ার্ক: মানুষের অনুবাদ করা লাখ লাখ বাক্য থেকে এটি শিখেছে এবং আমাদের নিজস্ব কম্পিউটারে চলে। এ কাজে কোনো প্রতিবেদন বা আপনার পড়ার অভ্যাসের কোনো তথ্য কারও কাছে পাঠানো হয় না।
about-how-by-others = আমরা প্রকাশকের কাছ থেকে প্রতিবেদনটি নিয়ে তার শিরোনাম, লেখা, ছবি ও ছবির বিবরণ আলাদা করি। তারপর একটি প্রোগ্রাম বাক্য ধরে ধরে অনুবাদ করে। কোন পথে কোন প্রোগ্রাম অনুবাদ করে, তা নিচে লেখা আছে। আমাদের নিজস্ব প্রোগ্রাম ছাড়া অন্যগুলো অন্যদের কম্পিউটারে চলতে পারে: তখন প্রতিবেদনের বাক্য সেখানে পাঠানো হয়, কিন্তু কে কী পড়েন সে বিষয়ে কিছুই পাঠানো হয় না।
about-way-title = অন্য ভাষা হয়ে
about-way = অনেক ভাষার মধ্যে সরাসরি অনুবাদের প্রোগ্রাম নেই। তখন প্রতিবেদনটি প্রথমে ইংরেজিতে, তারপর সেখান থেকে আপনার ভাষায় অনুবাদ হয়। এক ধাপের চেয়ে দুই ধাপে ভুল বেশি হয়। প্রতিটি প্রতিবেদনের ওপরের লাইনে লেখা থাকে সেটি কোন পথে এসেছে।
about-trust-title = যার ওপর ভরসা করতে পারেন
about-trust = শিরোনাম, লেখা, ছবির বিবরণ ও ছবির কৃতিত্ব অনুবাদ হয়; মানুষ ও সংবাদমাধ্যমের নাম বদলায় না। প্রতিটি অনুবাদের পর তা মূলের সঙ্গে মিলিয়ে দেখা হয়: সংখ্যা, তারিখ, নাম ও লিংক ঠিক আছে কি না, ভাষা ঠিক কি না, কিছু বাদ পড়েছে বা দুবার এসেছে কি না। যে অনুবাদ এই পরীক্ষায় উতরায় না, কোনো মানুষ না দেখা পর্যন্ত তা আটকে রাখা হয়।
about-limits-title = যা আপনার জানা দরকার
about-limits = যান্ত্রিক অনুবাদে ভুল হয়, আর প্রায়ই সে ভুল পড়তে বেশ সাবলীল লাগে। এটি ব্যঙ্গ, শব্দের খেলা, উদ্ধৃতি ও নাম ভুল বুঝতে পারে, কে কী করেছে তা গুলিয়ে ফেলতে পারে, কিংবা দুই অর্থের ভুলটি বেছে নিতে পারে। অনুবাদ প্রকাশকের ভাষ্য নয়, এর দায়ও তার নয়। কোনো প্রতিবেদন উদ্ধৃত করার বা তা মেনে কিছু করার আগে মূল লেখাটি পড়ুন: প্রতিটি পাতায় তা এক ক্লিক দূরে, অনুবাদের পাশাপাশিও।
about-people-title = মানুষ যা করে
about-people = কয়েকটি অনুবাদ কোনো মানুষ পড়েছেন বা শুধরেছেন; সেখানে তা তাঁর নামসহ লেখা আছে। বাকি সব শুধু যন্ত্রের কাজ, আর সেভাবেই চিহ্নিত।
about-mistake-title = ভুল চোখে পড়েছে?
about-mistake = পাতার ঠিকানা ও বাক্যটি আমাদের জানান। প্রতিবেদন আবার অনুবাদ হলেও মানুষের করা সংশোধন থেকে যায়।
about-pairs-title = যেসব ভাষা থেকে { $language } ভাষায় অনুবাদ হয়
about-pairs-from = মূল ভাষা
about-pairs-way = মধ্যবর্তী ভাষা
about-pairs-direct = সরাসরি
about-pairs-engine = প্রোগ্রাম ও মডেল
about-pairs-glossary = শব্দকোষ { $version }
about-pairs-articles = প্রতিবেদন

## API

api-title = API
api-lead = পাঠকেরা এই সাইটে যা দেখেন, প্রোগ্রামের জন্য তা-ই: JSON আকারে, প্রতিটি সংস্করণের ভাষায়। কোনো চাবি লাগে না।
api-description = একই বিষয় OpenAPI বিবরণ আকারে
api-lists-title = দীর্ঘ তালিকা
api-lists = দীর্ঘ তালিকা কয়েক ভাগে আসে, সবচেয়ে নতুনটি আগে। প্রতিটি ভাগের শেষে একটি চিহ্ন থাকে, যেখান থেকে তালিকা এগোয়; পরের ভাগ পেতে সেটি পাঠান। এর মধ্যে যা প্রকাশিত হয়, তাতে কিছু সরে যায় না।
api-changes-title = শুধু নতুন
api-changes = প্রতিটি উত্তরে একটি ETag থাকে। সেটি If-None-Match-এ ফেরত পাঠান; যতক্ষণ কিছু না বদলায়, আপনাকে শুধু সেটুকুই জানানো হবে।
api-requests = অনুরোধ
api-answer = উত্তর
api-name = নাম
api-kind = ধরন
api-meaning = অর্থ
api-example = উদাহরণ
api-default = না দিলে: { $value }
api-objects = উত্তরে থাকা অবজেক্ট

## ত্রুটি

error-400-title = অনুরোধটি বোঝা যায়নি
error-400 = ঠিকানা বা ফর্মে কিছু একটা প্রত্যাশামতো নয়। অনুগ্রহ করে ফিরে গিয়ে আবার চেষ্টা করুন।
error-404-title = এমন কোনো পাতা নেই
error-404 = হয়তো ঠিকানায় ভুল আছে, অথবা পাতাটি সরে গেছে। প্রথম পাতা থেকে শুরু করুন বা খুঁজে দেখুন।
error-410-title = প্রতিবেদনটি আর নেই
error-410 = এটি এখান থেকে বা প্রকাশকের তরফে সরিয়ে নেওয়া হয়েছে।
error-413-title = অনেক বেশি হয়ে গেছে
error-413 = আপনি যা পাঠিয়েছেন, তা অনেক লম্বা। অনুগ্রহ করে ছোট করে আবার চেষ্টা করুন।
error-429-title = অনেক বেশি অনুরোধ
error-429 = আপনার ঠিকানা থেকে অল্প সময়ে অনেক অনুরোধ এসেছে। অনুগ্রহ করে একটু পরে আবার চেষ্টা করুন।
error-500-title = আমাদের দিকে কিছু একটা সমস্যা হয়েছে
error-500 = ত্রুটিটি নথিভুক্ত হয়েছে। অনুগ্রহ করে কয়েক মিনিট পরে আবার চেষ্টা করুন।
error-back = প্রথম পাতায় যান

## ফিড

feed-latest = { $site }: সর্বশেষ প্রতিবেদন
feed-of = { $site }: { $name }
feed-about = নানা সংবাদমাধ্যমের প্রতিবেদন, { $language } ভাষায়: মূল লেখা ও যান্ত্রিক অনুবাদ
feed-about-story = একটি ঘটনা নিয়ে সব প্রতিবেদন, { $language } ভাষায়: মূল লেখা ও যান্ত্রিক অনুবাদ
feed-originals = শুধু মূল লেখা
feed-about-originals = বহু সংবাদমাধ্যমের { $language } ভাষায় লেখা প্রতিবেদন, অনুবাদ ছাড়া
feed-read-original = মূল প্রতিবেদন ({ $source }, { $language })
opml-title = { $site }: সংবাদমাধ্যম
