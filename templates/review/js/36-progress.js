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
  ["state", (segment) => segment.state, (a, b) => STATES.indexOf(a) - STATES.indexOf(b)],
  ["language", (segment) => segment.article.locale],
  ["folder", folderOf],
  ["reviewer", (segment) => (isReviewed(segment) ? personName(segment.who) : null)],
  ["day", (segment) => (isReviewed(segment) && segment.when ? segment.when.slice(0, 10) : null), (a, b) => (a < b ? 1 : -1)],
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

const share = (part, all) => (all ? percents.format(Math.floor((100 * part) / all) / 100) : "");

function progressTable([name, keyOfSegment, order], segments) {
  const rows = [...progressOf(segments, keyOfSegment)].sort(([a], [b]) => (order ? order(a, b) : a < b ? -1 : 1));
  if (rows.length === 0) return null;
  const number = (value) => element("td", { class: "number" }, typeof value === "number" ? numbers.format(value) : value);
  const line = ([key, row]) => element("tr", {}, element("th", { scope: "row", dir: "auto" }, name === "state" ? stateName(key) : key), number(row.segments), number(row.words), number(share(row.reviewed, row.words)), number(share(row.approved, row.words)));
  const more = rows.length > PROGRESS_ROWS_MAX ? element("p", { class: "quiet" }, say("more_count", { count: rows.length - PROGRESS_ROWS_MAX })) : null;
  const heads = [name, "segments", "words", "reviewed", "state_approved"].map((head, at) => element("th", { scope: "col", class: at ? "number" : null }, say(head)));
  return [element("table", { class: "counts" }, element("thead", {}, element("tr", {}, heads)), element("tbody", {}, rows.slice(0, PROGRESS_ROWS_MAX).map(line))), more];
}

function openProgress() {
  const { segments } = listing;
  const all = progressOf(segments, () => "all").get("all");
  if (!all) return tell(say("no_segments"));
  const shared = (part) => share(part, all.words) || percents.format(0);
  const head = element("p", {}, say("progress_summary", { segments: all.segments, words: all.words, reviewed: shared(all.reviewed), approved: shared(all.approved) }));
  openDialog({ title: say("progress"), body: [head, PROGRESS_PARTS.map((part) => progressTable(part, segments))].flat(3), buttons: [[say("close"), closeDialog]] });
}
