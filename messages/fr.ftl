# Français. Les mêmes messages et les mêmes arguments que dans en.ftl, où ils sont
# expliqués. Un nom de langue se met après « en » ou « : », jamais après un article qui
# s’élide. Espaces fines insécables (U+202F) avant ; ! ? et dans les guillemets,
# insécables (U+00A0) avant les deux-points.

## Le site lui-même, quand son propriétaire n’en dit rien

site-name = Interpres
site-tagline = La presse du monde dans votre langue

## Sur toutes les pages

skip-to-text = Aller au texte
nav-label = Navigation principale
nav-home = À la une
nav-sources = Sources
nav-search = Recherche
language-picker = Langue
language-picker-label = Lire cette page dans une autre langue
language-find = Chercher une langue
footer-about = À propos des traductions
footer-feeds = Flux
footer-rights = Chaque article appartient au média qui l’a publié, toujours cité avec un lien.
contact = Signaler une erreur

## Rubriques

section-politics = Politique
section-conflict = Guerre et paix
section-economy = Économie
section-labour = Travail
section-society = Société
section-crime = Faits divers et justice
section-disaster = Catastrophes et accidents
section-health = Santé
section-education = Éducation
section-science = Sciences et techniques
section-environment = Environnement
section-weather = Météo
section-culture = Culture et médias
section-religion = Religion
section-lifestyle = Vie et loisirs
section-sport = Sport
section-people = Gens

## La une

front-top-stories = L’essentiel
front-latest = En continu
front-empty = Il n’y a encore rien à lire. Les premiers articles paraîtront ici dès qu’ils auront été récupérés et traduits.

## Un article dans une liste

card-from-language = original en { $language }
card-original = En { $language }
card-comments =
    { $count ->
        [one] { $count } commentaire
       *[other] { $count } commentaires
    }
card-story-sources =
    { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    } de { $sources ->
        [one] { $sources } source
       *[other] { $sources } sources
    }

## Article

article-published = Publié le { $date }
article-updated = Mis à jour le { $date }
article-local-time = { $time }, heure locale
article-by = Par { $authors }
article-read-original = Lire sur { $source }
article-also-by = Également publié par { $sources }
article-translated = Traduction automatique, original en { $language }
article-translated-by-way = Traduction automatique, original en { $language }, langue relais : { $way }
article-engine = Traduit avec { $engine }
article-reviewed = Relu par { $name }
article-how-translated = Comment sont faites ces traductions
article-in-original-of = Original en { $language }
article-side-by-side = Côte à côte
article-sentences = Phrase par phrase
article-sentence-original = Original de cette phrase
article-views = Façons de lire cet article
article-save = Lire plus tard
article-continue = Reprendre où vous en étiez
article-this-is-original = Ceci est l’original, en { $language }.
article-not-translated = Pas encore traduit
article-not-translated-explained = Cet article n’existe pas encore en { $language }. Voici l’original, en { $language-original }.
article-head-only = Seuls le titre et le chapeau sont traduits pour l’instant. La suite arrive ; d’ici là, elle est affichée en { $language }.
article-head-only-by-choice = Seuls le titre et le chapeau sont traduits. L’article lui-même est affiché en { $language }.
article-summary-only = { $source } ne nous autorise à montrer que le début. L’article entier se lit sur son site.
article-headline-only = { $source } ne nous autorise à montrer que le titre. L’article se lit sur son site.
article-picture-credit = Image : { $credit }
article-same-story = Sur le même événement
article-same-topic = Sur le même sujet
article-same-category = Dans la même rubrique : { $section }
article-same-author = Du même auteur : { $name }
article-topics = Thèmes
article-other-languages = Cet article dans d’autres langues
article-version-original = original
article-version-machine = traduction automatique
article-embed-video = Vidéo sur { $site }
article-embed-audio = Enregistrement sur { $site }
article-embed-social = Publication sur { $site }
article-embed-map = Carte sur { $site }
article-embed-other = La suite sur { $site }

## Côte à côte

side-by-side-title = Original et traduction côte à côte
side-by-side-original = Original en { $language }
side-by-side-translation = Traduction en { $language }
side-by-side-back = Revenir à la traduction

## Commentaires

comments-count =
    { $count ->
        [0] Aucun commentaire
        [one] { $count } commentaire
       *[other] { $count } commentaires
    }
comments-write = Écrire un commentaire
comments-name = Nom
comments-name-hint = Affiché au-dessus de votre commentaire ; { $most } caractères au plus
comments-text = Commentaire
comments-text-hint = Texte simple, dans n’importe quelle langue ; { $most } caractères au plus
# Un champ que l’on ne voit pas ; les robots le remplissent.
comments-trap = Laissez ce champ vide
comments-send = Envoyer
comments-moderated = Les commentaires paraissent après lecture par un modérateur.
comments-held = Merci. Votre commentaire attend un modérateur et paraîtra dès qu’il aura été approuvé.
comments-closed = Les commentaires sont fermés.
comments-translated = Traduction automatique, original en { $language }
comments-show-original = Voir l’original
comments-reply-to = Répondre à { $name }
comments-in-reply-to = en réponse à { $name }
comments-reply-cancel = Ne pas répondre, commenter l’article
comments-error-name = Veuillez indiquer un nom de 1 à { $most } caractères.
comments-error-text = Veuillez écrire un commentaire de 1 à { $most } caractères.
comments-error-often = Vous avez envoyé plusieurs commentaires en peu de temps. Veuillez patienter quelques minutes et réessayer.
comments-error-quick = C’était très rapide. Veuillez relire votre commentaire, puis l’envoyer de nouveau.
comments-at-once = Votre commentaire paraît dès que vous l’envoyez.
comments-shown = Merci. Votre commentaire est publié.
comments-error-word = Le mot « { $word } » n’est pas accepté ici. Veuillez le dire autrement.
comments-error-network = Les commentaires venant de votre réseau ne sont pas acceptés pour le moment.
comments-own = Modifier ou retirer votre commentaire
comments-own-until = Vous pouvez modifier ou retirer ce commentaire jusqu’à : { $time }.
comments-own-save = Enregistrer les modifications
comments-own-withdraw = Retirer le commentaire
comments-own-over = Le délai pour modifier ce commentaire est écoulé.
comments-withdrawn = Votre commentaire a été retiré.
comments-changed = modifié
comments-report = Signaler ce commentaire
comments-report-why = Quel est le problème avec ce commentaire ?
comments-report-spam = Publicité ou spam
comments-report-abuse = Insulte ou haine
comments-report-illegal = Contraire à la loi
comments-report-other = Autre chose
comments-report-words = Note aux modérateurs (facultatif)
comments-reported = Merci. Un modérateur va examiner le commentaire.
comments-email = E-mail (facultatif)
comments-email-hint = Visible par la rédaction seulement, jamais publié
comments-error-email = Veuillez vérifier l’adresse e-mail ou laisser le champ vide.

## Listes d’articles

list-empty = Pas encore d’articles.
list-count =
    { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    }
list-pages = Pages
list-page = Page { $number }
list-older = Plus anciens
list-newer = Plus récents
source-language = Publie en { $language }
topic-follow = Suivre ce thème
sources-title = Sources
sources-intro = Voici les médias dont vous lisez ici les articles, chacun avec la langue dans laquelle il écrit.
sources-opml = Toutes les sources dans un fichier OPML
story-first = Premier à en parler
story-adds = Nouveau dans cet article
story-title = L’événement
story-intro =
    { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    } de { $sources ->
        [one] { $sources } source
       *[other] { $sources } sources
    } sur le même événement, du plus récent au plus ancien.

## Liste de lecture

reading-title = Liste de lecture
reading-about = Votre liste de lecture reste dans ce seul navigateur, sans compte. Les articles enregistrés se lisent aussi hors connexion.
reading-no-script = Cette page a besoin de JavaScript, qui ne fonctionne pas dans votre navigateur.
reading-saved = Articles enregistrés
reading-saved-none = Aucun article enregistré pour l’instant. La page de chaque article a un bouton pour cela.
reading-topics = Thèmes suivis
reading-topics-none = Aucun thème suivi pour l’instant. La page de chaque thème a un bouton pour cela.
reading-remove = Retirer
reading-languages = Langues que vous lisez
reading-languages-about = Les articles écrits dans l’une de ces langues s’affichent en version originale, tous les autres en traduction.

## Recherche

search-title = Recherche
search-box = Chercher dans les articles
search-go = Chercher
search-heading = Résultats pour « { $query } »
search-results =
    { $count ->
        [one] { $count } article trouvé
       *[other] { $count } articles trouvés
    }
search-none = Aucun résultat pour « { $query } ».
search-meant = Vouliez-vous dire { $query } ?
search-advice = Essayez avec moins de mots ou d’autres mots, vérifiez l’orthographe, ou cherchez dans toutes les rubriques et toutes les sources.
search-filters = Préciser la recherche
search-filter-section = Rubrique
search-filter-source = Source
search-filter-language = Langue d’origine
search-filter-any = Toutes
search-filter-from = Du
search-filter-to = Au
search-without-limits = Rechercher sans ces limites
search-elsewhere = Trouvé dans d’autres langues
search-next = Page suivante
search-previous = Page précédente
search-order = Ordre
search-order-relevance = Les plus pertinents d’abord
search-order-newest = Les plus récents d’abord

## À propos des traductions

about-title = À propos des traductions
about-lead = Les articles de ce site ont été écrits par des journalistes, dans de nombreuses langues, pour leurs propres lecteurs. Un programme les a traduits pour vous.
about-how-title = Comment un article est traduit
about-how = Nous récupérons l’article chez son éditeur et y repérons le titre, le texte, les images et leurs légendes. Un programme de traduction le traduit ensuite phrase par phrase. C’est un réseau de neurones : il a appris de millions de phrases traduites par des humains, et il tourne sur nos propres ordinateurs. Pour cela, aucun article et aucune habitude de lecture ne sont transmis à qui que ce soit.
about-how-by-others = Nous récupérons l’article chez son éditeur et y repérons le titre, le texte, les images et leurs légendes. Un programme de traduction le traduit ensuite phrase par phrase. Le programme qui traduit sur chaque voie est indiqué plus bas. Les programmes autres que le nôtre peuvent tourner sur les ordinateurs d’autrui : les phrases de l’article y sont alors envoyées, mais rien sur qui lit quoi.
about-way-title = En passant par une autre langue
about-way = Pour beaucoup de paires de langues, il n’existe pas de programme de traduction directe. L’article est alors traduit d’abord en anglais, puis de l’anglais dans votre langue. Deux étapes font plus d’erreurs qu’une. La mention au-dessus de chaque article dit quel chemin il a suivi.
about-trust-title = Ce sur quoi vous pouvez compter
about-trust = Le titre, le texte, les légendes et les crédits sont traduits ; les noms de personnes et de médias sont conservés. Après chaque traduction, des contrôles la comparent à l’original : les nombres, les dates, les noms et les liens sont-ils toujours là, la langue est-elle la bonne, manque-t-il quelque chose, y a-t-il des répétitions ? Une traduction qui échoue est retenue jusqu’à ce que quelqu’un l’ait vue.
about-limits-title = Ce qu’il faut savoir
about-limits = La traduction automatique fait des erreurs, et souvent elles se lisent bien. Elle peut mal comprendre l’ironie, les jeux de mots, les citations et les noms, confondre qui a fait quoi, ou choisir entre deux sens celui qu’il ne fallait pas. La traduction n’est pas le texte du média et n’engage pas sa responsabilité. Avant de citer un article ou d’agir d’après lui, lisez l’original : il est à un clic sur chaque page, y compris en regard de la traduction.
about-people-title = Ce que font les humains
about-people = Quelques traductions ont été relues ou corrigées par une personne ; elles le disent et la nomment. Tout le reste est l’œuvre de la seule machine et signalé comme tel.
about-mistake-title = Vous avez trouvé une erreur ?
about-mistake = Donnez-nous l’adresse de la page et la phrase. Les corrections humaines sont conservées, même quand l’article est traduit de nouveau.
about-pairs-title = Langues traduites en { $language }
about-pairs-from = Langue d’origine
about-pairs-way = En passant par
about-pairs-direct = direct
about-pairs-engine = Moteur et modèle
about-pairs-glossary = Glossaire { $version }
about-pairs-articles = Articles

## API

api-title = API
api-lead = Ce que l’on lit sur ce site, pour les programmes : en JSON, dans la langue de chaque édition. Aucune clé n’est nécessaire.
api-description = La même chose en description OpenAPI
api-lists-title = Longues listes
api-lists = Une longue liste arrive par parties, les plus récentes d’abord. Chaque partie se termine par un repère d’où la liste continue ; joignez-le à la demande pour obtenir la partie suivante. Ce qui paraît entre-temps ne décale rien.
api-changes-title = Seulement ce qui est nouveau
api-changes = Chaque réponse porte un ETag. Renvoyez-le dans If-None-Match : tant que rien n’a changé, c’est tout ce que vous recevrez.
api-requests = Requêtes
api-answer = Réponse
api-name = Nom
api-kind = Type
api-meaning = Signification
api-example = Exemple
api-default = Par défaut : { $value }
api-objects = Objets dans les réponses

## Erreurs

error-400-title = Cette demande n’a pas pu être comprise
error-400 = Quelque chose, dans l’adresse ou le formulaire, n’est pas comme prévu. Veuillez revenir en arrière et réessayer.
error-404-title = Cette page n’existe pas
error-404 = L’adresse contient peut-être une faute de frappe, ou la page a été déplacée. Repartez de la une, ou faites une recherche.
error-410-title = Cet article n’est plus disponible
error-410 = Il a été retiré, ici ou par son éditeur.
error-413-title = C’est trop
error-413 = Ce que vous avez envoyé est trop long. Veuillez l’abréger et réessayer.
error-429-title = Trop de demandes
error-429 = De nombreuses demandes sont venues de votre adresse en peu de temps. Veuillez patienter un instant et réessayer.
error-500-title = Une erreur s’est produite chez nous
error-500 = Elle a été enregistrée. Veuillez réessayer dans quelques minutes.
error-back = Retour à la une

## Flux

feed-latest = { $site } : derniers articles
feed-of = { $site } : { $name }
feed-about = Articles de nombreux médias, en { $language } : originaux et traductions automatiques
feed-about-story = Tous les articles sur un même événement, en { $language } : originaux et traductions automatiques
feed-originals = originaux seulement
feed-about-originals = Articles de nombreux médias écrits en { $language }, sans traductions
feed-read-original = Article original ({ $source }, { $language })
opml-title = { $site } : sources
