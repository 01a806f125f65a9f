# The page's own words in Bulgarian.

skip_to_content = Към съдържанието
home = Начало
navigation = Всички статии
breadcrumbs = Намирате се тук
on_this_page = На тази страница
about_page = За тази страница
articles = Статии
article_count = { $count ->
    [one] { $count } статия
   *[other] { $count } статии
}
search = Търсене
search_results = Резултати
search_count = { $count ->
    [one] { $count } резултат
   *[other] { $count } резултата
}
search_none = Няма намерени резултати
search_hint = Проверете правописа или опитайте с други или по-малко думи.
search_more = Още резултати
search_section = Раздел
search_everywhere = Всички раздели
search_disk = В страници, отворени от диска, не може да се търси. За да търсите, отворете този сайт от уеб сървър.
search_failed = Търсенето не можа да се зареди.
close = Затваряне
languages = Езици
not_translated = Още не е преведено
fallback = Тази статия още не е преведена. Четете оригинала.
previous = Назад
next = Напред
prev_next = Предишна и следваща статия
updated = Актуализирано на
reading_time = { $count } мин за четене
contributors = Автори
related = Свързани статии
edit = Редактиране на тази страница
translation_human = Преведено от човек
translation_machine = Машинен превод
translation_post_edited = Машинен превод, редактиран от човек
read_original = Към оригинала
side_by_side = Показване на двата езика един до друг
only_target = Показване само на превода
layout = Изглед
layout_split = Един до друг
layout_stacked = Един под друг
to_source = Показване на оригинала на това изречение
to_target = Показване на превода на това изречение
link_to_section = Връзка към този раздел
version = Версия
note = Забележка
tip = Съвет
important = Важно
warning = Предупреждение
caution = Внимание
copy = Копиране
copied = Копирано
scrollable = Превъртете настрани, за да прочетете всичко
not_found_title = Страницата не е намерена
not_found_text = Статията може да е преместена или адресът да е сгрешен. Всички статии ще намерите на началната страница.
generated_by = Създадено с
code_not_found = Примерът с код не е намерен.
video = Видео
image_description = Описание на изображението
footnotes = Бележки под линия
back_to_text = Обратно към текста
task_done = Готово
task_open = За изпълнение
colon = { ": " }
bracket_open = { " (" }
bracket_close = { ")" }
theme = Тема
theme_system = Системна
theme_light = Светла
theme_dark = Тъмна
