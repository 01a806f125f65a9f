// Judging: states, dismissals, safe fixes, and accepting all that is clean. A state shows at once and is sent
// behind the reader's back; if it cannot be saved, it goes back and they are told.

const PREVIEW_MAX = 200;
const HISTORY_TEXTS_MAX = 5;

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

function setState(state, segments = run(), act = newId()) {
  const usable = segments.filter((segment) => !whyHeld(segment));
  if (usable.length === 0) return segments.length && tell(whyHeld(segments[0]), true), Promise.resolve([]);
  const before = usable.map(({ state: old, who, when, expired }) => ({ state: old, who, when, expired }));
  const label = usable.length === 1 ? state : `${state}, ${segmentsOfAct(usable.length)}`;
  const parts = changesByArticle(usable, (group) => ({ state: Object.fromEntries(group.map((segment) => [segment.id, state])) }));
  const results = parts.map((changes) => submitAll(label, changes, act));
  const judged = { state, expired: false, who: project.reviewer ?? (isServer() ? null : YOU), when: new Date().toISOString() };
  for (const segment of usable) {
    segment.judged = isServer() ? judged : null;
    Object.assign(segment, judged);
    if (usable.length === 1) refreshSegment(segment);
  }
  if (usable.length > 1) refreshAll();
  countOutdated();
  renderOutdated();
  tell(usable.length === 1 ? say("judged_one", { id: usable[0].id, state: stateName(state) }) : say("judged_many", { count: usable.length, state: stateName(state) }));
  return Promise.all(results).then((all) => {
    const failed = new Set(all.flat().filter(({ result }) => !isDone(result)).map(({ path }) => path));
    usable.forEach((segment, at) => {
      if (segment.judged === judged) segment.judged = null;
      if (failed.has(segment.article.path)) Object.assign(segment, before[at]);
    });
    if (failed.size) {
      const kept = usable.filter((segment) => failed.has(segment.article.path)).length;
      const reason = reasonOf(all.flat().find(({ result }) => !isDone(result)).result);
      if (usable.length > 1) tell(sayWith("judged_in_part", { state: stateName(state), kept, count: usable.length, reason }), true);
    }
    if (failed.size || usable.length > 1) refreshAll();
    return all.flat().map(({ result }) => result);
  });
}

/** Sends changes of articles as one group; if one of them cannot be made, each by itself: one article keeps no other from
    being saved. Resolves with the result for each path. */
async function submitAll(label, changes, act) {
  const result = await submit({ label, changes }, act);
  if (isDone(result) || changes.length === 1) return changes.map(({ path }) => ({ path, result }));
  return Promise.all(changes.map((each) => submit({ label, changes: [each] }, act).then((own) => ({ path: each.path, result: own }))));
}

/** Shows what has become of many segments. */
function refreshAll() {
  listing.counts = countAll(listing.segments);
  countOutdated();
  renderList();
  renderFacets();
  if (current.segment) refreshSegment(current.segment);
}

/** Judges the marked run and goes on. A text that is not saved is saved first: it is what was judged. */
function setStateAndGoToNext(state) {
  if (run().length === 0) return;
  if (run().length === 1 && current.segment.gone) return tell(whyHeld(current.segment), true);
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

function applyFix(segment, finding) {
  if (segment?.gone) return tell(whyHeld(segment), true);
  if (!finding) return tell(say("nothing_here"));
  if (drafts.has(segment.key)) return tell(say("save_first", { id: segment.id }), true);
  submit({ label: "fix", changes: [change([segment], { fix: { key: finding.key } })] }).then((result) => {
    if (!isDone(result)) return;
    tell(say(isServer() ? "fixed_rule" : "fix_noted", { rule: finding.rule }));
    refreshSegment(segment);
  });
}

function dismissFinding(segment, finding) {
  if (segment?.gone) return tell(whyHeld(segment), true);
  if (!finding) return tell(say("nothing_here"));
  const reason = element("input", { type: "text", required: true, id: "reason" });
  const body = [element("p", {}, element("code", {}, finding.rule), " ", inWords(finding.message)), element("label", { for: "reason" }, say("why_false")), reason];
  const dismiss = () => {
    if (!reason.value.trim()) return dialogProblem(say("fill_in"));
    closeDialog();
    submit({ label: "dismiss", changes: [change([segment], { dismiss: { key: finding.key, reason: reason.value.trim() } })] }).then((result) => {
      if (!isDone(result)) return;
      setFindings(segment, segment.findings.filter((each) => each.key !== finding.key));
      refreshSegment(segment);
      tell(say("dismissed_rule", { rule: finding.rule }));
    });
  };
  openDialog({ title: say("dismiss_rule", { rule: finding.rule }), body, buttons: [[say("dismiss"), dismiss], [say("cancel"), closeDialog]], focus: reason });
}

const isClean = (segment) => segment.findings.length === 0 && segment.state === "unreviewed" && targetOf(segment).trim() !== "" && sourceOf(segment).trim() !== "" && !drafts.has(segment.key) && !whyHeld(segment);

/** Accepts all of the list that has no finding and that nobody judged. */
function approveClean() {
  const clean = listing.segments.filter(isClean);
  if (clean.length === 0) return tell(say("no_clean"));
  const rows = clean.slice(0, PREVIEW_MAX).map((segment) => element("tr", {}, element("td", {}, segment.id), element("td", sideAttributes(segment, "source"), sourceOf(segment)), element("td", sideAttributes(segment, "target"), targetOf(segment))));
  const more = clean.length > rows.length ? element("p", { class: "quiet" }, say("more_count", { count: clean.length - rows.length })) : null;
  const body = [element("p", {}, say("clean_summary", { count: clean.length, total: listing.segments.length })), element("table", { class: "preview" }, element("tbody", {}, rows)), more];
  const approve = () => {
    closeDialog();
    setState("approved", clean).then(() => renderList());
  };
  openDialog({ title: say("approve_clean"), body, buttons: [[`${say("approve")} (${numbers.format(clean.length)})`, approve], [say("cancel"), closeDialog]] });
}

const undo = () => (isServer() ? reverse("undo", {}) : undoHere());
const redo = () => (isServer() ? reverse("redo", {}) : redoHere());

/** Takes the last act of this window back, or another by its number, or makes one again; and goes there. */
async function reverse(what, choice) {
  if (saving.waiting.length) return tell(say("still_saving"));
  try {
    const answer = await post(what, { window: memory.window, ...choice });
    applyAnswer(answer);
    refreshAll();
    const [result] = answer.results ?? [];
    if (result && !isDone(result)) return tell(sayWith("failed", { reason: reasonOf(result) }), true);
    if (!answer.label) return tell(say(what === "redo" ? "nothing_to_redo" : "nothing_to_undo"));
    const places = Object.entries(answer.places ?? {}).flatMap(([path, ids]) => ids.map((id) => project.byKey.get(keyOf(path, id)))).filter(Boolean);
    if (places.length && !places.includes(current.segment)) goTo(places[0]);
    const isNamed = places.length === 0 || answer.label.includes(segmentsOfAct(places.length));
    const where = isNamed ? "" : ` (${places.length === 1 ? places[0].id : say("segment_count", { count: places.length })})`;
    const passed = answer.passed?.length ? ` ${say("left_changed", { names: answer.passed.join("; ") })}` : "";
    tell(say(what === "redo" ? "redone" : "undone", { act: actName(answer.label) + where }) + passed, Boolean(passed));
  } catch (error) {
    tell(sayWith("failed", { reason: english(error.message) }), true);
  }
}

/** The last changes of all windows and people: where, by whom, what they did, and a way to undo each. */
async function openHistory(before = null) {
  if (!isServer()) return historyHere();
  let answer;
  try {
    answer = await request(`history${before ? `?before=${before}` : ""}`);
  } catch (error) {
    return tell(sayWith("failed", { reason: english(error.message) }), true);
  }
  const { acts, has_more: hasMore } = answer;
  const items = acts.map(historyItem);
  const more = hasMore ? button(say("earlier_changes"), () => openHistory(acts.at(-1).number)) : null;
  const body = [items.length ? element("ol", { class: "history", reversed: true }, items) : element("p", {}, say("nothing_changed")), more];
  openDialog({ title: say("history"), body, buttons: [[say("close"), closeDialog]] });
}

function historyItem(act) {
  const whose = act.window === memory.window ? say("this_window") : isolated(personName(act.who));
  const segments = Object.entries(act.places).flatMap(([path, ids]) => ids.map((id) => project.byKey.get(keyOf(path, id)))).filter(Boolean);
  const where = act.segments === 1 && segments.length ? segments[0].key : say("segments_in", { count: act.segments, paths: listed(Object.keys(act.places).slice(0, 3)) });
  const head = element("div", {}, element("strong", {}, isolated(actName(act.label))), " ", isolated(where), wording.comma, whose, wording.comma, listed([whenInWords(act.when), ...(act.is_done ? [] : [say("is_undone")])]));
  const texts = act.texts.slice(0, HISTORY_TEXTS_MAX).map(({ path, id, before, after, is_comment: isComment }) => {
    const locale = project.articles.find((article) => article.path === path)?.locale;
    const about = { dir: locale ? direction(locale) : "auto", lang: locale };
    return isComment ? commentShown(id, {}, before, after) : changeShown(id, about, before, after);
  });
  const left = act.texts_count - texts.length;
  const more = left > 0 ? element("p", { class: "quiet" }, say("more_count", { count: left })) : null;
  const go = segments.length ? button(say("go_there"), () => {
    closeDialog();
    goTo(segments[0]);
  }) : null;
  const verb = act.is_done ? "undo" : "redo";
  const back = button(say(verb), () => {
    closeDialog();
    reverse(verb, { number: act.number });
  });
  return element("li", {}, head, texts, more, element("div", { class: "offers" }, [go, back].filter(Boolean)));
}
