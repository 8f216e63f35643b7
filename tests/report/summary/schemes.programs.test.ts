import { FileHost } from '../../../src/file/file-host';
import { allParties } from '../../../src/report/summary/ledger/tables';
import { itWithLibreOffice } from '../../support/libreoffice';
import { apply, differences, namedValue, parametersOf, recalculated, unwrap, workbookBytes, write } from './support';

const TIME = 300_000;

/** The third party has other items under each of the two schemes, and one item under both. */
jest.mock('../../../src/assessment/schemes', () => {
  const item = (key: string, full: number) => ({ key, full, perZone: false });
  const party = (key: string, full: number, items: object[] = []) => ({ key, full, items });
  const thirdParty = party('thirdParty', 55, [item('monitoring', 25), item('operation', 30)]);
  const schemes = [
    { id: '2023', parties: [party('purchaser', 20), party('supervisor', 10), party('guidance', 15), thirdParty] },
    { id: '2018', parties: [party('thirdParty', 100, [item('operation', 30), item('quality', 70)])] },
  ];
  return {
    SCHEMES: schemes,
    DEFAULT_SCHEME: '2023',
    findScheme: (id: string) => schemes.find((scheme) => scheme.id === id),
  };
});

describe('a party with other items under another scheme', () => {
  it('shows the items of both', () => {
    const thirdParty = allParties().find(({ key }) => key === 'thirdParty');
    expect(thirdParty?.items.map(({ key }) => key)).toEqual(['monitoring', 'operation', 'quality']);
  });

  for (const [scheme, scores, total] of [
    ['2023', { purchaser: 20, supervisor: 9, guidance: 12, thirdParty: { monitoring: 20, operation: 25 } }, 86],
    ['2018', { thirdParty: { operation: 25, quality: 65 } }, 90],
    ['2018', { thirdParty: { operation: 25 } }, ''],
  ] as const) {
    itWithLibreOffice(
      `adds up those of ${scheme} alone: ${JSON.stringify(scores)}`,
      async () => {
        const host = unwrap(FileHost.open(workbookBytes('attendance-only.xlsx')));
        const plan = await write(host, parametersOf({ scheme, scores }));
        const snapshot = await recalculated(host);
        expect(differences(plan, snapshot)).toEqual([]);
        expect(namedValue(plan, snapshot, 'Review_Total')).toBe(total);
      },
      TIME,
    );
  }

  itWithLibreOffice(
    'gives no total once a scheme with further parties is chosen on the sheet, until it is made anew',
    async () => {
      const host = unwrap(FileHost.open(workbookBytes('attendance-only.xlsx')));
      const plan = await write(host, parametersOf({ scheme: '2018', scores: { thirdParty: 90 } }));
      const { top = -1, left = -1 } = plan.names.find(({ name }) => name === 'Review_Scheme')?.area ?? {};
      await apply(host, { inputs: [{ cell: { sheet: plan.name, row: top, column: left }, value: '2023' }] });
      expect(namedValue(plan, await recalculated(host), 'Review_Total')).toBe('');
      const again = await write(host);
      expect(again.names.map(({ name }) => name)).toContain('Review_Score_guidance');
    },
    TIME,
  );
});
