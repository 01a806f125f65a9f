// When an article changed underneath what was typed: both texts side by side, and the reader chooses. Nothing that was
// typed goes away unless they say so.

function conflictOf(segment) {
  const draft = drafts.get(segment.key);
  return draft && !isSameText(draft.before, segment) ? draft : null;
}

function renderConflict(segment) {
  const place = byId("conflict");
  const draft = conflictOf(segment);
  if (segment.gone) {
    place.hidden = false;
    return fill(place, element("p", {}, element("strong", {}, inWords(whyHeld(segment)))));
  }
  place.hidden = !draft;
  if (!draft) return fill(place);
  const text = (name, value, id) => element("div", {}, element("h3", {}, name), element("div", { class: "written", id, ...sideAttributes(segment, "target") }, value || "(empty)"));
  const isSource = (draft.before.source ?? "") !== sourceOf(segment);
  fill(
    place,
    element("p", {}, element("strong", {}, "This segment was changed elsewhere while you were editing it. "), isSource ? "Its source has changed too. " : "", "Your text is kept until you choose."),
    element("div", { class: "pair" }, text("Mine", draft.text, "conflict-mine"), text("Theirs, current text", targetOf(segment), "conflict-theirs")),
    element("div", { class: "offers" },
      button("Keep mine", () => resolveConflict("mine"), { id: "keep-mine" }),
      button("Use theirs", () => resolveConflict("theirs"), { id: "take-theirs" }),
      button("Edit", () => resolveConflict("edit"), { id: "edit-both" })),
  );
}

function resolveConflict(choice) {
  const { segment } = current;
  const draft = segment && conflictOf(segment);
  if (!draft) return tell("No conflict here.");
  if (choice === "theirs") {
    remember("thrown", { key: segment.key, text: draft.text });
    dropDraft(segment.key);
    refreshSegment(segment);
    return tell("Kept the other version.");
  }
  // From here on the draft is a change of their text.
  keepDraft(segment, draft.text, textsOf(segment));
  refreshSegment(segment);
  if (choice === "mine") return void saveText();
  byId("target").focus();
}

/** All that is not saved, also of segments that are no longer there: to go to, to copy, to throw away. */
function showUnsaved() {
  const items = [...drafts].map(([key, draft]) => unsavedItem(key, draft.text, () => dropDraft(key), draft.rejected));
  const comments = [...commentDrafts].map(([key, text]) => unsavedItem(key, text, () => dropComment(key), null));
  const waiting = saving.waiting.map((entry) => element("li", {}, `Being saved: ${entry.group.label}`));
  const all = [...items, ...comments, ...waiting];
  openDialog({ title: "Not saved", body: all.length ? element("ul", { class: "unsaved" }, all) : element("p", {}, "Everything is saved."), buttons: [["Close", closeDialog]] });
}

function unsavedItem(key, text, drop, rejected) {
  const segment = project.byKey.get(key);
  const why = !segment ? "The segment no longer exists." : conflictOf(segment) ? "Changed elsewhere." : rejected ? `Rejected: ${rejected}` : "";
  const item = element("li", {}, element("div", {}, element("strong", {}, key), " ", why), element("div", { class: "written", dir: segment ? direction(segment.article.locale) : "auto" }, text));
  const go = segment ? button("Go there", () => {
    closeDialog();
    goTo(segment);
  }) : null;
  const copy = button("Copy", () => navigator.clipboard?.writeText(text).then(() => tell("Copied.")));
  const away = button("Discard", () => {
    drop();
    item.remove();
    if (segment) refreshSegment(segment);
  });
  item.append(element("div", { class: "offers" }, ...[go, copy, away].filter(Boolean)));
  return item;
}
