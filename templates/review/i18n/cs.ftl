# The workbench's own words in Czech.

# The page
review = Kontrola
review_of = Kontrola: { $title }
search_and_filter = Hledat a filtrovat
words_example = slova
sort = Řadit
sort_severity = nejzávažnější první
sort_document = podle dokumentu
sort_score = nejnižší skóre první
whole_list = Celý seznam
filters = Filtry
segments = Segmenty
id = ID
source = Zdroj
target = Cíl
findings = Nálezy
state = Stav
type = Typ
score = Skóre
segment = Segment
no_segment = Žádný segment.
article_changed = Článek se změnil.
insert_into_target = Vložit do cíle
this_segment = Tento segment
comments = Komentáře
comment = Komentář
add_comment = Přidat komentář
resolve = Vyřešit
reopen = Znovu otevřít
more_about_segment = Další o tomto segmentu
change_file = Soubor změn
language = Jazyk
close = Zavřít
cancel = Zrušit
save = Uložit
or = nebo
labelled = { $label }: { $value }

# States and severities
state_unreviewed = nezkontrolováno
state_approved = schváleno
state_rejected = zamítnuto
state_needs_work = k přepracování
severity_error = chyba
severity_warning = upozornění
severity_info = informace
none = žádné

# The list
missing = chybí
mark_gone = zmizel
mark_unsaved = neuloženo
mark_saving = ukládá se
mark_expired = neaktuální
mark_resolved = vyřešeno
mark_comment = komentář
no_match = Tomuto hledání neodpovídá žádný segment.
no_segments = Žádné segmenty.
segment_count = { $count ->
    [one] { $count } segment
    [few] { $count } segmenty
    [many] { $count } segmentu
   *[other] { $count } segmentů
}
segment_count_of = { $count ->
    [one] { $shown } z { $count } segmentu
    [few] { $shown } z { $count } segmentů
    [many] { $shown } z { $count } segmentu
   *[other] { $shown } z { $count } segmentů
}
gone_count = zmizelo: { $count }
outdated_rows = { $count ->
    [one] { $count } řádek už neodpovídá: obnovit
    [few] { $count } řádky už neodpovídají: obnovit
    [many] { $count } řádku už neodpovídá: obnovit
   *[other] { $count } řádků už neodpovídá: obnovit
}
facet_rule = Pravidlo
facet_type = Překlad
facet_article = Článek
not_value = kromě { $value }
facet_title = { $term }; se Shiftem: vše kromě těchto
marked_count = Vybrané segmenty: { $count }
at_row = řádek { $row }
no_more = V tomto směru už žádné takové segmenty nejsou.
last_of_list = To byl poslední v tomto seznamu.
where_you_began = Tady jste začali.
not_further = Dál jste ještě nebyli.
first_segments = První segmenty: { $count }; ostatní se kontrolují…
nothing_shown = Nezobrazuje se žádný segment: seznam je prázdný.
reading_project = Načítá se projekt…
cannot_show = Projekt nelze zobrazit: { $reason }
only_shows = Toto pracovní prostředí projekt jen zobrazuje.
more_count = a ještě { $count }
token_label = Adresa URL nebo token
token_open = Otevřít
token_note = Adresa URL nemá token programu, který právě běží. Otevřete adresu URL, kterou program vypsal, nebo ji vložte sem.

# Searches
searching = Hledá se…
no_patterns = Tento prohlížeč neumožňuje stránce zkoušet regulární výrazy.
pattern_too_slow = Tento regulární výraz trvá příliš dlouho. Zjednodušte ho: opakování v opakování, například (a+)+, zkouší velmi mnoho možností.
pattern_fails = Regulární výraz nelze použít: { $reason }
query_no_value = `{ $filter }` nemá hodnotu.
query_wrong_value = `{ $filter }` nemůže být `{ $value }`.
query_no_filter = `{ $filter }` není filtr.
query_did_you_mean = Měli jste na mysli `{ $choice }`?
query_expected = Očekává se: { $choices }.
query_quote = Chcete-li hledat tyto znaky, dejte je do uvozovek.
query_unclosed = Neuzavřené uvozovky u { $text }.
query_bad_pattern = `{ $pattern }` není platný regulární výraz: { $reason }.
query_since = `{ $term }` potřebuje den, například { $example }.
query_score = `{ $term }` potřebuje číslo od 0 do 1, například { $example }.

# Progress
progress = Průběh
words = Slova
reviewed = Zkontrolováno
reviewer = Kontroloval(a)
day = Den
folder = Složka
unknown = neznámé
progress_summary = Segmenty: { $segments }; slova zdroje: { $words }, z toho zkontrolováno: { $reviewed }, schváleno: { $approved }.

# A segment
kind_code = kód
kind_include = vložený soubor
kind_link = odkaz
kind_placeholder = zástupný symbol
kind_emphasis = zvýraznění
kind_number = číslo
only_in_source = Jen ve zdroji:
only_in_target = Jen v cíli:
invisible = neviditelné: { $names }
image = obrázek
expired_changed = neaktuální: text se změnil
score_of = skóre { $score }
by_person = { $state }: { $person }
you = vy
source_in = Zdroj: { $language }
target_in = Cíl: { $language }
segment_gone = Tento segment už ve svém článku není.
kept_until_back = Co napíšete, zůstane zachováno a půjde uložit, až se segment vrátí.
editable_after_import = Zde sloučeno nebo opraveno: upravovat půjde po importu změn.
not_saved_because = Neuloženo: { $reason }
failed = Nepodařilo se: { $reason }
cannot_be_saved = Nelze uložit: { $reason }
article_findings = { $count ->
    [one] { $count } nález k celému článku
    [few] { $count } nálezy k celému článku
    [many] { $count } nálezu k celému článku
   *[other] { $count } nálezů k celému článku
}
fix_named = Opravit: { $fix }
dismiss_rule = Odmítnout { $rule }
finding_count = { $count ->
    [one] { $count } nález
    [few] { $count } nálezy
    [many] { $count } nálezu
   *[other] { $count } nálezů
}
no_findings = Žádné nálezy.
page_checks_only = Tato stránka kontroluje jen odkazy, kód, čísla, zvýraznění, mezery a termíny; všechna pravidla se použijí při importu změn.
no_missing_mark = Nechybí žádná značka ani zástupný symbol ze zdroje.
inserted = Vloženo: { $text }
insert_named = Vložit { $text }
terms = Termíny
not_these = ne:
stays = zůstává beze změny

# Below a segment
tab_nearby = Okolí
tab_page = Stránka
tab_same = Stejný zdroj ({ $count })
tab_matches = Podobné
tab_versions = Verze
as_rendered = Jak se zobrazuje, s okolními segmenty
not_in_list = Není v tomto seznamu. Klávesou { $key } se do něj vrátíte.
looking = Hledá se…
no_same_source = Tento zdroj nikde jinde není.
no_close = V projektu není nic podobného.
use = Použít
use_match = Použít shodu { $number }
translation_memory = překladová paměť
no_such_match = Shoda { $number } neexistuje.
match_used = Shoda { $number } je v cíli.
changed_since_review = Změněno od kontroly
no_versions = Tento segment nemá starší verze.

# Saving
nothing_unsaved_segment = V tomto segmentu je vše uloženo; tlačítko s počtem neuložených textů zobrazí ostatní.
nothing_unsaved = Tady je vše uloženo.
reverted = Vrácen uložený text.
unsaved_count = neuloženo: { $count }
saving_count = ukládá se: { $count }
no_storage = Úložiště prohlížeče není dostupné: před opuštěním stránky uložte práci.
server_replaced = Server této stránky skončil: byl restartován, nebo je tu teď jiný projekt. Vaše práce je uchována v tomto prohlížeči. Otevřete novou adresu URL, kterou program vypsal: než uloží, co se tu neuložilo, zeptá se.
from_session = { $count ->
    [one] { $count } změna z dřívější relace
    [few] { $count } změny z dřívější relace
    [many] { $count } změny z dřívější relace
   *[other] { $count } změn z dřívější relace
}
session_note = Zůstaly v tomto prohlížeči a nejsou uložené. Uložte je, jen pokud jsou vaše.
later = Později
save_them = Uložit
discard_them = Zahodit
not_saved_kept = Zatím neuloženo: { $reason }. Změna je uchována v tomto prohlížeči a uloží se, jakmile to půjde.
no_answer = Server neodpovídá. Vaše práce je uchována v tomto prohlížeči a uloží se, až odpoví.
is_back = { $path } je zpět.
checked_at_import = Zkontroluje se při importu.
no_translation_now = Nyní bez překladu: { $ids }.
saved = Uloženo.
saved_act = Uloženo: { $act }.
not_saved = Neuloženo
all_saved = Vše je uloženo.
no_longer_exists = Segment už neexistuje.
go_there = Přejít
copy = Kopírovat
copied = Zkopírováno.
discard = Zahodit
server_answers = Server opět odpovídá.
reload_page = Přibyly nebo ubyly články. Chcete-li je vidět, načtěte stránku znovu.
cannot_save_now = Teď nelze nic uložit: { $reason }
can_save_again = Vaše změny už lze uložit.
changed_while_editing = Tento segment byl změněn jinde, zatímco jste ho upravovali.
source_changed_too = Změnil se i jeho zdroj.
kept_until_choice = Váš text zůstane zachován, dokud nevyberete.
mine = Můj
theirs = Druhý, současný text
empty = (prázdné)
keep_mine = Ponechat můj
use_theirs = Použít druhý
edit = Upravit
kept_other = Ponechána druhá verze.

# Changes in a file
history = Historie
nothing_changed = Zatím se nic nezměnilo.
nothing_to_redo = Není co znovu provést.
nothing_to_undo = Tady není co vrátit; všechny změny jsou v historii.
redone = Znovu provedeno: { $act }.
undone = Vráceno: { $act }.
your_name = Vaše jméno
fill_in = Vyplňte toto pole.
also_earlier = { $count ->
    [one] i { $count } změna z dřívějších souborů
    [few] i { $count } změny z dřívějších souborů
    [many] i { $count } změny z dřívějších souborů
   *[other] i { $count } změn z dřívějších souborů
}
download_changes = Stáhnout změny
changes_in_file = { $count ->
    [one] { $count } změna v souboru.
    [few] { $count } změny v souboru.
    [many] { $count } změny v souboru.
   *[other] { $count } změn v souboru.
}
drafts_not_included = Neuložené texty, které nejsou zahrnuty: { $count }.
bad_change_file = Neplatný soubor změn.
import_result = Použito: { $applied }; konflikty: { $conflicts }; zamítnuto: { $rejected }.

# Reviewing
judged_one = { $id }: { $state }.
judged_many = { $count ->
    [one] { $count } segment: { $state }.
    [few] { $count } segmenty: { $state }.
    [many] { $count } segmentu: { $state }.
   *[other] { $count } segmentů: { $state }.
}
judged_in_part = Ne všechny mají stav „{ $state }“; nepodařilo se { $kept } z { $count }: { $reason }
save_first = Nejdřív uložte nebo vraťte svůj text: { $id }
nothing_here = Tady to není na co použít.
fixed_rule = Opraveno: { $rule }.
fix_noted = Poznamenáno: { $rule } se opraví při importu změn.
why_false = Proč je to planý poplach?
dismissed_rule = Odmítnuto: { $rule }.
dismiss = Odmítnout
no_clean = V tomto seznamu nejsou nezkontrolované segmenty bez nálezů.
clean_summary = Segmenty s oběma texty, bez nálezů a nezkontrolované: { $count } z { $total } v tomto seznamu.
still_saving = Ještě se ukládá; zkuste to za chvíli znovu.
left_changed = Od té doby změněno a ponecháno: { $names }.
earlier_changes = Starší změny
this_window = toto okno
segments_in = { $count ->
    [one] { $count } segment v { $paths }
    [few] { $count } segmenty v { $paths }
    [many] { $count } segmentu v { $paths }
   *[other] { $count } segmentů v { $paths }
}
is_undone = vráceno
reply = Odpověď
imported_by = import: { $person }
comment_saved = Komentář uložen.
resolved = Vyřešeno.
reopened = Znovu otevřeno.

# Alignment
not_consecutive = Vybrané segmenty v jednom článku nenásledují za sebou.
no_neighbor = V tomto směru už v článku žádný segment není.
target_empty = Cíl je prázdný.
select_two = Vyberte dva segmenty nebo první z nich.
cannot_merge = Nelze sloučit: { $reason }
becomes_one = Z { $first } a { $second } bude jeden segment, { $first }.
merge = Sloučit
split = Rozdělit
current_target = Současný cíl
new_target = Nový cíl
nothing_would_change = Nic by se nezměnilo.
server_rejected = Server to zamítl.
target_of = Cíl { $id }
caret_in_source = Umístěte kurzor ve zdroji tam, kde začíná druhá polovina.
split_help = Umístěte kurzor v každém textu tam, kde začíná druhá polovina; { $keys } přecházejí po větách.
then = Potom
split_title = Rozdělit { $id }

# Replacing
replace_scope = V cílech segmentů tohoto seznamu ({ $count }).
find = Najít
replace_by = Nahradit za
regular_expression = regulární výraz ($1 pro skupiny)
case_matters = rozlišovat velká a malá písmena
whole_words = celá slova
replace = Nahradit
say_what = Zadejte, co hledat.
no_target_holds = Žádný cíl to neobsahuje.
replace_in = Nahradit v { $id }
your_text_unsaved = váš text tu není uložený
would_change = { $count ->
    [one] Změní se { $count } cíl.
    [few] Změní se { $count } cíle.
    [many] Změní se { $count } cíle.
   *[other] Změní se { $count } cílů.
}
choose_all = Vše
choose_none = Nic
now = Teď
not_checked = nepodařilo se zkontrolovat
new_findings = nové: { $rules }
checking_texts = Kontrolují se nové texty…
see_first = Zatím není nic nahrazeno: podívejte se, co se píše o nových textech.
nothing_chosen = Nic není vybráno.
replaced_in = { $count ->
    [one] Nahrazeno v { $count } segmentu.
    [few] Nahrazeno v { $count } segmentech.
    [many] Nahrazeno v { $count } segmentu.
   *[other] Nahrazeno v { $count } segmentech.
}
same_source_summary = Další segmenty s tímto zdrojem: { $count }; už s tímto cílem: { $same }.
approve_too = schválit i ty
apply = Použít

# Commands
group_go = Přejít
group_list = Seznam
group_align = Zarovnání
group_conflict = Konflikt
group_view = Zobrazení
next_segment = Další segment
previous_segment = Předchozí segment
page_down = O stránku níž
page_up = O stránku výš
first_segment = První segment
last_segment = Poslední segment
next_with_findings = Další s nálezy
previous_with_findings = Předchozí s nálezy
next_unreviewed = Další nezkontrolovaný
previous_unreviewed = Předchozí nezkontrolovaný
extend_down = Rozšířit výběr dolů
extend_up = Rozšířit výběr nahoru
go_back = Zpět, kde jste byli
go_forward = Znovu vpřed
change_sort = Změnit řazení
refresh_list = Obnovit seznam
approve_clean = Schválit vše bez nálezů
show_unsaved = Zobrazit neuložené změny
approve = Schválit
needs_work = K přepracování
reject = Zamítnout
reset_review = Vrátit na nezkontrolováno
resolve_or_reopen = Vyřešit komentáře nebo je znovu otevřít
apply_fix = Použít první bezpečnou opravu
dismiss_first = Odmítnout první nález
undo = Zpět
redo = Znovu
save_next = Uložit a přejít na další
save_approve_next = Uložit, schválit a přejít na další
back_to_list = Zpět na seznam (text zůstane)
revert = Vrátit uložený text
copy_source = Kopírovat zdroj
insert_special = Vložit značku ze zdroje nebo zvláštní znak
insert_missing = Vložit další chybějící značku nebo symbol
apply_to_same = Použít na všechny se stejným zdrojem
next_without_saving = Další segment, bez uložení
previous_without_saving = Předchozí segment, bez uložení
swap_targets = Prohodit cíl s dalším segmentem
swap = Prohodit
sentence_up = Přesunout první větu do předchozího segmentu
sentence_down = Přesunout poslední větu do dalšího segmentu
sentence = Věta
merge_next = Sloučit s dalším segmentem
shift_up = Posunout cíle o jeden nahoru
shift_down = Posunout cíle o jeden dolů
targets = Cíle
below = Dole: { $tab }
keys = Klávesy
load_change_file = Načíst soubor změn
in_target_field = v poli cíle
single_keys = Jednoznakové klávesy fungují mimo textová pole
two_words = dvě slova
a_word = slovo
help_words = obě, na kterékoli straně
help_phrase = tato slova v tomto pořadí
help_without = bez toho; lze před každým filtrem
help_side = na jedné straně; jako regulární výraz
help_state = jeden z několika stavů; také { $states }
help_rule = co našla kontrola
help_place = kde je; { $types }
help_score = skóre zarovnání
help_by = kdo kontroloval nebo komentoval a odkdy
help_has = co segment má; také { $others }

# Refusals, as the program has them in English
refusal_structure = nový text by změnil strukturu stránky: prázdný řádek nebo řádek, kterým začíná nebo končí seznam, nadpis nebo tabulka
refusal_unmatched = nový text obsahuje nespárovanou značku `<span>` nebo `</span>`
refusal_spills = nový text by změnil segment { $value }: jeho kód, zvýraznění nebo odkaz tam pokračuje
refusal_unseen = nový text obsahuje { $value }, neviditelný řídicí znak; odstraňte ho
refusal_two_blocks = segmenty jsou ve dvou blocích stránky
refusal_one_sided = segment bez zdroje nebo překladu nelze sloučit ani rozdělit
refusal_empty_half = každá polovina potřebuje text v obou jazycích
