# Русский. Те же сообщения и те же аргументы, что и в en.ftl; там они объяснены.
# Название языка стоит в именительном падеже («язык оригинала — чешский») или после «на»
# и «через», где винительный с ним совпадает.

## Сам сайт, если владелец не сказал иначе

site-name = Interpres
site-tagline = Газеты мира на вашем языке

## На каждой странице

skip-to-text = Перейти к тексту
nav-label = Главное меню
nav-home = Главная
nav-sources = Источники
nav-search = Поиск
language-picker = Язык
language-picker-label = Читать на другом языке
language-find = Найти язык
footer-about = О переводах
footer-feeds = Ленты
footer-rights = Каждая статья принадлежит изданию, которое её опубликовало; оно всегда названо, и на него есть ссылка.
contact = Сообщить об ошибке

## Разделы

section-politics = Политика
section-conflict = Война и мир
section-economy = Экономика
section-labour = Труд
section-society = Общество
section-crime = Преступность и суд
section-disaster = Катастрофы и происшествия
section-health = Здоровье
section-education = Образование
section-science = Наука и техника
section-environment = Экология
section-weather = Погода
section-culture = Культура и СМИ
section-religion = Религия
section-lifestyle = Жизнь и досуг
section-sport = Спорт
section-people = Люди

## Главная страница

front-top-stories = Главное
front-latest = Последние новости
front-empty = Читать пока нечего. Первые статьи появятся здесь, как только будут получены и переведены.

## Статья в списке

card-from-language = язык оригинала: { $language }
card-original = Без перевода ({ $language })
card-comments =
    { $count ->
        [one] { $count } комментарий
        [few] { $count } комментария
        [many] { $count } комментариев
       *[other] { $count } комментария
    }
card-story-sources =
    { $articles ->
        [one] { $articles } статья
        [few] { $articles } статьи
        [many] { $articles } статей
       *[other] { $articles } статьи
    } из { $sources ->
        [one] { $sources } источника
        [few] { $sources } источников
        [many] { $sources } источников
       *[other] { $sources } источника
    }

## Статья

article-published = Опубликовано { $date }
article-updated = Обновлено { $date }
article-local-time = { $time } по местному времени
article-by = Текст: { $authors }
article-read-original = Читать на сайте { $source }
article-also-by = Также опубликовали: { $sources }
article-translated = Машинный перевод, язык оригинала: { $language }
article-translated-by-way = Машинный перевод через { $way }, язык оригинала: { $language }
article-engine = Переведено программой { $engine }
article-reviewed = Перевод проверен: { $name }
article-how-translated = Как делаются эти переводы
article-in-original-of = Оригинал ({ $language })
article-side-by-side = Параллельно
article-sentences = Предложение за предложением
article-sentence-original = Оригинал этого предложения
article-views = Как читать эту статью
article-save = Отложить на потом
article-continue = Продолжить с места остановки
article-this-is-original = Это оригинал. Язык: { $language }.
article-not-translated = Ещё не переведено
article-not-translated-explained = Эта статья ещё не переведена на { $language }. Вот оригинал, язык: { $language-original }.
article-head-only = Пока переведены только заголовок и вступление. Остальное появится вскоре, а до тех пор показано на языке оригинала ({ $language }).
article-head-only-by-choice = Переведены только заголовок и вступление. Сама статья показана на языке оригинала ({ $language }).
article-summary-only = { $source } разрешает нам показывать только начало. Статья целиком — на сайте издания.
article-headline-only = { $source } разрешает нам показывать только заголовок. Статья — на сайте издания.
article-picture-credit = Фото: { $credit }
article-same-story = О том же событии
article-same-topic = На ту же тему
article-same-category = Ещё в разделе «{ $section }»
article-same-author = Другие статьи автора: { $name }
article-topics = Темы
article-other-languages = Эта статья на других языках
article-version-original = оригинал
article-version-machine = машинный перевод
article-embed-video = Видео на { $site }
article-embed-audio = Запись на { $site }
article-embed-social = Публикация на { $site }
article-embed-map = Карта на { $site }
article-embed-other = Продолжение на { $site }

## Параллельно

side-by-side-title = Оригинал и перевод параллельно
side-by-side-original = Оригинал ({ $language })
side-by-side-translation = Перевод на { $language }
side-by-side-back = Вернуться к переводу

## Комментарии

comments-count =
    { $count ->
        [0] Комментариев пока нет
        [one] { $count } комментарий
        [few] { $count } комментария
        [many] { $count } комментариев
       *[other] { $count } комментария
    }
comments-write = Написать комментарий
comments-name = Имя
comments-name-hint = Будет показано над комментарием; не более { $most } знаков
comments-text = Комментарий
comments-text-hint = Простой текст на любом языке; не более { $most } знаков
# Поле, которого люди не видят; его заполняют роботы.
comments-trap = Оставьте это поле пустым
comments-send = Отправить
comments-moderated = Комментарии появляются после того, как их прочтёт модератор.
comments-held = Спасибо. Ваш комментарий ждёт модератора и появится, как только будет одобрен.
comments-closed = Комментарии закрыты.
comments-translated = Машинный перевод, язык оригинала: { $language }
comments-show-original = Показать оригинал
comments-reply-to = Ответить: { $name }
comments-in-reply-to = ответ на комментарий: { $name }
comments-reply-cancel = Не отвечать, а написать о статье
comments-error-name = Укажите имя длиной от 1 до { $most } знаков.
comments-error-text = Напишите комментарий длиной от 1 до { $most } знаков.
comments-error-often = Вы отправили несколько комментариев за короткое время. Подождите несколько минут и попробуйте ещё раз.
comments-error-quick = Это было очень быстро. Перечитайте комментарий ещё раз и отправьте его снова.
comments-at-once = Ваш комментарий появится сразу после отправки.
comments-shown = Спасибо. Ваш комментарий опубликован.
comments-error-word = Слово «{ $word }» здесь не принимается. Пожалуйста, скажите иначе.
comments-error-network = Комментарии из вашей сети сейчас не принимаются.
comments-own = Изменить или отозвать свой комментарий
comments-own-until = Этот комментарий можно изменить или отозвать до: { $time }.
comments-own-save = Сохранить изменения
comments-own-withdraw = Отозвать комментарий
comments-own-over = Время, когда этот комментарий можно было изменить, истекло.
comments-withdrawn = Ваш комментарий отозван.
comments-changed = изменено
comments-report = Пожаловаться на комментарий
comments-report-why = Что не так с этим комментарием?
comments-report-spam = Реклама или спам
comments-report-abuse = Оскорбление или ненависть
comments-report-illegal = Нарушение закона
comments-report-other = Другое
comments-report-words = Примечание для модераторов (необязательно)
comments-reported = Спасибо. Модератор посмотрит этот комментарий.
comments-email = Эл. почта (необязательно)
comments-email-hint = Видна только редакции, никогда не публикуется
comments-error-email = Проверьте адрес электронной почты или оставьте поле пустым.

## Списки статей

list-empty = Статей пока нет.
list-count =
    { $articles ->
        [one] { $articles } статья
        [few] { $articles } статьи
        [many] { $articles } статей
       *[other] { $articles } статьи
    }
list-pages = Страницы
list-page = Страница { $number }
list-older = Более ранние
list-newer = Более поздние
source-language = Язык: { $language }
topic-follow = Следить за темой
sources-title = Источники
sources-intro = Это издания, статьи которых вы здесь читаете; у каждого указано, на каком языке оно пишет.
sources-opml = Все источники в файле OPML
story-first = Сообщили первыми
story-adds = Новое в этой статье
story-title = Событие
story-intro =
    { $articles ->
        [one] { $articles } статья
        [few] { $articles } статьи
        [many] { $articles } статей
       *[other] { $articles } статьи
    } из { $sources ->
        [one] { $sources } источника
        [few] { $sources } источников
        [many] { $sources } источников
       *[other] { $sources } источника
    } об одном событии, сначала новые.

## Список для чтения

reading-title = Список для чтения
reading-about = Ваш список для чтения хранится только в этом браузере, без учётной записи. Сохранённые статьи можно читать и без подключения.
reading-no-script = Этой странице нужен JavaScript, который в вашем браузере не работает.
reading-saved = Сохранённые статьи
reading-saved-none = Сохранённых статей пока нет. Кнопка для этого есть на странице каждой статьи.
reading-topics = Темы, за которыми вы следите
reading-topics-none = Вы пока не следите ни за одной темой. Кнопка для этого есть на странице каждой темы.
reading-remove = Убрать
reading-languages = Языки, на которых вы читаете
reading-languages-about = Статьи, написанные на одном из этих языков, показываются в оригинале, все остальные — в переводе.

## Поиск

search-title = Поиск
search-box = Поиск по статьям
search-go = Найти
search-heading = Результаты поиска: «{ $query }»
search-results =
    { $count ->
        [one] Найдена { $count } статья
        [few] Найдено { $count } статьи
        [many] Найдено { $count } статей
       *[other] Найдено { $count } статьи
    }
search-none = По запросу «{ $query }» ничего не найдено.
search-meant = Возможно, вы искали: { $query }
search-advice = Попробуйте меньше слов или другие слова, проверьте написание или ищите во всех разделах и источниках.
search-filters = Уточнить поиск
search-filter-section = Раздел
search-filter-source = Источник
search-filter-language = Язык оригинала
search-filter-any = Любой
search-filter-from = С даты
search-filter-to = По дату
search-without-limits = Искать без этих ограничений
search-elsewhere = Найдено на других языках
search-next = Следующая страница
search-previous = Предыдущая страница
search-order = Порядок
search-order-relevance = Сначала самые подходящие
search-order-newest = Сначала новые

## О переводах

about-title = О переводах
about-lead = Статьи на этом сайте написали журналисты, на многих языках, для своих читателей. Для вас их перевела программа.
about-how-title = Как переводится статья
about-how = Мы берём статью у издания и распознаём в ней заголовок, текст, изображения и подписи. Затем программа переводит её предложение за предложением. Это нейронная сеть: она училась на миллионах предложений, переведённых людьми, и работает на наших собственных компьютерах. Ни статьи, ни сведения о том, что вы читаете, для этого никому не передаются.
about-how-by-others = Мы берём статью у издания и распознаём в ней заголовок, текст, изображения и подписи. Затем программа переводит её предложение за предложением. Какая программа переводит на каком пути, указано ниже. Программы, кроме нашей собственной, могут работать на чужих компьютерах: тогда туда передаются предложения статьи, но ничего о том, кто что читает.
about-way-title = Через другой язык
about-way = Для многих пар языков нет программы, которая переводила бы напрямую. Тогда статья переводится сначала на английский, а с него на ваш язык. При двух шагах ошибок больше, чем при одном. Строка над каждой статьёй говорит, каким путём она прошла.
about-trust-title = На что можно положиться
about-trust = Переводятся заголовок, текст, подписи и сведения об авторах снимков; имена людей и названия изданий сохраняются. После каждого перевода проверки сравнивают его с оригиналом: на месте ли числа, даты, имена и ссылки, тот ли это язык, не пропало ли что-нибудь и не повторилось ли? Перевод, не прошедший проверку, задерживается, пока его не посмотрит человек.
about-limits-title = Что следует знать
about-limits = Машинный перевод ошибается, и часто его ошибки читаются гладко. Он может не понять иронию, игру слов, цитаты и имена, перепутать, кто что сделал, или выбрать из двух значений не то. Перевод — не слова издания, и издание за него не отвечает. Прежде чем цитировать статью или руководствоваться ею, прочтите оригинал: на каждой странице до него один щелчок, в том числе параллельно с переводом.
about-people-title = Что делают люди
about-people = Некоторые переводы прочитал или исправил человек; об этом сказано, и он назван по имени. Всё остальное — работа одной лишь машины и так и помечено.
about-mistake-title = Нашли ошибку?
about-mistake = Сообщите нам адрес страницы и предложение. Исправления, сделанные людьми, сохраняются, даже если статья переводится заново.
about-pairs-title = С каких языков переводится на { $language }
about-pairs-from = Язык оригинала
about-pairs-way = Через
about-pairs-direct = напрямую
about-pairs-engine = Программа и модель
about-pairs-glossary = Глоссарий { $version }
about-pairs-articles = Статьи

## API

api-title = API
api-lead = То, что читатели видят на этом сайте, для программ: в JSON, на языке каждого издания. Ключ не нужен.
api-description = То же в виде описания OpenAPI
api-lists-title = Длинные списки
api-lists = Длинный список приходит частями, сначала новое. Каждая часть кончается меткой, с которой список продолжается; пошлите её, чтобы получить следующую часть. То, что выйдет тем временем, ничего не сдвинет.
api-changes-title = Только новое
api-changes = В каждом ответе есть ETag. Пошлите его обратно в If-None-Match, и пока ничего не изменилось, вы узнаете только об этом.
api-requests = Запросы
api-answer = Ответ
api-name = Имя
api-kind = Тип
api-meaning = Значение
api-example = Пример
api-default = По умолчанию: { $value }
api-objects = Объекты в ответах

## Ошибки

error-400-title = Этот запрос не удалось понять
error-400 = Что-то в адресе или в форме не так, как ожидалось. Вернитесь назад и попробуйте ещё раз.
error-404-title = Такой страницы нет
error-404 = Возможно, в адресе опечатка или страница переехала. Начните с главной или воспользуйтесь поиском.
error-410-title = Этой статьи больше нет
error-410 = Её отозвали — здесь или в самом издании.
error-413-title = Слишком много
error-413 = То, что вы отправили, слишком длинное. Сократите и попробуйте ещё раз.
error-429-title = Слишком много запросов
error-429 = С вашего адреса за короткое время пришло много запросов. Подождите немного и попробуйте ещё раз.
error-500-title = У нас что-то сломалось
error-500 = Ошибка записана. Попробуйте ещё раз через несколько минут.
error-back = На главную

## Ленты

feed-latest = { $site }: последние статьи
feed-of = { $site }: { $name }
feed-about = Статьи многих изданий, язык: { $language }. Оригиналы и машинные переводы
feed-about-story = Все статьи об одном событии, язык: { $language }. Оригиналы и машинные переводы
feed-originals = только оригиналы
feed-about-originals = Статьи многих изданий в оригинале, без переводов. Язык: { $language }
feed-read-original = Статья в оригинале ({ $source }, { $language })
opml-title = { $site }: источники
