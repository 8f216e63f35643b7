/**
 * `npm run bench` on code compiled as it is shipped (webpack.config.js). tsx gives a name to each function whenever it
 * is made, which slows our code and no library's: ratios between the two would not be those of the product.
 */
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

const OPTIONS = { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } };

require.extensions['.ts'] = (module, filename) => {
  module._compile(transformSync(readFileSync(filename, 'utf8'), { ...OPTIONS, filename }).code, filename);
};

require('./main');
