/** Takes a Markdown file in as its text, as the build does. */
module.exports = {
  process: (text) => ({
    code: `Object.assign(exports, { __esModule: true, default: ${JSON.stringify(text)} });`,
  }),
};
