# The workbench's own words in Brazilian Portuguese.

# The page
review = Revisão
review_of = Revisão: { $title }
search_and_filter = Pesquisar e filtrar
words_example = palavras
sort = Classificar
sort_severity = mais graves primeiro
sort_document = por documento
sort_score = menor pontuação primeiro
whole_list = Lista inteira
filters = Filtros
segments = Segmentos
id = ID
source = Origem
target = Destino
findings = Ocorrências
state = Estado
type = Tipo
score = Pontos
segment = Segmento
no_segment = Nenhum segmento.
article_changed = O artigo foi alterado.
insert_into_target = Inserir no destino
this_segment = Este segmento
comments = Comentários
comment = Comentário
add_comment = Adicionar comentário
resolve = Resolver
reopen = Reabrir
more_about_segment = Mais sobre este segmento
change_file = Arquivo de alterações
language = Idioma
close = Fechar
cancel = Cancelar
save = Salvar
or = ou
labelled = { $label }: { $value }

# States and severities
state_unreviewed = não revisado
state_approved = aprovado
state_rejected = rejeitado
state_needs_work = precisa de ajustes
severity_error = erro
severity_warning = aviso
severity_info = informação
none = nenhum

# The list
missing = ausente
mark_gone = removido
mark_unsaved = não salvo
mark_saving = salvando
mark_expired = expirado
mark_resolved = resolvido
mark_comment = comentário
no_match = Nenhum segmento corresponde a esta pesquisa.
no_segments = Nenhum segmento.
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
gone_count = removidos: { $count }
outdated_rows = { $count ->
    [one] { $count } linha não corresponde mais: atualizar
    [many] { $count } linhas não correspondem mais: atualizar
   *[other] { $count } linhas não correspondem mais: atualizar
}
facet_rule = Regra
facet_type = Tradução
facet_article = Artigo
not_value = não { $value }
facet_title = { $term }; com Shift: todos menos estes
marked_count = { $count ->
    [one] { $count } segmento selecionado
    [many] { $count } segmentos selecionados
   *[other] { $count } segmentos selecionados
}
at_row = em { $row }
no_more = Não há mais segmentos desse tipo nesta direção.
last_of_list = Esse era o último desta lista.
where_you_began = Foi aqui que você começou.
not_further = Você não foi além daqui.
first_segments = Os primeiros { $count } segmentos; verificando os outros…
nothing_shown = Nenhum segmento é exibido: a lista está vazia.
reading_project = Lendo o projeto…
cannot_show = Não é possível exibir o projeto: { $reason }
only_shows = Esta bancada apenas exibe o projeto.
more_count = e mais { $count }
token_label = URL ou token
token_open = Abrir
token_note = A URL não tem o token do programa em execução. Abra a URL que o programa mostrou ou cole-a aqui.

# Searches
searching = Pesquisando…
no_patterns = Este navegador não permite que a página teste expressões regulares.
pattern_too_slow = Esta expressão regular demora demais. Simplifique-a: uma repetição dentro de outra, como (a+)+, testa muitíssimas possibilidades.
pattern_fails = Não é possível usar a expressão regular: { $reason }
query_no_value = `{ $filter }` não tem valor.
query_wrong_value = `{ $filter }` não pode ser `{ $value }`.
query_no_filter = `{ $filter }` não é um filtro.
query_did_you_mean = Você quis dizer `{ $choice }`?
query_expected = Esperado: { $choices }.
query_quote = Para pesquisar estes caracteres, coloque-os entre aspas.
query_unclosed = Aspas não fechadas em { $text }.
query_bad_pattern = `{ $pattern }` não é uma expressão regular válida: { $reason }.
query_since = `{ $term }` precisa de um dia, como em { $example }.
query_score = `{ $term }` precisa de um número entre 0 e 1, como em { $example }.

# Progress
progress = Progresso
words = Palavras
reviewed = Revisado
reviewer = Revisor
day = Dia
folder = Pasta
unknown = desconhecido
progress_summary = Segmentos: { $segments }; palavras de origem: { $words }, das quais revisadas: { $reviewed }, aprovadas: { $approved }.

# A segment
kind_code = código
kind_include = inclusão
kind_link = link
kind_placeholder = espaço reservado
kind_emphasis = ênfase
kind_number = número
only_in_source = Só na origem:
only_in_target = Só no destino:
invisible = invisível: { $names }
image = imagem
expired_changed = expirado: o texto foi alterado
score_of = pontuação { $score }
by_person = { $state } por { $person }
you = você
source_in = Origem: { $language }
target_in = Destino: { $language }
segment_gone = Este segmento não está mais no artigo.
kept_until_back = O que você digitar é mantido e poderá ser salvo quando ele voltar.
editable_after_import = Mesclado ou corrigido aqui: você poderá editá-lo quando as alterações forem importadas.
not_saved_because = Não salvo: { $reason }
failed = Falha: { $reason }
cannot_be_saved = Não é possível salvar: { $reason }
article_findings = { $count ->
    [one] { $count } ocorrência do artigo inteiro
    [many] { $count } ocorrências do artigo inteiro
   *[other] { $count } ocorrências do artigo inteiro
}
fix_named = Corrigir: { $fix }
dismiss_rule = Descartar { $rule }
finding_count = { $count ->
    [one] { $count } ocorrência
    [many] { $count } ocorrências
   *[other] { $count } ocorrências
}
no_findings = Nenhuma ocorrência.
page_checks_only = Esta página verifica apenas links, código, números, ênfase, espaços e termos; todas as regras são aplicadas quando as alterações são importadas.
no_missing_mark = Não falta nenhuma marca nem espaço reservado da origem.
inserted = Inserido: { $text }
insert_named = Inserir { $text }
terms = Termos
not_these = não:
stays = fica como está

# Below a segment
tab_nearby = Em volta
tab_page = Página
tab_same = Mesma origem ({ $count })
tab_matches = Semelhantes
tab_versions = Versões
as_rendered = Como é exibido, com os segmentos em volta
not_in_list = Não está nesta lista. Pressione { $key } para voltar a ela.
looking = Procurando…
no_same_source = Esta origem não aparece em nenhum outro lugar.
no_close = Nada no projeto é parecido.
use = Usar
use_match = Usar a correspondência { $number }
translation_memory = memória de tradução
no_such_match = Não há correspondência { $number }.
match_used = A correspondência { $number } está no destino.
changed_since_review = Alterado desde a revisão
no_versions = Este segmento não tem versões anteriores.

# Saving
nothing_unsaved_segment = Tudo está salvo neste segmento; o botão com o número de textos não salvos mostra os outros.
nothing_unsaved = Tudo está salvo aqui.
reverted = O texto salvo foi restaurado.
unsaved_count = { $count ->
    [one] { $count } não salvo
    [many] { $count } não salvos
   *[other] { $count } não salvos
}
saving_count = salvando { $count }
no_storage = O armazenamento do navegador não está disponível: salve antes de sair desta página.
server_replaced = O servidor desta página foi encerrado: ele reiniciou ou outro projeto é servido aqui agora. Seu trabalho está guardado neste navegador. Abra a nova URL que o programa mostrou: ele pergunta antes de salvar o que não foi salvo aqui.
from_session = { $count ->
    [one] { $count } alteração de uma sessão anterior
    [many] { $count } alterações de uma sessão anterior
   *[other] { $count } alterações de uma sessão anterior
}
session_note = Elas foram guardadas neste navegador e não foram salvas. Salve-as somente se forem suas.
later = Mais tarde
save_them = Salvar
discard_them = Descartar
not_saved_kept = Ainda não salvo: { $reason }. A alteração está guardada neste navegador e será salva quando possível.
no_answer = O servidor não responde. Seu trabalho está guardado neste navegador e será salvo quando ele responder.
is_back = { $path } voltou.
checked_at_import = Isso será verificado na importação.
no_translation_now = Agora sem tradução: { $ids }.
saved = Salvo.
saved_act = Salvo: { $act }.
not_saved = Não salvo
all_saved = Tudo está salvo.
no_longer_exists = O segmento não existe mais.
go_there = Ir para lá
copy = Copiar
copied = Copiado.
discard = Descartar
server_answers = O servidor voltou a responder.
reload_page = Artigos foram adicionados ou removidos. Recarregue esta página para vê-los.
cannot_save_now = Nada pode ser salvo agora: { $reason }
can_save_again = Suas alterações podem ser salvas agora.
changed_while_editing = Este segmento foi alterado em outro lugar enquanto você o editava.
source_changed_too = A origem também foi alterada.
kept_until_choice = Seu texto é mantido até você escolher.
mine = O meu
theirs = O outro, texto atual
empty = (vazio)
keep_mine = Manter o meu
use_theirs = Usar o outro
edit = Editar
kept_other = A outra versão foi mantida.

# Changes in a file
history = Histórico
nothing_changed = Nada foi alterado ainda.
nothing_to_redo = Nada para refazer.
nothing_to_undo = Nada para desfazer aqui; o histórico tem todas as alterações.
redone = Refeito: { $act }.
undone = Desfeito: { $act }.
your_name = Seu nome
fill_in = Preencha este campo.
also_earlier = { $count ->
    [one] também a { $count } alteração de arquivos anteriores
    [many] também as { $count } alterações de arquivos anteriores
   *[other] também as { $count } alterações de arquivos anteriores
}
download_changes = Baixar alterações
changes_in_file = { $count ->
    [one] { $count } alteração no arquivo.
    [many] { $count } alterações no arquivo.
   *[other] { $count } alterações no arquivo.
}
drafts_not_included = { $count ->
    [one] { $count } texto ainda não salvo não está incluído.
    [many] { $count } textos ainda não salvos não estão incluídos.
   *[other] { $count } textos ainda não salvos não estão incluídos.
}
bad_change_file = Não é um arquivo de alterações válido.
import_result = Aplicadas: { $applied }; conflitos: { $conflicts }; rejeitadas: { $rejected }.

# Reviewing
judged_one = { $id }: { $state }.
judged_many = { $count ->
    [one] { $count } segmento: { $state }.
    [many] { $count } segmentos: { $state }.
   *[other] { $count } segmentos: { $state }.
}
judged_in_part = Nem todos estão como “{ $state }”; { $kept } de { $count } falharam: { $reason }
save_first = Salve ou restaure primeiro o seu texto: { $id }
nothing_here = Não há nada aqui a que aplicar isso.
fixed_rule = Corrigido: { $rule }.
fix_noted = Anotado: { $rule } será corrigido quando as alterações forem importadas.
why_false = Por que é um falso positivo?
dismissed_rule = Descartado: { $rule }.
dismiss = Descartar
no_clean = Não há segmentos não revisados e sem ocorrências nesta lista.
clean_summary = Segmentos com os dois textos, sem ocorrências e não revisados: { $count } dos { $total } desta lista.
still_saving = Ainda salvando; tente de novo em instantes.
left_changed = Alterados desde então e mantidos: { $names }.
earlier_changes = Alterações anteriores
this_window = esta janela
segments_in = { $count ->
    [one] { $count } segmento em { $paths }
    [many] { $count } segmentos em { $paths }
   *[other] { $count } segmentos em { $paths }
}
is_undone = desfeito
reply = Resposta
imported_by = importado por { $person }
comment_saved = Comentário salvo.
resolved = Resolvido.
reopened = Reaberto.

# Alignment
not_consecutive = Os segmentos selecionados não são consecutivos em um artigo.
no_neighbor = Não há outro segmento nesta direção neste artigo.
target_empty = O destino está vazio.
select_two = Selecione dois segmentos ou o primeiro deles.
cannot_merge = Não é possível mesclar: { $reason }
becomes_one = { $first } e { $second } se tornam um segmento, { $first }.
merge = Mesclar
split = Dividir
current_target = Destino atual
new_target = Novo destino
nothing_would_change = Nada mudaria.
server_rejected = O servidor rejeitou.
target_of = Destino de { $id }
caret_in_source = Coloque o cursor na origem, onde começa a segunda metade.
split_help = Coloque o cursor em cada texto onde começa a segunda metade; { $keys } avançam por frases.
then = Depois
split_title = Dividir { $id }

# Replacing
replace_scope = Nos destinos dos segmentos desta lista ({ $count }).
find = Localizar
replace_by = Substituir por
regular_expression = expressão regular ($1 para grupos)
case_matters = diferenciar maiúsculas de minúsculas
whole_words = palavras inteiras
replace = Substituir
say_what = Digite o que procurar.
no_target_holds = Nenhum destino contém isso.
replace_in = Substituir em { $id }
your_text_unsaved = seu texto aqui não está salvo
would_change = { $count ->
    [one] { $count } destino mudaria.
    [many] { $count } destinos mudariam.
   *[other] { $count } destinos mudariam.
}
choose_all = Todos
choose_none = Nenhum
now = Agora
not_checked = não foi possível verificar
new_findings = novo: { $rules }
checking_texts = Verificando os novos textos…
see_first = Nada foi substituído ainda: veja o que se diz dos novos textos.
nothing_chosen = Nada foi escolhido.
replaced_in = { $count ->
    [one] Substituído em { $count } segmento.
    [many] Substituído em { $count } segmentos.
   *[other] Substituído em { $count } segmentos.
}
same_source_summary = Outros segmentos com esta origem: { $count }; já com este destino: { $same }.
approve_too = aprová-los também
apply = Aplicar

# Commands
group_go = Ir
group_list = Lista
group_align = Alinhar
group_conflict = Conflito
group_view = Exibir
next_segment = Próximo segmento
previous_segment = Segmento anterior
page_down = Página abaixo
page_up = Página acima
first_segment = Primeiro segmento
last_segment = Último segmento
next_with_findings = Próximo com ocorrências
previous_with_findings = Anterior com ocorrências
next_unreviewed = Próximo não revisado
previous_unreviewed = Anterior não revisado
extend_down = Estender a seleção para baixo
extend_up = Estender a seleção para cima
go_back = Voltar para onde você estava
go_forward = Avançar de novo
change_sort = Mudar a ordem
refresh_list = Atualizar a lista
approve_clean = Aprovar tudo sem ocorrências
show_unsaved = Mostrar alterações não salvas
approve = Aprovar
needs_work = Precisa de ajustes
reject = Rejeitar
reset_review = Voltar a não revisado
resolve_or_reopen = Resolver ou reabrir os comentários
apply_fix = Aplicar a primeira correção segura
dismiss_first = Descartar a primeira ocorrência
undo = Desfazer
redo = Refazer
save_next = Salvar e ir para o próximo
save_approve_next = Salvar, aprovar e ir para o próximo
back_to_list = Voltar à lista (mantém o texto)
revert = Restaurar o texto salvo
copy_source = Copiar a origem
insert_special = Inserir uma marca da origem ou um caractere especial
insert_missing = Inserir a próxima marca ou espaço reservado ausente
apply_to_same = Aplicar a todos com a mesma origem
next_without_saving = Próximo segmento, sem salvar
previous_without_saving = Segmento anterior, sem salvar
swap_targets = Trocar destinos com o próximo segmento
swap = Trocar
sentence_up = Mover a primeira frase para o segmento anterior
sentence_down = Mover a última frase para o próximo segmento
sentence = Frase
merge_next = Mesclar com o próximo segmento
shift_up = Deslocar os destinos um para cima
shift_down = Deslocar os destinos um para baixo
targets = Destinos
below = Abaixo: { $tab }
keys = Teclas
load_change_file = Carregar um arquivo de alterações
in_target_field = no campo do destino
single_keys = Teclas de um só caractere funcionam fora dos campos de texto
two_words = duas palavras
a_word = palavra
help_words = ambas, em qualquer um dos lados
help_phrase = estas palavras nesta ordem
help_without = sem isso; vale antes de qualquer filtro
help_side = em um só lado; como expressão regular
help_state = um de vários estados; também { $states }
help_rule = o que a verificação encontrou
help_place = onde está; { $types }
help_score = pontuação do alinhamento
help_by = quem revisou ou comentou, e desde quando
help_has = o que um segmento tem; também { $others }

# Refusals, as the program has them in English
refusal_structure = o novo texto mudaria a estrutura da página: uma linha em branco ou uma linha que inicia ou termina uma lista, um título ou uma tabela
refusal_unmatched = o novo texto contém uma tag `<span>` ou `</span>` sem par
refusal_spills = o novo texto mudaria o segmento { $value }: seu código, ênfase ou link continua lá
refusal_unseen = o novo texto contém { $value }, um caractere de controle invisível; remova-o
refusal_two_blocks = os segmentos estão em dois blocos da página
refusal_one_sided = um segmento sem origem ou sem tradução não pode ser mesclado nem dividido
refusal_empty_half = cada metade precisa de texto nos dois idiomas
