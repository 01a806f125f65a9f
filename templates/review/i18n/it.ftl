# The workbench's own words in Italian.

# The page
review = Revisione
review_of = Revisione: { $title }
search_and_filter = Cerca e filtra
words_example = parole
sort = Ordina
sort_severity = più gravi prima
sort_document = per documento
sort_score = punteggio più basso prima
whole_list = Elenco intero
filters = Filtri
segments = Segmenti
id = ID
source = Origine
target = Destinazione
findings = Rilievi
state = Stato
type = Tipo
score = Punti
segment = Segmento
no_segment = Nessun segmento.
article_changed = L’articolo è cambiato.
insert_into_target = Inserisci nella destinazione
this_segment = Questo segmento
comments = Commenti
comment = Commento
add_comment = Aggiungi commento
resolve = Risolvi
reopen = Riapri
more_about_segment = Altro su questo segmento
change_file = File di modifiche
language = Lingua
close = Chiudi
cancel = Annulla
save = Salva
or = o
labelled = { $label }: { $value }

# States and severities
state_unreviewed = non revisionato
state_approved = approvato
state_rejected = rifiutato
state_needs_work = da migliorare
severity_error = errore
severity_warning = avviso
severity_info = informazione
none = nessuno

# The list
missing = mancante
mark_gone = scomparso
mark_unsaved = non salvato
mark_saving = salvataggio
mark_expired = scaduto
mark_resolved = risolto
mark_comment = commento
no_match = Nessun segmento corrisponde a questa ricerca.
no_segments = Nessun segmento.
segment_count = { $count ->
    [one] { $count } segmento
    [many] { $count } segmenti
   *[other] { $count } segmenti
}
segment_count_of = { $count ->
    [one] { $shown } di { $count } segmento
    [many] { $shown } di { $count } segmenti
   *[other] { $shown } di { $count } segmenti
}
gone_count = scomparsi: { $count }
outdated_rows = { $count ->
    [one] { $count } riga non corrisponde più: aggiorna
    [many] { $count } righe non corrispondono più: aggiorna
   *[other] { $count } righe non corrispondono più: aggiorna
}
facet_rule = Regola
facet_type = Traduzione
facet_article = Articolo
not_value = non { $value }
facet_title = { $term }; con Maiusc: tutti tranne questi
marked_count = { $count ->
    [one] { $count } segmento selezionato
    [many] { $count } segmenti selezionati
   *[other] { $count } segmenti selezionati
}
at_row = riga { $row }
no_more = Non ci sono altri segmenti di questo tipo in questa direzione.
last_of_list = Era l’ultimo di questo elenco.
where_you_began = Qui è il punto di partenza.
not_further = Non ci sono passi successivi.
first_segments = I primi { $count } segmenti; verifica degli altri in corso…
nothing_shown = Nessun segmento visualizzato: l’elenco è vuoto.
reading_project = Lettura del progetto…
cannot_show = Impossibile visualizzare il progetto: { $reason }
only_shows = Questo banco di lavoro mostra solo il progetto.
more_count = e altri { $count }
token_label = URL o token
token_open = Apri
token_note = L’URL non contiene il token del programma in esecuzione. Aprire l’URL indicato dal programma o incollarlo qui.

# Searches
searching = Ricerca in corso…
no_patterns = Questo browser non consente alla pagina di provare espressioni regolari.
pattern_too_slow = Questa espressione regolare richiede troppo tempo. Semplificarla: una ripetizione dentro una ripetizione, come (a+)+, prova moltissime possibilità.
pattern_fails = Impossibile usare l’espressione regolare: { $reason }
query_no_value = `{ $filter }` non ha un valore.
query_wrong_value = `{ $filter }` non può essere `{ $value }`.
query_no_filter = `{ $filter }` non è un filtro.
query_did_you_mean = Forse si intendeva `{ $choice }`?
query_expected = Valori previsti: { $choices }.
query_quote = Per cercare questi caratteri, metterli tra virgolette.
query_unclosed = Virgolette non chiuse in { $text }.
query_bad_pattern = `{ $pattern }` non è un’espressione regolare valida: { $reason }.
query_since = `{ $term }` richiede un giorno, come in { $example }.
query_score = `{ $term }` richiede un numero tra 0 e 1, come in { $example }.

# Progress
progress = Avanzamento
words = Parole
reviewed = Revisionato
reviewer = Revisore
day = Giorno
folder = Cartella
unknown = sconosciuto
progress_summary = Segmenti: { $segments }; parole di origine: { $words }, di cui revisionate: { $reviewed }, approvate: { $approved }.

# A segment
kind_code = codice
kind_include = inclusione
kind_link = collegamento
kind_placeholder = segnaposto
kind_emphasis = enfasi
kind_number = numero
only_in_source = Solo nell’origine:
only_in_target = Solo nella destinazione:
invisible = invisibile: { $names }
image = immagine
expired_changed = scaduto: il testo è cambiato
score_of = punteggio { $score }
by_person = { $state } da { $person }
you = tu
source_in = Origine: { $language }
target_in = Destinazione: { $language }
segment_gone = Questo segmento non è più nel suo articolo.
kept_until_back = Il testo digitato viene conservato e si potrà salvare quando il segmento tornerà.
editable_after_import = Unito o corretto qui: si potrà modificare dopo l’importazione delle modifiche.
not_saved_because = Non salvato: { $reason }
failed = Operazione non riuscita: { $reason }
cannot_be_saved = Impossibile salvare: { $reason }
article_findings = { $count ->
    [one] { $count } rilievo sull’intero articolo
    [many] { $count } rilievi sull’intero articolo
   *[other] { $count } rilievi sull’intero articolo
}
fix_named = Correggi: { $fix }
dismiss_rule = Ignora { $rule }
finding_count = { $count ->
    [one] { $count } rilievo
    [many] { $count } rilievi
   *[other] { $count } rilievi
}
no_findings = Nessun rilievo.
page_checks_only = Questa pagina verifica solo collegamenti, codice, numeri, enfasi, spazi e termini; tutte le regole si applicano all’importazione delle modifiche.
no_missing_mark = Non manca alcun tag o segnaposto dell’origine.
inserted = Inserito: { $text }
insert_named = Inserisci { $text }
terms = Termini
not_these = non:
stays = resta invariato

# Below a segment
tab_nearby = Vicini
tab_page = Pagina
tab_same = Stessa origine ({ $count })
tab_matches = Simili
tab_versions = Versioni
as_rendered = Come appare, con i segmenti circostanti
not_in_list = Non è in questo elenco. Premere { $key } per tornarvi.
looking = Ricerca in corso…
no_same_source = Questa origine non compare altrove.
no_close = Nel progetto non c’è nulla di simile.
use = Usa
use_match = Usa la corrispondenza { $number }
translation_memory = memoria di traduzione
no_such_match = Non esiste la corrispondenza { $number }.
match_used = La corrispondenza { $number } è nella destinazione.
changed_since_review = Modifiche dopo la revisione
no_versions = Questo segmento non ha versioni precedenti.

# Saving
nothing_unsaved_segment = In questo segmento è tutto salvato; il pulsante con il numero di testi non salvati mostra gli altri.
nothing_unsaved = Qui è tutto salvato.
reverted = È stato ripristinato il testo salvato.
unsaved_count = non salvati: { $count }
saving_count = salvataggio in corso: { $count }
no_storage = L’archivio del browser non è disponibile: salvare prima di lasciare questa pagina.
server_replaced = Il server di questa pagina è terminato: è stato riavviato, oppure ora qui viene servito un altro progetto. Il lavoro è conservato in questo browser. Aprire il nuovo URL indicato dal programma: verrà chiesta conferma prima di salvare ciò che qui non è stato salvato.
from_session = { $count ->
    [one] { $count } modifica di una sessione precedente
    [many] { $count } modifiche di una sessione precedente
   *[other] { $count } modifiche di una sessione precedente
}
session_note = Sono state conservate in questo browser e non salvate. Salvarle solo se sono proprie.
later = Più tardi
save_them = Salva
discard_them = Elimina
not_saved_kept = Non ancora salvato: { $reason }. La modifica è conservata in questo browser e verrà salvata appena possibile.
no_answer = Il server non risponde. Il lavoro è conservato in questo browser e verrà salvato quando risponderà.
is_back = { $path } è di nuovo disponibile.
checked_at_import = La verifica avverrà all’importazione.
no_translation_now = Ora senza traduzione: { $ids }.
saved = Salvato.
saved_act = Salvato: { $act }.
not_saved = Non salvato
all_saved = È tutto salvato.
no_longer_exists = Il segmento non esiste più.
go_there = Vai
copy = Copia
copied = Copiato.
discard = Elimina
server_answers = Il server risponde di nuovo.
reload_page = Sono stati aggiunti o rimossi articoli. Ricaricare questa pagina per vederli.
cannot_save_now = Ora non si può salvare nulla: { $reason }
can_save_again = Ora le modifiche si possono salvare.
changed_while_editing = Questo segmento è stato modificato altrove durante la modifica.
source_changed_too = È cambiata anche l’origine.
kept_until_choice = Il testo viene conservato fino alla scelta.
mine = Il mio
theirs = L’altro, testo attuale
empty = (vuoto)
keep_mine = Mantieni il mio
use_theirs = Usa l’altro
edit = Modifica
kept_other = È stata mantenuta l’altra versione.

# Changes in a file
history = Cronologia
nothing_changed = Non è ancora stato modificato nulla.
nothing_to_redo = Niente da ripetere.
nothing_to_undo = Qui non c’è nulla da annullare; la cronologia contiene tutte le modifiche.
redone = Ripetuto: { $act }.
undone = Annullato: { $act }.
your_name = Il tuo nome
fill_in = Compilare questo campo.
also_earlier = { $count ->
    [one] anche la { $count } modifica dei file precedenti
    [many] anche le { $count } modifiche dei file precedenti
   *[other] anche le { $count } modifiche dei file precedenti
}
download_changes = Scarica modifiche
changes_in_file = { $count ->
    [one] { $count } modifica nel file.
    [many] { $count } modifiche nel file.
   *[other] { $count } modifiche nel file.
}
drafts_not_included = { $count ->
    [one] { $count } testo non ancora salvato non è incluso.
    [many] { $count } testi non ancora salvati non sono inclusi.
   *[other] { $count } testi non ancora salvati non sono inclusi.
}
bad_change_file = Il file di modifiche non è valido.
import_result = Applicate: { $applied }; conflitti: { $conflicts }; rifiutate: { $rejected }.

# Reviewing
judged_one = { $id }: { $state }.
judged_many = { $count ->
    [one] { $count } segmento: { $state }.
    [many] { $count } segmenti: { $state }.
   *[other] { $count } segmenti: { $state }.
}
judged_in_part = Non tutti sono nello stato “{ $state }”; non riusciti { $kept } di { $count }: { $reason }
save_first = Prima salvare o ripristinare il testo: { $id }
nothing_here = Qui non c’è nulla a cui applicarlo.
fixed_rule = Corretto: { $rule }.
fix_noted = Annotato: { $rule } verrà corretto all’importazione delle modifiche.
why_false = Perché è un falso positivo?
dismissed_rule = Ignorato: { $rule }.
dismiss = Ignora
no_clean = In questo elenco non ci sono segmenti non revisionati senza rilievi.
clean_summary = Segmenti con entrambi i testi, senza rilievi e non revisionati: { $count } dei { $total } di questo elenco.
still_saving = Salvataggio ancora in corso; riprovare tra un momento.
left_changed = Cambiati nel frattempo e lasciati così: { $names }.
earlier_changes = Modifiche precedenti
this_window = questa finestra
segments_in = { $count ->
    [one] { $count } segmento in { $paths }
    [many] { $count } segmenti in { $paths }
   *[other] { $count } segmenti in { $paths }
}
is_undone = annullato
reply = Risposta
imported_by = importato da { $person }
comment_saved = Commento salvato.
resolved = Risolto.
reopened = Riaperto.

# Alignment
not_consecutive = I segmenti selezionati non sono consecutivi in un articolo.
no_neighbor = In questo articolo non ci sono altri segmenti in questa direzione.
target_empty = La destinazione è vuota.
select_two = Selezionare due segmenti o il primo dei due.
cannot_merge = Impossibile unire: { $reason }
becomes_one = { $first } e { $second } diventano un solo segmento, { $first }.
merge = Unisci
split = Dividi
current_target = Destinazione attuale
new_target = Nuova destinazione
nothing_would_change = Non cambierebbe nulla.
server_rejected = Il server ha rifiutato.
target_of = Destinazione di { $id }
caret_in_source = Posizionare il cursore nell’origine, dove inizia la seconda metà.
split_help = Posizionare il cursore in ciascun testo dove inizia la seconda metà; { $keys } si spostano per frasi.
then = Poi
split_title = Dividi { $id }

# Replacing
replace_scope = Nelle destinazioni dei segmenti di questo elenco ({ $count }).
find = Trova
replace_by = Sostituisci con
regular_expression = espressione regolare ($1 per i gruppi)
case_matters = distingui maiuscole e minuscole
whole_words = parole intere
replace = Sostituisci
say_what = Indicare che cosa cercare.
no_target_holds = Nessuna destinazione lo contiene.
replace_in = Sostituisci in { $id }
your_text_unsaved = qui il testo non è salvato
would_change = { $count ->
    [one] { $count } destinazione cambierebbe.
    [many] { $count } destinazioni cambierebbero.
   *[other] { $count } destinazioni cambierebbero.
}
choose_all = Tutti
choose_none = Nessuno
now = Ora
not_checked = verifica non riuscita
new_findings = nuovo: { $rules }
checking_texts = Verifica dei nuovi testi…
see_first = Non è ancora stato sostituito nulla: leggere che cosa risulta per i nuovi testi.
nothing_chosen = Nessuna selezione.
replaced_in = { $count ->
    [one] Sostituito in { $count } segmento.
    [many] Sostituito in { $count } segmenti.
   *[other] Sostituito in { $count } segmenti.
}
same_source_summary = Altri segmenti con questa origine: { $count }; già con questa destinazione: { $same }.
approve_too = approva anche questi
apply = Applica

# Commands
group_go = Vai
group_list = Elenco
group_align = Allinea
group_conflict = Conflitto
group_view = Visualizza
next_segment = Segmento successivo
previous_segment = Segmento precedente
page_down = Pagina giù
page_up = Pagina su
first_segment = Primo segmento
last_segment = Ultimo segmento
next_with_findings = Successivo con rilievi
previous_with_findings = Precedente con rilievi
next_unreviewed = Successivo non revisionato
previous_unreviewed = Precedente non revisionato
extend_down = Estendi la selezione verso il basso
extend_up = Estendi la selezione verso l’alto
go_back = Torna al punto precedente
go_forward = Di nuovo avanti
change_sort = Cambia ordinamento
refresh_list = Aggiorna elenco
approve_clean = Approva tutto ciò che è senza rilievi
show_unsaved = Mostra le modifiche non salvate
approve = Approva
needs_work = Da migliorare
reject = Rifiuta
reset_review = Riporta a non revisionato
resolve_or_reopen = Risolvi o riapri i commenti
apply_fix = Applica la prima correzione sicura
dismiss_first = Ignora il primo rilievo
undo = Annulla
redo = Ripeti
save_next = Salva e vai al successivo
save_approve_next = Salva, approva e vai al successivo
back_to_list = Torna all’elenco (mantiene il testo)
revert = Ripristina il testo salvato
copy_source = Copia l’origine
insert_special = Inserisci un tag dell’origine o un carattere speciale
insert_missing = Inserisci il prossimo tag o segnaposto mancante
apply_to_same = Applica a tutti quelli con la stessa origine
next_without_saving = Segmento successivo, senza salvare
previous_without_saving = Segmento precedente, senza salvare
swap_targets = Scambia le destinazioni con il segmento successivo
swap = Scambia
sentence_up = Sposta la prima frase nel segmento precedente
sentence_down = Sposta l’ultima frase nel segmento successivo
sentence = Frase
merge_next = Unisci al segmento successivo
shift_up = Sposta le destinazioni su di uno
shift_down = Sposta le destinazioni giù di uno
targets = Destinazioni
below = Sotto: { $tab }
keys = Tasti
load_change_file = Carica un file di modifiche
in_target_field = nel campo della destinazione
single_keys = I tasti di un solo carattere funzionano fuori dai campi di testo
two_words = due parole
a_word = parola
help_words = entrambe, su uno dei due lati
help_phrase = queste parole in quest’ordine
help_without = senza; vale prima di ogni filtro
help_side = su un solo lato; come espressione regolare
help_state = uno di più stati; anche { $states }
help_rule = ciò che la verifica ha trovato
help_place = dove si trova; { $types }
help_score = punteggio di allineamento
help_by = chi ha revisionato o commentato, e da quando
help_has = ciò che ha un segmento; anche { $others }

# Refusals, as the program has them in English
refusal_structure = il nuovo testo cambierebbe la struttura della pagina: una riga vuota o una riga che inizia o termina un elenco, un titolo o una tabella
refusal_unmatched = il nuovo testo contiene un tag `<span>` o `</span>` senza corrispondente
refusal_spills = il nuovo testo cambierebbe il segmento { $value }: il suo codice, la sua enfasi o il suo collegamento continua lì
refusal_unseen = il nuovo testo contiene { $value }, un carattere di controllo invisibile; rimuoverlo
refusal_two_blocks = i segmenti si trovano in due blocchi della pagina
refusal_one_sided = un segmento senza origine o senza traduzione non può essere unito né diviso
refusal_empty_half = ogni metà deve contenere testo in entrambe le lingue
