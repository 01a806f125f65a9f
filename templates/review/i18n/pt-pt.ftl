# What differs in Portugal from Brazil's Portuguese (`pt.ftl`).

# The page
sort = Ordenar
whole_list = Toda a lista
change_file = Ficheiro de alterações
save = Guardar

# States and severities
state_unreviewed = por rever
state_needs_work = a melhorar

# The list
missing = em falta
mark_unsaved = por guardar
mark_saving = a guardar
outdated_rows = { $count ->
    [one] { $count } linha já não corresponde: atualizar
    [many] { $count } linhas já não correspondem: atualizar
   *[other] { $count } linhas já não correspondem: atualizar
}
facet_title = { $term }; com Shift: todos exceto estes
where_you_began = Foi aqui que começou.
not_further = Ainda não foi mais longe.
first_segments = Os primeiros { $count } segmentos; a verificar os restantes…
nothing_shown = Não é apresentado nenhum segmento: a lista está vazia.
reading_project = A ler o projeto…
cannot_show = Não é possível apresentar o projeto: { $reason }
only_shows = Este ambiente de trabalho apenas apresenta o projeto.
token_note = O URL não tem o token do programa em execução. Abra o URL que o programa mostrou ou cole-o aqui.

# Searches
searching = A pesquisar…
no_patterns = Este browser não permite que a página experimente expressões regulares.
pattern_too_slow = Esta expressão regular demora demasiado. Simplifique-a: uma repetição dentro de outra, como (a+)+, experimenta muitíssimas possibilidades.
query_did_you_mean = Queria dizer `{ $choice }`?
query_quote = Para pesquisar estes carateres, coloque-os entre aspas.
query_unclosed = Aspas por fechar em { $text }.

# Progress
reviewed = Revisto
progress_summary = Segmentos: { $segments }; palavras de origem: { $words }, das quais revistas: { $reviewed }, aprovadas: { $approved }.

# A segment
kind_link = ligação
kind_placeholder = marcador de posição
you = o próprio
segment_gone = Este segmento já não está no artigo.
kept_until_back = O que escrever é mantido e poderá ser guardado quando o segmento voltar.
editable_after_import = Unido ou corrigido aqui: poderá editá-lo depois de as alterações serem importadas.
not_saved_because = Não guardado: { $reason }
cannot_be_saved = Não é possível guardar: { $reason }
dismiss_rule = Ignorar { $rule }
page_checks_only = Esta página verifica apenas ligações, código, números, ênfase, espaços e termos; todas as regras são aplicadas quando as alterações são importadas.
no_missing_mark = Não falta nenhuma etiqueta nem nenhum marcador de posição da origem.

# Below a segment
tab_nearby = Contexto
as_rendered = Tal como é apresentado, com os segmentos em redor
not_in_list = Não está nesta lista. Prima { $key } para voltar à lista.
looking = A procurar…
no_same_source = Esta origem não aparece em mais lado nenhum.
no_close = Não há nada parecido no projeto.

# Saving
nothing_unsaved_segment = Neste segmento está tudo guardado; o botão com o número de textos por guardar mostra os restantes.
nothing_unsaved = Aqui está tudo guardado.
reverted = O texto guardado foi reposto.
unsaved_count = { $count } por guardar
saving_count = a guardar { $count }
no_storage = O armazenamento do browser não está disponível: guarde antes de sair desta página.
server_replaced = O servidor desta página terminou: foi reiniciado ou está agora aqui outro projeto. O seu trabalho está conservado neste browser. Abra o novo URL que o programa mostrou: pergunta antes de guardar o que não foi guardado aqui.
session_note = Foram conservadas neste browser e não foram guardadas. Guarde-as apenas se forem suas.
save_them = Guardar
discard_them = Eliminar
not_saved_kept = Ainda por guardar: { $reason }. A alteração está conservada neste browser e será guardada quando for possível.
no_answer = O servidor não responde. O seu trabalho está conservado neste browser e será guardado quando ele responder.
saved = Guardado.
saved_act = Guardado: { $act }.
not_saved = Por guardar
all_saved = Está tudo guardado.
no_longer_exists = O segmento já não existe.
discard = Eliminar
reload_page = Foram adicionados ou removidos artigos. Recarregue esta página para os ver.
cannot_save_now = De momento não é possível guardar nada: { $reason }
can_save_again = As suas alterações já podem ser guardadas.
changed_while_editing = Este segmento foi alterado noutro local enquanto o editava.
kept_until_choice = O seu texto é mantido até escolher.

# Changes in a file
nothing_changed = Ainda não foi alterado nada.
nothing_to_undo = Não há nada para anular aqui; o histórico tem todas as alterações.
undone = Anulado: { $act }.
your_name = O seu nome
also_earlier = { $count ->
    [one] também { $count } alteração de ficheiros anteriores
    [many] também { $count } alterações de ficheiros anteriores
   *[other] também { $count } alterações de ficheiros anteriores
}
download_changes = Transferir alterações
changes_in_file = { $count ->
    [one] { $count } alteração no ficheiro.
    [many] { $count } alterações no ficheiro.
   *[other] { $count } alterações no ficheiro.
}
drafts_not_included = { $count ->
    [one] { $count } texto ainda por guardar não está incluído.
    [many] { $count } textos ainda por guardar não estão incluídos.
   *[other] { $count } textos ainda por guardar não estão incluídos.
}
bad_change_file = Não é um ficheiro de alterações válido.

# Reviewing
judged_in_part = Nem todos ficaram como «{ $state }»; { $kept } de { $count } falharam: { $reason }
save_first = Guarde ou reponha primeiro o seu texto: { $id }
nothing_here = Não há aqui nada a que aplicar isto.
why_false = Porque é um falso positivo?
dismissed_rule = Ignorado: { $rule }.
dismiss = Ignorar
no_clean = Não há segmentos por rever e sem ocorrências nesta lista.
clean_summary = Segmentos com os dois textos, sem ocorrências e por rever: { $count } dos { $total } desta lista.
still_saving = Ainda a guardar; tente novamente dentro de momentos.
is_undone = anulado
comment_saved = Comentário guardado.

# Alignment
not_consecutive = Os segmentos selecionados não são consecutivos num artigo.
no_neighbor = Neste artigo não há mais nenhum segmento nesta direção.
cannot_merge = Não é possível unir: { $reason }
becomes_one = { $first } e { $second } passam a ser um segmento, { $first }.
merge = Unir
server_rejected = O servidor rejeitou a alteração.

# Replacing
case_matters = diferenciar maiúsculas e minúsculas
say_what = Escreva o que procurar.
no_target_holds = Nenhum destino contém isto.
your_text_unsaved = o seu texto aqui está por guardar
checking_texts = A verificar os novos textos…
see_first = Ainda não foi substituído nada: veja o que se diz dos novos textos.
nothing_chosen = Não foi escolhido nada.

# Commands
group_view = Ver
next_segment = Segmento seguinte
next_with_findings = Seguinte com ocorrências
next_unreviewed = Seguinte por rever
previous_unreviewed = Anterior por rever
go_back = Voltar ao local anterior
go_forward = Avançar novamente
show_unsaved = Mostrar alterações por guardar
needs_work = A melhorar
reset_review = Repor como por rever
dismiss_first = Ignorar a primeira ocorrência
undo = Anular
save_next = Guardar e ir para o seguinte
save_approve_next = Guardar, aprovar e ir para o seguinte
revert = Repor o texto guardado
insert_special = Inserir uma etiqueta da origem ou um caráter especial
insert_missing = Inserir a etiqueta ou o marcador de posição em falta seguinte
next_without_saving = Segmento seguinte, sem guardar
previous_without_saving = Segmento anterior, sem guardar
swap_targets = Trocar destinos com o segmento seguinte
sentence_down = Mover a última frase para o segmento seguinte
merge_next = Unir com o segmento seguinte
load_change_file = Carregar um ficheiro de alterações
single_keys = As teclas de um só caráter funcionam fora dos campos de texto
help_words = ambas, em qualquer dos lados
help_without = sem isto; pode anteceder qualquer filtro
help_by = quem reviu ou comentou, e desde quando

# Refusals, as the program has them in English
refusal_spills = o novo texto mudaria o segmento { $value }: o respetivo código, ênfase ou ligação continua aí
refusal_unseen = o novo texto contém { $value }, um caráter de controlo invisível; remova-o
refusal_one_sided = um segmento sem origem ou sem tradução não pode ser unido nem dividido
