import { ACTIONS, CODES, sceneOf, violations, type Action, type Scene } from './faults';

/** How many operations lie between two that are made to fail: 1 tries all of them (`npm run test:faults`). */
const STEP = Number(process.env['FAULT_STEP'] ?? 97);
/** The first of them: so a long run goes in portions. */
const FROM = Number(process.env['FAULT_FROM'] ?? 0);

/** Operations of longer actions fail with one code each, the codes in turn. */
const MOST_WITH_EVERY_CODE = 1000;
/** Most of what these do is what another action does too: of their operations every third is tried. */
const ALIKE: readonly Action[] = ['summary that takes moved inputs', 'summary beside earlier ones'];

function faults({ actions }: Scene, action: Action) {
  const places = actions.flatMap((count, batch) => Array.from({ length: count }, (_, action) => ({ batch, action })));
  const withEvery = process.env['FAULT_STEP'] !== undefined && places.length <= MOST_WITH_EVERY_CODE;
  const step = ALIKE.includes(action) ? 3 * STEP : STEP;
  return places
    .filter((_, index) => index % step === FROM)
    .flatMap((place, index) => {
      const codes = withEvery ? CODES : [CODES[index % CODES.length] ?? ''];
      return codes.map((code) => ({ ...place, code }));
    });
}

describe('an action that Excel fails in the midst of leaves what is not ours and what was filled in, and a second press heals', () => {
  test.each(ACTIONS)(
    '%s',
    async (action) => {
      const scene = await sceneOf(action);
      const tried = faults(scene, action);
      const found: string[] = [];
      for (const fault of tried) found.push(...(await violations(scene, fault)));
      console.log(
        `${action}: ${tried.length} faults of ${scene.actions.join(' + ')} operations, ${found.length} violations`,
      );
      expect(found).toEqual([]);
    },
    3_600_000,
  );
});
