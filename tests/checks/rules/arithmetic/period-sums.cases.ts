import { grandTotalWrong } from '../../../../src/checks/rules/arithmetic/grand-total-wrong';
import { testRules, type Given } from '../rule-tester';
import { attendanceByType } from './attendance-text';

/** Both kinds of worker, the effective person-months of each, then a further row. */
const groups = (below: string): Given =>
  attendanceByType(`
    持证 | 甲 | √ | √ | √ | 3 | 3
    持证 | 乙 | √ | √ | 0.5 | 2.5 | 0
    持证社工有效人次小计 | < | 2 | 2 | 1.5 | |
    非持证 | 丙 | √ | √ | √ | 3 | 0
    非持证社工有效人次小计 | < | 1 | 1 | 1 | |
    ${below}`);

testRules([grandTotalWrong], {
  'grand-total-wrong': {
    fires: [
      {
        when: 'the figure of the whole period, in a cell over all months, is another one (B4)',
        given: groups('其中：持证社工有效人次 | < | 6.5 | < | < | < | <'),
        tells: ['error Sheet1!C9'],
        says: '“其中：持证社工有效人次”（全期）',
      },
      {
        when: '合计 below the sums of both kinds is wrong in one month (B3)',
        given: groups('社工有效人次合计 | < | 3 | 4 | 2.5 | |'),
        tells: ['error Sheet1!D9'],
      },
    ],
    silent: [
      {
        when: 'the figure of the whole period of one kind is right',
        given: groups('其中：持证社工有效人次 | < | 5.5 | < | < | < | <'),
      },
      {
        when: 'the figure of the whole period of all is right',
        given: groups('全年社工有效人次合计 | < | 8.5 | < | < | < | <'),
      },
      {
        when: '合计 adds up both kinds, without the word 总计',
        given: groups('社工有效人次合计 | < | 3 | 3 | 2.5 | |'),
      },
      { when: '小计 adds up both kinds', given: groups('社工有效人次小计 | < | 3 | 3 | 2.5 | |') },
    ],
  },
});
