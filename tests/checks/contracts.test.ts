import { CONTRACT_CHECKS } from '../../src/checks/contracts';
import { lines, smallStation } from './small-station';

const seeded = (contract: string | null): string[] =>
  lines(CONTRACT_CHECKS, smallStation({ cells: { '附件2!F9': contract } }));

describe('contract periods (B18)', () => {
  test.each([
    ['older than the purchase period (T6)', '2023.9.1-2026.8.31', 'warning contract-before-purchase 附件2!F9'],
    ['two years and some days (T7)', '2024.9.9-2026.9.19', 'note contract-length 附件2!F9'],
  ])('finds one that is %s', (_what, contract, found) => {
    expect(seeded(contract)).toEqual([found]);
  });

  test.each([
    ['to the anniversary', '2024.9.9-2026.9.9'],
    ['to the end of the month', '2024.9.9-2026.9.30'],
    ['for eighteen months', '2024.9.9-2026.3.8'],
    ['without a fixed term', '无固定期限'],
    ['from a leap day', '2028.2.29-2030.2.28'],
  ])('accepts one that runs %s', (_what, contract) => {
    expect(seeded(contract)).toEqual([]);
  });
});
