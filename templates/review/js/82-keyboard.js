// Keys. A key of one character never acts while something is being typed, and never while an input method composes.

const isApple = /Mac|iPhone|iPad/.test(navigator.platform);
const keyboard = { isSingleOff: false };

/** How a key was typed, as the table writes it: `Ctrl+Shift+Enter`, `a`, `A`, `?`. */
function keyOfEvent(event) {
  let { key } = event;
  if (key.length === 1) {
    const letter = /^Key([A-Z])$/.exec(event.code ?? "")?.[1];
    // On a keyboard of another script the letter's place counts; with Alt some keyboards type signs.
    if (letter && (key.charCodeAt(0) > 127 || event.altKey || event.ctrlKey || event.metaKey)) key = event.shiftKey && !event.ctrlKey && !event.altKey ? letter : letter.toLowerCase();
    const digit = /^Digit([0-9])$/.exec(event.code ?? "")?.[1];
    if (digit && (event.altKey || /\p{Nd}/u.test(key))) key = digit;
  }
  const isControl = event.ctrlKey || (isApple && event.metaKey);
  const isShift = event.shiftKey && key.length > 1;
  return [isControl && "Ctrl", event.altKey && "Alt", isShift && "Shift", key].filter(Boolean).join("+");
}

const isTyping = (target) => Boolean(target.closest?.("textarea, select, [contenteditable]") || (target.closest?.("input") && !/^(checkbox|button|file)$/.test(target.type)));

/** Whether a key is for the page and not for what has the focus. */
function isForPage(key, event) {
  const { target } = event;
  if (isTyping(target)) return /^(Ctrl|Alt)\+/.test(key) && key !== "Ctrl+z" || key === "F1";
  const isControl = target.closest?.("button, a, summary, [role=tab], [role=tabpanel]");
  if (isControl && /^(Enter| |Home|End|PageUp|PageDown|Arrow.*)$/.test(key)) return false;
  if (key.length === 1 && keyboard.isSingleOff) return false;
  return true;
}

function commandOf(key, event) {
  const isEditor = event.target === byId("target");
  if (event.target === byId("comment") && key === "Escape") return { run: () => byId("list").focus() };
  if (event.target === byId("comment") && key === "Ctrl+Enter") return { run: () => byId("add-comment").click() };
  if (key === "Escape" && byId("facets").contains(event.target)) return { run: toggleFacets };
  const fits = (command) => command.keys.includes(key) && (command.in !== "editor" || isEditor || (key.startsWith("Ctrl") && !isTyping(event.target)));
  if (isEditor && key === "Escape") return COMMANDS.find((command) => command.id === "to-list");
  return isForPage(key, event) ? commandsHere().find(fits) : undefined;
}

function startKeyboard() {
  keyboard.isSingleOff = remembered("single-keys-off", false);
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented || byId("dialog").open) return;
    const command = commandOf(keyOfEvent(event), event);
    if (!command) return;
    event.preventDefault();
    perform(command);
  });
  byId("query").addEventListener("keydown", (event) => {
    if (event.isComposing || (event.key !== "ArrowDown" && event.key !== "Escape")) return;
    event.preventDefault();
    byId("list").focus();
  });
}

/** What keyboards of some languages have on their keys. */
const KEYS_OF_LANGUAGES = {
  da: { Shift: "Skift" },
  de: { Ctrl: "Strg", Shift: "Umschalt" },
  es: { Shift: "Mayús" },
  fi: { Shift: "Vaihto" },
  fr: { Shift: "Maj" },
  it: { Shift: "Maiusc" },
  nb: { Shift: "Skift" },
  sv: { Shift: "Skift" },
};

/** A key as people read it. */
function keyInWords(key) {
  const words = { ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→", Escape: "Esc", PageUp: "Page Up", PageDown: "Page Down", ...KEYS_OF_LANGUAGES[wording.language.split("-")[0]], ...(isApple ? { Ctrl: "⌘" } : {}) };
  if (/^[A-Z]$/.test(key)) return `${words.Shift ?? "Shift"}+${key.toLowerCase()}`;
  return key.split("+").map((part) => words[part] ?? part).join("+");
}

const searchExamples = () => [
  [say("two_words"), say("help_words")],
  [`"${say("two_words")}"`, say("help_phrase")],
  [`-${say("a_word")}`, say("help_without")],
  [`source:${say("a_word")} target:/^de\\b/i`, say("help_side")],
  ["state:unreviewed,needs-work", say("help_state", { states: listed(["approved", "rejected"]) })],
  ["rule:link-* severity:error", say("help_rule")],
  ["type:mt locale:nl path:manage id:-104", say("help_place", { types: listed(["mt", "mte", "ht"]) })],
  ["score:<0.3 score:0.3..0.6", say("help_score")],
  ["by:ada since:2026-11-24", say("help_by")],
  ["has:comment has:draft has:fix has:expired", say("help_has", { others: listed(["has:unresolved", "has:resolved"]) })],
];

function openHelp() {
  const groups = new Map();
  for (const command of commandsHere()) groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  const lists = [...groups].map(([group, commands]) => element("section", {}, element("h3", {}, say(group)), element("dl", { class: "keys" }, commands.map((command) => [element("dt", {}, command.keys.map((key, at) => [at ? " " : "", element("kbd", {}, keyInWords(key))])), element("dd", {}, labelOf(command) + (command.in ? ` (${say("in_target_field")})` : ""))].map((each) => each)))));
  const searches = element("section", {}, element("h3", {}, say("search_and_filter")), element("dl", { class: "searches" }, searchExamples().map(([query, meaning]) => [element("dt", {}, element("code", { dir: "ltr" }, query)), element("dd", {}, meaning)])));
  const single = element("input", { type: "checkbox", checked: !keyboard.isSingleOff });
  single.addEventListener("change", () => {
    keyboard.isSingleOff = !single.checked;
    remember("single-keys-off", keyboard.isSingleOff);
  });
  openDialog({ title: say("keys"), body: [element("p", {}, element("label", {}, single, ` ${say("single_keys")}`)), element("div", { class: "help" }, lists, searches)], buttons: [[say("close"), closeDialog]] });
}
