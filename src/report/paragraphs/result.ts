import type { Assessment } from '../../assessment/assess';
import { countOpenVetoes } from '../../assessment/vetoes';
import { SHEET_WORDS } from '../sheet-words';
import { vetoText } from '../veto-text';

const ORDINALS = ['一', '二', '三', '四'];
const DECIMALS = 2;

/** What may still change the grade: conditions that nobody has judged, and open findings. */
function provisos(assessment: Assessment, conditions: number): string[] {
  const open = countOpenVetoes(assessment);
  return [
    ...(open > 0 ? [`一票否决有${open}项待定`] : []),
    ...(conditions > 0 ? [`${conditions}条尚未解决的问题若属实，等级会改变`] : []),
  ];
}

/**
 * 评估结果: the marks of the parties in the scheme's order, the total and the grade with what may change it (rules A1 to A7).
 * Empty until all marks are known. `conditions`: how many open findings would change the grade.
 */
export function resultParagraph(assessment: Assessment, conditions: number): string {
  const { score, vetoes } = assessment;
  if (!score) return '';
  const names: Readonly<Record<string, string>> = SHEET_WORDS.schemes.parties;
  const lines = score.parts.map(
    ({ party, score: mark }, index) =>
      `（${ORDINALS[index] ?? index + 1}）${names[party] ?? party}得分：${mark.toFixed(DECIMALS)}分`,
  );
  const count = ORDINALS[score.parts.length - 1] ?? score.parts.length;
  const triggered = vetoes.filter((veto) => veto.triggered).map(({ rule }) => vetoText(rule, SHEET_WORDS));
  const because = triggered.length > 0 ? [`触发一票否决：${triggered.join('、')}`] : provisos(assessment, conditions);
  const inBrackets = because.length > 0 ? `（${because.join('；')}）` : '';
  const grade = score.grade === null ? '等级：未能确认' : `等级：${score.grade}${inBrackets}`;
  return [...lines, `以上${count}项总得分：${score.total.toFixed(DECIMALS)}分，${grade}`].join('\n');
}
