# The workbench's own words in Polish.

# The page
review = Przegląd
review_of = Przegląd: { $title }
search_and_filter = Wyszukaj i filtruj
words_example = słowa
sort = Sortuj
sort_severity = najpoważniejsze najpierw
sort_document = według dokumentu
sort_score = najniższy wynik najpierw
whole_list = Cała lista
filters = Filtry
segments = Segmenty
id = ID
source = Źródło
target = Tłumaczenie
findings = Uwagi
state = Stan
type = Typ
score = Wynik
segment = Segment
no_segment = Brak segmentu.
article_changed = Artykuł został zmieniony.
insert_into_target = Wstaw do tłumaczenia
this_segment = Ten segment
comments = Komentarze
comment = Komentarz
add_comment = Dodaj komentarz
resolve = Rozwiąż
reopen = Otwórz ponownie
more_about_segment = Więcej o tym segmencie
change_file = Plik zmian
language = Język
close = Zamknij
cancel = Anuluj
save = Zapisz
or = lub
labelled = { $label }: { $value }

# States and severities
state_unreviewed = niesprawdzony
state_approved = zatwierdzony
state_rejected = odrzucony
state_needs_work = do poprawy
severity_error = błąd
severity_warning = ostrzeżenie
severity_info = informacja
none = brak

# The list
missing = brak
mark_gone = zniknął
mark_unsaved = niezapisany
mark_saving = zapisywanie
mark_expired = nieaktualny
mark_resolved = rozwiązany
mark_comment = komentarz
no_match = Żaden segment nie pasuje do tego wyszukiwania.
no_segments = Brak segmentów.
segment_count = { $count ->
    [one] { $count } segment
    [few] { $count } segmenty
    [many] { $count } segmentów
   *[other] { $count } segmenty
}
segment_count_of = { $count ->
    [one] { $shown } z { $count } segmentu
    [few] { $shown } z { $count } segmentów
    [many] { $shown } z { $count } segmentów
   *[other] { $shown } z { $count } segmentów
}
gone_count = zniknęło: { $count }
outdated_rows = { $count ->
    [one] { $count } wiersz już nie pasuje: odśwież
    [few] { $count } wiersze już nie pasują: odśwież
    [many] { $count } wierszy już nie pasuje: odśwież
   *[other] { $count } wiersze już nie pasują: odśwież
}
facet_rule = Reguła
facet_type = Tłumaczenie
facet_article = Artykuł
not_value = bez { $value }
facet_title = { $term }; z klawiszem Shift: wszystko oprócz tych
marked_count = Zaznaczone segmenty: { $count }
at_row = wiersz { $row }
no_more = W tym kierunku nie ma więcej takich segmentów.
last_of_list = To był ostatni na tej liście.
where_you_began = Tu jest początek.
not_further = Dalej jeszcze nic nie było.
first_segments = Pierwsze segmenty: { $count }; trwa sprawdzanie pozostałych…
nothing_shown = Nie jest wyświetlany żaden segment: lista jest pusta.
reading_project = Wczytywanie projektu…
cannot_show = Nie można wyświetlić projektu: { $reason }
only_shows = To środowisko tylko wyświetla projekt.
more_count = i jeszcze { $count }
token_label = Adres URL lub token
token_open = Otwórz
token_note = Adres URL nie zawiera tokenu działającego teraz programu. Otwórz adres URL podany przez program lub wklej go tutaj.

# Searches
searching = Wyszukiwanie…
no_patterns = Ta przeglądarka nie pozwala stronie wypróbować wyrażeń regularnych.
pattern_too_slow = To wyrażenie regularne działa zbyt długo. Uprość je: powtórzenie w powtórzeniu, takie jak (a+)+, sprawdza bardzo wiele możliwości.
pattern_fails = Nie można użyć wyrażenia regularnego: { $reason }
query_no_value = `{ $filter }` nie ma wartości.
query_wrong_value = `{ $filter }` nie może mieć wartości `{ $value }`.
query_no_filter = `{ $filter }` nie jest filtrem.
query_did_you_mean = Czy chodziło o `{ $choice }`?
query_expected = Oczekiwano: { $choices }.
query_quote = Aby wyszukać te znaki, ujmij je w cudzysłów.
query_unclosed = Niezamknięty cudzysłów: { $text }.
query_bad_pattern = `{ $pattern }` nie jest prawidłowym wyrażeniem regularnym: { $reason }.
query_since = `{ $term }` wymaga dnia, na przykład { $example }.
query_score = `{ $term }` wymaga liczby od 0 do 1, na przykład { $example }.

# Progress
progress = Postęp
words = Słowa
reviewed = Sprawdzono
reviewer = Osoba sprawdzająca
day = Dzień
folder = Folder
unknown = nieznane
progress_summary = Segmenty: { $segments }; słowa źródłowe: { $words }, w tym sprawdzone: { $reviewed }, zatwierdzone: { $approved }.

# A segment
kind_code = kod
kind_include = dołączenie
kind_link = link
kind_placeholder = symbol zastępczy
kind_emphasis = wyróżnienie
kind_number = liczba
only_in_source = Tylko w źródle:
only_in_target = Tylko w tłumaczeniu:
invisible = niewidoczne: { $names }
image = obraz
expired_changed = nieaktualny: tekst się zmienił
score_of = wynik { $score }
by_person = { $state }: { $person }
you = ty
source_in = Źródło: { $language }
target_in = Tłumaczenie: { $language }
segment_gone = Tego segmentu nie ma już w artykule.
kept_until_back = Wpisany tekst zostanie zachowany i będzie można go zapisać, gdy segment wróci.
editable_after_import = Scalono lub poprawiono tutaj: edycja będzie możliwa po zaimportowaniu zmian.
not_saved_because = Nie zapisano: { $reason }
failed = Nie udało się: { $reason }
cannot_be_saved = Nie można zapisać: { $reason }
article_findings = { $count ->
    [one] { $count } uwaga do całego artykułu
    [few] { $count } uwagi do całego artykułu
    [many] { $count } uwag do całego artykułu
   *[other] { $count } uwagi do całego artykułu
}
fix_named = Popraw: { $fix }
dismiss_rule = Odrzuć { $rule }
finding_count = { $count ->
    [one] { $count } uwaga
    [few] { $count } uwagi
    [many] { $count } uwag
   *[other] { $count } uwagi
}
no_findings = Brak uwag.
page_checks_only = Ta strona sprawdza tylko linki, kod, liczby, wyróżnienia, odstępy i terminy; wszystkie reguły są stosowane przy importowaniu zmian.
no_missing_mark = Nie brakuje żadnego znacznika ani symbolu zastępczego ze źródła.
inserted = Wstawiono: { $text }
insert_named = Wstaw { $text }
terms = Terminy
not_these = nie:
stays = pozostaje bez zmian

# Below a segment
tab_nearby = Obok
tab_page = Strona
tab_same = To samo źródło ({ $count })
tab_matches = Podobne
tab_versions = Wersje
as_rendered = Tak jak na stronie, z sąsiednimi segmentami
not_in_list = Nie ma go na tej liście. Naciśnij { $key }, aby do niej wrócić.
looking = Wyszukiwanie…
no_same_source = To źródło nie występuje nigdzie indziej.
no_close = W projekcie nie ma nic podobnego.
use = Użyj
use_match = Użyj dopasowania { $number }
translation_memory = pamięć tłumaczeniowa
no_such_match = Nie ma dopasowania { $number }.
match_used = Dopasowanie { $number } jest w tłumaczeniu.
changed_since_review = Zmieniono od przeglądu
no_versions = Ten segment nie ma wcześniejszych wersji.

# Saving
nothing_unsaved_segment = W tym segmencie wszystko jest zapisane; przycisk z liczbą niezapisanych tekstów pokazuje pozostałe.
nothing_unsaved = Tutaj wszystko jest zapisane.
reverted = Przywrócono zapisany tekst.
unsaved_count = niezapisane: { $count }
saving_count = zapisywane: { $count }
no_storage = Pamięć przeglądarki jest niedostępna: zapisz zmiany przed opuszczeniem tej strony.
server_replaced = Serwer tej strony zakończył działanie: uruchomił się ponownie lub udostępnia tu teraz inny projekt. Twoja praca jest zachowana w tej przeglądarce. Otwórz nowy adres URL podany przez program: zapyta on przed zapisaniem tego, czego tu nie zapisano.
from_session = { $count ->
    [one] { $count } zmiana z poprzedniej sesji
    [few] { $count } zmiany z poprzedniej sesji
    [many] { $count } zmian z poprzedniej sesji
   *[other] { $count } zmiany z poprzedniej sesji
}
session_note = Zachowano je w tej przeglądarce, ale nie zapisano. Zapisz je tylko wtedy, gdy są twoje.
later = Później
save_them = Zapisz
discard_them = Odrzuć
not_saved_kept = Jeszcze nie zapisano: { $reason }. Zmiana jest zachowana w tej przeglądarce i zostanie zapisana, gdy będzie to możliwe.
no_answer = Serwer nie odpowiada. Twoja praca jest zachowana w tej przeglądarce i zostanie zapisana, gdy serwer odpowie.
is_back = Plik { $path } wrócił.
checked_at_import = Zostanie to sprawdzone przy imporcie.
no_translation_now = Teraz bez tłumaczenia: { $ids }.
saved = Zapisano.
saved_act = Zapisano: { $act }.
not_saved = Niezapisane
all_saved = Wszystko jest zapisane.
no_longer_exists = Ten segment już nie istnieje.
go_there = Przejdź
copy = Kopiuj
copied = Skopiowano.
discard = Odrzuć
server_answers = Serwer znów odpowiada.
reload_page = Dodano lub usunięto artykuły. Załaduj stronę ponownie, aby je zobaczyć.
cannot_save_now = Teraz nie można niczego zapisać: { $reason }
can_save_again = Twoje zmiany można już zapisać.
changed_while_editing = Ten segment został zmieniony gdzie indziej podczas edycji.
source_changed_too = Zmieniło się też jego źródło.
kept_until_choice = Twój tekst zostanie zachowany, dopóki nie wybierzesz.
mine = Mój
theirs = Cudzy, obecny tekst
empty = (pusty)
keep_mine = Zachowaj mój
use_theirs = Użyj cudzego
edit = Edytuj
kept_other = Zachowano drugą wersję.

# Changes in a file
history = Historia
nothing_changed = Niczego jeszcze nie zmieniono.
nothing_to_redo = Nie ma czego ponowić.
nothing_to_undo = Tutaj nie ma czego cofnąć; wszystkie zmiany są w historii.
redone = Ponowiono: { $act }.
undone = Cofnięto: { $act }.
your_name = Twoje imię i nazwisko
fill_in = Wypełnij to pole.
also_earlier = { $count ->
    [one] także { $count } zmiana z wcześniejszych plików
    [few] także { $count } zmiany z wcześniejszych plików
    [many] także { $count } zmian z wcześniejszych plików
   *[other] także { $count } zmiany z wcześniejszych plików
}
download_changes = Pobierz zmiany
changes_in_file = { $count ->
    [one] { $count } zmiana w pliku.
    [few] { $count } zmiany w pliku.
    [many] { $count } zmian w pliku.
   *[other] { $count } zmiany w pliku.
}
drafts_not_included = Niezapisane teksty, których nie uwzględniono: { $count }.
bad_change_file = To nie jest prawidłowy plik zmian.
import_result = Zastosowano: { $applied }; konflikty: { $conflicts }; odrzucono: { $rejected }.

# Reviewing
judged_one = { $id }: { $state }.
judged_many = { $count ->
    [one] { $count } segment: { $state }.
    [few] { $count } segmenty: { $state }.
    [many] { $count } segmentów: { $state }.
   *[other] { $count } segmenty: { $state }.
}
judged_in_part = Nie wszystkie mają stan „{ $state }”; nie udało się { $kept } z { $count }: { $reason }
save_first = Najpierw zapisz lub przywróć swój tekst: { $id }
nothing_here = Nie ma tu nic, do czego można to zastosować.
fixed_rule = Poprawiono: { $rule }.
fix_noted = Zanotowano: { $rule } zostanie poprawione przy importowaniu zmian.
why_false = Dlaczego to fałszywy alarm?
dismissed_rule = Odrzucono: { $rule }.
dismiss = Odrzuć uwagę
no_clean = Na tej liście nie ma niesprawdzonych segmentów bez uwag.
clean_summary = Segmenty z oboma tekstami, bez uwag i niesprawdzone: { $count } z { $total } na tej liście.
still_saving = Trwa zapisywanie; spróbuj ponownie za chwilę.
left_changed = Zmienione od tamtej pory i pozostawione: { $names }.
earlier_changes = Wcześniejsze zmiany
this_window = to okno
segments_in = { $count ->
    [one] { $count } segment w { $paths }
    [few] { $count } segmenty w { $paths }
    [many] { $count } segmentów w { $paths }
   *[other] { $count } segmenty w { $paths }
}
is_undone = cofnięto
reply = Odpowiedź
imported_by = import: { $person }
comment_saved = Zapisano komentarz.
resolved = Rozwiązano.
reopened = Otwarto ponownie.

# Alignment
not_consecutive = Zaznaczone segmenty nie następują po sobie w jednym artykule.
no_neighbor = W tym artykule nie ma więcej segmentów w tym kierunku.
target_empty = Tłumaczenie jest puste.
select_two = Zaznacz dwa segmenty lub pierwszy z nich.
cannot_merge = Nie można scalić: { $reason }
becomes_one = { $first } i { $second } stają się jednym segmentem, { $first }.
merge = Scal
split = Podziel
current_target = Obecne tłumaczenie
new_target = Nowe tłumaczenie
nothing_would_change = Nic by się nie zmieniło.
server_rejected = Serwer to odrzucił.
target_of = Tłumaczenie { $id }
caret_in_source = Umieść kursor w źródle w miejscu, w którym zaczyna się druga część.
split_help = Umieść kursor w każdym tekście tam, gdzie zaczyna się druga część; { $keys } przechodzą po zdaniach.
then = Potem
split_title = Podziel { $id }

# Replacing
replace_scope = W tłumaczeniach segmentów z tej listy ({ $count }).
find = Znajdź
replace_by = Zamień na
regular_expression = wyrażenie regularne ($1 dla grup)
case_matters = uwzględniaj wielkość liter
whole_words = całe słowa
replace = Zamień
say_what = Podaj, czego szukać.
no_target_holds = Nie ma tego w żadnym tłumaczeniu.
replace_in = Zamień w { $id }
your_text_unsaved = twój tekst nie jest tu zapisany
would_change = { $count ->
    [one] Zmieni się { $count } tłumaczenie.
    [few] Zmienią się { $count } tłumaczenia.
    [many] Zmieni się { $count } tłumaczeń.
   *[other] Zmienią się { $count } tłumaczenia.
}
choose_all = Wszystkie
choose_none = Żadne
now = Teraz
not_checked = nie udało się sprawdzić
new_findings = nowe: { $rules }
checking_texts = Sprawdzanie nowych tekstów…
see_first = Niczego jeszcze nie zamieniono: zobacz, co napisano o nowych tekstach.
nothing_chosen = Niczego nie wybrano.
replaced_in = { $count ->
    [one] Zamieniono w { $count } segmencie.
    [few] Zamieniono w { $count } segmentach.
    [many] Zamieniono w { $count } segmentach.
   *[other] Zamieniono w { $count } segmentach.
}
same_source_summary = Inne segmenty z tym źródłem: { $count }; już z tym tłumaczeniem: { $same }.
approve_too = zatwierdź także je
apply = Zastosuj

# Commands
group_go = Przejdź
group_list = Lista
group_align = Wyrównanie
group_conflict = Konflikt
group_view = Widok
next_segment = Następny segment
previous_segment = Poprzedni segment
page_down = Strona w dół
page_up = Strona w górę
first_segment = Pierwszy segment
last_segment = Ostatni segment
next_with_findings = Następny z uwagami
previous_with_findings = Poprzedni z uwagami
next_unreviewed = Następny niesprawdzony
previous_unreviewed = Poprzedni niesprawdzony
extend_down = Rozszerz zaznaczenie w dół
extend_up = Rozszerz zaznaczenie w górę
go_back = Wróć do poprzedniego miejsca
go_forward = Znów naprzód
change_sort = Zmień sortowanie
refresh_list = Odśwież listę
approve_clean = Zatwierdź wszystko bez uwag
show_unsaved = Pokaż niezapisane zmiany
approve = Zatwierdź
needs_work = Do poprawy
reject = Odrzuć
reset_review = Przywróć jako niesprawdzony
resolve_or_reopen = Rozwiąż komentarze lub otwórz je ponownie
apply_fix = Zastosuj pierwszą bezpieczną poprawkę
dismiss_first = Odrzuć pierwszą uwagę
undo = Cofnij
redo = Ponów
save_next = Zapisz i przejdź dalej
save_approve_next = Zapisz, zatwierdź i przejdź dalej
back_to_list = Wróć do listy (tekst zostaje)
revert = Przywróć zapisany tekst
copy_source = Kopiuj źródło
insert_special = Wstaw znacznik ze źródła lub znak specjalny
insert_missing = Wstaw następny brakujący znacznik lub symbol
apply_to_same = Zastosuj do wszystkich z tym samym źródłem
next_without_saving = Następny segment, bez zapisywania
previous_without_saving = Poprzedni segment, bez zapisywania
swap_targets = Zamień tłumaczenia z następnym segmentem
swap = Zamień miejscami
sentence_up = Przenieś pierwsze zdanie do poprzedniego segmentu
sentence_down = Przenieś ostatnie zdanie do następnego segmentu
sentence = Zdanie
merge_next = Scal z następnym segmentem
shift_up = Przesuń tłumaczenia o jeden w górę
shift_down = Przesuń tłumaczenia o jeden w dół
targets = Tłumaczenia
below = Poniżej: { $tab }
keys = Klawisze
load_change_file = Wczytaj plik zmian
in_target_field = w polu tłumaczenia
single_keys = Klawisze jednoznakowe działają poza polami tekstowymi
two_words = dwa słowa
a_word = słowo
help_words = oba, po dowolnej stronie
help_phrase = te słowa w tej kolejności
help_without = bez tego; działa przed każdym filtrem
help_side = po jednej stronie; jako wyrażenie regularne
help_state = jeden z kilku stanów; także { $states }
help_rule = co wykryło sprawdzanie
help_place = gdzie się znajduje; { $types }
help_score = wynik wyrównania
help_by = kto sprawdzał lub komentował i od kiedy
help_has = co ma segment; także { $others }

# Refusals, as the program has them in English
refusal_structure = nowy tekst zmieniłby strukturę strony: pusty wiersz albo wiersz, który rozpoczyna lub kończy listę, nagłówek lub tabelę
refusal_unmatched = nowy tekst zawiera znacznik `<span>` lub `</span>` bez pary
refusal_spills = nowy tekst zmieniłby segment { $value }: jest w nim dalszy ciąg kodu, wyróżnienia lub linku
refusal_unseen = nowy tekst zawiera { $value }, niewidoczny znak sterujący; usuń go
refusal_two_blocks = segmenty są w dwóch blokach strony
refusal_one_sided = segmentu bez źródła lub tłumaczenia nie można scalić ani podzielić
refusal_empty_half = każda część musi zawierać tekst w obu językach
