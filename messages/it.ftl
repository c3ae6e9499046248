# Italiano. Gli stessi messaggi e gli stessi argomenti di en.ftl, dove sono spiegati.
# Il nome di una lingua sta dopo «in» o dopo i due punti, mai dopo una preposizione
# articolata, che cambierebbe con la lingua (dal russo, dall’inglese, dallo spagnolo).

## Il sito stesso, se il proprietario non dice altro

site-name = Interpres
site-tagline = I giornali del mondo nella tua lingua

## In ogni pagina

skip-to-text = Vai al testo
nav-label = Navigazione principale
nav-home = Prima pagina
nav-sources = Fonti
nav-search = Cerca
language-picker = Lingua
language-picker-label = Leggi questa pagina in un’altra lingua
language-find = Cerca una lingua
footer-about = Come traduciamo
footer-feeds = Feed
footer-rights = Ogni articolo appartiene alla testata che lo ha pubblicato, sempre citata e collegata.
contact = Segnala un errore

## Sezioni

section-politics = Politica
section-conflict = Guerra e pace
section-economy = Economia
section-labour = Lavoro
section-society = Società
section-crime = Cronaca e giustizia
section-disaster = Disastri e incidenti
section-health = Salute
section-education = Istruzione
section-science = Scienza e tecnologia
section-environment = Ambiente
section-weather = Meteo
section-culture = Cultura e media
section-religion = Religione
section-lifestyle = Vita e tempo libero
section-sport = Sport
section-people = Persone

## Prima pagina

front-top-stories = In primo piano
front-latest = Ultime notizie
front-empty = Non c’è ancora niente da leggere. I primi articoli appariranno qui appena saranno stati raccolti e tradotti.

## Un articolo in un elenco

card-from-language = originale in { $language }
card-original = In { $language }
card-comments =
    { $count ->
        [one] { $count } commento
       *[other] { $count } commenti
    }
card-story-sources =
    { $articles ->
        [one] { $articles } articolo
       *[other] { $articles } articoli
    } da { $sources ->
        [one] { $sources } fonte
       *[other] { $sources } fonti
    }

## Articolo

article-published = Pubblicato: { $date }
article-updated = Aggiornato: { $date }
article-local-time = { $time }, ora locale
article-by = Di { $authors }
article-read-original = Leggilo su { $source }
article-also-by = Pubblicato anche da { $sources }
article-translated = Traduzione automatica, originale in { $language }
article-translated-by-way = Traduzione automatica, originale in { $language }, lingua ponte: { $way }
article-engine = Tradotto con { $engine }
article-reviewed = Rivisto da { $name }
article-how-translated = Come sono fatte queste traduzioni
article-in-original-of = Originale in { $language }
article-side-by-side = A fronte
article-sentences = Frase per frase
article-sentence-original = Originale di questa frase
article-views = Modi di leggere questo articolo
article-save = Salva per dopo
article-continue = Continua da dove eri rimasto
article-this-is-original = Questo è l’originale, in { $language }.
article-not-translated = Non ancora tradotto
article-not-translated-explained = Questo articolo non è ancora tradotto in { $language }. Ecco l’originale, in { $language-original }.
article-head-only = Per ora sono tradotti soltanto il titolo e l’attacco. Il resto arriverà a breve; fino ad allora si legge in { $language }.
article-head-only-by-choice = Sono tradotti soltanto il titolo e l’attacco. L’articolo si legge in { $language }.
article-summary-only = { $source } ci consente di mostrare soltanto l’inizio. L’articolo completo è sul suo sito.
article-headline-only = { $source } ci consente di mostrare soltanto il titolo. L’articolo è sul suo sito.
article-picture-credit = Immagine: { $credit }
article-same-story = Sullo stesso fatto
article-same-topic = Sullo stesso tema
article-same-category = Altro in { $section }
article-same-author = Altri articoli di { $name }
article-topics = Temi
article-other-languages = Questo articolo in altre lingue
article-version-original = originale
article-version-machine = traduzione automatica
article-embed-video = Video su { $site }
article-embed-audio = Audio su { $site }
article-embed-social = Post su { $site }
article-embed-map = Mappa su { $site }
article-embed-other = Continua su { $site }

## Testo a fronte

side-by-side-title = Traduzione con testo a fronte
side-by-side-original = Originale in { $language }
side-by-side-translation = Traduzione in { $language }
side-by-side-back = Torna alla traduzione

## Commenti

comments-count =
    { $count ->
        [0] Ancora nessun commento
        [one] { $count } commento
       *[other] { $count } commenti
    }
comments-write = Scrivi un commento
comments-name = Nome
comments-name-hint = Appare sopra il commento; al massimo { $most } caratteri
comments-text = Commento
comments-text-hint = Testo semplice in qualsiasi lingua; al massimo { $most } caratteri
# Un campo che le persone non vedono; i robot lo compilano.
comments-trap = Lascia vuoto questo campo
comments-send = Invia
comments-moderated = I commenti appaiono dopo la lettura di un moderatore.
comments-held = Grazie. Il commento è in attesa di un moderatore e apparirà appena sarà approvato.
comments-closed = I commenti sono chiusi.
comments-translated = Traduzione automatica, originale in { $language }
comments-show-original = Mostra l’originale
comments-reply-to = Rispondi a { $name }
comments-in-reply-to = in risposta a { $name }
comments-reply-cancel = Non rispondere, commenta l’articolo
comments-error-name = Inserisci un nome da 1 a { $most } caratteri.
comments-error-text = Scrivi un commento da 1 a { $most } caratteri.
comments-error-often = Hai inviato diversi commenti in poco tempo. Attendi qualche minuto e riprova.
comments-error-quick = È stato molto veloce. Rileggi il tuo commento e invialo di nuovo.
comments-at-once = Il commento appare appena lo invii.
comments-shown = Grazie. Il commento è pubblicato.
comments-error-word = La parola «{ $word }» qui non è ammessa. Prova a dirlo in un altro modo.
comments-error-network = Al momento non si accettano commenti dalla tua rete.
comments-own = Modifica o ritira il tuo commento
comments-own-until = Puoi modificare o ritirare questo commento fino a: { $time }.
comments-own-save = Salva le modifiche
comments-own-withdraw = Ritira il commento
comments-own-over = Il tempo per modificare questo commento è scaduto.
comments-withdrawn = Il tuo commento è stato ritirato.
comments-changed = modificato
comments-report = Segnala questo commento
comments-report-why = Che cosa non va in questo commento?
comments-report-spam = Pubblicità o spam
comments-report-abuse = Insulti o odio
comments-report-illegal = Contrario alla legge
comments-report-other = Altro
comments-report-words = Nota per i moderatori (facoltativa)
comments-reported = Grazie. Un moderatore esaminerà il commento.
comments-email = E-mail (facoltativa)
comments-email-hint = La vede solo la redazione; non viene mai pubblicata
comments-error-email = Controlla l’indirizzo e-mail oppure lascia vuoto il campo.

## Elenchi di articoli

list-empty = Ancora nessun articolo.
list-count =
    { $articles ->
        [one] { $articles } articolo
       *[other] { $articles } articoli
    }
list-pages = Pagine
list-page = Pagina { $number }
list-older = Precedenti
list-newer = Più recenti
source-language = Scrive in { $language }
topic-follow = Segui questo tema
sources-title = Fonti
sources-intro = Queste sono le testate di cui qui leggi gli articoli, ciascuna con la lingua in cui scrive.
sources-opml = Tutte le fonti in un file OPML
story-first = La prima a darne notizia
story-adds = Di nuovo in questo articolo
story-title = Il fatto
story-intro =
    { $articles ->
        [one] { $articles } articolo
       *[other] { $articles } articoli
    } da { $sources ->
        [one] { $sources } fonte
       *[other] { $sources } fonti
    } sullo stesso fatto, dal più recente.

## Elenco di lettura

reading-title = Elenco di lettura
reading-about = Il tuo elenco di lettura resta solo in questo browser, senza account. Gli articoli salvati si leggono anche senza connessione.
reading-no-script = Questa pagina ha bisogno di JavaScript, che nel tuo browser non funziona.
reading-saved = Articoli salvati
reading-saved-none = Ancora nessun articolo salvato. Nella pagina di ogni articolo c’è un pulsante per farlo.
reading-topics = Temi che segui
reading-topics-none = Ancora nessun tema seguito. Nella pagina di ogni tema c’è un pulsante per farlo.
reading-remove = Rimuovi
reading-languages = Lingue che leggi
reading-languages-about = Gli articoli scritti in una di queste lingue appaiono nell’originale, tutti gli altri in traduzione.

## Ricerca

search-title = Ricerca
search-box = Cerca negli articoli
search-go = Cerca
search-heading = Risultati per «{ $query }»
search-results =
    { $count ->
        [one] { $count } articolo trovato
       *[other] { $count } articoli trovati
    }
search-none = Nessun risultato per «{ $query }».
search-meant = Forse cercavi { $query }?
search-advice = Prova con meno parole o con parole diverse, controlla l’ortografia o cerca in tutte le sezioni e le fonti.
search-filters = Restringi la ricerca
search-filter-section = Sezione
search-filter-source = Fonte
search-filter-language = Lingua originale
search-filter-any = Tutte
search-filter-from = Dal giorno
search-filter-to = Al giorno
search-without-limits = Cerca senza questi limiti
search-elsewhere = Trovato in altre lingue
search-next = Pagina successiva
search-previous = Pagina precedente
search-order = Ordine
search-order-relevance = Prima i più pertinenti
search-order-newest = Prima i più recenti

## Come traduciamo

about-title = Come traduciamo
about-lead = Gli articoli di questo sito sono stati scritti da giornalisti, in molte lingue, per i loro lettori. Un programma li ha tradotti per te.
about-how-title = Come si traduce un articolo
about-how = Prendiamo l’articolo da chi lo pubblica e ne riconosciamo titolo, testo, immagini e didascalie. Poi un programma lo traduce frase per frase. È una rete neurale: ha imparato da milioni di frasi tradotte da persone e gira sui nostri computer. Per farlo non inviamo a nessuno né articoli né abitudini di lettura.
about-how-by-others = Prendiamo l’articolo da chi lo pubblica e ne riconosciamo titolo, testo, immagini e didascalie. Poi un programma lo traduce frase per frase. Più sotto è indicato quale programma traduce per ciascuna via. I programmi diversi dal nostro possono girare su computer altrui: in quel caso vi inviamo le frasi dell’articolo, ma nulla su chi legge che cosa.
about-way-title = Passando per un’altra lingua
about-way = Per molte coppie di lingue non esiste un programma che traduca direttamente. Allora l’articolo viene tradotto prima in inglese e da lì nella tua lingua. Due passaggi producono più errori di uno. La riga sopra ogni articolo dice quale strada ha seguito.
about-trust-title = Su che cosa puoi contare
about-trust = Titolo, testo, didascalie e crediti vengono tradotti; i nomi di persone e testate restano come sono. Dopo ogni traduzione, alcuni controlli la confrontano con l’originale: numeri, date, nomi e link ci sono ancora? La lingua è quella giusta? Manca o si ripete qualcosa? Una traduzione che non li supera resta in attesa che una persona la guardi.
about-limits-title = Che cosa è bene sapere
about-limits = La traduzione automatica fa errori, e spesso si leggono bene. Può fraintendere ironia, giochi di parole, citazioni e nomi, confondere chi ha fatto che cosa o scegliere tra due significati quello sbagliato. La traduzione non è il testo della testata, né questa ne risponde. Prima di citare un articolo o di agire in base a esso, leggi l’originale: è a un clic da ogni pagina, anche a fronte della traduzione.
about-people-title = Che cosa fanno le persone
about-people = Alcune traduzioni sono state lette o corrette da una persona: lo dicono e ne fanno il nome. Tutto il resto è opera della sola macchina ed è indicato come tale.
about-mistake-title = Hai trovato un errore?
about-mistake = Indicaci l’indirizzo della pagina e la frase. Le correzioni fatte da persone si conservano anche quando l’articolo viene ritradotto.
about-pairs-title = Lingue tradotte in { $language }
about-pairs-from = Lingua originale
about-pairs-way = Passando per
about-pairs-direct = diretta
about-pairs-engine = Motore e modello
about-pairs-glossary = Glossario { $version }
about-pairs-articles = Articoli

## API

api-title = API
api-lead = Ciò che si legge su questo sito, per i programmi: in JSON, nella lingua di ogni edizione. Non serve alcuna chiave.
api-description = Lo stesso come descrizione OpenAPI
api-lists-title = Elenchi lunghi
api-lists = Un elenco lungo arriva a parti, dalle più recenti. Ogni parte termina con un segno da cui l’elenco continua; invialo per ottenere la parte successiva. Ciò che nel frattempo viene pubblicato non sposta nulla.
api-changes-title = Solo le novità
api-changes = Ogni risposta porta un ETag. Rimandalo in If-None-Match: finché nulla è cambiato, ti verrà detto solo questo.
api-requests = Richieste
api-answer = Risposta
api-name = Nome
api-kind = Tipo
api-meaning = Significato
api-example = Esempio
api-default = Predefinito: { $value }
api-objects = Oggetti nelle risposte

## Errori

error-400-title = Questa richiesta non è comprensibile
error-400 = Qualcosa nell’indirizzo o nel modulo non è come dovrebbe. Torna indietro e riprova.
error-404-title = Questa pagina non esiste
error-404 = Forse l’indirizzo contiene un errore di battitura, o la pagina è stata spostata. Riparti dalla prima pagina oppure cercala.
error-410-title = Questo articolo non c’è più
error-410 = È stato ritirato, qui o da chi lo ha pubblicato.
error-413-title = È troppo
error-413 = Quello che hai inviato è troppo lungo. Accorcialo e riprova.
error-429-title = Troppe richieste
error-429 = Dal tuo indirizzo sono arrivate molte richieste in poco tempo. Attendi un momento e riprova.
error-500-title = Qualcosa non ha funzionato da parte nostra
error-500 = L’errore è stato registrato. Riprova tra qualche minuto.
error-back = Alla prima pagina

## Feed

feed-latest = { $site }: ultimi articoli
feed-of = { $site }: { $name }
feed-about = Articoli di molte testate, in { $language }: originali e traduzioni automatiche
feed-about-story = Tutti gli articoli su un fatto, in { $language }: originali e traduzioni automatiche
feed-originals = solo originali
feed-about-originals = Articoli di molte testate scritti in { $language }, senza traduzioni
feed-read-original = Articolo originale ({ $source }, { $language })
opml-title = { $site }: fonti
