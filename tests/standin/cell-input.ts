import { type CellValue, isCellError } from '../../src/workbook/snapshot';
import type { CellContent } from './book';
import { invalid } from './remote';

const DAY_ZERO = Date.UTC(1899, 11, 30);
const MILLISECONDS_PER_DAY = 86_400_000;

/** Excel reads a text as if somebody typed it: numbers, percents, dates and booleans do not stay text. */
function typedValue(text: string): CellValue {
  if (text.startsWith("'")) return text.slice(1);
  if (text === '') return null;
  if (/^#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!)$/i.test(text)) return { error: text.toUpperCase() };
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  const percent = /^([+-]?\d+(?:\.\d+)?)%$/.exec(text);
  if (percent) return Number(percent[1]) / 100;
  if (/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text.trim())) return Number(text);
  const date = /^(\d{4})[-/年](\d{1,2})(?:[-/月](\d{1,2})日?|月)?$/.exec(text);
  if (date) {
    const time = Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3] ?? 1));
    return (time - DAY_ZERO) / MILLISECONDS_PER_DAY;
  }
  return text;
}

/** What a cell holds after `input` was written to it by `values` or `formulas`. */
export function contentOf(input: unknown, calculate: (formula: string) => CellValue | undefined): CellContent {
  if (typeof input === 'number' || typeof input === 'boolean') return { value: input, formula: null };
  if (typeof input !== 'string') throw invalid(`a cell cannot hold ${JSON.stringify(input)}`);
  if (!input.startsWith('=')) return { value: typedValue(input), formula: null };
  if (input.length > 8192) throw invalid('a formula has at most 8192 characters');
  return { value: calculate(input) ?? null, formula: input };
}

export function shownValue(content: CellContent | undefined): unknown {
  const value = content?.value ?? '';
  return isCellError(value) ? value.error : value;
}

export function shownFormula(content: CellContent | undefined): unknown {
  return content?.formula ?? shownValue(content);
}

export function valueType(content: CellContent | undefined): string {
  const value = content?.value ?? null;
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  return 'Double';
}
