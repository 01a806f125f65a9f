// Progress: how many segments and source words of the list are in which state, by language, folder, reviewer and day.

/** Scripts without spaces are counted by characters, as `diglot stats --words` does. */
const SPACELESS = "[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3040-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\uff66-\\uff9f\\u{20000}-\\u{3ffff}]";
const SPACED = `(?!${SPACELESS})[\\p{L}\\p{N}\\p{M}]`;
const COUNTED_WORD = new RegExp(`(?=[\\p{L}\\p{N}])${SPACELESS}|${SPACED}(?:${SPACED}|['’_.,\\u00ad-](?=[\\p{L}\\p{N}]))*`, "gu");
/** Destinations of links, and bare URLs, as the program leaves them out. */
const URLS = /\]\([^\s)]*|[A-Za-z0-9]*:\/\/[^\s<>()[\]"'`\u0080-\u{10ffff}]*/gu;

/** The words of a segment's source; counted once for each text. */
function sourceWords(segment) {
  if (segment.counted?.source !== segment.source) {
    segment.counted = { source: segment.source, words: sourceOf(segment).replace(URLS, " ").match(COUNTED_WORD)?.length ?? 0 };
  }
  return segment.counted.words;
}

const folderOf = ({ article }) => article.path.split("/").slice(1, -1)[0] ?? ".";
const isReviewed = (segment) => segment.state !== "unreviewed";

/** Parts of the report: what they are called, what a segment counts for, and in which order. */
const PROGRESS_PARTS = [
  ["State", (segment) => segment.state, (a, b) => STATES.indexOf(a) - STATES.indexOf(b)],
  ["Language", (segment) => segment.article.locale],
  ["Folder", folderOf],
  ["Reviewer", (segment) => (isReviewed(segment) ? (segment.who ?? "unknown").replace(/\s*<.*>/, "") : null)],
  ["Day", (segment) => (isReviewed(segment) && segment.when ? segment.when.slice(0, 10) : null), (a, b) => (a < b ? 1 : -1)],
];
const PROGRESS_ROWS_MAX = 60;

function progressOf(segments, keyOfSegment) {
  const rows = new Map();
  for (const segment of segments) {
    const key = keyOfSegment(segment);
    if (key === null) continue;
    if (!rows.has(key)) rows.set(key, { segments: 0, words: 0, approved: 0, reviewed: 0 });
    const row = rows.get(key);
    const words = sourceWords(segment);
    row.segments++;
    row.words += words;
    if (isReviewed(segment)) row.reviewed += words;
    if (segment.state === "approved") row.approved += words;
  }
  return rows;
}

const share = (part, all) => (all ? `${Math.floor((100 * part) / all)} %` : "");

function progressTable([name, keyOfSegment, order], segments) {
  const rows = [...progressOf(segments, keyOfSegment)].sort(([a], [b]) => (order ? order(a, b) : a < b ? -1 : 1));
  if (rows.length === 0) return null;
  const number = (value) => element("td", { class: "number" }, typeof value === "number" ? numbers.format(value) : value);
  const line = ([key, row]) => element("tr", {}, element("th", { scope: "row", dir: "auto" }, key), number(row.segments), number(row.words), number(share(row.reviewed, row.words)), number(share(row.approved, row.words)));
  const more = rows.length > PROGRESS_ROWS_MAX ? element("p", { class: "quiet" }, `and ${numbers.format(rows.length - PROGRESS_ROWS_MAX)} more`) : null;
  const heads = [name, "Segments", "Words", "Reviewed", "Approved"].map((head, at) => element("th", { scope: "col", class: at ? "number" : null }, head));
  return [element("table", { class: "counts" }, element("thead", {}, element("tr", {}, heads)), element("tbody", {}, rows.slice(0, PROGRESS_ROWS_MAX).map(line))), more];
}

function openProgress() {
  const { segments } = listing;
  const all = progressOf(segments, () => "all").get("all");
  if (!all) return tell("No segments in this list.");
  const what = segments.length === project.segments.length ? "in the project" : "in this list";
  const head = element("p", {}, `${count(all.segments, "segment")} and ${count(all.words, "source word")} ${what}; of the words ${share(all.reviewed, all.words) || "0 %"} reviewed, ${share(all.approved, all.words) || "0 %"} approved.`);
  openDialog({ title: "Progress", body: [head, PROGRESS_PARTS.map((part) => progressTable(part, segments))].flat(3), buttons: [["Close", closeDialog]] });
}
