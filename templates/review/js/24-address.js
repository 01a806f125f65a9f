// The address holds search, order and place, so that it can be kept and sent; never the token.

const TOKEN_KEY = "diglot-token";

/** The token of the server that this page came from; it is worth nothing after the next start. */
let ownToken = null;

/** The token, as it was when the page was loaded: one that a later server leaves is not for what was done here. */
function token() {
  ownToken ??= lastToken();
  return ownToken;
}

/** The token that was given last, in whatever window. */
function lastToken() {
  try {
    return localStorage.getItem(TOKEN_KEY) ?? sessionValue(TOKEN_KEY) ?? "";
  } catch {
    return sessionValue(TOKEN_KEY) ?? "";
  }
}

function keepToken(value) {
  ownToken = value;
  keepSessionValue(TOKEN_KEY, value);
  try {
    localStorage.setItem(TOKEN_KEY, value);
  } catch {}
}

/** Takes the token out of the address. */
function takeToken() {
  const address = new URL(location.href);
  const given = address.searchParams.get("token");
  if (!given) return;
  keepToken(given);
  address.searchParams.delete("token");
  history.replaceState(null, "", address);
}

/** Asks for the token, or for the address that the program printed. */
function askForToken() {
  const field = element("input", { id: "token", type: "text", autocomplete: "off", spellcheck: "false", "aria-describedby": "token-note" });
  const form = element("form", { onsubmit: (event) => {
    event.preventDefault();
    const given = field.value.trim();
    keepToken(/[?&]token=([^&#]*)/.exec(given)?.[1] ?? given);
    location.reload();
  } }, element("label", {}, `${say("token_label")} `, field), " ", element("button", {}, say("token_open")));
  const note = element("p", { id: "token-note" }, say("token_note"));
  fill(byId("nothing"), note, form);
  field.focus();
}

function addressState() {
  const values = new URLSearchParams(location.hash.slice(1));
  const sort = values.get("sort");
  return { query: values.get("q") ?? "", sort: SORTS.includes(sort) ? sort : null, at: values.get("at") };
}

let ownHash = "";
/** How many places of the workbench are behind this one in the browser's history, and how many there are in all: beyond
    them are other pages. */
const trail = { depth: history.state?.depth ?? 0, deepest: Number(sessionValue("diglot-deepest") ?? 0), isMoving: false };

function goBack() {
  // The browser goes in its own time: a key pressed again before it has gone could lead too far.
  if (trail.isMoving) return;
  if (trail.depth === 0) return tell(say("where_you_began"));
  trail.isMoving = true;
  history.back();
}

function goForward() {
  if (trail.depth < trail.deepest) history.forward();
  else tell(say("not_further"));
}

const keepAddress = whenQuiet(200, keepPlace);

/** Keeps the place for a reload, at once: what is written while a page goes away may come too late. */
function notePlace() {
  const at = { query: listing.query, sort: listing.sort, at: current.segment?.key ?? null };
  keepSessionValue("diglot-place", JSON.stringify(at));
  return at;
}

/** The reader has moved: the address follows when things are quiet, since browsers bound how often it may change. */
function moved() {
  notePlace();
  keepAddress();
}

function keepPlace() {
  const values = new URLSearchParams();
  if (listing.query.trim()) values.set("q", listing.query.trim());
  if (listing.sort !== SORT_AT_FIRST) values.set("sort", listing.sort);
  if (current.segment) values.set("at", current.segment.key);
  const hash = values.size ? `#${values}` : "";
  remember("place", notePlace());
  ownHash = hash;
  history.replaceState({ scroll: byId("list").scrollTop, depth: trail.depth }, "", location.pathname + location.search + hash);
}

/** The reader goes elsewhere: the browser's own way back leads here again. */
function leavePlace() {
  keepAddress.cancel();
  keepPlace();
  trail.depth++;
  trail.deepest = trail.depth;
  keepSessionValue("diglot-deepest", String(trail.deepest));
  history.pushState({ depth: trail.depth }, "", location.href);
  // Whoever goes back at once, before the new place is kept, goes to another place too.
  ownHash = null;
}

/** Where to begin: what the address says, else where the reader was the last time. A page that is loaded again goes to
    where it was: a browser takes no new address from a page that it is closing. */
function firstPlace() {
  const isAgain = performance.getEntriesByType("navigation")[0]?.type === "reload";
  const last = isAgain ? JSON.parse(sessionValue("diglot-place") ?? "null") : null;
  if (last) return last;
  if (location.hash.length > 1) return addressState();
  return remembered("place", null) ?? { query: "", sort: null, at: null };
}

/** Someone typed another address, or went back or forward. The list is made anew only for another search. */
async function addressChanged(event) {
  // Whoever types another address goes on from here.
  trail.isMoving = false;
  trail.depth = event?.state?.depth ?? trail.depth + 1;
  trail.deepest = Math.max(trail.deepest, trail.depth);
  if (location.hash === ownHash) return;
  keepAddress.cancel();
  const { query, sort, at } = addressState();
  ownHash = location.hash;
  byId("query").value = query;
  byId("sort").value = sort ?? SORT_AT_FIRST;
  const isSame = query === listing.query.trim() && (sort ?? SORT_AT_FIRST) === listing.sort;
  if (!isSame) await newSearch(query, sort ?? SORT_AT_FIRST);
  if (at && project.byKey.has(at)) show(project.byKey.get(at));
  const scroll = event?.state?.scroll;
  if (typeof scroll === "number") byId("list").scrollTop = scroll;
  if (!isTyping(document.activeElement)) byId("list").focus({ preventScroll: true });
}
