/**
 * `npm run bench` on code bundled as it is shipped, by webpack.config.js. Compiled file by file, each call from one
 * module into another looks up an export first, which slows our many small modules and no library's: ratios between
 * the two would not be those of the product. It runs in a process of its own: in this one, what webpack holds in memory
 * would be gone through with each collection of garbage.
 */
const { spawnSync } = require('node:child_process');
const path = require('node:path');
const webpack = require('webpack');
const shipped = require('../../webpack.config.js')({}, {});

const ROOT = path.resolve(__dirname, '../..');
const BUNDLE = { path: path.join(ROOT, 'node_modules/.cache/bench'), filename: 'main.js' };

const compiler = webpack({
  mode: 'production',
  target: 'node20',
  context: ROOT,
  entry: './tests/bench/main.ts',
  output: BUNDLE,
  module: shipped.module,
  resolve: shipped.resolve,
  externals: { jest: 'commonjs jest' },
  // Sections find their files from where they stand in the sources.
  node: { __dirname: true },
  stats: 'errors-only',
  performance: { hints: false },
});

compiler.run((error, stats) => {
  if (error || stats.hasErrors()) throw error ?? new Error(stats.toString('errors-only'));
  const bundle = path.join(BUNDLE.path, BUNDLE.filename);
  const { status } = spawnSync(process.execPath, [bundle, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
});
