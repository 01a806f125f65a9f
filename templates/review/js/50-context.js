// Around a segment: how it reads, its neighbours, and the page it stands on with the segment lit up.

const look = { key: null, page: null, html: null };
const lookSoon = whenQuiet(120, (segment) => askServerToLook(segment));

/** Shows at once what the browser can make of the texts; the server's answer follows. */
function askToLook(segment) {
  look.key = null;
  if (isServer() && !segment.gone) lookSoon(segment);
}

async function askServerToLook(segment) {
  const answer = await post("look", { path: segment.article.path, id: segment.id }).catch(() => null);
  if (!answer || segment !== current.segment) return;
  Object.assign(look, { key: segment.key, html: answer, page: segment.article.page });
  if (!drafts.has(segment.key)) setReading("target", answer.target_html);
  setReading("source", answer.source_html);
  if (tabs.shown === "page") renderTab();
}

/** A part of the nearby tab: how one side reads. */
function setReading(side, html) {
  const place = byId(`reads-${side}`);
  if (place && typeof html === "string") fill(place, safeCopy(html, current.segment?.article.page));
}

function readingOf(segment, side) {
  const text = side === "source" ? sourceOf(segment) : byId("target").value;
  const place = element("div", { class: "reads", id: `reads-${side}`, ...sideAttributes(segment, side) });
  const html = look.key === segment.key && !(side === "target" && drafts.has(segment.key)) ? look.html[`${side}_html`] : null;
  place.append(html === null ? readMarkdown(text) : safeCopy(html, segment.article.page));
  return place;
}

const NEAR_MAX = 3;

/** How the segment reads, among those before and behind it. */
function nearbyTab(segment) {
  const { segments } = segment.article;
  const at = segments.indexOf(segment);
  const rows = segments.slice(Math.max(0, at - NEAR_MAX), at + NEAR_MAX + 1).map((near) => nearRow(near, segment));
  return element("table", { class: "near" },
    element("caption", { class: "visually-hidden" }, say("as_rendered")),
    element("thead", {}, element("tr", {}, ["id", "source", "target"].map((name) => element("th", { scope: "col" }, say(name))))),
    element("tbody", {}, rows));
}

function nearRow(near, segment) {
  const isIt = near === segment;
  const cell = (side) => (isIt ? element("td", {}, readingOf(segment, side)) : element("td", sideAttributes(near, side), readMarkdown(side === "source" ? sourceOf(near) : drafts.get(near.key)?.text ?? targetOf(near))));
  const name = isIt ? element("strong", {}, near.id) : button(near.id, () => goTo(near), { class: "plain" });
  return element("tr", { class: isIt ? "lit" : null, "aria-current": isIt ? "true" : null }, element("th", { scope: "row" }, name), cell("source"), cell("target"));
}

/** Shows a segment wherever it is. The list stays as it is, also where it does not hold it, and `b` goes back. */
function goTo(segment) {
  leavePlace();
  show(segment, { place: "middle" });
  keepAddress.cancel();
  keepPlace();
  if (segment.row < 0) tell(say("not_in_list", { key: "b" }));
}

/** Both pages side by side; without a server, all texts of the article in their order. */
function pageTab(segment) {
  const pages = look.key === segment.key ? look.html.page_html : null;
  if (!pages && isServer()) return element("p", { class: "quiet" }, say("looking"));
  const side = (name) => {
    const place = element("div", { class: "page", tabindex: "0", role: "region", "aria-label": listed([say("tab_page"), say(name)]), ...sideAttributes(segment, name) });
    place.append(pages ? safeCopy(pages[name] ?? "", segment.article.page) : plainPage(segment, name));
    for (const lit of place.querySelectorAll("[data-segment]")) lit.classList.toggle("lit", lit.dataset.segment === segment.id);
    place.addEventListener("click", (event) => {
      const id = event.target.closest("[data-segment]")?.dataset.segment;
      const clicked = id && project.byKey.get(keyOf(segment.article.path, id));
      if (clicked && clicked !== current.segment) goTo(clicked);
    });
    return place;
  };
  return element("div", { class: "pages" }, side("source"), side("target"));
}

function plainPage(segment, side) {
  const copy = document.createDocumentFragment();
  for (const each of segment.article.segments) {
    const block = element("p", { "data-segment": each.id });
    block.append(readMarkdown(side === "source" ? sourceOf(each) : targetOf(each)));
    copy.append(block);
  }
  return copy;
}

/** Brings the lit segment into the middle of its page, without moving anything else. */
function revealLit() {
  for (const place of document.querySelectorAll("#tab-panel .page")) {
    const lit = place.querySelector(".lit");
    if (lit) place.scrollTop += lit.getBoundingClientRect().top - place.getBoundingClientRect().top - place.clientHeight / 3;
  }
}
