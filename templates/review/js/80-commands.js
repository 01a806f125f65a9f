// All that can be done, in one table: keys, buttons and the help are made from it, so that none of them can lie.
//
// `keys`: how they are typed. Those of one character work wherever nothing is being typed; others with Ctrl or Alt work
// everywhere, or only `in` the target's field. `place` is the toolbar that has a button for it.

const COMMANDS = [
  { id: "next", group: "Go", label: "Next segment", keys: ["ArrowDown", "j"], run: () => move(1) },
  { id: "previous", group: "Go", label: "Segment before", keys: ["ArrowUp", "k"], run: () => move(-1) },
  { id: "page-down", group: "Go", label: "A screen further", keys: ["PageDown"], run: () => move(rowsInSight()) },
  { id: "page-up", group: "Go", label: "A screen back", keys: ["PageUp"], run: () => move(-rowsInSight()) },
  { id: "first", group: "Go", label: "First of the list", keys: ["Home"], run: () => move(-Infinity) },
  { id: "last", group: "Go", label: "Last of the list", keys: ["End"], run: () => move(Infinity) },
  { id: "next-finding", group: "Go", label: "Next with findings", keys: ["n"], run: () => moveTo(1, HAS.finding, "segment with findings") },
  { id: "previous-finding", group: "Go", label: "Earlier one with findings", keys: ["N"], run: () => moveTo(-1, HAS.finding, "segment with findings") },
  { id: "next-open", group: "Go", label: "Next that is unreviewed", keys: ["t"], run: () => moveTo(1, (segment) => segment.state === "unreviewed", "unreviewed segment") },
  { id: "previous-open", group: "Go", label: "Earlier one that is unreviewed", keys: ["T"], run: () => moveTo(-1, (segment) => segment.state === "unreviewed", "unreviewed segment") },
  { id: "mark-down", group: "Go", label: "Mark one more downwards", keys: ["Shift+ArrowDown", "J"], run: () => move(1, true) },
  { id: "mark-up", group: "Go", label: "Mark one more upwards", keys: ["Shift+ArrowUp", "K"], run: () => move(-1, true) },

  { id: "search", group: "List", label: "Search and filter", keys: ["/", "Ctrl+f"], run: () => byId("query").select() },
  { id: "facets", group: "List", label: "Filters with counts", brief: "Filters", keys: ["g"], place: "actions", run: () => toggleFacets() },
  { id: "sort", group: "List", label: "Another order", keys: ["o"], run: () => nextSort() },
  { id: "anew", group: "List", label: "Make the list anew", keys: ["."], run: () => newSearch(byId("query").value) },
  { id: "accept-clean", group: "List", label: "Accept all clean…", keys: ["A"], place: "actions", run: () => acceptClean() },
  { id: "replace", group: "List", label: "Replace…", keys: ["h", "Ctrl+h"], place: "actions", run: () => openReplace() },
  { id: "unsaved", group: "List", label: "What is not saved", keys: ["q"], run: () => showUnsaved() },

  { id: "accept", group: "Judge", label: "Accept", keys: ["a"], place: "verbs", run: () => judgeAndGoOn("accepted") },
  { id: "needs-work", group: "Judge", label: "Needs work", keys: ["w"], place: "verbs", run: () => judgeAndGoOn("needs-work") },
  { id: "reject", group: "Judge", label: "Reject", keys: ["r"], place: "verbs", run: () => judgeAndGoOn("rejected") },
  { id: "unreview", group: "Judge", label: "Take the judgement off", keys: ["0"], run: () => judge("unreviewed") },
  { id: "comment", group: "Judge", label: "Comment", keys: ["c"], place: "verbs", run: () => openComment() },
  { id: "fix", group: "Judge", label: "Make the first safe fix", keys: ["f"], run: () => applyFix(current.segment, current.segment?.findings.find((finding) => finding.fix && finding.key)) },
  { id: "dismiss", group: "Judge", label: "Dismiss the first finding…", keys: ["d"], run: () => dismissFinding(current.segment, current.segment?.findings.find((finding) => finding.key)) },
  { id: "undo", group: "Judge", label: "Undo", keys: ["u", "Ctrl+z"], place: "actions", run: () => undo() },

  { id: "edit", group: "Write", label: "Edit the target", keys: ["e", "Enter"], run: () => byId("target").focus() },
  { id: "save", group: "Write", label: "Save and go on", keys: ["Ctrl+Enter"], in: "editor", place: "verbs", run: () => saveAndGoOn(false) },
  { id: "save-accept", group: "Write", label: "Save, accept and go on", keys: ["Ctrl+Shift+Enter"], in: "editor", run: () => saveAndGoOn(true) },
  { id: "save-stay", group: "Write", label: "Save", keys: ["Ctrl+s"], run: () => saveText() || tell("Nothing is unsaved here.") },
  { id: "to-list", group: "Write", label: "Back to the list (the text is kept)", keys: ["Escape"], in: "editor", run: () => byId("list").focus() },
  { id: "revert", group: "Write", label: "Back to the saved text", keys: ["Alt+r"], run: () => revertText() },
  { id: "copy-source", group: "Write", label: "Copy the source", keys: ["Alt+c"], run: () => current.segment && insertText(sourceOf(current.segment), true) },
  { id: "insert-mark", group: "Write", label: "Put in the next missing mark", keys: ["Alt+m"], run: () => current.segment && insertMissingMark() },
  ...[1, 2, 3].map((number) => ({ id: `match-${number}`, group: "Write", label: `Use match ${number} of the tab`, keys: [`Alt+${number}`], run: () => useMatch(number) })),
  { id: "edit-next", group: "Write", label: "Next segment, without saving", keys: ["Alt+ArrowRight"], in: "editor", run: () => move(1) },
  { id: "edit-previous", group: "Write", label: "Segment before, without saving", keys: ["Alt+ArrowLeft"], in: "editor", run: () => move(-1) },

  { id: "swap", group: "Align", label: "Swap the targets of this and the next…", brief: "Swap…", keys: ["x"], place: "verbs", run: () => swapTargets() },
  { id: "sentence-up", group: "Align", label: "First sentence to the segment before…", brief: "Sentence ↑…", keys: ["["], place: "verbs", run: () => moveSentence(-1) },
  { id: "sentence-down", group: "Align", label: "Last sentence to the next segment…", brief: "Sentence ↓…", keys: ["]"], place: "verbs", run: () => moveSentence(1) },
  { id: "merge", group: "Align", label: "Merge with the next…", brief: "Merge…", keys: ["m"], place: "verbs", run: () => merge() },
  { id: "split", group: "Align", label: "Split…", keys: ["s"], place: "verbs", run: () => splitSegment() },
  { id: "re-pair-up", group: "Align", label: "Re-pair: targets of the run up by one…", brief: "Targets ↑…", keys: ["Alt+ArrowUp", "{"], place: "verbs", run: () => repair(-1) },
  { id: "re-pair-down", group: "Align", label: "Re-pair: targets of the run down by one…", brief: "Targets ↓…", keys: ["Alt+ArrowDown", "}"], place: "verbs", run: () => repair(1) },

  { id: "keep-mine", group: "Conflict", label: "Keep mine", keys: ["Alt+k"], run: () => settleConflict("mine") },
  { id: "take-theirs", group: "Conflict", label: "Take theirs", keys: ["Alt+t"], run: () => settleConflict("theirs") },

  ...TABS.map((tab, at) => ({ id: `show-${tab.id}`, group: "Look", label: `Below: ${{ nearby: "nearby", page: "page", same: "same source", matches: "close matches" }[tab.id]}`, keys: [String(at + 1)], run: () => chooseTab(tab.id) })),
  { id: "help", group: "Look", label: "Keys", keys: ["?", "F1"], place: "actions", run: () => openHelp() },
  { id: "download", group: "List", label: "Download changes", keys: ["Ctrl+d"], place: "actions", only: "file", run: () => downloadChanges() },
  { id: "import", group: "List", label: "Go on from a change file…", keys: ["i"], place: "actions", only: "file", run: () => byId("import").click() },
];

const commandsHere = () => COMMANDS.filter((command) => !command.only || command.only === project.mode);

function runCommand(id) {
  return commandsHere().find((command) => command.id === id)?.run();
}

function nextSort() {
  const sort = SORTS[(SORTS.indexOf(listing.sort) + 1) % SORTS.length];
  newSearch(byId("query").value, sort);
  tell(byId("sort").selectedOptions[0].textContent);
}

/** Saves what is typed and goes on; where nothing is, it goes on all the same. The caret stays in the field. */
function saveAndGoOn(isAccepted) {
  const { segment } = current;
  if (!segment) return;
  if (conflictOf(segment)) return void saveText();
  if (isAccepted) judgeAndGoOn("accepted");
  else {
    saveText();
    goOn();
  }
  if (document.activeElement === byId("target")) byId("target").setSelectionRange(0, 0);
}

/** Buttons of the two toolbars. */
function renderToolbars() {
  for (const place of ["actions", "verbs"]) {
    const commands = commandsHere().filter((command) => command.place === place);
    fill(byId(place), commands.map((command) => button(command.brief ?? command.label, () => command.run(), { id: `command-${command.id}`, title: `${command.label} (${command.keys.map(keyInWords).join(" or ")})`, "aria-keyshortcuts": command.keys.map((key) => key.replace("Ctrl", "Control")).join(" ") })));
  }
}

function renderVerbs() {
  const { segment } = current;
  for (const command of commandsHere().filter((each) => each.place === "verbs")) {
    const made = byId(`command-${command.id}`);
    if (made) made.disabled = Boolean(segment?.isProvisional);
  }
  for (const state of STATES) {
    const made = byId(`command-${{ accepted: "accept", rejected: "reject" }[state] ?? state}`);
    if (made) made.classList.toggle("is-so", segment?.state === state);
  }
}
