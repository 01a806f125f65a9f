// What only `diglot serve` adds to a page: it reloads when its files change, and shows what `diglot check` finds in its article.
"use strict";
(() => {
  const own = document.currentScript.dataset;
  const known = JSON.parse(own.revision);
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  // The page that the server would send now, by its fingerprint: many changes are about other pages.
  const reloadIfChanged = async () => {
    const answer = await fetch(location.href, { method: "HEAD", cache: "no-store" });
    if (answer.headers.get("x-diglot-page") !== own.page) location.reload();
  };

  const events = new EventSource("/__diglot/events");
  events.addEventListener("message", (event) => {
    const now = JSON.parse(event.data);
    if (now.start !== known.start || now.whole !== known.whole) return location.reload();
    if (now.pages === known.pages) return;
    known.pages = now.pages;
    reloadIfChanged().catch(() => {});
    showFindings().catch(() => {});
  });
  // An open stream keeps a page from being kept for the way back.
  addEventListener("pagehide", () => events.close());
  addEventListener("pageshow", (event) => event.persisted && location.reload());

  // Who reads an article can go on to review it.
  if (own.article) {
    const place = new URLSearchParams({ q: `path:"${own.article}"` });
    document.body.append(make("a", { id: "diglot-review", href: `${own.review}#${place}`, lang: "en", dir: "ltr" }, "Review"));
  }

  const marks = (finding) => {
    const name = document.body.classList.contains("bilingual") ? finding.name : finding.segment;
    return name === null ? [] : [...document.querySelectorAll(`[data-segment="${CSS.escape(name)}"]`)];
  };

  const item = (finding) => {
    const place = `${finding.path ? finding.path + ":" : ""}${finding.line}:${finding.column}`;
    const line = make("p", {}, make("b", {}, `${finding.severity}[${finding.rule}]`), ` ${place} ${finding.message}`);
    const entry = make("li", { className: finding.severity }, line);
    if (finding.help) entry.append(make("p", { className: "help" }, finding.help));
    const segments = marks(finding);
    segments.forEach((segment) => {
      segment.classList.add("diglot-marked", `diglot-${finding.severity}`);
      segment.title = `${finding.rule}: ${finding.message}`;
    });
    if (segments.length) {
      const show = make("button", { type: "button" }, "Show");
      show.addEventListener("click", () => {
        segments[0].scrollIntoView({ block: "center" });
        document.querySelectorAll(".diglot-shown").forEach((shown) => shown.classList.remove("diglot-shown"));
        segments.forEach((segment) => segment.classList.add("diglot-shown"));
      });
      entry.append(show);
    }
    return entry;
  };

  let asked = 0;
  const showFindings = async () => {
    if (!own.article) return;
    const number = ++asked;
    const answer = await fetch(`/__diglot/findings?article=${encodeURIComponent(own.article)}`, { cache: "no-store" });
    if (!answer.ok || number !== asked) return;
    const { article, findings } = await answer.json();
    const before = document.getElementById("diglot-findings");
    document.querySelectorAll(".diglot-marked").forEach((segment) => {
      segment.classList.remove("diglot-marked", "diglot-error", "diglot-warning", "diglot-info");
      segment.removeAttribute("title");
    });
    if (!findings.length) {
      before?.remove();
      return;
    }
    const count = findings.length === 1 ? "1 finding" : `${findings.length} findings`;
    const list = make("ul", {}, ...findings.map(item));
    const details = make("details", { open: before ? before.firstChild.open : false }, make("summary", {}, `${count} in ${article}`), list);
    const aside = make("aside", { id: "diglot-findings", lang: "en", dir: "ltr" }, details);
    aside.setAttribute("aria-label", "What diglot check finds");
    if (before) before.replaceWith(aside);
    else document.body.append(aside);
  };
  showFindings().catch(() => {});
})();
