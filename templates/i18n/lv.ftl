# The page's own words in Latvian.

skip_to_content = Pāriet uz saturu
home = Sākums
navigation = Visi raksti
breadcrumbs = Jūs atrodaties šeit
on_this_page = Šajā lapā
about_page = Par šo lapu
articles = Raksti
article_count = { $count ->
    [zero] { $count } rakstu
    [one] { $count } raksts
   *[other] { $count } raksti
}
search = Meklēt
search_results = Rezultāti
search_count = { $count ->
    [zero] { $count } rezultātu
    [one] { $count } rezultāts
   *[other] { $count } rezultāti
}
search_none = Nav atrasts neviens rezultāts
search_hint = Pārbaudiet pareizrakstību vai izmēģiniet citus vārdus vai mazāk vārdu.
search_more = Vairāk rezultātu
search_section = Sadaļa
search_everywhere = Visas sadaļas
search_disk = Lapās, kas atvērtas no diska, nevar meklēt. Lai meklētu, atveriet šo vietni no tīmekļa servera.
search_failed = Neizdevās ielādēt meklēšanu.
close = Aizvērt
languages = Valodas
not_translated = Vēl nav tulkots
fallback = Šis raksts vēl nav tulkots. Jūs lasāt oriģinālu.
previous = Iepriekšējais
next = Nākamais
prev_next = Iepriekšējais un nākamais raksts
updated = Atjaunināts
reading_time = Lasīšanas laiks: { $count } min
contributors = Līdzautori
related = Saistītie raksti
edit = Rediģēt šo lapu
translation_human = Cilvēka tulkojums
translation_machine = Mašīntulkojums
translation_post_edited = Cilvēka rediģēts mašīntulkojums
read_original = Lasīt oriģinālu
side_by_side = Rādīt abas valodas līdzās
only_target = Rādīt tikai tulkojumu
layout = Skats
layout_split = Līdzās
layout_stacked = Viena zem otras
to_source = Rādīt šī teikuma oriģinālu
to_target = Rādīt šī teikuma tulkojumu
link_to_section = Saite uz šo sadaļu
version = Versija
note = Piezīme
tip = Padoms
important = Svarīgi
warning = Brīdinājums
caution = Uzmanību
copy = Kopēt
copied = Nokopēts
scrollable = Ritiniet uz sāniem, lai izlasītu visu
not_found_title = Lapa nav atrasta
not_found_text = Iespējams, raksts ir pārvietots vai adresē ir kļūda. Visus rakstus atradīsiet sākumlapā.
generated_by = Izveidots ar
code_not_found = Koda paraugs nav atrasts.
video = Video
image_description = Attēla apraksts
footnotes = Zemsvītras piezīmes
back_to_text = Atpakaļ uz tekstu
task_done = Pabeigts
task_open = Nav pabeigts
colon = { ": " }
bracket_open = { " (" }
bracket_close = { ")" }
theme = Motīvs
theme_system = Sistēmas
theme_light = Gaišs
theme_dark = Tumšs
