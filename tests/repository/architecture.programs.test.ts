import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** Lints texts as if each stood in the file named first; gives the ids of the rules that each breaks. */
function brokenRules(texts: readonly (readonly [file: string, text: string])[]): string[][] {
  // ESLint's configuration is an ES module, which jest cannot load in its own process.
  const script = `
    import { ESLint } from 'eslint';
    const eslint = new ESLint();
    const broken = [];
    for (const [filePath, text] of ${JSON.stringify(texts)}) {
      const [result] = await eslint.lintText(text, { filePath });
      broken.push(result.messages.map(({ ruleId }) => ruleId));
    }
    process.stdout.write(JSON.stringify(broken));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT, encoding: 'utf8' });
  return JSON.parse(output) as string[][];
}

describe('architecture', () => {
  test('the linter holds the arrows between the rooms of src/', () => {
    const arrow = 'boundaries/dependencies';
    const inside = 'no-restricted-imports';
    const cases: [file: string, text: string, broken: string[]][] = [
      ['src/forms/values/marks.ts', `import '../../workbook/address';`, []],
      ['src/workbook/address.ts', `import '../forms/values/marks';`, [arrow]],
      ['src/workbook/address.ts', `import 'node:fs';`, [arrow]],
      ['src/strings/format.ts', `import '../report/actions';`, [arrow]],
      ['src/comparison/report.ts', `import '../report/review';`, [arrow]],
      ['src/workbench/opening.ts', `import '../xlsx/xlsx-file';`, [arrow]],
      ['src/workbench/board/worker.ts', `import '../../shells';`, []],
      ['src/workbench/board/check-submission.ts', `import '../../shells';`, [arrow]],
      ['src/xlsx/read/style-part.ts', `import '../write/highlights';`, [inside]],
      ['src/xlsx/parts/xml.ts', `import '../read/colors';`, [inside]],
      ['src/checks/rules/form/hidden-part.ts', `import '../../analysis/cells';\nimport '../../text/say';`, []],
      ['src/checks/rules/form/hidden-part.ts', `import './text-number';`, [inside]],
      ['src/checks/rules/form/hidden-part.ts', `import type {} from '../arithmetic/rate-wrong';`, [inside]],
      ['src/checks/rules/form/hidden-part.ts', `import '../../engine/run-checks';`, [inside]],
      ['src/checks/rules/form/hidden-part.ts', `import '../../registry';`, [inside]],
      ['src/checks/rules/form/index.ts', `import './text-number';`, []],
      ['src/checks/rules/form/index.ts', `import '../arithmetic/rate-wrong';`, [inside]],
      ['src/checks/analysis/cells.ts', `import './grouped';\nimport '../text/say';`, []],
      ['src/checks/analysis/cells.ts', `import '../rules/form/text-number';`, [inside]],
      ['src/checks/analysis/cells.ts', `import '../engine/run-checks';`, [inside]],
      ['src/checks/text/say.ts', `import './phrases';\nimport '../../workbook/address';`, []],
      ['src/checks/text/say.ts', `import type {} from '../analysis/rule';`, [inside]],
      ['src/forms/values/marks.ts', `export const sent = fetch('https://example.com');`, ['no-restricted-globals']],
      ['src/report/actions.ts', `export const bound = Excel.run;`, ['no-restricted-globals']],
      ['src/workbook/address.ts', `// @ts-ignore\nexport {};`, ['@typescript-eslint/ban-ts-comment']],
    ];
    const broken = brokenRules(cases.map(([file, text]) => [file, text]));
    cases.forEach(([file, text, expected], index) => {
      const rules = broken[index]?.filter((rule) => expected.length === 0 || expected.includes(rule));
      expect({ file, text, rules }).toEqual({ file, text, rules: expected });
    });
  }, 180_000);

  test('every room of src/ has its arrows', () => {
    const rooms = readdirSync(join(ROOT, 'src')).sort();
    const table = /const ARROWS = \{([\s\S]*?)\n\};/.exec(read('eslint.config.mjs'))?.[1] ?? '';
    expect([...table.matchAll(/^ {2}(\w+):/gm)].map(([, room]) => room).sort()).toEqual(rooms);
  });
});

describe('repository', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
  const versions = { ...dependencies, ...devDependencies };

  test('pins every dependency exactly', () => {
    expect(Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('ships nothing of office.js: its package is for development only', () => {
    expect(Object.keys(dependencies ?? {}).filter((name) => name.includes('office'))).toEqual([]);
  });

  test('says in README what each dependency is for', () => {
    const readme = read('README.md');
    expect(Object.keys(versions).filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  test('names no registry in the lock file', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"');
  });
});
