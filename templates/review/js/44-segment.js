// The panel of the current segment: both texts as written, what differs, what was found, who said what.

function renderSegment() {
  const { segment } = current;
  byId("segment-none").hidden = segment !== null;
  byId("segment-body").hidden = segment === null;
  document.body.classList.toggle("has-segment", segment !== null);
  if (!segment) return;
  renderAbout(segment);
  const draft = drafts.get(segment.key);
  fillEditor(segment, draft?.text ?? targetOf(segment));
  byId("comment").value = commentDrafts.get(segment.key) ?? "";
  renderThread(segment);
  renderTexts();
  renderInsertions(segment);
  renderConflict(segment);
  renderVerbs();
  renderTerms(segment);
  renderTabs();
  askToLook(segment);
}

function renderAbout(segment) {
  const { article } = segment;
  byId("segment-id").textContent = segment.id;
  const state = byId("segment-state");
  state.textContent = listed([stateName(segment.state), ...(segment.expired ? [say("expired_changed")] : [])]);
  attribute(state, "data-state", segment.state);
  const facts = [
    element("bdi", { class: "path" }, article.path),
    article.type ?? null,
    segment.score === null ? null : say("score_of", { score: scores.format(segment.score) }),
    segment.who ? [...(segment.state === "unreviewed" ? [isolated(personName(segment.who))] : sayWith("by_person", { state: stateName(segment.state), person: isolated(personName(segment.who)) })), segment.when ? ` ${whenInWords(segment.when)}` : ""] : null,
  ].filter(Boolean);
  fill(byId("segment-facts"), facts.flatMap((fact, at) => (at ? [" · ", fact] : [fact])));
  byId("source-name").textContent = say("source_in", { language: localeName(project.sourceLocale) });
  byId("target-name").textContent = say("target_in", { language: localeName(article.locale) });
  attribute(byId("target"), "aria-label", byId("target-name").textContent);
}

function whenInWords(when) {
  const date = new Date(when);
  return Number.isNaN(+date) ? "" : dates.format(date);
}

/** Both texts as written, marked. Runs at every key. */
function renderTexts() {
  const { segment } = current;
  const target = byId("target").value;
  const sides = compareSides(sourceOf(segment), target);
  const source = byId("source-written");
  setSide(source, segment, "source");
  source.classList.toggle("missing", segment.source === null);
  fill(source, segment.source === null ? say("missing") : markedText(segment.source, sides.source));
  const found = findingsNow(segment, target);
  // A line under all of a text tells nothing.
  const isPart = ([start, end]) => start > 0 || end < target.length;
  const ranges = found.filter((finding) => finding.target_range && isPart(finding.target_range)).map((finding) => ({ start: finding.target_range[0], end: finding.target_range[1], severity: finding.severity }));
  const written = byId("target-written");
  setSide(written, segment, "target");
  // A last line that is empty has no height of its own.
  fill(written, markedText(target, sides.target, ranges), "\u200b");
  const invisibles = [["source", sourceOf(segment)], ["target", target]].map(([side, text]) => [side, invisiblesInWords(text)]).filter(([, names]) => names);
  fill(byId("differences"), differencesInWords(sides), invisibles.map(([side, names]) => element("span", { class: "quiet" }, say("labelled", { label: say(side), value: say("invisible", { names }) }))));
  renderFindings(segment, found);
  renderNote(segment);
}

function renderNote(segment) {
  const isMissing = segment.target === null && byId("target").value === "";
  const draft = drafts.get(segment.key);
  byId("target").readOnly = Boolean(segment.isProvisional);
  const problem = draft && !isServer() ? problemOfText(segment, draft.text) : null;
  const held = whyHeld(segment);
  const note = held ? held : draft?.rejected ? sayWith("not_saved_because", { reason: reasonInWords(draft.rejected) }) : problem ? sayWith("cannot_be_saved", { reason: reasonInWords(problem) }) : draft ? say("not_saved") : isMissing ? say("missing") : "";
  fill(byId("target-note"), note);
  byId("target-note").classList.toggle("problem", Boolean(segment.gone || draft?.rejected || problem));
}

function renderFindings(segment, found) {
  const ofArticle = segment.article.findings;
  const items = found.map((finding) => findingItem(finding, segment));
  const more = ofArticle.length ? element("details", {}, element("summary", {}, say("article_findings", { count: ofArticle.length })), element("ul", { class: "found" }, ofArticle.map((finding) => findingItem(finding, segment)))) : null;
  const list = items.length ? element("ul", { class: "found" }, items) : element("p", { class: "quiet" }, checkedInWords(segment));
  fill(byId("findings"), list, items.length && !isServer() && drafts.has(segment.key) ? element("p", { class: "quiet" }, checkedInWords(segment)) : null, more);
}

/** A message of the program, with what stands between its backticks as code. */
const inWords = (message, others = (piece) => piece) => element("span", { lang: "en", dir: "ltr" }, message.split("`").map((piece, at) => (at % 2 ? element("code", { dir: "auto" }, piece) : others(piece))));

function findingItem(finding, segment) {
  // Both are about the text that is saved.
  const isSaved = finding.key && !drafts.has(segment.key);
  const canFix = finding.fix && isSaved;
  const head = [element("span", { class: `severity ${finding.severity}` }, severityName(finding.severity)), " ", element("code", {}, finding.rule), " ", inWords(finding.message)];
  const help = finding.help ? element("p", { class: "quiet" }, inWords(finding.help)) : null;
  const offers = [
    canFix ? button(sayWith("fix_named", { fix: english(finding.fix) }), () => applyFix(segment, finding)) : null,
    isSaved ? button(`${say("dismiss")}…`, () => dismissFinding(segment, finding), { "aria-label": `${say("dismiss_rule", { rule: finding.rule })}…` }) : null,
  ];
  return element("li", { class: finding.severity }, element("div", {}, ...head), help, element("div", { class: "offers" }, ...offers.filter(Boolean)));
}

/** Shows again what stands on the page of a segment whose data changed; what is being typed stays. */
function refreshSegment(segment) {
  askForRows();
  if (segment !== current.segment) return;
  versions.key = null;
  renderAbout(segment);
  const draft = drafts.get(segment.key);
  const field = byId("target");
  if (!draft && field.value !== targetOf(segment)) fillEditor(segment, targetOf(segment));
  if (!commentDrafts.has(segment.key)) byId("comment").value = "";
  renderThread(segment);
  renderTexts();
  renderConflict(segment);
  renderVerbs();
  renderTabs();
}
