// The package of npm, with a shell script in the place of the program.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";

const shim = new URL("diglot", import.meta.url).pathname;
let folder;
let start;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "diglot-npm-"));
  cpSync(shim, join(folder, "node_modules/diglot"), { recursive: true });
  start = join(folder, "node_modules/diglot/bin/diglot.js");
});

afterEach(() => rmSync(folder, { recursive: true }));

function install(script) {
  const name = `@diglot/cli-${process.platform}-${process.arch}`;
  const bin = join(folder, "node_modules", name, "bin");
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, "diglot"), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, "diglot"), 0o755);
}

test("the program gets the arguments as they are", () => {
  install('printf "<%s>" "$@"');
  const run = spawnSync("node", [start, "check", "a b", "--output=json", "*"], { encoding: "utf8" });
  assert.equal(run.stdout, "<check><a b><--output=json><*>");
  assert.equal(run.status, 0);
});

test("the program gets standard input", () => {
  install("cat");
  const run = spawnSync("node", [start], { encoding: "utf8", input: "Goedemorgen.\n" });
  assert.equal(run.stdout, "Goedemorgen.\n");
});

for (const status of [0, 1, 2, 3]) {
  test(`exit status ${status} is passed on`, () => {
    install(`exit ${status}`);
    assert.equal(spawnSync("node", [start]).status, status);
  });
}

test("a signal ends the program, and is how the process ends", async () => {
  install("echo ready; exec cat");
  const child = spawn("node", [start], { stdio: ["pipe", "pipe", "inherit"] });
  const closed = once(child, "close");
  await once(child.stdout, "data");
  child.kill("SIGTERM");
  assert.deepEqual(await closed, [null, "SIGTERM"]);
});

test("a missing package is named, with what to do", () => {
  const run = spawnSync("node", [start], { encoding: "utf8" });
  assert.equal(run.status, 3);
  assert.match(run.stderr, new RegExp(`@diglot/cli-${process.platform}-${process.arch} `));
  assert.match(run.stderr, /cargo install diglot/);
});
