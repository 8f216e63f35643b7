import { recognise } from '../../../src/forms/recognise';
import { squash } from '../../../src/forms/values/text';
import { legendEntries } from '../../../src/forms/vocabulary/mark-legends';
import { workerLines } from '../support/readings';
import { textSheet, textWorkbook, workbookOf } from '../support/text-sheet';

/** Signs of a sheet's own (rule B1): its legend says what they count, or else its sums do. */
const TITLE = '社工到岗情况统计表（评估周期：2024年11月1日至2024年12月31日）';

test.each([
  ['说明：√表示全月在岗，△表示半月在岗（计0.5），空白表示不在岗', '√ full, △ half'],
  ['注：√为在岗；△为在岗半个月；○为未在岗', '√ full, △ half, ○ absent'],
  ['图例：√全月在岗 △半月在岗 ×不在岗', '√ full, △ half, × absent'],
  ['标记：●全月在岗  0.5半月  ○不在岗', '● full, ○ absent'],
  ['全月在岗打“√”，半月在岗打“△”，不在岗打“×”', '√ full, △ half, × absent'],
  ['在岗：√、半月：△、缺勤：×', '√ full, △ half, × absent'],
  ['1.●即满月　2.◎即半个月', '● full, ◎ half'],
  ['A=全月在岗；B=半月在岗', 'A full, B half'],
  ['√计1，△计0.5，×计0', '√ full, △ half, × absent'],
  ['“/”表示离职', '/ absent'],
  ['考勤符号 √ 全月在岗 △ 半月在岗', '√ full, △ half'],
  // What is no legend, or says nothing of what a mark counts.
  ['社工在岗/离职情况统计表', ''],
  ['到岗人数：/，离职人数：—', ''],
  ['是否离职：√', ''],
  ['离职：√', ''],
  ['●表示休产假，☆为在岗15天以内', ''],
  ['请在相应栏打√，√表示已购买社保', ''],
  ['☑在岗□离职', ''],
  ['评估周期：2024年9月5日-2025年3月31日在岗', ''],
  ['人员到位情况★填写要求', ''],
])('%s', (line, entries) => {
  expect(
    legendEntries(squash(line))
      .map((entry) => entry.join(' '))
      .join(', '),
  ).toBe(entries);
});

const rows = (legend: { above?: string; below?: string }) => `
  ${TITLE}
  ${legend.above ?? ''}
  姓名 | 类型 | 11月 | 12月 | 小计
  甲01 | 持证 | △ | √ |
  甲02 | 持证 | √ | ○ |
  合计 | < | | |
  ${legend.below ?? ''}
`;

test.each([
  { where: 'above', legend: { above: '√表示全月，△表示半月' } },
  { where: 'below', legend: { below: '注：√表示全月⏎△表示半月' } },
  { where: 'in cells of its own', legend: { above: '图例 | √ | 全月在岗 | △ | 半月在岗' } },
])('a legend $where says what a sign counts', ({ legend }) => {
  expect(workerLines(textWorkbook(rows(legend)))[0]).toBe('甲01 持证 24-11:0.5 24-12:1');
});

test('a legend wins over the usual spellings, and one that contradicts itself says nothing', () => {
  const table = rows({ above: '√表示全月，○表示全月' }).replace('△', '/');
  expect(workerLines(textWorkbook(table.replace('○表示全月', '/表示半月')))[0]).toBe('甲01 持证 24-11:0.5 24-12:1');
  expect(workerLines(textWorkbook(table))[1]).toBe('甲02 持证 24-11:1 24-12:1');
  expect(workerLines(textWorkbook(table.replace('√表示', '○表示半月，√表示')))[1]).toBe('甲02 持证 24-11:1 24-12:0');
});

test('a legend speaks for its own sheet', () => {
  const other = rows({}).replaceAll('甲', '乙');
  const lines = workerLines(workbookOf(textSheet('上', rows({ above: '△表示半月' })), textSheet('下', other)));
  expect(lines[0]).toBe('甲01 持证 24-11:0.5 24-12:1');
  expect(lines[2]).toBe('乙01 持证 24-11:0 24-12:1');
});

test('半月 and 半个月 are halves', () => {
  const lines = workerLines(textWorkbook(rows({}).replace('△', '半月').replace('○', '半个月')));
  expect(lines).toEqual(['甲01 持证 24-11:0.5 24-12:1', '甲02 持证 24-11:1 24-12:0.5']);
});

/** Rows of one sign: `marks | 小计`. */
function bySums(...lines: string[]) {
  const body = lines.map((line, index) => `甲0${index + 1} | 持证 | ${line}`).join('\n');
  const workbook = textWorkbook(`${TITLE}\n姓名 | 类型 | 11月 | 12月 | 小计\n${body}`);
  const { inferences, attendance } = recognise(workbook);
  const marks = attendance.flatMap(({ workers }) =>
    workers.flatMap((worker) => worker.marks.map(({ inPost }) => inPost)),
  );
  return {
    concluded: inferences.flatMap((each) => (each.what === 'mark' ? [each.value] : [])),
    unknown: marks.filter((mark) => mark?.kind === 'unknown').length,
  };
}

test.each([
  { says: 'half', lines: ['◇ | √ | 1.5', '◇ | √ | 1.5'], concluded: '◇ = 0.5' },
  { says: 'full', lines: ['◇ | √ | 2', '◇ | ◇ | 2'], concluded: '◇ = 1' },
  { says: 'nothing', lines: ['◇ | √ | 1', '√ | ◇ | 1'], concluded: '◇ = 0' },
  {
    says: 'half, but for one sum',
    lines: [...Array<string>(5).fill('◇ | √ | 1.5'), '◇ | √ | 2'],
    concluded: '◇ = 0.5',
  },
])('typed sums count a sign as $says', ({ lines, concluded }) => {
  expect(bySums(...lines)).toEqual({ concluded: [concluded], unknown: 0 });
});

test.each([
  { when: 'one sum alone speaks', lines: ['◇ | √ | 1.5', '√ | √ | 2'] },
  { when: 'sums are at odds', lines: ['◇ | √ | 1.5', '◇ | √ | 2', '◇ | √ | 1.5'] },
  { when: 'there are no sums', lines: ['◇ | √ | ', '◇ | √ | '] },
  { when: 'another sign stands in the rows', lines: ['◇ | ◆ | 1', '◇ | ◆ | 1'] },
])('a sign stays unknown where $when', ({ lines }) => {
  const { concluded, unknown } = bySums(...lines);
  expect(concluded).toEqual([]);
  expect(unknown).toBeGreaterThan(0);
});

test.each([
  { formula: '=COUNTIF(C3:D3,"√")', value: 1, concluded: [] },
  { formula: '=COUNTA(C3:D3)', value: 2, concluded: [] },
  { formula: '=COUNTIF(C3:D3,"√")+COUNTIF(C3:D3,"◇")', value: 2, concluded: ['◇ = 1'] },
  { formula: '=COUNTIF(C3:D3,"√")+COUNTIF(C3:D3,"◇")/2', value: 1.5, concluded: ['◇ = 0.5'] },
])('$formula speaks for a sign only where it names it', ({ formula, value, concluded }) => {
  const table = textSheet(
    '附件2',
    `${TITLE}\n姓名 | 类型 | 11月 | 12月 | 小计\n甲01 | 持证 | ◇ | √ | 9\n甲02 | 持证 | ◇ | √ | 9`,
  );
  const cells = table.cells.map((cell) => (cell.value === 9 ? { ...cell, value, formula } : cell));
  const { inferences } = recognise(workbookOf({ ...table, cells }));
  expect(inferences.flatMap((each) => (each.what === 'mark' ? [each.value] : []))).toEqual(concluded);
});

describe('a legend on another sheet', () => {
  const table = textSheet(
    '附件2',
    `${TITLE}
  姓名 | 类型 | 11月 | 12月
  甲01 | 持证 | ☆ | √
  甲02 | 持证 | √ | ◇
`,
  );
  const notes = (text: string): ReturnType<typeof textSheet> => textSheet('填表说明', text);

  test('explains signs that the sheet of 附件2 does not', () => {
    expect(workerLines(workbookOf(table, notes('1.附件2中：√=全月在岗，☆=半月在岗\n2.◇表示不在岗')))).toEqual([
      '甲01 持证 24-11:0.5 24-12:1',
      '甲02 持证 24-11:1 24-12:0',
    ]);
  });

  test('changes no mark that is on a list, and none that is said to be two things', () => {
    const other = notes('√表示不在岗，☆表示半月在岗\n☆表示全月在岗');
    expect(workerLines(workbookOf(table, other))).toEqual(['甲01 持证 24-11:0 24-12:1', '甲02 持证 24-11:1 24-12:0']);
  });

  test('leaves insurance that an organisation before has bought as bought (B17)', () => {
    const insured = textSheet(
      '附件2',
      `${TITLE}
      姓名 | 类型 | 11月 | <
      ^ | ^ | 人员到位 | 社保购买
      甲01 | 持证 | ☆ | 原单位购买
      甲02 | 持证 | √ | √`,
    );
    const [block] = recognise(workbookOf(insured, notes('☆=半月在岗'))).attendance;
    const kinds = block?.workers.flatMap(({ marks }) => marks.map((mark) => [mark.inPost?.kind, mark.insured?.kind]));
    expect(kinds).toEqual([
      ['half', 'full'],
      ['full', 'full'],
    ]);
  });

  test('counts only where that of the sheet says nothing', () => {
    const own = textSheet('附件2', `${TITLE}\n说明：☆=全月在岗\n姓名 | 类型 | 11月 | 12月\n甲01 | 持证 | ☆ | √`);
    expect(workerLines(workbookOf(own, notes('☆=半月在岗')))).toEqual(['甲01 持证 24-11:1 24-12:1']);
  });
});
