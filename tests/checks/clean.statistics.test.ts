import fc from 'fast-check';
import { CHECKS } from '../../src/checks/registry';
import { arbitraryCleanLayout } from '../generator';
import { contextOf, lines } from './small-station';

describe('a workbook without faults gives no finding', () => {
  test('of 100 layouts of faultless stations', () => {
    fc.assert(
      fc.property(arbitraryCleanLayout(), ({ snapshot, parameters, description }) => {
        const found = lines(CHECKS, contextOf(snapshot, parameters));
        if (found.length > 0) throw new Error(`${found.join('\n')}\n${description}`);
      }),
      { numRuns: 100, seed: 4 },
    );
  }, 120_000);
});
