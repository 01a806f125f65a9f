# The page's own words in Czech.

skip_to_content = Přejít k obsahu
home = Domů
navigation = Všechny články
breadcrumbs = Nacházíte se zde
on_this_page = Na této stránce
about_page = O této stránce
articles = Články
article_count = { $count ->
    [one] { $count } článek
    [few] { $count } články
    [many] { $count } článku
   *[other] { $count } článků
}
search = Hledat
search_results = Výsledky
search_count = { $count ->
    [one] { $count } výsledek
    [few] { $count } výsledky
    [many] { $count } výsledku
   *[other] { $count } výsledků
}
search_none = Nebyly nalezeny žádné výsledky
search_hint = Zkontrolujte pravopis nebo zkuste jiná slova či méně slov.
search_more = Další výsledky
search_section = Sekce
search_everywhere = Všechny sekce
search_disk = Stránky otevřené z disku nelze prohledávat. Chcete-li hledat, otevřete tento web z webového serveru.
search_failed = Vyhledávání se nepodařilo načíst.
close = Zavřít
languages = Jazyky
not_translated = Zatím nepřeloženo
fallback = Tento článek ještě není přeložen. Čtete originál.
previous = Předchozí
next = Další
prev_next = Předchozí a další článek
updated = Aktualizováno
reading_time = { $count } min čtení
contributors = Přispěvatelé
related = Související články
edit = Upravit tuto stránku
translation_human = Přeloženo člověkem
translation_machine = Strojový překlad
translation_post_edited = Strojový překlad upravený člověkem
read_original = Přečíst originál
side_by_side = Zobrazit oba jazyky vedle sebe
only_target = Zobrazit pouze překlad
layout = Zobrazení
layout_split = Vedle sebe
layout_stacked = Pod sebou
to_source = Zobrazit originál této věty
to_target = Zobrazit překlad této věty
link_to_section = Odkaz na tento oddíl
version = Verze
note = Poznámka
tip = Tip
important = Důležité
warning = Upozornění
caution = Pozor
copy = Kopírovat
copied = Zkopírováno
scrollable = Chcete-li si přečíst celý obsah, posuňte jej do strany
not_found_title = Stránka nebyla nalezena
not_found_text = Článek mohl být přesunut nebo je v adrese překlep. Všechny články najdete na domovské stránce.
generated_by = Vytvořeno pomocí nástroje
code_not_found = Ukázka kódu nebyla nalezena.
video = Video
image_description = Popis obrázku
footnotes = Poznámky pod čarou
back_to_text = Zpět na text
task_done = Hotovo
task_open = Nedokončeno
colon = { ": " }
bracket_open = { " (" }
bracket_close = { ")" }
theme = Motiv
theme_system = Podle systému
theme_light = Světlý
theme_dark = Tmavý
