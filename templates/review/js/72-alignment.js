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
    return found.length < 2 ? (tell(say("no_neighbor"), true), null) : isFree(found) ? found : null;
  }
  const ordered = [...marked].sort((a, b) => a.order - b.order);
  const [first] = ordered;
  const isOneRun = ordered.every((each, at) => each.article === first.article && each.order === first.order + at);
  if (!isOneRun) return tell(say("not_consecutive"), true), null;
  return isFree(ordered) ? ordered : null;
}

/** Texts that are not saved must not get lost in a move. */
function isFree(segments) {
  const held = segments.map(whyHeld).find(Boolean);
  if (held) return tell(held, true), false;
  const unsaved = segments.find((segment) => drafts.has(segment.key));
  if (unsaved) tell(say("save_first", { id: unsaved.id }), true);
  return !unsaved;
}

function swapTargets() {
  const segments = alignmentRun(2);
  if (!segments) return;
  const [first, last] = [segments[0], segments.at(-1)];
  previewTexts("swap", say("swap_targets"), [first, last], [targetOf(last), targetOf(first)]);
}

/** The last sentence goes to the next segment, or the first one to the segment before. */
function moveSentence(step) {
  const { segment } = current;
  if (!segment) return;
  const other = neighbour(segment, step);
  if (!other) return tell(say("no_neighbor"), true);
  if (!isFree([segment, other])) return;
  const { locale } = segment.article;
  const text = targetOf(segment);
  if (!text.trim()) return tell(say("target_empty"), true);
  const ends = sentenceEnds(text, locale);
  // A single sentence moves as a whole.
  const cut = (step > 0 ? ends.at(-1) : ends[0]) ?? (step > 0 ? 0 : text.length);
  const [head, tail] = [text.slice(0, cut), text.slice(cut)];
  const texts = step > 0 ? [head.trim(), joined(tail, targetOf(other), locale)] : [joined(targetOf(other), head, locale), tail.trim()];
  const title = say(step > 0 ? "sentence_down" : "sentence_up");
  previewTexts(step > 0 ? "sentence down" : "sentence up", title, step > 0 ? [segment, other] : [other, segment], texts);
}

/** Moves the targets of a run by one place; the one that falls off comes to the other end, so that none is lost. */
function repair(step) {
  const marked = run().length > 1;
  const segments = alignmentRun(marked ? 0 : Infinity);
  if (!segments) return;
  const targets = segments.map(targetOf);
  const moved = step > 0 ? [targets.at(-1), ...targets.slice(0, -1)] : [...targets.slice(1), targets[0]];
  const title = `${say(step > 0 ? "shift_down" : "shift_up")} (${say("segment_count", { count: segments.length })})`;
  previewTexts(step > 0 ? "re-pair down" : "re-pair up", title, segments, moved);
}

async function merge() {
  const segments = alignmentRun(2);
  if (!segments) return;
  if (segments.length !== 2) return tell(say("select_two"), true);
  const [first, second] = segments;
  const source = joined(sourceOf(first), sourceOf(second), project.sourceLocale);
  const target = joined(targetOf(first), targetOf(second), first.article.locale);
  const what = { merge: [first.id, second.id] };
  // What the article does not allow is said before anything is shown.
  const problem = isServer() ? null : problemOfMerge(first, second);
  const refused = isServer() ? await reasonAgainst(segments, what) : problem && reasonInWords(problem);
  if (refused) return tell(sayWith("cannot_merge", { reason: refused }), true);
  const body = [element("p", {}, say("becomes_one", { first: first.id, second: second.id })), previewTable([{ segment: first, source, target }])];
  openDialog({ title: say("merge_next"), body, buttons: [[say("merge"), () => saveShape("merge", segments, what)], [say("cancel"), closeDialog]] });
}

/** Why the server would refuse a change, if it would. */
async function reasonAgainst(segments, what) {
  const answer = await post("try", { groups: [{ label: "try", changes: [change(segments, what)] }] }).catch(() => null);
  const [result] = answer?.results ?? [];
  return result && !isDone(result) ? reasonOf(result) : null;
}

/** A merge or split: kept in the dialog until the server has taken it. */
async function saveShape(label, segments, what) {
  const [first] = segments;
  const number = first.article.segments.indexOf(first);
  const result = await submit({ label, changes: [change(segments, what)] });
  if (!isDone(result)) return dialogProblem(reasonOf(result));
  closeDialog();
  countOutdated();
  renderList();
  // In plain files the ids of segments come from their texts: what was made is another segment in the place of the first.
  const made = first.gone ? first.article.segments[number] : null;
  if (made) show(made);
  else if (current.segment && !current.segment.gone) renderSegment();
  else show(first);
  tell(say("saved_act", { act: actName(label) }) + checkedLater());
}

function previewTable(rows) {
  const cell = (segment, side, text) => element("td", sideAttributes(segment, side), text);
  return element("table", { class: "preview" },
    element("thead", {}, element("tr", {}, element("th", { scope: "col" }, say("source")), element("th", { scope: "col" }, say("target")))),
    element("tbody", {}, rows.map(({ segment, source, target }) => element("tr", {}, cell(segment, "source", source), cell(segment, "target", target)))));
}
