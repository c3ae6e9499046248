# Svenska. Samma meddelanden och samma argument som i en.ftl, där de förklaras.

## Själva webbplatsen, om ägaren inte har sagt något annat

site-name = Interpres
site-tagline = Världens tidningar på ditt språk

## På varje sida

skip-to-text = Till texten
nav-label = Huvudnavigering
nav-home = Förstasidan
nav-sources = Källor
nav-search = Sök
language-picker = Språk
language-picker-label = Läs detta på ett annat språk
language-find = Sök ett språk
footer-about = Om översättningarna
footer-feeds = Flöden
footer-rights = Varje artikel tillhör den som publicerade den. Alla anges med namn och länk.
contact = Rapportera ett fel

## Avdelningar

section-politics = Politik
section-conflict = Krig och fred
section-economy = Ekonomi
section-labour = Arbetsliv
section-society = Samhälle
section-crime = Brott och rätt
section-disaster = Katastrofer och olyckor
section-health = Hälsa
section-education = Utbildning
section-science = Vetenskap och teknik
section-environment = Miljö
section-weather = Väder
section-culture = Kultur och medier
section-religion = Religion
section-lifestyle = Livsstil och fritid
section-sport = Sport
section-people = Människor

## Förstasidan

front-top-stories = Viktigast nu
front-latest = Senaste nytt
front-empty = Här finns inget att läsa ännu. De första artiklarna visas så snart de har hämtats och översatts.

## En artikel i en lista

card-from-language = från { $language }
card-original = På { $language }
card-comments =
    { $count ->
        [one] { $count } kommentar
       *[other] { $count } kommentarer
    }
card-story-sources =
    { $articles ->
        [one] { $articles } artikel
       *[other] { $articles } artiklar
    } från { $sources ->
        [one] { $sources } källa
       *[other] { $sources } källor
    }

## Artikel

article-published = Publicerad { $date }
article-updated = Uppdaterad { $date }
article-local-time = { $time } lokal tid
article-by = Av { $authors }
article-read-original = Läs hos { $source }
article-also-by = Även publicerad av { $sources }
article-translated = Maskinöversatt från { $language }
article-translated-by-way = Maskinöversatt från { $language }, via { $way }
article-engine = Översatt med { $engine }
article-reviewed = Granskad av { $name }
article-how-translated = Så görs översättningarna
article-in-original-of = Original på { $language }
article-side-by-side = Sida vid sida
article-sentences = Mening för mening
article-sentence-original = Meningens original
article-views = Sätt att läsa artikeln
article-save = Spara till senare
article-continue = Fortsätt där du slutade
article-this-is-original = Detta är originalet, på { $language }.
article-not-translated = Ännu inte översatt
article-not-translated-explained = Artikeln är ännu inte översatt till { $language }. Här är originalet, på { $language-original }.
article-head-only = Bara rubriken och ingressen är översatta hittills. Resten kommer inom kort; till dess visas den på { $language }.
article-head-only-by-choice = Bara rubriken och ingressen är översatta. Själva artikeln visas på { $language }.
article-summary-only = { $source } låter oss bara visa början. Hela artikeln finns på deras egen webbplats.
article-headline-only = { $source } låter oss bara visa rubriken. Artikeln finns på deras egen webbplats.
article-picture-credit = Bild: { $credit }
article-same-story = Om samma händelse
article-same-topic = Om samma ämne
article-same-category = Mer under { $section }
article-same-author = Mer av { $name }
article-topics = Ämnen
article-other-languages = Artikeln på andra språk
article-version-original = original
article-version-machine = maskinöversättning
article-embed-video = Video på { $site }
article-embed-audio = Inspelning på { $site }
article-embed-social = Inlägg på { $site }
article-embed-map = Karta på { $site }
article-embed-other = Fortsätt på { $site }

## Sida vid sida

side-by-side-title = Original och översättning sida vid sida
side-by-side-original = Original, på { $language }
side-by-side-translation = Översättning, på { $language }
side-by-side-back = Tillbaka till översättningen

## Kommentarer

comments-count =
    { $count ->
        [0] Inga kommentarer ännu
        [one] { $count } kommentar
       *[other] { $count } kommentarer
    }
comments-write = Skriv en kommentar
comments-name = Namn
comments-name-hint = Visas ovanför kommentaren; högst { $most } tecken
comments-text = Kommentar
comments-text-hint = Ren text på valfritt språk; högst { $most } tecken
# Ett fält som människor inte ser; robotar fyller i det.
comments-trap = Lämna det här fältet tomt
comments-send = Skicka
comments-moderated = Kommentarer visas när en moderator har läst dem.
comments-held = Tack. Din kommentar väntar på en moderator och visas så snart den är godkänd.
comments-closed = Kommentarerna är stängda.
comments-translated = Maskinöversatt från { $language }
comments-show-original = Visa originalet
comments-reply-to = Svara { $name }
comments-in-reply-to = som svar till { $name }
comments-reply-cancel = Svara inte, kommentera artikeln
comments-error-name = Ange ett namn på 1 till { $most } tecken.
comments-error-text = Skriv en kommentar på 1 till { $most } tecken.
comments-error-often = Du har skickat flera kommentarer på kort tid. Vänta några minuter och försök igen.
comments-error-quick = Det gick mycket fort. Läs igenom kommentaren en gång till och skicka den igen.
comments-at-once = Din kommentar visas så snart du skickar den.
comments-shown = Tack. Din kommentar är publicerad.
comments-error-word = Ordet ”{ $word }” godtas inte här. Uttryck det på ett annat sätt.
comments-error-network = Kommentarer från ditt nätverk tas inte emot just nu.
comments-own = Ändra eller dra tillbaka din kommentar
comments-own-until = Du kan ändra eller dra tillbaka kommentaren till och med { $time }.
comments-own-save = Spara ändringarna
comments-own-withdraw = Dra tillbaka kommentaren
comments-own-over = Tiden då kommentaren kunde ändras är slut.
comments-withdrawn = Din kommentar är tillbakadragen.
comments-changed = redigerad
comments-report = Anmäl kommentaren
comments-report-why = Vad är fel med kommentaren?
comments-report-spam = Reklam eller skräppost
comments-report-abuse = Förolämpning eller hat
comments-report-illegal = Strider mot lagen
comments-report-other = Något annat
comments-report-words = Meddelande till moderatorerna (valfritt)
comments-reported = Tack. En moderator kommer att titta på kommentaren.
comments-email = E-post (valfritt)
comments-email-hint = Ses bara av redaktionen; publiceras aldrig
comments-error-email = Kontrollera e-postadressen eller lämna fältet tomt.

## Listor med artiklar

list-empty = Inga artiklar ännu.
list-count =
    { $articles ->
        [one] { $articles } artikel
       *[other] { $articles } artiklar
    }
list-pages = Sidor
list-page = Sida { $number }
list-older = Äldre
list-newer = Nyare
source-language = Skriver på { $language }
topic-follow = Följ det här ämnet
sources-title = Källor
sources-intro = Det här är de medier vars artiklar du läser här, vart och ett med det språk som det skriver på.
sources-opml = Alla källor som OPML-fil
story-first = Först med nyheten
story-adds = Nytt i den här artikeln
story-title = Händelsen
story-intro =
    { $articles ->
        [one] { $articles } artikel
       *[other] { $articles } artiklar
    } från { $sources ->
        [one] { $sources } källa
       *[other] { $sources } källor
    } om samma händelse, de nyaste först.

## Läslista

reading-title = Läslista
reading-about = Din läslista finns bara i den här webbläsaren, utan konto. Sparade artiklar kan läsas även utan uppkoppling.
reading-no-script = Den här sidan behöver JavaScript, som inte körs i din webbläsare.
reading-saved = Sparade artiklar
reading-saved-none = Inga artiklar har sparats ännu. Det finns en knapp för det på varje artikels sida.
reading-topics = Ämnen du följer
reading-topics-none = Du följer inga ämnen ännu. Det finns en knapp för det på varje ämnes sida.
reading-remove = Ta bort
reading-languages = Språk du läser
reading-languages-about = Artiklar som skrevs på något av dessa språk visas i original, alla andra i översättning.

## Sökning

search-title = Sök
search-box = Sök bland artiklarna
search-go = Sök
search-heading = Sökresultat för ”{ $query }”
search-results =
    { $count ->
        [one] { $count } artikel hittades
       *[other] { $count } artiklar hittades
    }
search-none = Inget hittades för ”{ $query }”.
search-meant = Menade du { $query }?
search-advice = Försök med färre eller andra ord, kontrollera stavningen eller sök i alla avdelningar och källor.
search-filters = Avgränsa sökningen
search-filter-section = Avdelning
search-filter-source = Källa
search-filter-language = Originalspråk
search-filter-any = Alla
search-filter-from = Från och med
search-filter-to = Till och med
search-without-limits = Sök utan dessa begränsningar
search-elsewhere = Hittat på andra språk
search-next = Nästa sida
search-previous = Föregående sida
search-order = Ordning
search-order-relevance = Bästa träffarna först
search-order-newest = Nyaste först

## Om översättningarna

about-title = Om översättningarna
about-lead = Artiklarna här är skrivna av journalister, på många språk, för deras egna läsare. Ett program har översatt dem åt dig.
about-how-title = Så översätts en artikel
about-how = Vi hämtar artikeln från den som publicerat den och urskiljer rubrik, text, bilder och bildtexter. Sedan översätter ett program den mening för mening. Det är ett neuralt nätverk: det har lärt sig av miljontals meningar som människor har översatt, och det körs på våra egna datorer. För detta skickas varken artiklar eller läsvanor till någon annan.
about-how-by-others = Vi hämtar artikeln från den som publicerat den och urskiljer rubrik, text, bilder och bildtexter. Sedan översätter ett program den mening för mening. Vilket program som översätter på vilken väg står längre ner. Andra program än vårt eget kan köras på andras datorer: då skickas artikelns meningar dit, men inget om vem som läser vad.
about-way-title = Via ett annat språk
about-way = För många språkpar finns inget program som översätter direkt. Då översätts artikeln först till engelska och därifrån till ditt språk. Två steg ger fler fel än ett. Raden ovanför varje artikel säger vilken väg den har tagit.
about-trust-title = Vad du kan lita på
about-trust = Rubrik, text, bildtexter och bildkällor översätts; namn på personer och medier behålls. Efter varje översättning jämförs den med originalet: finns siffror, datum, namn och länkar kvar, är det rätt språk, saknas något eller står något två gånger? En översättning som inte klarar kontrollen hålls inne tills en människa har sett på den.
about-limits-title = Vad du bör veta
about-limits = Maskinöversättning gör fel, och ofta läser de sig bra. Den kan missförstå ironi, ordlekar, citat och namn, blanda ihop vem som gjorde vad eller välja fel av två betydelser. Översättningen är inte utgivarens formulering och inte utgivarens ansvar. Läs originalet innan du citerar en artikel eller handlar efter den: det är ett klick bort på varje sida, även sida vid sida med översättningen.
about-people-title = Vad människor gör
about-people = Några översättningar har lästs eller rättats av en människa; det står då angivet, med namn. Allt annat är maskinens verk allena och märkt så.
about-mistake-title = Har du hittat ett fel?
about-mistake = Berätta för oss vilken sida och vilken mening det gäller. Rättelser som människor gör finns kvar även när artikeln översätts på nytt.
about-pairs-title = Språk som översätts till { $language }
about-pairs-from = Från
about-pairs-way = Via
about-pairs-direct = direkt
about-pairs-engine = Motor och modell
about-pairs-glossary = Ordlista { $version }
about-pairs-articles = Artiklar

## API

api-title = API
api-lead = Det som läsarna ser på den här sajten, för program: som JSON, på varje utgåvas språk. Ingen nyckel behövs.
api-description = Samma sak som OpenAPI-beskrivning
api-lists-title = Långa listor
api-lists = En lång lista kommer i delar, det nyaste först. Varje del slutar med ett märke som listan fortsätter från; skicka med det för att få nästa del. Det som publiceras under tiden förskjuter ingenting.
api-changes-title = Bara det nya
api-changes = Varje svar bär en ETag. Skicka tillbaka den i If-None-Match, så får du bara veta att inget har ändrats så länge det är så.
api-requests = Anrop
api-answer = Svar
api-name = Namn
api-kind = Typ
api-meaning = Betydelse
api-example = Exempel
api-default = Förval: { $value }
api-objects = Objekt i svaren

## Fel

error-400-title = Det gick inte att förstå begäran
error-400 = Något i adressen eller formuläret är inte som väntat. Gå tillbaka och försök igen.
error-404-title = Sidan finns inte
error-404 = Adressen kan vara felskriven, eller så har sidan flyttat. Börja på förstasidan eller sök efter den.
error-410-title = Artikeln finns inte längre
error-410 = Den har dragits tillbaka, här eller av den som publicerade den.
error-413-title = Det blev för mycket
error-413 = Det du skickade är för långt. Korta ner det och försök igen.
error-429-title = För många förfrågningar
error-429 = Många förfrågningar har kommit från din adress på kort tid. Vänta en stund och försök igen.
error-500-title = Något gick fel hos oss
error-500 = Felet har noterats. Försök igen om några minuter.
error-back = Till förstasidan

## Flöden

feed-latest = { $site }: senaste artiklarna
feed-of = { $site }: { $name }
feed-about = Artiklar från många medier, på { $language }: original och maskinöversättningar
feed-about-story = Alla artiklar om en händelse, på { $language }: original och maskinöversättningar
feed-originals = bara original
feed-about-originals = Artiklar från många medier, skrivna på { $language }, utan översättningar
feed-read-original = Originalartikel ({ $source }, { $language })
opml-title = { $site }: källor
