# The page's own words in Croatian.

skip_to_content = Prijeđi na sadržaj
home = Početna stranica
navigation = Svi članci
breadcrumbs = Nalazite se ovdje
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
search_hint = Provjerite pravopis ili pokušajte s drugim riječima ili s manje riječi.
search_more = Više rezultata
search_section = Odjeljak
search_everywhere = Svi odjeljci
search_disk = Stranice otvorene s diska nije moguće pretraživati. Da biste pretraživali, otvorite ovo web-mjesto s web-poslužitelja.
search_failed = Učitavanje pretraživanja nije uspjelo.
close = Zatvori
languages = Jezici
not_translated = Još nije prevedeno
fallback = Ovaj članak još nije preveden. Čitate izvornik.
previous = Prethodno
next = Dalje
prev_next = Prethodni i sljedeći članak
updated = Ažurirano
reading_time = Vrijeme čitanja: { $count } min
contributors = Suradnici
related = Povezani članci
edit = Uredi ovu stranicu
translation_human = Ljudski prijevod
translation_machine = Strojni prijevod
translation_post_edited = Strojni prijevod koji je uredio čovjek
read_original = Pročitaj izvornik
side_by_side = Prikaži oba jezika usporedno
only_target = Prikaži samo prijevod
layout = Prikaz
layout_split = Usporedno
layout_stacked = Jedan ispod drugoga
to_source = Prikaži izvornik ove rečenice
to_target = Prikaži prijevod ove rečenice
link_to_section = Veza na ovaj odjeljak
version = Verzija
note = Napomena
tip = Savjet
important = Važno
warning = Upozorenje
caution = Oprez
copy = Kopiraj
copied = Kopirano
scrollable = Pomaknite se u stranu da biste pročitali sve
not_found_title = Stranica nije pronađena
not_found_text = Članak je možda premješten ili je adresa pogrešno upisana. Sve članke možete pronaći na početnoj stranici.
generated_by = Izrađeno uz
code_not_found = Primjer koda nije pronađen.
video = Videozapis
image_description = Opis slike
footnotes = Fusnote
back_to_text = Natrag na tekst
task_done = Dovršeno
task_open = Nije dovršeno
colon = { ": " }
bracket_open = { " (" }
bracket_close = { ")" }
theme = Tema
theme_system = Prema sustavu
theme_light = Svijetla
theme_dark = Tamna
