# 简体中文。消息和参数与 en.ftl 相同，说明见该文件。

## 网站本身，站主未另行指定时

site-name = Interpres
site-tagline = 用您的语言读世界报刊

## 每个页面

skip-to-text = 跳至正文
nav-label = 主导航
nav-home = 首页
nav-sources = 媒体
nav-search = 搜索
language-picker = 语言
language-picker-label = 用其他语言阅读
language-find = 查找语言
footer-about = 关于译文
footer-feeds = 订阅源
footer-rights = 所有文章的权利归发布媒体所有，每家媒体均注明名称并附链接。
contact = 指出错误

## 栏目

section-politics = 政治
section-conflict = 战争与和平
section-economy = 经济
section-labour = 劳动
section-society = 社会
section-crime = 案件与司法
section-disaster = 灾害与事故
section-health = 健康
section-education = 教育
section-science = 科技
section-environment = 环境
section-weather = 天气
section-culture = 文化与传媒
section-religion = 宗教
section-lifestyle = 生活
section-sport = 体育
section-people = 人物

## 首页

front-top-stories = 要闻
front-latest = 最新
front-empty = 这里还没有内容。首批文章采集并翻译完毕后即会出现。

## 列表中的文章

card-from-language = 译自{ $language }
card-original = { $language }原文
card-comments = { $count }条评论
card-story-sources = { $sources }家媒体的{ $articles }篇文章

## 文章

article-published = 发布于{ $date }
article-updated = 更新于{ $date }
article-local-time = 当地时间 { $time }
article-by = 作者：{ $authors }
article-read-original = 前往{ $source }阅读
article-also-by = 另见于：{ $sources }
article-translated = 机器翻译，译自{ $language }
article-translated-by-way = 机器翻译，译自{ $language }，经{ $way }转译
article-engine = 翻译引擎：{ $engine }
article-reviewed = 审校：{ $name }
article-how-translated = 译文是怎样产生的
article-in-original-of = { $language }原文
article-side-by-side = 对照
article-sentences = 逐句对照
article-sentence-original = 此句原文
article-views = 阅读方式
article-save = 稍后阅读
article-continue = 从上次停下的地方继续
article-this-is-original = 这是{ $language }原文。
article-not-translated = 尚未翻译
article-not-translated-explained = 本文尚未译成{ $language }，以下为{ $language-original }原文。
article-head-only = 目前只译出了标题和导语，其余部分稍后奉上，在此之前以{ $language }显示。
article-head-only-by-choice = 只翻译了标题和导语，正文以{ $language }显示。
article-summary-only = { $source }只允许我们显示开头部分，全文请到其网站阅读。
article-headline-only = { $source }只允许我们显示标题，文章请到其网站阅读。
article-picture-credit = 图片：{ $credit }
article-same-story = 同一事件
article-same-topic = 同一话题
article-same-category = 更多{ $section }文章
article-same-author = { $name }的其他文章
article-topics = 话题
article-other-languages = 本文的其他语言版本
article-version-original = 原文
article-version-machine = 机器翻译
article-embed-video = { $site }上的视频
article-embed-audio = { $site }上的音频
article-embed-social = { $site }上的帖文
article-embed-map = { $site }上的地图
article-embed-other = 前往{ $site }继续

## 对照

side-by-side-title = 原文与译文对照
side-by-side-original = 原文（{ $language }）
side-by-side-translation = 译文（{ $language }）
side-by-side-back = 返回译文

## 评论

comments-count =
    { $count ->
        [0] 暂无评论
       *[other] { $count }条评论
    }
comments-write = 发表评论
comments-name = 昵称
comments-name-hint = 显示在评论上方，最多{ $most }个字符
comments-text = 评论
comments-text-hint = 纯文本，语言不限，最多{ $most }个字符
# 人看不到这一栏，只有机器人会填写。
comments-trap = 请将此栏留空
comments-send = 发送
comments-moderated = 评论经管理员阅读后显示。
comments-held = 谢谢。您的评论正在等待管理员审核，通过后即会显示。
comments-closed = 评论已关闭。
comments-translated = 机器翻译，译自{ $language }
comments-show-original = 查看原文
comments-reply-to = 回复{ $name }
comments-in-reply-to = 回复{ $name }
comments-reply-cancel = 不回复，直接评论文章
comments-error-name = 请填写1至{ $most }个字符的昵称。
comments-error-text = 请填写1至{ $most }个字符的评论。
comments-error-often = 您在短时间内发送了多条评论，请稍等几分钟再试。
comments-error-quick = 您提交得太快了。请再读一遍您的评论，然后重新提交。
comments-at-once = 评论发送后立即显示。
comments-shown = 谢谢。您的评论已发布。
comments-error-word = 此处不接受“{ $word }”一词，请换一种说法。
comments-error-network = 目前不接受来自您所在网络的评论。
comments-own = 修改或撤回您的评论
comments-own-until = 您可以在{ $time }之前修改或撤回此评论。
comments-own-save = 保存修改
comments-own-withdraw = 撤回评论
comments-own-over = 修改此评论的时间已过。
comments-withdrawn = 您的评论已撤回。
comments-changed = 已编辑
comments-report = 举报此评论
comments-report-why = 这条评论有什么问题？
comments-report-spam = 广告或垃圾信息
comments-report-abuse = 侮辱或仇恨
comments-report-illegal = 违反法律
comments-report-other = 其他
comments-report-words = 给管理员的说明（选填）
comments-reported = 谢谢。管理员会查看这条评论。
comments-email = 电子邮箱（选填）
comments-email-hint = 仅编辑部可见，绝不公开
comments-error-email = 请检查电子邮箱地址，或将此栏留空。

## 文章列表

list-empty = 暂无文章。
list-count = { $articles }篇文章
list-pages = 页码
list-page = 第{ $number }页
list-older = 较早
list-newer = 较新
source-language = 以{ $language }发布
topic-follow = 关注此话题
sources-title = 媒体
sources-intro = 您在这里读到的文章来自以下媒体，并注明各自使用的语言。
sources-opml = 全部媒体的OPML文件
story-first = 最早报道
story-adds = 本文新增内容
story-title = 事件
story-intro = { $sources }家媒体关于同一事件的{ $articles }篇文章，最新的在前。

## 阅读列表

reading-title = 阅读列表
reading-about = 您的阅读列表只保存在此浏览器中，无需账户。已保存的文章在没有网络时也能阅读。
reading-no-script = 此页面需要JavaScript，而您的浏览器没有运行它。
reading-saved = 已保存的文章
reading-saved-none = 还没有保存文章。每篇文章的页面上都有保存按钮。
reading-topics = 您关注的话题
reading-topics-none = 您还没有关注话题。每个话题的页面上都有关注按钮。
reading-remove = 移除
reading-languages = 您阅读的语言
reading-languages-about = 用这些语言写成的文章以原文显示，其余的以译文显示。

## 搜索

search-title = 搜索
search-box = 搜索文章
search-go = 搜索
search-heading = “{ $query }”的搜索结果
search-results = 找到{ $count }篇文章
search-none = 没有找到与“{ $query }”相关的内容。
search-meant = 您是不是要找：{ $query }
search-advice = 请减少或更换词语、检查写法，或在所有栏目和媒体中搜索。
search-filters = 缩小搜索范围
search-filter-section = 栏目
search-filter-source = 媒体
search-filter-language = 原文语言
search-filter-any = 不限
search-filter-from = 起始日期
search-filter-to = 截止日期
search-without-limits = 不加这些条件搜索
search-elsewhere = 其他语言中的结果
search-next = 下一页
search-previous = 上一页
search-order = 排序
search-order-relevance = 按相关度
search-order-newest = 按时间

## 关于译文

about-title = 关于译文
about-lead = 本站文章由各地记者用多种语言为各自的读者写成，由程序为您译出。
about-how-title = 文章是怎样翻译的
about-how = 我们从发布媒体取得文章，识别标题、正文、图片和图片说明，再由翻译程序逐句翻译。这个程序是一个神经网络，从人工翻译的数百万个句子中学习而成，运行在我们自己的计算机上。翻译过程中，不会向任何人发送文章或您的阅读习惯。
about-how-by-others = 我们从发布媒体取得文章，识别标题、正文、图片和图片说明，再由翻译程序逐句翻译。哪条路径由哪个程序翻译，见下文。除我们自己的程序外，其他程序可能运行在别人的计算机上：这时文章的句子会发送到那里，但不会发送任何关于谁读了什么的信息。
about-way-title = 经由另一种语言
about-way = 许多语言之间没有可以直接翻译的程序。遇到这种情况，文章先译成英语，再译成您的语言。两步翻译比一步翻译错误更多。每篇文章上方都注明了翻译路径。
about-trust-title = 哪些可以放心
about-trust = 标题、正文、图片说明和图片署名都会翻译，人名和媒体名称保持不变。每次翻译后都会与原文核对：数字、日期、名称和链接是否还在，语言是否正确，有无遗漏或重复。未通过核对的译文会被扣留，待人工查看。
about-limits-title = 哪些需要留意
about-limits = 机器翻译会出错，而且错处往往读来通顺。它可能误解反语、文字游戏、引语和名称，弄混谁做了什么，或者在两种含义中选错一种。译文不是媒体的原话，媒体也不对其负责。在引用文章或据此行事之前，请阅读原文：每个页面上只需点击一次即可打开，也可与译文对照阅读。
about-people-title = 人做了什么
about-people = 少数译文经人阅读或修改，文中会注明并写出其姓名。其余全部由机器独立完成，并如实标注。
about-mistake-title = 发现错误了吗？
about-mistake = 请把页面地址和有误的句子告诉我们。人工修改会一直保留，即使文章重新翻译也不例外。
about-pairs-title = 译成{ $language }的语言
about-pairs-from = 原文
about-pairs-way = 经由
about-pairs-direct = 直接翻译
about-pairs-engine = 引擎与模型
about-pairs-glossary = 术语表 { $version }
about-pairs-articles = 文章数

## API

api-title = API
api-lead = 读者在本站看到的内容，以 JSON 形式提供给程序，文字与各语言版一致。无需密钥。
api-description = 同样内容的 OpenAPI 描述
api-lists-title = 长列表
api-lists = 长列表分段返回，最新的在前。每一段末尾有一个标记，列表由此继续；带上它即可取得下一段。其间发布的内容不会使顺序错位。
api-changes-title = 只取新内容
api-changes = 每个响应都带有 ETag。用 If-None-Match 送回它，只要没有变化，就只会得到这一答复。
api-requests = 请求
api-answer = 响应
api-name = 名称
api-kind = 类型
api-meaning = 含义
api-example = 示例
api-default = 默认值：{ $value }
api-objects = 响应中的对象

## 错误

error-400-title = 无法理解这个请求
error-400 = 地址或表单中有不符合要求的内容，请返回后重试。
error-404-title = 没有这个页面
error-404 = 地址可能有误，或者页面已经移走。请从首页开始，或进行搜索。
error-410-title = 这篇文章已不存在
error-410 = 文章已由本站或发布媒体撤回。
error-413-title = 内容过多
error-413 = 您发送的内容太长，请缩短后重试。
error-429-title = 请求过多
error-429 = 短时间内从您的地址收到了大量请求，请稍候再试。
error-500-title = 我们这边出了问题
error-500 = 错误已记录，请几分钟后再试。
error-back = 返回首页

## 订阅源

feed-latest = { $site }：最新文章
feed-of = { $site }：{ $name }
feed-about = 众多媒体的{ $language }文章：原文与机器翻译
feed-about-story = 关于同一事件的全部{ $language }文章：原文与机器翻译
feed-originals = 仅限原文
feed-about-originals = 多家媒体以{ $language }撰写的文章，不含译文
feed-read-original = 原文（{ $source }，{ $language }）
opml-title = { $site }：媒体
