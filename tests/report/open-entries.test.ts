import { MANUAL_VETOES } from '../../src/assessment/manual-vetoes';
import { review } from '../../src/report/review';
import { readWorkbook } from '../../src/xlsx/read/read-workbook';
import { parametersOf, unwrap, workbookBytes } from './summary/support';

const snapshot = unwrap(readWorkbook(workbookBytes('taiping-2024-mid.xlsx')));

const openIn = (parameters: unknown): string[] => {
  const { report } = review({ ...snapshot }, { file: '', language: 'zh-CN', parameters: parametersOf(parameters) });
  return (report.open ?? []).map((entry) => ('key' in entry ? `${entry.what} ${entry.key}` : entry.what));
};

const HEADCOUNT = [{ from: '2024-09', count: 20 }];
const SCORES = { purchaser: 20, supervisor: 8.85, guidance: 12.3, thirdParty: 45.73 };
const JUDGED = Object.fromEntries(MANUAL_VETOES.map((veto) => [veto, false]));

describe('what nobody has judged or filled in is open (rules A3, A7, B9)', () => {
  test('all of it where nothing is given', () => {
    expect(openIn({})).toEqual([
      'headcount',
      'score purchaser',
      'score supervisor',
      'score guidance',
      'score thirdParty',
      ...MANUAL_VETOES.map((veto) => `veto ${veto}`),
    ]);
  });

  test('nothing where all is given, vetoes that are clear among it', () => {
    expect(openIn({ headcount: HEADCOUNT, scores: SCORES, vetoes: JUDGED })).toEqual([]);
  });

  test('a mark and a veto that are null', () => {
    const scores = { ...SCORES, guidance: null };
    expect(openIn({ headcount: HEADCOUNT, scores, vetoes: { ...JUDGED, financialFailed: null } })).toEqual([
      'score guidance',
      'veto financialFailed',
    ]);
  });

  test('A4: the quality of zones without a mark, and of all of them with their party where another item is open too', () => {
    const items = { monitoring: 9.464, effectiveness: 11.1, operation: 9 };
    const open = (thirdParty: object): string[] =>
      openIn({ headcount: HEADCOUNT, scores: { ...SCORES, thirdParty }, vetoes: JUDGED });
    const quality = { 第一片区: 14.45, 第二片区: 14.45, 一片区: 14 };
    expect(open({ ...items, quality: { 第一片区: 14.45, 片区2: 14.45, 三片区: 15, 第四片区: 15 } })).toEqual([]);
    expect(open({ ...items, quality })).toEqual(['score quality:片区3', 'score quality:片区4']);
    expect(open({ monitoring: 9, quality })).toEqual([
      'score thirdParty',
      'score quality:片区3',
      'score quality:片区4',
    ]);
  });
});
