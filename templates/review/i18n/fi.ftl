# The workbench's own words in Finnish.

# The page
review = Tarkistus
review_of = Tarkistus: { $title }
search_and_filter = Hae ja suodata
words_example = sanoja
sort = Järjestä
sort_severity = vakavimmat ensin
sort_document = asiakirjan mukaan
sort_score = pienin pistemäärä ensin
whole_list = Koko luettelo
filters = Suodattimet
segments = Segmentit
id = Tunnus
source = Lähde
target = Kohde
findings = Havainnot
state = Tila
type = Tyyppi
score = Pisteet
segment = Segmentti
no_segment = Ei segmenttiä.
article_changed = Artikkeli on muuttunut.
insert_into_target = Lisää kohteeseen
this_segment = Tämä segmentti
comments = Kommentit
comment = Kommentti
add_comment = Lisää kommentti
resolve = Merkitse ratkaistuksi
reopen = Avaa uudelleen
more_about_segment = Lisää tästä segmentistä
change_file = Muutostiedosto
language = Kieli
close = Sulje
cancel = Peruuta
save = Tallenna
or = tai
labelled = { $label }: { $value }

# States and severities
state_unreviewed = tarkistamaton
state_approved = hyväksytty
state_rejected = hylätty
state_needs_work = korjattava
severity_error = virhe
severity_warning = varoitus
severity_info = tieto
none = ei mitään

# The list
missing = puuttuu
mark_gone = poissa
mark_unsaved = tallentamatta
mark_saving = tallennetaan
mark_expired = vanhentunut
mark_resolved = ratkaistu
mark_comment = kommentti
no_match = Yksikään segmentti ei vastaa hakua.
no_segments = Ei segmenttejä.
segment_count = { $count ->
    [one] { $count } segmentti
   *[other] { $count } segmenttiä
}
segment_count_of = { $count ->
    [one] { $shown }/{ $count } segmentti
   *[other] { $shown }/{ $count } segmenttiä
}
gone_count = poissa: { $count }
outdated_rows = { $count ->
    [one] { $count } rivi ei enää vastaa hakua: päivitä
   *[other] { $count } riviä ei enää vastaa hakua: päivitä
}
facet_rule = Sääntö
facet_type = Käännös
facet_article = Artikkeli
not_value = ei { $value }
facet_title = { $term }; Vaihto-näppäimellä: kaikki paitsi nämä
marked_count = { $count ->
    [one] { $count } segmentti valittu
   *[other] { $count } segmenttiä valittu
}
at_row = rivi { $row }
no_more = Tässä suunnassa ei ole enempää tällaisia segmenttejä.
last_of_list = Se oli luettelon viimeinen.
where_you_began = Tästä aloitit.
not_further = Et ole käynyt pidemmällä.
first_segments = Ensimmäiset { $count } segmenttiä; muita tarkistetaan…
nothing_shown = Mitään segmenttiä ei näytetä: luettelo on tyhjä.
reading_project = Luetaan projektia…
cannot_show = Projektia ei voi näyttää: { $reason }
only_shows = Tämä työpöytä vain näyttää projektin.
more_count = ja { $count } muuta
token_label = URL-osoite tai tunnussana
token_open = Avaa
token_note = URL-osoitteessa ei ole nyt käynnissä olevan ohjelman tunnussanaa. Avaa ohjelman tulostama URL-osoite tai liitä se tähän.

# Searches
searching = Haetaan…
no_patterns = Tämä selain ei anna sivun kokeilla säännöllisiä lausekkeita.
pattern_too_slow = Tämä säännöllinen lauseke kestää liian kauan. Yksinkertaista sitä: toisto toiston sisällä, kuten (a+)+, kokeilee hyvin monia vaihtoehtoja.
pattern_fails = Säännöllistä lauseketta ei voi käyttää: { $reason }
query_no_value = Suodattimella `{ $filter }` ei ole arvoa.
query_wrong_value = Suodattimen `{ $filter }` arvo ei voi olla `{ $value }`.
query_no_filter = `{ $filter }` ei ole suodatin.
query_did_you_mean = Tarkoititko `{ $choice }`?
query_expected = Odotettiin: { $choices }.
query_quote = Jos haluat hakea näitä merkkejä, kirjoita ne lainausmerkkeihin.
query_unclosed = Sulkematon lainausmerkki kohdassa { $text }.
query_bad_pattern = `{ $pattern }` ei ole kelvollinen säännöllinen lauseke: { $reason }.
query_since = `{ $term }` tarvitsee päivän, esimerkiksi { $example }.
query_score = `{ $term }` tarvitsee luvun väliltä 0–1, esimerkiksi { $example }.

# Progress
progress = Edistyminen
words = Sanat
reviewed = Tarkistettu
reviewer = Tarkistaja
day = Päivä
folder = Kansio
unknown = tuntematon
progress_summary = Segmenttejä: { $segments }; lähteen sanoja: { $words }, joista tarkistettu: { $reviewed }, hyväksytty: { $approved }.

# A segment
kind_code = koodi
kind_include = sisällytys
kind_link = linkki
kind_placeholder = paikkamerkki
kind_emphasis = korostus
kind_number = luku
only_in_source = Vain lähteessä:
only_in_target = Vain kohteessa:
invisible = näkymätön: { $names }
image = kuva
expired_changed = vanhentunut: teksti on muuttunut
score_of = pisteet { $score }
by_person = { $state }: { $person }
you = sinä
source_in = Lähde: { $language }
target_in = Kohde: { $language }
segment_gone = Tämä segmentti ei ole enää artikkelissaan.
kept_until_back = Kirjoittamasi säilyy, ja sen voi tallentaa, kun segmentti on taas paikallaan.
editable_after_import = Yhdistetty tai korjattu täällä: voit muokata sitä, kun muutokset on tuotu.
not_saved_because = Ei tallennettu: { $reason }
failed = Epäonnistui: { $reason }
cannot_be_saved = Ei voi tallentaa: { $reason }
article_findings = { $count ->
    [one] { $count } havainto koko artikkelista
   *[other] { $count } havaintoa koko artikkelista
}
fix_named = Korjaa: { $fix }
dismiss_rule = Ohita { $rule }
finding_count = { $count ->
    [one] { $count } havainto
   *[other] { $count } havaintoa
}
no_findings = Ei havaintoja.
page_checks_only = Tämä sivu tarkistaa vain linkit, koodin, luvut, korostukset, välilyönnit ja termit; kaikki säännöt suoritetaan, kun muutokset tuodaan.
no_missing_mark = Lähteen tageja tai paikkamerkkejä ei puutu.
inserted = Lisätty: { $text }
insert_named = Lisää { $text }
terms = Termit
not_these = ei:
stays = pysyy ennallaan

# Below a segment
tab_nearby = Lähellä
tab_page = Sivu
tab_same = Sama lähde ({ $count })
tab_matches = Samankaltaiset
tab_versions = Versiot
as_rendered = Sellaisena kuin se näkyy, ympäröivien segmenttien kanssa
not_in_list = Ei tässä luettelossa. Palaa siihen painamalla { $key }.
looking = Etsitään…
no_same_source = Tätä lähdettä ei ole muualla.
no_close = Projektissa ei ole mitään samankaltaista.
use = Käytä
use_match = Käytä osumaa { $number }
translation_memory = käännösmuisti
no_such_match = Osumaa { $number } ei ole.
match_used = Osuma { $number } on kohteessa.
changed_since_review = Muuttunut tarkistuksen jälkeen
no_versions = Tällä segmentillä ei ole aiempia versioita.

# Saving
nothing_unsaved_segment = Tässä segmentissä kaikki on tallennettu; painike, jossa on tallentamattomien tekstien määrä, näyttää muut.
nothing_unsaved = Täällä kaikki on tallennettu.
reverted = Tallennettu teksti palautettiin.
unsaved_count = { $count } tallentamatta
saving_count = { $count } tallennetaan
no_storage = Selaimen tallennustila ei ole käytettävissä: tallenna ennen kuin poistut sivulta.
server_replaced = Tämän sivun palvelin on lopetettu: se on käynnistetty uudelleen, tai täällä on nyt toinen projekti. Työsi on säilytetty tässä selaimessa. Avaa uusi URL-osoite, jonka ohjelma tulosti: se kysyy ennen kuin tallentaa sen, mitä täällä ei tallennettu.
from_session = { $count ->
    [one] { $count } muutos aiemmasta istunnosta
   *[other] { $count } muutosta aiemmasta istunnosta
}
session_note = Ne on säilytetty tässä selaimessa tallentamatta. Tallenna ne vain, jos ne ovat sinun.
later = Myöhemmin
save_them = Tallenna
discard_them = Hylkää
not_saved_kept = Ei vielä tallennettu: { $reason }. Muutos on säilytetty tässä selaimessa ja tallennetaan, kun se on mahdollista.
no_answer = Palvelin ei vastaa. Työsi on säilytetty tässä selaimessa ja tallennetaan, kun palvelin vastaa.
is_back = { $path } on taas paikallaan.
checked_at_import = Se tarkistetaan tuotaessa.
no_translation_now = Nyt ilman käännöstä: { $ids }.
saved = Tallennettu.
saved_act = Tallennettu: { $act }.
not_saved = Tallentamatta
all_saved = Kaikki on tallennettu.
no_longer_exists = Segmenttiä ei enää ole.
go_there = Siirry sinne
copy = Kopioi
copied = Kopioitu.
discard = Hylkää
server_answers = Palvelin vastaa taas.
reload_page = Artikkeleita on lisätty tai poistettu. Lataa sivu uudelleen, niin näet ne.
cannot_save_now = Mitään ei voi nyt tallentaa: { $reason }
can_save_again = Muutoksesi voi nyt tallentaa.
changed_while_editing = Tätä segmenttiä muutettiin muualla, kun muokkasit sitä.
source_changed_too = Myös sen lähde on muuttunut.
kept_until_choice = Tekstisi säilyy, kunnes valitset.
mine = Oma
theirs = Toinen, nykyinen teksti
empty = (tyhjä)
keep_mine = Pidä oma
use_theirs = Käytä toista
edit = Muokkaa
kept_other = Toinen versio säilytettiin.

# Changes in a file
history = Historia
nothing_changed = Mitään ei ole vielä muutettu.
nothing_to_redo = Ei mitään tehtäväksi uudelleen.
nothing_to_undo = Täällä ei ole kumottavaa; kaikki muutokset ovat historiassa.
redone = Tehty uudelleen: { $act }.
undone = Kumottu: { $act }.
your_name = Nimesi
fill_in = Täytä tämä kenttä.
also_earlier = { $count ->
    [one] myös { $count } muutos aiemmista tiedostoista
   *[other] myös { $count } muutosta aiemmista tiedostoista
}
download_changes = Lataa muutokset
changes_in_file = { $count ->
    [one] { $count } muutos tiedostossa.
   *[other] { $count } muutosta tiedostossa.
}
drafts_not_included = { $count ->
    [one] { $count } tallentamaton teksti ei ole mukana.
   *[other] { $count } tallentamatonta tekstiä ei ole mukana.
}
bad_change_file = Muutostiedosto ei kelpaa.
import_result = Toteutettu: { $applied }; ristiriitoja: { $conflicts }; hylätty: { $rejected }.

# Reviewing
judged_one = { $id }: { $state }.
judged_many = { $count ->
    [one] { $count } segmentti: { $state }.
   *[other] { $count } segmenttiä: { $state }.
}
judged_in_part = Kaikkien tila ei ole ”{ $state }”; epäonnistui { $kept }/{ $count }: { $reason }
save_first = Tallenna tai palauta ensin tekstisi: { $id }
nothing_here = Täällä ei ole mitään, mihin tätä voisi käyttää.
fixed_rule = Korjattu: { $rule }.
fix_noted = Merkitty: { $rule } korjataan, kun muutokset tuodaan.
why_false = Miksi tämä on väärä hälytys?
dismissed_rule = Ohitettu: { $rule }.
dismiss = Ohita
no_clean = Tässä luettelossa ei ole tarkistamattomia segmenttejä ilman havaintoja.
clean_summary = Segmentit, joissa on molemmat tekstit, ei havaintoja eikä tarkistusta: { $count }/{ $total } tässä luettelossa.
still_saving = Tallennus on kesken; yritä hetken kuluttua uudelleen.
left_changed = Muuttunut sen jälkeen ja jätetty ennalleen: { $names }.
earlier_changes = Aiemmat muutokset
this_window = tämä ikkuna
segments_in = { $count ->
    [one] { $count } segmentti: { $paths }
   *[other] { $count } segmenttiä: { $paths }
}
is_undone = kumottu
reply = Vastaus
imported_by = tuonut { $person }
comment_saved = Kommentti tallennettu.
resolved = Ratkaistu.
reopened = Avattu uudelleen.

# Alignment
not_consecutive = Valitut segmentit eivät ole peräkkäin yhdessä artikkelissa.
no_neighbor = Tässä artikkelissa ei ole enempää segmenttejä tässä suunnassa.
target_empty = Kohde on tyhjä.
select_two = Valitse kaksi segmenttiä tai niistä ensimmäinen.
cannot_merge = Ei voi yhdistää: { $reason }
becomes_one = Segmenteistä { $first } ja { $second } tulee yksi, { $first }.
merge = Yhdistä
split = Jaa
current_target = Nykyinen kohde
new_target = Uusi kohde
nothing_would_change = Mikään ei muuttuisi.
server_rejected = Palvelin hylkäsi sen.
target_of = Kohde: { $id }
caret_in_source = Vie osoitin lähteessä kohtaan, josta toinen puolisko alkaa.
split_help = Vie osoitin kummassakin tekstissä kohtaan, josta toinen puolisko alkaa; { $keys } siirtävät virke kerrallaan.
then = Sitten
split_title = Jaa { $id }

# Replacing
replace_scope = Tämän luettelon segmenttien kohteissa ({ $count }).
find = Etsi
replace_by = Korvaa tekstillä
regular_expression = säännöllinen lauseke ($1 ryhmille)
case_matters = erota isot ja pienet kirjaimet
whole_words = kokonaiset sanat
replace = Korvaa
say_what = Kirjoita, mitä etsit.
no_target_holds = Missään kohteessa ei ole tätä.
replace_in = Korvaa segmentissä { $id }
your_text_unsaved = tekstiäsi ei ole tallennettu tässä
would_change = { $count ->
    [one] { $count } kohde muuttuisi.
   *[other] { $count } kohdetta muuttuisi.
}
choose_all = Kaikki
choose_none = Ei mitään
now = Nyt
not_checked = ei voitu tarkistaa
new_findings = uutta: { $rules }
checking_texts = Tarkistetaan uusia tekstejä…
see_first = Mitään ei ole vielä korvattu: katso, mitä uusista teksteistä sanotaan.
nothing_chosen = Mitään ei ole valittu.
replaced_in = Korvattu { $count } segmentissä.
same_source_summary = Muita segmenttejä, joilla on tämä lähde: { $count }; joilla on jo tämä kohde: { $same }.
approve_too = hyväksy myös ne
apply = Käytä

# Commands
group_go = Siirry
group_list = Luettelo
group_align = Kohdista
group_conflict = Ristiriita
group_view = Näytä
next_segment = Seuraava segmentti
previous_segment = Edellinen segmentti
page_down = Sivu alas
page_up = Sivu ylös
first_segment = Ensimmäinen segmentti
last_segment = Viimeinen segmentti
next_with_findings = Seuraava, jossa on havaintoja
previous_with_findings = Edellinen, jossa on havaintoja
next_unreviewed = Seuraava tarkistamaton
previous_unreviewed = Edellinen tarkistamaton
extend_down = Laajenna valintaa alas
extend_up = Laajenna valintaa ylös
go_back = Takaisin edelliseen paikkaan
go_forward = Taas eteenpäin
change_sort = Vaihda järjestystä
refresh_list = Päivitä luettelo
approve_clean = Hyväksy kaikki, joissa ei ole havaintoja
show_unsaved = Näytä tallentamattomat muutokset
approve = Hyväksy
needs_work = Korjattava
reject = Hylkää
reset_review = Palauta tarkistamattomaksi
resolve_or_reopen = Merkitse kommentit ratkaistuiksi tai avaa ne uudelleen
apply_fix = Käytä ensimmäistä turvallista korjausta
dismiss_first = Ohita ensimmäinen havainto
undo = Kumoa
redo = Tee uudelleen
save_next = Tallenna ja siirry seuraavaan
save_approve_next = Tallenna, hyväksy ja siirry seuraavaan
back_to_list = Takaisin luetteloon (teksti säilyy)
revert = Palauta tallennettu teksti
copy_source = Kopioi lähde
insert_special = Lisää lähteen tagi tai erikoismerkki
insert_missing = Lisää seuraava puuttuva tagi tai paikkamerkki
apply_to_same = Käytä kaikkiin, joilla on sama lähde
next_without_saving = Seuraava segmentti, tallentamatta
previous_without_saving = Edellinen segmentti, tallentamatta
swap_targets = Vaihda kohteet seuraavan segmentin kanssa
swap = Vaihda
sentence_up = Siirrä ensimmäinen virke edelliseen segmenttiin
sentence_down = Siirrä viimeinen virke seuraavaan segmenttiin
sentence = Virke
merge_next = Yhdistä seuraavaan segmenttiin
shift_up = Siirrä kohteita yksi ylös
shift_down = Siirrä kohteita yksi alas
targets = Kohteet
below = Alla: { $tab }
keys = Näppäimet
load_change_file = Lataa muutostiedosto
in_target_field = kohteen kentässä
single_keys = Yhden merkin näppäimet toimivat tekstikenttien ulkopuolella
two_words = kaksi sanaa
a_word = sana
help_words = molemmat, kummalla tahansa puolella
help_phrase = nämä sanat tässä järjestyksessä
help_without = ilman sitä; toimii ennen jokaista suodatinta
help_side = yhdellä puolella; säännöllisenä lausekkeena
help_state = jokin useista tiloista; myös { $states }
help_rule = mitä tarkistus löysi
help_place = missä se on; { $types }
help_score = kohdistuspisteet
help_by = kuka tarkisti tai kommentoi, ja mistä lähtien
help_has = mitä segmentillä on; myös { $others }

# Refusals, as the program has them in English
refusal_structure = uusi teksti muuttaisi sivun rakennetta: tyhjä rivi tai rivi, joka aloittaa tai päättää luettelon, otsikon tai taulukon
refusal_unmatched = uudessa tekstissä on pariton tagi `<span>` tai `</span>`
refusal_spills = uusi teksti muuttaisi segmenttiä { $value }: sen koodi, korostus tai linkki jatkuu siellä
refusal_unseen = uudessa tekstissä on { $value }, näkymätön ohjausmerkki; poista se
refusal_two_blocks = segmentit ovat sivun kahdessa lohkossa
refusal_one_sided = segmenttiä, jolta puuttuu lähde tai käännös, ei voi yhdistää eikä jakaa
refusal_empty_half = kummassakin puoliskossa on oltava tekstiä molemmilla kielillä
