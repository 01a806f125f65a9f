# The workbench's own words in Romanian.

# The page
review = Revizuire
review_of = Revizuire: { $title }
search_and_filter = Căutare și filtrare
words_example = cuvinte
sort = Sortare
sort_severity = întâi cele mai grave
sort_document = după document
sort_score = întâi scorul cel mai mic
whole_list = Toată lista
filters = Filtre
segments = Segmente
id = ID
source = Sursă
target = Traducere
findings = Constatări
state = Stare
type = Tip
score = Scor
segment = Segment
no_segment = Niciun segment.
article_changed = Articolul s-a modificat.
insert_into_target = Inserați în traducere
this_segment = Acest segment
comments = Comentarii
comment = Comentariu
add_comment = Adăugare comentariu
resolve = Rezolvare
reopen = Redeschidere
more_about_segment = Mai multe despre acest segment
change_file = Fișier cu modificări
language = Limbă
close = Închidere
cancel = Anulare
save = Salvare
or = sau
labelled = { $label }: { $value }

# States and severities
state_unreviewed = nerevizuit
state_approved = aprobat
state_rejected = respins
state_needs_work = de reluat
severity_error = eroare
severity_warning = avertisment
severity_info = informație
none = niciuna

# The list
missing = lipsește
mark_gone = dispărut
mark_unsaved = nesalvat
mark_saving = se salvează
mark_expired = expirat
mark_resolved = rezolvat
mark_comment = comentariu
no_match = Niciun segment nu corespunde acestei căutări.
no_segments = Niciun segment.
segment_count = { $count ->
    [one] { $count } segment
    [few] { $count } segmente
   *[other] { $count } de segmente
}
segment_count_of = { $count ->
    [one] { $shown } din { $count } segment
    [few] { $shown } din { $count } segmente
   *[other] { $shown } din { $count } de segmente
}
gone_count = dispărute: { $count }
outdated_rows = { $count ->
    [one] { $count } rând nu mai corespunde: reîmprospătați
    [few] { $count } rânduri nu mai corespund: reîmprospătați
   *[other] { $count } de rânduri nu mai corespund: reîmprospătați
}
facet_rule = Regulă
facet_type = Traducere
facet_article = Articol
not_value = fără { $value }
facet_title = { $term }; cu Shift: toate, în afară de acestea
marked_count = { $count ->
    [one] { $count } segment marcat
    [few] { $count } segmente marcate
   *[other] { $count } de segmente marcate
}
at_row = rândul { $row }
no_more = Nu mai există astfel de segmente în această direcție.
last_of_list = Acesta a fost ultimul din listă.
where_you_began = De aici ați început.
not_further = Nu ați ajuns mai departe.
first_segments = Primele segmente: { $count }; se verifică celelalte…
nothing_shown = Nu se afișează niciun segment: lista este goală.
reading_project = Se citește proiectul…
cannot_show = Proiectul nu poate fi afișat: { $reason }
only_shows = Acest spațiu de lucru doar afișează proiectul.
more_count = și încă { $count }
token_label = URL sau token
token_open = Deschidere
token_note = Adresa URL nu conține tokenul programului care rulează acum. Deschideți adresa URL afișată de program sau lipiți-o aici.

# Searches
searching = Se caută…
no_patterns = Acest browser nu permite paginii să încerce expresii regulate.
pattern_too_slow = Această expresie regulată durează prea mult. Simplificați-o: o repetare în interiorul unei repetări, precum (a+)+, încearcă foarte multe variante.
pattern_fails = Expresia regulată nu poate fi utilizată: { $reason }
query_no_value = `{ $filter }` nu are nicio valoare.
query_wrong_value = `{ $filter }` nu poate fi `{ $value }`.
query_no_filter = `{ $filter }` nu este un filtru.
query_did_you_mean = V-ați referit la `{ $choice }`?
query_expected = Se așteaptă: { $choices }.
query_quote = Pentru a căuta aceste caractere, puneți-le între ghilimele.
query_unclosed = Ghilimele neînchise la { $text }.
query_bad_pattern = `{ $pattern }` nu este o expresie regulată validă: { $reason }.
query_since = `{ $term }` are nevoie de o zi, de exemplu { $example }.
query_score = `{ $term }` are nevoie de un număr între 0 și 1, de exemplu { $example }.

# Progress
progress = Progres
words = Cuvinte
reviewed = Revizuite
reviewer = Revizor
day = Zi
folder = Folder
unknown = necunoscut
progress_summary = Segmente: { $segments }; cuvinte sursă: { $words }, dintre care revizuite: { $reviewed }, aprobate: { $approved }.

# A segment
kind_code = cod
kind_include = includere
kind_link = link
kind_placeholder = substituent
kind_emphasis = evidențiere
kind_number = număr
only_in_source = Numai în sursă:
only_in_target = Numai în traducere:
invisible = invizibile: { $names }
image = imagine
expired_changed = expirat: textul s-a modificat
score_of = scor { $score }
by_person = { $state } de { $person }
you = dvs.
source_in = Sursă: { $language }
target_in = Traducere: { $language }
segment_gone = Acest segment nu mai este în articolul său.
kept_until_back = Ceea ce tastați se păstrează și va putea fi salvat când segmentul revine.
editable_after_import = Îmbinat sau corectat aici: îl puteți edita după ce modificările sunt importate.
not_saved_because = Nu s-a salvat: { $reason }
failed = Nu a reușit: { $reason }
cannot_be_saved = Nu se poate salva: { $reason }
article_findings = { $count ->
    [one] { $count } constatare pentru întregul articol
    [few] { $count } constatări pentru întregul articol
   *[other] { $count } de constatări pentru întregul articol
}
fix_named = Corectați: { $fix }
dismiss_rule = Ignorați { $rule }
finding_count = { $count ->
    [one] { $count } constatare
    [few] { $count } constatări
   *[other] { $count } de constatări
}
no_findings = Nicio constatare.
page_checks_only = Această pagină verifică doar linkurile, codul, numerele, evidențierile, spațiile și termenii; toate regulile se aplică la importul modificărilor.
no_missing_mark = Nu lipsește nicio etichetă și niciun substituent din sursă.
inserted = Inserat: { $text }
insert_named = Inserați { $text }
terms = Termeni
not_these = nu:
stays = rămâne neschimbat

# Below a segment
tab_nearby = Context
tab_page = Pagină
tab_same = Aceeași sursă ({ $count })
tab_matches = Similare
tab_versions = Versiuni
as_rendered = Așa cum se afișează, cu segmentele din jur
not_in_list = Nu este în această listă. Apăsați { $key } pentru a reveni la ea.
looking = Se caută…
no_same_source = Această sursă nu mai apare nicăieri.
no_close = Nimic asemănător în proiect.
use = Utilizare
use_match = Utilizați potrivirea { $number }
translation_memory = memorie de traducere
no_such_match = Nu există potrivirea { $number }.
match_used = Potrivirea { $number } este în traducere.
changed_since_review = Modificat de la revizuire
no_versions = Acest segment nu are versiuni anterioare.

# Saving
nothing_unsaved_segment = În acest segment totul este salvat; butonul cu numărul de texte nesalvate le arată pe celelalte.
nothing_unsaved = Aici totul este salvat.
reverted = S-a revenit la textul salvat.
unsaved_count = nesalvate: { $count }
saving_count = în curs de salvare: { $count }
no_storage = Spațiul de stocare al browserului este indisponibil: salvați înainte de a părăsi această pagină.
server_replaced = Serverul acestei pagini s-a oprit: a repornit sau aici se află acum alt proiect. Lucrul dvs. este păstrat în acest browser. Deschideți noua adresă URL afișată de program: veți fi întrebat înainte de a se salva ceea ce nu a fost salvat aici.
from_session = { $count ->
    [one] { $count } modificare dintr-o sesiune anterioară
    [few] { $count } modificări dintr-o sesiune anterioară
   *[other] { $count } de modificări dintr-o sesiune anterioară
}
session_note = Au fost păstrate în acest browser și nu au fost salvate. Salvați-le numai dacă vă aparțin.
later = Mai târziu
save_them = Salvare
discard_them = Eliminare
not_saved_kept = Încă nesalvat: { $reason }. Modificarea este păstrată în acest browser și va fi salvată când este posibil.
no_answer = Serverul nu răspunde. Lucrul dvs. este păstrat în acest browser și va fi salvat când serverul răspunde.
is_back = { $path } a revenit.
checked_at_import = Se va verifica la import.
no_translation_now = Acum fără traducere: { $ids }.
saved = Salvat.
saved_act = Salvat: { $act }.
not_saved = Nesalvat
all_saved = Totul este salvat.
no_longer_exists = Segmentul nu mai există.
go_there = Salt acolo
copy = Copiere
copied = Copiat.
discard = Eliminare
server_answers = Serverul răspunde din nou.
reload_page = Au fost adăugate sau eliminate articole. Reîncărcați această pagină pentru a le vedea.
cannot_save_now = Acum nu se poate salva nimic: { $reason }
can_save_again = Modificările dvs. pot fi salvate acum.
changed_while_editing = Acest segment a fost modificat în altă parte în timp ce îl editați.
source_changed_too = S-a modificat și sursa lui.
kept_until_choice = Textul dvs. se păstrează până când alegeți.
mine = Textul meu
theirs = Celălalt text, cel actual
empty = (gol)
keep_mine = Păstrați-l pe al meu
use_theirs = Utilizați-l pe celălalt
edit = Editare
kept_other = S-a păstrat cealaltă versiune.

# Changes in a file
history = Istoric
nothing_changed = Nu s-a modificat nimic încă.
nothing_to_redo = Nimic de refăcut.
nothing_to_undo = Nimic de anulat aici; istoricul conține toate modificările.
redone = Refăcut: { $act }.
undone = Anulat: { $act }.
your_name = Numele dvs.
fill_in = Completați acest câmp.
also_earlier = { $count ->
    [one] și { $count } modificare din fișierele anterioare
    [few] și { $count } modificări din fișierele anterioare
   *[other] și { $count } de modificări din fișierele anterioare
}
download_changes = Descărcați modificările
changes_in_file = { $count ->
    [one] { $count } modificare în fișier.
    [few] { $count } modificări în fișier.
   *[other] { $count } de modificări în fișier.
}
drafts_not_included = { $count ->
    [one] Nu este inclus { $count } text nesalvat.
    [few] Nu sunt incluse { $count } texte nesalvate.
   *[other] Nu sunt incluse { $count } de texte nesalvate.
}
bad_change_file = Fișierul cu modificări nu este valid.
import_result = Aplicate: { $applied }; conflicte: { $conflicts }; respinse: { $rejected }.

# Reviewing
judged_one = { $id }: { $state }.
judged_many = { $count ->
    [one] { $count } segment: { $state }.
    [few] { $count } segmente: { $state }.
   *[other] { $count } de segmente: { $state }.
}
judged_in_part = Nu toate au starea „{ $state }”; nereușite: { $kept } din { $count }: { $reason }
save_first = Mai întâi salvați textul sau reveniți la cel salvat: { $id }
nothing_here = Aici nu există nimic pentru această acțiune.
fixed_rule = Corectat: { $rule }.
fix_noted = Notat: { $rule } se va corecta la importul modificărilor.
why_false = De ce este o alarmă falsă?
dismissed_rule = Ignorat: { $rule }.
dismiss = Ignorare
no_clean = În această listă nu există segmente nerevizuite fără constatări.
clean_summary = Segmente cu ambele texte, fără constatări și nerevizuite: { $count } din cele { $total } din această listă.
still_saving = Salvarea este în curs; încercați din nou imediat.
left_changed = Modificate între timp și lăsate așa: { $names }.
earlier_changes = Modificări anterioare
this_window = această fereastră
segments_in = { $count ->
    [one] { $count } segment în { $paths }
    [few] { $count } segmente în { $paths }
   *[other] { $count } de segmente în { $paths }
}
is_undone = anulat
reply = Răspuns
imported_by = importat de { $person }
comment_saved = Comentariu salvat.
resolved = Rezolvat.
reopened = Redeschis.

# Alignment
not_consecutive = Segmentele selectate nu sunt consecutive într-un articol.
no_neighbor = În acest articol nu mai urmează niciun segment în această direcție.
target_empty = Traducerea este goală.
select_two = Selectați două segmente sau primul dintre ele.
cannot_merge = Nu se poate îmbina: { $reason }
becomes_one = { $first } și { $second } devin un singur segment, { $first }.
merge = Îmbinare
split = Scindare
current_target = Traducerea actuală
new_target = Traducerea nouă
nothing_would_change = Nu s-ar schimba nimic.
server_rejected = Serverul a respins modificarea.
target_of = Traducerea pentru { $id }
caret_in_source = Puneți cursorul în sursă, acolo unde începe a doua jumătate.
split_help = Puneți cursorul în fiecare text, acolo unde începe a doua jumătate; { $keys } trec de la o propoziție la alta.
then = Rezultat
split_title = Scindare { $id }

# Replacing
replace_scope = În traducerile segmentelor din această listă ({ $count }).
find = Găsire
replace_by = Înlocuire cu
regular_expression = expresie regulată ($1 pentru grupuri)
case_matters = diferențiere majuscule/minuscule
whole_words = numai cuvinte întregi
replace = Înlocuire
say_what = Introduceți ce căutați.
no_target_holds = Nicio traducere nu conține acest text.
replace_in = Înlocuire în { $id }
your_text_unsaved = textul dvs. de aici nu este salvat
would_change = { $count ->
    [one] S-ar modifica { $count } traducere.
    [few] S-ar modifica { $count } traduceri.
   *[other] S-ar modifica { $count } de traduceri.
}
choose_all = Toate
choose_none = Niciuna
now = Acum
not_checked = nu s-a putut verifica
new_findings = noi: { $rules }
checking_texts = Se verifică textele noi…
see_first = Nu s-a înlocuit nimic încă: vedeți ce scrie la textele noi.
nothing_chosen = Nu s-a ales nimic.
replaced_in = { $count ->
    [one] S-a înlocuit în { $count } segment.
    [few] S-a înlocuit în { $count } segmente.
   *[other] S-a înlocuit în { $count } de segmente.
}
same_source_summary = Alte segmente cu această sursă: { $count }; deja cu această traducere: { $same }.
approve_too = aprobați-le și pe acestea
apply = Aplicare

# Commands
group_go = Navigare
group_list = Listă
group_align = Aliniere
group_conflict = Conflict
group_view = Vizualizare
next_segment = Segmentul următor
previous_segment = Segmentul anterior
page_down = O pagină în jos
page_up = O pagină în sus
first_segment = Primul segment
last_segment = Ultimul segment
next_with_findings = Următorul cu constatări
previous_with_findings = Anteriorul cu constatări
next_unreviewed = Următorul nerevizuit
previous_unreviewed = Anteriorul nerevizuit
extend_down = Extindeți selecția în jos
extend_up = Extindeți selecția în sus
go_back = Înapoi unde erați
go_forward = Din nou înainte
change_sort = Schimbați sortarea
refresh_list = Reîmprospătați lista
approve_clean = Aprobați tot ce nu are constatări
show_unsaved = Afișați modificările nesalvate
approve = Aprobare
needs_work = De reluat
reject = Respingere
reset_review = Readuceți la nerevizuit
resolve_or_reopen = Rezolvați sau redeschideți comentariile
apply_fix = Aplicați prima corecție sigură
dismiss_first = Ignorați prima constatare
undo = Anulare
redo = Refacere
save_next = Salvați și continuați
save_approve_next = Salvați, aprobați și continuați
back_to_list = Înapoi la listă (păstrează textul)
revert = Reveniți la textul salvat
copy_source = Copiați sursa
insert_special = Inserați o etichetă din sursă sau un caracter special
insert_missing = Inserați următoarea etichetă sau următorul substituent care lipsește
apply_to_same = Aplicați la toate cu aceeași sursă
next_without_saving = Segmentul următor, fără salvare
previous_without_saving = Segmentul anterior, fără salvare
swap_targets = Schimbați traducerile cu segmentul următor
swap = Interschimbare
sentence_up = Mutați prima propoziție în segmentul anterior
sentence_down = Mutați ultima propoziție în segmentul următor
sentence = Propoziție
merge_next = Îmbinați cu segmentul următor
shift_up = Deplasați traducerile cu una în sus
shift_down = Deplasați traducerile cu una în jos
targets = Traduceri
below = Dedesubt: { $tab }
keys = Taste
load_change_file = Încărcați un fișier cu modificări
in_target_field = în câmpul traducerii
single_keys = Tastele cu un singur caracter funcționează în afara câmpurilor de text
two_words = două cuvinte
a_word = cuvânt
help_words = ambele, în oricare parte
help_phrase = aceste cuvinte în această ordine
help_without = fără acesta; se poate pune înaintea oricărui filtru
help_side = într-o singură parte; ca expresie regulată
help_state = una dintre mai multe stări; de asemenea { $states }
help_rule = ce a găsit verificarea
help_place = unde se află; { $types }
help_score = scorul de aliniere
help_by = cine a revizuit sau a comentat și de când
help_has = ce are un segment; de asemenea { $others }

# Refusals, as the program has them in English
refusal_structure = textul nou ar modifica structura paginii: un rând gol sau un rând care începe sau încheie o listă, un titlu ori un tabel
refusal_unmatched = textul nou conține o etichetă `<span>` sau `</span>` fără pereche
refusal_spills = textul nou ar modifica segmentul { $value }: codul, evidențierea sau linkul lui continuă acolo
refusal_unseen = textul nou conține { $value }, un caracter de control invizibil; eliminați-l
refusal_two_blocks = segmentele se află în două blocuri ale paginii
refusal_one_sided = un segment fără sursă sau fără traducere nu poate fi nici îmbinat, nici scindat
refusal_empty_half = fiecare jumătate trebuie să conțină text în ambele limbi
