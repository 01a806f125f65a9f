# The workbench's own words in Serbian in Latin letters.

# The page
review = Pregled
review_of = Pregled: { $title }
search_and_filter = Pretraga i filtriranje
words_example = reči
sort = Sortiraj
sort_severity = prvo najozbiljnije
sort_document = po dokumentu
sort_score = prvo najniža ocena
whole_list = Cela lista
filters = Filteri
segments = Segmenti
id = ID
source = Original
target = Prevod
findings = Nalazi
state = Status
type = Tip
score = Ocena
segment = Segment
no_segment = Nema segmenta.
article_changed = Članak je promenjen.
insert_into_target = Umetni u prevod
this_segment = Ovaj segment
comments = Komentari
comment = Komentar
add_comment = Dodaj komentar
resolve = Reši
reopen = Ponovo otvori
more_about_segment = Više o ovom segmentu
change_file = Datoteka promena
language = Jezik
close = Zatvori
cancel = Otkaži
save = Sačuvaj
or = ili
labelled = { $label }: { $value }

# States and severities
state_unreviewed = nepregledano
state_approved = odobreno
state_rejected = odbijeno
state_needs_work = za doradu
severity_error = greška
severity_warning = upozorenje
severity_info = informacija
none = ništa

# The list
missing = nedostaje
mark_gone = nestalo
mark_unsaved = nesačuvano
mark_saving = čuva se
mark_expired = isteklo
mark_resolved = rešeno
mark_comment = komentar
no_match = Nijedan segment ne odgovara ovoj pretrazi.
no_segments = Nema segmenata.
segment_count = { $count ->
    [one] { $count } segment
    [few] { $count } segmenta
   *[other] { $count } segmenata
}
segment_count_of = { $count ->
    [one] { $shown } od { $count } segmenta
    [few] { $shown } od { $count } segmenta
   *[other] { $shown } od { $count } segmenata
}
gone_count = nestalo: { $count }
outdated_rows = { $count ->
    [one] { $count } red više ne odgovara: osveži
    [few] { $count } reda više ne odgovaraju: osveži
   *[other] { $count } redova više ne odgovara: osveži
}
facet_rule = Pravilo
facet_type = Prevod
facet_article = Članak
not_value = bez { $value }
facet_title = { $term }; uz taster Shift: sve osim ovih
marked_count = { $count ->
    [one] Izabran je { $count } segment
    [few] Izabrana su { $count } segmenta
   *[other] Izabrano je { $count } segmenata
}
at_row = red { $row }
no_more = U tom smeru više nema takvih segmenata.
last_of_list = To je bio poslednji na ovoj listi.
where_you_began = Ovde ste počeli.
not_further = Dalje još niste bili.
first_segments = Prvi segmenti: { $count }; ostali se proveravaju…
nothing_shown = Nije prikazan nijedan segment: lista je prazna.
reading_project = Čitanje projekta…
cannot_show = Projekat ne može da se prikaže: { $reason }
only_shows = Ovo radno okruženje samo prikazuje projekat.
more_count = i još { $count }
token_label = URL ili token
token_open = Otvori
token_note = URL ne sadrži token programa koji je sada pokrenut. Otvorite URL koji je program ispisao ili ga nalepite ovde.

# Searches
searching = Pretraživanje…
no_patterns = Ovaj pregledač ne dozvoljava stranici da isproba regularne izraze.
pattern_too_slow = Ovaj regularni izraz traje predugo. Pojednostavite ga: ponavljanje u ponavljanju, kao što je (a+)+, isprobava veoma mnogo mogućnosti.
pattern_fails = Regularni izraz ne može da se koristi: { $reason }
query_no_value = `{ $filter }` nema vrednost.
query_wrong_value = `{ $filter }` ne može biti `{ $value }`.
query_no_filter = `{ $filter }` nije filter.
query_did_you_mean = Da li ste mislili `{ $choice }`?
query_expected = Očekuje se: { $choices }.
query_quote = Da biste tražili ove znakove, stavite ih pod navodnike.
query_unclosed = Nezatvoreni navodnici kod { $text }.
query_bad_pattern = `{ $pattern }` nije ispravan regularni izraz: { $reason }.
query_since = Uz `{ $term }` je potreban dan, na primer { $example }.
query_score = Uz `{ $term }` je potreban broj od 0 do 1, na primer { $example }.

# Progress
progress = Napredak
words = Reči
reviewed = Pregledano
reviewer = Pregledao/la
day = Dan
folder = Fascikla
unknown = nepoznato
progress_summary = Segmenti: { $segments }; reči originala: { $words }, od toga pregledane: { $reviewed }, odobrene: { $approved }.

# A segment
kind_code = kôd
kind_include = uključeni deo
kind_link = veza
kind_placeholder = čuvar mesta
kind_emphasis = isticanje
kind_number = broj
only_in_source = Samo u originalu:
only_in_target = Samo u prevodu:
invisible = nevidljivo: { $names }
image = slika
expired_changed = isteklo: tekst je promenjen
score_of = ocena { $score }
by_person = { $state }: { $person }
you = vi
source_in = Original: { $language }
target_in = Prevod: { $language }
segment_gone = Ovaj segment više nije u članku.
kept_until_back = Ono što unesete ostaje zabeleženo i moći će da se sačuva kad se segment vrati.
editable_after_import = Spojeno ili ispravljeno ovde: moći ćete da uređujete kad se promene uvezu.
not_saved_because = Nije sačuvano: { $reason }
failed = Nije uspelo: { $reason }
cannot_be_saved = Ne može da se sačuva: { $reason }
article_findings = { $count ->
    [one] { $count } nalaz o celom članku
    [few] { $count } nalaza o celom članku
   *[other] { $count } nalaza o celom članku
}
fix_named = Ispravi: { $fix }
dismiss_rule = Odbaci { $rule }
finding_count = { $count ->
    [one] { $count } nalaz
    [few] { $count } nalaza
   *[other] { $count } nalaza
}
no_findings = Nema nalaza.
page_checks_only = Ova stranica proverava samo veze, kôd, brojeve, isticanje, razmake i termine; sva pravila se primenjuju pri uvozu promena.
no_missing_mark = Ne nedostaje nijedna oznaka niti čuvar mesta iz originala.
inserted = Umetnuto: { $text }
insert_named = Umetni { $text }
terms = Termini
not_these = ne:
stays = ostaje nepromenjeno

# Below a segment
tab_nearby = Okolina
tab_page = Stranica
tab_same = Isti original ({ $count })
tab_matches = Slično
tab_versions = Verzije
as_rendered = Onako kako se prikazuje, sa susednim segmentima
not_in_list = Nije na ovoj listi. Pritisnite { $key } da biste se vratili na nju.
looking = Traženje…
no_same_source = Ovaj original se ne pojavljuje nigde drugde.
no_close = U projektu nema ničeg sličnog.
use = Koristi
use_match = Koristi podudaranje { $number }
translation_memory = prevodilačka memorija
no_such_match = Nema podudaranja { $number }.
match_used = Podudaranje { $number } je u prevodu.
changed_since_review = Promenjeno posle pregleda
no_versions = Ovaj segment nema ranijih verzija.

# Saving
nothing_unsaved_segment = U ovom segmentu je sve sačuvano; dugme sa brojem nesačuvanih tekstova prikazuje ostale.
nothing_unsaved = Ovde je sve sačuvano.
reverted = Vraćeno na sačuvani tekst.
unsaved_count = nesačuvano: { $count }
saving_count = čuva se: { $count }
no_storage = Skladište pregledača nije dostupno: sačuvajte pre nego što napustite ovu stranicu.
server_replaced = Server ove stranice je prestao da radi: ponovo je pokrenut ili je ovde sada drugi projekat. Vaš rad je ostao u ovom pregledaču. Otvorite novi URL koji je program ispisao: bićete upitani pre čuvanja onoga što ovde nije sačuvano.
from_session = { $count ->
    [one] { $count } promena iz ranije sesije
    [few] { $count } promene iz ranije sesije
   *[other] { $count } promena iz ranije sesije
}
session_note = Ostale su u ovom pregledaču i nisu sačuvane. Sačuvajte ih samo ako su vaše.
later = Kasnije
save_them = Sačuvaj
discard_them = Odbaci
not_saved_kept = Još nije sačuvano: { $reason }. Promena je ostala u ovom pregledaču i biće sačuvana kad to bude moguće.
no_answer = Server ne odgovara. Vaš rad je ostao u ovom pregledaču i biće sačuvan kad server odgovori.
is_back = { $path } ponovo postoji.
checked_at_import = To će se proveriti pri uvozu.
no_translation_now = Sada bez prevoda: { $ids }.
saved = Sačuvano.
saved_act = Sačuvano: { $act }.
not_saved = Nije sačuvano
all_saved = Sve je sačuvano.
no_longer_exists = Ovaj segment više ne postoji.
go_there = Idi tamo
copy = Kopiraj
copied = Kopirano.
discard = Odbaci
server_answers = Server ponovo odgovara.
reload_page = Članci su dodati ili uklonjeni. Ponovo učitajte ovu stranicu da biste ih videli.
cannot_save_now = Sada ništa ne može da se sačuva: { $reason }
can_save_again = Vaše promene sada mogu da se sačuvaju.
changed_while_editing = Ovaj segment je promenjen na drugom mestu dok ste ga uređivali.
source_changed_too = Promenjen je i njegov original.
kept_until_choice = Vaš tekst ostaje dok ne izaberete.
mine = Moj tekst
theirs = Tuđi, trenutni tekst
empty = (prazno)
keep_mine = Zadrži moj
use_theirs = Koristi tuđi
edit = Uredi
kept_other = Zadržana je druga verzija.

# Changes in a file
history = Istorija
nothing_changed = Još ništa nije promenjeno.
nothing_to_redo = Nema ničeg za ponavljanje.
nothing_to_undo = Ovde nema ničeg za opozivanje; sve promene su u istoriji.
redone = Ponovljeno: { $act }.
undone = Opozvano: { $act }.
your_name = Vaše ime
fill_in = Popunite ovo polje.
also_earlier = { $count ->
    [one] i { $count } promena iz ranijih datoteka
    [few] i { $count } promene iz ranijih datoteka
   *[other] i { $count } promena iz ranijih datoteka
}
download_changes = Preuzmi promene
changes_in_file = { $count ->
    [one] { $count } promena u datoteci.
    [few] { $count } promene u datoteci.
   *[other] { $count } promena u datoteci.
}
drafts_not_included = { $count ->
    [one] { $count } nesačuvan tekst nije uključen.
    [few] { $count } nesačuvana teksta nisu uključena.
   *[other] { $count } nesačuvanih tekstova nije uključeno.
}
bad_change_file = To nije ispravna datoteka promena.
import_result = Primenjeno: { $applied }; konflikti: { $conflicts }; odbijeno: { $rejected }.

# Reviewing
judged_one = { $id }: { $state }.
judged_many = { $count ->
    [one] { $count } segment: { $state }.
    [few] { $count } segmenta: { $state }.
   *[other] { $count } segmenata: { $state }.
}
judged_in_part = Nemaju svi status „{ $state }“; nije uspelo { $kept } od { $count }: { $reason }
save_first = Prvo sačuvajte ili vratite svoj tekst: { $id }
nothing_here = Ovde nema ničeg na šta se to odnosi.
fixed_rule = Ispravljeno: { $rule }.
fix_noted = Zabeleženo: { $rule } će se ispraviti pri uvozu promena.
why_false = Zašto je ovo lažna uzbuna?
dismissed_rule = Odbačeno: { $rule }.
dismiss = Odbaci
no_clean = Na ovoj listi nema nepregledanih segmenata bez nalaza.
clean_summary = Segmenti sa oba teksta, bez nalaza i nepregledani: { $count } od { $total } na ovoj listi.
still_saving = Čuvanje još traje; pokušajte ponovo za koji trenutak.
left_changed = U međuvremenu promenjeno i ostavljeno: { $names }.
earlier_changes = Ranije promene
this_window = ovaj prozor
segments_in = { $count ->
    [one] { $count } segment u { $paths }
    [few] { $count } segmenta u { $paths }
   *[other] { $count } segmenata u { $paths }
}
is_undone = opozvano
reply = Odgovor
imported_by = uvoz: { $person }
comment_saved = Komentar je sačuvan.
resolved = Rešeno.
reopened = Ponovo otvoreno.

# Alignment
not_consecutive = Izabrani segmenti nisu uzastopni u jednom članku.
no_neighbor = U ovom članku u tom smeru nema sledećeg segmenta.
target_empty = Prevod je prazan.
select_two = Izaberite dva segmenta ili prvi od njih.
cannot_merge = Ne može da se spoji: { $reason }
becomes_one = { $first } i { $second } postaju jedan segment, { $first }.
merge = Spoji
split = Podeli
current_target = Trenutni prevod
new_target = Novi prevod
nothing_would_change = Ništa se ne bi promenilo.
server_rejected = Server je to odbio.
target_of = Prevod za { $id }
caret_in_source = Postavite kursor u original, na početak druge polovine.
split_help = Postavite kursor u svaki tekst, na početak druge polovine; { $keys } pomeraju po rečenicama.
then = Rezultat
split_title = Podeli { $id }

# Replacing
replace_scope = U prevodima segmenata sa ove liste ({ $count }).
find = Pronađi
replace_by = Zameni sa
regular_expression = regularni izraz ($1 za grupe)
case_matters = razlikuj velika i mala slova
whole_words = samo cele reči
replace = Zameni
say_what = Unesite šta tražite.
no_target_holds = Nijedan prevod to ne sadrži.
replace_in = Zameni u { $id }
your_text_unsaved = vaš tekst ovde nije sačuvan
would_change = { $count ->
    [one] Promenio bi se { $count } prevod.
    [few] Promenila bi se { $count } prevoda.
   *[other] Promenilo bi se { $count } prevoda.
}
choose_all = Svi
choose_none = Nijedan
now = Sada
not_checked = nije moglo da se proveri
new_findings = novo: { $rules }
checking_texts = Provera novih tekstova…
see_first = Još ništa nije zamenjeno: pogledajte šta piše o novim tekstovima.
nothing_chosen = Ništa nije izabrano.
replaced_in = Broj segmenata u kojima je zamenjeno: { $count }.
same_source_summary = Ostali segmenti sa ovim originalom: { $count }; već sa ovim prevodom: { $same }.
approve_too = odobri i njih
apply = Primeni

# Commands
group_go = Navigacija
group_list = Lista
group_align = Poravnanje
group_conflict = Konflikt
group_view = Prikaz
next_segment = Sledeći segment
previous_segment = Prethodni segment
page_down = Stranicu nadole
page_up = Stranicu nagore
first_segment = Prvi segment
last_segment = Poslednji segment
next_with_findings = Sledeći sa nalazima
previous_with_findings = Prethodni sa nalazima
next_unreviewed = Sledeći nepregledani
previous_unreviewed = Prethodni nepregledani
extend_down = Proširi izbor nadole
extend_up = Proširi izbor nagore
go_back = Nazad na prethodno mesto
go_forward = Ponovo napred
change_sort = Promeni redosled
refresh_list = Osveži listu
approve_clean = Odobri sve bez nalaza
show_unsaved = Prikaži nesačuvane promene
approve = Odobri
needs_work = Za doradu
reject = Odbij
reset_review = Vrati na nepregledano
resolve_or_reopen = Reši ili ponovo otvori komentare
apply_fix = Primeni prvu bezbednu ispravku
dismiss_first = Odbaci prvi nalaz
undo = Opozovi
redo = Ponovi
save_next = Sačuvaj i idi dalje
save_approve_next = Sačuvaj, odobri i idi dalje
back_to_list = Nazad na listu (tekst ostaje)
revert = Vrati sačuvani tekst
copy_source = Kopiraj original
insert_special = Umetni oznaku iz originala ili poseban znak
insert_missing = Umetni sledeću oznaku ili čuvara mesta koji nedostaje
apply_to_same = Primeni na sve sa istim originalom
next_without_saving = Sledeći segment, bez čuvanja
previous_without_saving = Prethodni segment, bez čuvanja
swap_targets = Zameni prevode sa sledećim segmentom
swap = Zameni mesta
sentence_up = Premesti prvu rečenicu u prethodni segment
sentence_down = Premesti poslednju rečenicu u sledeći segment
sentence = Rečenica
merge_next = Spoji sa sledećim segmentom
shift_up = Pomeri prevode za jedan nagore
shift_down = Pomeri prevode za jedan nadole
targets = Prevodi
below = Ispod: { $tab }
keys = Tasteri
load_change_file = Učitaj datoteku promena
in_target_field = u polju prevoda
single_keys = Tasteri sa jednim znakom rade van polja za tekst
two_words = dve reči
a_word = reč
help_words = obe, na bilo kojoj strani
help_phrase = ove reči ovim redosledom
help_without = bez ovoga; može da stoji ispred svakog filtera
help_side = na jednoj strani; kao regularni izraz
help_state = jedan od više statusa; takođe { $states }
help_rule = šta je provera pronašla
help_place = gde se nalazi; { $types }
help_score = ocena poravnanja
help_by = ko je pregledao ili komentarisao i od kada
help_has = šta segment ima; takođe { $others }

# Refusals, as the program has them in English
refusal_structure = novi tekst bi promenio strukturu stranice: prazan red ili red kojim počinje ili se završava lista, naslov ili tabela
refusal_unmatched = novi tekst sadrži neuparenu oznaku `<span>` ili `</span>`
refusal_spills = novi tekst bi promenio segment { $value }: tamo se nastavlja njegov kôd, isticanje ili veza
refusal_unseen = novi tekst sadrži { $value }, nevidljivi kontrolni znak; uklonite ga
refusal_two_blocks = segmenti su u dva bloka stranice
refusal_one_sided = segment bez originala ili prevoda ne može da se spoji niti da se podeli
refusal_empty_half = svaka polovina treba da ima tekst na oba jezika
