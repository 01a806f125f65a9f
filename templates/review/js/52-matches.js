// The same source elsewhere, and sources that are close, from the project's own pairs and the memories that it names.
// The index of words is made
// while the browser has nothing else to do.

const MATCHES_MAX = 8;
const CANDIDATES_MAX = 60;
const CLOSE_MIN = 0.5;
const index = { sources: [], bySource: new Map(), byWord: new Map(), pending: [], isReady: false };

function startIndex() {
  index.pending = project.segments.slice();
  let at = 0;
  const step = (deadline) => {
    do {
      for (const last = Math.min(at + 50, index.pending.length); at < last; at++) addToIndex(index.pending[at]);
    } while (at < index.pending.length && deadline.timeRemaining() > 2);
    if (at < index.pending.length) return whenIdle(step);
    index.pending = [];
    index.isReady = true;
    // The first change of order need not wait either.
    for (const sort of SORTS) ordered(sort);
    renderTabs();
  };
  whenIdle(step);
}

function addToIndex(segment) {
  const source = sourceOf(segment);
  foldedOf(segment);
  if (!source.trim()) return;
  const same = index.bySource.get(source);
  if (same) return void (same.includes(segment) || same.push(segment));
  index.bySource.set(source, [segment]);
  const words = wordsOf(source, project.sourceLocale);
  const number = index.sources.push({ source, words }) - 1;
  for (const word of new Set(words)) {
    const places = index.byWord.get(word);
    if (places) places.push(number);
    else index.byWord.set(word, [number]);
  }
}

/** Others with this very source: those of this language first. */
function sameSource(segment) {
  const known = (index.bySource.get(sourceOf(segment)) ?? []).filter((other) => !other.gone && other !== segment && sourceOf(other) === sourceOf(segment));
  const isHere = (other) => (other.article.locale === segment.article.locale ? 0 : 1);
  return known.sort((a, b) => isHere(a) - isHere(b) || a.order - b.order);
}

/** `{ source, target, score, segments }`, the closest first; in this segment's language. */
function closeMatches(segment) {
  const words = wordsOf(sourceOf(segment), project.sourceLocale);
  if (words.length === 0) return [];
  const found = [];
  for (const number of candidates(words)) {
    const { source, words: others } = index.sources[number];
    if (source === sourceOf(segment)) continue;
    const score = 1 - distance(words, others) / Math.max(words.length, others.length);
    if (score < CLOSE_MIN) continue;
    const pairs = index.bySource.get(source).filter((other) => !other.gone && other !== segment && sourceOf(other) === source && other.article.locale === segment.article.locale && targetOf(other));
    if (pairs.length) found.push({ source, target: commonest(pairs), score, pairs });
  }
  return found.sort((a, b) => b.score - a.score).slice(0, MATCHES_MAX);
}

/** Sources that share the rarest words: frequent ones tell little and cost much. */
function candidates(words) {
  const posted = [...new Set(words)].map((word) => index.byWord.get(word) ?? []).filter((places) => places.length).sort((a, b) => a.length - b.length);
  const shared = new Map();
  let work = 0;
  for (const places of posted) {
    if (work > 60000 && shared.size > CANDIDATES_MAX) break;
    work += places.length;
    for (const number of places) shared.set(number, (shared.get(number) ?? 0) + 1);
  }
  const rank = ([number, hits]) => hits / Math.max(words.length, index.sources[number].words.length);
  return [...shared].map((each) => [each[0], rank(each)]).sort((a, b) => b[1] - a[1]).slice(0, CANDIDATES_MAX).map(([number]) => number);
}

function commonest(pairs) {
  const counts = new Map();
  for (const pair of pairs) counts.set(pair.target, (counts.get(pair.target) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

function sameTab(segment) {
  const same = sameSource(segment);
  if (same.length === 0) return element("p", { class: "quiet" }, say(index.isReady ? "no_same_source" : "looking"));
  const groups = Map.groupBy ? Map.groupBy(same, (other) => `${other.article.locale}\n${targetOf(other)}`) : groupTargets(same);
  return element("ol", { class: "matches" }, [...groups.values()].slice(0, 20).map((others, at) => matchItem(segment, others[0], at, [`×${numbers.format(others.length)} · ${others[0].article.locale} · ${stateName(others[0].state)} · `, others.slice(0, 3).map((other) => [button(`${other.article.path}#${other.id}`, () => goTo(other), { class: "plain" }), " "])])));
}

function groupTargets(same) {
  const groups = new Map();
  for (const other of same) {
    const key = `${other.article.locale}\n${targetOf(other)}`;
    groups.set(key, [...(groups.get(key) ?? []), other]);
  }
  return groups;
}

function matchItem(segment, other, at, facts, source = null) {
  const target = targetOf(other);
  const use = other.article.locale === segment.article.locale ? button(say("use"), () => insertText(target, true), { "aria-label": say("use_match", { number: at + 1 }), title: at < 9 ? `Alt+${at + 1}` : null }) : null;
  return element("li", {}, source ? element("div", sideAttributes(other, "source"), source) : null, element("div", { class: "match-target" }, element("span", sideAttributes(other, "target"), target || "—"), use), element("div", { class: "quiet" }, ...facts.flat(3)));
}

const fromFiles = { key: null, matches: [] };

/** The matches of the memories that diglot.toml names; the server is asked once for each segment. */
function fileMatches(segment) {
  if (!isServer() || segment.gone) return [];
  if (fromFiles.key !== segment.key) askForMatches(segment);
  return fromFiles.matches;
}

async function askForMatches(segment) {
  Object.assign(fromFiles, { key: segment.key, matches: [] });
  const answer = await request(`matches?path=${encodeURIComponent(segment.article.path)}&id=${encodeURIComponent(segment.id)}`).catch(() => ({ matches: [] }));
  if (fromFiles.key !== segment.key || answer.matches.length === 0) return;
  fromFiles.matches = answer.matches;
  if (segment === current.segment && tabs.shown === "matches") renderTab();
}

function fileMatchItem(segment, match, at) {
  const use = button(say("use"), () => insertText(match.target, true), { "aria-label": say("use_match", { number: at + 1 }), title: at < 9 ? `Alt+${at + 1}` : null });
  const target = element("div", { class: "match-target" }, element("span", sideAttributes(segment, "target"), match.target), use);
  return element("li", {}, element("div", sideAttributes(segment, "source"), differingWords(match.source, sourceOf(segment))), target, element("div", { class: "quiet" }, `${percents.format(match.score / 100)} · ${say("translation_memory")}`));
}

function matchesTab(segment) {
  const close = closeMatches(segment);
  const others = fileMatches(segment);
  if (close.length + others.length === 0) return element("p", { class: "quiet" }, say(index.isReady ? "no_close" : "looking"));
  return element("ol", { class: "matches" }, close.map((match, at) => matchItem(segment, match.pairs.find((pair) => pair.target === match.target), at, [`${percents.format(match.score)} · `, button(`${match.pairs[0].article.path}#${match.pairs[0].id}`, () => goTo(match.pairs[0]), { class: "plain" })], differingWords(match.source, sourceOf(segment)))), others.map((match, at) => fileMatchItem(segment, match, close.length + at)));
}

/** A close source with the words marked that the current one lacks. */
function differingWords(text, other) {
  const known = new Set(wordsOf(other, project.sourceLocale));
  return text.split(/([\p{L}\p{N}]+)/u).map((piece, at) => (at % 2 && !known.has(fold(piece)) ? element("mark", {}, piece) : piece));
}

/** Takes the match with this number of the tab that is shown. */
function useMatch(number) {
  const { segment } = current;
  if (!segment) return;
  const same = () => [...new Set(sameSource(segment).filter((other) => other.article.locale === segment.article.locale).map(targetOf))];
  const targets = tabs.shown === "same" ? same() : [...closeMatches(segment), ...fileMatches(segment)].map((match) => match.target);
  const target = targets[number - 1];
  if (target === undefined) return tell(say("no_such_match", { number }));
  insertText(target, true);
  tell(say("match_used", { number }));
}
