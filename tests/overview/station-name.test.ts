import { isSameStation } from '../../src/overview/parameters/station-name';

test.each([
  ['广州市太平镇社工站', '太平镇'],
  ['广州市太平镇社工站', '太平'],
  ['广州市太平镇社工站', '从化区太平镇社会工作服务站'],
  ['广州市太平镇社工站', '太平镇社工服务站（中期）'],
  ['广东省广州市白云区沙河街道社工站', '沙河街'],
  ['沙河街道办事处', '沙河街社工站'],
  ['广州市流花街社工服务站', '【流花街】流花街社工站'],
  ['广州市太平镇 社工站', '太平镇社工站购买服务项目'],
])('%s and %s are one station', (one, other) => {
  expect(isSameStation(one, other)).toBe(true);
  expect(isSameStation(other, one)).toBe(true);
});

test.each([
  ['从化区太平镇社工站', '花都区太平镇社工站'],
  ['太平镇社工站', '太平街社工站'],
  ['太平镇社工站', '大太平镇社工站'],
  ['新街镇社工站', '镇社工站'],
  ['社工站', ''],
])('%s and %s are not', (one, other) => {
  expect(isSameStation(one, other)).toBe(false);
});
