import type { CellValue } from '../../src/workbook/snapshot';
import { findings, smallStation } from './small-station';

/** Zones by another name in 附件1-1 and in the positions that name them. */
function renamed(first: string, second: string): Record<string, CellValue> {
  const zones = { '附件1-1!A5': first, '附件1-1!A6': second, '附件1-1!A10': first, '附件1-1!A11': second };
  const positions = [8, 9, 10, 11, 12, 13, 14].map((row): [string, CellValue] => [
    `附件2!D${row}`,
    `${row < 11 ? first : second}社工`,
  ]);
  return { ...zones, ...Object.fromEntries(positions) };
}

describe('positions and the zones of 附件1-1 (C4, C5)', () => {
  test('one position that names a zone which does not exist is told there, the lack of a worker as its consequence', () => {
    const found = findings(smallStation({ cells: { '附件2!D9': '5片区社工' } }));
    expect(found).toEqual(['warning position-zone-unknown 附件2!D9']);
  });

  test('so is one among zones that are not called 片区', () => {
    expect(findings(smallStation({ cells: renamed('北片', '南片') }))).toEqual([]);
    const found = findings(smallStation({ cells: { ...renamed('北片', '南片'), '附件2!D9': '东片社工' } }));
    expect(found).toEqual(['warning position-zone-unknown 附件2!D9']);
  });

  test('a zone that nobody serves under its name, and positions that name another', () => {
    const cells = { ...renamed('北片', '南片'), '附件1-1!A6': '东片', '附件1-1!A11': '东片' };
    expect(findings(smallStation({ cells }))).toEqual([
      'warning position-zone-unknown 附件1-1!A6 附件1-1!A11 附件2!D11:D14',
    ]);
  });

  test('an empty position that explains what a zone lacks', () => {
    expect(findings(smallStation({ cells: { '附件2!D9': null } }))).toEqual(['warning position-missing 附件2!D9']);
  });

  test('an empty position of station staff says nothing', () => {
    expect(findings(smallStation({ cells: { '附件2!D7': null } }))).toEqual([]);
  });

  test('a position with another zone is one finding, not also a zone with too few workers', () => {
    const found = findings(smallStation({ cells: { '附件2!D9': '2片区社工' } }));
    expect(found).toEqual(['warning zone-workers-position 附件1-1!B5:B6 附件1-1!B10:B11']);
  });

  test('positions for several zones are no zone of their own', () => {
    for (const position of ['机动片区社工', '各片区督导', '副片长']) {
      expect(findings(smallStation({ cells: { '附件2!D7': position } }))).toEqual([]);
    }
  });
});
