import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { review } from '../../src/report/review';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import type { Section } from './section';
import { medianTime } from './timing';

const SAMPLE = join(__dirname, '..', 'workbooks', 'taiping-2024-mid.xlsx');

/** How long thinking takes compared with reading: a ratio holds on any machine. */
export const reading: Section = {
  name: 'reading',
  title: 'Time on the sample workbook, reading the file = 1',
  rows: () => {
    const bytes = readFileSync(SAMPLE);
    const snapshot = readWorkbook(bytes);
    if (!snapshot.ok) throw new Error(`the sample cannot be read: ${snapshot.problem.detail}`);
    const read = medianTime(() => readWorkbook(bytes));
    const think = medianTime(() => review(snapshot.value, { file: 'sample', language: 'zh-CN' }));
    return [
      ['step', 'ratio', 'ms here'],
      ['read the file', '1.00', read.toFixed(1)],
      ['recognise, assess and check', (think / read).toFixed(2), think.toFixed(1)],
    ];
  },
};
