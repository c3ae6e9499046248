# 日本語。メッセージも引数も en.ftl と同じ。説明はそちらにある。

## サイトそのもの（運営者が別に定めていない場合）

site-name = Interpres
site-tagline = 世界の新聞を、あなたの言語で

## 全ページ共通

skip-to-text = 本文へ
nav-label = メインメニュー
nav-home = トップ
nav-sources = 媒体一覧
nav-search = 検索
language-picker = 言語
language-picker-label = ほかの言語で読む
language-find = 言語を探す
footer-about = 翻訳について
footer-feeds = フィード
footer-rights = 記事の権利はそれぞれの発行元にあります。発行元はすべて名前とリンクを示しています。
contact = 誤りを知らせる

## 分野

section-politics = 政治
section-conflict = 戦争と平和
section-economy = 経済
section-labour = 労働
section-society = 社会
section-crime = 事件・司法
section-disaster = 災害・事故
section-health = 医療・健康
section-education = 教育
section-science = 科学・技術
section-environment = 環境
section-weather = 気象
section-culture = 文化・メディア
section-religion = 宗教
section-lifestyle = 暮らし
section-sport = スポーツ
section-people = ひと

## トップページ

front-top-stories = 主要ニュース
front-latest = 新着
front-empty = まだ記事がありません。取得と翻訳が済みしだい、最初の記事がここに表示されます。

## 一覧のなかの記事

card-from-language = { $language }から
card-original = { $language }のまま
card-comments = コメント{ $count }件
card-story-sources = { $sources }媒体・記事{ $articles }本

## 記事

article-published = 公開 { $date }
article-updated = 更新 { $date }
article-local-time = 現地時間 { $time }
article-by = 文・{ $authors }
article-read-original = { $source }で読む
article-also-by = { $sources }にも掲載
article-translated = { $language }からの機械翻訳
article-translated-by-way = { $language }からの機械翻訳（{ $way }経由）
article-engine = 翻訳エンジン：{ $engine }
article-reviewed = 校閲：{ $name }
article-how-translated = 翻訳のしくみ
article-in-original-of = 原文（{ $language }）
article-side-by-side = 対訳
article-sentences = 一文ずつ
article-sentence-original = この文の原文
article-views = この記事の読み方
article-save = 後で読む
article-continue = 続きから読む
article-this-is-original = これは{ $language }の原文です。
article-not-translated = 未翻訳
article-not-translated-explained = この記事はまだ{ $language }に翻訳されていません。{ $language-original }の原文を表示しています。
article-head-only = 現在、翻訳されているのは見出しとリード文だけです。続きはまもなく翻訳されます。それまでは{ $language }で表示します。
article-head-only-by-choice = 翻訳は見出しとリード文だけです。本文は{ $language }で表示しています。
article-summary-only = { $source }の記事は、冒頭だけの表示が認められています。全文は同媒体のサイトでお読みください。
article-headline-only = { $source }の記事は、見出しだけの表示が認められています。記事は同媒体のサイトでお読みください。
article-picture-credit = 画像：{ $credit }
article-same-story = 同じ出来事の記事
article-same-topic = 同じ話題の記事
article-same-category = 「{ $section }」の記事
article-same-author = { $name }の記事
article-topics = 話題
article-other-languages = この記事をほかの言語で
article-version-original = 原文
article-version-machine = 機械翻訳
article-embed-video = { $site }の動画
article-embed-audio = { $site }の音声
article-embed-social = { $site }の投稿
article-embed-map = { $site }の地図
article-embed-other = 続きは{ $site }で

## 対訳

side-by-side-title = 原文と翻訳の対訳
side-by-side-original = 原文（{ $language }）
side-by-side-translation = 翻訳（{ $language }）
side-by-side-back = 翻訳に戻る

## コメント

comments-count =
    { $count ->
        [0] コメントはまだありません
       *[other] コメント{ $count }件
    }
comments-write = コメントを書く
comments-name = 名前
comments-name-hint = コメントの上に表示されます。{ $most }文字まで
comments-text = コメント
comments-text-hint = どの言語でも書けます。書式なしで{ $most }文字まで
# 人には見えない欄。ロボットだけが書き込む。
comments-trap = この欄には何も入力しないでください
comments-send = 送信
comments-moderated = コメントは管理者の確認後に表示されます。
comments-held = ありがとうございます。コメントは管理者が確認し、承認されると表示されます。
comments-closed = コメントの受け付けは終了しました。
comments-translated = { $language }からの機械翻訳
comments-show-original = 原文を表示
comments-reply-to = { $name }さんに返信
comments-in-reply-to = { $name }さんへの返信
comments-reply-cancel = 返信せずに記事へコメントする
comments-error-name = 名前は1〜{ $most }文字で入力してください。
comments-error-text = コメントは1〜{ $most }文字で入力してください。
comments-error-often = 短時間に続けてコメントが送信されました。数分待ってから、もう一度お試しください。
comments-error-quick = 送信が早すぎるようです。コメントをもう一度読み返して、改めて送信してください。
comments-at-once = コメントは送信するとすぐに表示されます。
comments-shown = ありがとうございます。コメントを公開しました。
comments-error-word = 「{ $word }」という語はここでは使えません。別の表現でお書きください。
comments-error-network = お使いのネットワークからのコメントは現在受け付けていません。
comments-own = 自分のコメントを変更または取り下げる
comments-own-until = このコメントは{ $time }まで変更または取り下げができます。
comments-own-save = 変更を保存
comments-own-withdraw = コメントを取り下げる
comments-own-over = このコメントを変更できる時間は過ぎました。
comments-withdrawn = コメントを取り下げました。
comments-changed = 編集済み
comments-report = このコメントを報告
comments-report-why = このコメントの何が問題ですか？
comments-report-spam = 広告またはスパム
comments-report-abuse = 侮辱または憎悪
comments-report-illegal = 法律違反
comments-report-other = その他
comments-report-words = 管理者へのメモ（任意）
comments-reported = ありがとうございます。管理者がコメントを確認します。
comments-email = メールアドレス（任意）
comments-email-hint = 編集部だけが見ます。公開されることはありません
comments-error-email = メールアドレスを確認するか、この欄を空欄にしてください。

## 記事の一覧

list-empty = 記事はまだありません。
list-count = 記事{ $articles }本
list-pages = ページ
list-page = { $number }ページ
list-older = 古い記事
list-newer = 新しい記事
source-language = { $language }の媒体
topic-follow = この話題をフォロー
sources-title = 媒体一覧
sources-intro = このサイトの記事を書いている媒体と、それぞれの使用言語です。
sources-opml = 全媒体をまとめたOPMLファイル
story-first = 第一報
story-adds = この記事で新たに分かったこと
story-title = 出来事
story-intro = 同じ出来事を伝える{ $sources }媒体の記事{ $articles }本（新しい順）。

## リーディングリスト

reading-title = リーディングリスト
reading-about = リーディングリストはこのブラウザーの中だけに保存され、アカウントは要りません。保存した記事は接続がなくても読めます。
reading-no-script = このページにはJavaScriptが必要ですが、お使いのブラウザーでは動作していません。
reading-saved = 保存した記事
reading-saved-none = 保存した記事はまだありません。各記事のページに保存ボタンがあります。
reading-topics = フォロー中の話題
reading-topics-none = フォローしている話題はまだありません。各話題のページにボタンがあります。
reading-remove = 削除
reading-languages = 読める言語
reading-languages-about = これらの言語で書かれた記事は原文で、それ以外は翻訳で表示します。

## 検索

search-title = 検索
search-box = 記事を検索
search-go = 検索
search-heading = 「{ $query }」の検索結果
search-results = { $count }本の記事が見つかりました
search-none = 「{ $query }」に一致する記事はありませんでした。
search-meant = もしかして：{ $query }
search-advice = 語を減らすか別の語に変える、表記を確かめる、分野や媒体を限定せずに探す、などをお試しください。
search-filters = 検索の絞り込み
search-filter-section = 分野
search-filter-source = 媒体
search-filter-language = 原文の言語
search-filter-any = すべて
search-filter-from = 開始日
search-filter-to = 終了日
search-without-limits = この条件なしで検索
search-elsewhere = ほかの言語での検索結果
search-next = 次のページ
search-previous = 前のページ
search-order = 並び順
search-order-relevance = 関連度順
search-order-newest = 新着順

## 翻訳について

about-title = 翻訳について
about-lead = このサイトの記事は、各地の記者がさまざまな言語で、それぞれの読者に向けて書いたものです。それをプログラムが翻訳しています。
about-how-title = 記事が翻訳されるまで
about-how = 発行元から記事を取得し、見出し、本文、画像、画像の説明を識別します。続いて翻訳プログラムが一文ずつ訳します。プログラムはニューラルネットワークで、人が訳した何百万もの文から学んでおり、私たち自身のコンピューターで動いています。翻訳のために、記事や読者の閲覧履歴が外部に送られることはありません。
about-how-by-others = 発行元から記事を取得し、見出し、本文、画像、画像の説明を識別します。続いて翻訳プログラムが一文ずつ訳します。どの経路をどのプログラムが訳すかは、下に示しています。私たち自身のもの以外のプログラムは、外部のコンピューターで動くことがあります。その場合、記事の文はそこへ送られますが、誰が何を読むかは一切送られません。
about-way-title = 別の言語を経由する場合
about-way = 直接翻訳できるプログラムがない言語の組み合わせは数多くあります。その場合は、まず英語に訳し、そこからお読みの言語に訳します。二段階の翻訳は、一段階より誤りが多くなります。どの経路で訳したかは、各記事の上に記しています。
about-trust-title = 信頼していただけること
about-trust = 見出し、本文、画像の説明、クレジットを翻訳し、人名と媒体名はそのまま残します。翻訳のたびに原文と照合します。数字、日付、名前、リンクは残っているか。言語は正しいか。抜けや重複はないか。この検査を通らない翻訳は、人が確認するまで公開しません。
about-limits-title = 知っておいていただきたいこと
about-limits = 機械翻訳は間違えます。しかも、間違いがもっともらしく読めることが少なくありません。皮肉、言葉遊び、引用、名前を誤解したり、誰が何をしたかを取り違えたり、二つの意味のうち違うほうを選んだりすることがあります。翻訳は発行元の文章ではなく、発行元は責任を負いません。記事を引用するときや、記事をもとに行動するときは、先に原文をお読みください。原文はどのページからもワンクリックで開け、対訳でも読めます。
about-people-title = 人がすること
about-people = 一部の翻訳は人が読み、または直しています。その場合は、そのことと担当者の名前を記しています。それ以外はすべて機械だけによる翻訳で、そのように表示しています。
about-mistake-title = 誤りを見つけたら
about-mistake = ページのアドレスと該当する文をお知らせください。人による訂正は、記事が翻訳し直されても残ります。
about-pairs-title = { $language }に翻訳している言語
about-pairs-from = 原文
about-pairs-way = 経由
about-pairs-direct = 直接
about-pairs-engine = エンジンとモデル
about-pairs-glossary = 用語集 { $version }
about-pairs-articles = 記事数

## API

api-title = API
api-lead = 読者がこのサイトで目にするものを、プログラム向けにJSONで、各言語版の言葉のまま提供します。キーは要りません。
api-description = 同じ内容のOpenAPI記述
api-lists-title = 長い一覧
api-lists = 長い一覧は新しい順に分けて届きます。各部分の末尾にある目印を送ると、続きが得られます。その間に新しい記事が出ても、順番はずれません。
api-changes-title = 変わったものだけ
api-changes = どの応答にもETagが付きます。それをIf-None-Matchで送り返すと、変更がないかぎり、その旨だけが返ります。
api-requests = リクエスト
api-answer = 応答
api-name = 名前
api-kind = 型
api-meaning = 意味
api-example = 例
api-default = 既定値：{ $value }
api-objects = 応答に含まれるオブジェクト

## エラー

error-400-title = リクエストを解釈できませんでした
error-400 = アドレスか入力内容に問題があります。前のページに戻って、もう一度お試しください。
error-404-title = ページが見つかりません
error-404 = アドレスが間違っているか、ページが移動した可能性があります。トップページから探すか、検索してください。
error-410-title = この記事は公開を終了しました
error-410 = 当サイトまたは発行元によって取り下げられました。
error-413-title = 大きすぎます
error-413 = 送信された内容が長すぎます。短くして、もう一度お試しください。
error-429-title = リクエストが多すぎます
error-429 = お使いのアドレスから短時間に多くのリクエストがありました。しばらく待ってから、もう一度お試しください。
error-500-title = サイト側で問題が発生しました
error-500 = 問題は記録されました。数分後にもう一度お試しください。
error-back = トップページへ

## フィード

feed-latest = { $site }：新着記事
feed-of = { $site }：{ $name }
feed-about = さまざまな媒体の記事を{ $language }で。原文と機械翻訳
feed-about-story = 一つの出来事を伝える全記事を{ $language }で。原文と機械翻訳
feed-originals = 原文のみ
feed-about-originals = さまざまな媒体が{ $language }で書いた記事（翻訳を除く）
feed-read-original = 元の記事（{ $source }、{ $language }）
opml-title = { $site }：媒体一覧
