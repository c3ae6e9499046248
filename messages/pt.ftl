# Português europeu. As mesmas mensagens e os mesmos argumentos que em en.ftl, onde
# cada argumento é explicado.

## O próprio sítio, quando o dono não disse outra coisa

site-name = Interpres
site-tagline = Os jornais do mundo na sua língua

## Em todas as páginas

skip-to-text = Saltar para o texto
nav-label = Navegação principal
nav-home = Primeira página
nav-sources = Fontes
nav-search = Pesquisa
language-picker = Língua
language-picker-label = Ler esta página noutra língua
language-find = Procurar uma língua
footer-about = Sobre as traduções
footer-feeds = Feeds
footer-rights = Todos os artigos pertencem a quem os publicou, sempre com nome e ligação.
contact = Comunicar um erro

## Secções

section-politics = Política
section-conflict = Guerra e paz
section-economy = Economia
section-labour = Trabalho
section-society = Sociedade
section-crime = Crime e justiça
section-disaster = Catástrofes e acidentes
section-health = Saúde
section-education = Educação
section-science = Ciência e tecnologia
section-environment = Ambiente
section-weather = Meteorologia
section-culture = Cultura e média
section-religion = Religião
section-lifestyle = Vida e lazer
section-sport = Desporto
section-people = Pessoas

## Primeira página

front-top-stories = Em destaque
front-latest = Últimas
front-empty = Ainda não há nada para ler. Os primeiros artigos aparecem aqui assim que forem recolhidos e traduzidos.

## Um artigo numa lista

card-from-language = do { $language }
card-original = Em { $language }
card-comments =
    { $count ->
        [one] { $count } comentário
       *[other] { $count } comentários
    }
card-story-sources =
    { $articles ->
        [one] { $articles } artigo
       *[other] { $articles } artigos
    } de { $sources ->
        [one] { $sources } fonte
       *[other] { $sources } fontes
    }

## Artigo

article-published = Publicado em { $date }
article-updated = Atualizado em { $date }
article-local-time = { $time }, hora local
article-by = Por { $authors }
article-read-original = Ler em { $source }
article-also-by = Publicado também por { $sources }
article-translated = Tradução automática do { $language }
article-translated-by-way = Tradução automática do { $language }, através do { $way }
article-engine = Traduzido com { $engine }
article-reviewed = Revisto por { $name }
article-how-translated = Como são feitas estas traduções
article-in-original-of = Original em { $language }
article-side-by-side = Lado a lado
article-sentences = Frase a frase
article-sentence-original = Original desta frase
article-views = Formas de ler este artigo
article-save = Guardar para mais tarde
article-continue = Continuar onde parou
article-this-is-original = Este é o original, em { $language }.
article-not-translated = Ainda sem tradução
article-not-translated-explained = Este artigo ainda não está traduzido para { $language }. Apresentamos o original, em { $language-original }.
article-head-only = Por enquanto só o título e a entrada estão traduzidos. O resto segue em breve; até lá, é apresentado em { $language }.
article-head-only-by-choice = Só o título e a entrada estão traduzidos. O artigo é apresentado em { $language }.
article-summary-only = { $source } só nos permite mostrar o início. O artigo completo está nas suas próprias páginas.
article-headline-only = { $source } só nos permite mostrar o título. O artigo está nas suas próprias páginas.
article-picture-credit = Imagem: { $credit }
article-same-story = O mesmo acontecimento
article-same-topic = O mesmo tema
article-same-category = Mais em { $section }
article-same-author = Mais textos de { $name }
article-topics = Temas
article-other-languages = Este artigo noutras línguas
article-version-original = original
article-version-machine = tradução automática
article-embed-video = Vídeo em { $site }
article-embed-audio = Gravação em { $site }
article-embed-social = Publicação em { $site }
article-embed-map = Mapa em { $site }
article-embed-other = Continuar em { $site }

## Lado a lado

side-by-side-title = Original e tradução lado a lado
side-by-side-original = Original, em { $language }
side-by-side-translation = Tradução, em { $language }
side-by-side-back = Voltar à tradução

## Comentários

comments-count =
    { $count ->
        [0] Ainda sem comentários
        [one] { $count } comentário
       *[other] { $count } comentários
    }
comments-write = Escrever um comentário
comments-name = Nome
comments-name-hint = Aparece por cima do comentário; até { $most } caracteres
comments-text = Comentário
comments-text-hint = Texto simples em qualquer língua; até { $most } caracteres
# Um campo que as pessoas não veem; os robôs preenchem-no.
comments-trap = Deixe este campo vazio
comments-send = Enviar
comments-moderated = Os comentários aparecem depois de lidos por um moderador.
comments-held = Obrigado. O seu comentário aguarda um moderador e aparecerá assim que for aprovado.
comments-closed = Os comentários estão encerrados.
comments-translated = Tradução automática do { $language }
comments-show-original = Ver o original
comments-reply-to = Responder a { $name }
comments-in-reply-to = em resposta a { $name }
comments-reply-cancel = Não responder; comentar o artigo
comments-error-name = Indique um nome com 1 a { $most } caracteres.
comments-error-text = Escreva um comentário com 1 a { $most } caracteres.
comments-error-often = Enviou vários comentários em pouco tempo. Aguarde alguns minutos e tente de novo.
comments-error-quick = Foi muito rápido. Leia o seu comentário mais uma vez e volte a enviá-lo.
comments-at-once = O seu comentário aparece assim que o enviar.
comments-shown = Obrigado. O seu comentário está publicado.
comments-error-word = A palavra «{ $word }» não é aceite aqui. Por favor, diga-o de outra forma.
comments-error-network = De momento não são aceites comentários da sua rede.
comments-own = Alterar ou retirar o seu comentário
comments-own-until = Pode alterar ou retirar este comentário até: { $time }.
comments-own-save = Guardar as alterações
comments-own-withdraw = Retirar o comentário
comments-own-over = O prazo para alterar este comentário terminou.
comments-withdrawn = O seu comentário foi retirado.
comments-changed = editado
comments-report = Denunciar este comentário
comments-report-why = O que há de errado neste comentário?
comments-report-spam = Publicidade ou spam
comments-report-abuse = Insulto ou ódio
comments-report-illegal = Contra a lei
comments-report-other = Outra coisa
comments-report-words = Nota para os moderadores (opcional)
comments-reported = Obrigado. Um moderador vai ver o comentário.
comments-email = E-mail (opcional)
comments-email-hint = Visto apenas pela redação; nunca é publicado
comments-error-email = Verifique o endereço de e-mail ou deixe o campo vazio.

## Listas de artigos

list-empty = Ainda não há artigos.
list-count =
    { $articles ->
        [one] { $articles } artigo
       *[other] { $articles } artigos
    }
list-pages = Páginas
list-page = Página { $number }
list-older = Mais antigos
list-newer = Mais recentes
source-language = Escreve em { $language }
topic-follow = Seguir este tema
sources-title = Fontes
sources-intro = São estes os órgãos de comunicação cujos artigos lê aqui, cada um com a língua em que escreve.
sources-opml = Todas as fontes num ficheiro OPML
story-first = Primeiro a noticiar
story-adds = Novo neste artigo
story-title = O acontecimento
story-intro =
    { $articles ->
        [one] { $articles } artigo
       *[other] { $articles } artigos
    } de { $sources ->
        [one] { $sources } fonte
       *[other] { $sources } fontes
    } sobre o mesmo acontecimento, a começar pelo mais recente.

## Lista de leitura

reading-title = Lista de leitura
reading-about = A sua lista de leitura fica apenas neste navegador, sem conta. Os artigos guardados podem ser lidos sem ligação.
reading-no-script = Esta página precisa de JavaScript, que não funciona no seu navegador.
reading-saved = Artigos guardados
reading-saved-none = Ainda não há artigos guardados. Na página de cada artigo há um botão para isso.
reading-topics = Temas que segue
reading-topics-none = Ainda não segue nenhum tema. Na página de cada tema há um botão para isso.
reading-remove = Remover
reading-languages = Línguas que lê
reading-languages-about = Os artigos escritos numa destas línguas são mostrados no original, todos os outros em tradução.

## Pesquisa

search-title = Pesquisa
search-box = Pesquisar nos artigos
search-go = Pesquisar
search-heading = Resultados da pesquisa por «{ $query }»
search-results =
    { $count ->
        [one] { $count } artigo encontrado
       *[other] { $count } artigos encontrados
    }
search-none = Nada foi encontrado para «{ $query }».
search-meant = Queria dizer { $query }?
search-advice = Experimente menos palavras ou outras, verifique a ortografia ou pesquise em todas as secções e fontes.
search-filters = Restringir a pesquisa
search-filter-section = Secção
search-filter-source = Fonte
search-filter-language = Língua original
search-filter-any = Qualquer
search-filter-from = Desde o dia
search-filter-to = Até ao dia
search-without-limits = Pesquisar sem estes limites
search-elsewhere = Encontrado noutras línguas
search-next = Página seguinte
search-previous = Página anterior
search-order = Ordem
search-order-relevance = Mais relevantes primeiro
search-order-newest = Mais recentes primeiro

## Sobre as traduções

about-title = Sobre as traduções
about-lead = Os artigos deste sítio foram escritos por jornalistas, em muitas línguas, para os seus próprios leitores. Um programa traduziu-os para si.
about-how-title = Como se traduz um artigo
about-how = Vamos buscar o artigo a quem o publicou e identificamos o título, o texto, as imagens e as legendas. Depois, um programa de tradução traduz frase a frase. É uma rede neuronal: aprendeu com milhões de frases traduzidas por pessoas e funciona nos nossos próprios computadores. Para isso, nenhum artigo nem hábito de leitura é enviado a terceiros.
about-how-by-others = Vamos buscar o artigo a quem o publicou e identificamos o título, o texto, as imagens e as legendas. Depois, um programa de tradução traduz frase a frase. Mais abaixo indica-se que programa traduz por cada via. Os programas que não são o nosso podem funcionar em computadores de terceiros: nesse caso, as frases do artigo são enviadas para lá, mas nada sobre quem lê o quê.
about-way-title = Através de outra língua
about-way = Para muitos pares de línguas não existe um programa de tradução direto. Nesse caso, o artigo é traduzido primeiro para inglês e daí para a sua língua. Dois passos dão mais erros do que um. A linha por cima de cada artigo diz que caminho seguiu.
about-trust-title = Com o que pode contar
about-trust = São traduzidos o título, o texto, as legendas e os créditos; os nomes de pessoas e de órgãos de comunicação mantêm-se. Depois de cada tradução, há verificações que a comparam com o original: os números, as datas, os nomes e as ligações continuam lá, a língua é a certa, falta ou repete-se alguma coisa? Uma tradução que não passe fica retida até que uma pessoa a veja.
about-limits-title = O que deve saber
about-limits = A tradução automática comete erros, e muitas vezes esses erros leem-se bem. Pode não perceber ironia, trocadilhos, citações e nomes, confundir quem fez o quê ou escolher o sentido errado entre dois. A tradução não é o texto do jornal nem é da responsabilidade dele. Antes de citar um artigo ou de agir com base nele, leia o original: está a um clique em todas as páginas, também lado a lado com a tradução.
about-people-title = O que fazem as pessoas
about-people = Algumas traduções foram lidas ou corrigidas por uma pessoa; essas dizem-no e indicam o nome. Tudo o resto é trabalho exclusivo da máquina e está identificado como tal.
about-mistake-title = Encontrou um erro?
about-mistake = Diga-nos o endereço da página e a frase. As correções feitas por pessoas são mantidas, mesmo quando o artigo volta a ser traduzido.
about-pairs-title = Línguas traduzidas para { $language }
about-pairs-from = De
about-pairs-way = Através de
about-pairs-direct = direta
about-pairs-engine = Motor e modelo
about-pairs-glossary = Glossário { $version }
about-pairs-articles = Artigos

## API

api-title = API
api-lead = O que se lê neste sítio, para programas: em JSON, na língua de cada edição. Não é precisa nenhuma chave.
api-description = O mesmo como descrição OpenAPI
api-lists-title = Listas longas
api-lists = Uma lista longa vem por partes, o mais recente primeiro. Cada parte termina com uma marca a partir da qual a lista continua; envie-a para receber a parte seguinte. O que entretanto se publica não desloca nada.
api-changes-title = Só o que é novo
api-changes = Cada resposta traz um ETag. Devolva-o em If-None-Match e, enquanto nada mudar, só isso lhe será dito.
api-requests = Pedidos
api-answer = Resposta
api-name = Nome
api-kind = Tipo
api-meaning = Significado
api-example = Exemplo
api-default = Por omissão: { $value }
api-objects = Objetos nas respostas

## Erros

error-400-title = Não foi possível compreender este pedido
error-400 = Há algo no endereço ou no formulário que não está como se esperava. Volte atrás e tente de novo.
error-404-title = Esta página não existe
error-404 = O endereço pode ter um erro, ou a página mudou de lugar. Comece pela primeira página ou faça uma pesquisa.
error-410-title = Este artigo já não está disponível
error-410 = Foi retirado, aqui ou por quem o publicou.
error-413-title = É demasiado
error-413 = O que enviou é demasiado longo. Encurte o texto e tente de novo.
error-429-title = Demasiados pedidos
error-429 = Chegaram muitos pedidos do seu endereço em pouco tempo. Aguarde um momento e tente de novo.
error-500-title = Algo correu mal do nosso lado
error-500 = O erro ficou registado. Tente de novo dentro de alguns minutos.
error-back = Para a primeira página

## Feeds

feed-latest = { $site }: últimos artigos
feed-of = { $site }: { $name }
feed-about = Artigos de muitas fontes, em { $language }: originais e traduções automáticas
feed-about-story = Todos os artigos sobre um acontecimento, em { $language }: originais e traduções automáticas
feed-originals = só originais
feed-about-originals = Artigos de vários jornais escritos em { $language }, sem traduções
feed-read-original = Artigo original ({ $source }, { $language })
opml-title = { $site }: fontes
