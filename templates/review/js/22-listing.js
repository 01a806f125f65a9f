// What the list shows: the segments that a search leaves, in one of three orders, with counts for the filters.
// It stays as it is while its reader works: a segment that was just accepted does not jump away from under
// `state:unreviewed`, until the list is made anew.

const SORTS = ["severity", "document", "score"];
/** Who opens the workbench sees what is worst. */
const SORT_AT_FIRST = "severity";
const RULES_SHOWN_MAX = 40;

const listing = { query: "", sort: SORT_AT_FIRST, segments: [], counts: new Map(), tests: [], outdated: 0, looked: 0, ranked: 0, searches: 0 };
const orders = new Map();

/** A pair that scores less is doubtful: it comes before all others, the more so with findings. */
const DOUBTFUL_BELOW = 0.9;
const FINDING_WEIGHT = 0.04;
/** Texts of a few words have no score; one that is so many times as long as usual is doubtful all the same. */
const LENGTHS_APART = 2.5;
const SCORE_APART = 0.2;
/** Added to both lengths: a few characters more or less say nothing. */
const LENGTH_SLACK = 4;

/** Of two segments with an error, one that nothing is known of comes before one that surely is a pair. */
const SCORE_UNKNOWN = 0.5;

/** How long translations are beside their sources, by locale. */
function usualLengths(segments) {
  const lengths = new Map();
  for (const { article, source, target } of segments) {
    const sums = lengths.get(article.locale) ?? [1, 1];
    sums[0] += (source ?? "").length;
    sums[1] += (target ?? "").length;
    lengths.set(article.locale, sums);
  }
  return new Map(Array.from(lengths, ([locale, [source, target]]) => [locale, target / source]));
}

function doubtOf({ article, score, source, target }, usual) {
  if (score !== null) return score;
  const [shorter, longer] = [(source ?? "").length * usual.get(article.locale), (target ?? "").length].sort((a, b) => a - b);
  const apart = (longer + LENGTH_SLACK) / (shorter + LENGTH_SLACK);
  return apart > LENGTHS_APART ? (SCORE_APART * LENGTHS_APART) / apart : 1;
}

/** Makes the function that gives a segment its rank. */
const RANKS = {
  severity: (segments) => {
    const usual = usualLengths(segments);
    const seen = new Set();
    return (segment) => {
      const { score, worst, findings, source, target } = segment;
      const doubt = doubtOf(segment, usual);
      const pair = doubt < DOUBTFUL_BELOW ? `${source}\0${target}` : null;
      // A pair that is there again was translated so, not put in the wrong place: its first one stands for all.
      if (pair === null || seen.has(pair)) return 2000 + 1000 * worst + Math.min(999, Math.round(999 * (score ?? SCORE_UNKNOWN)));
      seen.add(pair);
      return Math.round(1000 * (doubt + FINDING_WEIGHT * (3 - Math.min(findings.length, 3))));
    };
  },
  score: () => (segment) => Math.round((segment.score ?? 2) * 1000),
};

/** The whole project in one order; made once, until something changes. Rank and place in the document are one number
    each, since numbers sort ten times as fast as objects. */
function ordered(sort) {
  if (sort === "document") return project.segments;
  if (!orders.has(sort)) {
    const { segments } = project;
    const rank = RANKS[sort](segments);
    listing.ranked += segments.length;
    const keys = new Float64Array(segments.length);
    for (let at = 0; at < segments.length; at++) keys[at] = rank(segments[at]) * 2 ** 24 + at;
    keys.sort();
    orders.set(sort, Array.from(keys, (key) => segments[key % 2 ** 24]));
  }
  return orders.get(sort);
}

/** Findings changed, or segments came or went. */
const forgetOrders = () => orders.clear();

/** Makes the list anew. A search that is wrong is explained, and the list stays; so it does, and `null` comes back, if there
    are patterns to be tried first. */
function search(query, sort = listing.sort) {
  const read = readQuery(query);
  showProblem(read.problem ?? null);
  listing.query = query;
  if (read.problem) return false;
  const start = performance.now();
  Object.assign(listing, { looked: 0, ranked: 0 });
  const found = ordered(sort).filter((segment) => fits(segment, read.tests));
  if (patterns.pending.size) return null;
  listing.sort = sort;
  listing.tests = read.tests;
  listing.segments = found;
  listing.counts = countAll(listing.segments);
  listing.outdated = 0;
  numberRows();
  performance.measure("search", { start, detail: { looked: listing.looked, ranked: listing.ranked } });
  return true;
}

function fits(segment, tests = listing.tests) {
  listing.looked++;
  for (const test of tests) if (!test(segment)) return false;
  return true;
}

/** So that a segment knows its row. */
function numberRows() {
  for (const segment of project.segments) segment.row = -1;
  for (const { lost } of project.articles) for (const segment of lost.values()) segment.row = -1;
  listing.segments.forEach((segment, at) => (segment.row = at));
}

/** What went with its whole article may come back with it, and what somebody is writing is not taken from under them. */
const keepsRow = (segment) => !segment.gone || segment.article.segments.length === 0 || (segment === current.segment && isWorkedOn(segment));

/** Keeps the list true when an article gained or lost segments. */
function listChanged(fresh) {
  const isLost = listing.segments.some((segment) => !keepsRow(segment));
  if (!isLost && fresh.length === 0) return;
  const kept = listing.segments.filter(keepsRow);
  const listed = new Set(kept);
  for (const segment of fresh) {
    if (listed.has(segment)) continue;
    const before = neighbour(segment, -1);
    const at = before ? kept.indexOf(before) : kept.indexOf(neighbour(segment, 1)) - 1;
    if (at >= -1 && (before === null || at >= 0)) kept.splice(at + 1, 0, segment);
  }
  listing.segments = kept;
  numberRows();
}

/** How many of the list no longer fit its search. */
function countOutdated() {
  listing.outdated = 0;
  if (listing.tests.length) for (const segment of listing.segments) if (!fits(segment)) listing.outdated++;
  if (patterns.pending.size) recountOutdated();
}

/** Texts that are new have to be tried first; where that fails, the figure stays. */
function recountOutdated() {
  const again = () => {
    countOutdated();
    renderOutdated();
  };
  decidePatterns().then(again, () => patterns.pending.clear());
}

const FACETS = ["state", "severity", "rule", "type", "locale", "path"];

/** How many segments have each value of each filter. What holds for whole articles is counted by article. */
function countAll(segments) {
  const counts = new Map(FACETS.map((facet) => [facet, new Map()]));
  const add = (facet, value, number) => counts.get(facet).set(value, (counts.get(facet).get(value) ?? 0) + number);
  const states = new Map(STATES.map((state) => [state, 0]));
  const articles = new Uint32Array(project.articles.length);
  let clean = 0;
  for (const segment of segments) {
    articles[segment.article.index]++;
    states.set(segment.state, states.get(segment.state) + 1);
    if (segment.findings.length === 0) clean++;
    else countFindings(segment.findings, add);
  }
  for (const [state, number] of states) if (number) add("state", state, number);
  if (clean) add("severity", "none", clean);
  project.articles.forEach((article, at) => {
    if (articles[at] === 0) return;
    add("type", (article.type ?? "none").toLowerCase(), articles[at]);
    add("locale", article.locale, articles[at]);
    add("path", article.path, articles[at]);
  });
  return counts;
}

/** A segment counts once for each rule and severity, however many findings it has of them. */
function countFindings(findings, add) {
  findings.forEach((finding, at) => {
    const isFirst = (key) => findings.findIndex((other) => other[key] === finding[key]) === at;
    if (isFirst("rule")) add("rule", finding.rule, 1);
    if (isFirst("severity")) add("severity", finding.severity, 1);
  });
}

function showProblem(problem) {
  byId("query-problem").textContent = problem ?? "";
  byId("query-problem").hidden = !problem;
  attribute(byId("query"), "aria-invalid", problem ? "true" : null);
}
