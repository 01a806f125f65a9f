# The workbench's own words in Slovak.

# The page
review = Kontrola
review_of = Kontrola: { $title }
search_and_filter = Hľadať a filtrovať
words_example = slová
sort = Zoradiť
sort_severity = najzávažnejšie prvé
sort_document = podľa dokumentu
sort_score = najnižšie skóre prvé
whole_list = Celý zoznam
filters = Filtre
segments = Segmenty
id = ID
source = Zdroj
target = Cieľ
findings = Nálezy
state = Stav
type = Typ
score = Skóre
segment = Segment
no_segment = Žiadny segment.
article_changed = Článok sa zmenil.
insert_into_target = Vložiť do cieľa
this_segment = Tento segment
comments = Komentáre
comment = Komentár
add_comment = Pridať komentár
resolve = Vyriešiť
reopen = Znova otvoriť
more_about_segment = Viac o tomto segmente
change_file = Súbor zmien
language = Jazyk
close = Zavrieť
cancel = Zrušiť
save = Uložiť
or = alebo
labelled = { $label }: { $value }

# States and severities
state_unreviewed = neskontrolované
state_approved = schválené
state_rejected = zamietnuté
state_needs_work = na prepracovanie
severity_error = chyba
severity_warning = upozornenie
severity_info = informácia
none = žiadne

# The list
missing = chýba
mark_gone = zmizol
mark_unsaved = neuložené
mark_saving = ukladá sa
mark_expired = neaktuálne
mark_resolved = vyriešené
mark_comment = komentár
no_match = Tomuto hľadaniu nezodpovedá žiadny segment.
no_segments = Žiadne segmenty.
segment_count = { $count ->
    [one] { $count } segment
    [few] { $count } segmenty
    [many] { $count } segmentu
   *[other] { $count } segmentov
}
segment_count_of = { $count ->
    [one] { $shown } z { $count } segmentu
    [few] { $shown } z { $count } segmentov
    [many] { $shown } z { $count } segmentu
   *[other] { $shown } z { $count } segmentov
}
gone_count = zmizlo: { $count }
outdated_rows = { $count ->
    [one] { $count } riadok už nezodpovedá: obnoviť
    [few] { $count } riadky už nezodpovedajú: obnoviť
    [many] { $count } riadka už nezodpovedá: obnoviť
   *[other] { $count } riadkov už nezodpovedá: obnoviť
}
facet_rule = Pravidlo
facet_type = Preklad
facet_article = Článok
not_value = okrem { $value }
facet_title = { $term }; so Shiftom: všetko okrem týchto
marked_count = Vybrané segmenty: { $count }
at_row = riadok { $row }
no_more = V tomto smere už nie sú ďalšie takéto segmenty.
last_of_list = To bol posledný v tomto zozname.
where_you_began = Tu ste začali.
not_further = Ďalej ste ešte neboli.
first_segments = Prvé segmenty: { $count }; ostatné sa kontrolujú…
nothing_shown = Nezobrazuje sa žiadny segment: zoznam je prázdny.
reading_project = Načítava sa projekt…
cannot_show = Projekt sa nedá zobraziť: { $reason }
only_shows = Toto pracovné prostredie projekt len zobrazuje.
more_count = a ešte { $count }
token_label = URL adresa alebo token
token_open = Otvoriť
token_note = URL adresa nemá token programu, ktorý práve beží. Otvorte URL adresu, ktorú program vypísal, alebo ju prilepte sem.

# Searches
searching = Hľadá sa…
no_patterns = Tento prehliadač nedovoľuje stránke skúšať regulárne výrazy.
pattern_too_slow = Tento regulárny výraz trvá príliš dlho. Zjednodušte ho: opakovanie v opakovaní, napríklad (a+)+, skúša veľmi veľa možností.
pattern_fails = Regulárny výraz sa nedá použiť: { $reason }
query_no_value = `{ $filter }` nemá hodnotu.
query_wrong_value = `{ $filter }` nemôže byť `{ $value }`.
query_no_filter = `{ $filter }` nie je filter.
query_did_you_mean = Mali ste na mysli `{ $choice }`?
query_expected = Očakáva sa: { $choices }.
query_quote = Ak chcete hľadať tieto znaky, dajte ich do úvodzoviek.
query_unclosed = Neuzavreté úvodzovky pri { $text }.
query_bad_pattern = `{ $pattern }` nie je platný regulárny výraz: { $reason }.
query_since = `{ $term }` potrebuje deň, napríklad { $example }.
query_score = `{ $term }` potrebuje číslo od 0 do 1, napríklad { $example }.

# Progress
progress = Priebeh
words = Slová
reviewed = Skontrolované
reviewer = Kontroloval(a)
day = Deň
folder = Priečinok
unknown = neznáme
progress_summary = Segmenty: { $segments }; slová zdroja: { $words }, z toho skontrolované: { $reviewed }, schválené: { $approved }.

# A segment
kind_code = kód
kind_include = vložený súbor
kind_link = odkaz
kind_placeholder = zástupný symbol
kind_emphasis = zvýraznenie
kind_number = číslo
only_in_source = Len v zdroji:
only_in_target = Len v cieli:
invisible = neviditeľné: { $names }
image = obrázok
expired_changed = neaktuálne: text sa zmenil
score_of = skóre { $score }
by_person = { $state }: { $person }
you = vy
source_in = Zdroj: { $language }
target_in = Cieľ: { $language }
segment_gone = Tento segment už vo svojom článku nie je.
kept_until_back = Čo napíšete, zostane zachované a bude sa dať uložiť, keď sa segment vráti.
editable_after_import = Tu zlúčené alebo opravené: upravovať sa bude dať po importe zmien.
not_saved_because = Neuložené: { $reason }
failed = Nepodarilo sa: { $reason }
cannot_be_saved = Nedá sa uložiť: { $reason }
article_findings = { $count ->
    [one] { $count } nález k celému článku
    [few] { $count } nálezy k celému článku
    [many] { $count } nálezu k celému článku
   *[other] { $count } nálezov k celému článku
}
fix_named = Opraviť: { $fix }
dismiss_rule = Odmietnuť { $rule }
finding_count = { $count ->
    [one] { $count } nález
    [few] { $count } nálezy
    [many] { $count } nálezu
   *[other] { $count } nálezov
}
no_findings = Žiadne nálezy.
page_checks_only = Táto stránka kontroluje len odkazy, kód, čísla, zvýraznenie, medzery a termíny; všetky pravidlá sa použijú pri importe zmien.
no_missing_mark = Nechýba žiadna značka ani zástupný symbol zo zdroja.
inserted = Vložené: { $text }
insert_named = Vložiť { $text }
terms = Termíny
not_these = nie:
stays = zostáva bez zmeny

# Below a segment
tab_nearby = Okolie
tab_page = Stránka
tab_same = Rovnaký zdroj ({ $count })
tab_matches = Podobné
tab_versions = Verzie
as_rendered = Ako sa zobrazuje, s okolitými segmentmi
not_in_list = Nie je v tomto zozname. Klávesom { $key } sa doň vrátite.
looking = Hľadá sa…
no_same_source = Tento zdroj nikde inde nie je.
no_close = V projekte nie je nič podobné.
use = Použiť
use_match = Použiť zhodu { $number }
translation_memory = prekladová pamäť
no_such_match = Zhoda { $number } neexistuje.
match_used = Zhoda { $number } je v cieli.
changed_since_review = Zmenené od kontroly
no_versions = Tento segment nemá staršie verzie.

# Saving
nothing_unsaved_segment = V tomto segmente je všetko uložené; tlačidlo s počtom neuložených textov zobrazí ostatné.
nothing_unsaved = Tu je všetko uložené.
reverted = Vrátený uložený text.
unsaved_count = neuložené: { $count }
saving_count = ukladá sa: { $count }
no_storage = Úložisko prehliadača nie je dostupné: pred opustením stránky uložte prácu.
server_replaced = Server tejto stránky skončil: bol reštartovaný alebo je tu teraz iný projekt. Vaša práca je uchovaná v tomto prehliadači. Otvorte novú URL adresu, ktorú program vypísal: skôr než uloží, čo sa tu neuložilo, opýta sa.
from_session = { $count ->
    [one] { $count } zmena z predošlej relácie
    [few] { $count } zmeny z predošlej relácie
    [many] { $count } zmeny z predošlej relácie
   *[other] { $count } zmien z predošlej relácie
}
session_note = Zostali v tomto prehliadači a nie sú uložené. Uložte ich, len ak sú vaše.
later = Neskôr
save_them = Uložiť
discard_them = Zahodiť
not_saved_kept = Zatiaľ neuložené: { $reason }. Zmena je uchovaná v tomto prehliadači a uloží sa, keď to bude možné.
no_answer = Server neodpovedá. Vaša práca je uchovaná v tomto prehliadači a uloží sa, keď odpovie.
is_back = { $path } je späť.
checked_at_import = Skontroluje sa pri importe.
no_translation_now = Teraz bez prekladu: { $ids }.
saved = Uložené.
saved_act = Uložené: { $act }.
not_saved = Neuložené
all_saved = Všetko je uložené.
no_longer_exists = Segment už neexistuje.
go_there = Prejsť
copy = Kopírovať
copied = Skopírované.
discard = Zahodiť
server_answers = Server opäť odpovedá.
reload_page = Pribudli alebo ubudli články. Ak ich chcete vidieť, načítajte stránku znova.
cannot_save_now = Teraz sa nedá nič uložiť: { $reason }
can_save_again = Vaše zmeny sa už dajú uložiť.
changed_while_editing = Tento segment bol zmenený inde, kým ste ho upravovali.
source_changed_too = Zmenil sa aj jeho zdroj.
kept_until_choice = Váš text zostane zachovaný, kým si nevyberiete.
mine = Môj
theirs = Druhý, súčasný text
empty = (prázdne)
keep_mine = Ponechať môj
use_theirs = Použiť druhý
edit = Upraviť
kept_other = Ponechaná druhá verzia.

# Changes in a file
history = História
nothing_changed = Zatiaľ sa nič nezmenilo.
nothing_to_redo = Nie je čo zopakovať.
nothing_to_undo = Tu nie je čo vrátiť; všetky zmeny sú v histórii.
redone = Zopakované: { $act }.
undone = Vrátené: { $act }.
your_name = Vaše meno
fill_in = Vyplňte toto pole.
also_earlier = { $count ->
    [one] aj { $count } zmena zo starších súborov
    [few] aj { $count } zmeny zo starších súborov
    [many] aj { $count } zmeny zo starších súborov
   *[other] aj { $count } zmien zo starších súborov
}
download_changes = Stiahnuť zmeny
changes_in_file = { $count ->
    [one] { $count } zmena v súbore.
    [few] { $count } zmeny v súbore.
    [many] { $count } zmeny v súbore.
   *[other] { $count } zmien v súbore.
}
drafts_not_included = Neuložené texty, ktoré nie sú zahrnuté: { $count }.
bad_change_file = Neplatný súbor zmien.
import_result = Použité: { $applied }; konflikty: { $conflicts }; zamietnuté: { $rejected }.

# Reviewing
judged_one = { $id }: { $state }.
judged_many = { $count ->
    [one] { $count } segment: { $state }.
    [few] { $count } segmenty: { $state }.
    [many] { $count } segmentu: { $state }.
   *[other] { $count } segmentov: { $state }.
}
judged_in_part = Nie všetky majú stav „{ $state }“; nepodarilo sa { $kept } z { $count }: { $reason }
save_first = Najprv uložte alebo vráťte svoj text: { $id }
nothing_here = Tu to nie je na čo použiť.
fixed_rule = Opravené: { $rule }.
fix_noted = Poznačené: { $rule } sa opraví pri importe zmien.
why_false = Prečo je to planý poplach?
dismissed_rule = Odmietnuté: { $rule }.
dismiss = Odmietnuť
no_clean = V tomto zozname nie sú neskontrolované segmenty bez nálezov.
clean_summary = Segmenty s oboma textami, bez nálezov a neskontrolované: { $count } z { $total } v tomto zozname.
still_saving = Ešte sa ukladá; skúste to o chvíľu znova.
left_changed = Odvtedy zmenené a ponechané: { $names }.
earlier_changes = Staršie zmeny
this_window = toto okno
segments_in = { $count ->
    [one] { $count } segment v { $paths }
    [few] { $count } segmenty v { $paths }
    [many] { $count } segmentu v { $paths }
   *[other] { $count } segmentov v { $paths }
}
is_undone = vrátené
reply = Odpoveď
imported_by = import: { $person }
comment_saved = Komentár uložený.
resolved = Vyriešené.
reopened = Znova otvorené.

# Alignment
not_consecutive = Vybraté segmenty v jednom článku nenasledujú za sebou.
no_neighbor = V tomto smere už v článku žiadny segment nie je.
target_empty = Cieľ je prázdny.
select_two = Vyberte dva segmenty alebo prvý z nich.
cannot_merge = Nedá sa zlúčiť: { $reason }
becomes_one = Z { $first } a { $second } bude jeden segment, { $first }.
merge = Zlúčiť
split = Rozdeliť
current_target = Súčasný cieľ
new_target = Nový cieľ
nothing_would_change = Nič by sa nezmenilo.
server_rejected = Server to zamietol.
target_of = Cieľ { $id }
caret_in_source = Umiestnite kurzor v zdroji tam, kde sa začína druhá polovica.
split_help = Umiestnite kurzor v každom texte tam, kde sa začína druhá polovica; { $keys } prechádzajú po vetách.
then = Potom
split_title = Rozdeliť { $id }

# Replacing
replace_scope = V cieľoch segmentov tohto zoznamu ({ $count }).
find = Nájsť
replace_by = Nahradiť za
regular_expression = regulárny výraz ($1 pre skupiny)
case_matters = rozlišovať veľké a malé písmená
whole_words = celé slová
replace = Nahradiť
say_what = Zadajte, čo hľadať.
no_target_holds = Žiadny cieľ to neobsahuje.
replace_in = Nahradiť v { $id }
your_text_unsaved = váš text tu nie je uložený
would_change = { $count ->
    [one] Zmení sa { $count } cieľ.
    [few] Zmenia sa { $count } ciele.
    [many] Zmení sa { $count } cieľa.
   *[other] Zmení sa { $count } cieľov.
}
choose_all = Všetko
choose_none = Nič
now = Teraz
not_checked = nepodarilo sa skontrolovať
new_findings = nové: { $rules }
checking_texts = Kontrolujú sa nové texty…
see_first = Zatiaľ nie je nič nahradené: pozrite si, čo sa píše o nových textoch.
nothing_chosen = Nič nie je vybraté.
replaced_in = { $count ->
    [one] Nahradené v { $count } segmente.
    [few] Nahradené v { $count } segmentoch.
    [many] Nahradené v { $count } segmentu.
   *[other] Nahradené v { $count } segmentoch.
}
same_source_summary = Ďalšie segmenty s týmto zdrojom: { $count }; už s týmto cieľom: { $same }.
approve_too = schváliť aj tie
apply = Použiť

# Commands
group_go = Prejsť
group_list = Zoznam
group_align = Zarovnanie
group_conflict = Konflikt
group_view = Zobrazenie
next_segment = Ďalší segment
previous_segment = Predchádzajúci segment
page_down = O stránku nižšie
page_up = O stránku vyššie
first_segment = Prvý segment
last_segment = Posledný segment
next_with_findings = Ďalší s nálezmi
previous_with_findings = Predchádzajúci s nálezmi
next_unreviewed = Ďalší neskontrolovaný
previous_unreviewed = Predchádzajúci neskontrolovaný
extend_down = Rozšíriť výber nadol
extend_up = Rozšíriť výber nahor
go_back = Späť, kde ste boli
go_forward = Znova vpred
change_sort = Zmeniť zoradenie
refresh_list = Obnoviť zoznam
approve_clean = Schváliť všetko bez nálezov
show_unsaved = Zobraziť neuložené zmeny
approve = Schváliť
needs_work = Na prepracovanie
reject = Zamietnuť
reset_review = Vrátiť na neskontrolované
resolve_or_reopen = Vyriešiť komentáre alebo ich znova otvoriť
apply_fix = Použiť prvú bezpečnú opravu
dismiss_first = Odmietnuť prvý nález
undo = Späť
redo = Znova
save_next = Uložiť a prejsť na ďalší
save_approve_next = Uložiť, schváliť a prejsť na ďalší
back_to_list = Späť na zoznam (text zostane)
revert = Vrátiť uložený text
copy_source = Kopírovať zdroj
insert_special = Vložiť značku zo zdroja alebo špeciálny znak
insert_missing = Vložiť ďalšiu chýbajúcu značku alebo symbol
apply_to_same = Použiť na všetky s rovnakým zdrojom
next_without_saving = Ďalší segment, bez uloženia
previous_without_saving = Predchádzajúci segment, bez uloženia
swap_targets = Vymeniť ciele s ďalším segmentom
swap = Vymeniť
sentence_up = Presunúť prvú vetu do predchádzajúceho segmentu
sentence_down = Presunúť poslednú vetu do ďalšieho segmentu
sentence = Veta
merge_next = Zlúčiť s ďalším segmentom
shift_up = Posunúť ciele o jeden nahor
shift_down = Posunúť ciele o jeden nadol
targets = Ciele
below = Dolu: { $tab }
keys = Klávesy
load_change_file = Načítať súbor zmien
in_target_field = v poli cieľa
single_keys = Jednoznakové klávesy fungujú mimo textových polí
two_words = dve slová
a_word = slovo
help_words = obe, na ktorejkoľvek strane
help_phrase = tieto slová v tomto poradí
help_without = bez toho; dá sa pred každým filtrom
help_side = na jednej strane; ako regulárny výraz
help_state = jeden z niekoľkých stavov; aj { $states }
help_rule = čo našla kontrola
help_place = kde je; { $types }
help_score = skóre zarovnania
help_by = kto kontroloval alebo komentoval a odkedy
help_has = čo segment má; aj { $others }

# Refusals, as the program has them in English
refusal_structure = nový text by zmenil štruktúru stránky: prázdny riadok alebo riadok, ktorým sa začína alebo končí zoznam, nadpis alebo tabuľka
refusal_unmatched = nový text obsahuje nespárovanú značku `<span>` alebo `</span>`
refusal_spills = nový text by zmenil segment { $value }: jeho kód, zvýraznenie alebo odkaz tam pokračuje
refusal_unseen = nový text obsahuje { $value }, neviditeľný riadiaci znak; odstráňte ho
refusal_two_blocks = segmenty sú v dvoch blokoch stránky
refusal_one_sided = segment bez zdroja alebo prekladu sa nedá zlúčiť ani rozdeliť
refusal_empty_half = každá polovica potrebuje text v oboch jazykoch
