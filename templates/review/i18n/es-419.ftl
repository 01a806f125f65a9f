# What differs in Latin America from Spain's Spanish (`es.ftl`).

# The page
article_changed = El artículo cambió.

# The list
mark_expired = vencido
facet_title = { $term }; con Shift: todo menos estos
first_segments = Los primeros { $count } segmentos; verificando los demás…

# A segment
expired_changed = vencido: el texto cambió
page_checks_only = Esta página solo verifica vínculos, código, números, énfasis, espacios y términos; todas las reglas se aplican al importar los cambios.

# Saving
server_replaced = El servidor de esta página terminó: se reinició o ahora sirve otro proyecto aquí. Su trabajo se conserva en este navegador. Abra la nueva URL que mostró el programa: preguntará antes de guardar lo que no se guardó aquí.
is_back = { $path } volvió.
checked_at_import = Se verificará al importar.
go_there = Ir ahí

# Changes in a file
nothing_changed = Todavía no se cambió nada.
fill_in = Complete este campo.

# Reviewing
judged_in_part = No todos quedaron como “{ $state }”; fallaron { $kept } de { $count }: { $reason }

# Replacing
not_checked = no se pudo verificar
checking_texts = Verificando los textos nuevos…
see_first = Todavía no se reemplazó nada: vea lo que se dice de los textos nuevos.

# Commands
help_rule = lo que encontró la verificación
