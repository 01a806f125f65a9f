# The page's own words in Lithuanian.

skip_to_content = Pereiti prie turinio
home = Pradžia
navigation = Visi straipsniai
breadcrumbs = Esate čia
on_this_page = Šiame puslapyje
about_page = Apie šį puslapį
articles = Straipsniai
article_count = { $count ->
    [one] { $count } straipsnis
    [few] { $count } straipsniai
    [many] { $count } straipsnio
   *[other] { $count } straipsnių
}
search = Ieškoti
search_results = Rezultatai
search_count = { $count ->
    [one] { $count } rezultatas
    [few] { $count } rezultatai
    [many] { $count } rezultato
   *[other] { $count } rezultatų
}
search_none = Rezultatų nerasta
search_hint = Patikrinkite rašybą arba pabandykite kitus ar mažiau žodžių.
search_more = Daugiau rezultatų
search_section = Skyrius
search_everywhere = Visi skyriai
search_disk = Puslapiuose, atidarytuose iš disko, ieškoti negalima. Norėdami ieškoti, atidarykite šią svetainę iš žiniatinklio serverio.
search_failed = Nepavyko įkelti ieškos.
close = Uždaryti
languages = Kalbos
not_translated = Dar neišversta
fallback = Šis straipsnis dar neišverstas. Skaitote originalą.
previous = Ankstesnis
next = Kitas
prev_next = Ankstesnis ir kitas straipsnis
updated = Atnaujinta
reading_time = Skaitymo laikas: { $count } min.
contributors = Prisidėjo
related = Susiję straipsniai
edit = Redaguoti šį puslapį
translation_human = Išvertė žmogus
translation_machine = Mašininis vertimas
translation_post_edited = Žmogaus redaguotas mašininis vertimas
read_original = Skaityti originalą
side_by_side = Rodyti abi kalbas greta
only_target = Rodyti tik vertimą
layout = Rodinys
layout_split = Greta
layout_stacked = Viena po kita
to_source = Rodyti šio sakinio originalą
to_target = Rodyti šio sakinio vertimą
link_to_section = Saitas į šį skyrių
version = Versija
note = Pastaba
tip = Patarimas
important = Svarbu
warning = Įspėjimas
caution = Dėmesio
copy = Kopijuoti
copied = Nukopijuota
scrollable = Slinkite į šoną, kad perskaitytumėte viską
not_found_title = Puslapis nerastas
not_found_text = Galbūt straipsnis perkeltas arba adrese yra klaida. Visus straipsnius rasite pradžios puslapyje.
generated_by = Sukurta naudojant
code_not_found = Kodo pavyzdys nerastas.
video = Vaizdo įrašas
image_description = Vaizdo aprašas
footnotes = Išnašos
back_to_text = Grįžti į tekstą
task_done = Atlikta
task_open = Neatlikta
colon = { ": " }
bracket_open = { " (" }
bracket_close = { ")" }
theme = Tema
theme_system = Pagal sistemą
theme_light = Šviesi
theme_dark = Tamsi
