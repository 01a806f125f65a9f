# The workbench's own words in Estonian.

# The page
review = Ülevaatus
review_of = Ülevaatus: { $title }
search_and_filter = Otsi ja filtreeri
words_example = sõnad
sort = Sordi
sort_severity = raskeimad enne
sort_document = dokumendi järgi
sort_score = madalaim hinne enne
whole_list = Kogu loend
filters = Filtrid
segments = Segmendid
id = ID
source = Originaal
target = Tõlge
findings = Leiud
state = Olek
type = Tüüp
score = Hinne
segment = Segment
no_segment = Segment puudub.
article_changed = Artikkel on muutunud.
insert_into_target = Lisa tõlkesse
this_segment = See segment
comments = Kommentaarid
comment = Kommentaar
add_comment = Lisa kommentaar
resolve = Märgi lahendatuks
reopen = Ava uuesti
more_about_segment = Rohkem selle segmendi kohta
change_file = Muudatuste fail
language = Keel
close = Sule
cancel = Loobu
save = Salvesta
or = või
labelled = { $label }: { $value }

# States and severities
state_unreviewed = üle vaatamata
state_approved = heaks kiidetud
state_rejected = tagasi lükatud
state_needs_work = vajab tööd
severity_error = viga
severity_warning = hoiatus
severity_info = teave
none = puudub

# The list
missing = tõlge puudub
mark_gone = kadunud
mark_unsaved = salvestamata
mark_saving = salvestamisel
mark_expired = aegunud
mark_resolved = lahendatud
mark_comment = kommentaar
no_match = Sellele otsingule ei vasta ükski segment.
no_segments = Segmente pole.
segment_count = { $count ->
    [one] { $count } segment
   *[other] { $count } segmenti
}
segment_count_of = { $count ->
    [one] { $shown } / { $count } segment
   *[other] { $shown } / { $count } segmenti
}
gone_count = kadunud: { $count }
outdated_rows = { $count ->
    [one] { $count } rida ei vasta enam otsingule: värskenda
   *[other] { $count } rida ei vasta enam otsingule: värskenda
}
facet_rule = Reegel
facet_type = Tõlge
facet_article = Artikkel
not_value = mitte { $value }
facet_title = { $term }; tõstuklahviga: kõik peale nende
marked_count = { $count ->
    [one] Valitud { $count } segment
   *[other] Valitud { $count } segmenti
}
at_row = rida { $row }
no_more = Selles suunas selliseid segmente rohkem pole.
last_of_list = See oli loendi viimane.
where_you_began = Siit te alustasite.
not_further = Kaugemal te veel käinud pole.
first_segments = Esimesed segmendid: { $count }; ülejäänuid kontrollitakse…
nothing_shown = Ühtegi segmenti ei kuvata: loend on tühi.
reading_project = Projekti lugemine…
cannot_show = Projekti ei saa kuvada: { $reason }
only_shows = See töökeskkond ainult kuvab projekti.
more_count = ja veel { $count }
token_label = URL või tõend
token_open = Ava
token_note = Sellel URL-il pole praegu töötava programmi tõendit. Avage URL, mille programm väljastas, või kleepige see siia.

# Searches
searching = Otsimine…
no_patterns = See brauser ei luba lehel regulaaravaldisi proovida.
pattern_too_slow = See regulaaravaldis võtab liiga kaua aega. Lihtsustage seda: kordus korduse sees, näiteks (a+)+, proovib väga palju võimalusi.
pattern_fails = Regulaaravaldist ei saa kasutada: { $reason }
query_no_value = Filtril `{ $filter }` pole väärtust.
query_wrong_value = `{ $filter }` ei saa olla `{ $value }`.
query_no_filter = `{ $filter }` pole filter.
query_did_you_mean = Kas mõtlesite `{ $choice }`?
query_expected = Oodatud väärtused: { $choices }.
query_quote = Nende märkide otsimiseks pange need jutumärkidesse.
query_unclosed = Sulgemata jutumärgid kohas { $text }.
query_bad_pattern = `{ $pattern }` pole sobiv regulaaravaldis: { $reason }.
query_since = `{ $term }` vajab kuupäeva, näiteks { $example }.
query_score = `{ $term }` vajab arvu vahemikus 0–1, näiteks { $example }.

# Progress
progress = Edenemine
words = Sõnad
reviewed = Üle vaadatud
reviewer = Ülevaataja
day = Päev
folder = Kaust
unknown = teadmata
progress_summary = Segmente: { $segments }; originaali sõnu: { $words }, neist üle vaadatud: { $reviewed }, heaks kiidetud: { $approved }.

# A segment
kind_code = kood
kind_include = kaasatud osa
kind_link = link
kind_placeholder = kohatäide
kind_emphasis = rõhutus
kind_number = arv
only_in_source = Ainult originaalis:
only_in_target = Ainult tõlkes:
invisible = nähtamatu: { $names }
image = pilt
expired_changed = aegunud: tekst on muutunud
score_of = hinne { $score }
by_person = { $state }: { $person }
you = teie
source_in = Originaal: { $language }
target_in = Tõlge: { $language }
segment_gone = Seda segmenti artiklis enam pole.
kept_until_back = Teie kirjutatu jääb alles ja selle saab salvestada, kui segment on tagasi.
editable_after_import = Siin ühendatud või parandatud: saate seda redigeerida, kui muudatused on imporditud.
not_saved_because = Ei salvestatud: { $reason }
failed = Nurjus: { $reason }
cannot_be_saved = Ei saa salvestada: { $reason }
article_findings = { $count ->
    [one] { $count } leid terve artikli kohta
   *[other] { $count } leidu terve artikli kohta
}
fix_named = Paranda: { $fix }
dismiss_rule = Hülga { $rule }
finding_count = { $count ->
    [one] { $count } leid
   *[other] { $count } leidu
}
no_findings = Leide pole.
page_checks_only = See leht kontrollib ainult linke, koodi, arve, rõhutust, tühikuid ja termineid; kõiki reegleid rakendatakse muudatuste importimisel.
no_missing_mark = Ükski originaali silt ega kohatäide ei puudu.
inserted = Lisatud: { $text }
insert_named = Lisa { $text }
terms = Terminid
not_these = mitte:
stays = jääb muutmata

# Below a segment
tab_nearby = Ümbrus
tab_page = Leht
tab_same = Sama originaal ({ $count })
tab_matches = Sarnased
tab_versions = Versioonid
as_rendered = Nii nagu kuvatakse, koos ümbritsevate segmentidega
not_in_list = Selles loendis seda pole. Loendisse naasmiseks vajutage { $key }.
looking = Otsimine…
no_same_source = Seda originaali mujal pole.
no_close = Projektis pole midagi sarnast.
use = Kasuta
use_match = Kasuta vastet { $number }
translation_memory = tõlkemälu
no_such_match = Vastet { $number } pole.
match_used = Vaste { $number } on tõlkes.
changed_since_review = Muudetud pärast ülevaatust
no_versions = Sellel segmendil pole varasemaid versioone.

# Saving
nothing_unsaved_segment = Selles segmendis on kõik salvestatud; salvestamata tekstide arvuga nupp näitab ülejäänuid.
nothing_unsaved = Siin on kõik salvestatud.
reverted = Salvestatud tekst on taastatud.
unsaved_count = salvestamata: { $count }
saving_count = salvestamisel: { $count }
no_storage = Brauseri salvestusruum pole saadaval: salvestage enne lehelt lahkumist.
server_replaced = Selle lehe server on töö lõpetanud: see taaskäivitus või töötab siin nüüd teine projekt. Teie töö on selles brauseris alles. Avage uus URL, mille programm väljastas: enne siin salvestamata jäänu salvestamist küsitakse teilt luba.
from_session = { $count ->
    [one] { $count } muudatus varasemast seansist
   *[other] { $count } muudatust varasemast seansist
}
session_note = Need on selles brauseris alles, aga salvestamata. Salvestage need ainult siis, kui need on teie omad.
later = Hiljem
save_them = Salvesta
discard_them = Hülga
not_saved_kept = Veel salvestamata: { $reason }. Muudatus on selles brauseris alles ja salvestatakse, kui see on võimalik.
no_answer = Server ei vasta. Teie töö on selles brauseris alles ja salvestatakse, kui server vastab.
is_back = { $path } on tagasi.
checked_at_import = Seda kontrollitakse importimisel.
no_translation_now = Nüüd tõlketa: { $ids }.
saved = Salvestatud.
saved_act = Salvestatud: { $act }.
not_saved = Salvestamata
all_saved = Kõik on salvestatud.
no_longer_exists = Seda segmenti enam pole.
go_there = Mine sinna
copy = Kopeeri
copied = Kopeeritud.
discard = Hülga
server_answers = Server vastab jälle.
reload_page = Artikleid on lisatud või eemaldatud. Nende nägemiseks laadige see leht uuesti.
cannot_save_now = Praegu ei saa midagi salvestada: { $reason }
can_save_again = Teie muudatused saab nüüd salvestada.
changed_while_editing = Seda segmenti muudeti redigeerimise ajal mujal.
source_changed_too = Ka selle originaal on muutunud.
kept_until_choice = Teie tekst jääb alles, kuni te valite.
mine = Minu
theirs = Teise oma, praegune tekst
empty = (tühi)
keep_mine = Säilita minu
use_theirs = Kasuta teise oma
edit = Redigeeri
kept_other = Teine versioon jäi alles.

# Changes in a file
history = Ajalugu
nothing_changed = Midagi pole veel muudetud.
nothing_to_redo = Pole midagi uuesti teha.
nothing_to_undo = Siin pole midagi tagasi võtta; kõik muudatused on ajaloos.
redone = Uuesti tehtud: { $act }.
undone = Tagasi võetud: { $act }.
your_name = Teie nimi
fill_in = Täitke see väli.
also_earlier = { $count ->
    [one] ka varasemate failide { $count } muudatus
   *[other] ka varasemate failide { $count } muudatust
}
download_changes = Laadi muudatused alla
changes_in_file = { $count ->
    [one] Failis on { $count } muudatus.
   *[other] Failis on { $count } muudatust.
}
drafts_not_included = { $count ->
    [one] Kaasatud pole { $count } salvestamata tekst.
   *[other] Kaasatud pole { $count } salvestamata teksti.
}
bad_change_file = See pole sobiv muudatuste fail.
import_result = Rakendatud: { $applied }; konfliktid: { $conflicts }; tagasi lükatud: { $rejected }.

# Reviewing
judged_one = { $id }: { $state }.
judged_many = { $count ->
    [one] { $count } segment: { $state }.
   *[other] { $count } segmenti: { $state }.
}
judged_in_part = Kõigi olek pole „{ $state }“; nurjus { $kept }/{ $count }: { $reason }
save_first = Esmalt salvestage või taastage oma tekst: { $id }
nothing_here = Siin pole midagi, millega seda teha.
fixed_rule = Parandatud: { $rule }.
fix_noted = Märgitud: { $rule } parandatakse muudatuste importimisel.
why_false = Miks see on valehäire?
dismissed_rule = Hüljatud: { $rule }.
dismiss = Hülga
no_clean = Selles loendis pole leidudeta segmente, mis on üle vaatamata.
clean_summary = Mõlema tekstiga, leidudeta ja üle vaatamata segmente: { $count }, kokku selles loendis { $total }.
still_saving = Salvestamine veel kestab; proovige hetke pärast uuesti.
left_changed = Vahepeal muutunud ja seetõttu puutumata: { $names }.
earlier_changes = Varasemad muudatused
this_window = see aken
segments_in = { $count ->
    [one] { $count } segment: { $paths }
   *[other] { $count } segmenti: { $paths }
}
is_undone = tagasi võetud
reply = Vastus
imported_by = importis { $person }
comment_saved = Kommentaar on salvestatud.
resolved = Lahendatud.
reopened = Uuesti avatud.

# Alignment
not_consecutive = Valitud segmendid pole ühes artiklis järjestikku.
no_neighbor = Selles artiklis pole selles suunas järgmist segmenti.
target_empty = Tõlge on tühi.
select_two = Valige kaks segmenti või neist esimene.
cannot_merge = Ei saa ühendada: { $reason }
becomes_one = { $first } ja { $second } muutuvad üheks segmendiks, { $first }.
merge = Ühenda
split = Tükelda
current_target = Praegune tõlge
new_target = Uus tõlge
nothing_would_change = Midagi ei muutuks.
server_rejected = Server lükkas selle tagasi.
target_of = Tõlge: { $id }
caret_in_source = Viige kursor originaalis kohta, kus algab teine pool.
split_help = Viige kursor kummaski tekstis kohta, kus algab teine pool; { $keys } liiguvad lausehaaval.
then = Tulemus
split_title = Tükelda { $id }

# Replacing
replace_scope = Selle loendi segmentide tõlgetes ({ $count }).
find = Otsi
replace_by = Asenda tekstiga
regular_expression = regulaaravaldis (rühmade jaoks $1)
case_matters = erista suur- ja väiketähti
whole_words = ainult terved sõnad
replace = Asenda
say_what = Sisestage, mida otsida.
no_target_holds = Ükski tõlge seda ei sisalda.
replace_in = Asenda segmendis { $id }
your_text_unsaved = teie tekst on siin salvestamata
would_change = { $count ->
    [one] Muutuks { $count } tõlge.
   *[other] Muutuks { $count } tõlget.
}
choose_all = Kõik
choose_none = Mitte ükski
now = Praegu
not_checked = ei saanud kontrollida
new_findings = uued: { $rules }
checking_texts = Uute tekstide kontrollimine…
see_first = Veel pole midagi asendatud: vaadake, mida uute tekstide kohta öeldakse.
nothing_chosen = Midagi pole valitud.
replaced_in = { $count ->
    [one] Asendatud { $count } segmendis.
   *[other] Asendatud { $count } segmendis.
}
same_source_summary = Muid sama originaaliga segmente: { $count }; juba selle tõlkega: { $same }.
approve_too = kiida ka need heaks
apply = Rakenda

# Commands
group_go = Liigu
group_list = Loend
group_align = Joondus
group_conflict = Konflikt
group_view = Vaade
next_segment = Järgmine segment
previous_segment = Eelmine segment
page_down = Lehekülg alla
page_up = Lehekülg üles
first_segment = Esimene segment
last_segment = Viimane segment
next_with_findings = Järgmine leidudega
previous_with_findings = Eelmine leidudega
next_unreviewed = Järgmine üle vaatamata
previous_unreviewed = Eelmine üle vaatamata
extend_down = Laienda valikut alla
extend_up = Laienda valikut üles
go_back = Tagasi eelmisse kohta
go_forward = Jälle edasi
change_sort = Muuda sortimist
refresh_list = Värskenda loendit
approve_clean = Kiida heaks kõik leidudeta
show_unsaved = Kuva salvestamata muudatused
approve = Kiida heaks
needs_work = Vajab tööd
reject = Lükka tagasi
reset_review = Märgi üle vaatamata olekusse
resolve_or_reopen = Märgi kommentaarid lahendatuks või ava uuesti
apply_fix = Rakenda esimene ohutu parandus
dismiss_first = Hülga esimene leid
undo = Võta tagasi
redo = Tee uuesti
save_next = Salvesta ja mine edasi
save_approve_next = Salvesta, kiida heaks ja mine edasi
back_to_list = Tagasi loendisse (tekst jääb alles)
revert = Taasta salvestatud tekst
copy_source = Kopeeri originaal
insert_special = Lisa originaali silt või erimärk
insert_missing = Lisa järgmine puuduv silt või kohatäide
apply_to_same = Rakenda kõigile sama originaaliga
next_without_saving = Järgmine segment salvestamata
previous_without_saving = Eelmine segment salvestamata
swap_targets = Vaheta tõlked järgmise segmendiga
swap = Vaheta
sentence_up = Vii esimene lause eelmisse segmenti
sentence_down = Vii viimane lause järgmisse segmenti
sentence = Lause
merge_next = Ühenda järgmise segmendiga
shift_up = Nihuta tõlkeid ühe võrra üles
shift_down = Nihuta tõlkeid ühe võrra alla
targets = Tõlked
below = All: { $tab }
keys = Klahvid
load_change_file = Laadi muudatuste fail
in_target_field = tõlke väljal
single_keys = Ühemärgilised klahvid toimivad väljaspool tekstivälju
two_words = kaks sõna
a_word = sõna
help_words = mõlemad, kummal tahes pool
help_phrase = need sõnad selles järjestuses
help_without = ilma selleta; sobib iga filtri ette
help_side = ühel pool; regulaaravaldisena
help_state = üks mitmest olekust; ka { $states }
help_rule = mida kontroll leidis
help_place = kus see asub; { $types }
help_score = joonduse hinne
help_by = kes vaatas üle või kommenteeris ja mis ajast
help_has = mis segmendil on; ka { $others }

# Refusals, as the program has them in English
refusal_structure = uus tekst muudaks lehe ülesehitust: tühi rida või rida, mis alustab või lõpetab loendit, pealkirja või tabelit
refusal_unmatched = uus tekst sisaldab paariliseta silti `<span>` või `</span>`
refusal_spills = uus tekst muudaks segmenti { $value }: selle kood, rõhutus või link jätkub seal
refusal_unseen = uus tekst sisaldab nähtamatut juhtmärki { $value }; eemaldage see
refusal_two_blocks = segmendid on lehe kahes plokis
refusal_one_sided = originaali või tõlketa segmenti ei saa ühendada ega tükeldada
refusal_empty_half = kummaski pooles peab olema teksti mõlemas keeles
