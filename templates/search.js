// Search in the language of the page. The index lies beside the pages and is read piece by piece: no server, no other host.
"use strict";
(() => {
  const place = document.getElementById("site.search");
  if (!place || place.hidden || typeof HTMLDialogElement === "undefined") return;
  const words = place.dataset;
  // The words about a number have a form for each kind of number that the language tells apart.
  const forms = JSON.parse(words.count || '{"other":"{count}"}');
  // The place has a language of its own where the words are not in the page's.
  const language = place.lang || document.documentElement.lang;
  const kinds = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language, { numberingSystem: (!place.lang && document.documentElement.dataset.digits) || "latn" });
  const counted = (count) => (forms[kinds.select(count)] ?? forms.other).replace("{count}", numbers.format(count));
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const SHOWN_MAX = 20;

  const opener = make("button", { type: "button", className: "search-open" }, words.search);
  opener.setAttribute("aria-haspopup", "dialog");
  opener.setAttribute("aria-keyshortcuts", "/ Control+K");
  const key = make("kbd", {}, "/");
  key.setAttribute("aria-hidden", "true");
  opener.append(" ", key);
  const input = make("input", { type: "text", id: "search.input", autocomplete: "off", spellcheck: false, enterKeyHint: "search" });
  const list = make("ul", { id: "search.results" });
  const section = make("select", { className: "search-section", hidden: true });
  const more = make("button", { type: "button", className: "search-more", hidden: true }, words.more);
  const status = make("p", { className: "search-status" });
  const closer = make("button", { type: "button", className: "search-close" }, words.close);
  const label = make("label", { className: "visually-hidden", htmlFor: "search.input" }, words.search);
  const dialog = make("dialog", { className: "search-dialog" }, make("div", { className: "search-bar" }, label, input, section, closer), status, list, more);
  const describe = (element, fields) => Object.entries(fields).forEach(([name, value]) => element.setAttribute(name, value));
  describe(input, { role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list" });
  describe(list, { role: "listbox", "aria-label": words.results });
  describe(section, { "aria-label": words.section });
  describe(status, { role: "status" });
  describe(dialog, { "aria-label": words.search });
  place.append(opener);
  document.body.append(dialog);

  // The index is asked for when somebody wants to search; what is asked for once stays.
  const root = new URL(words.root || "./", location.href);
  const folder = new URL(`search/${document.documentElement.lang.toLowerCase()}/`, root);
  // Pages that are opened from the disk can load nothing but scripts, which a project can ask for.
  const onDisk = location.protocol === "file:";
  const script = (name) =>
    new Promise((done, fail) => document.head.append(make("script", { src: new URL(`${name}.js`, folder).href, onload: () => done(globalThis.diglotFile), onerror: fail })));
  const stored = async (name) => new Response(Uint8Array.from(atob(await script(name)), (letter) => letter.charCodeAt()));
  const read = async (name) => {
    const response = await (onDisk ? stored(name) : fetch(new URL(name, folder), name === "entry" ? { cache: "no-cache" } : {}));
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    const inflated = response.body.pipeThrough(new DecompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(inflated).arrayBuffer());
  };
  let index = null;
  const load = async () => {
    index ??= (onDisk ? script("../find") : import(new URL("find.js", root).href)).then((module) => module.open(read));
    const { sections } = await index;
    if (sections.length > 1 && !section.options.length) {
      section.append(...[words.everywhere, ...sections].map((name, at) => new Option(name, at ? name : "")));
      section.hidden = false;
    }
    return index;
  };

  let active = -1;
  const options = () => [...list.querySelectorAll("a")];
  const choose = (index) => {
    const all = options();
    active = all.length ? (index + all.length) % all.length : -1;
    all.forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
    if (active < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", all[active].id);
    all[active].scrollIntoView({ block: "nearest" });
  };
  const show = (results, text) => {
    list.replaceChildren(...results);
    input.setAttribute("aria-expanded", String(results.length > 0));
    status.textContent = text;
    more.hidden = results.length >= found.pages.length;
    choose(-1);
    if (results.length) choose(0);
    dialog.scrollTop = 0;
  };

  // The link itself is the choice, so that it can be opened in a tab of its own too.
  const option = ({ url, title, heading, excerpt, versions }, at) => {
    const link = make("a", { id: `search.result-${at}`, href: new URL(url, root).href, tabIndex: -1 }, make("b", {}, title));
    if (versions) link.append(" ", make("small", { className: "mark" }, versions));
    if (heading && heading !== title) link.append(make("span", {}, heading));
    link.append(make("p", {}, ...excerpt.map((piece, number) => (number % 2 ? make("mark", {}, piece) : piece))));
    link.setAttribute("role", "option");
    const element = make("li", {}, link);
    element.setAttribute("role", "presentation");
    return element;
  };

  // The version that the reader chose on a page that has several, if any.
  const version = () => {
    try {
      return document.querySelector(".versions select")?.value ?? localStorage.getItem("diglot-version");
    } catch {}
  };

  let asked = 0;
  let found = { pages: [], marks: [] };
  const shown = async (from) => {
    const engine = await load();
    const pages = found.pages.slice(from, from + SHOWN_MAX);
    const data = await Promise.all(pages.map((page) => engine.page(page, found.marks, version())));
    // Pages of other versions than the reader's come last.
    data.sort((one, other) => other.isOfVersion - one.isOfVersion);
    return data.map((page, at) => option(page, from + at));
  };
  const search = async (isAgain) => {
    const number = ++asked;
    const text = input.value.trim();
    found = { pages: [], marks: [] };
    if (!text) return show([], "");
    try {
      const engine = await load();
      const own = await engine.search(text, section.value);
      if (number !== asked) return;
      found = own;
      const results = await shown(0);
      const count = found.pages.length;
      if (number === asked) show(results, count ? counted(count) : `${words.none} – ${words.hint}`);
    } catch (error) {
      index = null;
      // The site may have been built anew since the index was opened.
      if (number === asked && isAgain !== true) return search(true);
      if (number === asked) show([], onDisk ? words.disk : words.failed);
      if (!onDisk) console.warn(error);
    }
  };
  more.addEventListener("click", async () => {
    const [number, from] = [asked, options().length];
    const results = await shown(from);
    if (number !== asked) return;
    list.append(...results);
    more.hidden = options().length >= found.pages.length;
    choose(from);
    input.focus();
  });

  const open = () => {
    if (dialog.open) return input.select();
    dialog.showModal();
    input.select();
    load().catch(() => {
      index = null;
      if (onDisk) show([], words.disk);
    });
  };

  let waiting = 0;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 120);
  });
  section.addEventListener("change", search);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const steps = { ArrowDown: active + 1, ArrowUp: active < 0 ? -1 : active - 1 };
    if (event.key in steps) choose(steps[event.key]);
    else if (event.key === "Enter" && active >= 0) options()[active].click();
    else return;
    event.preventDefault();
  });
  // A click beside the dialog is one on what is behind it.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest?.("a")) dialog.close();
  });
  closer.addEventListener("click", () => dialog.close());
  // Browsers lead back to where the reader was; that may have been nowhere.
  dialog.addEventListener("close", () => {
    const focused = document.activeElement;
    if (focused === document.body || dialog.contains(focused)) opener.focus();
  });
  opener.addEventListener("click", open);
  const isWriting = (element) => element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.nodeName);
  document.addEventListener("keydown", (event) => {
    const isShortcut = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isWriting(event.target);
    if (!isShortcut && !isSlash) return;
    event.preventDefault();
    open();
  });
})();
