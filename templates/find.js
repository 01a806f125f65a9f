// Finds pages in the index of one language. What is known of languages is in the index: here, letters are only folded as its table says.
const FIGURES = 0x5d;
const WHOLE = 10;
const decoder = new TextDecoder();
const linesOf = (bytes) => decoder.decode(bytes).split("\n");
const units = (text, at) => text.charCodeAt(at) - 0x30;

/** The numbers in bytes, one after the other: seven bits each, the lowest first. */
const numbers = (bytes) => {
  const reader = {
    at: 0,
    next: () => {
      for (let number = 0, unit = 1; ; unit *= 128) {
        const byte = bytes[reader.at++];
        number += (byte & 127) * unit;
        if (byte < 128) return number;
      }
    },
  };
  return reader;
};

/** A text of which only what is behind `before` is written. */
const rest = (before, line) => before.slice(0, units(line, 0)) + line.slice(1);

/** Folds texts, and parts them into forms. */
const letters = ({ dropped, replaced, paired, tripled }) => {
  const drop = new RegExp(`[${dropped}]`, "gu");
  const replace = new RegExp(`[${Object.keys(replaced).join("")}]`, "gu");
  const parts = /[\p{Alphabetic}\p{N}\p{M}'._-]+/gu;
  const runs = new RegExp(`[${paired}]+|[${tripled}]+|[^${paired}${tripled}]+`, "gu");
  const windows = [paired, tripled].map((script) => new RegExp(`^[${script}]`, "u"));
  const fold = (text) => text.normalize("NFKD").toLowerCase().replace(drop, "").replace(replace, (letter) => replaced[letter]).normalize("NFC");
  /** How many characters of a run are a form; of one that has blanks around it, all: 1. */
  const width = (run) => windows.findIndex((script) => script.test(run)) + 2;
  const forms = (text) => {
    const found = [];
    for (const [part] of fold(text).matchAll(parts)) {
      const words = part.split(/['._-]+/).filter(Boolean);
      for (const [run] of words.flatMap((word) => [...word.matchAll(runs)])) {
        const [length, characters] = [width(run), [...run]];
        if (length < 2 || characters.length < length) found.push(run);
        else for (let end = length; end <= characters.length; end++) found.push(characters.slice(end - length, end).join(""));
      }
      if (words.length > 1 && /\p{N}/u.test(part)) found.push(part.replace(/^['._-]+|['._-]+$/g, ""));
    }
    return found;
  };
  return { fold, forms, width };
};

/** The keys of a block: the classes that each stands for with their weights, and the pages of the class of that name. */
const readBlock = (bytes) => {
  const reader = numbers(bytes);
  const length = reader.next();
  const start = reader.at;
  let key = "";
  const keys = new Map();
  const listed = [];
  reader.at += length;
  for (const line of linesOf(bytes.subarray(start, start + length)).slice(0, -1)) {
    const [own, has, ...classes] = line.split("\t");
    key = rest(key, own);
    const entry = { classes: classes.map((it) => [rest(key, it.slice(1)), units(it, 0) / WHOLE]) };
    if (!entry.classes.length) entry.classes.push([key, 1]);
    if (has !== "-") listed.push([entry, reader.next()]);
    keys.set(key, entry);
  }
  for (const [entry, size] of listed) entry.pages = bytes.subarray(reader.at, (reader.at += size));
  return keys;
};

/** How many slips lead from one word to the other: a letter more, less or other, or two swapped; no more than `most` are counted. */
const slips = (one, other, most) => {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let [older, old] = [[], [...Array(other.length + 1).keys()]];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + !same);
      if (one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], older[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [older, old] = [old, row];
  }
  return old[other.length];
};

/** Opens an index; `read` gives the inflated bytes of one of its files. */
export const open = async (read) => {
  const entry = JSON.parse(decoder.decode(await read("entry")));
  const { fold, forms, width } = letters(entry.letters);
  const files = new Map();
  const once = (name, parse) => {
    if (!files.has(name)) files.set(name, read(name).then(parse));
    return files.get(name);
  };
  const block = (at) => once(`b/${entry.hashes.slice(at * 10, at * 10 + 10)}`, readBlock);
  const place = (key) => Math.max(0, entry.blocks.findLastIndex((first) => first <= key));
  const look = async (key) => (await block(place(key))).get(key);
  const words = () =>
    once("words", (bytes) => {
      let word = "";
      return linesOf(bytes).slice(0, -1).map((line) => (word = rest(word, line)));
    });

  /** What stands for a form that no page has: other keys, and how much they count. Several lists are for several forms. */
  const instead = async (form, isLast) => {
    const weigh = (keys, weight) => keys.map((key) => [key, weight]);
    // Keys that begin with the same three letters are in one block.
    const keys = [...(await block(place(`${form}\uffff`))).keys()];
    const begun = keys.filter((key) => key.startsWith(form)).slice(0, 40);
    if (isLast && begun.length && (width(form) > 1 || form.length > 2)) return [weigh(begun, 0.8)];
    if (width(form) > 1 || form.length < 4) return [];
    const all = await words();
    const known = new Set(all);
    const first = (word) => ["", ...entry.joints].map((joint) => word.endsWith(joint) && word.slice(0, word.length - joint.length)).find((it) => known.has(it));
    for (let at = 4; at < form.length - 3; at++) {
      const [one, other] = [first(form.slice(0, at)), form.slice(at)];
      if (one && known.has(other)) return [weigh([one], 1), weigh([other], 1)];
    }
    // The longest key that the form begins with; where little is left of it, that is mostly an ending.
    const start = keys.filter((key) => form.startsWith(key)).pop() ?? "";
    if (start.length > 3 && form.length - start.length < 4) return [weigh([start], 0.7)];
    for (let most = 1; most <= (form.length < 8 ? 1 : 2); most++) {
      const near = all.filter((word) => slips(form, word, most) === most);
      if (near.length) return [weigh(near.sort((a, b) => (b[0] === form[0]) - (a[0] === form[0])).slice(0, 8), 0.7)];
    }
    return start.length > 3 ? [weigh([start], 0.3)] : [];
  };

  /** The classes that a form of the query stands for, with their weights; one list, or more where it was two words. */
  const resolve = async (form, isLast) => {
    const own = await look(form);
    if (own) return [own.classes];
    return Promise.all(
      (await instead(form, isLast)).map(async (keys) => {
        const most = keys.length > 1 ? 1 : 9;
        const found = keys.map(async ([key, weight]) => (await look(key)).classes.slice(0, most).map(([name, own]) => [name, own * weight]));
        return (await Promise.all(found)).flat();
      }),
    );
  };

  /** The forms of a text, each once. Two that no page has by themselves may be one word. */
  const formsOf = async (text) => {
    const asked = entry.hashes ? [...new Set(forms(text))] : [];
    for (let at = asked.length - 1; at > 0; at--) {
      const [one, other, both] = await Promise.all([asked[at - 1], asked[at], asked[at - 1] + asked[at]].map(look));
      if (both && !(one && other)) asked.splice(at - 1, 2, asked[at - 1] + asked[at]);
    }
    return asked;
  };

  /** The pages of some classes: how much each says, and how much of its title and first heading it is. */
  const gather = async (classes) => {
    const entries = await Promise.all(classes.map(([name]) => look(name)));
    const pages = new Map();
    let [best, worth] = [0, 0];
    classes.forEach(([, weight], at) => {
      const list = entries[at]?.pages;
      if (!list) return;
      const reader = numbers(list);
      const [all, kept] = [reader.next(), reader.next()];
      const rarity = Math.log(1 + (entry.pages - all + 0.5) / (all + 0.5));
      // What is on most pages says little of any, and not all of them are listed.
      if (weight > best) [best, worth] = [weight, kept < all ? 0 : rarity];
      for (let page = 0, count = 0; count < kept; count++) {
        page += reader.next();
        const impact = list[reader.at++];
        const value = weight * rarity * (impact >> 2);
        if (value > (pages.get(page)?.[0] ?? 0)) pages.set(page, [value, weight * ((impact >> 1) & 1), weight * (impact & 1)]);
      }
    });
    return { pages, worth, classes };
  };

  /** How much a title is the query: one where each has all words of the other. */
  const likeness = (matched, terms, length) => (matched ? (2 * matched) / (terms + Math.max(length, matched)) : 0);

  const rank = (terms) => {
    const worth = terms.reduce((sum, term) => sum + term.worth, 0);
    const sums = new Map();
    for (const term of terms) {
      for (const [page, [value, title, heading]] of term.pages) {
        const sum = sums.get(page) ?? [0, 0, 0, 0];
        sums.set(page, [sum[0] + value, sum[1] + (worth ? term.worth / worth : 1 / terms.length), sum[2] + title, sum[3] + heading]);
      }
    }
    const length = (lengths, page) => lengths.charCodeAt(page) - FIGURES;
    const ranked = [...sums].map(([page, [value, share, title, heading]]) => {
      const alike = Math.max(likeness(title, terms.length, length(entry.titles, page)), likeness(heading, terms.length, length(entry.headings, page)));
      return { page, share, score: value * share ** 2 * (1 + 1.5 * alike ** 2) };
    });
    return ranked.sort((a, b) => b.score - a.score || a.page - b.page);
  };

  /** The pages that have all words, and the best of all; where they are few, those with most words too. */
  const fitting = (ranked) => {
    const all = ranked.filter((it) => it.share > 0.999);
    const least = all.length < 5 ? 0.6 * Math.max(...ranked.map((it) => it.share)) : 0.999;
    return ranked.filter((it, at) => at < 10 || it.share >= least);
  };

  return {
    sections: entry.sections.filter(Boolean),
    /** The pages that a text finds, the best first: all of them, or those of a section. */
    async search(text, section = "") {
      const asked = await formsOf(text);
      const classes = (await Promise.all(asked.map((form, at) => resolve(form, at === asked.length - 1)))).flat();
      const terms = await Promise.all(classes.map(gather));
      const isIn = (page) => !section || entry.sections[entry.places.charCodeAt(page) - FIGURES] === section;
      const ranked = rank(terms).filter((it) => isIn(it.page));
      const marks = [...asked, ...terms.flatMap((term) => term.classes.filter(([, weight]) => weight >= 0.5).map(([name]) => name))];
      return { pages: fitting(ranked).map((it) => it.page), marks: [...new Set(marks)] };
    },
    /** What is shown of a page: its address and title, and the passage that says most of the query; one of another version only where there is none else. */
    async page(number, marks, version) {
      const lines = await once(`d/${number}`, linesOf);
      const [address, own = "", versions = ""] = lines[0].split("\t");
      const fits = (names) => !version || !names || names.split(" ").includes(version);
      const all = lines.slice(2).map((line) => line.split("\t"));
      const fitting = all.filter((cells) => fits(cells[3]));
      const passages = (fitting.length ? fitting : all).map(([id, heading, text = ""]) => {
        const found = marked(text, marks);
        return { id, heading, text, found, worth: found.marks.size + 2 * marked(heading, marks).marks.size };
      });
      const best = passages.reduce((one, other) => (other.worth > one.worth ? other : one), passages[0] ?? { text: "", found: marked("", []) });
      const isPart = best.id && best.worth;
      return { url: address + (isPart ? `#${best.id}` : ""), versions, isOfVersion: fits(own), title: lines[1], heading: isPart ? best.heading : "", excerpt: excerpt(best) };
    },
    letters: { fold, forms },
  };

  /** Which characters of a text were asked for, and by which marks. */
  function marked(text, all) {
    const [on, marks] = [new Uint8Array(text.length), new Set()];
    for (const { 0: word, index } of text.matchAll(/[\p{Alphabetic}\p{N}\p{M}]+/gu)) {
      const folded = fold(word);
      for (const mark of all) {
        const isRun = width(mark) > 1 && folded.length === word.length;
        const isPart = mark.length > (mark > "\u0590" ? 2 : 3);
        if (folded !== mark && !((isRun || isPart) && folded.includes(mark))) continue;
        marks.add(mark);
        if (!isRun) on.fill(1, index, index + word.length);
        else for (let at = -1; (at = folded.indexOf(mark, at + 1)) >= 0; ) on.fill(1, index + at, index + at + mark.length);
      }
    }
    return { on, marks };
  }

  /** The text around the first marks, in pieces: every other one is marked. */
  function excerpt({ text, found: { on } }) {
    const [length, before] = width(text) > 1 ? [90, 20] : [180, 50];
    const edge = (at) => Math.max(text.lastIndexOf(" ", at), at - 20) + 1;
    const first = on.indexOf(1) - before;
    const from = first > 0 ? edge(first) : 0;
    const to = from + length < text.length ? edge(from + length) : text.length;
    const pieces = [from ? "… " : ""];
    for (let at = from; at < to; at++) {
      if (on[at] === pieces.length % 2) pieces.push("");
      pieces[pieces.length - 1] += text[at];
    }
    if (pieces.length % 2 === 0) pieces.push("");
    if (to < text.length) pieces[pieces.length - 1] += "…";
    return pieces;
  }
};
