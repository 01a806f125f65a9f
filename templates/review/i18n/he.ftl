# The workbench's own words in Hebrew.

# The page
review = סקירה
review_of = סקירה: { $title }
search_and_filter = חיפוש וסינון
words_example = מילים
sort = מיון
sort_severity = החמורים תחילה
sort_document = לפי מסמך
sort_score = הציון הנמוך תחילה
whole_list = כל הרשימה
filters = מסננים
segments = מקטעים
id = מזהה
source = מקור
target = יעד
findings = ממצאים
state = מצב
type = סוג
score = ציון
segment = מקטע
no_segment = אין מקטע.
article_changed = המאמר השתנה.
insert_into_target = הוספה ליעד
this_segment = מקטע זה
comments = הערות
comment = הערה
add_comment = הוספת הערה
resolve = סימון כטופל
reopen = פתיחה מחדש
more_about_segment = עוד על מקטע זה
change_file = קובץ שינויים
language = שפה
close = סגירה
cancel = ביטול
save = שמירה
or = או
labelled = { $label }: { $value }

# States and severities
state_unreviewed = לא נסקר
state_approved = מאושר
state_rejected = נדחה
state_needs_work = דורש תיקון
severity_error = שגיאה
severity_warning = אזהרה
severity_info = מידע
none = ללא

# The list
missing = חסר
mark_gone = נעלם
mark_unsaved = לא נשמר
mark_saving = בשמירה
mark_expired = פג תוקף
mark_resolved = טופל
mark_comment = הערה
no_match = אין מקטעים שמתאימים לחיפוש זה.
no_segments = אין מקטעים.
segment_count = { $count ->
    [one] מקטע אחד
    [two] { $count } מקטעים
    [many] { $count } מקטעים
   *[other] { $count } מקטעים
}
segment_count_of = { $shown } מתוך { $count } מקטעים
gone_count = נעלמו: { $count }
outdated_rows = שורות שכבר אינן מתאימות: { $count }. רענון
facet_rule = כלל
facet_type = תרגום
facet_article = מאמר
not_value = לא { $value }
facet_title = { $term }; עם Shift: הכול חוץ מאלה
marked_count = { $count ->
    [one] מקטע אחד נבחר
    [two] { $count } מקטעים נבחרו
    [many] { $count } מקטעים נבחרו
   *[other] { $count } מקטעים נבחרו
}
at_row = בשורה { $row }
no_more = אין עוד מקטעים כאלה בכיוון זה.
last_of_list = זה היה האחרון ברשימה זו.
where_you_began = כאן התחלתם.
not_further = לא הגעתם רחוק יותר.
first_segments = { $count } המקטעים הראשונים; בודק את האחרים…
nothing_shown = לא מוצג מקטע: הרשימה ריקה.
reading_project = קורא את הפרויקט…
cannot_show = אי אפשר להציג את הפרויקט: { $reason }
only_shows = סביבת עבודה זו רק מציגה את הפרויקט.
more_count = ועוד { $count }
token_label = כתובת URL או אסימון
token_open = פתיחה
token_note = בכתובת ה-URL אין אסימון של התוכנית שפועלת כעת: פתחו את כתובת ה-URL שהתוכנית הדפיסה, או הדביקו אותה כאן.

# Searches
searching = מחפש…
no_patterns = דפדפן זה אינו מאפשר לדף לנסות ביטויים רגולריים.
pattern_too_slow = הביטוי הרגולרי הזה נמשך זמן רב מדי. פשטו אותו: חזרה בתוך חזרה, כגון (a+)+, מנסה אפשרויות רבות מאוד.
pattern_fails = אי אפשר להשתמש בביטוי הרגולרי: { $reason }
query_no_value = ל-`{ $filter }` אין ערך.
query_wrong_value = `{ $filter }` לא יכול להיות `{ $value }`.
query_no_filter = `{ $filter }` אינו מסנן.
query_did_you_mean = האם התכוונתם ל-`{ $choice }`?
query_expected = ערכים אפשריים: { $choices }.
query_quote = כדי לחפש תווים אלה, שימו אותם במירכאות.
query_unclosed = מירכאות לא סגורות ליד { $text }.
query_bad_pattern = `{ $pattern }` אינו ביטוי רגולרי חוקי: { $reason }.
query_since = ל-`{ $term }` דרוש תאריך, כמו ב-{ $example }.
query_score = ל-`{ $term }` דרוש מספר בין 0 ל-1, כמו ב-{ $example }.

# Progress
progress = התקדמות
words = מילים
reviewed = נסקר
reviewer = סוקר
day = יום
folder = תיקייה
unknown = לא ידוע
progress_summary = מקטעים: { $segments }; מילות מקור: { $words }, מהן נסקרו: { $reviewed }, אושרו: { $approved }.

# A segment
kind_code = קוד
kind_include = הכללה
kind_link = קישור
kind_placeholder = מציין מיקום
kind_emphasis = הדגשה
kind_number = מספר
only_in_source = רק במקור:
only_in_target = רק ביעד:
invisible = בלתי נראים: { $names }
image = תמונה
expired_changed = פג תוקף: הטקסט השתנה
score_of = ציון { $score }
by_person = { $state } על ידי { $person }
you = אני
source_in = מקור: { $language }
target_in = יעד: { $language }
segment_gone = מקטע זה כבר אינו במאמר שלו.
kept_until_back = מה שתקלידו נשמר בצד, ואפשר יהיה לשמור אותו כשהמקטע יחזור.
editable_after_import = מוזג או תוקן כאן: אפשר יהיה לערוך אותו לאחר ייבוא השינויים.
not_saved_because = לא נשמר: { $reason }
failed = נכשל: { $reason }
cannot_be_saved = אי אפשר לשמור: { $reason }
article_findings = { $count ->
    [one] ממצא אחד על כל המאמר
    [two] { $count } ממצאים על כל המאמר
    [many] { $count } ממצאים על כל המאמר
   *[other] { $count } ממצאים על כל המאמר
}
fix_named = תיקון: { $fix }
dismiss_rule = דחיית { $rule }
finding_count = { $count ->
    [one] ממצא אחד
    [two] { $count } ממצאים
    [many] { $count } ממצאים
   *[other] { $count } ממצאים
}
no_findings = אין ממצאים.
page_checks_only = דף זה בודק רק קישורים, קוד, מספרים, הדגשה, רווחים ומונחים; כל הכללים פועלים בעת ייבוא השינויים.
no_missing_mark = לא חסר תג או מציין מיקום של המקור.
inserted = נוסף: { $text }
insert_named = הוספת { $text }
terms = מונחים
not_these = לא:
stays = נשאר כפי שהוא

# Below a segment
tab_nearby = סביבה
tab_page = דף
tab_same = אותו מקור ({ $count })
tab_matches = דומים
tab_versions = גרסאות
as_rendered = כפי שמוצג, עם המקטעים שסביבו
not_in_list = לא ברשימה זו. הקישו { $key } כדי לחזור אליה.
looking = מחפש…
no_same_source = המקור הזה אינו מופיע במקום אחר.
no_close = אין בפרויקט משהו דומה.
use = שימוש
use_match = שימוש בהתאמה { $number }
translation_memory = זיכרון תרגום
no_such_match = אין התאמה { $number }.
match_used = התאמה { $number } נמצאת ביעד.
changed_since_review = השתנה מאז הסקירה
no_versions = אין למקטע זה גרסאות קודמות.

# Saving
nothing_unsaved_segment = במקטע זה הכול שמור; הלחצן עם מספר הטקסטים שלא נשמרו מציג את האחרים.
nothing_unsaved = הכול שמור כאן.
reverted = הוחזר הטקסט השמור.
unsaved_count = לא נשמרו: { $count }
saving_count = בשמירה: { $count }
no_storage = האחסון של הדפדפן אינו זמין: שמרו לפני שתעזבו דף זה.
server_replaced = השרת של דף זה הסתיים: הוא הופעל מחדש, או שכעת מוגש כאן פרויקט אחר. העבודה שלכם נשמרה בדפדפן זה. פתחו את כתובת ה-URL החדשה שהתוכנית הדפיסה: תישאלו לפני שיישמר מה שלא נשמר כאן.
from_session = { $count ->
    [one] שינוי אחד מהפעלה קודמת
    [two] { $count } שינויים מהפעלה קודמת
    [many] { $count } שינויים מהפעלה קודמת
   *[other] { $count } שינויים מהפעלה קודמת
}
session_note = הם נשמרו בדפדפן זה בלבד. שמרו אותם רק אם הם שלכם.
later = אחר כך
save_them = שמירה
discard_them = מחיקה
not_saved_kept = עדיין לא נשמר: { $reason }. השינוי שמור בדפדפן זה ויישמר כשיתאפשר.
no_answer = השרת אינו עונה. העבודה שלכם שמורה בדפדפן זה ותישמר כשיענה.
is_back = { $path } חזר.
checked_at_import = ייבדק בעת הייבוא.
no_translation_now = כעת ללא תרגום: { $ids }.
saved = נשמר.
saved_act = נשמר: { $act }.
not_saved = לא נשמר
all_saved = הכול שמור.
no_longer_exists = המקטע כבר אינו קיים.
go_there = מעבר לשם
copy = העתקה
copied = הועתק.
discard = מחיקה
server_answers = השרת עונה שוב.
reload_page = נוספו או הוסרו מאמרים. טענו דף זה מחדש כדי לראות אותם.
cannot_save_now = אי אפשר לשמור דבר כעת: { $reason }
can_save_again = כעת אפשר לשמור את השינויים שלכם.
changed_while_editing = מקטע זה השתנה במקום אחר בזמן שערכתם אותו.
source_changed_too = גם המקור שלו השתנה.
kept_until_choice = הטקסט שלכם נשמר בצד עד שתבחרו.
mine = שלי
theirs = של האחר, הטקסט הנוכחי
empty = (ריק)
keep_mine = להשאיר את שלי
use_theirs = להשתמש באחר
edit = עריכה
kept_other = הגרסה האחרת נשארה.

# Changes in a file
history = היסטוריה
nothing_changed = עדיין לא השתנה דבר.
nothing_to_redo = אין מה לבצע שוב.
nothing_to_undo = אין כאן מה לבטל; כל השינויים נמצאים בהיסטוריה.
redone = בוצע שוב: { $act }.
undone = בוטל: { $act }.
your_name = השם שלכם
fill_in = מלאו שדה זה.
also_earlier = { $count ->
    [one] גם השינוי של קבצים קודמים
    [two] גם { $count } השינויים של קבצים קודמים
    [many] גם { $count } השינויים של קבצים קודמים
   *[other] גם { $count } השינויים של קבצים קודמים
}
download_changes = הורדת שינויים
changes_in_file = { $count ->
    [one] שינוי אחד בקובץ.
    [two] { $count } שינויים בקובץ.
    [many] { $count } שינויים בקובץ.
   *[other] { $count } שינויים בקובץ.
}
drafts_not_included = { $count ->
    [one] טקסט אחד שלא נשמר אינו כלול.
    [two] { $count } טקסטים שלא נשמרו אינם כלולים.
    [many] { $count } טקסטים שלא נשמרו אינם כלולים.
   *[other] { $count } טקסטים שלא נשמרו אינם כלולים.
}
bad_change_file = קובץ שינויים לא חוקי.
import_result = הוחלו: { $applied }; התנגשויות: { $conflicts }; נדחו: { $rejected }.

# Reviewing
judged_one = { $id }: { $state }.
judged_many = { $count ->
    [one] מקטע אחד: { $state }.
    [two] { $count } מקטעים: { $state }.
    [many] { $count } מקטעים: { $state }.
   *[other] { $count } מקטעים: { $state }.
}
judged_in_part = לא כולם במצב „{ $state }”; נכשלו { $kept } מתוך { $count }: { $reason }
save_first = שמרו או החזירו תחילה את הטקסט שלכם: { $id }
nothing_here = אין כאן במה לעשות זאת.
fixed_rule = תוקן: { $rule }.
fix_noted = נרשם: { $rule } יתוקן בעת ייבוא השינויים.
why_false = מדוע זו התרעת שווא?
dismissed_rule = נדחה: { $rule }.
dismiss = דחייה
no_clean = אין ברשימה זו מקטעים שלא נסקרו וללא ממצאים.
clean_summary = מקטעים עם שני הטקסטים, ללא ממצאים וללא סקירה: { $count } מתוך { $total } ברשימה זו.
still_saving = עדיין בשמירה; נסו שוב בעוד רגע.
left_changed = השתנו מאז ונשארו כפי שהם: { $names }.
earlier_changes = שינויים קודמים
this_window = חלון זה
segments_in = { $count ->
    [one] מקטע אחד ב-{ $paths }
    [two] { $count } מקטעים ב-{ $paths }
    [many] { $count } מקטעים ב-{ $paths }
   *[other] { $count } מקטעים ב-{ $paths }
}
is_undone = בוטל
reply = תגובה
imported_by = יובא על ידי { $person }
comment_saved = ההערה נשמרה.
resolved = טופל.
reopened = נפתח מחדש.

# Alignment
not_consecutive = המקטעים שנבחרו אינם רצופים במאמר אחד.
no_neighbor = אין במאמר זה מקטע נוסף בכיוון זה.
target_empty = היעד ריק.
select_two = בחרו שני מקטעים, או את הראשון מביניהם.
cannot_merge = אי אפשר למזג: { $reason }
becomes_one = { $first } ו-{ $second } יהיו למקטע אחד, { $first }.
merge = מיזוג
split = פיצול
current_target = היעד הנוכחי
new_target = יעד חדש
nothing_would_change = דבר לא ישתנה.
server_rejected = השרת דחה זאת.
target_of = היעד של { $id }
caret_in_source = הציבו את הסמן במקור, במקום שבו מתחילה המחצית השנייה.
split_help = הציבו את הסמן בכל טקסט במקום שבו מתחילה המחצית השנייה; { $keys } עוברים לפי משפטים.
then = לאחר מכן
split_title = פיצול { $id }

# Replacing
replace_scope = ביעדים של המקטעים ברשימה זו ({ $count }).
find = חיפוש
replace_by = החלפה ב
regular_expression = ביטוי רגולרי ($1 לקבוצות)
case_matters = התאמת רישיות
whole_words = מילים שלמות
replace = החלפה
say_what = הקלידו מה לחפש.
no_target_holds = אין יעד שמכיל זאת.
replace_in = החלפה ב-{ $id }
your_text_unsaved = הטקסט שלכם כאן לא נשמר
would_change = { $count ->
    [one] יעד אחד ישתנה.
    [two] { $count } יעדים ישתנו.
    [many] { $count } יעדים ישתנו.
   *[other] { $count } יעדים ישתנו.
}
choose_all = הכול
choose_none = ללא
now = עכשיו
not_checked = לא היה אפשר לבדוק
new_findings = חדש: { $rules }
checking_texts = בודק את הטקסטים החדשים…
see_first = עדיין לא הוחלף דבר: ראו מה נאמר על הטקסטים החדשים.
nothing_chosen = לא נבחר דבר.
replaced_in = { $count ->
    [one] הוחלף במקטע אחד.
    [two] הוחלף ב-{ $count } מקטעים.
    [many] הוחלף ב-{ $count } מקטעים.
   *[other] הוחלף ב-{ $count } מקטעים.
}
same_source_summary = מקטעים אחרים עם מקור זה: { $count }; מהם כבר עם יעד זה: { $same }.
approve_too = לאשר גם אותם
apply = החלה

# Commands
group_go = מעבר
group_list = רשימה
group_align = יישור
group_conflict = התנגשות
group_view = תצוגה
next_segment = המקטע הבא
previous_segment = המקטע הקודם
page_down = עמוד למטה
page_up = עמוד למעלה
first_segment = המקטע הראשון
last_segment = המקטע האחרון
next_with_findings = הבא עם ממצאים
previous_with_findings = הקודם עם ממצאים
next_unreviewed = הבא שלא נסקר
previous_unreviewed = הקודם שלא נסקר
extend_down = הרחבת הבחירה למטה
extend_up = הרחבת הבחירה למעלה
go_back = חזרה למקום הקודם
go_forward = שוב קדימה
change_sort = שינוי סדר המיון
refresh_list = רענון הרשימה
approve_clean = אישור של כל מי שללא ממצאים
show_unsaved = הצגת שינויים שלא נשמרו
approve = אישור
needs_work = דורש תיקון
reject = דחייה
reset_review = החזרה למצב לא נסקר
resolve_or_reopen = סימון ההערות כטופלו, או פתיחתן מחדש
apply_fix = החלת התיקון הבטוח הראשון
dismiss_first = דחיית הממצא הראשון
undo = ביטול פעולה
redo = ביצוע שוב
save_next = שמירה ומעבר לבא
save_approve_next = שמירה, אישור ומעבר לבא
back_to_list = חזרה לרשימה (הטקסט נשאר)
revert = החזרת הטקסט השמור
copy_source = העתקת המקור
insert_special = הוספת תג מהמקור או תו מיוחד
insert_missing = הוספת התג או מציין המיקום החסר הבא
apply_to_same = החלה על כל מי שמקורו זהה
next_without_saving = המקטע הבא, בלי לשמור
previous_without_saving = המקטע הקודם, בלי לשמור
swap_targets = החלפת יעדים עם המקטע הבא
swap = החלפת יעדים
sentence_up = העברת המשפט הראשון למקטע הקודם
sentence_down = העברת המשפט האחרון למקטע הבא
sentence = משפט
merge_next = מיזוג עם המקטע הבא
shift_up = הזזת היעדים אחד למעלה
shift_down = הזזת היעדים אחד למטה
targets = יעדים
below = למטה: { $tab }
keys = מקשים
load_change_file = טעינת קובץ שינויים
in_target_field = בשדה היעד
single_keys = מקשים של תו יחיד פועלים מחוץ לשדות טקסט
two_words = שתי מילים
a_word = מילה
help_words = שתיהן, באחד הצדדים
help_phrase = מילים אלה בסדר זה
help_without = בלעדיה; פועל לפני כל מסנן
help_side = בצד אחד; כביטוי רגולרי
help_state = אחד מכמה מצבים; גם { $states }
help_rule = מה שהבדיקה מצאה
help_place = היכן הוא; { $types }
help_score = ציון היישור
help_by = מי סקר או העיר, וממתי
help_has = מה יש למקטע; גם { $others }

# Refusals, as the program has them in English
refusal_structure = הטקסט החדש ישנה את מבנה הדף: שורה ריקה, או שורה שפותחת או סוגרת רשימה, כותרת או טבלה
refusal_unmatched = הטקסט החדש מכיל תג `<span>` או `</span>` ללא בן זוג
refusal_spills = הטקסט החדש ישנה את מקטע { $value }: הקוד, ההדגשה או הקישור שלו נמשכים שם
refusal_unseen = הטקסט החדש מכיל את { $value }, תו בקרה בלתי נראה; הסירו אותו
refusal_two_blocks = המקטעים נמצאים בשני גושים של הדף
refusal_one_sided = אי אפשר למזג או לפצל מקטע ללא מקור או ללא תרגום
refusal_empty_half = בכל מחצית צריך להיות טקסט בשתי השפות
