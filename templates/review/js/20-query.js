// The language of searches: `state:approved rule:link-* -type:mt "two words" source:/re+/i score:<0.3`.
// A search is a list of tests that must all hold, or a sentence on what is wrong with it.

const HAS = {
  comment: (segment) => segment.thread.length > 0,
  unresolved: (segment) => segment.thread.length > 0 && !isResolved(segment),
  resolved: (segment) => isResolved(segment),
  draft: (segment) => drafts.has(segment.key),
  finding: (segment) => segment.findings.length > 0,
  fix: (segment) => segment.findings.some((finding) => finding.fix),
  source: (segment) => segment.source !== null,
  target: (segment) => targetOf(segment) !== "",
  expired: (segment) => segment.expired,
  score: (segment) => segment.score !== null,
};

/** What stands before a colon: how its value becomes a test of a segment. */
const KEYS = {
  state: (value) => oneOf(value, STATES, "state:", (segment, wanted) => segment.state === wanted),
  severity: (value) => oneOf(value, [...SEVERITIES, "none"], "severity:", hasSeverity),
  has: (value) => oneOf(value, Object.keys(HAS), "has:", (segment, wanted) => HAS[wanted](segment)),
  type: (value) => oneOf(value, ["mt", "mte", "ht", "none"], "type:", (segment, wanted) => typeOf(segment) === wanted),
  rule: (value) => anyOf(value, (pattern) => (segment) => segment.findings.some((finding) => pattern.test(finding.rule)), "whole"),
  locale: (value) => anyOf(value, (pattern) => (segment) => pattern.test(segment.article.locale), "start"),
  path: (value) => anyOf(value, (pattern) => (segment) => pattern.test(segment.article.path), "part"),
  id: (value) => anyOf(value, (pattern) => (segment) => pattern.test(segment.id), "part"),
  by: (value) => anyOf(value, (pattern) => (segment) => [segment, ...segment.thread].some(({ who }) => pattern.test(who ?? "")), "part"),
  since: sinceTest,
  who: (value) => anyOf(value, (pattern) => (segment) => pattern.test(segment.who ?? ""), "part"),
  score: scoreTest,
  source: (value) => textTest(value, sourceOf, (segment) => foldedOf(segment).source),
  target: (value) => textTest(value, targetOf, (segment) => foldedOf(segment).target),
  comment: (value) => textTest(value, commentsOf, (segment) => fold(commentsOf(segment))),
};

const typeOf = (segment) => (segment.article.type ?? "none").toLowerCase();
const hasSeverity = (segment, wanted) =>
  wanted === "none" ? segment.findings.length === 0 : segment.findings.some((finding) => finding.severity === wanted);

class QueryProblem extends Error {}

/** `{ tests, terms }`, or `{ problem }`. */
function readQuery(text) {
  try {
    const terms = queryTerms(text);
    return { terms, tests: terms.map(termTest) };
  } catch (problem) {
    if (problem instanceof QueryProblem) return { problem: problem.message };
    throw problem;
  }
}

function termTest(term) {
  const test = term.key ? KEYS[term.key](term.value) : freeText(term.value);
  return term.isNegated ? (segment) => !test(segment) : test;
}

function freeText(value) {
  const [inTarget, inSource] = [KEYS.target(value), KEYS.source(value)];
  // Whoever pastes an id, alone or behind its article, looks for that segment.
  const isName = ({ id, key }) => value.kind !== "pattern" && [id, key].some((name) => name.toLowerCase() === value.text.toLowerCase());
  return (segment) => inTarget(segment) || inSource(segment) || isName(segment);
}

/** The words of a search: `{ key, value: { kind: word|phrase|pattern, text, flags }, isNegated, start, end }`. */
function queryTerms(text) {
  const terms = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at])) {
      at++;
      continue;
    }
    const start = at;
    const isNegated = text[at] === "-" && /\S/.test(text[at + 1] ?? "");
    if (isNegated) at++;
    const named = /^([a-z]+):(?!\/\/)/.exec(text.slice(at));
    const key = named ? knownKey(named[1]) : null;
    if (named) at += named[0].length;
    const value = queryValue(text, at);
    if (key && value.text === "") throw new QueryProblem([say("query_no_value", { filter: `${key}:` }), ...offer(key)].join(" "));
    at = value.end;
    terms.push({ key, value, isNegated, start, end: at });
  }
  return terms;
}

function knownKey(name) {
  if (Object.hasOwn(KEYS, name)) return name;
  const near = nearest(name, Object.keys(KEYS));
  const advice = near ? say("query_did_you_mean", { choice: `${near}:` }) : say("query_expected", { choices: Object.keys(KEYS).map((key) => `${key}:`).join(" ") });
  throw new QueryProblem([say("query_no_filter", { filter: `${name}:` }), advice, say("query_quote")].join(" "));
}

/** The values that a filter takes, where they are few. */
function offer(key) {
  const choices = { state: STATES, severity: SEVERITIES, has: Object.keys(HAS), type: ["mt", "mte", "ht"], score: ["<0.3", ">=0.9", "0.2..0.5"] }[key];
  return choices ? [say("query_expected", { choices: listed(choices) })] : [];
}

/** A quoted phrase, a pattern between slashes, or all up to the next space. */
function queryValue(text, at) {
  const rest = text.slice(at);
  if (rest[0] === '"') {
    const phrase = /^"((?:[^"\\]|\\.)*)"/.exec(rest);
    if (!phrase) throw new QueryProblem(say("query_unclosed", { text: rest.slice(0, 20) }));
    return { kind: "phrase", text: phrase[1].replace(/\\(.)/g, "$1"), end: at + phrase[0].length };
  }
  const pattern = rest[0] === "/" ? /^\/((?:[^/\\\n]|\\.)+)\/([a-z]*)(?=\s|$)/.exec(rest) : null;
  if (pattern) return { kind: "pattern", text: pattern[1], flags: pattern[2], end: at + pattern[0].length };
  const word = /^\S*/.exec(rest)[0];
  return { kind: "word", text: word, end: at + word.length };
}

function regularExpression(source, flags) {
  try {
    return new RegExp(source, [...new Set(`u${flags.replace(/[gy]/g, "")}`)].join(""));
  } catch (error) {
    throw new QueryProblem(say("query_bad_pattern", { pattern: `/${source}/`, reason: error.message.replace(/^.*\/[a-z]*: /, "") }));
  }
}

/** One text of a segment, as it is or folded, holds the value. */
function textTest(value, text, folded) {
  if (value.kind === "pattern") {
    const pattern = patternTest(regularExpression(value.text, value.flags));
    return (segment) => pattern.test(text(segment));
  }
  const needle = fold(value.text);
  return (segment) => folded(segment).includes(needle);
}

function oneOf(value, choices, filter, test) {
  const wanted = value.text.toLowerCase().split(",").filter(Boolean);
  for (const word of wanted) {
    if (choices.includes(word)) continue;
    const near = nearest(word, choices);
    const advice = near ? say("query_did_you_mean", { choice: near }) : say("query_expected", { choices: listed(choices) });
    throw new QueryProblem(`${say("query_wrong_value", { filter, value: word })} ${advice}`);
  }
  return (segment) => wanted.some((word) => test(segment, word));
}

/** Alternatives between commas, `*` for any characters; `extent` is how much of the text a word must cover. */
function anyOf(value, testOf, extent) {
  if (value.kind === "pattern") return testOf(patternTest(regularExpression(value.text, value.flags)));
  const escape = (text) => text.replace(/[.+?^${}()|[\]\\/]/g, "\\$&").replace(/\*/g, ".*");
  const words = value.kind === "phrase" ? [value.text] : value.text.split(",").filter(Boolean);
  const alternatives = `(?:${words.map(escape).join("|")})`;
  const pattern = { whole: `^${alternatives}$`, start: `^${alternatives}`, part: alternatives }[extent];
  return testOf(new RegExp(pattern, "i"));
}

/** Reviewed or commented on that day, or later. */
function sinceTest(value) {
  const [year, month = 1, day = 1] = value.text.split("-").map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isDay || !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value.text)) throw new QueryProblem(say("query_since", { term: `since:${value.text}`, example: "since:2026-11-24" }));
  return (segment) => [segment, ...segment.thread].some(({ when }) => Boolean(when) && when >= value.text);
}

function scoreTest(value) {
  if (value.text === "none") return (segment) => segment.score === null;
  const range = /^(\d*\.?\d+)\.\.(\d*\.?\d+)$/.exec(value.text);
  const compared = /^(<=|>=|<|>|=|)(\d*\.?\d+)$/.exec(value.text);
  if (!range && !compared) throw new QueryProblem(say("query_score", { term: `score:${value.text}`, example: listed(["score:<0.3", "score:>=0.9", "score:0.2..0.5"]) }));
  if (range) return (segment) => segment.score !== null && segment.score >= +range[1] && segment.score <= +range[2];
  const bound = +compared[2];
  const holds = { "<": (n) => n < bound, "<=": (n) => n <= bound, ">": (n) => n > bound, ">=": (n) => n >= bound }[compared[1]] ?? ((n) => Math.abs(n - bound) < 0.005);
  return (segment) => segment.score !== null && holds(segment.score);
}

/** The choice that differs by two letters at most, or begins so. */
function nearest(word, choices) {
  const ranked = choices.map((choice) => [choice.startsWith(word) ? 0 : distance([...word], [...choice]), choice]).sort((a, b) => a[0] - b[0]);
  return ranked[0] && ranked[0][0] <= 2 ? ranked[0][1] : null;
}

/** How many insertions, deletions and replacements turn one sequence into the other. */
function distance(first, second) {
  let above = Array.from({ length: second.length + 1 }, (_, at) => at);
  for (let row = 1; row <= first.length; row++) {
    const current = [row];
    for (let column = 1; column <= second.length; column++) {
      const replaced = above[column - 1] + (first[row - 1] === second[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, above[column] + 1, current[column - 1] + 1));
    }
    above = current;
  }
  return above[second.length];
}
