# Türkçe. en.ftl dosyasındaki iletilerin ve argümanların aynısı; orada açıklanmışlardır.
# Yerleştirilen adlara ek gelmez: « { $language } aslından », « { $way } üzerinden ».

## Sitenin kendisi, sahibi başka bir şey belirtmemişse

site-name = Interpres
site-tagline = Dünyanın gazeteleri kendi dilinizde

## Her sayfada

skip-to-text = Metne geç
nav-label = Ana menü
nav-home = Ana sayfa
nav-sources = Kaynaklar
nav-search = Ara
language-picker = Dil
language-picker-label = Bu sayfayı başka bir dilde okuyun
language-find = Dil ara
footer-about = Çeviriler hakkında
footer-feeds = Akışlar
footer-rights = Her haber, onu yayımlayan kuruluşa aittir; hepsinin adı ve bağlantısı verilir.
contact = Hata bildirin

## Bölümler

section-politics = Siyaset
section-conflict = Savaş ve barış
section-economy = Ekonomi
section-labour = Çalışma hayatı
section-society = Toplum
section-crime = Suç ve yargı
section-disaster = Afetler ve kazalar
section-health = Sağlık
section-education = Eğitim
section-science = Bilim ve teknoloji
section-environment = Çevre
section-weather = Hava durumu
section-culture = Kültür ve medya
section-religion = Din
section-lifestyle = Yaşam
section-sport = Spor
section-people = İnsanlar

## Ana sayfa

front-top-stories = Öne çıkanlar
front-latest = Son haberler
front-empty = Burada henüz okunacak bir şey yok. İlk haberler alınıp çevrilir çevrilmez burada görünecek.

## Listedeki bir haber

card-from-language = { $language } aslından
card-original = Yalnızca { $language }
card-comments = { $count } yorum
card-story-sources = { $sources } kaynaktan { $articles } haber

## Haber

article-published = Yayımlanma: { $date }
article-updated = Güncelleme: { $date }
article-local-time = yerel saatle { $time }
article-by = Yazan: { $authors }
article-read-original = Kaynağında okuyun: { $source }
article-also-by = Ayrıca yayımlayanlar: { $sources }
article-translated = { $language } aslından makine çevirisi
article-translated-by-way = { $language } aslından, { $way } üzerinden makine çevirisi
article-engine = Çeviri programı: { $engine }
article-reviewed = Gözden geçiren: { $name }
article-how-translated = Bu çeviriler nasıl yapılıyor
article-in-original-of = { $language } aslı
article-side-by-side = Yan yana
article-sentences = Cümle cümle
article-sentence-original = Bu cümlenin özgün metni
article-views = Bu haberi okuma biçimleri
article-save = Sonra okumak için kaydet
article-continue = Kaldığınız yerden devam edin
article-this-is-original = Bu, haberin { $language } aslıdır.
article-not-translated = Henüz çevrilmedi
article-not-translated-explained = Bu haberin { $language } çevirisi henüz yok. Aşağıda { $language-original } aslını okuyabilirsiniz.
article-head-only = Şimdilik yalnızca başlık ve giriş çevrildi. Gerisi birazdan gelecek; o zamana kadar { $language } aslı gösteriliyor.
article-head-only-by-choice = Yalnızca başlık ve giriş çevrildi. Haberin kendisi { $language } aslıyla gösteriliyor.
article-summary-only = { $source } yalnızca başlangıcı göstermemize izin veriyor. Haberin tamamı kendi sitesinde.
article-headline-only = { $source } yalnızca başlığı göstermemize izin veriyor. Haber kendi sitesinde.
article-picture-credit = Fotoğraf: { $credit }
article-same-story = Aynı olay
article-same-topic = Aynı konu
article-same-category = { $section } bölümünden
article-same-author = Aynı imzayla: { $name }
article-topics = Konular
article-other-languages = Bu haber başka dillerde
article-version-original = özgün metin
article-version-machine = makine çevirisi
article-embed-video = Video: { $site }
article-embed-audio = Ses kaydı: { $site }
article-embed-social = Paylaşım: { $site }
article-embed-map = Harita: { $site }
article-embed-other = Devamı: { $site }

## Yan yana

side-by-side-title = Özgün metin ve çeviri yan yana
side-by-side-original = Özgün metin ({ $language })
side-by-side-translation = Çeviri ({ $language })
side-by-side-back = Çeviriye dön

## Yorumlar

comments-count =
    { $count ->
        [0] Henüz yorum yok
       *[other] { $count } yorum
    }
comments-write = Yorum yazın
comments-name = Ad
comments-name-hint = Yorumunuzun üstünde görünür; en çok { $most } karakter
comments-text = Yorum
comments-text-hint = Herhangi bir dilde düz metin; en çok { $most } karakter
# İnsanların görmediği bir alan; robotlar doldurur.
comments-trap = Bu alanı boş bırakın
comments-send = Gönder
comments-moderated = Yorumlar, moderatör okuduktan sonra yayımlanır.
comments-held = Teşekkür ederiz. Yorumunuz moderatör onayını bekliyor; onaylanınca yayımlanacak.
comments-closed = Yorumlar kapalı.
comments-translated = { $language } aslından makine çevirisi
comments-show-original = Aslını göster
comments-reply-to = Yanıtla: { $name }
comments-in-reply-to = şu yoruma yanıt: { $name }
comments-reply-cancel = Yanıtlamayın, haber hakkında yorum yazın
comments-error-name = Lütfen 1 ile { $most } karakter arasında bir ad yazın.
comments-error-text = Lütfen 1 ile { $most } karakter arasında bir yorum yazın.
comments-error-often = Kısa sürede birkaç yorum gönderdiniz. Lütfen birkaç dakika bekleyip yeniden deneyin.
comments-error-quick = Bu çok hızlı oldu. Lütfen yorumunuzu bir kez daha okuyup yeniden gönderin.
comments-at-once = Yorumunuz gönderir göndermez yayımlanır.
comments-shown = Teşekkür ederiz. Yorumunuz yayımlandı.
comments-error-word = “{ $word }” sözcüğü burada kabul edilmiyor. Lütfen başka türlü söyleyin.
comments-error-network = Ağınızdan gelen yorumlar şu anda kabul edilmiyor.
comments-own = Yorumunuzu değiştirin veya geri çekin
comments-own-until = Bu yorumu değiştirmek veya geri çekmek için son an: { $time }.
comments-own-save = Değişiklikleri kaydet
comments-own-withdraw = Yorumu geri çek
comments-own-over = Bu yorumun değiştirilebileceği süre doldu.
comments-withdrawn = Yorumunuz geri çekildi.
comments-changed = düzenlendi
comments-report = Yorumu bildir
comments-report-why = Bu yorumda yanlış olan ne?
comments-report-spam = Reklam veya istenmeyen ileti
comments-report-abuse = Hakaret veya nefret
comments-report-illegal = Yasaya aykırı
comments-report-other = Başka bir şey
comments-report-words = Moderatörlere not (isteğe bağlı)
comments-reported = Teşekkür ederiz. Bir moderatör yoruma bakacak.
comments-email = E-posta (isteğe bağlı)
comments-email-hint = Yalnızca editörler görür; hiçbir zaman yayımlanmaz
comments-error-email = Lütfen e-posta adresini denetleyin ya da alanı boş bırakın.

## Haber listeleri

list-empty = Henüz haber yok.
list-count = { $articles } haber
list-pages = Sayfalar
list-page = Sayfa { $number }
list-older = Daha eski
list-newer = Daha yeni
source-language = Yayın dili: { $language }
topic-follow = Bu konuyu takip et
sources-title = Kaynaklar
sources-intro = Burada haberlerini okuduğunuz yayın kuruluşları ve yayın dilleri.
sources-opml = Tüm kaynaklar, OPML dosyası olarak
story-first = İlk duyuran
story-adds = Bu haberde yeni olan
story-title = Olay
story-intro = Aynı olay hakkında { $sources } kaynaktan { $articles } haber, en yeniler önce.

## Okuma listesi

reading-title = Okuma listesi
reading-about = Okuma listeniz yalnızca bu tarayıcıda durur, hesap gerekmez. Kaydedilen haberler bağlantı olmadan da okunabilir.
reading-no-script = Bu sayfa JavaScript gerektiriyor; tarayıcınızda ise JavaScript çalışmıyor.
reading-saved = Kaydedilen haberler
reading-saved-none = Henüz kaydedilmiş haber yok. Her haberin sayfasında bunun için bir düğme var.
reading-topics = Takip ettiğiniz konular
reading-topics-none = Henüz takip ettiğiniz konu yok. Her konunun sayfasında bunun için bir düğme var.
reading-remove = Kaldır
reading-languages = Okuduğunuz diller
reading-languages-about = Bu dillerden birinde yazılmış haberler özgün metniyle, diğerleri çevirisiyle gösterilir.

## Arama

search-title = Arama
search-box = Haberlerde ara
search-go = Ara
search-heading = “{ $query }” için arama sonuçları
search-results = { $count } haber bulundu
search-none = “{ $query }” için sonuç bulunamadı.
search-meant = Bunu mu demek istediniz: { $query }
search-advice = Daha az ya da başka sözcükler deneyin, yazımı denetleyin veya tüm bölüm ve kaynaklarda arayın.
search-filters = Aramayı daraltın
search-filter-section = Bölüm
search-filter-source = Kaynak
search-filter-language = Özgün dil
search-filter-any = Tümü
search-filter-from = Başlangıç günü
search-filter-to = Bitiş günü
search-without-limits = Bu sınırlar olmadan ara
search-elsewhere = Başka dillerde bulunanlar
search-next = Sonraki sayfa
search-previous = Önceki sayfa
search-order = Sıralama
search-order-relevance = En ilgililer önce
search-order-newest = En yeniler önce

## Çeviriler hakkında

about-title = Çeviriler hakkında
about-lead = Bu sitedeki haberleri gazeteciler pek çok dilde, kendi okurları için yazdı. Sizin için bir program çevirdi.
about-how-title = Bir haber nasıl çevrilir
about-how = Haberi yayımlayanın sitesinden alır, başlığını, metnini, görsellerini ve resim altlarını ayırt ederiz. Sonra bir çeviri programı onu cümle cümle çevirir. Bu program bir sinir ağıdır: insanların çevirdiği milyonlarca cümleden öğrenmiştir ve kendi bilgisayarlarımızda çalışır. Bunun için hiçbir haber ve hiçbir okuma alışkanlığı kimseye gönderilmez.
about-how-by-others = Haberi yayımlayanın sitesinden alır, başlığını, metnini, görsellerini ve resim altlarını ayırt ederiz. Sonra bir çeviri programı onu cümle cümle çevirir. Hangi yolda hangi programın çevirdiği aşağıda yazar. Bizimkinden başka programlar başkalarının bilgisayarlarında çalışabilir: o zaman haberin cümleleri oraya gönderilir, ama kimin ne okuduğuna dair hiçbir şey gönderilmez.
about-way-title = Başka bir dil üzerinden
about-way = Pek çok dil çifti için doğrudan çeviri yapan bir program yoktur. O zaman haber önce İngilizceye, oradan da sizin dilinize çevrilir. İki adım, tek adımdan daha çok hata demektir. Her haberin üstündeki satır, hangi yolun izlendiğini söyler.
about-trust-title = Neye güvenebilirsiniz
about-trust = Başlık, metin, resim altları ve görsel kaynakları çevrilir; kişi ve kuruluş adları olduğu gibi kalır. Her çeviriden sonra metin aslıyla karşılaştırılır: Sayılar, tarihler, adlar ve bağlantılar yerinde mi, dil doğru mu, eksik ya da yinelenen bir şey var mı? Denetimden geçemeyen çeviri, bir insan bakana kadar bekletilir.
about-limits-title = Bilmeniz gerekenler
about-limits = Makine çevirisi hata yapar ve bu hatalar çoğu zaman düzgün okunur. İroniyi, sözcük oyunlarını, alıntıları ve adları yanlış anlayabilir, kimin ne yaptığını karıştırabilir ya da iki anlamdan yanlış olanı seçebilir. Çeviri, yayımlayanın sözleri değildir ve onun sorumluluğunda değildir. Bir haberi alıntılamadan ya da ona göre davranmadan önce aslını okuyun: Her sayfada bir tık ötenizde, çeviriyle yan yana da okunabilir.
about-people-title = İnsanlar ne yapıyor
about-people = Birkaç çeviriyi bir insan okumuş ya da düzeltmiştir; bunlarda bu belirtilir ve adı yazılır. Geri kalan her şey yalnızca makinenin işidir ve öyle etiketlenir.
about-mistake-title = Bir hata mı buldunuz?
about-mistake = Sayfanın adresini ve cümleyi bize bildirin. İnsanların yaptığı düzeltmeler, haber yeniden çevrildiğinde bile korunur.
about-pairs-title = Hangi dillerden çevriliyor (çeviri dili: { $language })
about-pairs-from = Özgün dil
about-pairs-way = Ara dil
about-pairs-direct = doğrudan
about-pairs-engine = Program ve model
about-pairs-glossary = Terimler sözlüğü { $version }
about-pairs-articles = Haberler

## API

api-title = API
api-lead = Okurların bu sitede gördükleri, programlar için: JSON olarak, her baskının kendi dilinde. Anahtar gerekmez.
api-description = Aynısının OpenAPI tanımı
api-lists-title = Uzun listeler
api-lists = Uzun bir liste parça parça, en yeniden başlayarak gelir. Her parçanın sonunda listenin nereden süreceğini gösteren bir işaret vardır; sonraki parçayı almak için onu gönderin. Bu arada yayımlananlar hiçbir şeyi kaydırmaz.
api-changes-title = Yalnızca yeniler
api-changes = Her yanıtta bir ETag vardır. Onu If-None-Match içinde geri gönderin; hiçbir şey değişmediği sürece yalnızca bu bildirilir.
api-requests = İstekler
api-answer = Yanıt
api-name = Ad
api-kind = Tür
api-meaning = Anlam
api-example = Örnek
api-default = Varsayılan: { $value }
api-objects = Yanıtlardaki nesneler

## Hatalar

error-400-title = Bu istek anlaşılamadı
error-400 = Adreste ya da formda bir şey beklendiği gibi değil. Lütfen geri dönüp yeniden deneyin.
error-404-title = Böyle bir sayfa yok
error-404 = Adres yanlış yazılmış ya da sayfa taşınmış olabilir. Ana sayfadan başlayın veya arama yapın.
error-410-title = Bu haber artık yok
error-410 = Burada ya da yayımlayan tarafından geri çekildi.
error-413-title = Bu çok fazla
error-413 = Gönderdiğiniz metin çok uzun. Lütfen kısaltıp yeniden deneyin.
error-429-title = Çok fazla istek
error-429 = Adresinizden kısa sürede çok sayıda istek geldi. Lütfen biraz bekleyip yeniden deneyin.
error-500-title = Bizim tarafımızda bir sorun çıktı
error-500 = Hata kaydedildi. Lütfen birkaç dakika sonra yeniden deneyin.
error-back = Ana sayfaya dön

## Akışlar

feed-latest = { $site }: son haberler
feed-of = { $site }: { $name }
feed-about = Pek çok yayın kuruluşundan haberler, dil: { $language }. Özgün metinler ve makine çevirileri
feed-about-story = Tek bir olay hakkındaki tüm haberler, dil: { $language }. Özgün metinler ve makine çevirileri
feed-originals = yalnızca özgün metinler
feed-about-originals = Pek çok yayın kuruluşundan özgün haberler, çeviriler olmadan. Dil: { $language }
feed-read-original = Haberin aslı ({ $source }, { $language })
opml-title = { $site }: kaynaklar
