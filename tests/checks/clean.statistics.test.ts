import fc from 'fast-check';
import { RULES } from '../../src/checks/registry';
import { arbitraryCleanLayout } from '../generator';
import { lines, subjectOf } from './small-station';

describe('a workbook without faults gives no finding', () => {
  test('of 100 layouts of faultless stations', () => {
    fc.assert(
      fc.property(arbitraryCleanLayout(), ({ snapshot, parameters, description }) => {
        const found = lines(RULES, subjectOf(snapshot, parameters));
        if (found.length > 0) throw new Error(`${found.join('\n')}\n${description}`);
      }),
      { numRuns: 100, seed: 4 },
    );
  }, 120_000);
});
