import { DEFAULT_LIMITS } from '../../src/assessment/limits';
import type { Family, Rule } from '../../src/checks/analysis/rule';
import { RULES } from '../../src/checks/registry';
import { ruleTexts, type RuleTexts } from '../../src/report/rule-texts';
import type { Language } from '../../src/strings';
import { checkTextsFor } from '../../src/strings/check-texts';

const FAMILIES: Readonly<Record<Family, string>> = {
  arithmetic: '算术 Arithmetic',
  form: '填写 Form',
  indicators: '指标 Indicators',
  staffing: '人员 Staffing',
  rules: '规则 Rules',
  across: '各表之间 Across',
};

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const textsIn = (language: Language, { id }: Rule): RuleTexts => ruleTexts(id, checkTextsFor(language), DEFAULT_LIMITS);

function row(rule: Rule): string {
  const [zh, en] = [textsIn('zh-CN', rule), textsIn('en-US', rule)];
  const both = (part: keyof RuleTexts): string => cell(`${zh[part]}<br>${en[part]}`);
  return `| \`${rule.id}\` | ${rule.severity} | ${rule.basis} | ${both('title')} | ${both('why')} | ${both('remedy')} |`;
}

/** docs/checks.md: every rule of the registry, family by family, with the numbers that hold unless set otherwise. */
export function catalogue(): string {
  const sections = (Object.keys(FAMILIES) as Family[]).map((family) => {
    const own = RULES.filter((rule) => rule.family === family);
    return [
      `## ${FAMILIES[family]}`,
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
  ].join('\n');
}

if (require.main === module) process.stdout.write(catalogue());
