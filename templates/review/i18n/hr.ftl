# The workbench's own words in Croatian.

# The page
review = Pregled
review_of = Pregled: { $title }
search_and_filter = Pretraživanje i filtriranje
words_example = riječi
sort = Poredaj
sort_severity = najprije najozbiljnije
sort_document = prema dokumentu
sort_score = najprije najniža ocjena
whole_list = Cijeli popis
filters = Filtri
segments = Segmenti
id = ID
source = Izvornik
target = Prijevod
findings = Nalazi
state = Stanje
type = Vrsta
score = Ocjena
segment = Segment
no_segment = Nema segmenta.
article_changed = Članak je promijenjen.
insert_into_target = Umetni u prijevod
this_segment = Ovaj segment
comments = Komentari
comment = Komentar
add_comment = Dodaj komentar
resolve = Riješi
reopen = Ponovno otvori
more_about_segment = Više o ovom segmentu
change_file = Datoteka promjena
language = Jezik
close = Zatvori
cancel = Odustani
save = Spremi
or = ili
labelled = { $label }: { $value }

# States and severities
state_unreviewed = nepregledano
state_approved = odobreno
state_rejected = odbijeno
state_needs_work = treba doraditi
severity_error = pogreška
severity_warning = upozorenje
severity_info = informacija
none = ništa

# The list
missing = nedostaje
mark_gone = nestalo
mark_unsaved = nespremljeno
mark_saving = sprema se
mark_expired = isteklo
mark_resolved = riješeno
mark_comment = komentar
no_match = Nijedan segment ne odgovara ovom pretraživanju.
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
    [one] { $count } redak više ne odgovara: osvježi
    [few] { $count } retka više ne odgovaraju: osvježi
   *[other] { $count } redaka više ne odgovara: osvježi
}
facet_rule = Pravilo
facet_type = Prijevod
facet_article = Članak
not_value = bez { $value }
facet_title = { $term }; uz tipku Shift: sve osim ovih
marked_count = { $count ->
    [one] Označen je { $count } segment
    [few] Označena su { $count } segmenta
   *[other] Označeno je { $count } segmenata
}
at_row = redak { $row }
no_more = U tom smjeru više nema takvih segmenata.
last_of_list = To je bio posljednji na ovom popisu.
where_you_began = Ovdje ste počeli.
not_further = Dalje još niste bili.
first_segments = Prvi segmenti: { $count }; ostali se provjeravaju…
nothing_shown = Nije prikazan nijedan segment: popis je prazan.
reading_project = Čitanje projekta…
cannot_show = Projekt se ne može prikazati: { $reason }
only_shows = Ovo radno okruženje samo prikazuje projekt.
more_count = i još { $count }
token_label = URL ili token
token_open = Otvori
token_note = URL ne sadrži token programa koji se sada izvodi. Otvorite URL koji je program ispisao ili ga zalijepite ovdje.

# Searches
searching = Traženje…
no_patterns = Ovaj preglednik ne dopušta stranici isprobavanje regularnih izraza.
pattern_too_slow = Ovaj regularni izraz traje predugo. Pojednostavnite ga: ponavljanje unutar ponavljanja, kao što je (a+)+, isprobava vrlo mnogo mogućnosti.
pattern_fails = Regularni izraz ne može se upotrijebiti: { $reason }
query_no_value = `{ $filter }` nema vrijednost.
query_wrong_value = `{ $filter }` ne može biti `{ $value }`.
query_no_filter = `{ $filter }` nije filtar.
query_did_you_mean = Jeste li mislili `{ $choice }`?
query_expected = Očekuje se: { $choices }.
query_quote = Da biste tražili te znakove, stavite ih u navodnike.
query_unclosed = Nezatvoreni navodnici kod { $text }.
query_bad_pattern = `{ $pattern }` nije valjan regularni izraz: { $reason }.
query_since = Uz `{ $term }` je potreban dan, na primjer { $example }.
query_score = Uz `{ $term }` je potreban broj od 0 do 1, na primjer { $example }.

# Progress
progress = Napredak
words = Riječi
reviewed = Pregledano
reviewer = Pregledao/la
day = Dan
folder = Mapa
unknown = nepoznato
progress_summary = Segmenti: { $segments }; riječi izvornika: { $words }, od toga pregledane: { $reviewed }, odobrene: { $approved }.

# A segment
kind_code = kôd
kind_include = uključeni dio
kind_link = veza
kind_placeholder = rezervirano mjesto
kind_emphasis = isticanje
kind_number = broj
only_in_source = Samo u izvorniku:
only_in_target = Samo u prijevodu:
invisible = nevidljivo: { $names }
image = slika
expired_changed = isteklo: tekst je promijenjen
score_of = ocjena { $score }
by_person = { $state }: { $person }
you = vi
source_in = Izvornik: { $language }
target_in = Prijevod: { $language }
segment_gone = Ovaj segment više nije u članku.
kept_until_back = Ono što upišete ostaje sačuvano i moći će se spremiti kad se segment vrati.
editable_after_import = Spojeno ili ispravljeno ovdje: moći ćete uređivati nakon uvoza promjena.
not_saved_because = Nije spremljeno: { $reason }
failed = Nije uspjelo: { $reason }
cannot_be_saved = Ne može se spremiti: { $reason }
article_findings = { $count ->
    [one] { $count } nalaz o cijelom članku
    [few] { $count } nalaza o cijelom članku
   *[other] { $count } nalaza o cijelom članku
}
fix_named = Ispravi: { $fix }
dismiss_rule = Odbaci { $rule }
finding_count = { $count ->
    [one] { $count } nalaz
    [few] { $count } nalaza
   *[other] { $count } nalaza
}
no_findings = Nema nalaza.
page_checks_only = Ova stranica provjerava samo veze, kôd, brojeve, isticanje, razmake i termine; sva se pravila primjenjuju pri uvozu promjena.
no_missing_mark = Ne nedostaje nijedna oznaka ni rezervirano mjesto iz izvornika.
inserted = Umetnuto: { $text }
insert_named = Umetni { $text }
terms = Termini
not_these = ne:
stays = ostaje nepromijenjeno

# Below a segment
tab_nearby = Okolina
tab_page = Stranica
tab_same = Isti izvornik ({ $count })
tab_matches = Slično
tab_versions = Verzije
as_rendered = Onako kako se prikazuje, sa susjednim segmentima
not_in_list = Nije na ovom popisu. Pritisnite { $key } za povratak na popis.
looking = Traženje…
no_same_source = Ovaj se izvornik nigdje drugdje ne pojavljuje.
no_close = U projektu nema ničega sličnog.
use = Upotrijebi
use_match = Upotrijebi podudaranje { $number }
translation_memory = prijevodna memorija
no_such_match = Nema podudaranja { $number }.
match_used = Podudaranje { $number } je u prijevodu.
changed_since_review = Promijenjeno nakon pregleda
no_versions = Ovaj segment nema ranijih verzija.

# Saving
nothing_unsaved_segment = U ovom je segmentu sve spremljeno; gumb s brojem nespremljenih tekstova prikazuje ostale.
nothing_unsaved = Ovdje je sve spremljeno.
reverted = Vraćeno na spremljeni tekst.
unsaved_count = nespremljeno: { $count }
saving_count = sprema se: { $count }
no_storage = Pohrana preglednika nije dostupna: spremite prije nego što napustite ovu stranicu.
server_replaced = Poslužitelj ove stranice prestao je raditi: ponovno je pokrenut ili se ovdje sada poslužuje drugi projekt. Vaš je rad sačuvan u ovom pregledniku. Otvorite novi URL koji je program ispisao: prije spremanja onoga što ovdje nije spremljeno bit ćete upitani.
from_session = { $count ->
    [one] { $count } promjena iz ranije sesije
    [few] { $count } promjene iz ranije sesije
   *[other] { $count } promjena iz ranije sesije
}
session_note = Sačuvane su u ovom pregledniku, ali nisu spremljene. Spremite ih samo ako su vaše.
later = Poslije
save_them = Spremi
discard_them = Odbaci
not_saved_kept = Još nije spremljeno: { $reason }. Promjena je sačuvana u ovom pregledniku i bit će spremljena kad to bude moguće.
no_answer = Poslužitelj ne odgovara. Vaš je rad sačuvan u ovom pregledniku i bit će spremljen kad poslužitelj odgovori.
is_back = { $path } ponovno postoji.
checked_at_import = To će se provjeriti pri uvozu.
no_translation_now = Sada bez prijevoda: { $ids }.
saved = Spremljeno.
saved_act = Spremljeno: { $act }.
not_saved = Nije spremljeno
all_saved = Sve je spremljeno.
no_longer_exists = Ovaj segment više ne postoji.
go_there = Idi onamo
copy = Kopiraj
copied = Kopirano.
discard = Odbaci
server_answers = Poslužitelj ponovno odgovara.
reload_page = Članci su dodani ili uklonjeni. Ponovno učitajte ovu stranicu da biste ih vidjeli.
cannot_save_now = Sada se ništa ne može spremiti: { $reason }
can_save_again = Vaše se promjene sada mogu spremiti.
changed_while_editing = Ovaj je segment promijenjen drugdje dok ste ga uređivali.
source_changed_too = Promijenjen je i njegov izvornik.
kept_until_choice = Vaš je tekst sačuvan dok ne odaberete.
mine = Moj tekst
theirs = Tuđi, trenutačni tekst
empty = (prazno)
keep_mine = Zadrži moj
use_theirs = Upotrijebi tuđi
edit = Uredi
kept_other = Zadržana je druga verzija.

# Changes in a file
history = Povijest
nothing_changed = Još ništa nije promijenjeno.
nothing_to_redo = Nema ničega za ponavljanje.
nothing_to_undo = Ovdje nema ničega za poništavanje; sve su promjene u povijesti.
redone = Ponovljeno: { $act }.
undone = Poništeno: { $act }.
your_name = Vaše ime
fill_in = Ispunite ovo polje.
also_earlier = { $count ->
    [one] i { $count } promjena iz ranijih datoteka
    [few] i { $count } promjene iz ranijih datoteka
   *[other] i { $count } promjena iz ranijih datoteka
}
download_changes = Preuzmi promjene
changes_in_file = { $count ->
    [one] { $count } promjena u datoteci.
    [few] { $count } promjene u datoteci.
   *[other] { $count } promjena u datoteci.
}
drafts_not_included = { $count ->
    [one] { $count } nespremljeni tekst nije uključen.
    [few] { $count } nespremljena teksta nisu uključena.
   *[other] { $count } nespremljenih tekstova nije uključeno.
}
bad_change_file = To nije valjana datoteka promjena.
import_result = Primijenjeno: { $applied }; sukobi: { $conflicts }; odbijeno: { $rejected }.

# Reviewing
judged_one = { $id }: { $state }.
judged_many = { $count ->
    [one] { $count } segment: { $state }.
    [few] { $count } segmenta: { $state }.
   *[other] { $count } segmenata: { $state }.
}
judged_in_part = Nisu svi u stanju „{ $state }”; nije uspjelo { $kept } od { $count }: { $reason }
save_first = Najprije spremite ili vratite svoj tekst: { $id }
nothing_here = Ovdje nema ničega na što se to odnosi.
fixed_rule = Ispravljeno: { $rule }.
fix_noted = Zabilježeno: { $rule } će se ispraviti pri uvozu promjena.
why_false = Zašto je ovo lažna uzbuna?
dismissed_rule = Odbačeno: { $rule }.
dismiss = Odbaci
no_clean = Na ovom popisu nema nepregledanih segmenata bez nalaza.
clean_summary = Segmenti s oba teksta, bez nalaza i nepregledani: { $count } od { $total } na ovom popisu.
still_saving = Spremanje još traje; pokušajte ponovno za trenutak.
left_changed = U međuvremenu promijenjeno i ostavljeno: { $names }.
earlier_changes = Ranije promjene
this_window = ovaj prozor
segments_in = { $count ->
    [one] { $count } segment u { $paths }
    [few] { $count } segmenta u { $paths }
   *[other] { $count } segmenata u { $paths }
}
is_undone = poništeno
reply = Odgovor
imported_by = uvoz: { $person }
comment_saved = Komentar je spremljen.
resolved = Riješeno.
reopened = Ponovno otvoreno.

# Alignment
not_consecutive = Označeni segmenti nisu uzastopni u jednom članku.
no_neighbor = U ovom članku u tom smjeru nema sljedećeg segmenta.
target_empty = Prijevod je prazan.
select_two = Označite dva segmenta ili prvi od njih.
cannot_merge = Ne može se spojiti: { $reason }
becomes_one = { $first } i { $second } postaju jedan segment, { $first }.
merge = Spoji
split = Podijeli
current_target = Trenutačni prijevod
new_target = Novi prijevod
nothing_would_change = Ništa se ne bi promijenilo.
server_rejected = Poslužitelj je to odbio.
target_of = Prijevod za { $id }
caret_in_source = Postavite pokazivač u izvornik, na početak druge polovice.
split_help = Postavite pokazivač u svaki tekst, na početak druge polovice; { $keys } pomiču po rečenicama.
then = Rezultat
split_title = Podijeli { $id }

# Replacing
replace_scope = U prijevodima segmenata s ovog popisa ({ $count }).
find = Pronađi
replace_by = Zamijeni s
regular_expression = regularni izraz ($1 za grupe)
case_matters = razlikuj velika i mala slova
whole_words = samo cijele riječi
replace = Zamijeni
say_what = Upišite što tražite.
no_target_holds = Nijedan prijevod to ne sadrži.
replace_in = Zamijeni u { $id }
your_text_unsaved = vaš tekst ovdje nije spremljen
would_change = { $count ->
    [one] Promijenio bi se { $count } prijevod.
    [few] Promijenila bi se { $count } prijevoda.
   *[other] Promijenilo bi se { $count } prijevoda.
}
choose_all = Svi
choose_none = Nijedan
now = Sada
not_checked = nije se moglo provjeriti
new_findings = novo: { $rules }
checking_texts = Provjera novih tekstova…
see_first = Još ništa nije zamijenjeno: pogledajte što piše o novim tekstovima.
nothing_chosen = Ništa nije odabrano.
replaced_in = Broj segmenata u kojima je zamijenjeno: { $count }.
same_source_summary = Ostali segmenti s ovim izvornikom: { $count }; već s ovim prijevodom: { $same }.
approve_too = odobri i njih
apply = Primijeni

# Commands
group_go = Navigacija
group_list = Popis
group_align = Poravnanje
group_conflict = Sukob
group_view = Prikaz
next_segment = Sljedeći segment
previous_segment = Prethodni segment
page_down = Stranicu dolje
page_up = Stranicu gore
first_segment = Prvi segment
last_segment = Posljednji segment
next_with_findings = Sljedeći s nalazima
previous_with_findings = Prethodni s nalazima
next_unreviewed = Sljedeći nepregledani
previous_unreviewed = Prethodni nepregledani
extend_down = Proširi odabir prema dolje
extend_up = Proširi odabir prema gore
go_back = Natrag na prethodno mjesto
go_forward = Ponovno naprijed
change_sort = Promijeni redoslijed
refresh_list = Osvježi popis
approve_clean = Odobri sve bez nalaza
show_unsaved = Prikaži nespremljene promjene
approve = Odobri
needs_work = Treba doraditi
reject = Odbij
reset_review = Vrati na nepregledano
resolve_or_reopen = Riješi ili ponovno otvori komentare
apply_fix = Primijeni prvi siguran ispravak
dismiss_first = Odbaci prvi nalaz
undo = Poništi
redo = Ponovi
save_next = Spremi i idi dalje
save_approve_next = Spremi, odobri i idi dalje
back_to_list = Natrag na popis (tekst ostaje)
revert = Vrati spremljeni tekst
copy_source = Kopiraj izvornik
insert_special = Umetni oznaku iz izvornika ili poseban znak
insert_missing = Umetni sljedeću oznaku ili rezervirano mjesto koje nedostaje
apply_to_same = Primijeni na sve s istim izvornikom
next_without_saving = Sljedeći segment, bez spremanja
previous_without_saving = Prethodni segment, bez spremanja
swap_targets = Zamijeni prijevode sa sljedećim segmentom
swap = Zamijeni mjesta
sentence_up = Premjesti prvu rečenicu u prethodni segment
sentence_down = Premjesti posljednju rečenicu u sljedeći segment
sentence = Rečenica
merge_next = Spoji sa sljedećim segmentom
shift_up = Pomakni prijevode za jedan gore
shift_down = Pomakni prijevode za jedan dolje
targets = Prijevodi
below = Ispod: { $tab }
keys = Tipke
load_change_file = Učitaj datoteku promjena
in_target_field = u polju prijevoda
single_keys = Tipke s jednim znakom rade izvan tekstnih polja
two_words = dvije riječi
a_word = riječ
help_words = obje, na bilo kojoj strani
help_phrase = ove riječi ovim redoslijedom
help_without = bez ovoga; može stajati ispred svakog filtra
help_side = na jednoj strani; kao regularni izraz
help_state = jedno od više stanja; također { $states }
help_rule = što je provjera pronašla
help_place = gdje se nalazi; { $types }
help_score = ocjena poravnanja
help_by = tko je pregledao ili komentirao i otkad
help_has = što segment ima; također { $others }

# Refusals, as the program has them in English
refusal_structure = novi bi tekst promijenio strukturu stranice: prazan redak ili redak kojim počinje ili završava popis, naslov ili tablica
refusal_unmatched = novi tekst sadrži nesparenu oznaku `<span>` ili `</span>`
refusal_spills = novi bi tekst promijenio segment { $value }: njegov se kôd, isticanje ili veza ondje nastavlja
refusal_unseen = novi tekst sadrži { $value }, nevidljivi kontrolni znak; uklonite ga
refusal_two_blocks = segmenti su u dvama blokovima stranice
refusal_one_sided = segment bez izvornika ili prijevoda ne može se spojiti ni podijeliti
refusal_empty_half = svaka polovica treba imati tekst na oba jezika
