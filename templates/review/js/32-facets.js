// The filters beside the list: what the segments of the list are like, with counts. A filter is a word of the search,
// so whatever is chosen here can be read, changed and kept there.

const FACET_NAMES = { state: "state", severity: "findings", rule: "facet_rule", type: "facet_type", locale: "language", path: "facet_article" };
const FACET_ORDER = { state: STATES, severity: [...SEVERITIES, "none"], type: ["mt", "mte", "ht", "none"] };

function renderFacets() {
  const facets = byId("facets");
  if (facets.hidden) return;
  const focused = document.activeElement?.closest?.("#facets [data-term]")?.dataset.term;
  const terms = readQuery(byId("query").value).terms ?? [];
  const chosen = new Set(terms.map((term) => `${term.isNegated ? "-" : ""}${term.key}:${term.value.text}`));
  fill(facets, FACETS.map((facet) => facetPart(facet, chosen)));
  if (focused) facets.querySelector(`[data-term="${CSS.escape(focused)}"]`)?.focus();
}

function facetPart(facet, chosen) {
  const counts = listing.counts.get(facet) ?? new Map();
  const mine = [...chosen].map((term) => term.replace(/^-/, "")).filter((term) => term.startsWith(`${facet}:`));
  for (const term of mine) {
    const value = term.slice(facet.length + 1);
    if (!counts.has(value)) counts.set(value, null);
  }
  const order = FACET_ORDER[facet];
  const rank = order ? (a, b) => order.indexOf(a[0]) - order.indexOf(b[0]) : (a, b) => b[1] - a[1];
  const values = [...counts].sort(rank).slice(0, RULES_SHOWN_MAX);
  if (values.length === 0) return null;
  const title = element("h2", {}, say(FACET_NAMES[facet]));
  return [title, element("ul", {}, values.map(([value, number]) => element("li", {}, facetButton(facet, value, number, chosen))))];
}

/** A value as people read it; what has no other name is as in searches. */
function facetValue(facet, value) {
  if (facet === "state" && STATES.includes(value)) return stateName(value);
  if (facet === "severity" && [...SEVERITIES, "none"].includes(value)) return severityName(value);
  return facet === "type" && value === "none" ? say("none") : value;
}

function facetButton(facet, value, number, chosen) {
  const term = `${facet}:${/\s/.test(value) ? JSON.stringify(value) : value}`;
  const isExcluded = chosen.has(`-${facet}:${value}`);
  const toggle = (event) => toggleTerm(term, event.altKey || event.shiftKey);
  const label = [element("bdi", { class: "name" }, isExcluded ? say("not_value", { value: facetValue(facet, value) }) : facetValue(facet, value)), element("span", { class: "number" }, number === null ? "" : numbers.format(number))];
  const title = say("facet_title", { term });
  return button(label, toggle, { "aria-pressed": String(chosen.has(`${facet}:${value}`) || isExcluded), "data-term": term, title });
}

/** Puts a word into the search, or takes it out. */
function toggleTerm(term, isNegated = false) {
  const field = byId("query");
  const words = [term, `-${term}`].map((word) => [word, ` ${field.value} `.indexOf(` ${word} `)]);
  const found = words.find(([, at]) => at >= 0);
  if (found) field.value = ` ${field.value} `.replace(` ${found[0]} `, " ").trim();
  else field.value = `${field.value.trim()} ${isNegated ? "-" : ""}${term}`.trim();
  newSearch(field.value);
}

function toggleFacets() {
  const facets = byId("facets");
  facets.hidden = !facets.hidden;
  remember("facets", !facets.hidden);
  renderFacets();
  renderRows();
  if (!facets.hidden) facets.querySelector("button")?.focus();
  else byId("list").focus();
}
