import { readNumber } from '../../../src/forms/values/numbers';
import { inScaleOf, readDone, readRequirement } from '../../../src/forms/values/requirement';
import type { CellValue } from '../../../src/workbook/snapshot';

const read = (raw: CellValue) =>
  readNumber({ cell: { sheet: '附件1-2', row: 0, column: 0 }, raw, formula: null, numberFormat: 'General' });

describe('C2: numbers written as text', () => {
  test.each([
    ['12个', 12],
    ['1,960 小时', 1960],
    ['１２', 12],
    ['138.89%', 1.3889],
    ['1.2万', 12000],
    ['5万元', 50000],
    ['0.35万人次', 3500],
    ['已完成40小时', 40],
    ['共完成 24 次', 24],
    ['累计：40', null],
    ['236（含线上12）', 236],
    ['4场(其中线上1场)', 4],
    ['30（35）', null],
    ['100.00%（16/16）', 1],
    ['12/15=80%', 0.8],
    ['22/23*100%=95.65%', 0.9565],
    ['15人÷16人×100%=93.75%', 0.9375],
    ['（12÷15）×100%=80%', 0.8],
    ['408+20', 428],
    ['12.5+3+2小时', 17.5],
    ['680/年', 680],
  ])('%s', (text, value) => {
    expect(read(text)).toMatchObject(value === null ? { kind: 'unreadable' } : { kind: 'number', value });
  });

  test.each(['①60', '60/100', '约40', '40-50', '已完成20小时，完成率33.33%'])('%s is named, never guessed', (text) => {
    expect(read(text).kind).toBe('unreadable');
  });

  test.each([
    ['1e309'],
    ['9'.repeat(400)],
    [`${'9'.repeat(400)}%`],
    [`1+${'9'.repeat(400)}`],
    [1e308],
    [-1e308],
    [5e-324],
  ])('%s is no size of anything that is counted', (value) => {
    expect(read(value).kind).toBe('unreadable');
  });
});

describe('C7: the target in a requirement', () => {
  test.each([
    ['每月2次共24次', 24, '次'],
    ['全年240户次', 240, '户次'],
    ['12份（季度简报4份，月报8份）', 12, '份'],
    ['每月2次（全年共24次）', 24, '次'],
    ['1次（100人次）', 1, '次'],
    ['全年撰写信息稿件不少于48篇，其中市级以上媒体刊登不少于6篇', 48, '篇'],
    ['开展活动24场，含大型活动2场', 24, '场'],
    ['每月2次，其中全年共24次', 24, '次'],
    ['协助居委10次，其中每次不少于2小时，协议20小时', 20, '小时'],
    ['培训10次，其中线上2次，不少于30小时', 30, '小时'],
    ['每个站点开展2场，其中至少1场户外，服务不少于500人次', 500, '人次'],
    ['60小时×2人', 120, '小时'],
    ['24-30次', 24, '次'],
    ['每片区4场，共3个片区', 4, '场'],
    ['发展志愿者一百名', 100, '名'],
    ['十二场', 12, '场'],
    ['制作不少于三种', 3, '种'],
    ['宣传车2辆', 2, '辆'],
    ['站点1套，片区5套', 5, '套'],
    ['≥460', 460, ''],
    ['460以上', 460, ''],
    ['筹款5万元', 5, '万元'],
    ['服务满意度达90%以上', 90, '%'],
    ['满意度90%以上，问卷100份', 100, '份'],
    ['片区2特色项目1396小时', 1396, '小时'],
  ])('%s', (sentence, value, unit) => expect(readRequirement(sentence)).toEqual({ value, unit }));

  test.each([
    [5, '万元', 32000, 50000],
    [5, '万元', 3.2, 5],
    [5, '万元', null, 50000],
    [90, '%', 0.92, 0.9],
    [90, '%', 92, 90],
    [24, '次', 2400, 24],
  ])('%p%s against %p is %p: the scale of the completed number', (value, unit, completed, target) => {
    expect(inScaleOf({ value, unit }, completed).value).toBe(target);
  });

  test('part of an amount is meant only where the percentage comes out with it', () => {
    const sentence = '社工20人，其中专业社工14人';
    expect([readRequirement(sentence), readRequirement(sentence, (value) => value === 14)]).toEqual([
      { value: 20, unit: '人' },
      { value: 14, unit: '人' },
    ]);
  });

  test.each([
    ['30篇，其中市级以上4篇', 30],
    ['完成30篇（其中市级以上4篇）', 30],
    ['30篇，另发布公众号4篇', null],
    ['完成督导60次，其中现场督导1235小时', 1235, '小时'],
    ['开展活动6场，其中服务135人次', 135, '人次'],
    ['共举办2期，其中第一期20人，第二期30人', null, '人'],
    ['开展活动12场（其中户外3场），服务人次540', null, '人次'],
  ])('what was done: %s', (sentence, done, unit = '篇') => expect(readDone(sentence, unit)).toBe(done));

  test.each(['片区2特色项目', '个案一对一面谈'])('a number inside a name is none: %s', (sentence) =>
    expect(readRequirement(sentence)).toBeNull(),
  );
});
