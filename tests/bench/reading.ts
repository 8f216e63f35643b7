import { review } from '../../src/report/review';
import { readWorkbook } from '../../src/xlsx/read/read-workbook';
import { sampleBytes, sampleSnapshot } from './sample';
import type { Section } from './section';
import { medianTime } from './timing';

/** How long thinking takes compared with reading: a ratio holds on any machine. */
export const reading: Section = {
  name: 'reading',
  title: 'Time on the sample workbook, reading the file = 1',
  rows: () => {
    const bytes = sampleBytes();
    const snapshot = sampleSnapshot();
    const read = medianTime(() => readWorkbook(bytes));
    const think = medianTime(() => review(snapshot, { file: 'sample', language: 'zh-CN' }));
    return [
      ['step', 'ratio', 'ms here'],
      ['read the file', '1.00', read.toFixed(1)],
      ['recognise, assess and check', (think / read).toFixed(2), think.toFixed(1)],
    ];
  },
};
