// Starting: read the data, find the place where the reader was, and listen.

async function loadData() {
  await loadWords();
  const inline = byId("review-data");
  if (inline) return JSON.parse(inline.textContent);
  takeToken();
  byId("nothing").hidden = false;
  byId("nothing").textContent = say("reading_project");
  await showFirstRows();
  return request("data");
}

/** What searches can ask of the first rows. */
const KEYS_AT_FIRST = new Set(["state", "type", "locale", "path", "id", "who", "by", "since", "source", "target", "comment"]);

/** Some rows, to read and to scroll, while the program checks all articles. Nothing can be done to them yet: what is
    not known of them, such as findings, would count as not there. */
async function showFirstRows() {
  const last = JSON.parse(sessionValue("diglot-place") ?? "null");
  const at = (location.hash.length > 1 ? addressState().at : last?.at) ?? "";
  const data = await request(`first?path=${encodeURIComponent(at.slice(0, Math.max(0, at.lastIndexOf("#"))))}`);
  readProject(data);
  renderPage();
  const query = location.hash.length > 1 ? addressState().query : last?.query ?? "";
  byId("query").value = query;
  const terms = readQuery(query).terms ?? [{ key: "rule" }];
  if (terms.some(({ key, value }) => (key && !KEYS_AT_FIRST.has(key)) || value?.kind === "pattern")) return;
  startRows();
  search(query, "document");
  if (listing.segments.length === 0) return;
  renderList();
  byId("count").textContent = say("first_segments", { count: listing.segments.length });
}

function listen() {
  const query = byId("query");
  const later = whenQuiet(120, () => newSearch(query.value));
  query.addEventListener("input", later);
  byId("search").addEventListener("submit", (event) => {
    event.preventDefault();
    later.cancel();
    leavePlace();
    newSearch(query.value).then((isFound) => isFound && byId("list").focus());
  });
  byId("language").addEventListener("change", () => changeLanguage(byId("language").value));
  byId("sort").addEventListener("change", () => newSearch(query.value, byId("sort").value));
  for (const head of document.querySelectorAll("[data-sort]")) head.addEventListener("click", () => newSearch(query.value, head.dataset.sort));
  byId("outdated-list").addEventListener("click", () => runCommand("refresh"));
  byId("unsaved").addEventListener("click", showUnsaved);
  byId("import").addEventListener("change", (event) => {
    const [file] = event.target.files;
    if (file) importChanges(file);
    event.target.value = "";
  });
  addEventListener("popstate", addressChanged);
  addEventListener("pagehide", keepPlace);
}

async function start() {
  document.body.setAttribute("aria-busy", "true");
  const data = await loadData();
  openMemory(data.mode === "file" ? fileName(data) : `server|${data.key}`);
  readProject(data);
  readDrafts();
  settleDrafts(new Set(project.byPath.keys()));
  renderPage();
  renderToolbars();
  startTabs();
  startEditor();
  startThread();
  startInsertions();
  startDialog();
  startRows();
  startList();
  startKeyboard();
  listen();
  if (!isServer()) {
    project.reviewer ??= remembered("reviewer");
    openJournal(data);
  }
  byId("facets").hidden = !remembered("facets", false);
  const first = firstPlace();
  byId("query").value = first.query;
  if (!(await newSearch(first.query, first.sort ?? SORT_AT_FIRST))) {
    search("");
    renderList();
  }
  const there = project.byKey.get(first.at);
  if (there && there.row >= 0) show(there, { place: "middle" });
  renderUnsaved();
  renderProblems();
  startIndex();
  if (isServer()) {
    adoptOutbox();
    startWatching();
  }
  document.body.removeAttribute("aria-busy");
  byId("list").focus({ preventScroll: true });
}

/** Nothing can be done here: the first rows go, and a URL in the reason can be followed. */
function showFailure(reason) {
  if (project.segments?.length) {
    listing.segments = [];
    renderList();
  }
  byId("count").textContent = "";
  fill(byId("nothing"), sayWith("cannot_show", { reason: element("span", { lang: "en", dir: "ltr" }, linked(plain(reason))) }));
  byId("nothing").hidden = false;
}

start().catch((error) => {
  byId("nothing").hidden = false;
  if (error.status === 403) askForToken();
  else showFailure(error.message);
  document.body.removeAttribute("aria-busy");
});
