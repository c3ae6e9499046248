# Tiếng Việt. Thông điệp và tham số giống như trong en.ftl, nơi có lời giải thích. Tên ngôn
# ngữ được chèn đã có chữ “tiếng”.

## Bản thân trang web, khi chủ trang không nói khác

site-name = Interpres
site-tagline = Báo chí thế giới bằng ngôn ngữ của bạn

## Trên mọi trang

skip-to-text = Đến nội dung
nav-label = Trình đơn chính
nav-home = Trang nhất
nav-sources = Nguồn báo
nav-search = Tìm kiếm
language-picker = Ngôn ngữ
language-picker-label = Đọc bằng ngôn ngữ khác
language-find = Tìm ngôn ngữ
footer-about = Về các bản dịch
footer-feeds = Nguồn cấp tin
footer-rights = Mọi bài viết thuộc về báo đã đăng; báo nào cũng được nêu tên kèm liên kết.
contact = Báo lỗi

## Chuyên mục

section-politics = Chính trị
section-conflict = Chiến tranh và hòa bình
section-economy = Kinh tế
section-labour = Lao động
section-society = Xã hội
section-crime = Pháp luật
section-disaster = Thiên tai và tai nạn
section-health = Sức khỏe
section-education = Giáo dục
section-science = Khoa học và công nghệ
section-environment = Môi trường
section-weather = Thời tiết
section-culture = Văn hóa và truyền thông
section-religion = Tôn giáo
section-lifestyle = Đời sống
section-sport = Thể thao
section-people = Con người

## Trang nhất

front-top-stories = Tin chính
front-latest = Mới nhất
front-empty = Chưa có gì để đọc. Những bài đầu tiên sẽ xuất hiện ở đây ngay khi được lấy về và dịch xong.

## Một bài trong danh sách

card-from-language = dịch từ { $language }
card-original = Bằng { $language }
card-comments = { $count } bình luận
card-story-sources = { $articles } bài từ { $sources } báo

## Bài viết

article-published = Đăng lúc { $date }
article-updated = Cập nhật lúc { $date }
article-local-time = { $time } giờ địa phương
article-by = Tác giả: { $authors }
article-read-original = Đọc trên { $source }
article-also-by = Cũng đăng trên { $sources }
article-translated = Bản dịch máy từ { $language }
article-translated-by-way = Bản dịch máy từ { $language }, qua { $way }
article-engine = Dịch bằng { $engine }
article-reviewed = Hiệu đính: { $name }
article-how-translated = Các bản dịch này được làm ra thế nào
article-in-original-of = Bản gốc { $language }
article-side-by-side = Song song
article-sentences = Từng câu một
article-sentence-original = Bản gốc của câu này
article-views = Cách đọc bài này
article-save = Lưu để đọc sau
article-continue = Đọc tiếp từ chỗ đã dừng
article-this-is-original = Đây là bản gốc { $language }.
article-not-translated = Chưa dịch
article-not-translated-explained = Bài này chưa được dịch sang { $language }. Dưới đây là bản gốc { $language-original }.
article-head-only = Hiện mới dịch tiêu đề và đoạn mở đầu. Phần còn lại sẽ sớm có; trong lúc chờ, phần đó hiển thị bằng { $language }.
article-head-only-by-choice = Chỉ dịch tiêu đề và đoạn mở đầu. Toàn bài hiển thị bằng { $language }.
article-summary-only = { $source } chỉ cho phép chúng tôi hiển thị phần đầu. Mời bạn đọc toàn bài trên trang của báo.
article-headline-only = { $source } chỉ cho phép chúng tôi hiển thị tiêu đề. Mời bạn đọc bài trên trang của báo.
article-picture-credit = Ảnh: { $credit }
article-same-story = Cùng sự kiện
article-same-topic = Cùng chủ đề
article-same-category = Cùng chuyên mục { $section }
article-same-author = Bài khác của { $name }
article-topics = Chủ đề
article-other-languages = Bài này bằng ngôn ngữ khác
article-version-original = bản gốc
article-version-machine = bản dịch máy
article-embed-video = Video trên { $site }
article-embed-audio = Âm thanh trên { $site }
article-embed-social = Bài đăng trên { $site }
article-embed-map = Bản đồ trên { $site }
article-embed-other = Xem tiếp trên { $site }

## Song song

side-by-side-title = Bản gốc và bản dịch song song
side-by-side-original = Bản gốc, { $language }
side-by-side-translation = Bản dịch, { $language }
side-by-side-back = Trở lại bản dịch

## Bình luận

comments-count =
    { $count ->
        [0] Chưa có bình luận
       *[other] { $count } bình luận
    }
comments-write = Viết bình luận
comments-name = Tên
comments-name-hint = Hiển thị phía trên bình luận; tối đa { $most } ký tự
comments-text = Bình luận
comments-text-hint = Văn bản thuần, ngôn ngữ nào cũng được; tối đa { $most } ký tự
# Ô mà người đọc không thấy; chỉ có robot điền vào.
comments-trap = Vui lòng để trống ô này
comments-send = Gửi
comments-moderated = Bình luận hiển thị sau khi người kiểm duyệt đã đọc.
comments-held = Cảm ơn bạn. Bình luận đang chờ kiểm duyệt và sẽ hiển thị ngay khi được duyệt.
comments-closed = Bình luận đã đóng.
comments-translated = Bản dịch máy từ { $language }
comments-show-original = Xem bản gốc
comments-reply-to = Trả lời { $name }
comments-in-reply-to = trả lời { $name }
comments-reply-cancel = Không trả lời, bình luận về bài viết
comments-error-name = Vui lòng nhập tên dài từ 1 đến { $most } ký tự.
comments-error-text = Vui lòng viết bình luận dài từ 1 đến { $most } ký tự.
comments-error-often = Bạn đã gửi nhiều bình luận trong thời gian ngắn. Vui lòng chờ vài phút rồi thử lại.
comments-error-quick = Nhanh quá. Xin đọc lại bình luận của bạn một lần nữa rồi gửi lại.
comments-at-once = Bình luận của bạn hiển thị ngay khi bạn gửi.
comments-shown = Cảm ơn bạn. Bình luận đã được đăng.
comments-error-word = Từ “{ $word }” không được chấp nhận ở đây. Vui lòng diễn đạt cách khác.
comments-error-network = Hiện không nhận bình luận từ mạng của bạn.
comments-own = Sửa hoặc rút bình luận của bạn
comments-own-until = Bạn có thể sửa hoặc rút bình luận này đến { $time }.
comments-own-save = Lưu thay đổi
comments-own-withdraw = Rút bình luận
comments-own-over = Đã hết thời gian sửa bình luận này.
comments-withdrawn = Bình luận của bạn đã được rút.
comments-changed = đã sửa
comments-report = Báo cáo bình luận này
comments-report-why = Bình luận này có vấn đề gì?
comments-report-spam = Quảng cáo hoặc thư rác
comments-report-abuse = Xúc phạm hoặc thù ghét
comments-report-illegal = Trái pháp luật
comments-report-other = Lý do khác
comments-report-words = Ghi chú cho người kiểm duyệt (không bắt buộc)
comments-reported = Cảm ơn bạn. Người kiểm duyệt sẽ xem bình luận này.
comments-email = Email (không bắt buộc)
comments-email-hint = Chỉ tòa soạn thấy; không bao giờ được đăng
comments-error-email = Vui lòng kiểm tra địa chỉ email hoặc để trống ô này.

## Danh sách bài viết

list-empty = Chưa có bài nào.
list-count = { $articles } bài
list-pages = Các trang
list-page = Trang { $number }
list-older = Cũ hơn
list-newer = Mới hơn
source-language = Viết bằng { $language }
topic-follow = Theo dõi chủ đề này
sources-title = Nguồn báo
sources-intro = Đây là những báo có bài bạn đọc tại đây, kèm ngôn ngữ của từng báo.
sources-opml = Mọi nguồn báo trong một tệp OPML
story-first = Đưa tin đầu tiên
story-adds = Thông tin mới trong bài này
story-title = Sự kiện
story-intro = { $articles } bài từ { $sources } báo về cùng một sự kiện, mới nhất trước.

## Danh sách đọc

reading-title = Danh sách đọc
reading-about = Danh sách đọc của bạn chỉ được lưu trong trình duyệt này, không cần tài khoản. Các bài đã lưu có thể đọc khi không có mạng.
reading-no-script = Trang này cần JavaScript, mà trình duyệt của bạn không chạy.
reading-saved = Các bài đã lưu
reading-saved-none = Chưa lưu bài nào. Trang của mỗi bài đều có nút để lưu.
reading-topics = Các chủ đề bạn theo dõi
reading-topics-none = Bạn chưa theo dõi chủ đề nào. Trang của mỗi chủ đề đều có nút để theo dõi.
reading-remove = Bỏ
reading-languages = Các ngôn ngữ bạn đọc
reading-languages-about = Bài viết bằng một trong các ngôn ngữ này được hiển thị ở bản gốc, các bài khác ở bản dịch.

## Tìm kiếm

search-title = Tìm kiếm
search-box = Tìm trong các bài
search-go = Tìm
search-heading = Kết quả tìm kiếm “{ $query }”
search-results = Tìm thấy { $count } bài
search-none = Không tìm thấy gì cho “{ $query }”.
search-meant = Có phải bạn muốn tìm { $query }?
search-advice = Hãy thử ít từ hơn hoặc từ khác, kiểm tra chính tả, hoặc tìm trong mọi chuyên mục và nguồn báo.
search-filters = Thu hẹp tìm kiếm
search-filter-section = Chuyên mục
search-filter-source = Nguồn báo
search-filter-language = Ngôn ngữ gốc
search-filter-any = Tất cả
search-filter-from = Từ ngày
search-filter-to = Đến ngày
search-without-limits = Tìm không có các giới hạn này
search-elsewhere = Tìm thấy trong ngôn ngữ khác
search-next = Trang sau
search-previous = Trang trước
search-order = Sắp xếp
search-order-relevance = Phù hợp nhất trước
search-order-newest = Mới nhất trước

## Về các bản dịch

about-title = Về các bản dịch
about-lead = Các bài trên trang này do nhà báo viết, bằng nhiều thứ tiếng, cho độc giả của chính họ. Một chương trình đã dịch cho bạn.
about-how-title = Một bài được dịch thế nào
about-how = Chúng tôi lấy bài từ báo đã đăng, nhận ra tiêu đề, nội dung, ảnh và chú thích. Sau đó một chương trình dịch từng câu một. Đó là một mạng nơ-ron: nó đã học từ hàng triệu câu do con người dịch và chạy trên máy của chính chúng tôi. Để làm việc này, không bài viết hay thói quen đọc nào bị gửi cho bất kỳ ai.
about-how-by-others = Chúng tôi lấy bài từ báo đã đăng, nhận ra tiêu đề, nội dung, ảnh và chú thích. Sau đó một chương trình dịch từng câu một. Chương trình nào dịch theo lối nào được ghi ở bên dưới. Những chương trình không phải của chúng tôi có thể chạy trên máy của người khác: khi đó các câu của bài được gửi đến đó, nhưng không có gì về việc ai đọc gì.
about-way-title = Qua một ngôn ngữ khác
about-way = Với nhiều cặp ngôn ngữ, không có chương trình nào dịch trực tiếp. Khi đó bài được dịch sang tiếng Anh trước, rồi từ đó sang ngôn ngữ của bạn. Dịch hai bước sai nhiều hơn một bước. Dòng phía trên mỗi bài cho biết bài đã đi theo đường nào.
about-trust-title = Điều bạn có thể tin
about-trust = Tiêu đề, nội dung, chú thích và nguồn ảnh được dịch; tên người và tên báo được giữ nguyên. Sau mỗi lần dịch, bản dịch được đối chiếu với bản gốc: con số, ngày tháng, tên và liên kết có còn đủ không, có đúng ngôn ngữ không, có gì thiếu hay lặp lại không? Bản dịch không đạt sẽ bị giữ lại cho đến khi có người xem.
about-limits-title = Điều bạn nên biết
about-limits = Dịch máy có sai sót, và nhiều khi chỗ sai đọc lên vẫn trôi chảy. Máy có thể hiểu sai lời mỉa mai, cách chơi chữ, lời trích dẫn và tên riêng, lẫn lộn ai làm gì, hoặc chọn nhầm một trong hai nghĩa. Bản dịch không phải lời văn của báo và báo không chịu trách nhiệm về nó. Trước khi trích dẫn hoặc làm theo một bài, xin đọc bản gốc: ở trang nào cũng chỉ cách một cú nhấp, và có thể đọc song song với bản dịch.
about-people-title = Điều con người làm
about-people = Một số bản dịch đã được người đọc lại hoặc sửa; những bản đó có ghi rõ kèm tên. Tất cả còn lại hoàn toàn do máy làm và được ghi chú như vậy.
about-mistake-title = Bạn thấy lỗi?
about-mistake = Hãy cho chúng tôi biết địa chỉ trang và câu đó. Những chỗ do con người sửa được giữ lại, kể cả khi bài được dịch lại.
about-pairs-title = Các ngôn ngữ được dịch sang { $language }
about-pairs-from = Từ
about-pairs-way = Qua
about-pairs-direct = trực tiếp
about-pairs-engine = Máy dịch và mô hình
about-pairs-glossary = Bảng thuật ngữ { $version }
about-pairs-articles = Số bài

## API

api-title = API
api-lead = Những gì bạn đọc thấy trên trang này, dành cho chương trình: dưới dạng JSON, bằng ngôn ngữ của từng ấn bản. Không cần khóa.
api-description = Bản mô tả OpenAPI tương ứng
api-lists-title = Danh sách dài
api-lists = Danh sách dài được gửi thành từng phần, mới nhất trước. Mỗi phần kết thúc bằng một dấu mốc để danh sách tiếp tục; hãy gửi kèm dấu mốc đó để nhận phần sau. Bài đăng trong lúc đó không làm xê dịch gì.
api-changes-title = Chỉ những gì mới
api-changes = Mỗi câu trả lời có một ETag. Hãy gửi lại trong If-None-Match; chừng nào chưa có gì thay đổi, bạn chỉ được báo điều đó.
api-requests = Yêu cầu
api-answer = Trả lời
api-name = Tên
api-kind = Kiểu
api-meaning = Ý nghĩa
api-example = Ví dụ
api-default = Mặc định: { $value }
api-objects = Các đối tượng trong câu trả lời

## Lỗi

error-400-title = Không hiểu được yêu cầu này
error-400 = Có điều gì đó trong địa chỉ hoặc biểu mẫu không như mong đợi. Vui lòng quay lại và thử lần nữa.
error-404-title = Không có trang này
error-404 = Có thể địa chỉ bị gõ sai hoặc trang đã chuyển đi. Hãy bắt đầu từ trang nhất hoặc tìm kiếm.
error-410-title = Bài này không còn nữa
error-410 = Bài đã bị gỡ, tại đây hoặc bởi báo đã đăng.
error-413-title = Quá dài
error-413 = Nội dung bạn gửi quá dài. Vui lòng rút ngắn rồi thử lại.
error-429-title = Quá nhiều yêu cầu
error-429 = Có nhiều yêu cầu từ địa chỉ của bạn trong thời gian ngắn. Vui lòng chờ một lát rồi thử lại.
error-500-title = Phía chúng tôi có sự cố
error-500 = Sự cố đã được ghi lại. Vui lòng thử lại sau vài phút.
error-back = Về trang nhất

## Nguồn cấp tin

feed-latest = { $site }: bài mới nhất
feed-of = { $site }: { $name }
feed-about = Bài từ nhiều báo, bằng { $language }: bản gốc và bản dịch máy
feed-about-story = Mọi bài về một sự kiện, bằng { $language }: bản gốc và bản dịch máy
feed-originals = chỉ bài gốc
feed-about-originals = Bài của nhiều cơ quan báo chí viết bằng { $language }, không gồm bản dịch
feed-read-original = Bài gốc ({ $source }, { $language })
opml-title = { $site }: nguồn báo
