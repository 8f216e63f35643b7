/**
 * Fast tests first: pure rooms, then files, then the real office.js; then statistics over many random or planted
 * cases (`*.statistics.test.ts` of any room); then dist/ and a real Chromium.
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

/** Name of the project and of its files: slow, and not for every small change. */
const STATISTICS = 'statistics';

const project = (name, testMatch, testEnvironment = 'node') => ({
  displayName: name,
  testMatch: testMatch.map((glob) => `<rootDir>/tests/${glob}`),
  testPathIgnorePatterns: name === STATISTICS ? [] : [`\\.${STATISTICS}\\.test\\.ts$`],
  transform: swc,
  testEnvironment,
});

module.exports = {
  projects: [
    project('rules', [
      'workbook/**/*.test.ts',
      'forms/**/*.test.ts',
      'assessment/**/*.test.ts',
      'checks/**/*.test.ts',
      'report/**/*.test.ts',
      'strings/**/*.test.ts',
    ]),
    project('files', [
      'xlsx/**/*.test.ts',
      'file/**/*.test.ts',
      'cli/**/*.test.ts',
      'support/*.test.ts',
      'repository/*.test.ts',
    ]),
    project('excel', ['excel/**/*.test.ts', 'standin/**/*.test.ts', 'commands/**/*.test.ts']),
    project('pane', ['taskpane/**/*.test.tsx', 'workbench/**/*.test.tsx'], 'jsdom'),
    project(STATISTICS, [`**/*.${STATISTICS}.test.ts`]),
    project('built', ['repository/built/*.test.ts']),
    project('browser', ['browser/**/*.test.ts']),
  ],
};
