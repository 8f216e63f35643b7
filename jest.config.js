/**
 * Fast tests first: pure rooms, then files, then the real office.js and the pane. Then the slow ones of any room:
 * `*.statistics.test.ts` over many random or planted cases, `*.programs.test.ts` with programs of their own
 * (LibreOffice, Microsoft's validator, the linter, the command line). Then dist/ and a real Chromium.
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
const SLOW = ['statistics', 'programs'];

const project = (name, testMatch, testEnvironment = 'node') => ({
  displayName: name,
  testMatch: testMatch.map((glob) => `<rootDir>/tests/${glob}`),
  testPathIgnorePatterns: SLOW.includes(name) ? [] : [`\\.(${SLOW.join('|')})\\.test\\.ts$`],
  transform: swc,
  testEnvironment,
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
      'report/**/*.test.ts',
      'strings/**/*.test.ts',
    ]),
    project('files', ['xlsx/**/*.test.ts', 'file/**/*.test.ts', 'cli/**/*.test.ts', 'repository/*.test.ts']),
    project('excel', ['excel/**/*.test.ts', 'standin/**/*.test.ts', 'commands/**/*.test.ts']),
    project('pane', ['taskpane/**/*.test.tsx', 'workbench/**/*.test.tsx'], 'jsdom'),
    ...SLOW.map((name) => project(name, [`**/*.${name}.test.ts`])),
    project('built', ['repository/built/*.test.ts']),
    project('browser', ['browser/**/*.test.ts']),
  ],
};
