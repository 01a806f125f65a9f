# The page's own words in Hebrew.

skip_to_content = דילוג לתוכן
home = דף הבית
navigation = כל המאמרים
breadcrumbs = המיקום הנוכחי
on_this_page = בדף זה
about_page = אודות דף זה
articles = מאמרים
article_count = { $count ->
    [one] מאמר אחד
    [two] שני מאמרים
   *[other] { $count } מאמרים
}
search = חיפוש
search_results = תוצאות
search_count = { $count ->
    [one] תוצאה אחת
    [two] שתי תוצאות
   *[other] { $count } תוצאות
}
search_none = לא נמצא דבר
search_hint = בדקו את האיות, או נסו מילים אחרות או פחות מילים.
search_more = תוצאות נוספות
search_section = מדור
search_everywhere = כל המדורים
search_disk = אי אפשר לחפש בדפים שנפתחו מהדיסק. כדי לחפש, פתחו את האתר דרך שרת אינטרנט.
search_failed = לא ניתן היה לטעון את החיפוש.
close = סגירה
languages = שפות
not_translated = טרם תורגם
fallback = מאמר זה עדיין לא תורגם. זהו נוסח המקור.
previous = הקודם
next = הבא
prev_next = המאמר הקודם והמאמר הבא
updated = עודכן בתאריך
reading_time = זמן קריאה: { $count } דק׳
contributors = תורמים
related = מאמרים קשורים
edit = עריכת דף זה
translation_human = תרגום אנושי
translation_machine = תרגום מכונה
translation_post_edited = תרגום מכונה בעריכה אנושית
read_original = קריאת המקור
side_by_side = הצגת שתי השפות זו לצד זו
only_target = הצגת התרגום בלבד
layout = תצוגה
layout_split = זו לצד זו
layout_stacked = זו מתחת לזו
to_source = הצגת המקור של משפט זה
to_target = הצגת התרגום של משפט זה
link_to_section = קישור לסעיף זה
version = גרסה
note = הערה
tip = עצה
important = חשוב
warning = אזהרה
caution = זהירות
copy = העתקה
copied = הועתק
scrollable = ניתן לגלול הצידה כדי לקרוא את הכול
not_found_title = דף זה אינו קיים
not_found_text = ייתכן שהמאמר הועבר או שנפלה טעות בכתובת. כל המאמרים נמצאים בדף הבית.
generated_by = נוצר באמצעות
code_not_found = דוגמת הקוד לא נמצאה.
video = וידאו
image_description = תיאור התמונה
footnotes = הערות שוליים
back_to_text = חזרה לטקסט
task_done = בוצע
task_open = לביצוע
colon = { ": " }
bracket_open = { " (" }
bracket_close = { ")" }
theme = ערכת נושא
theme_system = לפי המערכת
theme_light = בהיר
theme_dark = כהה
