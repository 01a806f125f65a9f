# The page's own words in German.

skip_to_content = Zum Inhalt springen
home = Startseite
navigation = Alle Artikel
breadcrumbs = Sie sind hier
on_this_page = Auf dieser Seite
about_page = Über diese Seite
articles = Artikel
article_count = { $count } Artikel
search = Suche
search_results = Ergebnisse
search_count = { $count ->
    [one] { $count } Ergebnis
   *[other] { $count } Ergebnisse
}
search_none = Nichts gefunden
search_disk = Seiten, die von der Festplatte geöffnet wurden, lassen sich nicht durchsuchen. Öffnen Sie diese Website über einen Webserver, um zu suchen.
search_failed = Die Suche konnte nicht geladen werden.
close = Schließen
languages = Sprachen
not_translated = Noch nicht übersetzt
fallback = Dieser Artikel ist noch nicht übersetzt. Sie lesen das Original.
previous = Zurück
next = Weiter
neighbours = Vorheriger und nächster Artikel
updated = Aktualisiert am
edit = Diese Seite bearbeiten
translation_human = Von Menschen übersetzt
translation_machine = Maschinell übersetzt
translation_machine_edited = Maschinell übersetzt, von Menschen bearbeitet
read_original = Original lesen
side_by_side = Beide Sprachen nebeneinander anzeigen
only_target = Nur die Übersetzung anzeigen
layout = Ansicht
layout_split = Nebeneinander
layout_stacked = Untereinander
to_source = Original dieses Satzes anzeigen
to_target = Übersetzung dieses Satzes anzeigen
link_to_section = Link zu diesem Abschnitt
note = Hinweis
tip = Tipp
important = Wichtig
warning = Warnung
caution = Vorsicht
copy = Kopieren
copied = Kopiert
scrollable = Scrollen Sie seitwärts, um alles zu lesen
not_found_title = Diese Seite gibt es nicht
not_found_text = Möglicherweise wurde der Artikel verschoben, oder die Adresse enthält einen Tippfehler. Alle Artikel finden Sie auf der Startseite.
generated_by = Erstellt mit
code_not_found = Das Codebeispiel wurde nicht gefunden.
video = Video
image_description = Beschreibung des Bildes
footnotes = Fußnoten
back_to_text = Zurück zum Text
task_done = Erledigt
task_open = Offen
