# The workbench's own words in Ukrainian.

# The page
review = Перевірка
review_of = Перевірка: { $title }
search_and_filter = Пошук і фільтри
words_example = слова
sort = Сортування
sort_severity = спершу найсерйозніші
sort_document = за порядком у документі
sort_score = спершу найнижча оцінка
whole_list = Увесь список
filters = Фільтри
segments = Сегменти
id = ID
source = Оригінал
target = Переклад
findings = Зауваження
state = Стан
type = Тип
score = Оцінка
segment = Сегмент
no_segment = Немає сегмента.
article_changed = Статтю змінено.
insert_into_target = Вставити в переклад
this_segment = Цей сегмент
comments = Коментарі
comment = Коментар
add_comment = Додати коментар
resolve = Вирішено
reopen = Відкрити знову
more_about_segment = Докладніше про цей сегмент
change_file = Файл змін
language = Мова
close = Закрити
cancel = Скасувати
save = Зберегти
or = або
labelled = { $label }: { $value }

# States and severities
state_unreviewed = не перевірено
state_approved = затверджено
state_rejected = відхилено
state_needs_work = потребує доопрацювання
severity_error = помилка
severity_warning = попередження
severity_info = відомості
none = немає

# The list
missing = відсутнє
mark_gone = зник
mark_unsaved = не збережено
mark_saving = зберігається
mark_expired = застаріло
mark_resolved = вирішено
mark_comment = коментар
no_match = Жоден сегмент не відповідає цьому пошуку.
no_segments = Немає сегментів.
segment_count = { $count ->
    [one] { $count } сегмент
    [few] { $count } сегменти
    [many] { $count } сегментів
   *[other] { $count } сегменти
}
segment_count_of = { $count ->
    [one] { $shown } з { $count } сегмента
    [few] { $shown } з { $count } сегментів
    [many] { $shown } з { $count } сегментів
   *[other] { $shown } з { $count } сегментів
}
gone_count = зникло: { $count }
outdated_rows = { $count ->
    [one] { $count } рядок більше не підходить: оновити
    [few] { $count } рядки більше не підходять: оновити
    [many] { $count } рядків більше не підходить: оновити
   *[other] { $count } рядки більше не підходять: оновити
}
facet_rule = Правило
facet_type = Переклад
facet_article = Стаття
not_value = крім { $value }
facet_title = { $term }; із Shift: усі, крім цих
marked_count = Вибрано сегментів: { $count }
at_row = рядок { $row }
no_more = У цьому напрямку таких сегментів більше немає.
last_of_list = Це був останній у списку.
where_you_began = Звідси ви почали.
not_further = Далі ви ще не були.
first_segments = Перші сегменти: { $count }; решта перевіряється…
nothing_shown = Сегмент не показано: список порожній.
reading_project = Читання проєкту…
cannot_show = Не вдається показати проєкт: { $reason }
only_shows = Це робоче місце лише показує проєкт.
more_count = і ще { $count }
token_label = URL-адреса або токен
token_open = Відкрити
token_note = В URL-адресі немає токена програми, яка працює зараз. Відкрийте URL-адресу, яку вивела програма, або вставте її сюди.

# Searches
searching = Пошук…
no_patterns = Цей браузер не дає сторінці випробовувати регулярні вирази.
pattern_too_slow = Цей регулярний вираз виконується надто довго. Спростіть його: повторення в повторенні, як-от (a+)+, перебирає дуже багато варіантів.
pattern_fails = Не вдається використати регулярний вираз: { $reason }
query_no_value = У `{ $filter }` немає значення.
query_wrong_value = Для `{ $filter }` не підходить значення `{ $value }`.
query_no_filter = Фільтра `{ $filter }` немає.
query_did_you_mean = Можливо, ви мали на увазі `{ $choice }`?
query_expected = Очікується: { $choices }.
query_quote = Щоб шукати ці знаки, візьміть їх у лапки.
query_unclosed = Незакриті лапки: { $text }.
query_bad_pattern = `{ $pattern }` — неприпустимий регулярний вираз: { $reason }.
query_since = Для `{ $term }` потрібен день, наприклад { $example }.
query_score = Для `{ $term }` потрібне число від 0 до 1, наприклад { $example }.

# Progress
progress = Перебіг
words = Слова
reviewed = Перевірено
reviewer = Рецензент
day = День
folder = Папка
unknown = невідомо
progress_summary = Сегментів: { $segments }; слів оригіналу: { $words }, з них перевірено: { $reviewed }, затверджено: { $approved }.

# A segment
kind_code = код
kind_include = включення
kind_link = посилання
kind_placeholder = заповнювач
kind_emphasis = виділення
kind_number = число
only_in_source = Лише в оригіналі:
only_in_target = Лише в перекладі:
invisible = невидимі: { $names }
image = зображення
expired_changed = застаріло: текст змінено
score_of = оцінка { $score }
by_person = { $state }: { $person }
you = ви
source_in = Оригінал: { $language }
target_in = Переклад: { $language }
segment_gone = Цього сегмента більше немає в статті.
kept_until_back = Введений текст залишається тут; його можна буде зберегти, коли сегмент повернеться.
editable_after_import = Об’єднано або виправлено тут: редагувати можна буде після імпорту змін.
not_saved_because = Не збережено: { $reason }
failed = Не вдалося: { $reason }
cannot_be_saved = Не вдається зберегти: { $reason }
article_findings = { $count ->
    [one] { $count } зауваження до всієї статті
    [few] { $count } зауваження до всієї статті
    [many] { $count } зауважень до всієї статті
   *[other] { $count } зауваження до всієї статті
}
fix_named = Виправити: { $fix }
dismiss_rule = Відхилити { $rule }
finding_count = { $count ->
    [one] { $count } зауваження
    [few] { $count } зауваження
    [many] { $count } зауважень
   *[other] { $count } зауваження
}
no_findings = Зауважень немає.
page_checks_only = Ця сторінка перевіряє лише посилання, код, числа, виділення, пробіли й терміни; усі правила застосовуються під час імпорту змін.
no_missing_mark = Усі теги й заповнювачі оригіналу на місці.
inserted = Вставлено: { $text }
insert_named = Вставити { $text }
terms = Терміни
not_these = не можна:
stays = залишається як є

# Below a segment
tab_nearby = Поруч
tab_page = Сторінка
tab_same = Той самий оригінал ({ $count })
tab_matches = Схожі
tab_versions = Версії
as_rendered = У готовому вигляді, із сусідніми сегментами
not_in_list = Немає в цьому списку. Натисніть { $key }, щоб повернутися до нього.
looking = Пошук…
no_same_source = Більше ніде цей оригінал не трапляється.
no_close = У проєкті немає нічого схожого.
use = Узяти
use_match = Узяти збіг { $number }
translation_memory = пам’ять перекладів
no_such_match = Збігу { $number } немає.
match_used = Збіг { $number } вставлено в переклад.
changed_since_review = Змінено після перевірки
no_versions = У цього сегмента немає попередніх версій.

# Saving
nothing_unsaved_segment = У цьому сегменті все збережено; кнопка з кількістю незбережених текстів показує решту.
nothing_unsaved = Тут усе збережено.
reverted = Повернено збережений текст.
unsaved_count = не збережено: { $count }
saving_count = зберігається: { $count }
no_storage = Сховище браузера недоступне: збережіть роботу, перш ніж залишити сторінку.
server_replaced = Сервер цієї сторінки завершив роботу: його перезапущено або тут відкрито інший проєкт. Ваша робота зберігається в цьому браузері. Відкрийте нову URL-адресу, яку вивела програма: вона запитає, перш ніж зберегти те, що не збережено тут.
from_session = { $count ->
    [one] { $count } зміна з попереднього сеансу
    [few] { $count } зміни з попереднього сеансу
    [many] { $count } змін із попереднього сеансу
   *[other] { $count } зміни з попереднього сеансу
}
session_note = Вони залишилися в цьому браузері й не збережені. Зберігайте їх, лише якщо вони ваші.
later = Пізніше
save_them = Зберегти
discard_them = Видалити
not_saved_kept = Поки не збережено: { $reason }. Зміна залишається в цьому браузері й буде збережена, щойно це стане можливо.
no_answer = Сервер не відповідає. Ваша робота зберігається в цьому браузері й буде збережена, коли він відповість.
is_back = { $path } знову на місці.
checked_at_import = Перевірка буде під час імпорту.
no_translation_now = Тепер без перекладу: { $ids }.
saved = Збережено.
saved_act = Збережено: { $act }.
not_saved = Не збережено
all_saved = Усе збережено.
no_longer_exists = Цього сегмента більше немає.
go_there = Перейти
copy = Копіювати
copied = Скопійовано.
discard = Видалити
server_answers = Сервер знову відповідає.
reload_page = Додано або вилучено статті. Перезавантажте сторінку, щоб побачити їх.
cannot_save_now = Зараз нічого не можна зберегти: { $reason }
can_save_again = Тепер ваші зміни можна зберегти.
changed_while_editing = Поки ви редагували цей сегмент, його змінили деінде.
source_changed_too = Оригінал теж змінено.
kept_until_choice = Ваш текст залишається, доки ви не зробите вибір.
mine = Мій текст
theirs = Чужий текст (поточний)
empty = (порожньо)
keep_mine = Залишити мій
use_theirs = Узяти чужий
edit = Змінити
kept_other = Залишено іншу версію.

# Changes in a file
history = Історія
nothing_changed = Поки нічого не змінено.
nothing_to_redo = Повторювати нічого.
nothing_to_undo = Тут скасовувати нічого; усі зміни є в історії.
redone = Повторено: { $act }.
undone = Скасовано: { $act }.
your_name = Ваше ім’я
fill_in = Заповніть це поле.
also_earlier = { $count ->
    [one] також { $count } зміна з попередніх файлів
    [few] також { $count } зміни з попередніх файлів
    [many] також { $count } змін із попередніх файлів
   *[other] також { $count } зміни з попередніх файлів
}
download_changes = Завантажити зміни
changes_in_file = { $count ->
    [one] У файлі { $count } зміна.
    [few] У файлі { $count } зміни.
    [many] У файлі { $count } змін.
   *[other] У файлі { $count } зміни.
}
drafts_not_included = Незбережених текстів, що не ввійшли: { $count }.
bad_change_file = Це не файл змін.
import_result = Застосовано: { $applied }; конфліктів: { $conflicts }; відхилено: { $rejected }.

# Reviewing
judged_one = { $id }: { $state }.
judged_many = { $count ->
    [one] { $count } сегмент: { $state }.
    [few] { $count } сегменти: { $state }.
    [many] { $count } сегментів: { $state }.
   *[other] { $count } сегменти: { $state }.
}
judged_in_part = Не всі мають стан «{ $state }»: не вдалося { $kept } з { $count }: { $reason }
save_first = Спершу збережіть або поверніть свій текст: { $id }
nothing_here = Тут це ні до чого застосувати.
fixed_rule = Виправлено: { $rule }.
fix_noted = Позначено: { $rule } буде виправлено під час імпорту змін.
why_false = Чому це хибне спрацювання?
dismissed_rule = Відхилено: { $rule }.
dismiss = Відхилити
no_clean = У цьому списку немає неперевірених сегментів без зауважень.
clean_summary = Сегменти з обома текстами, без зауважень і перевірки: { $count } з { $total } у цьому списку.
still_saving = Збереження ще триває; спробуйте за мить.
left_changed = Змінено відтоді й залишено: { $names }.
earlier_changes = Попередні зміни
this_window = це вікно
segments_in = { $count ->
    [one] { $count } сегмент у { $paths }
    [few] { $count } сегменти в { $paths }
    [many] { $count } сегментів у { $paths }
   *[other] { $count } сегменти в { $paths }
}
is_undone = скасовано
reply = Відповідь
imported_by = імпорт: { $person }
comment_saved = Коментар збережено.
resolved = Вирішено.
reopened = Відкрито знову.

# Alignment
not_consecutive = Вибрані сегменти не йдуть поспіль в одній статті.
no_neighbor = У цьому напрямку в статті більше немає сегментів.
target_empty = Переклад порожній.
select_two = Виберіть два сегменти або перший з них.
cannot_merge = Не вдається об’єднати: { $reason }
becomes_one = { $first } і { $second } стануть одним сегментом, { $first }.
merge = Об’єднати
split = Розділити
current_target = Поточний переклад
new_target = Новий переклад
nothing_would_change = Нічого не зміниться.
server_rejected = Сервер відхилив це.
target_of = Переклад { $id }
caret_in_source = Поставте курсор в оригіналі там, де починається друга половина.
split_help = Поставте курсор у кожному тексті там, де починається друга половина; { $keys } — перехід за реченнями.
then = Стане
split_title = Розділити { $id }

# Replacing
replace_scope = У перекладах сегментів цього списку ({ $count }).
find = Знайти
replace_by = Замінити на
regular_expression = регулярний вираз ($1 для груп)
case_matters = враховувати регістр
whole_words = слова повністю
replace = Замінити
say_what = Укажіть, що шукати.
no_target_holds = У жодному перекладі цього немає.
replace_in = Замінити в { $id }
your_text_unsaved = ваш текст тут не збережено
would_change = { $count ->
    [one] Зміниться { $count } переклад.
    [few] Зміняться { $count } переклади.
    [many] Зміниться { $count } перекладів.
   *[other] Зміняться { $count } переклади.
}
choose_all = Усі
choose_none = Жодного
now = Зараз
not_checked = не вдалося перевірити
new_findings = нове: { $rules }
checking_texts = Перевіряються нові тексти…
see_first = Поки нічого не замінено: подивіться, що сказано про нові тексти.
nothing_chosen = Нічого не вибрано.
replaced_in = { $count ->
    [one] Замінено в { $count } сегменті.
    [few] Замінено в { $count } сегментах.
    [many] Замінено в { $count } сегментах.
   *[other] Замінено в { $count } сегментах.
}
same_source_summary = Інші сегменти з цим оригіналом: { $count }; уже з цим перекладом: { $same }.
approve_too = затвердити і їх
apply = Застосувати

# Commands
group_go = Перехід
group_list = Список
group_align = Вирівнювання
group_conflict = Конфлікт
group_view = Вигляд
next_segment = Наступний сегмент
previous_segment = Попередній сегмент
page_down = Сторінка вниз
page_up = Сторінка вгору
first_segment = Перший сегмент
last_segment = Останній сегмент
next_with_findings = Наступний із зауваженнями
previous_with_findings = Попередній із зауваженнями
next_unreviewed = Наступний неперевірений
previous_unreviewed = Попередній неперевірений
extend_down = Розширити виділення вниз
extend_up = Розширити виділення вгору
go_back = Назад, де ви були
go_forward = Знову вперед
change_sort = Змінити порядок сортування
refresh_list = Оновити список
approve_clean = Затвердити все без зауважень
show_unsaved = Показати незбережені зміни
approve = Затвердити
needs_work = На доопрацювання
reject = Відхилити
reset_review = Повернути до неперевірених
resolve_or_reopen = Закрити коментарі або відкрити знову
apply_fix = Застосувати перше надійне виправлення
dismiss_first = Відхилити перше зауваження
undo = Скасувати
redo = Повторити
save_next = Зберегти й далі
save_approve_next = Зберегти, затвердити й далі
back_to_list = Назад до списку (текст залишається)
revert = Повернути збережений текст
copy_source = Скопіювати оригінал
insert_special = Вставити тег оригіналу або особливий знак
insert_missing = Вставити наступний відсутній тег або заповнювач
apply_to_same = Застосувати до всіх із тим самим оригіналом
next_without_saving = Наступний сегмент, не зберігаючи
previous_without_saving = Попередній сегмент, не зберігаючи
swap_targets = Поміняти переклад із наступним сегментом
swap = Поміняти
sentence_up = Перше речення в попередній сегмент
sentence_down = Останнє речення в наступний сегмент
sentence = Речення
merge_next = Об’єднати з наступним сегментом
shift_up = Зсунути переклади на один угору
shift_down = Зсунути переклади на один униз
targets = Переклади
below = Унизу: { $tab }
keys = Клавіші
load_change_file = Завантажити файл змін
in_target_field = у полі перекладу
single_keys = Клавіші з одним знаком діють поза текстовими полями
two_words = два слова
a_word = слово
help_words = обидва, з будь-якого боку
help_phrase = ці слова в цьому порядку
help_without = без нього; діє перед будь-яким фільтром
help_side = з одного боку; як регулярний вираз
help_state = один із кількох станів; ще { $states }
help_rule = що знайшла перевірка
help_place = де міститься; { $types }
help_score = оцінка вирівнювання
help_by = хто перевірив або прокоментував і відколи
help_has = що є в сегмента; ще { $others }

# Refusals, as the program has them in English
refusal_structure = новий текст змінив би структуру сторінки: порожній рядок або рядок, яким починається чи закінчується список, заголовок або таблиця
refusal_unmatched = новий текст містить непарний тег `<span>` або `</span>`
refusal_spills = новий текст змінив би сегмент { $value }: у ньому продовжується код, виділення або посилання
refusal_unseen = новий текст містить невидимий керівний символ { $value }; видаліть його
refusal_two_blocks = сегменти розташовано у двох блоках сторінки
refusal_one_sided = сегмент без оригіналу або перекладу не можна ні об’єднати, ні розділити
refusal_empty_half = у кожній половині потрібен текст обома мовами
