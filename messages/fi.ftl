# Suomi. Samat viestit ja samat argumentit kuin tiedostossa en.ftl, jossa ne selitetään.
# Kielten nimet ja muut lisättävät nimet jätetään perusmuotoon: kaksoispisteen tai
# pilkun jälkeen tai sulkeisiin.

## Itse sivusto, jos omistaja ei ole sanonut muuta

site-name = Interpres
site-tagline = Maailman lehdet omalla kielelläsi

## Joka sivulla

skip-to-text = Siirry tekstiin
nav-label = Päävalikko
nav-home = Etusivu
nav-sources = Lähteet
nav-search = Haku
language-picker = Kieli
language-picker-label = Lue sivu toisella kielellä
language-find = Etsi kieli
footer-about = Tietoa käännöksistä
footer-feeds = Syötteet
footer-rights = Kukin artikkeli kuuluu julkaisijalleen, joka aina mainitaan ja johon on linkki.
contact = Ilmoita virheestä

## Osastot

section-politics = Politiikka
section-conflict = Sota ja rauha
section-economy = Talous
section-labour = Työelämä
section-society = Yhteiskunta
section-crime = Rikos ja oikeus
section-disaster = Onnettomuudet ja katastrofit
section-health = Terveys
section-education = Koulutus
section-science = Tiede ja tekniikka
section-environment = Ympäristö
section-weather = Sää
section-culture = Kulttuuri ja media
section-religion = Uskonto
section-lifestyle = Elämä ja vapaa-aika
section-sport = Urheilu
section-people = Ihmiset

## Etusivu

front-top-stories = Pääuutiset
front-latest = Tuoreimmat
front-empty = Täällä ei ole vielä luettavaa. Ensimmäiset artikkelit ilmestyvät, kun ne on haettu ja käännetty.

## Artikkeli luettelossa

card-from-language = alkukieli: { $language }
card-original = Kääntämättä ({ $language })
card-comments =
    { $count ->
        [one] { $count } kommentti
       *[other] { $count } kommenttia
    }
card-story-sources =
    { $articles ->
        [one] { $articles } artikkeli
       *[other] { $articles } artikkelia
    }, { $sources ->
        [one] { $sources } lähde
       *[other] { $sources } lähdettä
    }

## Artikkeli

article-published = Julkaistu { $date }
article-updated = Päivitetty { $date }
article-local-time = klo { $time } paikallista aikaa
article-by = Teksti: { $authors }
article-read-original = Lue alkuperäinen: { $source }
article-also-by = Julkaistu myös: { $sources }
article-translated = Konekäännös, alkukieli: { $language }
article-translated-by-way = Konekäännös, alkukieli: { $language }, välikieli: { $way }
article-engine = Käännin: { $engine }
article-reviewed = Tarkistanut { $name }
article-how-translated = Näin käännökset tehdään
article-in-original-of = Alkuperäinen ({ $language })
article-side-by-side = Rinnakkain
article-sentences = Lause lauseelta
article-sentence-original = Tämän lauseen alkuteksti
article-views = Tapoja lukea artikkeli
article-save = Tallenna myöhemmäksi
article-continue = Jatka siitä, mihin jäit
article-this-is-original = Tämä on alkuperäinen artikkeli. Kieli: { $language }.
article-not-translated = Ei vielä käännetty
article-not-translated-explained = Tätä artikkelia ei ole vielä käännetty (käännöskieli: { $language }). Tässä on alkuperäinen, jonka kieli on { $language-original }.
article-head-only = Toistaiseksi vain otsikko ja ingressi on käännetty. Muu teksti seuraa pian; siihen asti se näytetään alkukielellä ({ $language }).
article-head-only-by-choice = Vain otsikko ja ingressi on käännetty. Itse artikkeli näytetään alkukielellä ({ $language }).
article-summary-only = { $source } antaa näyttää vain alun. Koko artikkeli on luettavissa sen omilla sivuilla.
article-headline-only = { $source } antaa näyttää vain otsikon. Artikkeli on luettavissa sen omilla sivuilla.
article-picture-credit = Kuva: { $credit }
article-same-story = Samasta tapahtumasta
article-same-topic = Samasta aiheesta
article-same-category = Lisää osastosta { $section }
article-same-author = Lisää kirjoittajalta { $name }
article-topics = Aiheet
article-other-languages = Artikkeli muilla kielillä
article-version-original = alkuperäinen
article-version-machine = konekäännös
article-embed-video = Video: { $site }
article-embed-audio = Äänite: { $site }
article-embed-social = Julkaisu: { $site }
article-embed-map = Kartta: { $site }
article-embed-other = Jatka sivustolle { $site }

## Rinnakkain

side-by-side-title = Alkuperäinen ja käännös rinnakkain
side-by-side-original = Alkuperäinen ({ $language })
side-by-side-translation = Käännös ({ $language })
side-by-side-back = Takaisin käännökseen

## Kommentit

comments-count =
    { $count ->
        [0] Ei vielä kommentteja
        [one] { $count } kommentti
       *[other] { $count } kommenttia
    }
comments-write = Kirjoita kommentti
comments-name = Nimi
comments-name-hint = Näkyy kommentin yläpuolella; enintään { $most } merkkiä
comments-text = Kommentti
comments-text-hint = Pelkkää tekstiä millä kielellä tahansa; enintään { $most } merkkiä
# Kenttä, jota ihmiset eivät näe; robotit täyttävät sen.
comments-trap = Jätä tämä kenttä tyhjäksi
comments-send = Lähetä
comments-moderated = Kommentit julkaistaan, kun valvoja on lukenut ne.
comments-held = Kiitos. Kommenttisi odottaa valvojaa ja julkaistaan heti, kun se on hyväksytty.
comments-closed = Kommentointi on päättynyt.
comments-translated = Konekäännös, alkukieli: { $language }
comments-show-original = Näytä alkuperäinen
comments-reply-to = Vastaa: { $name }
comments-in-reply-to = vastaus kommenttiin: { $name }
comments-reply-cancel = Älä vastaa, vaan kommentoi artikkelia
comments-error-name = Anna nimi, jossa on 1–{ $most } merkkiä.
comments-error-text = Kirjoita kommentti, jossa on 1–{ $most } merkkiä.
comments-error-often = Olet lähettänyt lyhyessä ajassa useita kommentteja. Odota muutama minuutti ja yritä uudelleen.
comments-error-quick = Kävipä nopeasti. Lue kommenttisi vielä kerran ja lähetä se uudelleen.
comments-at-once = Kommenttisi julkaistaan heti, kun lähetät sen.
comments-shown = Kiitos. Kommenttisi on julkaistu.
comments-error-word = Sanaa ”{ $word }” ei hyväksytä täällä. Ilmaise asia toisin.
comments-error-network = Verkostasi ei juuri nyt oteta vastaan kommentteja.
comments-own = Muokkaa kommenttiasi tai peru se
comments-own-until = Voit muokata kommenttia tai perua sen tähän asti: { $time }.
comments-own-save = Tallenna muutokset
comments-own-withdraw = Peru kommentti
comments-own-over = Aika, jolloin kommenttia voi muokata, on päättynyt.
comments-withdrawn = Kommenttisi on peruttu.
comments-changed = muokattu
comments-report = Ilmianna kommentti
comments-report-why = Mitä vikaa kommentissa on?
comments-report-spam = Mainontaa tai roskapostia
comments-report-abuse = Loukkaus tai vihapuhe
comments-report-illegal = Lainvastainen
comments-report-other = Jotain muuta
comments-report-words = Viesti valvojille (vapaaehtoinen)
comments-reported = Kiitos. Valvoja tarkistaa kommentin.
comments-email = Sähköposti (vapaaehtoinen)
comments-email-hint = Näkyy vain toimitukselle, ei koskaan julkaista
comments-error-email = Tarkista sähköpostiosoite tai jätä kenttä tyhjäksi.

## Artikkeliluettelot

list-empty = Ei vielä artikkeleita.
list-count =
    { $articles ->
        [one] { $articles } artikkeli
       *[other] { $articles } artikkelia
    }
list-pages = Sivut
list-page = Sivu { $number }
list-older = Vanhemmat
list-newer = Uudemmat
source-language = Julkaisukieli: { $language }
topic-follow = Seuraa tätä aihetta
sources-title = Lähteet
sources-intro = Näiden lehtien ja toimitusten artikkeleita luet täällä; kunkin kohdalla kerrotaan, millä kielellä se kirjoittaa.
sources-opml = Kaikki lähteet OPML-tiedostona
story-first = Kertoi ensimmäisenä
story-adds = Uutta tässä artikkelissa
story-title = Tapahtuma
story-intro =
    Samasta tapahtumasta { $articles ->
        [one] { $articles } artikkeli
       *[other] { $articles } artikkelia
    }, { $sources ->
        [one] { $sources } lähde
       *[other] { $sources } lähdettä
    }. Uusimmat ensin.

## Lukulista

reading-title = Lukulista
reading-about = Lukulistasi on vain tässä selaimessa, eikä sitä varten tarvita tiliä. Tallennettuja artikkeleita voi lukea ilman verkkoyhteyttä.
reading-no-script = Tämä sivu tarvitsee JavaScriptiä, joka ei toimi selaimessasi.
reading-saved = Tallennetut artikkelit
reading-saved-none = Artikkeleita ei ole vielä tallennettu. Jokaisen artikkelin sivulla on painike sitä varten.
reading-topics = Seuraamasi aiheet
reading-topics-none = Et seuraa vielä yhtään aihetta. Jokaisen aiheen sivulla on painike sitä varten.
reading-remove = Poista
reading-languages = Kielet, joita luet
reading-languages-about = Jollakin näistä kielistä kirjoitetut artikkelit näytetään alkukielellä, kaikki muut käännöksinä.

## Haku

search-title = Haku
search-box = Hae artikkeleista
search-go = Hae
search-heading = Hakutulokset: ”{ $query }”
search-results =
    { $count ->
        [one] { $count } artikkeli löytyi
       *[other] { $count } artikkelia löytyi
    }
search-none = Haulla ”{ $query }” ei löytynyt mitään.
search-meant = Tarkoititko { $query }?
search-advice = Kokeile vähempiä tai muita sanoja, tarkista oikeinkirjoitus tai hae kaikista osastoista ja lähteistä.
search-filters = Rajaa hakua
search-filter-section = Osasto
search-filter-source = Lähde
search-filter-language = Alkukieli
search-filter-any = Kaikki
search-filter-from = Alkupäivä
search-filter-to = Loppupäivä
search-without-limits = Hae ilman näitä rajauksia
search-elsewhere = Löytyi muilla kielillä
search-next = Seuraava sivu
search-previous = Edellinen sivu
search-order = Järjestys
search-order-relevance = Osuvimmat ensin
search-order-newest = Uusimmat ensin

## Tietoa käännöksistä

about-title = Tietoa käännöksistä
about-lead = Sivuston artikkelit ovat kirjoittaneet toimittajat monilla kielillä omille lukijoilleen. Ohjelma on kääntänyt ne sinulle.
about-how-title = Miten artikkeli käännetään
about-how = Haemme artikkelin sen julkaisijalta ja tunnistamme siitä otsikon, tekstin, kuvat ja kuvatekstit. Sitten käännösohjelma kääntää sen lause lauseelta. Ohjelma on neuroverkko: se on oppinut miljoonista ihmisten kääntämistä lauseista, ja se toimii omilla tietokoneillamme. Artikkeleita tai tietoja lukutottumuksista ei lähetetä sitä varten kenellekään.
about-how-by-others = Haemme artikkelin sen julkaisijalta ja tunnistamme siitä otsikon, tekstin, kuvat ja kuvatekstit. Sitten käännösohjelma kääntää sen lause lauseelta. Alla kerrotaan, mikä ohjelma kääntää mitäkin reittiä. Muut ohjelmat kuin omamme voivat toimia muiden tietokoneilla: silloin artikkelin lauseet lähetetään sinne, mutta ei mitään siitä, kuka lukee mitä.
about-way-title = Toisen kielen kautta
about-way = Monille kielipareille ei ole ohjelmaa, joka kääntäisi suoraan. Silloin artikkeli käännetään ensin englanniksi ja siitä sinun kielellesi. Kahdessa vaiheessa syntyy enemmän virheitä kuin yhdessä. Artikkelin yläpuolella oleva rivi kertoo, mitä kautta käännös on kulkenut.
about-trust-title = Mihin voit luottaa
about-trust = Otsikko, teksti, kuvatekstit ja kuvaajatiedot käännetään; ihmisten ja lehtien nimet säilytetään. Jokainen käännös tarkistetaan alkuperäistä vasten: ovatko luvut, päivämäärät, nimet ja linkit tallella, onko kieli oikea, puuttuuko jotain tai toistuuko jokin? Käännös, joka ei läpäise tarkistusta, pidätetään, kunnes ihminen on katsonut sen.
about-limits-title = Mitä on hyvä tietää
about-limits = Konekäännös tekee virheitä, ja usein ne lukee huomaamattaan ohi. Se voi ymmärtää väärin ironian, sanaleikit, sitaatit ja nimet, sekoittaa, kuka teki mitä, tai valita kahdesta merkityksestä väärän. Käännös ei ole julkaisijan tekstiä eikä sen vastuulla. Ennen kuin lainaat artikkelia tai toimit sen mukaan, lue alkuperäinen: se on joka sivulla yhden napsautuksen päässä, myös rinnakkain käännöksen kanssa.
about-people-title = Mitä ihmiset tekevät
about-people = Joitakin käännöksiä on lukenut tai korjannut ihminen; se kerrotaan ja hänet mainitaan nimeltä. Kaikki muu on yksin koneen työtä ja merkitty sellaiseksi.
about-mistake-title = Löysitkö virheen?
about-mistake = Kerro meille sivun osoite ja lause. Ihmisten tekemät korjaukset säilyvät, vaikka artikkeli käännettäisiin uudelleen.
about-pairs-title = Mistä kielistä käännetään. Käännöskieli: { $language }
about-pairs-from = Alkukieli
about-pairs-way = Välikieli
about-pairs-direct = suoraan
about-pairs-engine = Käännin ja malli
about-pairs-glossary = Sanasto { $version }
about-pairs-articles = Artikkeleita

## API

api-title = API
api-lead = Sama, minkä lukijat näkevät tällä sivustolla, ohjelmille: JSON-muodossa, kunkin laitoksen kielellä. Avainta ei tarvita.
api-description = Sama OpenAPI-kuvauksena
api-lists-title = Pitkät luettelot
api-lists = Pitkä luettelo tulee osissa, uusin ensin. Kunkin osan lopussa on merkki, josta luettelo jatkuu; lähetä se mukana, niin saat seuraavan osan. Sillä välin julkaistu ei siirrä mitään.
api-changes-title = Vain uusi
api-changes = Jokaisessa vastauksessa on ETag. Lähetä se takaisin If-None-Match-otsakkeessa, niin saat vain tiedon siitä, ettei mikään ole muuttunut.
api-requests = Pyynnöt
api-answer = Vastaus
api-name = Nimi
api-kind = Tyyppi
api-meaning = Merkitys
api-example = Esimerkki
api-default = Oletus: { $value }
api-objects = Vastausten oliot

## Virheet

error-400-title = Pyyntöä ei voitu ymmärtää
error-400 = Jokin osoitteessa tai lomakkeessa ei ole niin kuin pitäisi. Palaa takaisin ja yritä uudelleen.
error-404-title = Sivua ei ole
error-404 = Osoitteessa voi olla kirjoitusvirhe, tai sivu on siirretty. Aloita etusivulta tai hae sivua.
error-410-title = Artikkeli on poistettu
error-410 = Sen on poistanut sivusto tai julkaisija.
error-413-title = Liian pitkä
error-413 = Lähettämäsi teksti on liian pitkä. Lyhennä sitä ja yritä uudelleen.
error-429-title = Liian monta pyyntöä
error-429 = Osoitteestasi on tullut lyhyessä ajassa monta pyyntöä. Odota hetki ja yritä uudelleen.
error-500-title = Jokin meni vikaan meidän päässämme
error-500 = Virhe on kirjattu. Yritä uudelleen muutaman minuutin kuluttua.
error-back = Etusivulle

## Syötteet

feed-latest = { $site }: uusimmat artikkelit
feed-of = { $site }: { $name }
feed-about = Artikkeleita monista lehdistä, kieli: { $language }. Alkuperäisiä ja konekäännöksiä
feed-about-story = Kaikki artikkelit samasta tapahtumasta, kieli: { $language }. Alkuperäisiä ja konekäännöksiä
feed-originals = vain alkuperäiset
feed-about-originals = Alkuperäisiä artikkeleita monista lehdistä ilman käännöksiä, kieli: { $language }
feed-read-original = Alkuperäinen artikkeli ({ $source }, { $language })
opml-title = { $site }: lähteet
