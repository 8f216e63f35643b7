import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { assess } from '../../src/assessment/assess';
import { runChecks } from '../../src/checks/engine/run-checks';
import { formSheets } from '../../src/forms/own-sheet';
import { recognise } from '../../src/forms/recognise';
import { review } from '../../src/report/review';
import { Package } from '../../src/xlsx/parts/package';
import { readWorkbook } from '../../src/xlsx/read/read-workbook';
import { arbitraryLayout } from '../generator';
import { snapshotXlsx } from '../generator/snapshot-xlsx';
import type { Section } from './section';

const ROOT = join(__dirname, '..', '..');
const LAUNCH = join(ROOT, 'src', 'cli', 'launch.js');
const USAGE = join(ROOT, 'tests', 'hostile', 'usage.mjs');
const FILES = 200;
const MANY_FILES = 2000;
const ROUNDS = 3;
const SEED = 1;

/** Reads every value of every sheet, and does nothing with them. */
const OPENPYXL = `
import os, sys, warnings
import openpyxl
warnings.simplefilter('ignore')
for name in sorted(os.listdir(sys.argv[1])):
    book = openpyxl.load_workbook(os.path.join(sys.argv[1], name), read_only=True)
    for sheet in book:
        for row in sheet.iter_rows(values_only=True):
            pass
    book.close()
`;
const SHEETJS = `
const { readFileSync, readdirSync } = require('node:fs');
const { read } = require('@e965/xlsx');
for (const name of readdirSync(process.argv[1])) read(readFileSync(process.argv[1] + '/' + name));
`;

function secondsOf(program: string, args: readonly string[]): number {
  const start = performance.now();
  spawnSync(program, args, { cwd: ROOT, stdio: 'ignore' });
  return (performance.now() - start) / 1000;
}

/** A Python that has openpyxl; null where there is none. */
function findPython(): string | null {
  const found = ['python3', '/usr/bin/python3'].find(
    (program) => spawnSync(program, ['-c', 'import openpyxl'], { stdio: 'ignore' }).status === 0,
  );
  return found ?? null;
}

function generate(folder: string): void {
  mkdirSync(folder);
  for (const [index, { snapshot }] of fc.sample(arbitraryLayout(), { seed: SEED, numRuns: FILES }).entries()) {
    writeFileSync(join(folder, `${String(index).padStart(4, '0')}.xlsx`), snapshotXlsx(snapshot));
  }
}

function multiplied(folder: string, into: string): void {
  mkdirSync(into);
  const names = readdirSync(folder);
  for (let index = 0; index < MANY_FILES; index++) {
    copyFileSync(join(folder, names[index % names.length] ?? ''), join(into, `${String(index).padStart(4, '0')}.xlsx`));
  }
}

/** The memory of a whole check, in megabytes. */
function megabytesOf(folder: string): number {
  const program = ['--import', USAGE, LAUNCH, '--json', folder];
  const { stderr } = spawnSync(process.execPath, program, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return Number(stderr.trimEnd().split('\n').at(-1)) / 1024;
}

/** Seconds until the first file is on the screen. */
function firstFile(folder: string): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, [LAUNCH, '--details', folder], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Promise((resolve) => {
    child.stdout.once('data', () => {
      resolve((performance.now() - start) / 1000);
      child.kill();
    });
  });
}

/** Where the time goes, one file after the other in one thread that has just begun. */
function steps(folder: string): Map<string, number> {
  const spent = new Map<string, number>();
  const time = <T>(step: string, work: () => T): T => {
    const start = performance.now();
    const result = work();
    spent.set(step, (spent.get(step) ?? 0) + performance.now() - start);
    return result;
  };
  spent.set('start (the command alone)', secondsOf(process.execPath, [LAUNCH, '--help']) * 1000);
  for (const name of readdirSync(folder)) {
    const file = time('inflate', () => {
      const opened = Package.open(readFileSync(join(folder, name)));
      for (const part of opened.names) opened.bytes(part);
      return opened;
    });
    const read = time('parse', () => readWorkbook(file));
    if (!read.ok) throw new Error(`${name} cannot be read`);
    const sheets = time('recognise', () => formSheets(read.value));
    const station = time('recognise', () => recognise(read.value, sheets));
    const assessment = time('check', () => assess(station, {}));
    const index = new Map(sheets.map((sheet) => [sheet.name, sheet]));
    time('check', () => runChecks({ station, assessment, parameters: {}, sheets: index }, []));
    const { report } = review(read.value, { file: name, language: 'zh-CN' });
    time('write', () => JSON.stringify(report, null, 2));
  }
  return spent;
}

const medianOf = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

async function rowsIn(scratch: string): Promise<string[][]> {
  execFileSync('npm', ['run', '-s', 'build:cli'], { cwd: ROOT, stdio: 'ignore' });
  const folder = join(scratch, 'few');
  generate(folder);
  const python = findPython();
  const programs = [
    ...(python === null ? [] : [{ name: 'openpyxl, read-only: reads them', run: [python, '-c', OPENPYXL, folder] }]),
    { name: 'SheetJS: reads them', run: [process.execPath, '-e', SHEETJS, folder] },
    { name: 'check --json: the whole check, from its start', run: [process.execPath, LAUNCH, '--json', folder] },
  ];
  // Side by side: a machine that changes its pace changes all of them.
  const rounds = Array.from({ length: ROUNDS }, () =>
    programs.map(({ run: [program = '', ...args] }) => secondsOf(program, args)),
  );
  const compared = programs.map(({ name }, index) => [
    name,
    medianOf(rounds.map((seconds) => (seconds[index] ?? 0) / (seconds[0] ?? 1))).toFixed(2),
    medianOf(rounds.map((seconds) => seconds[index] ?? 0)).toFixed(2),
  ]);
  const spent = [...steps(folder)];
  const whole = spent.reduce((sum, [, milliseconds]) => sum + milliseconds, 0);
  const shares = spent.map(([step, time]) => [`  ${step}`, (time / whole).toFixed(2), (time / 1000).toFixed(2)]);
  const lot = join(scratch, 'lot');
  multiplied(folder, lot);
  const [few, much] = [megabytesOf(folder), megabytesOf(lot)];
  return [
    ...compared,
    ['where the time goes, in one thread', '', ''],
    ...shares,
    ['first file on the screen', '', (await firstFile(folder)).toFixed(2)],
    [`memory, ${FILES} files = 1: ${few.toFixed(0)} MB`, '1.00', ''],
    [`memory, ${MANY_FILES} files: ${much.toFixed(0)} MB`, (much / few).toFixed(2), ''],
  ];
}

export const many: Section = {
  name: 'many',
  title: `${FILES} generated workbooks, side by side; what only reads them first = 1`,
  isLong: true,
  rows: async () => {
    const scratch = mkdtempSync(join(tmpdir(), 'many-'));
    try {
      return [['', 'ratio', 'seconds here'], ...(await rowsIn(scratch))];
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  },
};
