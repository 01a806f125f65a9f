// Progressive enhancement only: every page reads well without this file.
// No inline handlers and no style attributes, so that a strict Content-Security-Policy holds.
"use strict";
(() => {
  const find = (selector, from = document) => [...from.querySelectorAll(selector)];
  const make = (name, properties) => Object.assign(document.createElement(name), properties);
  const words = document.body.dataset;
  // Not every page has words in its own language.
  const ofWords = words.stringsLocale ? { lang: words.stringsLocale } : {};

  // Storage can be forbidden (private windows): then a choice lasts as long as the page.
  const REMEMBERED_MAX = 30;
  const remembered = (key) => {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  };
  const remember = (key, value) => {
    try {
      localStorage.setItem(key, JSON.stringify(value));
    } catch {}
  };

  // At the site's root, where the project wants it: on to the language that the browser asks for.
  const offered = find(".choice[data-negotiate] a[hreflang]");
  const wanted = offered.length && !document.referrer.startsWith(location.origin) ? navigator.languages : [];
  const fits = (wish) => (link) => {
    const [own, asked] = [link.hreflang.toLowerCase(), wish.toLowerCase()];
    return own === asked || own.split("-")[0] === asked.split("-")[0];
  };
  const chosen = wanted.map((wish) => offered.find(fits(wish))).find(Boolean);
  if (chosen) location.replace(chosen.href);

  // Tabs. `choices` holds tab ids, the newest first, over all groups and pages: who picked "linux" once, reads "linux" everywhere.
  const groups = find(".tabGroup").map((root) => {
    const tabs = find("[role=tab]", root).filter((tab) => tab.closest(".tabGroup") === root);
    return tabs.map((tab) => ({
      tab,
      ids: tab.dataset.tab.split("+"),
      condition: tab.dataset.condition,
      panel: document.getElementById(tab.getAttribute("aria-controls")),
    }));
  });
  const stored = remembered("diglot-tabs");
  let choices = Array.isArray(stored) ? stored : [];

  const rank = (entry) => {
    const found = entry.ids.map((id) => choices.indexOf(id)).filter((at) => at >= 0);
    return found.length ? Math.min(...found) : Infinity;
  };

  // In document order, since a dependent tab looks at what the groups before it show.
  const showTabs = () => {
    const shown = new Set();
    for (const entries of groups) {
      const offered = entries.filter((entry) => !entry.condition || shown.has(entry.condition));
      const chosen = offered.reduce((best, entry) => (rank(entry) < rank(best) ? entry : best), offered[0]);
      chosen?.ids.forEach((id) => shown.add(id));
      for (const entry of entries) {
        const active = entry === chosen;
        entry.tab.parentElement.hidden = !offered.includes(entry);
        entry.tab.setAttribute("aria-selected", active);
        entry.tab.tabIndex = active ? 0 : -1;
        entry.panel.hidden = !active;
      }
    }
  };

  const choose = (entry, focus) => {
    const before = entry.tab.getBoundingClientRect().top;
    choices = [...new Set([...entry.ids, ...(entry.condition ? [entry.condition] : []), ...choices])].slice(0, REMEMBERED_MAX);
    remember("diglot-tabs", choices);
    showTabs();
    // Groups further up may have changed their height: the tab stays under the pointer.
    scrollBy({ top: entry.tab.getBoundingClientRect().top - before, behavior: "instant" });
    if (focus) entry.tab.focus();
  };

  const STEPS = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity };
  const moveTab = (event, entries, entry) => {
    let step = STEPS[event.key];
    if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (Number.isFinite(step) && getComputedStyle(entry.tab).direction === "rtl") step = -step;
    const offered = entries.filter(({ tab }) => !tab.parentElement.hidden);
    const at = offered.indexOf(entry);
    const last = offered.length - 1;
    const next = Number.isFinite(step) ? (at + step + offered.length) % offered.length : step < 0 ? 0 : last;
    choose(offered[next], true);
  };

  // What print shows in place of the tabs.
  const titleOf = ({ tab, condition }) => {
    const above = condition && groups.flat().find(({ ids }) => ids.includes(condition));
    return tab.textContent.trim() + (above ? ` (${above.tab.textContent.trim()})` : "");
  };

  for (const entries of groups) {
    for (const entry of entries) {
      entry.panel.dataset.title = titleOf(entry);
      entry.panel.tabIndex = 0;
      entry.panel.setAttribute("aria-labelledby", (entry.tab.id ||= `tab-${entry.panel.id}`));
      entry.tab.addEventListener("click", (event) => {
        event.preventDefault();
        choose(entry);
      });
      entry.tab.addEventListener("keydown", (event) => moveTab(event, entries, entry));
    }
    entries[0]?.tab.closest(".tabGroup").classList.add("live");
  }
  showTabs();

  // A bookmark into a panel that is hidden opens it.
  const openTarget = () => {
    let id = location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {}
    const target = id && document.getElementById(id);
    const panel = target && target.closest("[role=tabpanel][hidden]");
    const entry = panel && groups.flat().find((entry) => entry.panel === panel);
    if (!entry) return;
    choose(entry);
    target.scrollIntoView();
  };
  addEventListener("hashchange", openTarget);
  openTarget();

  // A copy button on every block of code; the message is said once, in one live region.
  if (navigator.clipboard) {
    const said = make("p", { className: "visually-hidden", ...ofWords });
    said.setAttribute("role", "status");
    const blocks = find("pre > code");
    if (blocks.length) document.querySelector("main").append(said);
    for (const code of blocks) {
      const box = make("div", { className: "code" });
      const button = make("button", { type: "button", className: "copy", textContent: words.copy, ...ofWords });
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(code.textContent.replace(/\n$/, ""));
        button.textContent = said.textContent = words.copied;
        setTimeout(() => {
          button.textContent = words.copy;
          said.textContent = "";
        }, 2000);
      });
      code.parentElement.replaceWith(box);
      box.append(code.parentElement, button);
    }
  }

  // What scrolls sideways can be reached by keyboard; what fits is no stop on the way.
  const reach = new ResizeObserver((changes) => {
    for (const { target } of changes) {
      if (target.scrollWidth > target.clientWidth) {
        target.tabIndex = 0;
        target.setAttribute("role", "group");
        target.setAttribute("aria-label", words.scrollable);
      } else {
        ["tabindex", "role", "aria-label"].forEach((name) => target.removeAttribute(name));
      }
    }
  });
  find(".prose table").filter((table) => !table.parentElement.closest("table")).forEach((table) => {
    const box = document.createElement("div");
    box.className = "table";
    table.replaceWith(box);
    box.append(table);
  });
  find("pre, .table").forEach((box) => reach.observe(box));

  // The link of a section, to copy.
  for (const heading of find("main .prose:not(.rows) :is(h2, h3, h4)[id]")) {
    const link = make("a", { className: "anchor", href: `#${heading.id}` });
    link.setAttribute("aria-label", `${words.section}: ${heading.textContent.trim()}`);
    link.addEventListener("click", () => navigator.clipboard?.writeText(link.href).catch(() => {}));
    heading.append(" ", link);
  }

  // Light, dark, or as the system has it.
  const header = document.querySelector("header.site");
  if (header && words.themeLabel) {
    const root = document.documentElement;
    const THEMES = ["system", "light", "dark"];
    const button = make("button", { type: "button", className: "theme", ...ofWords });
    const showTheme = (theme) => {
      root.dataset.theme = theme;
      button.title = `${words.themeLabel}: ${words[theme]}`;
      button.setAttribute("aria-label", button.title);
    };
    button.addEventListener("click", () => {
      const theme = THEMES[(THEMES.indexOf(root.dataset.theme) + 1) % THEMES.length];
      remember("diglot-theme", theme);
      showTheme(theme);
    });
    const stored = remembered("diglot-theme");
    showTheme(THEMES.includes(stored) ? stored : "system");
    header.append(button);
  }

  // Menus close at Escape, and at a click elsewhere.
  const menu = document.querySelector(".switch details");
  if (menu) {
    addEventListener("click", (event) => menu.contains(event.target) || (menu.open = false));
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  }

  // What the style shows whole in a wide window is open there, for whoever looks at the page's structure.
  const folds = new Map(find(".fold").map((fold) => [fold, false]));
  const unfold = () => {
    for (const [fold, before] of folds) {
      const whole = getComputedStyle(fold.querySelector("summary")).display === "none";
      if (whole !== before) fold.open = whole;
      folds.set(fold, whole);
    }
  };
  unfold();
  addEventListener("resize", unfold);

  // What scrolls on its own shows the entry that the reader is at.
  const reveal = (entry) => {
    const isScrolled = (it) => it && it.scrollHeight > it.clientHeight && getComputedStyle(it).overflowY !== "visible";
    const box = [entry?.closest(".fold"), entry?.closest(".contents > nav")].find(isScrolled);
    if (!box) return;
    const at = entry.getBoundingClientRect().top - box.getBoundingClientRect().top;
    if (at < 0 || at > box.clientHeight - 2 * entry.offsetHeight) box.scrollTop += at - box.clientHeight / 3;
  };
  const tree = document.querySelector(".tree");
  reveal(tree?.querySelector("[aria-current]"));

  // A section whose entries are not on the page opens in place: they are taken from its own page.
  const label = (item) => item.querySelector(":scope > a, :scope > details > summary")?.textContent.trim();
  const openSection = async (item, button) => {
    const link = item.querySelector("a");
    try {
      const text = await (await fetch(link.href)).text();
      const page = new DOMParser().parseFromString(text, "text/html");
      let own = page.querySelector(".tree [aria-current]")?.closest("li");
      while (own && label(own) !== label(item)) own = own.parentElement.closest("li");
      const list = own.querySelector("ul");
      for (const entry of list.querySelectorAll("a")) {
        entry.href = new URL(entry.getAttribute("href"), link.href).href;
        entry.removeAttribute("aria-current");
      }
      item.append(document.adoptNode(list));
      button.setAttribute("aria-expanded", true);
    } catch {
      location.href = link.href;
    }
  };
  tree?.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    const item = button?.closest(".section");
    if (!item) return;
    const list = item.querySelector("ul");
    if (!list) return openSection(item, button);
    list.hidden = !list.hidden;
    button.setAttribute("aria-expanded", !list.hidden);
  });
  if (location.protocol.startsWith("http")) {
    for (const item of find(".tree .section")) {
      const button = make("button", { type: "button" });
      button.setAttribute("aria-expanded", false);
      button.setAttribute("aria-label", label(item));
      item.querySelector("a")?.after(button);
    }
  }

  // The list of headings says where the reader is.
  const entries = new Map(find(".contents a").map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  const headings = find("main :is(h2, h3)[id]").filter(({ id }) => entries.has(id));
  if (headings.length) {
    const mark = () => {
      const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 4);
      const current = passed.at(-1);
      for (const [id, link] of entries) {
        if (id !== current?.id) link.removeAttribute("aria-current");
        else if (!link.hasAttribute("aria-current")) {
          link.setAttribute("aria-current", "location");
          reveal(link);
        }
      }
    };
    mark();
    addEventListener("scroll", mark, { passive: true });
  }

  // Both languages side by side: a sentence lights up its partner.
  const rows = document.querySelector(".rows");
  if (rows) {
    let lit = [];
    const light = ({ target }) => {
      const at = target.closest?.(".segment, .partner");
      const id = at && CSS.escape(at.dataset.segment || at.hash.replace(/^#[st]-/, ""));
      lit.forEach((element) => element.classList.remove("lit"));
      const ways = at ? find(`.partner:is([href="#s-${id}"], [href="#t-${id}"])`, at.closest(".cell")) : [];
      lit = at ? [...find(`.segment[data-segment="${id}"]`, rows), ...ways] : [];
      lit.forEach((element) => element.classList.add("lit"));
    };
    ["pointerover", "focusin", "click"].forEach((name) => rows.addEventListener(name, light));
    rows.addEventListener("pointerleave", light);

    // What is selected and copied is one language: that in which the pointer went down, else the page's own. The other
    // cannot be selected as long as `data-selected` names a side.
    const sideOf = (node) => {
      const cell = (node?.closest ? node : node?.parentElement)?.closest(".cell");
      return cell && (cell.matches(".source") ? "source" : "target");
    };
    addEventListener("pointerdown", ({ target, shiftKey }) => {
      if (shiftKey) return;
      const side = sideOf(target);
      if (side) rows.dataset.selected = side;
      else delete rows.dataset.selected;
    });
    addEventListener("copy", () => {
      const selection = getSelection();
      if (selection.rangeCount && selection.getRangeAt(0).intersectsNode(rows)) {
        rows.dataset.selected ||= sideOf(selection.anchorNode) || "target";
      }
    });
  }

  // Side by side or one under the other: the width chooses until the reader does.
  const layouts = document.querySelector(".layouts");
  if (rows && layouts) {
    const buttons = find("button", layouts);
    const showLayout = (layout) => {
      if (layout) rows.dataset.layout = layout;
      buttons.forEach((button) => button.setAttribute("aria-pressed", button.dataset.layout === (layout || "split")));
    };
    const chooseLayout = ({ currentTarget }) => {
      // What was at the top of the window stays there.
      const row = find(".row", rows).find((row) => row.getBoundingClientRect().bottom > 0 && row.matches(":not(.names)"));
      const before = row?.getBoundingClientRect().top;
      remember("diglot-layout", currentTarget.dataset.layout);
      showLayout(currentTarget.dataset.layout);
      if (before < 0) scrollBy({ top: row.getBoundingClientRect().top - before, behavior: "instant" });
    };
    buttons.forEach((button) => button.addEventListener("click", chooseLayout));
    const chosen = remembered("diglot-layout");
    showLayout(["split", "stacked"].includes(chosen) ? chosen : null);
    layouts.hidden = false;
  }

  // At the choice of language: the reader's own come first to the eye.
  for (const link of find(".choice a")) {
    const own = (navigator.languages || []).some((tag) => tag.split("-")[0] === link.lang.split("-")[0]);
    if (own) link.classList.add("own");
  }
})();
