# Українська. Ті самі повідомлення й ті самі аргументи, що в en.ftl; там їх пояснено.
# Назва мови стоїть у називному відмінку: після двокрапки або в дужках.

## Сам сайт, якщо власник не вказав іншого

site-name = Interpres
site-tagline = Газети світу вашою мовою

## На кожній сторінці

skip-to-text = Перейти до тексту
nav-label = Головне меню
nav-home = Головна
nav-sources = Джерела
nav-search = Пошук
language-picker = Мова
language-picker-label = Читати іншою мовою
language-find = Знайти мову
footer-about = Про переклади
footer-feeds = Стрічки
footer-rights = Кожна стаття належить виданню, яке її опублікувало; його завжди названо, з посиланням.
contact = Повідомити про помилку

## Рубрики

section-politics = Політика
section-conflict = Війна і мир
section-economy = Економіка
section-labour = Праця
section-society = Суспільство
section-crime = Злочинність і суд
section-disaster = Катастрофи й аварії
section-health = Здоров’я
section-education = Освіта
section-science = Наука й техніка
section-environment = Довкілля
section-weather = Погода
section-culture = Культура й медіа
section-religion = Релігія
section-lifestyle = Життя й дозвілля
section-sport = Спорт
section-people = Люди

## Головна сторінка

front-top-stories = Головне
front-latest = Останні новини
front-empty = Читати поки що нічого. Перші статті з’являться тут, щойно їх буде отримано й перекладено.

## Стаття в списку

card-from-language = мова оригіналу: { $language }
card-original = Без перекладу ({ $language })
card-comments =
    { $count ->
        [one] { $count } коментар
        [few] { $count } коментарі
        [many] { $count } коментарів
       *[other] { $count } коментаря
    }
card-story-sources =
    { $articles ->
        [one] { $articles } стаття
        [few] { $articles } статті
        [many] { $articles } статей
       *[other] { $articles } статті
    } з { $sources ->
        [one] { $sources } джерела
        [few] { $sources } джерел
        [many] { $sources } джерел
       *[other] { $sources } джерела
    }

## Стаття

article-published = Опубліковано { $date }
article-updated = Оновлено { $date }
article-local-time = { $time } за місцевим часом
article-by = Текст: { $authors }
article-read-original = Читати на сайті { $source }
article-also-by = Також опублікували: { $sources }
article-translated = Машинний переклад, мова оригіналу: { $language }
article-translated-by-way = Машинний переклад, мова оригіналу: { $language }, мова-посередниця: { $way }
article-engine = Перекладено програмою { $engine }
article-reviewed = Переклад перевірено: { $name }
article-how-translated = Як робляться ці переклади
article-in-original-of = Оригінал ({ $language })
article-side-by-side = Паралельно
article-sentences = Речення за реченням
article-sentence-original = Оригінал цього речення
article-views = Як читати цю статтю
article-save = Відкласти на потім
article-continue = Продовжити з місця зупинки
article-this-is-original = Це оригінал. Мова: { $language }.
article-not-translated = Ще не перекладено
article-not-translated-explained = Цю статтю ще не перекладено (мова перекладу: { $language }). Ось оригінал, мова: { $language-original }.
article-head-only = Поки що перекладено лише заголовок і вступ. Решта з’явиться незабаром, а доти її подано мовою оригіналу ({ $language }).
article-head-only-by-choice = Перекладено лише заголовок і вступ. Саму статтю подано мовою оригіналу ({ $language }).
article-summary-only = { $source } дозволяє нам показувати лише початок. Уся стаття — на сайті видання.
article-headline-only = { $source } дозволяє нам показувати лише заголовок. Стаття — на сайті видання.
article-picture-credit = Фото: { $credit }
article-same-story = Про ту саму подію
article-same-topic = На ту саму тему
article-same-category = Більше в рубриці «{ $section }»
article-same-author = Інші статті автора: { $name }
article-topics = Теми
article-other-languages = Ця стаття іншими мовами
article-version-original = оригінал
article-version-machine = машинний переклад
article-embed-video = Відео на { $site }
article-embed-audio = Запис на { $site }
article-embed-social = Допис на { $site }
article-embed-map = Мапа на { $site }
article-embed-other = Продовження на { $site }

## Паралельно

side-by-side-title = Оригінал і переклад паралельно
side-by-side-original = Оригінал ({ $language })
side-by-side-translation = Переклад ({ $language })
side-by-side-back = Повернутися до перекладу

## Коментарі

comments-count =
    { $count ->
        [0] Коментарів ще немає
        [one] { $count } коментар
        [few] { $count } коментарі
        [many] { $count } коментарів
       *[other] { $count } коментаря
    }
comments-write = Написати коментар
comments-name = Ім’я
comments-name-hint = Буде показано над коментарем; не більше ніж { $most } знаків
comments-text = Коментар
comments-text-hint = Простий текст будь-якою мовою; не більше ніж { $most } знаків
# Поле, якого люди не бачать; його заповнюють роботи.
comments-trap = Залиште це поле порожнім
comments-send = Надіслати
comments-moderated = Коментарі з’являються після того, як їх прочитає модератор.
comments-held = Дякуємо. Ваш коментар чекає на модератора і з’явиться, щойно його схвалять.
comments-closed = Коментарі закрито.
comments-translated = Машинний переклад, мова оригіналу: { $language }
comments-show-original = Показати оригінал
comments-reply-to = Відповісти: { $name }
comments-in-reply-to = відповідь на коментар: { $name }
comments-reply-cancel = Не відповідати, а написати про статтю
comments-error-name = Вкажіть ім’я завдовжки від 1 до { $most } знаків.
comments-error-text = Напишіть коментар завдовжки від 1 до { $most } знаків.
comments-error-often = Ви надіслали кілька коментарів за короткий час. Зачекайте кілька хвилин і спробуйте ще раз.
comments-error-quick = Це було дуже швидко. Перечитайте коментар ще раз і надішліть його знову.
comments-at-once = Ваш коментар з’явиться відразу після надсилання.
comments-shown = Дякуємо. Ваш коментар опубліковано.
comments-error-word = Слово «{ $word }» тут не приймається. Будь ласка, скажіть інакше.
comments-error-network = Коментарі з вашої мережі зараз не приймаються.
comments-own = Змінити або відкликати свій коментар
comments-own-until = Цей коментар можна змінити або відкликати до: { $time }.
comments-own-save = Зберегти зміни
comments-own-withdraw = Відкликати коментар
comments-own-over = Час, коли цей коментар можна було змінити, минув.
comments-withdrawn = Ваш коментар відкликано.
comments-changed = змінено
comments-report = Поскаржитися на коментар
comments-report-why = Що не так із цим коментарем?
comments-report-spam = Реклама або спам
comments-report-abuse = Образа або ненависть
comments-report-illegal = Порушення закону
comments-report-other = Щось інше
comments-report-words = Примітка для модераторів (необов’язково)
comments-reported = Дякуємо. Модератор перегляне цей коментар.
comments-email = Ел. пошта (необов’язково)
comments-email-hint = Бачить лише редакція, ніколи не публікується
comments-error-email = Перевірте адресу електронної пошти або залиште поле порожнім.

## Списки статей

list-empty = Статей ще немає.
list-count =
    { $articles ->
        [one] { $articles } стаття
        [few] { $articles } статті
        [many] { $articles } статей
       *[other] { $articles } статті
    }
list-pages = Сторінки
list-page = Сторінка { $number }
list-older = Давніші
list-newer = Новіші
source-language = Мова: { $language }
topic-follow = Стежити за темою
sources-title = Джерела
sources-intro = Це видання, статті яких ви тут читаєте; біля кожного вказано, якою мовою воно пише.
sources-opml = Усі джерела у файлі OPML
story-first = Повідомили першими
story-adds = Нове в цій статті
story-title = Подія
story-intro =
    { $articles ->
        [one] { $articles } стаття
        [few] { $articles } статті
        [many] { $articles } статей
       *[other] { $articles } статті
    } з { $sources ->
        [one] { $sources } джерела
        [few] { $sources } джерел
        [many] { $sources } джерел
       *[other] { $sources } джерела
    } про ту саму подію, спочатку найновіші.

## Список для читання

reading-title = Список для читання
reading-about = Ваш список для читання зберігається лише в цьому браузері, без облікового запису. Збережені статті можна читати й без з’єднання.
reading-no-script = Цій сторінці потрібен JavaScript, який у вашому браузері не працює.
reading-saved = Збережені статті
reading-saved-none = Збережених статей поки що немає. Кнопка для цього є на сторінці кожної статті.
reading-topics = Теми, за якими ви стежите
reading-topics-none = Ви поки що не стежите за жодною темою. Кнопка для цього є на сторінці кожної теми.
reading-remove = Прибрати
reading-languages = Мови, якими ви читаєте
reading-languages-about = Статті, написані однією з цих мов, показуються в оригіналі, усі інші — у перекладі.

## Пошук

search-title = Пошук
search-box = Пошук у статтях
search-go = Шукати
search-heading = Результати пошуку: «{ $query }»
search-results =
    { $count ->
        [one] Знайдено { $count } статтю
        [few] Знайдено { $count } статті
        [many] Знайдено { $count } статей
       *[other] Знайдено { $count } статті
    }
search-none = За запитом «{ $query }» нічого не знайдено.
search-meant = Можливо, ви шукали: { $query }
search-advice = Спробуйте менше слів або інші слова, перевірте правопис або шукайте в усіх рубриках і джерелах.
search-filters = Уточнити пошук
search-filter-section = Рубрика
search-filter-source = Джерело
search-filter-language = Мова оригіналу
search-filter-any = Усі
search-filter-from = Від дати
search-filter-to = До дати
search-without-limits = Шукати без цих обмежень
search-elsewhere = Знайдено іншими мовами
search-next = Наступна сторінка
search-previous = Попередня сторінка
search-order = Порядок
search-order-relevance = Спочатку найвідповідніші
search-order-newest = Спочатку найновіші

## Про переклади

about-title = Про переклади
about-lead = Статті на цьому сайті написали журналісти, багатьма мовами, для своїх читачів. Для вас їх переклала програма.
about-how-title = Як перекладається стаття
about-how = Ми беремо статтю у видання й розпізнаємо в ній заголовок, текст, зображення та підписи. Потім програма перекладає її речення за реченням. Це нейронна мережа: вона вчилася на мільйонах речень, перекладених людьми, і працює на наших власних комп’ютерах. Ні статей, ні відомостей про те, що ви читаєте, ми для цього нікому не передаємо.
about-how-by-others = Ми беремо статтю у видання й розпізнаємо в ній заголовок, текст, зображення та підписи. Потім програма перекладає її речення за реченням. Яка програма перекладає на якому шляху, сказано нижче. Програми, крім нашої власної, можуть працювати на чужих комп’ютерах: тоді туди передаються речення статті, але нічого про те, хто що читає.
about-way-title = Через іншу мову
about-way = Для багатьох пар мов немає програми, яка перекладала б безпосередньо. Тоді статтю перекладають спочатку англійською, а з неї — вашою мовою. За два кроки помилок стає більше, ніж за один. Рядок над кожною статтею каже, яким шляхом вона пройшла.
about-trust-title = На що можна покластися
about-trust = Перекладаються заголовок, текст, підписи й відомості про авторів знімків; імена людей і назви видань зберігаються. Після кожного перекладу перевірки порівнюють його з оригіналом: чи на місці числа, дати, імена й посилання, чи це та мова, чи нічого не зникло й не повторилося? Переклад, який не пройшов перевірки, затримується, доки його не перегляне людина.
about-limits-title = Що варто знати
about-limits = Машинний переклад помиляється, і часто його помилки читаються гладко. Він може не зрозуміти іронії, гри слів, цитат та імен, сплутати, хто що зробив, або з двох значень вибрати не те. Переклад — не слова видання, і видання за нього не відповідає. Перш ніж цитувати статтю чи діяти на її підставі, прочитайте оригінал: на кожній сторінці до нього один клік, зокрема й паралельно з перекладом.
about-people-title = Що роблять люди
about-people = Деякі переклади прочитала або виправила людина; про це сказано, і її названо на ім’я. Усе інше — праця самої лише машини, і так його й позначено.
about-mistake-title = Знайшли помилку?
about-mistake = Повідомте нам адресу сторінки й речення. Виправлення, зроблені людьми, зберігаються, навіть коли статтю перекладають наново.
about-pairs-title = З яких мов перекладаємо (мова перекладу: { $language })
about-pairs-from = Мова оригіналу
about-pairs-way = Мова-посередниця
about-pairs-direct = напряму
about-pairs-engine = Програма і модель
about-pairs-glossary = Глосарій { $version }
about-pairs-articles = Статті

## API

api-title = API
api-lead = Те, що читачі бачать на цьому сайті, для програм: у JSON, мовою кожного видання. Ключ не потрібен.
api-description = Те саме як опис OpenAPI
api-lists-title = Довгі списки
api-lists = Довгий список надходить частинами, спочатку нове. Кожна частина закінчується позначкою, від якої список продовжується; надішліть її, щоб отримати наступну частину. Те, що вийде тим часом, нічого не зсуне.
api-changes-title = Лише нове
api-changes = У кожній відповіді є ETag. Надішліть його назад в If-None-Match, і доки нічого не змінилося, ви дізнаєтеся лише про це.
api-requests = Запити
api-answer = Відповідь
api-name = Назва
api-kind = Тип
api-meaning = Значення
api-example = Приклад
api-default = Типово: { $value }
api-objects = Об’єкти у відповідях

## Помилки

error-400-title = Цього запиту не вдалося зрозуміти
error-400 = Щось в адресі або у формі не так, як очікувалося. Поверніться назад і спробуйте ще раз.
error-404-title = Такої сторінки немає
error-404 = Можливо, в адресі одрук або сторінку перенесено. Почніть із головної або скористайтеся пошуком.
error-410-title = Цієї статті вже немає
error-410 = Її відкликано — тут або в самому виданні.
error-413-title = Це забагато
error-413 = Те, що ви надіслали, задовге. Скоротіть і спробуйте ще раз.
error-429-title = Забагато запитів
error-429 = З вашої адреси за короткий час надійшло багато запитів. Зачекайте трохи і спробуйте ще раз.
error-500-title = У нас щось зламалося
error-500 = Помилку записано. Спробуйте ще раз за кілька хвилин.
error-back = На головну

## Стрічки

feed-latest = { $site }: останні статті
feed-of = { $site }: { $name }
feed-about = Статті багатьох видань, мова: { $language }. Оригінали й машинні переклади
feed-about-story = Усі статті про одну подію, мова: { $language }. Оригінали й машинні переклади
feed-originals = лише оригінали
feed-about-originals = Статті багатьох видань в оригіналі, без перекладів. Мова: { $language }
feed-read-original = Стаття в оригіналі ({ $source }, { $language })
opml-title = { $site }: джерела
