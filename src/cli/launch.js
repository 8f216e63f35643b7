#!/usr/bin/env node
/**
 * Starts the command line: compiled (`npm run build:cli`) where that is newer than every source, else from the sources, as
 * straight after `npm ci`. Plain JavaScript: it runs before anything can be compiled.
 */
const fs = require('node:fs');
const path = require('node:path');
const { isMainThread } = require('node:worker_threads');

const ROOT = path.resolve(__dirname, '../..');
const COMPILED = path.join(ROOT, 'dist/cli/main.js');
/** What goes into the compiled program; the times of folders tell of files that are gone. */
const SOURCES = ['src', 'package-lock.json', 'webpack.config.js'];

function isNoNewer(entry, time) {
  const found = fs.statSync(entry);
  if (found.mtimeMs > time) return false;
  return !found.isDirectory() || fs.readdirSync(entry).every((name) => isNoNewer(path.join(entry, name), time));
}

function isCompiledCurrent() {
  const compiled = fs.statSync(COMPILED, { throwIfNoEntry: false });
  return compiled !== undefined && SOURCES.every((name) => isNoNewer(path.join(ROOT, name), compiled.mtimeMs));
}

// A thread is started with the program that was chosen.
if (isMainThread && isCompiledCurrent()) {
  // Threads start with this program again: those of the compiled one with the compiled one.
  process.argv[1] = COMPILED;
  require(COMPILED);
} else {
  require('tsx/cjs/api').register();
  require('tsx/esm/api').register();
  require('./main.ts');
}
