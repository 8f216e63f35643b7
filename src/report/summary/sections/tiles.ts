import { countProgress } from '../../../assessment/progress';
import { roundHalfUp } from '../../../assessment/rounding';
import { countUndecided } from '../../../assessment/vetoes';
import type { SummaryContext } from '../context';
import { NAME } from '../names';
import { areaBetween, at, formula, text, type Content } from '../sheet-builder';
import { FORMAT, formatted, STYLE } from '../styles';

interface Tile {
  readonly label: string;
  readonly content: Content;
}

/** The six figures that people look for first. */
export function writeTiles({ page, review }: SummaryContext): void {
  const { score, vetoes, staffing, progress } = review.assessment;
  const triggered = vetoes.filter((veto) => veto.triggered).length;
  const { personMonths, requiredPersonMonths, retention } = staffing ?? {};
  const actual = personMonths?.total ?? 0;
  const required = requiredPersonMonths?.total ?? null;
  const none = text('—', STYLE.tile);
  const personText = `TEXT(${NAME.actual},"0.0")&IF(${NAME.required}="",""," / "&TEXT(${NAME.required},"0.0"))`;
  const tiles: Tile[] = [
    {
      label: '总得分',
      content: formula(
        `IF(${NAME.total}="","待评分",${NAME.total})`,
        score?.total ?? '待评分',
        formatted(STYLE.tile, FORMAT.score),
      ),
    },
    { label: '等级', content: formula(NAME.grade, score?.grade ?? '待评分', STYLE.tile) },
    {
      label: '一票否决',
      content: formula(
        `IF(${NAME.vetoCount}>0,"✖ 触发 "&${NAME.vetoCount}&" 项",IF(${NAME.vetoesOpen}>0,"待定","✓ 未触发"))`,
        triggered > 0 ? `✖ 触发 ${triggered} 项` : countUndecided(staffing, vetoes) > 0 ? '待定' : '✓ 未触发',
        STYLE.tile,
      ),
    },
    {
      label: '到岗人次',
      content: staffing
        ? formula(
            personText,
            `${oneDecimal(actual)}${required === null ? '' : ` / ${oneDecimal(required)}`}`,
            STYLE.tile,
          )
        : none,
    },
    {
      label: '稳岗率',
      content: staffing
        ? formula(
            `IF(${NAME.retention}="","—",${NAME.retention})`,
            retention?.rate ?? '—',
            formatted(STYLE.tile, FORMAT.percent),
          )
        : none,
    },
    {
      label: '落后指标',
      content: formula(`${NAME.behind}&" 项"`, `${countProgress(progress).behind} 项`, STYLE.tile),
    },
  ];
  const table = page.table([2, 2, 2, 2, 2, 2]);
  table.header(
    tiles.map(({ label }) => label),
    STYLE.tileLabel,
  );
  const [, grade, veto] = table.row(
    tiles.map(({ content }) => content),
    30,
  );
  if (grade) page.emphasise('error', areaBetween(grade, grade), `${at(grade)}="不合格"`);
  if (veto) page.emphasise('error', areaBetween(veto, veto), `${NAME.vetoCount}>0`);
  page.gap();
}

function oneDecimal(value: number): string {
  return roundHalfUp(value, 1).toFixed(1);
}
