# The page's own words in Ukrainian.

skip_to_content = Перейти до вмісту
home = Головна
navigation = Усі статті
breadcrumbs = Ви тут
on_this_page = На цій сторінці
about_page = Про цю сторінку
articles = Статті
article_count = { $count ->
    [one] { $count } стаття
    [few] { $count } статті
    [many] { $count } статей
   *[other] { $count } статті
}
search = Пошук
search_results = Результати
search_count = { $count ->
    [one] { $count } результат
    [few] { $count } результати
    [many] { $count } результатів
   *[other] { $count } результату
}
search_none = Нічого не знайдено
search_hint = Перевірте правопис або спробуйте інші чи менше слів.
search_more = Більше результатів
search_section = Розділ
search_everywhere = Усі розділи
search_disk = На сторінках, відкритих із диска, пошук не працює. Щоб шукати, відкрийте цей сайт із вебсервера.
search_failed = Не вдалося завантажити пошук.
close = Закрити
languages = Мови
not_translated = Ще не перекладено
fallback = Цю статтю ще не перекладено. Ви читаєте оригінал.
previous = Назад
next = Далі
prev_next = Попередня та наступна статті
updated = Оновлено
reading_time = { $count } хв читання
contributors = Автори
related = Пов’язані статті
edit = Редагувати цю сторінку
translation_human = Переклад виконано людиною
translation_machine = Машинний переклад
translation_post_edited = Машинний переклад, відредагований людиною
read_original = Читати оригінал
side_by_side = Показати обидві мови поруч
only_target = Показати лише переклад
layout = Вигляд
layout_split = Поруч
layout_stacked = Одна під одною
to_source = Показати оригінал цього речення
to_target = Показати переклад цього речення
link_to_section = Посилання на цей розділ
version = Версія
note = Примітка
tip = Порада
important = Важливо
warning = Попередження
caution = Увага
copy = Копіювати
copied = Скопійовано
scrollable = Прокрутіть убік, щоб прочитати все
not_found_title = Сторінку не знайдено
not_found_text = Можливо, статтю переміщено або в адресі є помилка. Усі статті можна знайти на головній сторінці.
generated_by = Створено за допомогою
code_not_found = Приклад коду не знайдено.
video = Відео
image_description = Опис зображення
footnotes = Виноски
back_to_text = Повернутися до тексту
task_done = Виконано
task_open = Не виконано
colon = { ": " }
bracket_open = { " (" }
bracket_close = { ")" }
theme = Тема
theme_system = Системна
theme_light = Світла
theme_dark = Темна
