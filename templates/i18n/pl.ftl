# The page's own words in Polish.

skip_to_content = Przejdź do treści
home = Strona główna
navigation = Wszystkie artykuły
breadcrumbs = Jesteś tutaj
on_this_page = Na tej stronie
about_page = O tej stronie
articles = Artykuły
article_count = { $count ->
    [one] { $count } artykuł
    [few] { $count } artykuły
    [many] { $count } artykułów
   *[other] { $count } artykułu
}
search = Wyszukaj
search_results = Wyniki
search_count = { $count ->
    [one] { $count } wynik
    [few] { $count } wyniki
    [many] { $count } wyników
   *[other] { $count } wyniku
}
search_none = Nic nie znaleziono
search_hint = Sprawdź pisownię albo spróbuj użyć innych słów lub mniejszej ich liczby.
search_more = Więcej wyników
search_section = Sekcja
search_everywhere = Wszystkie sekcje
search_disk = Stron otwartych z dysku nie można przeszukiwać. Aby wyszukiwać, otwórz tę witrynę z serwera WWW.
search_failed = Nie udało się wczytać wyszukiwarki.
close = Zamknij
languages = Języki
not_translated = Jeszcze nie przetłumaczono
fallback = Ten artykuł nie został jeszcze przetłumaczony. Czytasz oryginał.
previous = Poprzedni
next = Następny
prev_next = Poprzedni i następny artykuł
updated = Zaktualizowano
reading_time = { $count } min czytania
contributors = Współtwórcy
related = Powiązane artykuły
edit = Edytuj tę stronę
translation_human = Tłumaczenie wykonane przez człowieka
translation_machine = Tłumaczenie maszynowe
translation_post_edited = Tłumaczenie maszynowe zredagowane przez człowieka
read_original = Przeczytaj oryginał
side_by_side = Pokaż oba języki obok siebie
only_target = Pokaż tylko tłumaczenie
layout = Widok
layout_split = Obok siebie
layout_stacked = Jeden pod drugim
to_source = Pokaż oryginał tego zdania
to_target = Pokaż tłumaczenie tego zdania
link_to_section = Link do tej sekcji
version = Wersja
note = Uwaga
tip = Wskazówka
important = Ważne
warning = Ostrzeżenie
caution = Przestroga
copy = Kopiuj
copied = Skopiowano
scrollable = Przewiń w bok, aby przeczytać całość
not_found_title = Ta strona nie istnieje
not_found_text = Być może artykuł został przeniesiony lub adres zawiera literówkę. Wszystkie artykuły są dostępne na stronie głównej.
generated_by = Utworzono za pomocą narzędzia
code_not_found = Nie znaleziono przykładowego kodu.
video = Wideo
image_description = Opis obrazu
footnotes = Przypisy
back_to_text = Wróć do tekstu
task_done = Zrobione
task_open = Do zrobienia
colon = { ": " }
bracket_open = { " (" }
bracket_close = { ")" }
theme = Motyw
theme_system = Systemowy
theme_light = Jasny
theme_dark = Ciemny
