#!/usr/bin/env node
// Starts the program of the package for this platform. npm installs that package as an optional dependency.
"use strict";

const { spawn } = require("node:child_process");

/** The program's file, or `undefined` if there is no package for this platform. */
function program() {
  const file = process.platform === "win32" ? "diglot.exe" : "diglot";
  try {
    return require.resolve(`@diglot/cli-${process.platform}-${process.arch}/bin/${file}`);
  } catch {
    return undefined;
  }
}

function explainMissing() {
  const name = `@diglot/cli-${process.platform}-${process.arch}`;
  console.error(`diglot: cannot find the package ${name} with the program for this platform`);
  console.error("help: install again without `--omit=optional` and `--no-optional`; on other platforms, run `cargo install diglot`");
  process.exitCode = 3;
}

function start(file) {
  const child = spawn(file, process.argv.slice(2), { stdio: "inherit" });
  // A terminal sends Ctrl-C to both; other senders know this process alone.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => child.kill(signal));
  }
  child.on("error", (error) => {
    console.error(`diglot: cannot start ${file}: ${error.message}`);
    process.exitCode = 3;
  });
  child.on("exit", (status, signal) => {
    if (signal === null) {
      process.exitCode = status;
      return;
    }
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

const file = program();
if (file === undefined) {
  explainMissing();
} else {
  start(file);
}
