# The workbench's own words in Lithuanian.

# The page
review = Peržiūra
review_of = Peržiūra: { $title }
search_and_filter = Ieška ir filtravimas
words_example = žodžiai
sort = Rikiuoti
sort_severity = pirma sunkiausi
sort_document = pagal dokumentą
sort_score = pirma mažiausias įvertis
whole_list = Visas sąrašas
filters = Filtrai
segments = Segmentai
id = ID
source = Originalas
target = Vertimas
findings = Pastabos
state = Būsena
type = Tipas
score = Įvertis
segment = Segmentas
no_segment = Nėra segmento.
article_changed = Straipsnis pakeistas.
insert_into_target = Įterpti į vertimą
this_segment = Šis segmentas
comments = Komentarai
comment = Komentaras
add_comment = Pridėti komentarą
resolve = Išspręsti
reopen = Atverti iš naujo
more_about_segment = Daugiau apie šį segmentą
change_file = Pakeitimų failas
language = Kalba
close = Uždaryti
cancel = Atšaukti
save = Įrašyti
or = arba
labelled = { $label }: { $value }

# States and severities
state_unreviewed = neperžiūrėta
state_approved = patvirtinta
state_rejected = atmesta
state_needs_work = taisytina
severity_error = klaida
severity_warning = įspėjimas
severity_info = informacija
none = nėra

# The list
missing = trūksta
mark_gone = dingo
mark_unsaved = neįrašyta
mark_saving = įrašoma
mark_expired = nebegalioja
mark_resolved = išspręsta
mark_comment = komentaras
no_match = Šios ieškos neatitinka joks segmentas.
no_segments = Segmentų nėra.
segment_count = { $count ->
    [one] { $count } segmentas
    [few] { $count } segmentai
    [many] { $count } segmentų
   *[other] { $count } segmentų
}
segment_count_of = { $count ->
    [one] { $shown } iš { $count } segmento
    [few] { $shown } iš { $count } segmentų
    [many] { $shown } iš { $count } segmentų
   *[other] { $shown } iš { $count } segmentų
}
gone_count = dingo: { $count }
outdated_rows = { $count ->
    [one] { $count } eilutė nebeatitinka: atnaujinti
    [few] { $count } eilutės nebeatitinka: atnaujinti
    [many] { $count } eilučių nebeatitinka: atnaujinti
   *[other] { $count } eilučių nebeatitinka: atnaujinti
}
facet_rule = Taisyklė
facet_type = Vertimas
facet_article = Straipsnis
not_value = išskyrus { $value }
facet_title = { $term }; su klavišu „Shift“: visi, išskyrus šiuos
marked_count = { $count ->
    [one] Pažymėtas { $count } segmentas
    [few] Pažymėti { $count } segmentai
    [many] Pažymėta { $count } segmentų
   *[other] Pažymėta { $count } segmentų
}
at_row = { $row } eilutė
no_more = Šia kryptimi tokių segmentų daugiau nėra.
last_of_list = Tai buvo paskutinis šio sąrašo segmentas.
where_you_began = Čia pradėjote.
not_further = Toliau dar nebuvote.
first_segments = Pirmieji segmentai: { $count }; tikrinami kiti…
nothing_shown = Nerodomas joks segmentas: sąrašas tuščias.
reading_project = Skaitomas projektas…
cannot_show = Projekto parodyti negalima: { $reason }
only_shows = Šioje darbo aplinkoje projektą galima tik peržiūrėti.
more_count = ir dar { $count }
token_label = URL arba prieigos raktas
token_open = Atverti
token_note = URL neturi dabar veikiančios programos prieigos rakto. Atverkite programos išvestą URL arba įklijuokite jį čia.

# Searches
searching = Ieškoma…
no_patterns = Ši naršyklė neleidžia puslapiui išbandyti reguliariųjų reiškinių.
pattern_too_slow = Šis reguliarusis reiškinys trunka per ilgai. Supaprastinkite jį: kartojimas kartojime, pavyzdžiui, (a+)+, išbando labai daug galimybių.
pattern_fails = Reguliariojo reiškinio naudoti negalima: { $reason }
query_no_value = `{ $filter }` neturi reikšmės.
query_wrong_value = `{ $filter }` negali būti `{ $value }`.
query_no_filter = `{ $filter }` nėra filtras.
query_did_you_mean = Gal turėjote omenyje `{ $choice }`?
query_expected = Tikimasi: { $choices }.
query_quote = Norėdami ieškoti šių ženklų, įrašykite juos tarp kabučių.
query_unclosed = Neuždarytos kabutės ties { $text }.
query_bad_pattern = `{ $pattern }` nėra tinkamas reguliarusis reiškinys: { $reason }.
query_since = `{ $term }` reikia dienos, pavyzdžiui, { $example }.
query_score = `{ $term }` reikia skaičiaus nuo 0 iki 1, pavyzdžiui, { $example }.

# Progress
progress = Eiga
words = Žodžiai
reviewed = Peržiūrėta
reviewer = Peržiūrėjo
day = Diena
folder = Aplankas
unknown = nežinoma
progress_summary = Segmentai: { $segments }; originalo žodžiai: { $words }, iš jų peržiūrėti: { $reviewed }, patvirtinti: { $approved }.

# A segment
kind_code = kodas
kind_include = intarpas
kind_link = saitas
kind_placeholder = vietos rezervavimo ženklas
kind_emphasis = paryškinimas
kind_number = skaičius
only_in_source = Tik originale:
only_in_target = Tik vertime:
invisible = nematoma: { $names }
image = vaizdas
expired_changed = nebegalioja: tekstas pakeistas
score_of = įvertis { $score }
by_person = { $state }: { $person }
you = jūs
source_in = Originalas: { $language }
target_in = Vertimas: { $language }
segment_gone = Šio segmento straipsnyje nebėra.
kept_until_back = Tai, ką įvedate, išsaugoma ir galės būti įrašyta, kai segmentas vėl atsiras.
editable_after_import = Čia sujungta arba ištaisyta: galėsite redaguoti, kai pakeitimai bus importuoti.
not_saved_because = Neįrašyta: { $reason }
failed = Nepavyko: { $reason }
cannot_be_saved = Įrašyti negalima: { $reason }
article_findings = { $count ->
    [one] { $count } pastaba dėl viso straipsnio
    [few] { $count } pastabos dėl viso straipsnio
    [many] { $count } pastabų dėl viso straipsnio
   *[other] { $count } pastabų dėl viso straipsnio
}
fix_named = Taisyti: { $fix }
dismiss_rule = Atmesti { $rule }
finding_count = { $count ->
    [one] { $count } pastaba
    [few] { $count } pastabos
    [many] { $count } pastabų
   *[other] { $count } pastabų
}
no_findings = Pastabų nėra.
page_checks_only = Šis puslapis tikrina tik saitus, kodą, skaičius, paryškinimą, tarpus ir terminus; visos taisyklės taikomos importuojant pakeitimus.
no_missing_mark = Netrūksta nė vienos originalo žymos ar vietos rezervavimo ženklo.
inserted = Įterpta: { $text }
insert_named = Įterpti { $text }
terms = Terminai
not_these = ne:
stays = lieka nepakeista

# Below a segment
tab_nearby = Aplinka
tab_page = Puslapis
tab_same = Tas pats originalas ({ $count })
tab_matches = Panašūs
tab_versions = Versijos
as_rendered = Kaip rodoma puslapyje, su gretimais segmentais
not_in_list = Šiame sąraše jo nėra. Kad grįžtumėte į sąrašą, spauskite { $key }.
looking = Ieškoma…
no_same_source = Šio originalo niekur kitur nėra.
no_close = Projekte nėra nieko panašaus.
use = Naudoti
use_match = Naudoti atitikmenį { $number }
translation_memory = vertimo atmintis
no_such_match = Atitikmens { $number } nėra.
match_used = Atitikmuo { $number } įterptas į vertimą.
changed_since_review = Pakeista po peržiūros
no_versions = Šis segmentas neturi ankstesnių versijų.

# Saving
nothing_unsaved_segment = Šiame segmente viskas įrašyta; mygtukas su neįrašytų tekstų skaičiumi parodo kitus.
nothing_unsaved = Čia viskas įrašyta.
reverted = Grąžintas įrašytas tekstas.
unsaved_count = neįrašyta: { $count }
saving_count = įrašoma: { $count }
no_storage = Naršyklės saugykla nepasiekiama: įrašykite prieš išeidami iš šio puslapio.
server_replaced = Šio puslapio serveris baigė darbą: jis paleistas iš naujo arba čia dabar veikia kitas projektas. Jūsų darbas išsaugotas šioje naršyklėje. Atverkite naują programos išvestą URL: prieš įrašant tai, kas čia neįrašyta, būsite paklausti.
from_session = { $count ->
    [one] { $count } pakeitimas iš ankstesnio seanso
    [few] { $count } pakeitimai iš ankstesnio seanso
    [many] { $count } pakeitimų iš ankstesnio seanso
   *[other] { $count } pakeitimų iš ankstesnio seanso
}
session_note = Jie išsaugoti šioje naršyklėje, bet neįrašyti. Įrašykite juos tik tada, jei jie jūsų.
later = Vėliau
save_them = Įrašyti
discard_them = Išmesti
not_saved_kept = Dar neįrašyta: { $reason }. Pakeitimas išsaugotas šioje naršyklėje ir bus įrašytas, kai bus įmanoma.
no_answer = Serveris neatsako. Jūsų darbas išsaugotas šioje naršyklėje ir bus įrašytas, kai serveris atsakys.
is_back = { $path } vėl yra.
checked_at_import = Tai bus patikrinta importuojant.
no_translation_now = Dabar be vertimo: { $ids }.
saved = Įrašyta.
saved_act = Įrašyta: { $act }.
not_saved = Neįrašyta
all_saved = Viskas įrašyta.
no_longer_exists = Šio segmento nebėra.
go_there = Eiti ten
copy = Kopijuoti
copied = Nukopijuota.
discard = Išmesti
server_answers = Serveris vėl atsako.
reload_page = Pridėta arba pašalinta straipsnių. Kad juos pamatytumėte, įkelkite šį puslapį iš naujo.
cannot_save_now = Dabar nieko įrašyti negalima: { $reason }
can_save_again = Dabar jūsų pakeitimus galima įrašyti.
changed_while_editing = Kol redagavote, šis segmentas buvo pakeistas kitur.
source_changed_too = Pakeistas ir jo originalas.
kept_until_choice = Jūsų tekstas išsaugomas, kol pasirinksite.
mine = Mano
theirs = Kito, dabartinis tekstas
empty = (tuščia)
keep_mine = Palikti mano
use_theirs = Naudoti kito
edit = Redaguoti
kept_other = Palikta kita versija.

# Changes in a file
history = Žurnalas
nothing_changed = Dar nieko nepakeista.
nothing_to_redo = Nėra ko pakartoti.
nothing_to_undo = Čia nėra ko atšaukti; visi pakeitimai yra žurnale.
redone = Pakartota: { $act }.
undone = Atšaukta: { $act }.
your_name = Jūsų vardas
fill_in = Užpildykite šį lauką.
also_earlier = { $count ->
    [one] ir { $count } ankstesnių failų pakeitimas
    [few] ir { $count } ankstesnių failų pakeitimai
    [many] ir { $count } ankstesnių failų pakeitimų
   *[other] ir { $count } ankstesnių failų pakeitimų
}
download_changes = Atsisiųsti pakeitimus
changes_in_file = { $count ->
    [one] Faile yra { $count } pakeitimas.
    [few] Faile yra { $count } pakeitimai.
    [many] Faile yra { $count } pakeitimų.
   *[other] Faile yra { $count } pakeitimų.
}
drafts_not_included = { $count ->
    [one] Neįtrauktas { $count } dar neįrašytas tekstas.
    [few] Neįtraukti { $count } dar neįrašyti tekstai.
    [many] Neįtraukta { $count } dar neįrašytų tekstų.
   *[other] Neįtraukta { $count } dar neįrašytų tekstų.
}
bad_change_file = Netinkamas pakeitimų failas.
import_result = Pritaikyta: { $applied }; konfliktai: { $conflicts }; atmesta: { $rejected }.

# Reviewing
judged_one = { $id }: { $state }.
judged_many = { $count ->
    [one] { $count } segmentas: { $state }.
    [few] { $count } segmentai: { $state }.
    [many] { $count } segmentų: { $state }.
   *[other] { $count } segmentų: { $state }.
}
judged_in_part = Ne visų būsena yra „{ $state }“; nepavyko: { $kept } iš { $count }: { $reason }
save_first = Pirma įrašykite arba grąžinkite savo tekstą: { $id }
nothing_here = Čia nėra nieko, kam tai būtų galima pritaikyti.
fixed_rule = Ištaisyta: { $rule }.
fix_noted = Pažymėta: { $rule } bus ištaisyta importuojant pakeitimus.
why_false = Kodėl tai klaidinga pastaba?
dismissed_rule = Atmesta: { $rule }.
dismiss = Atmesti
no_clean = Šiame sąraše nėra neperžiūrėtų segmentų be pastabų.
clean_summary = Segmentai su abiem tekstais, be pastabų ir neperžiūrėti: { $count } iš { $total } šiame sąraše.
still_saving = Dar įrašoma; netrukus bandykite dar kartą.
left_changed = Nuo to laiko pakeista ir palikta: { $names }.
earlier_changes = Ankstesni pakeitimai
this_window = šis langas
segments_in = { $count ->
    [one] { $count } segmentas: { $paths }
    [few] { $count } segmentai: { $paths }
    [many] { $count } segmentų: { $paths }
   *[other] { $count } segmentų: { $paths }
}
is_undone = atšaukta
reply = Atsakymas
imported_by = importavo { $person }
comment_saved = Komentaras įrašytas.
resolved = Išspręsta.
reopened = Atverta iš naujo.

# Alignment
not_consecutive = Pažymėti segmentai viename straipsnyje neina vienas po kito.
no_neighbor = Šiame straipsnyje šia kryptimi segmentų nebėra.
target_empty = Vertimas tuščias.
select_two = Pažymėkite du segmentus arba pirmąjį iš jų.
cannot_merge = Sujungti negalima: { $reason }
becomes_one = { $first } ir { $second } tampa vienu segmentu, { $first }.
merge = Sujungti
split = Skaidyti
current_target = Dabartinis vertimas
new_target = Naujas vertimas
nothing_would_change = Niekas nepasikeistų.
server_rejected = Serveris atmetė.
target_of = { $id } vertimas
caret_in_source = Padėkite žymeklį originale ten, kur prasideda antroji pusė.
split_help = Padėkite žymeklį kiekviename tekste ten, kur prasideda antroji pusė; { $keys } pereina po sakinį.
then = Rezultatas
split_title = Skaidyti { $id }

# Replacing
replace_scope = Šio sąrašo segmentų vertimuose ({ $count }).
find = Ieškoti
replace_by = Pakeisti į
regular_expression = reguliarusis reiškinys ($1 grupėms)
case_matters = skirti didžiąsias ir mažąsias raides
whole_words = tik visi žodžiai
replace = Pakeisti
say_what = Įveskite, ko ieškoti.
no_target_holds = To nėra jokiame vertime.
replace_in = Pakeisti segmente { $id }
your_text_unsaved = jūsų tekstas čia neįrašytas
would_change = { $count ->
    [one] Pasikeistų { $count } vertimas.
    [few] Pasikeistų { $count } vertimai.
    [many] Pasikeistų { $count } vertimų.
   *[other] Pasikeistų { $count } vertimų.
}
choose_all = Visi
choose_none = Nė vienas
now = Dabar
not_checked = patikrinti nepavyko
new_findings = nauja: { $rules }
checking_texts = Tikrinami nauji tekstai…
see_first = Dar nieko nepakeista: peržiūrėkite, kas parašyta apie naujus tekstus.
nothing_chosen = Nieko nepasirinkta.
replaced_in = { $count ->
    [one] Pakeista { $count } segmente.
    [few] Pakeista { $count } segmentuose.
    [many] Pakeista { $count } segmentų.
   *[other] Pakeista { $count } segmentų.
}
same_source_summary = Kiti segmentai su šiuo originalu: { $count }; jau su šiuo vertimu: { $same }.
approve_too = patvirtinti ir juos
apply = Taikyti

# Commands
group_go = Eiti
group_list = Sąrašas
group_align = Lygiavimas
group_conflict = Konfliktas
group_view = Rodymas
next_segment = Kitas segmentas
previous_segment = Ankstesnis segmentas
page_down = Puslapis žemyn
page_up = Puslapis aukštyn
first_segment = Pirmas segmentas
last_segment = Paskutinis segmentas
next_with_findings = Kitas su pastabomis
previous_with_findings = Ankstesnis su pastabomis
next_unreviewed = Kitas neperžiūrėtas
previous_unreviewed = Ankstesnis neperžiūrėtas
extend_down = Išplėsti žymėjimą žemyn
extend_up = Išplėsti žymėjimą aukštyn
go_back = Grįžti į ankstesnę vietą
go_forward = Vėl pirmyn
change_sort = Keisti rikiavimą
refresh_list = Atnaujinti sąrašą
approve_clean = Patvirtinti visus be pastabų
show_unsaved = Rodyti neįrašytus pakeitimus
approve = Patvirtinti
needs_work = Taisytina
reject = Atmesti
reset_review = Grąžinti į būseną „neperžiūrėta“
resolve_or_reopen = Išspręsti komentarus arba atverti iš naujo
apply_fix = Taikyti pirmą saugų pataisymą
dismiss_first = Atmesti pirmą pastabą
undo = Atšaukti
redo = Pakartoti
save_next = Įrašyti ir eiti toliau
save_approve_next = Įrašyti, patvirtinti ir eiti toliau
back_to_list = Atgal į sąrašą (tekstas lieka)
revert = Grąžinti įrašytą tekstą
copy_source = Kopijuoti originalą
insert_special = Įterpti originalo žymą arba specialųjį ženklą
insert_missing = Įterpti kitą trūkstamą žymą arba vietos rezervavimo ženklą
apply_to_same = Taikyti visiems su tuo pačiu originalu
next_without_saving = Kitas segmentas neįrašant
previous_without_saving = Ankstesnis segmentas neįrašant
swap_targets = Sukeisti vertimus su kitu segmentu
swap = Sukeisti
sentence_up = Perkelti pirmą sakinį į ankstesnį segmentą
sentence_down = Perkelti paskutinį sakinį į kitą segmentą
sentence = Sakinys
merge_next = Sujungti su kitu segmentu
shift_up = Perstumti vertimus per vieną aukštyn
shift_down = Perstumti vertimus per vieną žemyn
targets = Vertimai
below = Apačioje: { $tab }
keys = Klavišai
load_change_file = Įkelti pakeitimų failą
in_target_field = vertimo lauke
single_keys = Vieno ženklo klavišai veikia ne teksto laukuose
two_words = du žodžiai
a_word = žodis
help_words = abu, bet kurioje pusėje
help_phrase = šie žodžiai šia tvarka
help_without = be šito; tinka prieš bet kurį filtrą
help_side = vienoje pusėje; kaip reguliarusis reiškinys
help_state = viena iš kelių būsenų; taip pat { $states }
help_rule = ką rado tikrinimas
help_place = kur yra; { $types }
help_score = lygiavimo įvertis
help_by = kas peržiūrėjo ar komentavo ir nuo kada
help_has = ką turi segmentas; taip pat { $others }

# Refusals, as the program has them in English
refusal_structure = naujas tekstas pakeistų puslapio struktūrą: tuščia eilutė arba eilutė, kuria prasideda ar baigiasi sąrašas, antraštė ar lentelė
refusal_unmatched = naujame tekste yra nesuporuota žyma `<span>` arba `</span>`
refusal_spills = naujas tekstas pakeistų segmentą { $value }: ten tęsiasi jo kodas, paryškinimas arba saitas
refusal_unseen = naujame tekste yra { $value }, nematomas valdymo ženklas; pašalinkite jį
refusal_two_blocks = segmentai yra dviejuose puslapio blokuose
refusal_one_sided = segmento be originalo arba vertimo negalima nei sujungti, nei skaidyti
refusal_empty_half = kiekvienoje pusėje turi būti teksto abiem kalbomis
