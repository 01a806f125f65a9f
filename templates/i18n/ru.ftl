# The page's own words in Russian.

skip_to_content = Перейти к содержимому
home = Главная страница
navigation = Все статьи
breadcrumbs = Вы находитесь здесь
on_this_page = На этой странице
about_page = Об этой странице
articles = Статьи
article_count = { $count ->
    [one] { $count } статья
    [few] { $count } статьи
    [many] { $count } статей
   *[other] { $count } статьи
}
search = Поиск
search_results = Результаты
search_count = { $count ->
    [one] { $count } результат
    [few] { $count } результата
    [many] { $count } результатов
   *[other] { $count } результата
}
search_none = Ничего не найдено
search_hint = Проверьте написание или попробуйте другие слова либо меньше слов.
search_more = Ещё результаты
search_section = Раздел
search_everywhere = Все разделы
search_disk = На страницах, открытых с диска, поиск не работает. Чтобы искать, откройте этот сайт с веб-сервера.
search_failed = Не удалось загрузить поиск.
close = Закрыть
languages = Языки
not_translated = Ещё не переведено
fallback = Эта статья ещё не переведена. Вы читаете оригинал.
previous = Назад
next = Далее
prev_next = Предыдущая и следующая статьи
updated = Обновлено
reading_time = { $count } мин на чтение
contributors = Авторы
related = Похожие статьи
edit = Изменить эту страницу
translation_human = Перевод выполнен человеком
translation_machine = Машинный перевод
translation_post_edited = Машинный перевод, отредактированный человеком
read_original = Читать оригинал
side_by_side = Показать оба языка рядом
only_target = Показать только перевод
layout = Вид
layout_split = Рядом
layout_stacked = Друг под другом
to_source = Показать оригинал этого предложения
to_target = Показать перевод этого предложения
link_to_section = Ссылка на этот раздел
version = Версия
note = Примечание
tip = Совет
important = Важно
warning = Предупреждение
caution = Внимание
copy = Копировать
copied = Скопировано
scrollable = Прокрутите в сторону, чтобы прочитать всё
not_found_title = Такой страницы нет
not_found_text = Возможно, статья перемещена или в адресе опечатка. Все статьи можно найти на главной странице.
generated_by = Создано с помощью
code_not_found = Не удалось найти пример кода.
video = Видео
image_description = Описание изображения
footnotes = Сноски
back_to_text = Вернуться к тексту
task_done = Выполнено
task_open = Не выполнено
colon = { ": " }
bracket_open = { " (" }
bracket_close = { ")" }
theme = Тема
theme_system = Системная
theme_light = Светлая
theme_dark = Тёмная
