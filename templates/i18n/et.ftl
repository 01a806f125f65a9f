# The page's own words in Estonian.

skip_to_content = Liigu sisu juurde
home = Avaleht
navigation = Kõik artiklid
breadcrumbs = Asute siin
on_this_page = Sellel lehel
about_page = Teave selle lehe kohta
articles = Artiklid
article_count = { $count ->
    [one] { $count } artikkel
   *[other] { $count } artiklit
}
search = Otsi
search_results = Tulemused
search_count = { $count ->
    [one] { $count } tulemus
   *[other] { $count } tulemust
}
search_none = Tulemusi ei leitud
search_hint = Kontrollige õigekirja või proovige muid sõnu või vähem sõnu.
search_more = Veel tulemusi
search_section = Jaotis
search_everywhere = Kõik jaotised
search_disk = Kettalt avatud lehtedelt ei saa otsida. Otsimiseks avage see sait veebiserverist.
search_failed = Otsingut ei saanud laadida.
close = Sule
languages = Keeled
not_translated = Veel tõlkimata
fallback = Seda artiklit pole veel tõlgitud. Loete originaali.
previous = Eelmine
next = Järgmine
prev_next = Eelmine ja järgmine artikkel
updated = Uuendatud
reading_time = Lugemisaeg: { $count } min
contributors = Kaasautorid
related = Seotud artiklid
edit = Redigeeri seda lehte
translation_human = Inimtõlge
translation_machine = Masintõlge
translation_post_edited = Inimese toimetatud masintõlge
read_original = Loe originaali
side_by_side = Kuva mõlemad keeled kõrvuti
only_target = Kuva ainult tõlge
layout = Vaade
layout_split = Kõrvuti
layout_stacked = Üksteise all
to_source = Kuva selle lause originaal
to_target = Kuva selle lause tõlge
link_to_section = Link sellele jaotisele
version = Versioon
note = Märkus
tip = Näpunäide
important = Oluline
warning = Hoiatus
caution = Ettevaatust
copy = Kopeeri
copied = Kopeeritud
scrollable = Kogu sisu lugemiseks kerige külgsuunas
not_found_title = Lehte ei leitud
not_found_text = Artikkel võib olla teisaldatud või aadressis võib olla viga. Kõik artiklid leiate avalehelt.
generated_by = Loodud tööriistaga
code_not_found = Koodinäidist ei leitud.
video = Video
image_description = Pildi kirjeldus
footnotes = Allmärkused
back_to_text = Tagasi teksti juurde
task_done = Tehtud
task_open = Tegemata
colon = { ": " }
bracket_open = { " (" }
bracket_close = { ")" }
theme = Teema
theme_system = Süsteemi järgi
theme_light = Hele
theme_dark = Tume
