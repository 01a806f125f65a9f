// What of a text is not prose: links, code, numbers, emphasis, tags, placeholders. Both sides of a segment should have
// the same; what only one has is marked on both.

/** Earlier kinds win: a number within code is code. */
const TOKEN_KINDS = [
  ["code", /(`+)(?!`)(?:.|\n)*?[^`]\1(?!`)/gu],
  ["include", /\[!(?:INCLUDE|VIDEO|NOTE|TIP|IMPORTANT|CAUTION|WARNING)[^\]]*\](?:\([^)]*\))?/giu],
  ["link", /\]\((?:<[^>]*>|[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\)/gu],
  ["link", /<(?:https?:|mailto:|xref:)[^>\s]+>|https?:\/\/[^\s)\]>"'`]+/gu],
  ["tag", /<\/?[a-z][^<>]*>/giu],
  ["placeholder", /\{\{?[\w.]+\}?\}|%\d*\$?[sd@]|\$\{[\w.]+\}|&[a-z]+;|&#\w+;/giu],
  ["emphasis", /\*{1,3}|(?<![\p{L}\p{N}])_{1,2}(?=\S)|(?<=\S)_{1,2}(?![\p{L}\p{N}])|~~/gu],
  ["number", /\p{Nd}+(?:[.,٫٬\u00a0\u202f’']\p{Nd}+)*/gu],
];
const kindName = (kind) => (kind === "tag" ? "HTML" : say(`kind_${kind}`));

/** `{ kind, start, end, text, same }` in order; `same` is what must be equal on both sides. */
function tokensOf(text) {
  const found = [];
  const taken = (start, end) => found.some((token) => start < token.end && end > token.start);
  for (const [kind, pattern] of TOKEN_KINDS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (text[start - 1] === "\\" || taken(start, end)) continue;
      found.push({ kind, start, end, text: match[0], same: sameOf(kind, match[0]) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function sameOf(kind, text) {
  if (kind === "number") return normalNumber(text);
  if (kind === "emphasis") return text.replace(/_/g, "*");
  if (kind !== "link") return text.trim();
  const address = text.replace(/^\]\(|^<|>$|\)$/g, "").replace(/\s+"[^"]*"$/, "");
  // A link may lead to the same page in another language.
  return address.replace(/\/[a-z]{2,3}-[a-z]{2,4}(?=\/|$)/i, "/*");
}

/** A number whatever its digits and separators. */
function normalNumber(text) {
  const digits = [...text].map((letter) => (/\p{Nd}/u.test(letter) ? digitOf(letter) : ""));
  return `${digits.join("")}`;
}

/** Digits of every script stand in blocks of ten whose first one is a zero. */
function digitOf(letter) {
  let code = letter.codePointAt(0);
  if (code < 128) return letter;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
    code--;
    value++;
  }
  return value;
}

/** Both sides' tokens; those that the other side lacks have `isAlone`. */
function compareSides(source, target) {
  const sides = { source: tokensOf(source), target: tokensOf(target) };
  const free = new Map();
  for (const token of sides.target) {
    const name = `${token.kind} ${token.same}`;
    free.set(name, [...(free.get(name) ?? []), token]);
  }
  for (const token of sides.source) token.isAlone = !free.get(`${token.kind} ${token.same}`)?.shift();
  for (const left of free.values()) for (const token of left) token.isAlone = true;
  return sides;
}

/** Text with its tokens marked, and ranges (of findings) underlined. */
function markedText(text, tokens, ranges = []) {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of [...tokens, ...ranges]) cuts.add(start).add(end);
  const places = [...cuts].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  const pieces = [];
  for (let at = 0; at + 1 < places.length; at++) {
    const [start, end] = [places[at], places[at + 1]];
    const token = tokens.find((each) => each.start <= start && each.end >= end);
    const range = ranges.find((each) => each.start <= start && each.end >= end);
    const names = [token && `mark is-${token.kind}`, token?.isAlone && "alone", range && `flaw ${range.severity}`].filter(Boolean);
    const piece = text.slice(start, end);
    pieces.push(...(names.length ? [element("span", { class: names.join(" ") }, ...withInvisibles(piece))] : withInvisibles(piece)));
  }
  // Of names near each other every second one is below the line.
  const named = pieces.flatMap((piece) => (piece instanceof Element ? [piece, ...piece.children] : [])).filter((piece) => piece.dataset.name);
  named.forEach((piece, at) => piece.classList.toggle("low", at % 2 === 1));
  return pieces;
}

/** Tokens of one kind and text once, each with how often it is there. */
function timesOf(tokens) {
  const known = new Map();
  for (const token of tokens) {
    const name = `${token.kind} ${token.text}`;
    known.set(name, [token, (known.get(name)?.[1] ?? 0) + 1]);
  }
  return [...known.values()];
}

/** The differences in words: what one side has and the other lacks. */
function differencesInWords({ source, target }) {
  const shown = ([token, times]) => [" ", kindName(token.kind), " ", element("code", { dir: "ltr" }, token.text.replace(/^\]/, "")), times > 1 ? ` ×${numbers.format(times)}` : ""];
  const alone = (tokens) => timesOf(tokens.filter((token) => token.isAlone)).map(shown);
  const [missing, extra] = [alone(source), alone(target)];
  const part = (name, items) => (items.length ? element("span", { class: "difference" }, name, items.map((item, at) => [at ? wording.comma.trim() : "", ...item])) : null);
  return [part(say("only_in_source"), missing), part(say("only_in_target"), extra)].filter(Boolean);
}
