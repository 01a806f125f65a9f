// Before the page shows: the reader's choice of light or dark, where that is not the system's.
try {
  document.documentElement.dataset.theme = JSON.parse(localStorage.getItem("diglot-theme")) || "system";
} catch {}
