# The workbench's own words in Dutch.

# The page
review = Review
review_of = Review: { $title }
search_and_filter = Zoeken en filteren
words_example = woorden
sort = Sorteren
sort_severity = ernstigste eerst
sort_document = op document
sort_score = laagste score eerst
whole_list = Hele lijst
filters = Filters
segments = Segmenten
id = Id
source = Bron
target = Doel
findings = Bevindingen
state = Status
type = Soort
score = Score
segment = Segment
no_segment = Geen segment.
article_changed = Het artikel is gewijzigd.
insert_into_target = In het doel invoegen
this_segment = Dit segment
comments = Opmerkingen
comment = Opmerking
add_comment = Opmerking toevoegen
resolve = Oplossen
reopen = Heropenen
more_about_segment = Meer over dit segment
change_file = Wijzigingsbestand
language = Taal
close = Sluiten
cancel = Annuleren
save = Opslaan
or = of
labelled = { $label }: { $value }

# States and severities
state_unreviewed = niet beoordeeld
state_approved = goedgekeurd
state_rejected = afgekeurd
state_needs_work = moet beter
severity_error = fout
severity_warning = waarschuwing
severity_info = info
none = geen

# The list
missing = ontbreekt
mark_gone = verdwenen
mark_unsaved = niet opgeslagen
mark_saving = wordt opgeslagen
mark_expired = verlopen
mark_resolved = opgelost
mark_comment = opmerking
no_match = Geen segment voldoet aan deze zoekopdracht.
no_segments = Geen segmenten.
segment_count = { $count ->
    [one] { $count } segment
   *[other] { $count } segmenten
}
segment_count_of = { $count ->
    [one] { $shown } van { $count } segment
   *[other] { $shown } van { $count } segmenten
}
gone_count = { $count } verdwenen
outdated_rows = { $count ->
    [one] { $count } rij voldoet niet meer: vernieuwen
   *[other] { $count } rijen voldoen niet meer: vernieuwen
}
facet_rule = Regel
facet_type = Vertaling
facet_article = Artikel
not_value = niet { $value }
facet_title = { $term }; met Shift: alles behalve deze
marked_count = { $count ->
    [one] { $count } segment geselecteerd
   *[other] { $count } segmenten geselecteerd
}
at_row = op { $row }
no_more = In deze richting zijn er geen zulke segmenten meer.
last_of_list = Dat was het laatste van deze lijst.
where_you_began = Hier ben je begonnen.
not_further = Verder ben je niet geweest.
first_segments = De eerste { $count } segmenten; de andere worden gecontroleerd…
nothing_shown = Er wordt geen segment getoond: de lijst is leeg.
reading_project = Project wordt gelezen…
cannot_show = Het project kan niet worden getoond: { $reason }
only_shows = Deze werkbank toont het project alleen.
more_count = en nog { $count }
token_label = URL of token
token_open = Openen
token_note = De URL heeft geen token van het programma dat nu draait. Open de URL die het programma heeft afgedrukt, of plak die hier.

# Searches
searching = Zoeken…
no_patterns = In deze browser kan de pagina geen reguliere expressies proberen.
pattern_too_slow = Deze reguliere expressie duurt te lang. Maak haar eenvoudiger: een herhaling binnen een herhaling, zoals (a+)+, probeert heel veel mogelijkheden.
pattern_fails = De reguliere expressie kan niet worden gebruikt: { $reason }
query_no_value = `{ $filter }` heeft geen waarde.
query_wrong_value = `{ $filter }` kan niet `{ $value }` zijn.
query_no_filter = `{ $filter }` is geen filter.
query_did_you_mean = Bedoel je `{ $choice }`?
query_expected = Verwacht: { $choices }.
query_quote = Zet deze tekens tussen aanhalingstekens om ernaar te zoeken.
query_unclosed = Niet-gesloten aanhalingsteken bij { $text }.
query_bad_pattern = `{ $pattern }` is geen geldige reguliere expressie: { $reason }.
query_since = `{ $term }` heeft een dag nodig, zoals in { $example }.
query_score = `{ $term }` heeft een getal tussen 0 en 1 nodig, zoals in { $example }.

# Progress
progress = Voortgang
words = Woorden
reviewed = Beoordeeld
reviewer = Beoordelaar
day = Dag
folder = Map
unknown = onbekend
progress_summary = Segmenten: { $segments }; bronwoorden: { $words }, waarvan beoordeeld: { $reviewed }, goedgekeurd: { $approved }.

# A segment
kind_code = code
kind_include = include
kind_link = link
kind_placeholder = tijdelijke aanduiding
kind_emphasis = nadruk
kind_number = getal
only_in_source = Alleen in de bron:
only_in_target = Alleen in het doel:
invisible = onzichtbaar: { $names }
image = afbeelding
expired_changed = verlopen: de tekst is gewijzigd
score_of = score { $score }
by_person = { $state } door { $person }
you = jij
source_in = Bron: { $language }
target_in = Doel: { $language }
segment_gone = Dit segment staat niet meer in zijn artikel.
kept_until_back = Wat je typt, blijft bewaard en kan worden opgeslagen zodra het segment terug is.
editable_after_import = Hier samengevoegd of hersteld: je kunt het bewerken zodra de wijzigingen zijn geïmporteerd.
not_saved_because = Niet opgeslagen: { $reason }
failed = Mislukt: { $reason }
cannot_be_saved = Kan niet worden opgeslagen: { $reason }
article_findings = { $count ->
    [one] { $count } bevinding over het hele artikel
   *[other] { $count } bevindingen over het hele artikel
}
fix_named = Herstellen: { $fix }
dismiss_rule = { $rule } afwijzen
finding_count = { $count ->
    [one] { $count } bevinding
   *[other] { $count } bevindingen
}
no_findings = Geen bevindingen.
page_checks_only = Deze pagina controleert alleen links, code, getallen, nadruk, spaties en termen; alle regels worden toegepast als de wijzigingen worden geïmporteerd.
no_missing_mark = Er ontbreekt geen tag of tijdelijke aanduiding van de bron.
inserted = Ingevoegd: { $text }
insert_named = { $text } invoegen
terms = Termen
not_these = niet:
stays = blijft zoals het is

# Below a segment
tab_nearby = Omgeving
tab_page = Pagina
tab_same = Zelfde bron ({ $count })
tab_matches = Vergelijkbaar
tab_versions = Versies
as_rendered = Zoals weergegeven, met de segmenten eromheen
not_in_list = Niet in deze lijst. Druk op { $key } om ernaar terug te gaan.
looking = Zoeken…
no_same_source = Deze bron komt nergens anders voor.
no_close = Niets in het project lijkt erop.
use = Gebruiken
use_match = Overeenkomst { $number } gebruiken
translation_memory = vertaalgeheugen
no_such_match = Er is geen overeenkomst { $number }.
match_used = Overeenkomst { $number } staat in het doel.
changed_since_review = Gewijzigd sinds de review
no_versions = Dit segment heeft geen eerdere versies.

# Saving
nothing_unsaved_segment = In dit segment is alles opgeslagen; de knop met het aantal niet-opgeslagen teksten toont de andere.
nothing_unsaved = Hier is alles opgeslagen.
reverted = Teruggezet naar de opgeslagen tekst.
unsaved_count = { $count } niet opgeslagen
saving_count = { $count } wordt opgeslagen
no_storage = De opslag van de browser is niet beschikbaar: sla op voordat je deze pagina verlaat.
server_replaced = De server van deze pagina is gestopt: hij is opnieuw gestart, of er draait hier nu een ander project. Je werk is in deze browser bewaard. Open de nieuwe URL die het programma heeft afgedrukt; daar wordt gevraagd of wat hier niet is opgeslagen alsnog moet worden opgeslagen.
from_session = { $count ->
    [one] { $count } wijziging uit een eerdere sessie
   *[other] { $count } wijzigingen uit een eerdere sessie
}
session_note = Ze zijn in deze browser bewaard en niet opgeslagen. Sla ze alleen op als ze van jou zijn.
later = Later
save_them = Opslaan
discard_them = Verwijderen
not_saved_kept = Nog niet opgeslagen: { $reason }. De wijziging is in deze browser bewaard en wordt opgeslagen zodra dat kan.
no_answer = De server antwoordt niet. Je werk is in deze browser bewaard en wordt opgeslagen zodra hij antwoordt.
is_back = { $path } is terug.
checked_at_import = Dit wordt bij het importeren gecontroleerd.
no_translation_now = Nu zonder vertaling: { $ids }.
saved = Opgeslagen.
saved_act = Opgeslagen: { $act }.
not_saved = Niet opgeslagen
all_saved = Alles is opgeslagen.
no_longer_exists = Het segment bestaat niet meer.
go_there = Erheen
copy = Kopiëren
copied = Gekopieerd.
discard = Verwijderen
server_answers = De server antwoordt weer.
reload_page = Er zijn artikelen bijgekomen of verwijderd. Laad deze pagina opnieuw om dat te zien.
cannot_save_now = Er kan nu niets worden opgeslagen: { $reason }
can_save_again = Je wijzigingen kunnen nu worden opgeslagen.
changed_while_editing = Dit segment is elders gewijzigd terwijl je het bewerkte.
source_changed_too = De bron is ook gewijzigd.
kept_until_choice = Je tekst blijft bewaard tot je kiest.
mine = Van mij
theirs = Van de ander, de huidige tekst
empty = (leeg)
keep_mine = Mijn tekst houden
use_theirs = Andere tekst gebruiken
edit = Bewerken
kept_other = De andere versie is behouden.

# Changes in a file
history = Geschiedenis
nothing_changed = Er is nog niets gewijzigd.
nothing_to_redo = Niets om opnieuw te doen.
nothing_to_undo = Hier is niets om ongedaan te maken; de geschiedenis bevat alle wijzigingen.
redone = Opnieuw gedaan: { $act }.
undone = Ongedaan gemaakt: { $act }.
your_name = Je naam
fill_in = Vul dit veld in.
also_earlier = { $count ->
    [one] ook de { $count } wijziging uit eerdere bestanden
   *[other] ook de { $count } wijzigingen uit eerdere bestanden
}
download_changes = Wijzigingen downloaden
changes_in_file = { $count ->
    [one] { $count } wijziging in het bestand.
   *[other] { $count } wijzigingen in het bestand.
}
drafts_not_included = { $count ->
    [one] { $count } tekst die nog niet is opgeslagen, zit er niet bij.
   *[other] { $count } teksten die nog niet zijn opgeslagen, zitten er niet bij.
}
bad_change_file = Geen geldig wijzigingsbestand.
import_result = Toegepast: { $applied }; conflicten: { $conflicts }; geweigerd: { $rejected }.

# Reviewing
judged_one = { $id } { $state }.
judged_many = { $count ->
    [one] { $count } segment { $state }.
   *[other] { $count } segmenten { $state }.
}
judged_in_part = Niet alles is { $state }: { $kept } van { $count } mislukt: { $reason }
save_first = Sla eerst je tekst op of zet die terug: { $id }
nothing_here = Hier is niets om dit mee te doen.
fixed_rule = Hersteld: { $rule }.
fix_noted = Genoteerd: { $rule } wordt hersteld als de wijzigingen worden geïmporteerd.
why_false = Waarom is dit vals alarm?
dismissed_rule = Afgewezen: { $rule }.
dismiss = Afwijzen
no_clean = Deze lijst heeft geen niet-beoordeelde segmenten zonder bevindingen.
clean_summary = Segmenten met beide teksten, zonder bevindingen en nog niet beoordeeld: { $count } van de { $total } in deze lijst.
still_saving = Er wordt nog opgeslagen; probeer het zo weer.
left_changed = Sindsdien gewijzigd en zo gelaten: { $names }.
earlier_changes = Eerdere wijzigingen
this_window = dit venster
segments_in = { $count ->
    [one] { $count } segment in { $paths }
   *[other] { $count } segmenten in { $paths }
}
is_undone = ongedaan gemaakt
reply = Antwoord
imported_by = geïmporteerd door { $person }
comment_saved = Opmerking opgeslagen.
resolved = Opgelost.
reopened = Heropend.

# Alignment
not_consecutive = De geselecteerde segmenten volgen niet op elkaar in één artikel.
no_neighbor = In deze richting volgt geen segment meer in dit artikel.
target_empty = Het doel is leeg.
select_two = Selecteer twee segmenten, of het eerste ervan.
cannot_merge = Kan niet worden samengevoegd: { $reason }
becomes_one = { $first } en { $second } worden één segment, { $first }.
merge = Samenvoegen
split = Splitsen
current_target = Huidig doel
new_target = Nieuw doel
nothing_would_change = Er zou niets veranderen.
server_rejected = De server heeft het geweigerd.
target_of = Doel van { $id }
caret_in_source = Zet de cursor in de bron waar de tweede helft begint.
split_help = Zet in elke tekst de cursor waar de tweede helft begint; { $keys } gaan per zin.
then = Dan
split_title = { $id } splitsen

# Replacing
replace_scope = In de doelen van de segmenten in deze lijst ({ $count }).
find = Zoeken
replace_by = Vervangen door
regular_expression = reguliere expressie ($1 voor groepen)
case_matters = hoofdlettergevoelig
whole_words = hele woorden
replace = Vervangen
say_what = Vul in waarnaar je zoekt.
no_target_holds = Geen enkel doel bevat dit.
replace_in = Vervangen in { $id }
your_text_unsaved = je tekst hier is niet opgeslagen
would_change = { $count ->
    [one] { $count } doel zou veranderen.
   *[other] { $count } doelen zouden veranderen.
}
choose_all = Alle
choose_none = Geen
now = Nu
not_checked = kon niet worden gecontroleerd
new_findings = nieuw: { $rules }
checking_texts = De nieuwe teksten worden gecontroleerd…
see_first = Er is nog niets vervangen: bekijk wat er bij de nieuwe teksten staat.
nothing_chosen = Er is niets gekozen.
replaced_in = { $count ->
    [one] Vervangen in { $count } segment.
   *[other] Vervangen in { $count } segmenten.
}
same_source_summary = Andere segmenten met deze bron: { $count }; al met dit doel: { $same }.
approve_too = ook goedkeuren
apply = Toepassen

# Commands
group_go = Navigeren
group_list = Lijst
group_align = Uitlijnen
group_conflict = Conflict
group_view = Weergave
next_segment = Volgend segment
previous_segment = Vorig segment
page_down = Pagina omlaag
page_up = Pagina omhoog
first_segment = Eerste segment
last_segment = Laatste segment
next_with_findings = Volgende met bevindingen
previous_with_findings = Vorige met bevindingen
next_unreviewed = Volgende niet-beoordeelde
previous_unreviewed = Vorige niet-beoordeelde
extend_down = Selectie omlaag uitbreiden
extend_up = Selectie omhoog uitbreiden
go_back = Terug naar waar je was
go_forward = Weer vooruit
change_sort = Sortering wijzigen
refresh_list = Lijst vernieuwen
approve_clean = Alles zonder bevindingen goedkeuren
show_unsaved = Niet-opgeslagen wijzigingen tonen
approve = Goedkeuren
needs_work = Moet beter
reject = Afkeuren
reset_review = Terug naar niet beoordeeld
resolve_or_reopen = Opmerkingen oplossen of heropenen
apply_fix = Eerste veilige herstel toepassen
dismiss_first = Eerste bevinding afwijzen
undo = Ongedaan maken
redo = Opnieuw
save_next = Opslaan en naar het volgende
save_approve_next = Opslaan, goedkeuren en naar het volgende
back_to_list = Terug naar de lijst (behoudt de tekst)
revert = Opgeslagen tekst terugzetten
copy_source = Bron kopiëren
insert_special = Tag van de bron of speciaal teken invoegen
insert_missing = Volgende ontbrekende tag of aanduiding invoegen
apply_to_same = Toepassen op alles met dezelfde bron
next_without_saving = Volgend segment, zonder opslaan
previous_without_saving = Vorig segment, zonder opslaan
swap_targets = Doelen omwisselen met het volgende segment
swap = Omwisselen
sentence_up = Eerste zin naar het vorige segment
sentence_down = Laatste zin naar het volgende segment
sentence = Zin
merge_next = Samenvoegen met het volgende segment
shift_up = Doelen één omhoog schuiven
shift_down = Doelen één omlaag schuiven
targets = Doelen
below = Onder: { $tab }
keys = Toetsen
load_change_file = Wijzigingsbestand laden
in_target_field = in het veld van het doel
single_keys = Toetsen van één teken werken buiten tekstvelden
two_words = twee woorden
a_word = woord
help_words = beide, aan een van beide kanten
help_phrase = deze woorden in deze volgorde
help_without = zonder dit woord; werkt voor elk filter
help_side = aan één kant; als reguliere expressie
help_state = een van meerdere statussen; ook { $states }
help_rule = wat de controle heeft gevonden
help_place = waar het staat; { $types }
help_score = uitlijningsscore
help_by = wie heeft beoordeeld of gereageerd, en sinds wanneer
help_has = wat een segment heeft; ook { $others }

# Refusals, as the program has them in English
refusal_structure = de nieuwe tekst zou de opbouw van de pagina veranderen: een lege regel, of een regel die een lijst, kop of tabel begint of beëindigt
refusal_unmatched = de nieuwe tekst bevat een tag `<span>` of `</span>` zonder tegenhanger
refusal_spills = de nieuwe tekst zou segment { $value } veranderen: de code, nadruk of link ervan loopt daar door
refusal_unseen = de nieuwe tekst bevat { $value }, een onzichtbaar besturingsteken; verwijder het
refusal_two_blocks = de segmenten staan in twee blokken van de pagina
refusal_one_sided = een segment zonder bron of vertaling kan niet worden samengevoegd of gesplitst
refusal_empty_half = elke helft heeft tekst in beide talen nodig
