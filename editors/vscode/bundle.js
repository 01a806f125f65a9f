// Puts the extension and the modules that it needs into one file, with their licenses next to it.
'use strict';

const { buildSync } = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');

const { metafile } = buildSync({
  absWorkingDir: __dirname,
  entryPoints: ['extension.js'],
  outfile: 'dist/extension.js',
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  external: ['vscode'],
  metafile: true,
});

const packages = new Set();
for (const file of Object.keys(metafile.inputs)) {
  const found = /^.*node_modules\/(@[^/]+\/[^/]+|[^/]+)/.exec(file);
  if (found) packages.add(found[0]);
}

/** The license of a package, under its name. One without a license ends the bundling. */
function notice(folder) {
  const { name, version } = JSON.parse(fs.readFileSync(path.join(__dirname, folder, 'package.json'), 'utf8'));
  const license = fs.readdirSync(path.join(__dirname, folder)).find((file) => /^licen[sc]e/i.test(file));
  if (!license) throw new Error(`${folder} has no file with its license`);
  return `${name} ${version}\n\n${fs.readFileSync(path.join(__dirname, folder, license), 'utf8').trim()}\n`;
}

const notices = [...packages].sort().map(notice);
fs.writeFileSync(path.join(__dirname, 'dist/THIRD-PARTY.txt'), notices.join('\n----\n\n'));
