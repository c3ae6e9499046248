# English. This file is the model: every other language has the same messages with the
# same arguments. Names in braces with a dollar sign are filled in by the site.
#
#   $language, $way      names of languages, as they stand within a sentence
#   $source, $name       names of outlets and people, never translated
#   $count, $number ...  numbers; the site writes their digits
#
# Write what a newspaper in your language would print, not these words one by one.

## The site itself, where its owner has not said otherwise

site-name = Interpres
site-tagline = The world’s newspapers, in your language

## On every page

skip-to-text = Skip to the text
nav-label = Main navigation
nav-home = Front page
nav-sources = Sources
nav-search = Search
language-picker = Language
language-picker-label = Read this in another language
language-find = Find a language
footer-about = About the translations
footer-feeds = Feeds
footer-rights = All articles belong to their publishers. Every one is named and linked.
contact = Report a mistake

## Sections

section-politics = Politics
section-conflict = War and peace
section-economy = Economy
section-labour = Work
section-society = Society
section-crime = Crime and justice
section-disaster = Disasters and accidents
section-health = Health
section-education = Education
section-science = Science and technology
section-environment = Environment
section-weather = Weather
section-culture = Culture and media
section-religion = Religion
section-lifestyle = Life and leisure
section-sport = Sport
section-people = People

## Front page

front-top-stories = Top stories
front-latest = Latest
front-empty = There is nothing to read yet. The first articles appear here as soon as they have been fetched and translated.

## An article in a list

card-from-language = from { $language }
card-original = In { $language }
card-comments =
    { $count ->
        [one] { $count } comment
       *[other] { $count } comments
    }
card-story-sources =
    { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    } from { $sources ->
        [one] { $sources } source
       *[other] { $sources } sources
    }

## Article

article-published = Published { $date }
article-updated = Updated { $date }
article-local-time = { $time } local time
article-by = By { $authors }
article-read-original = Read it at { $source }
article-also-by = Also published by { $sources }
article-translated = Translated by machine from { $language }
article-translated-by-way = Translated by machine from { $language }, by way of { $way }
article-engine = Translated with { $engine }
article-reviewed = Reviewed by { $name }
article-how-translated = How these translations are made
article-in-original-of = Original in { $language }
article-side-by-side = Side by side
article-sentences = Sentence by sentence
article-sentence-original = Original of this sentence
article-views = Ways to read this article
article-save = Save for later
article-continue = Continue where you stopped
article-this-is-original = This is the original, in { $language }.
article-not-translated = Not translated yet
article-not-translated-explained = This article is not translated into { $language } yet. Here is the original, in { $language-original }.
article-head-only = Only the headline and the opening are translated so far. The rest follows shortly; until then it is shown in { $language }.
article-head-only-by-choice = Only the headline and the opening are translated. The article itself is shown in { $language }.
article-summary-only = { $source } lets us show the beginning only. The whole article is on its own pages.
article-headline-only = { $source } lets us show the headline only. The article is on its own pages.
article-picture-credit = Picture: { $credit }
article-same-story = Same story
article-same-topic = Same topic
article-same-category = More in { $section }
article-same-author = More by { $name }
article-topics = Topics
article-other-languages = This article in other languages
article-version-original = original
article-version-machine = machine translation
article-embed-video = Video on { $site }
article-embed-audio = Recording on { $site }
article-embed-social = Entry on { $site }
article-embed-map = Map on { $site }
article-embed-other = Continue on { $site }

## Side by side

side-by-side-title = Original and translation side by side
side-by-side-original = Original, in { $language }
side-by-side-translation = Translation, in { $language }
side-by-side-back = Back to the translation

## Comments

comments-count =
    { $count ->
        [0] No comments yet
        [one] { $count } comment
       *[other] { $count } comments
    }
comments-write = Write a comment
comments-name = Name
comments-name-hint = Shown above your comment; up to { $most } characters
comments-text = Comment
comments-text-hint = Plain text in any language; up to { $most } characters
# A field that people do not see; robots fill it in.
comments-trap = Leave this field empty
comments-send = Send
comments-moderated = Comments appear once a moderator has read them.
comments-held = Thank you. Your comment is waiting for a moderator and will appear once it is approved.
comments-closed = Comments are closed.
comments-translated = Translated by machine from { $language }
comments-show-original = Show the original
comments-reply-to = Reply to { $name }
comments-in-reply-to = in reply to { $name }
comments-reply-cancel = Do not reply; write about the article
comments-error-name = Please give a name of 1 to { $most } characters.
comments-error-text = Please write a comment of 1 to { $most } characters.
comments-error-often = You have sent several comments in a short time. Please wait a few minutes and try again.
comments-error-quick = That was very quick. Please read your comment once more and send it again.
comments-at-once = Your comment appears as soon as you send it.
comments-shown = Thank you. Your comment is published.
comments-error-word = The word “{ $word }” is not accepted here. Please put it another way.
comments-error-network = Comments from your network are not accepted at the moment.
comments-own = Change or withdraw your comment
comments-own-until = You can change or withdraw this comment until { $time }.
comments-own-save = Save the changes
comments-own-withdraw = Withdraw the comment
comments-own-over = The time in which this comment could be changed is over.
comments-withdrawn = Your comment has been withdrawn.
comments-changed = edited
comments-report = Report this comment
comments-report-why = What is wrong with this comment?
comments-report-spam = Advertising or spam
comments-report-abuse = Insult or hatred
comments-report-illegal = Against the law
comments-report-other = Something else
comments-report-words = Note to the moderators (optional)
comments-reported = Thank you. A moderator will look at the comment.
comments-email = E-mail (optional)
comments-email-hint = Seen by the editors only; never published
comments-error-email = Please check the e-mail address, or leave the field empty.

## Lists of articles

list-empty = No articles yet.
list-count =
    { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    }
list-pages = Pages
list-page = Page { $number }
list-older = Older
list-newer = Newer
source-language = Writes in { $language }
topic-follow = Follow this topic
sources-title = Sources
sources-intro = These are the outlets whose articles you read here, each with the language it writes in.
sources-opml = All sources as an OPML file
story-first = First to report
story-adds = New in this article
story-title = The story
story-intro =
    { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    } from { $sources ->
        [one] { $sources } source
       *[other] { $sources } sources
    } on the same event, the newest first.

## Reading list

reading-title = Reading list
reading-about = Your reading list is kept in this browser alone, without an account. Saved articles can be read without a connection.
reading-no-script = This page needs JavaScript, which does not run in your browser.
reading-saved = Saved articles
reading-saved-none = No articles saved yet. There is a button for it on each article’s page.
reading-topics = Topics you follow
reading-topics-none = No topics followed yet. There is a button for it on each topic’s page.
reading-remove = Remove
reading-languages = Languages you read
reading-languages-about = Articles that were written in one of these languages are shown in the original, all others in translation.

## Search

search-title = Search
search-box = Search the articles
search-go = Search
search-heading = Search results for “{ $query }”
search-results =
    { $count ->
        [one] { $count } article found
       *[other] { $count } articles found
    }
search-none = Nothing was found for “{ $query }”.
search-meant = Did you mean { $query }?
search-advice = Try fewer or other words, check the spelling, or search in all sections and sources.
search-filters = Narrow the search
search-filter-section = Section
search-filter-source = Source
search-filter-language = Original language
search-filter-any = Any
search-filter-from = From day
search-filter-to = To day
search-without-limits = Search without these limits
search-elsewhere = Found in other languages
search-next = Next page
search-previous = Previous page
search-order = Order
search-order-relevance = Best match first
search-order-newest = Newest first

## About the translations

about-title = About the translations
about-lead = The articles on this site were written by journalists, in many languages, for their own readers. A program has translated them for you.
about-how-title = How an article is translated
about-how = We fetch an article from its publisher and find its headline, text, pictures and captions. A translation program then translates it sentence by sentence. It is a neural network: it has learned from millions of sentences that people translated, and it runs on our own computers. No article and no reading habit is sent to anyone for it.
about-how-by-others = We fetch an article from its publisher and find its headline, text, pictures and captions. A translation program then translates it sentence by sentence. Which program translates on which way is said below. Programs other than our own may run on computers of others: then the sentences of an article are sent there, but nothing of who reads what.
about-way-title = By way of another language
about-way = For many pairs of languages there is no direct translation program. Then the article is translated into English first, and from there into your language. Two steps make more mistakes than one. The line above each article says which way it took.
about-trust-title = What you can rely on
about-trust = Headline, text, captions and credits are translated; names of people and outlets are kept. After each translation, checks compare it with the original: are numbers, dates, names and links still there, is it in the right language, is something missing or repeated? A translation that fails is held back for a person to look at.
about-limits-title = What you should know
about-limits = Machine translation makes mistakes, and they often read well. It may misunderstand irony, wordplay, quotations and names, mix up who did what, or choose the wrong one of two meanings. The translation is not the publisher’s wording and not its responsibility. Before you quote an article or act on it, read the original: it is one click away on every page, also side by side with the translation.
about-people-title = What people do
about-people = A few translations have been read or corrected by a person; those say so and name that person. Everything else is the work of the machine alone, and is labelled as such.
about-mistake-title = Found a mistake?
about-mistake = Tell us the address of the page and the sentence. Corrections by people are kept, even when the article is translated again.
about-pairs-title = Languages translated into { $language }
about-pairs-from = From
about-pairs-way = By way of
about-pairs-direct = direct
about-pairs-engine = Engine and model
about-pairs-glossary = Glossary { $version }
about-pairs-articles = Articles

## API

api-title = API
api-lead = What readers of this site see, for programs: as JSON, in the words of each edition. No key is needed.
api-description = The same as an OpenAPI description
api-lists-title = Long lists
api-lists = A long list comes in parts, the newest first. Each part ends with a mark from which the list goes on; send it along to get the next part. What is published in the meantime shifts nothing.
api-changes-title = Only what is new
api-changes = Every answer carries an ETag. Send it back in If-None-Match, and as long as nothing has changed you are told just that.
api-requests = Requests
api-answer = Answer
api-name = Name
api-kind = Type
api-meaning = Meaning
api-example = Example
api-default = Default: { $value }
api-objects = Objects in the answers

## Errors

error-400-title = This request could not be understood
error-400 = Something in the address or the form is not as expected. Please go back and try again.
error-404-title = There is no such page
error-404 = The address may be mistyped, or the page has moved. Start at the front page, or search for it.
error-410-title = This article is gone
error-410 = It was withdrawn, here or by its publisher.
error-413-title = That is too much
error-413 = What you sent is too long. Please shorten it and try again.
error-429-title = Too many requests
error-429 = Many requests came from your address in a short time. Please wait a moment and try again.
error-500-title = Something went wrong on our side
error-500 = The mistake has been recorded. Please try again in a few minutes.
error-back = To the front page

## Feeds

feed-latest = { $site }: latest articles
feed-of = { $site }: { $name }
feed-about = Articles from many outlets, in { $language }: originals and machine translations
feed-about-story = All articles on one event, in { $language }: originals and machine translations
feed-originals = originals only
feed-about-originals = Articles from many outlets that were written in { $language }, without translations
feed-read-original = Original article ({ $source }, { $language })
opml-title = { $site }: sources
