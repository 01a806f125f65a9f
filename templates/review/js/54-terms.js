// The glossary's terms that the source of a segment holds, and the tabs below a segment.

function termsIn(segment) {
  const source = fold(sourceOf(segment));
  if (!source) return [];
  const { locale } = segment.article;
  return project.terms.filter((term) => (!term.locale || term.locale.toLowerCase() === locale.toLowerCase()) && hasWord(source, fold(term.source)));
}

/** As a whole word: "art" is not in "start". An ending of two letters is let pass, as in "backup", "backups". */
function hasWord(text, word) {
  for (let at = text.indexOf(word); at >= 0 && word; at = text.indexOf(word, at + 1)) {
    const isStart = at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]);
    if (isStart && /^\p{L}{0,2}(?![\p{L}\p{N}])/u.test(text.slice(at + word.length))) return true;
  }
  return false;
}

function renderTerms(segment) {
  const kept = project.noLoc.filter((name) => name && sourceOf(segment).includes(name));
  const known = termsIn(segment);
  if (known.length + kept.length === 0) return fill(byId("terms"));
  const items = known.map((term) => {
    const targets = (term.target ?? []).map((word) => button(word, () => insertText(word), { ...sideAttributes(segment, "target"), title: say("insert_named", { text: word }) }));
    const forbidden = term.forbidden?.length ? [` ${say("not_these")} `, term.forbidden.map((word, at) => [at ? wording.comma : "", element("del", sideAttributes(segment, "target"), word)])] : [];
    return element("li", {}, element("span", { lang: project.sourceLocale }, term.source), arrow(), ...targets, ...forbidden.flat(3));
  });
  const names = kept.map((name) => element("li", {}, button(name, () => insertText(name), { title: say("insert_named", { text: name }) }), ` ${say("stays")}`));
  fill(byId("terms"), element("h3", {}, say("terms")), element("ul", {}, [...items, ...names]));
}

const tabs = { shown: "nearby" };
const TABS = [
  { id: "nearby", label: () => say("tab_nearby"), content: nearbyTab },
  { id: "page", label: () => say("tab_page"), content: pageTab },
  { id: "same", label: (segment) => say("tab_same", { count: segment ? sameSource(segment).length : 0 }), content: sameTab },
  { id: "matches", label: () => say("tab_matches"), content: matchesTab },
  { id: "versions", label: () => say("tab_versions"), content: versionsTab },
];

function startTabs() {
  tabs.shown = TABS.some((tab) => tab.id === remembered("tab")) ? remembered("tab") : "nearby";
  const bar = byId("tabs");
  fill(bar, TABS.map((tab) => button("", () => chooseTab(tab.id), { role: "tab", id: `tab-${tab.id}`, "aria-controls": "tab-panel" })));
  bar.addEventListener("keydown", (event) => {
    const onward = wording.direction === "rtl" ? -1 : 1;
    const step = { ArrowRight: onward, ArrowLeft: -onward }[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const at = TABS.findIndex((tab) => tab.id === tabs.shown);
    chooseTab(TABS[(at + step + TABS.length) % TABS.length].id);
    byId(`tab-${tabs.shown}`).focus();
  });
}

function chooseTab(id) {
  tabs.shown = id;
  remember("tab", id);
  renderTabs();
}

function renderTabs() {
  const { segment } = current;
  if (!segment) return;
  for (const tab of TABS) {
    const made = byId(`tab-${tab.id}`);
    const isShown = tab.id === tabs.shown;
    made.textContent = tab.label(segment);
    attribute(made, "aria-selected", String(isShown));
    attribute(made, "tabindex", isShown ? "0" : "-1");
  }
  attribute(byId("tab-panel"), "aria-labelledby", `tab-${tabs.shown}`);
  renderTab();
}

function renderTab() {
  const { segment } = current;
  fill(byId("tab-panel"), TABS.find((tab) => tab.id === tabs.shown).content(segment));
  if (tabs.shown === "page") revealLit();
}
