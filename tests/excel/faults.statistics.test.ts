import { CODES, scenes, violations, type Scene } from './faults';

/** How many operations lie between two that are made to fail: 1 tries all of them, with every code (`npm run test:faults`). */
const STEP = Number(process.env['FAULT_STEP'] ?? 97);

function faults({ actions }: Scene) {
  const places = actions.flatMap((count, batch) => Array.from({ length: count }, (_, action) => ({ batch, action })));
  return places
    .filter((_, index) => index % STEP === 0)
    .flatMap((place, index) => {
      const codes = STEP === 1 ? CODES : [CODES[index % CODES.length] ?? ''];
      return codes.map((code) => ({ ...place, code }));
    });
}

describe('a summary that Excel fails in the midst of leaves official sheets and inputs as they were, and a second press heals', () => {
  test.each(['first', 'again'] as const)(
    '%s',
    async (name) => {
      const scene = (await scenes())[name];
      const tried = faults(scene);
      const found: string[] = [];
      for (const fault of tried) found.push(...(await violations(scene, fault)));
      console.log(
        `${name}: ${tried.length} faults of ${scene.actions.join(' + ')} operations, ${found.length} violations`,
      );
      expect(found).toEqual([]);
    },
    3_600_000,
  );
});
