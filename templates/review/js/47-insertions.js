// A bar to insert what is hard to type: tags and links of the source, and special characters of the language.

const SPECIALS = {
  ar: ["،", "؛", "؟", "«", "»", "\u200f", "\u200e"],
  he: ["״", "׳", "־", "\u200f", "\u200e"],
  fa: ["،", "؛", "؟", "«", "»", "\u200c", "\u200f"],
  ja: ["「", "」", "『", "』", "、", "。", "・", "ー"],
  zh: ["「", "」", "《", "》", "，", "。", "、", "；", "："],
  ko: ["‘", "’", "“", "”", "·", "…"],
  de: ["„", "“", "‚", "‘", "–", "ß", "…"],
  fr: ["«\u00a0", "\u00a0»", "’", "\u202f", "–", "œ", "…"],
  es: ["¿", "¡", "«", "»", "ñ", "–", "…"],
  pl: ["„", "”", "–", "…"],
  ru: ["«", "»", "„", "“", "—", "…"],
};
const SPECIALS_OTHERS = ["‘", "’", "“", "”", "–", "é", "ë", "…"];
const SOURCE_MARKS_MAX = 12;
const MARKS_INSERTED = new Set(["code", "include", "link", "tag", "placeholder"]);

/** Characters that nobody sees, by what they are called. */
const INVISIBLES = {
  "\u00a0": ["NBSP", "no-break space"],
  "\u00ad": ["SHY", "soft hyphen"],
  "\u061c": ["ALM", "Arabic letter mark"],
  "\u200b": ["ZWSP", "zero-width space"],
  "\u200c": ["ZWNJ", "zero-width non-joiner"],
  "\u200d": ["ZWJ", "zero-width joiner"],
  "\u200e": ["LRM", "left-to-right mark"],
  "\u200f": ["RLM", "right-to-left mark"],
  "\u202a": ["LRE", "left-to-right embedding"],
  "\u202b": ["RLE", "right-to-left embedding"],
  "\u202c": ["PDF", "end of direction"],
  "\u202d": ["LRO", "left-to-right override"],
  "\u202e": ["RLO", "right-to-left override"],
  "\u202f": ["NNBSP", "narrow no-break space"],
  "\u2060": ["WJ", "word joiner"],
  "\u2066": ["LRI", "left-to-right isolate"],
  "\u2067": ["RLI", "right-to-left isolate"],
  "\u2068": ["FSI", "isolate"],
  "\u2069": ["PDI", "end of isolate"],
  "\ufeff": ["BOM", "byte order mark"],
};
const INVISIBLE = new RegExp(`[${Object.keys(INVISIBLES).join("")}]`, "gu");

/** A text with its invisible characters named: each takes the room that it has, its name stands above. */
function withInvisibles(text) {
  const pieces = [];
  let at = 0;
  let first = null;
  for (const { 0: letter, index: place } of text.matchAll(INVISIBLE)) {
    const [name, title] = INVISIBLES[letter];
    const made = element("span", { class: "invisible", title }, letter);
    // Names of those that follow each other would be printed over each other: the first one's stands for all.
    const isNext = first && place === at;
    if (!isNext) first = made;
    first.dataset.name = isNext ? first.dataset.name.replace(/\+?$/, "+") : name;
    pieces.push(text.slice(at, place), made);
    at = place + letter.length;
  }
  return at ? [...pieces, text.slice(at)].filter((piece) => piece !== "") : [text];
}

/** The invisible characters of a text in words, as for those who do not see where they are. */
function invisiblesInWords(text) {
  const counts = new Map();
  for (const [letter] of text.matchAll(INVISIBLE)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return [...counts].map(([letter, number]) => `${INVISIBLES[letter][1]}${number > 1 ? ` × ${number}` : ""}`).join(", ");
}

function insertionsOf(segment) {
  const marks = tokensOf(sourceOf(segment)).filter(({ kind }) => MARKS_INSERTED.has(kind)).map(({ text }) => text);
  const own = SPECIALS[segment.article.locale.split("-")[0].toLowerCase()] ?? SPECIALS_OTHERS;
  return { marks: [...new Set(marks)].slice(0, SOURCE_MARKS_MAX), characters: [...new Set([...own, "\u00a0"])] };
}

function renderInsertions(segment) {
  const { marks, characters } = insertionsOf(segment);
  const made = (text, label) => button(label, () => insertText(text), { tabindex: "-1", "aria-label": say("insert_named", { text: nameOfInsertion(text) }), dir: "ltr" });
  const buttons = [...marks.map((text) => made(text, text.replace(/^\]/, ""))), ...characters.map((text) => made(text, shownInsertion(text)))];
  if (buttons[0]) attribute(buttons[0], "tabindex", "0");
  fill(byId("insertions"), buttons);
}

const shownInsertion = (text) => text.replace(INVISIBLE, (letter) => (text === letter ? INVISIBLES[letter][0] : "\u2423"));
/** What is seen comes first, so that who speaks to the browser can say it. */
function nameOfInsertion(text) {
  const names = invisiblesInWords(text);
  return names ? `${shownInsertion(text)}, ${names}` : text;
}

/** One stop of the Tab key for the whole bar: arrows go along it. */
function startInsertions() {
  const bar = byId("insertions");
  bar.addEventListener("keydown", (event) => {
    const buttons = [...bar.querySelectorAll("button")];
    const at = buttons.indexOf(document.activeElement);
    const isLeft = getComputedStyle(bar).direction === "rtl" ? "ArrowRight" : "ArrowLeft";
    const isRight = isLeft === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const next = { [isRight]: at + 1, [isLeft]: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (event.key === "Escape") byId("target").focus();
    else if (next === undefined || at < 0) return;
    else {
      const chosen = buttons[(next + buttons.length) % buttons.length];
      for (const each of buttons) attribute(each, "tabindex", each === chosen ? "0" : "-1");
      chosen.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  });
}
