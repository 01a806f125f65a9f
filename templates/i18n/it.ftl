# The page's own words in Italian.

skip_to_content = Vai al contenuto
home = Home page
navigation = Tutti gli articoli
breadcrumbs = Posizione attuale
on_this_page = In questa pagina
about_page = Informazioni su questa pagina
articles = Articoli
article_count = { $count ->
    [one] { $count } articolo
   *[other] { $count } articoli
}
search = Cerca
search_results = Risultati
search_count = { $count ->
    [one] { $count } risultato
   *[other] { $count } risultati
}
search_none = Nessun risultato
search_hint = Controlla l’ortografia oppure prova con altre parole o con meno parole.
search_more = Altri risultati
search_section = Sezione
search_everywhere = Tutte le sezioni
search_disk = Non è possibile cercare nelle pagine aperte dal disco. Per cercare, aprire il sito da un server web.
search_failed = Impossibile caricare la ricerca.
close = Chiudi
languages = Lingue
not_translated = Non ancora tradotto
fallback = Questo articolo non è ancora tradotto. Viene visualizzato l’originale.
previous = Precedente
next = Successivo
prev_next = Articolo precedente e successivo
updated = Ultimo aggiornamento:
reading_time = { $count } min di lettura
contributors = Collaboratori
related = Articoli correlati
edit = Modifica questa pagina
translation_human = Traduzione umana
translation_machine = Traduzione automatica
translation_post_edited = Traduzione automatica con revisione umana
read_original = Leggi l’originale
side_by_side = Mostra le due lingue affiancate
only_target = Mostra solo la traduzione
layout = Visualizzazione
layout_split = Affiancate
layout_stacked = Una sotto l’altra
to_source = Mostra l’originale di questa frase
to_target = Mostra la traduzione di questa frase
link_to_section = Collegamento a questa sezione
version = Versione
note = Nota
tip = Suggerimento
important = Importante
warning = Avviso
caution = Attenzione
copy = Copia
copied = Copiato
scrollable = Scorrere lateralmente per leggere tutto
not_found_title = Questa pagina non esiste
not_found_text = L’articolo potrebbe essere stato spostato o l’indirizzo potrebbe contenere un errore. Tutti gli articoli sono disponibili nella home page.
generated_by = Creato con
code_not_found = L’esempio di codice non è stato trovato.
video = Video
image_description = Descrizione dell’immagine
footnotes = Note a piè di pagina
back_to_text = Torna al testo
task_done = Completata
task_open = Da fare
colon = { ": " }
bracket_open = { " (" }
bracket_close = { ")" }
theme = Tema
theme_system = Sistema
theme_light = Chiaro
theme_dark = Scuro
