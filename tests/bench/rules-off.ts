import { resolve } from 'node:path';
import { buildArgv, runCLI } from 'jest';
import type { Rule } from '../../src/checks/analysis/rule';
import { RULES } from '../../src/checks/registry';
import { RULE_OFF } from './rule-off';
import type { Section } from './section';

const ROOT = resolve(__dirname, '..', '..');
const CONFIG = resolve(__dirname, 'rules-off.jest.js');

/** Who notices that a rule finds nothing any more: asked in this order, for each takes longer than the one before. */
const WITNESSES = ['own', 'family', 'others', 'statistics'] as const;
type Witness = (typeof WITNESSES)[number];

/** Tests that do not measure many random cases. */
const FAST = '(?<!\\.statistics)\\.test\\.ts$';

/** Which tests to run: a pattern for their paths and, for the cases of the rule itself, one for their names. */
function testsOf(witness: Witness, { id, family }: Rule): string[] {
  const ofFamily = ['--testPathPatterns', `tests/checks/rules/${family}/`];
  if (witness === 'own') return [...ofFamily, '--testNamePattern', `^rule ${id} `];
  if (witness === 'family') return ofFamily;
  return ['--testPathPatterns', witness === 'statistics' ? '\\.statistics\\.test\\.ts$' : FAST];
}

interface Outcome {
  readonly tests: number;
  readonly failed: number;
}

/** Runs these tests with one rule switched off, or none. */
async function runTests(tests: readonly string[], rule: Rule | null): Promise<Outcome> {
  process.env[RULE_OFF] = rule?.id ?? '';
  const options = ['--config', CONFIG, ...tests, '--passWithNoTests', '--runInBand'];
  const { results } = await runCLI(await buildArgv(options), [ROOT]);
  const broken = results.testResults.find(({ testExecError }) => testExecError);
  if (broken) throw new Error(`${broken.testFilePath} did not run: ${broken.testExecError?.message ?? ''}`);
  return { tests: results.numTotalTests, failed: results.numFailedTests };
}

/** The first to notice that a rule is switched off; null when it survives. */
async function witnessOf(rule: Rule): Promise<Witness | null> {
  for (const witness of WITNESSES) {
    if ((await runTests(testsOf(witness, rule), rule)).failed > 0) return witness;
  }
  return null;
}

type Entry = readonly [rule: Rule, witness: Witness | null];

function row(name: string, entries: readonly Entry[]): string[] {
  const noticedBy = (wanted: Witness | null) => entries.filter(([, witness]) => witness === wanted);
  const survivors = noticedBy(null).map(([{ id }]) => id);
  const counts = [entries.length, ...WITNESSES.map((witness) => noticedBy(witness).length), survivors.length];
  return [name, ...counts.map(String), survivors.join(' ') || 'none'];
}

/** Whether the unchanged tests notice when a rule finds nothing any more. */
export const rulesOff: Section = {
  name: 'rules-off',
  title: 'Each rule switched off in turn: which tests of the checks notice first, and which rules survive',
  isLong: true,
  async rows() {
    // Random tests begin at the same place for every rule.
    process.env['CI'] = 'true';
    const { tests, failed } = await runTests(['--testPathPatterns', FAST], null);
    if (tests === 0 || failed > 0) throw new Error(`with every rule on, ${failed} of ${tests} tests fail`);
    const entries: Entry[] = [];
    for (const rule of RULES) {
      entries.push([rule, await witnessOf(rule)]);
      process.stderr.write(`\r${entries.length} of ${RULES.length}`);
    }
    process.stderr.write('\n');
    const families = [...new Set(RULES.map(({ family }) => family))];
    const inFamily = (family: string) => entries.filter(([rule]) => rule.family === family);
    return [
      ['family', 'rules', 'own cases', "family's tests", 'other tests', 'statistics', 'survivors', 'which'],
      ...families.map((family) => row(family, inFamily(family))),
      row('all', entries),
    ];
  },
};
