// The extension against stand-ins for the editor and for the client library: no editor is needed.
'use strict';

const test = require('node:test');
const assert = require('node:assert');
const Module = require('node:module');

const state = { settings: {}, started: [], stopped: 0, commands: {}, typed: 'a reason', errors: [], failing: false };

class LanguageClient {
  constructor(id, name, server, options) {
    Object.assign(this, { id, server, options });
  }
  async start() {
    if (state.failing) throw new Error('not found');
    state.started.push(this);
  }
  async stop() {
    state.stopped += 1;
  }
}

const stubs = {
  vscode: {
    workspace: { getConfiguration: () => ({ get: (key) => state.settings[key] }) },
    window: {
      showInputBox: async () => state.typed,
      showErrorMessage: async (message) => void state.errors.push(message),
    },
    commands: {
      registerCommand: (name, run) => {
        state.commands[name] = run;
        return { dispose() {} };
      },
      executeCommand: async () => {},
    },
  },
  'vscode-languageclient/node': { LanguageClient, TransportKind: { stdio: 0 } },
};
const load = Module._load;
Module._load = (name, ...rest) => stubs[name] ?? load(name, ...rest);
const extension = require('../extension.js');

test('it starts the program on the path for files that can be articles, and for no views of old revisions', async () => {
  await extension.activate({ subscriptions: [] });
  const [client] = state.started;
  assert.strictEqual(client.server.command, 'diglot');
  assert.deepStrictEqual(client.server.args, ['lsp']);
  const selector = client.options.documentSelector;
  assert.ok(selector.every(({ scheme }) => ['file', 'untitled'].includes(scheme)));
  assert.ok(selector.some(({ language, scheme }) => language === 'markdown' && scheme === 'file'));
  assert.ok(selector.some(({ pattern }) => pattern === '**/*.mdx'));
  assert.ok(selector.some(({ language, pattern }) => language === 'yaml' && pattern));
});

test('a restart stops the one server and starts another, with the path that is set then', async () => {
  state.settings.path = '/opt/diglot';
  await state.commands['diglot.restart']();
  assert.strictEqual(state.stopped, 1);
  assert.strictEqual(state.started.at(-1).server.command, '/opt/diglot');
});

test('a dismissal goes to the server with its reason, and not at all without one', async () => {
  const sent = [];
  const next = async (command, args) => void sent.push([command, ...args]);
  await extension.dismissWithReason('diglot.dismiss', ['file:///a.md', 'term', 7], next);
  state.typed = undefined;
  await extension.dismissWithReason('diglot.dismiss', ['file:///a.md', 'term', 7], next);
  assert.deepStrictEqual(sent, [['diglot.dismiss', 'file:///a.md', 'term', 7, 'a reason']]);
});

test('a program that does not start is said, with its name', async () => {
  state.failing = true;
  await state.commands['diglot.restart']();
  assert.match(state.errors[0], /\/opt\/diglot lsp.*not found/);
});
