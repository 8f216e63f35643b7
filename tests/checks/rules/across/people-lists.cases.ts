import { peopleListDiffers } from '../../../../src/checks/rules/across/people-list-differs';
import { testRules } from '../rule-tester';

const ATTENDANCE = `附件2 社工到岗情况统计表
  评估周期：2024年9月1日至2024年11月30日
  类型 | 姓名 | 资格证书 | 入职时间 | 9月 | 10月 | 11月
  持证社工 | 甲01 | 社会工作师 | 2023年3月1日 | √ | √ | √
  非持证社工 | 乙01 | 社会工作专业 | 2024年1月5日 | √ | √ | √`;

const list = (first: string, second: string) => ({
  sheets: {
    附件2: ATTENDANCE,
    人员名单: `序号 | 姓名 | 证书 | 入职时间\n 1 | 甲01 | ${first}\n 2 | 乙01 | ${second}`,
  },
});

testRules([peopleListDiffers], {
  'people-list-differs': {
    fires: [
      {
        when: 'a certified worker without a certificate in the list (B12)',
        given: list('备考社会工作师 | 2023年3月1日', '助理社会工作师（待考） | 2024年1月5日'),
        tells: ['warning 附件2!C4 人员名单!C2'],
        says: '甲01（第4行）在附件2中按持证计，但人员名单上写的是“备考社会工作师”',
      },
      {
        when: 'an uncertified worker with one',
        given: list('社会工作师 | 2023年3月1日', '助理社会工作师 | 2024年1月5日'),
        tells: ['warning 附件2!C5 人员名单!C3'],
      },
      {
        when: 'another day of joining',
        given: list('社会工作师 | 2023年3月11日', '社会工作专业 | 2024年1月5日'),
        tells: ['warning 附件2!D4 人员名单!D2'],
        details: { impact: 'form' },
      },
    ],
    silent: [
      {
        when: 'the same in other words, a blank, or a month alone',
        given: list('中级社工师 | 2023-03-01', ' | 2024年1月'),
      },
    ],
  },
});
