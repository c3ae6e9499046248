# Polski. Te same komunikaty i te same argumenty co w en.ftl, gdzie są objaśnione.
# Nazwa języka stoi w mianowniku („język oryginału: czeski”) albo po „na” i „przez”
# („na czeski”), gdzie biernik mu się równa.

## Sam serwis, jeśli właściciel nie podał inaczej

site-name = Interpres
site-tagline = Gazety świata w twoim języku

## Na każdej stronie

skip-to-text = Przejdź do tekstu
nav-label = Nawigacja główna
nav-home = Strona główna
nav-sources = Źródła
nav-search = Szukaj
language-picker = Język
language-picker-label = Czytaj tę stronę w innym języku
language-find = Znajdź język
footer-about = O tłumaczeniach
footer-feeds = Kanały
footer-rights = Każdy artykuł należy do redakcji, która go opublikowała; zawsze podajemy jej nazwę i link.
contact = Zgłoś błąd

## Działy

section-politics = Polityka
section-conflict = Wojna i pokój
section-economy = Gospodarka
section-labour = Praca
section-society = Społeczeństwo
section-crime = Przestępczość i sądy
section-disaster = Katastrofy i wypadki
section-health = Zdrowie
section-education = Edukacja
section-science = Nauka i technika
section-environment = Środowisko
section-weather = Pogoda
section-culture = Kultura i media
section-religion = Religia
section-lifestyle = Styl życia
section-sport = Sport
section-people = Ludzie

## Strona główna

front-top-stories = Najważniejsze
front-latest = Najnowsze
front-empty = Nie ma tu jeszcze nic do czytania. Pierwsze artykuły pojawią się, gdy tylko zostaną pobrane i przetłumaczone.

## Artykuł na liście

card-from-language = oryginał: { $language }
card-original = Bez tłumaczenia ({ $language })
card-comments =
    { $count ->
        [one] { $count } komentarz
        [few] { $count } komentarze
        [many] { $count } komentarzy
       *[other] { $count } komentarza
    }
card-story-sources =
    { $articles ->
        [one] { $articles } artykuł
        [few] { $articles } artykuły
        [many] { $articles } artykułów
       *[other] { $articles } artykułu
    } z { $sources ->
        [one] { $sources } źródła
        [few] { $sources } źródeł
        [many] { $sources } źródeł
       *[other] { $sources } źródła
    }

## Artykuł

article-published = Opublikowano { $date }
article-updated = Zaktualizowano { $date }
article-local-time = { $time } czasu lokalnego
article-by = Tekst: { $authors }
article-read-original = Czytaj na stronie: { $source }
article-also-by = Opublikowały także: { $sources }
article-translated = Tłumaczenie maszynowe, język oryginału: { $language }
article-translated-by-way = Tłumaczenie maszynowe przez { $way }, język oryginału: { $language }
article-engine = Przetłumaczono programem { $engine }
article-reviewed = Weryfikacja: { $name }
article-how-translated = Jak powstają te tłumaczenia
article-in-original-of = Oryginał ({ $language })
article-side-by-side = Obok siebie
article-sentences = Zdanie po zdaniu
article-sentence-original = Oryginał tego zdania
article-views = Sposoby czytania artykułu
article-save = Zapisz na później
article-continue = Czytaj dalej od miejsca przerwania
article-this-is-original = To jest oryginał, język: { $language }.
article-not-translated = Jeszcze bez tłumaczenia
article-not-translated-explained = Ten artykuł nie został jeszcze przetłumaczony na { $language }. Oto oryginał, język: { $language-original }.
article-head-only = Na razie przetłumaczono tylko tytuł i wstęp. Reszta pojawi się wkrótce, a do tego czasu jest w języku oryginału ({ $language }).
article-head-only-by-choice = Przetłumaczono tylko tytuł i wstęp. Sam artykuł jest w języku oryginału ({ $language }).
article-summary-only = { $source } pozwala nam pokazać tylko początek. Cały artykuł jest na stronach tej redakcji.
article-headline-only = { $source } pozwala nam pokazać tylko tytuł. Artykuł jest na stronach tej redakcji.
article-picture-credit = Fot. { $credit }
article-same-story = To samo wydarzenie
article-same-topic = Ten sam temat
article-same-category = Więcej w dziale { $section }
article-same-author = Inne teksty: { $name }
article-topics = Tematy
article-other-languages = Ten artykuł w innych językach
article-version-original = oryginał
article-version-machine = tłumaczenie maszynowe
article-embed-video = Wideo na { $site }
article-embed-audio = Nagranie na { $site }
article-embed-social = Wpis na { $site }
article-embed-map = Mapa na { $site }
article-embed-other = Ciąg dalszy na { $site }

## Obok siebie

side-by-side-title = Oryginał i tłumaczenie obok siebie
side-by-side-original = Oryginał ({ $language })
side-by-side-translation = Tłumaczenie na { $language }
side-by-side-back = Wróć do tłumaczenia

## Komentarze

comments-count =
    { $count ->
        [0] Brak komentarzy
        [one] { $count } komentarz
        [few] { $count } komentarze
        [many] { $count } komentarzy
       *[other] { $count } komentarza
    }
comments-write = Napisz komentarz
comments-name = Imię lub pseudonim
comments-name-hint = Widoczne nad komentarzem; najwyżej { $most } znaków
comments-text = Komentarz
comments-text-hint = Zwykły tekst w dowolnym języku; najwyżej { $most } znaków
# Pole, którego ludzie nie widzą; wypełniają je roboty.
comments-trap = Zostaw to pole puste
comments-send = Wyślij
comments-moderated = Komentarze ukazują się po przeczytaniu przez moderatora.
comments-held = Dziękujemy. Komentarz czeka na moderatora i ukaże się, gdy tylko zostanie zatwierdzony.
comments-closed = Komentowanie jest zamknięte.
comments-translated = Tłumaczenie maszynowe, język oryginału: { $language }
comments-show-original = Pokaż oryginał
comments-reply-to = Odpowiedz: { $name }
comments-in-reply-to = odpowiedź na komentarz: { $name }
comments-reply-cancel = Nie odpowiadaj, skomentuj artykuł
comments-error-name = Prosimy podać imię lub pseudonim o długości od 1 do { $most } znaków.
comments-error-text = Prosimy napisać komentarz o długości od 1 do { $most } znaków.
comments-error-often = W krótkim czasie wysłano stąd kilka komentarzy. Prosimy odczekać kilka minut i spróbować ponownie.
comments-error-quick = Poszło bardzo szybko. Prosimy przeczytać komentarz jeszcze raz i wysłać go ponownie.
comments-at-once = Komentarz ukaże się od razu po wysłaniu.
comments-shown = Dziękujemy. Komentarz jest opublikowany.
comments-error-word = Słowo „{ $word }” nie jest tu dozwolone. Prosimy ująć to inaczej.
comments-error-network = Komentarze z tej sieci nie są obecnie przyjmowane.
comments-own = Zmień lub wycofaj swój komentarz
comments-own-until = Ten komentarz można zmienić lub wycofać do: { $time }.
comments-own-save = Zapisz zmiany
comments-own-withdraw = Wycofaj komentarz
comments-own-over = Czas na zmianę tego komentarza już minął.
comments-withdrawn = Komentarz został wycofany.
comments-changed = edytowano
comments-report = Zgłoś ten komentarz
comments-report-why = Co jest nie tak z tym komentarzem?
comments-report-spam = Reklama lub spam
comments-report-abuse = Obraza lub nienawiść
comments-report-illegal = Niezgodność z prawem
comments-report-other = Coś innego
comments-report-words = Uwaga dla moderatorów (nieobowiązkowa)
comments-reported = Dziękujemy. Moderator przyjrzy się komentarzowi.
comments-email = E-mail (nieobowiązkowy)
comments-email-hint = Widoczny tylko dla redakcji; nigdy nie jest publikowany
comments-error-email = Prosimy sprawdzić adres e-mail albo zostawić pole puste.

## Listy artykułów

list-empty = Nie ma jeszcze artykułów.
list-count =
    { $articles ->
        [one] { $articles } artykuł
        [few] { $articles } artykuły
        [many] { $articles } artykułów
       *[other] { $articles } artykułu
    }
list-pages = Strony
list-page = Strona { $number }
list-older = Starsze
list-newer = Nowsze
source-language = Język: { $language }
topic-follow = Obserwuj ten temat
sources-title = Źródła
sources-intro = Oto redakcje, których artykuły można tu czytać, każda z językiem, w którym pisze.
sources-opml = Wszystkie źródła w pliku OPML
story-first = Podali pierwsi
story-adds = Nowe w tym artykule
story-title = Wydarzenie
story-intro =
    { $articles ->
        [one] { $articles } artykuł
        [few] { $articles } artykuły
        [many] { $articles } artykułów
       *[other] { $articles } artykułu
    } z { $sources ->
        [one] { $sources } źródła
        [few] { $sources } źródeł
        [many] { $sources } źródeł
       *[other] { $sources } źródła
    } o tym samym wydarzeniu, od najnowszych.

## Lista do przeczytania

reading-title = Lista do przeczytania
reading-about = Lista do przeczytania jest przechowywana tylko w tej przeglądarce, bez konta. Zapisane artykuły można czytać także bez połączenia.
reading-no-script = Ta strona potrzebuje JavaScriptu, który nie działa w tej przeglądarce.
reading-saved = Zapisane artykuły
reading-saved-none = Nie ma jeszcze zapisanych artykułów. Służy do tego przycisk na stronie każdego artykułu.
reading-topics = Obserwowane tematy
reading-topics-none = Nie ma jeszcze obserwowanych tematów. Służy do tego przycisk na stronie każdego tematu.
reading-remove = Usuń
reading-languages = Czytane języki
reading-languages-about = Artykuły napisane w jednym z tych języków są pokazywane w oryginale, wszystkie inne w tłumaczeniu.

## Szukanie

search-title = Wyszukiwanie
search-box = Szukaj w artykułach
search-go = Szukaj
search-heading = Wyniki wyszukiwania: „{ $query }”
search-results =
    { $count ->
        [one] Znaleziono { $count } artykuł
        [few] Znaleziono { $count } artykuły
        [many] Znaleziono { $count } artykułów
       *[other] Znaleziono { $count } artykułu
    }
search-none = Nic nie znaleziono dla „{ $query }”.
search-meant = Czy chodziło o { $query }?
search-advice = Warto użyć mniej słów albo innych słów, sprawdzić pisownię lub szukać we wszystkich działach i źródłach.
search-filters = Zawęź wyszukiwanie
search-filter-section = Dział
search-filter-source = Źródło
search-filter-language = Język oryginału
search-filter-any = Dowolne
search-filter-from = Od dnia
search-filter-to = Do dnia
search-without-limits = Szukaj bez tych ograniczeń
search-elsewhere = Znalezione w innych językach
search-next = Następna strona
search-previous = Poprzednia strona
search-order = Kolejność
search-order-relevance = Od najtrafniejszych
search-order-newest = Od najnowszych

## O tłumaczeniach

about-title = O tłumaczeniach
about-lead = Artykuły w tym serwisie napisali dziennikarze, w wielu językach, dla własnych czytelników. Przetłumaczył je program.
about-how-title = Jak tłumaczymy artykuł
about-how = Pobieramy artykuł od wydawcy i rozpoznajemy w nim tytuł, tekst, zdjęcia i podpisy. Potem program tłumaczy go zdanie po zdaniu. Jest to sieć neuronowa: nauczyła się na milionach zdań przetłumaczonych przez ludzi i działa na naszych własnych komputerach. Ani artykuły, ani nawyki czytelników nie są w tym celu nikomu wysyłane.
about-how-by-others = Pobieramy artykuł od wydawcy i rozpoznajemy w nim tytuł, tekst, zdjęcia i podpisy. Potem program tłumaczy go zdanie po zdaniu. Który program tłumaczy którą drogą, podano niżej. Programy inne niż nasz własny mogą działać na cudzych komputerach: wtedy zdania artykułu są tam wysyłane, ale nic o tym, kto co czyta.
about-way-title = Przez inny język
about-way = Dla wielu par języków nie ma programu, który tłumaczyłby bezpośrednio. Wtedy artykuł jest tłumaczony najpierw na angielski, a stamtąd na język czytelnika. Dwa kroki to więcej błędów niż jeden. Wiersz nad każdym artykułem mówi, jaką drogę przeszedł.
about-trust-title = Na czym można polegać
about-trust = Tłumaczymy tytuł, tekst, podpisy i informacje o autorach zdjęć; nazwiska i nazwy redakcji pozostają bez zmian. Każde tłumaczenie porównujemy z oryginałem: czy są w nim wszystkie liczby, daty, nazwy i linki, czy język jest właściwy, czy czegoś nie brakuje i czy coś się nie powtarza? Tłumaczenie, które tej próby nie przejdzie, czeka, aż obejrzy je człowiek.
about-limits-title = O czym warto wiedzieć
about-limits = Tłumaczenie maszynowe popełnia błędy, a często czyta się je gładko. Może nie zrozumieć ironii, gry słów, cytatów i nazw, pomylić, kto co zrobił, albo z dwóch znaczeń wybrać niewłaściwe. Tłumaczenie nie jest tekstem redakcji i redakcja za nie nie odpowiada. Zanim zacytuje się artykuł albo coś na jego podstawie zrobi, trzeba przeczytać oryginał: na każdej stronie dzieli nas od niego jedno kliknięcie, także obok tłumaczenia.
about-people-title = Co robią ludzie
about-people = Niektóre tłumaczenia przeczytał lub poprawił człowiek; jest to przy nich zaznaczone, z nazwiskiem. Wszystko inne jest dziełem samej maszyny i tak jest oznaczone.
about-mistake-title = Błąd w tłumaczeniu?
about-mistake = Prosimy o adres strony i zdanie. Poprawki zrobione przez ludzi zostają, nawet gdy artykuł jest tłumaczony na nowo.
about-pairs-title = Języki tłumaczone na { $language }
about-pairs-from = Z języka
about-pairs-way = Przez
about-pairs-direct = bezpośrednio
about-pairs-engine = Program i model
about-pairs-glossary = Glosariusz { $version }
about-pairs-articles = Artykuły

## API

api-title = API
api-lead = To, co czytelnicy widzą w tym serwisie, dla programów: jako JSON, w języku każdego wydania. Klucz nie jest potrzebny.
api-description = To samo jako opis OpenAPI
api-lists-title = Długie listy
api-lists = Długa lista przychodzi w częściach, od najnowszych. Każda część kończy się znacznikiem, od którego lista biegnie dalej; wyślij go, aby otrzymać następną część. To, co ukaże się w międzyczasie, niczego nie przesuwa.
api-changes-title = Tylko to, co nowe
api-changes = Każda odpowiedź ma ETag. Odeślij go w If-None-Match, a dopóki nic się nie zmieni, dowiesz się tylko tego.
api-requests = Zapytania
api-answer = Odpowiedź
api-name = Nazwa
api-kind = Typ
api-meaning = Znaczenie
api-example = Przykład
api-default = Domyślnie: { $value }
api-objects = Obiekty w odpowiedziach

## Błędy

error-400-title = Tego zapytania nie da się zrozumieć
error-400 = Coś w adresie lub formularzu jest inne, niż powinno. Prosimy wrócić i spróbować ponownie.
error-404-title = Nie ma takiej strony
error-404 = Być może w adresie jest literówka albo strona została przeniesiona. Można zacząć od strony głównej lub jej poszukać.
error-410-title = Tego artykułu już nie ma
error-410 = Został wycofany, u nas lub przez wydawcę.
error-413-title = To za dużo
error-413 = Przesłany tekst jest za długi. Prosimy go skrócić i spróbować ponownie.
error-429-title = Zbyt wiele zapytań
error-429 = W krótkim czasie z tego adresu przyszło wiele zapytań. Prosimy chwilę odczekać i spróbować ponownie.
error-500-title = Coś się u nas zepsuło
error-500 = Błąd został odnotowany. Prosimy spróbować za kilka minut.
error-back = Na stronę główną

## Kanały

feed-latest = { $site }: najnowsze artykuły
feed-of = { $site }: { $name }
feed-about = Artykuły z wielu redakcji, język: { $language }. Oryginały i tłumaczenia maszynowe
feed-about-story = Wszystkie artykuły o jednym wydarzeniu, język: { $language }. Oryginały i tłumaczenia maszynowe
feed-originals = tylko oryginały
feed-about-originals = Artykuły z wielu redakcji w oryginale, bez tłumaczeń. Język: { $language }
feed-read-original = Oryginalny artykuł ({ $source }, { $language })
opml-title = { $site }: źródła
