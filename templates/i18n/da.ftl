# The page's own words in Danish.

skip_to_content = Gå til indholdet
home = Startside
navigation = Alle artikler
breadcrumbs = Du er her
on_this_page = På denne side
about_page = Om denne side
articles = Artikler
article_count = { $count ->
    [one] { $count } artikel
   *[other] { $count } artikler
}
search = Søg
search_results = Resultater
search_count = { $count ->
    [one] { $count } resultat
   *[other] { $count } resultater
}
search_none = Ingen resultater
search_hint = Tjek stavningen, eller prøv andre eller færre ord.
search_more = Flere resultater
search_section = Afsnit
search_everywhere = Alle afsnit
search_disk = Der kan ikke søges i sider, der er åbnet fra disken. Åbn webstedet fra en webserver for at søge.
search_failed = Søgningen kunne ikke indlæses.
close = Luk
languages = Sprog
not_translated = Endnu ikke oversat
fallback = Denne artikel er ikke oversat endnu. Du læser originalen.
previous = Forrige
next = Næste
prev_next = Forrige og næste artikel
updated = Opdateret
reading_time = { $count } min. læsning
contributors = Bidragydere
related = Relaterede artikler
edit = Rediger denne side
translation_human = Oversat af mennesker
translation_machine = Maskinoversat
translation_post_edited = Maskinoversat og redigeret af mennesker
read_original = Læs originalen
side_by_side = Vis begge sprog side om side
only_target = Vis kun oversættelsen
layout = Visning
layout_split = Side om side
layout_stacked = Under hinanden
to_source = Vis originalen til denne sætning
to_target = Vis oversættelsen af denne sætning
link_to_section = Link til dette afsnit
version = Version
note = Bemærk
tip = Tip
important = Vigtigt
warning = Advarsel
caution = Forsigtig
copy = Kopiér
copied = Kopieret
scrollable = Rul sidelæns for at læse det hele
not_found_title = Denne side findes ikke
not_found_text = Artiklen kan være flyttet, eller adressen kan være stavet forkert. Du finder alle artikler på startsiden.
generated_by = Lavet med
code_not_found = Kodeeksemplet blev ikke fundet.
video = Video
image_description = Beskrivelse af billedet
footnotes = Fodnoter
back_to_text = Tilbage til teksten
task_done = Udført
task_open = Ikke udført
colon = { ": " }
bracket_open = { " (" }
bracket_close = { ")" }
theme = Tema
theme_system = System
theme_light = Lyst
theme_dark = Mørkt
