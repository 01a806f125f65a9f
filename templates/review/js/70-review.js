// Judging: states, comments, dismissals, safe fixes, and accepting all that is clean. A state shows at once and is sent
// behind the reader's back; if it cannot be saved, it goes back and they are told.

const PREVIEW_MAX = 200;

/** Groups by article, in parts that a request can hold. */
function changesByArticle(segments, what) {
  const articles = new Map();
  for (const segment of segments) articles.set(segment.article, [...(articles.get(segment.article) ?? []), segment]);
  const parts = [[]];
  let size = 0;
  for (const group of articles.values()) {
    const made = change(group, what(group));
    const length = JSON.stringify(made).length;
    if (size + length > REQUEST_MAX && parts.at(-1).length) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1).push(made);
    size += length;
  }
  return parts.filter((part) => part.length);
}

function setState(state, segments = run()) {
  const usable = segments.filter((segment) => !segment.isProvisional);
  if (usable.length === 0) return Promise.resolve([]);
  const before = usable.map(({ state: old, who, when, expired }) => ({ state: old, who, when, expired }));
  const label = usable.length === 1 ? state : `${state}, ${count(usable.length, "segment")}`;
  const parts = changesByArticle(usable, (group) => ({ state: Object.fromEntries(group.map((segment) => [segment.id, state])) }));
  const results = parts.map((changes) => submit({ label, changes }));
  const judged = { state, expired: false, who: project.reviewer, when: new Date().toISOString() };
  for (const segment of usable) {
    segment.judged = isServer() ? judged : null;
    Object.assign(segment, judged);
    refreshSegment(segment);
  }
  countOutdated();
  renderOutdated();
  tell(usable.length === 1 ? `${usable[0].id} ${state}.` : `${count(usable.length, "segment")} ${state}.`);
  return Promise.all(results).then((all) => {
    for (const segment of usable) if (segment.judged === judged) segment.judged = null;
    if (all.every(isDone)) return all;
    usable.forEach((segment, at) => Object.assign(segment, before[at]));
    renderList();
    if (current.segment) refreshSegment(current.segment);
    return all;
  });
}

/** Judges the marked run and goes on. A text that is not saved is saved first: it is what was judged. */
function setStateAndGoToNext(state) {
  if (run().length === 0) return;
  if (run().length === 1 && drafts.has(current.segment.key)) {
    if (!saveText()) return;
    // The state is bound to the text: it waits for it.
    const { segment } = current;
    whenSaved(segment).then((isSaved) => isSaved && setState(state, [segment]));
  } else setState(state);
  goToNext();
}

/** Resolves once nothing of a segment is on its way any more, with whether its text is saved. */
async function whenSaved(segment) {
  while (segment.waits > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  return !drafts.has(segment.key);
}

function openComment() {
  if (!current.segment) return;
  byId("comment-part").hidden = false;
  byId("comment").focus();
}

function saveComment() {
  const { segment } = current;
  const text = segment && commentDrafts.get(segment.key);
  if (text === undefined || text === null || segment.isProvisional) return;
  if (saving.waiting.some((entry) => entry.group.changes.some((each) => each.do.comment?.[segment.id] === text && each.path === segment.article.path))) return;
  submit({ label: "comment", changes: [change([segment], { comment: { [segment.id]: text } })] }).then((result) => {
    if (!isDone(result)) return;
    segment.comment = text || null;
    dropComment(segment.key);
    refreshSegment(segment);
    tell("Comment saved.");
  });
}

function applyFix(segment, finding) {
  if (!finding) return tell("No safe fix here.");
  if (drafts.has(segment.key)) return tell("Save or revert your text first.", true);
  submit({ label: "fix", changes: [change([segment], { fix: { key: finding.key } })] }).then((result) => {
    if (!isDone(result)) return;
    tell(isServer() ? `Fixed: ${finding.rule}.` : `Noted: ${finding.rule} will be fixed when the changes are imported.`);
    refreshSegment(segment);
  });
}

function dismissFinding(segment, finding) {
  if (!finding) return tell("No finding to dismiss here.");
  const reason = element("input", { type: "text", required: true, id: "reason" });
  const body = [element("p", {}, element("code", {}, finding.rule), " ", inWords(finding.message)), element("label", { for: "reason" }, "Why is this a false positive?"), reason];
  const dismiss = () => {
    if (!reason.value.trim()) return dialogProblem("Enter a reason.");
    closeDialog();
    submit({ label: "dismiss", changes: [change([segment], { dismiss: { key: finding.key, reason: reason.value.trim() } })] }).then((result) => {
      if (!isDone(result)) return;
      setFindings(segment, segment.findings.filter((each) => each.key !== finding.key));
      refreshSegment(segment);
      tell(`Dismissed: ${finding.rule}.`);
    });
  };
  openDialog({ title: "Dismiss a finding", body, buttons: [["Dismiss", dismiss], ["Cancel", closeDialog]], focus: reason });
}

const isClean = (segment) => segment.findings.length === 0 && segment.state === "unreviewed" && targetOf(segment).trim() !== "" && sourceOf(segment).trim() !== "" && !drafts.has(segment.key) && !segment.isProvisional;

/** Accepts all of the list that has no finding and that nobody judged. */
function approveClean() {
  const clean = listing.segments.filter(isClean);
  if (clean.length === 0) return tell("No unreviewed segments without findings in this list.");
  const rows = clean.slice(0, PREVIEW_MAX).map((segment) => element("tr", {}, element("td", {}, segment.id), element("td", sideAttributes(segment, "source"), sourceOf(segment)), element("td", sideAttributes(segment, "target"), targetOf(segment))));
  const more = clean.length > rows.length ? element("p", { class: "quiet" }, `and ${numbers.format(clean.length - rows.length)} more`) : null;
  const body = [element("p", {}, `${count(clean.length, "segment")} of the ${numbers.format(listing.segments.length)} in this list ${clean.length === 1 ? "has" : "have"} both texts, no findings and no review state.`), element("table", { class: "preview" }, element("tbody", {}, rows)), more];
  const approve = () => {
    closeDialog();
    setState("approved", clean).then(() => renderList());
  };
  openDialog({ title: "Approve all without findings", body, buttons: [[`Approve ${numbers.format(clean.length)}`, approve], ["Cancel", closeDialog]] });
}

async function undo() {
  if (!isServer()) return undoHere();
  if (saving.waiting.length) return tell("Still saving; try again in a moment.");
  try {
    const answer = await post("undo", {});
    applyAnswer(answer);
    const [result] = answer.results ?? [];
    if (result && !isDone(result)) return tell(`Not undone: ${result.reason ?? "the article has changed"}`, true);
    tell(answer.label ? `Undone: ${answer.label}.` : "Nothing to undo.");
  } catch (error) {
    tell(`Not undone: ${error.message}`, true);
  }
}
