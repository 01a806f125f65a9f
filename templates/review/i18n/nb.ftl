# The workbench's own words in Norwegian Bokmål.

# The page
review = Gjennomgang
review_of = Gjennomgang: { $title }
search_and_filter = Søk og filtrer
words_example = ord
sort = Sorter
sort_severity = verst først
sort_document = etter dokument
sort_score = lavest poengsum først
whole_list = Hele listen
filters = Filtre
segments = Segmenter
id = ID
source = Kilde
target = Mål
findings = Funn
state = Status
type = Type
score = Poeng
segment = Segment
no_segment = Ingen segmenter.
article_changed = Artikkelen er endret.
insert_into_target = Sett inn i målet
this_segment = Dette segmentet
comments = Kommentarer
comment = Kommentar
add_comment = Legg til kommentar
resolve = Marker som løst
reopen = Åpne igjen
more_about_segment = Mer om dette segmentet
change_file = Endringsfil
language = Språk
close = Lukk
cancel = Avbryt
save = Lagre
or = eller
labelled = { $label }: { $value }

# States and severities
state_unreviewed = ikke gjennomgått
state_approved = godkjent
state_rejected = avvist
state_needs_work = må bearbeides
severity_error = feil
severity_warning = advarsel
severity_info = info
none = ingen

# The list
missing = mangler
mark_gone = borte
mark_unsaved = ikke lagret
mark_saving = lagres
mark_expired = utdatert
mark_resolved = løst
mark_comment = kommentar
no_match = Ingen segmenter samsvarer med dette søket.
no_segments = Ingen segmenter.
segment_count = { $count ->
    [one] { $count } segment
   *[other] { $count } segmenter
}
segment_count_of = { $count ->
    [one] { $shown } av { $count } segment
   *[other] { $shown } av { $count } segmenter
}
gone_count = { $count } borte
outdated_rows = { $count ->
    [one] { $count } rad samsvarer ikke lenger: oppdater
   *[other] { $count } rader samsvarer ikke lenger: oppdater
}
facet_rule = Regel
facet_type = Oversettelse
facet_article = Artikkel
not_value = ikke { $value }
facet_title = { $term }; med Skift: alle unntatt disse
marked_count = { $count ->
    [one] { $count } segment merket
   *[other] { $count } segmenter merket
}
at_row = på { $row }
no_more = Det er ikke flere slike segmenter i denne retningen.
last_of_list = Det var det siste på listen.
where_you_began = Det var her du begynte.
not_further = Du har ikke vært lenger fremme.
first_segments = De første { $count } segmentene; de andre kontrolleres…
nothing_shown = Ingen segmenter vises: listen er tom.
reading_project = Leser prosjektet…
cannot_show = Prosjektet kan ikke vises: { $reason }
only_shows = Denne arbeidsbenken viser bare prosjektet.
more_count = og { $count } til
token_label = Nettadresse eller token
token_open = Åpne
token_note = Nettadressen har ikke tokenet til programmet som kjører nå. Åpne nettadressen som programmet skrev ut, eller lim den inn her.

# Searches
searching = Søker…
no_patterns = Denne nettleseren lar ikke siden prøve regulære uttrykk.
pattern_too_slow = Dette regulære uttrykket tar for lang tid. Gjør det enklere: en gjentakelse i en gjentakelse, som (a+)+, prøver svært mange muligheter.
pattern_fails = Det regulære uttrykket kan ikke brukes: { $reason }
query_no_value = `{ $filter }` har ingen verdi.
query_wrong_value = `{ $filter }` kan ikke være `{ $value }`.
query_no_filter = `{ $filter }` er ikke et filter.
query_did_you_mean = Mente du `{ $choice }`?
query_expected = Forventet: { $choices }.
query_quote = Sett tegnene i anførselstegn for å søke etter dem.
query_unclosed = Anførselstegn som ikke er lukket, ved { $text }.
query_bad_pattern = `{ $pattern }` er ikke et gyldig regulært uttrykk: { $reason }.
query_since = `{ $term }` trenger en dag, som i { $example }.
query_score = `{ $term }` trenger et tall mellom 0 og 1, som i { $example }.

# Progress
progress = Fremdrift
words = Ord
reviewed = Gjennomgått
reviewer = Korrekturleser
day = Dag
folder = Mappe
unknown = ukjent
progress_summary = Segmenter: { $segments }; kildeord: { $words }, hvorav gjennomgått: { $reviewed }, godkjent: { $approved }.

# A segment
kind_code = kode
kind_include = inkludering
kind_link = kobling
kind_placeholder = plassholder
kind_emphasis = utheving
kind_number = tall
only_in_source = Bare i kilden:
only_in_target = Bare i målet:
invisible = usynlig: { $names }
image = bilde
expired_changed = utdatert: teksten er endret
score_of = poengsum { $score }
by_person = { $state } av { $person }
you = deg
source_in = Kilde: { $language }
target_in = Mål: { $language }
segment_gone = Dette segmentet er ikke lenger i artikkelen.
kept_until_back = Det du skriver, beholdes og kan lagres når segmentet er tilbake.
editable_after_import = Slått sammen eller rettet her: du kan redigere det når endringene er importert.
not_saved_because = Ikke lagret: { $reason }
failed = Mislyktes: { $reason }
cannot_be_saved = Kan ikke lagres: { $reason }
article_findings = { $count } funn om hele artikkelen
fix_named = Rett: { $fix }
dismiss_rule = Avvis { $rule }
finding_count = { $count } funn
no_findings = Ingen funn.
page_checks_only = Denne siden kontrollerer bare koblinger, kode, tall, utheving, mellomrom og termer; alle regler brukes når endringene importeres.
no_missing_mark = Ingen tagger eller plassholdere fra kilden mangler.
inserted = Satt inn: { $text }
insert_named = Sett inn { $text }
terms = Termer
not_these = ikke:
stays = forblir som det er

# Below a segment
tab_nearby = I nærheten
tab_page = Side
tab_same = Samme kilde ({ $count })
tab_matches = Lignende
tab_versions = Versjoner
as_rendered = Slik det vises, med segmentene rundt
not_in_list = Ikke på denne listen. Trykk { $key } for å gå tilbake til den.
looking = Søker…
no_same_source = Denne kilden finnes ikke andre steder.
no_close = Ingenting i prosjektet ligner.
use = Bruk
use_match = Bruk treff { $number }
translation_memory = oversettelsesminne
no_such_match = Det finnes ikke noe treff { $number }.
match_used = Treff { $number } står i målet.
changed_since_review = Endret siden gjennomgangen
no_versions = Dette segmentet har ingen tidligere versjoner.

# Saving
nothing_unsaved_segment = Alt i dette segmentet er lagret; knappen med antallet ulagrede tekster viser de andre.
nothing_unsaved = Alt her er lagret.
reverted = Den lagrede teksten er gjenopprettet.
unsaved_count = { $count } ikke lagret
saving_count = { $count } lagres
no_storage = Nettleserens lager er ikke tilgjengelig: lagre før du forlater siden.
server_replaced = Serveren for denne siden er avsluttet: den er startet på nytt, eller et annet prosjekt vises her nå. Arbeidet ditt er beholdt i denne nettleseren. Åpne den nye nettadressen som programmet skrev ut: den spør før den lagrer det som ikke ble lagret her.
from_session = { $count ->
    [one] { $count } endring fra en tidligere økt
   *[other] { $count } endringer fra en tidligere økt
}
session_note = De er beholdt i denne nettleseren og ikke lagret. Lagre dem bare hvis de er dine.
later = Senere
save_them = Lagre dem
discard_them = Forkast dem
not_saved_kept = Ikke lagret ennå: { $reason }. Endringen er beholdt i denne nettleseren og lagres når det er mulig.
no_answer = Serveren svarer ikke. Arbeidet ditt er beholdt i denne nettleseren og lagres når den svarer.
is_back = { $path } er tilbake.
checked_at_import = Det kontrolleres ved import.
no_translation_now = Nå uten oversettelse: { $ids }.
saved = Lagret.
saved_act = Lagret: { $act }.
not_saved = Ikke lagret
all_saved = Alt er lagret.
no_longer_exists = Segmentet finnes ikke lenger.
go_there = Gå dit
copy = Kopier
copied = Kopiert.
discard = Forkast
server_answers = Serveren svarer igjen.
reload_page = Artikler er lagt til eller fjernet. Last inn siden på nytt for å se dem.
cannot_save_now = Ingenting kan lagres nå: { $reason }
can_save_again = Endringene dine kan lagres nå.
changed_while_editing = Dette segmentet ble endret et annet sted mens du redigerte det.
source_changed_too = Kilden er også endret.
kept_until_choice = Teksten din beholdes til du velger.
mine = Min
theirs = Den andre, nåværende tekst
empty = (tom)
keep_mine = Behold min
use_theirs = Bruk den andre
edit = Rediger
kept_other = Den andre versjonen ble beholdt.

# Changes in a file
history = Logg
nothing_changed = Ingenting er endret ennå.
nothing_to_redo = Det er ingenting å gjøre om.
nothing_to_undo = Det er ingenting å angre her; loggen har alle endringer.
redone = Gjort om: { $act }.
undone = Angret: { $act }.
your_name = Navnet ditt
fill_in = Fyll ut dette feltet.
also_earlier = { $count ->
    [one] også { $count } endring fra tidligere filer
   *[other] også { $count } endringer fra tidligere filer
}
download_changes = Last ned endringer
changes_in_file = { $count ->
    [one] { $count } endring i filen.
   *[other] { $count } endringer i filen.
}
drafts_not_included = { $count ->
    [one] { $count } tekst som ikke er lagret, er ikke med.
   *[other] { $count } tekster som ikke er lagret, er ikke med.
}
bad_change_file = Ikke en gyldig endringsfil.
import_result = Brukt: { $applied }; konflikter: { $conflicts }; avvist: { $rejected }.

# Reviewing
judged_one = { $id }: { $state }.
judged_many = { $count ->
    [one] { $count } segment: { $state }.
   *[other] { $count } segmenter: { $state }.
}
judged_in_part = Ikke alle er «{ $state }»; { $kept } av { $count } mislyktes: { $reason }
save_first = Lagre eller gjenopprett teksten din først: { $id }
nothing_here = Det er ingenting her å gjøre dette med.
fixed_rule = Rettet: { $rule }.
fix_noted = Notert: { $rule } rettes når endringene importeres.
why_false = Hvorfor er dette en falsk alarm?
dismissed_rule = Avvist: { $rule }.
dismiss = Avvis
no_clean = Listen har ingen segmenter uten funn som ikke er gjennomgått.
clean_summary = Segmenter med begge tekstene, uten funn og ikke gjennomgått: { $count } av { $total } på listen.
still_saving = Lagrer fortsatt; prøv igjen om et øyeblikk.
left_changed = Endret siden og latt være: { $names }.
earlier_changes = Tidligere endringer
this_window = dette vinduet
segments_in = { $count ->
    [one] { $count } segment i { $paths }
   *[other] { $count } segmenter i { $paths }
}
is_undone = angret
reply = Svar
imported_by = importert av { $person }
comment_saved = Kommentaren er lagret.
resolved = Løst.
reopened = Åpnet igjen.

# Alignment
not_consecutive = De merkede segmentene følger ikke etter hverandre i én artikkel.
no_neighbor = Det er ikke flere segmenter i denne retningen i artikkelen.
target_empty = Målet er tomt.
select_two = Merk to segmenter eller det første av dem.
cannot_merge = Kan ikke slås sammen: { $reason }
becomes_one = { $first } og { $second } blir ett segment, { $first }.
merge = Slå sammen
split = Del
current_target = Nåværende mål
new_target = Nytt mål
nothing_would_change = Ingenting ville blitt endret.
server_rejected = Serveren avviste det.
target_of = Mål for { $id }
caret_in_source = Sett markøren i kilden der den andre halvdelen begynner.
split_help = Sett markøren i hver tekst der den andre halvdelen begynner; { $keys } går én setning om gangen.
then = Deretter
split_title = Del { $id }

# Replacing
replace_scope = I målene for segmentene på listen ({ $count }).
find = Søk etter
replace_by = Erstatt med
regular_expression = regulært uttrykk ($1 for grupper)
case_matters = skill mellom store og små bokstaver
whole_words = hele ord
replace = Erstatt
say_what = Skriv hva du leter etter.
no_target_holds = Ingen mål inneholder dette.
replace_in = Erstatt i { $id }
your_text_unsaved = teksten din er ikke lagret her
would_change = { $count } mål ville blitt endret.
choose_all = Alle
choose_none = Ingen
now = Nå
not_checked = kunne ikke kontrolleres
new_findings = nytt: { $rules }
checking_texts = Kontrollerer de nye tekstene…
see_first = Ingenting er erstattet ennå: se hva som sies om de nye tekstene.
nothing_chosen = Ingenting er valgt.
replaced_in = { $count ->
    [one] Erstattet i { $count } segment.
   *[other] Erstattet i { $count } segmenter.
}
same_source_summary = Andre segmenter med denne kilden: { $count }; allerede med dette målet: { $same }.
approve_too = godkjenn dem også
apply = Bruk

# Commands
group_go = Gå
group_list = Liste
group_align = Juster
group_conflict = Konflikt
group_view = Vis
next_segment = Neste segment
previous_segment = Forrige segment
page_down = Side ned
page_up = Side opp
first_segment = Første segment
last_segment = Siste segment
next_with_findings = Neste med funn
previous_with_findings = Forrige med funn
next_unreviewed = Neste ikke gjennomgåtte
previous_unreviewed = Forrige ikke gjennomgåtte
extend_down = Utvid merkingen nedover
extend_up = Utvid merkingen oppover
go_back = Tilbake dit du var
go_forward = Fremover igjen
change_sort = Endre sortering
refresh_list = Oppdater listen
approve_clean = Godkjenn alle uten funn
show_unsaved = Vis ulagrede endringer
approve = Godkjenn
needs_work = Må bearbeides
reject = Avvis
reset_review = Tilbakestill til ikke gjennomgått
resolve_or_reopen = Marker kommentarene som løst, eller åpne dem igjen
apply_fix = Bruk den første sikre rettelsen
dismiss_first = Avvis det første funnet
undo = Angre
redo = Gjør om
save_next = Lagre og gå til neste
save_approve_next = Lagre, godkjenn og gå til neste
back_to_list = Tilbake til listen (beholder teksten)
revert = Gjenopprett den lagrede teksten
copy_source = Kopier kilden
insert_special = Sett inn en tagg fra kilden eller et spesialtegn
insert_missing = Sett inn den neste taggen eller plassholderen som mangler
apply_to_same = Bruk på alle med samme kilde
next_without_saving = Neste segment, uten å lagre
previous_without_saving = Forrige segment, uten å lagre
swap_targets = Bytt mål med neste segment
swap = Bytt
sentence_up = Flytt første setning til forrige segment
sentence_down = Flytt siste setning til neste segment
sentence = Setning
merge_next = Slå sammen med neste segment
shift_up = Flytt målene ett opp
shift_down = Flytt målene ett ned
targets = Mål
below = Nedenfor: { $tab }
keys = Taster
load_change_file = Last inn en endringsfil
in_target_field = i målets felt
single_keys = Taster med ett tegn virker utenfor tekstfelt
two_words = to ord
a_word = ord
help_words = begge, på en av sidene
help_phrase = disse ordene i denne rekkefølgen
help_without = uten det; virker før alle filtre
help_side = på én side; som regulært uttrykk
help_state = en av flere statuser; også { $states }
help_rule = det kontrollen fant
help_place = hvor det er; { $types }
help_score = justeringspoeng
help_by = hvem som gjennomgikk eller kommenterte, og siden når
help_has = hva et segment har; også { $others }

# Refusals, as the program has them in English
refusal_structure = den nye teksten ville endret strukturen på siden: en tom linje eller en linje som starter eller avslutter en liste, overskrift eller tabell
refusal_unmatched = den nye teksten inneholder en `<span>`- eller `</span>`-kode uten makker
refusal_spills = den nye teksten ville endret segment { $value }: koden, uthevingen eller koblingen fortsetter der
refusal_unseen = den nye teksten inneholder { $value }, et usynlig kontrolltegn; fjern det
refusal_two_blocks = segmentene står i to blokker på siden
refusal_one_sided = et segment uten kilde eller oversettelse kan ikke slås sammen eller deles
refusal_empty_half = hver halvdel må ha tekst på begge språk
