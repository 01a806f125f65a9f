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
    return fill(place, element("p", {}, element("strong", {}, whyHeld(segment))));
  }
  place.hidden = !draft;
  if (!draft) return fill(place);
  const text = (name, value, id) => element("div", {}, element("h3", {}, name), element("div", { class: "written", id, ...sideAttributes(segment, "target") }, value || say("empty")));
  const isSource = (draft.before.source ?? "") !== sourceOf(segment);
  fill(
    place,
    element("p", {}, element("strong", {}, `${say("changed_while_editing")} `), isSource ? `${say("source_changed_too")} ` : "", say("kept_until_choice")),
    element("div", { class: "pair" }, text(say("mine"), draft.text, "conflict-mine"), text(say("theirs"), targetOf(segment), "conflict-theirs")),
    element("div", { class: "offers" },
      button(say("keep_mine"), () => resolveConflict("mine"), { id: "keep-mine" }),
      button(say("use_theirs"), () => resolveConflict("theirs"), { id: "take-theirs" }),
      button(say("edit"), () => resolveConflict("edit"), { id: "edit-both" })),
  );
}

function resolveConflict(choice) {
  const { segment } = current;
  const draft = segment && conflictOf(segment);
  if (!draft) return tell(say("nothing_here"));
  if (choice === "theirs") {
    remember("thrown", { key: segment.key, text: draft.text });
    dropDraft(segment.key);
    refreshSegment(segment);
    return tell(say("kept_other"));
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
  const waiting = saving.waiting.map((entry) => element("li", {}, say("labelled", { label: say("mark_saving"), value: actName(entry.group.label) })));
  const all = [...items, ...comments, ...waiting];
  openDialog({ title: say("not_saved"), body: all.length ? element("ul", { class: "unsaved" }, all) : element("p", {}, say("all_saved")), buttons: [[say("close"), closeDialog]] });
}

function unsavedItem(key, text, drop, rejected) {
  const segment = project.byKey.get(key);
  const why = !segment ? say("no_longer_exists") : conflictOf(segment) ? say("article_changed") : rejected ? sayWith("not_saved_because", { reason: reasonInWords(rejected) }) : "";
  const item = element("li", {}, element("div", {}, element("strong", {}, key), " ", why), element("div", { class: "written", dir: segment ? direction(segment.article.locale) : "auto" }, text));
  const go = segment ? button(say("go_there"), () => {
    closeDialog();
    goTo(segment);
  }) : null;
  const copy = button(say("copy"), () => navigator.clipboard?.writeText(text).then(() => tell(say("copied"))));
  const away = button(say("discard"), () => {
    drop();
    item.remove();
    if (segment) refreshSegment(segment);
  });
  item.append(element("div", { class: "offers" }, ...[go, copy, away].filter(Boolean)));
  return item;
}
