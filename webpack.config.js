const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { htmlPage } = require('./docs/page');
const { browserslist } = require('./package.json');

/** The address that manifest.xml is written with, so that it can be sideloaded as it is. */
const DEVELOPMENT_URL = 'https://localhost:3000';
/** Stands in until the office that publishes the add-in sets ADDIN_URL; the domain is reserved and belongs to nobody. */
const PLACEHOLDER_URL = 'https://station-review.example.com';
const OFFICE_JS_URL = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
/** First on each page: what old browsers lack. */
const OLD_SHELLS = './src/shells/index.ts';
/** The folder of dist/ that holds the command line, which no page needs. */
const COMMAND_LINE = 'cli';
/** What is made with the address of a module is the address of a worker's script (src/workbench/board/worker-script.ts). */
const WORKERS = 'WorkerScript from ./worker-script';
const WORKER_CHUNKS = ['checking-worker'];
const SAMPLE = 'tests/workbooks/taiping-2024-mid.xlsx';

function httpsAddress(name, value) {
  const url = new URL(value);
  if (url.protocol !== 'https:') throw new Error(`${name} must be an https address, not ${value}`);
  return url.href.replace(/\/$/, '');
}

/** What a page may do: nothing but what is listed, and no content of a workbook may leave it. */
function contentSecurityPolicy(scriptOrigins) {
  const own = ["'self'", ...scriptOrigins].join(' ');
  return [
    "default-src 'none'",
    `script-src ${own}`,
    "worker-src 'self'",
    // Fluent UI writes its styles into the page.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src ${own}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The oldest browser that a page has to run in: the shells that offices still use (360, UOS). */
const inOldSyntax = (jsc) => ({
  loader: 'swc-loader',
  options: { env: { targets: browserslist, bugfixes: true }, isModule: 'unknown', jsc },
});

/** Where `npx office-addin-dev-certs install` leaves the certificate that Office trusts. */
function developmentCertificate() {
  const folder = process.env.ADDIN_CERT_DIR ?? path.join(os.homedir(), '.office-addin-dev-certs');
  const file = (name) => path.join(folder, name);
  if (!fs.existsSync(file('localhost.crt'))) {
    throw new Error(
      `No certificate for https://localhost in ${folder}. Run once: npx office-addin-dev-certs@3.0.0 install`,
    );
  }
  return { key: file('localhost.key'), cert: file('localhost.crt') };
}

/** Inside Excel the address is fixed by the manifest; the workbench takes the next free port. */
function devServer(excel) {
  process.env.WEBPACK_DEV_SERVER_BASE_PORT ??= '3000';
  return {
    host: 'localhost',
    port: excel ? 3000 : 'auto',
    server: excel ? { type: 'https', options: developmentCertificate() } : 'http',
    headers: { 'Access-Control-Allow-Origin': '*' },
    static: false,
    open: false,
    // No live client: it would need `eval` and a socket that the pages' policy forbids.
    client: false,
    hot: false,
    liveReload: false,
    devMiddleware: { index: 'workbench.html' },
    onListening: ({ server }) => {
      const { port } = server.address();
      const page = excel ? `${DEVELOPMENT_URL}/manifest.xml` : `http://localhost:${port}/`;
      process.stdout.write(`\n  社工站评估助手 Station Review: ${page}\n\n`);
    },
  };
}

/** Modules of packages that say of all of their files that they are scripts (chinese-days). */
const MODULES_CALLED_SCRIPTS = { test: /\.es\.js$/, include: /node_modules/, type: 'javascript/auto' };

/** The command line for Node, with which `npm run check` starts where it is newer than the sources. */
function commandLine() {
  return {
    mode: 'production',
    target: 'node20',
    entry: { main: './src/cli/main.ts' },
    output: {
      path: path.resolve(__dirname, 'dist', COMMAND_LINE),
      filename: '[name].js',
      clean: true,
      // Its time says whether it is current: it is written even where only another part has changed.
      compareBeforeEmit: false,
    },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        MODULES_CALLED_SCRIPTS,
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: { env: { targets: { node: '20' } }, jsc: { parser: { syntax: 'typescript' } } },
        },
      ],
    },
    performance: { hints: false },
    stats: 'errors-warnings',
  };
}

/**
 * Settings come from the environment, never from edits:
 * ADDIN_URL      public https address of the folder that holds dist/ (production builds);
 * OFFICE_JS_URL  address of office.js, for tenants with a CDN of their own.
 */
module.exports = (env, { mode = 'production' }) => {
  if (env.cli) return commandLine();
  const production = mode === 'production';
  const addinUrl = production ? httpsAddress('ADDIN_URL', process.env.ADDIN_URL ?? PLACEHOLDER_URL) : DEVELOPMENT_URL;
  const officeJsUrl = httpsAddress('OFFICE_JS_URL', process.env.OFFICE_JS_URL ?? OFFICE_JS_URL);

  const page = (name, template, usesOffice = true) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template,
      chunks: [name],
      officeJsUrl,
      contentSecurityPolicy: contentSecurityPolicy(usesOffice ? [new URL(officeJsUrl).origin] : []),
    });

  return {
    mode,
    entry: {
      taskpane: [OLD_SHELLS, './src/taskpane/index.tsx'],
      commands: [OLD_SHELLS, './src/commands/commands.ts'],
      message: [OLD_SHELLS, './src/commands/message.ts'],
      workbench: [OLD_SHELLS, './src/workbench/index.tsx'],
    },
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: 'scripts/[name].[contenthash:8].js',
      clean: { keep: (name) => name === COMMAND_LINE || name.startsWith(`${COMMAND_LINE}/`) },
    },
    // Megabytes of sources have no place on an office's server.
    devtool: production ? false : 'source-map',
    resolve: {
      extensions: ['.tsx', '.ts', '.js'],
      // That for Node has its buffers.
      alias: { 'csv-parse/sync': 'csv-parse/browser/esm/sync' },
    },
    module: {
      parser: { javascript: { worker: [WORKERS, '...'] } },
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          ...inOldSyntax({
            parser: { syntax: 'typescript', tsx: true },
            transform: { react: { runtime: 'automatic' } },
          }),
        },
        // Packages are written for browsers newer than ours; some are modules, some scripts.
        { test: /\.m?js$/, include: /node_modules/, ...inOldSyntax({ parser: { syntax: 'ecmascript' } }) },
        MODULES_CALLED_SCRIPTS,
        // The rulebooks of docs/, which findings open.
        { test: /\.md$/, type: 'asset/source' },
      ],
    },
    optimization: {
      chunkIds: 'deterministic',
      moduleIds: 'deterministic',
      // Scripts of workers are whole: a page keeps one address of each for the time without a network.
      splitChunks: { chunks: (chunk) => !chunk.canBeInitial() && !WORKER_CHUNKS.includes(chunk.name) },
    },
    performance: { hints: false },
    // Little is printed, so that the address of the server, or an error, is what one sees.
    stats: 'errors-warnings',
    infrastructureLogging: { level: 'warn' },
    plugins: [
      page('taskpane', './src/taskpane/taskpane.html'),
      page('commands', './src/commands/commands.html'),
      page('message', './src/commands/message.html', false),
      page('workbench', './src/workbench/workbench.html', false),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.{png,html}' },
          { from: SAMPLE, to: 'sample/[name][ext]' },
          {
            from: 'docs/{user-guide,guide/*,rules*}.md',
            to: '[path][name].html',
            transform: (markdown) => htmlPage(markdown.toString(), contentSecurityPolicy([])),
          },
          { from: 'docs/images/*.png' },
          {
            from: 'manifest.xml',
            transform: (xml) => xml.toString().replaceAll(DEVELOPMENT_URL, addinUrl),
          },
        ],
      }),
    ],
    devServer: devServer(Boolean(env.excel)),
  };
};
