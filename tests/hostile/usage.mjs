// Loaded before a program that is measured: its last words on standard error are the memory that it took, in kilobytes.
import { writeSync } from 'node:fs';

process.on('exit', () => {
  writeSync(2, `\n${process.resourceUsage().maxRSS}`);
});
