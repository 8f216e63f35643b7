import { CONTRACT_RULES } from '../../../../src/checks/rules/staffing';
import { testRules } from '../rule-tester';

/** The third worker's contract, while all others begin with the purchase on 2024-09-01. */
const contract = (text: string) => ({ seed: { cells: { '附件2!F9': text } } });
const found = { warning: ['warning 附件2!F9'], note: ['note 附件2!F9'] };

/** The second worker's contract; everybody is in post from September to February. */
const ofSecond = (text: string) => ({ seed: { workers: { 2: { contract: text } } } });
/** The seventh worker, in post from December. */
const fromDecember = (text: string, remark?: string) => ({
  seed: { workers: { 7: { presence: '---√√√', contract: text, ...(remark !== undefined && { remark }) } } },
});

testRules(CONTRACT_RULES, {
  'contract-before-purchase': {
    fires: [
      {
        when: 'one older than the purchase period (T6)',
        given: contract('2023.9.1-2026.8.31'),
        tells: found.warning,
        says: '合同开始早于项目采购周期（2024年9月1日）：社工3号（第9行）的合同2023年9月1日至2026年8月31日',
      },
      {
        when: 'the first of two, which runs on into the purchase',
        given: contract('2022.11.1-2024.10.31；2024.11.1-2026.10.31'),
        tells: found.note,
        says: '的合同2022年11月1日至2024年10月31日',
      },
      {
        when: 'one that stands on two rows of the same person, named once',
        given: {
          seed: {
            workers: {
              3: { contract: '2023.9.1-2026.8.31', presence: '√√√---' },
              4: { contract: '2023.9.1-2026.8.31', presence: '---√√√' },
            },
            cells: { '附件2!C10': '社工3号' },
          },
        },
        tells: ['warning 附件2!F9:F10'],
        says: /：社工3号（第9行）的合同2023年9月1日至2026年8月31日$/,
      },
      {
        when: 'one that is of odd length as well',
        given: contract('2023.9.1-2026.8.20'),
        tells: found.warning,
        says: '的合同2023年9月1日至2026年8月20日，比足年（至2026年8月31日）少11天',
      },
    ],
    silent: [
      { when: 'one that begins with the purchase', given: contract('2024.9.1-2026.8.31') },
      {
        when: 'one that begins with the purchase, beside the one before it',
        given: contract('2022.9.1-2024.8.31；2024.9.1-2026.8.31（续签）'),
      },
      {
        when: 'half of all, as the purchase is renewed',
        given: {
          seed: {
            workers: Object.fromEntries([1, 2, 3, 4].map((worker) => [worker, { contract: '2023.9.1-2026.8.31' }])),
          },
        },
      },
      {
        when: 'one older than a period of service, where no title speaks of a purchase',
        given: {
          seed: {
            cells: { '附件2!A3': '项目服务周期：2024年9月1日至2025年8月31日', '附件2!F9': '2023.9.1-2026.8.31' },
          },
        },
      },
    ],
  },
  'contract-length': {
    fires: [
      {
        when: 'two years and some days (T7)',
        given: contract('2024.9.9-2026.9.19'),
        tells: found.note,
        says: '社工3号（第9行）2024年9月9日至2026年9月19日，比足年（至2026年9月8日）多11天',
      },
      {
        when: 'two years less some days',
        given: contract('2024.9.9-2026.9.1'),
        tells: found.note,
        says: '比足年（至2026年9月8日）少7天',
      },
      {
        when: 'eighteen months and two days',
        given: contract('2024.9.9-2026.3.10'),
        tells: found.note,
        says: '比足月（至2026年3月8日）多2天',
      },
      {
        when: 'eighteen months less a day',
        given: contract('2024.9.9-2026.3.7'),
        tells: found.note,
        says: '比足月（至2026年3月8日）少1天',
      },
    ],
    silent: [
      { when: 'one to the anniversary', given: contract('2024.9.9-2026.9.9') },
      { when: 'one to the end of the month', given: contract('2024.9.9-2026.9.30') },
      { when: 'one for eighteen months', given: contract('2024.9.9-2026.3.8') },
      { when: 'one without a fixed term', given: contract('无固定期限') },
      { when: 'one from a leap day', given: contract('2028.2.29-2030.2.28') },
      { when: 'one that ends far from any whole month', given: contract('2024.9.9-2025.12.20') },
      {
        when: 'one to the end of the purchase',
        given: {
          seed: {
            cells: { '附件2!A3': '项目服务采购周期：2024年9月1日至2026年9月19日', '附件2!F9': '2024.9.9-2026.9.19' },
          },
        },
      },
      { when: 'one older than the purchase, where it is told with that', given: contract('2023.9.1-2026.8.20') },
    ],
  },
  'contract-year-early': {
    fires: [
      {
        when: 'the contract of somebody who joined, a year too early',
        given: fromDecember('2023.12.6-2025.12.5'),
        tells: ['note 附件2!F13'],
        says: '自2023年12月6日开始，但2024年12月才首次到岗',
      },
    ],
    silent: [
      { when: 'one of the right year', given: fromDecember('2024.12.6-2026.12.5') },
      { when: 'one that begins in another month', given: fromDecember('2023.11.6-2025.11.5') },
      { when: 'one with a day of joining', given: fromDecember('2023.12.6-2025.12.5', '2024年12月6日入职') },
      { when: 'one with any remark', given: fromDecember('2023.12.6-2025.12.5', '由其他项目调入') },
      { when: 'one of somebody in post from the beginning', given: ofSecond('2023.9.6-2025.9.5') },
    ],
  },
  'contract-ends-in-month': {
    fires: [
      {
        when: 'one that ends in the first half of a full month',
        given: ofSecond('2023.8.11-2025.2.10'),
        tells: ['note 附件2!F8 附件2!V8'],
        says: '的合同2025年2月10日到期，2025年2月却标记了整月',
      },
      {
        when: 'one that ends on the last day of the first half',
        given: ofSecond('2023.8.16-2025.2.15'),
        tells: ['note 附件2!F8 附件2!V8'],
      },
    ],
    silent: [
      { when: 'one that ends in the second half', given: ofSecond('2023.8.17-2025.2.16') },
      {
        when: 'one that ends in the second half by the parameters',
        given: {
          seed: {
            workers: { 2: { contract: '2023.8.14-2025.2.13' } },
            parameters: { rules: { halfMonthDay: 12 } },
          },
        },
      },
      {
        when: 'one with a half mark',
        given: { seed: { workers: { 2: { contract: '2023.8.11-2025.2.10', presence: '√√√√√½' } } } },
      },
      {
        when: 'one of somebody in post after it, which is told by another rule',
        given: ofSecond('2023.7.11-2025.1.10'),
      },
    ],
  },
});
