# The page's own words in Spanish.

skip_to_content = Ir al contenido
home = Inicio
navigation = Todos los artículos
breadcrumbs = Ubicación actual
on_this_page = En esta página
about_page = Acerca de esta página
articles = Artículos
article_count = { $count ->
    [one] { $count } artículo
   *[other] { $count } artículos
}
search = Buscar
search_results = Resultados
search_count = { $count ->
    [one] { $count } resultado
   *[other] { $count } resultados
}
search_none = No se encontraron resultados
search_hint = Revise la ortografía o pruebe con otras palabras o con menos.
search_more = Más resultados
search_section = Sección
search_everywhere = Todas las secciones
search_disk = No se puede buscar en páginas abiertas desde el disco. Abra este sitio desde un servidor web para buscar.
search_failed = No se pudo cargar la búsqueda.
close = Cerrar
languages = Idiomas
not_translated = Aún sin traducir
fallback = Este artículo aún no está traducido. Está leyendo el original.
previous = Anterior
next = Siguiente
prev_next = Artículos anterior y siguiente
updated = Actualizado el
reading_time = { $count } min de lectura
contributors = Colaboradores
related = Artículos relacionados
edit = Editar esta página
translation_human = Traducción humana
translation_machine = Traducción automática
translation_post_edited = Traducción automática revisada por personas
read_original = Leer el original
side_by_side = Mostrar los dos idiomas en paralelo
only_target = Mostrar solo la traducción
layout = Vista
layout_split = En paralelo
layout_stacked = Uno debajo del otro
to_source = Mostrar el original de esta frase
to_target = Mostrar la traducción de esta frase
link_to_section = Enlace a esta sección
version = Versión
note = Nota
tip = Sugerencia
important = Importante
warning = Advertencia
caution = Precaución
copy = Copiar
copied = Copiado
scrollable = Desplácese hacia los lados para leerlo todo
not_found_title = Esta página no existe
not_found_text = Puede que el artículo se haya movido o que la dirección contenga un error. Todos los artículos están en la página de inicio.
generated_by = Creado con
code_not_found = No se encontró el ejemplo de código.
video = Vídeo
image_description = Descripción de la imagen
footnotes = Notas al pie
back_to_text = Volver al texto
task_done = Hecho
task_open = Pendiente
colon = { ": " }
bracket_open = { " (" }
bracket_close = { ")" }
theme = Tema
theme_system = Sistema
theme_light = Claro
theme_dark = Oscuro
