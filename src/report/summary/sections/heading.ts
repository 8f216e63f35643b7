import { STAGE_WORDS } from '../../inputs';
import type { SummaryContext } from '../context';
import { quote } from '../formulas';
import { NAME } from '../names';
import { formula, text } from '../sheet-builder';
import { STYLE } from '../styles';

/** The two lines that every printed page repeats. */
export function writeHeading({ page, review, madeOn }: SummaryContext): { readonly from: number; readonly to: number } {
  const from = page.next;
  const { stage, period } = review.assessment.time;
  const name = review.station.name ?? '社工站';
  const word = stage ? STAGE_WORDS[stage] : '';
  page.line(
    formula(
      `${quote(name)}&IF(${NAME.stageWord}="未知","",${NAME.stageWord})&"评估评分汇总表"`,
      `${name}${word}评估评分汇总表`,
      STYLE.title,
    ),
    30,
  );
  const span = period ? `评估周期 ${period.start} 至 ${period.end}\u3000\u3000` : '';
  page.line(text(`${span}制表时间 ${madeOn}`, STYLE.subtitle), 18);
  return { from, to: page.next - 1 };
}
