// Shows one version of a product on a page that has several. Without this file all are shown, labelled; so they are in print.
"use strict";
(() => {
  const KEY = "diglot-version";
  const select = document.querySelector(".versions select");
  if (!select) return;
  const zones = [...document.querySelectorAll("[data-moniker]")];
  const has = (zone, version) => zone.dataset.moniker.split(" ").includes(version);
  const known = [...select.options].map((option) => option.value);
  const stored = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {}
  };

  const show = (version) => {
    select.value = version;
    for (const zone of zones) zone.toggleAttribute("data-off", !has(zone, version));
    for (const link of document.querySelectorAll('.contents a[href^="#"]')) {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      link.parentElement.toggleAttribute("data-off", Boolean(heading && heading.closest("[data-off]")));
    }
  };

  // A link to a place of another version, as search has them, shows that version.
  const showTarget = () => {
    let id = location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {}
    const target = id && document.getElementById(id);
    const zone = target && target.closest("[data-off]");
    if (!zone) return;
    show(known.findLast((version) => has(zone, version)) || select.value);
    target.scrollIntoView();
  };

  // What the address asks for comes first, then what was chosen before, then the newest.
  const wanted = [new URLSearchParams(location.search).get("version"), stored()];
  show(wanted.find((version) => known.includes(version)) || known[known.length - 1]);
  select.closest(".versions").hidden = false;
  showTarget();
  addEventListener("hashchange", showTarget);
  select.addEventListener("change", () => {
    show(select.value);
    try {
      localStorage.setItem(KEY, select.value);
    } catch {}
    const address = new URL(location.href);
    address.searchParams.set("version", select.value);
    history.replaceState(history.state, "", address);
  });
})();
