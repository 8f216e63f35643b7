import { identityNumberTwice } from '../../../../src/checks/rules/staffing/identity-number-twice';
import { identityNumberWrong } from '../../../../src/checks/rules/staffing/identity-number-wrong';
import { testRules, type Given } from '../rule-tester';

/** Made-up numbers whose check digits are right. */
const RIGHT = ['44011219880110001X', '440112199002280012', '440112199203150011', '440112199512310015'];

/** 身份证号 of the workers from the first on, in a column behind 备注. */
const numbers = (...values: readonly (string | number)[]): Given => ({
  seed: {
    cells: {
      '附件2!AB5': '身份证号',
      ...Object.fromEntries(values.map((value, index) => [`附件2!AB${index + 7}`, value])),
    },
  },
});

testRules([identityNumberWrong, identityNumberTwice], {
  'identity-number-wrong': {
    fires: [
      {
        when: 'a digit that is missing (B13), without telling the number',
        given: numbers(...RIGHT, '44011219880110001'),
        tells: ['warning 附件2!AB11'],
        says: '社工5号（第11行）的身份证号是17位，应为18位',
      },
      {
        when: 'a digit that is wrong',
        given: numbers(...RIGHT, '440112198801100027'),
        tells: ['warning 附件2!AB11'],
        says: '与末位校验码不符',
      },
      {
        when: 'a day of birth that does not exist',
        given: numbers(...RIGHT, '440112198813100019'),
        tells: ['warning 附件2!AB11'],
        says: '出生日期不存在',
      },
      {
        when: 'one typed as a number, which lost its last digits',
        given: numbers(...RIGHT, 440112198801100000),
        tells: ['warning 附件2!AB11'],
        says: '后3位已变成0',
      },
    ],
    silent: [
      { when: 'numbers whose check digits are right, one of them X', given: numbers(...RIGHT, '11010519491231002x') },
      { when: 'a number of before 1999', given: numbers(...RIGHT, '440112880110001') },
      { when: 'masked numbers and passports', given: numbers(...RIGHT, '4401********0019', 'H12345678', '') },
      {
        when: 'numbers that are made up throughout',
        given: numbers('440112198801102000', '440112199002112007', '440112199203122014', RIGHT[3] ?? ''),
      },
    ],
  },
  'identity-number-twice': {
    fires: [
      {
        when: 'the number of the row above, the later one first (B13)',
        given: numbers(...RIGHT, RIGHT[3] ?? ''),
        tells: ['warning 附件2!AB11 附件2!AB10'],
        says: '姓名不同而身份证号相同：社工4号（第10行）、社工5号（第11行）',
      },
    ],
    silent: [
      { when: 'a number for each', given: numbers(...RIGHT) },
      {
        when: 'one person on two rows',
        given: {
          seed: {
            cells: {
              '附件2!C11': '社工4号',
              '附件2!AB5': '身份证号',
              '附件2!AB10': RIGHT[0] ?? '',
              '附件2!AB11': RIGHT[0] ?? '',
            },
          },
        },
      },
    ],
  },
});
