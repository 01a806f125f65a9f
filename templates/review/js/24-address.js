// The address holds search, order and place, so that it can be kept and sent; never the token.

/** Takes the token out of the address; it lives as long as the window. */
function takeToken() {
  const address = new URL(location.href);
  const token = address.searchParams.get("token");
  if (!token) return;
  keepSessionValue("diglot-token", token);
  address.searchParams.delete("token");
  history.replaceState(null, "", address);
}

function addressState() {
  const values = new URLSearchParams(location.hash.slice(1));
  const sort = values.get("sort");
  return { query: values.get("q") ?? "", sort: SORTS.includes(sort) ? sort : null, at: values.get("at") };
}

let ownHash = "";
const keepAddress = whenQuiet(200, keepPlace);

function keepPlace() {
  const values = new URLSearchParams();
  if (listing.query.trim()) values.set("q", listing.query.trim());
  if (listing.sort !== SORT_AT_FIRST) values.set("sort", listing.sort);
  if (current.segment) values.set("at", current.segment.key);
  const hash = values.size ? `#${values}` : "";
  const place = { query: listing.query, sort: listing.sort, at: current.segment?.key ?? null };
  remember("place", place);
  keepSessionValue("diglot-place", JSON.stringify(place));
  if (hash === location.hash) return;
  ownHash = hash;
  history.replaceState(null, "", location.pathname + location.search + hash);
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

/** Someone typed another address, or went back. */
function addressChanged() {
  if (location.hash === ownHash) return;
  const { query, sort, at } = addressState();
  byId("query").value = query;
  byId("sort").value = sort ?? SORT_AT_FIRST;
  newSearch(query, sort ?? SORT_AT_FIRST);
  if (at && project.byKey.has(at)) show(project.byKey.get(at));
}
