// The list. Only the rows in sight exist; they are used again as the list scrolls, whatever its length.

const ROWS_BEYOND = 6;
const CELL_TEXT_MAX = 400;
const list = { rows: [], height: 48, isAsked: false, isStarted: false };

/** Rows follow the list as it scrolls and as the window changes. */
function startRows() {
  if (list.isStarted) return;
  list.isStarted = true;
  const grid = byId("list");
  measureRows();
  grid.addEventListener("scroll", askForRows, { passive: true });
  new ResizeObserver(() => {
    measureRows();
    renderRows();
  }).observe(grid);
}

function startList() {
  const grid = byId("list");
  grid.addEventListener("mousedown", (event) => {
    const segment = rowSegment(event.target);
    if (!segment) return;
    if (event.shiftKey) event.preventDefault();
    show(segment, { extend: event.shiftKey });
  });
  grid.addEventListener("dblclick", (event) => rowSegment(event.target) && runCommand("edit"));
}

function rowSegment(target) {
  const row = target.closest("[data-row]");
  return row ? listing.segments[Number(row.dataset.row)] : null;
}

/** A row is as high as the style sheet says: it depends on the width of the window and on the size of type. */
function measureRows() {
  const probe = element("div", { class: "row probe" });
  byId("rows").append(probe);
  const height = Math.max(20, probe.getBoundingClientRect().height);
  probe.remove();
  if (height === list.height) return;
  list.height = height;
  // Rows that are drawn already stand at places of the old height.
  for (const row of list.rows) delete row.element.dataset.row;
}

const headHeight = () => byId("list").firstElementChild.getBoundingClientRect().height;

function askForRows() {
  if (list.isAsked) return;
  list.isAsked = true;
  requestAnimationFrame(renderRows);
}

function renderRows() {
  list.isAsked = false;
  const grid = byId("list");
  const rows = byId("rows");
  const total = listing.segments.length;
  rows.style.setProperty("height", `${total * list.height}px`);
  attribute(grid, "aria-rowcount", total + 1);
  const first = Math.max(0, Math.floor(grid.scrollTop / list.height) - ROWS_BEYOND);
  const last = Math.min(total, Math.ceil((grid.scrollTop + grid.clientHeight) / list.height) + ROWS_BEYOND);
  while (list.rows.length < last - first) {
    const row = newRow();
    list.rows.push(row);
    rows.append(row.element);
  }
  // Each row keeps its element while it is in sight, so that a screen reader's place in it stays.
  const used = new Set();
  for (let at = first; at < last; at++) {
    const row = list.rows[at % list.rows.length];
    used.add(row);
    renderRow(row, listing.segments[at], at);
  }
  for (const row of list.rows) if (!used.has(row)) hideRow(row);
  renderActive();
}

/** A row out of sight gives up its name: another may bear it. */
function hideRow({ element: made }) {
  made.hidden = true;
  made.removeAttribute("id");
  delete made.dataset.row;
}

function newRow() {
  const cell = (name) => element("span", { role: "gridcell", class: `cell-${name}` });
  const row = { id: cell("id"), source: cell("source"), target: cell("target"), findings: cell("findings"), state: cell("state"), type: cell("type"), score: cell("score") };
  row.text = { source: element("span", { class: "clamp" }), target: element("span", { class: "clamp" }) };
  row.source.append(row.text.source);
  row.target.append(row.text.target);
  row.element = element("div", { role: "row", class: "row" }, row.id, row.source, row.target, row.findings, row.state, row.type, row.score);
  return row;
}

function renderRow(row, segment, at) {
  const { element: made } = row;
  made.hidden = false;
  if (made.dataset.row !== String(at)) {
    made.dataset.row = at;
    made.id = `row-${at}`;
    made.style.setProperty("transform", `translateY(${at * list.height}px)`);
    attribute(made, "aria-rowindex", at + 2);
  }
  attribute(made, "aria-selected", isInRun(segment) ? "true" : "false");
  attribute(made, "data-worst", SEVERITIES[segment.worst] ?? "none");
  row.id.textContent = segment.id;
  attribute(row.id, "title", segment.article.path);
  renderText(row, segment, "source", segment.source);
  renderText(row, segment, "target", drafts.get(segment.key)?.text ?? segment.target);
  row.findings.textContent = findingsInBrief(segment);
  row.state.textContent = stateInBrief(segment);
  attribute(row.state, "data-state", segment.state);
  row.type.textContent = segment.article.type ?? "";
  row.score.textContent = segment.score === null ? "" : scores.format(segment.score);
}

function renderText(row, segment, side, text) {
  const cell = row.text[side];
  const shown = text === null ? say("missing") : text.slice(0, CELL_TEXT_MAX);
  if (cell.textContent !== shown) cell.textContent = shown;
  cell.classList.toggle("missing", text === null);
  if (text !== null) return setSide(cell, segment, side);
  // A word of the page, not of the side.
  attribute(cell, "lang", wording.language);
  attribute(cell, "dir", wording.direction);
}

function findingsInBrief(segment) {
  if (segment.findings.length === 0) return "";
  const [first, ...others] = [...segment.findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  return say("labelled", { label: severityName(first.severity), value: first.rule }) + (others.length ? ` +${numbers.format(others.length)}` : "");
}

function stateInBrief(segment) {
  // Only the first words have room.
  const marks = [segment.gone && "gone", drafts.has(segment.key) && "unsaved", segment.waits > 0 && "saving", segment.expired && "expired", isResolved(segment) ? "resolved" : segment.thread.length > 0 && "comment"];
  return listed([stateName(segment.state), ...marks.filter(Boolean).map((mark) => say(`mark_${mark}`))]);
}

/** Which row is the current one, for eyes and for screen readers. */
function renderActive() {
  const at = current.segment ? current.segment.row : -1;
  for (const row of list.rows) {
    const isCurrent = !row.element.hidden && at >= 0 && row.element.dataset.row === String(at);
    row.element.classList.toggle("current", isCurrent);
  }
  const isThere = at >= 0 && byId(`row-${at}`) && !byId(`row-${at}`).hidden;
  attribute(byId("list"), "aria-activedescendant", isThere ? `row-${at}` : null);
}

/** Brings a row into sight; `middle` where the reader comes from elsewhere. */
function reveal(at, place = "nearest") {
  const grid = byId("list");
  const room = grid.clientHeight - headHeight();
  const top = at * list.height;
  if (place === "middle") grid.scrollTop = top - (room - list.height) / 2;
  else if (top < grid.scrollTop) grid.scrollTop = top;
  else if (top + list.height > grid.scrollTop + room) grid.scrollTop = top + list.height - room;
}

const rowsInSight = () => Math.max(1, Math.floor((byId("list").clientHeight - headHeight()) / list.height) - 1);

function renderList() {
  renderRows();
  const rows = listing.segments.length;
  const gone = project.articles.some(({ lost }) => lost.size) ? listing.segments.filter((segment) => segment.gone).length : 0;
  const total = rows - gone;
  const nothing = byId("nothing");
  nothing.hidden = rows > 0;
  nothing.textContent = say(project.segments.length ? "no_match" : "no_segments");
  const shown = total === project.segments.length ? say("segment_count", { count: total }) : say("segment_count_of", { shown: total, count: project.segments.length });
  byId("count").textContent = listed([shown, ...(gone ? [say("gone_count", { count: gone })] : [])]);
  for (const head of document.querySelectorAll("[data-sort]")) {
    const isSorted = head.dataset.sort === listing.sort;
    attribute(head, "aria-sort", isSorted ? (listing.sort === "severity" ? "descending" : "ascending") : null);
  }
  renderOutdated();
}

function renderOutdated() {
  const stale = byId("outdated-list");
  stale.hidden = listing.outdated === 0;
  stale.textContent = say("outdated_rows", { count: listing.outdated });
}
