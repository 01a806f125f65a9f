// What the list shows: the segments that a search leaves, in one of three orders, with counts for the filters.
// It stays as it is while its reader works: a segment that was just accepted does not jump away from under
// `state:unreviewed`, until the list is made anew.

const SORTS = ["document", "severity", "score"];
const RULES_SHOWN_MAX = 40;

const listing = { query: "", sort: "document", segments: [], counts: new Map(), tests: [], stale: 0, milliseconds: 0 };
const orders = new Map();

/** The whole project in one order; made once, until something changes. */
function ordered(sort) {
  if (sort === "document") return project.segments;
  if (!orders.has(sort)) {
    const rank = sort === "severity" ? (segment) => segment.worst * 1000 - Math.min(segment.findings.length, 999) : (segment) => segment.score ?? 2;
    const keyed = project.segments.map((segment) => ({ segment, rank: rank(segment) }));
    keyed.sort((a, b) => a.rank - b.rank || a.segment.order - b.segment.order);
    orders.set(sort, keyed.map((each) => each.segment));
  }
  return orders.get(sort);
}

/** Makes the list anew. A search that is wrong is explained, and the list stays. */
function search(query, sort = listing.sort) {
  const read = readQuery(query);
  showProblem(read.problem ?? null);
  listing.query = query;
  if (read.problem) return false;
  const started = performance.now();
  orders.clear();
  listing.sort = sort;
  listing.tests = read.tests;
  const counts = emptyCounts();
  listing.segments = [];
  for (const segment of ordered(sort)) {
    if (!fits(segment)) continue;
    listing.segments.push(segment);
    countIn(counts, segment);
  }
  listing.counts = counts;
  listing.stale = 0;
  numberRows();
  listing.milliseconds = performance.now() - started;
  return true;
}

const fits = (segment) => listing.tests.every((test) => test(segment));

/** So that a segment knows its row. */
function numberRows() {
  for (const segment of project.segments) segment.row = -1;
  listing.segments.forEach((segment, at) => (segment.row = at));
}

/** Keeps the list true when an article gained or lost segments. */
function listChanged(fresh) {
  const isLost = listing.segments.some((segment) => segment.gone);
  if (!isLost && fresh.length === 0) return;
  const kept = listing.segments.filter((segment) => !segment.gone);
  for (const segment of fresh) {
    const before = neighbour(segment, -1);
    const at = before ? kept.indexOf(before) : kept.indexOf(neighbour(segment, 1)) - 1;
    if (at >= -1 && (before === null || at >= 0)) kept.splice(at + 1, 0, segment);
  }
  listing.segments = kept;
  numberRows();
}

/** How many of the list no longer fit its search. */
function countStale() {
  listing.stale = 0;
  if (listing.tests.length) for (const segment of listing.segments) if (!fits(segment)) listing.stale++;
}

const FACETS = ["state", "severity", "rule", "type", "locale", "path"];
const emptyCounts = () => new Map(FACETS.map((facet) => [facet, new Map()]));

function countIn(counts, segment) {
  const add = (facet, value) => {
    const values = counts.get(facet);
    values.set(value, (values.get(value) ?? 0) + 1);
  };
  add("state", segment.state);
  add("type", typeOf(segment));
  add("locale", segment.article.locale);
  add("path", segment.article.path);
  if (segment.findings.length === 0) return add("severity", "none");
  if (segment.findings.length === 1) {
    add("rule", segment.findings[0].rule);
    return add("severity", segment.findings[0].severity);
  }
  for (const rule of new Set(segment.findings.map((finding) => finding.rule))) add("rule", rule);
  for (const severity of new Set(segment.findings.map((finding) => finding.severity))) add("severity", severity);
}

function showProblem(problem) {
  byId("query-problem").textContent = problem ?? "";
  byId("query-problem").hidden = !problem;
  attribute(byId("query"), "aria-invalid", problem ? "true" : null);
}
