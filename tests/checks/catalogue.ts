import { CHECKS } from '../../src/checks/registry';
import type { Check, Family } from '../../src/checks/check';

const FAMILIES: Readonly<Record<Family, string>> = {
  arithmetic: '算术 Arithmetic',
  form: '填写 Form',
  indicators: '指标 Indicators',
  staffing: '人员 Staffing',
  rules: '规则 Rules',
  across: '各表之间 Across',
};

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function row({ id, severity, basis, title, why, remedy }: Check): string {
  const both = ({ zh, en }: Check['title']): string => cell(`${zh}<br>${en}`);
  return `| \`${id}\` | ${severity} | ${basis} | ${both(title)} | ${both(why)} | ${both(remedy)} |`;
}

/** docs/checks.md: every check of the registry, family by family. */
export function catalogue(): string {
  const sections = (Object.keys(FAMILIES) as Family[]).map((family) => {
    const own = CHECKS.filter((check) => check.family === family);
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
    `The ${CHECKS.length} checks, from the registry \`src/checks/registry.ts\`; \`basis\` names the rule of [rules.md](rules.md).`,
    'A finding may be milder or graver than its check where the case is. This page is written by',
    '`npx tsx tests/checks/catalogue.ts > docs/checks.md`, and a test keeps it current.',
    '',
    ...sections,
  ].join('\n');
}

if (require.main === module) process.stdout.write(catalogue());
