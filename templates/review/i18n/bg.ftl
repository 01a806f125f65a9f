# The workbench's own words in Bulgarian.

# The page
review = Преглед
review_of = Преглед: { $title }
search_and_filter = Търсене и филтриране
words_example = думи
sort = Сортиране
sort_severity = първо най-сериозните
sort_document = по документ
sort_score = първо най-ниската оценка
whole_list = Целият списък
filters = Филтри
segments = Сегменти
id = ИД
source = Източник
target = Превод
findings = Забележки
state = Състояние
type = Тип
score = Оценка
segment = Сегмент
no_segment = Няма сегмент.
article_changed = Статията е променена.
insert_into_target = Вмъкване в превода
this_segment = Този сегмент
comments = Коментари
comment = Коментар
add_comment = Добавяне на коментар
resolve = Разрешаване
reopen = Отваряне отново
more_about_segment = Още за този сегмент
change_file = Файл с промени
language = Език
close = Затваряне
cancel = Отказ
save = Запис
or = или
labelled = { $label }: { $value }

# States and severities
state_unreviewed = непрегледан
state_approved = одобрен
state_rejected = отхвърлен
state_needs_work = за преработка
severity_error = грешка
severity_warning = предупреждение
severity_info = информация
none = няма

# The list
missing = липсва
mark_gone = изчезнал
mark_unsaved = незаписан
mark_saving = записва се
mark_expired = остарял
mark_resolved = разрешен
mark_comment = коментар
no_match = Няма сегменти, които отговарят на това търсене.
no_segments = Няма сегменти.
segment_count = { $count ->
    [one] { $count } сегмент
   *[other] { $count } сегмента
}
segment_count_of = { $count ->
    [one] { $shown } от { $count } сегмент
   *[other] { $shown } от { $count } сегмента
}
gone_count = изчезнали: { $count }
outdated_rows = { $count ->
    [one] { $count } ред вече не отговаря: обновяване
   *[other] { $count } реда вече не отговарят: обновяване
}
facet_rule = Правило
facet_type = Превод
facet_article = Статия
not_value = без { $value }
facet_title = { $term }; с Shift: всички освен тези
marked_count = { $count ->
    [one] { $count } избран сегмент
   *[other] { $count } избрани сегмента
}
at_row = ред { $row }
no_more = В тази посока няма повече такива сегменти.
last_of_list = Това беше последният в списъка.
where_you_began = Оттук започнахте.
not_further = По-нататък още не сте били.
first_segments = Първите сегменти: { $count }; останалите се проверяват…
nothing_shown = Не се показва нито един сегмент: списъкът е празен.
reading_project = Проектът се чете…
cannot_show = Проектът не може да се покаже: { $reason }
only_shows = Тази работна среда само показва проекта.
more_count = и още { $count }
token_label = URL адрес или маркер
token_open = Отваряне
token_note = URL адресът не съдържа маркера на програмата, която работи сега. Отворете URL адреса, изведен от програмата, или го поставете тук.

# Searches
searching = Търси се…
no_patterns = Този браузър не позволява на страницата да изпробва регулярни изрази.
pattern_too_slow = Този регулярен израз отнема твърде много време. Опростете го: повторение в повторение, например (a+)+, опитва твърде много възможности.
pattern_fails = Регулярният израз не може да се използва: { $reason }
query_no_value = `{ $filter }` няма стойност.
query_wrong_value = `{ $filter }` не може да бъде `{ $value }`.
query_no_filter = `{ $filter }` не е филтър.
query_did_you_mean = Може би имахте предвид `{ $choice }`?
query_expected = Очаква се: { $choices }.
query_quote = За да търсите тези знаци, оградете ги с кавички.
query_unclosed = Незатворени кавички при { $text }.
query_bad_pattern = `{ $pattern }` не е валиден регулярен израз: { $reason }.
query_since = `{ $term }` изисква ден, например { $example }.
query_score = `{ $term }` изисква число между 0 и 1, например { $example }.

# Progress
progress = Напредък
words = Думи
reviewed = Прегледани
reviewer = Рецензент
day = Ден
folder = Папка
unknown = неизвестно
progress_summary = Сегменти: { $segments }; думи в източника: { $words }, от тях прегледани: { $reviewed }, одобрени: { $approved }.

# A segment
kind_code = код
kind_include = вмъкване
kind_link = връзка
kind_placeholder = контейнер
kind_emphasis = акцентиране
kind_number = число
only_in_source = Само в източника:
only_in_target = Само в превода:
invisible = невидими: { $names }
image = изображение
expired_changed = остаряло: текстът е променен
score_of = оценка { $score }
by_person = { $state } от { $person }
you = вас
source_in = Източник: { $language }
target_in = Превод: { $language }
segment_gone = Този сегмент вече не е в статията.
kept_until_back = Въведеното от вас се пази и може да се запише, когато сегментът се върне.
editable_after_import = Обединен или поправен тук: можете да го редактирате, след като промените бъдат импортирани.
not_saved_because = Не е записано: { $reason }
failed = Неуспешно: { $reason }
cannot_be_saved = Не може да се запише: { $reason }
article_findings = { $count ->
    [one] { $count } забележка за цялата статия
   *[other] { $count } забележки за цялата статия
}
fix_named = Поправяне: { $fix }
dismiss_rule = Отхвърляне на { $rule }
finding_count = { $count ->
    [one] { $count } забележка
   *[other] { $count } забележки
}
no_findings = Няма забележки.
page_checks_only = Тази страница проверява само връзки, код, числа, акцентиране, интервали и термини; всички правила се прилагат при импортирането на промените.
no_missing_mark = Не липсва нито един етикет или контейнер от източника.
inserted = Вмъкнато: { $text }
insert_named = Вмъкване на { $text }
terms = Термини
not_these = не:
stays = остава без промяна

# Below a segment
tab_nearby = Наблизо
tab_page = Страница
tab_same = Същият източник ({ $count })
tab_matches = Близки съвпадения
tab_versions = Версии
as_rendered = Както се показва, със сегментите наоколо
not_in_list = Не е в този списък. Натиснете { $key }, за да се върнете в него.
looking = Търси се…
no_same_source = Този източник не се среща никъде другаде.
no_close = В проекта няма нищо подобно.
use = Използване
use_match = Използване на съвпадение { $number }
translation_memory = преводаческа памет
no_such_match = Няма съвпадение { $number }.
match_used = Съвпадение { $number } е в превода.
changed_since_review = Променено след прегледа
no_versions = Този сегмент няма предишни версии.

# Saving
nothing_unsaved_segment = В този сегмент всичко е записано; бутонът с броя на незаписаните текстове показва останалите.
nothing_unsaved = Тук всичко е записано.
reverted = Върнат е записаният текст.
unsaved_count = незаписани: { $count }
saving_count = записват се: { $count }
no_storage = Хранилището на браузъра не е достъпно: запишете, преди да напуснете тази страница.
server_replaced = Сървърът на тази страница е спрял: рестартиран е или тук сега работи друг проект. Работата ви е запазена в този браузър. Отворете новия URL адрес, изведен от програмата: тя ще попита, преди да запише незаписаното тук.
from_session = { $count ->
    [one] { $count } промяна от предишна сесия
   *[other] { $count } промени от предишна сесия
}
session_note = Те са запазени в този браузър, но не са записани. Запишете ги само ако са ваши.
later = По-късно
save_them = Запис
discard_them = Изхвърляне
not_saved_kept = Още не е записано: { $reason }. Промяната е запазена в този браузър и ще бъде записана, когато е възможно.
no_answer = Сървърът не отговаря. Работата ви е запазена в този браузър и ще бъде записана, когато той отговори.
is_back = { $path } се върна.
checked_at_import = Ще бъде проверено при импортирането.
no_translation_now = Сега без превод: { $ids }.
saved = Записано.
saved_act = Записано: { $act }.
not_saved = Не е записано
all_saved = Всичко е записано.
no_longer_exists = Сегментът вече не съществува.
go_there = Отиване там
copy = Копиране
copied = Копирано.
discard = Изхвърляне
server_answers = Сървърът отговаря отново.
reload_page = Добавени или премахнати са статии. Презаредете тази страница, за да ги видите.
cannot_save_now = Сега нищо не може да се запише: { $reason }
can_save_again = Промените ви вече могат да се запишат.
changed_while_editing = Този сегмент беше променен другаде, докато го редактирахте.
source_changed_too = Променен е и източникът му.
kept_until_choice = Текстът ви се пази, докато изберете.
mine = Моят текст
theirs = Чуждият, текущ текст
empty = (празно)
keep_mine = Запазване на моя
use_theirs = Използване на чуждия
edit = Редактиране
kept_other = Запазена е другата версия.

# Changes in a file
history = Хронология
nothing_changed = Още нищо не е променено.
nothing_to_redo = Няма нищо за повтаряне.
nothing_to_undo = Тук няма нищо за отмяна; всички промени са в хронологията.
redone = Повторено: { $act }.
undone = Отменено: { $act }.
your_name = Вашето име
fill_in = Попълнете това поле.
also_earlier = { $count ->
    [one] също и { $count } промяна от предишни файлове
   *[other] също и { $count } промени от предишни файлове
}
download_changes = Изтегляне на промените
changes_in_file = { $count ->
    [one] { $count } промяна във файла.
   *[other] { $count } промени във файла.
}
drafts_not_included = { $count ->
    [one] { $count } незаписан текст не е включен.
   *[other] { $count } незаписани текста не са включени.
}
bad_change_file = Това не е валиден файл с промени.
import_result = Приложени: { $applied }; конфликти: { $conflicts }; отхвърлени: { $rejected }.

# Reviewing
judged_one = { $id }: { $state }.
judged_many = { $count ->
    [one] { $count } сегмент: { $state }.
   *[other] { $count } сегмента: { $state }.
}
judged_in_part = Не всички са със състояние „{ $state }“; неуспешни: { $kept } от { $count }: { $reason }
save_first = Първо запишете или върнете текста си: { $id }
nothing_here = Тук няма нищо, за което това да се отнася.
fixed_rule = Поправено: { $rule }.
fix_noted = Отбелязано: { $rule } ще бъде поправено при импортирането на промените.
why_false = Защо това е фалшива тревога?
dismissed_rule = Отхвърлено: { $rule }.
dismiss = Отхвърляне
no_clean = В този списък няма непрегледани сегменти без забележки.
clean_summary = Сегменти с двата текста, без забележки и непрегледани: { $count } от { $total } в този списък.
still_saving = Записването още продължава; опитайте отново след момент.
left_changed = Променени оттогава и оставени така: { $names }.
earlier_changes = По-ранни промени
this_window = този прозорец
segments_in = { $count ->
    [one] { $count } сегмент в { $paths }
   *[other] { $count } сегмента в { $paths }
}
is_undone = отменено
reply = Отговор
imported_by = импортирано от { $person }
comment_saved = Коментарът е записан.
resolved = Разрешено.
reopened = Отворено отново.

# Alignment
not_consecutive = Избраните сегменти не са последователни в една статия.
no_neighbor = В тази посока в статията няма следващ сегмент.
target_empty = Преводът е празен.
select_two = Изберете два сегмента или първия от тях.
cannot_merge = Не може да се обедини: { $reason }
becomes_one = { $first } и { $second } стават един сегмент, { $first }.
merge = Обединяване
split = Разделяне
current_target = Текущ превод
new_target = Нов превод
nothing_would_change = Нищо няма да се промени.
server_rejected = Сървърът отхвърли промяната.
target_of = Превод на { $id }
caret_in_source = Поставете курсора в източника, където започва втората половина.
split_help = Поставете курсора във всеки текст, където започва втората половина; { $keys } преминават през изреченията.
then = Резултат
split_title = Разделяне на { $id }

# Replacing
replace_scope = В преводите на сегментите от този списък ({ $count }).
find = Търсене
replace_by = Заместване с
regular_expression = регулярен израз ($1 за групи)
case_matters = различаване на главни и малки букви
whole_words = само цели думи
replace = Заместване
say_what = Въведете какво да се търси.
no_target_holds = Нито един превод не съдържа това.
replace_in = Заместване в { $id }
your_text_unsaved = вашият текст тук не е записан
would_change = { $count ->
    [one] Ще се промени { $count } превод.
   *[other] Ще се променят { $count } превода.
}
choose_all = Всички
choose_none = Нито един
now = Сега
not_checked = не можа да се провери
new_findings = нови: { $rules }
checking_texts = Новите текстове се проверяват…
see_first = Още нищо не е заместено: вижте какво пише за новите текстове.
nothing_chosen = Нищо не е избрано.
replaced_in = { $count ->
    [one] Заместено в { $count } сегмент.
   *[other] Заместено в { $count } сегмента.
}
same_source_summary = Други сегменти с този източник: { $count }; вече с този превод: { $same }.
approve_too = одобряване и на тях
apply = Прилагане

# Commands
group_go = Навигация
group_list = Списък
group_align = Подравняване
group_conflict = Конфликт
group_view = Изглед
next_segment = Следващ сегмент
previous_segment = Предишен сегмент
page_down = Страница надолу
page_up = Страница нагоре
first_segment = Първи сегмент
last_segment = Последен сегмент
next_with_findings = Следващ със забележки
previous_with_findings = Предишен със забележки
next_unreviewed = Следващ непрегледан
previous_unreviewed = Предишен непрегледан
extend_down = Разширяване на избора надолу
extend_up = Разширяване на избора нагоре
go_back = Назад към предишното място
go_forward = Отново напред
change_sort = Промяна на сортирането
refresh_list = Обновяване на списъка
approve_clean = Одобряване на всички без забележки
show_unsaved = Показване на незаписаните промени
approve = Одобряване
needs_work = За преработка
reject = Отхвърляне
reset_review = Връщане към непрегледан
resolve_or_reopen = Разрешаване или повторно отваряне на коментарите
apply_fix = Прилагане на първата безопасна поправка
dismiss_first = Отхвърляне на първата забележка
undo = Отмяна
redo = Повтаряне
save_next = Запис и към следващия
save_approve_next = Запис, одобряване и към следващия
back_to_list = Назад към списъка (текстът се пази)
revert = Връщане на записания текст
copy_source = Копиране на източника
insert_special = Вмъкване на етикет от източника или специален знак
insert_missing = Вмъкване на следващия липсващ етикет или контейнер
apply_to_same = Прилагане към всички със същия източник
next_without_saving = Следващ сегмент, без запис
previous_without_saving = Предишен сегмент, без запис
swap_targets = Размяна на преводите със следващия сегмент
swap = Размяна
sentence_up = Преместване на първото изречение в предишния сегмент
sentence_down = Преместване на последното изречение в следващия сегмент
sentence = Изречение
merge_next = Обединяване със следващия сегмент
shift_up = Изместване на преводите с един нагоре
shift_down = Изместване на преводите с един надолу
targets = Преводи
below = Отдолу: { $tab }
keys = Клавиши
load_change_file = Зареждане на файл с промени
in_target_field = в полето на превода
single_keys = Едносимволните клавиши действат извън текстовите полета
two_words = две думи
a_word = дума
help_words = и двете, от която и да е страна
help_phrase = тези думи в този ред
help_without = без това; поставя се пред всеки филтър
help_side = само от едната страна; като регулярен израз
help_state = едно от няколко състояния; също { $states }
help_rule = какво е открила проверката
help_place = къде се намира; { $types }
help_score = оценка на подравняването
help_by = кой е прегледал или коментирал и откога
help_has = какво има сегментът; също { $others }

# Refusals, as the program has them in English
refusal_structure = новият текст би променил структурата на страницата: празен ред или ред, който започва или завършва списък, заглавие или таблица
refusal_unmatched = новият текст съдържа етикет `<span>` или `</span>` без съответстващ
refusal_spills = новият текст би променил сегмент { $value }: неговият код, акцент или връзка продължава там
refusal_unseen = новият текст съдържа { $value }, невидим управляващ знак; премахнете го
refusal_two_blocks = сегментите са в два блока на страницата
refusal_one_sided = сегмент без източник или превод не може да се обединява или разделя
refusal_empty_half = всяка половина трябва да има текст и на двата езика
