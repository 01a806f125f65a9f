// Search and replace in the targets of the list, each hit shown and chosen before anything is saved.

function openReplace() {
  const find = element("input", { type: "text", id: "replace-find", spellcheck: "false" });
  const by = element("input", { type: "text", id: "replace-by", dir: "auto" });
  const isPattern = element("input", { type: "checkbox", id: "replace-pattern" });
  const isCase = element("input", { type: "checkbox", id: "replace-case", checked: true });
  const shown = element("div", { id: "replace-preview", "aria-live": "polite" });
  const state = { hits: [], isOld: false };
  const render = () => {
    dialogProblem("");
    state.isOld = false;
    state.hits = [];
    try {
      state.hits = find.value ? replacements(find.value, by.value, { isPattern: isPattern.checked, isCase: isCase.checked }) : [];
    } catch (error) {
      dialogProblem(error.message);
    }
    fill(shown, hitsTable(state.hits, find.value));
  };
  const soon = whenQuiet(200, render);
  for (const field of [find, by, isPattern, isCase]) {
    field.addEventListener("input", () => {
      state.isOld = true;
      soon();
    });
  }
  const body = [
    element("p", {}, `In the targets of the ${count(listing.segments.length, "segment")} in this list.`),
    element("p", { class: "fields" }, element("label", {}, "Find ", find), " ", element("label", {}, "Replace by ", by)),
    element("p", { class: "fields" }, element("label", {}, isPattern, " regular expression ($1 for groups)"), " ", element("label", {}, isCase, " upper and lower case differ")),
    shown,
  ];
  const replace = async () => {
    // What was typed a moment ago is shown before it is done.
    soon.cancel();
    if (state.isOld) return render();
    await saveReplacements(state.hits);
  };
  openDialog({ title: "Search and replace", body, buttons: [["Replace", replace], ["Cancel", closeDialog]], focus: find });
}

/** What would change: `{ segment, text, isChosen }`. */
function replacements(find, by, { isPattern, isCase }) {
  const pattern = regularExpression(isPattern ? find : find.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"), isCase ? "" : "i");
  const every = new RegExp(pattern.source, `${pattern.flags}g`);
  const hits = [];
  for (const segment of listing.segments) {
    if (segment.target === null || segment.isProvisional) continue;
    const text = isPattern ? segment.target.replace(every, by) : segment.target.replace(every, () => by);
    if (text !== segment.target) hits.push({ segment, text, isChosen: !drafts.has(segment.key), isUnsaved: drafts.has(segment.key) });
  }
  return hits;
}

function hitsTable(hits, find) {
  if (!find) return element("p", { class: "quiet" }, "Say what to look for.");
  if (hits.length === 0) return element("p", { class: "quiet" }, "No target holds this.");
  const rows = hits.slice(0, PREVIEW_MAX).map((hit) => {
    const box = element("input", { type: "checkbox", "aria-label": `Replace in ${hit.segment.id}`, checked: hit.isChosen, disabled: hit.isUnsaved });
    box.addEventListener("change", () => (hit.isChosen = box.checked));
    const attributes = sideAttributes(hit.segment, "target");
    return element("tr", {}, element("td", {}, box), element("th", { scope: "row" }, hit.segment.id), element("td", attributes, hit.segment.target), element("td", attributes, changedPart(hit.segment.target, hit.text)));
  });
  const more = hits.length > rows.length ? `, the first ${numbers.format(rows.length)} shown` : "";
  return [
    element("p", {}, `${count(hits.length, "target")} would change${more}.`),
    element("table", { class: "preview" }, element("thead", {}, element("tr", {}, ["", "Id", "Now", "Then"].map((name) => element(name ? "th" : "td", {}, name)))), element("tbody", {}, rows)),
  ];
}

/** The text with the stretch marked that differs. */
function changedPart(before, after) {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return [after.slice(0, start), element("mark", {}, after.slice(start, after.length - end)), after.slice(after.length - end)];
}

async function saveReplacements(hits) {
  const chosen = hits.filter((hit) => hit.isChosen);
  if (chosen.length === 0) return dialogProblem("Nothing is chosen.");
  const texts = new Map(chosen.map((hit) => [hit.segment, hit.text]));
  const parts = changesByArticle([...texts.keys()], (group) => ({ target: Object.fromEntries(group.map((segment) => [segment.id, texts.get(segment)])) }));
  closeDialog();
  const results = await Promise.all(parts.map((changes) => submit({ label: `replace in ${count(chosen.length, "segment")}`, changes })));
  renderList();
  if (current.segment) refreshSegment(current.segment);
  if (results.every(isDone)) tell(`Replaced in ${count(chosen.length, "segment")}.`);
}
