import { RULES } from '../../src/checks/registry';
import { lines, smallStation } from './small-station';

describe('a workbook without faults gives no finding', () => {
  test('of a small station', () => {
    expect(lines(RULES, smallStation())).toEqual([]);
  });

  test.each(['附件1-1', '附件1-2', '附件2'])('of a station whose %s is missing', (name) => {
    expect(lines(RULES, smallStation({ without: [name] }))).toEqual([]);
  });

  test('where somebody left and came back on a row of its own', () => {
    const returned = smallStation({
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
      lines(
        RULES.filter(({ family }) => family === 'staffing'),
        returned,
      ),
    ).toEqual([]);
  });
});
