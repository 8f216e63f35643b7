import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { printableJson } from '../../src/cli/terminal';
import { readableReport } from '../../src/cli/readable';
import { planHighlights } from '../../src/report/highlights';
import { hasForms } from '../../src/report/report';
import { review } from '../../src/report/review';
import { linesInForce } from '../../src/report/lines-in-force';
import { planSummary } from '../../src/report/summary';
import { fileProblemText, stringsFor } from '../../src/strings';
import type { WorkbookFile } from '../../src/workbook/workbook-file';
import { parseXml } from '../../src/xlsx/parts/xml';
import { XLSX_FORMAT } from '../../src/xlsx/xlsx-file';
import { Random } from '../generator/random';
import { type Parts, spoiled } from './mutations';

const SMALL = ['single-zone-two-months', 'attendance-only', 'plain-list-dirty', 'all-on-one-sheet'];
/** As another program saves it; takes as long as five small ones. */
const LARGE = 'taiping-2024-mid.resaved';
const SHARE_OF_LARGE = 0.08;
const STRINGS = stringsFor('zh-CN');

/** Slower than this a package is as good as hung; most take some ten milliseconds. */
export const MOST_MILLISECONDS = 10_000;

export type Outcome = 'refused' | 'without forms' | 'read' | 'not written' | 'written';

export interface Trial {
  readonly outcome: Outcome;
  readonly bytes: Uint8Array;
  /** The copy, where one was written. */
  readonly copy: Uint8Array | null;
  readonly milliseconds: number;
  /** What must not be. */
  readonly faults: readonly string[];
}

function partsOf(name: string): Parts {
  return unzipSync(readFileSync(join(__dirname, '..', 'workbooks', `${name}.xlsx`)));
}

/**
 * Makes packages, each from its own seed, and tries each from opening to the report; every so many `copies` also to the
 * written copy, which takes twice as long as all before it.
 */
export function* trials(seed: number, count: number, copies = 1): Generator<Trial & { readonly seed: number }> {
  const [small, large] = [SMALL.map(partsOf), partsOf(LARGE)];
  for (let index = 0; index < count; index++) {
    const random = new Random(seed + index);
    const bytes = spoiled(random.chance(SHARE_OF_LARGE) ? large : random.pick(small), random);
    yield { seed: seed + index, ...tried(bytes, index % copies === 0) };
  }
}

function tried(bytes: Uint8Array, isCopied: boolean): Trial {
  const start = performance.now();
  const result = attempt(bytes, isCopied);
  const milliseconds = performance.now() - start;
  const slow = milliseconds > MOST_MILLISECONDS ? [`took ${milliseconds.toFixed(0)} ms`] : [];
  return { ...result, bytes, milliseconds, faults: [...result.faults, ...slow] };
}

type Attempt = Pick<Trial, 'outcome' | 'copy' | 'faults'>;

function attempt(bytes: Uint8Array, isCopied: boolean): Attempt {
  try {
    return throughAll(bytes, isCopied);
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { outcome: 'refused', copy: null, faults: [told.split('\n').slice(0, 4).join(' | ')] };
  }
}

/** A refusal needs a sentence of its own. */
function refusal(outcome: Outcome, detail: string): Attempt {
  const isTold = fileProblemText(detail, STRINGS) !== null;
  return { outcome, copy: null, faults: isTold ? [] : [`no sentence for ${detail}`] };
}

function throughAll(bytes: Uint8Array, isCopied: boolean): Attempt {
  const opened = XLSX_FORMAT.open(bytes);
  if (!opened.ok) return refusal('refused', opened.problem.detail);
  const snapshot = opened.value.snapshot();
  if (!snapshot.ok) return refusal('refused', snapshot.problem.detail);
  const reviewed = review(snapshot.value, { file: 'x.xlsx', language: 'zh-CN', parameters: {} });
  const faults = wrongTexts(
    `${readableReport(reviewed.report, linesInForce(reviewed))}\n${[...printableJson(reviewed.report)].join('')}`,
  );
  if (!hasForms(reviewed.report)) return { outcome: 'without forms', copy: null, faults };
  if (!isCopied) return { outcome: 'read', copy: null, faults };
  const applied = opened.value.apply({ summary: planSummary(reviewed), highlights: planHighlights(reviewed) });
  if (!applied.ok) {
    const isTold = applied.problem.code !== 'unknown';
    return { outcome: 'not written', copy: null, faults: isTold ? faults : [...faults, applied.problem.detail] };
  }
  const copy = applied.value.file.bytes();
  return { outcome: 'written', copy, faults: [...faults, ...wrongCopy(opened.value, copy)] };
}

/** Figures that are none, as JavaScript writes them; no mutation does. */
function wrongTexts(text: string): string[] {
  const found = /.{0,40}(?:NaN|Infinity|undefined|\[object).{0,40}/.exec(text);
  return found ? [`says ${found[0]}`] : [];
}

function wrongCopy(source: WorkbookFile, copy: Uint8Array): string[] {
  const opened = XLSX_FORMAT.open(copy);
  const read = opened.ok ? opened.value.snapshot() : opened;
  if (!opened.ok || !read.ok) return ['the copy cannot be read'];
  const faults = unreadableParts(copy);
  const before = officialSheets(source);
  const after = officialSheets(opened.value);
  before.forEach(({ contents, looks }, index) => {
    if (after[index]?.contents !== contents) faults.push(`contents of sheet ${index} changed`);
    if (after[index]?.looks !== looks) faults.push(`looks of sheet ${index} changed`);
  });
  return faults;
}

/** What each sheet holds and how its cells look, to be compared; a summary comes behind the others. */
function officialSheets(file: WorkbookFile): { readonly contents: string; readonly looks: string }[] {
  const [snapshot, appearance] = [file.snapshot(), file.appearance()];
  if (!snapshot.ok || !appearance.ok) return [];
  const { styles, sheets } = appearance.value;
  const looks = styles.map((style) => JSON.stringify(style));
  return snapshot.value.sheets.map(({ cells, merges, hiddenRows, hiddenColumns }, index) => ({
    contents: JSON.stringify([cells, merges, hiddenRows, hiddenColumns]),
    looks: (sheets[index]?.cells ?? [])
      .map(({ row, column, style }) => `${row},${column}: ${looks[style] ?? looks[0]}`)
      .join('\n'),
  }));
}

function unreadableParts(copy: Uint8Array): string[] {
  return Object.entries(
    unzipSync(copy, { filter: ({ name }) => /styles|workbook\.xml|Content_Types|sheet/.test(name) }),
  )
    .filter(([name]) => /\.(?:xml|rels)$/.test(name))
    .flatMap(([name, content]) => {
      try {
        parseXml(new TextDecoder().decode(content));
        return [];
      } catch {
        return [`${name} of the copy is no XML`];
      }
    });
}
