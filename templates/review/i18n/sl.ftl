# The workbench's own words in Slovenian.

# The page
review = Pregled
review_of = Pregled: { $title }
search_and_filter = Iskanje in filtriranje
words_example = besede
sort = Razvrsti
sort_severity = najprej najhujše
sort_document = po dokumentu
sort_score = najprej najnižja ocena
whole_list = Celoten seznam
filters = Filtri
segments = Segmenti
id = ID
source = Izvirnik
target = Prevod
findings = Ugotovitve
state = Stanje
type = Vrsta
score = Ocena
segment = Segment
no_segment = Ni segmenta.
article_changed = Članek se je spremenil.
insert_into_target = Vstavi v prevod
this_segment = Ta segment
comments = Komentarji
comment = Komentar
add_comment = Dodaj komentar
resolve = Razreši
reopen = Znova odpri
more_about_segment = Več o tem segmentu
change_file = Datoteka s spremembami
language = Jezik
close = Zapri
cancel = Prekliči
save = Shrani
or = ali
labelled = { $label }: { $value }

# States and severities
state_unreviewed = nepregledano
state_approved = odobreno
state_rejected = zavrnjeno
state_needs_work = za popravek
severity_error = napaka
severity_warning = opozorilo
severity_info = informacija
none = brez

# The list
missing = manjka
mark_gone = izginilo
mark_unsaved = neshranjeno
mark_saving = se shranjuje
mark_expired = zastarelo
mark_resolved = razrešeno
mark_comment = komentar
no_match = Temu iskanju ne ustreza noben segment.
no_segments = Ni segmentov.
segment_count = { $count ->
    [one] { $count } segment
    [two] { $count } segmenta
    [few] { $count } segmenti
   *[other] { $count } segmentov
}
segment_count_of = { $count ->
    [one] { $shown } od { $count } segmenta
    [two] { $shown } od { $count } segmentov
    [few] { $shown } od { $count } segmentov
   *[other] { $shown } od { $count } segmentov
}
gone_count = izginilo: { $count }
outdated_rows = { $count ->
    [one] { $count } vrstica ne ustreza več: osveži
    [two] { $count } vrstici ne ustrezata več: osveži
    [few] { $count } vrstice ne ustrezajo več: osveži
   *[other] { $count } vrstic ne ustreza več: osveži
}
facet_rule = Pravilo
facet_type = Prevod
facet_article = Članek
not_value = brez { $value }
facet_title = { $term }; s tipko Shift: vse razen teh
marked_count = { $count ->
    [one] Izbran je { $count } segment
    [two] Izbrana sta { $count } segmenta
    [few] Izbrani so { $count } segmenti
   *[other] Izbranih je { $count } segmentov
}
at_row = vrstica { $row }
no_more = V tej smeri ni več takih segmentov.
last_of_list = To je bil zadnji na tem seznamu.
where_you_began = Tukaj ste začeli.
not_further = Dlje še niste bili.
first_segments = Prvi segmenti: { $count }; drugi se preverjajo…
nothing_shown = Ni prikazan noben segment: seznam je prazen.
reading_project = Branje projekta…
cannot_show = Projekta ni mogoče prikazati: { $reason }
only_shows = To delovno okolje projekt samo prikazuje.
more_count = in še { $count }
token_label = URL ali žeton
token_open = Odpri
token_note = URL nima žetona programa, ki se trenutno izvaja. Odprite URL, ki ga je izpisal program, ali ga prilepite sem.

# Searches
searching = Iskanje…
no_patterns = Ta brskalnik strani ne dovoli preskušanja regularnih izrazov.
pattern_too_slow = Ta regularni izraz traja predolgo. Poenostavite ga: ponavljanje v ponavljanju, na primer (a+)+, preskusi zelo veliko možnosti.
pattern_fails = Regularnega izraza ni mogoče uporabiti: { $reason }
query_no_value = `{ $filter }` nima vrednosti.
query_wrong_value = `{ $filter }` ne more biti `{ $value }`.
query_no_filter = `{ $filter }` ni filter.
query_did_you_mean = Ste mislili `{ $choice }`?
query_expected = Pričakovano: { $choices }.
query_quote = Če želite iskati te znake, jih dajte v narekovaje.
query_unclosed = Nezaključen narekovaj pri { $text }.
query_bad_pattern = `{ $pattern }` ni veljaven regularni izraz: { $reason }.
query_since = `{ $term }` potrebuje dan, na primer { $example }.
query_score = `{ $term }` potrebuje število od 0 do 1, na primer { $example }.

# Progress
progress = Napredek
words = Besede
reviewed = Pregledano
reviewer = Pregledovalec
day = Dan
folder = Mapa
unknown = neznano
progress_summary = Segmenti: { $segments }; besede izvirnika: { $words }, od tega pregledane: { $reviewed }, odobrene: { $approved }.

# A segment
kind_code = koda
kind_include = vključitev
kind_link = povezava
kind_placeholder = označba mesta
kind_emphasis = poudarek
kind_number = število
only_in_source = Samo v izvirniku:
only_in_target = Samo v prevodu:
invisible = nevidno: { $names }
image = slika
expired_changed = zastarelo: besedilo se je spremenilo
score_of = ocena { $score }
by_person = { $state }: { $person }
you = vi
source_in = Izvirnik: { $language }
target_in = Prevod: { $language }
segment_gone = Tega segmenta ni več v članku.
kept_until_back = Vneseno besedilo se ohrani in ga bo mogoče shraniti, ko bo segment spet v članku.
editable_after_import = Združeno ali popravljeno tukaj: urejati boste lahko, ko bodo spremembe uvožene.
not_saved_because = Ni shranjeno: { $reason }
failed = Ni uspelo: { $reason }
cannot_be_saved = Ni mogoče shraniti: { $reason }
article_findings = { $count ->
    [one] { $count } ugotovitev o celotnem članku
    [two] { $count } ugotovitvi o celotnem članku
    [few] { $count } ugotovitve o celotnem članku
   *[other] { $count } ugotovitev o celotnem članku
}
fix_named = Popravi: { $fix }
dismiss_rule = Opusti { $rule }
finding_count = { $count ->
    [one] { $count } ugotovitev
    [two] { $count } ugotovitvi
    [few] { $count } ugotovitve
   *[other] { $count } ugotovitev
}
no_findings = Ni ugotovitev.
page_checks_only = Ta stran preverja samo povezave, kodo, števila, poudarke, presledke in izraze; vsa pravila se uporabijo ob uvozu sprememb.
no_missing_mark = Ne manjka nobena oznaka ali označba mesta iz izvirnika.
inserted = Vstavljeno: { $text }
insert_named = Vstavi { $text }
terms = Izrazi
not_these = ne:
stays = ostane nespremenjeno

# Below a segment
tab_nearby = Okolica
tab_page = Stran
tab_same = Enak izvirnik ({ $count })
tab_matches = Podobno
tab_versions = Različice
as_rendered = Kot je prikazano, s segmenti okoli
not_in_list = Ni na tem seznamu. Za vrnitev na seznam pritisnite { $key }.
looking = Iskanje…
no_same_source = Tega izvirnika ni nikjer drugje.
no_close = V projektu ni nič podobnega.
use = Uporabi
use_match = Uporabi ujemanje { $number }
translation_memory = pomnilnik prevodov
no_such_match = Ujemanja { $number } ni.
match_used = Ujemanje { $number } je v prevodu.
changed_since_review = Spremenjeno po pregledu
no_versions = Ta segment nima prejšnjih različic.

# Saving
nothing_unsaved_segment = V tem segmentu je vse shranjeno; gumb s številom neshranjenih besedil pokaže druga.
nothing_unsaved = Tukaj je vse shranjeno.
reverted = Povrnjeno na shranjeno besedilo.
unsaved_count = neshranjeno: { $count }
saving_count = se shranjuje: { $count }
no_storage = Shramba brskalnika ni na voljo: shranite, preden zapustite to stran.
server_replaced = Strežnik te strani je prenehal delovati: znova se je zagnal ali pa zdaj tukaj teče drug projekt. Vaše delo je ohranjeno v tem brskalniku. Odprite novi URL, ki ga je izpisal program: pred shranjevanjem tistega, kar tukaj ni bilo shranjeno, vas bo vprašal.
from_session = { $count ->
    [one] { $count } sprememba iz prejšnje seje
    [two] { $count } spremembi iz prejšnje seje
    [few] { $count } spremembe iz prejšnje seje
   *[other] { $count } sprememb iz prejšnje seje
}
session_note = Spremembe so ostale v tem brskalniku in niso shranjene. Shranite jih samo, če so vaše.
later = Pozneje
save_them = Shrani
discard_them = Zavrzi
not_saved_kept = Še ni shranjeno: { $reason }. Sprememba je ohranjena v tem brskalniku in bo shranjena, ko bo mogoče.
no_answer = Strežnik se ne odziva. Vaše delo je ohranjeno v tem brskalniku in bo shranjeno, ko se bo odzval.
is_back = { $path } je spet na voljo.
checked_at_import = To bo preverjeno ob uvozu.
no_translation_now = Zdaj brez prevoda: { $ids }.
saved = Shranjeno.
saved_act = Shranjeno: { $act }.
not_saved = Ni shranjeno
all_saved = Vse je shranjeno.
no_longer_exists = Ta segment ne obstaja več.
go_there = Pojdi tja
copy = Kopiraj
copied = Kopirano.
discard = Zavrzi
server_answers = Strežnik se spet odziva.
reload_page = Članki so bili dodani ali odstranjeni. Za ogled znova naložite to stran.
cannot_save_now = Trenutno ni mogoče ničesar shraniti: { $reason }
can_save_again = Vaše spremembe je zdaj mogoče shraniti.
changed_while_editing = Ta segment je bil med urejanjem spremenjen drugje.
source_changed_too = Spremenil se je tudi njegov izvirnik.
kept_until_choice = Vaše besedilo se ohrani, dokler ne izberete.
mine = Moje
theirs = Drugo, trenutno besedilo
empty = (prazno)
keep_mine = Ohrani moje
use_theirs = Uporabi drugo
edit = Uredi
kept_other = Ohranjena je druga različica.

# Changes in a file
history = Zgodovina
nothing_changed = Nič še ni bilo spremenjeno.
nothing_to_redo = Ni česa uveljaviti.
nothing_to_undo = Tukaj ni česa razveljaviti; vse spremembe so v zgodovini.
redone = Uveljavljeno: { $act }.
undone = Razveljavljeno: { $act }.
your_name = Vaše ime
fill_in = Izpolnite to polje.
also_earlier = { $count ->
    [one] tudi { $count } sprememba prejšnjih datotek
    [two] tudi { $count } spremembi prejšnjih datotek
    [few] tudi { $count } spremembe prejšnjih datotek
   *[other] tudi { $count } sprememb prejšnjih datotek
}
download_changes = Prenesi spremembe
changes_in_file = { $count ->
    [one] V datoteki je { $count } sprememba.
    [two] V datoteki sta { $count } spremembi.
    [few] V datoteki so { $count } spremembe.
   *[other] V datoteki je { $count } sprememb.
}
drafts_not_included = { $count ->
    [one] { $count } neshranjeno besedilo ni vključeno.
    [two] { $count } neshranjeni besedili nista vključeni.
    [few] { $count } neshranjena besedila niso vključena.
   *[other] { $count } neshranjenih besedil ni vključenih.
}
bad_change_file = To ni veljavna datoteka s spremembami.
import_result = Uporabljeno: { $applied }; spori: { $conflicts }; zavrnjeno: { $rejected }.

# Reviewing
judged_one = { $id }: { $state }.
judged_many = { $count ->
    [one] { $count } segment: { $state }.
    [two] { $count } segmenta: { $state }.
    [few] { $count } segmenti: { $state }.
   *[other] { $count } segmentov: { $state }.
}
judged_in_part = Nimajo vsi stanja »{ $state }«; ni uspelo { $kept } od { $count }: { $reason }
save_first = Najprej shranite ali povrnite svoje besedilo: { $id }
nothing_here = Tukaj ni ničesar, za kar bi to veljalo.
fixed_rule = Popravljeno: { $rule }.
fix_noted = Zabeleženo: { $rule } bo popravljeno ob uvozu sprememb.
why_false = Zakaj je to lažni preplah?
dismissed_rule = Opuščeno: { $rule }.
dismiss = Opusti
no_clean = Na tem seznamu ni nepregledanih segmentov brez ugotovitev.
clean_summary = Segmenti z obema besediloma, brez ugotovitev in nepregledani: { $count } od { $total } na tem seznamu.
still_saving = Shranjevanje še poteka; poskusite znova čez trenutek.
left_changed = Odtlej spremenjeno in zato nedotaknjeno: { $names }.
earlier_changes = Prejšnje spremembe
this_window = to okno
segments_in = { $count ->
    [one] { $count } segment v { $paths }
    [two] { $count } segmenta v { $paths }
    [few] { $count } segmenti v { $paths }
   *[other] { $count } segmentov v { $paths }
}
is_undone = razveljavljeno
reply = Odgovor
imported_by = uvoz: { $person }
comment_saved = Komentar je shranjen.
resolved = Razrešeno.
reopened = Znova odprto.

# Alignment
not_consecutive = Izbrani segmenti si v članku ne sledijo neposredno.
no_neighbor = V tem članku v tej smeri ni naslednjega segmenta.
target_empty = Prevod je prazen.
select_two = Izberite dva segmenta ali prvega od njiju.
cannot_merge = Ni mogoče združiti: { $reason }
becomes_one = { $first } in { $second } postaneta en segment, { $first }.
merge = Združi
split = Razdeli
current_target = Trenutni prevod
new_target = Novi prevod
nothing_would_change = Nič se ne bi spremenilo.
server_rejected = Strežnik je to zavrnil.
target_of = Prevod segmenta { $id }
caret_in_source = Postavite kazalec v izvirnik, kjer se začne druga polovica.
split_help = Postavite kazalec v vsako besedilo, kjer se začne druga polovica; { $keys } se premikajo po stavkih.
then = Rezultat
split_title = Razdeli { $id }

# Replacing
replace_scope = V prevodih segmentov tega seznama ({ $count }).
find = Najdi
replace_by = Zamenjaj z
regular_expression = regularni izraz ($1 za skupine)
case_matters = razlikuj velike in male črke
whole_words = samo cele besede
replace = Zamenjaj
say_what = Vnesite, kaj iščete.
no_target_holds = Noben prevod tega ne vsebuje.
replace_in = Zamenjaj v { $id }
your_text_unsaved = vaše besedilo tukaj ni shranjeno
would_change = { $count ->
    [one] Spremenil bi se { $count } prevod.
    [two] Spremenila bi se { $count } prevoda.
    [few] Spremenili bi se { $count } prevodi.
   *[other] Spremenilo bi se { $count } prevodov.
}
choose_all = Vsi
choose_none = Nobeden
now = Zdaj
not_checked = ni bilo mogoče preveriti
new_findings = novo: { $rules }
checking_texts = Preverjanje novih besedil…
see_first = Nič še ni zamenjano: oglejte si, kaj piše pri novih besedilih.
nothing_chosen = Nič ni izbrano.
replaced_in = { $count ->
    [one] Zamenjano v { $count } segmentu.
    [two] Zamenjano v { $count } segmentih.
    [few] Zamenjano v { $count } segmentih.
   *[other] Zamenjano v { $count } segmentih.
}
same_source_summary = Drugi segmenti s tem izvirnikom: { $count }; že s tem prevodom: { $same }.
approve_too = odobri tudi te
apply = Uporabi

# Commands
group_go = Pojdi
group_list = Seznam
group_align = Poravnava
group_conflict = Spor
group_view = Pogled
next_segment = Naslednji segment
previous_segment = Prejšnji segment
page_down = Stran navzdol
page_up = Stran navzgor
first_segment = Prvi segment
last_segment = Zadnji segment
next_with_findings = Naslednji z ugotovitvami
previous_with_findings = Prejšnji z ugotovitvami
next_unreviewed = Naslednji nepregledani
previous_unreviewed = Prejšnji nepregledani
extend_down = Razširi izbor navzdol
extend_up = Razširi izbor navzgor
go_back = Nazaj na prejšnje mesto
go_forward = Spet naprej
change_sort = Spremeni razvrstitev
refresh_list = Osveži seznam
approve_clean = Odobri vse brez ugotovitev
show_unsaved = Pokaži neshranjene spremembe
approve = Odobri
needs_work = Za popravek
reject = Zavrni
reset_review = Ponastavi na nepregledano
resolve_or_reopen = Razreši ali znova odpri komentarje
apply_fix = Uporabi prvi varni popravek
dismiss_first = Opusti prvo ugotovitev
undo = Razveljavi
redo = Uveljavi
save_next = Shrani in pojdi naprej
save_approve_next = Shrani, odobri in pojdi naprej
back_to_list = Nazaj na seznam (besedilo ostane)
revert = Povrni shranjeno besedilo
copy_source = Kopiraj izvirnik
insert_special = Vstavi oznako izvirnika ali posebni znak
insert_missing = Vstavi naslednjo manjkajočo oznako ali označbo mesta
apply_to_same = Uporabi za vse z enakim izvirnikom
next_without_saving = Naslednji segment, brez shranjevanja
previous_without_saving = Prejšnji segment, brez shranjevanja
swap_targets = Zamenjaj prevoda z naslednjim segmentom
swap = Zamenjaj mesti
sentence_up = Premakni prvi stavek v prejšnji segment
sentence_down = Premakni zadnji stavek v naslednji segment
sentence = Stavek
merge_next = Združi z naslednjim segmentom
shift_up = Pomakni prevode za enega navzgor
shift_down = Pomakni prevode za enega navzdol
targets = Prevodi
below = Spodaj: { $tab }
keys = Tipke
load_change_file = Naloži datoteko s spremembami
in_target_field = v polju prevoda
single_keys = Enoznakovne tipke delujejo zunaj besedilnih polj
two_words = dve besedi
a_word = beseda
help_words = obe, na kateri koli strani
help_phrase = te besede v tem vrstnem redu
help_without = brez tega; deluje pred vsakim filtrom
help_side = na eni strani; kot regularni izraz
help_state = eno od več stanj; tudi { $states }
help_rule = kaj je našlo preverjanje
help_place = kje je; { $types }
help_score = ocena poravnave
help_by = kdo je pregledal ali komentiral in od kdaj
help_has = kaj segment ima; tudi { $others }

# Refusals, as the program has them in English
refusal_structure = novo besedilo bi spremenilo zgradbo strani: prazna vrstica ali vrstica, ki začne ali konča seznam, naslov ali tabelo
refusal_unmatched = novo besedilo vsebuje oznako `<span>` ali `</span>` brez para
refusal_spills = novo besedilo bi spremenilo segment { $value }: tam se nadaljuje njegova koda, poudarek ali povezava
refusal_unseen = novo besedilo vsebuje { $value }, neviden nadzorni znak; odstranite ga
refusal_two_blocks = segmenta sta v dveh blokih strani
refusal_one_sided = segmenta brez izvirnika ali prevoda ni mogoče združiti ali razdeliti
refusal_empty_half = vsaka polovica potrebuje besedilo v obeh jezikih
