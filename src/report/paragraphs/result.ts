import type { Assessment } from '../../assessment/assess';
import { SHEET_WORDS } from '../sheet-words';
import { vetoText } from '../veto-text';

const ORDINALS = ['一', '二', '三', '四'];
const DECIMALS = 2;

/** 评估结果: the marks of the parties in the scheme's order, the total and the grade (rules A1 to A7). Empty until all marks are known. */
export function resultParagraph({ score, vetoes }: Assessment): string {
  if (!score) return '';
  const names: Readonly<Record<string, string>> = SHEET_WORDS.schemes.parties;
  const lines = score.parts.map(
    ({ party, score: mark }, index) =>
      `（${ORDINALS[index] ?? index + 1}）${names[party] ?? party}得分：${mark.toFixed(DECIMALS)}分`,
  );
  const count = ORDINALS[score.parts.length - 1] ?? score.parts.length;
  const triggered = vetoes.filter((veto) => veto.triggered).map(({ rule }) => vetoText(rule, SHEET_WORDS));
  const because = triggered.length > 0 ? `（触发一票否决：${triggered.join('、')}）` : '';
  const grade = score.grade === null ? '等级：未能确认' : `等级：${score.grade}${because}`;
  return [...lines, `以上${count}项总得分：${score.total.toFixed(DECIMALS)}分，${grade}`].join('\n');
}
