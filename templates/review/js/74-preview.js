// The dialog, and what verbs show in it: each segment with its target before and after. The new texts can be edited
// there before they are saved.

let returnFocus = null;
let dialogRun = null;

function openDialog({ title, body, buttons, focus = null }) {
  const dialog = byId("dialog");
  buttons = buttons.map(([label, run]) => [label, oneAtATime(run)]);
  if (!dialog.open) returnFocus = document.activeElement;
  byId("dialog-title").textContent = title;
  fill(byId("dialog-body"), body);
  // A text that scrolls and has nothing to go to is itself what a keyboard goes to.
  attribute(byId("dialog-body"), "tabindex", byId("dialog-body").querySelector("a, button, input, select, textarea, [tabindex]") ? null : 0);
  dialogProblem("");
  // Enter in a field does what the first button does.
  dialogRun = buttons[0][1];
  const made = buttons.map(([label, run], at) => (at === 0 ? element("button", { type: "submit", class: "first" }, label) : button(label, run)));
  fill(byId("dialog-buttons"), made);
  if (!dialog.open) dialog.showModal();
  (focus ?? made[0]).focus();
}

/** Who presses Enter again while the first one is at work means no second time. */
function oneAtATime(run) {
  let isAtWork = false;
  return async () => {
    if (isAtWork) return;
    isAtWork = true;
    await Promise.resolve(run()).finally(() => (isAtWork = false));
  };
}

function closeDialog() {
  byId("dialog").close();
}

function startDialog() {
  const dialog = byId("dialog");
  dialog.addEventListener("close", () => {
    // The event may come when the next dialog is open already: it keeps its body.
    if (dialog.open) return;
    fill(byId("dialog-body"));
    // The event comes after the dialog is gone: a key pressed meanwhile may have taken the focus elsewhere.
    if (document.activeElement !== document.body && !dialog.contains(document.activeElement)) return;
    // Where the reader came from may be gone; then the list is a good place.
    if (returnFocus?.isConnected && returnFocus.offsetParent !== null) returnFocus.focus();
    else byId("list").focus();
  });
  byId("dialog-form").addEventListener("submit", (event) => {
    event.preventDefault();
    dialogRun?.();
  });
}

/** Says in the dialog, with text or nodes, why something cannot be done. */
function dialogProblem(problem) {
  fill(byId("dialog-problem"), problem);
}

/** New targets of segments of one article: shown, edited, checked, and then saved together. */
function previewTexts(label, title, segments, targets) {
  const rows = segments.map((segment, at) => previewRow(segment, targets[at]));
  const table = element("table", { class: "preview" },
    element("thead", {}, element("tr", {}, ["id", "source", "current_target", "new_target"].map((name) => element("th", { scope: "col" }, say(name))))),
    element("tbody", {}, rows.map((row) => row.element)));
  const save = async () => {
    const changed = rows.filter((row) => row.field.value !== targetOf(row.segment));
    if (changed.length === 0) return dialogProblem(say("nothing_would_change"));
    const texts = Object.fromEntries(changed.map((row) => [row.segment.id, row.field.value]));
    const result = await sendTexts(label, changed.map((row) => row.segment), texts);
    if (result.status === "rejected") return revertDrafts(changed), dialogProblem(result.reason ? reasonInWords(result.reason) : say("server_rejected"));
    closeDialog();
  };
  openDialog({ title, body: table, buttons: [[say("save"), save], [say("cancel"), closeDialog]] });
  checkRows(rows);
}

/** The texts of a rejected verb are still in the dialog: they need not be drafts too. */
function revertDrafts(rows) {
  for (const { segment } of rows) {
    dropDraft(segment.key);
    refreshSegment(segment);
  }
}

function previewRow(segment, target) {
  const field = element("textarea", { rows: "2", "aria-label": say("target_of", { id: segment.id }), ...sideAttributes(segment, "target") });
  field.value = target;
  const note = element("div", { class: "quiet" });
  const row = { segment, field, note, isChanged: target !== targetOf(segment) };
  row.element = element("tr", {}, element("th", { scope: "row" }, segment.id), element("td", sideAttributes(segment, "source"), sourceOf(segment)), element("td", sideAttributes(segment, "target"), targetOf(segment)), element("td", {}, field, note));
  field.addEventListener("input", whenQuiet(300, () => checkRows([row])));
  return row;
}

const ROWS_CHECKED_MAX = 24;

/** Says beside each new text what the rules would find. */
async function checkRows(rows) {
  for (const { segment, field, note } of rows.slice(0, ROWS_CHECKED_MAX)) {
    const target = field.value;
    const answer = await checkedText(segment, target);
    if (!answer || field.value !== target || !field.isConnected) continue;
    const found = answer.findings.map((finding) => say("labelled", { label: severityName(finding.severity), value: finding.rule }));
    const before = segment.findings.length;
    const counted = `${numbers.format(before)}${arrow()}${say("finding_count", { count: found.length })}${found.length ? ` (${listed(found.slice(0, 3))})` : ""}`;
    fill(note, answer.rejected ? sayWith("cannot_be_saved", { reason: reasonInWords(answer.rejected) }) : counted);
  }
}
