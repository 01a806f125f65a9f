# The page's own words in Arabic.

skip_to_content = التخطي إلى المحتوى
home = الصفحة الرئيسية
navigation = جميع المقالات
breadcrumbs = مسار التنقل
on_this_page = في هذه الصفحة
about_page = حول هذه الصفحة
articles = المقالات
article_count = { $count ->
    [zero] لا توجد مقالات
    [one] مقالة واحدة
    [two] مقالتان
    [few] { $count } مقالات
    [many] { $count } مقالة
   *[other] { $count } مقالة
}
search = بحث
search_results = النتائج
search_count = { $count ->
    [zero] لا توجد نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}
search_none = لم يُعثر على شيء
search_hint = تحقق من الإملاء، أو جرّب كلمات أخرى أو أقل.
search_more = مزيد من النتائج
search_section = القسم
search_everywhere = كل الأقسام
search_disk = لا يمكن البحث في الصفحات المفتوحة من القرص. افتح هذا الموقع من خادم ويب للبحث فيه.
search_failed = تعذّر تحميل البحث.
close = إغلاق
languages = اللغات
not_translated = غير مترجمة بعد
fallback = هذه المقالة غير مترجمة بعد. المعروض هنا هو نصها الأصلي.
previous = السابق
next = التالي
prev_next = المقالتان السابقة والتالية
updated = تاريخ التحديث:
reading_time = وقت القراءة: { $count } د
contributors = المساهمون
related = مقالات ذات صلة
edit = تحرير هذه الصفحة
translation_human = ترجمة بشرية
translation_machine = ترجمة آلية
translation_post_edited = ترجمة آلية بتحرير بشري
read_original = قراءة النص الأصلي
side_by_side = عرض اللغتين جنبًا إلى جنب
only_target = عرض الترجمة فقط
layout = طريقة العرض
layout_split = جنبًا إلى جنب
layout_stacked = واحدة تحت الأخرى
to_source = عرض النص الأصلي لهذه الجملة
to_target = عرض ترجمة هذه الجملة
link_to_section = رابط إلى هذا القسم
version = الإصدار
note = ملاحظة
tip = تلميح
important = هام
warning = تحذير
caution = تنبيه
copy = نسخ
copied = تم النسخ
scrollable = يمكن التمرير أفقيًا لقراءة النص كاملًا
not_found_title = هذه الصفحة غير موجودة
not_found_text = ربما نُقلت المقالة أو كُتب عنوانها بشكل غير صحيح. جميع المقالات متاحة في الصفحة الرئيسية.
generated_by = أُنشئ باستخدام
code_not_found = تعذّر العثور على نموذج التعليمات البرمجية.
video = فيديو
image_description = وصف الصورة
footnotes = الحواشي السفلية
back_to_text = العودة إلى النص
task_done = مكتمل
task_open = غير مكتمل
colon = { ": " }
bracket_open = { " (" }
bracket_close = { ")" }
theme = المظهر
theme_system = حسب النظام
theme_light = فاتح
theme_dark = داكن
