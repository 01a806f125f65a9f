// What the import would refuse, on the page that has no server. The words are the program's, and so is where each
// segment stands in its article; how a text reads there is decided here as far as the texts show it.

/** The word of a refusal. */
const refusal = (name, value = "") => project.refusals[name]?.replace("{}", value) ?? name;

/** Where a segment stands in its article; the program gives a letter for each part. */
function placeOf(letters) {
  if (typeof letters !== "string") return null;
  const named = (names) => Object.entries(names).find(([letter]) => letters.includes(letter))?.[1];
  return { apart: letters.includes("a"), inside: letters.includes("i"), flaw: named({ o: "one_sided", m: "marked_badly", p: "paired" }), begins: named({ b: "block", l: "line" }), holder: named({ h: "heading", c: "cell" }) };
}

/** What begins a block at the start of any line of a paragraph. */
const BLOCK_STARTS = [
  /^ {0,3}[-+*][ \t]+\S/,
  /^ {0,3}1[.)][ \t]+\S/,
  /^ {0,3}#{1,6}(?:[ \t]|$)/,
  /^ {0,3}>/,
  /^ {0,3}(?:`{3,}[^`]*$|~{3,})/,
  /^ {0,3}([-_*])(?:[ \t]*\1){2,}[ \t]*$/,
  /^ {0,3}<(?:!--|\?|![a-z]|\/?(?:address|article|aside|blockquote|body|center|details|dialog|dd|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|menu|nav|ol|p|pre|script|section|style|summary|table|tbody|td|textarea|tfoot|th|thead|tr|ul)(?:[\s>]|\/>|$))/i,
];
/** The same at the start of its first line. */
const FIRST_STARTS = [/^ {0,3}(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/, /^(?: {4}|\t)/, /^ {0,3}\[[^\]]+\]:[ \t]*\S+[ \t]*(?:$|["'(])/, /^ {0,3}<\/?[a-z][^<>]*>[ \t]*$/i];
/** What makes a heading or a table of the line before. */
const ENDINGS = [/^ {0,3}(?:=+|-+)[ \t]*$/, /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$/, /^ {0,3}\|[ \t]*:?-+:?[ \t]*\|[ \t]*$/];

/** Why the import would refuse the texts of a group, as far as that shows without the article. */
function problemOf(group) {
  for (const { path, before, do: what } of group.changes) {
    const known = Object.keys(what.target ?? {}).map((id) => before[id]?.target ?? "").join("");
    for (const [id, text] of Object.entries(what.target ?? {})) {
      const old = before[id]?.target ?? "";
      if (text.replace(/\r\n/g, "\n") === old.replace(/\r\n/g, "\n")) continue;
      const segment = project.byKey.get(keyOf(path, id));
      const problem = unseenIn(text, known) ?? problemOfTags(text, old) ?? problemOfBlock(segment?.place ?? {}, text, old) ?? problemOfCode(segment, text);
      if (problem) return problem;
    }
  }
  return null;
}

/** The same of one text. */
const problemOfText = (segment, text) => problemOf({ changes: [change([segment], { target: { [segment.id]: text } })] });

function unseenIn(text, known) {
  const unseen = [...text.replace(/\r\n/g, "\n")].find((letter) => /[\p{Cc}\u2028-\u202e\u2066-\u2069\ufeff]/u.test(letter) && !/[\t\n]/.test(letter) && !known.includes(letter));
  return unseen ? refusal("unseen", `U+${unseen.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`) : null;
}

function problemOfTags(text, old) {
  if (/data-[ts]tu-id\s*=|["'\s]sxs-lookup["'\s]/.test(text) && !/data-[ts]tu-id\s*=|["'\s]sxs-lookup["'\s]/.test(old)) return refusal("tags");
  return spanFaults(text) > spanFaults(old) ? refusal("unmatched") : null;
}

/** How many tags `<span>` of a text have no match in it. */
function spanFaults(text) {
  let open = 0;
  let faults = 0;
  for (const [tag] of withoutCode(text).matchAll(/<\/?span(?:\s[^<>]*)?>/gi)) {
    if (tag[1] !== "/") open++;
    else if (open) open--;
    else faults++;
  }
  return open + faults;
}

const CODE = /(?<!`)(`+)(?!`)((?:[^`]|(?!(?<!`)\1(?!`))`)*?)(?<!`)\1(?!`)/g;
const withoutCode = (text) => text.replace(CODE, "");

/** Whether the blocks of the page would be others. What the text had before is there already. */
function problemOfBlock({ begins, holder, inside }, text, old) {
  // What follows on its last line is a part of that.
  const [lines, known] = [text, old].map((each) => `${each}${inside ? " x" : ""}`.split(/\r?\n/));
  const brings = (pattern, from) => lines.slice(from).some((line) => pattern.test(line)) && !known.slice(from).some((line) => pattern.test(line));
  const startsWith = (pattern) => pattern.test(lines[0]) && !pattern.test(known[0]);
  const isBlank = /\S[^\S\n]*\r?\n[^\S\n]*\r?\n\s*\S/;
  const isRefused =
    (isBlank.test(text) && !isBlank.test(old)) ||
    (holder && lines.length > 1 && known.length === 1) ||
    (holder === "cell" && barsOf(text) > barsOf(old)) ||
    (begins && BLOCK_STARTS.some(startsWith)) ||
    (begins === "block" && FIRST_STARTS.some(startsWith)) ||
    [...BLOCK_STARTS, ...ENDINGS].some((pattern) => brings(pattern, 1));
  return isRefused ? refusal("structure") : null;
}

const barsOf = (text) => text.match(/(?<!\\)\|/g)?.length ?? 0;

/** Whether code of the text would go on in a segment beside it. */
function problemOfCode(segment, text) {
  if (!segment?.place || !/`/.test(text + targetOf(segment))) return null;
  const { segments } = segment.article;
  const at = segments.indexOf(segment);
  let [first, end] = [at, at + 1];
  while (first > 0 && !segments[first - 1].place?.apart) first--;
  while (end < segments.length && !segments[end - 1].place?.apart) end++;
  const block = segments.slice(first, end);
  const spilt = (textOf) => spillsOf(block, textOf);
  const before = spilt(targetOf);
  const other = [...spilt((each) => (each === segment ? text : targetOf(each)))].find((each) => each !== segment && !before.has(each));
  return other ? refusal("spills", other.id) : null;
}

/** The segments of a block that code of another one reaches into. */
function spillsOf(block, textOf) {
  const ends = [];
  let whole = "";
  for (const each of block) {
    whole += `${textOf(each)} `;
    ends.push(whole.length);
  }
  const partAt = (place) => ends.findIndex((end) => place < end);
  const found = new Set();
  for (const match of whole.matchAll(CODE)) {
    const [from, to] = [partAt(match.index), partAt(match.index + match[0].length - 1)];
    if (from !== to) for (const each of block.slice(from, to + 1)) found.add(each);
  }
  return found;
}

/** Why two segments cannot be merged. */
function problemOfMerge(first, second) {
  const flaw = first.place?.flaw ?? second.place?.flaw;
  if (flaw) return refusal(flaw);
  return first.place?.apart ? refusal("two_blocks") : null;
}

/** Why a segment cannot be split there. */
function problemOfSplit(segment, halves) {
  if (segment.place?.flaw) return refusal(segment.place.flaw);
  if (!halves.flat().every((text) => text.trim())) return refusal("empty_half");
  const isParted = ([head, tail]) => /(?<!\p{Alphabetic})\u200d$/u.test(head) || /^(?:\u200d|[\ufe00-\ufe0f\u{1f3fb}-\u{1f3ff}\u20e3]|\p{M})/u.test(tail) || /[\ud800-\udbff]$/.test(head);
  return halves.some(isParted) ? refusal("parted") : null;
}
