// The verbs that mend alignment. Each works out what the texts would be and shows it; nothing is saved before that.

/** The segments a verb works on: the marked run, or the current one and what follows it. They are of one article and
    follow one another there, or the verb says why not. */
function alignmentRun(length) {
  const marked = run();
  const { segment } = current;
  if (!segment || !isFree([segment])) return null;
  if (marked.length <= 1) {
    const own = segment.article.segments;
    const at = own.indexOf(segment);
    const found = own.slice(at, at + length);
    return found.length < 2 ? (tell("No segment follows in this article.", true), null) : isFree(found) ? found : null;
  }
  const ordered = [...marked].sort((a, b) => a.order - b.order);
  const [first] = ordered;
  const isOneRun = ordered.every((each, at) => each.article === first.article && each.order === first.order + at);
  if (!isOneRun) return tell("The selected segments are not consecutive in one article.", true), null;
  return isFree(ordered) ? ordered : null;
}

/** Texts that are not saved must not get lost in a move. */
function isFree(segments) {
  const held = segments.map(whyHeld).find(Boolean);
  if (held) return tell(held, true), false;
  const unsaved = segments.find((segment) => drafts.has(segment.key));
  if (unsaved) tell(`Save or revert your text of ${unsaved.id} first.`, true);
  return !unsaved;
}

function swapTargets() {
  const segments = alignmentRun(2);
  if (!segments) return;
  const [first, last] = [segments[0], segments.at(-1)];
  previewTexts("swap", "Swap two targets", [first, last], [targetOf(last), targetOf(first)]);
}

/** The last sentence goes to the next segment, or the first one to the segment before. */
function moveSentence(step) {
  const { segment } = current;
  if (!segment) return;
  const other = neighbour(segment, step);
  if (!other) return tell(step > 0 ? "No segment follows in this article." : "No segment precedes in this article.", true);
  if (!isFree([segment, other])) return;
  const { locale } = segment.article;
  const text = targetOf(segment);
  if (!text.trim()) return tell("The target is empty.", true);
  const ends = sentenceEnds(text, locale);
  // A single sentence moves as a whole.
  const cut = (step > 0 ? ends.at(-1) : ends[0]) ?? (step > 0 ? 0 : text.length);
  const [head, tail] = [text.slice(0, cut), text.slice(cut)];
  const texts = step > 0 ? [head.trim(), joined(tail, targetOf(other), locale)] : [joined(targetOf(other), head, locale), tail.trim()];
  const title = step > 0 ? "Move the last sentence to the next segment" : "Move the first sentence to the previous segment";
  previewTexts("move sentence", title, step > 0 ? [segment, other] : [other, segment], texts);
}

/** Moves the targets of a run by one place; the one that falls off comes to the other end, so that none is lost. */
function repair(step) {
  const marked = run().length > 1;
  const segments = alignmentRun(marked ? 0 : Infinity);
  if (!segments) return;
  const targets = segments.map(targetOf);
  const moved = step > 0 ? [targets.at(-1), ...targets.slice(0, -1)] : [...targets.slice(1), targets[0]];
  const title = `Shift targets of ${count(segments.length, "segment")} ${step > 0 ? "down" : "up"} by one`;
  previewTexts(step > 0 ? "re-pair down" : "re-pair up", title, segments, moved);
}

async function merge() {
  const segments = alignmentRun(2);
  if (!segments) return;
  if (segments.length !== 2) return tell("Select two segments, or the first of them.", true);
  const [first, second] = segments;
  const source = joined(sourceOf(first), sourceOf(second), project.sourceLocale);
  const target = joined(targetOf(first), targetOf(second), first.article.locale);
  const what = { merge: [first.id, second.id] };
  // What the article does not allow is said before anything is shown.
  const refused = isServer() ? await reasonAgainst(segments, what) : problemOfMerge(first, second);
  if (refused) return tell(`Cannot be merged: ${refused}`, true);
  const body = [element("p", {}, `${first.id} and ${second.id} become one segment, ${first.id}.`), previewTable([{ segment: first, source, target }])];
  openDialog({ title: "Merge two segments", body, buttons: [["Merge", () => saveShape("merge", segments, what)], ["Cancel", closeDialog]] });
}

/** Why the server would refuse a change, if it would. */
async function reasonAgainst(segments, what) {
  const answer = await post("try", { groups: [{ label: "try", changes: [change(segments, what)] }] }).catch(() => null);
  const [result] = answer?.results ?? [];
  return result && !isDone(result) ? result.reason ?? "the article has changed" : null;
}

/** A merge or split: kept in the dialog until the server has taken it. */
async function saveShape(label, segments, what) {
  const result = await submit({ label, changes: [change(segments, what)] });
  if (!isDone(result)) return dialogProblem(result.reason ?? "The article has changed; check again.");
  closeDialog();
  countOutdated();
  renderList();
  if (current.segment && !current.segment.gone) renderSegment();
  else show(segments[0]);
  tell(`Saved: ${label}.${checkedLater()}`);
}

function previewTable(rows) {
  const cell = (segment, side, text) => element("td", sideAttributes(segment, side), text);
  return element("table", { class: "preview" },
    element("thead", {}, element("tr", {}, element("th", { scope: "col" }, "Source"), element("th", { scope: "col" }, "Target"))),
    element("tbody", {}, rows.map(({ segment, source, target }) => element("tr", {}, cell(segment, "source", source), cell(segment, "target", target)))));
}
