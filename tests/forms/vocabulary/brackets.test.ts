import { assess } from '../../../src/assessment/assess';
import { recognise } from '../../../src/forms/recognise';
import { textWorkbook } from '../support/text-sheet';

/** Three workers whose certificates alone tell that they are certified. */
const sheetWith = (certificate: string) =>
  textWorkbook(`
    附件2 广州市清河镇社工站购买服务项目社工到岗情况统计表（2024年11月1日至2025年1月31日）
    序号 | 姓名 | 职位 | 岗位资格证/资质 | 11月 | 12月 | 1月
    1 | 甲01 | 站长 | ${certificate} | √ | √ | √
    2 | 甲02 | 社工 | ${certificate} | √ | √ | √
    3 | 甲03 | 社工 | ${certificate} | √ | √ | √
  `);

test.each(['社会工作者（中级）', '社会工作者(中级)', '中级社工（2021年）', '中级社工(2021年)', '社会 工作者（中级）'])(
  '%s is certified, however its brackets are written',
  (certificate) => {
    const station = recognise(sheetWith(certificate));
    expect(station.attendance.flatMap(({ workers }) => workers.map(({ certified }) => certified))).toEqual([
      true,
      true,
      true,
    ]);
    expect(assess(station, {}).staffing?.months.map(({ certified }) => certified)).toEqual([3, 3, 3]);
  },
);
