import { review } from '../../src/report/review';
import { textWorkbook } from '../forms/support/text-sheet';
import { findings, smallStation } from './small-station';

/** Errors and warnings about figures, as `rule cell`. */
function told(text: string): string[] {
  const { findings } = review(textWorkbook(text), { file: '', language: 'zh-CN' }).report;
  return findings
    .filter(({ family, severity }) => family === 'arithmetic' && severity !== 'note')
    .map(({ rule, cells }) => `${rule} ${cells[0]?.split('!')[1] ?? ''}`);
}

const HEAD = `
  清河镇社工站购买服务项目社工到岗情况统计表
  评估周期：2024年9月1日至2024年11月30日
  片区 | 序号 | 姓名 | 职位 | 资质 | 合同期限 | 9月 | 10月 | 11月 | 人员到岗小计`;
const worker = (no: number, name: string): string =>
  ` | ${no} | ${name} | 社工 | 社会工作师 | 2024.9.1-2025.8.31 | √ | √ | √ | 3`;

describe('B3: what a sum row of 附件2 adds up', () => {
  const zoned = (second: string): string => `${HEAD}
    ${worker(1, '甲')}
    ${worker(2, '乙')}
     | 小计 | | | | | 2 | 2 | 2 | 6
    ${worker(3, '丙')}
     | 小计 | | | | | ${second}
    合计 | | | | | | 3 | 3 | 3 | 9`;

  test('the workers since the sum before it', () => expect(told(zoned('1 | 1 | 1 | 3'))).toEqual([]));

  test('and a wrong one among them is told', () => {
    expect(told(zoned('1 | 2 | 1 | 3'))).toEqual(['month-subtotal-wrong H8']);
  });

  test('heads of each month need no sum over the months', () => {
    expect(told(`${HEAD}\n${worker(1, '甲')}\n当月在岗人数 | | | | | | 1 | 1 | 1 |`)).toEqual([]);
  });
});

describe('B3: a formula typed over by its rounded value', () => {
  const rows = [7, 8, 9, 10, 11, 12, 13, 14];
  const formulas = Object.fromEntries(
    rows.filter((row) => row !== 10).map((row) => [`附件2!Y${row}`, `=COUNTIF(G${row}:X${row},"√")`]),
  );
  const late = { presence: '½√√√√√', contract: '2024.9.20-2026.9.19' };

  test('is wrong by the half that it lacks', () => {
    const found = findings(smallStation({ workers: { 4: late }, cells: { '附件2!Y10': 6 }, formulas }));
    expect(found).toContain('warning rate-overwritten 附件2!Y10');
  });

  test('and right where nothing is lost', () => {
    expect(findings(smallStation({ formulas }))).toEqual(['note rate-overwritten 附件2!Y10']);
  });
});
