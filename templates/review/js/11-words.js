// The words of the page in the language of whoever reads it. They are in Fluent files, which hold messages with variables
// and, for some, a form for each plural category of a count.

const LANGUAGE_KEY = "diglot-language";
/** Languages whose lines run from right to left. */
const RIGHT_TO_LEFT = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ku", "ps", "sd", "syr", "ug", "ur", "yi"]);
/** Between the parts of a list, where it is not a comma and a space. */
const COMMAS = { ar: "، ", ja: "、", zh: "、" };
const wording = { language: "en", direction: "ltr", comma: ", ", messages: readMessages(ENGLISH) };
let numbers, percents, scores, dates;
useLanguage("en", ENGLISH);

/** The messages of a Fluent file: each is a text, or one for each plural category. */
function readMessages(text) {
  const messages = new Map();
  let forms = null;
  for (const line of text.split("\n")) {
    const [, name, value] = /^([a-z_]+) = (.*)$/.exec(line) ?? [];
    if (name) {
      forms = value === "{ $count ->" ? {} : null;
      messages.set(name, forms ?? value);
    }
    const [, category, form] = (forms && /^ +\*?\[([a-z]+)\] (.*)$/.exec(line)) ?? [];
    if (category) forms[category] = form;
  }
  return messages;
}

/** Takes the words of a language. Numbers and dates are written as in the reader's region, where that has this language. */
function useLanguage(language, text) {
  const own = (navigator.languages ?? []).find((tag) => tag.split("-")[0] === language.split("-")[0]) ?? language;
  const locale = `${own.split("-u-")[0]}-u-nu-latn`;
  const base = language.split("-")[0];
  Object.assign(wording, { language, direction: RIGHT_TO_LEFT.has(base) ? "rtl" : "ltr", comma: COMMAS[base] ?? ", ", messages: readMessages(text), plurals: new Intl.PluralRules(language) });
  numbers = new Intl.NumberFormat(locale);
  percents = new Intl.NumberFormat(locale, { style: "percent" });
  scores = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  dates = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  Object.assign(document.documentElement, { lang: language, dir: wording.direction });
}

function patternOf(name, values) {
  const message = wording.messages.get(name) ?? name;
  return typeof message === "string" ? message : message[wording.plurals.select(values.count)] ?? message.other;
}

/** A number as it is written; text of somebody else keeps its own direction and turns nothing around. */
function shownValue(value) {
  if (typeof value === "number") return numbers.format(value);
  return wording.direction === "rtl" ? `\u2068${plain(value)}\u2069` : plain(value);
}

/** A message with its variables filled in, as text. */
const say = (name, values = {}) => patternOf(name, values).replace(/\{ \$(\w+) \}/g, (_, variable) => shownValue(values[variable]));

/** The same as nodes, for values that are elements. */
function sayWith(name, values) {
  const shown = (value) => (value instanceof Node || Array.isArray(value) ? value : shownValue(value));
  return patternOf(name, values).split(/\{ \$(\w+) \}/).map((piece, at) => (at % 2 ? shown(values[piece]) : piece)).flat();
}

/** What stands behind a message's name stays as it is: `merge…`, `sentence ↑…`. */
function sayLabel(label, values) {
  const [, name, rest] = /^(\w+)(.*)$/u.exec(label);
  return say(name, values) + rest;
}

/** Words of the program itself, which are English: findings, and what is refused seldom. */
const english = (text) => element("span", { lang: "en", dir: "ltr" }, plain(text));

/** Why the program refuses something, in the reader's language where it has that reason. */
function reasonInWords(reason) {
  for (const [name, text] of readMessages(ENGLISH)) {
    if (!name.startsWith("refusal_")) continue;
    const [start, end = ""] = text.split("{ $value }");
    const value = reason.slice(start.length, reason.length - end.length);
    if (text.replace("{ $value }", () => value) === reason) return say(name, { value });
  }
  return english(reason);
}

const listed = (items) => items.join(wording.comma);

/** From a text to what became of it. */
const arrow = () => (wording.direction === "rtl" ? " ← " : " → ");

const stateName = (state) => say(`state_${state.replace("-", "_")}`);
const severityName = (severity) => (severity === "none" ? say("none") : say(`severity_${severity}`));

/** The messages for what acts are called; the names themselves are kept with the changes, and are English. */
const ACTS = { edit: "edit", swap: "swap", "sentence up": "sentence_up", "sentence down": "sentence_down", "re-pair up": "shift_up", "re-pair down": "shift_down", merge: "merge", split: "split", fix: "apply_fix", dismiss: "dismiss", comment: "comment", resolve: "resolve", reopen: "reopen", replace: "replace", "same source": "apply_to_same" };

/** An act by its kept name, behind which there may be how many segments it was about. */
function actName(label) {
  const [, turned, turnedAct] = /^(undone|redone): (.*)$/s.exec(label) ?? [];
  if (turned) return say("labelled", { label: say(turned === "undone" ? "undo" : "redo"), value: actName(turnedAct) });
  const [, name, number] = /^(.*?)(?:(?:,| in) (\d+) segments?)?$/s.exec(label);
  const shown = STATES.includes(name) ? stateName(name) : Object.hasOwn(ACTS, name) ? say(ACTS[name]) : name;
  return number ? `${shown} (${say("segment_count", { count: Number(number) })})` : shown;
}

/** How many segments, as the names of acts say it. */
const segmentsOfAct = (number) => `${number} ${number === 1 ? "segment" : "segments"}`;

function chosenLanguage() {
  try {
    return localStorage.getItem(LANGUAGE_KEY);
  } catch {
    return null;
  }
}

/** Fetches the words of the language that was chosen here, else of the first of the browser's that there is. */
async function loadWords() {
  const wanted = [chosenLanguage(), ...(navigator.languages ?? [])].filter(Boolean);
  const inline = byId("review-strings");
  const found = inline ? wordsHere(JSON.parse(inline.textContent), wanted) : await fetch(`strings?languages=${encodeURIComponent(wanted.join(","))}`).then((answer) => (answer.ok ? answer.json() : null)).catch(() => null);
  useLanguage(found?.language ?? "en", found?.text ?? ENGLISH);
  renderLanguages(inline ? Object.keys(JSON.parse(inline.textContent)) : LANGUAGES);
  renderPage();
}

/** A page without a server has the words of few languages: the closest is one in the same script. */
function wordsHere(known, wanted) {
  const written = (tag) => {
    try {
      const { language, script } = new Intl.Locale(tag).maximize();
      return `${language}-${script}`;
    } catch {
      return tag;
    }
  };
  const tags = Object.keys(known);
  for (const tag of wanted) {
    const found = tags.find((each) => each.toLowerCase() === tag.toLowerCase()) ?? tags.find((each) => written(each) === written(tag));
    if (found) return { language: found, text: known[found] || ENGLISH };
  }
  return null;
}

/** A tag with the script or the region that its language has by itself, where others of the language are there too: `zh` and `zh-hant`. */
function distinctTag(tag, tags) {
  const [own, ...others] = [tag, ...tags.filter((each) => each !== tag)].map((each) => new Intl.Locale(each));
  const siblings = others.filter((other) => other.language === own.language).map((other) => other.maximize());
  if (siblings.length === 0 || own.script || own.region) return tag;
  const { script, region } = own.maximize();
  return `${tag}-${siblings.some((other) => other.script !== script) ? script : region}`;
}

/** The choice of a language, each by its own name. */
function renderLanguages(tags) {
  const named = tags.map((tag) => [tag, new Intl.DisplayNames([tag], { type: "language", languageDisplay: "standard" }).of(distinctTag(tag, tags))]);
  const order = new Intl.Collator(wording.language);
  fill(byId("language"), named.sort((a, b) => order.compare(a[1], b[1])).map(([tag, name]) => element("option", { value: tag, lang: tag }, name)));
  byId("language").value = wording.language;
}

/** Fills the elements that the page has from the beginning. */
function renderPage() {
  for (const made of document.querySelectorAll("[data-words]")) made.textContent = say(made.dataset.words);
  for (const made of document.querySelectorAll("[data-label]")) attribute(made, "aria-label", say(made.dataset.label));
  byId("query").placeholder = `${say("words_example")}${wording.comma}state:unreviewed${wording.comma}rule:link-target${wording.comma}score:<0.3`;
  byId("add-comment").title = `${say("add_comment")} (${keyInWords("Ctrl+Enter")})`;
  byId("resolve").title = `${say("resolve_or_reopen")} (${keyInWords("C")})`;
  document.title = project.title ? say("review_of", { title: project.title }) : say("review");
  byId("title").textContent = project.title || say("review");
}

/** Another language: all that is on the page is said again. */
async function changeLanguage(tag) {
  try {
    localStorage.setItem(LANGUAGE_KEY, tag);
  } catch {}
  await loadWords();
  byId("message").textContent = "";
  renderToolbars();
  renderList();
  renderFacets();
  renderSegment();
  renderRunState();
  renderUnsaved();
  renderProblems();
  renderJournal();
}
