# The page's own words in Portuguese, in Brazil's spelling.

skip_to_content = Pular para o conteúdo
home = Página inicial
navigation = Todos os artigos
breadcrumbs = Localização atual
on_this_page = Nesta página
about_page = Sobre esta página
articles = Artigos
article_count = { $count ->
    [one] { $count } artigo
   *[other] { $count } artigos
}
search = Pesquisar
search_results = Resultados
search_count = { $count ->
    [one] { $count } resultado
   *[other] { $count } resultados
}
search_none = Nada encontrado
search_hint = Verifique a ortografia ou experimente outras palavras ou menos palavras.
search_more = Mais resultados
search_section = Seção
search_everywhere = Todas as seções
search_disk = Não é possível pesquisar em páginas abertas do disco. Para pesquisar, abra este site a partir de um servidor web.
search_failed = Não foi possível carregar a pesquisa.
close = Fechar
languages = Idiomas
not_translated = Ainda não traduzido
fallback = Este artigo ainda não foi traduzido. Você está lendo o original.
previous = Anterior
next = Próximo
prev_next = Artigo anterior e próximo artigo
updated = Atualizado em
reading_time = { $count } min de leitura
contributors = Colaboradores
related = Artigos relacionados
edit = Editar esta página
translation_human = Tradução humana
translation_machine = Tradução automática
translation_post_edited = Tradução automática com revisão humana
read_original = Ler o original
side_by_side = Mostrar os dois idiomas lado a lado
only_target = Mostrar apenas a tradução
layout = Exibição
layout_split = Lado a lado
layout_stacked = Um abaixo do outro
to_source = Mostrar o original desta frase
to_target = Mostrar a tradução desta frase
link_to_section = Link para esta seção
version = Versão
note = Observação
tip = Dica
important = Importante
warning = Aviso
caution = Cuidado
copy = Copiar
copied = Copiado
scrollable = Role para o lado para ler tudo
not_found_title = Esta página não existe
not_found_text = O artigo pode ter sido movido ou o endereço pode conter um erro. Todos os artigos estão na página inicial.
generated_by = Criado com
code_not_found = O exemplo de código não foi encontrado.
video = Vídeo
image_description = Descrição da imagem
footnotes = Notas de rodapé
back_to_text = Voltar ao texto
task_done = Concluído
task_open = A fazer
colon = { ": " }
bracket_open = { " (" }
bracket_close = { ")" }
theme = Tema
theme_system = Sistema
theme_light = Claro
theme_dark = Escuro
