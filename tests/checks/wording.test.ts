import { list, MOST_NAMED, shortened } from '../../src/checks/workers';

const zones = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ zh: `片区${index + 1}`, en: `zone ${index + 1}` }));

describe('a list in a sentence', () => {
  test('names all of a few', () => expect(list(shortened(zones(3))).zh).toBe('片区1、片区2、片区3'));

  test('names the first of many, with the count of all', () => {
    const { zh, en } = list(shortened(zones(30)));
    expect(zh).toMatch(new RegExp(`^片区1、.*、片区${MOST_NAMED}等30处$`));
    expect(en).toMatch(new RegExp(`^zone 1, .*, zone ${MOST_NAMED} … 30 in all$`));
  });
});
