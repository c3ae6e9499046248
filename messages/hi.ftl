# हिन्दी। वही संदेश और वही चर जो en.ftl में हैं, जहाँ उनका अर्थ दिया है। भाषाओं के नाम
# नहीं बदलते: “अंग्रेज़ी से”, “अंग्रेज़ी में”।

## स्वयं साइट, जब उसके मालिक ने कुछ और न कहा हो

site-name = Interpres
site-tagline = दुनिया भर के अख़बार, आपकी भाषा में

## हर पन्ने पर

skip-to-text = सीधे लेख पर जाएँ
nav-label = मुख्य मेन्यू
nav-home = मुखपृष्ठ
nav-sources = समाचार स्रोत
nav-search = खोज
language-picker = भाषा
language-picker-label = इसे दूसरी भाषा में पढ़ें
language-find = भाषा खोजें
footer-about = अनुवादों के बारे में
footer-feeds = फ़ीड
footer-rights = हर ख़बर उसे छापने वाले प्रकाशक की है; हर प्रकाशक का नाम और लिंक दिया गया है।
contact = ग़लती बताएँ

## विभाग

section-politics = राजनीति
section-conflict = युद्ध और शांति
section-economy = अर्थव्यवस्था
section-labour = रोज़गार
section-society = समाज
section-crime = अपराध और न्याय
section-disaster = आपदाएँ और हादसे
section-health = स्वास्थ्य
section-education = शिक्षा
section-science = विज्ञान और तकनीक
section-environment = पर्यावरण
section-weather = मौसम
section-culture = संस्कृति और मीडिया
section-religion = धर्म
section-lifestyle = जीवनशैली
section-sport = खेल
section-people = लोग

## मुखपृष्ठ

front-top-stories = बड़ी ख़बरें
front-latest = ताज़ा ख़बरें
front-empty = अभी यहाँ पढ़ने को कुछ नहीं है। पहली ख़बरें मिलते और अनूदित होते ही यहाँ दिखेंगी।

## सूची में एक ख़बर

card-from-language = { $language } से
card-original = { $language } में
card-comments =
    { $count ->
        [one] { $count } टिप्पणी
       *[other] { $count } टिप्पणियाँ
    }
card-story-sources =
    { $sources ->
        [one] { $sources } स्रोत
       *[other] { $sources } स्रोतों
    } से { $articles ->
        [one] { $articles } ख़बर
       *[other] { $articles } ख़बरें
    }

## ख़बर

article-published = प्रकाशित: { $date }
article-updated = अपडेट: { $date }
article-local-time = स्थानीय समय { $time }
article-by = लेखन: { $authors }
article-read-original = { $source } पर पढ़ें
article-also-by = इन्होंने भी प्रकाशित किया: { $sources }
article-translated = { $language } से मशीनी अनुवाद
article-translated-by-way = { $language } से { $way } के ज़रिए मशीनी अनुवाद
article-engine = अनुवाद का प्रोग्राम: { $engine }
article-reviewed = जाँच: { $name }
article-how-translated = ये अनुवाद कैसे होते हैं
article-in-original-of = मूल ख़बर, { $language } में
article-side-by-side = साथ-साथ
article-sentences = वाक्य-दर-वाक्य
article-sentence-original = इस वाक्य का मूल
article-views = यह ख़बर पढ़ने के तरीक़े
article-save = बाद के लिए सहेजें
article-continue = जहाँ छोड़ा था वहीं से पढ़ें
article-this-is-original = यह { $language } में मूल ख़बर है।
article-not-translated = अभी अनुवाद नहीं हुआ
article-not-translated-explained = इस ख़बर का अभी { $language } में अनुवाद नहीं हुआ है। यहाँ { $language-original } में मूल ख़बर दी गई है।
article-head-only = अभी केवल शीर्षक और आरंभिक अंश का अनुवाद हुआ है। बाक़ी थोड़ी देर में आएगा; तब तक वह { $language } में है।
article-head-only-by-choice = केवल शीर्षक और आरंभिक अंश का अनुवाद किया गया है। पूरी ख़बर { $language } में है।
article-summary-only = { $source } हमें केवल शुरुआत दिखाने की अनुमति देता है। पूरी ख़बर उसकी अपनी साइट पर है।
article-headline-only = { $source } हमें केवल शीर्षक दिखाने की अनुमति देता है। ख़बर उसकी अपनी साइट पर है।
article-picture-credit = चित्र: { $credit }
article-same-story = इसी घटना पर
article-same-topic = इसी विषय पर
article-same-category = और ख़बरें: { $section }
article-same-author = { $name } की और ख़बरें
article-topics = विषय
article-other-languages = यह ख़बर दूसरी भाषाओं में
article-version-original = मूल
article-version-machine = मशीनी अनुवाद
article-embed-video = { $site } पर वीडियो
article-embed-audio = { $site } पर ऑडियो
article-embed-social = { $site } पर पोस्ट
article-embed-map = { $site } पर नक़्शा
article-embed-other = आगे { $site } पर

## साथ-साथ

side-by-side-title = मूल और अनुवाद साथ-साथ
side-by-side-original = मूल, { $language } में
side-by-side-translation = अनुवाद, { $language } में
side-by-side-back = अनुवाद पर लौटें

## टिप्पणियाँ

comments-count =
    { $count ->
        [0] अभी कोई टिप्पणी नहीं
        [one] { $count } टिप्पणी
       *[other] { $count } टिप्पणियाँ
    }
comments-write = टिप्पणी लिखें
comments-name = नाम
comments-name-hint = टिप्पणी के ऊपर दिखेगा; अधिकतम { $most } अक्षर
comments-text = टिप्पणी
comments-text-hint = किसी भी भाषा में सादा पाठ; अधिकतम { $most } अक्षर
# यह ख़ाना लोगों को नहीं दिखता; इसे रोबोट भरते हैं।
comments-trap = इस ख़ाने को ख़ाली छोड़ें
comments-send = भेजें
comments-moderated = टिप्पणियाँ संपादक के पढ़ने के बाद प्रकाशित होती हैं।
comments-held = धन्यवाद। आपकी टिप्पणी संपादक के पास है और स्वीकृति मिलते ही प्रकाशित होगी।
comments-closed = टिप्पणियाँ बंद हैं।
comments-translated = { $language } से मशीनी अनुवाद
comments-show-original = मूल दिखाएँ
comments-reply-to = { $name } को जवाब दें
comments-in-reply-to = { $name } के जवाब में
comments-reply-cancel = जवाब नहीं, ख़बर पर टिप्पणी करें
comments-error-name = कृपया 1 से { $most } अक्षरों का नाम लिखें।
comments-error-text = कृपया 1 से { $most } अक्षरों की टिप्पणी लिखें।
comments-error-often = आपने थोड़े समय में कई टिप्पणियाँ भेजी हैं। कृपया कुछ मिनट रुककर फिर कोशिश करें।
comments-error-quick = यह बहुत जल्दी हुआ। कृपया अपनी टिप्पणी एक बार फिर पढ़कर दोबारा भेजें।
comments-at-once = आपकी टिप्पणी भेजते ही प्रकाशित हो जाती है।
comments-shown = धन्यवाद। आपकी टिप्पणी प्रकाशित हो गई है।
comments-error-word = शब्द “{ $word }” यहाँ स्वीकार नहीं है। कृपया इसे दूसरे ढंग से कहें।
comments-error-network = अभी आपके नेटवर्क से टिप्पणियाँ स्वीकार नहीं की जा रही हैं।
comments-own = अपनी टिप्पणी बदलें या वापस लें
comments-own-until = आप इस टिप्पणी को { $time } तक बदल या वापस ले सकते हैं।
comments-own-save = बदलाव सहेजें
comments-own-withdraw = टिप्पणी वापस लें
comments-own-over = इस टिप्पणी को बदलने का समय बीत चुका है।
comments-withdrawn = आपकी टिप्पणी वापस ले ली गई है।
comments-changed = संपादित
comments-report = इस टिप्पणी की शिकायत करें
comments-report-why = इस टिप्पणी में क्या ग़लत है?
comments-report-spam = विज्ञापन या स्पैम
comments-report-abuse = अपमान या नफ़रत
comments-report-illegal = क़ानून के ख़िलाफ़
comments-report-other = कुछ और
comments-report-words = संपादकों के लिए टिप्पणी (वैकल्पिक)
comments-reported = धन्यवाद। संपादक इस टिप्पणी को देखेंगे।
comments-email = ईमेल (वैकल्पिक)
comments-email-hint = केवल संपादक देखते हैं; कभी प्रकाशित नहीं होता
comments-error-email = कृपया ईमेल पता जाँचें या ख़ाना ख़ाली छोड़ दें।

## ख़बरों की सूचियाँ

list-empty = अभी कोई ख़बर नहीं।
list-count =
    { $articles ->
        [one] { $articles } ख़बर
       *[other] { $articles } ख़बरें
    }
list-pages = पन्ने
list-page = पन्ना { $number }
list-older = पुरानी
list-newer = नई
source-language = { $language } में प्रकाशित
topic-follow = यह विषय फ़ॉलो करें
sources-title = समाचार स्रोत
sources-intro = यहाँ आप इन्हीं समाचार संस्थानों की ख़बरें पढ़ते हैं; हर एक के साथ उसकी भाषा दी गई है।
sources-opml = सभी स्रोत एक OPML फ़ाइल में
story-first = सबसे पहले ख़बर दी
story-adds = इस ख़बर में नया
story-title = घटना
story-intro =
    एक ही घटना पर { $sources ->
        [one] { $sources } स्रोत
       *[other] { $sources } स्रोतों
    } से { $articles ->
        [one] { $articles } ख़बर
       *[other] { $articles } ख़बरें
    }, सबसे नई पहले।

## पठन सूची

reading-title = पठन सूची
reading-about = आपकी पठन सूची केवल इसी ब्राउज़र में रहती है, किसी खाते की ज़रूरत नहीं। सहेजी हुई ख़बरें बिना कनेक्शन के भी पढ़ी जा सकती हैं।
reading-no-script = इस पृष्ठ को जावास्क्रिप्ट चाहिए, जो आपके ब्राउज़र में नहीं चल रही।
reading-saved = सहेजी हुई ख़बरें
reading-saved-none = अभी कोई ख़बर सहेजी नहीं गई। हर ख़बर के पृष्ठ पर इसके लिए बटन है।
reading-topics = आपके फ़ॉलो किए विषय
reading-topics-none = अभी आप कोई विषय फ़ॉलो नहीं करते। हर विषय के पृष्ठ पर इसके लिए बटन है।
reading-remove = हटाएँ
reading-languages = आप जो भाषाएँ पढ़ते हैं
reading-languages-about = इनमें से किसी भाषा में लिखी ख़बरें मूल में दिखाई जाती हैं, बाक़ी सब अनुवाद में।

## खोज

search-title = खोज
search-box = ख़बरें खोजें
search-go = खोजें
search-heading = “{ $query }” के खोज परिणाम
search-results =
    { $count ->
        [one] { $count } ख़बर मिली
       *[other] { $count } ख़बरें मिलीं
    }
search-none = “{ $query }” के लिए कुछ नहीं मिला।
search-meant = क्या आप { $query } खोजना चाहते थे?
search-advice = कम या दूसरे शब्द आज़माएँ, वर्तनी जाँचें, या सभी विभागों और स्रोतों में खोजें।
search-filters = खोज सीमित करें
search-filter-section = विभाग
search-filter-source = स्रोत
search-filter-language = मूल भाषा
search-filter-any = सभी
search-filter-from = इस दिन से
search-filter-to = इस दिन तक
search-without-limits = इन सीमाओं के बिना खोजें
search-elsewhere = दूसरी भाषाओं में मिले
search-next = अगला पन्ना
search-previous = पिछला पन्ना
search-order = क्रम
search-order-relevance = सबसे सटीक पहले
search-order-newest = सबसे नई पहले

## अनुवादों के बारे में

about-title = अनुवादों के बारे में
about-lead = इस साइट की ख़बरें पत्रकारों ने कई भाषाओं में, अपने पाठकों के लिए लिखी हैं। एक प्रोग्राम ने आपके लिए उनका अनुवाद किया है।
about-how-title = ख़बर का अनुवाद कैसे होता है
about-how = हम ख़बर को उसके प्रकाशक से लेते हैं और उसका शीर्षक, पाठ, चित्र और चित्र-परिचय पहचानते हैं। फिर एक प्रोग्राम उसका वाक्य-दर-वाक्य अनुवाद करता है। यह एक न्यूरल नेटवर्क है: इसने लोगों के किए लाखों वाक्यों के अनुवाद से सीखा है और हमारे अपने कंप्यूटरों पर चलता है। इसके लिए न कोई ख़बर किसी को भेजी जाती है, न पढ़ने की किसी आदत की जानकारी।
about-how-by-others = हम ख़बर को उसके प्रकाशक से लेते हैं और उसका शीर्षक, पाठ, चित्र और चित्र-परिचय पहचानते हैं। फिर एक प्रोग्राम उसका वाक्य-दर-वाक्य अनुवाद करता है। किस रास्ते पर कौन-सा प्रोग्राम अनुवाद करता है, यह नीचे लिखा है। हमारे अपने प्रोग्राम के अलावा दूसरे प्रोग्राम औरों के कंप्यूटरों पर चल सकते हैं: तब ख़बर के वाक्य वहाँ भेजे जाते हैं, पर यह कुछ भी नहीं कि कौन क्या पढ़ता है।
about-way-title = किसी और भाषा के ज़रिए
about-way = बहुत-सी भाषाओं के बीच सीधे अनुवाद करने वाला प्रोग्राम नहीं है। तब ख़बर का अनुवाद पहले अंग्रेज़ी में और वहाँ से आपकी भाषा में होता है। दो चरणों में एक से ज़्यादा ग़लतियाँ होती हैं। हर ख़बर के ऊपर की पंक्ति बताती है कि वह किस रास्ते से आई।
about-trust-title = आप किस पर भरोसा कर सकते हैं
about-trust = शीर्षक, पाठ, चित्र-परिचय और चित्रों के श्रेय का अनुवाद होता है; लोगों और संस्थानों के नाम वैसे ही रहते हैं। हर अनुवाद को मूल से मिलाया जाता है: क्या संख्याएँ, तारीख़ें, नाम और लिंक सलामत हैं, क्या भाषा सही है, क्या कुछ छूटा या दोहराया गया है? जो अनुवाद इस जाँच में खरा नहीं उतरता, उसे तब तक रोक लिया जाता है जब तक कोई व्यक्ति उसे देख न ले।
about-limits-title = आपको क्या पता होना चाहिए
about-limits = मशीनी अनुवाद ग़लतियाँ करता है, और अक्सर वे पढ़ने में ठीक लगती हैं। वह व्यंग्य, शब्दों के खेल, उद्धरण और नाम ग़लत समझ सकता है, यह उलझा सकता है कि किसने क्या किया, या दो अर्थों में से ग़लत चुन सकता है। अनुवाद प्रकाशक के शब्द नहीं है और न उसकी ज़िम्मेदारी। किसी ख़बर का हवाला देने या उसके आधार पर कुछ करने से पहले मूल पढ़ें: वह हर पन्ने पर एक क्लिक दूर है, अनुवाद के साथ-साथ भी।
about-people-title = लोग क्या करते हैं
about-people = कुछ अनुवाद किसी व्यक्ति ने पढ़े या सुधारे हैं; उन पर यह बात उसके नाम के साथ लिखी है। बाक़ी सब केवल मशीन का काम है और उस पर यही लिखा है।
about-mistake-title = कोई ग़लती मिली?
about-mistake = हमें पन्ने का पता और वाक्य बताएँ। लोगों के किए सुधार बने रहते हैं, भले ही ख़बर का दोबारा अनुवाद हो।
about-pairs-title = { $language } में अनूदित भाषाएँ
about-pairs-from = मूल भाषा
about-pairs-way = बीच की भाषा
about-pairs-direct = सीधे
about-pairs-engine = प्रोग्राम और मॉडल
about-pairs-glossary = शब्दावली { $version }
about-pairs-articles = ख़बरें

## API

api-title = API
api-lead = पाठक इस साइट पर जो देखते हैं, वही प्रोग्रामों के लिए: JSON में, हर संस्करण की भाषा में। किसी कुंजी की ज़रूरत नहीं।
api-description = यही OpenAPI विवरण के रूप में
api-lists-title = लंबी सूचियाँ
api-lists = लंबी सूची हिस्सों में आती है, सबसे नया पहले। हर हिस्से के अंत में एक निशान होता है, जहाँ से सूची आगे बढ़ती है; अगला हिस्सा पाने के लिए उसे साथ भेजें। इस बीच जो छपे, उससे कुछ नहीं खिसकता।
api-changes-title = केवल नया
api-changes = हर उत्तर के साथ एक ETag होता है। उसे If-None-Match में लौटाएँ; जब तक कुछ नहीं बदलता, आपको केवल यही बताया जाएगा।
api-requests = अनुरोध
api-answer = उत्तर
api-name = नाम
api-kind = प्रकार
api-meaning = अर्थ
api-example = उदाहरण
api-default = न देने पर: { $value }
api-objects = उत्तरों में आने वाले ऑब्जेक्ट

## त्रुटियाँ

error-400-title = यह अनुरोध समझ में नहीं आया
error-400 = पते या फ़ॉर्म में कुछ वैसा नहीं है जैसा होना चाहिए। कृपया वापस जाकर फिर कोशिश करें।
error-404-title = ऐसा कोई पन्ना नहीं है
error-404 = हो सकता है पता ग़लत लिखा गया हो या पन्ना हट गया हो। मुखपृष्ठ से शुरू करें या इसे खोजें।
error-410-title = यह ख़बर अब उपलब्ध नहीं है
error-410 = इसे यहाँ से या इसके प्रकाशक ने हटा लिया है।
error-413-title = यह बहुत ज़्यादा है
error-413 = आपने जो भेजा वह बहुत लंबा है। कृपया उसे छोटा करके फिर कोशिश करें।
error-429-title = बहुत ज़्यादा अनुरोध
error-429 = आपके पते से थोड़े समय में बहुत-से अनुरोध आए। कृपया थोड़ा रुककर फिर कोशिश करें।
error-500-title = हमारी ओर कुछ गड़बड़ हुई
error-500 = गड़बड़ी दर्ज कर ली गई है। कृपया कुछ मिनट बाद फिर कोशिश करें।
error-back = मुखपृष्ठ पर जाएँ

## फ़ीड

feed-latest = { $site }: ताज़ा ख़बरें
feed-of = { $site }: { $name }
feed-about = कई संस्थानों की ख़बरें, { $language } में: मूल और मशीनी अनुवाद
feed-about-story = एक ही घटना की सभी ख़बरें, { $language } में: मूल और मशीनी अनुवाद
feed-originals = केवल मूल ख़बरें
feed-about-originals = कई समाचार संस्थानों की { $language } में लिखी ख़बरें, बिना अनुवाद
feed-read-original = मूल ख़बर ({ $source }, { $language })
opml-title = { $site }: समाचार स्रोत
