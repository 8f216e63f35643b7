import type { IsoDate } from '../forms/calendar';
import type { FormKind, PeriodRecord, Station } from '../forms/station';
import { squash } from '../forms/text';
import type { CellRef } from '../workbook/address';
import type { Check, CheckContext, Issue, Text } from './check';

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

function sameCell(a: CellRef, b: CellRef): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

/** The span in force for a role: as the assessment settled it, else the first. */
function inForce({ station, assessment }: CheckContext, role: PeriodRecord['role']): Span | null {
  const settled = { assessment: assessment.time.period, agreement: assessment.time.agreement, purchase: null }[role];
  const spans = station.periods.filter((record) => record.role === role).flatMap((record) => spanOf(record) ?? []);
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
    const other = records.filter(
      (record) => !agreeing.some(({ cell }) => sameCell(cell, record.cell)) && !isSameSpan(record.span, usual),
    );
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

function wrongPeriods({ station }: CheckContext): Issue[] {
  return station.periods.flatMap((record): Issue[] => {
    const { role, state, start, end, cell, form } = record;
    const name = ROLE_NAMES[role];
    const tell = (zh: string, en: string): Issue[] => [
      { cells: [cell], form, message: { zh: `${name.zh}${zh}`, en: `the ${name.en} ${en}` } },
    ];
    if (state === 'impossible') return tell('含不存在的日期', 'has a date that does not exist');
    if (start && end && start > end)
      return tell(`结束（${end}）早于开始（${start}）`, `ends (${end}) before it starts (${start})`);
    return start && end ? [] : tell('缺少开始或结束日期', 'lacks its start or its end');
  });
}

const DATE = /\d{4}[年.\-/]\d{1,2}[月.\-/]\d{1,2}/;

/** A title with a date, from which no period can be read. */
function halfPeriods({ station }: CheckContext): Issue[] {
  return station.titles
    .filter(
      ({ text, cell }) => DATE.test(squash(text)) && !station.periods.some((record) => sameCell(record.cell, cell)),
    )
    .map(({ form, cell }) => ({
      cells: [cell],
      form,
      message: { zh: '评估周期缺少开始或结束日期', en: 'the assessment period lacks its start or its end' },
    }));
}

function outside(context: CheckContext): Issue[] {
  const pairs = [
    ['assessment', 'agreement'],
    ['agreement', 'purchase'],
  ] as const;
  return pairs.flatMap(([inner, outer]): Issue[] => {
    const span = inForce(context, inner);
    const records = context.station.periods.filter((record) => record.role === outer && spanOf(record));
    const holds = records.some((record) => {
      const around = spanOf(record);
      return span && around && around.start <= span.start && around.end >= span.end;
    });
    const [around] = records;
    const own = context.station.periods.find((record) => {
      const other = spanOf(record);
      return record.role === inner && span && other && isSameSpan(other, span);
    });
    const outerSpan = around && spanOf(around);
    if (!span || !own || !around || !outerSpan || holds) return [];
    return [
      {
        cells: [own.cell, around.cell],
        spoils: [own.cell],
        form: own.form,
        message: {
          zh: `${ROLE_NAMES[inner].zh}（${shown(span).zh}）超出${ROLE_NAMES[outer].zh}（${shown(outerSpan).zh}）`,
          en: `the ${ROLE_NAMES[inner].en} (${shown(span).en}) lies outside the ${ROLE_NAMES[outer].en} (${shown(outerSpan).en})`,
        },
      },
    ];
  });
}

function firstCells(station: Station): CellRef[] {
  const titles = station.titles.filter(({ form }) => form !== 'attendanceSheet').map(({ cell }) => cell);
  if (titles.length > 0) return titles;
  const area = station.recognised.find(({ form }) => form !== 'attendanceSheet')?.areas[0];
  return area ? [{ sheet: area.sheet, row: area.top, column: area.left }] : [];
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
    run: periodMissing,
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
