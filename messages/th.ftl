# ไทย ข้อความและตัวแปรเหมือนใน en.ftl ซึ่งมีคำอธิบายไว้ ชื่อภาษาที่แทรกไม่มีคำว่า “ภาษา”
# จึงต้องเขียนคำนี้ไว้ข้างหน้าโดยไม่เว้นวรรค

## ตัวเว็บไซต์เอง เมื่อเจ้าของไม่ได้กำหนดเป็นอย่างอื่น

site-name = Interpres
site-tagline = หนังสือพิมพ์ทั่วโลกในภาษาของคุณ

## ทุกหน้า

skip-to-text = ข้ามไปที่เนื้อหา
nav-label = เมนูหลัก
nav-home = หน้าแรก
nav-sources = สำนักข่าว
nav-search = ค้นหา
language-picker = ภาษา
language-picker-label = อ่านหน้านี้ในภาษาอื่น
language-find = ค้นหาภาษา
footer-about = เกี่ยวกับคำแปล
footer-feeds = ฟีด
footer-rights = บทความทุกชิ้นเป็นของผู้เผยแพร่ ซึ่งระบุชื่อพร้อมลิงก์ไว้ทุกราย
contact = แจ้งข้อผิดพลาด

## หมวด

section-politics = การเมือง
section-conflict = สงครามและสันติภาพ
section-economy = เศรษฐกิจ
section-labour = แรงงาน
section-society = สังคม
section-crime = อาชญากรรมและกฎหมาย
section-disaster = ภัยพิบัติและอุบัติเหตุ
section-health = สุขภาพ
section-education = การศึกษา
section-science = วิทยาศาสตร์และเทคโนโลยี
section-environment = สิ่งแวดล้อม
section-weather = สภาพอากาศ
section-culture = วัฒนธรรมและสื่อ
section-religion = ศาสนา
section-lifestyle = ไลฟ์สไตล์
section-sport = กีฬา
section-people = ผู้คน

## หน้าแรก

front-top-stories = ข่าวเด่น
front-latest = ล่าสุด
front-empty = ยังไม่มีอะไรให้อ่าน บทความแรกจะปรากฏที่นี่ทันทีที่ดึงมาและแปลเสร็จ

## บทความในรายการ

card-from-language = แปลจากภาษา{ $language }
card-original = ต้นฉบับภาษา{ $language }
card-comments = { $count } ความคิดเห็น
card-story-sources = { $articles } บทความจาก { $sources } สำนัก

## บทความ

article-published = เผยแพร่ { $date }
article-updated = ปรับปรุง { $date }
article-local-time = { $time } ตามเวลาท้องถิ่น
article-by = โดย { $authors }
article-read-original = อ่านที่ { $source }
article-also-by = เผยแพร่ใน { $sources } ด้วย
article-translated = แปลด้วยเครื่องจากภาษา{ $language }
article-translated-by-way = แปลด้วยเครื่องจากภาษา{ $language } ผ่านภาษา{ $way }
article-engine = แปลด้วย { $engine }
article-reviewed = ตรวจทานโดย { $name }
article-how-translated = คำแปลเหล่านี้ทำขึ้นอย่างไร
article-in-original-of = ต้นฉบับภาษา{ $language }
article-side-by-side = เทียบคู่กัน
article-sentences = ทีละประโยค
article-sentence-original = ต้นฉบับของประโยคนี้
article-views = วิธีอ่านบทความนี้
article-save = บันทึกไว้อ่านภายหลัง
article-continue = อ่านต่อจากที่ค้างไว้
article-this-is-original = นี่คือต้นฉบับภาษา{ $language }
article-not-translated = ยังไม่ได้แปล
article-not-translated-explained = บทความนี้ยังไม่ได้แปลเป็นภาษา{ $language } ด้านล่างเป็นต้นฉบับภาษา{ $language-original }
article-head-only = ขณะนี้แปลเฉพาะพาดหัวและความนำ ส่วนที่เหลือจะตามมาในไม่ช้า ระหว่างนี้แสดงเป็นภาษา{ $language }
article-head-only-by-choice = แปลเฉพาะพาดหัวและความนำ ตัวบทความแสดงเป็นภาษา{ $language }
article-summary-only = { $source } อนุญาตให้เราแสดงเฉพาะช่วงต้น บทความฉบับเต็มอยู่ในเว็บไซต์ของสำนักข่าวเอง
article-headline-only = { $source } อนุญาตให้เราแสดงเฉพาะพาดหัว ตัวบทความอยู่ในเว็บไซต์ของสำนักข่าวเอง
article-picture-credit = ภาพ: { $credit }
article-same-story = เหตุการณ์เดียวกัน
article-same-topic = หัวข้อเดียวกัน
article-same-category = เพิ่มเติมในหมวด{ $section }
article-same-author = ผลงานอื่นของ { $name }
article-topics = หัวข้อ
article-other-languages = บทความนี้ในภาษาอื่น
article-version-original = ต้นฉบับ
article-version-machine = แปลด้วยเครื่อง
article-embed-video = วิดีโอบน { $site }
article-embed-audio = เสียงบน { $site }
article-embed-social = โพสต์บน { $site }
article-embed-map = แผนที่บน { $site }
article-embed-other = ดูต่อที่ { $site }

## เทียบคู่กัน

side-by-side-title = ต้นฉบับและคำแปลเทียบคู่กัน
side-by-side-original = ต้นฉบับภาษา{ $language }
side-by-side-translation = คำแปลภาษา{ $language }
side-by-side-back = กลับไปที่คำแปล

## ความคิดเห็น

comments-count =
    { $count ->
        [0] ยังไม่มีความคิดเห็น
       *[other] { $count } ความคิดเห็น
    }
comments-write = แสดงความคิดเห็น
comments-name = ชื่อ
comments-name-hint = แสดงเหนือความคิดเห็นของคุณ ไม่เกิน { $most } อักขระ
comments-text = ความคิดเห็น
comments-text-hint = ข้อความธรรมดาในภาษาใดก็ได้ ไม่เกิน { $most } อักขระ
# ช่องที่คนมองไม่เห็น มีแต่โปรแกรมอัตโนมัติที่กรอก
comments-trap = โปรดเว้นช่องนี้ว่างไว้
comments-send = ส่ง
comments-moderated = ความคิดเห็นจะปรากฏหลังจากผู้ดูแลได้อ่านแล้ว
comments-held = ขอบคุณ ความคิดเห็นของคุณกำลังรอผู้ดูแล และจะปรากฏเมื่อได้รับอนุมัติ
comments-closed = ปิดรับความคิดเห็นแล้ว
comments-translated = แปลด้วยเครื่องจากภาษา{ $language }
comments-show-original = แสดงต้นฉบับ
comments-reply-to = ตอบ { $name }
comments-in-reply-to = ตอบกลับ { $name }
comments-reply-cancel = ไม่ตอบ แต่แสดงความคิดเห็นต่อบทความ
comments-error-name = โปรดกรอกชื่อยาว 1 ถึง { $most } อักขระ
comments-error-text = โปรดเขียนความคิดเห็นยาว 1 ถึง { $most } อักขระ
comments-error-often = คุณส่งความคิดเห็นหลายครั้งในเวลาสั้นๆ โปรดรอสักสองสามนาทีแล้วลองใหม่
comments-error-quick = ส่งเร็วเกินไป โปรดอ่านความคิดเห็นของคุณอีกครั้งแล้วส่งใหม่
comments-at-once = ความคิดเห็นของคุณจะปรากฏทันทีที่ส่ง
comments-shown = ขอบคุณ ความคิดเห็นของคุณเผยแพร่แล้ว
comments-error-word = ที่นี่ไม่รับคำว่า “{ $word }” โปรดเขียนด้วยถ้อยคำอื่น
comments-error-network = ขณะนี้ไม่รับความคิดเห็นจากเครือข่ายของคุณ
comments-own = แก้ไขหรือถอนความคิดเห็นของคุณ
comments-own-until = คุณแก้ไขหรือถอนความคิดเห็นนี้ได้จนถึง { $time }
comments-own-save = บันทึกการแก้ไข
comments-own-withdraw = ถอนความคิดเห็น
comments-own-over = หมดเวลาแก้ไขความคิดเห็นนี้แล้ว
comments-withdrawn = ถอนความคิดเห็นของคุณแล้ว
comments-changed = แก้ไขแล้ว
comments-report = รายงานความคิดเห็นนี้
comments-report-why = ความคิดเห็นนี้มีปัญหาอะไร
comments-report-spam = โฆษณาหรือสแปม
comments-report-abuse = ดูหมิ่นหรือเกลียดชัง
comments-report-illegal = ผิดกฎหมาย
comments-report-other = เรื่องอื่น
comments-report-words = หมายเหตุถึงผู้ดูแล (ไม่บังคับ)
comments-reported = ขอบคุณ ผู้ดูแลจะตรวจดูความคิดเห็นนี้
comments-email = อีเมล (ไม่บังคับ)
comments-email-hint = เห็นเฉพาะกองบรรณาธิการ ไม่เผยแพร่เด็ดขาด
comments-error-email = โปรดตรวจดูที่อยู่อีเมล หรือเว้นช่องนี้ว่างไว้

## รายการบทความ

list-empty = ยังไม่มีบทความ
list-count = { $articles } บทความ
list-pages = หน้า
list-page = หน้า { $number }
list-older = เก่ากว่า
list-newer = ใหม่กว่า
source-language = เขียนเป็นภาษา{ $language }
topic-follow = ติดตามหัวข้อนี้
sources-title = สำนักข่าว
sources-intro = สำนักข่าวเจ้าของบทความที่คุณอ่านที่นี่ พร้อมภาษาที่แต่ละแห่งใช้เขียน
sources-opml = สำนักข่าวทั้งหมดเป็นไฟล์ OPML
story-first = รายงานเป็นแห่งแรก
story-adds = สิ่งใหม่ในบทความนี้
story-title = เหตุการณ์
story-intro = { $articles } บทความจาก { $sources } สำนัก เกี่ยวกับเหตุการณ์เดียวกัน เรียงจากใหม่ไปเก่า

## รายการอ่าน

reading-title = รายการอ่าน
reading-about = รายการอ่านของคุณเก็บไว้ในเบราว์เซอร์นี้เท่านั้น ไม่ต้องมีบัญชี บทความที่บันทึกไว้อ่านได้แม้ไม่มีการเชื่อมต่อ
reading-no-script = หน้านี้ต้องใช้จาวาสคริปต์ ซึ่งไม่ทำงานในเบราว์เซอร์ของคุณ
reading-saved = บทความที่บันทึกไว้
reading-saved-none = ยังไม่มีบทความที่บันทึกไว้ หน้าของแต่ละบทความมีปุ่มสำหรับบันทึก
reading-topics = หัวข้อที่คุณติดตาม
reading-topics-none = คุณยังไม่ได้ติดตามหัวข้อใด หน้าของแต่ละหัวข้อมีปุ่มสำหรับติดตาม
reading-remove = นำออก
reading-languages = ภาษาที่คุณอ่าน
reading-languages-about = บทความที่เขียนในภาษาเหล่านี้จะแสดงเป็นต้นฉบับ ส่วนบทความอื่นทั้งหมดแสดงเป็นคำแปล

## ค้นหา

search-title = ค้นหา
search-box = ค้นหาบทความ
search-go = ค้นหา
search-heading = ผลการค้นหา “{ $query }”
search-results = พบ { $count } บทความ
search-none = ไม่พบผลลัพธ์สำหรับ “{ $query }”
search-meant = คุณหมายถึง { $query } หรือไม่
search-advice = ลองใช้คำน้อยลงหรือคำอื่น ตรวจตัวสะกด หรือค้นหาในทุกหมวดและทุกสำนักข่าว
search-filters = จำกัดการค้นหา
search-filter-section = หมวด
search-filter-source = สำนักข่าว
search-filter-language = ภาษาต้นฉบับ
search-filter-any = ทั้งหมด
search-filter-from = ตั้งแต่วันที่
search-filter-to = ถึงวันที่
search-without-limits = ค้นหาโดยไม่มีข้อจำกัดเหล่านี้
search-elsewhere = พบในภาษาอื่น
search-next = หน้าถัดไป
search-previous = หน้าก่อน
search-order = ลำดับ
search-order-relevance = ตรงที่สุดก่อน
search-order-newest = ใหม่ที่สุดก่อน

## เกี่ยวกับคำแปล

about-title = เกี่ยวกับคำแปล
about-lead = บทความในเว็บไซต์นี้เขียนโดยนักข่าวในหลายภาษาเพื่อผู้อ่านของตน โปรแกรมได้แปลบทความเหล่านี้ให้คุณ
about-how-title = บทความแปลอย่างไร
about-how = เราดึงบทความจากผู้เผยแพร่ แล้วแยกพาดหัว เนื้อหา ภาพ และคำบรรยายภาพ จากนั้นโปรแกรมแปลจะแปลทีละประโยค โปรแกรมนี้เป็นโครงข่ายประสาทเทียมที่เรียนรู้จากประโยคหลายล้านประโยคซึ่งคนแปลไว้ และทำงานบนคอมพิวเตอร์ของเราเอง ในการนี้เราไม่ส่งบทความหรือพฤติกรรมการอ่านให้ใครเลย
about-how-by-others = เราดึงบทความจากผู้เผยแพร่ แล้วแยกพาดหัว เนื้อหา ภาพ และคำบรรยายภาพ จากนั้นโปรแกรมแปลจะแปลทีละประโยค โปรแกรมใดแปลในเส้นทางใดระบุไว้ด้านล่าง โปรแกรมอื่นที่ไม่ใช่ของเราอาจทำงานบนคอมพิวเตอร์ของผู้อื่น ในกรณีนั้นประโยคของบทความจะถูกส่งไปที่นั่น แต่ไม่มีการส่งข้อมูลใด ๆ ว่าใครอ่านอะไร
about-way-title = ผ่านอีกภาษาหนึ่ง
about-way = คู่ภาษาจำนวนมากไม่มีโปรแกรมที่แปลได้โดยตรง ในกรณีนี้บทความจะแปลเป็นภาษาอังกฤษก่อน แล้วจึงแปลเป็นภาษาของคุณ การแปลสองขั้นมีข้อผิดพลาดมากกว่าขั้นเดียว บรรทัดเหนือบทความแต่ละชิ้นบอกว่าแปลมาทางใด
about-trust-title = สิ่งที่คุณวางใจได้
about-trust = เราแปลพาดหัว เนื้อหา คำบรรยายภาพ และเครดิตภาพ ส่วนชื่อบุคคลและชื่อสื่อคงไว้ตามเดิม หลังการแปลทุกครั้งจะมีการตรวจเทียบกับต้นฉบับว่าตัวเลข วันที่ ชื่อ และลิงก์ยังอยู่หรือไม่ ภาษาถูกต้องหรือไม่ มีสิ่งใดขาดหรือซ้ำหรือไม่ คำแปลที่ไม่ผ่านจะถูกระงับไว้จนกว่าจะมีคนตรวจดู
about-limits-title = สิ่งที่คุณควรรู้
about-limits = การแปลด้วยเครื่องย่อมมีข้อผิดพลาด และหลายครั้งก็อ่านลื่นจนไม่สังเกต เครื่องอาจเข้าใจการประชด การเล่นคำ คำพูดที่ยกมา และชื่อผิดไป สับสนว่าใครทำอะไร หรือเลือกความหมายผิดจากสองความหมาย คำแปลไม่ใช่ถ้อยคำของผู้เผยแพร่และไม่อยู่ในความรับผิดชอบของผู้เผยแพร่ ก่อนจะอ้างอิงบทความหรือทำสิ่งใดตามบทความ โปรดอ่านต้นฉบับ ซึ่งเปิดได้ด้วยการคลิกครั้งเดียวในทุกหน้า และอ่านเทียบคู่กับคำแปลได้
about-people-title = สิ่งที่คนทำ
about-people = คำแปลบางชิ้นมีคนอ่านหรือแก้ไขแล้ว ซึ่งจะบอกไว้พร้อมชื่อ นอกนั้นทั้งหมดเป็นงานของเครื่องล้วนๆ และระบุไว้เช่นนั้น
about-mistake-title = พบข้อผิดพลาดหรือไม่
about-mistake = โปรดแจ้งที่อยู่ของหน้าและประโยคนั้นให้เราทราบ สิ่งที่คนแก้ไขจะคงอยู่แม้บทความจะแปลใหม่
about-pairs-title = ภาษาที่แปลเป็นภาษา{ $language }
about-pairs-from = จากภาษา
about-pairs-way = ผ่านภาษา
about-pairs-direct = โดยตรง
about-pairs-engine = โปรแกรมและโมเดล
about-pairs-glossary = อภิธานศัพท์ { $version }
about-pairs-articles = บทความ

## API

api-title = API
api-lead = สิ่งที่ผู้อ่านเห็นบนเว็บไซต์นี้ สำหรับโปรแกรม ในรูปแบบ JSON และในภาษาของแต่ละฉบับ ไม่ต้องใช้คีย์
api-description = เนื้อหาเดียวกันเป็นคำอธิบาย OpenAPI
api-lists-title = รายการยาว
api-lists = รายการยาวจะส่งมาเป็นส่วน ๆ โดยใหม่ที่สุดมาก่อน ท้ายแต่ละส่วนมีเครื่องหมายบอกว่ารายการต่อจากที่ใด ส่งเครื่องหมายนั้นมาเพื่อรับส่วนถัดไป สิ่งที่เผยแพร่ระหว่างนั้นไม่ทำให้อะไรเลื่อน
api-changes-title = เฉพาะสิ่งใหม่
api-changes = ทุกคำตอบมี ETag ส่งกลับมาใน If-None-Match แล้วตราบใดที่ยังไม่มีอะไรเปลี่ยน จะได้รับแจ้งเพียงเท่านั้น
api-requests = คำขอ
api-answer = คำตอบ
api-name = ชื่อ
api-kind = ชนิด
api-meaning = ความหมาย
api-example = ตัวอย่าง
api-default = ค่าเริ่มต้น: { $value }
api-objects = ออบเจกต์ในคำตอบ

## ข้อผิดพลาด

error-400-title = ไม่เข้าใจคำขอนี้
error-400 = มีบางอย่างในที่อยู่หรือแบบฟอร์มไม่เป็นไปตามที่คาด โปรดย้อนกลับแล้วลองใหม่
error-404-title = ไม่มีหน้านี้
error-404 = ที่อยู่อาจพิมพ์ผิดหรือหน้านี้ย้ายไปแล้ว โปรดเริ่มจากหน้าแรกหรือค้นหา
error-410-title = ไม่มีบทความนี้แล้ว
error-410 = บทความถูกถอนออกจากที่นี่หรือโดยผู้เผยแพร่
error-413-title = มากเกินไป
error-413 = สิ่งที่คุณส่งมายาวเกินไป โปรดทำให้สั้นลงแล้วลองใหม่
error-429-title = คำขอมากเกินไป
error-429 = มีคำขอจำนวนมากจากที่อยู่ของคุณในเวลาสั้นๆ โปรดรอสักครู่แล้วลองใหม่
error-500-title = เกิดปัญหาขึ้นทางฝั่งเรา
error-500 = บันทึกข้อผิดพลาดแล้ว โปรดลองใหม่ในอีกไม่กี่นาที
error-back = กลับหน้าแรก

## ฟีด

feed-latest = { $site }: บทความล่าสุด
feed-of = { $site }: { $name }
feed-about = บทความจากสื่อหลายแห่งเป็นภาษา{ $language }: ต้นฉบับและคำแปลด้วยเครื่อง
feed-about-story = บทความทั้งหมดเกี่ยวกับเหตุการณ์เดียวเป็นภาษา{ $language }: ต้นฉบับและคำแปลด้วยเครื่อง
feed-originals = เฉพาะต้นฉบับ
feed-about-originals = บทความจากสื่อหลายแห่งที่เขียนเป็นภาษา{ $language } ไม่รวมคำแปล
feed-read-original = บทความต้นฉบับ ({ $source }, ภาษา{ $language })
opml-title = { $site }: สำนักข่าว
