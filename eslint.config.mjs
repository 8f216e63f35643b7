import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

/**
 * The arrows of the architecture: which room of src/ may import which.
 * `types` may be named in type imports only.
 */
const ARROWS = {
  workbook: { imports: [] },
  shells: { imports: [] },
  formulas: { imports: ['workbook'] },
  forms: { imports: ['workbook'] },
  assessment: { imports: ['workbook', 'forms'] },
  checks: { imports: ['workbook', 'formulas', 'forms', 'assessment'], types: ['strings'] },
  report: { imports: ['workbook', 'formulas', 'forms', 'assessment', 'checks', 'strings'] },
  comparison: { imports: ['workbook', 'forms', 'assessment', 'checks', 'strings'] },
  strings: { imports: [], types: ['workbook', 'forms'] },
  overview: { imports: ['workbook', 'assessment', 'report', 'comparison', 'strings', 'forms'] },
  excel: { imports: ['workbook'] },
  xlsx: { imports: ['workbook'] },
  conversion: { imports: ['workbook', 'xlsx'] },
  file: { imports: ['workbook', 'xlsx', 'conversion'] },
  taskpane: { imports: ['workbook', 'assessment', 'report', 'strings'], types: ['forms'] },
  commands: { imports: ['workbook', 'report', 'excel', 'strings'] },
  workbench: { imports: ['workbook', 'assessment', 'file', 'report', 'comparison', 'overview', 'taskpane', 'strings'] },
  cli: { imports: ['workbook', 'assessment', 'report', 'comparison', 'overview', 'file', 'strings'] },
};

const rooms = Object.keys(ARROWS);

/** The rule for files of these rooms; `more` are arrows of single files. */
const holdArrows = (more = {}) => {
  const policies = Object.entries(ARROWS).flatMap(([from, { imports, types = [] }]) => [
    {
      from: { element: { type: from } },
      allow: { to: { element: { types: { anyOf: [from, ...imports, ...(more[from] ?? [])] } } } },
    },
    ...types.map((type) => ({
      from: { element: { type: from } },
      allow: { to: { element: { type } }, dependency: { kind: 'type' } },
    })),
  ]);
  const packages = [
    { allow: { to: { module: { origin: 'external' } } } },
    // Node itself is there on the command line only.
    { from: { element: { type: 'cli' } }, allow: { to: { module: { origin: 'core' } } } },
  ];
  return ['error', { default: 'disallow', checkAllOrigins: true, policies: [...policies, ...packages] }];
};

/** Of the files of src/, only those whose path as written begins with one of these. */
const onlyFrom = (...folders) => {
  const allowed = folders.map((folder) => folder.replaceAll('.', '\\.')).join('|');
  return [
    'error',
    { patterns: [{ regex: `^(?!${allowed})\\.`, message: `Import from ${folders.join(', ')} alone.` }] },
  ];
};

/** What only Excel has; everything else goes through the Host interface. */
const OFFICE = ['Excel', 'Office', 'OfficeExtension'];

/** What would send something out of the computer, or lose it in a console that nobody reads. */
const OUTSIDE = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'console', 'alert', 'confirm', 'prompt'];

/** Gaps in flex boxes are missing in old shells; ours come with something in their place. */
const FLUENT_STYLES = {
  name: '@fluentui/react-components',
  importNames: ['makeStyles'],
  message: 'Take it from src/taskpane/shared/make-styles.',
};

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'node_modules'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Asks for `!`, which the strict rules forbid.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // The compiler's noPropertyAccessFromIndexSignature is off; both spellings are clear.
      '@typescript-eslint/dot-notation': 'off',
      // Mapped types keep their readonly keys; records do not.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // XML and file formats name control characters on purpose.
      'no-control-regex': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': rooms.map((room) => ({ type: room, pattern: `src/${room}` })),
      'import/resolver': { node: { extensions: ['.ts', '.tsx'] } },
    },
    rules: {
      'boundaries/dependencies': holdArrows(),
      'no-restricted-globals': ['error', ...OUTSIDE, ...OFFICE],
    },
  },
  {
    files: ['src/excel/**/*.ts', 'src/commands/commands.ts', 'src/taskpane/index.tsx'],
    rules: { 'no-restricted-globals': ['error', ...OUTSIDE] },
  },
  // Inside src/xlsx/: parts ← read ← write ← the file; nothing looks back.
  {
    files: ['src/xlsx/parts/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['../read/*', '../write/*', '../xlsx-file'] }] },
  },
  {
    files: ['src/xlsx/read/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['../write/*', '../xlsx-file'] }] },
  },
  {
    files: ['src/xlsx/write/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['../xlsx-file'] }] },
  },
  // Inside src/checks/: rules → analysis → text; a rule stands alone, and only its family's index names it.
  {
    files: ['src/checks/rules/*/*.ts'],
    rules: { 'no-restricted-imports': onlyFrom('../../analysis/', '../../text/', '../../../') },
  },
  {
    files: ['src/checks/rules/*/index.ts'],
    rules: { 'no-restricted-imports': onlyFrom('./', '../../analysis/') },
  },
  {
    files: ['src/checks/analysis/*.ts'],
    rules: { 'no-restricted-imports': onlyFrom('./', '../text/', '../../') },
  },
  {
    files: ['src/checks/text/*.ts'],
    rules: { 'no-restricted-imports': onlyFrom('./', '../../') },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/taskpane/shared/make-styles.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: [FLUENT_STYLES] }] },
  },
  {
    // The sample and files of the workbench's own folder; the page's policy holds it to that.
    files: ['src/workbench/files.ts'],
    rules: { 'no-restricted-globals': ['error', ...OUTSIDE.filter((name) => name !== 'fetch'), ...OFFICE] },
  },
  {
    // An entry of its own beside those of webpack.config.js.
    files: ['src/workbench/board/worker.ts'],
    rules: { 'boundaries/dependencies': holdArrows({ workbench: ['shells'] }) },
  },
  {
    // The pane knows the Host interface only; its entry alone plugs in the host of Excel.
    files: ['src/taskpane/index.tsx'],
    rules: { 'boundaries/dependencies': holdArrows({ taskpane: ['excel'] }) },
  },
  {
    files: ['src/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: { module: 'readonly', require: 'readonly', process: 'readonly', __dirname: 'readonly', URL: 'readonly' },
    },
  },
);
