import { DEFAULT_LIMITS } from '../../src/assessment/limits';
import { FAMILIES, type Family, type Rule } from '../../src/checks/analysis/rule';
import { RULES } from '../../src/checks/registry';
import { SEVERITIES } from '../../src/comparison/severities';
import { ruleTexts, type RuleTexts } from '../../src/report/rule-texts';
import { OFFICIAL_SIGNS } from '../../src/report/signs-in-use';
import { LANGUAGES, stringsFor, type Language } from '../../src/strings';
import { checkTextsFor } from '../../src/strings/check-texts';
import type { ComparisonId } from '../../src/strings/message';

const familyName = (family: Family): string =>
  LANGUAGES.map((language) => stringsFor(language).families[family]).join(' ');

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const textsIn = (language: Language, { id }: Rule): RuleTexts =>
  ruleTexts(id, checkTextsFor(language), { limits: DEFAULT_LIMITS, signs: OFFICIAL_SIGNS });

function row(rule: Rule): string {
  const texts = LANGUAGES.map((language) => textsIn(language, rule));
  const inEach = (part: keyof RuleTexts): string => cell(texts.map((each) => each[part]).join('<br>'));
  return `| \`${rule.id}\` | ${rule.severity} | ${rule.basis} | ${inEach('title')} | ${inEach('why')} | ${inEach('remedy')} |`;
}

function comparisonRow(id: ComparisonId): string {
  const inEach = (part: 'title' | 'why'): string =>
    cell(LANGUAGES.map((language) => checkTextsFor(language).comparisons[id][part]).join('<br>'));
  return `| \`${id}\` | ${SEVERITIES[id]} | ${inEach('title')} | ${inEach('why')} |`;
}

const comparisonIds = (): ComparisonId[] => Object.keys(SEVERITIES) as ComparisonId[];

/** docs/checks.md: every rule of the registry, family by family, with the numbers that hold unless set otherwise. */
export function catalogue(): string {
  const sections = FAMILIES.map((family) => {
    const own = RULES.filter((rule) => rule.family === family);
    return [
      `## ${familyName(family)}`,
      '',
      '| rule | severity | basis | what | why | what to do |',
      '| --- | --- | --- | --- | --- | --- |',
      ...own.map(row),
      '',
    ].join('\n');
  });
  return [
    '# Checks',
    '',
    `The ${RULES.length} checks, from the registry \`src/checks/registry.ts\`; \`basis\` names the rule of [rules.md](rules.md).`,
    'A finding may be milder or graver than its check where the case is. This page is written by',
    '`npx tsx tests/checks/catalogue.ts > docs/checks.md`, and a test keeps it current.',
    '',
    ...sections,
    '## Between files',
    '',
    'What the mid-term and the final workbook of a station say differently (`--compare`), and what submissions of several stations show',
    'together; the reasons of the severities stand in `src/comparison/severities.ts`.',
    '',
    '| difference | severity | what | why |',
    '| --- | --- | --- | --- |',
    ...comparisonIds().map(comparisonRow),
    '',
  ].join('\n');
}

if (require.main === module) process.stdout.write(catalogue());
