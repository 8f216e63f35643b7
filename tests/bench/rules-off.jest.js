/** The tests of the checks, quietly, with the rule switched off that the environment names. */
const { projects } = require('../../jest.config.js');

module.exports = {
  ...projects.find(({ displayName }) => displayName === 'rules'),
  rootDir: '../..',
  testMatch: ['<rootDir>/tests/checks/**/*.test.ts'],
  setupFiles: ['<rootDir>/tests/bench/rule-off-setup.ts'],
  reporters: [],
};
