import { rectificationRows } from '../../src/report/rectification';
import type { Finding } from '../../src/report/report';

const finding = (severity: Finding['severity'], cell: string, setAside?: { reason: string }): Finding => ({
  rule: 'rate-wrong',
  severity,
  message: `问题在${cell}`,
  cells: [cell],
  family: 'arithmetic',
  form: null,
  zone: null,
  basis: 'C1',
  why: '',
  remedy: '改正。',
  consequences: [],
  impact: 'figure',
  ...(setAside && { setAside }),
});

describe('the list of what is to be put right', () => {
  test('goes through the workbook by sheet, row and column; notes and what was set aside are left out', () => {
    const findings = [
      finding('error', "'附件2'!F7"),
      finding('warning', "'附件1-1'!H10"),
      finding('warning', "'附件1-1'!C9:D9"),
      finding('note', "'附件1-1'!A1"),
      finding('error', "'附件1-1'!B9", { reason: '已核实' }),
      finding('error', "'附件1-1'!B12"),
    ];
    expect(rectificationRows(findings, ['附件1-1', '附件2']).map(({ place }) => place)).toEqual([
      '附件1-1!C9:D9',
      '附件1-1!H10',
      '附件1-1!B12',
      '附件2!F7',
    ]);
  });

  test('names the cells of a finding, the sheet once, and no page of them', () => {
    const placeOf = (cells: readonly string[]) => {
      const [row] = rectificationRows([{ ...finding('error', ''), cells }], ['附件2']);
      return row?.place;
    };
    expect(placeOf(["'附件2'!A1", "'附件2'!B2:C2", "'附件1-1'!B5", "'附件2'!A4"])).toBe(
      '附件2!A1、B2:C2、附件1-1!B5、附件2!A4',
    );
    const many = Array.from({ length: 13 }, (_, index) => `'附件2'!A${index + 1}`);
    expect(placeOf(many)).toMatch(/^附件2!A1、.*、A12…$/);
  });
});
