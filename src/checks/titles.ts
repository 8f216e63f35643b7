import type { IsoDate } from '../forms/values/calendar';
import type { FormKind, PeriodRecord, Station, TitleRecord } from '../forms/station';
import { squash } from '../forms/values/text';
import type { CellRef } from '../workbook/address';
import type { Check, CheckContext, Issue, Text } from './check';
import { strangeYear } from './contract-years';
import { uniqueCells } from './wording';
import { clauses } from './workers';

const FORM_NAMES: Readonly<Record<FormKind, Text>> = {
  indicatorSheet: { zh: '附件1-1', en: 'annex 1-1' },
  hoursSheet: { zh: '附件1-2', en: 'annex 1-2' },
  attendanceSheet: { zh: '附件2', en: 'annex 2' },
};

const ROLE_NAMES: Readonly<Record<PeriodRecord['role'], Text>> = {
  assessment: { zh: '评估周期', en: 'assessment period' },
  agreement: { zh: '年度服务协议时间', en: 'annual agreement' },
  purchase: { zh: '项目服务采购周期', en: 'purchase period' },
};

/** What distinguishes a station: city and kind of station are written in several ways. */
function coreName(station: string): string {
  return squash(station)
    .replace(/^(广州市?|广东省广州市?)/, '')
    .replace(/(社会工作服务站|社工服务站|社工站)$/, '');
}

const isSameName = (a: string, b: string): boolean => a === '' || b === '' || a.includes(b) || b.includes(a);

function stationsDiffer({ station }: CheckContext): Issue[] {
  const named = station.titles.flatMap((title) => (title.station ? [{ ...title, name: title.station }] : []));
  const usual = coreName(station.name ?? '');
  const other = named.filter(({ name }) => !isSameName(coreName(name), usual));
  const [first] = other;
  const agreeing = named.find(({ name }) => isSameName(coreName(name), usual));
  if (!first) return [];
  return [
    {
      cells: other.map(({ cell }) => cell),
      evidence: agreeing ? [agreeing.cell] : [],
      form: first.form,
      message: {
        zh: `${FORM_NAMES[first.form].zh}标题写的是“${first.name}”，其他标题是“${station.name ?? ''}”`,
        en: `the title of ${FORM_NAMES[first.form].en} says “${first.name}”, the others “${station.name ?? ''}”`,
      },
    },
  ];
}

interface Span {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

function spanOf({ state, start, end }: PeriodRecord): Span | null {
  return state !== 'impossible' && start && end && start <= end ? { start, end } : null;
}

const shown = ({ start, end }: Span): Text => ({ zh: `${start}至${end}`, en: `${start} to ${end}` });
const isSameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

const isInside = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

function sameCell(a: CellRef, b: CellRef): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

/** The span in force for a role: as the assessment settled it, else the first. */
function inForce({ station, assessment }: CheckContext, role: PeriodRecord['role']): Span | null {
  const settled = { assessment: assessment.time.period, agreement: assessment.time.agreement, purchase: null }[role];
  const spans = station.periods.filter((record) => record.role === role).flatMap((record) => spanOf(record) ?? []);
  const [starts, ends] = [spans.map(({ start }) => start), spans.map(({ end }) => end)];
  // The halves of a year on a sheet each say it together.
  if (settled && starts.includes(settled.start) && ends.includes(settled.end)) return settled;
  return spans.find((span) => settled && isSameSpan(span, settled)) ?? spans[0] ?? null;
}

function periodsDiffer(context: CheckContext): Issue[] {
  return (['assessment', 'agreement', 'purchase'] as const).flatMap((role): Issue[] => {
    const usual = inForce(context, role);
    if (!usual) return [];
    const records = context.station.periods.flatMap((record) => {
      const span = spanOf(record);
      return record.role === role && record.form && span ? [{ ...record, form: record.form, span }] : [];
    });
    const agreeing = records.filter(({ span }) => isSameSpan(span, usual));
    // A title may list several years; one of them holds.
    const parts = agreeing.length === 0 ? records.filter(({ span }) => isInside(span, usual)) : [];
    const other = records.filter(({ cell }) => ![...agreeing, ...parts].some((record) => sameCell(record.cell, cell)));
    const [first] = other;
    if (!first) return [];
    const [name, form, own, held] = [ROLE_NAMES[role], FORM_NAMES[first.form], shown(first.span), shown(usual)];
    return [
      {
        cells: other.map(({ cell }) => cell),
        evidence: agreeing.slice(0, 1).map(({ cell }) => cell),
        form: first.form,
        message: {
          zh: `${form.zh}的${name.zh}为${own.zh}，其他标题为${held.zh}`,
          en: `${form.en} gives the ${name.en} as ${own.en}, other titles as ${held.en}`,
        },
      },
    ];
  });
}

/** What is wrong about a period by itself; null where nothing is. */
function faultOf({ state, start, end, text }: PeriodRecord): Text | null {
  const year = strangeYear(text);
  if (year !== null) return { zh: `的年份${year}有误`, en: `has the year ${year}` };
  if (state === 'impossible') return { zh: '含不存在的日期', en: 'has a date that does not exist' };
  if (start && end && start > end)
    return { zh: `结束（${end}）早于开始（${start}）`, en: `ends (${end}) before it starts (${start})` };
  return start && end ? null : { zh: '缺少开始或结束日期', en: 'lacks its start or its end' };
}

/** A title that is repeated on every page tells its fault once. */
function wrongPeriods({ station }: CheckContext): Issue[] {
  const issues = new Map<string, Issue>();
  for (const record of station.periods) {
    const [name, fault] = [ROLE_NAMES[record.role], faultOf(record)];
    if (!fault) continue;
    const key = `${record.role} ${record.form ?? ''} ${squash(record.text)}`;
    issues.set(key, {
      cells: [...(issues.get(key)?.cells ?? []), record.cell],
      form: record.form,
      message: { zh: `${name.zh}${fault.zh}`, en: `the ${name.en} ${fault.en}` },
    });
  }
  return [...issues.values()];
}

const DATE = /\d{4}[年.\-/]\d{1,2}[月.\-/]\d{1,2}/;

const DATE_ALONE = new RegExp(`^[（(]?(评估周期|评估时间|评估期)?[:：]?[自从]?${DATE.source}日?[至到~—-]*[)）]?$`);
const LINES_BELOW_TITLE = 2;

/** A title with a date, or a line of one date under it, from which no period can be read. */
function halfPeriods({ station, sheets }: CheckContext): Issue[] {
  const lines = station.titles.flatMap(({ form, cell, text }) => {
    const below = Array.from({ length: LINES_BELOW_TITLE }, (_, index): CellRef => ({
      ...cell,
      row: cell.row + index + 1,
    }));
    const dated = below.filter((ref) =>
      DATE_ALONE.test(squash(sheets.get(ref.sheet)?.at(ref.row, ref.column)?.value ?? null)),
    );
    return [...(DATE.test(squash(text)) ? [cell] : []), ...dated].map((ref) => ({ form, cell: ref }));
  });
  return lines
    .filter(({ cell }) => !station.periods.some((record) => sameCell(record.cell, cell)))
    .map(({ form, cell }) => ({
      cells: [cell],
      form,
      message: { zh: '评估周期缺少开始或结束日期', en: 'the assessment period lacks its start or its end' },
    }));
}

type Role = PeriodRecord['role'];

interface PlacedSpan {
  readonly role: Role;
  readonly span: Span;
  readonly record: PeriodRecord;
}

/** The span in force for a role with the title that says so; the first of several for what lies around it. */
function placed(context: CheckContext, role: Role): PlacedSpan | null {
  const span = inForce(context, role);
  const record = context.station.periods.find((entry) => {
    const own = spanOf(entry);
    return entry.role === role && span && own && isSameSpan(own, span);
  });
  return span && record ? { role, span, record } : null;
}

/** Whether a period lies within one of those that a title gives for the role around it. */
function isWithin({ station }: CheckContext, { span }: PlacedSpan, outer: Role): boolean {
  return station.periods.some((record) => {
    const around = record.role === outer ? spanOf(record) : null;
    return around !== null && around.start <= span.start && around.end >= span.end;
  });
}

/** Periods that do not lie within each other: one issue, at the title that more of them disagree with. */
function outside(context: CheckContext): Issue[] {
  const pairs = [
    ['assessment', 'agreement'],
    ['agreement', 'purchase'],
  ] as const;
  const clashes = pairs.flatMap(([inner, outer]) => {
    const [own, around] = [placed(context, inner), placed(context, outer)];
    return own && around && !isWithin(context, own, outer) ? [{ own, around }] : [];
  });
  const [first] = clashes;
  if (!first) return [];
  const involved = clashes.flatMap(({ own, around }) => [own.role, around.role]);
  const blame = (role: Role): number => involved.filter((other) => other === role).length;
  const ends = clashes.flatMap(({ own, around }) => [own, around]);
  const ranked = [...ends].sort((a, b) => blame(b.role) - blame(a.role));
  return [
    {
      cells: uniqueCells(ranked.map(({ record }) => record.cell)),
      spoils: [first.own.record.cell],
      form: first.own.record.form,
      message: clauses(
        clashes.map(({ own, around }) => ({
          zh: `${ROLE_NAMES[own.role].zh}（${shown(own.span).zh}）超出${ROLE_NAMES[around.role].zh}（${shown(around.span).zh}）`,
          en: `the ${ROLE_NAMES[own.role].en} (${shown(own.span).en}) lies outside the ${ROLE_NAMES[around.role].en} (${shown(around.span).en})`,
        })),
      ),
    },
  ];
}

function firstCells(station: Station): CellRef[] {
  const titles = station.titles.filter(({ form }) => form !== 'attendanceSheet').map(({ cell }) => cell);
  if (titles.length > 0) return titles;
  const area = station.recognised.find(({ form }) => form !== 'attendanceSheet')?.areas[0];
  return area ? [{ sheet: area.sheet, row: area.top, column: area.left }] : [];
}

const PERIOD_IN_BRACKETS = /[(（][^()（）]*\d{4}[^()（）]*[)）]/;

/** A title like that of the other form, but without the period that this one gives. */
function periodsLeftOut({ station }: CheckContext): Issue[] {
  const isDated = ({ cell }: TitleRecord): boolean => station.periods.some((record) => sameCell(record.cell, cell));
  const dated = station.titles.filter(isDated);
  return station.titles
    .filter(
      (title) => title.form !== 'attendanceSheet' && !isDated(title) && !dated.some(({ form }) => form === title.form),
    )
    .flatMap((title): Issue[] => {
      const model = dated.find(({ text }) => squash(text).replace(PERIOD_IN_BRACKETS, '') === squash(title.text));
      if (!model) return [];
      const [form, other] = [FORM_NAMES[title.form], FORM_NAMES[model.form]];
      return [
        {
          cells: [title.cell],
          evidence: [model.cell],
          form: title.form,
          severity: 'note',
          message: {
            zh: `${form.zh}的标题没有写评估周期，${other.zh}的标题写了`,
            en: `the title of ${form.en} gives no assessment period, that of ${other.en} does`,
          },
        },
      ];
    });
}

function periodMissing({ station, assessment }: CheckContext): Issue[] {
  const cells = firstCells(station);
  if (cells.length === 0 || station.periods.some(({ role }) => role === 'assessment')) return [];
  const { period } = assessment.time;
  return [
    {
      cells,
      form: 'indicatorSheet',
      message: period
        ? {
            zh: `标题没有写评估周期，按附件2的月份推定为${shown(period).zh}`,
            en: `no title gives the assessment period; taken from annex 2 as ${shown(period).en}`,
          }
        : {
            zh: '标题没有写评估周期，应有进度无法核算',
            en: 'no title gives the assessment period; the expected progress cannot be computed',
          },
      ...(period && { severity: 'note' as const }),
    },
  ];
}

const WHY: Text = {
  zh: '考核月份、应到岗人次和应有进度都由标题中的日期得出。',
  en: 'Assessment months, required person-months and expected progress follow from these dates.',
};

/** Station and periods in the titles (rules B8, B18). */
export const TITLE_CHECKS: readonly Check[] = [
  {
    id: 'period-wrong',
    family: 'form',
    severity: 'error',
    impact: 'total',
    basis: 'B8',
    title: { zh: '标题中的周期有误', en: 'A period in the titles is wrong' },
    why: WHY,
    remedy: { zh: '更正起止日期。', en: 'Correct start and end.' },
    run: (context) => [...wrongPeriods(context), ...halfPeriods(context)],
  },
  {
    id: 'period-outside-agreement',
    family: 'form',
    severity: 'error',
    impact: 'total',
    basis: 'B18',
    title: { zh: '评估周期超出协议时间', en: 'The period lies outside the agreement' },
    why: { zh: '只评估协议期内的服务。', en: 'Only the time of the agreement is evaluated.' },
    remedy: {
      zh: '核对协议，更正评估周期或协议时间。',
      en: 'Check the agreement; correct the period or the agreement dates.',
    },
    run: outside,
  },
  {
    id: 'periods-differ',
    family: 'form',
    severity: 'warning',
    impact: 'total',
    basis: 'B8',
    title: { zh: '各表的周期不一致', en: 'Titles disagree about a period' },
    why: WHY,
    remedy: { zh: '核对协议后统一各表标题中的日期。', en: 'Check with the agreement and make the titles equal.' },
    run: periodsDiffer,
  },
  {
    id: 'period-missing',
    family: 'form',
    severity: 'warning',
    impact: 'form',
    basis: 'B8',
    title: { zh: '标题没有评估周期', en: 'No assessment period in the titles' },
    why: WHY,
    remedy: {
      zh: '在标题中写明评估周期的起止日期。',
      en: 'Enter start and end of the assessment period in the title.',
    },
    run: (context) => [...periodMissing(context), ...periodsLeftOut(context)],
  },
  {
    id: 'stations-differ',
    family: 'form',
    severity: 'warning',
    impact: 'form',
    basis: 'B18',
    title: { zh: '各表的社工站名称不一致', en: 'Titles disagree about the station' },
    why: { zh: '各表应属于同一个社工站。', en: 'All forms should be of one station.' },
    remedy: {
      zh: '核对是否误用了其他站的表，统一名称。',
      en: 'Check whether a sheet of another station was used; make the names equal.',
    },
    run: stationsDiffer,
  },
];
