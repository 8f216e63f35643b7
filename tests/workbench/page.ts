/** Prepares jsdom for parts of the workbench over real files. Import it only in test files. */
import { TextDecoder, TextEncoder } from 'node:util';

// Every browser has them; jsdom does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });
