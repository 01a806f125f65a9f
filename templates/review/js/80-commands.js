// All that can be done, in one table: keys, buttons and the help are made from it, so that none of them can lie.
//
// `keys`: how they are typed. Those of one character work wherever nothing is being typed; others with Ctrl or Alt work
// everywhere, or only `in` the target's field. `place` is the toolbar that has a button for it. Those of some groups are
// about the segment that is shown, but for those that work `anywhere`. `label`, `brief` and `group` are messages.

const COMMANDS = [
  { id: "next", group: "group_go", label: "next_segment", keys: ["ArrowDown", "j"], run: () => move(1) },
  { id: "previous", group: "group_go", label: "previous_segment", keys: ["ArrowUp", "k"], run: () => move(-1) },
  { id: "page-down", group: "group_go", label: "page_down", keys: ["PageDown"], run: () => move(rowsInSight()) },
  { id: "page-up", group: "group_go", label: "page_up", keys: ["PageUp"], run: () => move(-rowsInSight()) },
  { id: "first", group: "group_go", label: "first_segment", keys: ["Home"], run: () => move(-Infinity) },
  { id: "last", group: "group_go", label: "last_segment", keys: ["End"], run: () => move(Infinity) },
  { id: "next-finding", group: "group_go", label: "next_with_findings", keys: ["n"], run: () => moveTo(1, HAS.finding) },
  { id: "previous-finding", group: "group_go", label: "previous_with_findings", keys: ["N"], run: () => moveTo(-1, HAS.finding) },
  { id: "next-open", group: "group_go", label: "next_unreviewed", keys: ["t"], run: () => moveTo(1, (segment) => segment.state === "unreviewed") },
  { id: "previous-open", group: "group_go", label: "previous_unreviewed", keys: ["T"], run: () => moveTo(-1, (segment) => segment.state === "unreviewed") },
  { id: "mark-down", group: "group_go", label: "extend_down", keys: ["Shift+ArrowDown", "J"], run: () => move(1, true) },
  { id: "mark-up", group: "group_go", label: "extend_up", keys: ["Shift+ArrowUp", "K"], run: () => move(-1, true) },

  { id: "back", group: "group_go", label: "go_back", keys: ["b"], run: () => goBack() },
  { id: "forward", group: "group_go", label: "go_forward", keys: ["B"], run: () => goForward() },

  { id: "search", group: "group_list", label: "search_and_filter", keys: ["/", "Ctrl+f"], run: () => byId("query").select() },
  { id: "facets", group: "group_list", label: "filters", keys: ["g"], place: "actions", run: () => toggleFacets() },
  { id: "sort", group: "group_list", label: "change_sort", keys: ["o"], run: () => nextSort() },
  { id: "refresh", group: "group_list", label: "refresh_list", keys: ["."], run: () => newSearch(byId("query").value) },
  { id: "approve-clean", group: "group_list", label: "approve_clean…", keys: ["A"], place: "actions", run: () => approveClean() },
  { id: "replace", group: "group_list", label: "replace…", keys: ["h", "Ctrl+h"], place: "actions", run: () => openReplace() },
  { id: "progress", group: "group_list", label: "progress", keys: ["p"], place: "actions", run: () => openProgress() },
  { id: "unsaved", group: "group_list", label: "show_unsaved", keys: ["q"], run: () => showUnsaved() },

  { id: "approve", group: "review", label: "approve", keys: ["a"], place: "verbs", run: () => setStateAndGoToNext("approved") },
  { id: "needs-work", group: "review", label: "needs_work", keys: ["w"], place: "verbs", run: () => setStateAndGoToNext("needs-work") },
  { id: "reject", group: "review", label: "reject", keys: ["r"], place: "verbs", run: () => setStateAndGoToNext("rejected") },
  { id: "unreview", group: "review", label: "reset_review", keys: ["0"], run: () => setState("unreviewed") },
  { id: "comment", group: "review", label: "comment", keys: ["c"], place: "verbs", run: () => openComment() },
  { id: "resolve", group: "review", label: "resolve_or_reopen", keys: ["C"], run: () => toggleResolved() },
  { id: "fix", group: "review", label: "apply_fix", keys: ["f"], run: () => applyFix(current.segment, current.segment?.findings.find((finding) => finding.fix && finding.key)) },
  { id: "dismiss", group: "review", label: "dismiss_first…", keys: ["d"], run: () => dismissFinding(current.segment, current.segment?.findings.find((finding) => finding.key)) },
  { id: "undo", group: "review", label: "undo", keys: ["u", "Ctrl+z"], place: "actions", anywhere: true, run: () => undo() },
  { id: "redo", group: "review", label: "redo", keys: ["U", "Ctrl+y"], anywhere: true, run: () => redo() },
  { id: "history", group: "review", label: "history…", keys: ["y"], place: "actions", anywhere: true, run: () => openHistory() },

  { id: "edit", group: "edit", label: "edit", keys: ["e", "Enter"], run: () => byId("target").focus() },
  { id: "save", group: "edit", label: "save_next", keys: ["Ctrl+Enter"], in: "editor", place: "verbs", run: () => saveAndGoToNext(false) },
  { id: "save-approve", group: "edit", label: "save_approve_next", keys: ["Ctrl+Shift+Enter"], in: "editor", run: () => saveAndGoToNext(true) },
  { id: "save-stay", group: "edit", label: "save", keys: ["Ctrl+s"], run: () => saveText() || tellNothingToSave() },
  { id: "to-list", group: "edit", label: "back_to_list", keys: ["Escape"], in: "editor", anywhere: true, run: () => byId("list").focus() },
  { id: "revert", group: "edit", label: "revert", keys: ["Alt+r"], run: () => revertText() },
  { id: "copy-source", group: "edit", label: "copy_source", keys: ["Alt+c"], run: () => current.segment && insertText(sourceOf(current.segment), true) },
  { id: "insertions", group: "edit", label: "insert_special", keys: ["Alt+i"], run: () => byId("insertions").querySelector("[tabindex='0']")?.focus() },
  { id: "insert-mark", group: "edit", label: "insert_missing", keys: ["Alt+m"], run: () => current.segment && insertMissingMark() },
  ...[1, 2, 3].map((number) => ({ id: `match-${number}`, group: "edit", label: "use_match", values: () => ({ number }), keys: [`Alt+${number}`], run: () => useMatch(number) })),
  { id: "repetitions", group: "edit", label: "apply_to_same…", keys: ["Alt+a"], run: () => openRepetitions() },
  { id: "edit-next", group: "edit", label: "next_without_saving", keys: ["Alt+ArrowRight"], in: "editor", run: () => move(1) },
  { id: "edit-previous", group: "edit", label: "previous_without_saving", keys: ["Alt+ArrowLeft"], in: "editor", run: () => move(-1) },

  { id: "swap", group: "group_align", label: "swap_targets…", brief: "swap…", keys: ["x"], place: "verbs", run: () => swapTargets() },
  { id: "sentence-up", group: "group_align", label: "sentence_up…", brief: "sentence ↑…", keys: ["["], place: "verbs", run: () => moveSentence(-1) },
  { id: "sentence-down", group: "group_align", label: "sentence_down…", brief: "sentence ↓…", keys: ["]"], place: "verbs", run: () => moveSentence(1) },
  { id: "merge", group: "group_align", label: "merge_next…", brief: "merge…", keys: ["m"], place: "verbs", run: () => merge() },
  { id: "split", group: "group_align", label: "split…", keys: ["s"], place: "verbs", run: () => splitSegment() },
  { id: "re-pair-up", group: "group_align", label: "shift_up…", brief: "targets ↑…", keys: ["Alt+ArrowUp", "{"], place: "verbs", run: () => repair(-1) },
  { id: "re-pair-down", group: "group_align", label: "shift_down…", brief: "targets ↓…", keys: ["Alt+ArrowDown", "}"], place: "verbs", run: () => repair(1) },

  { id: "keep-mine", group: "group_conflict", label: "keep_mine", keys: ["Alt+k"], run: () => resolveConflict("mine") },
  { id: "take-theirs", group: "group_conflict", label: "use_theirs", keys: ["Alt+t"], run: () => resolveConflict("theirs") },

  ...TABS.map((tab, at) => ({ id: `show-${tab.id}`, group: "group_view", label: "below", values: () => ({ tab: tab.label(current.segment) }), keys: [String(at + 1)], run: () => chooseTab(tab.id) })),
  { id: "help", group: "group_view", label: "keys", keys: ["?", "F1"], place: "actions", run: () => openHelp() },
  { id: "download", group: "group_list", label: "download_changes…", keys: ["Ctrl+d"], place: "actions", only: "file", run: () => openDownload() },
  { id: "import", group: "group_list", label: "load_change_file…", keys: ["i"], place: "actions", only: "file", run: () => byId("import").click() },
];

/** What a command is called; its button may have shorter words. */
const labelOf = (command) => sayLabel(command.label, command.values?.());

const commandsHere = () => COMMANDS.filter((command) => !command.only || command.only === project.mode);

const SEGMENT_GROUPS = new Set(["review", "edit", "group_align", "group_conflict"]);

function runCommand(id) {
  const command = commandsHere().find((each) => each.id === id);
  return command && perform(command);
}

/** Runs a command, or says that there is nothing that it could be about. */
function perform(command) {
  if (SEGMENT_GROUPS.has(command.group) && !command.anywhere && !current.segment) return tell(say("nothing_shown"), true);
  return command.run();
}

async function nextSort() {
  const sort = SORTS[(SORTS.indexOf(listing.sort) + 1) % SORTS.length];
  await newSearch(byId("query").value, sort);
  tell(byId("sort").selectedOptions[0].textContent);
}

/** Saves what is typed and goes on; where nothing is, it goes on all the same. The caret stays in the field. */
function saveAndGoToNext(isApproved) {
  const { segment } = current;
  if (!segment) return;
  if (conflictOf(segment) || (segment.gone && drafts.has(segment.key))) return void saveText();
  if (isApproved) setStateAndGoToNext("approved");
  else {
    saveText();
    goToNext();
  }
  if (document.activeElement === byId("target")) byId("target").setSelectionRange(0, 0);
}

/** Buttons of the two toolbars. */
function renderToolbars() {
  for (const place of ["actions", "verbs"]) {
    const commands = commandsHere().filter((command) => command.place === place);
    fill(byId(place), commands.map((command) => button(sayLabel(command.brief ?? command.label), () => perform(command), { id: `command-${command.id}`, title: `${labelOf(command)} (${command.keys.map(keyInWords).join(` ${say("or")} `)})`, "aria-keyshortcuts": command.keys.map((key) => key.replace("Ctrl", "Control")).join(" ") })));
  }
}

function renderVerbs() {
  const { segment } = current;
  for (const command of commandsHere().filter((each) => each.place === "verbs")) {
    const made = byId(`command-${command.id}`);
    if (made) made.disabled = Boolean(segment && whyHeld(segment));
  }
  for (const state of STATES) {
    const made = byId(`command-${{ approved: "approve", rejected: "reject" }[state] ?? state}`);
    if (made) made.classList.toggle("is-so", segment?.state === state);
  }
}
