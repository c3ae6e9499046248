# Čeština. Tytéž zprávy s týmiž argumenty jako v en.ftl, kde jsou vysvětleny. Názvy
# jazyků stojí v prvním pádě: za dvojtečkou nebo v závorce.

## Samotný web, pokud jeho majitel neřekl jinak

site-name = Interpres
site-tagline = Noviny celého světa ve vašem jazyce

## Na každé stránce

skip-to-text = Přejít k textu
nav-label = Hlavní navigace
nav-home = Titulní strana
nav-sources = Zdroje
nav-search = Hledat
language-picker = Jazyk
language-picker-label = Číst v jiném jazyce
language-find = Hledat jazyk
footer-about = O překladech
footer-feeds = Kanály
footer-rights = Každý článek patří tomu, kdo ho vydal; vždy ho uvádíme i s odkazem.
contact = Nahlásit chybu

## Rubriky

section-politics = Politika
section-conflict = Válka a mír
section-economy = Ekonomika
section-labour = Práce
section-society = Společnost
section-crime = Krimi a justice
section-disaster = Neštěstí a katastrofy
section-health = Zdraví
section-education = Vzdělávání
section-science = Věda a technika
section-environment = Životní prostředí
section-weather = Počasí
section-culture = Kultura a média
section-religion = Náboženství
section-lifestyle = Životní styl
section-sport = Sport
section-people = Lidé

## Titulní strana

front-top-stories = Hlavní zprávy
front-latest = Nejnovější
front-empty = Zatím tu není co číst. První články se objeví, jakmile budou staženy a přeloženy.

## Článek v seznamu

card-from-language = originál: { $language }
card-original = Bez překladu ({ $language })
card-comments =
    { $count ->
        [one] { $count } komentář
        [few] { $count } komentáře
        [many] { $count } komentáře
       *[other] { $count } komentářů
    }
card-story-sources =
    { $articles ->
        [one] { $articles } článek
        [few] { $articles } články
        [many] { $articles } článku
       *[other] { $articles } článků
    } z { $sources ->
        [one] { $sources } zdroje
        [few] { $sources } zdrojů
        [many] { $sources } zdroje
       *[other] { $sources } zdrojů
    }

## Článek

article-published = Vydáno { $date }
article-updated = Aktualizováno { $date }
article-local-time = { $time } místního času
article-by = Text: { $authors }
article-read-original = Číst na webu { $source }
article-also-by = Vydali také: { $sources }
article-translated = Strojový překlad, jazyk originálu: { $language }
article-translated-by-way = Strojový překlad, jazyk originálu: { $language }, zprostředkující jazyk: { $way }
article-engine = Přeloženo programem { $engine }
article-reviewed = Kontrola: { $name }
article-how-translated = Jak tyto překlady vznikají
article-in-original-of = Originál ({ $language })
article-side-by-side = Vedle sebe
article-sentences = Větu po větě
article-sentence-original = Originál této věty
article-views = Jak článek číst
article-save = Uložit na později
article-continue = Pokračovat, kde jste skončili
article-this-is-original = Toto je originál, jazyk: { $language }.
article-not-translated = Zatím nepřeloženo
article-not-translated-explained = Tento článek zatím není přeložen (cílový jazyk: { $language }). Zde je originál, jazyk: { $language-original }.
article-head-only = Zatím je přeložen jen titulek a perex. Zbytek bude brzy následovat, do té doby je v jazyce originálu ({ $language }).
article-head-only-by-choice = Přeložen je jen titulek a perex. Samotný článek je v jazyce originálu ({ $language }).
article-summary-only = { $source } nám dovoluje ukázat jen začátek. Celý článek najdete na jejich stránkách.
article-headline-only = { $source } nám dovoluje ukázat jen titulek. Článek najdete na jejich stránkách.
article-picture-credit = Foto: { $credit }
article-same-story = Ke stejné události
article-same-topic = Ke stejnému tématu
article-same-category = Více z rubriky { $section }
article-same-author = Další články autora: { $name }
article-topics = Témata
article-other-languages = Tento článek v jiných jazycích
article-version-original = originál
article-version-machine = strojový překlad
article-embed-video = Video na { $site }
article-embed-audio = Nahrávka na { $site }
article-embed-social = Příspěvek na { $site }
article-embed-map = Mapa na { $site }
article-embed-other = Pokračování na { $site }

## Vedle sebe

side-by-side-title = Originál a překlad vedle sebe
side-by-side-original = Originál ({ $language })
side-by-side-translation = Překlad ({ $language })
side-by-side-back = Zpět k překladu

## Komentáře

comments-count =
    { $count ->
        [0] Zatím bez komentářů
        [one] { $count } komentář
        [few] { $count } komentáře
        [many] { $count } komentáře
       *[other] { $count } komentářů
    }
comments-write = Napsat komentář
comments-name = Jméno
comments-name-hint = Zobrazí se nad vaším komentářem; nejvýše { $most } znaků
comments-text = Komentář
comments-text-hint = Prostý text v libovolném jazyce; nejvýše { $most } znaků
# Pole, které lidé nevidí; vyplňují ho roboti.
comments-trap = Toto pole nechte prázdné
comments-send = Odeslat
comments-moderated = Komentáře se zobrazí, až si je přečte moderátor.
comments-held = Děkujeme. Váš komentář čeká na moderátora a zobrazí se, jakmile bude schválen.
comments-closed = Komentáře jsou uzavřeny.
comments-translated = Strojový překlad, jazyk originálu: { $language }
comments-show-original = Zobrazit originál
comments-reply-to = Odpovědět: { $name }
comments-in-reply-to = odpověď na komentář: { $name }
comments-reply-cancel = Neodpovídat, komentovat článek
comments-error-name = Uveďte prosím jméno o délce 1 až { $most } znaků.
comments-error-text = Napište prosím komentář o délce 1 až { $most } znaků.
comments-error-often = Během krátké doby jste odeslali několik komentářů. Počkejte prosím pár minut a zkuste to znovu.
comments-error-quick = To bylo velmi rychlé. Přečtěte si prosím komentář ještě jednou a odešlete ho znovu.
comments-at-once = Váš komentář se zobrazí, jakmile jej odešlete.
comments-shown = Děkujeme. Váš komentář je zveřejněn.
comments-error-word = Slovo „{ $word }“ zde není povoleno. Zkuste to prosím říci jinak.
comments-error-network = Komentáře z vaší sítě nyní nepřijímáme.
comments-own = Změnit nebo stáhnout svůj komentář
comments-own-until = Tento komentář můžete změnit nebo stáhnout do: { $time }.
comments-own-save = Uložit změny
comments-own-withdraw = Stáhnout komentář
comments-own-over = Čas, kdy bylo možné tento komentář změnit, už uplynul.
comments-withdrawn = Váš komentář byl stažen.
comments-changed = upraveno
comments-report = Nahlásit tento komentář
comments-report-why = Co je s tímto komentářem v nepořádku?
comments-report-spam = Reklama nebo spam
comments-report-abuse = Urážka nebo nenávist
comments-report-illegal = V rozporu se zákonem
comments-report-other = Něco jiného
comments-report-words = Poznámka pro moderátory (nepovinná)
comments-reported = Děkujeme. Moderátor se na komentář podívá.
comments-email = E-mail (nepovinný)
comments-email-hint = Uvidí jej jen redakce; nikdy se nezveřejní
comments-error-email = Zkontrolujte prosím e-mailovou adresu, nebo nechte pole prázdné.

## Seznamy článků

list-empty = Zatím žádné články.
list-count =
    { $articles ->
        [one] { $articles } článek
        [few] { $articles } články
        [many] { $articles } článku
       *[other] { $articles } článků
    }
list-pages = Stránky
list-page = Stránka { $number }
list-older = Starší
list-newer = Novější
source-language = Jazyk: { $language }
topic-follow = Sledovat toto téma
sources-title = Zdroje
sources-intro = Z těchto médií pocházejí články, které zde čtete; u každého je uveden jazyk, ve kterém píše.
sources-opml = Všechny zdroje v souboru OPML
story-first = Informovali první
story-adds = Nové v tomto článku
story-title = Událost
story-intro =
    { $articles ->
        [one] { $articles } článek
        [few] { $articles } články
        [many] { $articles } článku
       *[other] { $articles } článků
    } z { $sources ->
        [one] { $sources } zdroje
        [few] { $sources } zdrojů
        [many] { $sources } zdroje
       *[other] { $sources } zdrojů
    } o téže události, od nejnovějších.

## Seznam ke čtení

reading-title = Seznam ke čtení
reading-about = Váš seznam ke čtení je uložen jen v tomto prohlížeči, bez účtu. Uložené články lze číst i bez připojení.
reading-no-script = Tato stránka potřebuje JavaScript, který ve vašem prohlížeči neběží.
reading-saved = Uložené články
reading-saved-none = Zatím nejsou uloženy žádné články. Tlačítko k tomu je na stránce každého článku.
reading-topics = Sledovaná témata
reading-topics-none = Zatím nesledujete žádné téma. Tlačítko k tomu je na stránce každého tématu.
reading-remove = Odebrat
reading-languages = Jazyky, které čtete
reading-languages-about = Články napsané v některém z těchto jazyků se zobrazují v originále, všechny ostatní v překladu.

## Hledání

search-title = Hledání
search-box = Hledat v článcích
search-go = Hledat
search-heading = Výsledky hledání „{ $query }“
search-results =
    { $count ->
        [one] Nalezen { $count } článek
        [few] Nalezeny { $count } články
        [many] Nalezeno { $count } článku
       *[other] Nalezeno { $count } článků
    }
search-none = Pro „{ $query }“ se nic nenašlo.
search-meant = Mysleli jste { $query }?
search-advice = Zkuste méně slov nebo jiná slova, zkontrolujte pravopis nebo hledejte ve všech rubrikách a zdrojích.
search-filters = Upřesnit hledání
search-filter-section = Rubrika
search-filter-source = Zdroj
search-filter-language = Jazyk originálu
search-filter-any = Vše
search-filter-from = Ode dne
search-filter-to = Do dne
search-without-limits = Hledat bez těchto omezení
search-elsewhere = Nalezeno v jiných jazycích
search-next = Další stránka
search-previous = Předchozí stránka
search-order = Pořadí
search-order-relevance = Od nejvýstižnějších
search-order-newest = Od nejnovějších

## O překladech

about-title = O překladech
about-lead = Články na tomto webu napsali novináři, v mnoha jazycích, pro své vlastní čtenáře. Program je pro vás přeložil.
about-how-title = Jak se článek překládá
about-how = Článek stáhneme od vydavatele a rozpoznáme v něm titulek, text, obrázky a popisky. Potom ho překladový program přeloží větu po větě. Je to neuronová síť: učila se z milionů vět, které přeložili lidé, a běží na našich vlastních počítačích. Žádný článek ani čtenářské návyky se kvůli tomu nikam neposílají.
about-how-by-others = Článek stáhneme od vydavatele a rozpoznáme v něm titulek, text, obrázky a popisky. Potom ho překladový program přeloží větu po větě. Který program kterou cestou překládá, je uvedeno níže. Jiné programy než náš vlastní mohou běžet na počítačích někoho jiného: pak se tam věty článku posílají, ale nic o tom, kdo co čte.
about-way-title = Přes jiný jazyk
about-way = Pro mnoho dvojic jazyků neexistuje program, který by překládal přímo. Článek se pak nejprve přeloží do angličtiny a odtud do vašeho jazyka. Dva kroky nadělají víc chyb než jeden. Řádek nad každým článkem říká, kudy překlad vedl.
about-trust-title = Na co se můžete spolehnout
about-trust = Překládá se titulek, text, popisky a údaje o autorech snímků; jména lidí a názvy médií zůstávají. Po každém překladu ho kontroly porovnají s originálem: nechybí čísla, data, jména a odkazy, je jazyk správný, nevypadlo něco nebo se neopakuje? Překlad, který neprojde, počká, až se na něj podívá člověk.
about-limits-title = Co byste měli vědět
about-limits = Strojový překlad dělá chyby a často se čtou dobře. Může nepochopit ironii, slovní hříčky, citáty a jména, zaměnit, kdo co udělal, nebo ze dvou významů zvolit ten nesprávný. Překlad není zněním vydavatele a vydavatel za něj neodpovídá. Než článek ocitujete nebo se podle něj zařídíte, přečtěte si originál: na každé stránce je vzdálen jedno kliknutí, také vedle překladu.
about-people-title = Co dělají lidé
about-people = Některé překlady přečetl nebo opravil člověk; je to u nich uvedeno i s jeho jménem. Všechno ostatní je dílem samotného stroje a tak je to i označeno.
about-mistake-title = Našli jste chybu?
about-mistake = Sdělte nám adresu stránky a větu. Opravy od lidí zůstávají zachovány, i když se článek překládá znovu.
about-pairs-title = Z čeho se překládá (cílový jazyk: { $language })
about-pairs-from = Jazyk originálu
about-pairs-way = Zprostředkující jazyk
about-pairs-direct = přímo
about-pairs-engine = Program a model
about-pairs-glossary = Glosář { $version }
about-pairs-articles = Články

## API

api-title = API
api-lead = To, co čtenáři vidí na tomto webu, pro programy: jako JSON, v jazyce každého vydání. Klíč není potřeba.
api-description = Totéž jako popis OpenAPI
api-lists-title = Dlouhé seznamy
api-lists = Dlouhý seznam přichází po částech, nejnovější napřed. Každá část končí značkou, od níž seznam pokračuje; pošlete ji a dostanete další část. Co mezitím vyjde, nic neposune.
api-changes-title = Jen to nové
api-changes = Každá odpověď nese ETag. Pošlete jej zpět v If-None-Match, a dokud se nic nezmění, dozvíte se jen to.
api-requests = Požadavky
api-answer = Odpověď
api-name = Název
api-kind = Typ
api-meaning = Význam
api-example = Příklad
api-default = Výchozí: { $value }
api-objects = Objekty v odpovědích

## Chyby

error-400-title = Tomuto požadavku nebylo možné porozumět
error-400 = Něco v adrese nebo ve formuláři není, jak má být. Vraťte se prosím zpět a zkuste to znovu.
error-404-title = Taková stránka neexistuje
error-404 = V adrese může být překlep, nebo byla stránka přesunuta. Začněte na titulní straně nebo ji vyhledejte.
error-410-title = Tento článek už není k dispozici
error-410 = Byl stažen, tady nebo svým vydavatelem.
error-413-title = To je příliš
error-413 = To, co jste poslali, je příliš dlouhé. Zkraťte to prosím a zkuste to znovu.
error-429-title = Příliš mnoho požadavků
error-429 = Z vaší adresy přišlo během krátké doby mnoho požadavků. Chvíli prosím počkejte a zkuste to znovu.
error-500-title = Na naší straně se něco pokazilo
error-500 = Chybu jsme zaznamenali. Zkuste to prosím znovu za několik minut.
error-back = Na titulní stranu

## Kanály

feed-latest = { $site }: nejnovější články
feed-of = { $site }: { $name }
feed-about = Články z mnoha médií, jazyk: { $language }. Originály a strojové překlady
feed-about-story = Všechny články o jedné události, jazyk: { $language }. Originály a strojové překlady
feed-originals = jen originály
feed-about-originals = Články z mnoha médií v původním znění, bez překladů. Jazyk: { $language }
feed-read-original = Původní článek ({ $source }, { $language })
opml-title = { $site }: zdroje
