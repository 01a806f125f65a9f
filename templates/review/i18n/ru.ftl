# The workbench's own words in Russian.

# The page
review = Проверка
review_of = Проверка: { $title }
search_and_filter = Поиск и фильтры
words_example = слова
sort = Сортировка
sort_severity = сначала самые серьёзные
sort_document = по порядку в документе
sort_score = сначала низкая оценка
whole_list = Весь список
filters = Фильтры
segments = Сегменты
id = ID
source = Оригинал
target = Перевод
findings = Замечания
state = Состояние
type = Тип
score = Оценка
segment = Сегмент
no_segment = Нет сегмента.
article_changed = Статья изменена.
insert_into_target = Вставить в перевод
this_segment = Этот сегмент
comments = Комментарии
comment = Комментарий
add_comment = Добавить комментарий
resolve = Решено
reopen = Открыть снова
more_about_segment = Подробнее об этом сегменте
change_file = Файл изменений
language = Язык
close = Закрыть
cancel = Отмена
save = Сохранить
or = или
labelled = { $label }: { $value }

# States and severities
state_unreviewed = не проверено
state_approved = утверждено
state_rejected = отклонено
state_needs_work = нужна доработка
severity_error = ошибка
severity_warning = предупреждение
severity_info = сведения
none = нет

# The list
missing = отсутствует
mark_gone = исчез
mark_unsaved = не сохранено
mark_saving = сохраняется
mark_expired = устарело
mark_resolved = решено
mark_comment = комментарий
no_match = Этому поиску не соответствует ни один сегмент.
no_segments = Сегментов нет.
segment_count = { $count ->
    [one] { $count } сегмент
    [few] { $count } сегмента
    [many] { $count } сегментов
   *[other] { $count } сегмента
}
segment_count_of = { $count ->
    [one] { $shown } из { $count } сегмента
    [few] { $shown } из { $count } сегментов
    [many] { $shown } из { $count } сегментов
   *[other] { $shown } из { $count } сегментов
}
gone_count = исчезло: { $count }
outdated_rows = { $count ->
    [one] { $count } строка больше не подходит: обновить
    [few] { $count } строки больше не подходят: обновить
    [many] { $count } строк больше не подходят: обновить
   *[other] { $count } строки больше не подходят: обновить
}
facet_rule = Правило
facet_type = Перевод
facet_article = Статья
not_value = кроме { $value }
facet_title = { $term }; с Shift: все, кроме этих
marked_count = Выбрано сегментов: { $count }
at_row = строка { $row }
no_more = В этом направлении таких сегментов больше нет.
last_of_list = Это был последний в списке.
where_you_began = Отсюда вы начали.
not_further = Дальше вы ещё не были.
first_segments = Первые сегменты: { $count }; проверяются остальные…
nothing_shown = Сегмент не показан: список пуст.
reading_project = Чтение проекта…
cannot_show = Не удаётся показать проект: { $reason }
only_shows = Это рабочее место только показывает проект.
more_count = и ещё { $count }
token_label = URL-адрес или токен
token_open = Открыть
token_note = В URL-адресе нет токена программы, которая работает сейчас. Откройте URL-адрес, который вывела программа, или вставьте его сюда.

# Searches
searching = Поиск…
no_patterns = Этот браузер не позволяет странице проверять регулярные выражения.
pattern_too_slow = Это регулярное выражение выполняется слишком долго. Упростите его: повторение внутри повторения, как (a+)+, перебирает очень много вариантов.
pattern_fails = Не удаётся использовать регулярное выражение: { $reason }
query_no_value = У `{ $filter }` нет значения.
query_wrong_value = Для `{ $filter }` не подходит значение `{ $value }`.
query_no_filter = Фильтра `{ $filter }` нет.
query_did_you_mean = Возможно, имелось в виду `{ $choice }`?
query_expected = Ожидается: { $choices }.
query_quote = Чтобы искать эти знаки, заключите их в кавычки.
query_unclosed = Незакрытая кавычка: { $text }.
query_bad_pattern = `{ $pattern }` — недопустимое регулярное выражение: { $reason }.
query_since = Для `{ $term }` нужен день, например { $example }.
query_score = Для `{ $term }` нужно число от 0 до 1, например { $example }.

# Progress
progress = Ход работы
words = Слова
reviewed = Проверено
reviewer = Проверяющий
day = День
folder = Папка
unknown = неизвестно
progress_summary = Сегментов: { $segments }; слов оригинала: { $words }, из них проверено: { $reviewed }, утверждено: { $approved }.

# A segment
kind_code = код
kind_include = включение
kind_link = ссылка
kind_placeholder = заполнитель
kind_emphasis = выделение
kind_number = число
only_in_source = Только в оригинале:
only_in_target = Только в переводе:
invisible = невидимые: { $names }
image = изображение
expired_changed = устарело: текст изменён
score_of = оценка { $score }
by_person = { $state }: { $person }
you = вы
source_in = Оригинал: { $language }
target_in = Перевод: { $language }
segment_gone = Этого сегмента больше нет в статье.
kept_until_back = Введённый текст остаётся здесь; его можно будет сохранить, когда сегмент появится снова.
editable_after_import = Объединено или исправлено здесь: изменить можно будет после импорта изменений.
not_saved_because = Не сохранено: { $reason }
failed = Не удалось: { $reason }
cannot_be_saved = Не удаётся сохранить: { $reason }
article_findings = { $count ->
    [one] { $count } замечание ко всей статье
    [few] { $count } замечания ко всей статье
    [many] { $count } замечаний ко всей статье
   *[other] { $count } замечания ко всей статье
}
fix_named = Исправить: { $fix }
dismiss_rule = Отклонить { $rule }
finding_count = { $count ->
    [one] { $count } замечание
    [few] { $count } замечания
    [many] { $count } замечаний
   *[other] { $count } замечания
}
no_findings = Замечаний нет.
page_checks_only = Эта страница проверяет только ссылки, код, числа, выделение, пробелы и термины; все правила применяются при импорте изменений.
no_missing_mark = Все теги и заполнители оригинала на месте.
inserted = Вставлено: { $text }
insert_named = Вставить { $text }
terms = Термины
not_these = нельзя:
stays = остаётся как есть

# Below a segment
tab_nearby = Рядом
tab_page = Страница
tab_same = Тот же оригинал ({ $count })
tab_matches = Похожие
tab_versions = Версии
as_rendered = В готовом виде, с соседними сегментами
not_in_list = Нет в этом списке. Нажмите { $key }, чтобы вернуться к нему.
looking = Поиск…
no_same_source = Больше нигде этот оригинал не встречается.
no_close = В проекте нет ничего похожего.
use = Взять
use_match = Взять совпадение { $number }
translation_memory = память переводов
no_such_match = Совпадения { $number } нет.
match_used = Совпадение { $number } вставлено в перевод.
changed_since_review = Изменено после проверки
no_versions = У этого сегмента нет более ранних версий.

# Saving
nothing_unsaved_segment = В этом сегменте всё сохранено; кнопка с числом несохранённых текстов показывает остальные.
nothing_unsaved = Здесь всё сохранено.
reverted = Возвращён сохранённый текст.
unsaved_count = не сохранено: { $count }
saving_count = сохраняется: { $count }
no_storage = Хранилище браузера недоступно: сохраните работу, прежде чем покинуть страницу.
server_replaced = Сервер этой страницы завершил работу: он перезапущен или здесь открыт другой проект. Ваша работа хранится в этом браузере. Откройте новый URL-адрес, который вывела программа: она спросит, прежде чем сохранить то, что не сохранено здесь.
from_session = { $count ->
    [one] { $count } изменение из прошлого сеанса
    [few] { $count } изменения из прошлого сеанса
    [many] { $count } изменений из прошлого сеанса
   *[other] { $count } изменения из прошлого сеанса
}
session_note = Они остались в этом браузере и не сохранены. Сохраняйте их, только если они ваши.
later = Позже
save_them = Сохранить
discard_them = Удалить
not_saved_kept = Пока не сохранено: { $reason }. Изменение остаётся в этом браузере и будет сохранено, когда это станет возможно.
no_answer = Сервер не отвечает. Ваша работа хранится в этом браузере и будет сохранена, когда он ответит.
is_back = { $path } снова на месте.
checked_at_import = Проверка будет при импорте.
no_translation_now = Теперь без перевода: { $ids }.
saved = Сохранено.
saved_act = Сохранено: { $act }.
not_saved = Не сохранено
all_saved = Всё сохранено.
no_longer_exists = Этого сегмента больше нет.
go_there = Перейти
copy = Копировать
copied = Скопировано.
discard = Удалить
server_answers = Сервер снова отвечает.
reload_page = Добавлены или удалены статьи. Перезагрузите страницу, чтобы увидеть их.
cannot_save_now = Сейчас ничего нельзя сохранить: { $reason }
can_save_again = Теперь ваши изменения можно сохранить.
changed_while_editing = Пока вы правили этот сегмент, его изменили в другом месте.
source_changed_too = Оригинал тоже изменён.
kept_until_choice = Ваш текст остаётся, пока вы не сделаете выбор.
mine = Мой текст
theirs = Чужой текст (текущий)
empty = (пусто)
keep_mine = Оставить мой
use_theirs = Взять чужой
edit = Изменить
kept_other = Оставлена другая версия.

# Changes in a file
history = История
nothing_changed = Пока ничего не изменено.
nothing_to_redo = Повторять нечего.
nothing_to_undo = Здесь отменять нечего; все изменения есть в истории.
redone = Повторено: { $act }.
undone = Отменено: { $act }.
your_name = Ваше имя
fill_in = Заполните это поле.
also_earlier = { $count ->
    [one] также { $count } изменение из прежних файлов
    [few] также { $count } изменения из прежних файлов
    [many] также { $count } изменений из прежних файлов
   *[other] также { $count } изменения из прежних файлов
}
download_changes = Скачать изменения
changes_in_file = { $count ->
    [one] В файле { $count } изменение.
    [few] В файле { $count } изменения.
    [many] В файле { $count } изменений.
   *[other] В файле { $count } изменения.
}
drafts_not_included = Несохранённых текстов, которые не вошли: { $count }.
bad_change_file = Это не файл изменений.
import_result = Применено: { $applied }; конфликтов: { $conflicts }; отклонено: { $rejected }.

# Reviewing
judged_one = { $id }: { $state }.
judged_many = { $count ->
    [one] { $count } сегмент: { $state }.
    [few] { $count } сегмента: { $state }.
    [many] { $count } сегментов: { $state }.
   *[other] { $count } сегмента: { $state }.
}
judged_in_part = Не у всех состояние «{ $state }»: не удалось { $kept } из { $count }: { $reason }
save_first = Сначала сохраните или верните свой текст: { $id }
nothing_here = Здесь это применить не к чему.
fixed_rule = Исправлено: { $rule }.
fix_noted = Отмечено: { $rule } будет исправлено при импорте изменений.
why_false = Почему это ложное срабатывание?
dismissed_rule = Отклонено: { $rule }.
dismiss = Отклонить
no_clean = В этом списке нет непроверенных сегментов без замечаний.
clean_summary = Сегменты с обоими текстами, без замечаний и без проверки: { $count } из { $total } в этом списке.
still_saving = Сохранение ещё идёт; повторите через мгновение.
left_changed = Изменено с тех пор и оставлено: { $names }.
earlier_changes = Более ранние изменения
this_window = это окно
segments_in = { $count ->
    [one] { $count } сегмент в { $paths }
    [few] { $count } сегмента в { $paths }
    [many] { $count } сегментов в { $paths }
   *[other] { $count } сегмента в { $paths }
}
is_undone = отменено
reply = Ответ
imported_by = импорт: { $person }
comment_saved = Комментарий сохранён.
resolved = Решено.
reopened = Открыто снова.

# Alignment
not_consecutive = Выбранные сегменты не идут подряд в одной статье.
no_neighbor = В этом направлении в статье больше нет сегментов.
target_empty = Перевод пуст.
select_two = Выберите два сегмента или первый из них.
cannot_merge = Не удаётся объединить: { $reason }
becomes_one = { $first } и { $second } станут одним сегментом, { $first }.
merge = Объединить
split = Разделить
current_target = Текущий перевод
new_target = Новый перевод
nothing_would_change = Ничего не изменится.
server_rejected = Сервер отклонил это.
target_of = Перевод { $id }
caret_in_source = Поставьте курсор в оригинале туда, где начинается вторая половина.
split_help = Поставьте курсор в каждом тексте туда, где начинается вторая половина; { $keys } — переход по предложениям.
then = Станет
split_title = Разделить { $id }

# Replacing
replace_scope = В переводах сегментов этого списка ({ $count }).
find = Найти
replace_by = Заменить на
regular_expression = регулярное выражение ($1 для групп)
case_matters = учитывать регистр
whole_words = слова целиком
replace = Заменить
say_what = Укажите, что искать.
no_target_holds = Ни в одном переводе этого нет.
replace_in = Заменить в { $id }
your_text_unsaved = ваш текст здесь не сохранён
would_change = { $count ->
    [one] Изменится { $count } перевод.
    [few] Изменятся { $count } перевода.
    [many] Изменятся { $count } переводов.
   *[other] Изменятся { $count } перевода.
}
choose_all = Все
choose_none = Ни одного
now = Сейчас
not_checked = не удалось проверить
new_findings = новое: { $rules }
checking_texts = Проверяются новые тексты…
see_first = Пока ничего не заменено: посмотрите, что сказано о новых текстах.
nothing_chosen = Ничего не выбрано.
replaced_in = { $count ->
    [one] Заменено в { $count } сегменте.
    [few] Заменено в { $count } сегментах.
    [many] Заменено в { $count } сегментах.
   *[other] Заменено в { $count } сегментах.
}
same_source_summary = Другие сегменты с этим оригиналом: { $count }; уже с этим переводом: { $same }.
approve_too = утвердить и их
apply = Применить

# Commands
group_go = Переход
group_list = Список
group_align = Выравнивание
group_conflict = Конфликт
group_view = Вид
next_segment = Следующий сегмент
previous_segment = Предыдущий сегмент
page_down = Страница вниз
page_up = Страница вверх
first_segment = Первый сегмент
last_segment = Последний сегмент
next_with_findings = Следующий с замечаниями
previous_with_findings = Предыдущий с замечаниями
next_unreviewed = Следующий непроверенный
previous_unreviewed = Предыдущий непроверенный
extend_down = Расширить выделение вниз
extend_up = Расширить выделение вверх
go_back = Назад, где вы были
go_forward = Снова вперёд
change_sort = Изменить порядок сортировки
refresh_list = Обновить список
approve_clean = Утвердить всё без замечаний
show_unsaved = Показать несохранённые изменения
approve = Утвердить
needs_work = На доработку
reject = Отклонить
reset_review = Вернуть в непроверенные
resolve_or_reopen = Закрыть комментарии или открыть снова
apply_fix = Применить первое надёжное исправление
dismiss_first = Отклонить первое замечание
undo = Отменить
redo = Повторить
save_next = Сохранить и дальше
save_approve_next = Сохранить, утвердить и дальше
back_to_list = Назад к списку (текст остаётся)
revert = Вернуть сохранённый текст
copy_source = Скопировать оригинал
insert_special = Вставить тег оригинала или особый знак
insert_missing = Вставить следующий недостающий тег или заполнитель
apply_to_same = Применить ко всем с тем же оригиналом
next_without_saving = Следующий сегмент, не сохраняя
previous_without_saving = Предыдущий сегмент, не сохраняя
swap_targets = Поменять перевод со следующим сегментом
swap = Поменять
sentence_up = Первое предложение в предыдущий сегмент
sentence_down = Последнее предложение в следующий сегмент
sentence = Предложение
merge_next = Объединить со следующим сегментом
shift_up = Сдвинуть переводы на один вверх
shift_down = Сдвинуть переводы на один вниз
targets = Переводы
below = Внизу: { $tab }
keys = Клавиши
load_change_file = Загрузить файл изменений
in_target_field = в поле перевода
single_keys = Клавиши с одним знаком действуют вне текстовых полей
two_words = два слова
a_word = слово
help_words = оба, с любой стороны
help_phrase = эти слова в этом порядке
help_without = без него; годится перед любым фильтром
help_side = с одной стороны; как регулярное выражение
help_state = одно из нескольких состояний; ещё { $states }
help_rule = что нашла проверка
help_place = где находится; { $types }
help_score = оценка выравнивания
help_by = кто проверил или прокомментировал и с какого дня
help_has = что есть у сегмента; ещё { $others }

# Refusals, as the program has them in English
refusal_structure = новый текст изменил бы структуру страницы: пустая строка либо строка, с которой начинается или которой заканчивается список, заголовок или таблица
refusal_unmatched = в новом тексте есть непарный тег `<span>` или `</span>`
refusal_spills = новый текст изменил бы сегмент { $value }: в нём продолжается код, выделение или ссылка
refusal_unseen = в новом тексте есть невидимый управляющий символ { $value }; удалите его
refusal_two_blocks = сегменты находятся в двух блоках страницы
refusal_one_sided = сегмент без оригинала или перевода нельзя ни объединить, ни разделить
refusal_empty_half = в каждой половине нужен текст на обоих языках
