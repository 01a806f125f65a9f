// Starts `diglot lsp` for the files that can be articles.
'use strict';

const vscode = require('vscode');
const { LanguageClient, TransportKind } = require('vscode-languageclient/node');

let client;

/** Files and texts that were never saved, but no views of other revisions. The server knows which of them are articles. */
const documentSelector = [
  { scheme: 'file', language: 'markdown' },
  { scheme: 'untitled', language: 'markdown' },
  // Without an extension for MDX its files are plain text.
  { scheme: 'file', pattern: '**/*.mdx' },
  // Pages in YAML are articles of a content folder only.
  { scheme: 'file', language: 'yaml', pattern: '**/content/**' },
];

/** How the server is started. The path is the user's: a folder that is not trusted cannot set it. */
function serverOptions(configuration) {
  const command = configuration.get('path') || 'diglot';
  return { command, args: ['lsp'], transport: TransportKind.stdio };
}

/** Dismissals ask for a reason in the user's own words before the server hears of them. */
async function dismissWithReason(command, args, next) {
  if (command !== 'diglot.dismiss' || args[3]) {
    return next(command, args);
  }
  const reason = await vscode.window.showInputBox({
    prompt: `Why is \`${args[1]}\` a false positive here?`,
    validateInput: (text) => (text.trim() ? undefined : 'A reason is required.'),
  });
  return reason === undefined ? undefined : next(command, [args[0], args[1], args[2], reason]);
}

async function start() {
  const options = serverOptions(vscode.workspace.getConfiguration('diglot'));
  client = new LanguageClient('diglot', 'diglot', options, {
    documentSelector,
    middleware: { executeCommand: dismissWithReason },
  });
  try {
    await client.start();
  } catch (error) {
    const choice = await vscode.window.showErrorMessage(
      `Cannot start \`${options.command} lsp\`: ${error.message}`,
      'Settings',
    );
    if (choice) {
      await vscode.commands.executeCommand('workbench.action.openSettings', 'diglot.path');
    }
  }
}

async function stop() {
  const running = client;
  client = undefined;
  await running?.stop();
}

async function activate(context) {
  const restart = async () => {
    await stop();
    await start();
  };
  context.subscriptions.push(vscode.commands.registerCommand('diglot.restart', restart));
  await start();
}

module.exports = { activate, deactivate: stop, dismissWithReason, documentSelector, serverOptions };
