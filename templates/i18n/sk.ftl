# The page's own words in Slovak.

skip_to_content = Prejsť na obsah
home = Domov
navigation = Všetky články
breadcrumbs = Nachádzate sa tu
on_this_page = Na tejto stránke
about_page = Informácie o tejto stránke
articles = Články
article_count = { $count ->
    [one] { $count } článok
    [few] { $count } články
    [many] { $count } článku
   *[other] { $count } článkov
}
search = Hľadať
search_results = Výsledky
search_count = { $count ->
    [one] { $count } výsledok
    [few] { $count } výsledky
    [many] { $count } výsledku
   *[other] { $count } výsledkov
}
search_none = Nenašli sa žiadne výsledky
search_hint = Skontrolujte pravopis alebo skúste iné slová či menej slov.
search_more = Ďalšie výsledky
search_section = Sekcia
search_everywhere = Všetky sekcie
search_disk = Stránky otvorené z disku nie je možné prehľadávať. Ak chcete vyhľadávať, otvorte túto lokalitu z webového servera.
search_failed = Vyhľadávanie sa nepodarilo načítať.
close = Zavrieť
languages = Jazyky
not_translated = Zatiaľ nepreložené
fallback = Tento článok ešte nie je preložený. Čítate originál.
previous = Predchádzajúce
next = Ďalšie
prev_next = Predchádzajúci a nasledujúci článok
updated = Aktualizované
reading_time = { $count } min čítania
contributors = Prispievatelia
related = Súvisiace články
edit = Upraviť túto stránku
translation_human = Preložil človek
translation_machine = Strojový preklad
translation_post_edited = Strojový preklad upravený človekom
read_original = Prečítať originál
side_by_side = Zobraziť oba jazyky vedľa seba
only_target = Zobraziť iba preklad
layout = Zobrazenie
layout_split = Vedľa seba
layout_stacked = Pod sebou
to_source = Zobraziť originál tejto vety
to_target = Zobraziť preklad tejto vety
link_to_section = Odkaz na túto časť
version = Verzia
note = Poznámka
tip = Tip
important = Dôležité
warning = Upozornenie
caution = Pozor
copy = Kopírovať
copied = Skopírované
scrollable = Ak si chcete prečítať celý obsah, posuňte ho do strany
not_found_title = Stránka sa nenašla
not_found_text = Článok mohol byť presunutý alebo je v adrese preklep. Všetky články nájdete na domovskej stránke.
generated_by = Vytvorené pomocou nástroja
code_not_found = Ukážka kódu sa nenašla.
video = Video
image_description = Popis obrázka
footnotes = Poznámky pod čiarou
back_to_text = Späť na text
task_done = Hotovo
task_open = Nedokončené
colon = { ": " }
bracket_open = { " (" }
bracket_close = { ")" }
theme = Motív
theme_system = Podľa systému
theme_light = Svetlý
theme_dark = Tmavý
