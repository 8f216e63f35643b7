// Serves as a thread that checks files: what it does is in the name of the file.
const { parentPort } = require('node:worker_threads');

parentPort.on('message', ({ path }) => {
  if (path === 'hangs') for (;;);
  if (path === 'ends') process.exit(3);
  if (path === 'throws') throw new Error('a fault of the thread');
  if (path === 'hoards') for (const all = []; ;) all.push(new Array(100_000).fill(all.length));
  parentPort.postMessage({ row: { kind: 'checked', file: path } });
});
parentPort.postMessage('ready');
