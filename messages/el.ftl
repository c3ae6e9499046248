# Ελληνικά. Τα ίδια μηνύματα και οι ίδιες παράμετροι όπως στο en.ftl, όπου εξηγούνται.
# Τα ονόματα των γλωσσών μπαίνουν μετά το «στα» και το «από τα», όπου δεν αλλάζουν.

## Ο ίδιος ο ιστότοπος, όταν ο ιδιοκτήτης του δεν έχει ορίσει κάτι άλλο

site-name = Interpres
site-tagline = Οι εφημερίδες του κόσμου στη γλώσσα σας

## Σε κάθε σελίδα

skip-to-text = Μετάβαση στο κείμενο
nav-label = Κύρια πλοήγηση
nav-home = Πρώτη σελίδα
nav-sources = Πηγές
nav-search = Αναζήτηση
language-picker = Γλώσσα
language-picker-label = Διαβάστε τη σελίδα σε άλλη γλώσσα
language-find = Αναζήτηση γλώσσας
footer-about = Για τις μεταφράσεις
footer-feeds = Ροές
footer-rights = Κάθε άρθρο ανήκει στο μέσο που το δημοσίευσε και αναφέρεται πάντα με όνομα και σύνδεσμο.
contact = Αναφορά λάθους

## Ενότητες

section-politics = Πολιτική
section-conflict = Πόλεμος και ειρήνη
section-economy = Οικονομία
section-labour = Εργασία
section-society = Κοινωνία
section-crime = Αστυνομικά και δικαστικά
section-disaster = Καταστροφές και δυστυχήματα
section-health = Υγεία
section-education = Παιδεία
section-science = Επιστήμη και τεχνολογία
section-environment = Περιβάλλον
section-weather = Καιρός
section-culture = Πολιτισμός και ΜΜΕ
section-religion = Θρησκεία
section-lifestyle = Ζωή και αναψυχή
section-sport = Αθλητικά
section-people = Πρόσωπα

## Πρώτη σελίδα

front-top-stories = Τα κυριότερα
front-latest = Τελευταία νέα
front-empty = Δεν υπάρχει ακόμη τίποτα για ανάγνωση. Τα πρώτα άρθρα θα εμφανιστούν εδώ μόλις ληφθούν και μεταφραστούν.

## Ένα άρθρο σε λίστα

card-from-language = από τα { $language }
card-original = Στα { $language }
card-comments =
    { $count ->
        [one] { $count } σχόλιο
       *[other] { $count } σχόλια
    }
card-story-sources =
    { $articles ->
        [one] { $articles } άρθρο
       *[other] { $articles } άρθρα
    } από { $sources ->
        [one] { $sources } πηγή
       *[other] { $sources } πηγές
    }

## Άρθρο

article-published = Δημοσίευση: { $date }
article-updated = Ενημέρωση: { $date }
article-local-time = { $time } τοπική ώρα
article-by = Κείμενο: { $authors }
article-read-original = Διαβάστε το στην πηγή: { $source }
article-also-by = Δημοσιεύτηκε επίσης: { $sources }
article-translated = Αυτόματη μετάφραση από τα { $language }
article-translated-by-way = Αυτόματη μετάφραση από τα { $language }, με ενδιάμεση γλώσσα τα { $way }
article-engine = Μετάφραση με { $engine }
article-reviewed = Έλεγχος: { $name }
article-how-translated = Πώς γίνονται αυτές οι μεταφράσεις
article-in-original-of = Πρωτότυπο στα { $language }
article-side-by-side = Δίπλα δίπλα
article-sentences = Πρόταση προς πρόταση
article-sentence-original = Το πρωτότυπο αυτής της πρότασης
article-views = Τρόποι ανάγνωσης του άρθρου
article-save = Αποθήκευση για αργότερα
article-continue = Συνέχεια από εκεί που σταματήσατε
article-this-is-original = Αυτό είναι το πρωτότυπο, στα { $language }.
article-not-translated = Δεν έχει μεταφραστεί ακόμη
article-not-translated-explained = Το άρθρο δεν έχει μεταφραστεί ακόμη στα { $language }. Εδώ είναι το πρωτότυπο, στα { $language-original }.
article-head-only = Προς το παρόν έχουν μεταφραστεί μόνο ο τίτλος και η εισαγωγή. Τα υπόλοιπα ακολουθούν σύντομα· ως τότε εμφανίζονται στα { $language }.
article-head-only-by-choice = Έχουν μεταφραστεί μόνο ο τίτλος και η εισαγωγή. Το ίδιο το άρθρο εμφανίζεται στα { $language }.
article-summary-only = Από την πηγή { $source } μας επιτρέπεται να δείξουμε μόνο την αρχή. Ολόκληρο το άρθρο βρίσκεται στον δικό της ιστότοπο.
article-headline-only = Από την πηγή { $source } μας επιτρέπεται να δείξουμε μόνο τον τίτλο. Το άρθρο βρίσκεται στον δικό της ιστότοπο.
article-picture-credit = Εικόνα: { $credit }
article-same-story = Για το ίδιο γεγονός
article-same-topic = Για το ίδιο θέμα
article-same-category = Περισσότερα: { $section }
article-same-author = Άλλα άρθρα: { $name }
article-topics = Θέματα
article-other-languages = Το άρθρο σε άλλες γλώσσες
article-version-original = πρωτότυπο
article-version-machine = αυτόματη μετάφραση
article-embed-video = Βίντεο στο { $site }
article-embed-audio = Ηχητικό στο { $site }
article-embed-social = Ανάρτηση στο { $site }
article-embed-map = Χάρτης στο { $site }
article-embed-other = Συνέχεια στο { $site }

## Δίπλα δίπλα

side-by-side-title = Πρωτότυπο και μετάφραση δίπλα δίπλα
side-by-side-original = Πρωτότυπο, στα { $language }
side-by-side-translation = Μετάφραση, στα { $language }
side-by-side-back = Επιστροφή στη μετάφραση

## Σχόλια

comments-count =
    { $count ->
        [0] Κανένα σχόλιο ακόμη
        [one] { $count } σχόλιο
       *[other] { $count } σχόλια
    }
comments-write = Γράψτε ένα σχόλιο
comments-name = Όνομα
comments-name-hint = Εμφανίζεται πάνω από το σχόλιό σας· έως { $most } χαρακτήρες
comments-text = Σχόλιο
comments-text-hint = Απλό κείμενο σε οποιαδήποτε γλώσσα· έως { $most } χαρακτήρες
# Πεδίο που δεν το βλέπουν οι άνθρωποι· το συμπληρώνουν ρομπότ.
comments-trap = Αφήστε αυτό το πεδίο κενό
comments-send = Αποστολή
comments-moderated = Τα σχόλια εμφανίζονται αφού τα διαβάσει ο διαχειριστής.
comments-held = Ευχαριστούμε. Το σχόλιό σας περιμένει έγκριση και θα εμφανιστεί μόλις εγκριθεί.
comments-closed = Τα σχόλια έχουν κλείσει.
comments-translated = Αυτόματη μετάφραση από τα { $language }
comments-show-original = Εμφάνιση πρωτοτύπου
comments-reply-to = Απάντηση: { $name }
comments-in-reply-to = σε απάντηση: { $name }
comments-reply-cancel = Όχι απάντηση· σχόλιο για το άρθρο
comments-error-name = Δώστε ένα όνομα από 1 έως { $most } χαρακτήρες.
comments-error-text = Γράψτε ένα σχόλιο από 1 έως { $most } χαρακτήρες.
comments-error-often = Στείλατε αρκετά σχόλια σε λίγη ώρα. Περιμένετε λίγα λεπτά και δοκιμάστε ξανά.
comments-error-quick = Αυτό ήταν πολύ γρήγορο. Διαβάστε το σχόλιό σας άλλη μία φορά και στείλτε το ξανά.
comments-at-once = Το σχόλιό σας εμφανίζεται μόλις το στείλετε.
comments-shown = Ευχαριστούμε. Το σχόλιό σας δημοσιεύτηκε.
comments-error-word = Η λέξη «{ $word }» δεν γίνεται δεκτή εδώ. Διατυπώστε το αλλιώς.
comments-error-network = Προς το παρόν δεν γίνονται δεκτά σχόλια από το δίκτυό σας.
comments-own = Αλλαγή ή απόσυρση του σχολίου σας
comments-own-until = Μπορείτε να αλλάξετε ή να αποσύρετε αυτό το σχόλιο έως: { $time }.
comments-own-save = Αποθήκευση αλλαγών
comments-own-withdraw = Απόσυρση σχολίου
comments-own-over = Ο χρόνος για την αλλαγή αυτού του σχολίου έληξε.
comments-withdrawn = Το σχόλιό σας αποσύρθηκε.
comments-changed = τροποποιήθηκε
comments-report = Αναφορά σχολίου
comments-report-why = Ποιο είναι το πρόβλημα με αυτό το σχόλιο;
comments-report-spam = Διαφήμιση ή ανεπιθύμητο μήνυμα
comments-report-abuse = Προσβολή ή μίσος
comments-report-illegal = Αντίθετο στον νόμο
comments-report-other = Κάτι άλλο
comments-report-words = Σημείωση για τους διαχειριστές (προαιρετικά)
comments-reported = Ευχαριστούμε. Ο διαχειριστής θα εξετάσει το σχόλιο.
comments-email = E-mail (προαιρετικά)
comments-email-hint = Το βλέπει μόνο η σύνταξη· δεν δημοσιεύεται ποτέ
comments-error-email = Ελέγξτε τη διεύθυνση e-mail ή αφήστε το πεδίο κενό.

## Λίστες άρθρων

list-empty = Κανένα άρθρο ακόμη.
list-count =
    { $articles ->
        [one] { $articles } άρθρο
       *[other] { $articles } άρθρα
    }
list-pages = Σελίδες
list-page = Σελίδα { $number }
list-older = Παλαιότερα
list-newer = Νεότερα
source-language = Γράφει στα { $language }
topic-follow = Παρακολούθηση του θέματος
sources-title = Πηγές
sources-intro = Αυτά είναι τα μέσα των οποίων διαβάζετε εδώ τα άρθρα, το καθένα με τη γλώσσα στην οποία γράφει.
sources-opml = Όλες οι πηγές σε αρχείο OPML
story-first = Πρώτο ρεπορτάζ
story-adds = Νέα στοιχεία σε αυτό το άρθρο
story-title = Το γεγονός
story-intro =
    { $articles ->
        [one] { $articles } άρθρο
       *[other] { $articles } άρθρα
    } από { $sources ->
        [one] { $sources } πηγή
       *[other] { $sources } πηγές
    } για το ίδιο γεγονός, τα νεότερα πρώτα.

## Λίστα ανάγνωσης

reading-title = Λίστα ανάγνωσης
reading-about = Η λίστα ανάγνωσής σας φυλάσσεται μόνο σε αυτό το πρόγραμμα περιήγησης, χωρίς λογαριασμό. Τα αποθηκευμένα άρθρα διαβάζονται και χωρίς σύνδεση.
reading-no-script = Αυτή η σελίδα χρειάζεται JavaScript, που δεν εκτελείται στο πρόγραμμα περιήγησής σας.
reading-saved = Αποθηκευμένα άρθρα
reading-saved-none = Δεν έχετε αποθηκεύσει ακόμη άρθρα. Στη σελίδα κάθε άρθρου υπάρχει κουμπί για αυτό.
reading-topics = Θέματα που παρακολουθείτε
reading-topics-none = Δεν παρακολουθείτε ακόμη κανένα θέμα. Στη σελίδα κάθε θέματος υπάρχει κουμπί για αυτό.
reading-remove = Αφαίρεση
reading-languages = Γλώσσες που διαβάζετε
reading-languages-about = Τα άρθρα που γράφτηκαν σε μία από αυτές τις γλώσσες εμφανίζονται στο πρωτότυπο, όλα τα άλλα σε μετάφραση.

## Αναζήτηση

search-title = Αναζήτηση
search-box = Αναζήτηση στα άρθρα
search-go = Αναζήτηση
search-heading = Αποτελέσματα για «{ $query }»
search-results =
    { $count ->
        [one] Βρέθηκε { $count } άρθρο
       *[other] Βρέθηκαν { $count } άρθρα
    }
search-none = Δεν βρέθηκε τίποτα για «{ $query }».
search-meant = Μήπως εννοείτε { $query };
search-advice = Δοκιμάστε λιγότερες ή άλλες λέξεις, ελέγξτε την ορθογραφία ή αναζητήστε σε όλες τις ενότητες και τις πηγές.
search-filters = Περιορισμός της αναζήτησης
search-filter-section = Ενότητα
search-filter-source = Πηγή
search-filter-language = Γλώσσα πρωτοτύπου
search-filter-any = Όλες
search-filter-from = Από την ημέρα
search-filter-to = Έως την ημέρα
search-without-limits = Αναζήτηση χωρίς αυτούς τους περιορισμούς
search-elsewhere = Βρέθηκαν σε άλλες γλώσσες
search-next = Επόμενη σελίδα
search-previous = Προηγούμενη σελίδα
search-order = Σειρά
search-order-relevance = Πρώτα τα πιο σχετικά
search-order-newest = Πρώτα τα νεότερα

## Για τις μεταφράσεις

about-title = Για τις μεταφράσεις
about-lead = Τα άρθρα αυτού του ιστοτόπου τα έγραψαν δημοσιογράφοι, σε πολλές γλώσσες, για τους δικούς τους αναγνώστες. Ένα πρόγραμμα τα μετέφρασε για εσάς.
about-how-title = Πώς μεταφράζεται ένα άρθρο
about-how = Παίρνουμε το άρθρο από το μέσο που το δημοσίευσε και εντοπίζουμε τον τίτλο, το κείμενο, τις εικόνες και τις λεζάντες του. Έπειτα ένα πρόγραμμα το μεταφράζει πρόταση προς πρόταση. Είναι ένα νευρωνικό δίκτυο: έχει μάθει από εκατομμύρια προτάσεις που μετέφρασαν άνθρωποι και λειτουργεί στους δικούς μας υπολογιστές. Για τη δουλειά αυτή δεν στέλνεται σε κανέναν ούτε άρθρο ούτε αναγνωστική συνήθεια.
about-how-by-others = Παίρνουμε το άρθρο από το μέσο που το δημοσίευσε και εντοπίζουμε τον τίτλο, το κείμενο, τις εικόνες και τις λεζάντες του. Έπειτα ένα πρόγραμμα το μεταφράζει πρόταση προς πρόταση. Ποιο πρόγραμμα μεταφράζει σε κάθε διαδρομή, αναφέρεται παρακάτω. Προγράμματα άλλα από το δικό μας μπορεί να λειτουργούν σε υπολογιστές τρίτων: τότε οι προτάσεις του άρθρου στέλνονται εκεί, αλλά τίποτα για το ποιος διαβάζει τι.
about-way-title = Μέσω άλλης γλώσσας
about-way = Για πολλά ζεύγη γλωσσών δεν υπάρχει πρόγραμμα που να μεταφράζει απευθείας. Τότε το άρθρο μεταφράζεται πρώτα στα αγγλικά και από εκεί στη γλώσσα σας. Δύο βήματα κάνουν περισσότερα λάθη από ένα. Η γραμμή πάνω από κάθε άρθρο λέει ποιον δρόμο ακολούθησε.
about-trust-title = Σε τι μπορείτε να βασιστείτε
about-trust = Μεταφράζονται ο τίτλος, το κείμενο, οι λεζάντες και οι πηγές των εικόνων· τα ονόματα προσώπων και μέσων μένουν όπως είναι. Μετά από κάθε μετάφραση, έλεγχοι τη συγκρίνουν με το πρωτότυπο: υπάρχουν ακόμη οι αριθμοί, οι ημερομηνίες, τα ονόματα και οι σύνδεσμοι, είναι η σωστή γλώσσα, λείπει ή επαναλαμβάνεται κάτι; Μετάφραση που δεν περνά τον έλεγχο δεν δημοσιεύεται ώσπου να τη δει άνθρωπος.
about-limits-title = Τι πρέπει να γνωρίζετε
about-limits = Η αυτόματη μετάφραση κάνει λάθη, και συχνά διαβάζονται ευχάριστα. Μπορεί να παρεξηγήσει την ειρωνεία, τα λογοπαίγνια, τα παραθέματα και τα ονόματα, να μπερδέψει ποιος έκανε τι ή να διαλέξει από δύο σημασίες τη λάθος. Η μετάφραση δεν είναι η διατύπωση του μέσου ούτε ευθύνη του. Προτού παραθέσετε ένα άρθρο ή ενεργήσετε με βάση αυτό, διαβάστε το πρωτότυπο: σε κάθε σελίδα απέχει ένα κλικ, και δίπλα στη μετάφραση.
about-people-title = Τι κάνουν οι άνθρωποι
about-people = Λίγες μεταφράσεις έχουν διαβαστεί ή διορθωθεί από άνθρωπο· αυτό αναγράφεται, μαζί με το όνομά του. Όλα τα άλλα είναι έργο μόνο της μηχανής και επισημαίνονται ως τέτοια.
about-mistake-title = Βρήκατε λάθος;
about-mistake = Γράψτε μας τη διεύθυνση της σελίδας και την πρόταση. Οι διορθώσεις που κάνουν άνθρωποι διατηρούνται, ακόμη και όταν το άρθρο μεταφράζεται ξανά.
about-pairs-title = Γλώσσες που μεταφράζονται στα { $language }
about-pairs-from = Γλώσσα πρωτοτύπου
about-pairs-way = Μέσω
about-pairs-direct = απευθείας
about-pairs-engine = Πρόγραμμα και μοντέλο
about-pairs-glossary = Γλωσσάρι { $version }
about-pairs-articles = Άρθρα

## API

api-title = API
api-lead = Ό,τι βλέπουν οι αναγνώστες σε αυτόν τον ιστότοπο, για προγράμματα: σε JSON, στη γλώσσα κάθε έκδοσης. Δεν χρειάζεται κλειδί.
api-description = Το ίδιο ως περιγραφή OpenAPI
api-lists-title = Μεγάλες λίστες
api-lists = Μια μεγάλη λίστα έρχεται τμηματικά, με τα νεότερα πρώτα. Κάθε τμήμα τελειώνει με ένα σημάδι από όπου συνεχίζεται η λίστα· στείλτε το για να πάρετε το επόμενο τμήμα. Όσα δημοσιεύονται στο μεταξύ δεν μετακινούν τίποτα.
api-changes-title = Μόνο τα νέα
api-changes = Κάθε απάντηση έχει ένα ETag. Στείλτε το πίσω στο If-None-Match και, όσο δεν έχει αλλάξει τίποτα, θα μάθετε μόνο αυτό.
api-requests = Αιτήματα
api-answer = Απάντηση
api-name = Όνομα
api-kind = Τύπος
api-meaning = Σημασία
api-example = Παράδειγμα
api-default = Προεπιλογή: { $value }
api-objects = Αντικείμενα στις απαντήσεις

## Σφάλματα

error-400-title = Το αίτημα δεν έγινε κατανοητό
error-400 = Κάτι στη διεύθυνση ή στη φόρμα δεν είναι όπως αναμενόταν. Πηγαίνετε πίσω και δοκιμάστε ξανά.
error-404-title = Δεν υπάρχει τέτοια σελίδα
error-404 = Ίσως η διεύθυνση έχει τυπογραφικό λάθος ή η σελίδα έχει μεταφερθεί. Ξεκινήστε από την πρώτη σελίδα ή αναζητήστε την.
error-410-title = Αυτό το άρθρο δεν υπάρχει πια
error-410 = Αποσύρθηκε, από εμάς ή από το μέσο που το δημοσίευσε.
error-413-title = Είναι πολύ μεγάλο
error-413 = Αυτό που στείλατε είναι πολύ μεγάλο. Συντομεύστε το και δοκιμάστε ξανά.
error-429-title = Πάρα πολλά αιτήματα
error-429 = Ήρθαν πολλά αιτήματα από τη διεύθυνσή σας σε λίγη ώρα. Περιμένετε λίγο και δοκιμάστε ξανά.
error-500-title = Κάτι δεν πήγε καλά από την πλευρά μας
error-500 = Το σφάλμα καταγράφηκε. Δοκιμάστε ξανά σε λίγα λεπτά.
error-back = Στην πρώτη σελίδα

## Ροές

feed-latest = { $site }: τελευταία άρθρα
feed-of = { $site }: { $name }
feed-about = Άρθρα από πολλά μέσα, στα { $language }: πρωτότυπα και αυτόματες μεταφράσεις
feed-about-story = Όλα τα άρθρα για ένα γεγονός, στα { $language }: πρωτότυπα και αυτόματες μεταφράσεις
feed-originals = μόνο πρωτότυπα
feed-about-originals = Άρθρα από πολλά μέσα, γραμμένα στα { $language }, χωρίς μεταφράσεις
feed-read-original = Πρωτότυπο άρθρο ({ $source }, { $language })
opml-title = { $site }: πηγές
