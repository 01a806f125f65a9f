// Where the reader is: the current segment, and the run of segments around it that is marked.

const current = { segment: null, anchor: null, lastRow: -1 };

/** Makes a segment the current one. `extend` marks all from where the marking began. */
function show(segment, { extend = false, place = "nearest", focus = false } = {}) {
  const isOther = segment !== current.segment;
  if (isOther) leaveSegment();
  current.segment = segment;
  if (!extend || !current.anchor || current.anchor.gone) current.anchor = segment;
  if (segment && segment.row >= 0) {
    current.lastRow = segment.row;
    reveal(segment.row, place);
  }
  askForRows();
  const isFollowed = byId("segment").contains(document.activeElement) && document.activeElement !== byId("target");
  if (isOther) renderSegment();
  // The link that was followed may be gone with the segment that it stood at.
  if (isFollowed && document.activeElement === document.body) byId("list").focus({ preventScroll: true });
  renderRunState();
  moved();
  if (focus) byId("list").focus();
}

/** The marked run, in the order of the list. */
function run() {
  const { segment, anchor } = current;
  if (!segment) return [];
  if (!anchor || anchor.row < 0 || segment.row < 0) return [segment];
  const [first, last] = anchor.row < segment.row ? [anchor.row, segment.row] : [segment.row, anchor.row];
  return listing.segments.slice(first, last + 1);
}

function isInRun(segment) {
  if (!current.segment) return false;
  if (!current.anchor || current.anchor.row < 0 || current.segment.row < 0) return segment === current.segment;
  const { row } = segment;
  return row >= Math.min(current.anchor.row, current.segment.row) && row <= Math.max(current.anchor.row, current.segment.row);
}

function renderRunState() {
  const marked = run().length;
  byId("progress").textContent = marked > 1 ? say("marked_count", { count: marked }) : current.segment && current.segment.row >= 0 ? say("at_row", { row: current.segment.row + 1 }) : "";
}

/** Goes on by some rows. */
function move(steps, extend = false) {
  const total = listing.segments.length;
  if (total === 0) return;
  // Who comes from a segment that is not in the list goes on from where they were in it.
  const row = current.segment && current.segment.row >= 0 ? current.segment.row : current.lastRow;
  const from = row >= 0 && row < total ? row : steps > 0 ? -1 : total;
  const at = Math.max(0, Math.min(total - 1, from + steps));
  show(listing.segments[at], { extend });
}

/** Goes on to the next segment, or the one before, of which something is so. */
function moveTo(step, test) {
  const from = current.segment && current.segment.row >= 0 ? current.segment.row : -1;
  for (let at = from + step; at >= 0 && at < listing.segments.length; at += step) {
    if (test(listing.segments[at])) return show(listing.segments[at]);
  }
  tell(say("no_more"));
}

/** Goes on after an action; at the end of the list it says so. */
function goToNext() {
  const last = run().at(-1);
  const next = last ? listing.segments[last.row + 1] : null;
  if (next) show(next);
  else tell([...byId("message").childNodes, ` ${say("last_of_list")}`]);
}

/** A new search keeps the current segment where it can. Resolves with whether there was one. */
async function newSearch(query, sort = listing.sort) {
  const number = ++listing.searches;
  if (query !== listing.query) forgetPatterns();
  let isFound = search(query, sort);
  while (isFound === null) {
    byId("count").textContent = say("searching");
    const problem = await decidePatterns().then(() => null, ({ message }) => message);
    if (number !== listing.searches) return false;
    if (problem) {
      forgetPatterns();
      showProblem(problem);
      renderList();
      return false;
    }
    isFound = search(query, sort);
  }
  if (!isFound) return false;
  byId("sort").value = listing.sort;
  const { segment } = current;
  current.anchor = segment;
  renderList();
  renderFacets();
  if (segment && segment.row >= 0) show(segment, { place: "middle" });
  else if (listing.segments.length) show(listing.segments[0]);
  else show(null);
  moved();
  return true;
}
