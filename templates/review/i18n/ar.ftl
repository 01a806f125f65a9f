# The workbench's own words in Arabic.

# The page
review = المراجعة
review_of = المراجعة: { $title }
search_and_filter = بحث وتصفية
words_example = كلمات
sort = ترتيب
sort_severity = الأسوأ أولًا
sort_document = حسب المستند
sort_score = الأدنى درجة أولًا
whole_list = القائمة كلها
filters = عوامل التصفية
segments = المقاطع
id = المعرّف
source = المصدر
target = الهدف
findings = الملاحظات
state = الحالة
type = النوع
score = الدرجة
segment = المقطع
no_segment = لا يوجد مقطع.
article_changed = تغيّرت المقالة.
insert_into_target = إدراج في الهدف
this_segment = هذا المقطع
comments = التعليقات
comment = تعليق
add_comment = إضافة تعليق
resolve = حل
reopen = إعادة فتح
more_about_segment = المزيد عن هذا المقطع
change_file = ملف التغييرات
language = اللغة
close = إغلاق
cancel = إلغاء
save = حفظ
or = أو
labelled = { $label }: { $value }

# States and severities
state_unreviewed = غير مُراجَع
state_approved = معتمد
state_rejected = مرفوض
state_needs_work = بحاجة إلى تحسين
severity_error = خطأ
severity_warning = تحذير
severity_info = معلومات
none = لا شيء

# The list
missing = مفقود
mark_gone = مختفٍ
mark_unsaved = غير محفوظ
mark_saving = جارٍ الحفظ
mark_expired = منتهي الصلاحية
mark_resolved = تم حله
mark_comment = تعليق
no_match = لا توجد مقاطع تطابق هذا البحث.
no_segments = لا توجد مقاطع.
segment_count = { $count ->
    [zero] لا توجد مقاطع
    [one] مقطع واحد
    [two] مقطعان
    [few] { $count } مقاطع
    [many] { $count } مقطعًا
   *[other] { $count } مقطع
}
segment_count_of = { $shown } من { $count } مقطع
gone_count = عدد المختفية: { $count }
outdated_rows = صفوف لم تعد مطابقة: { $count }، تحديث
facet_rule = القاعدة
facet_type = الترجمة
facet_article = المقالة
not_value = ليس { $value }
facet_title = { $term }؛ مع Shift: الكل عدا هذه
marked_count = المقاطع المحددة: { $count }
at_row = عند { $row }
no_more = لا توجد مقاطع أخرى من هذا النوع في هذا الاتجاه.
last_of_list = كان هذا آخر ما في القائمة.
where_you_began = من هنا كانت البداية.
not_further = لم يتم الوصول إلى أبعد من هذا.
first_segments = أول المقاطع ({ $count })؛ جارٍ فحص البقية…
nothing_shown = لا يُعرض أي مقطع: القائمة فارغة.
reading_project = جارٍ قراءة المشروع…
cannot_show = يتعذّر عرض المشروع: { $reason }
only_shows = تعرض منصة العمل هذه المشروع فقط.
more_count = و{ $count } أخرى
token_label = عنوان URL أو الرمز المميز
token_open = فتح
token_note = لا يتضمن عنوان URL الرمز المميز للبرنامج قيد التشغيل الآن: افتح عنوان URL الذي طبعه البرنامج أو ألصقه هنا.

# Searches
searching = جارٍ البحث…
no_patterns = لا يسمح هذا المستعرض للصفحة بتجربة التعبيرات النمطية.
pattern_too_slow = يستغرق هذا التعبير النمطي وقتًا طويلًا جدًا. بسّطه: فالتكرار داخل التكرار، مثل (a+)+، يجرّب احتمالات كثيرة جدًا.
pattern_fails = يتعذّر استخدام التعبير النمطي: { $reason }
query_no_value = `{ $filter }` بلا قيمة.
query_wrong_value = لا يمكن أن يكون `{ $filter }` هو `{ $value }`.
query_no_filter = `{ $filter }` ليس عامل تصفية.
query_did_you_mean = هل تقصد `{ $choice }`؟
query_expected = القيم المتوقعة: { $choices }.
query_quote = للبحث عن هذه الأحرف، ضعها بين علامتي اقتباس.
query_unclosed = علامة اقتباس غير مغلقة عند { $text }.
query_bad_pattern = `{ $pattern }` ليس تعبيرًا نمطيًا صالحًا: { $reason }.
query_since = يحتاج `{ $term }` إلى يوم، كما في { $example }.
query_score = يحتاج `{ $term }` إلى رقم بين 0 و1، كما في { $example }.

# Progress
progress = التقدم
words = الكلمات
reviewed = تمت المراجعة
reviewer = المراجِع
day = اليوم
folder = المجلد
unknown = غير معروف
progress_summary = المقاطع: { $segments }؛ كلمات المصدر: { $words }، منها ما تمت مراجعته: { $reviewed }، والمعتمد: { $approved }.

# A segment
kind_code = تعليمة برمجية
kind_include = تضمين
kind_link = ارتباط
kind_placeholder = عنصر نائب
kind_emphasis = تشديد
kind_number = رقم
only_in_source = في المصدر فقط:
only_in_target = في الهدف فقط:
invisible = غير مرئي: { $names }
image = صورة
expired_changed = منتهي الصلاحية: تغيّر النص
score_of = الدرجة { $score }
by_person = { $state } بواسطة { $person }
you = أنت
source_in = المصدر: { $language }
target_in = الهدف: { $language }
segment_gone = لم يعد هذا المقطع في مقالته.
kept_until_back = يُحتفظ بما تكتبه، ويمكن حفظه عند عودة المقطع.
editable_after_import = تم الدمج أو الإصلاح هنا: يمكن تحريره بعد استيراد التغييرات.
not_saved_because = لم يُحفظ: { $reason }
failed = فشل: { $reason }
cannot_be_saved = يتعذّر الحفظ: { $reason }
article_findings = ملاحظات على المقالة كلها: { $count }
fix_named = إصلاح: { $fix }
dismiss_rule = تجاهل { $rule }
finding_count = { $count ->
    [zero] لا توجد ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $count } ملاحظات
    [many] { $count } ملاحظة
   *[other] { $count } ملاحظة
}
no_findings = لا توجد ملاحظات.
page_checks_only = تفحص هذه الصفحة الارتباطات والتعليمات البرمجية والأرقام والتشديد والمسافات والمصطلحات فقط؛ وتُطبّق القواعد كلها عند استيراد التغييرات.
no_missing_mark = لا تنقص أي علامة أو عنصر نائب من المصدر.
inserted = تم الإدراج: { $text }
insert_named = إدراج { $text }
terms = المصطلحات
not_these = لا تستخدم:
stays = يبقى كما هو

# Below a segment
tab_nearby = الجوار
tab_page = الصفحة
tab_same = المصدر نفسه ({ $count })
tab_matches = متقاربة
tab_versions = الإصدارات
as_rendered = كما يظهر، مع المقاطع المحيطة به
not_in_list = ليس في هذه القائمة. اضغط على { $key } للرجوع إليها.
looking = جارٍ البحث…
no_same_source = لا يرد هذا المصدر في أي مكان آخر.
no_close = لا يوجد ما يقاربه في المشروع.
use = استخدام
use_match = استخدام المطابقة { $number }
translation_memory = ذاكرة الترجمة
no_such_match = لا توجد مطابقة { $number }.
match_used = المطابقة { $number } في الهدف.
changed_since_review = ما تغيّر منذ المراجعة
no_versions = ليس لهذا المقطع إصدارات سابقة.

# Saving
nothing_unsaved_segment = كل ما في هذا المقطع محفوظ؛ ويعرض الزر الذي يحمل عدد النصوص غير المحفوظة بقيتها.
nothing_unsaved = كل ما هنا محفوظ.
reverted = تمت استعادة النص المحفوظ.
unsaved_count = غير محفوظ: { $count }
saving_count = جارٍ حفظ { $count }
no_storage = مساحة تخزين المستعرض غير متاحة: احفظ قبل مغادرة هذه الصفحة.
server_replaced = انتهى خادم هذه الصفحة: أُعيد تشغيله، أو يُقدَّم هنا مشروع آخر الآن. عملك محفوظ في هذا المستعرض. افتح عنوان URL الجديد الذي طبعه البرنامج: سيسألك قبل أن يحفظ ما لم يُحفظ هنا.
from_session = تغييرات من جلسة سابقة: { $count }
session_note = احتُفظ بها في هذا المستعرض ولم تُحفظ. احفظها فقط إن كانت لك.
later = لاحقًا
save_them = حفظها
discard_them = تجاهلها
not_saved_kept = لم يُحفظ بعد: { $reason }. التغيير موجود في هذا المستعرض وسيُحفظ عندما يصبح ذلك ممكنًا.
no_answer = لا يستجيب الخادم. عملك موجود في هذا المستعرض وسيُحفظ عندما يستجيب.
is_back = عاد { $path }.
checked_at_import = سيُفحص عند الاستيراد.
no_translation_now = بلا ترجمة الآن: { $ids }.
saved = تم الحفظ.
saved_act = تم الحفظ: { $act }.
not_saved = غير محفوظ
all_saved = كل شيء محفوظ.
no_longer_exists = لم يعد المقطع موجودًا.
go_there = الانتقال إليه
copy = نسخ
copied = تم النسخ.
discard = تجاهل
server_answers = عاد الخادم إلى الاستجابة.
reload_page = أُضيفت مقالات أو أُزيلت. أعد تحميل هذه الصفحة لعرضها.
cannot_save_now = يتعذّر حفظ أي شيء الآن: { $reason }
can_save_again = يمكن الآن حفظ تغييراتك.
changed_while_editing = تغيّر هذا المقطع في مكان آخر أثناء تحريره هنا.
source_changed_too = تغيّر مصدره أيضًا.
kept_until_choice = يُحتفظ بنصك إلى أن تختار.
mine = نصي
theirs = النص الآخر (الحالي)
empty = (فارغ)
keep_mine = الاحتفاظ بنصي
use_theirs = استخدام النص الآخر
edit = تحرير
kept_other = تم الاحتفاظ بالإصدار الآخر.

# Changes in a file
history = السجل
nothing_changed = لم يتغيّر شيء بعد.
nothing_to_redo = لا يوجد ما يُعاد.
nothing_to_undo = لا يوجد هنا ما يُتراجع عنه؛ تجد كل التغييرات في السجل.
redone = تمت الإعادة: { $act }.
undone = تم التراجع: { $act }.
your_name = اسمك
fill_in = املأ هذا الحقل.
also_earlier = أيضًا تغييرات الملفات السابقة: { $count }
download_changes = تنزيل التغييرات
changes_in_file = عدد التغييرات في الملف: { $count }.
drafts_not_included = عدد النصوص غير المحفوظة التي لم تُضمَّن: { $count }.
bad_change_file = ليس ملف تغييرات صالحًا.
import_result = المطبّقة: { $applied }؛ المتعارضة: { $conflicts }؛ المرفوضة: { $rejected }.

# Reviewing
judged_one = { $id }: { $state }.
judged_many = عدد المقاطع: { $count }، الحالة: { $state }.
judged_in_part = لم تصبح كلها «{ $state }»؛ فشل { $kept } من { $count }: { $reason }
save_first = احفظ نصك أو استعد النص المحفوظ أولًا: { $id }
nothing_here = لا يوجد هنا ما يمكن تطبيق ذلك عليه.
fixed_rule = تم الإصلاح: { $rule }.
fix_noted = تم التدوين: سيُصلَح { $rule } عند استيراد التغييرات.
why_false = لماذا تُعدّ هذه ملاحظة خاطئة؟
dismissed_rule = تم التجاهل: { $rule }.
dismiss = تجاهل
no_clean = لا توجد في هذه القائمة مقاطع غير مُراجَعة بلا ملاحظات.
clean_summary = المقاطع التي فيها النصان وبلا ملاحظات ولا مراجعة: { $count } من { $total } في هذه القائمة.
still_saving = لا يزال الحفظ جاريًا؛ حاول مرة أخرى بعد لحظات.
left_changed = تغيّرت منذ ذلك الحين وتُركت كما هي: { $names }.
earlier_changes = تغييرات أقدم
this_window = هذه النافذة
segments_in = المقاطع في { $paths }: { $count }
is_undone = تم التراجع عنه
reply = رد
imported_by = استورده { $person }
comment_saved = تم حفظ التعليق.
resolved = تم الحل.
reopened = أُعيد الفتح.

# Alignment
not_consecutive = المقاطع المحددة ليست متتالية في مقالة واحدة.
no_neighbor = لا يوجد في هذه المقالة مقطع آخر في هذا الاتجاه.
target_empty = الهدف فارغ.
select_two = حدد مقطعين، أو أولهما.
cannot_merge = يتعذّر الدمج: { $reason }
becomes_one = يصبح { $first } و{ $second } مقطعًا واحدًا، هو { $first }.
merge = دمج
split = تقسيم
current_target = الهدف الحالي
new_target = الهدف الجديد
nothing_would_change = لن يتغيّر شيء.
server_rejected = رفضه الخادم.
target_of = هدف { $id }
caret_in_source = ضع المؤشر في المصدر حيث يبدأ نصفه الثاني.
split_help = ضع المؤشر في كل نص حيث يبدأ النصف الثاني؛ ينتقل { $keys } من جملة إلى جملة.
then = ثم
split_title = تقسيم { $id }

# Replacing
replace_scope = في أهداف مقاطع هذه القائمة ({ $count }).
find = بحث عن
replace_by = استبدال بـ
regular_expression = تعبير نمطي ($1 للمجموعات)
case_matters = مطابقة حالة الأحرف
whole_words = كلمات كاملة
replace = استبدال
say_what = اكتب ما تبحث عنه.
no_target_holds = لا يحتوي أي هدف على هذا.
replace_in = استبدال في { $id }
your_text_unsaved = نصك هنا غير محفوظ
would_change = عدد الأهداف التي ستتغيّر: { $count }.
choose_all = الكل
choose_none = لا شيء
now = الآن
not_checked = تعذّر الفحص
new_findings = جديد: { $rules }
checking_texts = جارٍ فحص النصوص الجديدة…
see_first = لم يُستبدل شيء بعد: اطّلع على ما يُذكر عن النصوص الجديدة.
nothing_chosen = لم يُختر شيء.
replaced_in = عدد المقاطع التي تم الاستبدال فيها: { $count }.
same_source_summary = المقاطع الأخرى بهذا المصدر: { $count }؛ منها ما له هذا الهدف: { $same }.
approve_too = اعتمادها أيضًا
apply = تطبيق

# Commands
group_go = انتقال
group_list = القائمة
group_align = محاذاة
group_conflict = تعارض
group_view = عرض
next_segment = المقطع التالي
previous_segment = المقطع السابق
page_down = صفحة لأسفل
page_up = صفحة لأعلى
first_segment = المقطع الأول
last_segment = المقطع الأخير
next_with_findings = التالي مع ملاحظات
previous_with_findings = السابق مع ملاحظات
next_unreviewed = التالي غير المُراجَع
previous_unreviewed = السابق غير المُراجَع
extend_down = توسيع التحديد لأسفل
extend_up = توسيع التحديد لأعلى
go_back = الرجوع إلى حيث كنت
go_forward = التقدم مجددًا
change_sort = تغيير الترتيب
refresh_list = تحديث القائمة
approve_clean = اعتماد كل ما هو بلا ملاحظات
show_unsaved = إظهار التغييرات غير المحفوظة
approve = اعتماد
needs_work = بحاجة إلى تحسين
reject = رفض
reset_review = إعادة إلى غير مُراجَع
resolve_or_reopen = حل التعليقات أو إعادة فتحها
apply_fix = تطبيق أول إصلاح آمن
dismiss_first = تجاهل أول ملاحظة
undo = تراجع
redo = إعادة
save_next = حفظ وانتقال إلى التالي
save_approve_next = حفظ واعتماد وانتقال إلى التالي
back_to_list = الرجوع إلى القائمة (مع الاحتفاظ بالنص)
revert = استعادة النص المحفوظ
copy_source = نسخ المصدر
insert_special = إدراج علامة من المصدر أو حرف خاص
insert_missing = إدراج العلامة أو العنصر النائب الناقص التالي
apply_to_same = تطبيق على كل ما له المصدر نفسه
next_without_saving = المقطع التالي، بلا حفظ
previous_without_saving = المقطع السابق، بلا حفظ
swap_targets = تبديل الهدف مع المقطع التالي
swap = تبديل
sentence_up = نقل الجملة الأولى إلى المقطع السابق
sentence_down = نقل الجملة الأخيرة إلى المقطع التالي
sentence = جملة
merge_next = دمج مع المقطع التالي
shift_up = إزاحة الأهداف لأعلى بمقدار واحد
shift_down = إزاحة الأهداف لأسفل بمقدار واحد
targets = الأهداف
below = أدناه: { $tab }
keys = المفاتيح
load_change_file = تحميل ملف تغييرات
in_target_field = في حقل الهدف
single_keys = تعمل مفاتيح الحرف الواحد خارج حقول النص
two_words = كلمتان معًا
a_word = كلمة
help_words = كلتاهما، في أي من الجانبين
help_phrase = هذه الكلمات بهذا الترتيب
help_without = بدونها؛ يصلح قبل كل عامل تصفية
help_side = في جانب واحد؛ كتعبير نمطي
help_state = إحدى حالات عدة؛ وأيضًا { $states }
help_rule = ما وجده الفحص
help_place = مكانه؛ { $types }
help_score = درجة المحاذاة
help_by = من راجع أو علّق، ومنذ متى
help_has = ما يتضمنه المقطع؛ وأيضًا { $others }

# Refusals, as the program has them in English
refusal_structure = النص الجديد سيغيّر بنية الصفحة: سطر فارغ، أو سطر يبدأ قائمة أو عنوانًا أو جدولًا أو ينهيه
refusal_unmatched = يحتوي النص الجديد على وسم `<span>` أو `</span>` بلا نظير
refusal_spills = النص الجديد سيغيّر المقطع { $value }: تعليمته البرمجية أو تشديده أو ارتباطه يستمر هناك
refusal_unseen = يحتوي النص الجديد على { $value }، وهو حرف تحكم غير مرئي؛ احذفه
refusal_two_blocks = المقطعان في كتلتين مختلفتين من الصفحة
refusal_one_sided = لا يمكن دمج مقطع بلا مصدر أو بلا ترجمة أو تقسيمه
refusal_empty_half = يحتاج كل نصف إلى نص باللغتين
