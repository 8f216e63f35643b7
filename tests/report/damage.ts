import { review, type Review } from '../../src/report/review';
import { oneLine, squash, textOf } from '../../src/forms/values/text';
import { formatCell, contains, parseReference, type AreaRef, type CellRef } from '../../src/workbook/address';
import type { Cell, CellValue } from '../../src/workbook/snapshot';
import { withCell, type Layout } from '../generator';
import type { Random } from '../generator/random';

/** One text of a workbook's headers or titles, and what is written in its place. */
export interface Damage {
  readonly cell: CellRef;
  readonly kind: string;
  readonly was: string;
  readonly is: string | null;
}

/** `kept`: all figures stay right; `told`: a finding says so; `silent`: neither. */
export type Outcome = 'kept' | 'told' | 'silent';

export interface Judged {
  readonly outcome: Outcome;
  /** Figures that differ, one readable line each. */
  readonly differences: readonly string[];
}

const ZERO_WIDTH_SPACE = '\u200b';

/** Ways to damage a text; `beside` is what stands beside it. Null empties the cell. */
const DAMAGES: Readonly<Record<string, (text: string, beside: string, random: Random) => string | null>> = {
  emptied: () => null,
  'first character wrong': (text) => `某${text.slice(1)}`,
  'last character lost': (text) => text.slice(0, -1) || null,
  'invisible character': (text, _, random) => insertAt(text, random.integer(0, text.length), ZERO_WIDTH_SPACE),
  'another word': () => '其他',
  'two characters swapped': (text, _, random) => swapAt(text, random.integer(0, Math.max(0, text.length - 2))),
  'text of its neighbour': (_, beside) => beside,
};

function insertAt(text: string, index: number, added: string): string {
  return text.slice(0, index) + added + text.slice(index);
}

function swapAt(text: string, index: number): string {
  return text.slice(0, index) + text.slice(index + 1, index + 2) + text.slice(index, index + 1) + text.slice(index + 2);
}

export function reviewOf({ snapshot, parameters }: Pick<Layout, 'snapshot' | 'parameters'>): Review {
  return review(snapshot, { file: 'x.xlsx', language: 'zh-CN', parameters });
}

/** Headers of a review's tables: areas of nothing but headers. */
function headerAreas({ station }: Review): AreaRef[] {
  return [...station.zoneTables, ...station.attendance].map(({ sheet, headerArea }) => ({ sheet, ...headerArea }));
}

function textsIn({ snapshot }: Layout, { sheet: name, ...area }: AreaRef): Cell[] {
  const sheet = snapshot.sheets.find((each) => each.name === name);
  return (sheet?.cells ?? []).filter(
    ({ row, column, value }) => typeof value === 'string' && contains(area, row, column),
  );
}

/** Damages one text of a header or, now and then, of a title; null where the workbook has none to damage. */
export function randomDamage(layout: Layout, intact: Review, random: Random): Damage | null {
  const titles = layout.cells.titles.map(({ cell: { sheet, row, column } }): AreaRef => {
    return { sheet, top: row, bottom: row, left: column, right: column };
  });
  const areas = headerAreas(intact);
  const isOfTitle = areas.length === 0 || random.chance(0.08);
  const candidates = isOfTitle ? titles : areas;
  if (candidates.length === 0) return null;
  const area = random.pick(candidates);
  const texts = textsIn(layout, area);
  if (texts.length === 0) return null;
  const target = random.pick(texts);
  const was = textOf(target.value);
  const inRow = texts.filter(({ row }) => row === target.row);
  const index = inRow.indexOf(target);
  const beside = inRow[index + 1] ?? inRow[index - 1];
  const kind = random.pick(Object.keys(DAMAGES));
  const is = DAMAGES[kind]?.(was, textOf(beside?.value ?? null), random) ?? null;
  if (is === was) return null;
  return { cell: { sheet: area.sheet, row: target.row, column: target.column }, kind, was, is: is === '' ? null : is };
}

export function damaged(layout: Layout, { cell, is }: Damage): Pick<Layout, 'snapshot' | 'parameters'> {
  const change: { readonly value: CellValue } | null = is === null ? null : { value: is };
  return { snapshot: withCell(layout.snapshot, cell, change), parameters: layout.parameters };
}

/** What an indicator, or 附件2 as a whole, comes to: by its place, with its names and its figures. */
interface Figure {
  readonly names: readonly string[];
  readonly value: string;
}

function figuresOf({ report }: Review): ReadonlyMap<string, Figure> {
  const figures = new Map<string, Figure>();
  for (const { form, zone, group, measure, target, completed, rate, cells } of report.indicators) {
    if (target === null && completed === null) continue;
    const names = [form, zone, group, measure].map(squash);
    figures.set(`${cells.target} ${cells.completed}`, { names, value: [target, completed, rate].join(' ') });
  }
  const { staffing } = report;
  if (!staffing) return figures;
  const { personMonths, months, retention } = staffing;
  for (const [name, value] of Object.entries({ personMonths, months, retention })) {
    figures.set(name, { names: [], value: JSON.stringify(value) });
  }
  return figures;
}

const show = (figure: Figure | undefined): string => (figure ? `${figure.names.join(' ')} ${figure.value}` : 'nothing');

/** Figures that are not what they were. A name that stood in the damaged text may be as it is written there now. */
function differencesOf(intact: Review, after: Review, { was, is }: Damage): string[] {
  const [due, read] = [figuresOf(intact), figuresOf(after)];
  const [old, now] = [squash(oneLine(was)), squash(oneLine(is))];
  const isRenamed = (before: string, name: string): boolean =>
    name !== '' && old.includes(before) && now.includes(name);
  const isSame = (a: Figure, b: Figure): boolean =>
    a.value === b.value &&
    a.names.every((name, index) => name === b.names[index] || isRenamed(name, b.names[index] ?? ''));
  return [...new Set([...due.keys(), ...read.keys()])].flatMap((key) => {
    const [a, b] = [due.get(key), read.get(key)];
    return a && b && isSame(a, b) ? [] : [`${key}: ${show(b)} instead of ${show(a)}`];
  });
}

/**
 * Whether a finding of the damaged workbook says that it was not understood, names the damaged cell or is about the form
 * of its header; a period that no title gives any more is told at the first table.
 */
function isTold(intact: Review, after: Review, { cell }: Damage): boolean {
  const known = new Set(intact.report.findings.map(({ rule, message }) => `${rule} ${message}`));
  const isHere = (area: AreaRef): boolean => area.sheet === cell.sheet && contains(area, cell.row, cell.column);
  const headers = headerAreas(intact).filter(isHere);
  return after.report.findings.some(({ rule, message, family, cells }) => {
    if (known.has(`${rule} ${message}`)) return false;
    if (family === 'reading' || (headers.length === 0 && rule === 'period-missing')) return true;
    return cells.some((address) => {
      const area = parseReference(address);
      if (area?.sheet !== cell.sheet) return false;
      if (contains(area, cell.row, cell.column)) return true;
      return family === 'form' && headers.some((header) => contains(header, area.top, area.left));
    });
  });
}

export function judge(layout: Layout, intact: Review, damage: Damage): Judged {
  const after = reviewOf(damaged(layout, damage));
  const differences = differencesOf(intact, after, damage);
  if (differences.length === 0) return { outcome: 'kept', differences };
  return { outcome: isTold(intact, after, damage) ? 'told' : 'silent', differences };
}

export const damageLine = ({ cell, kind, was, is }: Damage): string =>
  `${formatCell(cell)} ${kind}: ${JSON.stringify(was)} → ${JSON.stringify(is)}`;
