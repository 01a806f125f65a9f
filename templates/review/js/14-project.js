// The project as the page holds it: articles, their segments in the order of the documents, findings hung on segments.

const project = {
  mode: "file",
  title: "",
  key: null,
  sourceLocale: "en",
  reviewer: null,
  revision: 0,
  locales: new Map(),
  articles: [],
  byPath: new Map(),
  segments: [],
  byKey: new Map(),
  terms: [],
  noLoc: [],
  refusals: {},
};

const STATES = ["unreviewed", "approved", "rejected", "needs-work"];
const SEVERITIES = ["error", "warning", "info"];

const isServer = () => project.mode === "server";

/** An id is unique within its article only. */
const keyOf = (path, id) => `${path}#${id}`;
const targetOf = (segment) => segment.target ?? "";
const sourceOf = (segment) => segment.source ?? "";

function readProject(data) {
  project.mode = data.mode;
  project.title = data.title;
  project.key = data.key ?? null;
  project.sourceLocale = data.source_locale;
  project.reviewer = data.reviewer ?? null;
  project.revision = data.revision ?? 0;
  project.locales = new Map((data.locales ?? []).map((locale) => [locale.locale, locale]));
  project.terms = data.terms ?? [];
  project.noLoc = data.no_loc ?? [];
  project.refusals = data.refusals ?? {};
  project.readOnly = data.read_only ?? null;
  project.articles = data.articles.map((article, index) => ({ ...article, index, segments: [], findings: [], lost: new Map() }));
  project.byPath = new Map(project.articles.map((article) => [article.path, article]));
  const segments = data.segments.map((row) => {
    const segment = newSegment(project.articles[row.article], row, data.findings);
    segment.article.segments.push(segment);
    return segment;
  });
  for (const finding of data.findings) {
    if (finding.segment === null || finding.segment === undefined) project.articles[finding.article]?.findings.push(finding);
  }
  project.segments = segments;
  number();
}

function newSegment(article, row, findings) {
  const segment = { key: keyOf(article.path, row.id), article, row: -1, order: 0 };
  return takeRow(segment, row, findings);
}

/** Fills a segment with what the data say of it; the object stays the same, so that list and panel keep theirs. */
function takeRow(segment, row, findings) {
  segment.id = row.id;
  segment.source = row.source ?? null;
  segment.target = row.target ?? null;
  segment.state = row.state ?? "unreviewed";
  segment.score = row.score ?? null;
  segment.thread = row.thread ?? [];
  segment.who = row.who ?? null;
  segment.when = row.when ?? null;
  segment.expired = Boolean(row.expired);
  segment.place = placeOf(row.place);
  segment.folded = null;
  segment.gone = false;
  // What the reader judged a moment ago and is still on its way is newer than what the server knew.
  if (segment.judged) Object.assign(segment, segment.judged);
  setFindings(segment, (row.findings ?? []).map((index) => findings[index]).filter(Boolean));
  return segment;
}

function setFindings(segment, findings) {
  forgetOrders();
  segment.findings = findings;
  segment.worst = Math.min(SEVERITIES.length, ...findings.map((finding) => SEVERITIES.indexOf(finding.severity)));
}

function number() {
  let place = 0;
  forgetOrders();
  project.byKey = new Map();
  for (const segment of project.segments) {
    segment.order = place++;
    project.byKey.set(segment.key, segment);
  }
}

/** Takes what an article has become. Segments that are still there stay the same objects, and so do those that come back;
    gives those that were not there before. */
function patchArticle(patch) {
  const article = project.byPath.get(patch.path);
  if (!article) return [];
  const known = new Map([...article.lost, ...article.segments.map((segment) => [segment.id, segment])]);
  const before = new Set(article.segments);
  const after = patch.segments.map((row) => {
    const segment = known.get(row.id);
    known.delete(row.id);
    article.lost.delete(row.id);
    return segment ? takeRow(segment, row, patch.findings) : newSegment(article, row, patch.findings);
  });
  const fresh = after.filter((segment) => !before.delete(segment));
  for (const segment of before) lose(segment);
  article.hash = patch.hash;
  article.problem = patch.problem ?? null;
  article.findings = patch.findings.filter((finding) => finding.segment === null || finding.segment === undefined);
  replaceSegments(article, after);
  return fresh;
}

/** A segment that is not in its article any more is kept: another branch takes whole articles away and brings them back. */
function lose(segment) {
  segment.gone = true;
  segment.article.lost.set(segment.id, segment);
}

/** Why nothing can be done to a segment, as text or nodes; null where something can. */
function whyHeld(segment) {
  const isWhole = segment.article.segments.length === 0;
  const reason = isWhole && segment.article.problem ? inWords(segment.article.problem) : say("segment_gone");
  if (segment.gone) return [reason, ` ${say("kept_until_back")}`];
  return segment.isProvisional ? say("editable_after_import") : null;
}

function replaceSegments(article, after) {
  const isSame = after.length === article.segments.length && after.every((segment, at) => segment === article.segments[at]);
  article.segments = after;
  if (isSame) return;
  // Articles follow one another as their segments do.
  project.segments = project.articles.flatMap((each) => each.segments);
  number();
}

/** The segment some places before or behind another in its article. */
function neighbour(segment, distance) {
  const at = segment.article.segments.indexOf(segment);
  return at < 0 ? null : segment.article.segments[at + distance] ?? null;
}

const PROBLEMS_SHOWN_MAX = 3;

/** Says why nothing can be saved, and which files of the project could not be read; another branch may lack hundreds. */
function renderProblems() {
  const readOnly = project.readOnly ? element("p", { class: "problem" }, `${say("only_shows")} `, inWords(project.readOnly, linked)) : null;
  const replaced = saving.isReplaced ? element("p", { class: "problem" }, say("server_replaced")) : null;
  const problems = project.articles.filter((article) => article.problem);
  const more = problems.length - PROBLEMS_SHOWN_MAX;
  byId("problems").hidden = problems.length === 0 && !readOnly && !replaced;
  fill(byId("problems"), replaced, readOnly, problems.slice(0, PROBLEMS_SHOWN_MAX).map((article) => element("p", {}, inWords(article.problem))), more > 0 ? element("p", {}, say("more_count", { count: more })) : null);
}
