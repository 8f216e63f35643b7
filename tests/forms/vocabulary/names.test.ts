import { namesSum } from '../../../src/forms/vocabulary/subtotal-rows';
import { stationIn } from '../../../src/forms/vocabulary/station-names';
import { squash } from '../../../src/forms/values/text';
import { isTotalName, zoneKey, zonesOfPosition } from '../../../src/forms/vocabulary/zone-names';

test.each([
  ['2024-2025年度广州市清河镇社工站购买服务项目中期评估指标完成情况统计表', '广州市清河镇社工站'],
  ['指标完成情况统计表（清河镇社工站）', '清河镇社工站'],
  ['（清河镇社工站）指标完成情况统计表', '清河镇社工站'],
  ['2024年（中期）清河镇社工站自评表', '清河镇社工站'],
  ['广州市（白云区）清河镇社工站完成情况表', '广州市(白云区)清河镇社工站'],
  ['填报单位（盖章）：清河镇社工站', '清河镇社工站'],
  ['各镇街社工站完成情况', null],
])('the station in %s', (title, name) => expect(stationIn(squash(title))).toBe(name));

test.each(['片区1', '1片区', '一片区', '第一片区', '片区（一）', '片区①', '1号片区', '片 区 １'])(
  'C4: %s is 片区1',
  (name) => {
    expect(zoneKey(squash(name))).toBe('片区1');
  },
);

test.each(['合计', '总 计', '全镇合计', '各片区合计', '合计（4个片区）'])('%s is a sum', (name) => {
  expect(isTotalName(squash(name))).toBe(true);
});

test.each(['全站', '合兴片区', '城东片区'])('%s is none', (name) => expect(isTotalName(squash(name))).toBe(false));

test.each([
  ['第5、6片区社工', ['片区5', '片区6']],
  ['5和6片区社工', ['片区5', '片区6']],
  ['5片区、6片区社工', ['片区5', '片区6']],
  ['6片区片长', ['片区6']],
  ['第7、8片区社工', []],
  ['站长', []],
])('C4: %s serves %j of the zones 5 and 6', (position, zones) => {
  expect(zonesOfPosition(squash(position), ['片区5', '片区6'])).toEqual(zones);
});

test.each([
  ['社工（凤岗）', ['凤岗片区']],
  ['凤岗社工', ['凤岗片区']],
  ['凤岗片社工', ['凤岗片区']],
  ['社工-凤池', ['凤池片区']],
  ['片长（凤岗、凤池）', ['凤岗片区', '凤池片区']],
  ['社工（东）', ['东片区']],
  ['一线社工', []],
  ['凤岗村社区专员', []],
  ['东风社工', []],
])('C4: %s serves %j by the short names of zones', (position, zones) => {
  expect(zonesOfPosition(squash(position), ['凤岗片区', '凤池片区', '东片区'])).toEqual(zones);
});

test.each(['总计', '持证社工小计', '社工有效人次', '稳岗率'])('%s calls its row a sum', (label) => {
  expect(namesSum(squash(label))).toBe(true);
});

test.each(['实际在岗人数', '当月到岗人数'])('%s does not', (label) => expect(namesSum(squash(label))).toBe(false));
