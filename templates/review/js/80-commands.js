// All that can be done, in one table: keys, buttons and the help are made from it, so that none of them can lie.
//
// `keys`: how they are typed. Those of one character work wherever nothing is being typed; others with Ctrl or Alt work
// everywhere, or only `in` the target's field. `place` is the toolbar that has a button for it. Those of some groups are
// about the segment that is shown, but for those that work `anywhere`.

const COMMANDS = [
  { id: "next", group: "Go", label: "Next segment", keys: ["ArrowDown", "j"], run: () => move(1) },
  { id: "previous", group: "Go", label: "Previous segment", keys: ["ArrowUp", "k"], run: () => move(-1) },
  { id: "page-down", group: "Go", label: "Page down", keys: ["PageDown"], run: () => move(rowsInSight()) },
  { id: "page-up", group: "Go", label: "Page up", keys: ["PageUp"], run: () => move(-rowsInSight()) },
  { id: "first", group: "Go", label: "First segment", keys: ["Home"], run: () => move(-Infinity) },
  { id: "last", group: "Go", label: "Last segment", keys: ["End"], run: () => move(Infinity) },
  { id: "next-finding", group: "Go", label: "Next with findings", keys: ["n"], run: () => moveTo(1, HAS.finding, "segment with findings") },
  { id: "previous-finding", group: "Go", label: "Previous with findings", keys: ["N"], run: () => moveTo(-1, HAS.finding, "segment with findings") },
  { id: "next-open", group: "Go", label: "Next unreviewed", keys: ["t"], run: () => moveTo(1, (segment) => segment.state === "unreviewed", "unreviewed segment") },
  { id: "previous-open", group: "Go", label: "Previous unreviewed", keys: ["T"], run: () => moveTo(-1, (segment) => segment.state === "unreviewed", "unreviewed segment") },
  { id: "mark-down", group: "Go", label: "Extend the selection down", keys: ["Shift+ArrowDown", "J"], run: () => move(1, true) },
  { id: "mark-up", group: "Go", label: "Extend the selection up", keys: ["Shift+ArrowUp", "K"], run: () => move(-1, true) },

  { id: "back", group: "Go", label: "Back to where you were", keys: ["b"], run: () => goBack() },
  { id: "forward", group: "Go", label: "Forward again", keys: ["B"], run: () => goForward() },

  { id: "search", group: "List", label: "Search and filter", keys: ["/", "Ctrl+f"], run: () => byId("query").select() },
  { id: "facets", group: "List", label: "Filters with counts", brief: "Filters", keys: ["g"], place: "actions", run: () => toggleFacets() },
  { id: "sort", group: "List", label: "Change sort order", keys: ["o"], run: () => nextSort() },
  { id: "refresh", group: "List", label: "Refresh list", keys: ["."], run: () => newSearch(byId("query").value) },
  { id: "approve-clean", group: "List", label: "Approve all without findings…", keys: ["A"], place: "actions", run: () => approveClean() },
  { id: "replace", group: "List", label: "Replace…", keys: ["h", "Ctrl+h"], place: "actions", run: () => openReplace() },
  { id: "progress", group: "List", label: "Progress in segments and words", brief: "Progress", keys: ["p"], place: "actions", run: () => openProgress() },
  { id: "unsaved", group: "List", label: "Show unsaved changes", keys: ["q"], run: () => showUnsaved() },

  { id: "approve", group: "Review", label: "Approve", keys: ["a"], place: "verbs", run: () => setStateAndGoToNext("approved") },
  { id: "needs-work", group: "Review", label: "Needs work", keys: ["w"], place: "verbs", run: () => setStateAndGoToNext("needs-work") },
  { id: "reject", group: "Review", label: "Reject", keys: ["r"], place: "verbs", run: () => setStateAndGoToNext("rejected") },
  { id: "unreview", group: "Review", label: "Reset to unreviewed", keys: ["0"], run: () => setState("unreviewed") },
  { id: "comment", group: "Review", label: "Comment", keys: ["c"], place: "verbs", run: () => openComment() },
  { id: "resolve", group: "Review", label: "Resolve the comments, or reopen them", keys: ["C"], run: () => toggleResolved() },
  { id: "fix", group: "Review", label: "Apply the first safe fix", keys: ["f"], run: () => applyFix(current.segment, current.segment?.findings.find((finding) => finding.fix && finding.key)) },
  { id: "dismiss", group: "Review", label: "Dismiss the first finding…", keys: ["d"], run: () => dismissFinding(current.segment, current.segment?.findings.find((finding) => finding.key)) },
  { id: "undo", group: "Review", label: "Undo", keys: ["u", "Ctrl+z"], place: "actions", anywhere: true, run: () => undo() },
  { id: "redo", group: "Review", label: "Redo", keys: ["U", "Ctrl+y"], anywhere: true, run: () => redo() },
  { id: "history", group: "Review", label: "History of changes…", brief: "History…", keys: ["y"], place: "actions", anywhere: true, run: () => openHistory() },

  { id: "edit", group: "Edit", label: "Edit the target", keys: ["e", "Enter"], run: () => byId("target").focus() },
  { id: "save", group: "Edit", label: "Save and go to next", keys: ["Ctrl+Enter"], in: "editor", place: "verbs", run: () => saveAndGoToNext(false) },
  { id: "save-approve", group: "Edit", label: "Save, approve and go to next", keys: ["Ctrl+Shift+Enter"], in: "editor", run: () => saveAndGoToNext(true) },
  { id: "save-stay", group: "Edit", label: "Save", keys: ["Ctrl+s"], run: () => saveText() || tellNothingToSave() },
  { id: "to-list", group: "Edit", label: "Back to the list (keeps the text)", keys: ["Escape"], in: "editor", anywhere: true, run: () => byId("list").focus() },
  { id: "revert", group: "Edit", label: "Revert to the saved text", keys: ["Alt+r"], run: () => revertText() },
  { id: "copy-source", group: "Edit", label: "Copy the source", keys: ["Alt+c"], run: () => current.segment && insertText(sourceOf(current.segment), true) },
  { id: "insertions", group: "Edit", label: "Insert a tag of the source or a special character", keys: ["Alt+i"], run: () => byId("insertions").querySelector("[tabindex='0']")?.focus() },
  { id: "insert-mark", group: "Edit", label: "Insert the next missing tag or placeholder", keys: ["Alt+m"], run: () => current.segment && insertMissingMark() },
  ...[1, 2, 3].map((number) => ({ id: `match-${number}`, group: "Edit", label: `Use match ${number} of the tab`, keys: [`Alt+${number}`], run: () => useMatch(number) })),
  { id: "repetitions", group: "Edit", label: "Apply to all with the same source…", keys: ["Alt+a"], run: () => openRepetitions() },
  { id: "edit-next", group: "Edit", label: "Next segment, without saving", keys: ["Alt+ArrowRight"], in: "editor", run: () => move(1) },
  { id: "edit-previous", group: "Edit", label: "Previous segment, without saving", keys: ["Alt+ArrowLeft"], in: "editor", run: () => move(-1) },

  { id: "swap", group: "Align", label: "Swap targets with the next segment…", brief: "Swap…", keys: ["x"], place: "verbs", run: () => swapTargets() },
  { id: "sentence-up", group: "Align", label: "Move first sentence to the previous segment…", brief: "Sentence ↑…", keys: ["["], place: "verbs", run: () => moveSentence(-1) },
  { id: "sentence-down", group: "Align", label: "Move last sentence to the next segment…", brief: "Sentence ↓…", keys: ["]"], place: "verbs", run: () => moveSentence(1) },
  { id: "merge", group: "Align", label: "Merge with the next segment…", brief: "Merge…", keys: ["m"], place: "verbs", run: () => merge() },
  { id: "split", group: "Align", label: "Split…", keys: ["s"], place: "verbs", run: () => splitSegment() },
  { id: "re-pair-up", group: "Align", label: "Shift targets up by one…", brief: "Targets ↑…", keys: ["Alt+ArrowUp", "{"], place: "verbs", run: () => repair(-1) },
  { id: "re-pair-down", group: "Align", label: "Shift targets down by one…", brief: "Targets ↓…", keys: ["Alt+ArrowDown", "}"], place: "verbs", run: () => repair(1) },

  { id: "keep-mine", group: "Conflict", label: "Keep mine", keys: ["Alt+k"], run: () => resolveConflict("mine") },
  { id: "take-theirs", group: "Conflict", label: "Use theirs", keys: ["Alt+t"], run: () => resolveConflict("theirs") },

  ...TABS.map((tab, at) => ({ id: `show-${tab.id}`, group: "View", label: `Below: ${{ nearby: "nearby", page: "page", same: "same source", matches: "fuzzy matches", versions: "versions of this segment" }[tab.id]}`, keys: [String(at + 1)], run: () => chooseTab(tab.id) })),
  { id: "help", group: "View", label: "Keys", keys: ["?", "F1"], place: "actions", run: () => openHelp() },
  { id: "download", group: "List", label: "Download changes…", keys: ["Ctrl+d"], place: "actions", only: "file", run: () => openDownload() },
  { id: "import", group: "List", label: "Load a change file…", keys: ["i"], place: "actions", only: "file", run: () => byId("import").click() },
];

const commandsHere = () => COMMANDS.filter((command) => !command.only || command.only === project.mode);

const SEGMENT_GROUPS = new Set(["Review", "Edit", "Align", "Conflict"]);

function runCommand(id) {
  const command = commandsHere().find((each) => each.id === id);
  return command && perform(command);
}

/** Runs a command, or says that there is nothing that it could be about. */
function perform(command) {
  if (SEGMENT_GROUPS.has(command.group) && !command.anywhere && !current.segment) return tell("No segment is shown: the list is empty.", true);
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
    fill(byId(place), commands.map((command) => button(command.brief ?? command.label, () => perform(command), { id: `command-${command.id}`, title: `${command.label} (${command.keys.map(keyInWords).join(" or ")})`, "aria-keyshortcuts": command.keys.map((key) => key.replace("Ctrl", "Control")).join(" ") })));
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
