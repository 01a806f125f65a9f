// Writing the target. What is typed is a draft: kept by the browser from the first key until it is saved, wherever the
// reader goes meanwhile. A draft knows the two texts it began from, so that a change underneath is noticed.

/** By segment key: `{ text, before: { source, target }, rejected }`. */
const drafts = new Map();
const commentDrafts = new Map();

function readDrafts() {
  for (const key of rememberedKeys("draft|")) {
    const draft = remembered(`draft|${key}`);
    if (draft && typeof draft.text === "string" && draft.before) drafts.set(key, draft);
  }
  for (const key of rememberedKeys("comment|")) commentDrafts.set(key, remembered(`comment|${key}`, ""));
}

const textsOf = (segment) => ({ source: segment.source, target: segment.target });
const isSameText = (first, second) => (first.source ?? "") === (second.source ?? "") && (first.target ?? "") === (second.target ?? "");

/** Whether somebody has written something of a segment, or is about to. */
const isWorkedOn = ({ key }) => drafts.has(key) || commentDrafts.has(key) || [byId("target"), byId("comment")].includes(document.activeElement);

function keepDraft(segment, text, before = drafts.get(segment.key)?.before ?? textsOf(segment)) {
  if (text === (before.target ?? "") && isSameText(before, segment)) return dropDraft(segment.key);
  const draft = { text, before, rejected: null };
  drafts.set(segment.key, draft);
  remember(`draft|${segment.key}`, draft);
  renderUnsaved();
}

function dropDraft(key) {
  drafts.delete(key);
  forget(`draft|${key}`);
  renderUnsaved();
}

function startEditor() {
  // The source stays above while somebody types: it must not lie on what they type. The list may get lower.
  byId("target").addEventListener("focus", ({ target }) => requestAnimationFrame(() => {
    target.scrollIntoView({ block: "nearest" });
    if (current.segment?.row >= 0) reveal(current.segment.row);
  }));
  byId("target").addEventListener("input", () => {
    const { segment } = current;
    keepDraft(segment, byId("target").value);
    renderTexts();
    askToCheck(segment);
    askForRows();
  });
  byId("comment").addEventListener("input", () => {
    const { segment } = current;
    const text = byId("comment").value;
    if (text.trim() === "") dropComment(segment.key);
    else {
      commentDrafts.set(segment.key, text);
      remember(`comment|${segment.key}`, text);
      renderUnsaved();
    }
  });
  addEventListener("beforeunload", (event) => {
    if (isServer() && drafts.size + commentDrafts.size + saving.waiting.length > 0) event.preventDefault();
  });
}

function dropComment(key) {
  commentDrafts.delete(key);
  forget(`comment|${key}`);
  renderUnsaved();
}

function fillEditor(segment, text) {
  const field = byId("target");
  field.value = text;
  setSide(field, segment, "target");
}

/** The segment is left: its drafts stay, what was being asked about it does not matter any more. */
function leaveSegment() {
  if (!current.segment) return;
  forgetCheck();
}

/** Saves the current text. Gives whether there was something to save. */
function saveText() {
  const { segment } = current;
  const draft = segment && drafts.get(segment.key);
  if (!draft) return false;
  if (segment.gone) return tell(whyHeld(segment), true), false;
  if (!isSameText(draft.before, segment)) {
    renderConflict(segment);
    tell(`${say("article_changed")} ${say("kept_until_choice")}`, true);
    return false;
  }
  sendTexts("edit", [segment], { [segment.id]: draft.text });
  return true;
}

/** Why nothing was saved, unless the reader has been told: a text in conflict waits for their choice. */
function tellNothingToSave() {
  if (current.segment && drafts.has(current.segment.key)) return;
  tell(say(drafts.size ? "nothing_unsaved_segment" : "nothing_unsaved"));
}

/** Throws the draft away, as the reader asked. */
function revertText() {
  const { segment } = current;
  if (!segment || !drafts.has(segment.key)) return tell(say("nothing_unsaved"));
  const { text } = drafts.get(segment.key);
  dropDraft(segment.key);
  remember("thrown", { key: segment.key, text });
  refreshSegment(segment);
  forgetCheck();
  tell(say("reverted"));
}

/** Puts text where the caret is, in a way that Ctrl+Z of the browser takes back. */
function insertText(text, isWhole = false) {
  const field = byId("target");
  if (field.readOnly) return;
  field.focus();
  if (isWhole) field.select();
  // The only way that keeps the browser's own undo; where it is gone, the text is set all the same.
  if (!document.execCommand?.("insertText", false, text)) field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input"));
}

/** Puts in the first mark that the source has and the target lacks. */
function insertMissingMark() {
  const { segment } = current;
  const missing = compareSides(sourceOf(segment), byId("target").value).source.find((token) => token.isAlone);
  if (!missing) return tell(say("no_missing_mark"));
  insertText(missing.text);
  tell(say("inserted", { text: missing.text }));
}

function renderUnsaved() {
  const total = drafts.size + commentDrafts.size;
  const shown = byId("unsaved");
  const waiting = saving.waiting.length;
  shown.hidden = total + waiting === 0;
  shown.textContent = listed([total && say("unsaved_count", { count: total }), waiting && say("saving_count", { count: waiting })].filter(Boolean));
}
