// The history of one segment: by the journal and by the versions that Git has of its article.

const versions = { key: null, answer: null };

function versionsTab(segment) {
  if (!isServer()) return versionsHere(segment);
  if (segment.gone) return element("p", { class: "quiet" }, whyHeld(segment));
  if (versions.key !== segment.key) askForVersions(segment);
  const { answer } = versions;
  if (!answer) return element("p", { class: "quiet" }, say("looking"));
  const since = answer.reviewed ? element("section", { "aria-label": say("changed_since_review") }, element("h3", {}, say("changed_since_review")), changeOf("source", answer.reviewed.source, segment.source, segment), changeOf("target", answer.reviewed.target, segment.target, segment)) : null;
  const items = answer.changes.map((change) => element("li", {},
    element("div", {}, element("strong", {}, isolated(actName(change.label))), " ", isolated(personName(change.who)), `${wording.comma}${whenInWords(change.when)}`),
    ["source", "target", "review"].map((side) => change[side] && changeOf(side, ...change[side], segment)),
    (change.comments ?? []).map((pair) => commentShown(say("comment"), {}, ...pair))));
  const list = items.length ? element("ol", { class: "history", reversed: true }, items) : element("p", { class: "quiet" }, say("no_versions"));
  return element("div", {}, since, list);
}

/** A text before and after, with what differs marked on both. */
function changeOf(side, before, after, segment) {
  if ((before ?? null) === (after ?? null)) return null;
  if (side === "review") [before, after] = [before, after].map((state) => (STATES.includes(state) ? stateName(state) : state));
  return changeShown(say(side), side === "review" ? {} : sideAttributes(segment, side), before ?? null, after ?? null);
}

/** The same of any text, which is null where there is none, under a name. */
function changeShown(name, about, before, after) {
  const [old, fresh] = [before ?? "", after ?? ""];
  return element("div", { class: "change" }, element("span", { class: "quiet" }, `${name} `), element("del", about, old === "" ? say("empty") : changedWords(fresh, old)), arrow(), element("ins", about, fresh === "" ? say("empty") : changedWords(old, fresh)));
}

/** A comment that came or went: it takes the place of none. */
const commentShown = (name, about, before, after) => element("div", { class: "change" }, element("span", { class: "quiet" }, `${name} `), element(after === null ? "del" : "ins", { dir: "auto", ...about }, after ?? before));

/** Asks once for each segment, and again when it has changed. */
async function askForVersions(segment) {
  Object.assign(versions, { key: segment.key, answer: null });
  const answer = await request(`versions?path=${encodeURIComponent(segment.article.path)}&id=${encodeURIComponent(segment.id)}`).catch(() => ({ changes: [], reviewed: null }));
  if (versions.key !== segment.key) return;
  versions.answer = answer;
  if (segment === current.segment && tabs.shown === "versions") renderTab();
}

/** Without a server: what was done to the segment on this page. */
function versionsHere(segment) {
  const own = journal.groups.filter(({ changes }) => changes.some(({ path, before }) => path === segment.article.path && Object.hasOwn(before, segment.id)));
  const items = own.reverse().map(({ label, when, changes }) => {
    const { before, do: what } = changes.find(({ path, before: texts }) => path === segment.article.path && Object.hasOwn(texts, segment.id));
    const after = what.target?.[segment.id];
    return element("li", {}, element("div", {}, element("strong", {}, isolated(actName(label))), ` ${whenInWords(when)}`), after === undefined ? null : changeOf("target", before[segment.id].target, after, segment));
  });
  return items.length ? element("ol", { class: "history", reversed: true }, items) : element("p", { class: "quiet" }, say("no_versions"));
}
