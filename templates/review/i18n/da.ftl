# The workbench's own words in Danish.

# The page
review = Gennemgang
review_of = Gennemgang: { $title }
search_and_filter = Søg og filtrér
words_example = ord
sort = Sortér
sort_severity = værste først
sort_document = efter dokument
sort_score = laveste score først
whole_list = Hele listen
filters = Filtre
segments = Segmenter
id = Id
source = Kilde
target = Mål
findings = Fund
state = Status
type = Type
score = Score
segment = Segment
no_segment = Intet segment.
article_changed = Artiklen er ændret.
insert_into_target = Indsæt i målet
this_segment = Dette segment
comments = Kommentarer
comment = Kommentar
add_comment = Tilføj kommentar
resolve = Markér som løst
reopen = Åbn igen
more_about_segment = Mere om dette segment
change_file = Ændringsfil
language = Sprog
close = Luk
cancel = Annuller
save = Gem
or = eller
labelled = { $label }: { $value }

# States and severities
state_unreviewed = ikke gennemgået
state_approved = godkendt
state_rejected = afvist
state_needs_work = skal forbedres
severity_error = fejl
severity_warning = advarsel
severity_info = info
none = ingen

# The list
missing = mangler
mark_gone = væk
mark_unsaved = ikke gemt
mark_saving = gemmes
mark_expired = forældet
mark_resolved = løst
mark_comment = kommentar
no_match = Ingen segmenter passer til denne søgning.
no_segments = Ingen segmenter.
segment_count = { $count ->
    [one] { $count } segment
   *[other] { $count } segmenter
}
segment_count_of = { $count ->
    [one] { $shown } af { $count } segment
   *[other] { $shown } af { $count } segmenter
}
gone_count = { $count } væk
outdated_rows = { $count ->
    [one] { $count } række passer ikke længere: opdatér
   *[other] { $count } rækker passer ikke længere: opdatér
}
facet_rule = Regel
facet_type = Oversættelse
facet_article = Artikel
not_value = ikke { $value }
facet_title = { $term }; med Skift: alle undtagen disse
marked_count = { $count ->
    [one] { $count } segment markeret
   *[other] { $count } segmenter markeret
}
at_row = ved { $row }
no_more = Der er ikke flere af den slags segmenter i denne retning.
last_of_list = Det var det sidste på listen.
where_you_began = Det var her, du begyndte.
not_further = Du har ikke været længere fremme.
first_segments = De første { $count } segmenter; de andre kontrolleres…
nothing_shown = Der vises intet segment: listen er tom.
reading_project = Læser projektet…
cannot_show = Projektet kan ikke vises: { $reason }
only_shows = Dette arbejdsbord viser kun projektet.
more_count = og { $count } mere
token_label = URL eller token
token_open = Åbn
token_note = URL’en har ikke noget token fra det program, der kører nu. Åbn den URL, som programmet skrev, eller indsæt den her.

# Searches
searching = Søger…
no_patterns = Denne browser lader ikke siden prøve regulære udtryk.
pattern_too_slow = Det regulære udtryk tager for lang tid. Gør det enklere: en gentagelse i en gentagelse, som (a+)+, prøver rigtig mange muligheder.
pattern_fails = Det regulære udtryk kan ikke bruges: { $reason }
query_no_value = `{ $filter }` har ingen værdi.
query_wrong_value = `{ $filter }` kan ikke være `{ $value }`.
query_no_filter = `{ $filter }` er ikke et filter.
query_did_you_mean = Mente du `{ $choice }`?
query_expected = Forventet: { $choices }.
query_quote = Sæt tegnene i anførselstegn for at søge efter dem.
query_unclosed = Anførselstegn, der ikke er lukket, ved { $text }.
query_bad_pattern = `{ $pattern }` er ikke et gyldigt regulært udtryk: { $reason }.
query_since = `{ $term }` skal have en dag, som i { $example }.
query_score = `{ $term }` skal have et tal mellem 0 og 1, som i { $example }.

# Progress
progress = Fremdrift
words = Ord
reviewed = Gennemgået
reviewer = Korrekturlæser
day = Dag
folder = Mappe
unknown = ukendt
progress_summary = Segmenter: { $segments }; kildeord: { $words }, heraf gennemgået: { $reviewed }, godkendt: { $approved }.

# A segment
kind_code = kode
kind_include = inklusion
kind_link = link
kind_placeholder = pladsholder
kind_emphasis = fremhævning
kind_number = tal
only_in_source = Kun i kilden:
only_in_target = Kun i målet:
invisible = usynligt: { $names }
image = billede
expired_changed = forældet: teksten er ændret
score_of = score { $score }
by_person = { $state } af { $person }
you = dig
source_in = Kilde: { $language }
target_in = Mål: { $language }
segment_gone = Segmentet er ikke længere i sin artikel.
kept_until_back = Det, du skriver, bevares og kan gemmes, når segmentet er tilbage.
editable_after_import = Flettet eller rettet her: du kan redigere det, når ændringerne er importeret.
not_saved_because = Ikke gemt: { $reason }
failed = Mislykkedes: { $reason }
cannot_be_saved = Kan ikke gemmes: { $reason }
article_findings = { $count } fund om hele artiklen
fix_named = Ret: { $fix }
dismiss_rule = Afvis { $rule }
finding_count = { $count } fund
no_findings = Ingen fund.
page_checks_only = Denne side kontrollerer kun links, kode, tal, fremhævning, mellemrum og termer; alle regler bruges, når ændringerne importeres.
no_missing_mark = Der mangler ingen tags eller pladsholdere fra kilden.
inserted = Indsat: { $text }
insert_named = Indsæt { $text }
terms = Termer
not_these = ikke:
stays = forbliver, som det er

# Below a segment
tab_nearby = Omgivelser
tab_page = Side
tab_same = Samme kilde ({ $count })
tab_matches = Lignende
tab_versions = Versioner
as_rendered = Som det vises, med segmenterne omkring
not_in_list = Ikke på denne liste. Tryk på { $key } for at gå tilbage til den.
looking = Søger…
no_same_source = Denne kilde findes ingen andre steder.
no_close = Intet i projektet ligner.
use = Brug
use_match = Brug match { $number }
translation_memory = oversættelseshukommelse
no_such_match = Der er intet match { $number }.
match_used = Match { $number } står i målet.
changed_since_review = Ændret siden gennemgangen
no_versions = Segmentet har ingen tidligere versioner.

# Saving
nothing_unsaved_segment = Alt i dette segment er gemt; knappen med antallet af tekster, der ikke er gemt, viser de andre.
nothing_unsaved = Alt her er gemt.
reverted = Den gemte tekst er gendannet.
unsaved_count = { $count } ikke gemt
saving_count = { $count } gemmes
no_storage = Browserens lager er ikke tilgængeligt: gem, før du forlader siden.
server_replaced = Sidens server er stoppet: den er startet igen, eller der vises et andet projekt her nu. Dit arbejde er bevaret i denne browser. Åbn den nye URL, som programmet skrev: den spørger, før den gemmer det, der ikke blev gemt her.
from_session = { $count ->
    [one] { $count } ændring fra en tidligere session
   *[other] { $count } ændringer fra en tidligere session
}
session_note = De er bevaret i denne browser og ikke gemt. Gem dem kun, hvis de er dine.
later = Senere
save_them = Gem dem
discard_them = Kassér dem
not_saved_kept = Endnu ikke gemt: { $reason }. Ændringen er bevaret i denne browser og gemmes, når det kan lade sig gøre.
no_answer = Serveren svarer ikke. Dit arbejde er bevaret i denne browser og gemmes, når den svarer.
is_back = { $path } er tilbage.
checked_at_import = Det kontrolleres ved importen.
no_translation_now = Nu uden oversættelse: { $ids }.
saved = Gemt.
saved_act = Gemt: { $act }.
not_saved = Ikke gemt
all_saved = Alt er gemt.
no_longer_exists = Segmentet findes ikke længere.
go_there = Gå dertil
copy = Kopiér
copied = Kopieret.
discard = Kassér
server_answers = Serveren svarer igen.
reload_page = Der er tilføjet eller fjernet artikler. Genindlæs siden for at se dem.
cannot_save_now = Intet kan gemmes nu: { $reason }
can_save_again = Dine ændringer kan gemmes nu.
changed_while_editing = Segmentet blev ændret et andet sted, mens du redigerede det.
source_changed_too = Kilden er også ændret.
kept_until_choice = Din tekst bevares, indtil du vælger.
mine = Min
theirs = Den anden, nuværende tekst
empty = (tom)
keep_mine = Behold min
use_theirs = Brug den anden
edit = Redigér
kept_other = Den anden version blev beholdt.

# Changes in a file
history = Historik
nothing_changed = Intet er ændret endnu.
nothing_to_redo = Der er intet at gentage.
nothing_to_undo = Der er intet at fortryde her; historikken har alle ændringer.
redone = Gentaget: { $act }.
undone = Fortrudt: { $act }.
your_name = Dit navn
fill_in = Udfyld dette felt.
also_earlier = { $count ->
    [one] også { $count } ændring fra tidligere filer
   *[other] også { $count } ændringer fra tidligere filer
}
download_changes = Download ændringer
changes_in_file = { $count ->
    [one] { $count } ændring i filen.
   *[other] { $count } ændringer i filen.
}
drafts_not_included = { $count ->
    [one] { $count } tekst, der ikke er gemt, er ikke med.
   *[other] { $count } tekster, der ikke er gemt, er ikke med.
}
bad_change_file = Ikke en gyldig ændringsfil.
import_result = Anvendt: { $applied }; konflikter: { $conflicts }; afvist: { $rejected }.

# Reviewing
judged_one = { $id }: { $state }.
judged_many = { $count ->
    [one] { $count } segment: { $state }.
   *[other] { $count } segmenter: { $state }.
}
judged_in_part = Ikke alle er »{ $state }«; { $kept } af { $count } mislykkedes: { $reason }
save_first = Gem eller gendan først din tekst: { $id }
nothing_here = Der er intet her at gøre det med.
fixed_rule = Rettet: { $rule }.
fix_noted = Noteret: { $rule } rettes, når ændringerne importeres.
why_false = Hvorfor er det en falsk alarm?
dismissed_rule = Afvist: { $rule }.
dismiss = Afvis
no_clean = Listen har ingen segmenter uden fund, der ikke er gennemgået.
clean_summary = Segmenter med begge tekster, uden fund og ikke gennemgået: { $count } af { $total } på listen.
still_saving = Gemmer stadig; prøv igen om et øjeblik.
left_changed = Ændret siden og ladt urørt: { $names }.
earlier_changes = Tidligere ændringer
this_window = dette vindue
segments_in = { $count ->
    [one] { $count } segment i { $paths }
   *[other] { $count } segmenter i { $paths }
}
is_undone = fortrudt
reply = Svar
imported_by = importeret af { $person }
comment_saved = Kommentaren er gemt.
resolved = Løst.
reopened = Åbnet igen.

# Alignment
not_consecutive = De markerede segmenter følger ikke efter hinanden i én artikel.
no_neighbor = Der er ikke flere segmenter i denne retning i artiklen.
target_empty = Målet er tomt.
select_two = Markér to segmenter eller det første af dem.
cannot_merge = Kan ikke flettes: { $reason }
becomes_one = { $first } og { $second } bliver ét segment, { $first }.
merge = Flet
split = Del
current_target = Nuværende mål
new_target = Nyt mål
nothing_would_change = Intet ville blive ændret.
server_rejected = Serveren afviste det.
target_of = Mål for { $id }
caret_in_source = Sæt markøren i kilden, hvor den anden halvdel begynder.
split_help = Sæt markøren i hver tekst, hvor den anden halvdel begynder; { $keys } går en sætning ad gangen.
then = Derefter
split_title = Del { $id }

# Replacing
replace_scope = I målene for listens segmenter ({ $count }).
find = Find
replace_by = Erstat med
regular_expression = regulært udtryk ($1 for grupper)
case_matters = forskel på store og små bogstaver
whole_words = hele ord
replace = Erstat
say_what = Skriv, hvad du leder efter.
no_target_holds = Intet mål indeholder dette.
replace_in = Erstat i { $id }
your_text_unsaved = din tekst er ikke gemt her
would_change = { $count } mål ville blive ændret.
choose_all = Alle
choose_none = Ingen
now = Nu
not_checked = kunne ikke kontrolleres
new_findings = nyt: { $rules }
checking_texts = Kontrollerer de nye tekster…
see_first = Intet er erstattet endnu: se, hvad der siges om de nye tekster.
nothing_chosen = Intet er valgt.
replaced_in = { $count ->
    [one] Erstattet i { $count } segment.
   *[other] Erstattet i { $count } segmenter.
}
same_source_summary = Andre segmenter med denne kilde: { $count }; allerede med dette mål: { $same }.
approve_too = godkend dem også
apply = Anvend

# Commands
group_go = Gå
group_list = Liste
group_align = Justér
group_conflict = Konflikt
group_view = Vis
next_segment = Næste segment
previous_segment = Forrige segment
page_down = Side ned
page_up = Side op
first_segment = Første segment
last_segment = Sidste segment
next_with_findings = Næste med fund
previous_with_findings = Forrige med fund
next_unreviewed = Næste ikke gennemgåede
previous_unreviewed = Forrige ikke gennemgåede
extend_down = Udvid markeringen nedad
extend_up = Udvid markeringen opad
go_back = Tilbage til, hvor du var
go_forward = Frem igen
change_sort = Skift sortering
refresh_list = Opdatér listen
approve_clean = Godkend alle uden fund
show_unsaved = Vis ændringer, der ikke er gemt
approve = Godkend
needs_work = Skal forbedres
reject = Afvis
reset_review = Nulstil til ikke gennemgået
resolve_or_reopen = Markér kommentarerne som løst, eller åbn dem igen
apply_fix = Anvend den første sikre rettelse
dismiss_first = Afvis det første fund
undo = Fortryd
redo = Annuller Fortryd
save_next = Gem og gå til næste
save_approve_next = Gem, godkend og gå til næste
back_to_list = Tilbage til listen (beholder teksten)
revert = Gendan den gemte tekst
copy_source = Kopiér kilden
insert_special = Indsæt et tag fra kilden eller et specialtegn
insert_missing = Indsæt det næste manglende tag eller pladsholder
apply_to_same = Anvend på alle med samme kilde
next_without_saving = Næste segment, uden at gemme
previous_without_saving = Forrige segment, uden at gemme
swap_targets = Byt mål med næste segment
swap = Byt
sentence_up = Flyt første sætning til forrige segment
sentence_down = Flyt sidste sætning til næste segment
sentence = Sætning
merge_next = Flet med næste segment
shift_up = Flyt målene én op
shift_down = Flyt målene én ned
targets = Mål
below = Nedenfor: { $tab }
keys = Taster
load_change_file = Indlæs en ændringsfil
in_target_field = i målets felt
single_keys = Taster med ét tegn virker uden for tekstfelter
two_words = to ord
a_word = ord
help_words = begge, på en af siderne
help_phrase = disse ord i denne rækkefølge
help_without = uden det; virker før alle filtre
help_side = på én side; som regulært udtryk
help_state = en af flere statusser; også { $states }
help_rule = det, kontrollen fandt
help_place = hvor det er; { $types }
help_score = justeringsscore
help_by = hvem der gennemgik eller kommenterede, og siden hvornår
help_has = hvad et segment har; også { $others }

# Refusals, as the program has them in English
refusal_structure = den nye tekst ville ændre sidens struktur: en tom linje eller en linje, der begynder eller slutter en liste, overskrift eller tabel
refusal_unmatched = den nye tekst indeholder et `<span>`- eller `</span>`-mærke uden makker
refusal_spills = den nye tekst ville ændre segment { $value }: dets kode, fremhævning eller link fortsætter der
refusal_unseen = den nye tekst indeholder { $value }, et usynligt kontroltegn; fjern det
refusal_two_blocks = segmenterne står i to blokke på siden
refusal_one_sided = et segment uden kilde eller oversættelse kan ikke flettes eller deles
refusal_empty_half = hver halvdel skal have tekst på begge sprog
