# Español. Los mismos mensajes y los mismos argumentos que en en.ftl, donde se explican.
# A los lectores se les trata de usted.

## El propio sitio, cuando su dueño no ha dicho otra cosa

site-name = Interpres
site-tagline = La prensa del mundo, en su idioma

## En todas las páginas

skip-to-text = Ir al texto
nav-label = Navegación principal
nav-home = Portada
nav-sources = Fuentes
nav-search = Buscar
language-picker = Idioma
language-picker-label = Leer esta página en otro idioma
language-find = Buscar un idioma
footer-about = Sobre las traducciones
footer-feeds = Canales
footer-rights = Cada artículo pertenece al medio que lo publicó, siempre citado y enlazado.
contact = Avisar de un error

## Secciones

section-politics = Política
section-conflict = Guerra y paz
section-economy = Economía
section-labour = Trabajo
section-society = Sociedad
section-crime = Sucesos y tribunales
section-disaster = Catástrofes y accidentes
section-health = Salud
section-education = Educación
section-science = Ciencia y tecnología
section-environment = Medio ambiente
section-weather = El tiempo
section-culture = Cultura y medios
section-religion = Religión
section-lifestyle = Vida y ocio
section-sport = Deportes
section-people = Gente

## Portada

front-top-stories = Lo más destacado
front-latest = Última hora
front-empty = Todavía no hay nada que leer. Los primeros artículos aparecerán aquí en cuanto se hayan recogido y traducido.

## Un artículo en una lista

card-from-language = del { $language }
card-original = En { $language }
card-comments =
    { $count ->
        [one] { $count } comentario
       *[other] { $count } comentarios
    }
card-story-sources =
    { $articles ->
        [one] { $articles } artículo
       *[other] { $articles } artículos
    } de { $sources ->
        [one] { $sources } fuente
       *[other] { $sources } fuentes
    }

## Artículo

article-published = Publicado el { $date }
article-updated = Actualizado el { $date }
article-local-time = { $time }, hora local
article-by = Por { $authors }
article-read-original = Leer en { $source }
article-also-by = Publicado también por { $sources }
article-translated = Traducción automática del { $language }
article-translated-by-way = Traducción automática del { $language } a través del { $way }
article-engine = Traducido con { $engine }
article-reviewed = Revisado por { $name }
article-how-translated = Cómo se hacen estas traducciones
article-in-original-of = Original en { $language }
article-side-by-side = En paralelo
article-sentences = Frase por frase
article-sentence-original = Original de esta frase
article-views = Formas de leer este artículo
article-save = Guardar para después
article-continue = Seguir donde lo dejó
article-this-is-original = Este es el original, en { $language }.
article-not-translated = Aún sin traducir
article-not-translated-explained = Este artículo aún no está traducido al { $language }. Este es el original, en { $language-original }.
article-head-only = Por ahora solo están traducidos el titular y la entradilla. El resto llegará en breve; hasta entonces se muestra en { $language }.
article-head-only-by-choice = Solo están traducidos el titular y la entradilla. El artículo se muestra en { $language }.
article-summary-only = { $source } solo nos permite mostrar el comienzo. El artículo completo está en su sitio web.
article-headline-only = { $source } solo nos permite mostrar el titular. El artículo está en su sitio web.
article-picture-credit = Imagen: { $credit }
article-same-story = La misma noticia
article-same-topic = Sobre el mismo tema
article-same-category = Más de { $section }
article-same-author = Más de { $name }
article-topics = Temas
article-other-languages = Este artículo en otros idiomas
article-version-original = original
article-version-machine = traducción automática
article-embed-video = Vídeo en { $site }
article-embed-audio = Audio en { $site }
article-embed-social = Publicación en { $site }
article-embed-map = Mapa en { $site }
article-embed-other = Continuar en { $site }

## En paralelo

side-by-side-title = Original y traducción en paralelo
side-by-side-original = Original en { $language }
side-by-side-translation = Traducción al { $language }
side-by-side-back = Volver a la traducción

## Comentarios

comments-count =
    { $count ->
        [0] Aún no hay comentarios
        [one] { $count } comentario
       *[other] { $count } comentarios
    }
comments-write = Escribir un comentario
comments-name = Nombre
comments-name-hint = Aparecerá encima de su comentario; { $most } caracteres como máximo
comments-text = Comentario
comments-text-hint = Texto sin formato en cualquier idioma; { $most } caracteres como máximo
# Un campo que las personas no ven; los robots lo rellenan.
comments-trap = Deje este campo vacío
comments-send = Enviar
comments-moderated = Los comentarios aparecen una vez que los ha leído un moderador.
comments-held = Gracias. Su comentario está pendiente de moderación y aparecerá en cuanto se apruebe.
comments-closed = Los comentarios están cerrados.
comments-translated = Traducción automática del { $language }
comments-show-original = Ver el original
comments-reply-to = Responder a { $name }
comments-in-reply-to = en respuesta a { $name }
comments-reply-cancel = No responder; comentar el artículo
comments-error-name = Indique un nombre de 1 a { $most } caracteres.
comments-error-text = Escriba un comentario de 1 a { $most } caracteres.
comments-error-often = Ha enviado varios comentarios en poco tiempo. Espere unos minutos e inténtelo de nuevo.
comments-error-quick = Ha sido muy rápido. Lea su comentario una vez más y vuelva a enviarlo.
comments-at-once = Su comentario aparece en cuanto lo envía.
comments-shown = Gracias. Su comentario está publicado.
comments-error-word = La palabra «{ $word }» no se admite aquí. Por favor, dígalo de otra manera.
comments-error-network = Por el momento no se admiten comentarios desde su red.
comments-own = Modificar o retirar su comentario
comments-own-until = Puede modificar o retirar este comentario hasta: { $time }.
comments-own-save = Guardar los cambios
comments-own-withdraw = Retirar el comentario
comments-own-over = El plazo para modificar este comentario ha terminado.
comments-withdrawn = Su comentario ha sido retirado.
comments-changed = editado
comments-report = Denunciar este comentario
comments-report-why = ¿Qué problema tiene este comentario?
comments-report-spam = Publicidad o spam
comments-report-abuse = Insultos u odio
comments-report-illegal = Contrario a la ley
comments-report-other = Otro motivo
comments-report-words = Nota para los moderadores (opcional)
comments-reported = Gracias. Un moderador revisará el comentario.
comments-email = Correo electrónico (opcional)
comments-email-hint = Solo lo ve la redacción; nunca se publica
comments-error-email = Revise la dirección de correo electrónico o deje el campo vacío.

## Listas de artículos

list-empty = Todavía no hay artículos.
list-count =
    { $articles ->
        [one] { $articles } artículo
       *[other] { $articles } artículos
    }
list-pages = Páginas
list-page = Página { $number }
list-older = Anteriores
list-newer = Más recientes
source-language = Escribe en { $language }
topic-follow = Seguir este tema
sources-title = Fuentes
sources-intro = Estos son los medios cuyos artículos lee usted aquí, cada uno con el idioma en que escribe.
sources-opml = Todas las fuentes en un archivo OPML
story-first = Primero en informar
story-adds = Lo nuevo en este artículo
story-title = La noticia
story-intro =
    { $articles ->
        [one] { $articles } artículo
       *[other] { $articles } artículos
    } de { $sources ->
        [one] { $sources } fuente
       *[other] { $sources } fuentes
    } sobre la misma noticia, del más reciente al más antiguo.

## Lista de lectura

reading-title = Lista de lectura
reading-about = Su lista de lectura se guarda solo en este navegador, sin cuenta. Los artículos guardados se pueden leer sin conexión.
reading-no-script = Esta página necesita JavaScript, que no se ejecuta en su navegador.
reading-saved = Artículos guardados
reading-saved-none = Todavía no hay artículos guardados. En la página de cada artículo hay un botón para guardarlo.
reading-topics = Temas que sigue
reading-topics-none = Todavía no sigue ningún tema. En la página de cada tema hay un botón para seguirlo.
reading-remove = Quitar
reading-languages = Idiomas que lee
reading-languages-about = Los artículos escritos en uno de estos idiomas se muestran en el original; todos los demás, traducidos.

## Búsqueda

search-title = Búsqueda
search-box = Buscar en los artículos
search-go = Buscar
search-heading = Resultados de la búsqueda de «{ $query }»
search-results =
    { $count ->
        [one] { $count } artículo encontrado
       *[other] { $count } artículos encontrados
    }
search-none = No se ha encontrado nada sobre «{ $query }».
search-meant = ¿Quiso decir { $query }?
search-advice = Pruebe con menos palabras o con otras, revise la ortografía o busque en todas las secciones y fuentes.
search-filters = Acotar la búsqueda
search-filter-section = Sección
search-filter-source = Fuente
search-filter-language = Idioma original
search-filter-any = Cualquiera
search-filter-from = Desde el día
search-filter-to = Hasta el día
search-without-limits = Buscar sin estos límites
search-elsewhere = Encontrado en otros idiomas
search-next = Página siguiente
search-previous = Página anterior
search-order = Orden
search-order-relevance = Primero los más relevantes
search-order-newest = Primero los más recientes

## Sobre las traducciones

about-title = Sobre las traducciones
about-lead = Los artículos de este sitio los escribieron periodistas, en muchos idiomas, para sus propios lectores. Un programa los ha traducido para usted.
about-how-title = Cómo se traduce un artículo
about-how = Tomamos el artículo del medio que lo publica e identificamos su titular, su texto, sus imágenes y sus pies de foto. Después, un programa lo traduce frase por frase. Es una red neuronal: ha aprendido de millones de frases traducidas por personas y funciona en nuestros propios ordenadores. Para ello no se envía a nadie ningún artículo ni ningún hábito de lectura.
about-how-by-others = Tomamos el artículo del medio que lo publica e identificamos su titular, su texto, sus imágenes y sus pies de foto. Después, un programa lo traduce frase por frase. Más abajo se indica qué programa traduce por cada vía. Los programas que no son el nuestro pueden funcionar en ordenadores ajenos: entonces se envían allí las frases del artículo, pero nada sobre quién lee qué.
about-way-title = A través de otro idioma
about-way = Para muchos pares de idiomas no existe un programa que traduzca directamente. En esos casos, el artículo se traduce primero al inglés y de ahí a su idioma. Dos pasos dan lugar a más errores que uno. La línea que encabeza cada artículo dice qué camino ha seguido.
about-trust-title = De qué puede fiarse
about-trust = Se traducen el titular, el texto, los pies de foto y los créditos; los nombres de personas y de medios se conservan. Después de cada traducción, unas comprobaciones la comparan con el original: ¿siguen ahí las cifras, las fechas, los nombres y los enlaces?, ¿está en el idioma correcto?, ¿falta o se repite algo? La traducción que no las supera queda retenida hasta que la vea una persona.
about-limits-title = Qué debe saber
about-limits = La traducción automática comete errores, y a menudo se leen bien. Puede no entender la ironía, los juegos de palabras, las citas o los nombres, confundir quién hizo qué o elegir el sentido equivocado entre dos posibles. La traducción no es el texto del medio ni responsabilidad suya. Antes de citar un artículo o de tomar una decisión a partir de él, lea el original: está a un clic en todas las páginas, también en paralelo con la traducción.
about-people-title = Qué hacen las personas
about-people = Algunas traducciones las ha leído o corregido una persona; en ellas se indica, con su nombre. Todo lo demás es obra exclusiva de la máquina y está señalado como tal.
about-mistake-title = ¿Ha encontrado un error?
about-mistake = Díganos la dirección de la página y la frase. Las correcciones hechas por personas se conservan, aunque el artículo vuelva a traducirse.
about-pairs-title = Idiomas que se traducen al { $language }
about-pairs-from = Idioma original
about-pairs-way = A través de
about-pairs-direct = directa
about-pairs-engine = Motor y modelo
about-pairs-glossary = Glosario { $version }
about-pairs-articles = Artículos

## API

api-title = API
api-lead = Lo que se lee en este sitio, para programas: en JSON, en el idioma de cada edición. No hace falta ninguna clave.
api-description = Lo mismo como descripción OpenAPI
api-lists-title = Listas largas
api-lists = Una lista larga llega por partes, lo más reciente primero. Cada parte termina con una marca desde la que la lista continúa; envíela para obtener la parte siguiente. Lo que se publica entretanto no desplaza nada.
api-changes-title = Solo lo nuevo
api-changes = Cada respuesta lleva un ETag. Devuélvalo en If-None-Match y, mientras nada haya cambiado, solo se le dirá eso.
api-requests = Solicitudes
api-answer = Respuesta
api-name = Nombre
api-kind = Tipo
api-meaning = Significado
api-example = Ejemplo
api-default = Por defecto: { $value }
api-objects = Objetos de las respuestas

## Errores

error-400-title = No se ha podido entender esta solicitud
error-400 = Hay algo en la dirección o en el formulario que no es como se esperaba. Vuelva atrás e inténtelo de nuevo.
error-404-title = Esta página no existe
error-404 = Puede que la dirección esté mal escrita o que la página haya cambiado de sitio. Empiece por la portada o búsquela.
error-410-title = Este artículo ya no está disponible
error-410 = Se ha retirado, aquí o en el medio que lo publicó.
error-413-title = Es demasiado
error-413 = Lo que ha enviado es demasiado largo. Acórtelo e inténtelo de nuevo.
error-429-title = Demasiadas solicitudes
error-429 = Han llegado muchas solicitudes desde su dirección en poco tiempo. Espere un momento e inténtelo de nuevo.
error-500-title = Algo ha fallado por nuestra parte
error-500 = El error ha quedado registrado. Inténtelo de nuevo dentro de unos minutos.
error-back = Ir a la portada

## Canales

feed-latest = { $site }: últimos artículos
feed-of = { $site }: { $name }
feed-about = Artículos de muchos medios, en { $language }: originales y traducciones automáticas
feed-about-story = Todos los artículos sobre una misma noticia, en { $language }: originales y traducciones automáticas
feed-originals = solo originales
feed-about-originals = Artículos de muchos medios escritos en { $language }, sin traducciones
feed-read-original = Artículo original ({ $source }, { $language })
opml-title = { $site }: fuentes
