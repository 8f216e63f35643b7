import { squash } from '../../../src/forms/values/text';
import { isSameStation, mayBeSameStation, stationKey } from '../../../src/forms/vocabulary/station-names';

const isSame = (one: string, other: string): boolean => isSameStation(squash(one), squash(other));
const mayBeSame = (one: string, other: string): boolean => mayBeSameStation(squash(one), squash(other));

test.each([
  ['广州市太平镇社工站', '太平镇'],
  ['广州市太平镇社工站', '太平'],
  ['广州市太平镇社工站', '从化区太平镇社会工作服务站'],
  ['广州市太平镇社工站', '太平镇社工服务站（中期）'],
  ['广东省广州市白云区沙河街道社工站', '沙河街'],
  ['沙河街道办事处', '沙河街社工站'],
  ['广州市流花街社工服务站', '【流花街】流花街社工站'],
  ['广州市太平镇 社工站', '太平镇社工站购买服务项目'],
  ['沙河街站', '沙河街社工站'],
  ['沙河街道服务站点', '广州市沙河街社工站'],
])('%s and %s are one station', (one, other) => {
  expect(isSame(one, other)).toBe(true);
  expect(isSame(other, one)).toBe(true);
  expect(mayBeSame(one, other)).toBe(true);
});

test.each([
  ['从化区太平镇社工站', '花都区太平镇社工站'],
  ['太平镇社工站', '太平街社工站'],
  ['太平镇社工站', '大太平镇社工站'],
  ['新街镇社工站', '镇社工站'],
  ['太平镇站', '清河镇站'],
  ['社工站', ''],
])('%s and %s are not', (one, other) => {
  expect(isSame(one, other)).toBe(false);
});

test.each([
  ['太平镇社工站', '太平镇广元社工站'],
  ['太平镇社工站', '大太平镇社工站'],
  ['太平镇社工站', '社工站'],
])('%s and %s may be one station', (one, other) => {
  expect([mayBeSame(one, other), mayBeSame(other, one)]).toEqual([true, true]);
});

test.each([
  ['从化区太平镇社工站', '花都区太平镇社工站'],
  ['太平镇社工站', '太平街社工站'],
  ['太平镇社工站', '清河镇社工站'],
])('%s and %s cannot be one station', (one, other) => {
  expect([mayBeSame(one, other), mayBeSame(other, one)]).toEqual([false, false]);
});

test('the spellings of a name share a key', () => {
  const spellings = ['广州市太平镇社工站', '太平镇社会工作服务站（中期）', '从化区太平镇'];
  expect(new Set(spellings.map((name) => stationKey(squash(name))))).toEqual(new Set(['太平镇']));
});
