import type { AssessedIndicator } from '../assessment/rates';
import type { CellRef } from '../workbook/address';
import type { Check, CheckContext, Issue } from './check';
import { faultsBehind } from './readings';
import { figure, joinCells, percent } from './wording';
import { clauses, list, MOST_NAMED, shortened } from './workers';

function shown({ target, completed, rate }: AssessedIndicator): string {
  return `${percent(rate ?? 0)}（${figure(completed ?? 0)}/${figure(target ?? 0)}）`;
}

/**
 * The figures of the one row that is behind (with its total, or the total alone), and a rate that says it is not: when
 * those are faulty, that is the cause.
 */
function follows({ station }: CheckContext, limit: number, entries: readonly AssessedIndicator[]): CellRef[] {
  const zones = entries.filter(({ record }) => !record.isTotal);
  const own = zones.length > 0 ? zones : entries;
  const isOneRow = new Set(own.map(({ record }) => record.zone)).size === 1;
  if (!isOneRow) return [];
  return own.flatMap(({ record }) => faultsBehind(station, record, (stated) => stated >= limit));
}

/** Of more zones than a sentence names, the total and those furthest behind. */
function worstFirst(entries: readonly AssessedIndicator[]): readonly AssessedIndicator[] {
  if (entries.length <= MOST_NAMED) return entries;
  const isTotal = ({ record }: AssessedIndicator): number => Number(record.isTotal);
  return [...entries].sort((a, b) => isTotal(b) - isTotal(a) || (a.rate ?? 0) - (b.rate ?? 0));
}

function told(context: CheckContext, group: string, limit: number, entries: readonly AssessedIndicator[]): Issue {
  const measures = [...new Set(entries.map(({ record }) => record.measure))];
  const parts = measures.map((measure) => {
    const own = entries.filter(({ record }) => record.measure === measure);
    const label = own.every(({ record }) => record.form === 'zones') ? `${measure}：` : '';
    const values = list(
      shortened(
        worstFirst(own).map((entry) => {
          const value = [entry.record.zone, shown(entry)].filter(Boolean).join(' ');
          return { zh: value, en: value };
        }),
      ),
    );
    return { zh: `${label}${values.zh}`, en: `${label}${values.en}` };
  });
  const all = clauses(parts);
  const [first] = entries;
  const zones = new Set(entries.map(({ record }) => record.zone));
  const byColumn = [...entries].sort(
    (a, b) =>
      a.record.completed.cell.column - b.record.completed.cell.column ||
      a.record.completed.cell.row - b.record.completed.cell.row,
  );
  const rates = byColumn.flatMap(({ record }) => record.rate?.cell ?? []);
  const completed = byColumn.map(({ record }) => record.completed.cell);
  return {
    cells: rates.length > 0 ? joinCells(rates) : joinCells(completed),
    evidence: rates.length > 0 ? joinCells(completed) : [],
    follows: follows(context, limit, entries),
    form: first?.record.form === 'hours' ? 'hoursSheet' : 'indicatorSheet',
    zone: zones.size === 1 && first && !first.record.isTotal ? first.record.zone : null,
    message: {
      zh: `${group}低于应有进度${percent(limit)}。${all.zh}`,
      en: `${group} is behind the expected progress of ${percent(limit)}. ${all.en}`,
    },
  };
}

function behind(context: CheckContext): Issue[] {
  const { assessment } = context;
  const limit = assessment.time.expectedProgress;
  const late = assessment.indicators.filter((indicator) => indicator.status === 'behind');
  if (limit === null) return [];
  const inZones = late.filter(({ record }) => record.form === 'zones');
  const groups = [...new Set(inZones.map(({ record }) => record.group))];
  return [
    ...groups.map((group) =>
      told(
        context,
        group,
        limit,
        inZones.filter(({ record }) => record.group === group),
      ),
    ),
    ...late
      .filter(({ record }) => record.form !== 'zones')
      .map((entry) => told(context, entry.record.group, limit, [entry])),
  ];
}

/** Progress of the indicators (rule C10). */
export const PROGRESS_CHECKS: readonly Check[] = [
  {
    id: 'indicator-behind',
    family: 'rules',
    severity: 'warning',
    impact: 'figure',
    basis: 'C10',
    title: { zh: '指标落后于应有进度', en: 'Indicators behind expected progress' },
    why: {
      zh: '应有进度=考核月份÷协议月份；没有统一的扣分线，但落后会影响成效评分。',
      en: 'Expected progress is assessment months / agreement months; there is no fixed limit, but being behind costs points.',
    },
    remedy: {
      zh: '核对完成数是否漏填；属实的制定补足计划。',
      en: 'Check that nothing is left out; plan how to make up for the rest.',
    },
    run: behind,
  },
];
