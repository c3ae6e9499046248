# 한국어. 메시지와 인수는 en.ftl과 같고 설명도 거기에 있다. 끼워 넣는 이름의 받침을 알 수
# 없으므로 그 뒤에는 ‘에서’, ‘의’처럼 모양이 하나뿐인 조사만 쓴다.

## 사이트 자체, 운영자가 따로 정하지 않았을 때

site-name = Interpres
site-tagline = 세계의 신문을 당신의 언어로

## 모든 페이지

skip-to-text = 본문으로 가기
nav-label = 주 메뉴
nav-home = 첫 화면
nav-sources = 매체
nav-search = 검색
language-picker = 언어
language-picker-label = 다른 언어로 읽기
language-find = 언어 찾기
footer-about = 번역에 대하여
footer-feeds = 피드
footer-rights = 모든 기사의 권리는 발행한 매체에 있으며, 매체마다 이름과 링크를 밝힙니다.
contact = 오류 알리기

## 분야

section-politics = 정치
section-conflict = 전쟁과 평화
section-economy = 경제
section-labour = 노동
section-society = 사회
section-crime = 사건·사법
section-disaster = 재난·사고
section-health = 건강
section-education = 교육
section-science = 과학·기술
section-environment = 환경
section-weather = 날씨
section-culture = 문화·미디어
section-religion = 종교
section-lifestyle = 생활·여가
section-sport = 스포츠
section-people = 사람들

## 첫 화면

front-top-stories = 주요 뉴스
front-latest = 최신
front-empty = 아직 읽을 기사가 없습니다. 수집과 번역이 끝나는 대로 첫 기사가 여기에 올라옵니다.

## 목록 속 기사

card-from-language = { $language }에서 번역
card-original = { $language } 원문
card-comments = 댓글 { $count }개
card-story-sources = 매체 { $sources }곳, 기사 { $articles }건

## 기사

article-published = 입력 { $date }
article-updated = 수정 { $date }
article-local-time = 현지 시각 { $time }
article-by = 글 { $authors }
article-read-original = { $source }에서 읽기
article-also-by = 함께 게재한 매체: { $sources }
article-translated = { $language }에서 기계 번역
article-translated-by-way = { $language }에서 기계 번역({ $way } 경유)
article-engine = 번역 엔진: { $engine }
article-reviewed = 검수: { $name }
article-how-translated = 번역은 이렇게 만들어집니다
article-in-original-of = 원문({ $language })
article-side-by-side = 나란히 보기
article-sentences = 한 문장씩
article-sentence-original = 이 문장의 원문
article-views = 이 기사를 읽는 방법
article-save = 나중에 읽기
article-continue = 읽던 곳부터 이어 읽기
article-this-is-original = { $language } 원문입니다.
article-not-translated = 아직 번역되지 않음
article-not-translated-explained = 이 기사는 아직 { $language }로 번역되지 않았습니다. 아래는 { $language-original } 원문입니다.
article-head-only = 지금은 제목과 도입부만 번역되어 있습니다. 나머지는 곧 번역되며, 그때까지 { $language } 원문으로 보여 드립니다.
article-head-only-by-choice = 제목과 도입부만 번역했습니다. 본문은 { $language } 원문으로 보여 드립니다.
article-summary-only = { $source }의 기사는 앞부분만 보여 드릴 수 있습니다. 전체 기사는 해당 매체의 사이트에 있습니다.
article-headline-only = { $source }의 기사는 제목만 보여 드릴 수 있습니다. 기사는 해당 매체의 사이트에 있습니다.
article-picture-credit = 사진: { $credit }
article-same-story = 같은 사건
article-same-topic = 같은 주제
article-same-category = { $section } 기사 더 보기
article-same-author = { $name }의 다른 기사
article-topics = 주제
article-other-languages = 이 기사를 다른 언어로
article-version-original = 원문
article-version-machine = 기계 번역
article-embed-video = { $site }의 동영상
article-embed-audio = { $site }의 음성
article-embed-social = { $site }의 게시물
article-embed-map = { $site }의 지도
article-embed-other = { $site }에서 계속 보기

## 나란히 보기

side-by-side-title = 원문과 번역 나란히 보기
side-by-side-original = 원문({ $language })
side-by-side-translation = 번역({ $language })
side-by-side-back = 번역으로 돌아가기

## 댓글

comments-count =
    { $count ->
        [0] 아직 댓글이 없습니다
       *[other] 댓글 { $count }개
    }
comments-write = 댓글 쓰기
comments-name = 이름
comments-name-hint = 댓글 위에 표시됩니다. 최대 { $most }자
comments-text = 댓글
comments-text-hint = 어떤 언어로든 서식 없이 최대 { $most }자
# 사람에게는 보이지 않고 로봇이 채우는 칸.
comments-trap = 이 칸은 비워 두세요
comments-send = 보내기
comments-moderated = 댓글은 관리자가 읽은 뒤에 공개됩니다.
comments-held = 고맙습니다. 댓글이 관리자 확인을 기다리고 있으며, 승인되는 대로 공개됩니다.
comments-closed = 댓글이 마감되었습니다.
comments-translated = { $language }에서 기계 번역
comments-show-original = 원문 보기
comments-reply-to = { $name } 님에게 답글 쓰기
comments-in-reply-to = { $name } 님에 대한 답글
comments-reply-cancel = 답글 대신 기사에 댓글 쓰기
comments-error-name = 이름을 1자 이상 { $most }자 이하로 적어 주세요.
comments-error-text = 댓글을 1자 이상 { $most }자 이하로 적어 주세요.
comments-error-often = 짧은 시간에 댓글을 여러 개 보내셨습니다. 몇 분 뒤에 다시 시도해 주세요.
comments-error-quick = 너무 빨리 보내셨습니다. 댓글을 한 번 더 읽어 보고 다시 보내 주세요.
comments-at-once = 댓글은 보내는 즉시 공개됩니다.
comments-shown = 고맙습니다. 댓글이 공개되었습니다.
comments-error-word = ‘{ $word }’라는 말은 여기에서 쓸 수 없습니다. 다르게 적어 주세요.
comments-error-network = 지금은 사용 중이신 네트워크에서 댓글을 받지 않습니다.
comments-own = 내 댓글 고치기 또는 거두기
comments-own-until = 이 댓글은 { $time }까지 고치거나 거둘 수 있습니다.
comments-own-save = 바뀐 내용 저장
comments-own-withdraw = 댓글 거두기
comments-own-over = 이 댓글을 고칠 수 있는 시간이 지났습니다.
comments-withdrawn = 댓글을 거두었습니다.
comments-changed = 수정됨
comments-report = 이 댓글 신고
comments-report-why = 이 댓글의 무엇이 문제인가요?
comments-report-spam = 광고 또는 스팸
comments-report-abuse = 모욕 또는 혐오
comments-report-illegal = 법률 위반
comments-report-other = 그 밖의 문제
comments-report-words = 관리자에게 남길 말 (선택)
comments-reported = 고맙습니다. 관리자가 댓글을 살펴보겠습니다.
comments-email = 전자우편 (선택)
comments-email-hint = 편집진만 볼 수 있으며 공개되지 않습니다
comments-error-email = 전자우편 주소를 확인하거나 칸을 비워 두세요.

## 기사 목록

list-empty = 아직 기사가 없습니다.
list-count = 기사 { $articles }건
list-pages = 페이지
list-page = { $number }페이지
list-older = 이전 기사
list-newer = 최근 기사
source-language = { $language } 매체
topic-follow = 이 주제 팔로우
sources-title = 매체
sources-intro = 이 사이트에서 읽는 기사를 쓴 매체와, 각 매체가 쓰는 언어입니다.
sources-opml = 모든 매체를 담은 OPML 파일
story-first = 첫 보도
story-adds = 이 기사에서 새로 알려진 내용
story-title = 사건
story-intro = 같은 사건을 다룬 매체 { $sources }곳의 기사 { $articles }건, 최신순.

## 읽기 목록

reading-title = 읽기 목록
reading-about = 읽기 목록은 이 브라우저에만 저장되며 계정이 필요 없습니다. 저장한 기사는 인터넷 연결 없이도 읽을 수 있습니다.
reading-no-script = 이 페이지에는 JavaScript가 필요하지만 지금 브라우저에서는 작동하지 않습니다.
reading-saved = 저장한 기사
reading-saved-none = 아직 저장한 기사가 없습니다. 각 기사 페이지에 저장 버튼이 있습니다.
reading-topics = 팔로우하는 주제
reading-topics-none = 아직 팔로우하는 주제가 없습니다. 각 주제 페이지에 버튼이 있습니다.
reading-remove = 삭제
reading-languages = 읽을 수 있는 언어
reading-languages-about = 이 언어로 쓰인 기사는 원문으로, 나머지는 번역으로 보여 드립니다.

## 검색

search-title = 검색
search-box = 기사 검색
search-go = 검색
search-heading = ‘{ $query }’ 검색 결과
search-results = 기사 { $count }건을 찾았습니다
search-none = ‘{ $query }’에 대한 검색 결과가 없습니다.
search-meant = 혹시 이 말을 찾으셨나요: { $query }
search-advice = 단어를 줄이거나 바꾸고, 맞춤법을 확인하거나, 모든 분야와 매체에서 찾아보세요.
search-filters = 검색 범위 좁히기
search-filter-section = 분야
search-filter-source = 매체
search-filter-language = 원문 언어
search-filter-any = 전체
search-filter-from = 시작일
search-filter-to = 종료일
search-without-limits = 이 조건 없이 검색
search-elsewhere = 다른 언어로 찾은 결과
search-next = 다음 페이지
search-previous = 이전 페이지
search-order = 정렬
search-order-relevance = 정확도순
search-order-newest = 최신순

## 번역에 대하여

about-title = 번역에 대하여
about-lead = 이 사이트의 기사는 기자들이 여러 언어로, 저마다의 독자를 위해 쓴 것입니다. 그것을 프로그램이 번역했습니다.
about-how-title = 기사가 번역되는 과정
about-how = 발행한 매체에서 기사를 가져와 제목, 본문, 사진, 사진 설명을 가려냅니다. 그런 다음 번역 프로그램이 문장 단위로 번역합니다. 이 프로그램은 사람이 번역한 수백만 문장에서 배운 신경망이며, 저희 컴퓨터에서 돌아갑니다. 이 과정에서 기사나 독자의 읽기 습관을 누구에게도 보내지 않습니다.
about-how-by-others = 발행한 매체에서 기사를 가져와 제목, 본문, 사진, 사진 설명을 가려냅니다. 그런 다음 번역 프로그램이 문장 단위로 번역합니다. 어느 경로를 어느 프로그램이 번역하는지는 아래에 적혀 있습니다. 저희 것이 아닌 프로그램은 다른 곳의 컴퓨터에서 돌아갈 수 있습니다. 그때는 기사의 문장이 그곳으로 전송되지만, 누가 무엇을 읽는지는 전혀 전송되지 않습니다.
about-way-title = 다른 언어를 거칠 때
about-way = 곧바로 번역하는 프로그램이 없는 언어 쌍이 많습니다. 그럴 때는 기사를 먼저 영어로 옮기고, 거기서 다시 읽으시는 언어로 옮깁니다. 두 번 옮기면 한 번 옮길 때보다 오류가 많습니다. 어떤 길을 거쳤는지는 기사마다 위쪽에 적혀 있습니다.
about-trust-title = 믿으셔도 되는 것
about-trust = 제목, 본문, 사진 설명, 사진 출처를 번역하고 사람과 매체의 이름은 그대로 둡니다. 번역할 때마다 원문과 견주어 봅니다. 숫자, 날짜, 이름, 링크가 그대로 있는지, 언어가 맞는지, 빠지거나 되풀이된 것은 없는지 확인합니다. 검사를 통과하지 못한 번역은 사람이 살펴볼 때까지 공개하지 않습니다.
about-limits-title = 알아 두셔야 할 것
about-limits = 기계 번역은 틀리며, 틀린 문장이 그럴듯하게 읽히는 일도 잦습니다. 반어, 말장난, 인용, 이름을 잘못 이해하거나, 누가 무엇을 했는지 뒤바꾸거나, 두 가지 뜻 가운데 틀린 쪽을 고를 수 있습니다. 번역은 매체가 쓴 글이 아니며 매체의 책임도 아닙니다. 기사를 인용하거나 기사에 따라 행동하기 전에 원문을 읽어 주세요. 원문은 어느 페이지에서나 한 번만 누르면 열리고, 번역과 나란히 볼 수도 있습니다.
about-people-title = 사람이 하는 일
about-people = 일부 번역은 사람이 읽거나 고쳤으며, 그런 번역에는 그 사실과 이름을 밝힙니다. 나머지는 모두 기계만의 작업이며 그렇게 표시합니다.
about-mistake-title = 오류를 찾으셨나요?
about-mistake = 페이지 주소와 해당 문장을 알려 주세요. 사람이 바로잡은 내용은 기사가 다시 번역되어도 그대로 남습니다.
about-pairs-title = { $language }로 번역하는 언어
about-pairs-from = 원문
about-pairs-way = 경유
about-pairs-direct = 직접
about-pairs-engine = 엔진과 모델
about-pairs-glossary = 용어집 { $version }
about-pairs-articles = 기사

## API

api-title = API
api-lead = 독자가 이 사이트에서 보는 것을 프로그램용으로 제공합니다. 형식은 JSON이며, 각 언어판의 말 그대로입니다. 키는 필요 없습니다.
api-description = 같은 내용의 OpenAPI 설명
api-lists-title = 긴 목록
api-lists = 긴 목록은 최신 순으로 나뉘어 옵니다. 각 부분의 끝에는 목록이 이어지는 지점을 나타내는 표시가 있으며, 이를 함께 보내면 다음 부분을 받습니다. 그사이 새로 실린 것이 있어도 순서는 밀리지 않습니다.
api-changes-title = 새로운 것만
api-changes = 모든 응답에는 ETag가 있습니다. 이를 If-None-Match로 돌려보내면, 바뀐 것이 없는 동안에는 그 사실만 알려 드립니다.
api-requests = 요청
api-answer = 응답
api-name = 이름
api-kind = 형식
api-meaning = 뜻
api-example = 예
api-default = 기본값: { $value }
api-objects = 응답에 담긴 객체

## 오류

error-400-title = 요청을 이해하지 못했습니다
error-400 = 주소나 양식에 잘못된 곳이 있습니다. 돌아가서 다시 시도해 주세요.
error-404-title = 그런 페이지가 없습니다
error-404 = 주소가 잘못되었거나 페이지가 옮겨졌을 수 있습니다. 첫 화면에서 시작하거나 검색해 보세요.
error-410-title = 이 기사는 더 이상 없습니다
error-410 = 여기서 또는 발행한 매체에서 내렸습니다.
error-413-title = 너무 큽니다
error-413 = 보내신 내용이 너무 깁니다. 줄여서 다시 시도해 주세요.
error-429-title = 요청이 너무 많습니다
error-429 = 짧은 시간에 같은 주소에서 많은 요청이 왔습니다. 잠시 뒤에 다시 시도해 주세요.
error-500-title = 저희 쪽에 문제가 생겼습니다
error-500 = 문제가 기록되었습니다. 몇 분 뒤에 다시 시도해 주세요.
error-back = 첫 화면으로

## 피드

feed-latest = { $site }: 최신 기사
feed-of = { $site }: { $name }
feed-about = 여러 매체의 기사를 { $language }로: 원문과 기계 번역
feed-about-story = 한 사건을 다룬 모든 기사를 { $language }로: 원문과 기계 번역
feed-originals = 원문만
feed-about-originals = 여러 매체가 { $language }로 쓴 기사, 번역 제외
feed-read-original = 원문 기사({ $source }, { $language })
opml-title = { $site }: 매체
