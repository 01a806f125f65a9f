// Search in the language of the page. The index lies beside the pages and is read piece by piece: no server, no other host.
"use strict";
(() => {
  const place = document.getElementById("search");
  if (!place || place.hidden || typeof HTMLDialogElement === "undefined") return;
  const words = place.dataset;
  // The words about a number have a form for each kind of number that the language tells apart.
  const forms = JSON.parse(words.count || '{"other":"{count}"}');
  const kinds = new Intl.PluralRules(document.documentElement.lang);
  const counted = (count) => (forms[kinds.select(count)] ?? forms.other).replace("{count}", count);
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
  const input = make("input", { type: "text", id: "search-input", autocomplete: "off", spellcheck: false, enterKeyHint: "search" });
  const list = make("ul", { id: "search-results" });
  const status = make("p", { className: "search-status" });
  const closer = make("button", { type: "button", className: "search-close" }, words.close);
  const label = make("label", { className: "visually-hidden", htmlFor: "search-input" }, words.search);
  const dialog = make("dialog", { className: "search-dialog" }, make("div", { className: "search-bar" }, label, input, closer), status, list);
  const describe = (element, fields) => Object.entries(fields).forEach(([name, value]) => element.setAttribute(name, value));
  describe(input, { role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list" });
  describe(list, { role: "listbox", "aria-label": words.results });
  describe(status, { role: "status" });
  describe(dialog, { "aria-label": words.search });
  place.append(opener);
  document.body.append(dialog);

  // The index is asked for when somebody wants to search.
  const root = new URL(words.root || "./", location.href);
  let pagefind = null;
  const load = () => {
    const folder = new URL(`pagefind/${document.documentElement.lang.toLowerCase()}/`, root);
    pagefind ??= import(new URL("pagefind.js", folder).href).then(async (module) => {
      await module.options({ baseUrl: root.pathname, excerptLength: 24 });
      await module.init();
      return module;
    });
    return pagefind;
  };

  // What the index gives as HTML is only text and marks; nothing else of it comes onto the page.
  const excerpt = (html) => {
    const parsed = new DOMParser().parseFromString(html, "text/html").body;
    const nodes = [...parsed.childNodes].map((node) =>
      node.nodeName === "MARK" ? make("mark", {}, node.textContent) : document.createTextNode(node.textContent),
    );
    return make("p", {}, ...nodes);
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
    choose(-1);
    if (results.length) choose(0);
    dialog.scrollTop = 0;
  };

  // The part of the page that fits best: a heading's own address, where there is one.
  const option = (data, index) => {
    const part = data.sub_results?.find((it) => it.url.includes("#") && it.excerpt === data.excerpt);
    // The link itself is the choice, so that it can be opened in a tab of its own too.
    const link = make("a", { id: `search-result-${index}`, href: part?.url ?? data.url, tabIndex: -1 }, make("b", {}, data.meta.title ?? data.url));
    if (part && part.title !== data.meta.title) link.append(make("span", {}, part.title));
    link.append(excerpt(data.excerpt));
    link.setAttribute("role", "option");
    const element = make("li", {}, link);
    element.setAttribute("role", "presentation");
    return element;
  };

  let asked = 0;
  const search = async () => {
    const number = ++asked;
    const text = input.value.trim();
    if (!text) return show([], "");
    try {
      const engine = await load();
      const found = await engine.search(text);
      const data = await Promise.all(found.results.slice(0, SHOWN_MAX).map((result) => result.data()));
      if (number !== asked) return;
      show(data.map(option), found.results.length ? counted(found.results.length) : words.none);
    } catch (error) {
      pagefind = null;
      if (number === asked) show([], location.protocol === "file:" ? words.disk : words.failed);
      if (location.protocol !== "file:") console.warn(error);
    }
  };

  const open = () => {
    if (dialog.open) return input.select();
    dialog.showModal();
    input.select();
    if (location.protocol === "file:") show([], words.disk);
    else load().catch(() => (pagefind = null));
  };

  let waiting = 0;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 120);
  });
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
