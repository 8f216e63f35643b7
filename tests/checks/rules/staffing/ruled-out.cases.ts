import { runChecks } from '../../../../src/checks/engine/run-checks';
import { markAfterContract } from '../../../../src/checks/rules/staffing/mark-after-contract';
import { markAfterLeaving } from '../../../../src/checks/rules/staffing/mark-after-leaving';
import { markBeforeContract } from '../../../../src/checks/rules/staffing/mark-before-contract';
import { markBeforeJoining } from '../../../../src/checks/rules/staffing/mark-before-joining';
import { checkTextsFor } from '../../../../src/strings/check-texts';
import { sentence } from '../../../../src/strings/message';
import { month, smallStation, told } from '../../small-station';
import { testRules } from '../rule-tester';

/** Workers of the small station whose contract or remark is another one. */
const contract = (text: string) => ({ seed: { workers: { 4: { contract: text } } } });
const remark = (text: string, presence = '√√√√√√') => ({ seed: { workers: { 3: { remark: text, presence } } } });

testRules([markAfterContract, markBeforeContract, markAfterLeaving, markBeforeJoining], {
  'mark-after-contract': {
    fires: [
      {
        when: 'marks after the contract ended (B18)',
        given: contract('2023.3.1-2024.12.31'),
        tells: ['error 附件2!F10 附件2!S10:X10'],
        says: '社工4号（第10行）的合同已于2024年12月31日到期，但2025年1月至2025年2月仍标记在岗（2个月）',
      },
      {
        when: 'marks between two contracts',
        given: contract('2022.11.1-2024.10.31；2025.1.1-2026.12.31'),
        tells: ['error 附件2!F10 附件2!M10:R10'],
        says: '社工4号（第10行）的合同已于2024年10月31日到期，但2024年11月至2024年12月仍标记在岗（2个月）',
      },
    ],
    silent: [
      {
        when: 'two contracts without a month between them',
        given: contract('2022.11.1-2024.10.31；2024.11.15-2026.10.31'),
      },
      ...['合同到期后已续签至2027年12月31日', '2025年1月1日续签合同', '合同已续签，续签期限2025.1.1-2027.12.31'].map(
        (remark) => ({
          when: `a contract that is renewed: ${remark}`,
          given: { seed: { workers: { 4: { contract: '2023.3.1-2024.12.31', remark } } } },
        }),
      ),
      { when: 'a contract that ends in the last month', given: contract('2023.2.2-2025.2.1') },
      { when: 'a contract of another century, whose dates are told', given: contract('3024年9月1日至2024年12月31日') },
      { when: 'a contract that ends before it starts', given: contract('2024.12.31-2023.3.1') },
      {
        when: 'marks that the remark rules out as well',
        given: {
          seed: { workers: { 4: { contract: '2023.3.1-2024.12.31', remark: '2024年12月31日离职' } } },
        },
      },
    ],
  },
  'mark-before-contract': {
    fires: [
      {
        when: 'marks before the contract (B18)',
        given: contract('2024.10.10-2026.10.9'),
        tells: ['error 附件2!F10 附件2!G10:I10'],
        says: '的合同自2024年10月10日开始，但2024年9月已标记在岗（1个月）',
      },
    ],
    silent: [
      { when: 'a contract that starts within the first month', given: contract('2024.9.20-2026.9.19') },
      { when: 'a day of the contract that does not exist', given: contract('2024.10.10-2026.2.30') },
    ],
  },
  'mark-after-leaving': {
    fires: [
      {
        when: 'marks after leaving (B7)',
        given: { seed: { workers: { 8: { remark: '2024年10月20日离职' } } } },
        tells: ['error 附件2!AA14 附件2!M14:O14'],
        says: '备注“2024年10月20日离职”，但2024年11月仍标记在岗（1个月）',
      },
      {
        when: 'the word of the remark itself, with the day where it is not the only one',
        given: { seed: { workers: { 8: { remark: '10月20日调离本站（9月3日入职）' } } } },
        tells: ['error 附件2!AA14 附件2!M14:O14'],
        says: '备注“10月20日调离本站（9月3日入职）”（2024年10月20日），但2024年11月仍标记在岗（1个月）',
      },
      {
        when: 'the later leaving, where an earlier one was planned',
        given: remark('原定2024年10月离职，延期至2024年12月30日'),
        tells: ['error 附件2!AA9 附件2!S9:X9'],
      },
      {
        when: 'a leaving that was announced months before the last mark, and nothing more',
        given: remark('2024年11月提出离职'),
        tells: ['error 附件2!AA9 附件2!P9:X9'],
      },
      {
        when: 'leaving before every month of the sheet by a contract of before',
        given: {
          seed: { workers: { 3: { remark: '2024年6月20日离职', contract: '2023.9.1-2026.8.31' } } },
        },
        tells: ['error 附件2!AA9 附件2!G9:X9'],
      },
    ],
    silent: [
      ...[
        '父亲2024年12月退休，家庭困难补助申请中',
        '1片区社工2024年12月离职后兼顾1片区',
        '2024年12月补交离职证明',
        '居委主任2024年12月退休，重新对接',
      ].map((text) => ({ when: `what is no leaving of one's own: ${text}`, given: remark(text) })),
      {
        when: 'the leaving of somebody who is named, by the row of her own',
        given: {
          seed: {
            workers: {
              3: { remark: '因社工7号2024年12月离职，兼顾2片区' },
              7: { presence: '√√√√--', remark: '2024年12月31日离职' },
            },
          },
        },
      },

      { when: 'leaving in the month of the last mark', given: { seed: {} } },
      { when: 'a move to another zone, which is no leaving', given: remark('2024年11月由1片区调入2片区') },
      { when: 'leaving another station before', given: remark('入职前在其他社工站工作，2023年12月离职') },
      { when: 'leaving that was withdrawn', given: remark('2024年11月提出离职，后撤回') },
      { when: 'leaving that was planned and given up', given: remark('原定2024年11月离职，后协商留任') },
      { when: 'the month of notice', given: remark('2025年1月提出离职') },
      { when: 'files of somebody who left', given: remark('负责与2024年11月离职的李某交接档案') },
      { when: 'leaving before the contract starts', given: remark('2024年6月20日离职') },
      {
        when: 'leaving before the first mark',
        given: {
          seed: {
            workers: { 3: { remark: '李娟2024年10月31日离职', presence: '--√√√√', contract: '2023.9.1-2026.8.31' } },
          },
        },
      },
      { when: 'coming back', given: remark('2024年10月8日离职，2024年12月2日入职', '√√-√√√') },
    ],
  },
  'mark-before-joining': {
    fires: [
      {
        when: 'marks before joining (B7)',
        given: remark('2024年10月8日入职'),
        tells: ['error 附件2!AA9 附件2!G9:I9'],
        says: '备注“2024年10月8日入职”，但2024年9月已标记在岗（1个月）',
      },
    ],
    silent: [
      { when: 'joining in the month of the first mark', given: remark('2024年10月8日入职', '-√√√√√') },
      ...[
        '产假后于2024年11月返岗，期间工资社保照发',
        '11月产假，12月返岗',
        '2024年11月4日复岗',
        '病假结束，2024年11月到岗',
        '2024年12月休完产假复工',
        '2024年12月起事假，2025年1月未到岗，2月3日返岗',
      ].map((text) => ({ when: `coming back, which is no joining: ${text}`, given: remark(text) })),
      ...[
        '2024年12月哺乳假每天1小时，不影响到岗',
        '2024年11月起每周三到片区2到岗',
        '12月2日病假，3日到岗',
        '2025年2月组织关系转入社区党支部',
        '2024年12月社保转入本机构',
        '2025年6月入职民政局（已公示），目前在岗',
        '拟2024年12月入职总部',
        '带教2024年12月入职的新人',
        '丈夫2024年11月入职街道办，已申报回避',
        '2024年11月入职登记表补签',
      ].map((text) => ({ when: `what is no joining: ${text}`, given: remark(text) })),
      {
        when: 'the joining of somebody who is named, by the row of her own',
        given: {
          seed: {
            workers: {
              3: { remark: '2024年12月2日社工7号入职，与其搭档' },
              7: { presence: '---√√√', remark: '2024年12月2日入职' },
            },
          },
        },
      },
      { when: 'marks before leaving and coming back', given: remark('2024年10月8日离职，2024年12月2日入职', '√√-√√√') },
    ],
  },
});

test('an expired contract tells what it would cost: total, veto, retention', () => {
  const subject = smallStation({
    workers: { 4: { contract: '2022.10.1-2024.9.30' } },
    parameters: { headcount: [{ from: month('2024-09'), count: 8 }] },
  });
  const [expired] = told([markAfterContract], subject);
  expect(runChecks(subject).findings.find(({ rule }) => rule === 'mark-after-contract')?.impact).toBe('veto');
  expect(expired?.issue.consequences?.map((message) => sentence(message, checkTextsFor('zh-CN')))).toEqual([
    '不计这些标记，总人次为40（现为45）；比应到岗48少8人次，达到5人次的不合格界线；稳岗率为6/8 = 75.00%',
  ]);
});
