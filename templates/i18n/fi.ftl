# The page's own words in Finnish.

skip_to_content = Siirry sisältöön
home = Aloitussivu
navigation = Kaikki artikkelit
breadcrumbs = Olet tässä
on_this_page = Tällä sivulla
about_page = Tietoja tästä sivusta
articles = Artikkelit
article_count = { $count ->
    [one] { $count } artikkeli
   *[other] { $count } artikkelia
}
search = Hae
search_results = Tulokset
search_count = { $count ->
    [one] { $count } tulos
   *[other] { $count } tulosta
}
search_none = Ei tuloksia
search_hint = Tarkista oikeinkirjoitus tai kokeile muita sanoja tai vähemmän sanoja.
search_more = Lisää tuloksia
search_section = Osio
search_everywhere = Kaikki osiot
search_disk = Levyltä avatuista sivuista ei voi hakea. Jos haluat hakea, avaa tämä sivusto verkkopalvelimelta.
search_failed = Hakua ei voitu ladata.
close = Sulje
languages = Kielet
not_translated = Ei vielä käännetty
fallback = Tätä artikkelia ei ole vielä käännetty. Luet alkuperäistä tekstiä.
previous = Edellinen
next = Seuraava
prev_next = Edellinen ja seuraava artikkeli
updated = Päivitetty
reading_time = Lukuaika: { $count } min
contributors = Tekijät
related = Aiheeseen liittyvät artikkelit
edit = Muokkaa tätä sivua
translation_human = Ihmisen kääntämä
translation_machine = Konekäännös
translation_post_edited = Konekäännös, jonka ihminen on muokannut
read_original = Lue alkuperäinen teksti
side_by_side = Näytä molemmat kielet rinnakkain
only_target = Näytä vain käännös
layout = Näkymä
layout_split = Rinnakkain
layout_stacked = Allekkain
to_source = Näytä tämän virkkeen alkuperäinen teksti
to_target = Näytä tämän virkkeen käännös
link_to_section = Linkki tähän osaan
version = Versio
note = Huomautus
tip = Vihje
important = Tärkeää
warning = Varoitus
caution = Huomio
copy = Kopioi
copied = Kopioitu
scrollable = Vieritä sivusuunnassa, niin voit lukea koko sisällön
not_found_title = Sivua ei löydy
not_found_text = Artikkeli on ehkä siirretty tai osoitteessa on kirjoitusvirhe. Kaikki artikkelit löytyvät aloitussivulta.
generated_by = Luotu työkalulla
code_not_found = Koodiesimerkkiä ei löytynyt.
video = Video
image_description = Kuvan kuvaus
footnotes = Alaviitteet
back_to_text = Takaisin tekstiin
task_done = Valmis
task_open = Tekemättä
colon = { ": " }
bracket_open = { " (" }
bracket_close = { ")" }
theme = Teema
theme_system = Järjestelmän mukaan
theme_light = Vaalea
theme_dark = Tumma
