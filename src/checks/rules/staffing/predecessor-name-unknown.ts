import { monthNumber } from '../../../forms/values/calendar';
import { partOf, squash } from '../../../forms/values/text';
import { isMaskedName } from '../../../forms/vocabulary/masked-names';
import type { Rule } from '../../analysis/rule';
import type { Stay } from '../../analysis/stays';
import { who } from '../../text/phrases';
import { say } from '../../text/say';

/** What follows a word for taking over (接替黄某离职后的岗位): it begins with a name. */
const TAKEN_OVER = /(?:接替|顶替|接任|代替|替换)原?(?:社工)?([^,;。()、]+)/;
/** What a name that ends there is followed by. */
const AFTER_NAME = /^(?:$|[^\u4e00-\u9fff]|[的离岗职工于之后辞调在])/;
const HANZI = /[\u4e00-\u9fff]/;
/** A post may stand empty for a while. */
const LONGEST_VACANCY = 2;
const SHORTEST_NAME = 3;

const sorted = (text: string): string => Array.from(text).sort().join('');

/** Whether a name was written with one slip: a character left out, one for another, or two changed over. */
function isSlipOf(text: string, name: string): boolean {
  const characters = Array.from(name);
  const isNamed = (length: number): boolean => AFTER_NAME.test(text.slice(length));
  const isLeftOut = characters.some((_, index) => text.startsWith(name.slice(0, index) + name.slice(index + 1)));
  if (isLeftOut && isNamed(name.length - 1)) return true;
  if (!isNamed(name.length)) return false;
  const written = text.slice(0, name.length);
  const other = characters.flatMap((character, index) => (character === written[index] ? [] : [index]));
  const areHanzi = other.every((index) => HANZI.test(`${name[index]}`) && HANZI.test(`${written[index]}`));
  return areHanzi && (other.length === 1 || (other.length === 2 && sorted(written) === sorted(name)));
}

/** Whether somebody's post was empty, or became so, when somebody else began. */
function canFollow(next: Stay, before: Stay): boolean {
  const [first, last] = [next.present[0], before.present.at(-1)];
  if (first === undefined || last === undefined || last > first) return false;
  return monthNumber(first) - monthNumber(last) <= LONGEST_VACANCY + 1;
}

/** 接替黄业, where nobody is called so and 黄业伟 left that month: who followed whom decides how their months count. */
export const predecessorNameUnknown: Rule = {
  id: 'predecessor-name-unknown',
  family: 'staffing',
  severity: 'note',
  impact: 'form',
  basis: 'B7',
  run({ stays, names, lastMonth }) {
    if (!lastMonth) return [];
    // Hardly anybody leaves in the midst of a table.
    const gone = [...stays.values()]
      .map((stay) => ({ stay, name: squash(stay.worker.name) }))
      .filter(({ stay, name }) => name.length >= SHORTEST_NAME && (stay.present.at(-1) ?? lastMonth) < lastMonth);
    return [...stays.values()].flatMap((stay) => {
      const { worker } = stay;
      const text = squash(TAKEN_OVER.exec(squash(worker.remark))?.[1] ?? '');
      if (text === '' || !worker.remarkCell || isMaskedName(partOf(text, 0, SHORTEST_NAME))) return [];
      if (names.othersIn(text, worker).length > 0) return [];
      const [meant, ...more] = gone.filter(
        (other) => other.stay !== stay && canFollow(stay, other.stay) && isSlipOf(text, other.name),
      );
      if (!meant || more.length > 0) return [];
      return [
        {
          cells: [worker.remarkCell, meant.stay.worker.nameCell],
          wrong: [worker.remarkCell],
          form: 'attendanceSheet' as const,
          message: say('predecessor-name-unknown.found', {
            worker: who(worker),
            remark: worker.remark,
            meant: who(meant.stay.worker),
          }),
        },
      ];
    });
  },
};
