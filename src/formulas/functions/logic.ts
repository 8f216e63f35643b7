import { isCellError } from '../../workbook/snapshot';
import { isMatrix, placeByPlace, type Operand } from '../matrix';
import { NoOpinion } from '../no-opinion';
import { MISSING, toBoolean, type Scalar } from '../values';
import type { Call, Surroundings } from './call';

function pick([condition = null, then = null, otherwise = null]: readonly Scalar[]): Scalar {
  const answer = toBoolean(condition);
  return isCellError(answer) ? answer : answer ? then : otherwise;
}

/** One of two operands; a single condition gives it whole, so that SUM(IF(…)) sees all of its cells. */
function choose(condition: Operand, then: Operand, otherwise: Operand, { spend }: Surroundings): Operand {
  const isSingle = !isMatrix(condition) || (condition.height === 1 && condition.width === 1);
  if (!isSingle) return placeByPlace([condition, then, otherwise], pick, spend);
  const answer = toBoolean(isMatrix(condition) ? condition.at(0, 0) : condition);
  return isCellError(answer) ? answer : answer ? then : otherwise;
}

const ifThen: Call = (given, around) => {
  const [condition = null, then = 0, otherwise = 0] = given;
  if (given.length < 2 || given.length > 3) throw new NoOpinion();
  return choose(condition, then, given.length === 2 ? false : otherwise, around);
};

const ifs: Call = (given, around) => {
  let result: Operand = MISSING;
  for (let place = given.length - 2; place >= 0; place -= 2) {
    result = choose(given[place] ?? null, given[place + 1] ?? 0, result, around);
  }
  return result;
};

const ifError: Call = ([tried = null, instead = 0], { spend }) => {
  if (!isMatrix(tried)) return isCellError(tried) ? instead : tried;
  return placeByPlace([tried, instead], ([value = null, other = null]) => (isCellError(value) ? other : value), spend);
};

/** Functions that choose between their arguments. */
export const LOGIC: Readonly<Record<string, Call>> = { IF: ifThen, IFS: ifs, IFERROR: ifError };
