# The page's own words in Norwegian (bokmål).

skip_to_content = Gå til innholdet
home = Startside
navigation = Alle artikler
breadcrumbs = Du er her
on_this_page = På denne siden
about_page = Om denne siden
articles = Artikler
article_count = { $count ->
    [one] { $count } artikkel
   *[other] { $count } artikler
}
search = Søk
search_results = Resultater
search_count = { $count ->
    [one] { $count } resultat
   *[other] { $count } resultater
}
search_none = Ingen resultater
search_hint = Kontroller stavemåten, eller prøv andre eller færre ord.
search_more = Flere resultater
search_section = Del
search_everywhere = Alle deler
search_disk = Det går ikke an å søke i sider som er åpnet fra disken. Åpne nettstedet fra en webserver for å søke.
search_failed = Søket kunne ikke lastes inn.
close = Lukk
languages = Språk
not_translated = Ikke oversatt ennå
fallback = Denne artikkelen er ikke oversatt ennå. Du leser originalen.
previous = Forrige
next = Neste
prev_next = Forrige og neste artikkel
updated = Oppdatert
reading_time = { $count } min lesetid
contributors = Bidragsytere
related = Relaterte artikler
edit = Rediger denne siden
translation_human = Oversatt av mennesker
translation_machine = Maskinoversatt
translation_post_edited = Maskinoversatt og redigert av mennesker
read_original = Les originalen
side_by_side = Vis begge språkene side om side
only_target = Vis bare oversettelsen
layout = Visning
layout_split = Side om side
layout_stacked = Under hverandre
to_source = Vis originalen til denne setningen
to_target = Vis oversettelsen av denne setningen
link_to_section = Kobling til denne delen
version = Versjon
note = Merk
tip = Tips
important = Viktig
warning = Advarsel
caution = Forsiktig
copy = Kopier
copied = Kopiert
scrollable = Rull sidelengs for å lese alt
not_found_title = Fant ikke siden
not_found_text = Artikkelen kan være flyttet, eller adressen kan være feilskrevet. Du finner alle artiklene på startsiden.
generated_by = Laget med
code_not_found = Fant ikke kodeeksemplet.
video = Video
image_description = Beskrivelse av bildet
footnotes = Fotnoter
back_to_text = Tilbake til teksten
task_done = Fullført
task_open = Ikke fullført
colon = { ": " }
bracket_open = { " (" }
bracket_close = { ")" }
theme = Tema
theme_system = System
theme_light = Lyst
theme_dark = Mørkt
