import type { OpenEntry, StationReport } from '../../../src/report/report';
import { nextField, stepsOf, type Progress } from '../../../src/taskpane/state/steps';
import { report } from '../fixture';

const NOTHING_YET: Progress = { stale: false, summaryWritten: false, downloaded: null };
const open: OpenEntry[] = [
  { what: 'reading', cells: ["'附件2'!A1"] },
  { what: 'headcount' },
  { what: 'score', key: 'quality:片区1' },
  { what: 'veto', key: 'financialFailed' },
];

/** The steps that are left, with how much of each. */
const left = (of: Partial<StationReport>, progress: Partial<Progress> = {}): string[] =>
  stepsOf({ ...report, findings: [], ...of }, { ...NOTHING_YET, ...progress })
    .filter((step) => step.left > 0)
    .map((step) => `${step.id} ${step.left}`);

test('what is left: the headcount, errors, marks and vetoes, the summary', () => {
  expect(left({ findings: report.findings, open })).toEqual(['headcount 1', 'repair 2', 'score 2', 'summary 1']);
});

test('an error that was set aside need not be put right', () => {
  const setAside = { reason: '已核实', on: '' };
  expect(left({ findings: report.findings.map((finding) => ({ ...finding, setAside })) })).toEqual(['summary 1']);
});

test('a shortfall that the sheets rightly state is nothing to put right in them', () => {
  const [first] = report.findings;
  if (!first) throw new Error('the fixture has findings');
  expect(left({ findings: [{ ...first, rule: 'retention-low', family: 'rules' }] })).toEqual(['summary 1']);
});

test('changed sheets are checked again first', () => {
  expect(left({}, { stale: true, summaryWritten: true })).toEqual(['check 1']);
});

test('a file is downloaded at the end, once the summary is in it', () => {
  expect(left({}, { downloaded: true })).toEqual(['summary 1', 'download 1']);
  expect(left({}, { downloaded: false, summaryWritten: true })).toEqual(['download 1']);
  expect(left({}, { downloaded: true, summaryWritten: true })).toEqual([]);
});

test('the field that comes next', () => {
  expect(nextField({ ...report, open }, 'headcount')).toBe('headcount.0.count');
  expect(nextField({ ...report, open }, 'score')).toBe('scores.thirdParty.quality.片区1');
  expect(nextField({ ...report, open: [{ what: 'stage' }] }, 'score')).toBe('stage');
});
