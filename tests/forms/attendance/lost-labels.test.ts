import { recognise } from '../../../src/forms/recognise';
import { workerLines } from '../support/readings';
import { textWorkbook } from '../support/text-sheet';

/** Headers of 附件2 beside the months that are lost: who is certified (B12), whose row it is. */
const TITLE = '附件2 广州市清河镇社工站购买服务项目社工到岗情况统计表（2024年11月1日至2024年12月31日）';

const doubts = (text: string): string[] =>
  recognise(textWorkbook(text)).attendance.flatMap((block) => block.doubts.map(({ readAs }) => readAs));

describe('who is certified where a header is lost (B12)', () => {
  const sheet = (labels: string): string => `
    ${TITLE}
    ${labels} | 11月 | 12月 | 人员到岗小计 | 备注
    1 | 甲01 | 站长 | 社会工作师 | 2024.1.1-2025.12.31 | √ | √ | 2 |
    2 | 甲02 | 东片区社工 | 助理社会工作师 | 2024.1.1-2025.12.31 | √ | 0.5 | 1.5 |
    3 | 乙01 | 西片区社工 | 社会工作专业 | 2024.1.1-2025.12.31 | √ | √ | 2 |
  `;
  const DUE = ['甲01 持证 24-11:1 24-12:1', '甲02 持证 24-11:1 24-12:0.5', '乙01 非持证 24-11:1 24-12:1'];

  test.each<[string, string, string[]]>([
    ['all headers right', '序号 | 姓名 | 职位 | 岗位资格证/资质 | 合同期限', []],
    ['the header over the certificates blank', '序号 | 姓名 | 职位 |  | 合同期限', ['qualification']],
    ['misspelt', '序号 | 姓名 | 职位 | 资证格书 | 合同期限', ['qualification']],
    ['that of its neighbour', '序号 | 姓名 | 职位 | 合同期限 | 合同期限', ['qualification']],
    ['that of the other neighbour', '序号 | 姓名 | 职位 | 职位 | 合同期限', ['qualification']],
    ['its own over the posts as well', '序号 | 姓名 | 资格证书 | 资格证书 | 合同期限', []],
  ])('%s', (_, labels, told) => {
    expect(workerLines(textWorkbook(sheet(labels)))).toEqual(DUE);
    expect(doubts(sheet(labels))).toEqual(told);
    const [worker] = recognise(textWorkbook(sheet(labels))).attendance[0]?.workers ?? [];
    expect(worker?.contract?.end).toBe('2025-12-31');
  });

  test('a column of posts with a header of its own is no column of certificates', () => {
    const text = sheet('序号 | 姓名 | 岗位名 | 证书编号 | 合同期限').replace(
      /社会工作师|助理社会工作师|社会工作专业/g,
      '助理社工',
    );
    expect(doubts(text)).toEqual([]);
  });

  test('types are known by their words', () => {
    const text = `
      ${TITLE}
       | 序号 | 姓名 | 11月 | 12月
      持证社工 | 1 | 甲01 | √ | √
      非持证社工 | 2 | 乙01 | √ | √
      注：√ 为到位
    `;
    expect(workerLines(textWorkbook(text))).toEqual(['甲01 持证 24-11:1 24-12:1', '乙01 非持证 24-11:1 24-12:1']);
    expect(doubts(text)).toEqual(['type']);
  });
});

describe('names of halves side by side where one header over them is lost', () => {
  const sheet = (left: string, right: string): string => `
    ${TITLE}
    序号 | ${left} | 职位 | 11月 | 备注 |  | 序号 | ${right} | 职位 | 12月 | 备注
    1 | 甲01 | 站长 | √ |  |  | 1 | 甲01 | 站长 | √ |
    2 | 甲02 | 社工 | √ |  |  | 2 | 甲02 | 社工 | —— |
  `;
  const MONTHS = [['2024-11'], ['2024-12']];

  test.each<[string, string, string, string[]]>([
    ['none', '姓名', '姓名', []],
    ['of the left', '', '姓名', ['name']],
    ['of the right', '姓名', '名姓', ['name']],
  ])('%s', (_, left, right, told) => {
    const { attendance } = recognise(textWorkbook(sheet(left, right)));
    expect(attendance.map(({ months }) => months.map(({ month }) => month))).toEqual(MONTHS);
    expect(attendance.map(({ workers }) => workers.map(({ name }) => name))).toEqual([
      ['甲01', '甲02'],
      ['甲01', '甲02'],
    ]);
    expect(doubts(sheet(left, right))).toEqual(told);
  });
});

test('a column of ordinals belongs to the table whatever its header: the retention is named in it (B13)', () => {
  const text = (header: string): string => `
    ${TITLE}
    ${header} | 姓名 | 职位 | 11月 | 12月
    1 | 甲01 | 站长 | √ | √
    2 | 甲02 | 社工 | √ | ——
    3 | 甲03 | 社工 | √ | √
    稳岗率 |  |  | 66.67% |
  `;
  for (const header of ['序号', '', '姓名']) {
    const { attendance } = recognise(textWorkbook(text(header)));
    expect(attendance.flatMap(({ subtotals }) => subtotals.map(({ kind }) => kind))).toEqual(['retention']);
    expect(attendance.flatMap(({ workers }) => workers.map(({ name }) => name))).toEqual(['甲01', '甲02', '甲03']);
  }
});

describe('names under the header of another column', () => {
  const sheet = (labels: string): string => `
    ${TITLE}
    ${labels} | 11月 | < | 12月 | <
     |  |  |  | 人员到位 | 社保购买 | 人员到位 | 社保购买
    1 | 甲01 | 站长 | 社会工作师 | √ | √ | √ | √
    2 | 甲02 | 东片区社工 | 助理社会工作师 | √ | √ | 0.5 | √
    3 | 甲02 | 东片区社工 | 助理社会工作师 | —— | —— | 0.5 | √
  `;
  test.each([
    ['of posts', '序号 | 职位 | 职位 | 岗位资格证/资质'],
    ['of certificates', '序号 | 岗位资格证/资质 | 职位 | 岗位资格证/资质'],
  ])('%s', (_, labels) => {
    expect(workerLines(textWorkbook(sheet(labels)))).toEqual([
      '甲01 持证 24-11:1 24-12:1',
      '甲02 持证 24-11:1 24-12:0.5',
      '甲02 持证 24-11:0 24-12:0.5',
    ]);
    expect(doubts(sheet(labels))).toEqual(['name']);
    const [worker] = recognise(textWorkbook(sheet(labels))).attendance[0]?.workers ?? [];
    expect([worker?.position, worker?.qualification]).toEqual(['站长', '社会工作师']);
  });
});
