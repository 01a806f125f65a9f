# The page's own words in Dutch.

skip_to_content = Naar de inhoud
home = Startpagina
navigation = Alle artikelen
breadcrumbs = Je bent hier
on_this_page = Op deze pagina
about_page = Over deze pagina
articles = Artikelen
article_count = { $count ->
    [one] { $count } artikel
   *[other] { $count } artikelen
}
search = Zoeken
search_results = Resultaten
search_count = { $count ->
    [one] { $count } resultaat
   *[other] { $count } resultaten
}
search_none = Niets gevonden
search_hint = Controleer de spelling, of probeer andere of minder woorden.
search_more = Meer resultaten
search_section = Onderdeel
search_everywhere = Alle onderdelen
search_disk = In pagina’s die vanaf de schijf zijn geopend, kun je niet zoeken. Open deze site via een webserver om te zoeken.
search_failed = De zoekfunctie kon niet worden geladen.
close = Sluiten
languages = Talen
not_translated = Nog niet vertaald
fallback = Dit artikel is nog niet vertaald. Je leest het origineel.
previous = Vorige
next = Volgende
prev_next = Vorig en volgend artikel
updated = Bijgewerkt op
reading_time = { $count } min leestijd
contributors = Bijdragers
related = Verwante artikelen
edit = Deze pagina bewerken
translation_human = Vertaald door mensen
translation_machine = Machinaal vertaald
translation_post_edited = Machinaal vertaald, door mensen bewerkt
read_original = Het origineel lezen
side_by_side = Beide talen naast elkaar tonen
only_target = Alleen de vertaling tonen
layout = Weergave
layout_split = Naast elkaar
layout_stacked = Onder elkaar
to_source = Het origineel van deze zin tonen
to_target = De vertaling van deze zin tonen
link_to_section = Link naar deze sectie
version = Versie
note = Opmerking
tip = Tip
important = Belangrijk
warning = Waarschuwing
caution = Let op
copy = Kopiëren
copied = Gekopieerd
scrollable = Scrol opzij om alles te lezen
not_found_title = Deze pagina bestaat niet
not_found_text = Misschien is het artikel verplaatst of bevat het adres een typefout. Alle artikelen vind je op de startpagina.
generated_by = Gemaakt met
code_not_found = Het codevoorbeeld is niet gevonden.
video = Video
image_description = Beschrijving van de afbeelding
footnotes = Voetnoten
back_to_text = Terug naar de tekst
task_done = Klaar
task_open = Nog te doen
colon = { ": " }
bracket_open = { " (" }
bracket_close = { ")" }
theme = Thema
theme_system = Systeem
theme_light = Licht
theme_dark = Donker
