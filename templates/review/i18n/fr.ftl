# The workbench's own words in French.

# The page
review = Révision
review_of = Révision : { $title }
search_and_filter = Rechercher et filtrer
words_example = mots
sort = Trier
sort_severity = les plus graves d’abord
sort_document = par document
sort_score = score le plus bas d’abord
whole_list = Toute la liste
filters = Filtres
segments = Segments
id = Id
source = Source
target = Cible
findings = Constats
state = État
type = Type
score = Score
segment = Segment
no_segment = Aucun segment.
article_changed = L’article a été modifié.
insert_into_target = Insérer dans la cible
this_segment = Ce segment
comments = Commentaires
comment = Commentaire
add_comment = Ajouter le commentaire
resolve = Résoudre
reopen = Rouvrir
more_about_segment = Plus sur ce segment
change_file = Fichier de modifications
language = Langue
close = Fermer
cancel = Annuler
save = Enregistrer
or = ou
labelled = { $label } : { $value }

# States and severities
state_unreviewed = non révisé
state_approved = approuvé
state_rejected = rejeté
state_needs_work = à retravailler
severity_error = erreur
severity_warning = avertissement
severity_info = info
none = aucun

# The list
missing = absent
mark_gone = disparu
mark_unsaved = non enregistré
mark_saving = enregistrement en cours
mark_expired = expiré
mark_resolved = résolu
mark_comment = commentaire
no_match = Aucun segment ne correspond à cette recherche.
no_segments = Aucun segment.
segment_count = { $count ->
    [one] { $count } segment
    [many] { $count } segments
   *[other] { $count } segments
}
segment_count_of = { $count ->
    [one] { $shown } sur { $count } segment
    [many] { $shown } sur { $count } segments
   *[other] { $shown } sur { $count } segments
}
gone_count = disparus : { $count }
outdated_rows = { $count ->
    [one] { $count } ligne ne correspond plus : actualiser
    [many] { $count } lignes ne correspondent plus : actualiser
   *[other] { $count } lignes ne correspondent plus : actualiser
}
facet_rule = Règle
facet_type = Traduction
facet_article = Article
not_value = sauf { $value }
facet_title = { $term } ; avec Maj : tout sauf ceux-ci
marked_count = { $count ->
    [one] { $count } segment sélectionné
    [many] { $count } segments sélectionnés
   *[other] { $count } segments sélectionnés
}
at_row = ligne { $row }
no_more = Il n’y a plus de segment de ce type dans cette direction.
last_of_list = C’était le dernier de cette liste.
where_you_began = C’est ici que vous avez commencé.
not_further = Vous n’êtes pas allé plus loin.
first_segments = Les { $count } premiers segments ; vérification des autres…
nothing_shown = Aucun segment n’est affiché : la liste est vide.
reading_project = Lecture du projet…
cannot_show = Impossible d’afficher le projet : { $reason }
only_shows = Cet atelier affiche seulement le projet.
more_count = et { $count } de plus
token_label = URL ou jeton
token_open = Ouvrir
token_note = L’URL ne contient pas le jeton du programme en cours d’exécution. Ouvrez l’URL que le programme a affichée ou collez-la ici.

# Searches
searching = Recherche…
no_patterns = Ce navigateur ne permet pas à la page d’essayer des expressions régulières.
pattern_too_slow = Cette expression régulière prend trop de temps. Simplifiez-la : une répétition dans une répétition, comme (a+)+, essaie un très grand nombre de possibilités.
pattern_fails = Impossible d’utiliser l’expression régulière : { $reason }
query_no_value = `{ $filter }` n’a pas de valeur.
query_wrong_value = `{ $filter }` ne peut pas être `{ $value }`.
query_no_filter = `{ $filter }` n’est pas un filtre.
query_did_you_mean = Vouliez-vous dire `{ $choice }` ?
query_expected = Valeurs attendues : { $choices }.
query_quote = Pour rechercher ces caractères, mettez-les entre guillemets.
query_unclosed = Guillemet non fermé à { $text }.
query_bad_pattern = `{ $pattern }` n’est pas une expression régulière valide : { $reason }.
query_since = `{ $term }` doit contenir un jour, comme dans { $example }.
query_score = `{ $term }` doit contenir un nombre entre 0 et 1, comme dans { $example }.

# Progress
progress = Avancement
words = Mots
reviewed = Révisé
reviewer = Réviseur
day = Jour
folder = Dossier
unknown = inconnu
progress_summary = Segments : { $segments } ; mots source : { $words }, dont révisés : { $reviewed }, approuvés : { $approved }.

# A segment
kind_code = code
kind_include = inclusion
kind_link = lien
kind_placeholder = espace réservé
kind_emphasis = mise en relief
kind_number = nombre
only_in_source = Seulement dans la source :
only_in_target = Seulement dans la cible :
invisible = invisible : { $names }
image = image
expired_changed = expiré : le texte a changé
score_of = score { $score }
by_person = { $state } par { $person }
you = vous
source_in = Source : { $language }
target_in = Cible : { $language }
segment_gone = Ce segment n’est plus dans son article.
kept_until_back = Ce que vous saisissez est conservé et pourra être enregistré quand il sera de retour.
editable_after_import = Fusionné ou corrigé ici : vous pourrez le modifier une fois les modifications importées.
not_saved_because = Non enregistré : { $reason }
failed = Échec : { $reason }
cannot_be_saved = Impossible d’enregistrer : { $reason }
article_findings = { $count ->
    [one] { $count } constat sur tout l’article
    [many] { $count } constats sur tout l’article
   *[other] { $count } constats sur tout l’article
}
fix_named = Corriger : { $fix }
dismiss_rule = Écarter { $rule }
finding_count = { $count ->
    [one] { $count } constat
    [many] { $count } constats
   *[other] { $count } constats
}
no_findings = Aucun constat.
page_checks_only = Cette page vérifie seulement les liens, le code, les nombres, la mise en relief, les espaces et les termes ; toutes les règles s’appliquent à l’importation des modifications.
no_missing_mark = Il ne manque aucune balise ni aucun espace réservé de la source.
inserted = Inséré : { $text }
insert_named = Insérer { $text }
terms = Termes
not_these = pas :
stays = reste tel quel

# Below a segment
tab_nearby = Alentours
tab_page = Page
tab_same = Même source ({ $count })
tab_matches = Proches
tab_versions = Versions
as_rendered = Tel qu’affiché, avec les segments voisins
not_in_list = Absent de cette liste. Appuyez sur { $key } pour y revenir.
looking = Recherche…
no_same_source = Cette source ne figure nulle part ailleurs.
no_close = Rien d’assez proche dans le projet.
use = Utiliser
use_match = Utiliser la correspondance { $number }
translation_memory = mémoire de traduction
no_such_match = Il n’y a pas de correspondance { $number }.
match_used = La correspondance { $number } est dans la cible.
changed_since_review = Modifié depuis la révision
no_versions = Ce segment n’a pas de version antérieure.

# Saving
nothing_unsaved_segment = Tout est enregistré dans ce segment ; le bouton qui indique le nombre de textes non enregistrés montre les autres.
nothing_unsaved = Tout est enregistré ici.
reverted = Texte enregistré rétabli.
unsaved_count = { $count ->
    [one] { $count } non enregistré
    [many] { $count } non enregistrés
   *[other] { $count } non enregistrés
}
saving_count = enregistrement en cours : { $count }
no_storage = Le stockage du navigateur est indisponible : enregistrez avant de quitter cette page.
server_replaced = Le serveur de cette page s’est arrêté : il a redémarré, ou un autre projet est servi ici. Votre travail est conservé dans ce navigateur. Ouvrez la nouvelle URL que le programme a affichée : il vous demandera avant d’enregistrer ce qui ne l’a pas été ici.
from_session = { $count ->
    [one] { $count } modification d’une session antérieure
    [many] { $count } modifications d’une session antérieure
   *[other] { $count } modifications d’une session antérieure
}
session_note = Elles ont été conservées dans ce navigateur sans être enregistrées. Enregistrez-les seulement si elles sont de vous.
later = Plus tard
save_them = Enregistrer
discard_them = Abandonner
not_saved_kept = Pas encore enregistré : { $reason }. La modification est conservée dans ce navigateur et sera enregistrée dès que possible.
no_answer = Le serveur ne répond pas. Votre travail est conservé dans ce navigateur et sera enregistré dès qu’il répondra.
is_back = { $path } est de retour.
checked_at_import = Cela sera vérifié à l’importation.
no_translation_now = Désormais sans traduction : { $ids }.
saved = Enregistré.
saved_act = Enregistré : { $act }.
not_saved = Non enregistré
all_saved = Tout est enregistré.
no_longer_exists = Ce segment n’existe plus.
go_there = Y aller
copy = Copier
copied = Copié.
discard = Abandonner
server_answers = Le serveur répond de nouveau.
reload_page = Des articles ont été ajoutés ou supprimés. Rechargez cette page pour le voir.
cannot_save_now = Rien ne peut être enregistré pour le moment : { $reason }
can_save_again = Vos modifications peuvent de nouveau être enregistrées.
changed_while_editing = Ce segment a été modifié ailleurs pendant que vous l’éditiez.
source_changed_too = Sa source a changé aussi.
kept_until_choice = Votre texte est conservé jusqu’à ce que vous choisissiez.
mine = Le vôtre
theirs = L’autre, texte actuel
empty = (vide)
keep_mine = Garder le vôtre
use_theirs = Utiliser l’autre
edit = Modifier
kept_other = L’autre version a été gardée.

# Changes in a file
history = Historique
nothing_changed = Rien n’a encore été modifié.
nothing_to_redo = Rien à rétablir.
nothing_to_undo = Rien à annuler ici ; l’historique contient toutes les modifications.
redone = Rétabli : { $act }.
undone = Annulé : { $act }.
your_name = Votre nom
fill_in = Remplissez ce champ.
also_earlier = { $count ->
    [one] aussi la { $count } modification des fichiers antérieurs
    [many] aussi les { $count } modifications des fichiers antérieurs
   *[other] aussi les { $count } modifications des fichiers antérieurs
}
download_changes = Télécharger les modifications
changes_in_file = { $count ->
    [one] { $count } modification dans le fichier.
    [many] { $count } modifications dans le fichier.
   *[other] { $count } modifications dans le fichier.
}
drafts_not_included = { $count ->
    [one] { $count } texte non enregistré n’est pas inclus.
    [many] { $count } textes non enregistrés ne sont pas inclus.
   *[other] { $count } textes non enregistrés ne sont pas inclus.
}
bad_change_file = Ce n’est pas un fichier de modifications valide.
import_result = Appliquées : { $applied } ; conflits : { $conflicts } ; rejetées : { $rejected }.

# Reviewing
judged_one = { $id } : { $state }.
judged_many = { $count ->
    [one] { $count } segment : { $state }.
    [many] { $count } segments : { $state }.
   *[other] { $count } segments : { $state }.
}
judged_in_part = État « { $state } » en partie seulement ; échecs : { $kept } sur { $count } : { $reason }
save_first = Enregistrez ou rétablissez d’abord votre texte : { $id }
nothing_here = Il n’y a rien ici à quoi appliquer cela.
fixed_rule = Corrigé : { $rule }.
fix_noted = Noté : { $rule } sera corrigé à l’importation des modifications.
why_false = Pourquoi est-ce un faux positif ?
dismissed_rule = Écarté : { $rule }.
dismiss = Écarter
no_clean = Aucun segment non révisé sans constat dans cette liste.
clean_summary = Segments avec les deux textes, sans constat et non révisés : { $count } sur les { $total } de cette liste.
still_saving = Enregistrement en cours ; réessayez dans un instant.
left_changed = Modifiés depuis et laissés tels quels : { $names }.
earlier_changes = Modifications antérieures
this_window = cette fenêtre
segments_in = { $count ->
    [one] { $count } segment dans { $paths }
    [many] { $count } segments dans { $paths }
   *[other] { $count } segments dans { $paths }
}
is_undone = annulé
reply = Réponse
imported_by = importé par { $person }
comment_saved = Commentaire enregistré.
resolved = Résolu.
reopened = Rouvert.

# Alignment
not_consecutive = Les segments sélectionnés ne se suivent pas dans un même article.
no_neighbor = Il n’y a plus de segment dans cette direction dans cet article.
target_empty = La cible est vide.
select_two = Sélectionnez deux segments, ou le premier des deux.
cannot_merge = Fusion impossible : { $reason }
becomes_one = { $first } et { $second } deviennent un seul segment, { $first }.
merge = Fusionner
split = Scinder
current_target = Cible actuelle
new_target = Nouvelle cible
nothing_would_change = Rien ne changerait.
server_rejected = Le serveur l’a refusé.
target_of = Cible de { $id }
caret_in_source = Placez le curseur dans la source, au début de la seconde moitié.
split_help = Placez le curseur dans chaque texte au début de la seconde moitié ; { $keys } avancent phrase par phrase.
then = Ensuite
split_title = Scinder { $id }

# Replacing
replace_scope = Dans les cibles des segments de cette liste ({ $count }).
find = Rechercher
replace_by = Remplacer par
regular_expression = expression régulière ($1 pour les groupes)
case_matters = respecter la casse
whole_words = mots entiers
replace = Remplacer
say_what = Indiquez ce que vous cherchez.
no_target_holds = Aucune cible ne contient cela.
replace_in = Remplacer dans { $id }
your_text_unsaved = votre texte n’est pas enregistré ici
would_change = { $count ->
    [one] { $count } cible changerait.
    [many] { $count } cibles changeraient.
   *[other] { $count } cibles changeraient.
}
choose_all = Tous
choose_none = Aucun
now = Maintenant
not_checked = n’a pas pu être vérifié
new_findings = nouveau : { $rules }
checking_texts = Vérification des nouveaux textes…
see_first = Rien n’est encore remplacé : voyez ce qui est dit des nouveaux textes.
nothing_chosen = Rien n’est choisi.
replaced_in = { $count ->
    [one] Remplacé dans { $count } segment.
    [many] Remplacé dans { $count } segments.
   *[other] Remplacé dans { $count } segments.
}
same_source_summary = Autres segments avec cette source : { $count } ; déjà avec cette cible : { $same }.
approve_too = les approuver aussi
apply = Appliquer

# Commands
group_go = Aller
group_list = Liste
group_align = Aligner
group_conflict = Conflit
group_view = Affichage
next_segment = Segment suivant
previous_segment = Segment précédent
page_down = Page suivante
page_up = Page précédente
first_segment = Premier segment
last_segment = Dernier segment
next_with_findings = Suivant avec constats
previous_with_findings = Précédent avec constats
next_unreviewed = Suivant non révisé
previous_unreviewed = Précédent non révisé
extend_down = Étendre la sélection vers le bas
extend_up = Étendre la sélection vers le haut
go_back = Revenir où vous étiez
go_forward = Avancer de nouveau
change_sort = Changer l’ordre de tri
refresh_list = Actualiser la liste
approve_clean = Approuver tout ce qui n’a pas de constat
show_unsaved = Afficher les modifications non enregistrées
approve = Approuver
needs_work = À retravailler
reject = Rejeter
reset_review = Remettre à non révisé
resolve_or_reopen = Résoudre ou rouvrir les commentaires
apply_fix = Appliquer la première correction sûre
dismiss_first = Écarter le premier constat
undo = Annuler
redo = Rétablir
save_next = Enregistrer et passer au suivant
save_approve_next = Enregistrer, approuver et passer au suivant
back_to_list = Retour à la liste (le texte est gardé)
revert = Rétablir le texte enregistré
copy_source = Copier la source
insert_special = Insérer une balise de la source ou un caractère spécial
insert_missing = Insérer la balise ou l’espace réservé manquant suivant
apply_to_same = Appliquer à tous les segments de même source
next_without_saving = Segment suivant, sans enregistrer
previous_without_saving = Segment précédent, sans enregistrer
swap_targets = Échanger les cibles avec le segment suivant
swap = Échanger
sentence_up = Déplacer la première phrase vers le segment précédent
sentence_down = Déplacer la dernière phrase vers le segment suivant
sentence = Phrase
merge_next = Fusionner avec le segment suivant
shift_up = Décaler les cibles d’un rang vers le haut
shift_down = Décaler les cibles d’un rang vers le bas
targets = Cibles
below = En dessous : { $tab }
keys = Touches
load_change_file = Charger un fichier de modifications
in_target_field = dans le champ de la cible
single_keys = Les touches d’un seul caractère agissent hors des champs de texte
two_words = deux mots
a_word = mot
help_words = les deux, d’un côté ou de l’autre
help_phrase = ces mots dans cet ordre
help_without = sans cela ; s’applique à tous les filtres
help_side = d’un seul côté ; comme expression régulière
help_state = l’un de plusieurs états ; aussi { $states }
help_rule = ce que la vérification a trouvé
help_place = où il se trouve ; { $types }
help_score = score d’alignement
help_by = qui a révisé ou commenté, et depuis quand
help_has = ce qu’a un segment ; aussi { $others }

# Refusals, as the program has them in English
refusal_structure = le nouveau texte modifierait la structure de la page : une ligne vide, ou une ligne qui commence ou termine une liste, un titre ou un tableau
refusal_unmatched = le nouveau texte contient une balise `<span>` ou `</span>` non appariée
refusal_spills = le nouveau texte modifierait le segment { $value } : son code, sa mise en relief ou son lien s’y poursuit
refusal_unseen = le nouveau texte contient { $value }, un caractère de contrôle invisible ; supprimez-le
refusal_two_blocks = les segments se trouvent dans deux blocs de la page
refusal_one_sided = un segment sans source ou sans traduction ne peut être ni fusionné ni divisé
refusal_empty_half = chaque moitié doit contenir du texte dans les deux langues
