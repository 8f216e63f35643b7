import { indicatorKey } from '../../../src/forms/indicators/table-key';
import { measureName, withMeasuresBehind } from '../../../src/forms/values/indicator-names';

/** Names as they stand in rows or headers, and what is read of them: group and measure. */
function read(...names: readonly string[]): string[] {
  return withMeasuresBehind(names.map((group) => ({ group, measure: '量' }))).map(
    ({ group, measure }) => `${group} ${measure}`,
  );
}

test.each([
  ['brackets', '专业个案（接案）', '专业个案（节数）', '专业个案（结案）'],
  ['half-width brackets', '专业个案(接案)', '专业个案(节数)', '专业个案(结案)'],
  ['a hyphen', '专业个案-接案', '专业个案-节数', '专业个案-结案'],
  ['a long dash', '专业个案——接案', '专业个案——节数', '专业个案——结案'],
  ['a slash', '专业个案/接案', '专业个案/节数', '专业个案/结案'],
  ['a colon', '专业个案：接案', '专业个案：节数', '专业个案：结案'],
  ['nothing', '专业个案接案', '专业个案节数', '专业个案结案'],
  ['units besides', '专业个案接案（个）', '专业个案节数（节）', '专业个案结案（个）'],
])('C8: what several measures have before them is their group, set off by %s', (_, ...names) => {
  expect(read(...names)).toEqual(['专业个案 接案', '专业个案 节数', '专业个案 结案']);
});

test('C8: 服务 behind a name makes no group of its own where the plain name is one', () => {
  expect(read('专业小组（个）', '专业小组服务（节）', '专业小组服务（人次）')).toEqual([
    '专业小组 个',
    '专业小组 节',
    '专业小组 人次',
  ]);
});

test('a name without a measure counts what its group says', () => {
  expect(read('大型社区活动', '大型社区活动服务人次')).toEqual(['大型社区活动 量', '大型社区活动 服务人次']);
});

test('beside such groups a measure that is set off is one, even alone', () => {
  expect(read('建档-个数', '电访', '专业个案-接案', '专业个案-节数')).toEqual([
    '建档 个数',
    '电访 量',
    '专业个案 接案',
    '专业个案 节数',
  ]);
});

test('a measure that stands alone stays with its name', () => {
  expect(read('电访（人次）', '社区活动（场）')).toEqual(['电访（人次） 量', '社区活动（场） 量']);
  expect(read('新增志愿者人次', '电访')).toEqual(['新增志愿者人次 量', '电访 量']);
});

test('what is no measure stays with its name', () => {
  expect(read('探访（困境儿童）', '探访（低保户）', '长者-电访', '长者-探访')).toEqual([
    '探访（困境儿童） 量',
    '探访（低保户） 量',
    '长者-电访 量',
    '长者-探访 量',
  ]);
});

test.each([
  ['接案调整后协议量', '接案'],
  ['节数协议量', '节数'],
  ['接案目标', '接案'],
  ['协议接案数', '接案数'],
  ['调整后协议量', '量'],
  ['电访协议量', '量'],
])('under a group %s counts %s', (header, measure) => {
  expect(measureName(header)).toBe(measure);
});

test('接案 and 接案数 are the same measure, 人数 and 人次 are not', () => {
  const key = (measure: string): string => indicatorKey({ group: '专业个案', measure });
  expect(key('接案数')).toBe(key('接案'));
  expect(key('人数')).not.toBe(key('人次'));
  expect(key('量')).not.toBe(key(''));
});
