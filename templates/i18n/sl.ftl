# The page's own words in Slovenian.

skip_to_content = Preskoči na vsebino
home = Domov
navigation = Vsi članki
breadcrumbs = Tukaj ste
on_this_page = Na tej strani
about_page = O tej strani
articles = Članki
article_count = { $count ->
    [one] { $count } članek
    [two] { $count } članka
    [few] { $count } članki
   *[other] { $count } člankov
}
search = Išči
search_results = Rezultati
search_count = { $count ->
    [one] { $count } rezultat
    [two] { $count } rezultata
    [few] { $count } rezultati
   *[other] { $count } rezultatov
}
search_none = Ni rezultatov
search_hint = Preverite črkovanje ali poskusite z drugimi besedami ali manj besedami.
search_more = Več rezultatov
search_section = Odsek
search_everywhere = Vsi odseki
search_disk = Po straneh, odprtih z diska, ni mogoče iskati. Za iskanje odprite to spletno mesto v spletnem strežniku.
search_failed = Iskanja ni bilo mogoče naložiti.
close = Zapri
languages = Jeziki
not_translated = Še ni prevedeno
fallback = Ta članek še ni preveden. Berete izvirnik.
previous = Nazaj
next = Naprej
prev_next = Prejšnji in naslednji članek
updated = Posodobljeno
reading_time = { $count } min branja
contributors = Sodelujoči
related = Povezani članki
edit = Uredi to stran
translation_human = Človeški prevod
translation_machine = Strojni prevod
translation_post_edited = Strojni prevod, ki ga je uredil človek
read_original = Preberi izvirnik
side_by_side = Prikaži oba jezika vzporedno
only_target = Prikaži samo prevod
layout = Pogled
layout_split = Vzporedno
layout_stacked = Eden pod drugim
to_source = Prikaži izvirnik tega stavka
to_target = Prikaži prevod tega stavka
link_to_section = Povezava do tega odseka
version = Različica
note = Opomba
tip = Namig
important = Pomembno
warning = Opozorilo
caution = Previdno
copy = Kopiraj
copied = Kopirano
scrollable = Pomaknite se vstran, če želite prebrati vse
not_found_title = Strani ni bilo mogoče najti
not_found_text = Članek je bil morda premaknjen ali pa je v naslovu napaka. Vse članke najdete na domači strani.
generated_by = Ustvarjeno z orodjem
code_not_found = Primera kode ni bilo mogoče najti.
video = Videoposnetek
image_description = Opis slike
footnotes = Sprotne opombe
back_to_text = Nazaj na besedilo
task_done = Dokončano
task_open = Nedokončano
colon = { ": " }
bracket_open = { " (" }
bracket_close = { ")" }
theme = Tema
theme_system = Po sistemu
theme_light = Svetla
theme_dark = Temna
