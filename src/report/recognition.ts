import type { FormKind, Inference, Station, UnreadRegion } from '../forms/station';
import { columnName, formatArea, formatCell, readableAddress } from '../workbook/address';
import type { Text } from '../checks/check';
import type { Language, RecognitionReport } from './report';

const FORM_NAMES: Readonly<Record<FormKind, Text>> = {
  indicatorSheet: { zh: '附件1-1 指标完成情况', en: 'Annex 1-1 indicators by zone' },
  hoursSheet: { zh: '附件1-2 工时指标', en: 'Annex 1-2 hour items' },
  attendanceSheet: { zh: '附件2 社工到岗情况', en: 'Annex 2 attendance' },
};

const UNREAD: Readonly<Record<UnreadRegion['reason'], Text>> = {
  summary: {
    zh: '本助手生成的评分汇总，不作为填报表读取',
    en: 'the summary that this add-in wrote; not read as a form',
  },
  unrelated: { zh: '没有找到评估表的表头，未读取', en: 'no header of an evaluation form found; not read' },
  notes: { zh: '文字说明，未作为数据读取', en: 'notes; not read as data' },
  'headers-only': { zh: '只有表头，没有数据', en: 'a header without data' },
  'titles-only': { zh: '有标题但没有可识别的表头', en: 'a title without a recognisable header' },
  'outside-table': { zh: '在识别出的表格之外，未读取', en: 'outside the recognised tables; not read' },
  subtotals: { zh: '部分片区的小计，未参与计算', en: 'sums of some zones; left out' },
  ambiguous: { zh: '有数字但没有名称，无法归类', en: 'figures without a name; cannot be assigned' },
};

const INFERRED: Readonly<Record<Inference['what'], Text>> = {
  year: { zh: '月份表头未写全年份，推定为', en: 'months without a year, taken as' },
  period: {
    zh: '标题未写评估周期，按附件2的月份推定为',
    en: 'no period in the titles; taken from the months of annex 2:',
  },
  agreement: { zh: '未写年度服务协议时间，推定为', en: 'no agreement period given; taken as' },
  stage: { zh: '未指定评估阶段，按进度推定为', en: 'stage not given; by progress taken as' },
  certified: {
    zh: '未写持证/非持证类型，按证书推定的持证人数/全部人数：',
    en: 'type not given; certified of all, by certificate:',
  },
  station: { zh: '标题未写社工站名称，推定为', en: 'no station in the titles; taken as' },
};

const VALUES: Readonly<Record<string, Text>> = {
  midterm: { zh: '中期', en: 'mid-term' },
  final: { zh: '末期', en: 'final' },
};

const FORMS: readonly FormKind[] = ['indicatorSheet', 'hoursSheet', 'attendanceSheet'];

/** What was read where, what was not, and what was concluded: one line each. */
export function recognitionReport(
  station: Station,
  inferences: readonly Inference[],
  language: Language,
): RecognitionReport {
  const say = (text: Text): string => (language === 'zh-CN' ? text.zh : text.en);
  return {
    forms: FORMS.map((form) => {
      const found = station.recognised.find((entry) => entry.form === form);
      const { zones = 0, groups = 0, items = 0, workers = 0, months = 0 } = found ?? {};
      const areas = (found?.areas ?? []).map(formatArea);
      const counts = [
        count(zones, { zh: '个片区', en: ' zones' }),
        count(groups, { zh: '类指标', en: ' indicator groups' }),
        count(items, { zh: '个项目', en: ' items' }),
        count(workers, { zh: '名社工', en: ' workers' }),
        count(months, { zh: '个月', en: ' months' }),
      ].flatMap((text) => (text ? [say(text)] : []));
      const missing = { zh: '没有找到', en: 'not found' };
      const detail = found ? counts.join(language === 'zh-CN' ? '，' : ', ') : say(missing);
      const text = `${say(FORM_NAMES[form])}${language === 'zh-CN' ? '：' : ': '}${detail}`;
      return { form, found: found !== undefined, areas, zones, groups, items, workers, months, text };
    }),
    unread: station.unread.map(({ area, reason }) => ({
      area: formatArea(area),
      reason,
      text: `${readableAddress(formatArea(area))} ${say(UNREAD[reason])}`,
    })),
    hidden: station.hidden.map(({ sheet, kind, indexes }) => ({
      sheet,
      kind,
      text: say(hiddenText(sheet, kind, indexes)),
    })),
    inferred: [...station.inferences, ...inferences].map(({ what, value, cells }) => {
      const shown = VALUES[value] ? say(VALUES[value]) : value;
      return { what, value, cells: cells.map(formatCell), text: `${say(INFERRED[what])} ${shown}` };
    }),
  };
}

function count(number: number, unit: Text): Text | null {
  return number === 0 ? null : { zh: `${number} ${unit.zh}`, en: `${number}${unit.en}` };
}

function hiddenText(sheet: string, kind: 'sheet' | 'row' | 'column', indexes: readonly number[]): Text {
  if (kind === 'sheet')
    return { zh: `工作表“${sheet}”是隐藏的，已读取`, en: `sheet “${sheet}” is hidden; it was read` };
  const shown = indexes.map((index) => (kind === 'row' ? String(index + 1) : columnName(index)));
  return kind === 'row'
    ? {
        zh: `“${sheet}”第 ${shown.join('、')} 行是隐藏的，已读取`,
        en: `“${sheet}”: hidden rows ${shown.join(', ')}; they were read`,
      }
    : {
        zh: `“${sheet}”第 ${shown.join('、')} 列是隐藏的，已读取`,
        en: `“${sheet}”: hidden columns ${shown.join(', ')}; they were read`,
      };
}
