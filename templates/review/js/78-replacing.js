// Search and replace in the targets of the list, each hit shown and chosen before anything is saved.

function openReplace() {
  const find = element("input", { type: "text", id: "replace-find", spellcheck: "false" });
  const by = element("input", { type: "text", id: "replace-by", dir: "auto" });
  const isPattern = element("input", { type: "checkbox", id: "replace-pattern" });
  const isCase = element("input", { type: "checkbox", id: "replace-case", checked: true });
  const isWord = element("input", { type: "checkbox", id: "replace-word" });
  const shown = element("div", { id: "replace-preview", "aria-live": "polite" });
  const state = { hits: [], isOld: false, renders: 0, isWaiting: false };
  const render = async () => {
    const number = ++state.renders;
    patterns.end?.();
    dialogProblem("");
    Object.assign(state, { isOld: false, isWaiting: true, hits: [] });
    let problem = "";
    const hits = await replacements(find.value, by.value, { isPattern: isPattern.checked, isCase: isCase.checked, isWord: isWord.checked }).catch(({ message }) => ((problem = message), []));
    if (number !== state.renders) return;
    Object.assign(state, { isWaiting: false, hits });
    dialogProblem(problem);
    showHits(shown, problem ? null : hits, find.value);
  };
  const soon = whenQuiet(200, render);
  for (const field of [find, by, isPattern, isCase, isWord]) {
    field.addEventListener("input", () => {
      state.isOld = true;
      soon();
    });
  }
  const body = [
    element("p", {}, say("replace_scope", { count: listing.segments.length })),
    element("p", { class: "fields" }, element("label", {}, `${say("find")} `, find), " ", element("label", {}, `${say("replace_by")} `, by)),
    element("p", { class: "fields" }, element("label", {}, isPattern, ` ${say("regular_expression")}`), " ", element("label", {}, isCase, ` ${say("case_matters")}`), " ", element("label", {}, isWord, ` ${say("whole_words")}`)),
    shown,
  ];
  const replace = async () => {
    // What was typed a moment ago is shown before it is done.
    soon.cancel();
    if (state.isOld) return render();
    if (state.isWaiting) return dialogProblem(say("searching"));
    // Only what was seen is replaced; the next hits are shown then.
    const hasMore = state.hits.length > PREVIEW_MAX;
    const shownHits = state.hits.slice(0, PREVIEW_MAX);
    const number = state.renders;
    if (!(await isSeen(shownHits)) || number !== state.renders || state.isOld) return;
    // Who wants none of these goes on to the next ones.
    const isPassed = hasMore && !shownHits.some((hit) => hit.isChosen);
    const isSaved = isPassed || (await saveReplacements(shownHits, newId()));
    if (isSaved && hasMore) {
      state.hits = state.hits.slice(PREVIEW_MAX);
      showHits(shown, state.hits, find.value);
    } else if (isSaved) closeDialog();
  };
  openDialog({ title: say("replace"), body, buttons: [[say("replace"), replace], [say("cancel"), closeDialog]], focus: find });
}

/** What would change: `{ segment, text, isChosen }`. */
async function replacements(find, by, { isPattern, isCase, isWord }) {
  if (!find) return [];
  const pattern = regularExpression(isPattern ? find : find.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"), isCase ? "" : "i");
  const source = isWord ? `(?<![\\p{L}\\p{M}\\p{N}_])(?:${pattern.source})(?![\\p{L}\\p{M}\\p{N}_])` : pattern.source;
  const every = new RegExp(source, `${pattern.flags.replace("u", "")}gu`);
  const segments = listing.segments.filter((segment) => segment.target !== null && !whyHeld(segment));
  const targets = segments.map(targetOf);
  const texts = isPattern ? await tryPattern(every, targets, by) : targets.map((target) => target.replace(every, () => by));
  const hits = segments.map((segment, at) => ({ segment, text: texts[at], isChosen: !drafts.has(segment.key), isUnsaved: drafts.has(segment.key) }));
  return hits.filter(({ segment, text }) => text !== segment.target);
}

function showHits(shown, hits, find) {
  fill(shown, hits && hitsTable(hits, find));
  if (hits) checkHits(hits.slice(0, PREVIEW_MAX));
}

function hitsTable(hits, find) {
  if (!find) return element("p", { class: "quiet" }, say("say_what"));
  if (hits.length === 0) return element("p", { class: "quiet" }, say("no_target_holds"));
  const rows = hits.slice(0, PREVIEW_MAX).map((hit) => {
    const box = element("input", { type: "checkbox", "aria-label": say("replace_in", { id: hit.segment.id }), checked: hit.isChosen, disabled: hit.isUnsaved });
    box.addEventListener("change", () => (hit.isChosen = box.checked));
    const attributes = sideAttributes(hit.segment, "target");
    hit.box = box;
    hit.note = element("div", { class: "quiet", dir: "auto" });
    if (hit.isUnsaved) hit.note.textContent = say("your_text_unsaved");
    return element("tr", {}, element("td", {}, box), element("th", { scope: "row" }, hit.segment.id, element("div", { class: "quiet" }, hit.segment.article.path)), element("td", attributes, changedPart(hit.text, hit.segment.target)), element("td", {}, element("div", attributes, changedPart(hit.segment.target, hit.text)), hit.note));
  });
  const shown = hits.slice(0, rows.length);
  const choose = (isChosen) => {
    for (const hit of shown) {
      hit.isChosen = isChosen && !hit.isUnsaved && !hit.isRefused;
      hit.box.checked = hit.isChosen;
    }
  };
  const more = hits.length > rows.length ? element("p", { class: "quiet" }, say("more_count", { count: hits.length - rows.length })) : null;
  return [
    element("p", {}, `${say("would_change", { count: hits.length })} `, button(say("choose_all"), () => choose(true)), " ", button(say("choose_none"), () => choose(false))),
    element("table", { class: "preview" }, element("thead", {}, element("tr", {}, ["", "id", "now", "then"].map((name) => element(name ? "th" : "td", {}, name && say(name))))), element("tbody", {}, rows)),
    more,
  ];
}

/** Says under each new text what the rules would find anew, and takes out what may not be saved. */
function checkHits(hits) {
  let last = Promise.resolve();
  for (const hit of hits.filter(({ isUnsaved }) => !isUnsaved)) {
    hit.checked = last = last.then(() => hit.note.isConnected && checkHit(hit));
  }
}

async function checkHit(hit) {
  const { segment, text, note, box } = hit;
  const answer = await checkedText(segment, text);
  hit.isChecked = true;
  if (!answer) return void (note.textContent = say("not_checked"));
  const known = segment.findings.map(({ rule }) => rule);
  const fresh = [...new Set(answer.findings.map(({ rule }) => rule))].filter((rule) => !known.includes(rule));
  if (fresh.length) note.textContent = say("new_findings", { rules: listed(fresh) });
  if (!answer.rejected) return;
  Object.assign(hit, { isRefused: true, isChosen: false });
  Object.assign(box, { checked: false, disabled: true });
  fill(note, sayWith("cannot_be_saved", { reason: reasonInWords(answer.rejected) }));
  note.classList.add("refused");
}

/** Whether the reader has seen what the rules say of the chosen hits. Who is quicker than the check waits for it, and if
    it found something, sees that before anything is replaced. */
async function isSeen(hits) {
  const open = hits.filter((hit) => hit.isChosen && !hit.isChecked);
  if (open.length === 0) return true;
  dialogProblem(say("checking_texts"));
  await Promise.all(open.map((hit) => hit.checked));
  if (!open.every((hit) => hit.isChecked && hit.note.isConnected)) return false;
  const noted = open.filter((hit) => hit.note.textContent);
  dialogProblem(noted.length ? say("see_first") : "");
  return noted.length === 0;
}

/** The text with the stretch marked that differs. */
function changedPart(before, after, isWithin = isHalf) {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  while (start > 0 && (isWithin(before, start) || isWithin(after, start))) start--;
  while (end > 0 && (isWithin(before, before.length - end) || isWithin(after, after.length - end))) end--;
  return [after.slice(0, start), element("mark", {}, after.slice(start, after.length - end)), after.slice(after.length - end)];
}

/** The same, of whole words. */
const changedWords = (before, after) => changedPart(before, after, isWithinWord);

/** Whether a place in a text is within a character. */
const isHalf = (text, at) => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));

const LETTERS = /^[\p{L}\p{N}\p{M}]{2}$/u;
/** Scripts that have no space between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Whether a text goes on at a place with the same word. */
function isWithinWord(text, at) {
  const pair = text.slice(Math.max(0, at - 1), at + 1);
  return isHalf(text, at) || LETTERS.test(pair) && !UNSPACED.test(pair);
}

/** Saves what is chosen, as a part of an act; tells whether there was anything. */
async function saveReplacements(hits, act, name = "replace") {
  const chosen = hits.filter((hit) => hit.isChosen);
  if (chosen.length === 0) return dialogProblem(say("nothing_chosen")), false;
  const texts = new Map(chosen.map((hit) => [hit.segment, hit.text]));
  const label = `${name} in ${segmentsOfAct(chosen.length)}`;
  const parts = changesByArticle([...texts.keys()], (group) => ({ target: Object.fromEntries(group.map((segment) => [segment.id, texts.get(segment)])) }));
  const results = (await Promise.all(parts.map((changes) => submitAll(label, changes, act)))).flat();
  renderList();
  if (current.segment) refreshSegment(current.segment);
  if (results.every(({ result }) => isDone(result))) tell((name === "replace" ? say("replaced_in", { count: chosen.length }) : say("saved_act", { act: actName(label) })) + checkedLater());
  return true;
}

/** The same target for all segments with the same source, in this language: each is shown, and can be left out. */
function openRepetitions() {
  const { segment } = current;
  if (!segment || !isFree([segment])) return;
  const text = byId("target").value;
  const others = project.segments.filter((other) => other !== segment && other.source === segment.source && other.article.locale === segment.article.locale && other.target !== null && !whyHeld(other));
  const hits = others.filter((other) => other.target !== text).map((other) => ({ segment: other, text, isChosen: !drafts.has(other.key), isUnsaved: drafts.has(other.key) }));
  const same = others.length - hits.length;
  if (others.length === 0) return tell(say("no_same_source"));
  const isApproved = element("input", { type: "checkbox", id: "repetitions-approve", checked: segment.state === "approved" });
  const shown = hits.slice(0, PREVIEW_MAX);
  const preview = element("div");
  const body = [
    element("p", {}, say("same_source_summary", { count: others.length, same })),
    element("p", { class: "fields" }, element("label", {}, isApproved, ` ${say("approve_too")}`)),
    preview,
  ];
  if (hits.length) showHits(preview, hits, text || " ");
  const apply = async () => {
    if (!(await isSeen(shown))) return;
    const act = newId();
    const chosen = shown.filter((hit) => hit.isChosen);
    if (chosen.length === 0 && !isApproved.checked) return dialogProblem(say("nothing_chosen"));
    if (chosen.length && !(await saveReplacements(chosen, act, "same source"))) return;
    closeDialog();
    const judged = [...others.filter((other) => other.target === text), segment].filter((other) => other.state !== "approved" && !drafts.has(other.key));
    if (isApproved.checked && judged.length) await setState("approved", judged, act);
  };
  openDialog({ title: say("apply_to_same"), body, buttons: [[say("apply"), apply], [say("cancel"), closeDialog]] });
}
