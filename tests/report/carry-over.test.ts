import { carryOver, type Entered } from '../../src/report/carry-over';
import type { SetAside } from '../../src/report/set-aside';
import { parametersOf } from './summary/support';

const entered = (parameters: unknown, setAside: readonly SetAside[] = []): Entered => ({
  parameters: parametersOf(parameters),
  setAside,
});
const scores = (marks: Record<string, number>, more: object = {}): Entered => entered({ scores: marks, ...more });
const aside = (finding: string, reason = '已核实'): SetAside => ({ finding, checksum: '00000000', reason });

/** Parameters that are written, without members that say nothing. */
const parametersFrom = (asRead: Entered | null, here: Entered | null, there: Entered | null): unknown => {
  const carried = carryOver(asRead, here, there);
  return carried && JSON.parse(JSON.stringify(carried.parameters));
};

describe('what is written into a file that is read again', () => {
  test('all that was entered here, where the file has no summary', () => {
    const here = entered({ scores: { purchaser: 20 } }, [aside('a')]);
    expect(carryOver(null, here, null)).toEqual(here);
    expect(carryOver(here, here, null)).toEqual(here);
  });

  test('nothing, where nothing was entered here, or the file holds it all', () => {
    const here = entered({ scores: { purchaser: 20 } }, [aside('a')]);
    expect(carryOver(null, null, here)).toBeNull();
    expect(carryOver(null, here, here)).toBeNull();
    expect(carryOver(here, here, entered({ scores: { purchaser: 18 } }))).toBeNull();
  });

  test('what was entered here goes beside what was entered in the file', () => {
    const [here, there] = [scores({ purchaser: 20 }, { stage: 'final' }), scores({ supervisor: 8 })];
    expect(parametersFrom(null, here, there)).toEqual({
      stage: 'final',
      scores: { purchaser: 20, supervisor: 8 },
      vetoes: {},
    });
  });

  test('of a value that both changed, the file has the later one', () => {
    const there = scores({ purchaser: 19, supervisor: 8 });
    expect(carryOver(scores({ purchaser: 18 }), scores({ purchaser: 20 }), there)).toBeNull();
  });

  test('a value that was changed or taken back here alone stays so', () => {
    const asRead = scores({ purchaser: 18, supervisor: 8 });
    expect(parametersFrom(asRead, scores({ purchaser: 20 }), asRead)).toMatchObject({ scores: { purchaser: 20 } });
    expect(parametersFrom(asRead, scores({ purchaser: 20 }), asRead)).not.toHaveProperty('scores.supervisor');
  });

  test('marks of another scheme than the one that is in force are not mixed in', () => {
    const asRead = scores({ purchaser: 18 });
    const here = scores({ purchaser: 20, thirdParty: 60 }, { scheme: '2018' });
    expect(parametersFrom(asRead, here, asRead)).toEqual({
      scheme: '2018',
      scores: { purchaser: 20, thirdParty: 60 },
      vetoes: {},
    });
  });

  test('findings set aside here join those of the file; one taken back here goes', () => {
    const asRead = entered({}, [aside('a')]);
    const carried = carryOver(asRead, entered({}, [aside('b')]), entered({}, [aside('a'), aside('c')]));
    expect(carried?.setAside).toEqual([aside('b'), aside('c')]);
  });
});
