# Bahasa Indonesia. Pesan dan argumen yang sama dengan en.ftl; penjelasannya ada di sana.
# Nama bahasa disisipkan tanpa kata “bahasa”, jadi tulislah kata itu di depannya.

## Situs itu sendiri, bila pemiliknya tidak menentukan lain

site-name = Interpres
site-tagline = Surat kabar dunia dalam bahasa Anda

## Di setiap halaman

skip-to-text = Langsung ke teks
nav-label = Menu utama
nav-home = Beranda
nav-sources = Sumber
nav-search = Pencarian
language-picker = Bahasa
language-picker-label = Baca halaman ini dalam bahasa lain
language-find = Cari bahasa
footer-about = Tentang terjemahan
footer-feeds = Feed
footer-rights = Semua artikel milik penerbitnya, yang selalu disebutkan dengan nama dan tautan.
contact = Laporkan kesalahan

## Rubrik

section-politics = Politik
section-conflict = Perang dan damai
section-economy = Ekonomi
section-labour = Ketenagakerjaan
section-society = Masyarakat
section-crime = Hukum dan kriminal
section-disaster = Bencana dan kecelakaan
section-health = Kesehatan
section-education = Pendidikan
section-science = Sains dan teknologi
section-environment = Lingkungan
section-weather = Cuaca
section-culture = Budaya dan media
section-religion = Agama
section-lifestyle = Gaya hidup
section-sport = Olahraga
section-people = Sosok

## Beranda

front-top-stories = Berita utama
front-latest = Terbaru
front-empty = Belum ada yang bisa dibaca. Artikel pertama akan muncul di sini begitu selesai diambil dan diterjemahkan.

## Artikel dalam daftar

card-from-language = dari bahasa { $language }
card-original = Dalam bahasa { $language }
card-comments = { $count } komentar
card-story-sources = { $articles } artikel dari { $sources } sumber

## Artikel

article-published = Terbit { $date }
article-updated = Diperbarui { $date }
article-local-time = { $time } waktu setempat
article-by = Oleh { $authors }
article-read-original = Baca di { $source }
article-also-by = Juga diterbitkan oleh { $sources }
article-translated = Terjemahan mesin dari bahasa { $language }
article-translated-by-way = Terjemahan mesin dari bahasa { $language } melalui bahasa { $way }
article-engine = Diterjemahkan dengan { $engine }
article-reviewed = Diperiksa oleh { $name }
article-how-translated = Bagaimana terjemahan ini dibuat
article-in-original-of = Naskah asli berbahasa { $language }
article-side-by-side = Berdampingan
article-sentences = Kalimat demi kalimat
article-sentence-original = Naskah asli kalimat ini
article-views = Cara membaca artikel ini
article-save = Simpan untuk nanti
article-continue = Lanjutkan dari bagian terakhir
article-this-is-original = Ini naskah asli, dalam bahasa { $language }.
article-not-translated = Belum diterjemahkan
article-not-translated-explained = Artikel ini belum diterjemahkan ke bahasa { $language }. Berikut naskah aslinya, dalam bahasa { $language-original }.
article-head-only = Baru judul dan bagian pembuka yang diterjemahkan. Selebihnya segera menyusul; sementara itu ditampilkan dalam bahasa { $language }.
article-head-only-by-choice = Hanya judul dan bagian pembuka yang diterjemahkan. Artikelnya sendiri ditampilkan dalam bahasa { $language }.
article-summary-only = { $source } hanya mengizinkan kami menampilkan bagian awal. Artikel lengkap ada di situsnya sendiri.
article-headline-only = { $source } hanya mengizinkan kami menampilkan judul. Artikelnya ada di situsnya sendiri.
article-picture-credit = Gambar: { $credit }
article-same-story = Peristiwa yang sama
article-same-topic = Topik yang sama
article-same-category = Lainnya di { $section }
article-same-author = Tulisan lain oleh { $name }
article-topics = Topik
article-other-languages = Artikel ini dalam bahasa lain
article-version-original = naskah asli
article-version-machine = terjemahan mesin
article-embed-video = Video di { $site }
article-embed-audio = Rekaman di { $site }
article-embed-social = Kiriman di { $site }
article-embed-map = Peta di { $site }
article-embed-other = Lanjutkan di { $site }

## Berdampingan

side-by-side-title = Naskah asli dan terjemahan berdampingan
side-by-side-original = Naskah asli, dalam bahasa { $language }
side-by-side-translation = Terjemahan, dalam bahasa { $language }
side-by-side-back = Kembali ke terjemahan

## Komentar

comments-count =
    { $count ->
        [0] Belum ada komentar
       *[other] { $count } komentar
    }
comments-write = Tulis komentar
comments-name = Nama
comments-name-hint = Ditampilkan di atas komentar Anda; paling banyak { $most } karakter
comments-text = Komentar
comments-text-hint = Teks biasa dalam bahasa apa pun; paling banyak { $most } karakter
# Isian yang tidak terlihat oleh orang; robot yang mengisinya.
comments-trap = Biarkan isian ini kosong
comments-send = Kirim
comments-moderated = Komentar tampil setelah dibaca moderator.
comments-held = Terima kasih. Komentar Anda menunggu moderator dan akan tampil begitu disetujui.
comments-closed = Komentar ditutup.
comments-translated = Terjemahan mesin dari bahasa { $language }
comments-show-original = Tampilkan naskah asli
comments-reply-to = Balas { $name }
comments-in-reply-to = membalas { $name }
comments-reply-cancel = Jangan balas; komentari artikelnya
comments-error-name = Mohon isi nama sepanjang 1 sampai { $most } karakter.
comments-error-text = Mohon tulis komentar sepanjang 1 sampai { $most } karakter.
comments-error-often = Anda mengirim beberapa komentar dalam waktu singkat. Mohon tunggu beberapa menit, lalu coba lagi.
comments-error-quick = Itu sangat cepat. Baca sekali lagi komentar Anda, lalu kirim kembali.
comments-at-once = Komentar Anda tampil begitu dikirim.
comments-shown = Terima kasih. Komentar Anda sudah terbit.
comments-error-word = Kata “{ $word }” tidak diterima di sini. Mohon sampaikan dengan cara lain.
comments-error-network = Komentar dari jaringan Anda saat ini tidak diterima.
comments-own = Ubah atau tarik komentar Anda
comments-own-until = Anda dapat mengubah atau menarik komentar ini sampai { $time }.
comments-own-save = Simpan perubahan
comments-own-withdraw = Tarik komentar
comments-own-over = Waktu untuk mengubah komentar ini sudah habis.
comments-withdrawn = Komentar Anda sudah ditarik.
comments-changed = disunting
comments-report = Laporkan komentar ini
comments-report-why = Apa yang salah dengan komentar ini?
comments-report-spam = Iklan atau spam
comments-report-abuse = Hinaan atau kebencian
comments-report-illegal = Melanggar hukum
comments-report-other = Hal lain
comments-report-words = Catatan untuk moderator (opsional)
comments-reported = Terima kasih. Moderator akan memeriksa komentar itu.
comments-email = Surel (opsional)
comments-email-hint = Hanya dilihat redaksi; tidak pernah diterbitkan
comments-error-email = Mohon periksa alamat surel, atau biarkan isian ini kosong.

## Daftar artikel

list-empty = Belum ada artikel.
list-count = { $articles } artikel
list-pages = Halaman
list-page = Halaman { $number }
list-older = Lebih lama
list-newer = Lebih baru
source-language = Berbahasa { $language }
topic-follow = Ikuti topik ini
sources-title = Sumber
sources-intro = Inilah media yang artikelnya Anda baca di sini, masing-masing dengan bahasa yang dipakainya.
sources-opml = Semua sumber dalam berkas OPML
story-first = Pertama memberitakan
story-adds = Yang baru dalam artikel ini
story-title = Peristiwa
story-intro = { $articles } artikel dari { $sources } sumber tentang peristiwa yang sama, dari yang terbaru.

## Daftar bacaan

reading-title = Daftar bacaan
reading-about = Daftar bacaan Anda hanya disimpan di peramban ini, tanpa akun. Artikel yang disimpan dapat dibaca tanpa koneksi.
reading-no-script = Halaman ini memerlukan JavaScript, yang tidak berjalan di peramban Anda.
reading-saved = Artikel tersimpan
reading-saved-none = Belum ada artikel yang disimpan. Di halaman setiap artikel ada tombol untuk itu.
reading-topics = Topik yang Anda ikuti
reading-topics-none = Belum ada topik yang diikuti. Di halaman setiap topik ada tombol untuk itu.
reading-remove = Hapus
reading-languages = Bahasa yang Anda baca
reading-languages-about = Artikel yang ditulis dalam salah satu bahasa ini ditampilkan dalam naskah aslinya, yang lain dalam terjemahan.

## Pencarian

search-title = Pencarian
search-box = Cari artikel
search-go = Cari
search-heading = Hasil pencarian untuk “{ $query }”
search-results = { $count } artikel ditemukan
search-none = Tidak ada yang ditemukan untuk “{ $query }”.
search-meant = Maksud Anda { $query }?
search-advice = Cobalah kata yang lebih sedikit atau kata lain, periksa ejaannya, atau cari di semua rubrik dan sumber.
search-filters = Persempit pencarian
search-filter-section = Rubrik
search-filter-source = Sumber
search-filter-language = Bahasa asli
search-filter-any = Semua
search-filter-from = Dari tanggal
search-filter-to = Sampai tanggal
search-without-limits = Cari tanpa batasan ini
search-elsewhere = Ditemukan dalam bahasa lain
search-next = Halaman berikutnya
search-previous = Halaman sebelumnya
search-order = Urutan
search-order-relevance = Paling sesuai dahulu
search-order-newest = Terbaru dahulu

## Tentang terjemahan

about-title = Tentang terjemahan
about-lead = Artikel di situs ini ditulis oleh wartawan, dalam banyak bahasa, untuk pembaca mereka sendiri. Sebuah program menerjemahkannya untuk Anda.
about-how-title = Bagaimana sebuah artikel diterjemahkan
about-how = Kami mengambil artikel dari penerbitnya dan mengenali judul, teks, gambar, serta keterangan gambarnya. Lalu sebuah program menerjemahkannya kalimat demi kalimat. Program itu adalah jaringan saraf tiruan: ia belajar dari jutaan kalimat yang diterjemahkan manusia, dan berjalan di komputer kami sendiri. Untuk itu tidak ada artikel atau kebiasaan membaca yang dikirim kepada siapa pun.
about-how-by-others = Kami mengambil artikel dari penerbitnya dan mengenali judul, teks, gambar, serta keterangan gambarnya. Lalu sebuah program menerjemahkannya kalimat demi kalimat. Program mana yang menerjemahkan lewat jalur mana disebutkan di bawah. Program selain milik kami dapat berjalan di komputer pihak lain: kalimat artikel lalu dikirim ke sana, tetapi tidak ada apa pun tentang siapa membaca apa.
about-way-title = Melalui bahasa lain
about-way = Untuk banyak pasangan bahasa tidak ada program yang menerjemahkan langsung. Maka artikel diterjemahkan dahulu ke bahasa Inggris, dan dari sana ke bahasa Anda. Dua langkah menghasilkan lebih banyak kesalahan daripada satu. Baris di atas setiap artikel menyebutkan jalan mana yang ditempuh.
about-trust-title = Apa yang bisa diandalkan
about-trust = Judul, teks, keterangan gambar, dan sumber gambar diterjemahkan; nama orang dan media dipertahankan. Setiap terjemahan dibandingkan dengan naskah aslinya: apakah angka, tanggal, nama, dan tautan masih ada, apakah bahasanya benar, adakah yang hilang atau terulang? Terjemahan yang tidak lolos ditahan sampai ada orang yang memeriksanya.
about-limits-title = Apa yang perlu diketahui
about-limits = Terjemahan mesin membuat kesalahan, dan sering kali kesalahan itu enak dibaca. Mesin bisa salah memahami ironi, permainan kata, kutipan, dan nama, mengacaukan siapa yang melakukan apa, atau memilih arti yang keliru dari dua arti. Terjemahan bukan kata-kata penerbit dan bukan tanggung jawabnya. Sebelum mengutip sebuah artikel atau bertindak berdasarkan artikel itu, bacalah naskah aslinya: letaknya hanya satu klik di setiap halaman, juga berdampingan dengan terjemahannya.
about-people-title = Apa yang dikerjakan manusia
about-people = Beberapa terjemahan telah dibaca atau diperbaiki oleh seseorang; di situ hal ini disebutkan beserta namanya. Selebihnya adalah kerja mesin semata, dan diberi keterangan demikian.
about-mistake-title = Menemukan kesalahan?
about-mistake = Beri tahu kami alamat halaman dan kalimatnya. Perbaikan oleh manusia tetap disimpan, meskipun artikel diterjemahkan ulang.
about-pairs-title = Bahasa yang diterjemahkan ke bahasa { $language }
about-pairs-from = Dari
about-pairs-way = Melalui
about-pairs-direct = langsung
about-pairs-engine = Mesin dan model
about-pairs-glossary = Glosarium { $version }
about-pairs-articles = Artikel

## API

api-title = API
api-lead = Apa yang dilihat pembaca di situs ini, untuk program: sebagai JSON, dalam bahasa tiap edisi. Tidak perlu kunci.
api-description = Hal yang sama sebagai deskripsi OpenAPI
api-lists-title = Daftar panjang
api-lists = Daftar panjang datang per bagian, yang terbaru lebih dulu. Setiap bagian diakhiri tanda tempat daftar berlanjut; kirimkan tanda itu untuk mendapat bagian berikutnya. Apa yang terbit sementara itu tidak menggeser apa pun.
api-changes-title = Hanya yang baru
api-changes = Setiap jawaban membawa ETag. Kirimkan kembali dalam If-None-Match, dan selama tidak ada yang berubah, hanya itu yang diberitahukan.
api-requests = Permintaan
api-answer = Jawaban
api-name = Nama
api-kind = Jenis
api-meaning = Arti
api-example = Contoh
api-default = Bawaan: { $value }
api-objects = Objek dalam jawaban

## Kesalahan

error-400-title = Permintaan ini tidak dapat dipahami
error-400 = Ada yang tidak semestinya pada alamat atau formulir. Silakan kembali dan coba lagi.
error-404-title = Tidak ada halaman seperti itu
error-404 = Mungkin alamatnya salah ketik, atau halamannya telah pindah. Mulailah dari beranda, atau carilah halaman itu.
error-410-title = Artikel ini sudah tidak ada
error-410 = Artikel ini ditarik, di sini atau oleh penerbitnya.
error-413-title = Terlalu banyak
error-413 = Yang Anda kirim terlalu panjang. Mohon persingkat, lalu coba lagi.
error-429-title = Terlalu banyak permintaan
error-429 = Banyak permintaan datang dari alamat Anda dalam waktu singkat. Mohon tunggu sebentar, lalu coba lagi.
error-500-title = Ada yang tidak beres di pihak kami
error-500 = Kesalahannya sudah dicatat. Silakan coba lagi beberapa menit lagi.
error-back = Ke beranda

## Feed

feed-latest = { $site }: artikel terbaru
feed-of = { $site }: { $name }
feed-about = Artikel dari banyak media, dalam bahasa { $language }: naskah asli dan terjemahan mesin
feed-about-story = Semua artikel tentang satu peristiwa, dalam bahasa { $language }: naskah asli dan terjemahan mesin
feed-originals = hanya naskah asli
feed-about-originals = Artikel dari banyak media yang ditulis dalam bahasa { $language }, tanpa terjemahan
feed-read-original = Artikel asli ({ $source }, bahasa { $language })
opml-title = { $site }: sumber
