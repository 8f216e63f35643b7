import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComparisonReport } from '../../src/comparison/report';
import { buildStation, layOut, PLAIN_CHOICES, PLAIN_SHAPE, type StationModel } from '../generator';
import { earlier } from '../generator/earlier';
import { snapshotXlsx } from '../generator/snapshot-xlsx';
import { check, scratch, TAIPING, WORKBOOKS, type Ran } from './command';

jest.setTimeout(120_000);

const folder = scratch();
afterAll(folder.remove);

const STATION = buildStation({ ...PLAIN_SHAPE, clean: true, months: 8, certified: 5, uncertified: 3, seed: 3 });

function workbook(name: string, station: StationModel): string {
  writeFileSync(folder.path(name), snapshotXlsx(layOut(station, PLAIN_CHOICES).snapshot));
  return folder.path(name);
}

const reportOf = ({ stdout }: Ran): ComparisonReport => JSON.parse(stdout) as ComparisonReport;

const midterm = (): string => workbook('中期.xlsx', earlier(STATION, 4));
const changed = (): string =>
  workbook('末期.xlsx', {
    ...STATION,
    workers: STATION.workers.map((each, index) =>
      index === 0 ? { ...each, presence: each.presence.map((mark, month) => (month === 1 ? 0 : mark)) } : each,
    ),
  });

describe('--compare', () => {
  test('prints the contract and nothing else with --json, and ends with 1 for an error', async () => {
    const ran = await check('--compare', '--json', midterm(), changed());
    expect(ran).toMatchObject({ status: 1, stderr: '' });
    const report = reportOf(ran);
    expect(report).toEqual({
      reportVersion: 1,
      midterm: '中期.xlsx',
      final: '末期.xlsx',
      differences: [
        {
          rule: 'marks-changed',
          severity: 'error',
          message: expect.stringMatching(/^社工甲01的人员到位前后不同：\S+中期为√、末期为——$/) as string,
          cells: { midterm: [expect.stringMatching(/^'附件2'!/)], final: [expect.stringMatching(/^'附件2'!/)] },
        },
      ],
    });
  });

  test('tells a person what differs, where, and why it matters', async () => {
    const ran = await check('--compare', midterm(), changed());
    expect(ran.stdout).toMatch(
      /══ 中期 中期\.xlsx[^]*发现 1 处出入（错误 1[^]*✖ 错误[^]*中期：附件2![^]*末期：附件2![^]*说明：/,
    );
  });

  test('finds nothing between a mid-term and a final workbook that agree', async () => {
    const ran = await check('--compare', '--json', midterm(), workbook('末期一致.xlsx', STATION));
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(reportOf(ran).differences).toEqual([]);
  });

  test('gives no difference for a file with itself, under another name too, and says so on standard error', async () => {
    writeFileSync(folder.path('副本.xlsx'), readFileSync(TAIPING));
    const ran = await check('--compare', '--json', TAIPING, folder.path('副本.xlsx'));
    expect(ran.status).toBe(0);
    expect(ran.stderr).toMatch(/与自己比对/);
    expect(reportOf(ran).differences).toEqual([]);
  });

  test('says that the order is wrong, or the station', async () => {
    const reversed = await check('--compare', '--json', changed(), midterm());
    expect(reportOf(reversed).differences.map(({ rule }) => rule)).toEqual(['order-reversed']);
    const others = await check('--compare', '--json', TAIPING, join(WORKBOOKS, 'nine-zones-12-months.xlsx'));
    expect(reportOf(others).differences.map(({ rule }) => rule)).toEqual(['other-station']);
    expect([reversed.status, others.status]).toEqual([1, 1]);
  });

  test.each<[string, () => string[], RegExp]>([
    ['one file', () => [TAIPING], /正好两个文件/],
    ['parameters', () => ['--params', 'p.json', TAIPING, TAIPING], /只能与 --json 一起用/],
    ['a file that cannot be used', () => [TAIPING, folder.path('没有.xlsx')], /没有\.xlsx 无法使用/],
  ])('refuses %s with status 2 and nothing on standard output', async (_case, args, message) => {
    const ran = await check('--compare', '--json', ...args());
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toMatch(message);
  });
});
