# The workbench's own words in Swedish.

# The page
review = Granskning
review_of = Granskning: { $title }
search_and_filter = Sök och filtrera
words_example = ord
sort = Sortera
sort_severity = värst först
sort_document = i dokumentordning
sort_score = lägst poäng först
whole_list = Hela listan
filters = Filter
segments = Segment
id = Id
source = Källtext
target = Måltext
findings = Anmärkningar
state = Status
type = Typ
score = Poäng
segment = Segment
no_segment = Inget segment.
article_changed = Artikeln har ändrats.
insert_into_target = Infoga i måltexten
this_segment = Det här segmentet
comments = Kommentarer
comment = Kommentar
add_comment = Lägg till kommentar
resolve = Markera som löst
reopen = Öppna igen
more_about_segment = Mer om segmentet
change_file = Ändringsfil
language = Språk
close = Stäng
cancel = Avbryt
save = Spara
or = eller
labelled = { $label }: { $value }

# States and severities
state_unreviewed = inte granskat
state_approved = godkänt
state_rejected = avvisat
state_needs_work = behöver bearbetas
severity_error = fel
severity_warning = varning
severity_info = info
none = inget

# The list
missing = saknas
mark_gone = borta
mark_unsaved = inte sparat
mark_saving = sparas
mark_expired = inaktuellt
mark_resolved = löst
mark_comment = kommentar
no_match = Inga segment matchar sökningen.
no_segments = Inga segment.
segment_count = { $count } segment
segment_count_of = { $shown } av { $count } segment
gone_count = { $count } borta
outdated_rows = { $count ->
    [one] { $count } rad matchar inte längre: uppdatera
   *[other] { $count } rader matchar inte längre: uppdatera
}
facet_rule = Regel
facet_type = Översättning
facet_article = Artikel
not_value = inte { $value }
facet_title = { $term }; med Skift: alla utom dessa
marked_count = { $count ->
    [one] { $count } segment markerat
   *[other] { $count } segment markerade
}
at_row = rad { $row }
no_more = Det finns inga fler sådana segment i den riktningen.
last_of_list = Det var det sista i listan.
where_you_began = Det var här du började.
not_further = Du har inte varit längre fram.
first_segments = De första { $count } segmenten; resten kontrolleras…
nothing_shown = Inget segment visas: listan är tom.
reading_project = Läser projektet…
cannot_show = Projektet kan inte visas: { $reason }
only_shows = Den här arbetsytan visar bara projektet.
more_count = och { $count } till
token_label = URL eller token
token_open = Öppna
token_note = URL:en har ingen token för programmet som körs nu. Öppna URL:en som programmet skrev ut, eller klistra in den här.

# Searches
searching = Söker…
no_patterns = I den här webbläsaren kan sidan inte prova reguljära uttryck.
pattern_too_slow = Det reguljära uttrycket tar för lång tid. Gör det enklare: en upprepning i en upprepning, som (a+)+, provar väldigt många möjligheter.
pattern_fails = Det reguljära uttrycket kan inte användas: { $reason }
query_no_value = `{ $filter }` saknar värde.
query_wrong_value = `{ $filter }` kan inte vara `{ $value }`.
query_no_filter = `{ $filter }` är inget filter.
query_did_you_mean = Menade du `{ $choice }`?
query_expected = Förväntat: { $choices }.
query_quote = Sätt tecknen inom citattecken för att söka efter dem.
query_unclosed = Citattecken som inte avslutas vid { $text }.
query_bad_pattern = `{ $pattern }` är inget giltigt reguljärt uttryck: { $reason }.
query_since = `{ $term }` behöver en dag, som i { $example }.
query_score = `{ $term }` behöver ett tal mellan 0 och 1, som i { $example }.

# Progress
progress = Förlopp
words = Ord
reviewed = Granskat
reviewer = Granskare
day = Dag
folder = Mapp
unknown = okänt
progress_summary = Segment: { $segments }; ord i källtexten: { $words }, varav granskade: { $reviewed }, godkända: { $approved }.

# A segment
kind_code = kod
kind_include = inkludering
kind_link = länk
kind_placeholder = platshållare
kind_emphasis = betoning
kind_number = tal
only_in_source = Bara i källtexten:
only_in_target = Bara i måltexten:
invisible = osynligt: { $names }
image = bild
expired_changed = inaktuellt: texten har ändrats
score_of = poäng { $score }
by_person = { $state } av { $person }
you = du
source_in = Källtext: { $language }
target_in = Måltext: { $language }
segment_gone = Segmentet finns inte längre i sin artikel.
kept_until_back = Det du skriver behålls och kan sparas när segmentet är tillbaka.
editable_after_import = Sammanfogat eller rättat här: du kan redigera det när ändringarna har importerats.
not_saved_because = Inte sparat: { $reason }
failed = Misslyckades: { $reason }
cannot_be_saved = Kan inte sparas: { $reason }
article_findings = { $count ->
    [one] { $count } anmärkning om hela artikeln
   *[other] { $count } anmärkningar om hela artikeln
}
fix_named = Rätta: { $fix }
dismiss_rule = Avfärda { $rule }
finding_count = { $count ->
    [one] { $count } anmärkning
   *[other] { $count } anmärkningar
}
no_findings = Inga anmärkningar.
page_checks_only = Sidan kontrollerar bara länkar, kod, tal, betoning, blanksteg och termer; alla regler körs när ändringarna importeras.
no_missing_mark = Ingen tagg eller platshållare i källtexten saknas.
inserted = Infogat: { $text }
insert_named = Infoga { $text }
terms = Termer
not_these = inte:
stays = behålls som det är

# Below a segment
tab_nearby = I närheten
tab_page = Sida
tab_same = Samma källtext ({ $count })
tab_matches = Liknande
tab_versions = Versioner
as_rendered = Så som det visas, med segmenten runt omkring
not_in_list = Inte i den här listan. Tryck på { $key } för att gå tillbaka till den.
looking = Söker…
no_same_source = Den här källtexten finns ingen annanstans.
no_close = Inget i projektet liknar den.
use = Använd
use_match = Använd träff { $number }
translation_memory = översättningsminne
no_such_match = Det finns ingen träff { $number }.
match_used = Träff { $number } står i måltexten.
changed_since_review = Ändrat sedan granskningen
no_versions = Segmentet har inga tidigare versioner.

# Saving
nothing_unsaved_segment = Allt i segmentet är sparat; knappen med antalet osparade texter visar de andra.
nothing_unsaved = Allt här är sparat.
reverted = Den sparade texten är återställd.
unsaved_count = { $count ->
    [one] { $count } inte sparad
   *[other] { $count } inte sparade
}
saving_count = { $count } sparas
no_storage = Webbläsarens lagring är inte tillgänglig: spara innan du lämnar sidan.
server_replaced = Sidans server har avslutats: den har startats om, eller så visas ett annat projekt här nu. Ditt arbete finns kvar i webbläsaren. Öppna den nya URL:en som programmet skrev ut: den frågar innan den sparar det som inte sparades här.
from_session = { $count ->
    [one] { $count } ändring från en tidigare session
   *[other] { $count } ändringar från en tidigare session
}
session_note = De finns kvar i webbläsaren men är inte sparade. Spara dem bara om de är dina.
later = Senare
save_them = Spara dem
discard_them = Släng dem
not_saved_kept = Inte sparat än: { $reason }. Ändringen finns kvar i webbläsaren och sparas när det går.
no_answer = Servern svarar inte. Ditt arbete finns kvar i webbläsaren och sparas när den svarar.
is_back = { $path } är tillbaka.
checked_at_import = Det kontrolleras vid importen.
no_translation_now = Nu utan översättning: { $ids }.
saved = Sparat.
saved_act = Sparat: { $act }.
not_saved = Inte sparat
all_saved = Allt är sparat.
no_longer_exists = Segmentet finns inte längre.
go_there = Gå dit
copy = Kopiera
copied = Kopierat.
discard = Släng
server_answers = Servern svarar igen.
reload_page = Artiklar har lagts till eller tagits bort. Läs in sidan på nytt för att se dem.
cannot_save_now = Inget kan sparas nu: { $reason }
can_save_again = Nu kan dina ändringar sparas.
changed_while_editing = Segmentet ändrades någon annanstans medan du redigerade det.
source_changed_too = Källtexten har också ändrats.
kept_until_choice = Din text behålls tills du väljer.
mine = Min
theirs = Den andra, nuvarande text
empty = (tom)
keep_mine = Behåll min
use_theirs = Använd den andra
edit = Redigera
kept_other = Den andra versionen behölls.

# Changes in a file
history = Historik
nothing_changed = Inget har ändrats än.
nothing_to_redo = Det finns inget att göra om.
nothing_to_undo = Det finns inget att ångra här; historiken har alla ändringar.
redone = Gjort om: { $act }.
undone = Ångrat: { $act }.
your_name = Ditt namn
fill_in = Fyll i fältet.
also_earlier = { $count ->
    [one] även { $count } ändring från tidigare filer
   *[other] även { $count } ändringar från tidigare filer
}
download_changes = Ladda ned ändringar
changes_in_file = { $count ->
    [one] { $count } ändring i filen.
   *[other] { $count } ändringar i filen.
}
drafts_not_included = { $count ->
    [one] { $count } text som inte är sparad ingår inte.
   *[other] { $count } texter som inte är sparade ingår inte.
}
bad_change_file = Ingen giltig ändringsfil.
import_result = Tillämpade: { $applied }; konflikter: { $conflicts }; avvisade: { $rejected }.

# Reviewing
judged_one = { $id }: { $state }.
judged_many = { $count } segment: { $state }.
judged_in_part = Alla är inte ”{ $state }”; { $kept } av { $count } misslyckades: { $reason }
save_first = Spara eller återställ din text först: { $id }
nothing_here = Det finns inget här att göra det med.
fixed_rule = Rättat: { $rule }.
fix_noted = Noterat: { $rule } rättas när ändringarna importeras.
why_false = Varför är det ett falskt larm?
dismissed_rule = Avfärdat: { $rule }.
dismiss = Avfärda
no_clean = Listan har inga ogranskade segment utan anmärkningar.
clean_summary = Segment med båda texterna, utan anmärkningar och ogranskade: { $count } av { $total } i listan.
still_saving = Sparar fortfarande; försök igen om en stund.
left_changed = Ändrade sedan dess och lämnade: { $names }.
earlier_changes = Tidigare ändringar
this_window = det här fönstret
segments_in = { $count } segment i { $paths }
is_undone = ångrat
reply = Svar
imported_by = importerat av { $person }
comment_saved = Kommentaren är sparad.
resolved = Löst.
reopened = Öppnat igen.

# Alignment
not_consecutive = De markerade segmenten följer inte på varandra i en artikel.
no_neighbor = Det finns inget mer segment i den riktningen i artikeln.
target_empty = Måltexten är tom.
select_two = Markera två segment eller det första av dem.
cannot_merge = Kan inte sammanfogas: { $reason }
becomes_one = { $first } och { $second } blir ett segment, { $first }.
merge = Sammanfoga
split = Dela
current_target = Nuvarande måltext
new_target = Ny måltext
nothing_would_change = Inget skulle ändras.
server_rejected = Servern avvisade det.
target_of = Måltext för { $id }
caret_in_source = Sätt markören i källtexten där den andra halvan börjar.
split_help = Sätt markören i varje text där den andra halvan börjar; { $keys } går en mening i taget.
then = Sedan
split_title = Dela { $id }

# Replacing
replace_scope = I måltexterna för listans segment ({ $count }).
find = Sök efter
replace_by = Ersätt med
regular_expression = reguljärt uttryck ($1 för grupper)
case_matters = skilj på versaler och gemener
whole_words = hela ord
replace = Ersätt
say_what = Skriv vad du söker efter.
no_target_holds = Ingen måltext innehåller detta.
replace_in = Ersätt i { $id }
your_text_unsaved = din text är inte sparad här
would_change = { $count ->
    [one] { $count } måltext skulle ändras.
   *[other] { $count } måltexter skulle ändras.
}
choose_all = Alla
choose_none = Inga
now = Nu
not_checked = kunde inte kontrolleras
new_findings = nytt: { $rules }
checking_texts = Kontrollerar de nya texterna…
see_first = Inget är ersatt än: se vad som sägs om de nya texterna.
nothing_chosen = Inget är valt.
replaced_in = Ersatt i { $count } segment.
same_source_summary = Andra segment med den här källtexten: { $count }; redan med den här måltexten: { $same }.
approve_too = godkänn även dem
apply = Tillämpa

# Commands
group_go = Gå
group_list = Lista
group_align = Passa ihop
group_conflict = Konflikt
group_view = Visa
next_segment = Nästa segment
previous_segment = Föregående segment
page_down = Sida ned
page_up = Sida upp
first_segment = Första segmentet
last_segment = Sista segmentet
next_with_findings = Nästa med anmärkningar
previous_with_findings = Föregående med anmärkningar
next_unreviewed = Nästa ogranskade
previous_unreviewed = Föregående ogranskade
extend_down = Utöka markeringen nedåt
extend_up = Utöka markeringen uppåt
go_back = Tillbaka dit du var
go_forward = Framåt igen
change_sort = Ändra sortering
refresh_list = Uppdatera listan
approve_clean = Godkänn alla utan anmärkningar
show_unsaved = Visa osparade ändringar
approve = Godkänn
needs_work = Behöver bearbetas
reject = Avvisa
reset_review = Återställ till inte granskat
resolve_or_reopen = Markera kommentarerna som lösta, eller öppna dem igen
apply_fix = Använd den första säkra rättningen
dismiss_first = Avfärda den första anmärkningen
undo = Ångra
redo = Gör om
save_next = Spara och gå till nästa
save_approve_next = Spara, godkänn och gå till nästa
back_to_list = Tillbaka till listan (behåller texten)
revert = Återställ den sparade texten
copy_source = Kopiera källtexten
insert_special = Infoga en tagg ur källtexten eller ett specialtecken
insert_missing = Infoga nästa tagg eller platshållare som saknas
apply_to_same = Använd på alla med samma källtext
next_without_saving = Nästa segment, utan att spara
previous_without_saving = Föregående segment, utan att spara
swap_targets = Byt måltext med nästa segment
swap = Byt
sentence_up = Flytta första meningen till föregående segment
sentence_down = Flytta sista meningen till nästa segment
sentence = Mening
merge_next = Sammanfoga med nästa segment
shift_up = Flytta måltexterna ett steg upp
shift_down = Flytta måltexterna ett steg ned
targets = Måltexter
below = Nedan: { $tab }
keys = Tangenter
load_change_file = Läs in en ändringsfil
in_target_field = i måltextens fält
single_keys = Tangenter med ett enda tecken fungerar utanför textfält
two_words = två ord
a_word = ord
help_words = båda, på endera sidan
help_phrase = de här orden i den här ordningen
help_without = utan det; fungerar före alla filter
help_side = på en sida; som reguljärt uttryck
help_state = en av flera statusar; även { $states }
help_rule = det kontrollen hittade
help_place = var det finns; { $types }
help_score = poäng för hopparning
help_by = vem som granskade eller kommenterade, och sedan när
help_has = vad ett segment har; även { $others }

# Refusals, as the program has them in English
refusal_structure = den nya texten skulle ändra sidans struktur: en tom rad eller en rad som inleder eller avslutar en lista, rubrik eller tabell
refusal_unmatched = den nya texten innehåller en `<span>`- eller `</span>`-tagg utan motpart
refusal_spills = den nya texten skulle ändra segment { $value }: dess kod, betoning eller länk fortsätter där
refusal_unseen = den nya texten innehåller { $value }, ett osynligt styrtecken; ta bort det
refusal_two_blocks = segmenten står i två block på sidan
refusal_one_sided = ett segment utan källtext eller översättning kan inte sammanfogas eller delas
refusal_empty_half = varje halva behöver text på båda språken
