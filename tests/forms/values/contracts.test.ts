import { readContract, renewedByRemark } from '../../../src/forms/values/contracts';
import { squash } from '../../../src/forms/values/text';

const read = (text: string): string => {
  const { start, end, state } = readContract({ sheet: '附件2', row: 5, column: 5 }, text, null, false);
  return `${start ?? '?'} ${end ?? '?'} ${state}`;
};

describe('B18: contracts in one cell', () => {
  test.each([
    ['2024.9.5-2026.9.4', '2024-09-05 2026-09-04 complete'],
    ['2024.9.5\n2026.9.4', '2024-09-05 2026-09-04 complete'],
    ['2024.9.5-\n2026.9.4', '2024-09-05 2026-09-04 complete'],
    ['2024.9.5至', '2024-09-05 ? open'],
    ['2024.4.31-2026.4.30', '2024-04-01 2026-04-30 impossible'],
    ['2026.9.4-2024.9.5', '2026-09-04 2024-09-05 complete'],
    ['2023年9月1日起三年', '2023-09-01 2026-08-31 complete'],
    ['2023.6.1起3年', '2023-06-01 2026-05-31 complete'],
    ['2024.9.1签，2年', '2024-09-01 2026-08-31 complete'],
    ['2024年2月29日起（1年期）', '2024-02-29 2025-02-28 complete'],
    ['2023年9月1日起至2026年', '2023-09-01 ? open'],
  ])('%j', (text, period) => expect(read(text)).toBe(period));

  test.each([
    ['第一份：2022.5.1-2024.4.30\n第二份：2024.5.1-2026.4.30', '2022-05-01 2026-04-30 complete'],
    ['2022.9.1-2024.8.31；2024.9.1-2026.8.31', '2022-09-01 2026-08-31 complete'],
    ['2022.9.1-2024.8.31\n2024.9.1-2026.8.31', '2022-09-01 2026-08-31 complete'],
    ['2022年9月1日-2024年8月31日 2024年9月1日-2026年8月31日', '2022-09-01 2026-08-31 complete'],
    ['2023.9.1-2024.8.31，续签至2026.8.31', '2023-09-01 2026-08-31 complete'],
  ])('renewed: %j reaches to the end of the last', (text, period) => expect(read(text)).toBe(period));

  test.each([
    ['2022.3.1-2024.2.29；2024.3.1-2026.2.28（续签）', '2022-03-01 to 2024-02-29, 2024-03-01 to 2026-02-28'],
    ['2024.3.1-2026.2.28；原合同2022.3.1-2024.2.29', '2022-03-01 to 2024-02-29, 2024-03-01 to 2026-02-28'],
    ['2022.9.1-2024.8.31', ''],
    ['2023.9.1-2024.8.31，续签至2026.8.31', ''],
  ])('%j: each of several contracts', (text, terms) => {
    const contract = readContract({ sheet: '附件2', row: 5, column: 5 }, text, null, false);
    expect((contract.terms ?? []).map(({ start, end }) => `${start} to ${end}`).join(', ')).toBe(terms);
  });
});

describe('B18: contracts and renewals', () => {
  const cell = { sheet: '附件2', row: 5, column: 5 };

  test.each([
    ['2023.11.1\n2025.11.1', '2025.10.31\n2027.10.31', '2023-11-01 to 2025-10-31, 2025-11-01 to 2027-10-31'],
    ['2025.11.1；2023.11.1', '2027.10.31；2025.10.31', '2023-11-01 to 2025-10-31, 2025-11-01 to 2027-10-31'],
    ['2023.11.1', '2025.10.31', ''],
    ['2023.11.1-2024.10.31', '2025.11.1-2027.10.31', '2023-11-01 to 2024-10-31, 2025-11-01 to 2027-10-31'],
    ['2023.11.1\n2025.11.1', '2027.10.31', ''],
  ])('%j and %j in two cells', (starts, ends, terms) => {
    const contract = readContract(cell, starts, ends, false);
    expect((contract.terms ?? []).map(({ start, end }) => `${start} to ${end}`).join(', ')).toBe(terms);
  });

  test.each([
    ['2025年11月续签', '2025-10-31', 'open after 2025-10-31'],
    ['已续签', '2025-10-31', 'open after 2025-10-31'],
    ['2023年11月1日入职，合同到期已续签', '2025-10-31', 'open after 2025-10-31'],
    ['2024年9月取得社工证，合同已续签', '2025-10-31', 'open after 2025-10-31'],
    ['2025年11月1日续签至2027年10月31日', '2025-10-31', 'until 2027-10-31'],
    ['2025年11月续签', '2027-10-31', 'until 2027-10-31'],
    ['2025年11月1日续签', '2027-10-31', 'until 2027-10-31'],
  ])('%s, with %s written as its end', (remark, written, is) => {
    const contract = readContract(cell, '2023-11-01', written, false);
    const { state, end, renewedAfter } = renewedByRemark(contract, squash(remark));
    expect(state === 'open' ? `open after ${renewedAfter}` : `until ${end}`).toBe(is);
  });

  test('a contract that begins with the renewal of another has no start of its own', () => {
    const contract = readContract(cell, '2025-11-01', '2027-10-31', false);
    expect(renewedByRemark(contract, squash('2025年11月续签'))).toMatchObject({
      start: null,
      end: '2027-10-31',
      renewedFrom: '2025-11-01',
    });
  });
});
