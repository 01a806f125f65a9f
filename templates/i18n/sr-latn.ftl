# The page's own words in Serbian in Latin script.

skip_to_content = Pređi na sadržaj
home = Početna stranica
navigation = Svi članci
breadcrumbs = Nalazite se ovde
on_this_page = Na ovoj stranici
about_page = O ovoj stranici
articles = Članci
article_count = { $count ->
    [one] { $count } članak
    [few] { $count } članka
   *[other] { $count } članaka
}
search = Pretraži
search_results = Rezultati
search_count = { $count ->
    [one] { $count } rezultat
    [few] { $count } rezultata
   *[other] { $count } rezultata
}
search_none = Nema rezultata
search_hint = Proverite pravopis ili pokušajte sa drugim rečima ili sa manje reči.
search_more = Više rezultata
search_section = Odeljak
search_everywhere = Svi odeljci
search_disk = Stranice otvorene sa diska ne mogu da se pretražuju. Da biste pretraživali, otvorite ovu lokaciju sa veb servera.
search_failed = Učitavanje pretrage nije uspelo.
close = Zatvori
languages = Jezici
not_translated = Još nije prevedeno
fallback = Ovaj članak još nije preveden. Čitate original.
previous = Prethodno
next = Dalje
prev_next = Prethodni i sledeći članak
updated = Ažurirano
reading_time = { $count } min čitanja
contributors = Saradnici
related = Povezani članci
edit = Uredi ovu stranicu
translation_human = Ljudski prevod
translation_machine = Mašinski prevod
translation_post_edited = Mašinski prevod koji je uredio čovek
read_original = Pročitaj original
side_by_side = Prikaži oba jezika uporedo
only_target = Prikaži samo prevod
layout = Prikaz
layout_split = Uporedo
layout_stacked = Jedan ispod drugog
to_source = Prikaži original ove rečenice
to_target = Prikaži prevod ove rečenice
link_to_section = Veza ka ovom odeljku
version = Verzija
note = Napomena
tip = Savet
important = Važno
warning = Upozorenje
caution = Oprez
copy = Kopiraj
copied = Kopirano
scrollable = Pomerite u stranu da biste pročitali sve
not_found_title = Stranica nije pronađena
not_found_text = Članak je možda premešten ili je adresa pogrešno uneta. Sve članke možete da pronađete na početnoj stranici.
generated_by = Napravljeno pomoću alata
code_not_found = Primer koda nije pronađen.
video = Video
image_description = Opis slike
footnotes = Fusnote
back_to_text = Nazad na tekst
task_done = Gotovo
task_open = Nije gotovo
colon = { ": " }
bracket_open = { " (" }
bracket_close = { ")" }
theme = Tema
theme_system = Sistemska
theme_light = Svetla
theme_dark = Tamna
