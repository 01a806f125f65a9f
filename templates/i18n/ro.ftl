# The page's own words in Romanian.

skip_to_content = Salt la conținut
home = Pagina de pornire
navigation = Toate articolele
breadcrumbs = Vă aflați aici
on_this_page = Pe această pagină
about_page = Despre această pagină
articles = Articole
article_count = { $count ->
    [one] { $count } articol
    [few] { $count } articole
   *[other] { $count } de articole
}
search = Căutare
search_results = Rezultate
search_count = { $count ->
    [one] { $count } rezultat
    [few] { $count } rezultate
   *[other] { $count } de rezultate
}
search_none = Niciun rezultat
search_hint = Verificați ortografia sau încercați alte cuvinte ori mai puține cuvinte.
search_more = Mai multe rezultate
search_section = Secțiune
search_everywhere = Toate secțiunile
search_disk = Nu se poate căuta în paginile deschise de pe disc. Pentru a căuta, deschideți acest site de pe un server web.
search_failed = Căutarea nu a putut fi încărcată.
close = Închidere
languages = Limbi
not_translated = Netradus încă
fallback = Acest articol nu este tradus încă. Citiți originalul.
previous = Înapoi
next = Înainte
prev_next = Articolul anterior și articolul următor
updated = Actualizat la
reading_time = { $count } min de citit
contributors = Contribuitori
related = Articole similare
edit = Editați această pagină
translation_human = Tradus de oameni
translation_machine = Tradus automat
translation_post_edited = Tradus automat și revizuit de oameni
read_original = Citiți originalul
side_by_side = Afișați ambele limbi alăturat
only_target = Afișați doar traducerea
layout = Vizualizare
layout_split = Alăturat
layout_stacked = Una sub alta
to_source = Afișați originalul acestei propoziții
to_target = Afișați traducerea acestei propoziții
link_to_section = Link la această secțiune
version = Versiune
note = Notă
tip = Sfat
important = Important
warning = Avertisment
caution = Atenție
copy = Copiere
copied = Copiat
scrollable = Derulați lateral pentru a citi tot
not_found_title = Pagina nu a fost găsită
not_found_text = Este posibil ca articolul să fi fost mutat sau ca adresa să fie scrisă greșit. Găsiți toate articolele pe pagina de pornire.
generated_by = Creat cu
code_not_found = Exemplul de cod nu a fost găsit.
video = Video
image_description = Descrierea imaginii
footnotes = Note de subsol
back_to_text = Înapoi la text
task_done = Finalizat
task_open = De făcut
colon = { ": " }
bracket_open = { " (" }
bracket_close = { ")" }
theme = Temă
theme_system = Sistem
theme_light = Luminoasă
theme_dark = Întunecată
