# The page's own words in French.

skip_to_content = Aller au contenu
home = Accueil
navigation = Tous les articles
breadcrumbs = Vous êtes ici
on_this_page = Sur cette page
about_page = À propos de cette page
articles = Articles
article_count = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
search = Rechercher
search_results = Résultats
search_count = { $count ->
    [one] { $count } résultat
   *[other] { $count } résultats
}
search_none = Aucun résultat
search_hint = Vérifiez l’orthographe, ou essayez avec d’autres mots ou moins de mots.
search_more = Plus de résultats
search_section = Section
search_everywhere = Toutes les sections
search_disk = La recherche ne fonctionne pas dans les pages ouvertes depuis le disque. Pour effectuer une recherche, ouvrez ce site depuis un serveur web.
search_failed = La recherche n’a pas pu être chargée.
close = Fermer
languages = Langues
not_translated = Pas encore traduit
fallback = Cet article n’est pas encore traduit. Vous lisez l’original.
previous = Précédent
next = Suivant
prev_next = Article précédent et article suivant
updated = Mis à jour le
reading_time = { $count } min de lecture
contributors = Contributeurs
related = Articles associés
edit = Modifier cette page
translation_human = Traduction humaine
translation_machine = Traduction automatique
translation_post_edited = Traduction automatique révisée par des humains
read_original = Lire l’original
side_by_side = Afficher les deux langues côte à côte
only_target = Afficher uniquement la traduction
layout = Affichage
layout_split = Côte à côte
layout_stacked = L’une sous l’autre
to_source = Afficher l’original de cette phrase
to_target = Afficher la traduction de cette phrase
link_to_section = Lien vers cette section
version = Version
note = Remarque
tip = Conseil
important = Important
warning = Avertissement
caution = Attention
copy = Copier
copied = Copié
scrollable = Faites défiler latéralement pour tout lire
not_found_title = Cette page n’existe pas
not_found_text = L’article a peut-être été déplacé ou son adresse contient une erreur de saisie. Vous trouverez tous les articles sur la page d’accueil.
generated_by = Créé avec
code_not_found = L’exemple de code est introuvable.
video = Vidéo
image_description = Description de l’image
footnotes = Notes de bas de page
back_to_text = Retour au texte
task_done = Fait
task_open = À faire
colon = { "\u00A0: " }
bracket_open = { " (" }
bracket_close = { ")" }
theme = Thème
theme_system = Système
theme_light = Clair
theme_dark = Sombre
