# The workbench's own words in Spanish.

# The page
review = Revisión
review_of = Revisión: { $title }
search_and_filter = Buscar y filtrar
words_example = palabras
sort = Ordenar
sort_severity = lo más grave primero
sort_document = por documento
sort_score = menor puntuación primero
whole_list = Toda la lista
filters = Filtros
segments = Segmentos
id = Id.
source = Origen
target = Destino
findings = Hallazgos
state = Estado
type = Tipo
score = Punt.
segment = Segmento
no_segment = Ningún segmento.
article_changed = El artículo ha cambiado.
insert_into_target = Insertar en el destino
this_segment = Este segmento
comments = Comentarios
comment = Comentario
add_comment = Agregar comentario
resolve = Resolver
reopen = Reabrir
more_about_segment = Más sobre este segmento
change_file = Archivo de cambios
language = Idioma
close = Cerrar
cancel = Cancelar
save = Guardar
or = o
labelled = { $label }: { $value }

# States and severities
state_unreviewed = sin revisar
state_approved = aprobado
state_rejected = rechazado
state_needs_work = por mejorar
severity_error = error
severity_warning = advertencia
severity_info = información
none = ninguno

# The list
missing = falta
mark_gone = desaparecido
mark_unsaved = sin guardar
mark_saving = guardando
mark_expired = caducado
mark_resolved = resuelto
mark_comment = comentario
no_match = Ningún segmento coincide con esta búsqueda.
no_segments = No hay segmentos.
segment_count = { $count ->
    [one] { $count } segmento
    [many] { $count } segmentos
   *[other] { $count } segmentos
}
segment_count_of = { $count ->
    [one] { $shown } de { $count } segmento
    [many] { $shown } de { $count } segmentos
   *[other] { $shown } de { $count } segmentos
}
gone_count = desaparecidos: { $count }
outdated_rows = { $count ->
    [one] { $count } fila ya no coincide: actualizar
    [many] { $count } filas ya no coinciden: actualizar
   *[other] { $count } filas ya no coinciden: actualizar
}
facet_rule = Regla
facet_type = Traducción
facet_article = Artículo
not_value = no { $value }
facet_title = { $term }; con Mayús: todo menos estos
marked_count = { $count ->
    [one] { $count } segmento seleccionado
    [many] { $count } segmentos seleccionados
   *[other] { $count } segmentos seleccionados
}
at_row = en { $row }
no_more = No hay más segmentos de este tipo en esta dirección.
last_of_list = Era el último de esta lista.
where_you_began = Aquí empezó.
not_further = No ha llegado más lejos.
first_segments = Los primeros { $count } segmentos; comprobando los demás…
nothing_shown = No se muestra ningún segmento: la lista está vacía.
reading_project = Leyendo el proyecto…
cannot_show = No se puede mostrar el proyecto: { $reason }
only_shows = Esta mesa de trabajo solo muestra el proyecto.
more_count = y { $count } más
token_label = URL o token
token_open = Abrir
token_note = La URL no tiene el token del programa que se ejecuta ahora. Abra la URL que mostró el programa o péguela aquí.

# Searches
searching = Buscando…
no_patterns = Este navegador no permite que la página pruebe expresiones regulares.
pattern_too_slow = Esta expresión regular tarda demasiado. Simplifíquela: una repetición dentro de otra, como (a+)+, prueba muchísimas posibilidades.
pattern_fails = No se puede usar la expresión regular: { $reason }
query_no_value = `{ $filter }` no tiene valor.
query_wrong_value = `{ $filter }` no puede ser `{ $value }`.
query_no_filter = `{ $filter }` no es un filtro.
query_did_you_mean = ¿Quiso decir `{ $choice }`?
query_expected = Se esperaba: { $choices }.
query_quote = Para buscar estos caracteres, póngalos entre comillas.
query_unclosed = Comillas sin cerrar en { $text }.
query_bad_pattern = `{ $pattern }` no es una expresión regular válida: { $reason }.
query_since = `{ $term }` necesita un día, como en { $example }.
query_score = `{ $term }` necesita un número entre 0 y 1, como en { $example }.

# Progress
progress = Progreso
words = Palabras
reviewed = Revisado
reviewer = Revisor
day = Día
folder = Carpeta
unknown = desconocido
progress_summary = Segmentos: { $segments }; palabras de origen: { $words }; de ellas, revisadas: { $reviewed }, aprobadas: { $approved }.

# A segment
kind_code = código
kind_include = inclusión
kind_link = vínculo
kind_placeholder = marcador de posición
kind_emphasis = énfasis
kind_number = número
only_in_source = Solo en el origen:
only_in_target = Solo en el destino:
invisible = invisible: { $names }
image = imagen
expired_changed = caducado: el texto ha cambiado
score_of = puntuación { $score }
by_person = { $state } por { $person }
you = usted
source_in = Origen: { $language }
target_in = Destino: { $language }
segment_gone = Este segmento ya no está en su artículo.
kept_until_back = Lo que escriba se conserva y podrá guardarse cuando vuelva.
editable_after_import = Combinado o corregido aquí: podrá editarlo cuando se importen los cambios.
not_saved_because = Sin guardar: { $reason }
failed = Error: { $reason }
cannot_be_saved = No se puede guardar: { $reason }
article_findings = { $count ->
    [one] { $count } hallazgo sobre todo el artículo
    [many] { $count } hallazgos sobre todo el artículo
   *[other] { $count } hallazgos sobre todo el artículo
}
fix_named = Corregir: { $fix }
dismiss_rule = Descartar { $rule }
finding_count = { $count ->
    [one] { $count } hallazgo
    [many] { $count } hallazgos
   *[other] { $count } hallazgos
}
no_findings = Sin hallazgos.
page_checks_only = Esta página solo comprueba vínculos, código, números, énfasis, espacios y términos; todas las reglas se aplican al importar los cambios.
no_missing_mark = No falta ninguna etiqueta ni marcador del origen.
inserted = Insertado: { $text }
insert_named = Insertar { $text }
terms = Términos
not_these = no:
stays = se queda como está

# Below a segment
tab_nearby = Alrededor
tab_page = Página
tab_same = Mismo origen ({ $count })
tab_matches = Parecidos
tab_versions = Versiones
as_rendered = Tal como se muestra, con los segmentos de alrededor
not_in_list = No está en esta lista. Presione { $key } para volver a ella.
looking = Buscando…
no_same_source = Este origen no aparece en ningún otro lugar.
no_close = No hay nada parecido en el proyecto.
use = Usar
use_match = Usar la coincidencia { $number }
translation_memory = memoria de traducción
no_such_match = No hay ninguna coincidencia { $number }.
match_used = La coincidencia { $number } está en el destino.
changed_since_review = Cambios desde la revisión
no_versions = Este segmento no tiene versiones anteriores.

# Saving
nothing_unsaved_segment = En este segmento está todo guardado; el botón con el número de textos sin guardar muestra los demás.
nothing_unsaved = Aquí está todo guardado.
reverted = Se restauró el texto guardado.
unsaved_count = { $count } sin guardar
saving_count = guardando { $count }
no_storage = El almacenamiento del navegador no está disponible: guarde antes de salir de esta página.
server_replaced = El servidor de esta página ha terminado: se reinició o ahora sirve otro proyecto aquí. Su trabajo se conserva en este navegador. Abra la nueva URL que mostró el programa: preguntará antes de guardar lo que no se guardó aquí.
from_session = { $count ->
    [one] { $count } cambio de una sesión anterior
    [many] { $count } cambios de una sesión anterior
   *[other] { $count } cambios de una sesión anterior
}
session_note = Se conservaron en este navegador y no se guardaron. Guárdelos solo si son suyos.
later = Más tarde
save_them = Guardarlos
discard_them = Descartarlos
not_saved_kept = Aún sin guardar: { $reason }. El cambio se conserva en este navegador y se guardará cuando sea posible.
no_answer = El servidor no responde. Su trabajo se conserva en este navegador y se guardará cuando responda.
is_back = { $path } ha vuelto.
checked_at_import = Se comprobará al importar.
no_translation_now = Ahora sin traducción: { $ids }.
saved = Guardado.
saved_act = Guardado: { $act }.
not_saved = Sin guardar
all_saved = Está todo guardado.
no_longer_exists = El segmento ya no existe.
go_there = Ir allí
copy = Copiar
copied = Copiado.
discard = Descartar
server_answers = El servidor vuelve a responder.
reload_page = Se agregaron o quitaron artículos. Vuelva a cargar esta página para verlos.
cannot_save_now = Ahora no se puede guardar nada: { $reason }
can_save_again = Ya se pueden guardar sus cambios.
changed_while_editing = Este segmento se cambió en otro lugar mientras lo editaba.
source_changed_too = También cambió su origen.
kept_until_choice = Su texto se conserva hasta que elija.
mine = El suyo
theirs = El otro, texto actual
empty = (vacío)
keep_mine = Conservar el suyo
use_theirs = Usar el otro
edit = Editar
kept_other = Se conservó la otra versión.

# Changes in a file
history = Historial
nothing_changed = Todavía no se ha cambiado nada.
nothing_to_redo = No hay nada que rehacer.
nothing_to_undo = Aquí no hay nada que deshacer; el historial tiene todos los cambios.
redone = Rehecho: { $act }.
undone = Deshecho: { $act }.
your_name = Su nombre
fill_in = Rellene este campo.
also_earlier = { $count ->
    [one] también el { $count } cambio de archivos anteriores
    [many] también los { $count } cambios de archivos anteriores
   *[other] también los { $count } cambios de archivos anteriores
}
download_changes = Descargar los cambios
changes_in_file = { $count ->
    [one] { $count } cambio en el archivo.
    [many] { $count } cambios en el archivo.
   *[other] { $count } cambios en el archivo.
}
drafts_not_included = { $count ->
    [one] { $count } texto sin guardar no está incluido.
    [many] { $count } textos sin guardar no están incluidos.
   *[other] { $count } textos sin guardar no están incluidos.
}
bad_change_file = No es un archivo de cambios válido.
import_result = Aplicados: { $applied }; conflictos: { $conflicts }; rechazados: { $rejected }.

# Reviewing
judged_one = { $id }: { $state }.
judged_many = { $count ->
    [one] { $count } segmento: { $state }.
    [many] { $count } segmentos: { $state }.
   *[other] { $count } segmentos: { $state }.
}
judged_in_part = No todos quedaron como «{ $state }»; fallaron { $kept } de { $count }: { $reason }
save_first = Guarde o restaure primero su texto: { $id }
nothing_here = Aquí no hay nada a lo que aplicar esto.
fixed_rule = Corregido: { $rule }.
fix_noted = Anotado: { $rule } se corregirá al importar los cambios.
why_false = ¿Por qué es un falso positivo?
dismissed_rule = Descartado: { $rule }.
dismiss = Descartar
no_clean = En esta lista no hay segmentos sin revisar y sin hallazgos.
clean_summary = Segmentos con ambos textos, sin hallazgos y sin revisar: { $count } de los { $total } de esta lista.
still_saving = Todavía se está guardando; vuelva a intentarlo en un momento.
left_changed = Cambiados desde entonces y dejados como están: { $names }.
earlier_changes = Cambios anteriores
this_window = esta ventana
segments_in = { $count ->
    [one] { $count } segmento en { $paths }
    [many] { $count } segmentos en { $paths }
   *[other] { $count } segmentos en { $paths }
}
is_undone = deshecho
reply = Respuesta
imported_by = importado por { $person }
comment_saved = Comentario guardado.
resolved = Resuelto.
reopened = Reabierto.

# Alignment
not_consecutive = Los segmentos seleccionados no son consecutivos en un mismo artículo.
no_neighbor = En este artículo no hay más segmentos en esta dirección.
target_empty = El destino está vacío.
select_two = Seleccione dos segmentos o el primero de ellos.
cannot_merge = No se pueden combinar: { $reason }
becomes_one = { $first } y { $second } pasan a ser un solo segmento, { $first }.
merge = Combinar
split = Dividir
current_target = Destino actual
new_target = Destino nuevo
nothing_would_change = No cambiaría nada.
server_rejected = El servidor lo rechazó.
target_of = Destino de { $id }
caret_in_source = Ponga el cursor en el origen, donde empieza la segunda mitad.
split_help = Ponga el cursor en cada texto donde empieza la segunda mitad; { $keys } avanzan por oraciones.
then = Después
split_title = Dividir { $id }

# Replacing
replace_scope = En los destinos de los segmentos de esta lista ({ $count }).
find = Buscar
replace_by = Reemplazar por
regular_expression = expresión regular ($1 para los grupos)
case_matters = distinguir mayúsculas y minúsculas
whole_words = palabras completas
replace = Reemplazar
say_what = Escriba lo que busca.
no_target_holds = Ningún destino contiene esto.
replace_in = Reemplazar en { $id }
your_text_unsaved = su texto aquí no está guardado
would_change = { $count ->
    [one] { $count } destino cambiaría.
    [many] { $count } destinos cambiarían.
   *[other] { $count } destinos cambiarían.
}
choose_all = Todos
choose_none = Ninguno
now = Ahora
not_checked = no se pudo comprobar
new_findings = nuevo: { $rules }
checking_texts = Comprobando los textos nuevos…
see_first = Todavía no se ha reemplazado nada: vea lo que se dice de los textos nuevos.
nothing_chosen = No hay nada elegido.
replaced_in = { $count ->
    [one] Reemplazado en { $count } segmento.
    [many] Reemplazado en { $count } segmentos.
   *[other] Reemplazado en { $count } segmentos.
}
same_source_summary = Otros segmentos con este origen: { $count }; ya con este destino: { $same }.
approve_too = aprobarlos también
apply = Aplicar

# Commands
group_go = Ir
group_list = Lista
group_align = Alinear
group_conflict = Conflicto
group_view = Ver
next_segment = Segmento siguiente
previous_segment = Segmento anterior
page_down = Avanzar página
page_up = Retroceder página
first_segment = Primer segmento
last_segment = Último segmento
next_with_findings = Siguiente con hallazgos
previous_with_findings = Anterior con hallazgos
next_unreviewed = Siguiente sin revisar
previous_unreviewed = Anterior sin revisar
extend_down = Ampliar la selección hacia abajo
extend_up = Ampliar la selección hacia arriba
go_back = Volver adonde estaba
go_forward = Avanzar de nuevo
change_sort = Cambiar el orden
refresh_list = Actualizar la lista
approve_clean = Aprobar todo lo que no tiene hallazgos
show_unsaved = Mostrar los cambios sin guardar
approve = Aprobar
needs_work = Por mejorar
reject = Rechazar
reset_review = Volver a sin revisar
resolve_or_reopen = Resolver o reabrir los comentarios
apply_fix = Aplicar la primera corrección segura
dismiss_first = Descartar el primer hallazgo
undo = Deshacer
redo = Rehacer
save_next = Guardar e ir al siguiente
save_approve_next = Guardar, aprobar e ir al siguiente
back_to_list = Volver a la lista (conserva el texto)
revert = Restaurar el texto guardado
copy_source = Copiar el origen
insert_special = Insertar una etiqueta del origen o un carácter especial
insert_missing = Insertar la siguiente etiqueta o marcador que falta
apply_to_same = Aplicar a todos los del mismo origen
next_without_saving = Segmento siguiente, sin guardar
previous_without_saving = Segmento anterior, sin guardar
swap_targets = Intercambiar destinos con el segmento siguiente
swap = Intercambiar
sentence_up = Mover la primera oración al segmento anterior
sentence_down = Mover la última oración al segmento siguiente
sentence = Oración
merge_next = Combinar con el segmento siguiente
shift_up = Desplazar los destinos uno hacia arriba
shift_down = Desplazar los destinos uno hacia abajo
targets = Destinos
below = Abajo: { $tab }
keys = Teclas
load_change_file = Cargar un archivo de cambios
in_target_field = en el campo del destino
single_keys = Las teclas de un solo carácter funcionan fuera de los campos de texto
two_words = dos palabras
a_word = palabra
help_words = ambas, en cualquiera de los lados
help_phrase = estas palabras en este orden
help_without = sin eso; vale para todos los filtros
help_side = en un solo lado; como expresión regular
help_state = uno de varios estados; también { $states }
help_rule = lo que encontró la comprobación
help_place = dónde está; { $types }
help_score = puntuación de la alineación
help_by = quién revisó o comentó, y desde cuándo
help_has = lo que tiene un segmento; también { $others }

# Refusals, as the program has them in English
refusal_structure = el texto nuevo cambiaría la estructura de la página: una línea en blanco o una línea que empieza o termina una lista, un título o una tabla
refusal_unmatched = el texto nuevo contiene una etiqueta `<span>` o `</span>` sin pareja
refusal_spills = el texto nuevo cambiaría el segmento { $value }: su código, énfasis o vínculo continúa allí
refusal_unseen = el texto nuevo contiene { $value }, un carácter de control invisible; quítelo
refusal_two_blocks = los segmentos están en dos bloques de la página
refusal_one_sided = un segmento sin origen o sin traducción no se puede combinar ni dividir
refusal_empty_half = cada mitad necesita texto en ambos idiomas
