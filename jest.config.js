/**
 * Fast tests first: pure rooms, then files, then the real office.js and the pane. Then the slow ones of any room:
 * `*.statistics.test.ts` over many random or planted cases or with a clock, `*.programs.test.ts` with own programs
 * (LibreOffice, Microsoft's validator, the linter, the command line), `*.journeys.test.ts(x)` through the whole pane,
 * or whole workbooks from reading to writing.
 * Then dist/ and a real Chromium.
 */
const swc = {
  '^.+\\.[jt]sx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};

/** Projects of slow files, which carry the name of theirs. */
const SLOW = ['statistics', 'programs', 'journeys'];

/** Globals of inner loops: looked up in the context of the tests, each costs about as much as a call. */
const FAST_GLOBALS = ['Array', 'Map', 'Math', 'Number', 'Object', 'RegExp', 'Set', 'String', 'Uint8Array'];

/** Jest loads every module anew for every test file: what no test uses is left out. */
const moduleNameMapper = {
  // Messages of zod in some fifty languages, behind one import.
  '^\\.\\./locales/index\\.cjs$': '<rootDir>/node_modules/zod/v4/locales/en.cjs',
};

const project = (name, testMatch) => ({
  displayName: name,
  testMatch: testMatch.map((glob) => `<rootDir>/tests/${glob}`),
  testPathIgnorePatterns: SLOW.includes(name) ? [] : [`\\.(${SLOW.join('|')})\\.test\\.tsx?$`],
  transform: swc,
  moduleNameMapper,
  sandboxInjectedGlobals: FAST_GLOBALS,
});

/** Fluent UI's modules are loaded when the first of their components is rendered, and its thousands of icons not at all. */
const FLUENT = '@fluentui/react-components/lib/index.js';
const onDemand = ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'commonjs', lazy: true } }];

const pane = (name, testMatch) => ({
  ...project(name, testMatch),
  testEnvironment: 'jsdom',
  moduleNameMapper: {
    ...moduleNameMapper,
    '^@fluentui/react-components$': `<rootDir>/node_modules/${FLUENT}`,
    '^@fluentui/react-icons$': '<rootDir>/tests/taskpane/fluent-icons.js',
  },
  transform: { [`${FLUENT}$`]: onDemand, ...swc, '\\.md$': '<rootDir>/tests/support/markdown.js' },
  transformIgnorePatterns: [`/node_modules/(?!${FLUENT})`],
});

module.exports = {
  // Both cores of a small machine (the browser tests measure, and run alone); and a busy one is no failure.
  maxWorkers: '100%',
  testTimeout: 30_000,
  projects: [
    project('rules', [
      'workbook/**/*.test.ts',
      'forms/**/*.test.ts',
      'assessment/**/*.test.ts',
      'checks/**/*.test.ts',
      'comparison/**/*.test.ts',
      'formulas/**/*.test.ts',
      'report/**/*.test.ts',
      'overview/**/*.test.ts',
      'strings/**/*.test.ts',
      'shells/**/*.test.ts',
    ]),
    project('files', [
      'xlsx/**/*.test.ts',
      'conversion/**/*.test.ts',
      'file/**/*.test.ts',
      'cli/**/*.test.ts',
      'repository/*.test.ts',
    ]),
    project('excel', ['excel/**/*.test.ts', 'standin/**/*.test.ts', 'commands/**/*.test.ts']),
    pane('pane', ['taskpane/**/*.test.tsx', 'workbench/**/*.test.tsx']),
    project('statistics', ['**/*.statistics.test.ts']),
    project('programs', ['**/*.programs.test.ts']),
    pane('journeys', ['**/*.journeys.test.ts?(x)']),
    project('built', ['repository/built/*.test.ts']),
    project('browser', ['browser/**/*.test.ts']),
  ],
};
