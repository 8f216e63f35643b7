/**
 * `npm run bench [-- SECTION...]`: prints side by side what the project promises about speed and size, and what its
 * checks and tests find. Long sections run only when they are named.
 */
import { bundles } from './bundles';
import { checks } from './checks';
import { comparison } from './comparison';
import { fuzz } from './fuzz';
import { hostile } from './hostile';
import { many } from './many';
import { reading, STEPS_ONCE, stepsOnce } from './reading';
import { recognition } from './recognition';
import { rulesOff } from './rules-off';
import type { Section } from './section';

const SECTIONS: readonly Section[] = [reading, recognition, bundles, checks, comparison, rulesOff, hostile, fuzz, many];

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)));
  return rows.map((row) => `  ${line(row).join('  ')}`).join('\n');
}

async function run(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.filter((name) => !SECTIONS.some((section) => section.name === name));
  if (unknown.length > 0) {
    throw new Error(`no such section: ${unknown.join(', ')}; there are ${SECTIONS.map(({ name }) => name).join(', ')}`);
  }
  const isWanted = ({ name, isLong }: Section) => (wanted.length === 0 ? !isLong : wanted.includes(name));
  for (const section of SECTIONS.filter(isWanted)) {
    process.stdout.write(`${section.title}\n${table(await section.rows())}\n\n`);
  }
}

/** Numbers belong to the section before them. */
const wanted = process.argv.slice(2).filter((word) => !/^\d+$/.test(word));
if (wanted[0] === STEPS_ONCE) {
  process.stdout.write(JSON.stringify(stepsOnce()));
} else {
  run(wanted).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
