# Deutsch. Dieselben Meldungen mit denselben Angaben wie in en.ftl; dort steht, was sie
# bedeuten. Sprachnamen stehen ungebeugt: „auf Polnisch“, nicht „aus dem Polnischen“.

## Die Website selbst, wenn ihr Betreiber nichts anderes sagt

site-name = Interpres
site-tagline = Die Zeitungen der Welt in Ihrer Sprache

## Auf jeder Seite

skip-to-text = Direkt zum Text
nav-label = Hauptnavigation
nav-home = Startseite
nav-sources = Quellen
nav-search = Suche
language-picker = Sprache
language-picker-label = In einer anderen Sprache lesen
language-find = Sprache suchen
footer-about = Über die Übersetzungen
footer-feeds = Feeds
footer-rights = Alle Artikel gehören den Medien, die sie veröffentlicht haben. Jedes ist genannt und verlinkt.
contact = Fehler melden

## Ressorts

section-politics = Politik
section-conflict = Krieg und Frieden
section-economy = Wirtschaft
section-labour = Arbeit
section-society = Gesellschaft
section-crime = Kriminalität und Justiz
section-disaster = Unglücke und Katastrophen
section-health = Gesundheit
section-education = Bildung
section-science = Wissenschaft und Technik
section-environment = Umwelt
section-weather = Wetter
section-culture = Kultur und Medien
section-religion = Religion
section-lifestyle = Leben und Freizeit
section-sport = Sport
section-people = Menschen

## Startseite

front-top-stories = Das Wichtigste
front-latest = Neueste Meldungen
front-empty = Hier gibt es noch nichts zu lesen. Die ersten Artikel erscheinen, sobald sie abgerufen und übersetzt sind.

## Ein Artikel in einer Liste

card-from-language = Original: { $language }
card-original = Auf { $language }
card-comments =
    { $count ->
        [one] { $count } Kommentar
       *[other] { $count } Kommentare
    }
card-story-sources =
    { $articles ->
        [one] { $articles } Artikel
       *[other] { $articles } Artikel
    } aus { $sources ->
        [one] { $sources } Quelle
       *[other] { $sources } Quellen
    }

## Artikel

article-published = Veröffentlicht am { $date }
article-updated = Aktualisiert am { $date }
article-local-time = { $time } Uhr Ortszeit
article-by = Von { $authors }
article-read-original = Bei { $source } lesen
article-also-by = Auch erschienen bei { $sources }
article-translated = Maschinell übersetzt, Original auf { $language }
article-translated-by-way = Maschinell übersetzt über { $way }, Original auf { $language }
article-engine = Übersetzt mit { $engine }
article-reviewed = Geprüft von { $name }
article-how-translated = So entstehen diese Übersetzungen
article-in-original-of = Original auf { $language }
article-side-by-side = Nebeneinander
article-sentences = Satz für Satz
article-sentence-original = Original dieses Satzes
article-views = Ansichten dieses Artikels
article-save = Für später merken
article-continue = Weiterlesen, wo Sie aufgehört haben
article-this-is-original = Dies ist das Original auf { $language }.
article-not-translated = Noch nicht übersetzt
article-not-translated-explained = Dieser Artikel liegt noch nicht auf { $language } vor. Hier lesen Sie das Original auf { $language-original }.
article-head-only = Bisher sind nur Überschrift und Vorspann übersetzt. Der Rest folgt in Kürze; bis dahin lesen Sie ihn auf { $language }.
article-head-only-by-choice = Nur Überschrift und Vorspann sind übersetzt. Den Artikel selbst lesen Sie auf { $language }.
article-summary-only = Von { $source } dürfen wir nur den Anfang zeigen. Den ganzen Artikel lesen Sie dort.
article-headline-only = Von { $source } dürfen wir nur die Überschrift zeigen. Den Artikel lesen Sie dort.
article-picture-credit = Bild: { $credit }
article-same-story = Zum selben Ereignis
article-same-topic = Zum selben Thema
article-same-category = Mehr aus dem Ressort { $section }
article-same-author = Mehr von { $name }
article-topics = Themen
article-other-languages = Dieser Artikel in anderen Sprachen
article-version-original = Original
article-version-machine = maschinell übersetzt
article-embed-video = Video auf { $site }
article-embed-audio = Audio auf { $site }
article-embed-social = Beitrag auf { $site }
article-embed-map = Karte auf { $site }
article-embed-other = Weiter auf { $site }

## Nebeneinander

side-by-side-title = Original und Übersetzung nebeneinander
side-by-side-original = Original auf { $language }
side-by-side-translation = Übersetzung auf { $language }
side-by-side-back = Zurück zur Übersetzung

## Kommentare

comments-count =
    { $count ->
        [0] Noch keine Kommentare
        [one] { $count } Kommentar
       *[other] { $count } Kommentare
    }
comments-write = Kommentar schreiben
comments-name = Name
comments-name-hint = Steht über Ihrem Kommentar; höchstens { $most } Zeichen
comments-text = Kommentar
comments-text-hint = Reiner Text in beliebiger Sprache; höchstens { $most } Zeichen
# Ein Feld, das Menschen nicht sehen; Roboter füllen es aus.
comments-trap = Dieses Feld bitte leer lassen
comments-send = Absenden
comments-moderated = Kommentare erscheinen, nachdem die Moderation sie gelesen hat.
comments-held = Vielen Dank. Ihr Kommentar liegt der Moderation vor und erscheint, sobald er freigegeben ist.
comments-closed = Die Kommentare sind geschlossen.
comments-translated = Maschinell übersetzt, Original auf { $language }
comments-show-original = Original anzeigen
comments-reply-to = { $name } antworten
comments-in-reply-to = Antwort auf { $name }
comments-reply-cancel = Nicht antworten, sondern den Artikel kommentieren
comments-error-name = Bitte geben Sie einen Namen mit 1 bis { $most } Zeichen an.
comments-error-text = Bitte schreiben Sie einen Kommentar mit 1 bis { $most } Zeichen.
comments-error-often = Sie haben in kurzer Zeit mehrere Kommentare abgeschickt. Bitte warten Sie einige Minuten und versuchen Sie es dann noch einmal.
comments-error-quick = Das ging sehr schnell. Bitte lesen Sie Ihren Kommentar noch einmal durch und schicken Sie ihn dann erneut ab.
comments-at-once = Ihr Kommentar erscheint, sobald Sie ihn absenden.
comments-shown = Vielen Dank. Ihr Kommentar ist veröffentlicht.
comments-error-word = Das Wort „{ $word }“ ist hier nicht zugelassen. Bitte formulieren Sie anders.
comments-error-network = Aus Ihrem Netz werden zurzeit keine Kommentare angenommen.
comments-own = Eigenen Kommentar ändern oder zurückziehen
comments-own-until = Sie können diesen Kommentar bis { $time } ändern oder zurückziehen.
comments-own-save = Änderungen speichern
comments-own-withdraw = Kommentar zurückziehen
comments-own-over = Die Zeit, in der dieser Kommentar geändert werden konnte, ist abgelaufen.
comments-withdrawn = Ihr Kommentar ist zurückgezogen.
comments-changed = bearbeitet
comments-report = Kommentar melden
comments-report-why = Was stimmt mit diesem Kommentar nicht?
comments-report-spam = Werbung oder Spam
comments-report-abuse = Beleidigung oder Hass
comments-report-illegal = Verstoß gegen das Gesetz
comments-report-other = Etwas anderes
comments-report-words = Hinweis an die Moderation (freiwillig)
comments-reported = Vielen Dank. Die Moderation sieht sich den Kommentar an.
comments-email = E-Mail (freiwillig)
comments-email-hint = Nur für die Redaktion; wird nie veröffentlicht
comments-error-email = Bitte prüfen Sie die E-Mail-Adresse oder lassen Sie das Feld leer.

## Listen von Artikeln

list-empty = Noch keine Artikel.
list-count =
    { $articles ->
        [one] { $articles } Artikel
       *[other] { $articles } Artikel
    }
list-pages = Seiten
list-page = Seite { $number }
list-older = Ältere
list-newer = Neuere
source-language = Schreibt auf { $language }
topic-follow = Diesem Thema folgen
sources-title = Quellen
sources-intro = Aus diesen Medien stammen die Artikel, die Sie hier lesen; bei jedem steht, in welcher Sprache es schreibt.
sources-opml = Alle Quellen als OPML-Datei
story-first = Zuerst berichtet
story-adds = Neu in diesem Artikel
story-title = Das Ereignis
story-intro =
    { $articles ->
        [one] { $articles } Artikel
       *[other] { $articles } Artikel
    } aus { $sources ->
        [one] { $sources } Quelle
       *[other] { $sources } Quellen
    } zum selben Ereignis, die neuesten zuerst.

## Merkliste

reading-title = Merkliste
reading-about = Ihre Merkliste liegt nur in diesem Browser, ganz ohne Konto. Gemerkte Artikel lassen sich auch ohne Verbindung lesen.
reading-no-script = Diese Seite braucht JavaScript, das in Ihrem Browser nicht läuft.
reading-saved = Gemerkte Artikel
reading-saved-none = Noch keine Artikel gemerkt. Auf der Seite jedes Artikels gibt es dafür eine Schaltfläche.
reading-topics = Themen, denen Sie folgen
reading-topics-none = Sie folgen noch keinem Thema. Auf der Seite jedes Themas gibt es dafür eine Schaltfläche.
reading-remove = Entfernen
reading-languages = Sprachen, die Sie lesen
reading-languages-about = Artikel, die in einer dieser Sprachen geschrieben wurden, sehen Sie im Original, alle anderen in Übersetzung.

## Suche

search-title = Suche
search-box = Artikel durchsuchen
search-go = Suchen
search-heading = Suchergebnisse für „{ $query }“
search-results =
    { $count ->
        [one] { $count } Artikel gefunden
       *[other] { $count } Artikel gefunden
    }
search-none = Zu „{ $query }“ wurde nichts gefunden.
search-meant = Meinten Sie { $query }?
search-advice = Versuchen Sie es mit weniger oder anderen Wörtern, prüfen Sie die Schreibweise oder suchen Sie in allen Ressorts und Quellen.
search-filters = Suche eingrenzen
search-filter-section = Ressort
search-filter-source = Quelle
search-filter-language = Originalsprache
search-filter-any = Alle
search-filter-from = Vom
search-filter-to = Bis zum
search-without-limits = Ohne diese Einschränkungen suchen
search-elsewhere = In anderen Sprachen gefunden
search-next = Nächste Seite
search-previous = Vorherige Seite
search-order = Reihenfolge
search-order-relevance = Beste Treffer zuerst
search-order-newest = Neueste zuerst

## Über die Übersetzungen

about-title = Über die Übersetzungen
about-lead = Die Artikel auf dieser Website haben Journalistinnen und Journalisten geschrieben, in vielen Sprachen und für ihr eigenes Publikum. Ein Programm hat sie für Sie übersetzt.
about-how-title = Wie ein Artikel übersetzt wird
about-how = Wir rufen den Artikel beim Verlag ab und erkennen Überschrift, Text, Bilder und Bildunterschriften. Dann übersetzt ihn ein Programm Satz für Satz. Es ist ein neuronales Netz: Es hat aus Millionen von Sätzen gelernt, die Menschen übersetzt haben, und läuft auf unseren eigenen Rechnern. Weder Artikel noch Lesegewohnheiten gehen dafür an Dritte.
about-how-by-others = Wir rufen den Artikel beim Verlag ab und erkennen Überschrift, Text, Bilder und Bildunterschriften. Dann übersetzt ihn ein Programm Satz für Satz. Welches Programm auf welchem Weg übersetzt, steht weiter unten. Andere Programme als unser eigenes können auf Rechnern anderer laufen: Dann gehen die Sätze des Artikels dorthin, aber nichts darüber, wer was liest.
about-way-title = Auf dem Umweg über eine andere Sprache
about-way = Für viele Sprachpaare gibt es kein Programm, das unmittelbar übersetzt. Dann wird der Artikel erst ins Englische übersetzt und von dort in Ihre Sprache. Bei zwei Schritten entstehen mehr Fehler als bei einem. Über jedem Artikel steht, welchen Weg er genommen hat.
about-trust-title = Worauf Sie sich verlassen können
about-trust = Überschrift, Text, Bildunterschriften und Bildnachweise werden übersetzt; Namen von Personen und Medien bleiben stehen. Jede Übersetzung wird mit dem Original verglichen: Sind Zahlen, Daten, Namen und Links noch da, stimmt die Sprache, fehlt etwas oder steht etwas doppelt? Was diese Prüfung nicht besteht, wird zurückgehalten, bis ein Mensch es sich angesehen hat.
about-limits-title = Was Sie wissen sollten
about-limits = Maschinelle Übersetzung macht Fehler, und oft lesen sie sich gut. Sie kann Ironie, Wortspiele, Zitate und Namen missverstehen, verwechseln, wer was getan hat, oder von zwei Bedeutungen die falsche wählen. Die Übersetzung ist weder der Wortlaut des Mediums noch von ihm zu verantworten. Bevor Sie einen Artikel zitieren oder sich nach ihm richten, lesen Sie das Original: Es ist auf jeder Seite einen Klick entfernt, auch neben der Übersetzung.
about-people-title = Was Menschen tun
about-people = Einige Übersetzungen hat ein Mensch gelesen oder verbessert; dort steht das mit Namen dabei. Alles andere ist allein das Werk der Maschine und so gekennzeichnet.
about-mistake-title = Einen Fehler gefunden?
about-mistake = Nennen Sie uns die Adresse der Seite und den Satz. Verbesserungen von Menschen bleiben erhalten, auch wenn der Artikel neu übersetzt wird.
about-pairs-title = Aus welchen Sprachen übersetzt wird (Zielsprache: { $language })
about-pairs-from = Originalsprache
about-pairs-way = Über
about-pairs-direct = direkt
about-pairs-engine = Programm und Modell
about-pairs-glossary = Glossar { $version }
about-pairs-articles = Artikel

## API

api-title = API
api-lead = Was auf dieser Website zu lesen ist, für Programme: als JSON, in der Sprache jeder Ausgabe. Ein Schlüssel ist nicht nötig.
api-description = Dasselbe als OpenAPI-Beschreibung
api-lists-title = Lange Listen
api-lists = Eine lange Liste kommt in Teilen, das Neueste zuerst. Jeder Teil endet mit einer Marke, von der an die Liste weitergeht; wer sie mitschickt, bekommt den nächsten Teil. Was inzwischen erscheint, verschiebt nichts.
api-changes-title = Nur das Neue
api-changes = Jede Antwort trägt einen ETag. Schicken Sie ihn in If-None-Match zurück, dann erfahren Sie, solange sich nichts geändert hat, nur das.
api-requests = Anfragen
api-answer = Antwort
api-name = Name
api-kind = Typ
api-meaning = Bedeutung
api-example = Beispiel
api-default = Vorgabe: { $value }
api-objects = Objekte in den Antworten

## Fehler

error-400-title = Diese Anfrage war nicht zu verstehen
error-400 = Etwas an der Adresse oder am Formular ist anders als erwartet. Bitte gehen Sie zurück und versuchen Sie es noch einmal.
error-404-title = Diese Seite gibt es nicht
error-404 = Vielleicht enthält die Adresse einen Tippfehler, oder die Seite ist umgezogen. Beginnen Sie auf der Startseite oder suchen Sie danach.
error-410-title = Diesen Artikel gibt es nicht mehr
error-410 = Er wurde zurückgezogen, hier oder von seinem Verlag.
error-413-title = Das ist zu viel
error-413 = Was Sie geschickt haben, ist zu lang. Bitte kürzen Sie es und versuchen Sie es noch einmal.
error-429-title = Zu viele Anfragen
error-429 = Von Ihrer Adresse kamen in kurzer Zeit viele Anfragen. Bitte warten Sie einen Augenblick und versuchen Sie es noch einmal.
error-500-title = Bei uns ist etwas schiefgegangen
error-500 = Der Fehler wurde festgehalten. Bitte versuchen Sie es in einigen Minuten noch einmal.
error-back = Zur Startseite

## Feeds

feed-latest = { $site }: neueste Artikel
feed-of = { $site }: { $name }
feed-about = Artikel aus vielen Medien auf { $language }: Originale und maschinelle Übersetzungen
feed-about-story = Alle Artikel zu einem Ereignis auf { $language }: Originale und maschinelle Übersetzungen
feed-originals = nur Originale
feed-about-originals = Artikel aus vielen Medien, die auf { $language } geschrieben wurden, ohne Übersetzungen
feed-read-original = Zum Original ({ $source }, { $language })
opml-title = { $site }: Quellen
