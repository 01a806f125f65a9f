# The workbench's own words in German.

# The page
review = Prüfung
review_of = Prüfung: { $title }
search_and_filter = Suchen und filtern
words_example = Wörter
sort = Sortieren
sort_severity = schwerste zuerst
sort_document = nach Dokument
sort_score = niedrigste Bewertung zuerst
whole_list = Ganze Liste
filters = Filter
segments = Segmente
id = ID
source = Ausgangstext
target = Zieltext
findings = Befunde
state = Status
type = Art
score = Wert
segment = Segment
no_segment = Kein Segment.
article_changed = Der Artikel wurde geändert.
insert_into_target = In den Zieltext einfügen
this_segment = Dieses Segment
comments = Kommentare
comment = Kommentar
add_comment = Kommentar hinzufügen
resolve = Erledigen
reopen = Wieder öffnen
more_about_segment = Mehr zu diesem Segment
change_file = Änderungsdatei
language = Sprache
close = Schließen
cancel = Abbrechen
save = Speichern
or = oder
labelled = { $label }: { $value }

# States and severities
state_unreviewed = ungeprüft
state_approved = freigegeben
state_rejected = abgelehnt
state_needs_work = zu überarbeiten
severity_error = Fehler
severity_warning = Warnung
severity_info = Hinweis
none = keine

# The list
missing = fehlt
mark_gone = verschwunden
mark_unsaved = nicht gespeichert
mark_saving = wird gespeichert
mark_expired = abgelaufen
mark_resolved = erledigt
mark_comment = Kommentar
no_match = Kein Segment entspricht dieser Suche.
no_segments = Keine Segmente.
segment_count = { $count ->
    [one] { $count } Segment
   *[other] { $count } Segmente
}
segment_count_of = { $count ->
    [one] { $shown } von { $count } Segment
   *[other] { $shown } von { $count } Segmenten
}
gone_count = { $count } verschwunden
outdated_rows = { $count ->
    [one] { $count } Zeile passt nicht mehr: aktualisieren
   *[other] { $count } Zeilen passen nicht mehr: aktualisieren
}
facet_rule = Regel
facet_type = Übersetzung
facet_article = Artikel
not_value = nicht { $value }
facet_title = { $term }; mit Umschalt: alle außer diesen
marked_count = { $count ->
    [one] { $count } Segment markiert
   *[other] { $count } Segmente markiert
}
at_row = bei { $row }
no_more = Keine weiteren solchen Segmente in dieser Richtung.
last_of_list = Das war das letzte dieser Liste.
where_you_began = Hier haben Sie begonnen.
not_further = Weiter waren Sie noch nicht.
first_segments = Die ersten { $count } Segmente; die übrigen werden geprüft…
nothing_shown = Es wird kein Segment angezeigt: Die Liste ist leer.
reading_project = Projekt wird gelesen…
cannot_show = Das Projekt kann nicht angezeigt werden: { $reason }
only_shows = Diese Werkbank zeigt das Projekt nur an.
more_count = und { $count } weitere
token_label = URL oder Token
token_open = Öffnen
token_note = Die URL enthält kein Token des Programms, das gerade läuft. Öffnen Sie die URL, die das Programm ausgegeben hat, oder fügen Sie sie hier ein.

# Searches
searching = Suche läuft…
no_patterns = Dieser Browser lässt die Seite keine regulären Ausdrücke ausprobieren.
pattern_too_slow = Dieser reguläre Ausdruck braucht zu lange. Vereinfachen Sie ihn: Eine Wiederholung in einer Wiederholung wie (a+)+ probiert sehr viele Möglichkeiten.
pattern_fails = Der reguläre Ausdruck kann nicht verwendet werden: { $reason }
query_no_value = `{ $filter }` hat keinen Wert.
query_wrong_value = `{ $filter }` kann nicht `{ $value }` sein.
query_no_filter = `{ $filter }` ist kein Filter.
query_did_you_mean = Meinten Sie `{ $choice }`?
query_expected = Erwartet: { $choices }.
query_quote = Um nach diesen Zeichen zu suchen, setzen Sie sie in Anführungszeichen.
query_unclosed = Nicht geschlossenes Anführungszeichen bei { $text }.
query_bad_pattern = `{ $pattern }` ist kein gültiger regulärer Ausdruck: { $reason }.
query_since = `{ $term }` braucht einen Tag wie in { $example }.
query_score = `{ $term }` braucht eine Zahl zwischen 0 und 1 wie in { $example }.

# Progress
progress = Fortschritt
words = Wörter
reviewed = Geprüft
reviewer = Prüfer
day = Tag
folder = Ordner
unknown = unbekannt
progress_summary = Segmente: { $segments }; Wörter im Ausgangstext: { $words }, davon geprüft: { $reviewed }, freigegeben: { $approved }.

# A segment
kind_code = Code
kind_include = Einbindung
kind_link = Link
kind_placeholder = Platzhalter
kind_emphasis = Hervorhebung
kind_number = Zahl
only_in_source = Nur im Ausgangstext:
only_in_target = Nur im Zieltext:
invisible = unsichtbar: { $names }
image = Bild
expired_changed = abgelaufen: Der Text wurde geändert
score_of = Wert { $score }
by_person = { $state } von { $person }
you = Sie
source_in = Ausgangstext: { $language }
target_in = Zieltext: { $language }
segment_gone = Dieses Segment ist nicht mehr in seinem Artikel.
kept_until_back = Was Sie eingeben, bleibt erhalten und kann gespeichert werden, sobald es wieder da ist.
editable_after_import = Hier verbunden oder behoben: Sie können es bearbeiten, sobald die Änderungen importiert sind.
not_saved_because = Nicht gespeichert: { $reason }
failed = Fehlgeschlagen: { $reason }
cannot_be_saved = Kann nicht gespeichert werden: { $reason }
article_findings = { $count ->
    [one] { $count } Befund zum ganzen Artikel
   *[other] { $count } Befunde zum ganzen Artikel
}
fix_named = Beheben: { $fix }
dismiss_rule = { $rule } verwerfen
finding_count = { $count ->
    [one] { $count } Befund
   *[other] { $count } Befunde
}
no_findings = Keine Befunde.
page_checks_only = Diese Seite prüft nur Links, Code, Zahlen, Hervorhebungen, Leerzeichen und Termini; alle Regeln werden angewendet, wenn die Änderungen importiert werden.
no_missing_mark = Es fehlt kein Tag oder Platzhalter des Ausgangstexts.
inserted = Eingefügt: { $text }
insert_named = { $text } einfügen
terms = Termini
not_these = nicht:
stays = bleibt unverändert

# Below a segment
tab_nearby = Umgebung
tab_page = Seite
tab_same = Gleicher Ausgangstext ({ $count })
tab_matches = Ähnliche
tab_versions = Versionen
as_rendered = So dargestellt, mit den Segmenten ringsum
not_in_list = Nicht in dieser Liste. Mit { $key } kehren Sie zu ihr zurück.
looking = Suche läuft…
no_same_source = Dieser Ausgangstext kommt sonst nirgends vor.
no_close = Im Projekt ist nichts ähnlich genug.
use = Verwenden
use_match = Treffer { $number } verwenden
translation_memory = Translation-Memory
no_such_match = Es gibt keinen Treffer { $number }.
match_used = Treffer { $number } steht im Zieltext.
changed_since_review = Seit der Prüfung geändert
no_versions = Dieses Segment hat keine früheren Versionen.

# Saving
nothing_unsaved_segment = In diesem Segment ist alles gespeichert; die Schaltfläche mit der Anzahl der nicht gespeicherten Texte zeigt die übrigen.
nothing_unsaved = Hier ist alles gespeichert.
reverted = Auf den gespeicherten Text zurückgesetzt.
unsaved_count = { $count } nicht gespeichert
saving_count = { $count } werden gespeichert
no_storage = Der Speicher des Browsers ist nicht verfügbar: Speichern Sie, bevor Sie diese Seite verlassen.
server_replaced = Der Server dieser Seite wurde beendet: Er ist neu gestartet, oder hier läuft jetzt ein anderes Projekt. Ihre Arbeit ist in diesem Browser aufbewahrt. Öffnen Sie die neue URL, die das Programm ausgegeben hat; dort werden Sie gefragt, ehe gespeichert wird, was hier nicht gespeichert wurde.
from_session = { $count ->
    [one] { $count } Änderung aus einer früheren Sitzung
   *[other] { $count } Änderungen aus einer früheren Sitzung
}
session_note = Sie wurden in diesem Browser aufbewahrt und nicht gespeichert. Speichern Sie sie nur, wenn sie von Ihnen sind.
later = Später
save_them = Speichern
discard_them = Verwerfen
not_saved_kept = Noch nicht gespeichert: { $reason }. Die Änderung ist in diesem Browser aufbewahrt und wird gespeichert, sobald es möglich ist.
no_answer = Der Server antwortet nicht. Ihre Arbeit ist in diesem Browser aufbewahrt und wird gespeichert, sobald er antwortet.
is_back = { $path } ist wieder da.
checked_at_import = Beim Import wird das geprüft.
no_translation_now = Jetzt ohne Übersetzung: { $ids }.
saved = Gespeichert.
saved_act = Gespeichert: { $act }.
not_saved = Nicht gespeichert
all_saved = Alles ist gespeichert.
no_longer_exists = Das Segment gibt es nicht mehr.
go_there = Dorthin gehen
copy = Kopieren
copied = Kopiert.
discard = Verwerfen
server_answers = Der Server antwortet wieder.
reload_page = Artikel sind hinzugekommen oder weggefallen. Laden Sie diese Seite neu, um sie zu sehen.
cannot_save_now = Zurzeit kann nichts gespeichert werden: { $reason }
can_save_again = Ihre Änderungen können jetzt gespeichert werden.
changed_while_editing = Dieses Segment wurde anderswo geändert, während Sie es bearbeitet haben.
source_changed_too = Auch der Ausgangstext wurde geändert.
kept_until_choice = Ihr Text bleibt erhalten, bis Sie wählen.
mine = Eigener Text
theirs = Anderer Text (aktuell)
empty = (leer)
keep_mine = Eigenen behalten
use_theirs = Anderen verwenden
edit = Bearbeiten
kept_other = Die andere Version wurde behalten.

# Changes in a file
history = Verlauf
nothing_changed = Es wurde noch nichts geändert.
nothing_to_redo = Nichts zu wiederholen.
nothing_to_undo = Hier ist nichts rückgängig zu machen; der Verlauf enthält alle Änderungen.
redone = Wiederholt: { $act }.
undone = Rückgängig gemacht: { $act }.
your_name = Ihr Name
fill_in = Füllen Sie dieses Feld aus.
also_earlier = { $count ->
    [one] auch die { $count } Änderung früherer Dateien
   *[other] auch die { $count } Änderungen früherer Dateien
}
download_changes = Änderungen herunterladen
changes_in_file = { $count ->
    [one] { $count } Änderung in der Datei.
   *[other] { $count } Änderungen in der Datei.
}
drafts_not_included = { $count ->
    [one] { $count } noch nicht gespeicherter Text ist nicht enthalten.
   *[other] { $count } noch nicht gespeicherte Texte sind nicht enthalten.
}
bad_change_file = Keine gültige Änderungsdatei.
import_result = Angewendet: { $applied }; Konflikte: { $conflicts }; abgelehnt: { $rejected }.

# Reviewing
judged_one = { $id }: { $state }.
judged_many = { $count ->
    [one] { $count } Segment: { $state }.
   *[other] { $count } Segmente: { $state }.
}
judged_in_part = Nicht alle sind { $state }; fehlgeschlagen: { $kept } von { $count }: { $reason }
save_first = Speichern Sie Ihren Text zuerst, oder setzen Sie ihn zurück: { $id }
nothing_here = Hier gibt es nichts, womit das ginge.
fixed_rule = Behoben: { $rule }.
fix_noted = Vorgemerkt: { $rule } wird behoben, wenn die Änderungen importiert werden.
why_false = Warum ist das ein Fehlalarm?
dismissed_rule = Verworfen: { $rule }.
dismiss = Verwerfen
no_clean = In dieser Liste gibt es keine ungeprüften Segmente ohne Befunde.
clean_summary = Segmente mit beiden Texten, ohne Befunde und ungeprüft: { $count } von den { $total } in dieser Liste.
still_saving = Es wird noch gespeichert; versuchen Sie es gleich noch einmal.
left_changed = Seitdem geändert und so belassen: { $names }.
earlier_changes = Frühere Änderungen
this_window = dieses Fenster
segments_in = { $count ->
    [one] { $count } Segment in { $paths }
   *[other] { $count } Segmente in { $paths }
}
is_undone = rückgängig gemacht
reply = Antwort
imported_by = importiert von { $person }
comment_saved = Kommentar gespeichert.
resolved = Erledigt.
reopened = Wieder geöffnet.

# Alignment
not_consecutive = Die markierten Segmente folgen nicht in einem Artikel aufeinander.
no_neighbor = In dieser Richtung folgt in diesem Artikel kein Segment.
target_empty = Der Zieltext ist leer.
select_two = Markieren Sie zwei Segmente oder das erste davon.
cannot_merge = Kann nicht verbunden werden: { $reason }
becomes_one = { $first } und { $second } werden zu einem Segment, { $first }.
merge = Verbinden
split = Teilen
current_target = Bisheriger Zieltext
new_target = Neuer Zieltext
nothing_would_change = Es würde sich nichts ändern.
server_rejected = Der Server hat es abgelehnt.
target_of = Zieltext von { $id }
caret_in_source = Setzen Sie die Einfügemarke im Ausgangstext an den Beginn der zweiten Hälfte.
split_help = Setzen Sie die Einfügemarke in jedem Text an den Beginn der zweiten Hälfte; { $keys } springen satzweise.
then = Dann
split_title = { $id } teilen

# Replacing
replace_scope = In den Zieltexten der Segmente dieser Liste ({ $count }).
find = Suchen
replace_by = Ersetzen durch
regular_expression = regulärer Ausdruck ($1 für Gruppen)
case_matters = Groß-/Kleinschreibung beachten
whole_words = ganze Wörter
replace = Ersetzen
say_what = Geben Sie ein, wonach gesucht wird.
no_target_holds = Kein Zieltext enthält das.
replace_in = In { $id } ersetzen
your_text_unsaved = Ihr Text ist hier nicht gespeichert
would_change = { $count ->
    [one] { $count } Zieltext würde sich ändern.
   *[other] { $count } Zieltexte würden sich ändern.
}
choose_all = Alle
choose_none = Keine
now = Jetzt
not_checked = konnte nicht geprüft werden
new_findings = neu: { $rules }
checking_texts = Die neuen Texte werden geprüft…
see_first = Es ist noch nichts ersetzt: Lesen Sie, was bei den neuen Texten steht.
nothing_chosen = Nichts ausgewählt.
replaced_in = { $count ->
    [one] In { $count } Segment ersetzt.
   *[other] In { $count } Segmenten ersetzt.
}
same_source_summary = Andere Segmente mit diesem Ausgangstext: { $count }; schon mit diesem Zieltext: { $same }.
approve_too = ebenfalls freigeben
apply = Anwenden

# Commands
group_go = Navigation
group_list = Liste
group_align = Zuordnen
group_conflict = Konflikt
group_view = Ansicht
next_segment = Nächstes Segment
previous_segment = Vorheriges Segment
page_down = Seite nach unten
page_up = Seite nach oben
first_segment = Erstes Segment
last_segment = Letztes Segment
next_with_findings = Nächstes mit Befunden
previous_with_findings = Vorheriges mit Befunden
next_unreviewed = Nächstes ungeprüftes
previous_unreviewed = Vorheriges ungeprüftes
extend_down = Markierung nach unten erweitern
extend_up = Markierung nach oben erweitern
go_back = Zurück zur vorigen Stelle
go_forward = Wieder vorwärts
change_sort = Sortierung ändern
refresh_list = Liste aktualisieren
approve_clean = Alle ohne Befunde freigeben
show_unsaved = Nicht gespeicherte Änderungen anzeigen
approve = Freigeben
needs_work = Überarbeiten
reject = Ablehnen
reset_review = Auf ungeprüft zurücksetzen
resolve_or_reopen = Kommentare erledigen oder wieder öffnen
apply_fix = Erste sichere Korrektur anwenden
dismiss_first = Ersten Befund verwerfen
undo = Rückgängig
redo = Wiederholen
save_next = Speichern und weiter
save_approve_next = Speichern, freigeben und weiter
back_to_list = Zurück zur Liste (Text bleibt)
revert = Auf gespeicherten Text zurücksetzen
copy_source = Ausgangstext kopieren
insert_special = Tag des Ausgangstexts oder Sonderzeichen einfügen
insert_missing = Nächstes fehlendes Tag oder nächsten Platzhalter einfügen
apply_to_same = Auf alle mit gleichem Ausgangstext anwenden
next_without_saving = Nächstes Segment, ohne zu speichern
previous_without_saving = Vorheriges Segment, ohne zu speichern
swap_targets = Zieltext mit dem nächsten Segment tauschen
swap = Tauschen
sentence_up = Ersten Satz ins vorherige Segment verschieben
sentence_down = Letzten Satz ins nächste Segment verschieben
sentence = Satz
merge_next = Mit dem nächsten Segment verbinden
shift_up = Zieltexte um eins nach oben schieben
shift_down = Zieltexte um eins nach unten schieben
targets = Zieltexte
below = Unten: { $tab }
keys = Tasten
load_change_file = Änderungsdatei laden
in_target_field = im Feld des Zieltexts
single_keys = Einzelne Zeichentasten wirken außerhalb von Textfeldern
two_words = zwei Wörter
a_word = Wort
help_words = beide, auf einer der Seiten
help_phrase = diese Wörter in dieser Reihenfolge
help_without = ohne das; geht vor jedem Filter
help_side = auf einer Seite; als regulärer Ausdruck
help_state = einer von mehreren Status; auch { $states }
help_rule = was die Prüfung gefunden hat
help_place = wo es ist; { $types }
help_score = Wert der Zuordnung
help_by = wer geprüft oder kommentiert hat und seit wann
help_has = was ein Segment hat; auch { $others }

# Refusals, as the program has them in English
refusal_structure = der neue Text würde den Aufbau der Seite ändern: eine Leerzeile oder eine Zeile, die eine Liste, Überschrift oder Tabelle beginnt oder beendet
refusal_unmatched = der neue Text enthält ein Tag `<span>` oder `</span>` ohne Gegenstück
refusal_spills = der neue Text würde Segment { $value } ändern: Dessen Code, Hervorhebung oder Link geht dort weiter
refusal_unseen = der neue Text enthält { $value }, ein unsichtbares Steuerzeichen; entfernen Sie es
refusal_two_blocks = die Segmente stehen in zwei Blöcken der Seite
refusal_one_sided = ein Segment ohne Ausgangstext oder Übersetzung kann weder verbunden noch geteilt werden
refusal_empty_half = jede Hälfte braucht Text in beiden Sprachen
