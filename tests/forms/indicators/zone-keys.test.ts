import { recognise } from '../../../src/forms/recognise';
import { textSheet, textWorkbook, workbookOf } from '../support/text-sheet';

/** The zones of each block by key: blocks that write a zone otherwise say the same key (rule C4). */
function keys(first: readonly string[], second: readonly string[]): string[][] {
  const rows = (names: readonly string[]): string => names.map((name) => `${name} | 10 | 5\n`).join('');
  const workbook = textWorkbook(`
    片区 | 电访 | <
    ^ | 协议量 | 完成量
    ${rows(first)}合计 | ${10 * first.length} | ${5 * first.length}
    片区 | 小组 | <
    ^ | 协议量 | 完成量
    ${rows(second)}合计 | ${10 * second.length} | ${5 * second.length}
  `);
  return recognise(workbook).zoneTables.map(({ zones }) => zones.map(({ key }) => key));
}

describe('a zone that another block writes otherwise is the same zone', () => {
  test.each<[string, string[]]>([
    ['片 for 片区', ['莲塘片', '莲溪片']],
    ['an ordinal with a dot', ['1.莲塘片区', '2.莲溪片区']],
    ['an ordinal with a comma', ['1、莲塘片区', '2、莲溪片区']],
    ['a Chinese ordinal', ['（一）莲塘片区', '（二）莲溪片区']],
    ['the word alone', ['莲塘', '莲溪']],
    ['服务片区', ['莲塘服务片区', '莲溪服务片区']],
    ['a number before it', ['片区一：莲塘片区', '片区二：莲溪片区']],
    ['who leads it', ['莲塘片区（片长：某甲）', '莲溪片区（片长：某乙）']],
    ['what it covers', ['莲塘片区（含凤山村）', '莲溪片区']],
    ['how many places it has', ['莲塘片区（3个社工点）', '莲溪片区（3个社工点）']],
    ['a word before each, in the same order', ['荷城莲塘片区', '荷城莲溪片区']],
  ])('%s', (_, written) => {
    expect(keys(['莲塘片区', '莲溪片区'], written)).toEqual([
      ['莲塘片区', '莲溪片区'],
      ['莲塘片区', '莲溪片区'],
    ]);
  });

  test('written so in both blocks, and in another way in each', () => {
    const plain = ['莲塘片区', '莲溪片区'];
    expect(keys(['1.莲塘片区', '2.莲溪片区'], ['1、莲塘片', '2、莲溪片'])).toEqual([plain, plain]);
    expect(
      keys(['莲塘片区（3个社工点）', '莲溪片区（3个社工点）'], ['莲塘片区（片长：某甲）', '莲溪片区（片长：某乙）']),
    ).toEqual([plain, plain]);
  });

  test('by the name that positions use', () => {
    const plain = ['莲塘片区', '莲溪片区'];
    expect(keys(['片区一：莲塘片区', '片区二：莲溪片区'], ['莲塘服务片区', '莲溪服务片区'])).toEqual([plain, plain]);
  });

  test('by number, however it is written', () => {
    const numbers = ['片区1', '片区2'];
    expect(keys(['片区1', '片区2'], ['一片区（含凤山村）', '第二片区'])).toEqual([numbers, numbers]);
    expect(keys(['片区一：莲塘', '片区二：莲溪'], ['1片区', '2片区'])).toEqual([numbers, numbers]);
  });
});

describe('zones that are told apart stay apart', () => {
  test('a zone that is missing, and one of another name', () => {
    expect(keys(['莲塘片区', '莲溪片区'], ['莲塘片', '莲洲片'])).toEqual([
      ['莲塘片区', '莲溪片区'],
      ['莲塘片区', '莲洲片'],
    ]);
    expect(keys(['莲塘片区', '莲溪片区'], ['莲塘片'])[1]).toEqual(['莲塘片区']);
    expect(keys(['莲塘片区', '莲溪片区'], ['莲塘社区', '莲溪片区'])[1]).toEqual(['莲塘社区', '莲溪片区']);
    expect(keys(['东片区', '西片区'], ['城东片区', '西片区'])[1]).toEqual(['城东片区', '西片区']);
  });

  test('by the bracket, or by what stands before a number', () => {
    const written = ['东片区（城北）', '东片区（城南）'];
    expect(keys(written, written)).toEqual(
      [written, written].map((names) => names.map((name) => name.replace('（', '(').replace('）', ')'))),
    );
    expect(keys(['东1片区', '西1片区'], ['东1片区', '西1片区'])[0]).toEqual(['东1片区', '西1片区']);
    expect(keys(['片区（东）', '片区（西）'], ['片区（东）', '片区（西）'])[0]).toEqual(['片区(东)', '片区(西)']);
  });

  test('a number that counts places is none of the zone', () => {
    const [first] = keys(
      ['凤岗片区（3个社工点）', '凤池片区（3个社工点）'],
      ['凤岗片区（3个社工点）', '凤池片区（3个社工点）'],
    );
    expect(first).toEqual(['凤岗片区', '凤池片区']);
  });

  test('a name that stands twice in a block is one zone, in two spellings of a number too', () => {
    expect(keys(['片区1', '一片区'], ['片区1', '片区2'])[0]).toEqual(['片区1', '片区1']);
  });

  test('each on a sheet of its own', () => {
    const sheet = (zone: string): string => `
      附件1-1 指标完成情况统计表
      片区 | 电访 | <
      ^ | 协议量 | 完成量
      ${zone} | 10 | 5`;
    const { zoneTables } = recognise(
      workbookOf(textSheet('北', sheet('东片区（城北）')), textSheet('南', sheet('东片区（城南）'))),
    );
    expect(zoneTables.map(({ zones }) => zones[0]?.key)).toEqual(['东片区(城北)', '东片区(城南)']);
  });
});
