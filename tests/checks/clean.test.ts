import { STAFFING_RULES } from '../../src/checks/rules/staffing';
import { findings } from './findings';
import { lines, smallStation, type Seed } from './small-station';

const NO_FAULTS: readonly (readonly [what: string, seed: Seed])[] = [
  ['of leave before leaving', { workers: { 8: { remark: '2024年12月起休产假，2025年2月10日离职' } } }],
  ['of another post before this one', { workers: { 2: { remark: '入职前在其他社工站工作，2023年12月离职' } } }],
  ['of leaving that was withdrawn', { workers: { 2: { remark: '2024年11月提出离职，后撤回' } } }],
];

describe('a workbook without faults gives no finding', () => {
  test('of a small station', () => {
    expect(findings(smallStation())).toEqual([]);
  });

  test.each(['附件1-1', '附件1-2', '附件2'])('of a station whose %s is missing', (name) => {
    expect(findings(smallStation({ without: [name] }))).toEqual([]);
  });

  test.each(NO_FAULTS)('%s', (_, seed) => {
    expect(findings(smallStation(seed))).toEqual([]);
  });

  test('of staffing, where somebody left and came back on a row of its own', () => {
    const subject = smallStation({
      workers: {
        7: { presence: '√√----', remark: '2024年10月31日离职' },
        8: {
          presence: '---√√√',
          contract: '2024.12.2-2026.12.1',
          remark: '2024年12月2日返岗',
          qualification: '社会工作专业',
        },
      },
      cells: { '附件2!C14': '社工7号' },
    });
    expect(lines(STAFFING_RULES, subject)).toEqual([]);
  });
});
