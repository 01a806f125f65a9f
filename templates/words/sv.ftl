# The page's own words in Swedish.

skip_to_content = Gå till innehållet
home = Startsida
navigation = Alla artiklar
breadcrumbs = Du är här
on_this_page = På den här sidan
about_page = Om den här sidan
articles = Artiklar
article_count = { $count ->
    [one] { $count } artikel
   *[other] { $count } artiklar
}
search = Sök
search_results = Resultat
search_count = { $count } resultat
search_none = Inget hittades
search_disk = Det går inte att söka i sidor som öppnats från disken. Öppna webbplatsen från en webbserver för att söka.
search_failed = Sökningen kunde inte läsas in.
close = Stäng
languages = Språk
not_translated = Inte översatt än
fallback = Den här artikeln är inte översatt än. Du läser originalet.
previous = Föregående
next = Nästa
neighbours = Föregående och nästa artikel
updated = Uppdaterad
edit = Redigera den här sidan
translation_human = Översatt av människor
translation_machine = Maskinöversatt
translation_machine_edited = Maskinöversatt och redigerad av människor
read_original = Läs originalet
side_by_side = Visa båda språken sida vid sida
only_target = Visa bara översättningen
layout = Visning
layout_split = Sida vid sida
layout_stacked = Under varandra
to_source = Visa originalet till den här meningen
to_target = Visa översättningen av den här meningen
link_to_section = Länk till det här avsnittet
note = Anmärkning
tip = Tips
important = Viktigt
warning = Varning
caution = Försiktighet
copy = Kopiera
copied = Kopierat
scrollable = Rulla i sidled för att läsa allt
not_found_title = Sidan finns inte
not_found_text = Artikeln kan ha flyttats eller så är adressen felstavad. Du hittar alla artiklar på startsidan.
generated_by = Skapad med
code_not_found = Kodexemplet kunde inte hittas.
video = Video
image_description = Beskrivning av bilden
footnotes = Fotnoter
back_to_text = Tillbaka till texten
task_done = Klart
task_open = Att göra
