import { HALF_MONTH_CHECKS } from '../../src/checks/half-months';
import { CHECKS } from '../../src/checks/registry';
import { STAFFING_CHECKS } from '../../src/checks/staffing';
import { STAFFING_DATE_CHECKS } from '../../src/checks/staffing-dates';
import { STAFFING_MARK_CHECKS } from '../../src/checks/staffing-marks';
import { lines, smallStation } from './small-station';

describe('a workbook without faults gives no finding', () => {
  test('of a small station', () => {
    expect(lines(CHECKS, smallStation())).toEqual([]);
  });

  test.each(['附件1-1', '附件1-2', '附件2'])('of a station whose %s is missing', (name) => {
    expect(lines(CHECKS, smallStation({ without: [name] }))).toEqual([]);
  });

  test('where somebody left and came back on a row of its own', () => {
    const context = smallStation({
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
      parameters: { headcount: [] },
    });
    expect(
      lines([...STAFFING_CHECKS, ...STAFFING_DATE_CHECKS, ...STAFFING_MARK_CHECKS, ...HALF_MONTH_CHECKS], context),
    ).toEqual([]);
  });
});
