// Asks an index with the script that browsers get.
//
//   node ask.mjs FIND.JS search FOLDER < QUERIES    what is found, as JSON
//   node ask.mjs FIND.JS fold FOLDER                each character that Unicode has, folded, and its forms
import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";

const [script, task, folder] = process.argv.slice(2);
// As a module, whatever its name and the version of node.
const { open } = await import(`data:text/javascript,${encodeURIComponent(readFileSync(script, "utf8"))}`);
const index = await open(async (name) => new Uint8Array(inflateRawSync(readFileSync(`${folder}/${name}`))));

const search = async () => {
  const answers = [];
  for (const query of JSON.parse(readFileSync(0, "utf8"))) {
    const found = await index.search(query);
    const pages = await Promise.all(found.pages.slice(0, 20).map((page) => index.page(page, found.marks)));
    const marked = (excerpt) => excerpt.map((piece, at) => (at % 2 ? `[${piece}]` : piece)).join("");
    answers.push({ count: found.pages.length, pages: pages.map((page) => ({ ...page, excerpt: marked(page.excerpt) })) });
  }
  return answers;
};

const fold = async () => {
  const answers = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const character = code >= 0xd800 && code < 0xe000 ? "" : String.fromCodePoint(code);
    if (character && !/\p{Cn}/u.test(character)) answers.push([code, index.letters.fold(character), index.letters.forms(`1${character}a${character}${character}.b`)]);
  }
  return answers;
};

process.stdout.write(JSON.stringify(await (task === "fold" ? fold() : search())));
