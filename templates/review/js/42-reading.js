// Texts as they read. What the server renders is copied over an allow list, so that a slip there runs nothing here;
// without a server a small reader of our own shows emphasis, code and links.

const ELEMENTS_ALLOWED = new Set(
  "a abbr b blockquote br caption code col colgroup dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp small span strong sub summary sup table tbody td tfoot th thead tr u ul var".split(" "),
);
const ELEMENTS_DROPPED = new Set(["script", "style", "template", "iframe", "object", "embed", "svg", "math", "noscript", "title", "head"]);

/** A copy of HTML as nodes: known elements, hardly any attributes, links that lead nowhere. */
function safeCopy(html, page = null) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const copy = document.createDocumentFragment();
  for (const child of parsed.body.childNodes) copyInto(copy, child, page);
  return copy;
}

function copyInto(parent, node, page) {
  if (node.nodeType === Node.TEXT_NODE) parent.append(node.data);
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  const name = node.localName;
  if (ELEMENTS_DROPPED.has(name)) return;
  let made = parent;
  if (name === "img") return void parent.append(copiedImage(node, page));
  if (ELEMENTS_ALLOWED.has(name)) {
    // A click on a link must not lead away from unsaved work: it shows where it leads.
    made = name === "a" ? element("span", { class: "link", title: node.getAttribute("href") }) : document.createElement(name);
    copyAttributes(node, made);
    parent.append(made);
  }
  for (const child of node.childNodes) copyInto(made, child, page);
}

function copyAttributes(node, made) {
  const { lang, dir } = node;
  if (lang) made.setAttribute("lang", lang);
  if (/^(ltr|rtl|auto)$/.test(dir)) made.setAttribute("dir", dir);
  const segment = node.getAttribute("data-segment");
  if (segment) made.setAttribute("data-segment", segment);
  if (segment && node.classList.contains("lit")) made.classList.add("lit");
  for (const name of ["colspan", "rowspan", "start"]) {
    if (/^\d{1,4}$/.test(node.getAttribute(name) ?? "")) made.setAttribute(name, node.getAttribute(name));
  }
}

function copiedImage(node, page) {
  const address = imageAddress(node.getAttribute("src") ?? "", page);
  const alt = node.getAttribute("alt") ?? "";
  if (!address) return element("span", { class: "image" }, alt || say("image"));
  return element("img", { src: address, alt, loading: "lazy", referrerpolicy: "no-referrer" });
}

/** Images of the project's own pages only. */
function imageAddress(text, page) {
  if (!isServer() || !page) return null;
  try {
    const address = new URL(text, new URL(page, location.origin));
    return address.origin === location.origin ? address.href : null;
  } catch {
    return null;
  }
}

/** Markdown of one segment as nodes, without a server. */
function readMarkdown(text) {
  const made = document.createDocumentFragment();
  readInline(made, text, 0);
  return made;
}

const INLINE = [
  [/(`+)(?!`)((?:.|\n)*?[^`])\1(?!`)/u, (match) => element("code", {}, match[2].trim())],
  [/!\[([^\]]*)\]\(([^()\s]*(?:\([^()]*\)[^()\s]*)*)[^)]*\)/u, (match) => element("span", { class: "image", title: match[2] }, match[1] || say("image"))],
  [/\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^()\s]*(?:\([^()]*\)[^()\s]*)*)[^)]*\)/u, (match, depth) => nested("span", match[1], depth, { class: "link", title: match[2] })],
  [/<((?:https?:|mailto:|xref:)[^>\s]+)>/u, (match) => element("span", { class: "link", title: match[1] }, match[1])],
  [/(\*\*|__)(?=\S)((?:.|\n)*?\S)\1/u, (match, depth) => nested("strong", match[2], depth)],
  [/(?<![\p{L}\p{N}_])_(?=\S)([^_]*?\S)_(?![\p{L}\p{N}_])|\*(?=\S)([^*]*?\S)\*/u, (match, depth) => nested("em", match[1] ?? match[2], depth)],
  [/~~(?=\S)([^~]*?\S)~~/u, (match, depth) => nested("del", match[1], depth)],
  [/<br\s*\/?>/iu, () => element("br")],
  [/<\/?[a-z][^<>]*>/iu, () => ""],
  [/\\([!-/:-@[-`{-~])/u, (match) => match[1]],
  [/&(amp|lt|gt|quot|nbsp|#\d{1,6});/u, (match) => entity(match[1])],
];
const DEPTH_MAX = 8;

function nested(name, text, depth, attributes = {}) {
  const made = element(name, attributes);
  readInline(made, text, depth + 1);
  return made;
}

function entity(name) {
  const known = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00a0" }[name];
  const code = Number(name.slice(1));
  return known ?? (code > 0 && code < 0x110000 ? String.fromCodePoint(code) : "");
}

function readInline(parent, text, depth) {
  let rest = text;
  while (rest) {
    const found = depth > DEPTH_MAX ? [] : INLINE.map(([pattern, make]) => ({ match: pattern.exec(rest), make })).filter(({ match }) => match);
    if (found.length === 0) return void parent.append(rest);
    const { match, make } = found.reduce((first, each) => (each.match.index < first.match.index ? each : first));
    parent.append(rest.slice(0, match.index), make(match, depth));
    rest = rest.slice(match.index + match[0].length);
  }
}
