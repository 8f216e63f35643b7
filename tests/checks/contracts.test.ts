import { CONTRACT_CHECKS } from '../../src/checks/contracts';
import { lines, smallStation } from './small-station';

const seeded = (contract: string | null): string[] =>
  lines(CONTRACT_CHECKS, smallStation({ cells: { '附件2!F9': contract } }));

describe('contract periods (B18)', () => {
  test.each([
    ['missing', null, 'warning contract-missing 附件2!F9'],
    ['a day that does not exist', '2024.9.1-2026.2.30', 'error contract-dates 附件2!F9'],
    ['without an end', '2024.9.1起', 'error contract-dates 附件2!F9'],
    ['no dates', '已签', 'error contract-dates 附件2!F9'],
    ['reversed', '2026.9.1-2024.8.31', 'error contract-dates 附件2!F9'],
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

  test('a sheet without dates in any row is one finding', () => {
    const cells = Object.fromEntries([7, 8, 9, 10, 11, 12, 13, 14].map((row) => [`附件2!F${row}`, null]));
    expect(lines(CONTRACT_CHECKS, smallStation({ cells }))).toEqual(['warning contract-missing 附件2!F7:F14']);
  });
});
