import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { LANGUAGES, type Language } from '../../src/strings';
import { stationZones } from '../../src/assessment/zone-marks';
import { recognise } from '../../src/forms/recognise';
import { review } from '../../src/report/review';
import { parseReference } from '../../src/workbook/address';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { readWorkbook } from '../../src/xlsx/read/read-workbook';
import { parametersOf } from './summary/support';

/** The report contract, version 1: every key that it names is there, further keys are allowed. */
const cell = z.string().regex(/^'(?:[^']|'')+'![A-Z]{1,3}[1-9]\d*$/);
const cellOrLine = z.string().refine((address) => {
  const area = parseReference(address);
  return area !== null && address.startsWith("'") && (area.top === area.bottom || area.left === area.right);
});
const day = z.iso.date();
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const halves = z.number().multipleOf(0.5);
const figure = z.number().nullable();
const text = z.string().min(1);

const reportSchema = z.looseObject({
  reportVersion: z.literal(1),
  file: text,
  station: text.nullable(),
  stage: z.enum(['midterm', 'final']).nullable(),
  period: z.looseObject({ start: day, end: day, assessmentMonths: halves }).nullable(),
  agreement: z.looseObject({ start: day, end: day, months: z.int() }).nullable(),
  expectedProgress: z.number().min(0).nullable(),
  indicators: z.array(
    z.looseObject({
      form: z.enum(['zones', 'station', 'hours']),
      zone: text.nullable(),
      group: z.string().regex(/^\S(?:[^\n]*\S)?$/),
      measure: z.string().regex(/^(?!协议)\S+$/),
      target: figure,
      completed: figure,
      rate: figure,
      statedRate: figure,
      status: z.enum(['met', 'on-track', 'behind', 'none']),
      cells: z.looseObject({ target: cell, completed: cell, rate: cell.optional() }),
    }),
  ),
  staffing: z
    .looseObject({
      months: z.array(
        z.looseObject({ month, certified: halves, uncertified: halves, total: halves, required: figure }),
      ),
      personMonths: z.looseObject({ certified: halves, uncertified: halves, total: halves, experienced: z.number() }),
      requiredPersonMonths: z.looseObject({ total: figure, certified: figure }),
      surplus: z.looseObject({ total: figure, certified: figure }),
      finalMonth: z.looseObject({ certified: z.int(), uncertified: z.int(), total: z.int() }),
      retention: z.looseObject({ steady: z.int(), required: figure, rate: figure, statedRate: figure }),
    })
    .nullable(),
  score: z
    .looseObject({
      scheme: text,
      parts: z.array(
        z.looseObject({
          party: text,
          full: z.number(),
          score: z.number(),
          items: z.array(z.looseObject({ item: text, full: z.number(), score: z.number() })).optional(),
        }),
      ),
      total: z.number().min(0).max(100),
      grade: z.enum(['优秀', '良好', '合格', '不合格']),
    })
    .nullable(),
  vetoes: z.array(z.looseObject({ rule: text, triggered: z.boolean(), value: figure, limit: figure })),
  findings: z.array(
    z.looseObject({
      rule: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
      severity: z.enum(['error', 'warning', 'note']),
      message: text,
      cells: z.array(cellOrLine).min(1),
      remedy: text,
      why: text,
      basis: z.string().regex(/^[A-F]\d+$/),
    }),
  ),
  paragraphs: z.looseObject({ indicators: z.string(), staffing: z.string() }),
});

const FOLDER = join(__dirname, '..', 'workbooks');
const WORKBOOKS = readdirSync(FOLDER).filter((file) => file.endsWith('.xlsx'));

const PARAMETERS = {
  none: {},
  all: {
    stage: 'final',
    headcount: [{ from: '2020-01', count: 12 }],
    scores: {
      purchaser: 19,
      supervisor: 9,
      guidance: 12.15,
      thirdParty: { monitoring: 9.464, effectiveness: 11.1, operation: 9 },
    },
    vetoes: { correctionFailed: true },
  },
} as const;

/** With a mark for the quality of each zone of a workbook (rule A4). */
function withQuality(all: (typeof PARAMETERS)['all'], snapshot: WorkbookSnapshot): object {
  const zones = stationZones(recognise(snapshot)).map(({ name }) => name);
  const quality = Object.fromEntries((zones.length > 0 ? zones : ['第一片区']).map((zone) => [zone, 14.45]));
  return { ...all, scores: { ...all.scores, thirdParty: { ...all.scores.thirdParty, quality } } };
}

/** Read once for all reports of a file. */
function snapshotOf(file: string): WorkbookSnapshot {
  const workbook = readWorkbook(new Uint8Array(readFileSync(join(FOLDER, file))));
  if (!workbook.ok) throw new Error(`${file} cannot be used`);
  return workbook.value;
}

const CASES = WORKBOOKS.flatMap((file): [string, keyof typeof PARAMETERS, WorkbookSnapshot][] => {
  const snapshot = snapshotOf(file);
  return [
    [file, 'none', snapshot],
    [file, 'all', snapshot],
  ];
});

describe.each(CASES)('%s with parameters: %s', (file, given, snapshot) => {
  const parameters = parametersOf(given === 'all' ? withQuality(PARAMETERS.all, snapshot) : PARAMETERS[given]);
  const reportIn = (language: Language) => review(snapshot, { file, language, parameters }).report;
  const report = reportIn('zh-CN');

  test('has the shape of the contract, as JSON', () => {
    const parsed = reportSchema.safeParse(JSON.parse(JSON.stringify(report)));
    expect(parsed.success ? [] : parsed.error.issues).toEqual([]);
  });

  test('rate is completed / target, unrounded; status follows from it and the expected progress', () => {
    for (const { target, completed, rate, status } of report.indicators) {
      expect(rate).toEqual(target && completed !== null ? completed / target : null);
      const expected = report.expectedProgress ?? 0;
      const isBehind = rate !== null && rate < expected - 1e-9;
      expect(status).toBe(rate === null ? 'none' : rate >= 1 - 1e-9 ? 'met' : isBehind ? 'behind' : 'on-track');
    }
  });

  test('the total row of a zone block is called 合计; other forms have no zone', () => {
    for (const { form, zone } of report.indicators) expect(zone === null).toBe(form !== 'zones');
    const hasZones = report.indicators.some(({ form }) => form === 'zones');
    const isSingle = file.startsWith('single-zone');
    expect(report.indicators.some(({ zone }) => zone === '合计')).toBe(hasZones && !isSingle);
  });

  test('staffing figures agree with one another', () => {
    const { months, personMonths, requiredPersonMonths, surplus, finalMonth } = report.staffing ?? {};
    if (!report.staffing) return;
    expect(months?.reduce((sum, { total }) => sum + total, 0)).toBe(personMonths?.total);
    expect((personMonths?.certified ?? 0) + (personMonths?.uncertified ?? 0)).toBe(personMonths?.total);
    expect((finalMonth?.certified ?? 0) + (finalMonth?.uncertified ?? 0)).toBe(finalMonth?.total);
    const required = requiredPersonMonths?.total ?? null;
    expect(surplus?.total).toBe(required === null ? null : (personMonths?.total ?? 0) - required);
    expect(requiredPersonMonths?.certified).toBe(required === null ? null : required / 2);
    const [staff, certified] = report.vetoes;
    expect(staff?.value).toBe(surplus?.total == null ? null : 0 - surplus.total);
    expect(certified?.value).toBe(surplus?.certified == null ? null : 0 - surplus.certified);
  });

  test('what depends on the parameters is there exactly when they are', () => {
    expect(report.score === null).toBe(given === 'none');
    // Without 附件2 no shortage can be told, whatever is given.
    const shortages = report.staffing ? ['staff-shortage', 'certified-shortage'] : [];
    expect(report.staffing?.requiredPersonMonths.total === null).toBe(report.staffing !== null && given === 'none');
    expect(report.vetoes.map(({ rule }) => rule)).toEqual(
      given === 'none' ? shortages : [...shortages, 'correctionFailed'],
    );
    if (given === 'all') expect(report).toMatchObject({ stage: 'final', score: { grade: '不合格' } });
  });

  test('findings are the same in both languages, in sentences of their language', () => {
    const english = reportIn('en-US').findings;
    const identity = ({ rule, severity, cells }: (typeof english)[number]) => [rule, severity, cells];
    expect(english.map(identity)).toEqual(report.findings.map(identity));
    const sentences = (findings: typeof english) =>
      findings.flatMap(({ message, why, remedy, consequences }) => [message, why, remedy, ...consequences]);
    for (const sentence of sentences(report.findings)) expect(sentence).toMatch(/\p{Script=Han}/u);
    for (const sentence of sentences(english)) {
      expect(sentence).toMatch(/[A-Za-z]{2}/);
      expect(sentence).not.toMatch(/undefined|NaN|\{\w+\}/);
    }
  });

  test.each(LANGUAGES)('no sentence has a date as data has it, but in words of the sheet (%s)', (language) => {
    const { findings, recognition, gradeConditions = [] } = reportIn(language);
    const told = [
      ...findings.flatMap(({ message, consequences }) => [message, ...consequences]),
      ...[...recognition.inferred, ...gradeConditions].map(({ text: line }) => line),
    ];
    const ownWords = told.map((line) => line.replace(/“[^”]*”/g, ''));
    expect(ownWords.filter((line) => /\d{4}-\d{2}/.test(line))).toEqual([]);
  });
});
