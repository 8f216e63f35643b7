import { review } from '../../../src/report/review';
import { recognise } from '../../../src/forms/recognise';
import type { ZoneRow } from '../../../src/forms/station';
import { indicatorLines, unreadLines } from '../support/readings';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { textSheet, textWorkbook, workbookOf } from '../support/text-sheet';

/** Zones with places (社工点, 村居) beside them (rules C4, C9). */
const zones = (text: string): string[] => indicatorLines(textWorkbook(text), 'zones');

const named = ({ name, workers, points = [] }: ZoneRow): string =>
  [name, workers?.kind === 'number' ? workers.value : '', ...points.map((point) => point.name)].join(' ').trim();

/** The zones of a workbook with their workers and places. */
const places = (text: string): string[] =>
  recognise(textWorkbook(text)).zoneTables.flatMap((table) => table.zones.map(named));

/** What is found but the missing title. */
const found = (workbook: WorkbookSnapshot): string[] =>
  review(workbook, { file: '', language: 'zh-CN' })
    .report.findings.filter(({ form, rule }) => form === 'indicatorSheet' && rule !== 'period-missing')
    .map(({ rule, cells }) => `${rule} ${cells.join(' ')}`);

const findings = (text: string): string[] => found(textWorkbook(text));

const HEADER = `
      片区 | 社工点 | 投入社工人数 | 电访 | < | <
      ^ | ^ | ^ | 协议量 | 完成量 | 百分比`;

const POINTS = `${HEADER}
      东片区 | 甲村 | 1 | 10 | 9 | 90%
      ^ | 乙村 | 2 | 10 | 10 | 100%
      东片区小计 | < | 3 | 20 | 19 | 95%
      西片区 | 丙村 | 2 | 10 | 10 | 100%
      ^ | 丁村 | 1 | 30 | 30 | 100%
      西片区小计 | < | 3 | 40 | 40 | 100%
      合计 | < | 6 | 60 | 59 | 98.33%`;

describe('zones are what their sums state, places are their parts', () => {
  const ZONES = ['东片区 电访 量 20 19 95%', '西片区 电访 量 40 40 100%', '合计 电访 量 60 59 98.33%'];

  test.each<[string, string]>([
    ['a sum below the places of each zone', POINTS],
    ['which only says 小计', POINTS.replaceAll(/[东西]片区小计 \| </g, '小计 | ')],
    ['which stands beside the zone', POINTS.replaceAll(/[东西]片区小计 \| </g, '^ | 小计')],
    ['which calls itself 合计 beside the zone', POINTS.replaceAll(/[东西]片区小计 \| </g, '^ | 合计')],
    ['zones repeated in each row', POINTS.replace('^ | 乙村', '东片区 | 乙村').replace('^ | 丁村', '西片区 | 丁村')],
    ['zones in their first row only', POINTS.replace('^ | 乙村', ' | 乙村').replace('^ | 丁村', ' | 丁村')],
    ['places under 村居', POINTS.replace('社工点', '村居')],
    ['places under a header of what zones cover', POINTS.replace('社工点', '所辖村居')],
  ])('%s', (_, text) => {
    expect(zones(text)).toEqual(ZONES);
    expect(places(text)).toEqual(['东片区 3 甲村 乙村', '西片区 3 丙村 丁村']);
    expect(unreadLines(textWorkbook(text))).toEqual([]);
    expect(findings(text)).toEqual([]);
  });

  test('a zone with one place needs no sum', () => {
    const text = `${HEADER}
      东片区 | 甲村 | 1 | 10 | 9 | 90%
      ^ | 乙村 | 2 | 10 | 10 | 100%
      东片区小计 | < | 3 | 20 | 19 | 95%
      西片区 | 丙村 | 2 | 10 | 10 | 100%
      合计 | < | 5 | 30 | 29 | 96.67%`;
    expect(places(text)).toEqual(['东片区 3 甲村 乙村', '西片区 2']);
    expect(findings(text)).toEqual([]);
  });

  test('a number of workers that is merged over the places counts once', () => {
    const text = POINTS.replace('甲村 | 1', '甲村 | 3').replace('乙村 | 2', '乙村 | ^');
    expect(findings(text)).toEqual([]);
  });

  test('a sum that is not that of the places is found, and so is a percentage of a place', () => {
    expect(findings(POINTS.replace('小计 | < | 3 | 20 | 19 | 95%', '小计 | < | 3 | 20 | 18 | 90%'))).toEqual([
      "total-wrong 'Sheet1'!E5 'Sheet1'!E3:E4",
    ]);
    expect(findings(POINTS.replace('30 | 30 | 100%', '30 | 30 | 90%'))).toEqual([
      "rate-wrong 'Sheet1'!F7 'Sheet1'!E7 'Sheet1'!D7",
    ]);
  });

  /** Row 9 of `POINTS` with a formula for what is completed. */
  const totalled = (formula: string): string[] => {
    const sheet = textSheet('Sheet1', POINTS);
    const cells = sheet.cells.map((cell) => (cell.row === 8 && cell.column === 4 ? { ...cell, formula } : cell));
    return found(workbookOf({ ...sheet, cells }));
  };

  test.each(['=E5+E8', '=SUM(E3:E4)+SUM(E6:E7)', '=SUM(E3:E8)/2', '=E3+E4+E8'])(
    'a total may add up zones, places, or each half: %s',
    (formula) => {
      expect(totalled(formula)).toEqual([]);
    },
  );

  test('a total that leaves a zone out is found', () => {
    expect(totalled('=E5+E7')).toEqual(["formula-deviates 'Sheet1'!E9 'Sheet1'!E3:E4 'Sheet1'!E6:E7"]);
  });
});

describe('figures merged over the places are those of the zone', () => {
  const COVERED = `${HEADER}
      东片区 | 甲村 | 3 | 20 | 19 | 95%
      ^ | 乙村 | ^ | ^ | ^ | ^
      ^ | 丙村 | ^ | ^ | ^ | ^
      西片区 | 丁村 | 3 | 40 | 40 | 100%
      ^ | 戊村 | ^ | ^ | ^ | ^
      合计 | < | 6 | 60 | 59 | 98.33%`;

  test.each<[string, string]>([
    ['merged', COVERED],
    ['in the first row only', COVERED.replaceAll(/\^ \| \^ \| \^ \| \^$/gm, ' | | | ')],
    [
      'with the zone in each row',
      COVERED.replaceAll(/\^ \| ([乙丙])村/g, '东片区 | $1村').replace('^ | 戊村', '西片区 | 戊村'),
    ],
    ['under a header of what zones cover', COVERED.replace('社工点', '所辖村居')],
  ])('%s', (_, text) => {
    expect(zones(text)).toEqual(['东片区 电访 量 20 19 95%', '西片区 电访 量 40 40 100%', '合计 电访 量 60 59 98.33%']);
    expect(places(text)).toEqual(['东片区 3', '西片区 3']);
    expect(unreadLines(textWorkbook(text))).toEqual([]);
    expect(findings(text)).toEqual([]);
  });

  test('a zone with a place each', () => {
    const text = `${HEADER}
      东片区 | 甲村 | 1 | 10 | 9 | 90%
      西片区 | 乙村 | 2 | 10 | 10 | 100%
      合计 | < | 3 | 20 | 19 | 95%`;
    expect(places(text)).toEqual(['东片区 1', '西片区 2']);
  });
});

describe('rows that are zones stay zones', () => {
  test('in groups that are no 片区', () => {
    const text = `
      区域 | 片区 | 电访 | < | <
      ^ | ^ | 协议量 | 完成量 | 百分比
      北部 | 东片区 | 10 | 9 | 90%
      ^ | 西片区 | 10 | 10 | 100%
      北部小计 | < | 20 | 19 | 95%
      南部 | 中片区 | 10 | 10 | 100%
      ^ | 南片区 | 30 | 30 | 100%
      南部小计 | < | 40 | 40 | 100%
      合计 | < | 60 | 59 | 98.33%`;
    expect(places(text)).toEqual(['东片区', '西片区', '中片区', '南片区']);
    expect(findings(text)).toEqual([]);
  });

  test('places whose zones state no sums', () => {
    const text = POINTS.replaceAll(/.*片区小计.*\n/g, '');
    expect(places(text)).toEqual(['甲村 1', '乙村 2', '丙村 2', '丁村 1']);
    expect(findings(text)).toEqual([]);
  });
});
