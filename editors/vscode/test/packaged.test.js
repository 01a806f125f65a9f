// The package as it is installed, with its real modules: only the editor is played. `npm ci` must have run.
'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const Module = require('node:module');
const os = require('node:os');
const path = require('node:path');

const root = path.join(__dirname, '..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'diglot-vscode-'));
test.after(() => fs.rmSync(folder, { recursive: true }));

/** Anything that the client library may ask of the editor: a class, a function and an object in one. */
function anything() {
  return new Proxy(class {}, {
    get: (target, key) => {
      if (key === 'prototype') return target.prototype;
      if (key === Symbol.toPrimitive) return () => '';
      if (key === Symbol.iterator) return Array.prototype[key].bind([]);
      return key === 'then' ? undefined : (target[key] ??= anything());
    },
    apply: () => anything(),
    construct: () => anything(),
  });
}

/** A server that notes how it was started and that it was asked, and answers all requests until it is to end. */
function standIn() {
  const log = path.join(folder, 'server.log');
  const program = path.join(folder, 'server.js');
  fs.writeFileSync(
    program,
    `#!${process.execPath}
const fs = require('node:fs');
fs.appendFileSync(${JSON.stringify(log)}, process.argv.slice(2).join(' ') + '\\n');
let text = '';
process.stdin.setEncoding('utf8').on('data', (data) => {
  text += data;
  for (let found; (found = /^Content-Length: (\\d+)\\r\\n\\r\\n/.exec(text)); ) {
    const end = found[0].length + Number(found[1]);
    if (text.length < end) return;
    const { id, method } = JSON.parse(text.slice(found[0].length, end));
    text = text.slice(end);
    if (method === 'initialize') fs.appendFileSync(${JSON.stringify(log)}, 'initialize\\n');
    if (method === 'exit') process.exit();
    if (id === undefined || !method) continue;
    const result = method === 'initialize' ? { capabilities: {} } : null;
    const answer = JSON.stringify({ jsonrpc: '2.0', id, result });
    process.stdout.write('Content-Length: ' + answer.length + '\\r\\n\\r\\n' + answer);
  }
});
`,
    { mode: 0o755 },
  );
  return { log, program };
}

test('the package starts the server with what is in it', async () => {
  const vsix = path.join(folder, 'diglot.vsix');
  const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
  execFileSync(process.execPath, [vsce, 'package', '--no-dependencies', '--out', vsix], { cwd: root, stdio: 'pipe' });
  execFileSync('python3', ['-m', 'zipfile', '-e', vsix, folder]);
  const { main } = JSON.parse(fs.readFileSync(path.join(folder, 'extension/package.json'), 'utf8'));
  const { log, program } = standIn();
  const vscode = anything();
  vscode.version = '1.100.0';
  vscode.workspace = new Proxy(anything(), {
    get: (target, key) => {
      if (key === 'workspaceFolders') return undefined;
      if (key === 'textDocuments' || key === 'notebookDocuments') return [];
      if (key === 'getConfiguration') return () => ({ get: () => program });
      return target[key];
    },
  });
  const notices = fs.readFileSync(path.join(folder, 'extension/dist/THIRD-PARTY.txt'), 'utf8');
  assert.match(notices, /^vscode-languageclient /m);
  const errors = [];
  vscode.window.showErrorMessage = async (message) => void errors.push(message);
  vscode.window.visibleTextEditors = [];
  vscode.env.language = 'en';
  const load = Module._load;
  Module._load = (name, ...rest) => (name === 'vscode' ? vscode : load(name, ...rest));
  const extension = require(path.join(folder, 'extension', main));
  await extension.activate({ subscriptions: [] });
  assert.deepStrictEqual(errors, []);
  const [started, asked] = fs.readFileSync(log, 'utf8').split('\n');
  assert.deepStrictEqual([started, asked], ['lsp --stdio', 'initialize']);
  // A server that runs on keeps the test from ending.
  await extension.deactivate();
});
