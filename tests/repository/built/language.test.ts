import { readdirSync } from 'node:fs';
import { NEWER } from '../../../src/shells/newer';
import { DIST, ownScriptsOf, readBuilt } from '../../support/dist';
import { newerIn, newerNames } from '../../support/language';

/** The oldest shells are a Chromium 80 (`browserslist` in package.json), which knows ES2020 and no more. */
const SCRIPTS = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter(
  // The command line lies there too where it was compiled; it runs in Node.
  (name) => name.endsWith('.js') && !name.startsWith('cli'),
);

/** Of the browser, not of the language, and younger than Chromium 80. */
const OF_BROWSERS = ['structuredClone', 'replaceChildren', 'randomUUID', 'checkVisibility', 'showPopover', 'setHTML'];

const names = new Set([...newerNames(), ...OF_BROWSERS]);

/** Names that mean something else here. */
const OTHERS: Readonly<Record<string, string>> = {
  deref: 'of WeakRef, which is supplied whole',
  dispose: 'of tabster and fast objects of Fluent UI',
  pause: 'of animations, and of streams in docx',
  register: 'of the service worker',
  resize: 'of the buffers in csv-parse',
  take: 'of the focus keeper in Fluent UI',
  toArray: 'of React.Children',
  use: 'of React',
};

const used = new Map(SCRIPTS.map((script) => [script, newerIn(readBuilt(script), names)]));
const supplied = NEWER.flatMap(([, members]) => Object.keys(members));

test.each(SCRIPTS)('%s is written and calls what Chromium 80 knows, or what src/shells supplies', (script) => {
  const { syntax, calls } = used.get(script) ?? {};
  expect(syntax).toEqual([]);
  expect(calls?.filter((name) => !supplied.includes(name) && !(name in OTHERS))).toEqual([]);
});

test('no name is excused that nobody calls', () => {
  const called = new Set([...used.values()].flatMap(({ calls }) => calls));
  expect(Object.keys(OTHERS).filter((name) => !called.has(name))).toEqual([]);
});

test.each(['taskpane.html', 'commands.html', 'message.html', 'workbench.html'])('%s supplies it', (page) => {
  expect(ownScriptsOf(page).some((script) => /\bfindLastIndex:\w/.test(readBuilt(script)))).toBe(true);
});
