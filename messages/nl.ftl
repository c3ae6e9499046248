# Nederlands. Dezelfde berichten met dezelfde argumenten als in en.ftl, waar ze worden
# uitgelegd. Lezers worden met u aangesproken.

## De site zelf, als de eigenaar niets anders heeft gezegd

site-name = Interpres
site-tagline = De kranten van de wereld in uw taal

## Op elke pagina

skip-to-text = Direct naar de tekst
nav-label = Hoofdnavigatie
nav-home = Voorpagina
nav-sources = Bronnen
nav-search = Zoeken
language-picker = Taal
language-picker-label = Lees dit in een andere taal
language-find = Zoek een taal
footer-about = Over de vertalingen
footer-feeds = Feeds
footer-rights = Elk artikel is van het medium dat het publiceerde, altijd met naam en link.
contact = Een fout melden

## Rubrieken

section-politics = Politiek
section-conflict = Oorlog en vrede
section-economy = Economie
section-labour = Werk
section-society = Samenleving
section-crime = Misdaad en recht
section-disaster = Rampen en ongelukken
section-health = Gezondheid
section-education = Onderwijs
section-science = Wetenschap en techniek
section-environment = Milieu
section-weather = Weer
section-culture = Cultuur en media
section-religion = Religie
section-lifestyle = Leven en vrije tijd
section-sport = Sport
section-people = Mensen

## Voorpagina

front-top-stories = Belangrijkste nieuws
front-latest = Laatste nieuws
front-empty = Er is nog niets te lezen. De eerste artikelen verschijnen hier zodra ze zijn opgehaald en vertaald.

## Een artikel in een lijst

card-from-language = uit het { $language }
card-original = In het { $language }
card-comments =
    { $count ->
        [one] { $count } reactie
       *[other] { $count } reacties
    }
card-story-sources =
    { $articles ->
        [one] { $articles } artikel
       *[other] { $articles } artikelen
    } uit { $sources ->
        [one] { $sources } bron
       *[other] { $sources } bronnen
    }

## Artikel

article-published = Gepubliceerd op { $date }
article-updated = Bijgewerkt op { $date }
article-local-time = { $time } plaatselijke tijd
article-by = Door { $authors }
article-read-original = Lees het bij { $source }
article-also-by = Ook verschenen bij { $sources }
article-translated = Machinaal vertaald uit het { $language }
article-translated-by-way = Machinaal vertaald uit het { $language }, via het { $way }
article-engine = Vertaald met { $engine }
article-reviewed = Nagelezen door { $name }
article-how-translated = Zo komen deze vertalingen tot stand
article-in-original-of = Origineel in het { $language }
article-side-by-side = Naast elkaar
article-sentences = Zin voor zin
article-sentence-original = Origineel van deze zin
article-views = Manieren om dit artikel te lezen
article-save = Bewaren voor later
article-continue = Verder waar u gebleven was
article-this-is-original = Dit is het origineel, in het { $language }.
article-not-translated = Nog niet vertaald
article-not-translated-explained = Dit artikel is nog niet in het { $language } vertaald. Hier staat het origineel, in het { $language-original }.
article-head-only = Alleen de kop en de inleiding zijn al vertaald. De rest volgt binnenkort en staat tot die tijd hier in het { $language }.
article-head-only-by-choice = Alleen de kop en de inleiding zijn vertaald. Het artikel zelf staat hier in het { $language }.
article-summary-only = Van { $source } mogen we alleen het begin laten zien. Het hele artikel leest u op de eigen site.
article-headline-only = Van { $source } mogen we alleen de kop laten zien. Het artikel leest u op de eigen site.
article-picture-credit = Beeld: { $credit }
article-same-story = Over dezelfde gebeurtenis
article-same-topic = Over hetzelfde onderwerp
article-same-category = Meer uit { $section }
article-same-author = Meer van { $name }
article-topics = Onderwerpen
article-other-languages = Dit artikel in andere talen
article-version-original = origineel
article-version-machine = machinevertaling
article-embed-video = Video op { $site }
article-embed-audio = Opname op { $site }
article-embed-social = Bericht op { $site }
article-embed-map = Kaart op { $site }
article-embed-other = Verder op { $site }

## Naast elkaar

side-by-side-title = Origineel en vertaling naast elkaar
side-by-side-original = Origineel, in het { $language }
side-by-side-translation = Vertaling, in het { $language }
side-by-side-back = Terug naar de vertaling

## Reacties

comments-count =
    { $count ->
        [0] Nog geen reacties
        [one] { $count } reactie
       *[other] { $count } reacties
    }
comments-write = Schrijf een reactie
comments-name = Naam
comments-name-hint = Staat boven uw reactie; maximaal { $most } tekens
comments-text = Reactie
comments-text-hint = Gewone tekst, in welke taal dan ook; maximaal { $most } tekens
# Een veld dat mensen niet zien; robots vullen het in.
comments-trap = Laat dit veld leeg
comments-send = Versturen
comments-moderated = Reacties verschijnen nadat een moderator ze heeft gelezen.
comments-held = Dank u. Uw reactie wacht op een moderator en verschijnt zodra ze is goedgekeurd.
comments-closed = Reageren is niet meer mogelijk.
comments-translated = Machinaal vertaald uit het { $language }
comments-show-original = Toon het origineel
comments-reply-to = Reageer op { $name }
comments-in-reply-to = in reactie op { $name }
comments-reply-cancel = Niet antwoorden; reageer op het artikel
comments-error-name = Vul een naam van 1 tot { $most } tekens in.
comments-error-text = Schrijf een reactie van 1 tot { $most } tekens.
comments-error-often = U hebt in korte tijd verschillende reacties verstuurd. Wacht een paar minuten en probeer het opnieuw.
comments-error-quick = Dat ging erg snel. Lees uw reactie nog eens door en verstuur haar opnieuw.
comments-at-once = Uw reactie verschijnt zodra u ze verstuurt.
comments-shown = Dank u. Uw reactie is gepubliceerd.
comments-error-word = Het woord ‘{ $word }’ is hier niet toegestaan. Zeg het alstublieft anders.
comments-error-network = Reacties vanuit uw netwerk worden op dit moment niet aangenomen.
comments-own = Uw reactie wijzigen of intrekken
comments-own-until = U kunt deze reactie wijzigen of intrekken tot { $time }.
comments-own-save = Wijzigingen opslaan
comments-own-withdraw = Reactie intrekken
comments-own-over = De tijd waarin deze reactie gewijzigd kon worden, is voorbij.
comments-withdrawn = Uw reactie is ingetrokken.
comments-changed = bewerkt
comments-report = Deze reactie melden
comments-report-why = Wat is er mis met deze reactie?
comments-report-spam = Reclame of spam
comments-report-abuse = Belediging of haat
comments-report-illegal = In strijd met de wet
comments-report-other = Iets anders
comments-report-words = Opmerking voor de moderators (niet verplicht)
comments-reported = Dank u. Een moderator zal de reactie bekijken.
comments-email = E-mail (niet verplicht)
comments-email-hint = Alleen de redactie ziet het; wordt nooit gepubliceerd
comments-error-email = Controleer het e-mailadres of laat het veld leeg.

## Lijsten van artikelen

list-empty = Nog geen artikelen.
list-count =
    { $articles ->
        [one] { $articles } artikel
       *[other] { $articles } artikelen
    }
list-pages = Pagina’s
list-page = Pagina { $number }
list-older = Ouder
list-newer = Nieuwer
source-language = Schrijft in het { $language }
topic-follow = Dit onderwerp volgen
sources-title = Bronnen
sources-intro = Dit zijn de media waarvan u hier artikelen leest, elk met de taal waarin ze schrijven.
sources-opml = Alle bronnen in een OPML-bestand
story-first = Bracht het als eerste
story-adds = Nieuw in dit artikel
story-title = De gebeurtenis
story-intro =
    { $articles ->
        [one] { $articles } artikel
       *[other] { $articles } artikelen
    } uit { $sources ->
        [one] { $sources } bron
       *[other] { $sources } bronnen
    } over dezelfde gebeurtenis, het nieuwste eerst.

## Leeslijst

reading-title = Leeslijst
reading-about = Uw leeslijst wordt alleen in deze browser bewaard, zonder account. Bewaarde artikelen zijn ook zonder verbinding te lezen.
reading-no-script = Deze pagina heeft JavaScript nodig, dat in uw browser niet werkt.
reading-saved = Bewaarde artikelen
reading-saved-none = Nog geen artikelen bewaard. Op de pagina van elk artikel staat daar een knop voor.
reading-topics = Onderwerpen die u volgt
reading-topics-none = U volgt nog geen onderwerpen. Op de pagina van elk onderwerp staat daar een knop voor.
reading-remove = Verwijderen
reading-languages = Talen die u leest
reading-languages-about = Artikelen die in een van deze talen zijn geschreven, ziet u in het origineel, alle andere in vertaling.

## Zoeken

search-title = Zoeken
search-box = Zoek in de artikelen
search-go = Zoeken
search-heading = Zoekresultaten voor ‘{ $query }’
search-results =
    { $count ->
        [one] { $count } artikel gevonden
       *[other] { $count } artikelen gevonden
    }
search-none = Niets gevonden voor ‘{ $query }’.
search-meant = Bedoelde u { $query }?
search-advice = Probeer minder of andere woorden, controleer de spelling of zoek in alle rubrieken en bronnen.
search-filters = Verfijn de zoekopdracht
search-filter-section = Rubriek
search-filter-source = Bron
search-filter-language = Oorspronkelijke taal
search-filter-any = Alle
search-filter-from = Vanaf
search-filter-to = Tot en met
search-without-limits = Zoek zonder deze beperkingen
search-elsewhere = Gevonden in andere talen
search-next = Volgende pagina
search-previous = Vorige pagina
search-order = Volgorde
search-order-relevance = Beste resultaten eerst
search-order-newest = Nieuwste eerst

## Over de vertalingen

about-title = Over de vertalingen
about-lead = De artikelen op deze site zijn geschreven door journalisten, in vele talen, voor hun eigen lezers. Een programma heeft ze voor u vertaald.
about-how-title = Hoe een artikel wordt vertaald
about-how = We halen het artikel op bij de uitgever en herkennen kop, tekst, beelden en bijschriften. Daarna vertaalt een programma het zin voor zin. Het is een neuraal netwerk: het heeft geleerd van miljoenen zinnen die mensen hebben vertaald, en het draait op onze eigen computers. Geen artikel en geen leesgewoonte gaat daarvoor naar anderen.
about-how-by-others = We halen het artikel op bij de uitgever en herkennen kop, tekst, beelden en bijschriften. Daarna vertaalt een programma het zin voor zin. Welk programma langs welke weg vertaalt, staat hieronder. Andere programma’s dan het onze kunnen op computers van anderen draaien: dan gaan de zinnen van het artikel daarheen, maar niets over wie wat leest.
about-way-title = Via een andere taal
about-way = Voor veel talenparen bestaat geen programma dat rechtstreeks vertaalt. Dan gaat het artikel eerst naar het Engels en van daaruit naar uw taal. Twee stappen leveren meer fouten op dan één. Boven elk artikel staat welke weg het heeft afgelegd.
about-trust-title = Waar u op kunt vertrouwen
about-trust = Kop, tekst, bijschriften en fotocredits worden vertaald; namen van mensen en media blijven staan. Na elke vertaling wordt zij met het origineel vergeleken: staan getallen, data, namen en links er nog, klopt de taal, ontbreekt er iets of staat er iets dubbel? Een vertaling die niet door de controle komt, wordt vastgehouden tot iemand ernaar heeft gekeken.
about-limits-title = Wat u moet weten
about-limits = Machinevertaling maakt fouten, en vaak lezen die goed. Ze kan ironie, woordspelingen, citaten en namen verkeerd begrijpen, verwarren wie wat deed, of uit twee betekenissen de verkeerde kiezen. De vertaling is niet de tekst van het medium en valt niet onder zijn verantwoordelijkheid. Lees het origineel voordat u een artikel citeert of ernaar handelt: het is op elke pagina één klik ver, ook naast de vertaling.
about-people-title = Wat mensen doen
about-people = Enkele vertalingen zijn door iemand gelezen of verbeterd; dat staat er dan bij, met naam. Al het andere is uitsluitend het werk van de machine en wordt ook zo aangeduid.
about-mistake-title = Een fout gevonden?
about-mistake = Geef ons het adres van de pagina en de zin door. Verbeteringen door mensen blijven bewaard, ook als het artikel opnieuw wordt vertaald.
about-pairs-title = Talen die in het { $language } worden vertaald
about-pairs-from = Uit
about-pairs-way = Via
about-pairs-direct = rechtstreeks
about-pairs-engine = Programma en model
about-pairs-glossary = Woordenlijst { $version }
about-pairs-articles = Artikelen

## API

api-title = API
api-lead = Wat lezers op deze site zien, voor programma’s: als JSON, in de taal van elke editie. Een sleutel is niet nodig.
api-description = Hetzelfde als OpenAPI-beschrijving
api-lists-title = Lange lijsten
api-lists = Een lange lijst komt in delen, het nieuwste eerst. Elk deel eindigt met een merkteken vanwaar de lijst verdergaat; stuur het mee voor het volgende deel. Wat intussen verschijnt, verschuift niets.
api-changes-title = Alleen wat nieuw is
api-changes = Elk antwoord draagt een ETag. Stuur die terug in If-None-Match, en zolang er niets is veranderd, krijgt u alleen dat te horen.
api-requests = Verzoeken
api-answer = Antwoord
api-name = Naam
api-kind = Type
api-meaning = Betekenis
api-example = Voorbeeld
api-default = Standaard: { $value }
api-objects = Objecten in de antwoorden

## Fouten

error-400-title = Dit verzoek is niet te begrijpen
error-400 = Iets in het adres of het formulier is anders dan verwacht. Ga terug en probeer het opnieuw.
error-404-title = Deze pagina bestaat niet
error-404 = Misschien zit er een tikfout in het adres, of is de pagina verhuisd. Begin op de voorpagina of zoek ernaar.
error-410-title = Dit artikel is er niet meer
error-410 = Het is teruggetrokken, hier of door de uitgever.
error-413-title = Dat is te veel
error-413 = Wat u hebt verstuurd, is te lang. Kort het in en probeer het opnieuw.
error-429-title = Te veel verzoeken
error-429 = Vanaf uw adres zijn in korte tijd veel verzoeken gekomen. Wacht even en probeer het opnieuw.
error-500-title = Er ging iets mis aan onze kant
error-500 = De fout is vastgelegd. Probeer het over een paar minuten opnieuw.
error-back = Naar de voorpagina

## Feeds

feed-latest = { $site }: laatste artikelen
feed-of = { $site }: { $name }
feed-about = Artikelen uit vele media, in het { $language }: originelen en machinevertalingen
feed-about-story = Alle artikelen over één gebeurtenis, in het { $language }: originelen en machinevertalingen
feed-originals = alleen originelen
feed-about-originals = Artikelen uit vele media die in het { $language } geschreven zijn, zonder vertalingen
feed-read-original = Origineel artikel ({ $source }, { $language })
opml-title = { $site }: bronnen
