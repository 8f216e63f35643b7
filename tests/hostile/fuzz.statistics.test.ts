import { itWithValidator, newErrors } from '../support/validator';
import { MOST_MILLISECONDS, type Outcome, trials } from './fuzz';

/** Always the same packages: a change is judged here, and not the dice. */
const SEED = 20_241_128;
const PACKAGES = 2000;
/** Of so many one is written as well: npm run bench -- fuzz writes each. */
const COPIES = 4;

jest.setTimeout(300_000);

const written: { readonly bytes: Uint8Array; readonly copy: Uint8Array }[] = [];

test('two thousand spoiled packages: no exception, no hang, no wrong look, whole copies', () => {
  const outcomes = new Map<Outcome, number>();
  const faults: string[] = [];
  let slowest = 0;
  for (const { seed, outcome, bytes, copy, milliseconds, faults: found } of trials(SEED, PACKAGES, COPIES)) {
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    faults.push(...found.map((fault) => `seed ${seed}: ${fault}`));
    slowest = Math.max(slowest, milliseconds);
    if (copy && written.length < 4 && outcomes.get('written') === 50 * (written.length + 1))
      written.push({ bytes, copy });
  }
  expect(faults).toEqual([]);
  expect(slowest).toBeLessThan(MOST_MILLISECONDS);
  // Packages that are all refused would try nothing.
  expect(outcomes.get('written')).toBeGreaterThan(PACKAGES / COPIES / 3);
  expect(outcomes.get('refused')).toBeGreaterThan(PACKAGES / 20);
});

itWithValidator(
  'some of the copies have no error that their package did not have',
  async () => {
    expect(written.length).toBeGreaterThan(0);
    for (const { bytes, copy } of written) expect(await newErrors(bytes, copy)).toEqual([]);
  },
  60_000,
);
