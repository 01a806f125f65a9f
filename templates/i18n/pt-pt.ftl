# What differs in Portugal from Brazil's Portuguese (`pt.ftl`).

skip_to_content = Saltar para o conteúdo
search_section = Secção
search_everywhere = Todas as secções
search_disk = Não é possível pesquisar em páginas abertas a partir do disco. Para pesquisar, abra este site a partir de um servidor Web.
fallback = Este artigo ainda não foi traduzido. Está a ler o original.
next = Seguinte
prev_next = Artigos anterior e seguinte
layout = Vista
link_to_section = Ligação para esta secção
note = Nota
scrollable = Desloque-se para o lado para ler tudo
task_open = Por fazer
