# The workbench's own words in Latvian.

# The page
review = Pārskatīšana
review_of = Pārskatīšana: { $title }
search_and_filter = Meklēt un filtrēt
words_example = vārdi
sort = Kārtot
sort_severity = vispirms smagākie
sort_document = pēc dokumenta
sort_score = vispirms zemākais vērtējums
whole_list = Viss saraksts
filters = Filtri
segments = Segmenti
id = ID
source = Oriģināls
target = Tulkojums
findings = Konstatējumi
state = Stāvoklis
type = Tips
score = Vērt.
segment = Segments
no_segment = Nav segmenta.
article_changed = Raksts ir mainīts.
insert_into_target = Ievietot tulkojumā
this_segment = Šis segments
comments = Komentāri
comment = Komentārs
add_comment = Pievienot komentāru
resolve = Atrisināt
reopen = Atvērt atkārtoti
more_about_segment = Vairāk par šo segmentu
change_file = Izmaiņu fails
language = Valoda
close = Aizvērt
cancel = Atcelt
save = Saglabāt
or = vai
labelled = { $label }: { $value }

# States and severities
state_unreviewed = nepārskatīts
state_approved = apstiprināts
state_rejected = noraidīts
state_needs_work = jāpārstrādā
severity_error = kļūda
severity_warning = brīdinājums
severity_info = informācija
none = nav

# The list
missing = trūkst
mark_gone = pazudis
mark_unsaved = nesaglabāts
mark_saving = tiek saglabāts
mark_expired = novecojis
mark_resolved = atrisināts
mark_comment = komentārs
no_match = Neviens segments neatbilst šim meklējumam.
no_segments = Nav segmentu.
segment_count = { $count ->
    [zero] { $count } segmentu
    [one] { $count } segments
   *[other] { $count } segmenti
}
segment_count_of = { $count ->
    [zero] { $shown } no { $count } segmentiem
    [one] { $shown } no { $count } segmenta
   *[other] { $shown } no { $count } segmentiem
}
gone_count = pazuduši: { $count }
outdated_rows = { $count ->
    [zero] { $count } rindu vairs neatbilst: atsvaidzināt
    [one] { $count } rinda vairs neatbilst: atsvaidzināt
   *[other] { $count } rindas vairs neatbilst: atsvaidzināt
}
facet_rule = Kārtula
facet_type = Tulkojums
facet_article = Raksts
not_value = izņemot { $value }
facet_title = { $term }; ar taustiņu Shift: visi, izņemot šos
marked_count = { $count ->
    [zero] Atlasīti { $count } segmentu
    [one] Atlasīts { $count } segments
   *[other] Atlasīti { $count } segmenti
}
at_row = { $row }. rinda
no_more = Šajā virzienā vairs nav šādu segmentu.
last_of_list = Tas bija pēdējais šajā sarakstā.
where_you_began = Šeit jūs sākāt.
not_further = Tālāk vēl nav būts.
first_segments = Pirmie segmenti: { $count }; pārējie tiek pārbaudīti…
nothing_shown = Netiek rādīts neviens segments: saraksts ir tukšs.
reading_project = Notiek projekta lasīšana…
cannot_show = Projektu nevar parādīt: { $reason }
only_shows = Šī darbvide projektu tikai parāda.
more_count = un vēl { $count }
token_label = URL vai pilnvara
token_open = Atvērt
token_note = Šajā URL nav pašlaik palaistās programmas pilnvaras. Atveriet programmas izvadīto URL vai ielīmējiet to šeit.

# Searches
searching = Notiek meklēšana…
no_patterns = Šī pārlūkprogramma neļauj lapai izmēģināt regulārās izteiksmes.
pattern_too_slow = Šī regulārā izteiksme aizņem pārāk daudz laika. Vienkāršojiet to: atkārtojums atkārtojumā, piemēram, (a+)+, izmēģina ļoti daudz iespēju.
pattern_fails = Regulāro izteiksmi nevar izmantot: { $reason }
query_no_value = `{ $filter }` nav vērtības.
query_wrong_value = `{ $filter }` nevar būt `{ $value }`.
query_no_filter = `{ $filter }` nav filtrs.
query_did_you_mean = Vai domājāt `{ $choice }`?
query_expected = Paredzētās vērtības: { $choices }.
query_quote = Lai meklētu šīs rakstzīmes, ielieciet tās pēdiņās.
query_unclosed = Neaizvērtas pēdiņas pie { $text }.
query_bad_pattern = `{ $pattern }` nav derīga regulārā izteiksme: { $reason }.
query_since = `{ $term }` ir vajadzīga diena, piemēram, { $example }.
query_score = `{ $term }` ir vajadzīgs skaitlis no 0 līdz 1, piemēram, { $example }.

# Progress
progress = Norise
words = Vārdi
reviewed = Pārskatīti
reviewer = Pārskatītājs
day = Diena
folder = Mape
unknown = nezināms
progress_summary = Segmenti: { $segments }; oriģināla vārdi: { $words }, no tiem pārskatīti: { $reviewed }, apstiprināti: { $approved }.

# A segment
kind_code = kods
kind_include = iekļāvums
kind_link = saite
kind_placeholder = vietturis
kind_emphasis = izcēlums
kind_number = skaitlis
only_in_source = Tikai oriģinālā:
only_in_target = Tikai tulkojumā:
invisible = neredzami: { $names }
image = attēls
expired_changed = novecojis: teksts ir mainīts
score_of = vērtējums { $score }
by_person = { $state }: { $person }
you = jūs
source_in = Oriģināls: { $language }
target_in = Tulkojums: { $language }
segment_gone = Šī segmenta rakstā vairs nav.
kept_until_back = Ierakstītais tiek paturēts, un to varēs saglabāt, kad segments atkal būs rakstā.
editable_after_import = Šeit apvienots vai izlabots: varēsiet rediģēt, kad izmaiņas būs importētas.
not_saved_because = Nav saglabāts: { $reason }
failed = Neizdevās: { $reason }
cannot_be_saved = Nevar saglabāt: { $reason }
article_findings = { $count ->
    [zero] { $count } konstatējumu par visu rakstu
    [one] { $count } konstatējums par visu rakstu
   *[other] { $count } konstatējumi par visu rakstu
}
fix_named = Labot: { $fix }
dismiss_rule = Noraidīt { $rule }
finding_count = { $count ->
    [zero] { $count } konstatējumu
    [one] { $count } konstatējums
   *[other] { $count } konstatējumi
}
no_findings = Konstatējumu nav.
page_checks_only = Šī lapa pārbauda tikai saites, kodu, skaitļus, izcēlumus, atstarpes un terminus; visas kārtulas tiek lietotas, importējot izmaiņas.
no_missing_mark = Netrūkst neviena oriģināla taga vai viettura.
inserted = Ievietots: { $text }
insert_named = Ievietot { $text }
terms = Termini
not_these = nevis:
stays = paliek nemainīts

# Below a segment
tab_nearby = Apkārtne
tab_page = Lapa
tab_same = Tas pats oriģināls ({ $count })
tab_matches = Līdzīgi
tab_versions = Versijas
as_rendered = Kā redzams lapā, ar blakus segmentiem
not_in_list = Šajā sarakstā tā nav. Nospiediet { $key }, lai atgrieztos sarakstā.
looking = Notiek meklēšana…
no_same_source = Šis oriģināls nekur citur nav sastopams.
no_close = Projektā nav nekā līdzīga.
use = Lietot
use_match = Lietot atbilstību { $number }
translation_memory = tulkošanas atmiņa
no_such_match = Atbilstības { $number } nav.
match_used = Atbilstība { $number } ir tulkojumā.
changed_since_review = Mainīts kopš pārskatīšanas
no_versions = Šim segmentam nav agrāku versiju.

# Saving
nothing_unsaved_segment = Šajā segmentā viss ir saglabāts; poga ar nesaglabāto tekstu skaitu parāda pārējos.
nothing_unsaved = Šeit viss ir saglabāts.
reverted = Atjaunots saglabātais teksts.
unsaved_count = nesaglabāti: { $count }
saving_count = tiek saglabāti: { $count }
no_storage = Pārlūkprogrammas krātuve nav pieejama: saglabājiet, pirms aizverat šo lapu.
server_replaced = Šīs lapas serveris ir beidzis darbu: tas ir restartēts vai arī šeit tagad darbojas cits projekts. Jūsu darbs ir paturēts šajā pārlūkprogrammā. Atveriet jauno programmas izvadīto URL: pirms šeit nesaglabātā saglabāšanas jums pajautās.
from_session = { $count ->
    [zero] { $count } izmaiņu no iepriekšējas sesijas
    [one] { $count } izmaiņa no iepriekšējas sesijas
   *[other] { $count } izmaiņas no iepriekšējas sesijas
}
session_note = Tās ir paturētas šajā pārlūkprogrammā un nav saglabātas. Saglabājiet tās tikai tad, ja tās ir jūsu.
later = Vēlāk
save_them = Saglabāt
discard_them = Atmest
not_saved_kept = Vēl nav saglabāts: { $reason }. Izmaiņa ir paturēta šajā pārlūkprogrammā un tiks saglabāta, kad tas būs iespējams.
no_answer = Serveris neatbild. Jūsu darbs ir paturēts šajā pārlūkprogrammā un tiks saglabāts, kad serveris atbildēs.
is_back = { $path } atkal ir pieejams.
checked_at_import = Tas tiks pārbaudīts importējot.
no_translation_now = Tagad bez tulkojuma: { $ids }.
saved = Saglabāts.
saved_act = Saglabāts: { $act }.
not_saved = Nav saglabāts
all_saved = Viss ir saglabāts.
no_longer_exists = Šī segmenta vairs nav.
go_there = Doties turp
copy = Kopēt
copied = Nokopēts.
discard = Atmest
server_answers = Serveris atkal atbild.
reload_page = Ir pievienoti vai noņemti raksti. Lai tos redzētu, pārlādējiet šo lapu.
cannot_save_now = Pašlaik neko nevar saglabāt: { $reason }
can_save_again = Tagad jūsu izmaiņas var saglabāt.
changed_while_editing = Kamēr rediģējāt, šis segments tika mainīts citur.
source_changed_too = Arī tā oriģināls ir mainīts.
kept_until_choice = Jūsu teksts tiek paturēts, līdz izdarīsit izvēli.
mine = Mans
theirs = Cita, pašreizējais teksts
empty = (tukšs)
keep_mine = Paturēt manu
use_theirs = Lietot cita
edit = Rediģēt
kept_other = Paturēta otra versija.

# Changes in a file
history = Vēsture
nothing_changed = Vēl nekas nav mainīts.
nothing_to_redo = Nav ko atkārtot.
nothing_to_undo = Šeit nav ko atsaukt; visas izmaiņas ir vēsturē.
redone = Atkārtots: { $act }.
undone = Atsaukts: { $act }.
your_name = Jūsu vārds
fill_in = Aizpildiet šo lauku.
also_earlier = { $count ->
    [zero] arī { $count } iepriekšējo failu izmaiņu
    [one] arī { $count } iepriekšējo failu izmaiņa
   *[other] arī { $count } iepriekšējo failu izmaiņas
}
download_changes = Lejupielādēt izmaiņas
changes_in_file = { $count ->
    [zero] Failā ir { $count } izmaiņu.
    [one] Failā ir { $count } izmaiņa.
   *[other] Failā ir { $count } izmaiņas.
}
drafts_not_included = { $count ->
    [zero] Nav iekļauti { $count } vēl nesaglabātu tekstu.
    [one] Nav iekļauts { $count } vēl nesaglabāts teksts.
   *[other] Nav iekļauti { $count } vēl nesaglabāti teksti.
}
bad_change_file = Tas nav derīgs izmaiņu fails.
import_result = Lietotas: { $applied }; konflikti: { $conflicts }; noraidītas: { $rejected }.

# Reviewing
judged_one = { $id }: { $state }.
judged_many = { $count ->
    [zero] { $count } segmentu: { $state }.
    [one] { $count } segments: { $state }.
   *[other] { $count } segmenti: { $state }.
}
judged_in_part = Ne visu stāvoklis ir “{ $state }”; neizdevās { $kept } no { $count }: { $reason }
save_first = Vispirms saglabājiet savu tekstu vai atjaunojiet saglabāto: { $id }
nothing_here = Šeit nav nekā, kam to varētu lietot.
fixed_rule = Izlabots: { $rule }.
fix_noted = Atzīmēts: { $rule } tiks izlabots, importējot izmaiņas.
why_false = Kāpēc tas ir aplams konstatējums?
dismissed_rule = Noraidīts: { $rule }.
dismiss = Noraidīt
no_clean = Šajā sarakstā nav nepārskatītu segmentu bez konstatējumiem.
clean_summary = Segmenti ar abiem tekstiem, bez konstatējumiem un nepārskatīti: { $count } no { $total } šajā sarakstā.
still_saving = Vēl notiek saglabāšana; pēc brīža mēģiniet vēlreiz.
left_changed = Kopš tā laika mainīti un atstāti: { $names }.
earlier_changes = Iepriekšējās izmaiņas
this_window = šis logs
segments_in = { $count ->
    [zero] { $count } segmentu: { $paths }
    [one] { $count } segments: { $paths }
   *[other] { $count } segmenti: { $paths }
}
is_undone = atsaukts
reply = Atbilde
imported_by = importēja { $person }
comment_saved = Komentārs saglabāts.
resolved = Atrisināts.
reopened = Atvērts atkārtoti.

# Alignment
not_consecutive = Atlasītie segmenti nav secīgi vienā rakstā.
no_neighbor = Šajā rakstā šajā virzienā nav nākamā segmenta.
target_empty = Tulkojums ir tukšs.
select_two = Atlasiet divus segmentus vai pirmo no tiem.
cannot_merge = Nevar apvienot: { $reason }
becomes_one = { $first } un { $second } kļūst par vienu segmentu, { $first }.
merge = Apvienot
split = Sadalīt
current_target = Pašreizējais tulkojums
new_target = Jaunais tulkojums
nothing_would_change = Nekas nemainītos.
server_rejected = Serveris to noraidīja.
target_of = { $id } tulkojums
caret_in_source = Novietojiet kursoru oriģinālā tur, kur sākas otrā puse.
split_help = Novietojiet kursoru katrā tekstā tur, kur sākas otrā puse; { $keys } pārvieto pa teikumiem.
then = Rezultāts
split_title = Sadalīt { $id }

# Replacing
replace_scope = Šī saraksta segmentu tulkojumos ({ $count }).
find = Meklēt
replace_by = Aizstāt ar
regular_expression = regulārā izteiksme ($1 grupām)
case_matters = atšķirt lielos un mazos burtus
whole_words = tikai veseli vārdi
replace = Aizstāt
say_what = Ievadiet, ko meklēt.
no_target_holds = Neviens tulkojums to nesatur.
replace_in = Aizstāt segmentā { $id }
your_text_unsaved = jūsu teksts šeit nav saglabāts
would_change = { $count ->
    [zero] Mainītos { $count } tulkojumu.
    [one] Mainītos { $count } tulkojums.
   *[other] Mainītos { $count } tulkojumi.
}
choose_all = Visi
choose_none = Neviens
now = Tagad
not_checked = nevarēja pārbaudīt
new_findings = jauni: { $rules }
checking_texts = Notiek jauno tekstu pārbaude…
see_first = Vēl nekas nav aizstāts: apskatiet, kas teikts par jaunajiem tekstiem.
nothing_chosen = Nekas nav izvēlēts.
replaced_in = { $count ->
    [zero] Aizstāts { $count } segmentos.
    [one] Aizstāts { $count } segmentā.
   *[other] Aizstāts { $count } segmentos.
}
same_source_summary = Citi segmenti ar šo oriģinālu: { $count }; jau ar šo tulkojumu: { $same }.
approve_too = apstiprināt arī tos
apply = Lietot

# Commands
group_go = Doties
group_list = Saraksts
group_align = Salāgošana
group_conflict = Konflikts
group_view = Skats
next_segment = Nākamais segments
previous_segment = Iepriekšējais segments
page_down = Lapu uz leju
page_up = Lapu uz augšu
first_segment = Pirmais segments
last_segment = Pēdējais segments
next_with_findings = Nākamais ar konstatējumiem
previous_with_findings = Iepriekšējais ar konstatējumiem
next_unreviewed = Nākamais nepārskatītais
previous_unreviewed = Iepriekšējais nepārskatītais
extend_down = Paplašināt atlasi uz leju
extend_up = Paplašināt atlasi uz augšu
go_back = Atpakaļ iepriekšējā vietā
go_forward = Atkal uz priekšu
change_sort = Mainīt kārtošanu
refresh_list = Atsvaidzināt sarakstu
approve_clean = Apstiprināt visus bez konstatējumiem
show_unsaved = Rādīt nesaglabātās izmaiņas
approve = Apstiprināt
needs_work = Jāpārstrādā
reject = Noraidīt
reset_review = Atiestatīt uz nepārskatītu
resolve_or_reopen = Atrisināt komentārus vai atvērt tos atkārtoti
apply_fix = Lietot pirmo drošo labojumu
dismiss_first = Noraidīt pirmo konstatējumu
undo = Atsaukt
redo = Atkārtot
save_next = Saglabāt un doties tālāk
save_approve_next = Saglabāt, apstiprināt un doties tālāk
back_to_list = Atpakaļ uz sarakstu (teksts paliek)
revert = Atjaunot saglabāto tekstu
copy_source = Kopēt oriģinālu
insert_special = Ievietot oriģināla tagu vai speciālo rakstzīmi
insert_missing = Ievietot nākamo trūkstošo tagu vai vietturi
apply_to_same = Lietot visiem ar to pašu oriģinālu
next_without_saving = Nākamais segments, nesaglabājot
previous_without_saving = Iepriekšējais segments, nesaglabājot
swap_targets = Apmainīt tulkojumus ar nākamo segmentu
swap = Apmainīt
sentence_up = Pārvietot pirmo teikumu uz iepriekšējo segmentu
sentence_down = Pārvietot pēdējo teikumu uz nākamo segmentu
sentence = Teikums
merge_next = Apvienot ar nākamo segmentu
shift_up = Pārbīdīt tulkojumus par vienu uz augšu
shift_down = Pārbīdīt tulkojumus par vienu uz leju
targets = Tulkojumi
below = Apakšā: { $tab }
keys = Taustiņi
load_change_file = Ielādēt izmaiņu failu
in_target_field = tulkojuma laukā
single_keys = Vienas rakstzīmes taustiņi darbojas ārpus teksta laukiem
two_words = divi vārdi
a_word = vārds
help_words = abi, jebkurā pusē
help_phrase = šie vārdi šādā secībā
help_without = bez šī; izmantojams pirms jebkura filtra
help_side = vienā pusē; kā regulārā izteiksme
help_state = viens no vairākiem stāvokļiem; arī { $states }
help_rule = ko atrada pārbaude
help_place = kur tas ir; { $types }
help_score = salāgošanas vērtējums
help_by = kas pārskatīja vai komentēja un kopš kura laika
help_has = kas segmentam ir; arī { $others }

# Refusals, as the program has them in English
refusal_structure = jaunais teksts mainītu lapas struktūru: tukša rinda vai rinda, ar ko sākas vai beidzas saraksts, virsraksts vai tabula
refusal_unmatched = jaunajā tekstā ir tags `<span>` vai `</span>` bez pāra
refusal_spills = jaunais teksts mainītu segmentu { $value }: tur turpinās tā kods, izcēlums vai saite
refusal_unseen = jaunajā tekstā ir { $value }, neredzama vadības rakstzīme; noņemiet to
refusal_two_blocks = segmenti ir divos lapas blokos
refusal_one_sided = segmentu bez oriģināla vai tulkojuma nevar ne apvienot, ne sadalīt
refusal_empty_half = katrā pusē jābūt tekstam abās valodās
