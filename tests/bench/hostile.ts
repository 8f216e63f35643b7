import { HOSTILE_FILES } from '../hostile/files';
import { measure, measureWithCopy } from '../hostile/measure';
import type { Section } from './section';

export const hostile: Section = {
  name: 'hostile',
  title: 'Files that go wrong, each checked by the command line in a process of its own',
  isLong: true,
  rows: () => [
    ['file', 'seconds', 'MB', 'status', 'seconds with --out', 'MB'],
    ...HOSTILE_FILES.map((file) => {
      const { seconds, megabytes, status } = measure(file, '--json');
      const row = [`${file.name}: ${file.what}`, seconds.toFixed(1), megabytes.toFixed(0), String(status)];
      if (file.isRefused) return row;
      const copied = measureWithCopy(file);
      return [...row, copied.seconds.toFixed(1), copied.megabytes.toFixed(0)];
    }),
  ],
};
