// What depends on language and script: direction, sentences, how text is compared.

function direction(locale) {
  const known = project.locales.get(locale)?.direction;
  return known ?? (RIGHT_TO_LEFT.has(locale.split("-")[0].toLowerCase()) ? "rtl" : "ltr");
}

function localeName(locale) {
  try {
    return new Intl.DisplayNames([wording.language], { type: "language" }).of(locale);
  } catch {
    return project.locales.get(locale)?.name ?? locale;
  }
}

/** Language and direction of one side of a segment, as attributes. */
function sideAttributes(segment, side) {
  const locale = side === "source" ? project.sourceLocale : segment.article.locale;
  return { lang: locale, dir: direction(locale) };
}

function setSide(made, segment, side) {
  const { lang, dir } = sideAttributes(segment, side);
  attribute(made, "lang", lang);
  attribute(made, "dir", dir);
}

/** Text as it is searched: neither case nor the form of a letter matters. */
const fold = (text) => text.normalize("NFKC").toLowerCase();

/** Both folded texts of a segment, worked out once. */
function foldedOf(segment) {
  segment.folded ??= { source: fold(sourceOf(segment)), target: fold(targetOf(segment)) };
  return segment.folded;
}

const segmenters = new Map();
function segmenter(locale, granularity) {
  const key = `${locale}|${granularity}`;
  if (!segmenters.has(key)) {
    let made = null;
    try {
      made = new Intl.Segmenter(locale, { granularity });
    } catch {}
    segmenters.set(key, made);
  }
  return segmenters.get(key);
}

/** The places where a text's sentences end, but for the last. Never inside code or a link's address. */
function sentenceEnds(text, locale) {
  const closed = tokensOf(text).filter((token) => token.kind !== "number");
  const isOpen = (at) => closed.every((token) => at <= token.start || at >= token.end);
  let ends = [];
  const sentences = segmenter(locale, "sentence");
  if (sentences) ends = [...sentences.segment(text)].map((part) => part.index).slice(1);
  else ends = [...text.matchAll(/[.!?。！？؟]+["')\]”’»]*\s*/gu)].map((match) => match.index + match[0].length);
  return ends.filter((at) => at > 0 && at < text.length && isOpen(at) && text.slice(0, at).trim() && text.slice(at).trim());
}

/** Words of a text for fuzzy matches: folded; in scripts without spaces by the browser's dictionary. */
function wordsOf(text, locale) {
  const folded = fold(text);
  if (/^[\p{ASCII}\p{Script=Latin}\s\p{P}]*$/u.test(folded)) return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  const words = segmenter(locale, "word");
  if (!words) return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...words.segment(folded)].filter((part) => part.isWordLike).map((part) => part.segment);
}

/** What stands between two sentences that are joined: nothing in scripts that write without spaces. */
const joint = (locale) => (/^(ja|zh|th|lo|km|my)\b/i.test(locale) ? "" : " ");

/** Two sentences as one text, with one joint between them. */
function joined(first, second, locale) {
  const parts = [first.trim(), second.trim()].filter(Boolean);
  return parts.join(joint(locale));
}
